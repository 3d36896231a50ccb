// What refers to what: read on a narrow screen, and taken along.
import { expect, open, sidewaysOverflow, test } from './fixtures.mjs';

for (const language of ['fr', 'en']) {
  test(`at 320 pixels what a table is called is read without scrolling: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, `${language}/references/`);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    const captions = page.locator('.scroll caption');
    await expect(captions).not.toHaveCount(0);
    for (const box of await captions.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(320);
    }
  });

  test(`a graph and its table are taken along without a script: ${language}`, async ({ page }) => {
    await page.goto(`${language}/references/`);
    const links = page.locator('.chart-figure a[download]');
    expect(await links.count()).toBe(2 * (await page.locator('.chart-figure').count()));
    for (const [at, type, start] of [[0, /^image\/svg\+xml/, '<svg '], [1, /^text\/csv/, '']]) {
      const response = await page.request.get(new URL(await links.nth(at).getAttribute('href'), page.url()).href);
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toMatch(type);
      expect(await response.text()).toMatch(new RegExp(`^${start}.+`));
    }
  });
}
