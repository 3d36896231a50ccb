// Without JavaScript every page is whole: its text, its tables and its charts are there.
import { expect, test } from './fixtures.mjs';
import { samples } from './site.mjs';

test.use({ javaScriptEnabled: false });

for (const { address, kind } of samples()) {
  test(`without JavaScript: ${kind}: /${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('h1').first()).toBeVisible();
    expect((await page.locator('main').innerText()).trim().length, 'text of main').toBeGreaterThan(kind === '404.html' ? 20 : 80);
    // What a closed <details> holds opens without a script.
    for (const table of await page.locator('main table:not(details:not([open]) *)').all()) {
      await expect(table).toBeVisible();
    }
    // A chart may have a form for wide and one for narrow windows.
    for (const figure of await page.locator('main figure:has(svg):not(details:not([open]) *)').all()) {
      await expect(figure.locator('svg').filter({ visible: true })).not.toHaveCount(0);
    }
    const rows = await page.locator('main table').evaluateAll((tables) => tables.map((table) => table.rows.length));
    expect(rows.filter((count) => count < 2), 'tables without rows').toEqual([]);
  });
}
