// What the bench of search runs in the page: the same synthetic records for all,
// made of the words of the real catalogue, and each keystroke of real queries.
import { Document, Index } from 'flexsearch';
import MiniSearch from 'minisearch';

import { holding, wordsOf } from '../browser/forgiving.mjs';

// The same chance in every run.
let state = 1;
const roll = (sides) => {
  state ^= state << 13; state >>>= 0;
  state ^= state >>> 17;
  state ^= state << 5; state >>>= 0;
  return state % sides;
};

/** So many records: the codes of a real one, and words of all real ones in its measure. */
function synthetic(real, count) {
  state = 7;
  const pool = { da: [], en: [] };
  for (const record of real.records) {
    for (const lang of ['da', 'en']) pool[lang].push(...`${record.title[lang]} ${record.summary[lang]}`.split(/\s+/));
  }
  // One word in twenty is put together of two, as Danish does.
  const word = (lang) => (lang === 'da' && roll(20) === 0 ? pool.da[roll(pool.da.length)].replace(/\W+$/, '') : '') + pool[lang][roll(pool[lang].length)];
  const like = (text, lang) => text.split(/\s+/).map(() => word(lang)).join(' ');
  const records = Array.from({ length: count }, (_, at) => {
    const base = real.records[at % real.records.length];
    const both = (text) => ({ da: like(text.da, 'da'), en: like(text.en, 'en') });
    return { ...base, id: `synthetic-${at}`, title: both(base.title), summary: both(base.summary) };
  });
  return { ...real, records };
}

/** The texts of a record, as all are given them. */
function textsOf(record, code) {
  const codes = [
    ['conditions', record.conditions], ['approaches', record.approaches], ['settings', record.settings],
    ['inequalityGroups', record.inequality.groups], ['inequalityMethods', record.inequality.methods],
    ['inequalityEffect', [record.inequality.effect]], ['inequalityEvidence', [record.inequality.evidence]],
    ['technology', record.technology], ['coherence', record.coherence], ['regions', record.geography.regions],
    ['scope', [record.geography.scope]], ['status', [record.status]], ['evidenceDesign', [record.evidence.design]],
    ['evidenceStrength', [record.evidence.strength]], ['outcome', record.evidence.findings.map((one) => one.outcome)],
    ['direction', record.evidence.findings.map((one) => one.direction)], ['checked', [record.checked]],
    ['municipalities', record.geography.municipalities],
  ];
  const coded = codes.flatMap(([list, own]) => [...new Set(own)].flatMap((one) => code(list, one)));
  return {
    title: `${record.title.da} ${record.title.en}`,
    text: `${record.summary.da} ${record.summary.en} ${record.actors.join(' , ')}`,
    codes: coded.join(' , '),
  };
}

const quantile = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];

const timed = (act) => {
  const start = performance.now();
  const result = act();
  return [performance.now() - start, result];
};

