// The whole atlas as one file, opened from a disk. Other tests run on it too:
// see run.sh.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { DIST, WIDE, WORDS, eventually, launch } from './harness.mjs';
import { select, title } from './oracle.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('the one file opens from a disk with everything in it, asks for nothing, and is at most 1.5 MB', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  const file = join(folder, 'indsatsatlas.html');
  execFileSync('cargo', ['run', '--quiet', '--bin', 'atlas', '--', 'single', DIST, file], { cwd: ROOT });
  assert.ok(statSync(file).size <= 1.5e6, `${statSync(file).size} bytes`);
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: WIDE, locale: 'da-DK', acceptDownloads: true, offline: true });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const asked = [];
    const complaints = [];
    page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || asked.push(request.url()));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const at = pathToFileURL(file).href;
    await page.goto(`${at}?view=explore&condition=copd`);
    const rows = () => page.locator('[role=status][data-rows]').getAttribute('data-rows');
    await eventually(rows, String(select({ condition: ['copd'] }).length));
    await page.getByRole('search').getByRole('combobox').fill('tele');
    await eventually(rows, String(select({ condition: ['copd'], q: 'tele' }).length));
    // The charts that need a file of their own, and the map.
    for (const [chart, words] of [['need', WORDS.da], ['time', WORDS.da], ['map&map=land', WORDS.da], ['recommended', WORDS.da]]) {
      await page.goto(`${at}?view=explore&chart=${chart}`);
      await page.locator('figure svg').first().waitFor();
      for (const lack of Object.values(words.lacks)) assert.equal(await page.getByText(lack).count(), 0, chart);
    }
    await page.goto(`${at}?lang=en&view=record&record=desmond`);
    await eventually(() => page.getByRole('heading', { level: 1 }).innerText(), title('desmond', 'en'));
    assert.equal(await page.locator('a[href^="pages/"]:visible').count(), 0, 'what is not in the file is not promised');
    assert.equal(await page.getByRole('button', { name: WORDS.en.embedButton }).count(), 0, 'a file cannot be framed');
    await page.goto(`${at}?view=about`);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('main a[download]').first().click()]);
    assert.deepEqual(readFileSync(await saved.path()), readFileSync(join(DIST, 'data/interventions.json')));
    assert.deepEqual(asked, []);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
