// Whatever breaks: never a blank page, always a reason in both languages and a
// way on. And nothing is stored, nobody else is asked.
import assert from 'node:assert/strict';

import { LANGS, POLICY, WORDS, behaviour, eventually, inBothLanguages } from './harness.mjs';
import { records, select, title } from './oracle.mjs';

/** The browser's own word on a file that did not come; the page's on a program that did not start. */
const FAILED = [/Failed to load resource/, /preload/i];
const NOT_STARTED = [...FAILED, /^console: (TypeError|CompileError|LinkError|WebAssembly|Failed to fetch)/];

const PROGRAM = /indsatsatlas-.*\.wasm$/;
const GLUE = /indsatsatlas-.*\.js$/;
const DATA = 'data/interventions.json';

/** The visible reason, in both languages, with the plain lists beside it. */
async function told(atlas, reason) {
  const { page } = atlas;
  const trouble = page.locator('#trouble');
  await trouble.waitFor();
  assert.equal(await trouble.getAttribute('data-reason'), reason);
  const sections = trouble.locator('section:visible');
  assert.equal(await sections.count(), 1);
  assert.deepEqual(await sections.locator('p').evaluateAll((all) => all.map((one) => one.lang || 'da')), ['da', 'en']);
  for (const lang of LANGS) await page.locator(`#trouble a[href="pages/${lang}.html"]`).waitFor();
  assert.ok((await page.locator('body').innerText()).length > 300, 'the page is not blank');
  assert.equal(await page.locator('#loading').isVisible(), false, 'nothing pretends to be on its way');
}

for (const [what, reason, prepare, init] of [
  ['without WebAssembly', 'no-wasm', () => {}, 'delete globalThis.WebAssembly'],
  ['under a policy that refuses WebAssembly', 'no-wasm', (site) => { site.policy = POLICY.replace(" 'wasm-unsafe-eval'", ''); }],
  ['without its program', 'load', (site) => site.broken.set(PROGRAM, { status: 404 })],
  ['with a web page in place of its program', 'load', (site) => site.broken.set(PROGRAM, { html: true })],
  ['with half a program', 'load', (site) => site.broken.set(PROGRAM, { drop: 20_000 })],
  ['without the script of its program', 'load', (site) => site.broken.set(GLUE, { status: 404 })],
]) {
  behaviour(`${what}, the page keeps its text and says why`, async ({ open, site }) => {
    prepare(site);
    const atlas = await open('?view=explore&q=a', { ready: false, init });
    await told(atlas, reason);
    assert.ok((await atlas.page.getByRole('heading', { level: 1 }).innerText()).length > 0);
    assert.equal(await atlas.page.getByRole('link', { name: /Hent siden igen/ }).evaluate((link) => link.href), atlas.page.url(), 'the reload link keeps the address');
  }, { expected: [...NOT_STARTED, ...(reason === 'no-wasm' ? [/Content Security Policy/] : [])] });
}

behaviour('a truncated program whose length is right is told as well', async ({ open, site }) => {
  site.broken.set(PROGRAM, { keep: 20_000 });
  const atlas = await open('', { ready: false });
  await atlas.page.locator('#trouble').waitFor();
  assert.ok((await atlas.page.locator('#trouble section:visible').innerText()).length > 50);
}, { expected: NOT_STARTED });

behaviour('without its first script the page is still a text with a way to everything', async ({ open, site }) => {
  site.broken.set('boot.js', { status: 404 });
  const atlas = await open('', { ready: false });
  assert.equal(await atlas.heading(), WORDS.da.titles.overview);
  assert.equal(await atlas.page.locator('a[href="pages/da.html"]:visible').count(), 1);
  assert.equal(await atlas.page.locator('a[href="pages/en.html"]:visible').count(), 1);
}, { expected: FAILED });

behaviour('a host that sends no content types, or odd ones, is good enough', async ({ open, site }) => {
  for (const type of [null, 'application/octet-stream', 'text/plain']) {
    site.broken.set(PROGRAM, { type });
    site.broken.set('data/', { type });
    const atlas = await open('?view=explore');
    assert.equal(await atlas.rows(), records.length, String(type));
  }
});

