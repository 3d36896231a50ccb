// Charts for the pages of others: each is framed from another origin and is whole there, at 320 px too; every other page
// refuses to be framed.
import { createServer } from 'node:http';

import { expect, sidewaysOverflow, test } from './fixtures.mjs';
import { message } from './sample.mjs';
import { filesOf, languages, pagesOf, site, textOf } from './site.mjs';

const embeds = pagesOf(site).filter(({ kind }) => kind === 'embed/*');
const all = languages();

/** A page of somebody else, on another origin, that frames an address. */
async function framing(address, run) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Others</title><iframe width="320" height="600" src="${address}"></iframe>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await run(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('every chart of every page has an address of its own', () => {
  const missing = [];
  for (const { file, language } of pagesOf(site).filter(({ language }) => language)) {
    for (const [, id] of textOf(file).matchAll(/<figure class="chart-figure" id="([^"]+)"/g)) {
      // The one figure whose place on its page has a shorter name.
      const chart = id === 'timeline' ? 'timeline-lanes' : id;
      // Of the pages of a long register the first.
      if (/^initiatives-timeline-\d+$/.test(chart)) continue;
      if (!filesOf(site).includes(`embed/${language}/${chart}/index.html`)) missing.push(`${file}: ${id}`);
    }
  }
  expect(missing).toEqual([]);
  for (const language of all) expect(embeds.filter(({ address }) => address.startsWith(`embed/${language}/`)).length).toBeGreaterThan(10);
});

test('the places of charts give those addresses', () => {
  for (const language of all) {
    const linked = new Set();
    for (const { file } of pagesOf(site).filter((page) => page.language === language)) {
      for (const [, address] of textOf(file).matchAll(/href="\/(embed\/[^"]+\/)"/g)) linked.add(address);
    }
    const there = embeds.map(({ address }) => address).filter((address) => address.startsWith(`embed/${language}/`));
    expect([...linked].filter((address) => address.startsWith(`embed/${language}/`)).sort()).toEqual(there.sort());
  }
});

test('none of them runs a script, is found by search engines or is in the site map', () => {
  const map = textOf('sitemap.xml');
  expect(map).not.toContain('/embed/');
  for (const { file } of embeds) {
    const html = textOf(file);
    expect.soft(html, file).not.toMatch(/<script/);
    expect.soft(html, file).toContain('<meta name="robots" content="noindex">');
  }
});

for (const { address } of embeds.filter(({ address }) => address.startsWith(`embed/${all[0]}/`))) {
  test(`is framed by another origin, whole, from 320 px: /${address}`, async ({ page, baseURL }) => {
    const faults = [];
    page.on('console', (said) => said.type() === 'error' && !said.text().includes('favicon') && faults.push(said.text()));
    await framing(baseURL + address, async (host) => {
      await page.goto(host);
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('h1')).toBeVisible();
      await expect(frame.locator('svg.chart.narrow')).toBeVisible();
      await expect(frame.locator('svg.chart.wide')).toBeHidden();
      await expect(frame.locator('table.figures')).toBeVisible();
      await expect(frame.locator('.description')).toHaveText(/\S.{10,}/s);
      await expect(frame.locator('.chart-source').last()).toContainText(message(all[0], 'chart-embed-from'));
      const [, framed] = page.frames();
      expect(await sidewaysOverflow(framed)).toBeLessThanOrEqual(0);
      // What it links to refuses to be framed.
      const inside = await frame.locator('a').evaluateAll((links) => links.filter(({ target }) => target !== '_blank').map(({ href }) => href));
      expect(inside).toEqual([]);
      await page.locator('iframe').evaluate((iframe) => (iframe.width = 900));
      await expect(frame.locator('svg.chart.wide')).toBeVisible();
      await expect(frame.locator('svg.chart.narrow')).toBeHidden();
    });
    expect(faults).toEqual([]);
  });
}

test('its link leads to the page that it is from', async ({ page }) => {
  const { address } = embeds.find(({ address }) => address.endsWith('/progress/'));
  await page.goto(address);
  const opened = page.waitForEvent('popup');
  await page.locator('.chart-source a').last().click();
  await expect(await opened).toHaveURL(/\/progress\/#progress$/);
});

for (const address of ['', `${all[0]}/`, `${all[0]}/progress/`, '404.html', 'data/v1/index.json']) {
  test(`refuses to be framed by another origin: /${address}`, async ({ page, baseURL }) => {
    const refused = [];
    page.on('console', (said) => said.type() === 'error' && refused.push(said.text()));
    await framing(baseURL + address, async (host) => {
      await page.goto(host);
      await expect.poll(() => refused.join('\n')).toContain("frame-ancestors 'none'");
      await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0);
    });
  });
}

test('below a path of its host the rules are the same', async ({ page }) => {
  const below = process.env.SUBPATH_URL;
  const headers = async (address) => (await page.request.get(below + address)).headers()['content-security-policy'];
  expect(await headers(embeds[0].address)).toMatch(/frame-ancestors \*$/);
  for (const address of ['', `${all[0]}/`, 'data/v1/index.json']) expect(await headers(address)).toMatch(/frame-ancestors 'none'$/);
});
