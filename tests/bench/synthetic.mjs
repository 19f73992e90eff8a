// The synthetic catalogue of the benches: one seeded generator, the same data
// for all. Fields and codes are those of the product's own code lists (the
// municipalities apart), how often each code stands is made up.

// In the order of the product's fields: key, list, fewest and most codes a record has.
export const FIELDS = [
  ['condition', 'conditions', 1, 3],
  ['approach', 'approaches', 1, 3],
  ['setting', 'settings', 1, 2],
  ['group', 'inequalityGroups', 0, 2],
  ['method', 'inequalityMethods', 0, 2],
  ['effect', 'inequalityEffect', 1, 1],
  ['basis', 'inequalityEvidence', 1, 1],
  ['technology', 'technology', 0, 2],
  ['coherence', 'coherence', 0, 2],
  ['region', 'regions', 0, 2],
  ['municipality', null, 0, 0],
  ['scope', 'scope', 1, 1],
  ['status', 'status', 1, 1],
  ['design', 'evidenceDesign', 1, 1],
  ['strength', 'evidenceStrength', 1, 1],
  ['outcome', 'outcome', 1, 3],
  ['direction', 'direction', 1, 2],
  ['checked', 'checked', 1, 1],
  ['recommendation', 'yesNo', 1, 1],
  ['cost', 'yesNo', 1, 1],
];
const place = (key) => FIELDS.findIndex(([name]) => name === key);
export const STRENGTH = place('strength');
export const EFFECT = place('effect');
const OUTCOME = place('outcome');
const DIRECTION = place('direction');

// The strengths that a design allows, by the catalogue's rule.
const ALLOWED = {
  'systematic-review': ['high', 'moderate', 'low'], rct: ['high', 'moderate'], 'cluster-rct': ['high', 'moderate'],
  'quasi-experimental': ['moderate'], 'cohort-registry': ['moderate', 'low'], 'before-after': ['low'],
  'economic-evaluation': ['high', 'moderate', 'low', 'very-low'], 'none-found': ['none'],
};

export function dice(seed) {
  let state = seed;
  return (sides) => {
    state ^= state << 13; state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5; state >>>= 0;
    return state % sides;
  };
}

/** How many codes each field has. */
export function sizes(lists) {
  return FIELDS.map(([, list]) => (list === 'yesNo' ? 2 : list ? lists[list].codes.length : 0));
}

/**
 * So many records: `codes` holds for row after row and field after field the
 * codes as places in the lists, `starts` where each row's begin, `titles` the
 * place of each row's title in the alphabet.
 */
export function generate(count, lists, seed) {
  const roll = dice(seed);
  const of = sizes(lists);
  // The lower places stand more often, as in the real catalogue a few codes do.
  const some = (size) => Math.min(roll(size), roll(size));
  const packed = [];
  const starts = new Uint32Array(count + 1);
  const codes = new Uint8Array(count * 56);
  let end = 0;
  for (let row = 0; row < count; row += 1) {
    starts[row] = end;
    for (const [field, [, , fewest, most]] of FIELDS.entries()) {
      const wanted = fewest + roll(most - fewest + 1);
      packed.length = 0;
      for (let at = 0; at < wanted; at += 1) {
        const code = some(of[field]);
        if (!packed.includes(code)) packed.push(code);
      }
      if (field === STRENGTH) {
        const design = lists.evidenceDesign.codes[codes[end - 1]].code;
        const allowed = ALLOWED[design] ?? ['very-low'];
        const strength = allowed[roll(allowed.length)];
        packed[0] = lists.evidenceStrength.codes.findIndex(({ code }) => code === strength);
      }
      codes[end] = packed.length;
      codes.set(packed, end + 1);
      end += packed.length + 1;
    }
  }
  starts[count] = end;
  const titles = Uint32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = roll(at + 1);
    [titles[at], titles[other]] = [titles[other], titles[at]];
  }
  return { count, codes: codes.slice(0, end), starts, titles };
}

/** Calls back with every field and code of a row. */
export function eachCode({ codes, starts }, row, call) {
  let at = starts[row];
  for (let field = 0; field < FIELDS.length; field += 1) {
    const end = at + 1 + codes[at];
    for (at += 1; at < end; at += 1) call(field, codes[at]);
  }
}

