// Citing and sharing: paragraphs, results, charts and documents, in four formats; links, also to selected words; print.
import { readFileSync } from 'node:fs';

import { expect, test } from './fixtures.mjs';
import { awake, island } from './islands.mjs';
import { date, deliverables, document as sample, documentPage, message, released, resultsPage } from './sample.mjs';
import { filesOf, site, textOf } from './site.mjs';

const panel = (page) => page.locator('.share-panel');
const field = (page) => panel(page).locator('textarea');
const button = (page, language, id) => panel(page).getByRole('button', { name: message(language, id), exact: true });
const choose = (page, ending) => panel(page).locator('select').first().selectOption(ending);
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const home = async (page) => (await page.locator('link[rel=canonical]').getAttribute('href'));

/** Opens the citation of a paragraph and waits for the panel. */
async function cite(page, id) {
  await page.locator(`#${id} .cite summary`).click();
  await expect(panel(page)).toBeVisible({ timeout: 15_000 });
  await expect(page.locator(`#${id} .cite .share-panel`)).toHaveCount(1);
}

test.describe('a paragraph', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const language of ['fr', 'en']) {
    test(`is cited in four formats that say what the text is: ${language}`, async ({ page, faults }) => {
      await page.goto(documentPage(language));
      await cite(page, 'p38');
      const plain = await page.locator('#p38 .cite p').innerText();
      await expect(field(page)).toHaveValue(plain);
      for (const [ending, start] of [['bib', '@techreport{'], ['ris', 'TY  - RPRT'], ['json', '[']]) {
        await choose(page, ending);
        const value = await field(page).inputValue();
        expect(value.startsWith(start), value).toBe(true);
        expect(value).toContain(`${await home(page)}#p38`);
        expect(value.replace(/\\?[~ \u00a0]/g, ' ')).toMatch(/para?\. 38/);
        expect(value.replace(/[~\u00a0]/g, ' ')).toContain(date(language, released).replace(/\u00a0/g, ' '));
        await button(page, language, 'share-copy').click();
        await expect(panel(page).locator('[role=status]')).toHaveText(message(language, 'share-copied'));
        expect((await copied(page)).replace(/\r\n/g, '\n')).toBe(value.replace(/\r\n/g, '\n'));
      }
      const [item] = JSON.parse(await field(page).inputValue());
      expect(item).toMatchObject({ id: `${sample}-${language}-p38`, type: 'report', language, issued: { literal: message(language, 'citation-no-date') } });
      const download = page.waitForEvent('download');
      await button(page, language, 'share-download').click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`${sample}-${language}-p38.json`);
      expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual([item]);
      expect(faults).toEqual([]);
    });
  }

  test('is cited one at a time: the panel goes where it is asked for', async ({ page }) => {
    await page.goto(documentPage('en'));
    await cite(page, 'p38');
    await cite(page, 'summary-1');
    await expect(page.locator('#p38 .cite')).not.toHaveAttribute('open');
    const heading = await page.locator('#text h2').first().innerText();
    await expect(field(page)).toHaveValue(new RegExp(`, ${heading} ¶\\s1\\. .*#summary-1$`));
  });

  test('stands once, named for what it is, and what was said goes when another thing is chosen', async ({ page }) => {
    await page.goto(documentPage('en'));
    await expect(page.locator('#p38 .cite p')).toHaveCount(1);
    await cite(page, 'p38');
    await expect(page.locator('#p38 .cite p')).toBeHidden();
    const status = panel(page).locator('[role=status]');
    await expect(field(page)).toHaveAccessibleName(message('en', 'share-citation'));
    await button(page, 'en', 'share-link').click();
    await expect(status).toHaveText(message('en', 'share-copied'));
    await expect(field(page)).toHaveAccessibleName(message('en', 'share-address'));
    await choose(page, 'bib');
    await expect(status).toBeEmpty();
    await expect(field(page)).toHaveAccessibleName(message('en', 'share-citation'));
  });

  test('has a link of its own, and a letter that says what it is', async ({ page }) => {
    await page.goto(documentPage('en'));
    await cite(page, 'p38');
    await button(page, 'en', 'share-link').click();
    await expect(panel(page).locator('[role=status]')).toHaveText(message('en', 'share-copied'));
    expect(await copied(page)).toBe(`${await home(page)}#p38`);
    const mail = new URL(await panel(page).locator('a').getAttribute('href'));
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('body')).toBe(await page.locator('#p38 .cite p').innerText());
  });

  test('gives a link to the words that are selected, whole words only', async ({ page, baseURL }) => {
    await page.goto(documentPage('en'));
    await cite(page, 'p38');
    await button(page, 'en', 'share-words').click();
    await expect(panel(page).locator('[role=status]')).toHaveText(message('en', 'share-select'));
    const words = await page.locator('#p39 .body p').first().evaluate((paragraph) => {
      const text = paragraph.firstChild;
      const range = document.createRange();
      range.setStart(text, 2);
      range.setEnd(text, 30);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return text.data.slice(0, 60);
    });
    await button(page, 'en', 'share-words').click();
    await expect(panel(page).locator('[role=status]')).toHaveText(message('en', 'share-copied'));
    const link = await copied(page);
    const [address, directive] = link.split(':~:text=');
    expect(address).toBe(`${await home(page)}#p39`);
    const named = decodeURIComponent(directive);
    expect(words.startsWith(named), `${named} begins ${words}`).toBe(true);
    expect(words.charAt(named.length)).toMatch(/[\s,.;:]/);
    // The browser finds the words and goes there.
    await page.goto('about:blank');
    await page.goto(link.replace(new URL(link).origin + '/', baseURL));
    await expect(page.locator('#p39')).toBeInViewport();
  });

  test('is printed alone, or those that the selection touches, with numbers and addresses', async ({ page }) => {
    await page.addInitScript(() => { window.print = () => { window.printed = document.querySelectorAll('[data-print]').length; }; });
    await page.goto(documentPage('en'));
    await cite(page, 'p38');
    await page.evaluate(() => getSelection().setBaseAndExtent(document.querySelector('#p38 .body p').firstChild, 3, document.querySelector('#p40 .body p').firstChild, 5));
    await button(page, 'en', 'share-print').click();
    expect(await page.evaluate(() => window.printed)).toBe(3);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#text > .para').filter({ visible: true })).toHaveCount(3);
    await expect(page.locator('#text > :is(h2, h3)').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('.status')).toBeVisible();
    const address = await page.locator('#p39').evaluate((one) => getComputedStyle(one, '::after').content);
    expect(address).toBe(`"${await home(page)}#p39"`);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#text > .para').filter({ visible: true })).toHaveCount(await page.locator('#text > .para').count());
  });

  test('is cited by keyboard alone', async ({ page }) => {
    await page.goto(documentPage('en'));
    await page.locator('#p38 .cite summary').focus();
    await awake(page, 'PassageTools');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(panel(page).locator('select').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(panel(page).locator('[role=status]')).toHaveText(message('en', 'share-copied'));
  });
});

