// The whole journey without a mouse: the focus is always somewhere, can be seen
// there, and is where a reader would look for it.
import assert from 'node:assert/strict';

import { NARROW, behaviour, beginning, eventually, inBothLanguages } from './harness.mjs';
import { label, select, title } from './oracle.mjs';

/** Fails where the focus is lost, unseen, or under something. */
async function kept(atlas, step) {
  await eventually(async () => (await atlas.focus()).isBody, false, `${step}: the focus is on the page`);
}

const seen = (focus) => {
  const what = JSON.stringify(focus);
  assert.equal(focus.isBody, false, what);
  assert.ok(focus.ringed, `the focus shows: ${what}`);
  assert.ok(focus.inView, `within the window: ${what}`);
  assert.ok(focus.onTop, `and not under something: ${what}`);
};

const named = (text) => (focus) => focus.name.startsWith(text);

inBothLanguages('the whole journey by keyboard alone', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}`);
  const { page } = atlas;

  await atlas.press('Tab');
  assert.equal((await atlas.focus()).name, words.skip, 'the first stop is the way past the header');
  seen(await atlas.focus());
  await atlas.press('Enter');
  await eventually(async () => (await atlas.focus()).id, 'content');

  await atlas.tabTo((focus) => focus.id === 'overview-search', { each: seen });
  await page.keyboard.type('tele');
  await atlas.press('Enter');
  await eventually(() => atlas.rows(), select({ q: 'tele' }).length);
  await kept(atlas, 'search');
  assert.equal((await atlas.focus()).tag, 'h1', 'a new page is told by its heading');

  // Back into the filters: they stand before the results.
  const box = (focus) => focus.tag === 'input' && focus.name.startsWith(label('condition', 'copd', lang));
  await atlas.tabTo(box, { back: true, each: seen });
  await atlas.press('Space');
  const found = select({ q: 'tele', condition: ['copd'] });
  await eventually(() => atlas.rows(), found.length);
  assert.ok(box(await atlas.focus()), 'ticking leaves the focus where it is');

  const [first, second] = await atlas.shown();
  await atlas.tabTo(named(title(first, lang)), { each: seen });
  await atlas.press('Enter');
  await eventually(() => atlas.heading(), title(first, lang));
  await eventually(async () => (await atlas.focus()).tag, 'h1');
  // The browser's own key for it belongs to the browser, not to the page.
  await page.goBack();
  await eventually(() => atlas.rows(), found.length);
  await kept(atlas, 'back');

  const compare = (id) => (focus) => focus.tag === 'input' && focus.name.startsWith(words.compareThis(title(id, lang)).slice(0, 80));
  await atlas.tabTo(compare(first));
  await atlas.press('Space');
  await atlas.tabTo(compare(second), { each: seen });
  await atlas.press('Space');
  assert.ok(compare(second)(await atlas.focus()), 'choosing leaves the focus where it is');
  const tray = page.getByRole('region', { name: words.compare });
  const inTray = () => tray.evaluate((region) => region.contains(document.activeElement));
  do await atlas.tabTo((focus) => focus.tag === 'a' && focus.name.startsWith(words.compare)); while (!(await inTray()));
  await atlas.press('Enter');
  await eventually(() => page.locator('thead [data-record]').count(), 2);
  await eventually(async () => (await atlas.focus()).tag, 'h1');

  await atlas.tabTo((focus) => focus.name.startsWith(words.remove(title(first, lang)).slice(0, 80)), { each: seen });
  await atlas.press('Enter');
  await eventually(() => page.locator('thead [data-record]').count(), 1);
  await kept(atlas, 'removing a side');

  await atlas.tabTo((focus) => focus.name === words.otherLanguage, { back: true });
  await atlas.press('Enter');
  await eventually(() => page.evaluate(() => document.documentElement.lang), lang === 'da' ? 'en' : 'da');
  await kept(atlas, 'language');
});

behaviour('every stop on every page shows the focus, in the window and uncovered', async ({ open }) => {
  const atlas = await open('');
  const pages = ['', '&view=explore&condition=stroke&compare=desmond', '&view=explore&list=table&condition=stroke', '&view=explore&chart=matrix&condition=copd&approach=rehabilitation',
    '&view=record&record=virtual-hospital-copd', '&view=compare&compare=desmond,virtual-hospital-copd', '&view=about', '&view=explore&nonsense=1&q=xyzzy',
    '&view=compare&rule=dk,min-200&a=approach%3Dtelemonitoring&b=approach%3Dpatient-education', '&view=brief&brief=desmond,virtual-hospital-copd&charts=direction', '&view=need&condition=copd', '&view=recommendations', '&view=policy', '&embed=list&condition=copd'];
  for (const query of pages) {
    await atlas.go(`?${query.slice(1)}`);
    const lost = [];
    for (let step = 0; step < 250; step += 1) {
      await atlas.page.keyboard.press('Tab');
      const focus = await atlas.focus();
      // Past the last stop the browser's own controls take over.
      if (focus.isBody) break;
      if (!(focus.ringed && focus.inView && focus.onTop)) lost.push(JSON.stringify(focus));
    }
    assert.deepEqual(lost, [], query);
  }
}, { timeout: 120_000 });

for (const [what, query, act] of [
  ['removing a part of the filter', '?view=explore&condition=copd&strength=high', (atlas) => atlas.page.locator('.chip').first()],
  ['removing the last part of the filter', '?view=explore&condition=copd', (atlas) => atlas.page.locator('.chip').first()],
  ['clearing all', '?view=explore&condition=copd', (atlas) => atlas.page.locator('.filterwords').getByRole('button', { name: atlas.words.clearAll })],
  ['a way back from nothing', '?view=explore&condition=dementia&q=rygestop', (atlas) => atlas.page.locator('.nothing').getByRole('button').first()],
  ['asking for the last results', '?view=explore&condition=copd', (atlas) => atlas.page.locator('.more-results').getByRole('button')],
  ['emptying the comparison', '?view=explore&compare=desmond', (atlas) => atlas.page.locator('.tray').getByRole('button').last()],
  ['moving a side forward', '?view=compare&compare=desmond,virtual-hospital-copd', (atlas) => atlas.page.getByRole('button', { name: /^Flyt frem: / })],
  ['removing the last side', '?view=compare&compare=desmond', (atlas) => atlas.page.getByRole('button', { name: /^Fjern / })],
  ['letting a cell go', '?view=explore&chart=matrix&condition=copd&approach=rehabilitation', (atlas) => atlas.page.getByRole('button', { name: atlas.words.letGo })],
  ['showing a cell in the list', '?view=explore&chart=matrix&condition=copd&approach=rehabilitation', (atlas) => atlas.page.getByRole('button', { name: atlas.words.showList })],
  ['closing the message of a broken link', '?view=explore&nonsense=1', (atlas) => atlas.page.getByRole('button', { name: atlas.words.closeMessage })],
  ['choosing for comparison on the page of a record', '?view=record&record=desmond', (atlas) => atlas.page.getByRole('main').getByRole('button', { name: atlas.words.compare, exact: true })],
]) {
  behaviour(`${what} leaves the focus on the page`, async ({ open }) => {
    const atlas = await open(query);
    await act(atlas).focus();
    await atlas.press('Enter');
    // Once, so that a second result of the same step is seen too.
    await atlas.settled();
    await kept(atlas, what);
  });
}

behaviour('undoing leaves the focus on the page', async ({ open }) => {
  const atlas = await open('?view=explore');
  await atlas.tick('condition', 'copd');
  await atlas.page.getByRole('button', { name: atlas.words.undo }).focus();
  await atlas.press('Enter');
  await eventually(() => atlas.rows(), select({}).length);
  await kept(atlas, 'undo');
});

inBothLanguages('on a phone the filters open as a sheet, Escape closes it, and the focus returns to the button', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore`, { viewport: NARROW });
  const button = atlas.page.getByRole('button', { name: beginning(words.filters) });
  await button.focus();
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  await atlas.press('Enter');
  const close = atlas.page.getByRole('button', { name: words.closeFilters });
  await close.waitFor();
  await eventually(() => atlas.panel.evaluate((panel) => panel.contains(document.activeElement)), true, 'the focus goes into the sheet');
  seen(await atlas.focus());

  // Nothing behind the sheet can be come to.
  const outside = [];
  for (let step = 0; step < 45; step += 1) {
    await atlas.page.keyboard.press('Tab');
    const [isIn, where] = await atlas.page.evaluate(() => {
      const at = document.activeElement;
      return [at === document.body || Boolean(at.closest('#filters')), `${at.localName} ${at.textContent.trim().slice(0, 40)}`];
    });
    if (!isIn) outside.push(where);
  }
  assert.deepEqual(outside, [], 'behind the sheet');

  const box = atlas.panel.locator('input[name=condition][value=copd]');
  await box.focus();
  await atlas.press('Space');
  await eventually(() => atlas.rows(), select({ condition: ['copd'] }).length);
  await atlas.press('Escape');
  await eventually(() => close.isVisible(), false, 'Escape closes the sheet');
  await eventually(() => button.evaluate((one) => one === document.activeElement), true, 'the focus is back on the button');
  assert.match(await button.innerText(), /\(1\)/, 'which tells how many filters are on');

  await atlas.press('Enter');
  await close.waitFor();
  await atlas.page.locator('.sheetfoot').getByRole('button').first().click();
  await eventually(() => close.isVisible(), false);
  await eventually(() => button.evaluate((one) => one === document.activeElement), true, 'the same when it is closed by its own button');
});

