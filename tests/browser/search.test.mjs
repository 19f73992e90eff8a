// Search that forgives: what is offered while typing, what is marked, what is
// said of a slip, and the way on where nothing is found.
import assert from 'node:assert/strict';

import { NARROW, behaviour, eventually, inBothLanguages } from './harness.mjs';
import { label, record, records, select } from './oracle.mjs';

const box = (page) => page.getByRole('search').getByRole('combobox');
const offers = (page) => page.getByRole('listbox').getByRole('option');
const TYPED = { da: 'sukkersyge', en: 'high blood sugar' };

/** The offer that has the focus of a screen reader, which is the one that looks chosen. */
const active = (page) => page.evaluate(() => {
  const id = document.activeElement.getAttribute('aria-activedescendant');
  const chosen = [...document.querySelectorAll('[role=option][aria-selected=true]')];
  if (!id) return chosen.length ? 'one looks chosen but is not' : null;
  return chosen.length === 1 && chosen[0].id === id ? chosen[0].innerText.replace(/\s+/g, ' ').trim() : 'not the one that looks chosen';
});

inBothLanguages('a code is offered while its everyday name is typed, and is ticked by keyboard alone', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  const input = box(atlas.page);
  await input.focus();
  assert.equal(await input.getAttribute('aria-expanded'), 'false');
  assert.equal(await offers(atlas.page).count(), 0, 'nothing is offered before a letter is typed');
  await atlas.page.keyboard.type(TYPED[lang]);
  await offers(atlas.page).first().waitFor();
  assert.equal(await input.getAttribute('aria-expanded'), 'true');
  assert.equal(await atlas.page.getByRole('listbox', { name: words.suggestions }).count(), 1);
  assert.equal(await active(atlas.page), null, 'nothing is chosen beforehand');
  await atlas.page.keyboard.press('ArrowDown');
  const first = await active(atlas.page);
  const name = label('condition', 'type-2-diabetes', lang);
  assert.ok(first.startsWith(name), first);
  assert.ok(first.includes(TYPED[lang]), `${first}: the word that led there`);
  const count = select({ condition: ['type-2-diabetes'] }).length;
  assert.ok(first.includes(String(count)), `${first}: how many it leaves`);
  const last = await offers(atlas.page).last().innerText();
  await atlas.page.keyboard.press('ArrowUp');
  assert.equal(await active(atlas.page), last.replace(/\s+/g, ' ').trim(), 'up from the first is the last');
  await atlas.page.keyboard.press('ArrowDown');
  assert.equal(await active(atlas.page), first, 'and down again the first');
  await atlas.page.keyboard.press('Enter');
  await eventually(() => atlas.rows(), count);
  assert.deepEqual(await atlas.ticked(), ['condition=type-2-diabetes']);
  assert.equal(await input.inputValue(), '', 'the words that it stands for are gone');
  assert.equal(await offers(atlas.page).count(), 0);
  assert.ok(await input.evaluate((at) => at === document.activeElement), 'the focus stays in the box');
  await atlas.address(`${lang === 'en' ? 'lang=en&' : ''}view=explore&condition=type-2-diabetes`);
  await atlas.click('button', words.undo);
  await eventually(async () => box(atlas.page).inputValue(), TYPED[lang], 'one step back is the text again');
});

inBothLanguages('a code is ticked with a click, and other words stay', async ({ open, lang }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  const [word, code] = lang === 'da' ? ['telemedicin', 'KOL'] : ['telemedicine', 'COPD'];
  await box(atlas.page).pressSequentially(`${word} ${code}`);
  await offers(atlas.page).filter({ hasText: code }).first().click();
  await eventually(() => atlas.rows(), select({ q: word, condition: ['copd'] }).length);
  assert.deepEqual(await atlas.ticked(), ['condition=copd']);
  assert.equal((await box(atlas.page).inputValue()).trim(), word);
  assert.ok(await box(atlas.page).evaluate((at) => at === document.activeElement), 'the focus stays in the box');
});

behaviour('a code is ticked with a tap on a phone', async ({ open }) => {
  const atlas = await open('?view=explore', { viewport: NARROW, hasTouch: true });
  await box(atlas.page).pressSequentially('demens');
  const offer = offers(atlas.page).first();
  await offer.waitFor();
  const size = await offer.boundingBox();
  assert.ok(size.height >= 44, `${size.height} px are too low for a finger`);
  assert.ok(size.x >= 0 && size.x + size.width <= NARROW.width, 'the list fits the window');
  assert.equal(await atlas.sideways(), 0);
  await offer.tap();
  await eventually(() => atlas.rows(), select({ condition: ['dementia'] }).length);
});

behaviour('the list goes with Escape, with Tab and with a search, and nothing need be chosen', async ({ open }) => {
  const atlas = await open('?view=explore');
  const input = box(atlas.page);
  await input.pressSequentially('astma');
  await offers(atlas.page).first().waitFor();
  await atlas.press('Escape');
  assert.equal(await offers(atlas.page).count(), 0);
  assert.equal(await input.inputValue(), 'astma', 'what was typed stays');
  await atlas.press('ArrowDown');
  await offers(atlas.page).first().waitFor();
  await atlas.press('Tab');
  assert.equal(await offers(atlas.page).count(), 0);
  await input.focus();
  await atlas.page.keyboard.type('a');
  await atlas.press('Backspace');
  await offers(atlas.page).first().waitFor();
  await atlas.press('Enter');
  assert.equal(await offers(atlas.page).count(), 0);
  assert.equal(await atlas.rows(), select({ q: 'astma' }).length);
  assert.deepEqual(await atlas.ticked(), []);
});

