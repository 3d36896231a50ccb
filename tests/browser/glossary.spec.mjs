// Terms in a document: explained where they stand, by keyboard and without scripts; the glossary; the themes.
import { expect, test } from './fixtures.mjs';
import { find, idsTwice, parallel } from './islands.mjs';
import { document, documentPage, message, paragraphs } from './sample.mjs';
import { textOf } from './site.mjs';

const glossary = JSON.parse(textOf('data/v1/glossary.json'));
const themes = JSON.parse(textOf('data/v1/themes.json'));
const termOf = (id) => glossary.find((term) => term.id === id);
/** The terms that a text marks, in order, as published: `[{ term, words, within }]`. */
const marks = (language) => paragraphs(language).flatMap(({ id, section, texts }) =>
  texts.flatMap(({ terms = [], items = [] }) => [...terms, ...items.flatMap(({ terms = [] }) => terms)]
    .map((mark) => ({ ...mark, within: id, section }))));
const buttons = (page) => page.locator('#text .body a.term');
const opened = (page) => page.locator('.explanations :popover-open');

test.describe('terms in a text', () => {
  for (const language of ['fr', 'en']) {
    test(`are those of the published text, once a section, and each has its explanation: ${language}`, async ({ page }) => {
      await page.goto(documentPage(language));
      const expected = marks(language);
      expect(expected.length).toBeGreaterThan(20);
      const found = await buttons(page).evaluateAll((all) => all.map((one) => [one.hash.slice(1), one.textContent, one.closest('.para').id]));
      expect(found).toEqual(expected.map(({ term, words, within }) => [`term-${term}`, words, within]));
      const twice = expected.map(({ term, section }) => `${section} ${term}`);
      expect(new Set(twice).size, 'once a section').toBe(twice.length);
      const dead = await buttons(page).evaluateAll((all) => all.filter((one) => !document.getElementById(one.hash.slice(1))).length);
      expect(dead).toBe(0);
      expect(await page.locator(':is(a, h2, h3, h4, code) a.term').count()).toBe(0);
      await expect(opened(page)).toHaveCount(0);
      expect(await idsTwice(page)).toEqual([]);
    });
  }

  test('are explained by keyboard: opened, read out, followed to the glossary, closed again', async ({ page }) => {
    await page.goto(documentPage('en'));
    const button = buttons(page).first();
    const { term } = marks('en')[0];
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(opened(page)).toHaveCount(1);
    await expect(opened(page)).toContainText(termOf(term).definition.en);
    await expect(opened(page).locator('[autofocus]'), 'the focus goes there, so that it is read').toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opened(page)).toHaveCount(0);
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(opened(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/en/glossary/${document}/#term-${term}$`));
    await expect(page.locator(`#term-${term}`)).toBeInViewport();
  });

  test('stand in sight beside their explanation, also on a narrow screen', async ({ page }) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(documentPage('fr'));
      const button = buttons(page).nth(8);
      await button.click();
      await expect(opened(page)).toBeInViewport({ ratio: 1 });
      await page.mouse.click(2, 2);
      await expect(opened(page)).toHaveCount(0);
    }
  });

  test('are read and found as the words that they are', async ({ page }) => {
    await page.goto(documentPage('en'));
    const { words, within } = marks('en').find(({ words }) => words.length > 6);
    const { words: field, marks: hits } = find(page);
    await field.fill(words);
    await expect(page.locator(`#${within} .body a.term mark`, { hasText: words })).not.toHaveCount(0);
    await expect(hits).not.toHaveCount(0);
    await field.fill('');
    await expect(hits).toHaveCount(0);
    await expect(page.locator(`#${within} a.term`, { hasText: words })).not.toHaveCount(0);
  });

  test('of the other language beside are explained too', async ({ page }) => {
    await page.goto(documentPage('en'));
    const { open, added } = parallel(page);
    await open.click();
    await expect(added).not.toHaveCount(0);
    const beside = page.locator('#text .beside a.term');
    await expect(beside).toHaveCount(marks('fr').length);
    expect(await beside.evaluateAll((all) => all.filter((one) => !document.getElementById(one.hash.slice(1))).length)).toBe(0);
    await beside.first().click();
    await expect(opened(page)).toContainText(termOf(marks('fr')[0].term).definition.en);
  });

  test('print as words', async ({ page }) => {
    await page.goto(documentPage('fr'));
    await page.emulateMedia({ media: 'print' });
    await buttons(page).first().evaluate((link) => link.click());
    await expect(page.locator('.explanations')).toHaveText('', { useInnerText: true });
    const style = await buttons(page).first().evaluate((one) => [getComputedStyle(one).borderTopWidth, getComputedStyle(one).textDecorationLine]);
    expect(style).toEqual(['0px', 'none']);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('are explained all the same', async ({ page }) => {
      await page.goto(documentPage('fr'));
      const { term } = marks('fr')[0];
      await buttons(page).first().click();
      await expect(page.locator(`#term-${term}`)).toBeVisible();
      await expect(page.locator(`#term-${term}`)).toContainText(termOf(term).definition.fr);
    });
  });
});

