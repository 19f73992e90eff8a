// The gap matrix: what each cell holds and means, by mouse and by keyboard.
import assert from 'node:assert/strict';

import { NARROW, behaviour, beginning, eventually, inBothLanguages } from './harness.mjs';
import { codes, label, matrix, select, title } from './oracle.mjs';

const AT = '?view=explore&chart=matrix';

/** Every cell on the page: `x|y` to rows and meaning. */
const cells = (atlas) => atlas.page.locator('.matrix [data-gap]').evaluateAll((all) => {
  const told = {};
  for (const { dataset } of all) told[`${dataset.x}|${dataset.y}`] = `${dataset.rows} ${dataset.gap}`;
  return told;
});

const cell = (atlas, x, y) => atlas.page.locator(`.matrix [data-x="${x}"][data-y="${y}"]`);

async function whole(atlas, filter, x = 'condition', y = 'approach') {
  await atlas.page.locator('.matrix [data-gap]').first().waitFor({ state: 'attached' });
  const wanted = matrix(filter, x, y);
  assert.equal(Object.keys(wanted).length, codes(x).length * codes(y).length);
  await eventually(async () => Object.keys(await cells(atlas)).length, Object.keys(wanted).length);
  assert.deepEqual(await cells(atlas), wanted);
}

behaviour('every cell holds the number and the meaning that the rule gives, whatever the axes', async ({ open }) => {
  const atlas = await open(AT);
  await whole(atlas, {});
  const others = [['group', 'approach'], ['condition', 'group'], ['outcome', 'direction'], ['condition', 'outcome'], ['method', 'effect'], ['strength', 'technology']];
  for (const [x, y] of others) {
    await atlas.go(`${AT}&x=${x}&y=${y}`);
    await whole(atlas, {}, x, y);
  }
});

behaviour('a filter changes the numbers, never the meaning, and the axes lift their own', async ({ open }) => {
  const atlas = await open(`${AT}&q=diabetes&strength=high,moderate`);
  await whole(atlas, { q: 'diabetes', strength: ['high', 'moderate'] });
  await atlas.go(`${AT}&condition=copd&approach=rehabilitation&region=nordjylland`);
  await whole(atlas, { region: ['nordjylland'] });
  await atlas.go(`${AT}&x=group&y=approach&direction=favourable&outcome=hospital-use`);
  await whole(atlas, { direction: ['favourable'], outcome: ['hospital-use'] }, 'group', 'approach');
  await atlas.go(`${AT}&x=outcome&y=condition&direction=unfavourable`);
  await whole(atlas, { direction: ['unfavourable'] }, 'outcome', 'condition');
});

behaviour('arrows, Home and End move between cells, and the matrix is one tab stop', async ({ open }) => {
  const atlas = await open(AT);
  const at = () => atlas.page.evaluate(() => document.activeElement.getAttribute('data-key'));
  const inside = (focus) => focus.tag === 'g' || focus.tag === 'rect';
  await atlas.page.getByRole('button', { name: atlas.words.charts }).focus();
  const first = await atlas.tabTo(inside);
  assert.ok(first.name.length > 10, 'a cell says what it is');
  assert.equal(await at(), '0|0');
  const steps = [
    ['ArrowRight', '0|1'], ['ArrowDown', '1|1'], ['ArrowDown', '2|1'], ['ArrowLeft', '2|0'], ['ArrowLeft', '2|0'], ['ArrowUp', '1|0'],
    ['End', `1|${codes('condition').length - 1}`], ['ArrowRight', `1|${codes('condition').length - 1}`], ['Home', '1|0'],
    ['Control+End', `${codes('approach').length - 1}|${codes('condition').length - 1}`], ['Control+Home', '0|0'],
  ];
  for (const [key, place] of steps) {
    await atlas.press(key);
    await eventually(at, place, key);
    const focus = await atlas.focus();
    assert.ok(focus.ringed && focus.inView, `${key}: the focus can be seen at ${place}`);
  }
  await atlas.press('Tab');
  assert.ok(!inside(await atlas.focus()), 'one Tab leaves the matrix');
  await atlas.press('Shift+Tab');
  assert.ok(inside(await atlas.focus()), 'and one comes back into it');
  await atlas.press('Escape');
  await eventually(async () => inside(await atlas.focus()), false, 'Escape leaves it');
  assert.equal((await atlas.focus()).isBody, false);
});

