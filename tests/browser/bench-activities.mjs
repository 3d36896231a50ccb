// How heavy the register of activities is, and how long a choice takes on a CPU slowed four times: from the choice to the
// next frame that shows it. `cargo xtask bench activities` makes the site and runs this; figures depend on the machine.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { chromium } from '@playwright/test';

import { executablePath, flags } from './chromium.mjs';
import { serve } from './server.mjs';
import { site } from './site.mjs';

const packed = (file) => {
  const bytes = readFileSync(path.join(site, file));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
};
const say = (what, file) => console.log(`${what}, ${file}: ${packed(file)} bytes (brotli)`);
say('page', 'en/activities/index.html');
say('first data', 'data/v1/activities.json');
for (const key of ['status', 'place', 'sector', 'year', 'organisation', 'measure']) say('a facet', `data/v1/activities/by/${key}.json`);
say('an order', 'data/v1/activities/order/spent.json');
say('a part in words', 'data/v1/activities/parts/0.json');

const server = await serve(site);
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${server.url}en/activities/`);
  const data = new Map();
  page.on('response', (response) => {
    const file = new URL(response.url()).pathname.slice(1);
    if (file.startsWith('data/')) data.set(file, packed(file));
  });
  await page.locator('[name=status]').focus();
  await page.waitForFunction(() => document.querySelector('[name=status]').options.length > 2);
  const fetched = () => [...data.values()].reduce((sum, bytes) => sum + bytes, 0);
  const values = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('.filter select')].map((select) => [select.name, [...select.options].slice(1, 4).map(({ value }) => value)])));
  await page.locator('[name=status]').selectOption(values.status[0]);
  await page.waitForFunction(() => document.querySelectorAll('#chosen > li').length > 0);
  console.log(`data of the first view after a choice: ${fetched()} bytes (brotli), ${data.size} files`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const rounds = { status: values.status, place: values.place, sector: values.sector, year: values.year, q: ['water', 'rural road', 'reg'] };
  for (const [name, values] of Object.entries(rounds)) {
    const times = [];
    for (let round = 0; round < 6; round += 1) {
      for (const value of [...values, '']) {
        times.push(await page.evaluate(([name, value]) => {
          const field = document.querySelector(`[name=${name}]`);
          field.value = value;
          const begin = performance.now();
          field.dispatchEvent(new Event(name === 'q' ? 'input' : 'change', { bubbles: true }));
          return new Promise((done) => {
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
          });
        }, [name, value]));
        await page.waitForTimeout(round ? 60 : 2000);
      }
    }
    // The first round fetches what it shows; the others say how long the choice itself takes.
    const settled = times.slice(values.length + 1).sort((a, b) => a - b);
    const at = (share) => settled[Math.min(settled.length - 1, Math.floor(settled.length * share))].toFixed(0);
    console.log(`choice of ${name}, CPU ÷ 4: median ${at(0.5)} ms, slowest of ${settled.length} ${at(1)} ms`);
  }
} finally {
  await browser.close();
  await server.close();
}
