// Charts that nothing filters: each is walked by pointer, touch and keyboard, says what its table says, is taken along as
// SVG and CSV without a script and as PNG with one, and fetches nothing that draws.
import { readFileSync } from 'node:fs';

import { expect, test } from './fixtures.mjs';
import { chunks } from './islands.mjs';
import { message } from './sample.mjs';
import { languages, pagesOf, site, textOf } from './site.mjs';

/** The pages of one language with such a chart, one of each kind. */
const pagesWith = (language) => {
  const kinds = new Map();
  for (const page of pagesOf(site)) {
    if (page.language === language && !kinds.has(page.kind) && textOf(page.file).includes('data-component="StillChart')) kinds.set(page.kind, page.address);
  }
  return [...kinds].map(([kind, address]) => ({ kind, address }));
};

const first = (page) => page.locator('.chart-figure', { has: page.locator('leptos-island[data-component^="StillChart"]') }).first();
const island = (figure) => figure.locator('leptos-island');
const tip = (figure) => figure.locator('.tip');
const marks = (figure) => figure.locator('svg.chart [data-mark]').filter({ visible: true });

/** What the table says of each mark, in their order. */
const said = (figure, template) =>
  figure.evaluate((figure, template) => {
    const [, ...columns] = [...figure.querySelectorAll('thead th')].map((cell) => cell.textContent);
    const cells = [...figure.querySelectorAll('tbody tr')].flatMap((row) =>
      [...row.querySelectorAll('td')].map((cell, at) => template.replace('{row}', row.querySelector('th').textContent).replace('{column}', columns[at]).replace('{value}', cell.textContent)));
    const shown = [...figure.querySelectorAll('svg [data-mark]')].filter((mark) => mark.getClientRects().length && getComputedStyle(mark.closest('svg')).display !== 'none');
    return shown.map((mark) => cells[Number(mark.dataset.mark)]);
  }, template);
/** How many marks of the drawing that is shown are set apart: a line has no box of its own that Playwright would see. */
const current = (figure) =>
  figure.evaluate((figure) => [...figure.querySelectorAll('svg.chart .current')].filter((mark) => getComputedStyle(mark.closest('svg')).display !== 'none').length);
const template = (language) => message(language, 'chart-mark', { row: '{row}', column: '{column}', value: '{value}' });

test('they stand on pages of many kinds', () => {
  for (const language of languages()) expect(pagesWith(language).length).toBeGreaterThan(8);
});

for (const language of languages()) {
  for (const { kind, address } of pagesWith(language)) {
    test(`is walked by arrow keys and says what the table says: ${kind}: /${address}`, async ({ page }) => {
      await page.goto(address);
      const figure = first(page);
      const expected = await said(figure, template(language));
      expect(expected.length).toBeGreaterThan(0);
      await expect(figure.locator('.explore')).toHaveAccessibleName(message(language, 'chart-explore'));
      await figure.locator('.explore').focus();
      await expect(island(figure)).toHaveAttribute('data-awake', '', { timeout: 15_000 });
      for (const [key, at] of [['ArrowRight', 0], ['End', -1], ['ArrowLeft', -2], ['Home', 0]]) {
        await page.keyboard.press(key);
        await expect(tip(figure)).toHaveText(expected.at(at) ?? expected[0], { useInnerText: false });
        expect(await current(figure)).toBe(1);
      }
      await page.keyboard.press('Escape');
      await expect(tip(figure)).toBeEmpty();
    });
  }

  test(`is taken along as SVG and CSV where scripts are off, and only so: ${language}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(`${language}/progress/`);
    const figure = first(page);
    await expect(figure.locator('[data-format=png]')).toBeHidden();
    for (const [format, type, start] of [['svg', /^image\/svg\+xml/, /^<svg /], ['csv', /^text\/csv/, /\r\n/]]) {
      const link = figure.locator(`a[data-format=${format}]`);
      await expect(link).toBeVisible();
      const response = await page.request.get(await link.getAttribute('href'));
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toMatch(type);
      expect(await response.text()).toMatch(start);
    }
    await context.close();
  });
}

test('the pointer on a mark says its value, and leaving says nothing', async ({ page }) => {
  await page.goto('en/progress/');
  const figure = first(page);
  const expected = await said(figure, template('en'));
  await figure.locator('.downloads').hover();
  await expect(island(figure)).toHaveAttribute('data-awake', '', { timeout: 15_000 });
  await marks(figure).nth(1).hover();
  await expect(tip(figure)).toHaveText(expected[1], { useInnerText: false });
  await page.locator('h1').hover();
  await expect(tip(figure)).toBeEmpty();
});

test('a PNG is twice the size of the drawing', async ({ page }) => {
  await page.goto('fr/progress/');
  const figure = first(page);
  const svg = await (await page.request.get(await figure.locator('a[data-format=svg]').getAttribute('href'))).text();
  const size = ['width', 'height'].map((name) => Number(svg.match(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`))[1]));
  const [file] = await Promise.all([page.waitForEvent('download'), figure.locator('[data-format=png]').click()]);
  expect(file.suggestedFilename()).toBe('progress.png');
  const png = readFileSync(await file.path());
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  [png.readUInt32BE(16), png.readUInt32BE(20)].forEach((pixels, at) => expect(Math.abs(pixels - 2 * size[at])).toBeLessThanOrEqual(2));
});

test('a drawing that does not come is said', async ({ page }) => {
  await page.goto('fr/progress/');
  const figure = first(page);
  await page.route('**/progress.svg', (route) => route.abort());
  await figure.locator('[data-format=png]').click();
  await expect(tip(figure)).toContainText(message('fr', 'fetch-failed'));
});

test('walking fetches one client and no part that draws', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('en/progress/');
  const figure = first(page);
  await figure.locator('.explore').focus();
  await expect(island(figure)).toHaveAttribute('data-awake', '', { timeout: 15_000 });
  await page.keyboard.press('End');
  expect(new Set(asked.filter((file) => file.endsWith('/client.js')).map((file) => file.split('/').at(-2)))).toEqual(new Set(['take']));
  const parts = asked.filter((file) => chunks.test(file)).map((file) => file.match(/\/split_(\w+?)_loader_/)?.[1]).filter(Boolean);
  expect(parts).toEqual(['still_chart']);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });
  test('the first tap on a mark says its value', async ({ page }) => {
    await page.goto('fr/progress/');
    const figure = first(page);
    const expected = await said(figure, template('fr'));
    await marks(figure).nth(1).tap();
    await expect(tip(figure)).toHaveText(expected[1], { useInnerText: false });
  });
});
