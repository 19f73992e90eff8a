// No barrier that a machine can find: every page, in both languages and themes,
// on a desktop and on the smallest phone.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';

import { LANGS, NARROW, WIDE, behaviour, beginning } from './harness.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colour: all that a theme can change. */
const COLOUR = ['color-contrast', 'link-in-text-block'];

const THREE = 'telecare-north-heart-failure,desmond,virtual-hospital-copd';
const RECORD = 'telecare-north-heart-failure';

/** The chart is there, and with it the file it may need. */
const drawn = (atlas) => atlas.page.locator('#results figure h2').first().waitFor();

/** The files beside the catalogue are here, or known not to come. */
const faced = (atlas) => atlas.page.locator('.folded').first().waitFor();

/** Every kind of page: address, and what is done there first. `only` is the one width it exists at. */
const STATES = {
  'the overview': { query: '' },
  'results as cards': { query: 'view=explore&q=tele&condition=copd,heart-failure&strength=high&compare=desmond' },
  'results as a table': { query: 'view=explore&list=table&condition=copd' },
  'every facet open': {
    query: 'view=explore&from=2015',
    only: WIDE,
    act: (atlas) => atlas.page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; })),
  },
  'the matrix': { query: 'view=explore&chart=matrix' },
  'the matrix with a filter, its table and a chosen cell': {
    query: 'view=explore&chart=matrix&condition=copd&approach=rehabilitation&strength=high,moderate',
    act: (atlas) => atlas.page.evaluate(() => document.querySelectorAll('.matrix details').forEach((one) => { one.open = true; })),
  },
  ...Object.fromEntries(
    ['direction', 'intervals', 'time', 'map', 'need', 'gradient', 'inequality', 'recommended', 'cost'].map((chart) => [`the chart «${chart}»`, { query: `view=explore&chart=${chart}`, act: drawn }]),
  ),
  'the map of the country': { query: 'view=explore&chart=map&map=land', act: drawn },
  'nothing found': { query: 'view=explore&q=rygestop&condition=dementia' },
  'the filters as a sheet': {
    query: 'view=explore&condition=copd',
    only: NARROW,
    act: async (atlas) => {
      await atlas.page.getByRole('button', { name: beginning(atlas.words.filters) }).click();
      await atlas.page.getByRole('button', { name: atlas.words.closeFilters }).waitFor();
    },
  },
  'the menu of a phone': { query: '', only: NARROW, act: (atlas) => atlas.page.locator('.menu summary').click() },
  'a record': { query: `view=record&record=${RECORD}` },
  'a record without evaluation': { query: 'view=record&record=sundere-liv-socialpsykiatrien' },
  'an unknown record': { query: 'view=record&record=nobody' },
  'a comparison of none': { query: 'view=compare' },
  'a comparison of three': { query: `view=compare&compare=${THREE}` },
  'sets side by side under a stricter rule': {
    query: 'view=compare&rule=dk,min-200&a=approach%3Dtelemonitoring&b=approach%3Dpatient-education&c=q%3Dxyzzy',
  },
  'the page about it': { query: 'view=about' },
  'the page on need, a condition open': { query: 'view=need&condition=copd', act: faced },
  'the page on recommendations, a group and a condition open': {
    query: 'view=recommendations&condition=copd',
    act: async (atlas) => {
      await faced(atlas);
      await atlas.page.evaluate(() => document.querySelectorAll('#not-working, #with-figure').forEach((one) => { one.open = true; }));
    },
  },
  'the page on policy, all of it open': {
    query: 'view=policy',
    act: async (atlas) => {
      await faced(atlas);
      await atlas.page.evaluate(() => document.querySelectorAll('.folded').forEach((one) => { one.open = true; }));
    },
  },
  'a word explained': {
    query: 'view=record&record=desmond',
    act: (atlas) => atlas.page.locator('.term').first().click(),
  },
  'a page that lacks its file': {
    query: 'view=policy',
    act: faced,
    broken: ['data/policy.json', { status: 404 }],
  },
  'a broken link': { query: 'view=explore&condition=copd&nonsense=1&release=2025.1.0' },
  'the plain list': { page: (lang) => `pages/${lang}.html` },
  'the plain page of an intervention': { page: (lang) => `pages/${lang}/${RECORD}.html` },
  'the plain page of a condition': { page: (lang) => `pages/${lang}/condition.copd.html` },
  'a catalogue that cannot be read': { query: 'view=explore', broken: ['data/interventions.json', { body: '' }] },
  'a program that cannot start': { query: '', broken: [/indsatsatlas-.*\.wasm$/, { status: 404 }], ready: false },
};

