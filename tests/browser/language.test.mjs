// Danish and English: the same view in either, and nothing left behind in the other.
import assert from 'node:assert/strict';

import { LANGS, WORDS, behaviour, decimal, eventually } from './harness.mjs';
import { records, select, title } from './oracle.mjs';

const ID = 'telecare-north-heart-failure';
const WIDEST = 'addition-denmark-screening';

/** Every kind of page, and what must stand in its headings, by language. */
const PAGES = [
  {
    query: '',
    headings: {
      da: ['Hvad er prøvet, og hvad kom der ud af det?', 'Find vej', 'Efter sygdom', 'Efter spørgsmål', 'Fire temaer fra 2022', 'Evidenskortet har'],
      en: ['What has been tried, and what came of it?', 'Find your way', 'By condition', 'By question', 'Four themes from 2022', 'The evidence map has'],
    },
  },
  {
    query: 'view=explore&chart=matrix',
    headings: {
      da: ['Indsatser', 'Evidenskortet har', 'Sådan læses kortet', 'Tallet: hvor mange indsatser', 'Tegnet: fundenes retning', 'Feltets farve og kant: stærkeste evidens', 'Feltets form: hvad det betyder'],
      en: ['Interventions', 'The evidence map has', 'How to read the map', 'The number: how many interventions', 'The sign: which way findings point', 'Fill and outline: strongest evidence', 'Shape: what a cell means'],
    },
  },
  {
    query: `view=record&record=${ID}`,
    headings: {
      da: ['Målgruppe', 'Metode', 'Gennemførelse', 'Effekt', 'Økonomi', 'Ulighed', 'Det ved vi ikke', 'Kilder og kontrol', 'Lignende indsatser'],
      en: ['Target group', 'Method', 'Implementation', 'Effect', 'Costs', 'Inequality', 'What we do not know', 'Sources and checks', 'Similar interventions'],
    },
  },
  { query: 'view=record&record=nobody', headings: { da: ['Den indsats findes ikke her'], en: ['That intervention is not here'] } },
  { query: 'view=compare', headings: { da: ['Sammenlign'], en: ['Compare'] } },
  { query: `view=compare&compare=${ID},desmond`, headings: { da: ['Sammenlign 2 indsatser'], en: ['Compare 2 interventions'] } },
  { query: 'view=recommendations', headings: { da: ['Anbefalinger'], en: ['Recommendations'] } },
  { query: 'view=need', headings: { da: ['Behov'], en: ['Need'] } },
  { query: 'view=policy', headings: { da: ['Politik', 'De fire initiativer, og hvad der er prøvet af samme slags'], en: ['Policy', 'The four initiatives, and what has been tried of the same kind'] } },
  { query: 'view=brief', headings: { da: ['Oplæg'], en: ['Brief'] } },
  { query: 'view=compare&a=condition%3Dcopd&b=to%3D2014', headings: { da: ['Grupper af indsatser side om side', 'Færdige sammenligninger'], en: ['Sets of interventions side by side', 'Ready-made comparisons'] } },
  {
    query: 'view=about',
    headings: {
      da: ['Om Indsatsatlas', 'Hvad der er med', 'Sådan er det lavet', 'Evidensens styrke følger en regel', 'Hvad felterne betyder', 'Linket husker det hele', 'Privatliv'],
      en: ['About Indsatsatlas', 'What is included', 'How it was made', 'Strength of evidence follows a rule', 'What the cells mean', 'The link remembers everything', 'Privacy'],
    },
  },
];

const NAV = {
  da: ['Overblik', 'Indsatser', 'Sammenlign', 'Anbefalinger', 'Behov', 'Politik', 'Om'],
  en: ['Overview', 'Interventions', 'Compare', 'Recommendations', 'Need', 'Policy', 'About'],
};

const at = (lang, query) => `?${[lang === 'en' ? 'lang=en' : '', query].filter(Boolean).join('&')}`;

/** Headings and names of controls, in one text. */
const told = (atlas) => atlas.page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4, h5, nav a, button, summary')].map((one) => one.textContent.replace(/\s+/g, ' ').trim()));

