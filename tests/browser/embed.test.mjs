// The atlas as a guest on other pages: hosts on another origin, written here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

import { DIST, LANGS, WORDS, behaviour, eventually, inBothLanguages } from './harness.mjs';
import { select, title, version } from './oracle.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ID = 'desmond';
/** What hosts of the atlas are asked to send. */
const OPEN = { headers: { 'Access-Control-Allow-Origin': '*' } };

/** An embed of each kind. */
const PRESETS = {
  matrix: 'embed=matrix',
  chart: 'embed=chart&chart=direction&condition=copd',
  record: `embed=record&record=${ID}`,
  list: 'embed=list&condition=copd',
  full: 'embed=full&view=explore&condition=copd',
};

/** A host page, served from a port of its own, so from another origin. */
async function hostOf(site, body, { policy, head = '' } = {}) {
  const server = http.createServer((request, response) => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', ...(policy && { 'Content-Security-Policy': policy }) };
    response.writeHead(request.url === '/' ? 200 : 404, headers);
    response.end(`<!doctype html><html lang="da"><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body><main><h1>Host</h1>${body}</main></body></html>`);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  site.friends.push(origin);
  return { origin, close: () => { server.closeAllConnections(); server.close(); } };
}

/** Opens a host page and gives it to `act`. */
async function onHost({ open, site }, body, act, { viewport, lang = 'da', ...options } = {}) {
  const host = await hostOf(site, body, options);
  try {
    const atlas = await open(`${host.origin}/`, { ready: false, viewport, init: options.init, colorScheme: options.colorScheme, permissions: options.permissions });
    await act(atlas.page, host, WORDS[lang]);
  } finally {
    host.close();
  }
}

const iframe = (site, query, rest = 'height="500"') => `<iframe src="${site.url}?${query.replaceAll('&', '&amp;')}" title="Indsatsatlas" width="100%" ${rest}></iframe>`;
const fitter = (site) => `<script src="${site.url}embed.js" defer></script>`;
const inside = (page, at = 0) => page.frameLocator(`iframe >> nth=${at}`);
const shown = (page, at = 0) => inside(page, at).locator('#app #content').waitFor();

/** By how many px a frame differs from its content. */
const misfit = async (page, at = 0) => {
  const frame = await page.locator('iframe').nth(at).elementHandle();
  const content = await (await frame.contentFrame()).evaluate(() => document.body.getBoundingClientRect().height);
  return Math.abs((await frame.evaluate((one) => one.clientHeight)) - content);
};
/** A browser lays a frame out of sight out only once it comes into sight. */
const fits = async (page, at = 0) => {
  await page.locator('iframe').nth(at).evaluate((one) => one.scrollIntoView());
  await eventually(async () => (await misfit(page, at)) <= 1, true, 'the frame fits its content');
};

// --- One line, no script ---------------------------------------------------------

inBothLanguages('one line on a page that bars every script shows the view, with what must stand beside it', async (given) => {
  const { lang, words, site } = given;
  for (const [preset, query] of Object.entries(PRESETS)) {
    const policy = `default-src 'none'; frame-src ${site.origin}; img-src data:`;
    const line = iframe(site, `${lang === 'en' ? 'lang=en&' : ''}${query}&level=3`);
    await onHost(given, line, async (page) => {
      await shown(page);
      const frame = inside(page);
      assert.equal(await page.locator('iframe').evaluate((one) => one.clientHeight), 500, 'the height it was given');
      assert.ok((await frame.getByRole('heading', { level: 3 }).count()) >= 1, preset);
      for (const level of [1, 2]) await eventually(() => frame.getByRole('heading', { level }).count(), 0, `${preset} ${level}`);
      assert.equal(await frame.locator('h1').count(), 0, preset);
      for (const role of ['banner', 'main', 'contentinfo', 'navigation']) {
        assert.equal(await frame.getByRole(role).count(), 0, `${preset} ${role}`);
      }
      const text = await frame.locator('#content').innerText();
      assert.ok(text.includes(words.selectionSaid) && text.includes(version), `${preset}: the caveat and the release`);
      const link = frame.getByRole('link', { name: words.openAtlas });
      const address = new URL(await link.getAttribute('href'));
      assert.ok(address.href.startsWith(site.url) && !address.search.includes('embed'), address.href);
      assert.ok(await link.isVisible());
      if (preset !== 'record') {
        const ids = select(preset === 'matrix' ? {} : { condition: ['copd'] });
        assert.ok(ids.length > 0);
        for (const effect of ['widens', 'not-assessed']) assert.ok(await frame.locator(`[data-effect=${effect}]`).isVisible(), `${preset} ${effect}`);
      } else {
        assert.ok(text.includes(title(ID, lang)));
      }
    }, { policy });
  }
}, { host: OPEN, timeout: 120_000 });

behaviour('a guest takes neither focus nor wheel nor keys, and its colours are the host’s choice', async (given) => {
  const { site } = given;
  for (const [theme, ground, scheme] of [['dark', 'rgb(18, 24, 27)', 'light'], ['light', 'rgb(255, 255, 255)', 'dark']]) {
    await onHost(given, `<p>Before</p>${iframe(site, `embed=list&theme=${theme}`, 'height="400"')}<p id="after">After</p><div id="long"></div>`, async (page) => {
      await page.evaluate(() => { document.getElementById('long').style.height = '3000px'; });
      await shown(page);
      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => document.activeElement === document.body), true, 'no autofocus');
      assert.equal(await inside(page).locator('body').evaluate((one) => getComputedStyle(one).backgroundColor), ground);
      await page.mouse.move(200, 250);
      for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 400);
      await eventually(() => page.evaluate(() => scrollY > 100), true, 'the wheel goes on to the host once the frame is at its end');
    }, { colorScheme: scheme });
  }
}, { host: OPEN });

