// The charts of the selection: each with its words, its table, its marks by
// mouse and keyboard, its files missing, and taken along.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { NARROW, WIDE, behaviour, beginning, eventually, inBothLanguages } from './harness.mjs';
import { catalogue, codes, label, matrix, records, select, version } from './oracle.mjs';

const CHARTS = ['direction', 'intervals', 'time', 'map', 'need', 'gradient', 'inequality', 'cost'];
/** Charts whose marks filter; those of the next open the record. */
const FILTERING = ['direction', 'map', 'need', 'inequality'];
const OPENING = ['intervals', 'time', 'cost'];

const at = (chart, lang, more = '') => `?${lang === 'en' ? 'lang=en&' : ''}view=explore&chart=${chart}${more}`;
const given = (atlas, key) => new URLSearchParams(atlas.query()).get(key);

const figure = (atlas) => atlas.page.locator('figure.figure');
const marks = (atlas) => figure(atlas).locator('.panels [data-key]');
const mark = (atlas, key) => figure(atlas).locator(`.panels [data-key="${key}"]`);
const focused = (atlas) => atlas.page.evaluate(() => document.activeElement.getAttribute('data-key'));
const here = (atlas) => marks(atlas).evaluateAll((all) => all.map((one) => one.dataset.key));

/** What a label within a chart is the label of. */
const control = (within, name) => within.locator('label').filter({ hasText: beginning(name) }).locator('select, input');

/** Once the chart has been drawn with the files it asks for. */
async function drawn(atlas) {
  await marks(atlas).first().waitFor({ state: 'attached' });
  await atlas.settled();
}

