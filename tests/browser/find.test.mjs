// Finding: search, filters, what they say, order and form of the results.
import assert from 'node:assert/strict';

import { behaviour, beginning, eventually, inBothLanguages } from './harness.mjs';
import { codes, counts, label, outcomeSaid, record, records, select, title, undated, unplaced } from './oracle.mjs';

const all = records.length;
const small = (text) => text[0].toLowerCase() + text.slice(1);

/** Rows, and the count beside every code, are those of the filter. */
async function answers(atlas, filter) {
  await eventually(() => atlas.rows(), select(filter).length, 'rows announced');
  // Those out of sight follow the paint.
  await eventually(() => atlas.counts(), counts(filter), 'the count beside every code');
}

inBothLanguages('the overview draws a square for each record and counts them by strength', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}`);
  assert.equal(await atlas.heading(), words.titles.overview);
  const figure = atlas.page.getByRole('figure');
  assert.equal(await figure.locator('.squares svg').count(), all);
  const legend = await figure.getByRole('listitem').allInnerTexts();
  const wanted = codes('strength').map((code) => `${label('strength', code, lang)} ${select({ strength: [code] }).length}`);
  assert.deepEqual(legend.map((line) => line.replace(/\s+/g, ' ').trim()), wanted);
  await atlas.click('link', beginning(words.seeAll(all)));
  await eventually(() => atlas.rows(), all);
  assert.equal(await atlas.announced(), words.allFound(all));
});

behaviour('each way in on the overview leads to as many results as it promises', async ({ open }) => {
  const atlas = await open('');
  const ways = atlas.page.locator('.ways').getByRole('link');
  // Ways by role lead to pages and promise no number.
  const promised = await ways.evaluateAll((links) =>
    links.map((link) => {
      const number = link.lastElementChild?.textContent ?? '';
      return [link.search.slice(1), /^\d+$/.test(number) ? Number(number) : null];
    }),
  );
  assert.ok(promised.filter(([, count]) => count !== null).length >= 14, 'by condition and by question');
  for (const [at, [query, count]] of promised.entries()) {
    if (count === null) continue;
    await ways.nth(at).click();
    await eventually(() => atlas.rows(), count, query);
    await atlas.address(query);
    await atlas.page.goBack();
    await ways.nth(at).waitFor();
  }
});

inBothLanguages('searching from the overview leads to the results', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}`);
  await atlas.page.getByRole('combobox', { name: words.searchOverview }).fill('rygestop');
  await atlas.press('Enter');
  await eventually(() => atlas.rows(), select({ q: 'rygestop' }).length);
  assert.equal(await atlas.page.getByRole('search').getByRole('combobox').inputValue(), 'rygestop');
});

behaviour('results follow each letter that is typed', async ({ open }) => {
  const atlas = await open('?view=explore');
  await atlas.page.getByRole('search').getByRole('combobox').focus();
  let typed = '';
  for (const letter of 'Hjemmebesøg ældre') {
    typed += letter;
    await atlas.page.keyboard.type(letter);
    await eventually(() => atlas.rows(), select({ q: typed }).length, `«${typed}»`);
  }
  await answers(atlas, { q: typed });
});

behaviour('everyday words and both languages find the same illness', async ({ open }) => {
  const atlas = await open('?view=explore');
  for (const q of ['sukkersyge', 'type 2 diabetes', 'COPD', 'rygerlunger', 'ADEX', 'diabtes', 'traening', 'lungesygdomme', 'lungerehabilitering', 'hjerte-kar', 'xyzzy']) {
    await atlas.search(q);
    await answers(atlas, { q });
  }
  await atlas.search('adex');
  assert.equal((await atlas.shown())[0], 'adex-exercise-alzheimers', 'what has it in its title comes first');
});

behaviour('ticks within a field widen, ticks across fields narrow, and each count lifts its own field', async ({ open }) => {
  const atlas = await open('?view=explore');
  const filter = {};
  const steps = [
    ['condition', 'copd'], ['condition', 'type-2-diabetes'], ['strength', 'high'], ['strength', 'moderate'], ['approach', 'rehabilitation'],
    ['region', 'nordjylland'], ['effect', 'not-assessed'], ['recommendation', 'yes'],
  ];
  await answers(atlas, filter);
  for (const [field, code] of steps) {
    await atlas.tick(field, code);
    (filter[field] ??= []).push(code);
    await answers(atlas, filter);
  }
  assert.deepEqual((await atlas.ticked()).sort(), steps.map((step) => step.join('=')).sort());
  for (const [field, code] of steps) {
    await atlas.tick(field, code, false);
    filter[field] = filter[field].filter((other) => other !== code);
    await answers(atlas, filter);
  }
});

