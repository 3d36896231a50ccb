// How heavy the register of activities is, and how long a choice takes on a CPU slowed four times: from the choice to the
// next frame that shows it. `cargo xtask bench activities` makes the site and runs this; figures depend on the machine.
import { chromium } from '@playwright/test';

import { packed, timeChoices } from './bench.mjs';
import { executablePath, flags } from './chromium.mjs';
import { serve } from './server.mjs';
import { site } from './site.mjs';

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
  const rounds = { status: values.status, place: values.place, sector: values.sector, year: values.year, q: ['water', 'rural road', 'reg'] };
  await timeChoices(page, Object.fromEntries(Object.entries(rounds).map(([name, values]) => [name, [...values, '']])));
} finally {
  await browser.close();
  await server.close();
}