behaviour('on a phone the menu opens by keyboard and leads on', async ({ open }) => {
  const atlas = await open('', { viewport: NARROW });
  await atlas.tabTo((focus) => focus.tag === 'summary' && focus.name === atlas.words.menu, { each: seen });
  await atlas.press('Enter');
  await atlas.tabTo((focus) => focus.tag === 'a' && focus.name === atlas.words.about, { each: seen });
  await atlas.press('Enter');
  await eventually(() => atlas.heading(), atlas.words.titles.about);
  await kept(atlas, 'a page from the menu');
  assert.equal(await atlas.page.locator('details.menu').getAttribute('open'), null, 'the menu is out of the way');
});

// --- The later pages: each task from the top of its page, with Tab alone ---------

const at = (lang, query) => `?${[lang === 'en' ? 'lang=en' : '', query].filter(Boolean).join('&')}`;
const RULE = {
  da: { title: 'Stil strengere krav til evidensen', danish: 'Kun dansk evidens', show: 'Vis, hvad der er ændret', off: 'Brug katalogets egen regel', add: 'Tilføj en gruppe', addIt: 'Tilføj', behind: /, gruppe A: \d+ indsatser?$/, up: (one) => `Flyt op: ${one}`, out: (one) => `Tag ud: ${one}`, entitle: 'Titel' },
  en: { title: 'Demand stronger evidence', danish: 'Danish evidence only', show: 'Show what changed', off: "Use the catalogue's own rule", add: 'Add a set', addIt: 'Add', behind: /, set A: \d+ interventions?$/ },
};
const isIn = (page, selector) => page.evaluate((one) => Boolean(document.activeElement.closest(one)), selector);