/** The table twin: heads and rows, as they read. */
async function table(atlas) {
  const summary = figure(atlas).locator('summary').filter({ hasText: beginning(atlas.words.asTable) });
  if (!(await figure(atlas).getByRole('table').count())) await summary.click();
  return figure(atlas).getByRole('table').evaluate((one) =>
    [...one.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

/** What choosing a mark of these charts filters by, from the mark's key. */
function chosen(chart, key) {
  if (chart === 'direction') {
    const [row, place] = key.split('.').map(Number);
    const { outcome, direction } = records[row].evidence.findings[place];
    return { outcome: [outcome], direction: [direction] };
  }
  if (chart === 'inequality') {
    const [field, code, row] = key.split('.');
    return { [field]: [codes(field)[code]], effect: [records[row].inequality.effect] };
  }
  return { [chart === 'map' ? 'municipality' : 'condition']: [key] };
}

for (const [size, viewport] of [['1280', WIDE], ['320', NARROW]]) {
  inBothLanguages(`every chart at ${size} px says what it shows, in words, marks and a table`, async ({ open, lang }) => {
    const atlas = await open(at(CHARTS[0], lang), { viewport });
    for (const chart of CHARTS) {
      await atlas.go(at(chart, lang));
      await drawn(atlas);
      const title = await figure(atlas).locator('figcaption h2').innerText();
      const sentence = await figure(atlas).locator('figcaption .chart-sub').innerText();
      assert.ok(title.length > 10 && sentence.length > 20, `${title} / ${sentence}`);
      assert.equal(await figure(atlas).getAttribute('aria-labelledby'), await figure(atlas).locator('figcaption h2').getAttribute('id'));
      const [heads, ...rows] = await table(atlas);
      assert.ok(heads.length > 1 && rows.length > 0);
      for (const row of rows) assert.equal(row.length, heads.length);
      const told = await marks(atlas).evaluateAll((all) => ({
        names: all.map((one) => one.getAttribute('aria-label')),
        stops: all.filter((one) => one.getAttribute('tabindex') === '0').length,
      }));
      assert.ok(told.names.every((name) => name.length > 5), `${chart}: every mark says what it is`);
      assert.equal(told.stops, 1, `${chart} is one tab stop, however many drawings it has`);
      // Drawn anew once the width is known.
      const small = () => marks(atlas).evaluateAll((all) => all
        .filter((one) => one.localName === 'rect').map((one) => one.getBBox()).filter((box) => box.width < 23 || box.height < 23).length);
      await eventually(small, 0, `${chart}: every mark can be hit`);
      assert.equal(await atlas.sideways(), 0, `${chart}: nothing sticks out`);
    }
  }, { timeout: 90_000 });
}

behaviour('arrows, Home and End go through all drawings of a chart, and Escape leaves it', async ({ open }) => {
  const atlas = await open(at(CHARTS[0], 'da'));
  for (const chart of CHARTS) {
    await atlas.go(at(chart, 'da', chart === 'gradient' ? '' : '&condition=copd'));
    await drawn(atlas);
    const keys = await here(atlas);
    const stop = () => marks(atlas).evaluateAll((all) => all.filter((one) => one.getAttribute('tabindex') === '0').map((one) => one.dataset.key));
    await mark(atlas, keys[0]).focus();
    if (keys.length > 1) {
      // The mark behind the last of the first drawing is the first of the next.
      const first = await figure(atlas).locator('.panels svg').first().locator('[data-key]').count();
      const from = Math.min(first, keys.length - 1) - 1;
      await mark(atlas, keys[from]).focus();
      await atlas.page.keyboard.press('ArrowRight');
      await eventually(() => focused(atlas), keys[from + 1], `${chart}: the arrow moves on`);
      assert.deepEqual(await stop(), [keys[from + 1]], `${chart}: and the tab stop with it`);
      await atlas.page.keyboard.press('ArrowLeft');
      await eventually(() => focused(atlas), keys[from], `${chart}: and back`);
      await atlas.page.keyboard.press('End');
      await eventually(() => focused(atlas), keys.at(-1), `${chart}: End`);
      await atlas.page.keyboard.press('ArrowDown');
      assert.equal(await focused(atlas), keys.at(-1), `${chart}: there is nothing behind the last`);
      await atlas.page.keyboard.press('Home');
      await eventually(() => focused(atlas), keys[0], `${chart}: Home`);
    }
    const focus = await atlas.focus();
    assert.ok(focus.ringed && focus.inView, `${chart}: the focus can be seen`);
    await atlas.page.keyboard.press('Escape');
    await eventually(() => focused(atlas), null, `${chart}: Escape leaves it`);
    assert.equal((await atlas.focus()).isBody, false);
  }
}, { timeout: 90_000 });

behaviour('the focus stays on its mark when the chart is drawn anew', async ({ open, site }) => {
  site.broken.set('policy.json', { delay: 1500 });
  const atlas = await open(at('time', 'da', '&condition=copd'));
  await drawn(atlas);
  const bars = await here(atlas);
  await mark(atlas, bars[3]).focus();
  await eventually(async () => (await here(atlas)).length > bars.length, true, 'the policy events arrive');
  await eventually(() => focused(atlas), bars[3], 'after a file has arrived');
  await atlas.page.setViewportSize(NARROW);
  await eventually(() => atlas.sideways(), 0);
  await eventually(() => focused(atlas), bars[3], 'at another width');
});

for (const chart of FILTERING) {
  inBothLanguages(`Enter on a mark of ${chart} filters as the mark says and keeps the focus on it`, async ({ open, lang }) => {
    const atlas = await open(at(chart, lang));
    await drawn(atlas);
    const keys = await here(atlas);
    for (const key of [keys[0], keys.at(-1)]) {
      const fits = select(chosen(chart, key)).length;
      assert.notEqual(fits, records.length);
      if (chart === 'map') assert.match(await mark(atlas, key).getAttribute('aria-label'), new RegExp(`: ${fits} `));
      await mark(atlas, key).focus();
      await atlas.press('Enter');
      await eventually(() => atlas.rows(), fits, `${chart} ${key}`);
      await eventually(() => focused(atlas), key, 'the focus stays');
      await atlas.press('Enter');
      await eventually(() => atlas.rows(), records.length, 'the same again lets it go');
      await eventually(() => focused(atlas), key);
    }
    await mark(atlas, keys[0]).click({ force: true });
    await eventually(() => atlas.rows(), select(chosen(chart, keys[0])).length, 'the mouse does the same');
  });
}

for (const chart of OPENING) {
  behaviour(`Enter on a mark of ${chart} opens its record`, async ({ open }) => {
    const atlas = await open(at(chart, 'da'));
    await drawn(atlas);
    const key = (await here(atlas)).filter((one) => !one.startsWith('e')).at(-1);
    const row = Number(key.replace('r', '').split('.')[0]);
    await mark(atlas, key).focus();
    await atlas.press('Enter');
    await eventually(() => atlas.heading(), records[row].title.da);
    assert.equal(new URLSearchParams(atlas.query()).get('record'), records[row].id);
  });
}

behaviour('a number on a mark is what choosing it gives, whatever is chosen of its kind already', async ({ open }) => {
  const atlas = await open(at('map', 'en', '&municipality=0751'));
  await drawn(atlas);
  for (const key of ['0101', '0461', '0851']) {
    const fits = select({ municipality: [key] }).length;
    assert.match(await mark(atlas, key).getAttribute('aria-label'), new RegExp(`: ${fits} intervention`));
    await mark(atlas, key).focus();
    await atlas.press('Enter');
    await eventually(() => atlas.rows(), fits, key);
  }
});

inBothLanguages('Enter on a policy event leads to its source, and on a figure to its condition', async ({ open, lang }) => {
  const atlas = await open(at('time', lang));
  await drawn(atlas);
  const event = (await here(atlas)).find((key) => key.startsWith('e'));
  const name = await mark(atlas, event).getAttribute('aria-label');
  await mark(atlas, event).focus();
  await atlas.press('Enter');
  await eventually(() => atlas.page.evaluate(() => document.activeElement.matches('.sources li') && document.activeElement.checkVisibility()), true, name);
  await atlas.go(at('gradient', lang));
  await drawn(atlas);
  const key = (await here(atlas)).find((one) => one.startsWith('copd'));
  await (key ? mark(atlas, key) : marks(atlas).first()).focus();
  const held = await focused(atlas);
  await atlas.press('Enter');
  await eventually(() => given(atlas, 'condition') !== null, true);
  const condition = given(atlas, 'condition');
  assert.equal(await atlas.rows(), select({ condition: [condition] }).length);
  await eventually(() => focused(atlas), held, 'the focus stays');
});

inBothLanguages('another outcome can be looked at, and its figures are drawn', async ({ open, lang, words }) => {
  const atlas = await open(at('intervals', lang));
  await drawn(atlas);
  const before = await here(atlas);
  const outcome = 'hospital-use';
  const picker = control(figure(atlas), words.outcome);
  const option = picker.locator('option').filter({ hasText: beginning(label('outcome', outcome, lang)) });
  await picker.selectOption(await option.getAttribute('value'));
  await eventually(() => atlas.rows(), select({ outcome: [outcome] }).length);
  const wanted = records.flatMap((one, row) => one.evidence.findings.flatMap((finding, place) =>
    finding.outcome === outcome && finding.figure === 'comparison' && finding.effect !== null ? [`${row}.${place}`] : []));
  const told = (await table(atlas)).length - 1;
  assert.equal(told, wanted.length);
  const now = await here(atlas);
  assert.notDeepEqual(now, before);
  assert.ok(now.length > 0 && now.every((key) => wanted.includes(key)));
});

inBothLanguages('the map is drawn as squares or as land, and land names who drew it', async ({ open, lang, words }) => {
  const atlas = await open(at('map', lang));
  await drawn(atlas);
  assert.doesNotMatch(await figure(atlas).innerText(), words.mapCredit);
  assert.equal((await here(atlas)).length, codes('municipality').length);
  const squares = await figure(atlas).locator('.panels').innerHTML();
  await control(figure(atlas), words.showMap).selectOption('1');
  await eventually(() => new URLSearchParams(atlas.query()).get('map'), 'land');
  await eventually(async () => words.mapCredit.test(await figure(atlas).innerText()), true);
  await drawn(atlas);
  assert.ok((await figure(atlas).locator('.panels path').count()) > 50, 'there are coasts');
  assert.notEqual(await figure(atlas).locator('.panels').innerHTML(), squares);
  assert.deepEqual((await here(atlas)).sort(), codes('municipality').sort());
  await control(figure(atlas), words.showMap).selectOption('0');
  await eventually(() => new URLSearchParams(atlas.query()).get('map'), null);
  assert.equal(await figure(atlas).locator('.panels').innerHTML(), squares);
});

const REFUSED = [/Failed to load resource/];

inBothLanguages('a chart whose file is missing or broken says so and draws what it can', async ({ open, site, lang, words }) => {
  const cases = [
    ['need.json', 'need', 'need', true], ['need.json', 'gradient', 'need', false], ['policy.json', 'time', 'policy', true],
    ['.topojson', 'map', 'map', true], ['recommendations.json', 'recommended', 'recommended', true],
  ];
  const wrongs = lang === 'da' ? [{ status: 404 }, { keep: 200 }] : [{ status: 404 }];
  for (const wrong of wrongs) {
    for (const [file, chart, lacks, draws] of cases) {
      site.broken.clear();
      site.broken.set(file, wrong);
      const atlas = await open(at(chart, lang, chart === 'map' ? '&map=land' : ''));
      const whole = atlas.page.locator('figure.figure, figure.matrix');
      await eventually(async () => words.lacks[lacks].test(await whole.innerText()), true, `${file} ${JSON.stringify(wrong)}`);
      assert.ok((await whole.locator('figcaption h2').innerText()).length > 10);
      const shown = await whole.locator('svg [data-key]').count();
      assert.equal(shown > 0, draws, `${chart} without ${file} has ${shown} marks`);
      await atlas.page.close();
    }
  }
}, { expected: REFUSED, timeout: 90_000 });

// Taken along ......................................................................

async function taken(atlas, name) {
  const [download] = await Promise.all([
    atlas.page.waitForEvent('download'),
    atlas.page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const DATE = { da: '22. november 2026', en: '22 November 2026' };

inBothLanguages('a chart is taken along as a drawing that says what it is of', async ({ open, lang, words }) => {
  assert.equal(catalogue.date, '2026-11-22');
  const atlas = await open(at(CHARTS[0], lang, '&condition=copd'));
  const blank = await atlas.page.context().newPage();
  for (const chart of [...CHARTS, 'matrix', 'recommended']) {
    await atlas.go(at(chart, lang, '&condition=copd'));
    const whole = atlas.page.locator('figure.figure, figure.matrix');
    await whole.locator('svg [data-key]').first().waitFor({ state: 'attached' });
    await atlas.settled();
    const title = await whole.locator('figcaption h2').innerText();
    const sentence = await whole.locator('figcaption .chart-sub').innerText();
    const file = await taken(atlas, words.take.svg);
    assert.equal(file.name, `indsatsatlas-${chart}.svg`);
    // Read on an empty page: ours would refuse the fonts' style.
    const told = await blank.evaluate((svg) => {
      const xml = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const all = [...xml.querySelectorAll('*')];
      return {
        broken: xml.querySelector('parsererror')?.textContent ?? '',
        root: xml.documentElement.localName,
        title: xml.querySelector('title')?.textContent,
        text: [...xml.querySelectorAll('text')].map((one) => one.textContent).join(' ').replace(/\s+/g, ' '),
        styled: all.filter((one) => one.hasAttribute('class') || one.hasAttribute('style')).map((one) => one.outerHTML.slice(0, 90)),
        active: all.filter((one) => one.localName === 'script' || one.localName === 'foreignObject').length,
      };
    }, file.bytes.toString());
    assert.deepEqual([told.broken, told.root, told.title, told.styled, told.active], ['', 'svg', title, [], 0], chart);
    assert.equal((file.bytes.toString().match(/data:font\/woff2;base64,[A-Za-z0-9+/=]{9000,}/g) ?? []).length, 2, `${chart}: its fonts are inside`);
    for (const heading of await whole.locator('.panel h3').allInnerTexts()) assert.ok(told.text.replace(/\s/g, '').includes(heading.replace(/\s/g, '')), `${chart}: ${heading}`);
    const plain = told.text.replace(/\s/g, '');
    // The caveat is the selection's own sentence, with version and date.
    for (const part of [title, sentence, label('condition', 'copd', lang), version, DATE[lang], atlas.site.url, `chart=${chart}`, 'condition=copd']) {
      assert.ok(plain.includes(part.replace(/\s/g, '')), `${chart}: «${part}» stands in the picture`);
    }
    const caveat = lang === 'da' ? 'udvalg' : 'selection';
    assert.ok(plain.toLowerCase().includes(caveat), `${chart}: that it is a selection`);
  }
}, { timeout: 120_000 });

behaviour('a chart is taken along as a picture', async ({ open }) => {
  for (const chart of ['direction', 'map', 'matrix']) {
    const atlas = await open(at(chart, 'da', '&condition=copd'));
    await atlas.page.locator('figure svg [data-key]').first().waitFor({ state: 'attached' });
    const { name, bytes } = await taken(atlas, atlas.words.take.png);
    assert.equal(name, `indsatsatlas-${chart}.png`);
    assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.ok(bytes.readUInt32BE(16) >= 2400 && bytes.readUInt32BE(20) > 600, 'twice as large as it is drawn');
    assert.ok((await shades(atlas.page, bytes)) > 10, 'it is not empty');
    await atlas.page.close();
  }
});

/** A picture can't be made: where its canvas has no room, refuses, or never gets that far. */
const REFUSALS = {
  'no memory': () => { HTMLCanvasElement.prototype.toBlob = function refuse(done) { setTimeout(() => done(null)); }; },
  'a canvas that must not be read': () => { HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('tainted', 'SecurityError'); }; },
  'no canvas': () => { HTMLCanvasElement.prototype.getContext = () => null; },
  'a drawing that is not read': () => { HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException('no', 'EncodingError')); },
};

inBothLanguages('a picture that cannot be made is said calmly, with what to do, and nothing is lost', async ({ open, lang, words }) => {
  for (const [why, init] of Object.entries(REFUSALS)) {
    const atlas = await open(at('direction', lang, '&condition=copd'), { init });
    const { page } = atlas;
    await page.locator('figure svg [data-key]').first().waitFor({ state: 'attached' });
    const before = page.url();
    const marks = await page.locator('figure svg [data-key]').count();
    const button = page.getByRole('button', { name: words.take.png });
    await button.click();
    const said = page.locator('.take [role=status]');
    await eventually(() => said.innerText(), words.pngFailed, why);
    assert.ok(await said.isVisible());
    assert.ok(await button.evaluate((one) => one === document.activeElement), 'the focus stays');
    assert.deepEqual([page.url(), await page.locator('figure svg [data-key]').count()], [before, marks]);
    // What it says to do can be done.
    const { name } = await taken(atlas, words.take.svg);
    assert.equal(name, 'indsatsatlas-direction.svg');
    await page.close();
  }
});

behaviour('a picture that takes its time says that it is being made, and only then', async ({ open }) => {
  // Held back as long as the test likes.
  const init = () => {
    const write = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function late(done) { globalThis.goOn = () => write.call(this, done); };
  };
  const atlas = await open(at('direction', 'da', '&condition=copd'), { init });
  const { page, words } = atlas;
  await page.locator('figure svg [data-key]').first().waitFor({ state: 'attached' });
  const said = page.locator('.take [role=status]');
  assert.equal(await said.innerText(), '');
  await page.getByRole('button', { name: words.take.png }).click();
  await page.waitForFunction(() => globalThis.goOn);
  await eventually(() => said.evaluate((one) => [one.textContent, getComputedStyle(one).visibility]), [words.pngComing, 'visible']);
  const file = page.waitForEvent('download');
  await page.evaluate(() => globalThis.goOn());
  assert.equal((await file).suggestedFilename(), 'indsatsatlas-direction.png');
  await eventually(() => said.textContent(), '');
});

/** Rows of a CSV. */
function parsed(text, mark) {
  const rows = [['']];
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    const row = rows.at(-1);
    if (letter === '"' && quoted && text[place + 1] === '"') row[row.length - 1] += text[(place += 1)];
    else if (letter === '"') quoted = !quoted;
    else if (letter === mark && !quoted) row.push('');
    else if (letter === '\r' && !quoted) { rows.push(['']); place += 1; } else row[row.length - 1] += letter;
  }
  return rows.slice(0, -1);
}

inBothLanguages('a chart is taken along as the table that stands there', async ({ open, lang, words }) => {
  const atlas = await open(at(CHARTS[0], lang, '&condition=copd'));
  for (const chart of CHARTS) {
    await atlas.go(at(chart, lang, '&condition=copd'));
    await drawn(atlas);
    const shown = await table(atlas);
    const { name, bytes } = await taken(atlas, words.take.csv);
    assert.equal(name, `indsatsatlas-${chart}.csv`);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'spreadsheets look for the mark');
    const read = parsed(bytes.toString().replace(/^\uFEFF/, ''), lang === 'da' ? ';' : ',');
    const tidy = (rows) => rows.map((row) => row.map((cell) => cell.trim()));
    assert.deepEqual(tidy(read.slice(0, shown.length)), shown, chart);
    const below = read.slice(shown.length + 1).flat();
    const link = below.find((line) => line.startsWith(atlas.site.url)) ?? '';
    assert.ok(link.includes(`chart=${chart}`) && link.includes('condition=copd'), `${chart}: where it is from`);
    assert.ok(below.some((line) => line.includes(version)), `${chart}: of which release`);
  }
});

behaviour('the table of the matrix is taken along with its numbers', async ({ open }) => {
  const atlas = await open(at('matrix', 'en', '&strength=high'));
  await atlas.page.locator('.matrix [data-gap]').first().waitFor({ state: 'attached' });
  const { bytes } = await taken(atlas, atlas.words.take.csv);
  const [heads, ...rows] = parsed(bytes.toString().replace(/^\uFEFF/, ''), ',');
  const wanted = matrix({ strength: ['high'] }, 'condition', 'approach');
  for (const y of codes('approach')) {
    const row = rows.find(([name]) => name === label('approach', y, 'en'));
    for (const x of codes('condition')) {
      assert.equal(row[heads.indexOf(label('condition', x, 'en'))], wanted[`${x}|${y}`].split(' ')[0], `${x} × ${y}`);
    }
  }
});

// The matrix as the reader wants it ....................................................

inBothLanguages('rows, columns, fill and folding change the drawing and the address', async ({ open, lang, words }) => {
  const atlas = await open(at('matrix', lang));
  const whole = atlas.page.locator('figure.matrix');
  const first = whole.locator('.mx [data-gap]').first();
  await first.waitFor({ state: 'attached' });
  const drawing = () => whole.locator('.mx').innerHTML();
  const axis = (name) => whole.locator('.mx [data-gap]').evaluateAll((all, of) => [...new Set(all.map((one) => one.dataset[of]))].sort(), name);
  const steps = [
    [words.fill, 'danish', ['fill', 'danish']], [words.fill, 'typical', ['fill', 'typical']],
    [words.columnsOf, 'group', ['x', 'group']], [words.rowsOf, 'technology', ['y', 'technology']],
  ];
  for (const [picker, value, [key, written]] of steps) {
    const before = await drawing();
    await control(whole, picker).selectOption(value);
    await eventually(() => given(atlas, key), written);
    assert.notEqual(await drawing(), before, `${key}=${value} changes the drawing`);
  }
  assert.deepEqual(await axis('x'), codes('group').sort());
  assert.deepEqual(await axis('y'), codes('technology').sort());
  // What stands on one axis chosen for the other: they change places.
  await control(whole, words.rowsOf).selectOption('group');
  await eventually(() => given(atlas, 'x'), 'technology');
  assert.deepEqual(await axis('x'), codes('technology').sort());
  // Folding hides what no record carries in any cell.
  await atlas.go(at('matrix', lang, '&x=group&y=outcome'));
  await first.waitFor({ state: 'attached' });
  const held = (field, other) => codes(field).filter((code) => codes(other).some((one) => select({ [field]: [code], [other]: [one] }).length)).sort();
  const [x, y] = [held('group', 'outcome'), held('outcome', 'group')];
  await control(whole, words.fold).setChecked(true);
  await eventually(() => given(atlas, 'fold'), 'yes');
  assert.deepEqual([await axis('x'), await axis('y')], [x, y]);
  await control(whole, words.fold).setChecked(false);
  await eventually(() => given(atlas, 'fold'), null);
  assert.deepEqual([await axis('x'), await axis('y')], [codes('group').sort(), codes('outcome').sort()]);
});

// Told apart by shape alone ............................................................

/** A PNG as grey values, by how bright each pixel is. */
async function grey(page, png) {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, canvas.width, canvas.height);
    const values = [];
    for (let place = 0; place < rgba.length; place += 4) values.push(Math.round(0.2126 * rgba[place] + 0.7152 * rgba[place + 1] + 0.0722 * rgba[place + 2]));
    return values;
  }, png.toString('base64'));
}

