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
async function barriers(atlas, rules, among = TAGS) {
  const found = await atlas.page.evaluate(async ([tags, only]) => {
    const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags };
    const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => [node.target.join(' '), node.html.slice(0, 160), node.failureSummary.split('\n')[1]?.trim()]) }));
  }, [among, rules]);
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
          // An embed leaves landmarks and the first heading to its host, so the rules of whole pages don't fit.
          const tags = state.query?.startsWith('embed=') ? TAGS.filter((tag) => tag !== 'best-practice') : TAGS;
          found.push(...(await barriers(atlas, rules, tags)).map((one) => `${lang} ${size.width} ${colorScheme}: ${one}`));
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

/** Pages with much on them: sets under a stricter rule, a brief, an embed. */
const LATER = ['?view=compare&rule=dk,min-200&a=approach%3Dtelemonitoring&b=approach%3Dpatient-education', '?view=brief&brief=desmond,virtual-hospital-copd&charts=direction', '?embed=list&condition=copd'];
const ALL = ['', '?view=explore', '?view=explore&list=table', '?view=explore&chart=matrix', '?view=record&record=desmond', `?view=compare&compare=${THREE}`, '?view=about', '?view=need&condition=copd', '?view=recommendations', '?view=policy', ...LATER];

behaviour('text can be set twice as large without sideways scrolling', async ({ open }) => {
  const atlas = await open('', { viewport: { width: 640, height: 800 } });
  for (const query of ['', '?view=explore', '?view=record&record=desmond', `?view=compare&compare=${THREE}`, '?view=explore&chart=matrix', '?view=about', '?view=need', '?view=recommendations', '?view=policy', ...LATER]) {
    await atlas.go(query);
    await atlas.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await atlas.settled();
    assert.ok((await atlas.sideways()) <= 0, query);
  }
});

behaviour('at 400 per cent nothing needs sideways scrolling, in both languages', async ({ open }) => {
  // 1280 px at 400 per cent: 320 px of the page's own, four of the screen's to each.
  const atlas = await open('', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  for (const query of ALL) {
    for (const lang of LANGS) {
      await atlas.go(`?lang=${lang}&${query.slice(1)}`);
      assert.ok((await atlas.sideways()) <= 0, `${lang} ${query}`);
    }
  }
});

behaviour('at 280 px, without fonts and pictures, nothing needs sideways scrolling and each page has its words', async ({ open, site }) => {
  site.broken.set(/\.(woff2|svg|png)$/, { status: 404 });
  for (const lang of LANGS) {
    const atlas = await open(`?lang=${lang}`, { viewport: { width: 280, height: 653 } });
    for (const query of ALL) {
      await atlas.go(`?lang=${lang}&${query.slice(1)}`);
      assert.ok((await atlas.sideways()) <= 0, `${lang} ${query}: ${await atlas.sideways()} px too wide`);
      assert.ok((await atlas.page.locator('#content').innerText()).length > 200, `${lang} ${query}`);
      if (!query.includes('embed=')) assert.ok(await atlas.page.locator('h1').isVisible(), `${lang} ${query}`);
    }
  }
}, { expected: [/Failed to load resource/, /preload/i] });

behaviour('with lines, letters and words set apart as WCAG 1.4.12 says, nothing is cut off', async ({ open }) => {
  const atlas = await open('', { viewport: { width: 320, height: 640 } });
  for (const query of ALL) {
    await atlas.go(query || '?lang=da');
    const cut = await atlas.page.evaluate(() => {
      // By the browser's own interface: the policy bars style elements.
      const apart = new CSSStyleSheet();
      apart.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}');
      document.adoptedStyleSheets = [apart];
      // What is there for the ear alone is cut off on purpose.
      const ear = (one) => getComputedStyle(one).clipPath !== 'none';
      const hides = (one) => !ear(one) && [getComputedStyle(one).overflowX, getComputedStyle(one).overflowY].some((how) => ['hidden', 'clip'].includes(how));
      return [...document.querySelectorAll('#content *, header *')]
        .filter((one) => one instanceof HTMLElement && one.checkVisibility() && !one.closest('.vh, .skip, .scroll') && hides(one))
        .filter((one) => one.textContent.trim() && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
        .map((one) => `${one.className}: ${one.textContent.trim().slice(0, 60)}`);
    });
    await atlas.settled();
    assert.deepEqual(cut, [], query);
    assert.ok((await atlas.sideways()) <= 0, `${query}: ${await atlas.sideways()} px too wide`);
  }
});

behaviour('what is pressed on the later pages is 24 px at least', async ({ open }) => {
  for (const width of [320, 1280]) {
    const atlas = await open('', { viewport: { width, height: 800 } });
    for (const query of [...LATER, '?view=explore&rule=dk']) {
      await atlas.go(query);
      await atlas.page.evaluate(() => document.querySelectorAll('#content details').forEach((one) => { one.open = true; }));
      await atlas.settled();
      // Links within a sentence are exempt, and a box is pressed by its label.
      const small = await atlas.page.evaluate(() => [...document.querySelectorAll('#content button, #content summary, #content select, #content label.check')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)
        .map((one) => [one.textContent.trim().slice(0, 40), Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)])
        .filter(([, size]) => size < 24));
      assert.deepEqual(small, [], `${width} ${query}`);
    }
  }
});

behaviour('where less motion is asked for, nothing moves on its own or by being pressed', async ({ open }) => {
  const atlas = await open('', { reducedMotion: 'reduce' });
  for (const query of ALL) {
    await atlas.go(query || '?lang=da');
    const moving = await atlas.page.evaluate(() => [
      ...document.getAnimations().map((one) => `animation: ${one.effect?.target?.className}`),
      ...[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration.split(',').some((time) => parseFloat(time) > 0.01)).map((one) => `transition: ${one.className}`),
      ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['smooth scrolling'] : []),
    ]);
    assert.deepEqual([...new Set(moving)], [], query);
  }
});

behaviour('under forced colours the focus shows on what the later pages have', async ({ open }) => {
  const atlas = await open('', { forcedColors: 'active' });
  for (const query of LATER) {
    await atlas.go(query);
    const stops = await atlas.page.locator('#content').locator('button:visible, summary:visible, select:visible, input:visible, textarea:visible').all();
    assert.ok(stops.length > 3, query);
    for (const stop of stops.slice(0, 12)) {
      await atlas.page.keyboard.press('Shift');
      if (await stop.isDisabled()) continue;
      await stop.focus();
      assert.ok((await atlas.focus()).ringed, `${query}: ${JSON.stringify(await atlas.focus())}`);
    }
    assert.equal(await atlas.sideways(), 0, query);
  }
});