for (const lang of LANGS) {
  behaviour(`every page has its headings and its navigation in its language, and none in the other (${lang})`, async ({ open }) => {
    const other = LANGS.find((one) => one !== lang);
    const atlas = await open(at(lang, ''));
    for (const { query, headings } of PAGES) {
      await atlas.go(at(lang, query));
      await atlas.page.getByRole('heading', { name: headings[lang][0] }).first().waitFor();
      const said = await told(atlas);
      for (const wanted of [...headings[lang], ...NAV[lang]]) assert.ok(said.some((text) => text.includes(wanted)), `${query}: «${wanted}» in ${said.join(' | ')}`);
      for (const [index, foreign] of [...headings[other], ...NAV[other]].entries()) {
        // Some words are the same in both.
        if ([...headings[lang], ...NAV[lang]][index] === foreign) continue;
        assert.ok(!said.includes(foreign), `${query}: «${foreign}» is not ${lang}`);
      }
      assert.equal(await atlas.page.evaluate(() => document.documentElement.lang), lang, query);
    }
  });
}

behaviour('switching keeps the view: page, filter, order, form', async ({ open }) => {
  const query = 'view=explore&q=tele&condition=copd,heart-failure&from=2010&sort=title&list=table&compare=desmond';
  const atlas = await open(`?${query}`);
  const filter = { q: 'tele', condition: ['copd', 'heart-failure'], from: 2010 };
  assert.equal(await atlas.rows(), select(filter).length);
  await atlas.speak();
  await atlas.address(`lang=en&${query}`);
  assert.equal(await atlas.rows(), select(filter).length);
  assert.equal(await atlas.page.getByRole('combobox', { name: WORDS.en.search, exact: true }).inputValue(), 'tele');
  assert.deepEqual((await atlas.shown()).sort(), select(filter).map((r) => r.id).sort());
  await atlas.speak();
  await atlas.address(query);
  assert.equal(await atlas.announced(), WORDS.da.found(select(filter).length, records.length));
});

behaviour('language and title of the document follow', async ({ open }) => {
  const atlas = await open(`?view=record&record=${ID}`);
  const document = () => atlas.page.evaluate(() => [document.documentElement.lang, document.title]);
  await eventually(document, ['da', `${title(ID, 'da')} · Indsatsatlas`]);
  await atlas.speak();
  await eventually(document, ['en', `${title(ID, 'en')} · Indsatsatlas`]);
  await atlas.nav(atlas.words.about);
  await eventually(document, ['en', 'About Indsatsatlas · Indsatsatlas']);
  await atlas.page.goBack();
  await eventually(document, ['en', `${title(ID, 'en')} · Indsatsatlas`]);
  assert.equal(await atlas.page.getByRole('link', { name: WORDS.en.otherLanguage, exact: true }).last().getAttribute('lang'), 'da', 'the way back is marked as Danish');
});

behaviour('numbers are written as each language writes them', async ({ open }) => {
  const participants = records.find((one) => one.id === WIDEST).evidence.participants;
  assert.ok(participants > 1000);
  for (const [lang, written] of [['da', decimal('da', participants)], ['en', decimal('en', participants)]]) {
    const atlas = await open(at(lang, `view=record&record=${WIDEST}`));
    // Not the whole page: the title of a source stays as it is.
    const text = await atlas.page.locator('#rule').innerText();
    assert.ok(text.includes(written), `${written} (${lang})`);
    assert.ok(!text.includes(decimal(LANGS.find((one) => one !== lang), participants)), `not the other way (${lang})`);
  }
});

behaviour('the plain lists are each in their language and lead to one another', async ({ open }) => {
  const atlas = await open('pages/da.html', { ready: false });
  for (const [lang, other] of [['da', 'English'], ['en', 'Dansk']]) {
    assert.equal(await atlas.page.evaluate(() => document.documentElement.lang), lang);
    assert.equal(await atlas.heading(), WORDS[lang].plainList);
    await atlas.page.getByRole('link', { name: other, exact: true }).click();
    await atlas.page.waitForLoadState();
  }
}, { served: true });
