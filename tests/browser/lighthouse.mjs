// Lighthouse, mobile: accessibility, best practices and SEO are 100 on three pages; performance is only reported, since it
// depends on the machine. The reports are kept in artefacts/lighthouse/.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { executablePath, flags } from './chromium.mjs';
import { serve } from './server.mjs';
import { languages, largest, site } from './site.mjs';

const gated = ['accessibility', 'best-practices', 'seo'];
const [first, second = first] = languages();
const pages = [
  largest(['home'], first),
  largest(['documents/*'], second),
  largest(['strategies/*/results', 'strategies/*', 'strategies'], first),
].filter(Boolean);
if (!pages.length) throw new Error(`${site} holds no page to measure`);

const artefacts = path.join(import.meta.dirname, 'artefacts/lighthouse');
mkdirSync(artefacts, { recursive: true });
const server = await serve(site);
let failed = 0;
try {
  for (const page of pages) {
    const report = await measure(server.url + page.address);
    writeFileSync(path.join(artefacts, `${page.address.replaceAll('/', '-')}report.json`), JSON.stringify(report));
    const scores = Object.values(report.categories).map(({ id, score }) => `${id} ${Math.round(score * 100)}`);
    console.log(`/${page.address}: ${scores.join(', ')}`);
    for (const { id, score, auditRefs } of gated.map((name) => report.categories[name])) {
      if (score === 1) continue;
      failed += 1;
      const weighty = auditRefs.filter(({ weight }) => weight > 0).map((reference) => report.audits[reference.id]);
      for (const audit of weighty.filter(({ score }) => score !== null && score < 1)) console.log(`  ${id}: ${audit.id}: ${audit.title}`);
    }
  }
} finally {
  await server.close();
}
process.exit(failed ? 1 : 0);

async function measure(address, attempt = 1) {
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...flags], logLevel: 'error' });
  try {
    const onlyCategories = ['performance', ...gated];
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error', output: 'json', onlyCategories });
    if (!lhr.runtimeError) return lhr;
    // On a busy machine Chromium sometimes records no beginning of the page: then nothing was measured, and it is tried again.
    const error = new Error(`${address}: ${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);
    if (lhr.runtimeError.code !== 'NO_NAVSTART' || attempt === 4) throw error;
    console.log(`${error.message} (attempt ${attempt})`);
  } finally {
    chrome.kill();
  }
  return measure(address, attempt + 1);
}
