// Records side by side.
import assert from 'node:assert/strict';

import { NARROW, behaviour, eventually, inBothLanguages } from './harness.mjs';
import { record, records, title } from './oracle.mjs';

const SIX = ['desmond', 'telecare-north-heart-failure', 'virtual-hospital-copd', 'adex-exercise-alzheimers', 'cochrane-general-health-checks', 'diabetesflex-type-1'];

const sides = (atlas) => atlas.page.locator('thead [data-record]').evaluateAll((heads) => heads.map((head) => head.dataset.record));
const flat = (text) => text.replace(/\s+/g, ' ').trim();

inBothLanguages('records ticked in the list stand side by side in the order they were chosen', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore&condition=copd`);
  const [first, second, third] = await atlas.shown();
  await atlas.page.getByRole('checkbox', { name: words.compareThis(title(third, lang)) }).check();
  const tray = atlas.page.getByRole('region', { name: words.compare });
  await eventually(async () => words.chooseOneMore.test(await tray.innerText()), true, 'one is too few, and it says so');
  await atlas.page.getByRole('checkbox', { name: words.compareThis(title(first, lang)) }).check();
  await atlas.page.getByRole('checkbox', { name: words.compareThis(title(second, lang)) }).check();
  await atlas.page.getByRole('checkbox', { name: words.compareThis(title(first, lang)) }).uncheck();
  await atlas.click('link', words.compare, tray);
  await eventually(() => sides(atlas), [third, second]);
  await atlas.settled();
  assert.equal(new URLSearchParams(atlas.query()).get('compare'), `${third},${second}`);
  const heads = await atlas.page.getByRole('columnheader').allInnerTexts();
  assert.ok(flat(heads[0]).includes(title(third, lang)) && flat(heads[1]).includes(title(second, lang)), heads.join(' | '));
});

inBothLanguages('a record can be chosen from its own page', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=record&record=${SIX[0]}`);
  const main = atlas.page.getByRole('main');
  await atlas.click('button', words.compare, main);
  await atlas.settled();
  await atlas.go(`?${atlas.query().replace(SIX[0], SIX[1])}`);
  await atlas.click('button', words.compare, main);
  await atlas.page.getByRole('main').getByRole('link', { name: new RegExp(`^\\s*${words.compare}\\s*\\(2\\)`) }).click();
  await eventually(() => sides(atlas), [SIX[0], SIX[1]]);
});

inBothLanguages('a seventh is refused, in words', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore&compare=${SIX.slice(0, 5).join(',')}`);
  const [sixth, seventh] = (await atlas.shown()).filter((id) => !SIX.includes(id));
  await atlas.page.getByRole('checkbox', { name: words.compareThis(title(sixth, lang)) }).check();
  await eventually(() => atlas.page.getByRole('checkbox', { name: words.compareThis(title(seventh, lang)) }).isDisabled(), true);
  assert.match(await atlas.page.getByRole('region', { name: words.compare }).innerText(), words.sixAtMost);
  await atlas.settled();
  assert.equal(new URLSearchParams(atlas.query()).get('compare').split(',').length, 6);
  await atlas.go(`?lang=${lang}&view=record&record=${seventh}&compare=${SIX.join(',')}`);
  assert.equal(await atlas.page.getByRole('main').getByRole('button', { name: words.compare, exact: true }).isDisabled(), true);
  await atlas.go(`?lang=${lang}&view=compare&compare=${[...SIX, seventh].join(',')}`);
  assert.deepEqual(await sides(atlas), SIX, 'a link with seven shows six');
  assert.equal(await atlas.page.getByRole('alert').getByText(seventh).count(), 1, 'and says which it left out');
});

inBothLanguages('without two to compare, the page says what to do', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=compare`);
  assert.equal(await atlas.heading(), words.compare);
  await atlas.go(`?lang=${lang}&view=compare&compare=${SIX[0]}`);
  assert.match(await atlas.page.getByRole('main').innerText(), words.chooseOneMore);
  await atlas.click('link', words.findInterventions, atlas.page.getByRole('main'));
  await eventually(() => atlas.rows(), records.length);
});

inBothLanguages('rows that cannot fairly be compared carry a warning, and are counted', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=compare&compare=${SIX.slice(0, 3).join(',')}`);
  const warned = atlas.page.locator('tr.warn');
  const count = await warned.count();
  assert.ok(count > 1, 'these three differ');
  assert.ok(words.otherCondition.test(await atlas.page.getByRole('table').innerText()), 'other conditions');
  const notice = atlas.page.locator('.notice');
  assert.match(await notice.innerText(), new RegExp(`\\b${count}\\b`));
  assert.match(await notice.innerText(), words.warnings);
  // The same record beside its like: none of the warnings that follow from the condition.
  const alike = records.filter((one) => one.conditions.join() === 'copd' && one.geography.country === 'DK').slice(0, 2).map((one) => one.id);
  await atlas.go(`?lang=${lang}&view=compare&compare=${alike.join(',')}`);
  assert.ok(!words.otherCondition.test(await atlas.page.getByRole('table').innerText()));
});

inBothLanguages('sides can be moved forward and taken out', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=compare&compare=${SIX.slice(0, 3).join(',')}`);
  await atlas.click('button', words.forward(title(SIX[2], lang)));
  await eventually(() => sides(atlas), [SIX[0], SIX[2], SIX[1]]);
  await atlas.click('button', words.remove(title(SIX[0], lang)));
  await eventually(() => sides(atlas), [SIX[2], SIX[1]]);
  await atlas.settled();
  assert.equal(new URLSearchParams(atlas.query()).get('compare'), `${SIX[2]},${SIX[1]}`);
});

behaviour('each side tells its own: conditions, actors, outcomes', async ({ open }) => {
  const ids = SIX.slice(0, 3);
  const atlas = await open(`?view=compare&compare=${ids.join(',')}`);
  const row = async (name) => atlas.page.getByRole('row').filter({ has: atlas.page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell').allInnerTexts();
  const actors = await row('Ansvarlige');
  for (const [at, id] of ids.entries()) {
    for (const actor of record(id).actors) assert.ok(flat(actors[at]).includes(actor), `${id}: ${actor}`);
  }
});

behaviour('two to six fit the smallest phone without sideways scrolling', async ({ open }) => {
  const atlas = await open('', { viewport: NARROW });
  for (const count of [1, 2, 3, 6]) {
    await atlas.go(`?view=compare&compare=${SIX.slice(0, count).join(',')}`);
    assert.equal(await atlas.sideways(), 0, `${count} sides`);
  }
});