test('what the browser refuses to copy is selected, to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
  await page.goto(documentPage('fr'));
  await cite(page, 'p38');
  await button(page, 'fr', 'share-link').click();
  await expect(panel(page).locator('[role=status]')).toHaveText(message('fr', 'share-not-copied'));
  await expect(field(page)).toBeFocused();
  expect(await field(page).evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(`${await home(page)}#p38`);
});

test('a result is cited with the paragraph that promises it, and its own address', async ({ page, faults }) => {
  await page.goto(resultsPage('en'));
  const { id } = deliverables[0];
  await page.locator(`#${id} .share`).click();
  await expect(panel(page)).toBeVisible({ timeout: 15_000 });
  await expect(page.locator(`#${id} .share-panel`)).toHaveCount(1);
  await expect(panel(page).locator('select').first()).toBeFocused();
  const said = await field(page).inputValue();
  expect(said).toContain(message('en', 'status-plain-rendering'));
  expect(said.replace(/\u00a0/g, ' ')).toContain(`expected result ${id} (para. ${id})`);
  expect(said.endsWith(`${await home(page)}#${id}`), said).toBe(true);
  await expect(island(page, 'ResultsTable'), 'the table stays asleep').not.toHaveAttribute('data-awake');
  expect(faults).toEqual([]);
});

test('a chart is cited as the publisher’s, with its sources', async ({ page }) => {
  await page.goto(resultsPage('fr'));
  await page.locator('.chart-figure .share').click();
  await expect(panel(page)).toBeVisible({ timeout: 15_000 });
  const said = await field(page).inputValue();
  expect(said).toContain(await page.locator('.chart-figure h2').innerText());
  expect(said).toContain(await page.locator('.chart-source a').first().innerText());
  expect(said).toMatch(/#results-[a-z0-9-]+$/);
  await choose(page, 'json');
  expect(JSON.parse(await field(page).inputValue())[0].type).toBe('figure');
});

test.describe('a document', () => {
  const files = filesOf(site).filter((file) => /\/citation\.[a-z]+\.(bib|ris|json)$/.test(file));

  test('is cited at its end, plainly and as three files', async ({ page }) => {
    await page.goto(documentPage('fr'));
    const section = page.locator('section.citation');
    await expect(section.locator('p').first()).toContainText(message('fr', 'status-plain-rendering'));
    const links = section.locator('a[download]');
    await expect(links).toHaveText(['BibTeX', 'RIS', 'CSL-JSON']);
    for (const link of await links.all()) {
      const response = await page.request.get(await link.getAttribute('href'));
      expect(response.status()).toBe(200);
      expect(await response.text()).toContain(await home(page));
    }
  });

  test('has its files in every language, and each is what it says', () => {
    expect(files.length % 3).toBe(0);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = textOf(file);
      if (file.endsWith('.json')) expect(JSON.parse(text)[0], file).toMatchObject({ id: expect.any(String), type: expect.any(String), URL: expect.stringMatching(/^https?:/) });
      else if (file.endsWith('.ris')) expect(text, file).toMatch(/^TY {2}- [A-Z]+\r\n([A-Z][A-Z0-9] {2}- .*\r\n)+ER {2}- \r\n$/);
      else expect(text, file).toMatch(/^@[a-z]+\{[A-Za-z0-9-]+,\n( {2}[a-z]+ = .*,\n)+\}\n/);
    }
  });
});
