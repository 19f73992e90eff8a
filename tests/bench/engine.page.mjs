// What the bench of the engine runs in the page: the same synthetic catalogue and
// the same steps for all, each in turn. After every step each one must have the
// rows, every facet's counts (with the field's own filter lifted) and the first
// fifty rows in order, all equal.
import crossfilter from 'crossfilter2';
import itemsjs from 'itemsjs';
import { TypedFastBitSet } from 'typedfastbitset';
import { BROWSER_RUNTIME, VoidLogger, createDuckDB } from './node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs';
import { FIELDS, eachCode, generate, json, order, script, sizes } from './synthetic.mjs';

const FIRST = 50;
const NO = Object.freeze([]);

// --- The peers: each is built from the data and gives set(field, code, on) and step() ---

function bitsets(data, lists, inOrder) {
  const sets = sizes(lists).map((size) => Array.from({ length: size }, () => new TypedFastBitSet()));
  for (let row = data.count - 1; row >= 0; row -= 1) eachCode(data, row, (field, code) => sets[field][code].add(row));
  const all = new TypedFastBitSet();
  all.addRange?.(0, data.count);
  for (let row = 0; row < data.count && !all.addRange; row += 1) all.add(row);
  const ticked = sets.map(() => []);
  const any = (field) => {
    const union = sets[field][ticked[field][0]].clone();
    for (const code of ticked[field].slice(1)) union.union(sets[field][code]);
    return union;
  };
  return {
    set: (field, code, on) => { ticked[field] = on ? [...ticked[field], code] : ticked[field].filter((other) => other !== code); },
    step() {
      const unions = ticked.map((codes, field) => (codes.length ? any(field) : null));
      const keep = (lifted) => {
        const rows = all.clone();
        unions.forEach((union, field) => union && field !== lifted && rows.intersection(union));
        return rows;
      };
      const rows = keep(-1);
      const counts = sets.map((codes, field) => {
        const among = unions[field] ? keep(field) : rows;
        return codes.map((set) => among.intersection_size(set));
      });
      const first = [];
      for (let at = 0; at < inOrder.length && first.length < FIRST; at += 1) {
        if (rows.has(inOrder[at])) first.push(inOrder[at]);
      }
      return { count: rows.size(), rows: () => rows.array(), counts, first };
    },
  };
}

function plainLoop(data, lists, inOrder) {
  const of = sizes(lists);
  const begins = of.reduce((ends, size) => [...ends, ends.at(-1) + size], [0]);
  const ticked = of.map((size) => new Uint8Array(size));
  const active = of.map(() => 0);
  return {
    set: (field, code, on) => {
      ticked[field][code] = on ? 1 : 0;
      active[field] += on ? 1 : -1;
    },
    step() {
      const flat = new Uint32Array(begins.at(-1));
      const { codes, starts, count } = data;
      const fits = new Uint8Array(count);
      let found = 0;
      for (let row = 0; row < count; row += 1) {
        let missed = 0;
        let where = -1;
        let at = starts[row];
        for (let field = 0; field < of.length && missed < 2; field += 1) {
          const end = at + 1 + codes[at];
          if (active[field] > 0) {
            let hit = false;
            for (let c = at + 1; c < end; c += 1) if (ticked[field][codes[c]]) { hit = true; break; }
            if (!hit) { missed += 1; where = field; }
          }
          at = end;
        }
        if (missed > 1) continue;
        at = starts[row];
        for (let field = 0; field < of.length; field += 1) {
          const end = at + 1 + codes[at];
          if (missed === 0 || field === where) for (let c = at + 1; c < end; c += 1) flat[begins[field] + codes[c]] += 1;
          at = end;
        }
        if (missed === 0) { fits[row] = 1; found += 1; }
      }
      const first = [];
      for (let at = 0; at < count && first.length < FIRST; at += 1) if (fits[inOrder[at]]) first.push(inOrder[at]);
      const rows = () => { const out = []; fits.forEach((fit, row) => fit && out.push(row)); return out; };
      return { count: found, rows, counts: of.map((size, field) => flat.subarray(begins[field], begins[field] + size)), first };
    },
  };
}

const single = (field) => FIELDS[field][3] <= 1;

function objects(data) {
  return Array.from({ length: data.count }, (_, row) => {
    const item = { row };
    for (const [key] of FIELDS) item[key] = [];
    eachCode(data, row, (field, code) => item[FIELDS[field][0]].push(code));
    return item;
  });
}

