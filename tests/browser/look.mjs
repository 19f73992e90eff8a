// Every kind of page in both languages, light and dark, on a desktop and on the
// smallest phone, in one picture each and all of them on one sheet, to be looked
// at: `make look`. Writes target/look/, and says what ran wider than its window.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { Atlas, LANGS, NARROW, WIDE, launch, serve } from './harness.mjs';
import { STATES, come } from './states.mjs';

const folder = new URL('../../target/look/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const THEMES = ['light', 'dark'];
/** The part of a page that a picture holds, px: what comes below repeats. */
const HIGHEST = 2400;
/** The same order on every sheet. */
const shots = Object.entries(STATES).flatMap(([what, state]) => LANGS.map((lang) => ({ what, state, lang })));
const file = (what, ...parts) => `${[what.normalize('NFKD').replace(/[^\w]+/g, '-'), ...parts].join('.')}.jpg`;

const browser = await launch();
const wide = [];

async function take({ what, state, lang }) {
  const site = await serve();
  if (state.broken) site.broken.set(...state.broken);
  // A font that comes late is left out of a visit: never of its picture.
  site.broken.set(/\.css$/, { body: (css) => css.replaceAll('font-display:optional', 'font-display:block') });
  const contexts = [];
  // As the tests open a page, without what they listen for.
  const open = async (query, { ready = true, viewport = WIDE } = {}) => {
    const context = await browser.newContext({ viewport, locale: 'da-DK', reducedMotion: 'reduce' });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(new URL(query, site.url).href);
    const atlas = new Atlas(page, site, lang);
    if (ready) await atlas.ready();
    return atlas;
  };
  for (const size of state.only ? [state.only] : [WIDE, NARROW]) {
    try {
      const atlas = await come(open, state, lang, { viewport: size });
      for (const colorScheme of THEMES) {
        await atlas.page.emulateMedia({ colorScheme });
        await atlas.settled();
        const path = fileURLToPath(new URL(file(what, lang, size.width, colorScheme), folder));
        const height = await atlas.page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width: size.width, height: Math.min(height, HIGHEST) };
        await atlas.page.screenshot({ path, fullPage: true, clip, type: 'jpeg', quality: 70 });
      }
      const sideways = await atlas.sideways();
      if (sideways > 0) wide.push(`${what}, ${lang}, ${size.width} px: ${sideways} px too wide`);
    } catch (error) {
      wide.push(`${what}, ${lang}, ${size.width} px: ${error.message.split('\n')[0]}`);
    }
  }
  await Promise.all(contexts.map((context) => context.close()));
  await site.close();
}

const left = [...shots];
await Promise.all(cpus().map(async () => {
  for (let shot = left.shift(); shot; shot = left.shift()) await take(shot);
}));

// --- The sheet -------------------------------------------------------------------

const cell = (what, lang, size, theme) => `<a href="${file(what, lang, size.width, theme)}"><img class="w${size.width}" loading="eager" alt="" src="${file(what, lang, size.width, theme)}"></a>`;
const row = ([what, state]) => `<section><h2>${what}</h2><div>${(state.only ? [state.only] : [WIDE, NARROW])
  .flatMap((size) => LANGS.flatMap((lang) => THEMES.map((theme) => cell(what, lang, size, theme)))).join('')}</div></section>`;
writeFileSync(new URL('index.html', folder), `<!doctype html><meta charset="utf-8"><title>Every page</title><style>
  body{margin:16px;font:14px/1.4 sans-serif;background:#888;color:#000} h2{font-size:14px;margin:12px 0 4px}
  section>div{display:flex;gap:6px;align-items:flex-start;overflow-x:auto}
  img{display:block;object-fit:cover;object-position:top;height:300px} .w1280{width:300px} .w320{width:120px}</style>
  ${Object.entries(STATES).map(row).join('\n')}`);
const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
await page.goto(pathToFileURL(fileURLToPath(new URL('index.html', folder))).href);
await page.waitForLoadState('load');
await page.screenshot({ path: fileURLToPath(new URL('sheet.jpg', folder)), fullPage: true, type: 'jpeg', quality: 75 });
await browser.close();

console.log(`${Object.keys(STATES).length} kinds of page: target/look/index.html, target/look/sheet.jpg`);
for (const said of wide) console.log(said);
process.exitCode = wide.length ? 1 : 0;