/** What was looked at and what was found there: the accessibility statement is made of it (.setup/dist.mjs). */
const looked = [];
after(() => {
  const folder = new URL('../../target/reports/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const axe = require('axe-core/package.json').version;
  writeFileSync(new URL('access.json', folder), JSON.stringify({ date, axe, rules: TAGS, states: looked }, null, 1));
});

/** What axe finds, a line each: rule, where, what. */
async function barriers(atlas, rules) {
  const found = await atlas.page.evaluate(async ([tags, only]) => {
    const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags };
    const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => [node.target.join(' '), node.html.slice(0, 160), node.failureSummary.split('\n')[1]?.trim()]) }));
  }, [TAGS, rules]);
  return found.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => `${id} (${nodes.length}): ${node.join(' | ')}`));
}

for (const [what, { query, page, only, act, broken, ready = true }] of Object.entries(STATES)) {
  behaviour(`no barrier on ${what}`, async ({ open, site }) => {
    if (broken) site.broken.set(...broken);
    const found = [];
    for (const lang of LANGS) {
      const at = page?.(lang) ?? `?${[lang === 'en' ? 'lang=en' : '', query].filter(Boolean).join('&')}`;
      const atlas = await open(at, { viewport: only ?? WIDE, reducedMotion: 'reduce', init: AXE, ready: ready && !page });
      if (!ready) await atlas.page.locator('#trouble').waitFor();
      if (act) await act(atlas);
      // What the tray lies on is uncovered by scrolling, which axe does not do.
      await atlas.page.evaluate(() => document.querySelectorAll('.tray').forEach((tray) => { tray.style.position = 'static'; }));
      for (const size of only ? [only] : [WIDE, NARROW]) {
        await atlas.page.setViewportSize(size);
        // Colours are the same in both languages.
        for (const colorScheme of lang === 'da' ? ['light', 'dark'] : ['light']) {
          await atlas.page.emulateMedia({ colorScheme });
          await atlas.settled();
          const where = `${lang} ${size.width} ${colorScheme}`;
          found.push(...(await barriers(atlas, colorScheme === 'dark' ? COLOUR : undefined)).map((one) => `${where}: ${one}`));
        }
        const sideways = await atlas.sideways();
        if (sideways > 0) found.push(`${lang} ${size.width}: ${sideways} px too wide`);
      }
      await atlas.page.context().close();
    }
    looked.push({ what, found });
    assert.deepEqual(found, []);
  }, { timeout: 120_000, expected: [/Failed to load resource/, /preload/i, ...(ready ? [] : [/TypeError/])] });
}

behaviour('under forced colours, what is chosen, where the focus is, and every cell can still be told apart', async ({ open }) => {
  const atlas = await open('?view=explore&chart=matrix&condition=copd&approach=rehabilitation', { forcedColors: 'active' });
  const { page, words } = atlas;
  assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
  await page.locator('.matrix [data-x=copd][data-y=health-check]').focus();
  assert.ok((await atlas.focus()).ringed, 'the focus on a cell');
  await page.getByRole('button', { name: words.letGo }).focus();
  assert.ok((await atlas.focus()).ringed, 'the focus on a button');
  // A pressed button differs from its neighbours in more than a colour that is forced away.
  const look = (name) => page.getByRole('button', { name, exact: true }).evaluate((one) => {
    const { backgroundColor, borderColor, borderStyle, outlineStyle, textDecorationLine, fontWeight } = getComputedStyle(one);
    return [backgroundColor, borderColor, borderStyle, outlineStyle, textDecorationLine, fontWeight].join(' ');
  });
  assert.notEqual(await look(words.charts), await look(words.cards));
  // Digits are painted in the system's text colour, on its background.
  const digits = await page.locator('.matrix svg text').evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).fill)).size);
  assert.ok(digits >= 1);
  assert.equal(await atlas.sideways(), 0);
});

behaviour('text can be set twice as large without sideways scrolling', async ({ open }) => {
  const atlas = await open('', { viewport: { width: 640, height: 800 } });
  for (const query of ['', '?view=explore', '?view=record&record=desmond', `?view=compare&compare=${THREE}`, '?view=explore&chart=matrix', '?view=about', '?view=need', '?view=recommendations', '?view=policy']) {
    await atlas.go(query);
    await atlas.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await atlas.settled();
    assert.ok((await atlas.sideways()) <= 0, query);
  }
});
