// What leaves the page: records and sources as files, read back by programs of
// others, and the brief on paper and in its files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';

import { DIST, behaviour, eventually, inBothLanguages, NARROW } from './harness.mjs';
import { catalogue, record, records, title, version } from './oracle.mjs';

const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-bibtex');

/** The words of this file's parts of the page. */
const SAYS = {
  da: {
    take: 'Hent', csv: 'Regneark (CSV)', json: 'Data (JSON)', ris: 'Til Zotero og EndNote (RIS)', bibtex: 'Til LaTeX (BibTeX)',
    csl: 'Til programmer (CSL-JSON)', cite: 'Kopiér henvisning', cited: 'Henvisningen er kopieret', selection: 'Et udvalg, ikke det hele.',
    date: '22. november 2026', brief: 'Oplæg', include: (name) => `Tag med i oplæg: ${name}`, all: (count) => `Tag alle ${count} med i et oplæg`,
    see: /^Se oplægget/, tray: (count) => `Oplæg (${count})`, title: 'Titel', note: 'Din note', down: (name) => `Flyt ned: ${name}`,
    out: (name) => `Tag ud: ${name}`, html: 'Én fil, der kan sendes (HTML)', markdown: 'Til tekstprogrammer (Markdown)',
    charts: 'Figurer i oplægget', time: 'Tid', sources: 'Kilder', chart: 'Tag figuren med i oplæg', evidence: 'Evidens: ', mark: ';',
  },
  en: {
    take: 'Download', csv: 'Spreadsheet (CSV)', json: 'As data (JSON)', ris: 'For Zotero and EndNote (RIS)', bibtex: 'For LaTeX (BibTeX)',
    csl: 'For programs (CSL-JSON)', cite: 'Copy reference', cited: 'Reference copied', selection: 'A selection, not everything.',
    date: '22 November 2026', brief: 'Brief', include: (name) => `Add to brief: ${name}`, all: (count) => `Add all ${count} to a brief`,
    see: /^See the brief/, tray: (count) => `Brief (${count})`, title: 'Title', note: 'Your note', down: (name) => `Move down: ${name}`,
    out: (name) => `Take out: ${name}`, html: 'One file to send (HTML)', markdown: 'For text programs (Markdown)',
    charts: 'Charts in the brief', time: 'Time', sources: 'Sources', chart: 'Add the chart to the brief', evidence: 'Evidence: ', mark: ',',
  },
};

