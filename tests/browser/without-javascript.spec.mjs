// Without JavaScript every page is whole: its text, its tables and its charts are there.
import { expect, open, test } from './fixtures.mjs';
import { samples } from './site.mjs';

test.use({ javaScriptEnabled: false });

for (const { address, kind } of samples()) {
  test(`without JavaScript: ${kind}: /${address}`, async ({ page }) => {
    await open(page, address);
    await expect(page.locator('h1').first()).toBeVisible();
    expect((await page.locator('main').innerText()).trim().length, 'text of main').toBeGreaterThan(kind === '404.html' ? 20 : 80);
    // What a closed <details> holds opens without a script.
    for (const part of ['table', 'figure svg']) {
      for (const shown of await page.locator(`main ${part}:not(details:not([open]) *)`).all()) {
        await expect(shown, `a ${part}`).toBeVisible();
      }
    }
    const rows = await page.locator('main table').evaluateAll((tables) => tables.map((table) => table.rows.length));
    expect(rows.filter((count) => count < 2), 'tables without rows').toEqual([]);
  });
}