// --- embed.js ----------------------------------------------------------------------

behaviour('embed.js is small', async () => {
  assert.ok(gzipSync(readFileSync(`${DIST}embed.js`), { level: 9 }).length < 1500);
});

for (const width of [320, 768, 1280]) {
  behaviour(`the frame fits its content within a pixel over 50 changes, under three messages each (${width} px)`, async (given) => {
    const { site } = given;
    const counting = () => { globalThis.told = 0; addEventListener('message', () => { globalThis.told += 1; }); };
    await onHost(given, `${iframe(site, 'embed=chart&chart=direction')}${fitter(site)}`, async (page) => {
      await shown(page);
      await fits(page);
      const summary = inside(page).locator('summary').first();
      for (let change = 0; change < 50; change += 1) {
        const before = await page.evaluate(() => globalThis.told);
        const height = await page.locator('iframe').evaluate((one) => one.clientHeight);
        await summary.evaluate((one) => one.click());
        await eventually(() => page.locator('iframe').evaluate((one, was) => one.clientHeight !== was, height), true, 'the frame follows');
        await fits(page);
        const told = (await page.evaluate(() => globalThis.told)) - before;
        assert.ok(told >= 1 && told < 3, `${told} messages`);
      }
      const before = await page.evaluate(() => globalThis.told);
      await page.waitForTimeout(1300);
      assert.equal(await page.evaluate(() => globalThis.told), before, 'silent when nothing changes');
      await page.setViewportSize({ width: width + 60, height: 700 });
      await fits(page);
    }, { viewport: { width, height: 700 }, init: counting });
  }, { host: OPEN, timeout: 90_000 });
}

