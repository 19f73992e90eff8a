// Sets of records side by side, and a stricter rule of strength.
import assert from 'node:assert/strict';

import { NARROW, eventually, inBothLanguages } from './harness.mjs';
import { record, records } from './oracle.mjs';

const SAYS = {
  da: {
    addThis: 'Sammenlign med en anden gruppe', add: 'Tilføj en gruppe', addIt: 'Tilføj', remove: 'Fjern gruppe A', forward: 'Flyt frem: gruppe B',
    behind: (count, what, set) => `${what}, gruppe ${set}: ${count} indsatser`, copd: 'KOL', full: /plads til fire grupper/,
    methods: /^Tre metoder/, stricter: 'Stil strengere krav til evidensen', danish: 'Kun dansk evidens', show: 'Vis, hvad der er ændret',
    off: 'Brug katalogets egen regel', own: 'Lige nu gælder katalogets egen regel.', aside: 'sat til side', again: /samme|stod før|gentaget/,
  },
  en: {
    addThis: 'Compare with another set', add: 'Add a set', addIt: 'Add', remove: 'Remove set A', forward: 'Move forward: set B',
    behind: (count, what, set) => `${what}, set ${set}: ${count} interventions`, copd: 'COPD', full: /room for four sets/,
    methods: /^Three methods/, stricter: 'Demand stronger evidence', danish: 'Danish evidence only', show: 'Show what changed',
    off: "Use the catalogue's own rule", own: "At the moment the catalogue's own rule applies.", aside: 'set aside', again: /same|before|again/,
  },
};

const having = (approach) => records.filter((one) => one.approaches.includes(approach));
const sets = (atlas) => ['a', 'b', 'c', 'd'].map((key) => new URLSearchParams(atlas.query()).get(key)).filter((set) => set !== null);

inBothLanguages('two filters become two sets, and each number opens to its records', async ({ open, lang }) => {
  const says = SAYS[lang];
  const atlas = await open(`?lang=${lang}&view=explore&approach=telemonitoring`);
  await atlas.click('button', says.addThis);
  await eventually(() => sets(atlas), ['approach=telemonitoring']);
  await atlas.page.getByLabel(says.add).selectOption({ label: lang === 'da' ? 'Patientuddannelse' : 'Patient education' });
  assert.deepEqual(sets(atlas), ['approach=telemonitoring'], 'choosing alone adds nothing');
  await atlas.click('button', says.addIt);
  await eventually(() => sets(atlas), ['approach=telemonitoring', 'approach=patient-education']);
  const copd = having('telemonitoring').filter((one) => one.conditions.includes('copd'));
  const number = atlas.page.getByRole('button', { name: says.behind(copd.length, says.copd, 'A') });
  await number.focus();
  await atlas.press('Enter');
  const listed = await atlas.page.locator('.behind li').allInnerTexts();
  assert.deepEqual(listed.map((text) => text.trim()), copd.map((one) => one.title[lang]));
  assert.equal(await number.getAttribute('aria-expanded'), 'true');
  await atlas.press('Enter');
  await eventually(() => atlas.page.locator('.behind').count(), 0);
  await atlas.click('button', says.forward);
  await eventually(() => sets(atlas), ['approach=patient-education', 'approach=telemonitoring']);
  await atlas.click('button', says.remove);
  await eventually(() => sets(atlas), ['approach=telemonitoring']);
});

inBothLanguages('a ready comparison stands at its link, and its link brings it back', async ({ open, lang }) => {
  const atlas = await open(`?lang=${lang}&view=compare`, { viewport: NARROW });
  await atlas.click('link', SAYS[lang].methods);
  const wanted = ['method=individually-tailored', 'method=flexible-delivery', 'method=targeted-recruitment,retention-support'];
  await eventually(() => sets(atlas), wanted);
  assert.equal(await atlas.sideways(), 0);
  const counts = await atlas.page.locator('.counts thead th p').allInnerTexts();
  const one = (methods) => records.filter((record) => record.inequality.methods.some((method) => methods.includes(method))).length;
  const want = [['individually-tailored'], ['flexible-delivery'], ['targeted-recruitment', 'retention-support']].map(one);
  assert.deepEqual(counts.map((text) => Number(text.match(/\d+/)[0])), want);
  await atlas.page.goBack();
  await eventually(() => sets(atlas), []);
  await atlas.page.goForward();
  await eventually(() => atlas.page.locator('.counts thead th').count(), 3);
});

inBothLanguages('a fifth set, the same set twice and a set with nothing in it are said, and the rest works', async ({ open, lang }) => {
  const says = SAYS[lang];
  const atlas = await open(`?lang=${lang}&view=compare&a=condition%3Dcopd&b=q%3Dxyzzyxyzzy&c=to%3D2014&d=from%3D2015`);
  assert.match(await atlas.page.getByRole('main').innerText(), says.full);
  assert.equal(await atlas.page.locator('.counts thead th').count(), 4);
  assert.equal(await atlas.page.locator('.counts thead .unknown').count(), 1);
  await atlas.go(`?lang=${lang}&view=compare&a=condition%3Dcopd&b=condition%3Dcopd&c=condition%3Dnonsense`);
  assert.equal(await atlas.page.locator('.counts thead th').count(), 1, 'one of the two; what is not understood is no set');
  assert.equal(await atlas.page.getByRole('alert').locator('li').count(), 2);
});

inBothLanguages('a stricter rule changes counts and labels at once, lists why, and stands in the link', async ({ open, lang }) => {
  const says = SAYS[lang];
  const atlas = await open(`?lang=${lang}&view=explore`);
  const strengths = async () => (await atlas.counts()).strength;
  const own = await strengths();
  await atlas.page.locator('summary', { hasText: says.stricter }).click();
  await atlas.page.getByRole('checkbox', { name: says.danish }).check();
  const rated = records.filter((one) => one.evidence.strength !== 'none');
  const foreign = rated.filter((one) => one.geography.country !== 'DK');
  const none = records.length - rated.length + foreign.length;
  await eventually(async () => (await strengths()).none, none);
  assert.equal((await atlas.focus()).name, says.danish, 'the box keeps the focus');
  await atlas.address(`${lang === 'en' ? 'lang=en&' : ''}view=explore&rule=dk`);
  await atlas.click('button', says.show);
  assert.equal(await atlas.page.locator('.changes li').count(), foreign.length);
  // The same on the record's own page: the badge opens to rule and inputs.
  const one = record('camden-coalition-hotspotting') ?? foreign[0];
  await atlas.go(`?lang=${lang}&view=record&record=${one.id}&rule=dk`);
  const badge = atlas.page.locator('.glance .why');
  assert.match(await badge.innerText(), new RegExp(says.aside));
  await badge.locator('summary').focus();
  await atlas.press('Enter');
  assert.match(await badge.locator('p').innerText(), new RegExp(String(one.evidence.participants ?? '').slice(0, 1)));
  await atlas.click('button', says.off);
  await eventually(async () => (await badge.innerText()).includes(says.aside), false);
  await atlas.go(`?lang=${lang}&view=explore`);
  assert.deepEqual(await strengths(), own);
});
