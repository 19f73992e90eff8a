// The light program shows the list and fetches little; the whole one takes over as
// soon as anything else is asked for, and nothing is lost on the way.
import assert from 'node:assert/strict';

import { NARROW, WORDS, behaviour, eventually, inBothLanguages } from './harness.mjs';

const WHOLE = /^indsatsatlas-.*\.wasm$/;
const has = (site, pattern) => site.hits.some((name) => pattern.test(name));

inBothLanguages('the list comes without the whole program, and the texts after it', async ({ open, site, lang }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  assert.ok(has(site, /^list-.*\.wasm$/) && has(site, /^data\/list\.json$/), 'the light program and the list');
  assert.ok(!has(site, WHOLE), 'not the whole one');
  await eventually(() => has(site, /^data\/interventions\.json$/), true, 'the rest follows by itself');
  const rows = await atlas.rows();
  assert.ok(rows > 0);
  await atlas.settled();
  assert.equal(await atlas.rows(), rows, 'and changes no count');
  // A word that stands in no title and no label: it is in the texts alone.
  await atlas.search(lang === 'da' ? 'spørgeskemaer' : 'questionnaire');
  await eventually(async () => (await atlas.shown()).length > 0, true, 'texts are searched');
  assert.match(await atlas.announced(), /\d/);
});

inBothLanguages('a record, a page, a chart and a part that opens each bring the whole program', async ({ open, lang, words }) => {
  const start = async () => open(`?${lang === 'en' ? 'lang=en&' : ''}view=explore&condition=copd`);
  const whole = (atlas) => atlas.page.locator('#boot[data-press]').waitFor({ state: 'detached' });

  let atlas = await start();
  await atlas.page.locator('#results [data-record] a').first().click();
  await atlas.page.getByRole('heading', { level: 1 }).waitFor();
  await eventually(() => new URLSearchParams(atlas.query()).get('view'), 'record');
  await whole(atlas);
  await eventually(async () => (await atlas.focus()).tag, 'h1', 'the heading has the focus');
  await atlas.page.goBack();
  await eventually(() => new URLSearchParams(atlas.query()).get('view'), 'explore', 'back is the list');
  await eventually(() => atlas.ticked(), ['condition=copd'], 'with its filter');

  atlas = await start();
  await atlas.nav(words.about);
  await eventually(() => new URLSearchParams(atlas.query()).get('view'), 'about');

  atlas = await start();
  await atlas.view(words.charts);
  await atlas.page.locator('#results figure').first().waitFor();

  atlas = await start();
  await atlas.page.locator('.take-files > summary').click();
  await atlas.page.locator('.take-files[open] .take-parts').waitFor();
  assert.equal((await atlas.focus()).tag, 'summary', 'the focus stays where it was pressed');
  assert.deepEqual(await atlas.ticked(), ['condition=copd']);
});

behaviour('on a phone the tools stay unfolded when one of them sends for the whole program', async ({ open }) => {
  for (const summary of ['.take-files > summary', '.stricter > summary']) {
    const atlas = await open('?view=explore', { viewport: NARROW });
    await atlas.tools();
    await atlas.page.locator(summary).click();
    await atlas.page.locator(`${summary.split(' ')[0]}[open] > :not(summary)`).first().waitFor();
    assert.equal(await atlas.page.locator('.more-tools').getAttribute('aria-expanded'), 'true');
    assert.equal((await atlas.focus()).tag, 'summary');
  }
});

behaviour('what can be undone is handed over', async ({ open }) => {
  const atlas = await open('?view=explore');
  await atlas.tick('condition', 'copd');
  await atlas.tick('condition', 'asthma');
  await atlas.page.locator('.stricter > summary').click();
  await atlas.page.locator('.stricter[open] input').first().waitFor();
  assert.deepEqual(await atlas.ticked(), ['condition=copd', 'condition=asthma']);
  const undo = () => atlas.click('button', WORDS.da.undo);
  await undo();
  assert.deepEqual(await atlas.ticked(), ['condition=copd']);
  await undo();
  assert.deepEqual(await atlas.ticked(), []);
});

inBothLanguages('what of a link was not understood is still said after the whole program has taken over', async ({ open, lang }) => {
  const atlas = await open(`?lang=${lang}&view=explore&condition=copd,xyzzy`);
  const notice = atlas.page.locator('.notice', { hasText: 'xyzzy' });
  await notice.waitFor();
  await atlas.page.locator('#results [data-record] a').first().click();
  await atlas.page.locator('article').first().waitFor();
  await atlas.page.locator('#boot[data-press]').waitFor({ state: 'detached' });
  await notice.waitFor();
});

behaviour('where the whole program cannot be had the list says so and goes on; asked again, it comes', async ({ open, site }) => {
  const atlas = await open('?view=explore&condition=copd');
  site.broken.set(WHOLE, { status: 503 });
  await atlas.page.locator('.take-files > summary').click();
  await atlas.page.locator('#trouble [data-for=load]').waitFor();
  const rows = await atlas.rows();
  await atlas.tick('condition', 'asthma');
  assert.ok((await atlas.rows()) > rows, 'the list still answers');
  site.broken.clear();
  await atlas.page.locator('.take-files > summary').click();
  await atlas.page.locator('.take-files[open] .take-parts').waitFor();
  assert.equal(await atlas.page.locator('#trouble').isVisible(), false, 'the message has gone');
  assert.deepEqual(await atlas.ticked(), ['condition=copd', 'condition=asthma']);
}, { expected: [/Failed to load resource/, /TypeError/, /503/], served: true });