behaviour('a slow program says that it is on its way', async ({ open, site }) => {
  site.broken.set(PROGRAM, { delay: 1500 });
  const atlas = await open('?view=explore', { ready: false });
  await eventually(() => atlas.page.locator('#loading').isVisible(), true);
  await atlas.ready();
  assert.equal(await atlas.rows(), records.length);
});

behaviour('slow data leave a text to read meanwhile', async ({ open, site }) => {
  site.broken.set(DATA, { delay: 1500 });
  const atlas = await open('?view=explore', { ready: false });
  assert.equal(await atlas.page.locator('#static').isVisible(), true);
  await atlas.ready();
  assert.equal(await atlas.rows(), records.length);
}, { expected: [/preload/i] });

/** What can be wrong with the catalogue, and what the message must name. */
const BROKEN = {
  'is missing': [{ status: 404 }, ['404']],
  'is a web page': [{ html: true }, ['webside', 'web page']],
  'is empty': [{ body: '' }, ['tom', 'empty']],
  'is cut off': [{ keep: 200_000 }, ['stopper', 'stops']],
  'is of another format version': [{ body: (text) => text.replace('"schemaVersion":1', '"schemaVersion":2').replace('"schemaVersion": 1', '"schemaVersion": 2') }, ['2']],
  'is no JSON': [{ body: '{"schemaVersion": 1, oh no}' }, ['JSON']],
  'has a value of the wrong kind': [
    {
      body: (text) => {
        const data = JSON.parse(text);
        data.records[12].evidence.participants = 'many';
        return JSON.stringify(data);
      },
    },
    ['records[12].evidence.participants'],
  ],
  'lacks a field': [
    {
      body: (text) => {
        const data = JSON.parse(text);
        delete data.records[7].status;
        return JSON.stringify(data);
      },
    },
    ['records[7]', 'status'],
  ],
};

for (const [what, [wrong, named]] of Object.entries(BROKEN)) {
  behaviour(`a catalogue that ${what} is told by file and place, in both languages, and can be tried again`, async ({ open, site }) => {
    site.broken.set(DATA, wrong);
    const query = 'view=explore&condition=copd';
    const atlas = await open(`?${query}`);
    const main = atlas.page.getByRole('main');
    for (const lang of LANGS) {
      const section = main.locator(`section[lang=${lang}]`);
      const text = await section.innerText();
      assert.ok(text.includes(WORDS[lang].failed) && text.includes('interventions.json'), text);
      assert.equal(await section.getByRole('link', { name: WORDS[lang].plainList }).getAttribute('href'), `pages/${lang}.html`);
    }
    const text = await main.innerText();
    for (const part of named) assert.ok(text.includes(part), `«${part}» in ${text}`);

    await atlas.click('button', WORDS.da.retry, main);
    await main.getByRole('button', { name: WORDS.da.retry }).waitFor();
    site.broken.clear();
    await atlas.click('button', WORDS.en.retry, main);
    await eventually(async () => atlas.page.locator('[data-rows]').first().count(), 1, 'trying again works once the file is back');
    assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length);
    assert.equal(atlas.query(), query, 'what was chosen stood in the address');
  }, { expected: FAILED });
}

behaviour('the message about a broken catalogue begins with the language that was asked for', async ({ open, site }) => {
  site.broken.set('data/codes.json', { status: 500 });
  for (const lang of LANGS) {
    const atlas = await open(`?lang=${lang}&view=explore`);
    assert.equal(await atlas.page.getByRole('heading', { level: 1 }).first().innerText(), WORDS[lang].failed);
    assert.equal(await atlas.page.evaluate(() => document.documentElement.lang), lang);
    assert.ok((await atlas.page.getByRole('main').innerText()).includes('codes.json'));
  }
}, { expected: FAILED });

