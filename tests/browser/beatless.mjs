// Measures a click without a display's beat, and prints one table:
//   HEADLESS_SHELL=/path/to/chrome-headless-shell node tests/browser/beatless.mjs
// A browser draws when its display is ready, every 16.7 ms: a click waits for that however
// little it costs. Chromium's headless shell can be told when to draw; here that is always,
// so the figures are what the page and the browser work. Not a test: they are this machine's.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DATA, PAINTED, TICKED, at, ms, sort, synthetic } from './click.mjs';
import { WIDE, serve } from './harness.mjs';

const shell = process.env.HEADLESS_SHELL;
if (!shell) throw new Error('HEADLESS_SHELL must name the headless shell of Chromium (Debian: chromium-headless-shell).');
const home = mkdtempSync(join(tmpdir(), 'atlas-'));
const child = spawn(shell, [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars', `--user-data-dir=${home}`, '--remote-debugging-pipe',
  '--enable-begin-frame-control', '--run-all-compositor-stages-before-draw', '--disable-new-content-rendering-timeout', 'about:blank',
], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });

// --- The browser's own protocol, which alone knows of frames ----------------------------

const waiting = new Map();
let [asked, text] = [0, ''];
child.stdio[4].on('data', (bytes) => {
  const parts = (text + bytes).split('\0');
  text = parts.pop();
  for (const { id, result, error } of parts.map((part) => JSON.parse(part))) {
    const [done, failed] = waiting.get(id) ?? [];
    waiting.delete(id);
    if (error) failed?.(new Error(error.message));
    else done?.(result);
  }
});
function send(method, params = {}, sessionId = undefined) {
  asked += 1;
  child.stdio[3].write(`${JSON.stringify({ id: asked, method, params, sessionId })}\0`);
  return new Promise((done, failed) => waiting.set(asked, [done, failed]));
}
const sleep = (time) => new Promise((done) => { setTimeout(done, time); });

// --- The clicks ---------------------------------------------------------------------------

async function clicks(body, slower) {
  const site = await serve();
  if (body) {
    site.broken.set(DATA, { body });
    site.broken.set('data/list.json', { status: 404 });
  }
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', ...WIDE, enableBeginFrameControl: true });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page = (method, params) => send(method, params, sessionId);
  const evaluate = async (expression) => (await page('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  let drawing = true;
  const drawn = (async () => { while (drawing) await page('HeadlessExperimental.beginFrame'); })();
  await page('Page.enable');
  await page('Page.addScriptToEvaluateOnNewDocument', { source: `(${PAINTED})()` });
  await page('Page.navigate', { url: `${site.url}?view=explore` });
  while (!await evaluate('!!document.querySelector("#results [data-record]")')) await sleep(100);
  // The catalogue has taken the list's place by then.
  await sleep(6000);
  await page('Emulation.setCPUThrottlingRate', { rate: slower });
  const click = async (selector) => {
    const place = await evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return width && { x: x + width / 2, y: y + height / 2 };
    })()`);
    if (!place) return;
    await page('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place });
    for (const type of ['mousePressed', 'mouseReleased']) await page('Input.dispatchMouseEvent', { type, button: 'left', clickCount: 1, ...place });
    await sleep(300);
  };
  for (let round = 0; round < 20; round += 1) await click('h1');
  const idle = await evaluate('globalThis.waits');
  await evaluate('globalThis.waits = []');
  for (let round = 0; round < 40; round += 1) {
    const [name, value] = TICKED[round % TICKED.length].split('=');
    await click(`input[name="${name}"][value="${value}"]`);
  }
  const painted = await evaluate('globalThis.waits');
  drawing = false;
  await drawn;
  await send('Target.closeTarget', { targetId });
  await site.close();
  return [painted, idle].map(sort);
}

try {
  for (const [what, body, slower] of [['real catalogue, 4x slower processor', undefined, 4], ['real catalogue', undefined, 1], ['5,000 synthetic records', synthetic(5000), 1]]) {
    const [painted, idle] = await clicks(body, slower);
    console.log(`${what}, ${painted.length} clicks, half and 95 % at most: ${ms(at(painted, 0.5))}, ${ms(at(painted, 0.95))}; that do nothing: ${ms(at(idle, 0.5))}, ${ms(at(idle, 0.95))}`);
  }
} finally {
  child.kill();
  rmSync(home, { recursive: true, force: true });
}