behaviour('a host that has no list and no light program loses nothing but time', async ({ open, site }) => {
  site.broken.set(/^list-|^data\/list\.json$/, { status: 404 });
  const atlas = await open('?view=explore&condition=copd');
  assert.ok((await atlas.rows()) > 0);
  assert.ok(has(site, WHOLE));
  site.broken.clear();
  site.broken.set(/^data\/list\.json$/, { status: 404 });
  const light = await open('?view=explore&condition=copd');
  assert.equal(await light.rows(), await atlas.rows());
}, { expected: [/Failed to load resource/], served: true });

behaviour('a catalogue that the host has replaced is shown though its list has not been made anew', async ({ open, site }) => {
  site.broken.set(/^data\/interventions\.json$/, {
    body: (text) => {
      const catalogue = JSON.parse(text);
      catalogue.records = catalogue.records.slice(0, 7);
      return JSON.stringify(catalogue);
    },
  });
  const atlas = await open('?view=explore');
  await eventually(() => atlas.rows(), 7);
}, { served: true });

behaviour('an embedded list fetches nothing of the whole program', async ({ open, site }) => {
  const atlas = await open('?embed=list&condition=copd');
  assert.ok((await atlas.rows()) > 0);
  await atlas.page.waitForTimeout(4000);
  assert.ok(!has(site, WHOLE));
}, { served: true });

// --- In a frame -------------------------------------------------------------------

const RECORD = 'embed=record&record=virtual-hospital-copd';
const ALONE = {
  matrix: ['embed=matrix&condition=copd', 'embed=chart', 'embed=chart&chart=recommended'],
  findings: ['embed=chart&chart=direction', 'embed=chart&chart=cost'],
  background: ['embed=chart&chart=time', 'embed=chart&chart=need', 'embed=chart&chart=gradient'],
  places: ['embed=chart&chart=map', 'embed=chart&chart=map&map=land'],
  record: [RECORD],
  list: ['embed=list&condition=copd', 'embed=full&view=explore&condition=copd'],
};
/** What comes before the catalogue, where it is not the list. */
const EARLY = { 'embed=matrix&condition=copd': 'matrix', 'embed=chart': 'matrix', 'embed=chart&chart=recommended': 'matrix', 'embed=chart&chart=cost': 'figures', 'embed=chart&chart=need': 'counts', 'embed=chart&chart=gradient': 'counts', [RECORD]: 'records/virtual-hospital-copd' };
const programs = (site) => site.hits.map((hit) => /^(\w+)-.*\.wasm$/.exec(hit)?.[1]).filter(Boolean);
const isDrawn = ({ page }) => page.locator('#content :is(figure svg, article, #results) >> visible=true').first().waitFor();

inBothLanguages('one view in a frame comes with a light program of its own and with no other', async ({ open, site, lang }) => {
  for (const [program, queries] of Object.entries(ALONE)) {
    for (const query of queries) {
      site.hits.length = 0;
      const atlas = await open(`?lang=${lang}&${query}`);
      await isDrawn(atlas);
      await eventually(() => has(site, /^data\/interventions\.json$/), true, 'the catalogue itself follows');
      await atlas.page.waitForTimeout(300);
      assert.deepEqual(programs(site), [program], query);
      const early = site.hits.filter((hit) => /^data\/((list|matrix|counts|figures)|records\/.*)\.json$/.test(hit));
      assert.deepEqual(early, [`data/${EARLY[query] ?? 'list'}.json`], query);
    }
  }
});

behaviour('a frame whose light program or early file is not there shows the same, only later', async ({ open, site }) => {
  const table = async (query) => {
    const atlas = await open(query);
    await isDrawn(atlas);
    // Some texts come with the catalogue itself.
    await eventually(() => has(site, /^data\/interventions\.json$/), true);
    await atlas.page.waitForTimeout(700);
    return atlas.page.locator('#content').innerText();
  };
  for (const query of ['?embed=matrix&condition=copd', '?embed=chart&chart=intervals', '?embed=chart&chart=map', '?embed=chart&chart=recommended', `?${RECORD}`]) {
    site.broken.clear();
    site.hits.length = 0;
    const light = await table(query);
    site.broken.set(/^data\/((list|matrix|counts|figures|asked)|records\/.*)\.json$/, { status: 404 });
    assert.equal(await table(query), light, 'no early file');
    site.broken.set(/^(matrix|findings|background|places|record)-/, { status: 404 });
    assert.equal(await table(query), light, 'no light program');
  }
}, { expected: [/Failed to load resource/], served: true });

behaviour('a catalogue that the host has replaced is in a frame too', async ({ open, site }) => {
  site.broken.set(/^data\/interventions\.json$/, {
    body: (text) => {
      const catalogue = JSON.parse(text);
      catalogue.records = catalogue.records.slice(0, 7);
      return JSON.stringify(catalogue);
    },
  });
  const atlas = await open('?embed=matrix');
  await eventually(async () => (await atlas.page.locator('[data-rows]').evaluateAll((cells) => Math.max(...cells.map((cell) => Number(cell.dataset.rows))))) <= 7, true);
}, { served: true });
