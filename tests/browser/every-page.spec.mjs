// What every page has, of every kind and in every language: title and addresses in its head, one heading, a way past the
// navigation, a trail, a status where it has a text, no emblem; and what is printed of it.
import { expect, test } from './fixtures.mjs';
import { date, documentPage, message, released, resultsPage } from './sample.mjs';
import { filesOf, languages, pagesOf, samples, site, textOf } from './site.mjs';

const all = languages();
const inLanguage = samples().filter(({ language }) => language);
/** The addresses of pages are the published site's: what stands before the path in its first canonical link. */
const first = pagesOf(site).find(({ language, address }) => language && address === `${language}/`);
const home = textOf(first.file).match(/<link rel="?canonical"? href="?([^"\s>]+)/)[1].slice(0, -first.address.length);

const json = (file) => JSON.parse(textOf(`data/v1/${file}.json`));
/** The documents of which a page (by its path in its language) shows words that are plain renderings. */
function renderings(path, language) {
  const [section, id] = path.split('/').filter(Boolean);
  const initiativesOf = ({ slug }) => (filesOf(site).includes(`data/v1/strategies/${slug}/initiatives.json`) ? json(`strategies/${slug}/initiatives`).initiatives : []);
  const holder = () => json('strategies').find((strategy) => initiativesOf(strategy).some((initiative) => initiative.id === id));
  const measured = () => json('indicators').find((indicator) => indicator.id === id).strategy;
  const ofOne = { indicators: () => json(`strategies/${measured()}`).documents, documents: () => [id], strategies: () => json(`strategies/${id}`).documents, initiatives: () => (id === 'timeline' ? [] : holder().documents) };
  const documents = (id ? ofOne[section]?.() : ['compare', 'progress'].includes(section) && json('strategies').flatMap((strategy) => strategy.documents)) || [];
  return documents.filter((id) => json(`documents/${id}/${language}`).editions?.some(({ status }) => status === 'plain-rendering'));
}

for (const { address, kind, language } of inLanguage) {
  const path = address.slice(language.length + 1);

  test(`says what it is, has a way past its navigation, a trail, a status, and is printed well: ${kind}: /${address}`, async ({ page }) => {
    await page.goto(address);
    await test.step('is skipped into by the first Tab', async () => {
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: message(language, 'skip-link') });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
      await page.keyboard.press('Tab');
      const beyond = await page.evaluate(() => document.activeElement.closest('main, footer') !== null);
      expect(beyond, 'Tab goes on in the content').toBe(true);
    });
    await test.step('its head says what it is, where it is, and where it is in the other languages', async () => {
      const head = await page.evaluate(() => {
        const content = (selector) => [...document.head.querySelectorAll(selector)].map((element) => element.getAttribute('content') ?? element.getAttribute('href'));
        return {
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
          title: document.title,
          description: content('meta[name=description]'),
          canonical: content('link[rel=canonical]'),
          alternates: Object.fromEntries([...document.head.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [link.hreflang, link.getAttribute('href')])),
          graph: Object.fromEntries([...document.head.querySelectorAll('meta[property^="og:"]')].map((meta) => [meta.getAttribute('property'), meta.content])),
          viewport: content('meta[name=viewport]'),
          icon: content('link[rel=icon]'),
        };
      });
      expect(head).toMatchObject({ lang: language, dir: ['ar', 'he', 'fa', 'ur'].includes(language) ? 'rtl' : 'ltr' });
      expect(head.title.length).toBeGreaterThan(10);
      expect(head.description).toEqual([expect.stringMatching(/\S.{20,}/)]);
      expect(head.canonical).toEqual([home + address]);
      expect(head.alternates).toEqual(Object.fromEntries(all.map((language) => [language, `${home}${language}/${path}`])));
      for (const language of all) expect(filesOf(site)).toContain(`${language}/${path}index.html`);
      expect(head.graph).toMatchObject({ 'og:title': head.title, 'og:description': head.description[0], 'og:url': head.canonical[0], 'og:type': expect.stringMatching(/./), 'og:site_name': expect.stringMatching(/./), 'og:locale': expect.stringMatching(new RegExp(`^${language}`)) });
      expect(head.viewport).toEqual(['width=device-width, initial-scale=1']);
      expect(head.icon.length).toBe(1);
    });
    await test.step('has one first heading, no level left out, and a trail from home', async () => {
      const levels = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((headings) => headings.map((heading) => [Number(heading.tagName[1]), heading.textContent.trim()]));
      expect(levels.filter(([level]) => level === 1).length).toBe(1);
      expect(levels[0][0], 'the first heading').toBe(1);
      expect(levels.filter(([level], at) => at > 0 && level > levels[at - 1][0] + 1), 'a level left out').toEqual([]);
      expect(levels.filter(([, text]) => !text)).toEqual([]);
      await expect(page.locator('main h1')).toBeVisible();

      const trail = page.getByRole('navigation', { name: message(language, 'breadcrumb-label') });
      if (!path) return await expect(trail).toHaveCount(0);
      const links = await trail.locator('a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
      const parts = path.split('/').filter(Boolean);
      expect(links[0]).toBe(`/${language}/`);
      expect(links.slice(1)).toEqual(parts.slice(0, -1).map((_, at) => `/${language}/${parts.slice(0, at + 1).join('/')}/`));
      await expect(trail.locator('[aria-current=page]')).toHaveText(/\S/);
      const answers = await Promise.all(links.map(async (link) => (await page.request.get(link)).status()));
      expect(answers.filter((status) => status !== 200)).toEqual([]);
    });
    await test.step('says that it is unofficial, as of when, under which licence, and shows no emblem', async () => {
      const footer = page.getByRole('contentinfo');
      await expect(footer).toContainText(message(language, 'footer-unofficial'));
      await expect(footer).toContainText(date(language, released));
      await expect(footer.locator('a[rel=license]')).toHaveAttribute('href', /^https:/);
      const stated = page.locator('.status, .rendering-note', { hasText: message(language, 'status-plain-rendering') }).filter({ visible: true });
      await expect(stated).toHaveCount(renderings(path, language).length ? 1 : 0);
      const pictures = await page.evaluate(() => {
        const own = 'svg.chart, svg.chart *';
        const images = [...document.querySelectorAll('img, picture, object, embed, image, svg:not(.chart), canvas, video')].filter((element) => !element.matches(own));
        const grounds = [...document.querySelectorAll('*')].filter((element) => /url\(/.test(getComputedStyle(element).backgroundImage + getComputedStyle(element).listStyleImage));
        return [...images, ...grounds].map((element) => element.outerHTML.slice(0, 100));
      });
      expect(pictures).toEqual([]);
    });
    await test.step('is printed without what only a screen needs', async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const onPaper = page.locator('.contents, .tools, .filter, .downloads, .cite, .site-nav, .languages, .breadcrumb, .skip, form, button').filter({ visible: true });
      await expect(onPaper).toHaveCount(0);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText(message(language, 'footer-unofficial'));
      // Black on white, also for who reads in the dark.
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(ground);
      const tables = page.locator('main table:not(details:not([open]) *)');
      for (const table of await tables.all()) await expect(table).toBeVisible();
    });
  });
}

