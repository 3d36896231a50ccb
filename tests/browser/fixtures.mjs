// `test` with what every spec of this site needs; `page.goto('en/')` is relative to the site.
import { expect, test as base } from '@playwright/test';

export { expect };

export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.SITE_URL),

  /** Everything that went wrong on the page, as text: policy violations, console errors, requests elsewhere, failures. */
  faults: async ({ page, baseURL }, use) => {
    const faults = [];
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
    });
    page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`error: ${error}`));
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(new URL(baseURL).origin) && !/^(data|blob):/.test(address)) faults.push(`elsewhere: ${address}`);
    });
    // The icon of a page that is left before it has come is given up by the browser.
    const given = (request) => request.url().endsWith('/favicon.svg') && request.failure()?.errorText === 'net::ERR_ABORTED';
    page.on('requestfailed', (request) => given(request) || faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
    page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
    await use(faults);
  },
});

/** Wakes every island as a person does who moves over the page: pointer first, then focus; waits for what that fetches. */
export async function wakeIslands(page) {
  const islands = await page.locator('leptos-island').filter({ visible: true }).all();
  for (const island of islands) {
    await island.scrollIntoViewIfNeeded();
    await island.hover({ force: true });
    const focusable = island.locator('button, input, select, summary, a[href]').filter({ visible: true }).first();
    if (await focusable.count()) await focusable.focus();
  }
  for (const island of islands) await expect(island).toHaveAttribute('data-awake');
  // What they fetch once they are awake.
  const count = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, now = await count(); now > before; now = await count()) {
    before = now;
    await page.waitForTimeout(150);
  }
}

/** How many pixels the page can be scrolled sideways: 0 where nothing sticks out. */
export const sidewaysOverflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
