// Draws the same synthetic charts by us and by Observable Plot and Vega-Lite in
// one headless Chromium and prints one table: `make bench-charts`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../browser/harness.mjs';

const ROUNDS = 30;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const page = await build({
  entryPoints: [here('charts.page.mjs')], bundle: true, format: 'iife', write: false, minify: true,
});
const files = {
  '/': ['text/html', `<!doctype html><meta charset="utf-8"><title>Bench</title>
    <link rel="stylesheet" href="style.css"><div id="place"></div><script src="page.js"></script>`],
  '/page.js': ['text/javascript', page.outputFiles[0].text],
  '/style.css': ['text/css', readFileSync(here('../../style/main.css'))],
  '/charts.js': ['text/javascript', readFileSync(here('out/charts.js'))],
  '/charts_bg.wasm': ['application/wasm', readFileSync(here('out/charts_bg.wasm'))],
};
const server = createServer((request, response) => {
  const [type, body] = files[new URL(request.url, 'http://x').pathname] ?? ['text/plain', ''];
  response.writeHead(body ? 200 : 404, { 'Content-Type': type });
  response.end(body);
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));

const browser = await launch();
const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await tab.goto(`http://127.0.0.1:${server.address().port}/`);
const result = await tab.evaluate(async (rounds) => {
  const ours = await import('/charts.js');
  await ours.default();
  return window.bench(ours, rounds);
}, ROUNDS);
console.log(`Chromium ${browser.version()}, ${ROUNDS} rounds, drawn anew and laid out; medians`);
const table = (title, rows) => {
  console.log(`\n${title.padEnd(32)}${'ms'.padStart(8)}${'times ours'.padStart(12)}${'SVG bytes'.padStart(12)}`);
  for (const row of rows) {
    console.log(row.name.padEnd(32) + row.median.toFixed(2).padStart(8)
      + (row.median / rows[0].median).toFixed(1).padStart(12) + String(row.bytes).padStart(12));
  }
};
table('matrix of 32 x 18 with digits', result.matrices);
table('100 intervals', result.intervals);
await browser.close();
server.close();
