// Pictures of every kind of page, to be looked at: artefacts/pictures/. They are compared with nothing.
import path from 'node:path';

import { expect, open, test } from './fixtures.mjs';
import { samples } from './site.mjs';

const folder = path.join(import.meta.dirname, 'artefacts/pictures');
const tallest = 6000;

for (const { address, kind } of samples()) {
  test(`pictures: ${kind}: /${address}`, async ({ page }) => {
    await open(page, address);
    const name = path.join(folder, address.replace(/\.html$/, '').replaceAll('/', '-').replace(/-$/, '') || 'root');
    for (const width of [320, 768, 1280]) {
      for (const colorScheme of ['light', 'dark']) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
        await page.screenshot({ path: `${name}-${width}-${colorScheme}.png`, fullPage: true, clip, animations: 'disabled' });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    const pdf = await page.pdf({ path: `${name}.pdf`, format: 'A4', tagged: true });
    expect(pdf.length).toBeGreaterThan(1000);
  });
}
