// The pages that face outward, used as a citizen, an official and a web editor
// use them; what stands there when a file is missing; and that nothing moves
// while it is on its way.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DIST, NARROW, behaviour, eventually, inBothLanguages } from './harness.mjs';

const data = (name) => JSON.parse(readFileSync(join(DIST, 'data', name), 'utf8'));
const { records } = data('interventions.json');
const at = (lang, query) => `?${[lang === 'en' ? 'lang=en' : '', query].filter(Boolean).join('&')}`;
const folded = (page, name) => page.locator('.folded').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Adds up how far things jumped, as the browser counts it, from the first paint on. */
const SHIFTS = `
  globalThis.shifted = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) globalThis.shifted += one.value; })
    .observe({ type: 'layout-shift', buffered: true });
`;
const FILES = ['need.json', 'policy.json', 'actors.json', 'recommendations.json'];

inBothLanguages('a citizen with COPD finds what has been tried, how many have it, and what a hard word means', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, ''));
  const { page } = atlas;
  await atlas.click('link', words.face.iHaveCopd);
  const copd = records.filter(({ conditions }) => conditions.includes('copd')).length;
  assert.equal(await atlas.rows(), copd);

  await atlas.nav(words.face.need);
  assert.equal(await atlas.heading(), words.face.need);
  // The condition ticked before stands open, with what each figure counts.
  const own = folded(page, words.face.copd);
  await own.waitFor();
  assert.equal(await own.evaluate((one) => one.open), true);
  assert.match(await own.locator('summary').innerText(), words.face.estimated);
  assert.ok((await own.locator('.indicator').count()) > 3);
  assert.ok((await own.locator('.indicator .read-at').count()) > 3);

  // A condition without a figure says so, and what the catalogue holds.
  const kidney = folded(page, words.face.kidney);
  await kidney.locator('summary').click();
  assert.match(await kidney.locator('summary').innerText(), words.face.noNumber);
  assert.ok(await kidney.getByText(words.face.missingAll).isVisible());

  await atlas.nav(words.explore);
  await atlas.click('button', words.face.explain);
  assert.ok(await page.getByText(words.face.meaning).first().isVisible());
  await page.keyboard.press('Escape');
  await eventually(() => page.locator('.meaning:popover-open').count(), 0);
  assert.equal((await atlas.focus()).name, words.face.explain);
  // The mouse still rests on it.
  await page.waitForTimeout(400);
  assert.equal(await page.locator('.meaning:popover-open').count(), 0);
});

/** Pages, and a word in a sentence of theirs. */
const IN_SENTENCES = [
  ['', '.lead .term'],
  ['', '#small-matrix .term'],
  ['view=record&record=desmond', '#effect .term'],
  ['view=recommendations', '.facing p .term'],
  ['view=compare&compare=telecare-north-heart-failure,desmond', 'td .term'],
  ['view=about', '#about-strength .term'],
];

inBothLanguages('a hard word opens where it stands in a sentence: by Enter and Space, and Escape leads back', async ({ open, lang }) => {
  for (const [query, where] of IN_SENTENCES) {
    const atlas = await open(at(lang, query));
    const { page } = atlas;
    const word = page.locator(where).first();
    await word.waitFor();
    const text = await word.innerText();
    const meaning = page.locator('.meaning:popover-open');
    for (const key of ['Enter', ' ']) {
      await word.focus();
      assert.ok((await atlas.focus()).ringed, `${query}: the focus on «${text}» shows`);
      await page.keyboard.press(key);
      await meaning.waitFor();
      assert.equal(await meaning.count(), 1);
      assert.match(await meaning.innerText(), /\.$/, `${query}: «${text}» is explained in a sentence`);
      // The word can still be read.
      const [at, over] = [await word.boundingBox(), await meaning.boundingBox()];
      assert.ok(over.y >= at.y + at.height - 8 || over.y + over.height <= at.y + 8, `${query}: «${text}» lies under its meaning`);
      // What it means comes next in the order of the Tab key.
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('.meaning'))), `${query}: «${text}»`);
      await page.keyboard.press('Escape');
      await eventually(() => meaning.count(), 0);
      await eventually(async () => (await atlas.focus()).name, text);
    }
    await page.context().close();
  }
}, { timeout: 60_000 });

