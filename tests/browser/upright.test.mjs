// Whatever breaks: never a blank page, always a reason in both languages and a
// way on. And nothing is stored, nobody else is asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CATALOGUE as DATA, GLUE, LANGS, POLICY, PROGRAM, WORDS, behaviour, eventually, inBothLanguages, launch, serve } from './harness.mjs';
import { records, select, title } from './oracle.mjs';

/** The browser's own word on a file that did not come; the page's on a program that did not start. */
const FAILED = [/Failed to load resource/, /preload/i];
const NOT_STARTED = [...FAILED, /^console: (TypeError|CompileError|LinkError|WebAssembly|Failed to fetch)/];


/** The visible reason, in both languages, with the plain lists beside it. */
async function told(atlas, reason) {
  const { page } = atlas;
  const trouble = page.locator('#trouble');
  await trouble.waitFor();
  assert.equal(await trouble.getAttribute('data-reason'), reason);
  const sections = trouble.locator('section:visible');
  assert.equal(await sections.count(), 1);
  assert.deepEqual(await sections.locator('p').evaluateAll((all) => all.map((one) => one.lang || 'da')), ['da', 'en']);
  for (const lang of LANGS) await page.locator(`#trouble a[href="pages/${lang}.html"]`).waitFor();
  assert.ok((await page.locator('body').innerText()).length > 300, 'the page is not blank');
  assert.equal(await page.locator('#loading').isVisible(), false, 'nothing pretends to be on its way');
}

for (const [what, reason, prepare, init] of [
  ['without WebAssembly', 'no-wasm', () => {}, 'delete globalThis.WebAssembly'],
  ['under a policy that refuses WebAssembly', 'no-wasm', (site) => { site.policy = POLICY.replace(" 'wasm-unsafe-eval'", ''); }],
  ['without its program', 'load', (site) => site.broken.set(PROGRAM, { status: 404 })],
  ['with a web page in place of its program', 'load', (site) => site.broken.set(PROGRAM, { html: true })],
  ['with half a program', 'load', (site) => site.broken.set(PROGRAM, { drop: 20_000 })],
  ['without the script of its program', 'load', (site) => site.broken.set(GLUE, { status: 404 })],
]) {
  behaviour(`${what}, the page keeps its text and says why`, async ({ open, site }) => {
    prepare(site);
    const atlas = await open('?view=explore&q=a', { ready: false, init });
    await told(atlas, reason);
    assert.ok((await atlas.page.getByRole('heading', { level: 1 }).innerText()).length > 0);
    assert.equal(await atlas.page.getByRole('link', { name: /Hent siden igen/ }).evaluate((link) => link.href), atlas.page.url(), 'the reload link keeps the address');
  }, { expected: [...NOT_STARTED, ...(reason === 'no-wasm' ? [/Content Security Policy/] : [])] });
}

behaviour('a truncated program whose length is right is told as well', async ({ open, site }) => {
  site.broken.set(PROGRAM, { keep: 20_000 });
  const atlas = await open('', { ready: false });
  await atlas.page.locator('#trouble').waitFor();
  assert.ok((await atlas.page.locator('#trouble section:visible').innerText()).length > 50);
}, { expected: NOT_STARTED });

behaviour('without its first script the page is still a text with a way to everything', async ({ open, site }) => {
  site.broken.set('boot.js', { status: 404 });
  const atlas = await open('', { ready: false });
  assert.equal(await atlas.heading(), WORDS.da.titles.overview);
  assert.equal(await atlas.page.locator('a[href="pages/da.html"]:visible').count(), 1);
  assert.equal(await atlas.page.locator('a[href="pages/en.html"]:visible').count(), 1);
}, { expected: FAILED });

behaviour('a host that sends no content types, or odd ones, is good enough', async ({ open, site }) => {
  for (const type of [null, 'application/octet-stream', 'text/plain']) {
    site.broken.set(PROGRAM, { type });
    site.broken.set('data/', { type });
    const atlas = await open('?view=explore');
    assert.equal(await atlas.rows(), records.length, String(type));
  }
});

