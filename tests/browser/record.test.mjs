// The page of one record: everything the catalogue knows of it, as it stands there.
import assert from 'node:assert/strict';

import { CATALOGUE, LANGS, behaviour, decimal, eventually, inBothLanguages } from './harness.mjs';
import { label, lists, outcomeSaid, recommendations, record, records, title } from './oracle.mjs';

/** Records that between them have every field: a saving, a review from abroad, one without evaluation, one with many findings. */
const CHOSEN = ['telecare-north-heart-failure', 'cochrane-general-health-checks', 'sundere-liv-socialpsykiatrien', 'virtual-hospital-copd'];

const flat = (text) => text.replace(/\s+/g, ' ').trim();

/** The texts of the page's parts by their heading. */
async function parts(atlas) {
  const told = {};
  for (const [key, name] of Object.entries(atlas.words.parts)) {
    told[key] = flat(await atlas.page.getByRole('region', { name, exact: true }).innerText());
  }
  return told;
}

/** That a part holds a text, whatever its first letter's case. */
function holds(part, text, what) {
  assert.ok(part.toLowerCase().includes(flat(text).toLowerCase()), `${what}: «${text}» stands in «${part}»`);
}

function unitOf(finding, lang) {
  // What is counted stands in the measure.
  return finding.unit && finding.unit !== 'count' ? label('unit', finding.unit, lang) : '';
}

for (const id of CHOSEN) {
  inBothLanguages(`everything known of ${id} stands on its page`, async ({ open, lang, words }) => {
    const atlas = await open(`?lang=${lang}&view=record&record=${id}`);
    const one = record(id);
    const number = (value) => decimal(lang, value);
    assert.equal(await atlas.heading(), one.title[lang]);
    const article = flat(await atlas.page.locator('article[data-record]').innerText());
    holds(article, one.summary[lang], 'summary');
    const told = await parts(atlas);

    for (const code of one.conditions) holds(told.targetGroup, label('condition', code, lang), 'condition');
    for (const code of one.inequality.groups) holds(told.targetGroup, label('group', code, lang), 'group');
    for (const value of [one.reach.participants, one.reach.sites]) if (value !== null) holds(told.targetGroup, number(value), 'reach');
    if (one.reach.note) holds(told.targetGroup, one.reach.note[lang], 'note on reach');

    for (const code of one.approaches) holds(told.method, label('approach', code, lang), 'approach');
    for (const code of one.settings) holds(told.method, label('setting', code, lang), 'setting');
    for (const code of one.technology) holds(told.method, label('technology', code, lang), 'technology');
    for (const code of one.coherence) holds(told.method, label('coherence', code, lang), 'coherence');

    holds(told.implementation, label('status', one.status, lang), 'status');
    holds(told.implementation, one.geography.scope === 'international' ? words.fromAbroad : label('scope', one.geography.scope, lang), 'scope');
    for (const year of [one.period.from, one.period.to]) if (year !== null) holds(told.implementation, String(year), 'period');
    for (const name of one.geography.municipalities) holds(told.implementation, name, 'municipality');
    if (!one.geography.municipalities.length && one.geography.regions.length < lists.regions.codes.length) {
      for (const code of one.geography.regions) holds(told.implementation, label('region', code, lang), 'region');
    }
    for (const name of one.actors) holds(told.implementation, name, 'actor');
    if (one.recommendation) holds(told.implementation, one.recommendation.title, 'recommendation');
    for (const text of [...one.barriers, ...one.enablers]) holds(told.implementation, text[lang], 'barrier or enabler');

    const blocks = await atlas.page.getByRole('region', { name: words.parts.effect, exact: true }).locator('.finding').allInnerTexts();
    assert.equal(blocks.length, one.evidence.findings.length);
    for (const [at, finding] of one.evidence.findings.entries()) {
      const block = flat(blocks[at]);
      holds(block, outcomeSaid(finding.outcome, lang), 'outcome');
      holds(block, label('direction', finding.direction, lang), 'direction');
      holds(block, finding.text[lang], 'finding');
      if (finding.measure) holds(block, finding.measure[lang], 'measure');
      if (finding.effect !== null) holds(block, number(finding.effect), 'figure');
      if (finding.effect !== null) holds(block, unitOf(finding, lang), 'unit');
      if (finding.ci) holds(block, words.interval(number(finding.ciLevel), ...finding.ci.map(number)), 'interval');
      if (finding.comparator !== null) holds(block, number(finding.comparator), 'the other group');
      assert.equal(words.nonInferiority.test(block), finding.nonInferiority, 'non-inferiority is told');
    }

    if (one.cost) {
      holds(told.economy, number(one.cost.amount), 'cost');
      if (one.cost.per) holds(told.economy, label('costPer', one.cost.per, lang), 'per');
      if (one.cost.note) holds(told.economy, one.cost.note[lang], 'note on cost');
    } else {
      holds(told.economy, words.notStated, 'cost');
    }

    assert.match(told.inequality, words.effects[one.inequality.effect]);
    holds(told.inequality, label('basis', one.inequality.evidence, lang), 'basis');
    for (const code of one.inequality.methods) holds(told.inequality, label('method', code, lang), 'method');
    if (one.inequality.note) holds(told.inequality, one.inequality.note[lang], 'note on inequality');

    holds(article, label('design', one.evidence.design, lang), 'design');
    holds(article, words.takes[one.evidence.strength], 'rule');
    if (one.evidence.participants !== null) holds(article, number(one.evidence.participants), 'participants');

    for (const source of one.sources) {
      holds(told.sources, source.title, 'source');
      if (source.publisher) holds(told.sources, source.publisher, 'publisher');
      if (source.year !== null) holds(told.sources, String(source.year), 'year');
      if (source.kind) holds(told.sources, label('sourceKind', source.kind, lang), 'kind');
    }
  });
}