test.describe('the glossary', () => {
  const name = ({ document, paragraph }) => `${document}#${paragraph}`;
  /** Where a term is defined, and where each document uses it first. */
  const places = (term) => [term.source, ...(term.uses ?? [])];

  for (const [language, other] of [['fr', 'en'], ['en', 'fr']]) {
    test(`has every term with its other language, by letter, and leads to what it means: ${language}`, async ({ page }) => {
      await page.goto(`${language}/glossary/`);
      const entries = await page.locator('.glossary > div').evaluateAll((all) => all.map((one) => ({
        id: one.id,
        text: one.textContent,
        other: one.querySelector('[lang]')?.lang,
        link: one.querySelector('dfn a').pathname.split('/').at(-2) + one.querySelector('dfn a').hash,
      })));
      expect(entries.map(({ id }) => id).sort()).toEqual(glossary.map(({ id }) => `term-${id}`).sort());
      for (const { id, text, other: lang, link } of entries) {
        const term = termOf(id.replace(/^term-/, ''));
        for (const words of [term.term[language], term.term[other]]) expect.soft(text, id).toContain(words);
        expect.soft(lang, id).toBe(other);
        expect.soft(link, id).toBe(`${term.source.document}#${id}`);
      }
      const letters = page.locator('.letters a');
      await letters.last().click();
      await expect(page.locator('h2[id^=letter-]').last()).toBeInViewport();
      await expect(letters).toHaveCount(await page.locator('h2[id^=letter-]').count());
    });

    test(`of each document has the terms that it uses, with what they mean and where they stand: ${language}`, async ({ page }) => {
      const documents = new Set(glossary.flatMap((term) => places(term).map(({ document }) => document)));
      expect(documents.size).toBeGreaterThan(1);
      await page.goto(`${language}/glossary/`);
      const listed = await page.locator('#documents + ul a').evaluateAll((all) => all.map(({ pathname }) => pathname.split('/').at(-2)));
      expect(new Set(listed)).toEqual(documents);
      for (const id of documents) {
        await page.goto(`${language}/glossary/${id}/`);
        const entries = await page.locator('.glossary > div').evaluateAll((all) => all.map((one) => ({
          id: one.id,
          text: one.textContent,
          sources: [...one.querySelectorAll('a')].map(({ pathname, hash }) => `${pathname.split('/').at(-2)}${hash}`),
        })));
        const used = glossary.filter((term) => places(term).some(({ document }) => document === id));
        expect(entries.map(({ id }) => id).sort()).toEqual(used.map(({ id }) => `term-${id}`).sort());
        for (const { id, text, sources } of entries) {
          const term = termOf(id.replace(/^term-/, ''));
          for (const words of [term.term[language], term.definition[language]]) expect.soft(text, id).toContain(words);
          expect.soft(new Set(sources), id).toEqual(new Set(places(term).map(name)));
        }
      }
    });
  }
});

test('the themes lead to every paragraph that is about them', async ({ page }) => {
  await page.goto('fr/themes/');
  const { tags } = JSON.parse(textOf(`data/v1/documents/${document}.json`));
  const links = await page.locator('.tagged a').evaluateAll((all) => all.map(({ pathname, hash }) => `${pathname.split('/').at(-2)}${hash}`));
  for (const { paragraphs } of tags) for (const paragraph of paragraphs) expect.soft(links).toContain(`${document}#${paragraph}`);
  for (const { id, title } of themes) await expect.soft(page.locator(`h2#theme-${id}`)).toHaveText(title.fr);
  await expect(page.locator('.tagged', { hasText: message('fr', 'given-by-source') }).first()).toBeVisible();
});