function cross(data, lists, inOrder) {
  const items = objects(data);
  const rank = new Uint32Array(data.count);
  inOrder.forEach((row, at) => { rank[row] = at; });
  const base = crossfilter(items);
  const of = sizes(lists);
  // Arrays that are empty have no place in a dimension: they get a code of their own.
  const dimensions = of.map((size, field) => size > 0 && (single(field)
    ? base.dimension((item) => item[FIELDS[field][0]][0])
    : base.dimension((item) => (item[FIELDS[field][0]].length ? item[FIELDS[field][0]] : [255]), true)));
  const groups = dimensions.map((dimension) => dimension && dimension.group().reduceCount());
  const ordered = base.dimension((item) => rank[item.row]);
  const ticked = of.map(() => new Set());
  return {
    set(field, code, on) {
      if (on) ticked[field].add(code); else ticked[field].delete(code);
      const chosen = ticked[field];
      if (chosen.size) dimensions[field].filterFunction((value) => chosen.has(value)); else dimensions[field].filterAll();
    },
    step() {
      const counts = groups.map((group, field) => {
        const counted = new Uint32Array(of[field]);
        if (group) for (const { key, value } of group.all()) if (key !== 255) counted[key] = value;
        return counted;
      });
      const first = ordered.bottom(FIRST).map((item) => item.row);
      const rows = base.allFiltered();
      return { count: rows.length, rows: () => rows.map((item) => item.row).sort((a, b) => a - b), counts, first };
    },
  };
}

function items(data, lists, inOrder) {
  // They stand in order already, so that nothing needs to be sorted.
  const all = objects(data);
  const of = sizes(lists);
  const aggregations = Object.fromEntries(FIELDS.filter((_, field) => of[field] > 0)
    .map(([key]) => [key, { size: 300, conjunction: false }]));
  const engine = itemsjs(Array.from(inOrder, (row) => all[row]), { aggregations, native_search_enabled: false });
  const ticked = of.map(() => []);
  return {
    set: (field, code, on) => { ticked[field] = on ? [...ticked[field], code] : ticked[field].filter((other) => other !== code); },
    step() {
      const filters = {};
      ticked.forEach((codes, field) => { if (codes.length) filters[FIELDS[field][0]] = codes; });
      const { data: found, pagination } = engine.search({ per_page: FIRST, filters });
      const counts = of.map((size, field) => {
        const counted = new Uint32Array(size);
        for (const { key, doc_count: count } of found.aggregations[FIELDS[field][0]]?.buckets ?? NO) counted[key] = count;
        return counted;
      });
      return { count: pagination.total, counts, first: found.items.map((item) => item.row) };
    },
  };
}

// A database of columns: each field is one number with a bit for each code, so that
// every count of a step comes from one pass over the table and the first rows from
// another.
async function duck(data, lists, inOrder) {
  const wasm = new URL('duckdb.wasm', location).href;
  const files = { mainModule: wasm, mainWorker: null };
  const database = await createDuckDB({ mvp: files, eh: files }, new VoidLogger(), BROWSER_RUNTIME);
  await database.instantiate();
  const of = sizes(lists);
  const fields = [...of.keys()].filter((field) => of[field] > 0);
  const rank = new Uint32Array(data.count);
  inOrder.forEach((row, at) => { rank[row] = at; });
  const lines = Array.from({ length: data.count }, (_, row) => {
    const bits = of.map(() => 0n);
    eachCode(data, row, (field, code) => { bits[field] |= 1n << BigInt(code); });
    return [row, rank[row], ...fields.map((field) => bits[field])].join();
  });
  const columns = ['place', 'title', ...fields.map((field) => `f${field}`)];
  database.registerFileText('records.csv', `${columns}\n${lines.join('\n')}\n`);
  const connection = database.connect();
  const types = columns.map((name) => `'${name}': 'BIGINT'`).join();
  connection.query(`CREATE TABLE records AS FROM read_csv('records.csv', header = true, columns = {${types}})`);
  const ticked = of.map(() => []);
  const fits = (field) => `(f${field} & ${ticked[field].reduce((bits, code) => bits | (1n << BigInt(code)), 0n)}) <> 0`;
  const all = (lifted) => fields.filter((field) => ticked[field].length && field !== lifted).map(fits).join(' AND ') || 'true';
  const counted = fields.flatMap((field) => Array.from({ length: of[field] }, (_, code) => [field, code]));
  return {
    set: (field, code, on) => { ticked[field] = on ? [...ticked[field], code] : ticked[field].filter((other) => other !== code); },
    step() {
      // Where a field has no filter of its own, its counts are of the rows found.
      const sums = counted.map(([field, code]) => `count(*) FILTER (${ticked[field].length ? all(field) : 'fits'} AND (f${field} & ${1n << BigInt(code)}) <> 0)`);
      const answer = connection.query(`SELECT count(*) FILTER (fits), ${sums.join()} FROM (SELECT *, ${all(-1)} AS fits FROM records)`);
      const value = (at) => Number(answer.getChildAt(at).get(0));
      const counts = of.map((size) => new Uint32Array(size));
      counted.forEach(([field, code], at) => { counts[field][code] = value(at + 1); });
      const rows = (more) => Array.from(connection.query(`SELECT place FROM records WHERE ${all(-1)} ORDER BY ${more}`).getChildAt(0), Number);
      return { count: value(0), counts, first: rows(`title LIMIT ${FIRST}`), rows: () => rows('place') };
    },
  };
}