behaviour('several frames on a page, one that comes late, one that goes, and the element of its own', async (given) => {
  const { site } = given;
  const body = `${iframe(site, `embed=record&record=${ID}`)}<indsats-atlas view="list&amp;condition=copd" title="List"></indsats-atlas><style>iframe{box-sizing:border-box;border:7px solid}</style>`;
  await onHost(given, body, async (page) => {
    await shown(page, 0);
    // The script comes when the frame has long told its height.
    await page.waitForTimeout(200);
    await page.addScriptTag({ url: `${site.url}embed.js` });
    await shown(page, 1);
    await fits(page, 0);
    await fits(page, 1);
    assert.equal(await page.locator('iframe').nth(1).getAttribute('title'), 'List');
    const first = await page.locator('iframe').nth(0).evaluate((one) => one.clientHeight);
    await inside(page, 1).getByRole('button', { name: /12/ }).click();
    await fits(page, 1);
    assert.equal(await page.locator('iframe').nth(0).evaluate((one) => one.clientHeight), first, 'one does not disturb the other');
    // Another one later, the first one gone.
    await page.evaluate((src) => {
      const late = document.createElement('iframe');
      Object.assign(late, { src, title: 'Late' });
      document.querySelector('main').append(late);
      document.querySelector('iframe').remove();
    }, `${site.url}?embed=chart&chart=cost`);
    await shown(page, 1);
    await fits(page, 0);
    await fits(page, 1);
    await page.evaluate(() => document.querySelector('indsats-atlas').setAttribute('view', '?embed=record&record=desmond'));
    await inside(page, 0).getByRole('heading', { name: title(ID, 'da') }).waitFor();
    await fits(page, 0);
    await page.evaluate(() => document.querySelector('indsats-atlas').remove());
    assert.equal(await page.locator('iframe').count(), 1);
  });
}, { host: OPEN });

behaviour('messages that are foreign or malformed change nothing', async (given) => {
  const { site } = given;
  const body = `${iframe(site, 'embed=record&record=desmond')}<iframe id="stranger" srcdoc="<p>x" title="x"></iframe>${fitter(site)}`;
  await onHost(given, body, async (page) => {
    await shown(page, 0);
    await fits(page, 0);
    const heights = () => page.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight));
    const before = await heights();
    const good = { type: 'indsatsatlas:height', version: 1, id: '', height: 4321 };
    const frame = page.frames().find((one) => one.url().includes('embed=record'));
    // From the host itself and from a stranger: right in form, from the wrong place.
    await page.evaluate((message) => postMessage(message, '*'), good);
    await page.frames().find((one) => one.url() === 'about:srcdoc').evaluate((message) => parent.postMessage(message, '*'), good);
    // From the frame itself: wrong in form.
    const odd = [null, 'indsatsatlas:height', 7, [], { ...good, type: 'other' }, { ...good, version: 2 }, { ...good, height: '4321' }, { ...good, height: '4321px' },
      { ...good, height: -5 }, { ...good, height: 1e9 }, { ...good, height: null }, { ...good, height: { valueOf: 1 } }, { type: good.type, version: 1 }];
    for (const message of odd) await frame.evaluate((one) => parent.postMessage(one, '*'), message);
    await frame.evaluate(() => parent.postMessage({ type: 'indsatsatlas:height', version: 1, height: NaN }, '*'));
    await frame.evaluate(() => parent.postMessage({ type: 'indsatsatlas:height', version: 1, height: Infinity }, '*'));
    await page.waitForTimeout(200);
    assert.deepEqual(await heights(), before);
  });
}, { host: OPEN });

// --- Closed frames ---------------------------------------------------------------------

inBothLanguages('in a frame that may run scripts and nothing else it works, and gives addresses to copy', async (given) => {
  const { site, lang, words } = given;
  const query = `${lang === 'en' ? 'lang=en&' : ''}${PRESETS.list}`;
  await onHost(given, `${iframe(site, query, 'sandbox="allow-scripts"')}${fitter(site)}`, async (page) => {
    await shown(page);
    await fits(page);
    const frame = inside(page);
    await frame.getByRole('link', { name: words.openAtlas }).click();
    const field = frame.locator('input[readonly]');
    await field.waitFor();
    const address = await field.inputValue();
    assert.ok(address.startsWith(site.url) && address.includes('view=explore') && address.includes('condition=copd') && !address.includes('embed='), address);
    // A record of the list is an address too.
    const [id] = await frame.locator('[data-record]').evaluateAll((all) => all.map((one) => one.dataset.record));
    await frame.getByRole('link', { name: title(id, lang) }).click();
    await eventually(async () => (await field.inputValue()).includes(`record=${id}`), true);
    await fits(page);
  });
}, { host: OPEN, expected: [/Blocked opening/, /sandbox/] });