behaviour('a slow program says that it is on its way', async ({ open, site }) => {
  site.broken.set(PROGRAM, { delay: 1500 });
  const atlas = await open('?view=explore', { ready: false });
  await eventually(() => atlas.page.locator('#loading').isVisible(), true);
  await atlas.ready();
  assert.equal(await atlas.rows(), records.length);
});

behaviour('slow data leave a text to read meanwhile', async ({ open, site }) => {
  site.broken.set(DATA, { delay: 1500 });
  const atlas = await open('?view=explore', { ready: false });
  assert.equal(await atlas.page.locator('#static').isVisible(), true);
  await atlas.ready();
  assert.equal(await atlas.rows(), records.length);
}, { expected: [/preload/i] });

/** What can be wrong with the catalogue, and what the message must name. */
const BROKEN = {
  'is missing': [{ status: 404 }, ['404']],
  'is a web page': [{ html: true }, ['webside', 'web page']],
  'is empty': [{ body: '' }, ['tom', 'empty']],
  'is cut off': [{ keep: 200_000 }, ['stopper', 'stops']],
  'is of another format version': [{ body: (text) => text.replace('"schemaVersion":1', '"schemaVersion":2').replace('"schemaVersion": 1', '"schemaVersion": 2') }, ['2']],
  'is no JSON': [{ body: '{"schemaVersion": 1, oh no}' }, ['JSON']],
  'has a value of the wrong kind': [
    {
      body: (text) => {
        const data = JSON.parse(text);
        data.records[12].evidence.participants = 'many';
        return JSON.stringify(data);
      },
    },
    ['records[12].evidence.participants'],
  ],
  'lacks a field': [
    {
      body: (text) => {
        const data = JSON.parse(text);
        delete data.records[7].status;
        return JSON.stringify(data);
      },
    },
    ['records[7]', 'status'],
  ],
};

for (const [what, [wrong, named]] of Object.entries(BROKEN)) {
  behaviour(`a catalogue that ${what} is told by file and place, in both languages, and can be tried again`, async ({ open, site }) => {
    site.broken.set(DATA, wrong);
    const query = 'view=explore&condition=copd';
    const atlas = await open(`?${query}`);
    const main = atlas.page.getByRole('main');
    for (const lang of LANGS) {
      const section = main.locator(`section[lang=${lang}]`);
      const text = await section.innerText();
      assert.ok(text.includes(WORDS[lang].failed) && text.includes('interventions.json'), text);
      assert.equal(await section.getByRole('link', { name: WORDS[lang].plainList }).getAttribute('href'), `pages/${lang}.html`);
    }
    const text = await main.innerText();
    for (const part of named) assert.ok(text.includes(part), `«${part}» in ${text}`);

    await atlas.click('button', WORDS.da.retry, main);
    await main.getByRole('button', { name: WORDS.da.retry }).waitFor();
    site.broken.clear();
    await atlas.click('button', WORDS.en.retry, main);
    await eventually(async () => atlas.page.locator('[data-rows]').first().count(), 1, 'trying again works once the file is back');
    assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length);
    assert.equal(atlas.query(), query, 'what was chosen stood in the address');
  }, { expected: FAILED });
}

behaviour('the message about a broken catalogue begins with the language that was asked for', async ({ open, site }) => {
  site.broken.set('data/codes.json', { status: 500 });
  for (const lang of LANGS) {
    // The list brings its codes along; every other page asks for them.
    const atlas = await open(`?lang=${lang}&view=about`);
    assert.equal(await atlas.page.getByRole('heading', { level: 1 }).first().innerText(), WORDS[lang].failed);
    assert.equal(await atlas.page.evaluate(() => document.documentElement.lang), lang);
    assert.ok((await atlas.page.getByRole('main').innerText()).includes('codes.json'));
  }
}, { expected: FAILED });

