// The language of fragments, French ordinals and Akoma Ntoso, as a browser shows and finds them.
import { expect, test } from './fixtures.mjs';
import { parallel } from './islands.mjs';
import { documentPage } from './sample.mjs';

const report = (language) => `${language}/documents/ilo-it-progress-2020/`;

/** What `lang` says of the element itself or of the nearest one around it. */
const spoken = (locator) => locator.evaluate((element) => element.closest('[lang]').lang);

test('words in another language say so, on the page and beside it', async ({ page, faults }) => {
  await page.goto(documentPage('fr'));
  await expect(page.locator('#p34 .body span', { hasText: 'cloud' })).toHaveAttribute('lang', 'en');
  await page.goto(documentPage('en'));
  await parallel(page).open.click();
  const beside = page.locator('#p34 .beside');
  await expect(beside).toHaveAttribute('lang', 'fr');
  expect(await spoken(beside.locator('span', { hasText: 'cloud' }))).toBe('en');
  await expect(beside).not.toContainText('{lang');
  expect(faults).toEqual([]);
});

test('the exponents of French ordinals are raised, on the page and beside it, and copied as plain letters', async ({ page }) => {
  const ordinal = /\b(1er|\d+e)\b/;
  const raised = (locator) => locator.locator('sup').filter({ hasText: /^(er|e)$/ });
  await page.goto(report('fr'));
  const paragraph = page.locator('#text .body', { has: raised(page) }).first();
  expect(await paragraph.evaluate((element) => element.textContent)).toMatch(ordinal);
  const copied = await paragraph.evaluate((element) => {
    getSelection().selectAllChildren(element);
    return getSelection().toString();
  });
  expect(copied).toMatch(ordinal);
  await page.goto(report('en'));
  await expect(raised(page.locator('main'))).toHaveCount(0);
  await parallel(page).open.click();
  await expect(raised(page.locator('#text .beside'))).not.toHaveCount(0);
});

test('every text links its Akoma Ntoso, which the browser reads as XML', async ({ page, request }) => {
  for (const language of ['fr', 'en']) {
    await page.goto(documentPage(language));
    const link = page.locator('.data a[type="application/akn+xml"]');
    const head = page.locator('head link[type="application/akn+xml"]');
    await expect(link).toHaveCount(1);
    const address = await link.evaluate((element) => element.href);
    expect(new URL(await head.getAttribute('href')).pathname).toBe(new URL(address).pathname);
    const text = await (await request.get(address)).text();
    const found = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const paragraph = [...parsed.getElementsByTagName('paragraph')].find((element) => element.getAttribute('xml:id') === 'p38');
      return [parsed.querySelectorAll('parsererror').length, parsed.documentElement.localName, paragraph?.getAttribute('eId')];
    }, text);
    expect(found).toEqual([0, 'akomaNtoso', 'para_38']);
  }
});