const TEMPLATE = (lists) => {
  const text = json(generate(1, lists, 3), lists);
  const file = JSON.parse(text);
  const [record] = file.records;
  record.evidence.findings = [];
  record.sources = [];
  record.actors = [];
  record.summary = { da: '', en: '' };
  return new TextEncoder().encode(JSON.stringify(file));
};

function atlas(data, lists, inOrder, { Engine }, listsFile) {
  const engine = new Engine(TEMPLATE(lists), listsFile, data.codes, data.titles);
  const of = sizes(lists);
  const rows = () => { const out = []; engine.rows().forEach((fit, row) => fit && out.push(row)); return out; };
  const result = (count) => {
    const flat = engine.counts();
    let at = 0;
    return { count, rows, counts: of.map((size) => flat.subarray(at, at += size)), first: [...engine.first()] };
  };
  return {
    engine,
    set: (field, code, on) => engine.set(field, code, on),
    // What it found stays where the page needs it; `result` is only for the check.
    step: () => engine.step(),
    result,
    free: () => engine.free(),
  };
}

// --- Measuring -----------------------------------------------------------------

const sorted = (numbers) => Float64Array.from(numbers).sort();
const at = (numbers, share) => { const all = sorted(numbers); return all[Math.min(all.length - 1, Math.floor(all.length * share))]; };
const breath = () => new Promise((done) => setTimeout(done));

const same = (a, b) => a.length === b.length && a.every((value, index) => value === b[index]);

/** Runs the script once with all of them and says which one differs where. */
function check(players, steps) {
  const differ = [];
  for (const [number, step] of steps.entries()) {
    let wanted;
    for (const { name, player } of players) {
      player.set(...step);
      const made = player.step();
      const got = player.result ? player.result(made) : made;
      if (!wanted) {
        wanted = { count: got.count, counts: got.counts.map((counts) => [...counts]), first: [...got.first], rows: got.rows() };
        continue;
      }
      const fault = got.count !== wanted.count ? 'rows' : !same(got.first, wanted.first) ? 'first'
        : got.counts.some((counts, field) => !same([...counts], wanted.counts[field])) ? 'counts'
          : got.rows && !same(got.rows(), wanted.rows) ? 'which rows' : null;
      if (fault) differ.push(`${name}: ${fault} in step ${number}`);
    }
  }
  return differ;
}

/** Times each step; where a step is too short for the clock, whole scripts. */
async function time(player, steps, rounds, repeats) {
  const times = [];
  for (let round = 0; round < rounds + 1; round += 1) {
    await breath();
    if (repeats > 1) {
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat += 1) for (const step of steps) { player.set(...step); player.step(); }
      if (round > 0) times.push((performance.now() - start) / repeats / steps.length);
    } else {
      for (const step of steps) {
        const start = performance.now();
        player.set(...step);
        player.step();
        if (round > 0) times.push(performance.now() - start);
      }
    }
  }
  return times;
}

const bare = async (engine, rounds, repeats) => {
  const bytes = engine.lay_bare();
  const times = [];
  for (let round = 0; round < rounds * 10 + 1; round += 1) {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) engine.bare();
    if (round > 0) times.push((performance.now() - start) / repeats);
    if (round % 10 === 0) await breath();
  }
  return { bytes, times };
};