inBothLanguages('without the municipalities the rest works, and it says so', async ({ open, site, lang, words }) => {
  for (const wrong of [{ status: 404 }, { html: true }, { body: '{}' }]) {
    site.broken.set('municipalities.json', wrong);
    const atlas = await open(`?lang=${lang}&view=explore&condition=copd`);
    assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length);
    const alert = atlas.page.getByRole('alert');
    assert.match(await alert.innerText(), words.noMunicipalities);
    assert.match(await (await atlas.facet('municipality')).innerText(), words.noMunicipalities);
    await atlas.click('button', words.closeMessage);
    await eventually(() => alert.count(), 0);
    await atlas.tick('strength', 'high');
    assert.equal(await atlas.rows(), select({ condition: ['copd'], strength: ['high'] }).length);
  }
}, { expected: FAILED });

behaviour('without script the plain lists are in reach and hold every record, in both languages', async ({ open }) => {
  for (const lang of LANGS) {
    const atlas = await open('', { ready: false, javaScriptEnabled: false });
    const link = atlas.page.locator(`#static a[href="pages/${lang}.html"]`);
    assert.equal(await link.innerText(), WORDS[lang].plainList);
    await link.click();
    await atlas.page.waitForURL(/pages/);
    assert.equal(await atlas.page.locator('article').count(), records.length);
    const names = new Set((await atlas.page.getByRole('heading', { level: 3 }).allInnerTexts()).map((name) => name.trim()));
    for (const { id } of records) assert.ok(names.has(title(id, lang).trim()), id);
  }
}, { expected: [/preload/i] });

behaviour('a plain list leads to the plain page of an intervention, and that into the atlas where script is on', async ({ open }) => {
  const atlas = await open('pages/en.html', { ready: false });
  const first = atlas.page.getByRole('heading', { level: 3 }).first().getByRole('link');
  const name = await first.innerText();
  await first.click();
  await eventually(() => atlas.heading(), name);
  await atlas.page.getByRole('link', { name: WORDS.en.inAtlas }).click();
  await atlas.ready();
  const id = new URLSearchParams(atlas.query()).get('record');
  assert.equal(await atlas.heading(), title(id, 'en'));
});

behaviour('a crash is told above what stands there, and the address is kept', async ({ open }) => {
  const atlas = await open('?view=explore');
  await atlas.tick('condition', 'copd');
  await atlas.page.evaluate(() => document.dispatchEvent(new CustomEvent('atlas:trouble', { detail: 'crash' })));
  await told(atlas, 'crash');
  assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length, 'what was on the page stays');
  await atlas.page.locator('#trouble a.btn').click();
  await atlas.page.locator('#trouble').waitFor({ state: 'hidden' });
  await atlas.ready();
  assert.equal(await atlas.rows(), select({ condition: ['copd'] }).length);
});

behaviour('a trap in the program is noticed', async ({ open }) => {
  const atlas = await open('?view=explore');
  // A program whose one function is a trap.
  await atlas.page.evaluate(() => setTimeout(() => {
    const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);
    new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f();
  }));
  await told(atlas, 'crash');
}, { expected: [/^thrown: unreachable/] });

behaviour('a catalogue whose connection ends half way is told, and trying again shows what was chosen', async ({ open, site }) => {
  site.broken.set(DATA, { drop: 200_000 });
  const query = 'view=explore&q=tele&condition=copd&sort=title';
  const atlas = await open(`?${query}`);
  const main = atlas.page.getByRole('main');
  assert.ok((await main.innerText()).includes('interventions.json'));
  site.broken.clear();
  await atlas.click('button', WORDS.da.retry, main);
  await eventually(async () => atlas.page.locator('[data-rows]').first().count(), 1);
  assert.equal(await atlas.page.getByRole('search').getByRole('combobox').inputValue(), 'tele');
  assert.equal(atlas.query(), query);
}, { expected: FAILED, served: true });

