// What every browser test stands on: a server over dist/ that sends the strict
// content policy and can be told to break files, a browser, and `Atlas`, which
// uses the page as a person does: by role and name.
import assert from 'node:assert/strict';
import http from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

import { FIELDS, WORDS } from './words.mjs';

export { FIELDS, WORDS };
export const LANGS = ['da', 'en'];

/** The built page. */
export const DIST = process.env.DIST ? `${process.env.DIST.replace(/\/$/, '')}/` : fileURLToPath(new URL('../../dist/', import.meta.url));

/** The one file that opens from disk: where it is named, pages are opened from it. */
const SINGLE = process.env.SINGLE && pathToFileURL(process.env.SINGLE).href;

/** The policy that hosts are asked to send. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The program's files, the light one's and the whole one's; the catalogue's, the list and the whole. */
export const PROGRAM = /^(indsatsatlas|list)-.*\.wasm$/;
export const GLUE = /^(indsatsatlas|list)-.*\.js$/;
export const CATALOGUE = /^data\/(interventions|list)\.json$/;

/** The folder the page stands in on the test's host: not the root, since it must work anywhere. */
const FOLDER = '/a/folder/';

// --- Server -------------------------------------------------------------------

/**
 * Serves dist/ on a free port.
 *
 * `broken` maps a part of a file's name (text or pattern) to what is wrong:
 * `status` (say 404), `html` (a web page instead), `keep` (only the first
 * bytes), `drop` (the connection ends after so many bytes), `delay` (ms),
 * `type` (content type, null for none), `body` (another content, or a function
 * of the right one).
 */
export async function serve({ policy = POLICY, encode, headers: sent = {} } = {}) {
  // `files` are there as well, by name; `friends` are origins that belong to the test.
  const site = { policy, broken: new Map(), files: new Map(), friends: [], hits: [] };
  if (SINGLE) return Object.assign(site, { origin: 'file://', url: SINGLE, close: () => {} });
  const server = http.createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const name = path.startsWith(FOLDER) ? path.slice(FOLDER.length) || 'index.html' : '';
    site.hits.push(name || path);
    const wrong = [...site.broken].find(([part]) => (part instanceof RegExp ? part.test(name) : name.includes(part)))?.[1] ?? {};
    const file = join(DIST, name);
    const headers = { 'Content-Security-Policy': site.policy, 'Cache-Control': 'no-store', ...sent };
    if (wrong.delay) await new Promise((done) => setTimeout(done, wrong.delay));
    if (wrong.status || !name || !(site.files.has(name) || existsSync(file))) {
      response.writeHead(wrong.status ?? 404, headers);
      return response.end('not here');
    }
    if (wrong.html) {
      response.writeHead(200, { ...headers, 'Content-Type': TYPES['.html'] });
      return response.end('<!doctype html><title>Elsewhere</title><p>Not what was asked for.</p>');
    }
    let body = site.files.get(name) ?? readFileSync(file);
    if (wrong.body !== undefined) body = Buffer.from(typeof wrong.body === 'function' ? wrong.body(body.toString()) : wrong.body);
    if (wrong.keep !== undefined) body = body.subarray(0, wrong.keep);
    const type = wrong.type === undefined ? TYPES[extname(name)] : wrong.type;
    if (type) headers['Content-Type'] = type;
    if (encode) {
      const encoded = encode(name, body);
      if (encoded) {
        headers['Content-Encoding'] = 'br';
        body = encoded;
      }
    }
    headers['Content-Length'] = body.length;
    response.writeHead(200, headers);
    if (wrong.drop !== undefined) {
      response.write(body.subarray(0, wrong.drop));
      return setTimeout(() => response.destroy(), 50);
    }
    return response.end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.url = site.origin + FOLDER;
  site.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return site;
}

// --- Browser ------------------------------------------------------------------

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run',
  '--disable-component-update', '--disable-sync',
];

export function launch(flags = []) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

/** The one browser of this file's process: it starts with the first page asked for. */
let browser;
let ends = false;
const theBrowser = () => (browser ??= launch());

/** How the page stands: desktop or phone. */
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

/**
 * A test, named by what the page does. `act` gets
 * `open(query, {lang, viewport, ...})`, which opens the page in a fresh
 * context and gives an `Atlas`, and `site`, the server of this test.
 *
 * When it is over, no page may have complained on its console, thrown, broken
 * the content policy or asked another origin for anything. `expected` are
 * patterns of complaints that belong to the test; `host` is told to the server;
 * `served` tests need one, and are none of the one file's.
 */