inBothLanguages('what is not known is said', async ({ open, lang, words }) => {
  const id = 'sundere-liv-socialpsykiatrien';
  const atlas = await open(`?lang=${lang}&view=record&record=${id}`);
  const one = record(id);
  const { unknown } = await parts(atlas);
  const lacks = {
    findings: !one.evidence.findings.length,
    effect: one.inequality.effect === 'not-assessed',
    groups: !one.inequality.groups.length,
    technology: !one.technology.length,
    barriers: !one.barriers.length,
    cost: !one.cost,
    reach: one.reach.participants === null && one.reach.sites === null,
    years: one.period.from === null && one.period.to === null,
  };
  assert.ok(Object.values(lacks).filter(Boolean).length > 3, 'the record lacks much');
  for (const [what, lacking] of Object.entries(lacks)) assert.equal(words.unknowns[what].test(unknown), lacking, `${what}: ${unknown}`);
});

behaviour('each source is a link that gives nothing away, or says that it has no address', async ({ open }) => {
  const atlas = await open('');
  for (const id of CHOSEN) {
    await atlas.go(`?view=record&record=${id}`);
    const rows = atlas.page.getByRole('region', { name: atlas.words.parts.sources, exact: true }).getByRole('listitem');
    for (const [at, source] of record(id).sources.entries()) {
      const link = rows.nth(at).getByRole('link');
      if (source.url) {
        assert.equal(await link.getAttribute('href'), source.url);
        assert.match(await link.getAttribute('rel'), /\bnoopener\b/);
      } else {
        assert.equal(await link.count(), 0);
        assert.match(await rows.nth(at).innerText(), atlas.words.noAddress);
      }
    }
  }
});

behaviour('the number beside a statement leads to its source', async ({ open }) => {
  const atlas = await open('?view=record&record=telecare-north-heart-failure');
  const before = atlas.query();
  await atlas.page.locator('.finding .src').first().getByRole('link').click();
  await eventually(async () => (await atlas.focus()).id, 'source-1');
  assert.equal(atlas.query(), before, 'the address is still the view');
});

