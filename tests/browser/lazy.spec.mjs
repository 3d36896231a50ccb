// Nothing is fetched before it is needed, and what is needed is small: bytes as served, against budgets.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from './fixtures.mjs';
import { awake, chart, choose, figures, filter, find, island, parallel, rows } from './islands.mjs';
import { deliverables, documentPage, paragraphs, resultsPage } from './sample.mjs';
import { samples } from './site.mjs';

const budgets = JSON.parse(readFileSync(path.join(import.meta.dirname, 'budgets.json'), 'utf8'));
const base = /\/pkg\/[^/]+\/(\w+\/)?(boot\.js|client\.js|client_bg\.wasm|__wasm_split\.js)$/;

/** What the page fetches from now on: `[{ file, bytes }]`, the bytes being those on the wire. */
function fetched(page) {
  const all = [];
  page.on('response', (response) => {
    const { pathname, protocol } = new URL(response.url());
    if (protocol.startsWith('http')) all.push({ file: pathname, bytes: Number(response.headers()['content-length']), packed: response.headers()['content-encoding'] });
  });
  return all;
}
/** The files that the page asks for from now on. */
function asked(page) {
  const all = [];
  page.on('request', (request) => request.url().startsWith('http') && all.push(new URL(request.url()).pathname));
  return all;
}
const wasm = (files) => files.filter((file) => file.endsWith('.wasm') || file.endsWith('/client.js'));
/** Everything that an event sets going has been asked for: the page has nothing left to do. */
const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve)))));
const names = (all) => all.map(({ file }) => file).sort();
const sum = (all) => all.reduce((sum, { bytes }) => sum + bytes, 0);
/** The islands whose own part is among these. */
const parts = (all) => names(all).map((file) => file.match(/\/split_(\w+?)_loader_/)?.[1]).filter(Boolean);

test.describe('a reader who only reads', () => {
  for (const { address, kind } of samples()) {
    test(`fetches the page, its style, its icon and boot.js, to the end of the page: ${kind}: /${address}`, async ({ page }) => {
      const all = asked(page);
      await page.goto(address);
      // Pictures, fonts or parts that come with the reading would come now.
      await page.evaluate(async () => {
        for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
      });
      await settled(page);
      expect(all.sort().map((file) => file.replace(/\/\w+\.[0-9a-f]{16}\.css$/, '/*.css').replace(/[0-9a-f]{16}/, '*'))).toEqual(
        // A chart by itself runs nothing.
        [`/${address}`, '/assets/*.css', '/favicon.svg', ...(kind === 'embed/*' ? [] : ['/pkg/*/boot.js'])].sort(),
      );
      await expect(page.locator('leptos-island[data-awake]')).toHaveCount(0);
    });
  }

  for (const [what, address, part] of [['the results', resultsPage('en'), '.explore'], ['a document', documentPage('en'), '.tools input']]) {
    test(`and turns the wheel while the mouse rests in the middle wakes nothing: ${what}`, async ({ page }) => {
      const all = asked(page);
      await page.goto(address);
      const [head, target] = await Promise.all(['h1', part].map((part) => page.locator(part).boundingBox()));
      const rest = { x: target.x + target.width / 2, y: head.y + 10 };
      await page.mouse.move(rest.x, rest.y);
      // Until a part lies under the mouse: the browser tells it so, though the mouse has not moved.
      await page.evaluate(() => addEventListener('mouseover', ({ target }) => (document.title = target.closest('leptos-island') ? 'over a part' : ''), true));
      await expect(async () => {
        await page.mouse.wheel(0, 30);
        expect(await page.title()).toBe('over a part');
      }).toPass({ intervals: [100], timeout: 15_000 });
      await settled(page);
      expect(wasm(all)).toEqual([]);
      await page.mouse.move(rest.x + 3, rest.y + 3);
      await expect(page.locator('leptos-island[data-awake]'), 'but pointing at it does').not.toHaveCount(0);
    });
  }

  test.describe('on a touch screen', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    test('and scrolls with a finger on the chart wakes nothing', async ({ page, context }) => {
      const all = asked(page);
      await page.goto(resultsPage('fr'));
      await chart(page).drawing.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await chart(page).drawing.boundingBox();
      const before = await page.evaluate(() => scrollY);
      const devtools = await context.newCDPSession(page);
      const finger = { x: x + width / 2, y: y + height - 20 };
      const touch = (type, touchPoints) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', [finger]);
      for (let step = 1; step <= 12; step += 1) await touch('touchMove', [{ ...finger, y: finger.y - 20 * step }]);
      await touch('touchEnd', []);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
      await settled(page);
      expect(wasm(all)).toEqual([]);
      await expect(page.locator('leptos-island[data-awake]')).toHaveCount(0);
    });
  });
});