inBothLanguages('choosing a cell filters the list, tells its records, and is let go again', async ({ open, lang, words }) => {
  const atlas = await open(`${AT}&lang=${lang}`);
  const [x, y] = ['copd', 'rehabilitation'];
  const fits = select({ condition: [x], approach: [y] }).map((r) => r.id);
  await cell(atlas, x, y).click();
  await eventually(() => atlas.rows(), fits.length);
  const chosen = atlas.page.locator('section.chosen');
  const told = await chosen.locator('[data-record]').evaluateAll((all) => all.map((one) => one.dataset.record));
  assert.deepEqual(told.sort(), [...fits].sort());
  assert.ok((await chosen.innerText()).includes(title(fits[0], lang)));
  await whole(atlas, {});
  await atlas.click('button', words.letGo);
  await eventually(() => atlas.query(), `${lang === 'en' ? 'lang=en&' : ''}view=explore&chart=matrix`);
  await cell(atlas, x, y).click();
  await atlas.click('button', words.showList);
  await eventually(async () => (await atlas.shown()).sort(), [...fits].sort());
  assert.deepEqual((await atlas.ticked()).sort(), [`approach=${y}`, `condition=${x}`]);
});

behaviour('Enter chooses the cell in focus and keeps the focus there', async ({ open }) => {
  const atlas = await open(AT);
  await cell(atlas, 'copd', 'health-check').focus();
  await atlas.press('Enter');
  await eventually(() => atlas.rows(), select({ condition: ['copd'], approach: ['health-check'] }).length);
  const at = () => atlas.page.evaluate(() => [document.activeElement.dataset.x, document.activeElement.dataset.y].join());
  await eventually(at, 'copd,health-check');
  await atlas.press('Enter');
  await eventually(() => atlas.rows(), select({}).length, 'the same again lets it go');
  await eventually(at, 'copd,health-check');
});

inBothLanguages('the table twin holds the same numbers', async ({ open, lang, words }) => {
  const atlas = await open(`${AT}&lang=${lang}&strength=high`);
  const wanted = matrix({ strength: ['high'] }, 'condition', 'approach');
  await atlas.page.locator('summary').filter({ hasText: beginning(words.asTable) }).click();
  const table = atlas.page.getByRole('table');
  const [heads, rows] = await table.evaluate((one) => [
    [...one.querySelectorAll('thead th')].map((head) => head.textContent.trim()),
    [...one.querySelectorAll('tbody tr')].map((row) => [row.querySelector('th').textContent.trim(), [...row.querySelectorAll('td')].map((cell) => [...cell.childNodes].filter((one) => one.nodeType === 3).map((one) => one.textContent).join('').trim())]),
  ]);
  assert.equal(rows.length, codes('approach').length);
  for (const y of codes('approach')) {
    const [, row] = rows.find(([name]) => name === label('approach', y, lang));
    assert.equal(row[0], String(select({ strength: ['high'], approach: [y] }).length), `${y} in all`);
    for (const x of codes('condition')) {
      const number = wanted[`${x}|${y}`].split(' ')[0];
      const told = row[heads.indexOf(label('condition', x, lang)) - 1];
      // A cell that is empty in the catalogue prints no number.
      assert.equal(told || '0', number, `${x} × ${y}`);
    }
  }
});

behaviour('at 320 px the matrix is a list of rows that says the same', async ({ open }) => {
  const atlas = await open(AT, { viewport: NARROW });
  await whole(atlas, {});
  assert.equal(await atlas.page.locator('.mx').count(), 0, 'nothing is drawn too small');
  assert.equal(await atlas.sideways(), 0);
  await atlas.page.locator('.mxlist summary').filter({ hasText: label('approach', 'rehabilitation', 'da') }).click();
  const [x, y] = ['copd', 'rehabilitation'];
  const button = cell(atlas, x, y);
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  await button.click();
  await eventually(() => atlas.rows(), select({ condition: [x], approach: [y] }).length);
  await eventually(() => cell(atlas, x, y).getAttribute('aria-pressed'), 'true');
  await eventually(async () => (await atlas.focus()).isBody, false, 'the focus stays with the reader');
  assert.equal(await cell(atlas, x, y).isVisible(), true, 'the row stays open');
  assert.equal(await atlas.sideways(), 0);
});
