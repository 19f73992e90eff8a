// Fifteen tasks of real readers, done as they would be: by role and name alone,
// with the clicks counted. The right answer is computed here from the data. The
// questions stand in docs/TASKS.md too, which must not fall behind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { DIST, FIELDS, behaviour, decimal, eventually } from './harness.mjs';
import { label, record, records, select, title } from './oracle.mjs';

const data = (name) => JSON.parse(readFileSync(join(DIST, 'data', name), 'utf8'));
const having = (field, code) => select({ [field]: [code] });
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const starting = (text) => new RegExp(`^\\s*${escape(text)}`);

const SAYS = {
  da: {
    stricter: 'Stil strengere krav til evidensen', danish: 'Kun dansk evidens', addSet: 'Tilføj en gruppe', addIt: 'Tilføj',
    behind: (count, what, set) => `${what}, gruppe ${set}: ${count} indsatser`,
  },
  en: {
    stricter: 'Demand stronger evidence', danish: 'Danish evidence only', addSet: 'Add a set', addIt: 'Add',
    behind: (count, what, set) => `${what}, set ${set}: ${count} interventions`,
  },
};

/** A reader: counts what is clicked, chosen and sent; reading is free. */
class Reader {
  constructor(atlas) {
    Object.assign(this, { atlas, page: atlas.page, words: atlas.words, says: SAYS[atlas.lang], lang: atlas.lang, clicks: 0 });
  }

  by(role, name) {
    return this.page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  }

  async click(role, name) {
    this.clicks += 1;
    await this.by(role, name).click();
    await this.atlas.settled();
  }

  /** What folds out has no role that can be asked for: it is known by what it says. */
  async unfold(name) {
    this.clicks += 1;
    await this.page.locator('summary:visible').filter({ hasText: starting(name) }).first().click();
    await this.atlas.settled();
  }

  async tick(name) {
    this.clicks += 1;
    await this.by('checkbox', name).check();
    await this.atlas.settled();
  }

  async choose(name, option) {
    this.clicks += 1;
    await this.by('combobox', name).selectOption({ label: option });
    await this.atlas.settled();
  }

  /** Types a text and sends it with Enter, which counts as a click. */
  async search(text) {
    this.clicks += 1;
    await this.by('combobox', this.words.searchOverview).fill(text);
    await this.page.keyboard.press('Enter');
    await this.atlas.settled();
  }

  async main() {
    return (await this.page.getByRole('main').innerText()).replace(/\s+/g, ' ');
  }
}

/** The page says this, once it has come. */
const says = (reader, wanted) => eventually(async () => (await reader.main()).includes(wanted), true, wanted);
/** So many are found. */
const finds = (reader, count) => eventually(() => reader.atlas.rows(), count);

const COPD = { da: /^Jeg har KOL/, en: /^I have COPD/ };

