import { chromium } from '@playwright/test';
import { executablePath, flags } from './chromium.mjs';
import { serve } from './server.mjs';
import { site } from './site.mjs';
const server = await serve(site);
const browser = await chromium.launch({ executablePath, args: flags });
for (const [language, words, rate] of [['en', 'cybersecurity budget', 1], ['fr', 'fracture numérique', 1], ['en', 'cybersecurity budget', 4], ['fr', 'fracture numérique', 4]]) {
  const times = [];
  for (let i = 0; i < 5; i += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}${language}/search/`, { waitUntil: 'networkidle' });
    if (rate > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
    const begin = Date.now();
    await page.locator('main input[name=q]').fill(words);
    await page.locator('.hits li').first().waitFor({ timeout: 20000 });
    times.push(Date.now() - begin);
    await context.close();
  }
  console.log(language, words, `CPU ÷ ${rate}`, times.sort((a, b) => a - b).join(' '), 'ms from typing to the first hit, nothing cached');
}
await browser.close(); await server.close();