inBothLanguages('a hard word in a sentence opens under a finger, fits the smallest phone, and a tap beside it closes it', async ({ open, lang }) => {
  for (const [viewport, deviceScaleFactor] of [[NARROW, 1], [{ width: 320, height: 256 }, 4]]) {
    for (const [query, where] of IN_SENTENCES) {
      const atlas = await open(at(lang, query), { viewport, hasTouch: true, deviceScaleFactor });
      const { page } = atlas;
      const word = page.locator(where).first();
      await word.waitFor();
      await word.scrollIntoViewIfNeeded();
      await word.tap();
      const meaning = page.locator('.meaning:popover-open');
      await meaning.waitFor();
      const box = await meaning.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, `${query}: ${JSON.stringify(box)}`);
      assert.ok(box.y >= 0 && box.y + box.height <= viewport.height, `${query}: ${JSON.stringify(box)}`);
      assert.ok((await atlas.sideways()) <= 0, query);
      await page.touchscreen.tap(2, 2);
      await eventually(() => meaning.count(), 0, query);
      await word.tap();
      await meaning.getByRole('button').tap();
      await eventually(() => meaning.count(), 0, query);
      await page.context().close();
    }
  }
}, { timeout: 120_000 });

inBothLanguages('a mouse that rests on a hard word opens it, may go over to what it means, and closes it by leaving', async ({ open, lang }) => {
  const atlas = await open(at(lang, 'view=record&record=desmond'));
  const { page } = atlas;
  const word = page.locator('#effect .term').first();
  const meaning = page.locator('.meaning:popover-open');
  await word.hover();
  await meaning.waitFor();
  await meaning.hover();
  await page.waitForTimeout(600);
  assert.equal(await meaning.count(), 1, 'it stays while it is read');
  await page.locator('h1').hover();
  await eventually(() => meaning.count(), 0);
  // Escape closes it without the mouse moving; a press keeps it.
  await word.hover();
  await meaning.waitFor();
  await page.keyboard.press('Escape');
  await eventually(() => meaning.count(), 0);
  await page.locator('h1').hover();
  await page.waitForTimeout(400);
  await word.hover();
  await meaning.waitFor();
  await word.click();
  await page.locator('h1').hover();
  await page.waitForTimeout(600);
  assert.equal(await meaning.count(), 1, 'pressed, it stays');
  await word.click();
  await eventually(() => meaning.count(), 0);
});

inBothLanguages('no paragraph becomes a thicket of marked words, and on paper they are words like others', async ({ open, lang }) => {
  for (const [query] of IN_SENTENCES) {
    const atlas = await open(at(lang, query), { viewport: NARROW });
    const { page } = atlas;
    await page.locator('.term').first().waitFor({ state: 'attached' });
    const most = await page.evaluate(() => {
      const blocks = [...document.querySelectorAll('#content :is(p, li, td, dd)')].filter((one) => !one.querySelector('p, li, dd'));
      return Math.max(...blocks.map((one) => one.querySelectorAll('.term').length));
    });
    assert.ok(most <= 3, `${query}: ${most} in one paragraph`);
    await page.emulateMedia({ media: 'print' });
    const drawn = await page.locator('#content .term').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => {
      const { textDecorationLine, color } = getComputedStyle(one);
      return [textDecorationLine, color === getComputedStyle(one.parentElement).color].join(' ');
    }));
    assert.deepEqual([...new Set(drawn)].filter((one) => one !== 'none true'), [], query);
    await page.context().close();
  }
}, { timeout: 60_000 });

