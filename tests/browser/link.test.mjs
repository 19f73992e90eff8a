// The link is the view: what the address holds, and what comes of an address.
import assert from 'node:assert/strict';

import { behaviour, eventually, inBothLanguages } from './harness.mjs';
import { select, title, version } from './oracle.mjs';

const ID = 'telecare-north-heart-failure';

behaviour('the address follows the view, in a fixed order, only what differs', async ({ open }) => {
  const atlas = await open('');
  await atlas.address('');
  await atlas.nav(atlas.words.explore);
  await atlas.address('view=explore');
  await atlas.tick('strength', 'high');
  await atlas.address('view=explore&strength=high');
  await atlas.tick('condition', 'copd');
  await atlas.address('view=explore&condition=copd&strength=high');
  await atlas.tick('condition', 'type-2-diabetes');
  await atlas.address('view=explore&condition=type-2-diabetes,copd&strength=high');
  await atlas.search('træning & mad');
  await atlas.address('view=explore&q=tr%C3%A6ning+%26+mad&condition=type-2-diabetes,copd&strength=high');
  await atlas.search('');
  await atlas.tick('strength', 'high', false);
  await atlas.sort('year');
  await atlas.view(atlas.words.table);
  await atlas.address('view=explore&condition=type-2-diabetes,copd&sort=year&list=table');
  await atlas.view(atlas.words.charts);
  await atlas.address('view=explore&condition=type-2-diabetes,copd&sort=year&list=table&chart=matrix');
  await atlas.speak();
  await atlas.address('lang=en&view=explore&condition=type-2-diabetes,copd&sort=year&list=table&chart=matrix');
});

behaviour('pages are steps to go back and forward over; ticks and letters are not', async ({ open }) => {
  const atlas = await open('');
  const { page, words } = atlas;
  await atlas.nav(words.explore);
  await atlas.tick('condition', 'copd');
  await atlas.search('rehab');
  const wanted = select({ q: 'rehab', condition: ['copd'] });
  await eventually(() => atlas.rows(), wanted.length);
  const [first] = await atlas.shown();
  await atlas.click('link', title(first, 'da'), atlas.result(first));
  await eventually(() => atlas.heading(), title(first, 'da'));
  await atlas.nav(words.about);
  await eventually(() => atlas.heading(), words.titles.about);

  await page.goBack();
  await eventually(() => atlas.heading(), title(first, 'da'));
  await page.goBack();
  await eventually(() => atlas.rows(), wanted.length);
  assert.equal(await page.getByRole('search').getByRole('combobox').inputValue(), 'rehab');
  assert.deepEqual(await atlas.ticked(), ['condition=copd']);
  await page.goBack();
  await eventually(() => atlas.heading(), words.titles.overview);
  await page.goForward();
  await eventually(() => atlas.rows(), wanted.length);
  await page.goForward();
  await eventually(() => atlas.heading(), title(first, 'da'));
});

behaviour('reloading gives the same view', async ({ open }) => {
  const query = 'view=explore&q=diabetes&condition=type-2-diabetes&strength=high,moderate&from=2010&sort=year&list=table&compare=desmond';
  const atlas = await open(`?${query}`);
  const shown = await atlas.shown();
  const wanted = select({ q: 'diabetes', condition: ['type-2-diabetes'], strength: ['high', 'moderate'], from: 2010 });
  assert.equal(await atlas.rows(), wanted.length);
  await atlas.page.reload();
  await atlas.ready();
  await atlas.address(query);
  assert.deepEqual(await atlas.shown(), shown);
  assert.equal(await atlas.page.getByLabel(atlas.words.sort, { exact: true }).inputValue(), 'year');
  assert.equal(await atlas.page.getByRole('region', { name: atlas.words.compare }).count(), 1);
});

