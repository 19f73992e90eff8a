// A second, slow and obvious implementation of what the page computes, straight
// from the files it reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { holding, wordsOf } from './forgiving.mjs';
import { DIST } from './harness.mjs';

const json = (name) => JSON.parse(readFileSync(join(DIST, 'data', name), 'utf8'));

export const catalogue = json('interventions.json');
export const { records, coverage, version } = catalogue;
export const { lists } = json('codes.json');
export const { municipalities } = json('municipalities.json');
export const recommendations = json('recommendations.json');

export const record = (id) => records.find((one) => one.id === id);
export const title = (id, lang) => record(id).title[lang];

const municipalityCode = new Map(municipalities.map((one) => [one.name, one.code]));

/** The codes of a record in a field. */
const READ = {
  condition: (r) => r.conditions,
  approach: (r) => r.approaches,
  setting: (r) => r.settings,
  group: (r) => r.inequality.groups,
  method: (r) => r.inequality.methods,
  effect: (r) => [r.inequality.effect],
  basis: (r) => [r.inequality.evidence],
  technology: (r) => r.technology,
  coherence: (r) => r.coherence,
  region: (r) => r.geography.regions,
  municipality: (r) => r.geography.municipalities.map((name) => municipalityCode.get(name)),
  scope: (r) => [r.geography.scope],
  status: (r) => [r.status],
  design: (r) => [r.evidence.design],
  strength: (r) => [r.evidence.strength],
  outcome: (r) => r.evidence.findings.map((finding) => finding.outcome),
  direction: (r) => r.evidence.findings.map((finding) => finding.direction),
  checked: (r) => [r.checked],
  recommendation: (r) => [r.recommendation || r.recommendations.length ? 'yes' : 'no'],
  cost: (r) => [r.cost ? 'yes' : 'no'],
};

export const FIELD_KEYS = Object.keys(READ);

const LISTS = {
  condition: 'conditions', approach: 'approaches', setting: 'settings', group: 'inequalityGroups', method: 'inequalityMethods',
  effect: 'inequalityEffect', basis: 'inequalityEvidence', technology: 'technology', coherence: 'coherence', region: 'regions',
  scope: 'scope', status: 'status', design: 'evidenceDesign', strength: 'evidenceStrength', outcome: 'outcome', direction: 'direction',
  checked: 'checked',
};

/** Every code of a field. */
export function codes(field) {
  if (field === 'municipality') return municipalities.map((one) => one.code);
  if (field === 'recommendation' || field === 'cost') return ['yes', 'no'];
  return lists[LISTS[field]].codes.map((one) => one.code);
}

/** The label of a code, by field or by list. */
export function label(field, code, lang) {
  if (field === 'municipality') return municipalities.find((one) => one.code === code).name;
  return lists[LISTS[field] ?? field].codes.find((one) => one.code === code).label[lang];
}

/** An outcome as it stands beside the direction of a finding: for and against inequality would read the wrong way round. */
export function outcomeSaid(code, lang) {
  if (code === 'inequality') return { da: 'Lighed i sundhed', en: 'Health equality' }[lang];
  return label('outcome', code, lang);
}

/** Every word that a record is found by. */
function searchable(r) {
  const texts = [r.title.da, r.title.en, r.summary.da, r.summary.en, ...r.actors];
  for (const field of Object.keys(LISTS)) {
    for (const code of READ[field](r)) {
      const entry = lists[LISTS[field]].codes.find((one) => one.code === code);
      texts.push(entry.code, entry.label.da, entry.label.en, ...(entry.synonyms?.da ?? []), ...(entry.synonyms?.en ?? []));
    }
  }
  for (const name of r.geography.municipalities) texts.push(name, municipalityCode.get(name));
  return new Set(texts.flatMap(wordsOf).flat());
}
const documents = records.map(searchable);

/** Years a record spans: none where it states no year. */
function years(r) {
  const { from, to } = r.period;
  if (from === null && to === null) return null;
  if (from === null) return [to, to];
  if (to === null) return [from, r.status === 'completed' ? from : Infinity];
  return [from, to];
}

const hits = new Map();
/** The records that hold every word of a text. */
function has(q, r) {
  if (!hits.has(q)) hits.set(q, new Set([...holding(documents, q)].map((place) => records[place])));
  return hits.get(q).has(r);
}