/** The rows in the order that the product shows first: strongest, inequality measured, title. */
export function order(data, lists) {
  const unmeasured = lists[FIELDS[EFFECT][1]].codes.length - 1;
  const keys = new Float64Array(data.count);
  for (let row = 0; row < data.count; row += 1) {
    let [strength, effect] = [0, 0];
    eachCode(data, row, (field, code) => {
      if (field === STRENGTH) strength = code;
      if (field === EFFECT) effect = code;
    });
    keys[row] = (strength * 2 + (effect === unmeasured)) * 2 ** 32 + data.titles[row];
  }
  return Uint32Array.from({ length: data.count }, (_, row) => row).sort((a, b) => keys[a] - keys[b]);
}

/**
 * What a reader does, as [field, code, on] each: ticks a code, another in the
 * same field or in the next, takes one away, begins again. Outcome and direction
 * are not ticked together: in the product they hold of one finding, which the
 * peers don't know.
 */
export function script(steps, lists, seed) {
  const roll = dice(seed);
  const of = sizes(lists);
  const fields = [...FIELDS.keys()].filter((field) => of[field] > 0 && field !== OUTCOME && field !== DIRECTION);
  const made = [];
  let ticked = [];
  while (made.length < steps) {
    if (ticked.length >= 4 || (ticked.length > 1 && roll(4) === 0)) {
      const [field, code] = ticked.splice(roll(ticked.length), 1)[0];
      made.push([field, code, false]);
      continue;
    }
    const field = ticked.length > 0 && roll(3) === 0 ? ticked[ticked.length - 1][0] : fields[roll(fields.length)];
    const code = Math.min(roll(of[field]), roll(of[field]), 5);
    if (ticked.some(([f, c]) => f === field && c === code)) continue;
    ticked.push([field, code]);
    made.push([field, code, true]);
  }
  // All is as it was at first: the script can be run again.
  for (const [field, code] of ticked) made.push([field, code, false]);
  return made;
}

/** The catalogue as a file of the product's format. */
export function json(data, lists) {
  const names = FIELDS.map(([, list]) => (list === 'yesNo' ? ['yes', 'no'] : list ? lists[list].codes.map((code) => code.code) : []));
  const written = [];
  const q = JSON.stringify;
  const roll = dice(7);
  for (let row = 0; row < data.count; row += 1) {
    const of = FIELDS.map(() => []);
    eachCode(data, row, (field, code) => of[field].push(names[field][code]));
    const by = (key) => of[place(key)];
    const from = 1990 + roll(30);
    const title = `Indsats ${String(data.titles[row]).padStart(8, '0')}`;
    const findings = by('outcome').slice(0, 1).map((outcome, at) => ({
      outcome,
      direction: by('direction')[at % by('direction').length],
      text: { da: 'Færre blev indlagt.', en: 'Fewer were admitted.' },
      measure: null, effect: -1.5, ci: [-2.25, -0.75], ciLevel: 95, unit: 'points', figure: 'comparison',
      comparator: null, nonInferiority: false, source: 0,
    }));
    const record = {
      id: `r${row}`,
      title: { da: title, en: title.replace('Indsats', 'Intervention') },
      summary: { da: 'Et forløb for mennesker med kronisk sygdom.', en: 'A course for people with chronic disease.' },
      conditions: by('condition'), approaches: by('approach'), settings: by('setting'),
      geography: { scope: by('scope')[0], regions: by('region'), municipalities: [], country: 'DK' },
      period: { from, to: from + roll(6) },
      status: by('status')[0],
      actors: ['Region Nord'],
      reach: { participants: 100 + roll(900), sites: null, note: null },
      inequality: { groups: by('group'), methods: by('method'), effect: by('effect')[0], evidence: by('basis')[0], note: null },
      technology: by('technology'), coherence: by('coherence'),
      recommendation: null,
      evidence: { design: by('design')[0], participants: by('strength')[0] === 'high' ? 400 + roll(600) : 50 + roll(300), strength: by('strength')[0], findings },
      cost: null, barriers: [], enablers: [],
      sources: [{ title: 'En rapport', publisher: 'Et forlag', year: from, url: 'https://example.org/rapport', kind: 'report' }],
      checked: by('checked')[0],
      recommendations: [],
    };
    written.push(q(record));
  }
  const text = { da: 'Syntetisk', en: 'Synthetic' };
  const head = { schemaVersion: 1, version: '0', date: '2026-11-22', title: text, scope: text, licence: '-', coverage: [] };
  return `${q(head).slice(0, -1)},"records":[${written.join(',\n')}]}`;
}