behaviour('when the network goes after loading, all that was loaded goes on, and what was not says so and comes when it is back', async ({ open }) => {
  // The overview brings the whole program along.
  const atlas = await open('');
  const { page, words } = atlas;
  await atlas.nav(words.explore);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await atlas.tick('condition', 'copd');
  const rows = select({ condition: ['copd'] }).length;
  await eventually(() => atlas.rows(), rows);
  await atlas.search('rehabilitering');
  await atlas.search('');
  await atlas.view(words.table);
  await atlas.view(words.charts);
  await page.locator('[data-gap]').first().waitFor();
  await atlas.view(words.cards);
  const [id] = await atlas.shown();
  await atlas.click('link', title(id, 'da'), atlas.result(id));
  await eventually(() => atlas.heading(), title(id, 'da'));
  await page.goBack();
  await eventually(() => atlas.rows(), rows);
  assert.deepEqual(await atlas.ticked(), ['condition=copd']);

  // A page whose file was never fetched: a reason, no blank page, and no filter lost.
  const policy = 'Politik';
  await atlas.nav(policy);
  await page.getByText('policy.json').first().waitFor();
  await page.context().setOffline(false);
  await atlas.nav(words.explore);
  await eventually(() => atlas.rows(), rows);
  await atlas.nav(policy);
  await eventually(() => page.getByText('policy.json').count(), 0, 'the file comes when it can');
  assert.ok((await page.getByRole('main').innerText()).includes('2005'));
}, { expected: [...FAILED, /ERR_INTERNET_DISCONNECTED/], served: true });

for (const [when, now] of [['1970', 0], ['2099', Date.UTC(2099, 0, 1)], ['no time at all', NaN]]) {
  behaviour(`a clock that says ${when} changes nothing on the page`, async ({ open }) => {
    const init = `Date.now = () => ${now}; Date = class extends Date { constructor(...given) { given.length ? super(...given) : super(${now}); } };`;
    const texts = [];
    for (const script of [undefined, init]) {
      const atlas = await open('?view=explore&condition=copd&sort=year', { init: script });
      await atlas.tick('status', 'running');
      texts.push(await atlas.page.getByRole('main').innerText());
      await atlas.nav(atlas.words.about);
      texts.push(await atlas.page.getByRole('main').innerText());
    }
    assert.deepEqual(texts.slice(2), texts.slice(0, 2));
  });
}

behaviour('fifty tabs of the atlas all stand, each with its own filter', async ({ open, site }) => {
  const first = await open('?view=explore');
  const context = first.page.context();
  const conditions = [...new Set(records.flatMap((one) => one.conditions))];
  const tabs = await Promise.all(Array.from({ length: 49 }, async (_, at) => {
    const condition = conditions[at % conditions.length];
    const page = await context.newPage();
    await page.goto(`${site.url}?view=explore&condition=${condition}`, { timeout: 90_000 });
    return { page, condition };
  }));
  for (const { page, condition } of tabs) {
    const region = page.locator('[role=status][data-rows]');
    await region.waitFor({ timeout: 60_000 });
    assert.equal(Number(await region.getAttribute('data-rows')), select({ condition: [condition] }).length, condition);
  }
  await first.tick('condition', 'copd');
  assert.equal(await first.rows(), select({ condition: ['copd'] }).length);
}, { timeout: 240_000 });

