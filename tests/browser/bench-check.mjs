// How fast the page that checks IATI files is: a file of about 50 MB made of a real one, its activities repeated under new
// identifiers, from the choice to the result; and whether the page stays free meanwhile. Figures depend on the machine.
// node bench-check.mjs FILE   (cargo xtask bench check)
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium } from '@playwright/test';

import { executablePath, flags } from './chromium.mjs';
import { serve } from './server.mjs';
import { site } from './site.mjs';

const goal = 50e6;
const rounds = 5;

/** The file with its activities so many times, each time under new identifiers. */
function repeated(text) {
  const start = text.indexOf('<iati-activity ');
  const end = text.lastIndexOf('</iati-activities>');
  if (start < 0 || end < start) throw new Error('no file of activities');
  const [head, body, foot] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const times = Math.max(1, Math.round(goal / Buffer.byteLength(body)));
  const copies = Array.from({ length: times }, (_, copy) => body.replaceAll('</iati-identifier>', `-${copy}</iati-identifier>`));
  return Buffer.from([head, ...copies, foot].join(''));
}

const real = path.resolve(process.argv[2] ?? '');
const folder = mkdtempSync(path.join(tmpdir(), 'bench-check-'));
const file = path.join(folder, path.basename(real));
const bytes = repeated(readFileSync(real, 'utf8'));
writeFileSync(file, bytes);
const server = await serve(site);
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const page = await browser.newPage();
  const times = [];
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(`${server.url}en/check/`);
    await page.locator('#check-files').focus();
    await page.waitForLoadState('networkidle');
    // From the choice to the result, in the page itself; the gap between frames says how long it was not free.
    await page.evaluate(() => {
      window.gap = 0;
      let before = performance.now();
      const frame = (now) => {
        window.gap = Math.max(window.gap, now - before);
        before = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      document.querySelector('#check-files').addEventListener('change', () => (window.began = performance.now()), true);
      new MutationObserver(() => (window.ended ??= performance.now())).observe(document.querySelector('#check-place'), { childList: true });
    });
    await page.locator('#check-files').setInputFiles(file);
    await page.locator('#check-place section').waitFor({ timeout: 300_000 });
    const [took, gap] = await page.evaluate(() => [window.ended - window.began, window.gap]);
    times.push(took);
    longest = Math.max(longest, gap);
  }
  times.sort((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)];
  const megabytes = bytes.length / 1e6;
  const said = await page.locator('#check-said').innerText();
  console.log(`${path.basename(real)}, repeated to ${megabytes.toFixed(1)} MB: ${said}`);
  console.log(`from the choice to the result, the thread and its wasm started anew: median ${(median / 1000).toFixed(2)} s of ${times.length} (${(times[0] / 1000).toFixed(2)} to ${(times.at(-1) / 1000).toFixed(2)} s), ${(megabytes / (median / 1000)).toFixed(1)} MB/s`);
  console.log(`longest time between two frames of the page: ${longest.toFixed(0)} ms`);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