/** What a button saves: its name and its text. */
async function saved(atlas, name) {
  const coming = atlas.page.waitForEvent('download');
  await atlas.click('button', name);
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** A table taken apart (RFC 4180). */
function cells(csv, mark) {
  assert.equal(csv[0], '\uFEFF', 'a byte order mark');
  const rows = [];
  let row = [];
  for (const found of csv.slice(1).matchAll(new RegExp(`("(?:[^"]|"")*"|[^${mark}\\r\\n]*)(${mark}|\\r\\n)`, 'g'))) {
    const [, cell, end] = found;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const open = async (atlas, says) => {
  await atlas.page.locator('.take-files summary').click();
  await atlas.page.getByRole('button', { name: says.csv }).waitFor();
};

/** Whether the focus is on what has this name, as far as the harness tells it. */
const on = (name) => (focus) => focus.name === name.slice(0, 80);

const copd = records.filter((one) => one.conditions.includes('copd'));

inBothLanguages('the records shown are saved as table and as data, in the order shown', async ({ open: visit, lang }) => {
  const says = SAYS[lang];
  const atlas = await visit(`?lang=${lang}&view=explore&condition=copd&sort=title`);
  await open(atlas, says);
  const csv = await saved(atlas, says.csv);
  assert.equal(csv.name, 'indsatsatlas-indsatser.csv');
  const [head, ...rows] = cells(csv.text, says.mark);
  const shown = await atlas.shown();
  const ids = rows.map((row) => row[0]);
  assert.deepEqual(ids.slice(0, shown.length), shown);
  assert.deepEqual([...ids].sort(), copd.map((one) => one.id));
  const column = (key) => head.findIndex((cell) => cell.endsWith(`[${key}]`));
  for (const row of rows) {
    const one = record(row[0]);
    assert.equal(row[column(`title.${lang}`)], one.title[lang]);
    assert.equal(row[column('approaches')], one.approaches.join(' | '));
    assert.ok(row[column('release.caveat')].includes(says.selection) && row[column('release.caveat')].includes(says.date));
    assert.ok(row[column('release.link')].includes('condition=copd') && row[column('release.link')].includes(`release=${version}`));
  }
  const json = await saved(atlas, says.json);
  const file = JSON.parse(json.text);
  assert.deepEqual(file.records.map((one) => one.id), ids);
  assert.deepEqual(file.records[0], record(ids[0]));
  assert.deepEqual(file.coverage, catalogue.coverage);
  assert.ok(file.about.caveat.includes(says.selection));
});

inBothLanguages('the sources are read by programs of others, each once, and no description is a title', async ({ open: visit, lang }) => {
  const says = SAYS[lang];
  const atlas = await visit(`?lang=${lang}&view=explore&chart=direction`);
  await open(atlas, says);
  const urls = new Set(records.flatMap((one) => one.sources.flatMap((source) => source.url ?? [])));
  const titles = new Set(records.flatMap((one) => one.sources.map((source) => source.title)));
  const ris = await saved(atlas, says.ris);
  const bibtex = await saved(atlas, says.bibtex);
  const csl = await saved(atlas, says.csl);
  const read = {
    ris: plugins.input.chain(ris.text, { forceType: '@ris/file' }),
    bibtex: plugins.input.chain(bibtex.text, { forceType: '@bibtex/text' }),
    csl: plugins.input.chain(JSON.parse(csl.text), {}),
  };
  assert.ok(bibtex.text.startsWith(`% `) && bibtex.text.includes(says.selection));
  // This reader of BibTeX encodes an address again where all that is encoded in it is a slash; the file has it right.
  for (const one of read.bibtex) if (!bibtex.text.includes(`{${one.URL}}`)) one.URL = one.URL?.replaceAll('%252F', '%2F');
  for (const [format, entries] of Object.entries(read)) {
    assert.equal(entries.length, 404, format);
    assert.deepEqual(new Set(entries.flatMap((one) => one.URL ?? [])), urls, format);
    for (const one of entries) {
      assert.ok(one.title === undefined || titles.has(one.title), `${format}: ${one.title}`);
      assert.ok(!one.title?.startsWith('['), format);
      assert.ok(one.note.includes(says.selection) && one.note.includes(version), `${format}: ${one.note}`);
    }
    assert.equal(entries.filter((one) => one.title === undefined).length, 6, format);
    assert.ok(entries.some((one) => /[æøå]/.test(one.title ?? '')), format);
  }
  const keys = read.csl.map((one) => one.id);
  assert.equal(new Set(keys).size, 404);
});

behaviour('a view is cited with what was chosen, and the sentence can be copied', async ({ open: visit }) => {
  const atlas = await visit('?view=explore&condition=copd&strength=high', { permissions: ['clipboard-read', 'clipboard-write'] });
  const says = SAYS.da;
  await open(atlas, says);
  await atlas.click('button', says.cite);
  await atlas.page.getByText(says.cited).waitFor();
  const copied = await atlas.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await atlas.page.locator('.reference').innerText());
  const count = await atlas.rows();
  assert.match(copied, new RegExp(`^Indsatsatlas \\(2026\\)\\. Sygdom: KOL; Evidensens styrke: høj \\[${count} af 222 indsatser; .*http://.*condition=copd`));
});

test('the catalogue and what is saved of it fit the schema that the command line writes', () => {
  const atlas = fileURLToPath(new URL('../../target/debug/atlas', import.meta.url));
  const data = fileURLToPath(new URL('../../public/data/', import.meta.url));
  const run = (...given) => JSON.parse(execFileSync(atlas, given, { encoding: 'utf8', maxBuffer: 1e8 }));
  const fits = new Ajv({ allErrors: true }).compile(run('schema', `${data}interventions.json`));
  assert.ok(fits(catalogue), JSON.stringify(fits.errors?.slice(0, 3)));
  const table = execFileSync(atlas, ['convert', `${data}interventions.json`], { maxBuffer: 1e8 });
  const back = JSON.parse(execFileSync(atlas, ['convert', '-', '--data', data], { input: table, encoding: 'utf8', maxBuffer: 1e8 }));
  assert.ok(fits(back), JSON.stringify(fits.errors?.slice(0, 3)));
  const broken = structuredClone(catalogue);
  broken.records[3].conditions = ['cpod'];
  delete broken.records[4].evidence.design;
  broken.records[5].suply = 1;
  assert.ok(!fits(broken));
  const places = new Set(fits.errors.map((one) => one.instancePath));
  for (const place of ['/records/3/conditions/0', '/records/4/evidence', '/records/5']) assert.ok(places.has(place), place);
});

inBothLanguages('a brief is made with the keyboard alone, and a note with markup is text', async ({ open: visit, lang }) => {
  const says = SAYS[lang];
  const atlas = await visit(`?lang=${lang}&view=explore&condition=copd&sort=title`);
  const [first, second] = await atlas.shown();
  for (const id of [first, second]) {
    await atlas.tabTo(on(says.include(title(id, lang))));
    await atlas.press('Space');
  }
  await atlas.tabTo(on(says.tray(2)));
  await atlas.press('Enter');
  assert.equal(await atlas.heading(), says.brief);
  await eventually(async () => (await atlas.focus()).tag, 'h1', 'the heading has the focus');
  await atlas.tabTo((focus) => focus.id === 'brief-title');
  await atlas.page.keyboard.type('Møde om KOL æøå');
  await atlas.tabTo((focus) => focus.id === 'brief-note');
  await atlas.page.keyboard.type('Husk <b>alt</b> & <img src=x onerror=alert(1)>');
  await atlas.settled();
  const paper = atlas.page.locator('.paper');
  assert.equal(await paper.locator('#paper-title').innerText(), 'Møde om KOL æøå');
  assert.equal(await paper.locator('.note').innerText(), 'Husk <b>alt</b> & <img src=x onerror=alert(1)>');
  assert.equal(await paper.locator('.note b, .note img').count(), 0);
  const order = () => paper.locator('[data-record]').evaluateAll((all) => all.map((one) => one.dataset.record));
  assert.deepEqual(await order(), [first, second]);
  await atlas.tabTo(on(says.down(title(first, lang))));
  await atlas.press('Enter');
  assert.deepEqual(await order(), [second, first]);
  const asked = new URLSearchParams(atlas.query());
  assert.deepEqual([asked.get('brief'), asked.get('title')], [`${second},${first}`, 'Møde om KOL æøå']);
  // The link alone gives the same paper.
  const again = await visit(`?${atlas.query()}`);
  assert.equal(await again.page.locator('.paper').innerText(), await paper.innerText());
  await atlas.tabTo(on(says.out(title(second, lang))), { back: true });
  await atlas.press('Enter');
  assert.deepEqual(await order(), [first]);
});

inBothLanguages('the brief is saved as one file that holds all, and as Markdown', async ({ open: visit, lang }) => {
  const says = SAYS[lang];
  const ids = records.filter((_, at) => at % 40 === 0).map((one) => one.id);
  const note = 'Linje <i>et</i>\nLinje *to*';
  const query = new URLSearchParams({ lang, view: 'brief', brief: ids.join(','), title: 'Til <mødet>', note, charts: 'direction' });
  const atlas = await visit(`?${query}`);
  const html = await saved(atlas, says.html);
  const page = await atlas.page.context().newPage();
  await page.setContent(html.text);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Til <mødet>');
  assert.deepEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), [...ids.map((id) => title(id, lang)), says.sources]);
  const body = await page.locator('body').innerText();
  for (const said of ['Linje <i>et</i>', says.selection, version, says.date, 'view=brief']) assert.ok(body.includes(said), said);
  assert.equal(await page.locator('figure svg').count(), 1);
  assert.equal(await page.locator('script, link, img, iframe').count(), 0);
  const markdown = await saved(atlas, says.markdown);
  for (const said of ['# Til \\<mødet\\>', 'Linje \\<i\\>et\\</i\\>', 'Linje \\*to\\*', `## ${title(ids[0], lang)}`]) {
    assert.ok(markdown.text.includes(said), `${said} is not in ${markdown.text.slice(0, 300)}`);
  }
});

