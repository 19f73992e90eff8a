// What a first visit fetches, in bytes: each file of dist/ raw and as brotli 11
// sends it, with the total against the limit: the list of interventions, and each
// view in the frame of another page. Fonts are counted apart, because they come
// after the first view and many readers have them.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const LIMIT = 300_000;
const dist = new URL('../dist/', import.meta.url);
const names = readdirSync(dist);
const hashed = (pattern) => names.filter((name) => pattern.test(name));
const program = (name) => ['js', 'wasm'].flatMap((ending) => hashed(new RegExp(`^${name}-.*\\.${ending}$`)));

const page = ['index.html', 'boot.js', ...hashed(/^main-.*\.css$/), 'data/municipalities.json'];
// Any record will do; the largest is the most.
const records = new URL('data/records/', dist);
const [largest] = readdirSync(records).sort((a, b) => statSync(new URL(b, records)).size - statSync(new URL(a, records)).size);
const catalogue = ['data/interventions.json', 'data/codes.json'];
const first = {
  list: [...page, ...program('list'), 'data/list.json'],
  matrix: [...page, ...program('matrix'), 'data/matrix.json'],
  recommended: [...page, ...program('matrix'), 'data/matrix.json', 'data/asked.json'],
  findings: [...page, ...program('findings'), 'data/list.json'],
  'intervals, cost': [...page, ...program('findings'), 'data/figures.json'],
  time: [...page, ...program('background'), 'data/list.json', 'data/steps.json'],
  'need, gradient': [...page, ...program('background'), 'data/counts.json', 'data/need.json'],
  map: [...page, ...program('places'), 'data/list.json'],
  record: [...page, ...program('record'), `data/records/${largest}`, 'data/codes.json'],
};
const later = [
  ...program('indsatsatlas'),
  ...['recommendations', 'need', 'policy', 'actors'].map((name) => `data/${name}.json`),
  'data/denmark-municipalities.topojson',
];
const fonts = readdirSync(new URL('fonts/', dist)).filter((name) => name.endsWith('.woff2')).map((name) => `fonts/${name}`);

function weigh(name) {
  const bytes = readFileSync(new URL(name, dist));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  // A font is compressed already.
  const sent = name.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes, { params }).length;
  return { name, raw: bytes.length, sent };
}

const row = (name, raw, sent) => console.log(name.padEnd(48), String(raw).padStart(10), String(sent).padStart(10));

function table(title, files) {
  row(title, 'raw', 'brotli 11');
  const total = { raw: 0, sent: 0 };
  for (const { name, raw, sent } of files.map(weigh)) {
    row(`  ${name}`, raw, sent);
    total.raw += raw;
    total.sent += sent;
  }
  row('  total', total.raw, total.sent);
  return total.sent;
}

const sent = table('first useful view: the list', first.list);
const rest = table('after the first rows or the first chart', catalogue);
const frames = Object.entries(first).slice(1).map(([name, files]) => [name, table(`in a frame: ${name}`, files)]);
table('when a page asks', later);
table('fonts', fonts);

console.log();
// A guest's first view is a first view too.
for (const [name, bytes] of [['list', sent], ...frames]) {
  row(name, bytes, LIMIT);
  const left = LIMIT - bytes;
  if (left >= 0) continue;
  console.log(`${name}: ${-left} bytes too many`);
  process.exitCode = 1;
}