inBothLanguages('a stricter rule is made, its changes are read, and it is lifted', async ({ open, lang }) => {
  const atlas = await open(at(lang, 'view=explore'));
  const says = RULE[lang];
  await atlas.tabTo((focus) => focus.tag === 'summary' && focus.name === says.title, { each: seen });
  await atlas.press('Enter');
  await atlas.tabTo(named(says.danish), { each: seen });
  await atlas.press('Space');
  assert.ok(named(says.danish)(await atlas.focus()), 'ticking leaves the focus where it is');
  await atlas.tabTo(named(says.show), { each: seen });
  await atlas.press('Enter');
  await atlas.tabTo((focus) => focus.tag === 'a', { each: seen });
  assert.ok(await isIn(atlas.page, '.changes'), 'the first change comes next');
  await atlas.tabTo((focus) => focus.name === says.off, { back: true, each: seen });
  await atlas.press('Enter');
  await kept(atlas, 'lifting the rule');
  await atlas.address(at(lang, 'view=explore').slice(1));
});

inBothLanguages('a set is added, a number opens to its records, and one of them is read', async ({ open, lang }) => {
  const atlas = await open(at(lang, 'view=compare&a=approach%3Dtelemonitoring'));
  const says = RULE[lang];
  await atlas.tabTo((focus) => focus.tag === 'select' && focus.name.startsWith(says.add), { each: seen });
  // Letters choose in the closed list, and add nothing until the button is pressed.
  await atlas.page.keyboard.type(label('approach', 'rehabilitation', lang).slice(0, 6));
  await atlas.tabTo((focus) => focus.tag === 'button' && focus.name === says.addIt, { each: seen });
  await atlas.press('Enter');
  await eventually(() => atlas.page.locator('.counts thead th').count(), 2);
  await kept(atlas, 'adding a set');
  await atlas.tabTo((focus) => focus.tag === 'button' && says.behind.test(focus.name), { each: seen });
  await atlas.press('Enter');
  await atlas.tabTo((focus) => focus.tag === 'a', { each: seen });
  assert.ok(await isIn(atlas.page, '.behind'), 'the records come next');
  const { name } = await atlas.focus();
  await atlas.press('Enter');
  await eventually(async () => (await atlas.heading()).startsWith(name.slice(0, 60)), true);
  await eventually(async () => (await atlas.focus()).tag, 'h1');
});

