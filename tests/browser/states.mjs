// Every kind of page there is, each with what is done there first: what the
// tests of access and markup and the contact sheet (look.mjs) go through.
import { CATALOGUE, NARROW, PROGRAM, WIDE, beginning } from './harness.mjs';

/** Three records that differ. */
export const THREE = 'telecare-north-heart-failure,desmond,virtual-hospital-copd';
const RECORD = 'telecare-north-heart-failure';

/** The chart is there, and with it the file it may need. */
const drawn = (atlas) => atlas.page.locator('#results figure h2').first().waitFor();

/** The files beside the catalogue are here, or known not to come. */
const faced = (atlas) => atlas.page.locator('.folded').first().waitFor();

/** All that can be opened is open. */
const opened = (atlas) => atlas.page.evaluate(() => document.querySelectorAll('#content details').forEach((one) => { one.open = true; }));

/** What other pages can show of the atlas. */
const EMBEDS = {
  matrix: 'embed=matrix',
  chart: 'embed=chart&chart=direction&condition=copd',
  record: `embed=record&record=${RECORD}`,
  list: 'embed=list&condition=copd',
  full: 'embed=full&view=explore&condition=copd',
};

/** Every kind of page: address, and what is done there first. `only` is the one width it exists at. */
export const STATES = {
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
  'a slip forgiven and what was found marked': { query: 'view=explore&q=diabtes%20sukkersyge' },
  'codes offered while typing': {
    query: 'view=explore&list=table',
    act: async (atlas) => {
      await atlas.page.getByRole('search').getByRole('combobox').pressSequentially('sukker');
      await atlas.page.getByRole('listbox').waitFor();
      await atlas.page.keyboard.press('ArrowDown');
    },
  },
  'nothing found by two words': { query: 'view=explore&q=xylofon%20hjrteshvigt' },
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
  'a comparison of no sets but the ready ones, all parts of a set open': {
    query: 'view=compare&a=condition%3Dcopd',
    act: opened,
  },
  'the stricter rule and what it changes': {
    query: 'view=explore&condition=copd&rule=dk,min-200',
    act: async (atlas) => {
      await atlas.tools();
      await atlas.page.locator('.stricter summary').click();
      await atlas.page.locator('.stricter button').first().click();
      await atlas.page.locator('.changes li').first().waitFor();
    },
  },
  'a record under the stricter rule': {
    query: `view=record&record=${RECORD}&rule=dk,min-200`,
    act: (atlas) => atlas.page.locator('.glance .why summary').first().click(),
  },
  'a brief of none': { query: 'view=brief' },
  'a brief with a note and charts': {
    query: `view=brief&condition=copd&brief=${THREE}&title=M%C3%B8de&note=Til%20dagsordenen&charts=direction,matrix`,
    act: opened,
  },
  'the files of a selection': {
    query: 'view=explore&condition=copd&q=tele',
    act: async (atlas) => {
      // The light program has but the lid: what is under it comes with the whole one.
      await atlas.tools();
      await atlas.page.locator('.take-files > summary').click();
      await atlas.page.locator('.take-parts .reference').waitFor();
      await opened(atlas);
    },
  },
  'the dialog for editors': {
    query: 'view=explore&chart=cost',
    act: async (atlas) => {
      await atlas.tools();
      await atlas.page.getByRole('button', { name: atlas.words.embedButton }).first().click();
      await atlas.page.getByRole('dialog').frameLocator('iframe').locator('#app #content').waitFor();
    },
  },
  ...Object.fromEntries(Object.entries(EMBEDS).map(([preset, query]) => [`the embed «${preset}»`, { query }])),
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
  'the page for own data': { query: 'view=own' },
  'own data beside the catalogue, with remarks': {
    query: 'view=own',
    act: async (atlas) => {
      const table = 'id;title.da;conditions;period.from\nen-egen;Vores forløb;cpod;sidst\n';
      await atlas.page.locator('input[name=own]').setInputFiles({ name: 'egne.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
      await atlas.page.locator('[data-own-records]').waitFor();
      await atlas.settled();
    },
  },
  'a word explained': {
    query: 'view=record&record=desmond',
    act: (atlas) => atlas.page.locator('#effect .term').first().click(),
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
  'a catalogue that cannot be read': { query: 'view=explore', broken: [CATALOGUE, { body: '' }] },
  'a program that cannot start': { query: '', broken: [PROGRAM, { status: 404 }], ready: false },
};

/** The address of a state in a language. */
export const address = ({ query, page }, lang) => page?.(lang) ?? `?${[lang === 'en' ? 'lang=en' : '', query].filter(Boolean).join('&')}`;

/** Opens a state as a reader comes to it; `options` are those of the browser's context. */
export async function come(open, state, lang, options = {}) {
  const { act, page, ready = true } = state;
  const atlas = await open(address(state, lang), { ...options, ready: ready && !page });
  atlas.lang = lang;
  if (!ready) await atlas.page.locator('#trouble').waitFor();
  if (act) await act(atlas);
  return atlas;
}
