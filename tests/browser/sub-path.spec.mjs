// The site published for a path of its host: nothing is asked for outside of it, and everything is found.
import { expect, test, wakeIslands } from './fixtures.mjs';
import { samples, subpath, subpathSite } from './site.mjs';

test.use({ baseURL: async ({}, use) => use(process.env.SUBPATH_URL) });

for (const { address, kind } of samples(subpathSite)) {
  test(`below a path: ${kind}: ${subpath}${address}`, async ({ page, baseURL, faults }) => {
    const outside = [];
    page.on('request', (request) => request.url().startsWith('http') && !request.url().startsWith(baseURL) && outside.push(request.url()));
    await page.goto(address);
    await wakeIslands(page);
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
    const links = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.href));
    const here = new URL(baseURL).origin;
    expect(links.filter((link) => link.startsWith(here) && !link.startsWith(baseURL))).toEqual([]);
  });
}