behaviour('where the server keeps its files from closed frames, a notice with a link says so', async (given) => {
  const { site } = given;
  await onHost(given, iframe(site, `embed=record&record=${ID}&accent=5b1f2a`, 'sandbox="allow-scripts allow-popups" height="600"'), async (page) => {
    const notice = inside(page).getByRole('alert');
    await notice.waitFor();
    for (const words of [WORDS.da, WORDS.en]) assert.match(await notice.innerText(), words.closedFrame);
    const link = notice.getByRole('link', { name: site.url }).first();
    const address = await link.getAttribute('href');
    assert.equal(address, `${site.url}?record=${ID}&view=record`);
    assert.equal(await link.innerText(), address, 'the address can be read and copied');
    assert.equal(await inside(page).locator('h1').count(), 0);
  });
}, { expected: [/./] });

behaviour('where tabs may be opened, links open there: the atlas, a record, a source', async (given) => {
  const { site } = given;
  await onHost(given, iframe(site, PRESETS.list), async (page) => {
    await shown(page);
    const frame = inside(page);
    const opened = async (act) => {
      const [tab] = await Promise.all([page.context().waitForEvent('page'), act()]);
      await tab.waitForLoadState('commit');
      const url = tab.url();
      assert.equal(await tab.evaluate(() => window.opener), null);
      await tab.close();
      return url;
    };
    const [id] = await frame.locator('[data-record]').evaluateAll((all) => all.map((one) => one.dataset.record));
    const record = await opened(() => frame.getByRole('link', { name: title(id, 'da') }).click());
    assert.equal(record, `${site.url}?view=record&record=${id}`);
    const atlas = await opened(() => frame.getByRole('link', { name: WORDS.da.openAtlas }).click());
    assert.ok(atlas.includes('view=explore&condition=copd') && !atlas.includes('embed'), atlas);
    assert.ok(page.frames().some((one) => one.url().includes('embed=list')), 'the frame stays where it is');
  });
}, { host: OPEN });

behaviour('under a strict policy of the host the fitting script needs no exception', async (given) => {
  const { site } = given;
  const policy = `default-src 'none'; script-src ${site.origin}; frame-src ${site.origin}; img-src data:`;
  await onHost(given, `${iframe(site, PRESETS.record)}<indsats-atlas view="chart&amp;chart=cost"></indsats-atlas>${fitter(site)}`, async (page) => {
    await shown(page, 1);
    await fits(page, 0);
    await fits(page, 1);
  }, { policy });
}, { host: OPEN });

behaviour('the frame for everything goes from results to a record and back within itself', async (given) => {
  const { site } = given;
  await onHost(given, `${iframe(site, 'embed=full&view=explore&condition=copd&level=4')}${fitter(site)}`, async (page) => {
    await shown(page);
    await fits(page);
    const frame = inside(page);
    await frame.getByRole('search').getByRole('combobox').fill('tele');
    const wanted = select({ q: 'tele', condition: ['copd'] });
    await eventually(() => frame.locator('[role=status][data-rows]').getAttribute('data-rows'), String(wanted.length));
    await fits(page);
    const [id] = await frame.locator('[data-record]').evaluateAll((all) => all.map((one) => one.dataset.record));
    await frame.getByRole('link', { name: title(id, 'da') }).click();
    await frame.getByRole('heading', { level: 4, name: title(id, 'da') }).waitFor();
    await fits(page);
    await page.evaluate(() => history.back());
    await eventually(() => frame.locator('[role=status][data-rows]').getAttribute('data-rows'), String(wanted.length));
    assert.equal(page.url().startsWith(site.friends[0]), true, 'the host has not moved');
  });
}, { host: OPEN });