const TASKS = [
  // --- A reader who is ill, or near one -----------------------------------------
  { who: 'public', ask: 'Hvor mange indsatser er der for mennesker med KOL?', most: 1, langs: ['da', 'en'],
    do: async (reader) => {
      await reader.click('link', COPD[reader.lang]);
      await finds(reader, having('condition', 'copd').length);
    } },
  { who: 'public', ask: 'Hvor mange i Danmark anslås at have KOL?', most: 1, langs: ['da', 'en'],
    do: async (reader) => {
      const { values } = data('need.json').indicators.find(({ id }) => id === 'copd-counts-2021');
      await reader.click('link', reader.words.face.need);
      const bar = reader.page.getByRole('button', { name: starting(label('condition', 'copd', reader.lang)) }).first();
      await bar.waitFor();
      const name = (await bar.getAttribute('aria-label')) ?? (await bar.innerText());
      assert.ok(name.includes(decimal(reader.lang, values.find(({ group }) => group === 'estimated').value)), name);
    } },
  { who: 'public', ask: 'Hvad betyder »Evidensens styrke«?', most: 1,
    do: async (reader) => {
      await reader.click('button', reader.words.face.term);
      await eventually(() => reader.page.getByRole('group', { name: FIELDS.da.strength }).filter({ hasText: reader.words.face.meaning }).first().isVisible(), true);
    } },
  { who: 'public', ask: 'Hvad er der prøvet i Aalborg?', most: 1,
    do: async (reader) => {
      await reader.search('Aalborg');
      await finds(reader, select({ q: 'Aalborg' }).length);
    } },
  { who: 'public', ask: 'Blev forskellen mellem sociale grupper målt i DESMOND?', most: 2,
    do: async (reader) => {
      await reader.search('desmond');
      await reader.click('link', title('desmond', reader.lang));
      assert.equal(record('desmond').inequality.effect, 'not-assessed');
      await eventually(() => reader.atlas.heading(), title('desmond', reader.lang));
      assert.match(await reader.main(), reader.words.effects['not-assessed']);
    } },
  // --- A task force or an official ---------------------------------------------
  { who: 'task force', ask: 'Hvor mange par af sygdom og indsatstype er anbefalet, men knap prøvet?', most: 1,
    do: async (reader) => {
      const asked = new Set(data('recommendations.json').recommendations.filter(({ validity }) => !['lapsed', 'superseded'].includes(validity))
        .flatMap(({ conditions, recommends }) => conditions.flatMap((condition) => recommends.map(({ approach }) => `${condition} ${approach}`))));
      const tested = new Set(select({ strength: ['high', 'moderate'] }).flatMap(({ conditions, approaches }) => conditions.flatMap((c) => approaches.map((a) => `${c} ${a}`))));
      await reader.click('link', reader.words.face.recommendations);
      await says(reader, `${reader.words.face.hardly} ${reader.words.face.pairs([...asked].filter((pair) => !tested.has(pair)).length)}`);
    } },
  { who: 'task force', ask: 'Er der ledt efter ligestillet støtte ved KOL, og hvad er fundet?', most: 1,
    do: async (reader) => {
      await reader.click('link', reader.words.face.gaps);
      const found = select({ condition: ['copd'], approach: ['peer-support'] }).length;
      assert.ok(found > 0);
      const name = `${label('approach', 'peer-support', reader.lang)}, ${label('condition', 'copd', reader.lang)}: ${found} `;
      await reader.by('button', starting(name)).waitFor();
    } },
  { who: 'task force', ask: 'Hvor mange indsatser for KOL er der med hjemmemonitorering, og hvor mange med patientuddannelse?', most: 5, langs: ['da', 'en'],
    do: async (reader) => {
      const { lang, says: words } = reader;
      const copd = label('condition', 'copd', lang);
      await reader.click('link', reader.words.compare);
      for (const [approach, letter] of [['telemonitoring', 'A'], ['patient-education', 'B']]) {
        await reader.choose(words.addSet, label('approach', approach, lang));
        await reader.click('button', words.addIt);
        await reader.by('button', words.behind(select({ approach: [approach], condition: ['copd'] }).length, copd, letter)).waitFor();
      }
    } },
  { who: 'task force', ask: 'Hvor mange indsatser har høj styrke, når kun dansk evidens tæller?', most: 3, langs: ['da', 'en'],
    do: async (reader) => {
      await reader.click('link', reader.words.explore);
      await reader.unfold(reader.says.stricter);
      await reader.tick(reader.says.danish);
      const count = having('strength', 'high').filter(({ geography }) => geography.country === 'DK').length;
      await reader.by('checkbox', new RegExp(`^${escape(label('strength', 'high', reader.lang))}\\s*${count}$`)).waitFor();
    } },
  { who: 'task force', ask: 'Hvor mange indsatser i kataloget svarer til initiativet Aktiv patientstøtte?', most: 2,
    do: async (reader) => {
      const support = select({ approach: ['self-management-support', 'case-management'] }).length;
      await reader.click('link', reader.words.face.policy);
      await reader.click('link', reader.words.face.see(support));
      await finds(reader, support);
    } },
  // --- A web editor --------------------------------------------------------------
  { who: 'web editor', ask: 'Hvilken linje viser evidenskortet på vores egen side?', most: 2,
    do: async (reader) => {
      await reader.click('link', reader.words.face.gaps);
      await reader.click('button', reader.words.embedButton);
      const line = await reader.by('textbox', reader.words.embedLine).inputValue();
      assert.match(line, /^<iframe [^>]*embed=matrix/);
    } },
  { who: 'web editor', ask: 'Hvor henter jeg hele kataloget som data?', most: 1,
    do: async (reader) => {
      const link = reader.by('link', 'Hent kataloget (JSON)');
      const address = new URL(await link.getAttribute('href'), reader.page.url()).href;
      const loaded = await (await reader.page.request.get(address)).json();
      assert.equal(loaded.records.length, records.length);
    } },
  { who: 'web editor', ask: 'Hvordan kopierer jeg et link til netop de indsatser, der findes for KOL?', most: 2, permissions: ['clipboard-read', 'clipboard-write'],
    do: async (reader) => {
      await reader.click('link', COPD[reader.lang]);
      await reader.click('button', reader.words.copyLink);
      const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
      assert.deepEqual(new URL(copied).searchParams.get('condition'), 'copd');
    } },
  { who: 'web editor', ask: 'Hvordan står indsatsen DESMOND på engelsk?', most: 3,
    do: async (reader) => {
      await reader.search('desmond');
      await reader.click('link', title('desmond', 'da'));
      await reader.click('link', reader.words.otherLanguage);
      await eventually(() => reader.atlas.heading(), title('desmond', 'en'));
    } },
  { who: 'web editor', ask: 'Hvor mange ord forklarer ordlisten, og står »Moderat« styrke der?', most: 1,
    do: async (reader) => {
      await reader.click('link', reader.words.face.lookUp);
      await says(reader, reader.words.takes.moderate);
      assert.ok((await reader.page.getByRole('term').count()) > 20);
    } },
];

const NAMES = { public: 'Public', 'task force': 'Task force', 'web editor': 'Web editor' };

test('the tasks in the document are those that are tried, with the same limit of clicks', () => {
  const document = readFileSync(new URL('../../docs/TASKS.md', import.meta.url), 'utf8');
  const written = document.split(/^## /m).slice(1).flatMap((part) => {
    const who = part.split('\n')[0];
    return [...part.matchAll(/^\d+\. \*\*(.+?)\*\*.*?(\d+) clicks?\.$/gm)].map(([, ask, most]) => `${who}: ${ask} ${most}`);
  });
  assert.deepEqual(written, TASKS.map(({ who, ask, most }) => `${NAMES[who]}: ${ask} ${most}`));
});

for (const { who, ask, most, langs = ['da'], permissions, do: act } of TASKS) {
  for (const lang of langs) {
    behaviour(`${who}: ${ask} (${lang})`, async ({ open }) => {
      const reader = new Reader(await open(lang === 'en' ? '?lang=en' : '', { permissions }));
      await act(reader);
      assert.ok(reader.clicks <= most, `${reader.clicks} clicks, at most ${most}`);
    });
  }
}
