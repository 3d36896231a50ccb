// axe on every kind of page in every language, loaded once and shown in four ways; nothing sticks out sideways, on a tablet
// neither. Of each, pictures to be looked at, and what is printed: artefacts/pictures/. They are compared with nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { expect, sidewaysOverflow, test } from './fixtures.mjs';
import { samples } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const desktop = { width: 1280, height: 900 };
const modes = {
  desktop: { viewport: desktop, media: {} },
  tablet: { viewport: { width: 768, height: 900 }, media: {}, asDesktop: true },
  '320 px': { viewport: { width: 320, height: 640 }, media: {} },
  dark: { viewport: desktop, media: { colorScheme: 'dark' } },
  'forced colours': { viewport: desktop, media: { forcedColors: 'active' } },
};
const pictures = path.join(import.meta.dirname, 'artefacts/pictures');
const tallest = 4000;

// The policy would refuse axe itself; policy.spec.mjs holds the policy.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(180_000);

for (const { address, kind } of samples()) {
  test(`accessible: ${kind}: /${address}`, async ({ page }) => {
    await page.goto(address);
    await page.addScriptTag({ content: axe });
    const name = path.join(pictures, address.replace(/\.html$/, '').replaceAll('/', '-').replace(/-$/, '') || 'root');
    for (const [mode, { viewport, media, asDesktop }] of Object.entries(modes)) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
      await picture(page, viewport.width, `${name}-${mode.replaceAll(' ', '-')}.jpg`);
      expect.soft(await sidewaysOverflow(page), `sideways overflow, ${mode}`).toBeLessThanOrEqual(0);
      if (asDesktop) continue;
      const violations = await page.evaluate(async (rules) => {
        const { violations } = await window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.slice(0, 5).map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary}`));
      }, rules);
      expect.soft(violations, `axe, ${mode}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    const pdf = await page.pdf({ path: `${name}.pdf`, format: 'A4', tagged: true });
    expect(pdf.length).toBeGreaterThan(1000);
  });
}

async function picture(page, width, path) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  await page.screenshot({ path, type: 'jpeg', quality: 70, fullPage: true, clip, animations: 'disabled' });
}
