// What a first visit fetches, in bytes: each file of dist/ raw and as brotli 11
// sends it, with the total against the limit. Fonts are counted apart, because
// they come after the first view and many readers have them.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const LIMIT = 300_000;
const dist = new URL('../dist/', import.meta.url);
const names = readdirSync(dist);
const hashed = (pattern) => names.filter((name) => pattern.test(name));

const first = [
  'index.html',
  'boot.js',
  ...hashed(/^list-.*\.js$/),
  ...hashed(/^list-.*\.wasm$/),
  ...hashed(/^main-.*\.css$/),
  'data/list.json',
  'data/municipalities.json',
];
const then = ['data/interventions.json', 'data/codes.json'];
const later = [
  ...hashed(/^indsatsatlas-.*\.js$/),
  ...hashed(/^indsatsatlas-.*\.wasm$/),
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

const sent = table('first useful view: the list', first);
table('after its first rows', then);
table('when a page asks', later);
table('fonts', fonts);
const left = LIMIT - sent;
console.log(`\n${sent} of ${LIMIT} bytes: ${Math.abs(left)} ${left < 0 ? 'too many' : 'left'}`);
if (left < 0) process.exitCode = 1;