inBothLanguages('an official sees what is recommended and hardly tested, and what came of an initiative of 2015', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, ''));
  const { page } = atlas;
  await atlas.nav(words.face.recommendations);
  const hardly = folded(page, words.face.hardly);
  await hardly.waitFor();
  // Counted here from the files themselves.
  const current = new Set();
  for (const document of data('recommendations.json').recommendations) {
    if (['lapsed', 'superseded'].includes(document.validity)) continue;
    for (const condition of document.conditions) for (const { approach } of document.recommends) current.add(`${condition} ${approach}`);
  }
  const tested = ({ evidence }) => ['high', 'moderate'].includes(evidence.strength);
  const strong = new Set(records.filter(tested).flatMap(({ conditions, approaches }) => conditions.flatMap((c) => approaches.map((a) => `${c} ${a}`))));
  const wanted = [...current].filter((pair) => !strong.has(pair)).length;
  assert.ok((await hardly.locator('summary').innerText()).includes(words.face.pairs(wanted)));
  await hardly.locator('summary').click();
  assert.equal(await hardly.locator('.pairs > li').count(), wanted);
  assert.ok(await page.getByText(words.face.noFigure).isVisible());
  // A document under its condition, marked where it no longer holds.
  const copd = folded(page, words.face.copd);
  await copd.locator('summary').first().click();
  assert.ok((await copd.locator('[data-document]').count()) > 5);
  assert.ok((await copd.locator('.document .answering li').count()) > 3);
  assert.ok((await page.locator('.document.lapsed').count()) > 5);

  await atlas.nav(words.face.policy);
  await page.getByRole('heading', { name: words.face.members(10) }).waitFor();
  assert.equal(await page.locator('#group-2015 .members li').count(), 10);
  assert.ok(await page.getByText(words.face.milestones).isVisible());
  // A member leads to what it is, since the name is exactly that.
  await page.locator('#group-2015 .members a').first().click();
  await eventually(async () => (await atlas.focus()).tag, 'li');
  // One without an address stands there all the same.
  const unaddressed = page.locator('.actors li').filter({ hasText: words.face.noAddress });
  assert.equal(await unaddressed.count(), 1);
  assert.equal(await unaddressed.getByRole('link', { name: words.face.noAddress }).count(), 0);
  const support = records.filter(({ approaches }) => approaches.some((code) => ['self-management-support', 'case-management'].includes(code))).length;
  const card = page.locator('#initiatives article').filter({ has: page.getByRole('heading', { name: words.face.support }) });
  await card.getByRole('link', { name: words.face.see(support) }).click();
  await atlas.settled();
  assert.equal(await atlas.rows(), support);
});

inBothLanguages('an official goes from the overview to the gaps', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, ''));
  await atlas.click('link', words.face.gaps);
  await atlas.page.locator('.matrix [data-gap]').first().waitFor();
  assert.match(atlas.query(), /chart=matrix/);
});

inBothLanguages('a web editor finds how to show it, what to fetch, and what a word means', async ({ open, site, lang, words }) => {
  const atlas = await open(at(lang, ''));
  const { page } = atlas;
  await atlas.click('link', words.face.embed);
  assert.equal(await atlas.heading(), words.titles.about);
  assert.match(await page.locator('pre code').innerText(), /<iframe src=/);
  const files = await page.locator('.files a').evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.hasAttribute('download')]));
  assert.equal(files.length, 8);
  for (const [href, isDownload] of files) {
    assert.ok(isDownload, href);
    const response = await page.request.get(new URL(href, site.url).href);
    assert.equal(response.status(), 200, href);
  }
  await page.getByRole('link', { name: words.face.wordList, exact: true }).click();
  await eventually(async () => (await atlas.focus()).id, 'about-words');
  assert.ok((await page.locator('.words dt').count()) > 20);
});