test.describe('only what is used is fetched', () => {
  const uses = [
    ['find', documentPage('fr'), (page) => find(page).words.focus(), 'FindInDocument', ['find_in_document']],
    ['parallel reading', documentPage('fr'), (page) => parallel(page).open.focus(), 'ParallelReading', ['parallel_reading']],
    ['the chart', resultsPage('fr'), (page) => chart(page).explore.focus(), 'ResultsChart', ['results_chart']],
    ['the filter', resultsPage('fr'), (page) => filter(page).words.focus(), 'ResultsTable', ['results_table']],
    ['the citation of a paragraph', documentPage('fr'), (page) => page.locator('#p1 .cite summary').focus(), 'PassageTools', ['passage_tools']],
    ['the citation of a result', resultsPage('fr'), (page) => page.locator('#A1 .share').focus(), 'PassageTools', ['passage_tools']],
  ];
  for (const [what, address, use, component, expected] of uses) {
    test(`${what}: its own part, and the others stay asleep`, async ({ page }) => {
      const all = fetched(page);
      await page.goto(address);
      await use(page);
      await awake(page, component);
      await settled(page);
      expect(parts(all)).toEqual(expected);
      await expect(page.locator('leptos-island[data-awake]')).toHaveCount(1);
      await expect(island(page, component)).toHaveAttribute('data-awake', '');
      expect(names(all).length, 'nothing is fetched twice').toBe(new Set(names(all)).size);
    });
  }

  test('the data of the results come when their words are asked for, not before, and once', async ({ page }) => {
    const all = fetched(page);
    const data = () => names(all).filter((file) => file.startsWith('/data/') && file.endsWith('results.json')).length;
    await page.goto(resultsPage('en'));
    await choose(filter(page).outcome, 'B');
    await expect(rows(page)).not.toHaveCount(deliverables.length);
    await settled(page);
    expect(data()).toBe(0);
    expect(names(all).filter((file) => /split_results_words/.test(file))).toEqual([]);
    for (const words of ['cloud', 'data', '']) {
      await filter(page).words.fill(words);
      await expect.poll(data, words).toBe(1);
      await settled(page);
      expect(data(), words).toBe(1);
      expect(names(all).filter((file) => /split_results_words/.test(file)).length, words).toBe(1);
    }
  });

  test('the text of the other language comes when parallel reading is opened, not before, and once', async ({ page }) => {
    const all = fetched(page);
    await page.goto(documentPage('en'));
    await parallel(page).open.focus();
    await awake(page, 'ParallelReading');
    await settled(page);
    expect(names(all).filter((file) => file.startsWith('/data/'))).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(parallel(page).added).toHaveCount(paragraphs('fr').length);
    expect(names(all).filter((file) => file.startsWith('/data/')).length).toBe(1);
  });
});

/** What is fetched by one use after another of a page. */
async function measure({ browser, baseURL }, address, uses) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const all = fetched(page);
  await page.goto(address);
  const measured = { page: sum(all.filter(({ file }) => !base.test(file) && !file.endsWith('.svg'))) };
  for (const [name, use] of Object.entries(uses)) {
    const before = all.length;
    await use(page);
    const now = all.slice(before).filter(({ file }) => !base.test(file));
    measured[name] = { client: sum(now.filter(({ file }) => file.includes('/pkg/'))), data: sum(now.filter(({ file }) => file.includes('/data/'))) };
  }
  measured.base = sum(all.filter(({ file }) => base.test(file)));
  // What is text or wasm travels packed.
  expect(all.filter(({ file, packed, bytes }) => /\.(js|wasm|json|css)$|\/$/.test(file) && (packed !== 'br' || !bytes)).map(({ file }) => file)).toEqual([]);
  await context.close();
  return measured;
}

const firstChange = {
  'first change of the chart': async (page) => {
    await choose(filter(page).outcome, 'A');
    await awake(page, 'ResultsChart');
    await expect.poll(async () => (await figures(page)).rows.at(-1).values.at(-1)).toBe(await rows(page).count());
  },
};

test('the bytes that a reader loads keep to the budgets, and are written down', async ({ browser, baseURL }) => {
  const chartFirst = await measure({ browser, baseURL }, resultsPage('en'), {
    chart: async (page) => {
      await chart(page).explore.focus();
      await awake(page, 'ResultsChart');
    },
  });
  const filterFirst = await measure({ browser, baseURL }, resultsPage('en'), firstChange);
  const reading = await measure({ browser, baseURL }, documentPage('en'), {
    'parallel reading': async (page) => {
      await parallel(page).open.click();
      await expect(parallel(page).added).not.toHaveCount(0);
    },
    'find, after it': async (page) => {
      await find(page).words.focus();
      await awake(page, 'FindInDocument');
    },
  });
  const bytes = {
    about: 'brotli, as served to Chromium; "client" is what a use loads on top of the base',
    pages: { results: chartFirst.page, document: reading.page },
    client: chartFirst.base,
    chart: chartFirst.chart,
    'first change of the chart': filterFirst['first change of the chart'],
    'parallel reading': reading['parallel reading'],
    'find, after it': reading['find, after it'],
  };
  const artefacts = path.join(import.meta.dirname, 'artefacts');
  mkdirSync(artefacts, { recursive: true });
  writeFileSync(path.join(artefacts, 'bytes.json'), `${JSON.stringify(bytes, undefined, 2)}\n`);

  expect.soft(bytes.client, 'the client on every page').toBeLessThanOrEqual(budgets.client);
  expect.soft(bytes.chart.client, 'the chart').toBeLessThanOrEqual(budgets.islands.chart);
  // What first changes the chart is the filter: the bytes of both count.
  expect.soft(bytes['first change of the chart'].client, 'the filter and the chart').toBeLessThanOrEqual(budgets.islands.chart);
  expect(bytes['first change of the chart'].data, 'rows say their outcome and their state themselves').toBe(0);
  expect.soft(bytes['parallel reading'].client, 'parallel reading').toBeLessThanOrEqual(budgets.islands['*']);
  expect.soft(bytes.pages.document, 'the longest document').toBeLessThanOrEqual(budgets.pages['documents/*']);
  expect.soft(bytes.pages.results, 'the results').toBeLessThanOrEqual(budgets.pages['*']);
  for (const [what, { client }] of Object.entries({ chart: bytes.chart, filter: bytes['first change of the chart'], reading: bytes['parallel reading'] })) expect(client, `${what} was measured`).toBeGreaterThan(1000);
});