inBothLanguages('a brief of 20 prints on at most 12 pages with no chart cut off', async ({ open: visit, lang }) => {
  const ids = records.filter((_, at) => at % 11 === 0).slice(0, 20).map((one) => one.id);
  const query = new URLSearchParams({ lang, view: 'brief', condition: 'copd', brief: ids.join(','), note: 'x '.repeat(300), charts: 'direction' });
  const atlas = await visit(`?${query}`);
  const pdf = await atlas.page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
  assert.ok(pages >= 4 && pages <= 12, `${pages} pages`);
  // A4 within its margins, in px.
  const [width, height] = [680, 1001];
  await atlas.page.setViewportSize({ width, height });
  await atlas.page.emulateMedia({ media: 'print' });
  const boxes = await atlas.page.locator('.paper svg').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  assert.ok(boxes.length > 20);
  for (const box of boxes) assert.ok(box.left >= 0 && box.right <= width + 1 && box.height <= height, JSON.stringify(box));
  for (const button of await atlas.page.locator('.brief button').all()) assert.ok(!(await button.isVisible()));
});

inBothLanguages('a brief whose link is not understood says so and shows the rest', async ({ open: visit, lang, words }) => {
  const id = records[0].id;
  const query = new URLSearchParams({ lang, view: 'brief', brief: `${id},gone-from-here,${id}`, note: 'y'.repeat(2100), charts: 'direction,pie' });
  const atlas = await visit(`?${query}`, { viewport: NARROW });
  const told = await atlas.page.getByRole('alert').innerText();
  for (const part of [words.linkTitle, 'gone-from-here', 'note', 'pie']) assert.ok(told.includes(part), `${part} is not in ${told}`);
  assert.equal(await atlas.page.locator('.paper [data-record]').count(), 1);
  assert.equal((await atlas.page.locator('#brief-note').inputValue()).length, 2000);
  assert.equal(await atlas.sideways(), 0);
});