for (const [name, view, lacks] of [
  ['need.json', 'need', 'need'],
  ['recommendations.json', 'recommendations', 'recommendations'],
  ['policy.json', 'policy', 'policy'],
  ['actors.json', 'policy', 'actors'],
]) {
  for (const [how, wrong] of [['missing', { status: 404 }], ['a web page', { html: true }], ['cut short', { keep: 900 }]]) {
    behaviour(`with ${name} ${how}, its page says so and the rest works`, async ({ open, site }) => {
      site.broken.set(`data/${name}`, wrong);
      for (const lang of ['da', 'en']) {
        const atlas = await open(at(lang, `view=${view}`));
        const { words, page } = atlas;
        const notice = page.locator('.notice').filter({ hasText: words.face.lacks[lacks] });
        await notice.waitFor();
        assert.ok((await notice.innerText()).includes(name), 'the file is named');
        assert.match(await notice.innerText(), words.face.restWorks);
        if (view !== 'recommendations') assert.ok((await page.locator('.folded').count()) > 1, 'the rest is there');
        await atlas.nav(words.overview);
        assert.equal(await atlas.heading(), words.titles.overview);
      }
    }, { expected: [/Failed to load resource/] });
  }
}

inBothLanguages('the overview waits for no file beside the catalogue', async ({ open, site, lang, words }) => {
  site.broken.set('data/need.json', { delay: 1500 });
  const atlas = await open(at(lang, ''), { init: SHIFTS });
  const { page } = atlas;
  assert.equal(await page.locator('.lens .fig').count(), 4);
  assert.ok((await page.locator('.small-matrix tbody td').count()) > 50);
  assert.match(await page.locator('.glances .burden').first().innerText(), words.face.wait);
  await page.locator('.glances').scrollIntoViewIfNeeded();
  await page.getByText(words.face.estimated).waitFor();
  assert.ok((await page.evaluate(() => globalThis.shifted)) < 0.02);
});

for (const [name, viewport] of [['a desktop', undefined], ['a phone', NARROW]]) {
  behaviour(`nothing jumps on ${name} while files are on their way`, async ({ open, site }) => {
    for (const file of FILES) site.broken.set(`data/${file}`, { delay: 400 });
    for (const query of ['', 'view=need', 'view=recommendations', 'view=policy', 'view=about']) {
      const atlas = await open(at('da', query), { init: SHIFTS, ...(viewport && { viewport }) });
      await atlas.page.waitForLoadState('networkidle');
      await atlas.page.locator('.waiting').waitFor({ state: 'detached' });
      await atlas.settled();
      const shifted = await atlas.page.evaluate(() => globalThis.shifted);
      assert.ok(shifted < 0.02, `${query}: ${shifted}`);
    }
  });
}

behaviour('each page fits a watch of 280 px, without fonts and pictures, and its targets are 24 px', async ({ open, site }) => {
  site.broken.set('.woff2', { status: 404 });
  for (const query of ['', 'view=need&condition=copd', 'view=recommendations&condition=copd', 'view=policy', 'view=about']) {
    for (const lang of ['da', 'en']) {
      const atlas = await open(at(lang, query), { viewport: { width: 280, height: 640 } });
      if (/need|recommend|policy/.test(query)) await atlas.page.locator('.folded').first().waitFor();
      await atlas.page.evaluate(() => document.querySelectorAll('.folded').forEach((one) => { one.open = true; }));
      await atlas.settled();
      assert.ok((await atlas.sideways()) <= 0, `${lang} ${query}: ${await atlas.sideways()} px too wide`);
      // Links within a sentence are exempt; what stands alone is not.
      const small = await atlas.page.evaluate(() => [...document.querySelectorAll('#content button, #content summary, #content .more, .ways a')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)
        .map((one) => [one.textContent.trim().slice(0, 40), Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)])
        .filter(([, size]) => size < 24));
      assert.deepEqual(small, [], `${lang} ${query}`);
    }
  }
}, { timeout: 120_000, expected: [/Failed to load resource/, /Failed to decode|OTS/] });