window.bench = async (ours, { count, rounds, queries, data }) => {
  const [real, codes, municipalities] = await Promise.all(data.map((name) => fetch(name).then((reply) => reply.json())));
  const catalogue = synthetic(real, count);
  const places = new Map(municipalities.municipalities.map((one) => [one.name, one.code]));
  const code = (list, name) => {
    if (list === 'municipalities') return [name, places.get(name)];
    const entry = codes.lists[list].codes.find((one) => one.code === name);
    return [entry.code, entry.label.da, entry.label.en, ...(entry.synonyms?.da ?? []), ...(entry.synonyms?.en ?? [])];
  };
  const texts = catalogue.records.map((record) => textsOf(record, code));
  const bytes = (json) => new TextEncoder().encode(JSON.stringify(json));
  const atlas = ours.Bench.read(bytes(catalogue), bytes(codes), bytes(municipalities));
  if (!atlas) throw new Error('the synthetic catalogue could not be read');

  let flex;
  let fields;
  let mini;
  const build = {
    Indsatsatlas: () => atlas.index(),
    FlexSearch: () => {
      flex = new Index({ tokenize: 'forward' });
      texts.forEach((text, at) => flex.add(at, `${text.title} ${text.text} ${text.codes}`));
    },
    'FlexSearch, by field': () => {
      const field = (name) => ({ field: name, tokenize: 'forward' });
      fields = new Document({ document: { id: 'id', index: ['title', 'text', 'codes'].map(field) } });
      texts.forEach((text, id) => fields.add({ id, ...text }));
    },
    MiniSearch: () => {
      mini = new MiniSearch({ fields: ['title', 'text', 'codes'] });
      mini.addAll(texts.map((text, id) => ({ id, ...text })));
    },
  };
  const built = {};
  for (const [name, act] of Object.entries(build)) {
    const times = Array.from({ length: 3 }, () => timed(act)[0]);
    built[name] = quantile(times, 0.5);
  }

  // Each keystroke of each query, as a reader types it.
  const keystrokes = queries.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
  // One word's beginning, in plain letters: what all three can answer.
  const beginnings = [...new Set(keystrokes.filter((text) => /^[A-Za-z]+$/.test(text)))];
  const boost = { title: 8, codes: 4 };
  const ways = {
    'Indsatsatlas, everything on': [keystrokes, (text) => atlas.find(text).length],
    'MiniSearch, beginnings and slips': [keystrokes, (text) => mini.search(text, { prefix: true, fuzzy: (term) => (term.length >= 5 ? 1 : false), combineWith: 'AND', boost }).length],
    'Indsatsatlas on beginnings': [beginnings, (text) => atlas.find(text).length],
    'FlexSearch on beginnings, one text': [beginnings, (text) => flex.search(text, count).length],
    'FlexSearch on beginnings, by field': [beginnings, (text) => fields.search(text, { limit: count, merge: true }).length],
    'MiniSearch on beginnings': [beginnings, (text) => mini.search(text, { prefix: true, combineWith: 'AND', boost }).length],
  };
  const asked = [];
  for (const [name, [texts, ask]] of Object.entries(ways)) {
    texts.forEach(ask);
    // The clock of a browser is coarse: each text is asked several times.
    const times = texts.map((text) => timed(() => { for (let round = 0; round < rounds; round += 1) ask(text); })[0] / rounds);
    const slowest = texts[times.indexOf(Math.max(...times))];
    asked.push({ name, texts: texts.length, median: quantile(times, 0.5), p95: quantile(times, 0.95), most: Math.max(...times), slowest });
  }

  // Answers: ours against the rules written a second time, and all that MiniSearch
  // finds by a beginning is found by us.
  const documents = texts.map((text) => new Set([text.title, text.text, text.codes].flatMap(wordsOf).flat()));
  const disagree = [];
  let checked = 0;
  const sample = [...queries, ...beginnings.filter((_, at) => at % 5 === 0), ...keystrokes.filter((_, at) => at % 29 === 0)];
  for (const text of sample) {
    if (!wordsOf(text).length) continue;
    const wanted = [...holding(documents, text)].sort((a, b) => a - b).join();
    const found = [...atlas.find(text)].sort((a, b) => a - b).join();
    checked += 1;
    if (wanted !== found) disagree.push(`«${text}»: ${found.split(',').length} found, ${wanted.split(',').length} wanted`);
  }
  for (const text of beginnings.filter((one) => one.length > 2 && !one.includes('aa'))) {
    const ourRows = new Set(atlas.find(text));
    checked += 1;
    const missed = mini.search(text, { prefix: true }).filter((one) => !ourRows.has(one.id));
    if (missed.length) disagree.push(`«${text}»: ${missed.length} that MiniSearch finds, first ${missed[0].id} by ${missed[0].terms}`);
  }
  const words = new Set(documents.flatMap((words) => [...words])).size;
  return { built, asked, checked, disagree, words, size: bytes(catalogue).length };
};
