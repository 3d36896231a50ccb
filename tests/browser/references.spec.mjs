// What refers to what: read on a narrow screen, and taken along.
import { expect, sidewaysOverflow, test } from './fixtures.mjs';

for (const language of ['fr', 'en']) {
  test(`at 320 pixels what a table is called is read without scrolling: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${language}/references/`);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    const captions = page.locator('.scroll caption');
    await expect(captions).not.toHaveCount(0);
    for (const box of await captions.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(320);
    }
  });
}