inBothLanguages('a word is explained where it stands, and Escape leads back to it', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, ''));
  await atlas.tabTo((focus) => focus.name === words.face.term, { each: seen });
  await atlas.press('Enter');
  await atlas.page.locator('.meaning:popover-open').waitFor();
  await atlas.press('Escape');
  await eventually(async () => (await atlas.focus()).name, words.face.term);
});

inBothLanguages('the dialog for editors holds the focus, and gives it back', async ({ open, lang, words }) => {
  const atlas = await open(at(lang, 'view=explore&chart=cost'));
  await atlas.tabTo((focus) => focus.tag === 'button' && focus.name === words.embedButton, { each: seen });
  await atlas.press('Enter');
  await atlas.page.getByRole('dialog').waitFor();
  await eventually(() => isIn(atlas.page, 'dialog'), true, 'the focus goes into the dialog');
  await atlas.tabTo((focus) => focus.name === words.embedHeight, { most: 12 });
  await atlas.tabTo((focus) => focus.name === words.embedCopy, { most: 20 });
  assert.ok(await isIn(atlas.page, 'dialog'));
  await atlas.press('Escape');
  await eventually(() => atlas.page.getByRole('dialog').count(), 0);
  await eventually(async () => (await atlas.focus()).name, words.embedButton);
}, { served: true });

behaviour('a brief is given a title, put in order and cut down', async ({ open }) => {
  const atlas = await open('?view=brief&brief=desmond,virtual-hospital-copd');
  const says = RULE.da;
  const second = title('virtual-hospital-copd', 'da');
  const order = () => atlas.page.locator('.brief-item').evaluateAll((all) => all.map((one) => one.dataset.record));
  await atlas.tabTo((focus) => focus.id === 'brief-title', { each: seen });
  await atlas.page.keyboard.type('Til mødet');
  await eventually(() => atlas.page.locator('#paper-title').innerText(), 'Til mødet');
  await atlas.tabTo((focus) => focus.name === says.up(second).slice(0, 80), { each: seen });
  await atlas.press('Enter');
  await eventually(order, ['virtual-hospital-copd', 'desmond']);
  await kept(atlas, 'moving in the brief');
  await atlas.page.locator('h1').focus();
  await atlas.tabTo((focus) => focus.name === says.out(title('desmond', 'da')).slice(0, 80), { each: seen });
  await atlas.press('Enter');
  await eventually(order, ['virtual-hospital-copd']);
  await kept(atlas, 'taking out of the brief');
});

for (const [view, name, inside] of [
  ['need', (words) => words.face.kidney, '.folded'],
  ['recommendations', (words) => words.face.hardly, '.folded'],
]) {
  inBothLanguages(`what is folded on the page «${view}» opens where the focus is, and what it holds comes next`, async ({ open, lang, words }) => {
    const atlas = await open(at(lang, `view=${view}`));
    await atlas.page.locator(inside).first().waitFor();
    await atlas.tabTo((focus) => focus.tag === 'summary' && focus.name.startsWith(name(words)), { each: seen });
    const summary = await atlas.focus();
    await atlas.press('Enter');
    assert.deepEqual((await atlas.focus()).name, summary.name);
    await atlas.tabTo((focus) => focus.tag === 'a', { each: seen });
    assert.equal(await atlas.page.evaluate(() => document.activeElement.closest('.folded')?.open), true);
  });
}

behaviour('the page on policy leads from a member to what it is, and on to the interventions', async ({ open }) => {
  const atlas = await open('?view=policy');
  await atlas.page.locator('#group-2015 .members a').first().waitFor();
  await atlas.tabTo((focus) => focus.tag === 'a', { each: seen });
  do await atlas.tabTo((focus) => focus.tag === 'a', { each: seen }); while (!(await isIn(atlas.page, '#group-2015 .members')));
  await atlas.press('Enter');
  await eventually(async () => (await atlas.focus()).tag, 'li');
});
