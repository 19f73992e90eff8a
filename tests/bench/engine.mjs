// The engine and the reading beside their peers, in one headless Chromium, from
// 200 to 1,000,000 synthetic records: `make bench`. Says where answers differ and
// which aims are missed, and then ends with an error.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../browser/harness.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const ALL = ['plain JavaScript loop', 'TypedFastBitSet', 'itemsjs', 'crossfilter2'];
const DUCK = 'DuckDB-WASM';
// Short steps are timed as whole scripts, so many times over: the clock is too coarse.
// Objects for a million records are too much for two of the peers.
const RUNS = [
  { count: 200, rounds: 60, repeats: 40, peers: ALL, least: 1 },
  { count: 1_000, rounds: 40, repeats: 20, peers: ALL, least: 1 },
  { count: 10_000, rounds: 10, repeats: 1, peers: ALL, least: 3 },
  { count: 100_000, rounds: 5, repeats: 1, peers: [...ALL, DUCK], least: 8 },
  { count: 1_000_000, rounds: 3, repeats: 1, peers: ALL.slice(0, 2), least: 8 },
];
const READINGS = [{ count: 200, rounds: 15 }, { count: 10_000, rounds: 5 }, { count: 100_000, rounds: 3 }];
// A part of it: sizes from LEAST to MOST, ONLY=engine or ONLY=reading.
const [least, most] = [Number(process.env.LEAST ?? 0), Number(process.env.MOST ?? 1_000_000)];
const chosen = (part, runs) => runs.filter(({ count }) => (process.env.ONLY ?? part) === part && least <= count && count <= most);

const page = await build({
  entryPoints: [here('engine.page.mjs')], bundle: true, format: 'iife', write: false, minify: true,
});
const files = {
  '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="page.js"></script>'],
  '/page.js': ['text/javascript', page.outputFiles[0].text],
  '/engine.js': ['text/javascript', readFileSync(here('out/engine.js'))],
  '/duckdb.wasm': ['application/wasm', readFileSync(here('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))],
  '/engine_bg.wasm': ['application/wasm', readFileSync(here('out/engine_bg.wasm'))],
};
const server = createServer((request, response) => {
  const [type, body] = files[new URL(request.url, 'http://x').pathname] ?? ['text/plain', ''];
  // A page on its own gets a clock of 5 microseconds instead of 100.
  response.writeHead(body ? 200 : 404, {
    'Content-Type': type, 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  response.end(body);
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const lists = readFileSync(here('../../public/data/codes.json'), 'utf8');

const browser = await launch();
const missed = [];
// Each size in a page of its own, so that none works in the rubbish of another.
const inPage = async (call, options) => {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(0);
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  const result = await tab.evaluate(async ([name, text, given]) => {
    const wasm = await import('/engine.js');
    const { memory } = await wasm.default();
    return window[name]({ ...wasm, memory: () => memory.buffer.byteLength }, text, given);
  }, [call, lists, options]);
  await tab.close();
  return result;
};
const ms = (time) => (time < 0.1 ? time.toFixed(4) : time < 10 ? time.toFixed(3) : time.toFixed(1)).padStart(11);
const aim = (met, said) => {
  console.log(`  ${met ? 'met   ' : 'MISSED'}  ${said}`);
  if (!met) missed.push(said);
};

console.log(`Chromium ${browser.version()}, ${cpus().length} x ${cpus()[0].model}`);
const growth = [];
for (const run of chosen('engine', RUNS)) {
  const { count, steps, differ, rows, bare } = await inPage('bench', run);
  const ours = rows.at(-1);
  const title = `${count.toLocaleString('en')} records, ${steps} steps`;
  console.log(`\n${title.padEnd(34)}${'median ms'.padStart(11)}${'95 % ms'.padStart(11)}${'times ours'.padStart(11)}${'built ms'.padStart(11)}`);
  for (const row of rows) {
    console.log(`${row.name.padEnd(34)}${ms(row.median)}${ms(row.p95)}${(row.median / ours.median).toFixed(1).padStart(11)}${row.built.toFixed(0).padStart(11)}`);
  }
  console.log(`${`bare AND and count, ${(bare.bytes / 1e6).toFixed(2)} MB`.padEnd(34)}${ms(bare.median)}${ms(bare.p95)}${(bare.median / ours.median).toFixed(1).padStart(11)}`);
  growth.push([count, ours.median, bare.median]);
  if (differ.length) missed.push(...differ);
  console.log(differ.length ? differ.map((line) => `  DIFFERS ${line}`).join('\n') : '  all answers agree');
  const fastest = Math.min(...rows.slice(0, -1).map((row) => row.median));
  aim(fastest / ours.median >= run.least, `${(fastest / ours.median).toFixed(1)} times as fast as the fastest peer (aim ${run.least})`);
  const duck = rows.find((row) => row.name === DUCK);
  if (duck) aim(duck.median / ours.median >= 1000, `${(duck.median / ours.median).toFixed(0)} times as fast as ${DUCK} (aim 1,000)`);
  if (count >= 100_000) aim(ours.median <= bare.median * 2, `${(ours.median / bare.median).toFixed(2)} times the bare pass (aim 2)`);
  if (count >= 1_000_000) aim(ours.median <= 5, `${ours.median.toFixed(2)} ms a step (aim 5)`);
}
if (growth.length) console.log('\nHow a step grows');
for (const [count, median, bare] of growth) {
  console.log(`${count.toLocaleString('en').padStart(10)} records${ms(median)} ms${(median * 1e6 / count).toFixed(1).padStart(9)} ns a record${ms(bare)} ms bare`);
}

for (const run of chosen('reading', READINGS)) {
  const read = await inPage('benchReading', run);
  console.log(`\nReading ${read.count.toLocaleString('en')} records, ${(read.bytes / 1e6).toFixed(1)} MB`);
  const line = (name, time) => console.log(`  ${name.padEnd(58)}${ms(time)} ms`);
  line('JSON.parse of the text', read.parse);
  line('index of TypedFastBitSet', read.index);
  line('(bytes to text, which JSON.parse needs first)', read.decode);
  line('Indsatsatlas: bytes to catalogue, findings, index, first 50', read.whole);
  // The machine may stop at any time, but not each time in the same step.
  line('  its longest step, in the best round', read.longest);
  if (read.odd) missed.push(`${read.odd} findings in a sound catalogue`);
  if (!read.agree) missed.push(`sums differ: ${read.sums}`);
  // Small catalogues are read in an instant either way: the aim is for large ones.
  const ratio = `${(read.whole / (read.parse + read.index)).toFixed(2)} times JSON.parse and index`;
  if (read.count >= 100_000) aim(read.whole <= read.parse + read.index, `${ratio} (aim 1)`);
  else console.log(`          ${ratio}`);
  aim(read.longest <= 50, `${read.longest.toFixed(0)} ms in one go at most (aim 50)`);
  if (read.count >= 10_000) aim(read.grown <= read.bytes * 4, `memory ${(read.grown / read.bytes).toFixed(2)} times the file (aim 4)`);
}
await browser.close();
server.close();
if (missed.length) {
  console.log(`\nMissed:\n${missed.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
}