// --- The host's look ---------------------------------------------------------------------

behaviour('an accent that can be read is used, one that cannot is refused with a note', async ({ open }) => {
  const atlas = await open('?embed=list&condition=copd&accent=5b1f2a&size=150');
  const colour = () => atlas.page.locator('#results a').first().evaluate((one) => getComputedStyle(one).color);
  assert.equal(await colour(), 'rgb(91, 31, 42)');
  assert.equal(await atlas.page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '24px');
  assert.equal(await atlas.page.getByRole('alert').count(), 0);
  await atlas.page.emulateMedia({ colorScheme: 'dark' });
  assert.notEqual(await colour(), 'rgb(91, 31, 42)', 'on dark it is a lighter one');
  await atlas.page.emulateMedia({ colorScheme: 'light' });
  await atlas.go('?embed=list&condition=copd&accent=ffff00');
  assert.equal(await colour(), 'rgb(11, 79, 90)', 'the atlas’s own');
  assert.ok((await atlas.page.getByRole('alert').innerText()).includes('ffff00'));
  assert.equal(await atlas.page.locator('[style]:not(html)').count(), 0, 'no style in the markup');
});

// --- The dialog ----------------------------------------------------------------------------

inBothLanguages('the dialog makes a line that works on another page as it stands', async (given) => {
  const { open, site, lang, words } = given;
  const atlas = await open(`?lang=${lang}&view=explore&chart=direction&condition=copd`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await atlas.click('button', words.embedButton);
  const dialog = atlas.page.getByRole('dialog');
  await dialog.getByLabel(words.embedAccent, { exact: true }).fill('ffff00');
  await atlas.page.keyboard.press('Tab');
  await dialog.getByLabel(words.embedTheme, { exact: true }).selectOption('light');
  await dialog.getByText(words.embedOdd).waitFor();
  await dialog.getByLabel(words.embedAccent, { exact: true }).fill('#5B1F2A');
  await dialog.getByLabel(words.embedHeight, { exact: true }).fill('640');
  await atlas.page.keyboard.press('Tab');
  await dialog.getByLabel(words.embedLevel, { exact: true }).selectOption('3');
  await dialog.getByLabel(words.embedData, { exact: true }).selectOption('pinned');
  const line = await dialog.getByLabel(words.embedLine, { exact: true }).inputValue();
  assert.match(line, /^<iframe src="[^"]+" title="[^"]+" loading="lazy" width="100%" height="640"/);
  for (const part of ['embed=chart', 'accent=5b1f2a', 'theme=light', 'level=3', `pin=${version}`, 'condition=copd']) assert.ok(line.includes(part), `${part} in ${line}`);
  assert.match(line, /<script src="[^"]+embed\.js" integrity="sha384-[^"]{64}" crossorigin="anonymous" defer><\/script>$/);
  await dialog.getByRole('button', { name: words.embedCopy }).click();
  await dialog.getByRole('button', { name: words.embedCopied }).waitFor();
  assert.equal(await atlas.page.evaluate(() => navigator.clipboard.readText()), line);
  const preview = dialog.frameLocator('iframe');
  await preview.locator('#app #content').waitFor();
  await atlas.page.keyboard.press('Escape');
  await eventually(() => dialog.count(), 0);
  assert.equal((await atlas.focus()).name, words.embedButton, 'the focus is back');
  await onHost(given, line, async (page) => {
    await shown(page);
    await fits(page);
    assert.equal(await inside(page).getByRole('heading', { level: 3 }).count() >= 1, true);
    assert.ok((await inside(page).locator('#content').innerText()).includes(version));
  });
  assert.ok(site.hits.some((hit) => hit === 'embed.js'));
}, { host: OPEN });

behaviour('every view can be embedded', async ({ open }) => {
  const atlas = await open('');
  for (const query of ['', 'view=explore', 'view=explore&chart=matrix', `view=record&record=${ID}`, `view=compare&compare=${ID},lifestyle-copd`, 'view=about']) {
    await atlas.go(`?${query}`);
    await atlas.page.getByRole('button', { name: atlas.words.embedButton }).last().click();
    const dialog = atlas.page.getByRole('dialog');
    const line = await dialog.getByLabel(atlas.words.embedLine, { exact: true }).inputValue();
    assert.match(line, /embed=(matrix|record|list|full)/, query);
    await dialog.frameLocator('iframe').locator('#app #content').waitFor();
    await dialog.getByRole('button', { name: atlas.words.closeDialog }).click();
    await eventually(() => dialog.count(), 0);
  }
}, { expected: [] });

// --- Pinned and broken ------------------------------------------------------------------------

inBothLanguages('a pinned release is shown where the host keeps it, and its absence said where not', async ({ open, site, lang, words }) => {
  const gone = await open(`?lang=${lang}&embed=list&pin=2025.1.0&condition=copd`);
  const told = await gone.page.locator('#content').innerText();
  assert.match(told, words.pinGone);
  assert.ok(told.includes('2025.1.0') && told.includes(version), told);
  await gone.page.getByRole('link', { name: words.pinNewest }).click();
  await eventually(() => gone.rows(), select({ condition: ['copd'] }).length);
  // The host has kept it.
  for (const name of ['interventions.json', 'codes.json', 'municipalities.json']) {
    const now = readFileSync(`${DIST}data/${name}`, 'utf8');
    site.files.set(`data/releases/2025.1.0/${name}`, Buffer.from(now.replaceAll(version, '2025.1.0')));
  }
  const kept = await open(`?lang=${lang}&embed=list&pin=2025.1.0&condition=copd`);
  assert.equal(await kept.rows(), select({ condition: ['copd'] }).length);
  assert.ok((await kept.page.locator('#content').innerText()).includes('2025.1.0'));
}, { expected: [/404/, /preload/] });

behaviour('whatever the address holds, a narrow frame says something true and is never too wide', async ({ open }) => {
  const long = 'æ<b>x</b>'.repeat(400);
  const odd = ['embed=hugo', 'embed=', 'embed', 'embed=record', 'embed=record&record=nobody', `embed=record&record=${encodeURIComponent(long)}`, `embed=list&q=${encodeURIComponent(long)}`,
    'embed=chart&chart=pie', 'embed=matrix&x=condition&y=condition', 'embed=matrix&level=99&size=9999&theme=puce&accent=%3Cscript%3E&id=%00%07', 'embed=list&accent=000001&theme=dark',
    `embed=full&${encodeURIComponent('<img src=x onerror=alert(1)>')}=1`, 'embed=matrix&pin=../../x', 'embed=matrix&pin=..', 'embed=list&pin=1999.1.0', 'embed=list&condition=%E0%A4%A&from=%FF',
    'embed=matrix&embed=list&id=a&id=b', `embed=chart&chart=cost&condition=${'x,'.repeat(300)}`];
  const atlas = await open('?embed=list', { viewport: { width: 200, height: 400 } });
  for (const query of odd) {
    for (const lang of LANGS) {
      await atlas.page.goto(new URL(`?lang=${lang}&${query}`, atlas.site.url).href);
      await atlas.page.locator('#app #content').waitFor();
      await atlas.page.waitForTimeout(30);
      assert.ok((await atlas.page.locator('#content').innerText()).trim().length > 20, query);
      assert.ok((await atlas.sideways()) <= 0, `${query}: too wide`);
      assert.equal(await atlas.page.locator('#trouble').isVisible(), false, query);
    }
  }
}, { expected: [/404/, /preload/], timeout: 90_000 });

behaviour('before the program is there, and where it never comes, a frame has something to read', async (given) => {
  const { site } = given;
  site.broken.set('_bg.wasm', { delay: 1500, status: 404 });
  await onHost(given, `${iframe(site, PRESETS.record)}${fitter(site)}`, async (page) => {
    const frame = inside(page);
    await frame.getByText(WORDS.da.selectionSaid).first().waitFor({ timeout: 1400 });
    assert.equal(await frame.locator('h1, main, header').count(), 0);
    await frame.getByRole('alert').waitFor();
    await fits(page);
    assert.equal(await frame.getByRole('alert').getByRole('link', { name: /liste/ }).getAttribute('href'), `pages/da/${ID}.html`);
  });
}, { host: OPEN, expected: [/404/, /preload/] });

// --- What it costs ------------------------------------------------------------------------------

behaviour('two embeds cost the catalogue and the program once', async (given) => {
  const { site } = given;
  await onHost(given, `${iframe(site, PRESETS.matrix)}${iframe(site, `${PRESETS.matrix}&lang=en&condition=copd`)}`, async (page) => {
    await shown(page, 0);
    await shown(page, 1);
    await page.waitForTimeout(300);
    for (const part of ['interventions.json', 'codes.json', 'matrix.json', '_bg.wasm']) {
      assert.equal(site.hits.filter((hit) => hit.includes(part)).length, 1, `${part}: ${site.hits}`);
    }
  });
}, { host: { headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=600' } } });

behaviour('nothing is stored and nobody called, over all pages and embeds', async ({ open }) => {
  const atlas = await open('');
  const { page } = atlas;
  const tour = ['', 'view=explore', 'view=explore&list=table', ...['matrix', 'direction', 'intervals', 'time', 'map', 'need', 'gradient', 'inequality', 'recommended', 'cost'].map((chart) => `view=explore&chart=${chart}`),
    'view=explore&chart=map&map=land', `view=record&record=${ID}`, `view=compare&compare=${ID},virtual-hospital-copd`, 'view=recommendations', 'view=need', 'view=policy', 'view=about', ...Object.values(PRESETS)];
  for (const query of tour) {
    for (const lang of LANGS) await atlas.go(`?lang=${lang}&${query}`);
  }
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(kept, { cookie: '', local: 0, session: 0, databases: 0, workers: 0 });
  assert.deepEqual(await page.context().cookies(), []);
}, { timeout: 120_000 });

// --- Barriers -------------------------------------------------------------------------------------

for (const [preset, query] of Object.entries(PRESETS)) {
  behaviour(`no barrier in an embed: ${preset}`, async ({ open }) => {
    const found = [];
    for (const [lang, theme, width] of [['da', 'light', 320], ['en', 'dark', 320], ['en', 'light', 1280], ['da', 'dark', 1280]]) {
      const atlas = await open(`?lang=${lang}&theme=${theme}&accent=${theme === 'dark' ? 'ffb3a0' : '5b1f2a'}&${query}`, { viewport: { width, height: 700 }, reducedMotion: 'reduce', init: AXE });
      const barriers = await atlas.page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 140)}`);
      });
      found.push(...barriers.map((one) => `${lang} ${theme} ${width}: ${one}`));
      if ((await atlas.sideways()) > 0) found.push(`${width}: too wide`);
      await atlas.page.context().close();
    }
    assert.deepEqual(found, []);
  }, { timeout: 90_000 });
}

behaviour('no barrier in the dialog', async ({ open }) => {
  for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']]) {
    const atlas = await open('?view=explore&chart=cost', { viewport: { width, height: 800 }, colorScheme, init: AXE, reducedMotion: 'reduce' });
    await atlas.page.getByRole('button', { name: atlas.words.embedButton }).first().click();
    await atlas.page.getByRole('dialog').frameLocator('iframe').locator('#app #content').waitFor();
    const found = await atlas.page.evaluate(async () => (await globalThis.axe.run('dialog', { iframes: false })).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
    assert.deepEqual(found, []);
    assert.ok((await atlas.sideways()) <= 0);
  }
});
