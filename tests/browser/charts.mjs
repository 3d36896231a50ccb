// Every case of tests/chart is drawn in Chromium, by the code that the client is made of, and compared byte by byte with
// the golden files, which tests/chart.rs holds the native code to: so both draw the same.
// node charts.mjs FOLDER   FOLDER holds charts.js and charts_bg.wasm (cargo xtask test --only charts makes it)
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { chromium } from '@playwright/test';

import { executablePath, flags } from './chromium.mjs';
import { serve } from './server.mjs';

const folder = path.resolve(process.argv[2] ?? '../../target/charts');
if (!existsSync(path.join(folder, 'charts.js'))) throw new Error(`${folder} holds no charts.js: cargo xtask test --only charts`);
const cases = path.resolve(import.meta.dirname, '../chart');
const names = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const read = (...parts) => readFileSync(path.join(cases, ...parts), 'utf8');

const server = await serve(folder);
const browser = await chromium.launch({ executablePath, args: flags });
const wrong = [];
const kinds = new Set();
let compared = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.goto(`${server.url}index.html`);
  await page.evaluate(async () => {
    const module = await import('./charts.js');
    await module.default({ module_or_path: 'charts_bg.wasm' });
    window.goldenFiles = module.golden_files;
  });
  for (const name of names) {
    const input = read(name, 'input.json');
    Object.keys(JSON.parse(input).diagram).forEach((kind) => kinds.add(kind));
    const drawn = await page.evaluate((input) => window.goldenFiles(input), input);
    for (let at = 0; at < drawn.length; at += 2) {
      compared += 1;
      const [file, now] = [drawn[at], drawn[at + 1]];
      const golden = read(name, file);
      if (now === golden) continue;
      const [before, after] = [golden, now].map((text) => text.split('\n'));
      const line = before.findIndex((text, at) => text !== after[at]);
      wrong.push(`${name}/${file}:${line + 1}\n  natively   ${before[line]}\n  in Chromium ${after[line]}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
for (const what of wrong) console.log(what);
console.log(`${names.length} cases of ${kinds.size} kinds, ${compared} files compared in Chromium: ${wrong.length} differ`);
process.exit(wrong.length || !compared ? 1 : 0);