/** How many shades the upper left part of a large PNG has. */
async function shades(page, png) {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [600, 300];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, 600, 300).data.buffer)).size;
  }, png.toString('base64'));
}

/** A pixel differs when it is brighter or darker by this, of 255. */
const SEEN = 24;
/** Two cells are told apart when at least this share of their pixels differ. */
const SHARE = 0.02;

const apart = (one, other) => one.filter((value, place) => Math.abs(value - other[place]) > SEEN).length / one.length;

for (const colorScheme of ['light', 'dark']) {
  behaviour(`every status and every certainty of a cell is told from the others without colour (${colorScheme})`, async ({ open }) => {
    const atlas = await open(at('matrix', 'en', '&x=outcome&y=group&strength=high'), { colorScheme, deviceScaleFactor: 2 });
    const { page } = atlas;
    await page.locator('.matrix .key li svg').first().waitFor({ state: 'attached' });
    const lists = page.locator('.matrix .key ul:not(.signs)');
    assert.equal(await lists.count(), 2);
    const session = await page.context().newCDPSession(page);
    for (const type of ['achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia']) {
      await session.send('Emulation.setEmulatedVisionDeficiency', { type });
      for (const [place, atLeast] of [[0, 4], [1, 11]]) {
        const cells = lists.nth(place).locator('li svg');
        const count = await cells.count();
        assert.ok(count >= atLeast, `the key has ${count} of ${atLeast} looks`);
        const seen = [];
        for (let one = 0; one < count; one += 1) {
          // Each in the same corner, over everything: alike to the pixel if drawn alike.
          const put = (on) => cells.nth(one).evaluate((svg, over) => {
            const as = over ? { position: 'fixed', left: '0', top: '0', 'z-index': '99999', background: getComputedStyle(document.body).backgroundColor } : {};
            svg.removeAttribute('style');
            for (const [name, value] of Object.entries(as)) svg.style.setProperty(name, value);
            return svg.closest('li').textContent.replace(/\s+/g, ' ').trim();
          }, on);
          const name = await put(true);
          const shot = () => page.screenshot({ clip: { x: 0, y: 0, width: 48, height: 40 } });
          const pixels = await grey(page, await shot());
          if (one === 0) assert.ok(apart(pixels, await grey(page, await shot())) < SHARE, 'a cell is not told from itself');
          await put(false);
          for (const [other, its] of seen) {
            const share = apart(pixels, its);
            assert.ok(share >= SHARE, `${type}: «${name}» and «${other}» differ in ${(100 * share).toFixed(1)} % of their pixels`);
          }
          seen.push([name, pixels]);
        }
      }
    }
  }, { timeout: 120_000 });
}

behaviour('in forced colours every status still has a look of its own', async ({ open }) => {
  const atlas = await open(at('matrix', 'en', '&x=outcome&y=group&strength=high'), { forcedColors: 'active' });
  const cells = atlas.page.locator('.matrix .key ul.cols li svg');
  await cells.first().waitFor({ state: 'attached' });
  const seen = [];
  for (const cell of await cells.all()) {
    const pixels = await grey(atlas.page, await cell.screenshot());
    for (const other of seen) assert.ok(apart(pixels, other) >= SHARE);
    seen.push(pixels);
  }
  assert.ok(seen.length >= 11);
});