inBothLanguages('on a phone the first result stands on the first screen, and the tools unfold above it', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, 'view=explore&condition=copd'), { viewport: { width: 360, height: 740 } });
  const { page } = atlas;
  const [first, bar] = await Promise.all(['#results [data-record]', '.filterbtn'].map((one) => page.locator(one).first().boundingBox()));
  assert.ok(first.y + 100 < bar.y, `the first result begins at ${first.y}, the bar at the foot at ${bar.y}`);
  const fold = page.getByRole('button', { name: words.tools, exact: true });
  const copy = page.getByRole('button', { name: words.copyLink });
  assert.deepEqual([await fold.getAttribute('aria-expanded'), await copy.count()], ['false', 0]);
  await fold.focus();
  await atlas.press('Enter');
  assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  await atlas.press('Tab');
  assert.ok(await page.locator('#tools, .toolbar').evaluateAll((all) => all.some((one) => one.contains(document.activeElement))));
  assert.ok((await copy.boundingBox()).y < (await page.locator('#results').boundingBox()).y);
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.ok(await copy.isVisible() && !(await fold.isVisible()), 'on a desktop nothing is folded');
});

inBothLanguages('the table on a phone is a block of lines for each intervention, read without moving it sideways', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, 'view=explore&list=table&condition=copd'), { viewport: NARROW });
  const { page } = atlas;
  const told = await page.locator('.scroll').evaluate((one) => [one.scrollWidth - one.clientWidth, one.querySelectorAll('tbody tr').length]);
  assert.ok(told[0] <= 0 && told[1] > 5, String(told));
  const cut = await page.locator('.results tbody :is(th, td)').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent.slice(0, 40)));
  assert.deepEqual(cut, []);
  // The head that says what a box is for is not in sight: the word stands beside the box.
  const first = page.locator('.results tbody tr').first();
  for (const word of [words.compare, words.toBrief]) assert.ok(await first.locator('.l', { hasText: word }).isVisible(), word);
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(await first.locator('.l').evaluateAll((all) => all.map((one) => one.checkVisibility())), [false, false]);
});

inBothLanguages('what is printed is light, fits the paper, and has nothing to press', async ({ open, lang }) => {
  const three = 'telecare-north-heart-failure,desmond,virtual-hospital-copd';
  for (const query of [
    '', 'view=explore&condition=copd', 'view=explore&condition=copd&list=table', 'view=explore&chart=matrix', 'view=explore&chart=direction&condition=copd',
    'view=record&record=desmond', `view=compare&compare=${three}`, 'view=need', 'view=recommendations', 'view=policy', 'view=about', `view=brief&brief=${three}`,
  ]) {
    // The width of A4 without its margins, on a reader's dark screen.
    const atlas = await open(at(lang, query), { viewport: { width: 680, height: 970 }, colorScheme: 'dark' });
    const { page } = atlas;
    if (/need|recommend|policy/.test(query)) await page.locator('.folded').first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await atlas.settled();
    const seen = await page.evaluate(() => {
      const shown = (all) => [...document.querySelectorAll(all)].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1);
      const named = (one) => (one.textContent || one.outerHTML).trim().slice(0, 60);
      return {
        paper: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(document.body).color,
        // What is itself the filter, a number, a heading or a line is read on paper too.
        press: shown('button:not(.chip, .term, .mxlist button, .number button, .folding, .as-link), input, select, textarea').map(named),
        wide: document.documentElement.scrollWidth - innerWidth,
        cut: shown('#content svg.chart').filter((one) => one.getBoundingClientRect().right > innerWidth).length,
      };
    });
    assert.deepEqual(seen, { paper: 'rgb(255, 255, 255)', ink: 'rgb(26, 31, 34)', press: [], wide: 0, cut: 0 }, query);
  }
}, { timeout: 120_000 });