inBothLanguages('national recommendations that a record answers are named', async ({ open, lang, words }) => {
  const id = records.find((one) => one.recommendations.length > 0).id;
  const atlas = await open(`?lang=${lang}&view=record&record=${id}`);
  const document = (link) => recommendations.recommendations.find((one) => one.id === link.id);
  const wanted = record(id).recommendations.map((link) => document(link).title[lang]);
  const part = atlas.page.getByRole('region', { name: words.parts.implementation, exact: true });
  for (const name of wanted) await part.getByText(name).first().waitFor();
});

inBothLanguages('records like it are offered, share a condition and an approach, and open', async ({ open, lang, words }) => {
  const id = 'telecare-north-heart-failure';
  const atlas = await open(`?lang=${lang}&view=record&record=${id}`);
  const alike = atlas.page.getByRole('heading', { name: words.likeThis }).locator('xpath=..').getByRole('link');
  const ids = await alike.evaluateAll((links) => links.map((link) => new URLSearchParams(link.search).get('record')));
  assert.ok(ids.length > 0);
  const shares = (one, other) => one.some((code) => other.includes(code));
  for (const other of ids) {
    assert.notEqual(other, id);
    assert.ok(shares(record(other).conditions, record(id).conditions), `${other}: condition`);
    assert.ok(shares(record(other).approaches, record(id).approaches), `${other}: approach`);
  }
  await alike.first().click();
  await eventually(() => atlas.heading(), title(ids[0], lang));
  assert.equal(new URLSearchParams(atlas.query()).get('record'), ids[0]);
  await eventually(async () => (await atlas.focus()).tag, 'h1', 'the focus goes to the new page');
});

inBothLanguages('a record that does not exist gives a calm page with a way on', async ({ open, lang, words }) => {
  const odd = 'no-such <b>thing</b>';
  const atlas = await open(`?lang=${lang}&view=record&record=${encodeURIComponent(odd)}`);
  assert.equal(await atlas.heading(), words.unknownRecord);
  assert.ok((await atlas.page.getByRole('main').innerText()).includes(odd), 'it names what was asked for, as text');
  await atlas.click('link', words.findInterventions);
  await eventually(() => atlas.rows(), records.length);
});

behaviour('markup in the data stays text, and only web addresses become links', async ({ open, site }) => {
  const bad = '<img src=x onerror="document.title=\'taken\'"><b>bold</b>';
  const id = 'telecare-north-heart-failure';
  site.broken.set(CATALOGUE, {
    body: (text) => {
      const data = JSON.parse(text);
      const one = data.records.find((other) => other.id === id);
      for (const lang of LANGS) {
        one.title[lang] = bad;
        one.summary[lang] = bad;
        one.evidence.findings[0].text[lang] = bad;
        one.evidence.findings[0].measure = { da: bad, en: bad };
      }
      one.sources[0].title = bad;
      one.sources[0].url = 'javascript:document.title="taken"';
      return JSON.stringify(data);
    },
  });
  const atlas = await open(`?view=record&record=${id}`);
  const check = async (times) => {
    const main = atlas.page.getByRole('main');
    assert.equal(await main.locator('img, b:text-is("bold")').count(), 0);
    const said = (await main.innerText()).split(bad).length - 1;
    assert.ok(said >= times, `${said} times as text`);
    assert.equal(await main.locator('a[href^="javascript"]').count(), 0);
    assert.notEqual(await atlas.page.title(), 'taken');
  };
  await check(5);
  for (const query of [`?view=explore&q=onerror`, `?view=explore&q=onerror&list=table`, `?view=compare&compare=${id},desmond`]) {
    await atlas.go(query);
    await check(1);
  }
  await atlas.go('?view=explore&chart=matrix&condition=heart-failure&approach=telemonitoring');
  await check(1);
}, { served: true });
