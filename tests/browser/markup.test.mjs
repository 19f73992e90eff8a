// The markup that a browser holds after the program has drawn, read by a second
// engine: elements where they may stand, names, ids, roles.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

import { DIST, LANGS, behaviour } from './harness.mjs';
import { STATES, come } from './states.mjs';

const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A list may carry a name: most readers say it, and none is harmed by it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A box that scrolls sideways is a region for as long as it does, not a part of the text.
    // A list that is offered while typing has no native element.
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
  },
}));

/** Marks that the program finds its places by; they are comments, and nobody reads them. */
const MARKS = /<!---->/g;

/** What is wrong, a line each. */
async function slips(html) {
  const { results } = await validator.validateString(html);
  const lines = html.split('\n');
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) =>
    `${ruleId}: ${message} | ${lines[line - 1].slice(Math.max(0, column - 60), column + 100)}`));
}

for (const [what, state] of Object.entries(STATES)) {
  if (state.page) continue;
  behaviour(`the markup is in order: ${what}`, async ({ open, site }) => {
    if (state.broken) site.broken.set(...state.broken);
    const found = [];
    await Promise.all(LANGS.map(async (lang) => {
      const atlas = await come(open, state, lang, { viewport: state.only, reducedMotion: 'reduce' });
      found.push(...(await slips((await atlas.page.content()).replace(MARKS, ''))).map((one) => `${lang}: ${one}`));
      await atlas.page.context().close();
    }));
    assert.deepEqual([...new Set(found)].slice(0, 20), []);
  }, { timeout: 60_000, expected: [/Failed to load resource/, /preload/i, ...(state.ready === false ? [/TypeError/] : [])] });
}

for (const lang of LANGS) {
  test(`the markup is in order: every plain page (${lang})`, async () => {
    const names = readdirSync(join(DIST, 'pages', lang)).map((name) => `pages/${lang}/${name}`);
    assert.ok(names.length > 200);
    const found = [];
    for (const name of [`pages/${lang}.html`, ...names]) {
      found.push(...(await slips(readFileSync(join(DIST, name), 'utf8'))).map((one) => `${name}: ${one}`));
    }
    assert.deepEqual(found.slice(0, 20), []);
  });
}