behaviour('a thousand quick clicks and keys leave a page that stands and an address that says what it shows', async ({ open }) => {
  // A source elsewhere or a file is a way out of the page, not a state of it: Enter on one goes nowhere here.
  const init = `addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one.localName === 'a' && one.hasAttribute('href'));
    if (link && new URL(link.getAttribute('href'), document.baseURI).pathname !== location.pathname) event.preventDefault();
  }, true)`;
  const atlas = await open('?view=explore', { init });
  const { page } = atlas;
  const faults = [];
  page.on('dialog', (dialog) => dialog.dismiss());
  for (let round = 0; round < 10; round += 1) {
    // What is on the page, by chance that is the same each time; not what saves, prints or leaves.
    await page.evaluate(async (seed) => {
      let chance = seed * 2654435761 + 1;
      const below = (end) => {
        chance = (Math.imul(chance ^ (chance >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
        return chance % end;
      };
      globalThis.print = () => {};
      for (let step = 0; step < 70; step += 1) {
        const all = [...document.querySelectorAll('#app button, #app input[type=checkbox], #app summary, #app select, #app a[href^="?"], #app [data-key]')]
          .filter((one) => !one.closest('.take-files, .take, dialog') && one.getClientRects().length && !one.disabled && one.lang === '' && !one.hreflang);
        if (!all.length) break;
        const one = all[below(all.length)];
        if (one.localName === 'select') {
          one.selectedIndex = below(one.options.length);
          one.dispatchEvent(new Event('change', { bubbles: true }));
        } else one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
        if (step % 7 === 0) await new Promise((done) => setTimeout(done));
      }
    }, round + 1);
    for (let key = 0; key < 30; key += 1) {
      await page.keyboard.press(['Tab', 'Enter', 'Escape', ' ', 'ArrowDown', 'ArrowRight', 'Shift+Tab', 'End', 'a', 'Backspace'][(key * 7 + round) % 10]);
    }
    if (await page.locator('#trouble').isVisible()) faults.push(`round ${round}: ${page.url()}`);
    if ((await page.locator('body').innerText()).length < 300) faults.push(`blank in round ${round}: ${page.url()}`);
  }
  assert.deepEqual(faults, []);
  // What it shows is what its address says.
  await atlas.settled();
  await page.goto(new URL(page.url()).href.replace(/([?&])view=[^&]*/, '$1view=explore'));
  await atlas.ready();
  await atlas.settled();
  const query = atlas.query();
  const again = await open(`?${query}`);
  assert.equal(again.query(), query);
  assert.equal(await again.page.locator('h1').first().innerText(), await page.locator('h1').first().innerText());
  // The browser's own word on a form that went away between a click and what it does.
}, { timeout: 180_000, served: true, expected: [/invalid form control/] });

test('where memory is short the page keeps its text and says why', { timeout: 60_000 }, async () => {
  const site = await serve();
  // So few pages of memory (64 kB each) that the program starts or doesn't, but can't hold the catalogue.
  for (const pages of [20, 40, 60]) {
    const browser = await launch([`--js-flags=--wasm-max-mem-pages=${pages}`]);
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}?view=explore&condition=copd`);
      await page.locator('#trouble:not([hidden]), #app #content [data-rows]').first().waitFor();
      const told = await page.locator('#trouble').isVisible();
      const stands = await page.locator('#app #content [data-rows]').count();
      assert.ok(told || stands, 'either it stands or it says that it does not');
      if (pages === 20) assert.ok(told, 'so little is too little');
      assert.ok((await page.locator('body').innerText()).length > 300, 'the page is not blank');
      assert.equal(new URL(page.url()).search, '?view=explore&condition=copd', 'what was chosen is kept');
      if (told) await page.locator('#trouble a[href="pages/da.html"]').waitFor();
    } finally {
      await browser.close();
    }
  }
  await site.close();
});

behaviour('nothing is stored by a tour of every page', async ({ open, site }) => {
  const atlas = await open('');
  const { page, words } = atlas;
  await atlas.nav(words.explore);
  await atlas.search('diabetes');
  await atlas.tick('condition', 'type-2-diabetes');
  await atlas.view(words.table);
  await atlas.view(words.charts);
  await atlas.view(words.cards);
  const [id] = await atlas.shown();
  await page.getByRole('checkbox', { name: words.compareThis(title(id, 'da')) }).check();
  await atlas.click('link', title(id, 'da'), atlas.result(id));
  await atlas.nav(words.compare);
  await atlas.nav(words.about);
  await atlas.speak();
  const stored = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    // Only where the page is served securely, as on this machine.
    caches: globalThis.caches ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  assert.deepEqual(stored, { cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  assert.deepEqual(await page.context().cookies(), []);
  // The browser asks for its icon as often as it likes.
  const asked = site.hits.filter((name) => name !== 'favicon.svg');
  assert.deepEqual(asked, [...new Set(asked)], 'each file is fetched once');
});