inBothLanguages('everything found, and the chart that is shown, go into a brief', async ({ open: visit, lang }) => {
  const says = SAYS[lang];
  const atlas = await visit(`?lang=${lang}&view=explore&condition=asthma&chart=direction`);
  await open(atlas, says);
  const count = await atlas.rows();
  await atlas.click('button', says.all(count));
  await atlas.click('button', says.chart);
  await atlas.click('link', says.see);
  assert.equal(await atlas.page.locator('.paper [data-record]').count(), count);
  assert.equal(await atlas.page.locator('.paper figure svg').count(), 1);
  const evidence = await atlas.page.locator('.paper .evidence').allInnerTexts();
  assert.ok(evidence.every((said) => said.startsWith(says.evidence)));
});

// What changed between two releases .............................................

const CHANGED = {
  da: { open: 'Vis ændringer', label: 'Ældre udgave', added: 'Nye indsatser: 1', removed: 'Fjernede indsatser: 1', changed: 'Ændrede indsatser: 1', gone: /Udgave 1999\.1\.0 findes ikke her/, older: /2025\.1\.0/ },
  en: { open: 'Show changes', label: 'Older release', added: 'New interventions: 1', removed: 'Removed interventions: 1', changed: 'Changed interventions: 1', gone: /Release 1999\.1\.0 is not here/, older: /2025\.1\.0/ },
};

inBothLanguages('a link from an older release says so, and the page tells what changed since', async ({ open, site, lang }) => {
  const says = CHANGED[lang];
  const read = (name) => readFileSync(`${DIST}data/${name}`, 'utf8');
  const old = JSON.parse(read('interventions.json'));
  old.version = '2025.1.0';
  const [first, second] = old.records;
  old.records = [{ ...first, id: 'gone-since' }, { ...second, status: second.status === 'pilot' ? 'running' : 'pilot' }, ...old.records.slice(2)];
  site.files.set('data/releases/2025.1.0/interventions.json', Buffer.from(JSON.stringify(old)));
  for (const name of ['codes.json', 'municipalities.json']) site.files.set(`data/releases/2025.1.0/${name}`, Buffer.from(read(name)));
  const atlas = await open(`?lang=${lang}&view=about&release=2025.1.0`);
  assert.match(await atlas.page.getByRole('alert').first().innerText(), says.older);
  assert.equal(await atlas.page.getByLabel(says.label).inputValue(), '2025.1.0');
  await atlas.click('button', says.open);
  const told = atlas.page.locator('pre', { hasText: '2025.1.0' });
  await told.waitFor();
  const lines = (await told.innerText()).split('\n');
  for (const line of [says.added, says.removed, says.changed, `+ ${first.id}: ${first.title[lang]}`, `~ ${second.id}: ${second.title[lang]}`]) {
    assert.ok(lines.includes(line), `${line} in ${lines.join(' / ').slice(0, 400)}`);
  }
  await atlas.page.getByLabel(says.label).fill('1999.1.0');
  await atlas.press('Enter');
  await eventually(async () => says.gone.test(await atlas.page.getByRole('main').innerText()), true);
}, { expected: [/404/] });