behaviour('outcome and direction ticked together hold of one finding', async ({ open }) => {
  const atlas = await open('?view=explore');
  await atlas.tick('outcome', 'hospital-use');
  await answers(atlas, { outcome: ['hospital-use'] });
  await atlas.tick('direction', 'favourable');
  await answers(atlas, { outcome: ['hospital-use'], direction: ['favourable'] });
  await atlas.tick('outcome', 'mortality');
  await answers(atlas, { outcome: ['hospital-use', 'mortality'], direction: ['favourable'] });
});

behaviour('search, ticks and years count together', async ({ open }) => {
  const atlas = await open('?view=explore&q=diabetes&condition=type-2-diabetes&strength=high,low&from=2012&to=2020');
  await answers(atlas, { q: 'diabetes', condition: ['type-2-diabetes'], strength: ['high', 'low'], from: 2012, to: 2020 });
});

inBothLanguages('the filter is said in words, and each part can be removed', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  await atlas.search('træning');
  await atlas.tick('condition', 'copd');
  await atlas.tick('condition', 'heart-failure');
  await atlas.tick('strength', 'high');
  const or = lang === 'da' ? 'eller' : 'or';
  const quoted = lang === 'da' ? '»træning«' : '“træning”';
  const chips = await atlas.chips();
  assert.equal(chips.length, 3);
  assert.ok(chips[0].endsWith(`: ${quoted}`), chips[0]);
  const conditions = ['copd', 'heart-failure'].map((code) => label('condition', code, lang));
  for (const name of conditions) assert.ok(chips[1].toLowerCase().includes(name.toLowerCase()), chips[1]);
  assert.ok(chips[1].includes(` ${or} `), chips[1]);
  assert.equal(await atlas.announced(), words.found(select({ q: 'træning', condition: ['copd', 'heart-failure'], strength: ['high'] }).length, all));

  await atlas.click('button', words.removeChip(chips[1]));
  await answers(atlas, { q: 'træning', strength: ['high'] });
  assert.deepEqual(await atlas.chips(), [chips[0], chips[2]]);
  await atlas.click('button', words.removeChip(chips[0]));
  await answers(atlas, { strength: ['high'] });
  assert.equal(await atlas.page.getByRole('search').getByRole('combobox').inputValue(), '');
});

inBothLanguages('clearing all and undoing step back through the filters of the session', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  assert.equal(await atlas.page.getByRole('button', { name: words.undo }).count(), 0, 'nothing to take back yet');
  await atlas.tick('condition', 'copd');
  await atlas.tick('strength', 'high');
  await atlas.page.getByRole('search').getByRole('combobox').focus();
  await atlas.page.keyboard.type('tele');
  await answers(atlas, { q: 'tele', condition: ['copd'], strength: ['high'] });
  const chosen = atlas.page.getByRole('group', { name: words.chosen });
  // What is offered while typing lies over it.
  await atlas.page.keyboard.press('Escape');
  await atlas.click('button', words.clearAll, chosen);
  await answers(atlas, {});
  assert.deepEqual(await atlas.ticked(), []);
  for (const filter of [{ q: 'tele', condition: ['copd'], strength: ['high'] }, { condition: ['copd'], strength: ['high'] }, { condition: ['copd'] }, {}]) {
    await atlas.click('button', words.undo, chosen);
    await answers(atlas, filter);
  }
  await eventually(() => chosen.getByRole('button', { name: words.undo }).count(), 0, 'and no further');
});

behaviour('each order puts the results as it says', async ({ open }) => {
  const atlas = await open('?view=explore&list=table&condition=copd,asthma');
  const more = atlas.page.locator('#results').getByRole('button', { name: atlas.words.showMore });
  const strengths = codes('strength');
  const latest = (r) => r.period.to ?? r.period.from ?? -1;
  const size = (r) => r.evidence.participants ?? r.reach.participants ?? -1;
  const strength = (r) => strengths.indexOf(r.evidence.strength);
  const orders = {
    relevance: (a, b) => strength(a) - strength(b),
    year: (a, b) => latest(b) - latest(a),
    size: (a, b) => size(b) - size(a),
    strength: (a, b) => strength(a) - strength(b),
    title: (a, b) => a.title.da.localeCompare(b.title.da, 'da'),
  };
  const wanted = select({ condition: ['copd', 'asthma'] }).map((r) => r.id).sort();
  for (const [key, compare] of Object.entries(orders)) {
    await atlas.sort(key);
    while (await more.count()) await more.click();
    const shown = await atlas.shown();
    assert.deepEqual([...shown].sort(), wanted, `${key}: the same records`);
    for (let at = 1; at < shown.length; at += 1) {
      assert.ok(compare(record(shown[at - 1]), record(shown[at])) <= 0, `${key}: ${shown[at - 1]} before ${shown[at]}`);
    }
  }
});

