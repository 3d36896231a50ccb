// How heavy the register of initiatives is, and how long a choice takes on a CPU slowed four times: from the choice to the
// next frame that shows it. `cargo xtask bench initiatives` makes the site and runs this; figures depend on the machine.
import { chromium } from '@playwright/test';

import { packed, timeChoices } from './bench.mjs';
import { executablePath, flags } from './chromium.mjs';
import { serve } from './server.mjs';
import { languages, site } from './site.mjs';

const [language] = languages();
console.log(`page ${language}/initiatives/: ${packed(`${language}/initiatives/index.html`)} bytes of HTML (brotli)`);
console.log(`first data, data/v1/initiatives.json: ${packed('data/v1/initiatives.json')} bytes (brotli)`);
console.log(`a part in words, data/v1/initiatives/0.json: ${packed('data/v1/initiatives/0.json')} bytes (brotli)`);

const server = await serve(site);
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${server.url}${language}/initiatives/`);
  const field = (name) => page.locator(`[name=${name}]`);
  await field('state').focus();
  await page.waitForFunction(() => document.querySelector('[name=state]').options.length > 2);
  const rounds = { state: ['done', 'planned', 'unreported', ''], year: ['2025', '2023', ''], lead: ['body-7', 'body-50', ''], q: ['portail', 'donnees 77', ''] };
  await timeChoices(page, rounds);
} finally {
  await browser.close();
  await server.close();
}