inBothLanguages('without the municipalities the rest works, and it says so', async ({ open, site, lang, words }) => {
  for (const wrong of [{ status: 404 }, { html: true }, { body: '{}' }]) {
    site.broken.set('municipalities.json', wrong);
    const atlas = await open(`?lang=${lang}&view=explore&condition=copd`);
    assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length);
    const alert = atlas.page.getByRole('alert');
    assert.match(await alert.innerText(), words.noMunicipalities);
    assert.match(await (await atlas.facet('municipality')).innerText(), words.noMunicipalities);
    await atlas.click('button', words.closeMessage);
    await eventually(() => alert.count(), 0);
    await atlas.tick('strength', 'high');
    assert.equal(await atlas.rows(), select({ condition: ['copd'], strength: ['high'] }).length);
  }
}, { expected: FAILED });

behaviour('without script the plain lists are in reach and hold every record, in both languages', async ({ open }) => {
  for (const lang of LANGS) {
    const atlas = await open('', { ready: false, javaScriptEnabled: false });
    const link = atlas.page.locator(`#static a[href="pages/${lang}.html"]`);
    assert.equal(await link.innerText(), WORDS[lang].plainList);
    await link.click();
    await atlas.page.waitForURL(/pages/);
    assert.equal(await atlas.page.locator('article').count(), records.length);
    const names = new Set((await atlas.page.getByRole('heading', { level: 3 }).allInnerTexts()).map((name) => name.trim()));
    for (const { id } of records) assert.ok(names.has(title(id, lang).trim()), id);
  }
}, { expected: [/preload/i] });

behaviour('a plain list leads to the plain page of an intervention, and that into the atlas where script is on', async ({ open }) => {
  const atlas = await open('pages/en.html', { ready: false });
  const first = atlas.page.getByRole('heading', { level: 3 }).first().getByRole('link');
  const name = await first.innerText();
  await first.click();
  await eventually(() => atlas.heading(), name);
  await atlas.page.getByRole('link', { name: WORDS.en.inAtlas }).click();
  await atlas.ready();
  const id = new URLSearchParams(atlas.query()).get('record');
  assert.equal(await atlas.heading(), title(id, 'en'));
});

behaviour('a crash is told above what stands there, and the address is kept', async ({ open }) => {
  const atlas = await open('?view=explore');
  await atlas.tick('condition', 'copd');
  await atlas.page.evaluate(() => document.dispatchEvent(new CustomEvent('atlas:trouble', { detail: 'crash' })));
  await told(atlas, 'crash');
  assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length, 'what was on the page stays');
  await atlas.page.locator('#trouble a.btn').click();
  await atlas.page.locator('#trouble').waitFor({ state: 'hidden' });
  await atlas.ready();
  assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length);
});

behaviour('a trap in the program is noticed', async ({ open }) => {
  const atlas = await open('?view=explore');
  // A program whose one function is a trap.
  await atlas.page.evaluate(() => setTimeout(() => {
    const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);
    new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f();
  }));
  await told(atlas, 'crash');
}, { expected: [/^thrown: unreachable/] });

behaviour('nothing is stored by a tour of every page', async ({ open, site }) => {
  const atlas = await open('');
  const { page, words } = atlas;
  await atlas.nav(words.explore);
  await atlas.search('diabetes');
  await atlas.tick('condition', 'type-2-diabetes');
  await atlas.view(words.table);
  await atlas.view(words.charts);
  await atlas.view(words.cards);
  const [id] = await atlas.shown();
  await page.getByRole('checkbox', { name: words.compareThis(title(id, 'da')) }).check();
  await atlas.click('link', title(id, 'da'), atlas.result(id));
  await atlas.nav(words.compare);
  await atlas.nav(words.about);
  await atlas.speak();
  const stored = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    // Only where the page is served securely, as on this machine.
    caches: globalThis.caches ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  assert.deepEqual(stored, { cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  assert.deepEqual(await page.context().cookies(), []);
  // The browser asks for its icon as often as it likes.
  const asked = site.hits.filter((name) => name !== 'favicon.svg');
  assert.deepEqual(asked, [...new Set(asked)], 'each file is fetched once');
});