window.bench = async (wasm, listsText, { count, rounds, repeats, peers }) => {
  const { lists } = JSON.parse(listsText);
  const listsFile = new TextEncoder().encode(listsText);
  const data = generate(count, lists, 1);
  const inOrder = order(data, lists);
  const steps = script(40, lists, 5);
  const makers = {
    'plain JavaScript loop': plainLoop, TypedFastBitSet: bitsets, itemsjs: items, crossfilter2: cross, 'DuckDB-WASM': duck, Indsatsatlas: atlas,
  };
  const players = [];
  for (const name of [...peers, 'Indsatsatlas']) {
    const start = performance.now();
    const player = await makers[name](data, lists, inOrder, wasm, listsFile);
    players.push({ name, player, built: performance.now() - start });
    await breath();
  }
  const differ = check(players, steps);
  const rows = [];
  for (const { name, player, built } of players) {
    // A step of it takes as long as hundreds of the others'.
    const times = await time(player, steps, ...(name === 'DuckDB-WASM' ? [1, 1] : [rounds, repeats]));
    rows.push({ name, built, median: at(times, 0.5), p95: at(times, 0.95) });
  }
  const { engine, free } = players.at(-1).player;
  const floor = await bare(engine, rounds, repeats);
  free();
  return { count, steps: steps.length, differ, rows, bare: { bytes: floor.bytes, median: at(floor.times, 0.5), p95: at(floor.times, 0.95) } };
};

// --- Reading ---------------------------------------------------------------------

window.benchReading = async (wasm, listsText, { count, rounds }) => {
  const { lists } = JSON.parse(listsText);
  const listsFile = new TextEncoder().encode(listsText);
  const data = generate(count, lists, 1);
  const text = json(data, lists);
  const bytes = new TextEncoder().encode(text);
  const of = sizes(lists);
  const names = FIELDS.map(([, list]) => new Map((list === 'yesNo' ? ['yes', 'no'] : list ? lists[list].codes.map((code) => code.code) : [])
    .map((code, place) => [code, place])));
  // What the fastest peer needs: its bits, from what JSON.parse gives.
  const index = (file) => {
    const sets = of.map((size) => Array.from({ length: size }, () => new TypedFastBitSet()));
    const { records } = file;
    for (let row = records.length - 1; row >= 0; row -= 1) {
      const r = records[row];
      const put = (field, code) => sets[field][names[field].get(code)].add(row);
      const all = (field, codes) => { for (const code of codes) put(field, code); };
      all(0, r.conditions); all(1, r.approaches); all(2, r.settings); all(3, r.inequality.groups); all(4, r.inequality.methods);
      put(5, r.inequality.effect); put(6, r.inequality.evidence); all(7, r.technology); all(8, r.coherence); all(9, r.geography.regions);
      put(11, r.geography.scope); put(12, r.status); put(13, r.evidence.design); put(14, r.evidence.strength);
      for (const finding of r.evidence.findings) { put(15, finding.outcome); put(16, finding.direction); }
      put(17, r.checked); put(18, r.recommendations.length || r.recommendation ? 'yes' : 'no'); put(19, r.cost ? 'yes' : 'no');
    }
    return sets;
  };
  const peer = { parse: [], index: [] };
  const ours = { whole: [], longest: [], rest: [] };
  const sums = [0, 0];
  let grown = 0;
  let odd = 0;
  for (let round = 0; round < rounds; round += 1) {
    await breath();
    const start = performance.now();
    const file = JSON.parse(text);
    const parsed = performance.now();
    const sets = index(file);
    peer.parse.push(parsed - start);
    peer.index.push(performance.now() - parsed);
    sums[0] = sets.flat().reduce((sum, set) => sum + set.size(), 0);
    await breath();
    const before = wasm.memory();
    const begun = performance.now();
    const reading = new wasm.Reading(bytes, listsFile);
    let longest = 0;
    let slice = begun;
    reading.run(() => {
      const now = performance.now();
      longest = Math.max(longest, now - slice);
      slice = now;
    });
    const read = performance.now();
    const total = reading.finish();
    const end = performance.now();
    ours.whole.push(end - begun);
    ours.longest.push(Math.max(longest, end - read));
    ours.rest.push(end - read);
    sums[1] = total;
    if (round === 0) grown = wasm.memory() - before;
    odd = reading.odd;
    reading.free();
  }
  const start = performance.now();
  new TextDecoder().decode(bytes);
  return {
    count, bytes: bytes.length, grown, agree: sums[0] === sums[1], sums, odd, decode: performance.now() - start,
    parse: at(peer.parse, 0.5), index: at(peer.index, 0.5),
    whole: at(ours.whole, 0.5), longest: Math.min(...ours.longest), rest: at(ours.rest, 0.5),
  };
};
