// How heavy the register of initiatives is, and how long a choice takes on a CPU slowed four times: from the choice to the
// next frame that shows it. `cargo xtask bench initiatives` makes the site and runs this; figures depend on the machine.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { chromium } from '@playwright/test';

import { executablePath, flags } from './chromium.mjs';
import { serve } from './server.mjs';
import { languages, site } from './site.mjs';

const packed = (file) => {
  const bytes = readFileSync(path.join(site, file));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
};
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
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const rounds = { state: ['done', 'planned', 'unreported', ''], year: ['2025', '2023', ''], lead: ['body-7', 'body-50', ''], q: ['portail', 'donnees 77', ''] };
  for (const [name, values] of Object.entries(rounds)) {
    const times = [];
    for (let round = 0; round < 5; round += 1) {
      for (const value of values) {
        times.push(await page.evaluate(([name, value]) => {
          const field = document.querySelector(`[name=${name}]`);
          field.value = value;
          const begin = performance.now();
          field.dispatchEvent(new Event(name === 'q' ? 'input' : 'change', { bubbles: true }));
          return new Promise((done) => {
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
          });
        }, [name, value]));
        await page.waitForTimeout(round ? 50 : 1500);
      }
    }
    // The first round fetches what it shows; the others say how long the choice itself takes.
    const settled = times.slice(values.length).sort((a, b) => a - b);
    const at = (share) => settled[Math.min(settled.length - 1, Math.floor(settled.length * share))].toFixed(0);
    console.log(`choice of ${name}, CPU ÷ 4: median ${at(0.5)} ms, slowest of ${settled.length} ${at(1)} ms`);
  }
} finally {
  await browser.close();
  await server.close();
}
