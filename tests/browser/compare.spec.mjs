// Undertakings side by side: the table, the choice, its address; by keyboard and without scripts.
import { expect, test } from './fixtures.mjs';
import { awake, island } from './islands.mjs';
import { message } from './sample.mjs';
import { textOf } from './site.mjs';

const strategies = JSON.parse(textOf('data/v1/strategies.json'));
const themes = JSON.parse(textOf('data/v1/themes.json'));
const slugs = strategies.map(({ slug }) => slug);
const titles = (language, chosen = slugs.slice(0, 5)) => slugs.filter((slug) => chosen.includes(slug)).map((slug) => strategies.find((one) => one.slug === slug).title[language]);
const page_ = (language, chosen) => `${language}/compare/${chosen ? `?with=${chosen.join(',')}` : ''}`;
const boxes = (page) => island(page, 'Compare').locator('input[type=checkbox]');
const box = (page, slug) => island(page, 'Compare').locator(`input[value="${slug}"]`);
const status = (page) => island(page, 'Compare').locator('[role=status]');
const columns = async (page) => (await page.locator('table.compare thead th').filter({ visible: true }).allInnerTexts()).slice(1);
const shows = (page, language, chosen) => expect.poll(() => columns(page)).toEqual(titles(language, chosen));

test.describe('side by side', () => {
  for (const language of ['fr', 'en']) {
    test(`every undertaking has a cell in every row, and none is empty: ${language}`, async ({ page }) => {
      await page.goto(page_(language));
      expect(await columns(page)).toEqual(titles(language));
      const rows = await page.locator('table.compare tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
      for (const cells of rows) {
        expect.soft(cells).toHaveLength(slugs.length + 1);
        expect.soft(cells.filter((cell) => !cell), cells[0]).toEqual([]);
      }
      for (const { title } of themes) expect.soft(rows.some(([head]) => head.includes(title[language])), title[language]).toBe(true);
      expect(rows.flat()).toContain(message(language, 'compare-untagged'));
    });
  }

  test('a theme’s cell leads to the paragraphs of that undertaking’s documents', async ({ page }) => {
    await page.goto(page_('en'));
    for (const [at, { documents }] of strategies.entries()) {
      const tags = documents.flatMap((id) => (JSON.parse(textOf(`data/v1/documents/${id}.json`)).tags ?? []).map((tag) => ({ ...tag, id })));
      for (const { id: theme, title } of themes) {
        const expected = tags.filter((tag) => tag.theme === theme).flatMap(({ id, paragraphs }) => paragraphs.map((paragraph) => `${id}#${paragraph}`));
        const cell = page.locator('table.compare tbody tr').filter({ has: page.locator(`th a[href$="#theme-${theme}"]`) }).locator('td').nth(at);
        const links = await cell.locator('a').evaluateAll((all) => all.map(({ pathname, hash }) => `${pathname.split('/').at(-2)}${hash}`));
        expect.soft(new Set(links), `${theme} ${title.en}`).toEqual(new Set(expected));
      }
    }
  });

  test('two are chosen by keyboard, the address says them, and opens them again', async ({ page }) => {
    await page.goto(page_('en'));
    await expect(boxes(page)).toHaveCount(slugs.length);
    for (const slug of slugs.slice(2)) {
      await box(page, slug).focus();
      if (slug === slugs[2]) await awake(page, 'Compare');
      await page.keyboard.press('Space');
      await expect(box(page, slug)).toBeFocused();
      await expect(box(page, slug)).not.toBeChecked();
    }
    await shows(page, 'en', slugs.slice(0, 2));
    expect(new URL(page.url()).search).toBe(`?with=${slugs.slice(0, 2).join(',')}`);
    await expect(status(page)).toContainText('2');

    await box(page, slugs[1]).focus(); // two are left: what can be compared
    await page.keyboard.press('Space');
    await expect(box(page, slugs[1])).toBeChecked();
    await expect(status(page)).toContainText(message('en', 'compare-too-few'));
    await shows(page, 'en', slugs.slice(0, 2));

    await page.reload();
    await shows(page, 'en', slugs.slice(0, 2));
    await expect(box(page, slugs[3])).not.toBeChecked();
    await box(page, slugs[3]).check();
    await shows(page, 'en', [slugs[0], slugs[1], slugs[3]]);
    await page.locator('a[data-language][hreflang=fr]').click();
    await shows(page, 'fr', [slugs[0], slugs[1], slugs[3]]);
  });

  test('all of them again are the page without an addition to its address', async ({ page }) => {
    await page.goto(page_('fr', slugs.slice(0, 2)));
    await shows(page, 'fr', slugs.slice(0, 2));
    for (const slug of slugs.slice(2, 5)) await box(page, slug).check();
    await shows(page, 'fr');
    expect(new URL(page.url()).search).toBe('');
  });

  test('what the address names and the site has not is said, as text', async ({ page, faults }) => {
    await page.goto(page_('en', [slugs[1], 'no-such', '<b>x</b>', slugs[2]]));
    await shows(page, 'en', slugs.slice(1, 3));
    const notice = island(page, 'Compare').locator('[role=alert]');
    await expect(notice).toHaveText(message('en', 'compare-unknown', { slugs: 'no-such, <b>x</b>' }));
    await page.goto(page_('en', ['no-such']));
    await expect(notice).toContainText('no-such');
    await shows(page, 'en');
    expect(faults).toEqual([]);
  });

  test('what is ticked before the client has come is done once it is there', async ({ page }) => {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    await page.route(/\/pkg\/[^/]+\/(?!boot\.js)/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(page_('fr'));
    await box(page, slugs[0]).click();
    await expect(box(page, slugs[0])).not.toBeChecked();
    expect(await columns(page)).toEqual(titles('fr'));
    release();
    await shows(page, 'fr', slugs.slice(1, 5));
    await expect(box(page, slugs[0])).not.toBeChecked();
  });

  test('reads row by row on a narrow screen, each cell under its undertaking, and stays a table', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(page_('fr'));
    const cell = page.locator('table.compare tbody tr').first().locator('td').nth(1);
    const box = await cell.boundingBox();
    expect(box.width).toBeLessThanOrEqual(320);
    expect(await cell.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(titles('fr')[1]);
    await expect(page.getByRole('table')).toHaveCount(1);
    await expect(page.getByRole('columnheader')).toHaveCount(slugs.length + 1);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('everything is shown, and no choice is offered that does nothing', async ({ page }) => {
      await page.goto(page_('en'));
      expect(await columns(page)).toEqual(titles('en', slugs));
      await expect(boxes(page).first()).toBeHidden();
    });
  });
});
