// Measures what a reader waits for, and prints one table:
//   node tests/browser/measure.mjs
// Not a test: the figures are this machine's. Everything runs in one headless
// Chromium; processor and line are slowed by it where the table says so.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { DATA, PAINTED, TICKED, at, ms, sort, synthetic } from './click.mjs';
import { DIST, WIDE, launch, serve } from './harness.mjs';

// --- Brotli 11, as a host would have it ready -----------------------------------

const packed = new Map();
function brotli(name, bytes) {
  if (name.endsWith('.woff2')) return null;
  if (!packed.has(name)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    packed.set(name, brotliCompressSync(bytes, { params }));
  }
  return packed.get(name);
}
for (const name of [...readdirSync(DIST, { withFileTypes: true }).filter((one) => one.isFile() && !one.name.startsWith('.')).map((one) => one.name),
  DATA, 'data/list.json', 'data/codes.json', 'data/municipalities.json']) {
  brotli(name, readFileSync(join(DIST, name)));
}

// --- Helpers -------------------------------------------------------------------

const rows = [];
const add = (what, figure, limit = '') => rows.push([what, figure, limit]);

const browser = await launch();

async function open(site, { slower = 1, line } = {}) {
  const context = await browser.newContext({ viewport: WIDE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (line) {
    await session.send('Network.enable');
    const bytes = (line.mbit * 1e6) / 8;
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: line.latency, downloadThroughput: bytes, uploadThroughput: bytes });
  }
  return { context, page };
}

// --- First rows ----------------------------------------------------------------

/** Notes when the first result is in the document, and when it is painted. */
const WATCH = () => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('#results [data-record]')) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.firstRows = performance.now(); }));
  });
  seen.observe(document, { childList: true, subtree: true });
};

async function firstRows(times) {
  const site = await serve({ encode: brotli });
  const figures = [];
  let asked = [];
  for (let time = 0; time < times; time += 1) {
    site.hits.length = 0;
    const { context, page } = await open(site, { slower: 4, line: { mbit: 1.6, latency: 150 } });
    await page.addInitScript(WATCH);
    await page.goto(`${site.url}?view=explore`, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.firstRows, undefined, { timeout: 60_000 });
    figures.push(await page.evaluate(() => globalThis.firstRows));
    // What comes after the first rows is not waited for.
    asked = [...new Set(site.hits)];
    await context.close();
  }
  await site.close();
  return { figures: sort(figures), asked };
}

const { figures, asked } = await firstRows(5);
add('first rows, 4x slower processor, 1.6 Mbit/s, 150 ms (median of 5)', `${(at(figures, 0.5) / 1000).toFixed(2)} s`, '2.5 s');
add('  quickest and slowest', `${(figures[0] / 1000).toFixed(2)} and ${(figures.at(-1) / 1000).toFixed(2)} s`);

// --- Click to painted ----------------------------------------------------------

/** Between one click and the next, ms: nobody ticks more than three boxes a second. */
const BETWEEN = 300;

async function clicks(body, slower) {
  const site = await serve();
  if (body) site.broken.set(DATA, { body });
  // Its list is that of the real one.
  if (body) site.broken.set('data/list.json', { status: 404 });
  const { context, page } = await open(site, { slower });
  await page.addInitScript(PAINTED);
  await page.goto(`${site.url}?view=explore`);
  await page.locator('#results [data-record]').first().waitFor({ timeout: 60_000 });
  // The catalogue has taken the list's place by then.
  await page.waitForTimeout(5000);
  const boxes = [];
  for (const one of TICKED) {
    const [name, value] = one.split('=');
    const box = page.locator(`input[name="${name}"][value="${value}"]`);
    if (await box.count() && await box.isVisible()) boxes.push(box);
  }
  const click = async (what, times) => {
    await page.evaluate(() => { globalThis.waits = []; });
    for (let round = 0; round < times; round += 1) {
      await what(round).click();
      await page.waitForFunction((done) => globalThis.waits.length > done, round);
      await page.waitForTimeout(BETWEEN);
    }
    return page.evaluate(() => globalThis.waits);
  };
  // What a click costs that does nothing: the frame alone.
  const idle = await click(() => page.locator('h1'), 20);
  // The browser's own part of a tick, drawn and nothing more: nobody hears of it.
  await page.evaluate(() => {
    globalThis.deaf = (event) => event.stopImmediatePropagation();
    addEventListener('change', globalThis.deaf, { capture: true });
  });
  const bare = await click((round) => boxes[round % boxes.length], 2 * boxes.length);
  await page.evaluate(() => removeEventListener('change', globalThis.deaf, { capture: true }));
  // Ticked in order and unticked in the same: every state lies between few and many rows.
  const waits = await click((round) => boxes[round % boxes.length], 40);
  await context.close();
  await site.close();
  return { painted: sort(waits), bare: sort(bare), idle: sort(idle) };
}

for (const [what, body, slower, limit] of [
  ['click to painted, real catalogue, 4x slower processor', undefined, 4, '50 ms'],
  ['click to painted, real catalogue', undefined, 1, ''],
  ['click to painted, 5,000 synthetic records', synthetic(5000), 1, '16 ms'],
]) {
  const { painted, bare, idle } = await clicks(body, slower);
  add(`${what}: 95 % of ${painted.length} at most`, ms(at(painted, 0.95)), limit);
  add('  half at most', ms(at(painted, 0.5)));
  add('  a tick that nothing follows, half and 95 % at most', `${ms(at(bare, 0.5))}, ${ms(at(bare, 0.95))}`);
  add('  a click that does nothing, half and 95 % at most', `${ms(at(idle, 0.5))}, ${ms(at(idle, 0.95))}`);
}

// --- Bytes ---------------------------------------------------------------------

let total = 0;
for (const name of asked.filter((one) => !one.endsWith('.woff2'))) {
  const size = packed.get(name)?.length ?? readFileSync(join(DIST, name)).length;
  total += size;
  add(`bytes of ${name}, brotli 11`, String(size));
}
add('bytes of the first load, fonts apart', String(total), '300000');
for (const name of asked.filter((one) => one.endsWith('.woff2'))) add(`bytes of ${name}`, String(readFileSync(join(DIST, name)).length));

await browser.close();
const width = Math.max(...rows.map(([what]) => what.length));
console.log(`${''.padEnd(width)}  ${'measured'.padStart(20)}  must reach`);
for (const [what, figure, limit] of rows) console.log(`${what.padEnd(width)}  ${figure.padStart(20)}  ${limit}`);