export function behaviour(name, act, { expected = [], timeout = 60_000, host, served = false } = {}) {
  if (SINGLE && served) return;
  if (!ends) after(async () => (await browser)?.close());
  ends = true;
  test(name, { timeout }, async () => {
    const site = await serve(host);
    const contexts = [];
    const complaints = [];
    const open = async (query = '', options = {}) => {
      const { init, ready = true, permissions, ...asked } = options;
      const context = await (await theBrowser()).newContext({ viewport: WIDE, locale: 'da-DK', ...asked });
      contexts.push(context);
      context.setDefaultTimeout(10_000);
      if (permissions) await context.grantPermissions(permissions, { origin: site.origin });
      listen(context, site, complaints);
      if (init) await context.addInitScript(init);
      const page = await context.newPage();
      await page.goto(new URL(query, site.url).href);
      const atlas = new Atlas(page, site, new URLSearchParams(query.split('?')[1]).get('lang') ?? 'da');
      if (ready) await atlas.ready();
      return atlas;
    };
    try {
      await act({ open, site });
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
      await site.close();
    }
    const told = complaints.filter((said) => !expected.some((pattern) => pattern.test(said)));
    assert.deepEqual(told, [], 'the page has nothing to complain about');
  });
}

/** The same behaviour in both languages. */
export function inBothLanguages(name, act, options) {
  for (const lang of LANGS) {
    behaviour(`${name} (${lang})`, (given) => act({ ...given, lang, words: WORDS[lang] }), options);
  }
}

function listen(context, site, complaints) {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (![site.origin, ...site.friends].some((origin) => url.startsWith(origin)) && !url.startsWith('data:')) complaints.push(`elsewhere: ${url}`);
  });
}

/** Waits until what `get` gives equals `wanted`; says what it was when it never does. */
export async function eventually(get, wanted, message) {
  const end = Date.now() + 5000;
  for (;;) {
    const is = await get();
    try {
      assert.deepEqual(is, wanted, message);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 40));
    }
  }
}

// --- Numbers, as each language writes them -------------------------------------

export function decimal(lang, number) {
  const [units, rest] = String(Math.abs(number)).split('.');
  const [apart, mark] = lang === 'da' ? ['.', ','] : [',', '.'];
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, apart);
  return (number < 0 ? '\u2212' : '') + grouped + (rest ? mark + rest : '');
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name that begins with these words, whatever follows (a count, say). */
export const beginning = (text) => new RegExp(`^\\s*${escape(text)}(?![\\p{L}\\d])`, 'u');

// --- The page -----------------------------------------------------------------

export class Atlas {
  constructor(page, site, lang) {
    this.page = page;
    this.site = site;
    this.lang = lang;
  }

  get words() {
    return WORDS[this.lang];
  }

  /** The program has drawn its page. */
  async ready() {
    await this.page.locator('#app #content').waitFor();
    await this.settled();
  }

  /** What was asked for has been drawn. */
  async settled() {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }

  async go(query) {
    await this.page.goto(new URL(query, this.site.url).href);
    this.lang = new URLSearchParams(query.split('?')[1]).get('lang') ?? 'da';
    await this.ready();
  }

  /** The query of the address, without its question mark. */
  query() {
    return new URL(this.page.url()).search.slice(1);
  }

  /** Once the address has been written: it waits a moment for the next change. */
  async settled() {
    await this.page.waitForTimeout(250);
    // The light program may have sent for the whole one.
    await this.page.waitForFunction(() => !document.querySelector('#boot[data-press]'));
  }

  /** The query, once it is this. */
  address(wanted) {
    return eventually(() => this.query(), wanted, 'the address');
  }

  heading() {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settled();
  }

  async click(role, name, within = this.page) {
    await within.getByRole(role, { name, exact: typeof name === 'string' }).first().click();
    await this.settled();
  }

  /** Unfolds what can be done with the results, where it is folded: on a phone. */
  async tools() {
    const fold = this.page.locator('.more-tools');
    if (await fold.isVisible()) await fold.click();
  }

  // Pages ......................................................................

  nav(name) {
    const pages = this.page.getByRole('navigation', { name: this.words.pages }).first();
    return this.click('link', name, pages);
  }

