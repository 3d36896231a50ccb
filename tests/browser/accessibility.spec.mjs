// axe on every kind of page in every language, loaded once and shown in four ways; nothing sticks out sideways.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, open, sidewaysOverflow, test } from './fixtures.mjs';
import { samples } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const desktop = { width: 1280, height: 900 };
const modes = {
  desktop: { viewport: desktop, media: {} },
  '320 px': { viewport: { width: 320, height: 640 }, media: {} },
  dark: { viewport: desktop, media: { colorScheme: 'dark' } },
  'forced colours': { viewport: desktop, media: { forcedColors: 'active' } },
};

// The policy would refuse axe itself; policy.spec.mjs holds the policy.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(180_000);

for (const { address, kind } of samples()) {
  test(`accessible: ${kind}: /${address}`, async ({ page }) => {
    await open(page, address);
    await page.addScriptTag({ content: axe });
    for (const [mode, { viewport, media }] of Object.entries(modes)) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
      const violations = await page.evaluate(async (rules) => {
        const { violations } = await window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.slice(0, 5).map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary}`));
      }, rules);
      expect.soft(violations, `axe, ${mode}`).toEqual([]);
      expect.soft(await sidewaysOverflow(page), `sideways overflow, ${mode}`).toBeLessThanOrEqual(0);
    }
  });
}
