// No barrier that a machine can find: every page, in both languages and themes,
// on a desktop and on the smallest phone.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';

import { LANGS, NARROW, WIDE, behaviour } from './harness.mjs';
import { STATES, THREE, come } from './states.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colour: all that a theme can change. */
const COLOUR = ['color-contrast', 'link-in-text-block'];

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

/** What was asked for has been painted; nothing here is animated. */
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

for (const [what, state] of Object.entries(STATES)) {
  const { only, broken, ready = true } = state;
  behaviour(`no barrier on ${what}`, async ({ open, site }) => {
    if (broken) site.broken.set(...broken);
    const look = async (lang) => {
      const found = [];
      const atlas = await come(open, state, lang, { viewport: only ?? WIDE, reducedMotion: 'reduce', init: AXE });
      // What the tray lies on is uncovered by scrolling, which axe does not do.
      await atlas.page.evaluate(() => document.querySelectorAll('.tray').forEach((tray) => { tray.style.position = 'static'; }));
      for (const size of only ? [only] : [WIDE, NARROW]) {
        await atlas.page.setViewportSize(size);
        await atlas.settled();
        for (const colorScheme of ['light', 'dark']) {
          await atlas.page.emulateMedia({ colorScheme });
          await painted(atlas.page);
          // A theme can change colours alone.
          const rules = colorScheme === 'dark' ? COLOUR : undefined;
          found.push(...(await barriers(atlas, rules)).map((one) => `${lang} ${size.width} ${colorScheme}: ${one}`));
        }
        const sideways = await atlas.sideways();
        if (sideways > 0) found.push(`${lang} ${size.width}: ${sideways} px too wide`);
      }
      await atlas.page.context().close();
      return found;
    };
    const found = (await Promise.all(LANGS.map(look))).flat();
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
