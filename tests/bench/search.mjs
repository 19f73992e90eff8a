// Search over synthetic records by us, FlexSearch and MiniSearch in one headless
// Chromium, and one table: `make bench`. Fails where answers disagree or
// an aim is missed.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../browser/harness.mjs';

const COUNT = Number(process.env.RECORDS ?? 5000);
const ROUNDS = 5;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const page = await build({ entryPoints: [here('search.page.mjs')], bundle: true, format: 'iife', write: false, minify: true });
const data = ['interventions.json', 'codes.json', 'municipalities.json'];
const files = {
  '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="page.js"></script>'],
  '/page.js': ['text/javascript', page.outputFiles[0].text],
  '/search.js': ['text/javascript', readFileSync(here('out/search.js'))],
  '/search_bg.wasm': ['application/wasm', readFileSync(here('out/search_bg.wasm'))],
  ...Object.fromEntries(data.map((name) => [`/${name}`, ['application/json', readFileSync(here(`../../public/data/${name}`))]])),
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

// What people type: every third query of the golden list.
const golden = readFileSync(here('../native/golden.txt'), 'utf8').split('\n');
const queries = golden.filter((line) => / \| /.test(line)).map((line) => line.split(' | ')[0]).filter((_, at) => at % 3 === 0);

const browser = await launch();
const tab = await browser.newPage();
await tab.goto(`http://127.0.0.1:${server.address().port}/`);
const result = await tab.evaluate(async (asked) => {
  const ours = await import('/search.js');
  await ours.default();
  return window.bench(ours, asked);
}, { count: COUNT, rounds: ROUNDS, queries, data });
const version = browser.version();
await browser.close();
server.close();

const { built, asked, checked, disagree } = result;
const [all, , own, , flex, mini] = asked;
console.log(`Search: ${COUNT} records, ${(result.size / 1e6).toFixed(1)} MB, ${result.words} distinct words, Chromium ${version}`);
console.log(`\n${'index built'.padEnd(36)}${'ms'.padStart(9)}${'times ours'.padStart(12)}`);
for (const [name, time] of Object.entries(built)) {
  console.log(name.padEnd(36) + time.toFixed(0).padStart(9) + (time / built.Indsatsatlas).toFixed(1).padStart(12));
}
console.log(`\n${'keystroke to rows in order, ms'.padEnd(36)}${'texts'.padStart(7)}${'median'.padStart(9)}${'p95'.padStart(9)}${'most'.padStart(9)}`);
for (const way of asked) {
  console.log(way.name.padEnd(36) + String(way.texts).padStart(7) + way.median.toFixed(3).padStart(9) + way.p95.toFixed(3).padStart(9) + way.most.toFixed(3).padStart(9) + `  «${way.slowest}»`);
}
console.log(`\n${checked} answers checked, ${disagree.length} disagree`);
disagree.slice(0, 10).forEach((line) => console.log(`  ${line}`));

const missed = [
  [disagree.length === 0, 'answers agree'],
  [all.p95 <= 2, 'a keystroke takes at most 2 ms (95th percentile)'],
  [[flex, mini].every((peer) => own.median < peer.median && own.p95 < peer.p95), 'on beginnings alone faster than both peers that tell titles from texts (half of them, and 95 of 100)'],
  [Math.min(built.FlexSearch, built.MiniSearch) >= 5 * built.Indsatsatlas, 'the index is built 5 times faster than by both peers'],
].filter(([held]) => !held);
missed.forEach(([, aim]) => console.log(`Missed: ${aim}`));
if (missed.length) process.exitCode = 1;