  async speak() {
    await this.page.getByRole('link', { name: this.words.otherLanguage, exact: true }).last().click();
    this.lang = this.lang === 'da' ? 'en' : 'da';
    await this.settled();
  }

  // Results ....................................................................

  /** The number of results that is announced. */
  rows() {
    return this.page.locator('[role=status][data-rows]').evaluate((region) => Number(region.dataset.rows));
  }

  announced() {
    return this.page.locator('[role=status][data-rows]').innerText();
  }

  /** Ids of the results shown, in order. */
  shown() {
    return this.page.locator('#results [data-record]').evaluateAll((all) => all.map((one) => one.dataset.record));
  }

  result(id) {
    return this.page.locator(`#results [data-record="${id}"]`);
  }

  async search(text) {
    await this.page.getByRole('search').getByRole('combobox').fill(text);
    await this.settled();
  }

  async sort(key) {
    await this.page.getByLabel(this.words.sort, { exact: true }).selectOption(key);
    await this.settled();
  }

  view(name) {
    return this.click('button', name, this.page.getByRole('group', { name: this.words.showAs }));
  }

  // Filters ....................................................................

  get panel() {
    return this.page.getByRole('complementary', { name: this.words.filters });
  }

  /** The group of a field's checkboxes, opened. */
  async facet(field) {
    const title = FIELDS[this.lang][field];
    const summary = this.panel.locator('summary').filter({ hasText: beginning(title) });
    const group = this.panel.getByRole('group', { name: title, exact: true, includeHidden: true }).locator('visible=true');
    if (!(await group.count())) await summary.click();
    await group.first().waitFor();
    return group.first();
  }

  /** The checkbox of a code, made to be seen. */
  async box(field, code) {
    const group = await this.facet(field);
    const box = group.locator(`input[name="${field}"][value="${code}"]`);
    if (!(await box.isVisible())) {
      await group.getByRole('button', { name: this.words.showMore }).click();
      await box.waitFor();
    }
    return box;
  }

  async tick(field, code, on = true) {
    await (await this.box(field, code)).setChecked(on);
    await this.settled();
  }

  /** The count beside every code, by field. */
  counts() {
    return this.page.locator('input[data-count]').evaluateAll((boxes) => {
      const counts = {};
      for (const box of boxes) (counts[box.name] ??= {})[box.value] = Number(box.dataset.count);
      return counts;
    });
  }

  ticked() {
    return this.page.locator('input[data-count]:checked').evaluateAll((boxes) => boxes.map((box) => `${box.name}=${box.value}`));
  }

  /** The filter in words: each part. */
  async chips() {
    const group = this.page.getByRole('group', { name: this.words.chosen });
    const chips = await group.locator('.chip').allInnerTexts();
    return chips.map((chip) => chip.replace(/\s+/g, ' ').trim());
  }

  // Focus ......................................................................

  /** What has the focus: tag, name, and whether it can be seen to have it. */
  focus() {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const outlined = (one) => {
        const its = getComputedStyle(one);
        return (its.outlineStyle !== 'none' && parseFloat(its.outlineWidth) > 0) || its.boxShadow !== 'none';
      };
      // The chosen mark of a drawing shows the focus on the frame that it already has.
      const frame = at.getAttribute('aria-pressed') === 'true' ? at.closest('svg')?.querySelector('.sel') : null;
      const ringed = outlined(at) || Boolean(frame && parseFloat(getComputedStyle(frame).strokeWidth) > 4);
      const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
      const y = Math.min(Math.max(box.y + Math.min(box.height / 2, 12), 0), innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      const around = at.closest('label, a, button, summary') ?? at;
      return {
        tag: at.localName,
        id: at.id,
        name: (at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80),
        isBody: at === document.body || at === document.documentElement,
        ringed: ringed && style.visibility !== 'hidden',
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        onTop: top !== null && (around.contains(top) || top.contains(at)),
      };
    });
  }

  /** Tabs until what has the focus is what is sought. */
  async tabTo(sought, { back = false, most = 400, each } = {}) {
    for (let step = 0; step < most; step += 1) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      const focus = await this.focus();
      if (each) await each(focus);
      if (sought(focus)) return focus;
    }
    throw new Error('the Tab key never came there');
  }

  // Layout .....................................................................

  /** By how much the page is wider than the window, px. */
  sideways() {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}