for (const language of all) {
  test(`a printed document keeps its numbers and its status: ${language}`, async ({ page }) => {
    await page.goto(documentPage(language));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.status')).toBeVisible();
    await expect(page.locator('.status')).toContainText(message(language, 'status-plain-rendering'));
    const numbers = page.locator('#text .num').filter({ visible: true });
    await expect(numbers).toHaveCount(await page.locator('#text .para').count());
    await expect(page.locator('#p103 .num')).toHaveText('103');
    const [number, text] = await Promise.all(['.num', '.body'].map((part) => page.locator(`#p38 ${part}`).boundingBox()));
    expect(number.x + number.width, 'the number stands before its text').toBeLessThanOrEqual(text.x + 1);
    expect(Math.abs(number.y - text.y)).toBeLessThan(12);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length).toBeGreaterThan(8);
  });

  test(`printed results keep every row, its state and the chart: ${language}`, async ({ page }) => {
    await page.goto(resultsPage(language));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('table.results tbody tr').filter({ visible: true })).toHaveCount(41);
    await expect(page.locator('svg.chart').filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('table.figures')).toBeVisible();
    await expect(page.locator('.state').filter({ visible: true })).not.toHaveCount(0);
  });

  test(`no two pages have the same title: ${language}`, async () => {
    const titles = pagesOf(site).filter((page) => page.language === language).map(({ file }) => textOf(file).match(/<title>([^<]*)<\/title>/)[1]);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
}

test('the root is a page of links, one a language, each in its language', async ({ page }) => {
  const response = await page.goto('');
  expect(response.status()).toBe(200);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', home);
  const alternates = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) => links.map((link) => [link.hreflang, link.getAttribute('href')]));
  expect(Object.fromEntries(alternates)).toEqual(Object.fromEntries(all.map((language) => [language, `${home}${language}/`])));
  const links = page.locator('main a[hreflang]');
  expect((await links.evaluateAll((links) => links.map(({ hreflang }) => hreflang))).sort()).toEqual(all);
  for (const language of all) {
    const card = page.locator(`main [lang=${language}][dir]`, { has: page.locator(`a[hreflang=${language}]`) });
    const link = card.getByRole('link');
    await expect(card).toHaveAttribute('dir', /^(ltr|rtl)$/);
    await expect(card).toContainText(message(language, 'language-name'));
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/${language}/$`));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.goBack();
  }
});

test.describe('an address that leads nowhere', () => {
  for (const address of ['no/such/page/', 'fr/documents/no-such-document/', 'en/strategies/x/y/z', 'pkg/0/client.js']) {
    test(`answers 404 and leads home in every language: /${address}`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response.status()).toBe(404);
      await expect(page.locator('h1')).toHaveCount(1);
      for (const language of all) {
        const part = page.locator(`main section[lang=${language}]`);
        await expect(part).toContainText(message(language, 'not-found-title'));
        await expect(part).toContainText(message(language, 'not-found-text'));
        await expect(part.getByRole('link')).toHaveAttribute('href', `/${language}/`);
      }
      await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
      // The style is found from any depth.
      await expect(page.locator('body')).toHaveCSS('margin', '0px');
      await page.locator(`main a[href="/${all[0]}/"]`).click();
      await expect(page).toHaveURL(new RegExp(`/${all[0]}/$`));
    });
  }
});