inBothLanguages('the table holds what the cards hold', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore&condition=stroke`);
  const wanted = select({ condition: ['stroke'] }).map((r) => r.id);
  const cards = await atlas.shown();
  assert.deepEqual([...cards].sort(), [...wanted].sort());
  await atlas.view(words.table);
  assert.deepEqual(await atlas.shown(), cards);
  const table = atlas.page.getByRole('table');
  assert.equal(await table.getByRole('rowheader').count(), wanted.length);
  for (const id of wanted) {
    const row = (await atlas.result(id).innerText()).replace(/\s+/g, ' ');
    const found = record(id);
    assert.ok(row.includes(title(id, lang)), row);
    assert.ok(row.toLowerCase().includes(label('design', found.evidence.design, lang).toLowerCase()), row);
    for (const finding of found.evidence.findings) {
      assert.ok(row.includes(label('direction', finding.direction, lang)), `${id}: ${finding.direction}`);
      assert.ok(row.toLowerCase().includes(outcomeSaid(finding.outcome, lang).toLowerCase()), `${id}: ${finding.outcome}`);
    }
  }
  await atlas.view(words.cards);
  assert.deepEqual(await atlas.shown(), cards);
});

behaviour('more results come when asked for, until all are there', async ({ open }) => {
  const atlas = await open('?view=explore');
  const first = (await atlas.shown()).length;
  assert.ok(first >= 10 && first <= 60, `${first} at first`);
  const more = atlas.page.locator('#results').getByRole('button', { name: atlas.words.showMore });
  let last = first;
  while (await more.count()) {
    await more.click();
    await eventually(async () => (await atlas.shown()).length > last, true);
    last = (await atlas.shown()).length;
  }
  assert.equal(new Set(await atlas.shown()).size, all);
});

inBothLanguages('where nothing is found, ways back are offered that lead to something', async ({ open, lang, words }) => {
  const query = `?lang=${lang}&view=explore&q=rygestop&condition=dementia`;
  const atlas = await open(query);
  assert.equal(select({ q: 'rygestop', condition: ['dementia'] }).length, 0, 'the test stands on an empty answer');
  assert.equal(await atlas.rows(), 0);
  assert.equal(await atlas.announced(), words.noneFound(all));
  const counted = { without: select({ condition: ['dementia'] }).length, left: select({ q: 'rygestop' }).length };
  const [text, condition] = (await atlas.chips()).map(small);
  await atlas.click('button', words.without(text, counted.without), atlas.page.locator('#results'));
  await answers(atlas, { condition: ['dementia'] });
  await atlas.go(query);
  await atlas.click('button', words.without(condition, counted.left), atlas.page.locator('#results'));
  await answers(atlas, { q: 'rygestop' });
  await atlas.go(query);
  await atlas.click('button', words.startAgain);
  await answers(atlas, {});
});

inBothLanguages('the municipalities say how many records name no place', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  const facet = await atlas.facet('municipality');
  assert.ok((await facet.innerText()).includes(words.unplaced(unplaced({}))));
  await atlas.tick('municipality', '0851');
  await answers(atlas, { municipality: ['0851'] });
  assert.ok((await facet.innerText()).includes(words.unplaced(unplaced({}))), 'a field lifts its own filter');
  await atlas.tick('condition', 'copd');
  assert.ok((await facet.innerText()).includes(words.unplaced(unplaced({ condition: ['copd'] }))));
});

inBothLanguages('years that make no sense are told, and the filter stays as it was', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  await atlas.panel.locator('summary').filter({ hasText: beginning(words.years) }).click();
  const enter = async (name, year) => {
    await atlas.page.getByRole('textbox', { name }).fill(year);
    await atlas.press('Enter', 'Tab');
  };
  const said = atlas.page.locator('#years-said');
  await enter(words.fromYear, '2015');
  await answers(atlas, { from: 2015 });
  assert.ok((await said.innerText()).includes(words.undated(undated({}))), await said.innerText());
  for (const wrong of ['15', 'abcd', '0']) {
    await enter(words.toYear, wrong);
    await eventually(async () => words.yearError.test(await said.innerText()), true, `«${wrong}» is told`);
    assert.equal(await atlas.rows(), select({ from: 2015 }).length);
  }
  await enter(words.toYear, '2010');
  await eventually(async () => words.yearError.test(await said.innerText()), true, 'the last before the first is told');
  await answers(atlas, { from: 2015 });
  await enter(words.toYear, '2018');
  await answers(atlas, { from: 2015, to: 2018 });
  assert.ok(!words.yearError.test(await said.innerText()), 'the message goes when the years are right');
});

behaviour('a long list of codes opens and closes', async ({ open }) => {
  const atlas = await open('?view=explore');
  const { words } = atlas;
  const group = await atlas.facet('approach');
  const visible = () => group.getByRole('checkbox').count();
  const before = await visible();
  assert.ok(before < codes('approach').length);
  await group.getByRole('button', { name: words.showMore }).click();
  await eventually(visible, codes('approach').length);
  await group.getByRole('button', { name: words.showFewer }).click();
  await eventually(visible, before);
});