inBothLanguages('a code chosen on the overview leads to its results', async ({ open, lang }) => {
  const atlas = await open(`?lang=${lang}`);
  await box(atlas.page).pressSequentially(lang === 'da' ? 'rygerlunger' : 'emphysema');
  await offers(atlas.page).first().waitFor();
  await atlas.press('ArrowDown', 'Enter');
  await eventually(() => atlas.rows(), select({ condition: ['copd'] }).length);
  await atlas.address(`${lang === 'en' ? 'lang=en&' : ''}view=explore&condition=copd`);
});

behaviour('codes are offered in a frame of another page too', async ({ open }) => {
  const atlas = await open('?embed=full&view=explore');
  await box(atlas.page).pressSequentially('slidgigt');
  await offers(atlas.page).first().click();
  await eventually(() => atlas.rows(), select({ condition: ['osteoarthritis'] }).length);
});

inBothLanguages('what was found is marked in title and summary, in cards and table', async ({ open, lang, words }) => {
  const query = lang === 'da' ? 'træning' : 'exercise';
  for (const list of ['', '&list=table']) {
    const atlas = await open(`?lang=${lang}&view=explore${list}&q=${query}`);
    const marks = atlas.page.locator('#results mark');
    const said = await marks.allInnerTexts();
    const stem = lang === 'da' ? 'træn' : 'exercis';
    for (const one of said) assert.ok(one.toLowerCase().includes(stem), one);
    let wanted = 0;
    for (const id of await atlas.shown()) {
      const text = (await atlas.result(id).innerText()).replace(/\s+/g, ' ');
      const marked = await atlas.result(id).locator('mark').count();
      assert.ok(marked > 0 || text.includes(words.foundBy), `${id} says by what it was found`);
      const title = record(id).title[lang].replace(/\s+/g, ' ');
      assert.ok(text.includes(title), `${id} keeps its title whole`);
      // Each place in a title has its mark, and a summary that has the word shows it.
      const times = title.toLowerCase().split(stem).length - 1;
      assert.equal(await atlas.result(id).getByRole('link').first().locator('mark').count(), times, `${id}: marks of its title`);
      const least = times || !record(id).summary[lang].toLowerCase().includes(stem) ? times : 1;
      assert.ok(marked >= least, `${id}: ${marked} marks of ${least}`);
      wanted += least;
    }
    assert.ok(wanted > 3, `${wanted} marks are needed`);
    await atlas.search('');
    await eventually(() => marks.count(), 0, 'the marks go with the words');
  }
});

inBothLanguages('a slip is forgiven and told, an everyday name is told by its code', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  await atlas.search('diabtes');
  await eventually(() => atlas.rows(), select({ q: 'diabtes' }).length);
  assert.ok(await atlas.rows() > 20);
  const said = atlas.page.locator('.found > [role=status]').nth(1);
  assert.equal(await said.innerText(), words.takenFor('diabtes', 'diabetes'));
  await atlas.search(lang === 'da' ? 'sukkersyge' : 'NIDDM');
  assert.equal(await said.innerText(), '');
  const name = label('condition', 'type-2-diabetes', lang);
  const first = await atlas.page.locator('#results [data-record]').first().innerText();
  assert.ok(first.includes(words.foundBy) && first.includes(name), first);
});

inBothLanguages('where nothing is found a better spelling and fewer words are offered', async ({ open, lang, words }) => {
  const atlas = await open(`?lang=${lang}&view=explore`);
  await atlas.search('dyibetes');
  assert.equal(await atlas.rows(), 0);
  await atlas.click('button', words.didYouMean('diabetes'));
  await eventually(() => atlas.rows(), select({ q: 'diabetes' }).length);
  assert.equal(await box(atlas.page).inputValue(), 'diabetes');
  await atlas.search('xylofon rygestop');
  assert.equal(await atlas.rows(), 0);
  const without = atlas.page.locator('#results').getByRole('button').filter({ hasText: words.withoutWord('xylofon') });
  await without.click();
  await eventually(() => atlas.rows(), select({ q: 'rygestop' }).length);
});

behaviour('texts of marks alone or of great length are answered at once', async ({ open }) => {
  const atlas = await open('?view=explore');
  for (const text of ['?!', ' – … ', "'-:'"]) {
    await atlas.search(text);
    assert.equal(await atlas.rows(), records.length, text);
    assert.deepEqual(await atlas.chips(), [], `«${text}» asks for nothing`);
  }
  // As an address can bring it, and as it can be pasted.
  const long = ['a'.repeat(10_000), 'kol '.repeat(2_500), Array.from({ length: 2_000 }, (_, at) => `ord${at}`).join(' ')];
  for (const text of long) {
    const took = await box(atlas.page).evaluate((input, typed) => {
      const start = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, typed);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return performance.now() - start;
    }, text);
    assert.ok(took < 100, `${took} ms for ${text.slice(0, 20)}…`);
    await atlas.settled();
  }
});
