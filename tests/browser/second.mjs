// A second engine's look for barriers, by rules written by others than the first:
// Siteimprove Alfa, with every rule of WCAG 2.2 A and AA. Danish on a desktop in
// the light theme, English on the smallest phone in the dark one; all of both
// where EVERY is set. It takes its time, so that it is no part of `make test`:
//   node --test tests/browser/second.mjs
import assert from 'node:assert/strict';
import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Playwright } from '@siteimprove/alfa-playwright';
import { Rules } from '@siteimprove/alfa-rules';
import { Conformance, Criterion } from '@siteimprove/alfa-wcag';

import { LANGS, NARROW, WIDE, behaviour } from './harness.mjs';
import { STATES, come } from './states.mjs';

const rules = [...Rules.values()].filter((rule) => rule.hasRequirement((asked) => Criterion.isCriterion(asked) && Conformance.isAA()(asked)));
assert.ok(rules.length > 30, 'the rules are there');

const ways = process.env.EVERY
  ? LANGS.flatMap((lang) => [WIDE, NARROW].flatMap((viewport) => ['light', 'dark'].map((colorScheme) => ({ lang, viewport, colorScheme }))))
  : [{ lang: 'da', viewport: WIDE, colorScheme: 'light' }, { lang: 'en', viewport: NARROW, colorScheme: 'dark' }];

for (const [what, state] of Object.entries(STATES)) {
  const { only, broken, ready = true } = state;
  behaviour(`a second engine finds no barrier on ${what}`, async ({ open, site }) => {
    if (broken) site.broken.set(...broken);
    for (const { lang, viewport, colorScheme } of ways) {
      if (only && process.env.EVERY && only !== viewport) continue;
      const atlas = await come(open, state, lang, { viewport: only ?? viewport, colorScheme, reducedMotion: 'reduce' });
      // It measures what closed parts hold, where no reader can be, as if it were shown.
      await atlas.page.evaluate(() => document.querySelectorAll('details:not([open]) > :not(summary)').forEach((one) => { one.style.display = 'none'; }));
      const page = await Playwright.toPage(await atlas.page.evaluateHandle(() => window.document));
      const outcomes = [...(await Audit.of(page, rules).evaluate())];
      assert.ok(outcomes.some(Outcome.isPassed), 'it sees the page');
      const failed = outcomes.filter(Outcome.isFailed).map(({ rule, target }) => `${rule.uri.split('/').pop()}: ${String(target).replace(/\s+/g, ' ').slice(0, 160)}`);
      assert.deepEqual(failed, [], `${lang} ${viewport.width} ${colorScheme}`);
      await atlas.page.context().close();
    }
  }, { timeout: process.env.EVERY ? 3_600_000 : 180_000, expected: [/Failed to load resource/, /preload/i, ...(ready ? [] : [/TypeError/])] });
}