function fits(r, filter) {
  if (filter.q && !has(filter.q, r)) return false;
  for (const field of FIELD_KEYS) {
    const wanted = filter[field];
    if (wanted?.length && !READ[field](r).some((code) => wanted.includes(code))) return false;
  }
  // Outcome and direction must hold of one and the same finding.
  if (filter.outcome?.length && filter.direction?.length) {
    const both = (finding) => filter.outcome.includes(finding.outcome) && filter.direction.includes(finding.direction);
    if (!r.evidence.findings.some(both)) return false;
  }
  if (filter.from || filter.to) {
    const spans = years(r);
    if (!spans || spans[0] > (filter.to ?? Infinity) || spans[1] < (filter.from ?? 0)) return false;
  }
  return true;
}

/** The records that fit a filter: {q, condition: [...], ..., from, to}. */
export const select = (filter) => records.filter((r) => fits(r, filter));

/** Beside each code: what there would be if it alone were ticked in its field. */
export function counts(filter) {
  const all = {};
  for (const field of FIELD_KEYS) {
    all[field] = {};
    for (const code of codes(field)) all[field][code] = select({ ...filter, [field]: [code] }).length;
  }
  return all;
}

/** How many fit but for the years, because they state none. */
export const undated = (filter) => select({ ...filter, from: undefined, to: undefined }).filter((r) => !years(r)).length;

/** How many fit with the municipality lifted, but name none. */
export const unplaced = (filter) => select({ ...filter, municipality: [] }).filter((r) => !r.geography.municipalities.length).length;

// --- The matrix ---------------------------------------------------------------

const SEARCHED = { condition: 'conditions', approach: 'approaches', group: 'groups' };
const INEQUALITY = ['group', 'method', 'effect', 'basis'];
const STARTED = ['proposed', 'pilot', 'running'];

/** The entry of the coverage that says most of an empty cell. */
function search(cell) {
  const open = (list) => list === 'all' || list.length === 0;
  const names = (entry, field) => Array.isArray(entry[SEARCHED[field]]) && entry[SEARCHED[field]].includes(cell[field]);
  let best;
  for (const entry of coverage) {
    if (entry.uncoded && Object.keys(entry.uncoded).length) continue;
    const applies = Object.entries(SEARCHED).every(([field, list]) =>
      field in cell ? open(entry[list]) || names(entry, field) : open(entry[list]));
    if (!applies) continue;
    const named = Object.keys(SEARCHED).filter((field) => field in cell && names(entry, field)).length;
    const searched = entry.result === 'searched';
    if (!best || named > best.named || (named === best.named && best.searched && !searched)) best = { named, searched };
  }
  return best;
}

/** What a cell means in the whole catalogue: the first rule that holds. */
export function gap(cell) {
  const fields = Object.keys(cell);
  const all = select(Object.fromEntries(fields.map((field) => [field, [cell[field]]])));
  const evaluated = all.filter((r) => r.evidence.strength !== 'none');
  if (!all.length) {
    for (const axis of fields.filter((field) => ['outcome', 'direction'].includes(field))) {
      const [other] = fields.filter((field) => field !== axis);
      if (select({ [other]: [cell[other]] }).some((r) => r.evidence.strength !== 'none')) return 'not-measured';
    }
    const entry = search(cell);
    if (!entry) return 'unknown';
    return entry.searched ? 'searched-none' : 'not-searched';
  }
  if (!evaluated.length) return all.every((r) => STARTED.includes(r.status)) ? 'under-way' : 'not-evaluated';
  if (!evaluated.some((r) => r.geography.country === 'DK')) return 'foreign-only';
  if (evaluated.every((r) => r.evidence.strength === 'very-low')) return 'weak-only';
  if (fields.some((field) => INEQUALITY.includes(field)) && evaluated.every((r) => r.inequality.evidence === 'none')) {
    return 'inequality-not-reported';
  }
  return 'evidence';
}

/** Every cell: `x|y` to rows in the selection and meaning. */
export function matrix(filter, x, y) {
  const cells = {};
  for (const column of codes(x)) {
    for (const row of codes(y)) {
      const rows = select({ ...filter, [x]: [column], [y]: [row] }).length;
      cells[`${column}|${row}`] = `${rows} ${gap({ [x]: column, [y]: row })}`;
    }
  }
  return cells;
}
