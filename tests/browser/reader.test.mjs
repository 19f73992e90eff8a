// Ten tasks of someone who hears the page: what the browser gives a screen
// reader, in reading order. What is said here is told in docs/ACCESS.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DIST, behaviour, decimal, eventually, inBothLanguages } from './harness.mjs';
import { label, record, select, title } from './oracle.mjs';
import { spoken } from './spoken.mjs';

const data = (name) => JSON.parse(readFileSync(join(DIST, 'data', name), 'utf8'));
const at = (lang, query) => `?${[lang === 'en' ? 'lang=en' : '', query].filter(Boolean).join('&')}`;

/** These are said in this order, whatever stands between them. */
async function inOrder(atlas, ...parts) {
  const missing = async () => {
    const lines = await spoken(atlas.page);
    let from = 0;
    for (const part of parts) {
      const found = lines.findIndex((line, place) => place >= from && (part instanceof RegExp ? part.test(line) : line.includes(part)));
      if (found < 0) return String(part);
      from = found + 1;
    }
    return null;
  };
  await eventually(missing, null, 'what is not said, or not there');
}

inBothLanguages('1. what this is: heading, caveat, search, in that order', async ({ open, lang, words }) => {
  await inOrder(await open(at(lang, '')), `link "${words.skip}"`, `navigation "${words.pages}"`, 'main', `heading "${words.titles.overview}" (level 1)`, `combobox "${words.searchOverview}"`);
});

inBothLanguages('2. what was found: the count is told as a status after the heading', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, 'view=explore&condition=copd'));
  const found = select({ condition: ['copd'] }).length;
  await inOrder(atlas, `heading "${words.explore}" (level 1)`, new RegExp(`^status "${found} `));
});

inBothLanguages('3. a filter: group, box, its count, and that it is ticked', async ({ open, lang }) => {
  const atlas = await open(at(lang, 'view=explore&condition=copd'));
  await inOrder(atlas, /^DisclosureTriangle .*\(expanded\)/, new RegExp(`^checkbox "${label('condition', 'copd', lang)} \\d+" \\(checked\\)`));
});

inBothLanguages('4. a cell of the matrix: where, how many, how sure, which way', async ({ open, lang }) => {
  const atlas = await open(at(lang, 'view=explore&chart=matrix'));
  const count = select({ condition: ['copd'], approach: ['peer-support'] }).length;
  await inOrder(atlas, `button "${label('approach', 'peer-support', lang)}, ${label('condition', 'copd', lang)}: ${count} `);
});

inBothLanguages('5. a record: title, what came of it, and each part under its heading', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, 'view=record&record=desmond'));
  const { parts } = words;
  await inOrder(atlas, `heading "${title('desmond', lang)}" (level 1)`, ...['targetGroup', 'method', 'effect', 'inequality', 'unknown', 'sources'].map((part) => `heading "${parts[part]}" (level 2)`));
  assert.ok(record('desmond').evidence.findings.length > 0);
});

inBothLanguages('6. sets side by side: each number says what, in which set, how many', async ({ open, lang }) => {
  const atlas = await open(at(lang, 'view=compare&a=approach%3Dtelemonitoring&b=approach%3Dpatient-education'));
  const said = (approach, letter) => new RegExp(`^button "${label('condition', 'copd', lang)}, .* ${letter}: ${select({ approach: [approach], condition: ['copd'] }).length} .*\\(collapsed\\)`);
  await inOrder(atlas, said('telemonitoring', 'A'), said('patient-education', 'B'));
});

inBothLanguages('7. a stricter rule is said before anything else on the page', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, 'view=explore&rule=dk'));
  const foreign = select({}).filter((one) => one.evidence.strength !== 'none' && one.geography.country !== 'DK').length;
  await inOrder(atlas, 'main', new RegExp(`\\b${foreign}\\b`), `heading "${words.explore}" (level 1)`);
});

inBothLanguages('8. a word is explained: the button says so, and what it means follows', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, ''));
  await inOrder(atlas, new RegExp(`^button "${words.face.term}" \\(collapsed\\)`));
  await atlas.click('button', words.face.term);
  await inOrder(atlas, new RegExp(`^button "${words.face.term}" \\(expanded\\)`), words.face.meaning);
});

inBothLanguages('9. need: each bar says condition, number, year and what is missing', async ({ open, lang, words }) => {
  const { values, year } = data('need.json').indicators.find(({ id }) => id === 'copd-counts-2021');
  const estimated = decimal(lang, values.find(({ group }) => group === 'estimated').value);
  await inOrder(await open(at(lang, 'view=need')), `heading "${words.face.need}" (level 1)`, new RegExp(`^button "${words.face.copd}: .*${estimated} \\(${year}\\)`));
});

inBothLanguages('10. a chart is heard as a table too, with its heads', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, 'view=explore&chart=direction&condition=copd'));
  await atlas.page.locator('#results figure h2').first().waitFor();
  await atlas.page.locator('#results summary', { hasText: words.asTable }).first().click();
  await inOrder(atlas, /^figure/, new RegExp(`^DisclosureTriangle "${words.asTable}" \\(expanded\\)`), /^table/, /^columnheader/, /^rowheader/);
});

behaviour('nothing that is pressed, followed, filled in or jumped to goes without a name, on any page', async ({ open }) => {
  const atlas = await open('');
  for (const query of ['', 'view=explore', 'view=explore&chart=matrix', 'view=explore&chart=time', 'view=record&record=desmond', 'view=compare&a=condition%3Dcopd', 'view=brief&brief=desmond', 'view=need', 'view=recommendations', 'view=policy', 'view=about', 'embed=matrix']) {
    await atlas.go(at('da', query));
    const unnamed = (await spoken(atlas.page)).filter((line) => /^(button|link|checkbox|radio|combobox|textbox|searchbox|DisclosureTriangle|heading|region|navigation|dialog)(?! ")/.test(line));
    assert.deepEqual(unnamed, [], query);
  }
});