inBothLanguages('a broken link shows what it could and lists what it could not', async ({ open, lang, words }) => {
  const query = `?lang=${lang}&view=explore&condition=copd,plague&strength=highest&nonsense=1&sort=sideways&from=20&compare=desmond,gone-record&condition=asthma`;
  const atlas = await open(query);
  const alert = atlas.page.getByRole('alert');
  const told = await alert.innerText();
  assert.ok(told.includes(words.linkTitle), told);
  for (const part of ['plague', 'highest', 'nonsense=1', 'sort=sideways', 'from=20', 'gone-record', 'asthma']) {
    assert.ok(told.includes(part), `${part} in ${told}`);
  }
  assert.equal(await alert.getByRole('listitem').count(), 7);
  assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length, 'what was understood is shown');
  await atlas.click('button', words.closeMessage);
  await eventually(() => alert.count(), 0);
  assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length);
});

behaviour('the worst addresses give a page', async ({ open }) => {
  const atlas = await open('?%');
  const odd = ['?view', '?=&=&&', '?view=explore&q=%E0%A4%A', `?q=${'x'.repeat(3000)}&view=explore`, '?view=matrix&lang=xx', '?view=record', '?chart=pie&x=municipality&view=explore',
    '?view=explore&from=2020&to=2010', '?constructor=1&__proto__=2&view=explore', '?view=explore&condition=', '?compare=,,,&view=compare'];
  for (const query of odd) {
    await atlas.go(query);
    assert.ok((await atlas.heading()).length > 0, query);
  }
});

inBothLanguages('a copied link restores exactly this view elsewhere, and carries the release', async ({ open, site, lang, words }) => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const atlas = await open(`?lang=${lang}&view=explore`, { permissions });
  await atlas.tick('condition', 'copd');
  await atlas.search('tele');
  await atlas.sort('title');
  await atlas.view(words.table);
  await atlas.click('button', words.copyLink);
  await atlas.page.getByRole('button', { name: words.copied }).waitFor();
  const link = await atlas.page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(site.url), link);
  const query = new URL(link).search;
  await atlas.settled();
  assert.equal(query.slice(1), `${atlas.query()}&release=${version}`);
  const other = await open(query);
  assert.deepEqual(await other.shown(), await atlas.shown());
  assert.deepEqual(await other.chips(), await atlas.chips());
  assert.equal(await other.page.getByRole('search').getByRole('combobox').inputValue(), 'tele');
  assert.equal(await other.page.getByRole('alert').count(), 0, 'of this release: nothing to say');
}, { served: true });

inBothLanguages('where the browser refuses to copy, the link stands there to be taken by hand', async ({ open, lang, words }) => {
  const refuse = () => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
  };
  const atlas = await open(`?${lang === 'en' ? 'lang=en&' : ''}view=record&record=${ID}`, { init: refuse });
  await atlas.click('button', words.copyLink);
  const field = atlas.page.locator('input[readonly]');
  await field.waitFor();
  assert.equal(new URL(await field.inputValue()).search, `?${atlas.query()}&release=${version}`);
});

inBothLanguages('a link of another release says so', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore&condition=copd&release=2025.1.0`);
  const alert = atlas.page.getByRole('alert');
  const told = await alert.innerText();
  assert.match(told, words.olderRelease);
  assert.ok(told.includes('2025.1.0') && told.includes(version), told);
  await atlas.click('button', words.closeMessage);
  await eventually(() => alert.count(), 0);
});

behaviour('links on the page are real ones: their address is the view they lead to', async ({ open }) => {
  const atlas = await open('?view=explore&condition=stroke');
  const [id] = await atlas.shown();
  const href = await atlas.result(id).getByRole('link').getAttribute('href');
  const other = await open(href);
  await eventually(() => other.heading(), title(id, 'da'));
  const tab = other.page.context().waitForEvent('page');
  await other.page.getByRole('navigation', { name: other.words.pages }).first().getByRole('link', { name: other.words.explore }).click({ modifiers: ['Control'] });
  const opened = await tab;
  await opened.waitForLoadState();
  assert.equal(await other.heading(), title(id, 'da'), 'a click for a new tab leaves this one');
  assert.ok(new URL(opened.url()).search.includes('view=explore'));
});
