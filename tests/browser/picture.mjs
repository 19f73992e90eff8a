// Takes the picture in README.md from a built page: node tests/browser/picture.mjs
import { launch, serve } from './harness.mjs';

const server = await serve();
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'da-DK' });
await page.goto(`${server.url}?view=explore&condition=copd&strength=high,moderate`);
await page.locator('article[data-record]').first().waitFor();
await page.screenshot({ path: new URL('../../docs/page.png', import.meta.url).pathname });
await browser.close();
await server.close();
