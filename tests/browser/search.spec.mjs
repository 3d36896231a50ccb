// The search page: finds as one types, by keyboard, narrowed, with its state in the address; small; and whole when it fails.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { expect, sidewaysOverflow, test } from './fixtures.mjs';
import { hold } from './islands.mjs';
import { document as strategyDocument, message, paragraphs, strategy } from './sample.mjs';
import { filesOf } from './site.mjs';

const budgets = JSON.parse(readFileSync(path.join(import.meta.dirname, 'budgets.json'), 'utf8'));
const searchPage = (language) => `${language}/search/`;

const search = (page) => ({
  words: page.locator('main input[name=q]'),
  choice: (name) => page.locator(`main select[name=${name}]`),
  narrow: page.locator('main form summary'),
  clear: page.locator('main button[type=reset]'),
  count: page.locator('#found-count'),
  hits: page.locator('.hits li'),
  links: page.locator('.hits a'),
  marks: page.locator('.hits mark'),
  more: page.locator('#found > button'),
  index: page.locator('#subject-index'),
  failed: page.locator('#found-failed'),
  retry: page.locator('#found-failed button'),
});

/** The number of a paragraph of the sample's document that holds words, as hits name it. */
const place = (language, number) => message(language, 'search-place-paragraph', { number });
const kind = (language, kind) => message(language, `search-kind-${kind}`);
const hitOf = (page, language, number) => search(page).hits.filter({ hasText: place(language, number) }).filter({ hasText: kind(language, 'paragraph') });
const narrowed = async (page, name, value) => {
  if (!(await search(page).choice(name).isVisible())) await search(page).narrow.click();
  await search(page).choice(name).selectOption(value);
};
const query = (page) => Object.fromEntries(new URL(page.url()).searchParams);

for (const [language, words] of [['fr', 'cybersécurité'], ['en', 'cybersecurity']]) {
  test(`what is typed is found and leads to its paragraph: ${language}`, async ({ page, faults }) => {
    await page.goto(searchPage(language));
    await search(page).words.pressSequentially(words);
    await expect(hitOf(page, language, '102')).toHaveCount(1);
    await expect(search(page).count).toHaveText(/^\d+ /);
    await expect(search(page).index, 'hits stand for the index').toBeHidden();
    const hit = hitOf(page, language, '102');
    await expect(hit.locator('mark').first()).toHaveText(new RegExp(`^${words}$`, 'i'));
    await expect.poll(() => query(page)).toEqual({ q: words });
    await hit.locator('a').click();
    await expect(page).toHaveURL(new RegExp(`/${language}/documents/${strategyDocument}/#p102$`));
    await expect(page.locator('#p102')).toBeInViewport();
    expect(faults).toEqual([]);
    // Back to the same hits.
    await page.goBack();
    await expect(search(page).words).toHaveValue(words);
    await expect(hitOf(page, language, '102')).toHaveCount(1);
  });
}

test.describe('words as people write them', () => {
  /** How many hits these words have. */
  async function found(page, language, words) {
    await page.goto(`${searchPage(language)}?q=${encodeURIComponent(words)}`);
    await expect(search(page).count).not.toBeEmpty();
    await expect(search(page).count).not.toHaveText(message(language, 'loading'));
    return search(page).count.innerText();
  }
  const alike = [
    ['fr', 'without accents', 'résultats', 'resultats'],
    ['fr', 'in capitals', 'résultats', 'RÉSULTATS'],
    ['fr', 'with an article', 'information', 'l’information'],
    ['fr', 'with a straight apostrophe', 'l’information', "l'information"],
    ['fr', 'without ligatures', 'mise en œuvre', 'mise en oeuvre'],
    ['fr', 'with words that are passed over', 'applications', 'combien d’applications ?'],
    ['en', 'with words that are passed over', 'applications', 'how many applications were there?'],
    ['en', 'in another spelling', 'organization', 'organisation'],
    ['en', 'with thousands together', '2,340', '2340'],
    ['fr', 'with thousands together', '"2 340"', '2340'],
  ];
  for (const [language, how, one, other] of alike) {
    test(`${how}: ${one}, ${other}`, async ({ page }) => {
      const first = await found(page, language, one);
      expect(first).toMatch(/^[1-9]/);
      expect(await found(page, language, other)).toBe(first);
    });
  }

  test('a number leads to the paragraph of that number, a symbol to where it is named', async ({ page }) => {
    for (const language of ['fr', 'en']) {
      for (const words of ['38', language === 'fr' ? 'paragraphe 38' : 'para. 38']) {
        await found(page, language, words);
        await expect(search(page).links.first()).toHaveAttribute('href', new RegExp(`/${language}/documents/[\\w-]+/#p38$`));
      }
      await found(page, language, 'A/RES/76/245');
      await expect(search(page).links.first()).toHaveAttribute('href', new RegExp(`/documents/${strategyDocument}/#p4$`));
    }
  });

  test('a phrase is found as a phrase', async ({ page }) => {
    const phrase = /transformation numérique/i;
    await found(page, 'fr', '« transformation numérique »');
    const texts = paragraphs('fr').filter(({ texts }) => phrase.test([texts[0].text, ...(texts[0].items ?? []).map(({ text }) => text)].join(' ')));
    expect(texts.length).toBeGreaterThan(0);
    await narrowed(page, 'kind', 'paragraph');
    for (const { number } of texts.filter(({ number }) => number).slice(0, 3)) await expect(hitOf(page, 'fr', number)).toHaveCount(1);
  });

  test('words that stand nowhere find nothing, and the index stays', async ({ page }) => {
    for (const words of ['abcdefgh', 'xyzzy', 'A/RES/99/999']) {
      expect(await found(page, 'en', words)).toMatch(/^Nothing found/);
      await expect(search(page).hits).toHaveCount(0);
      await expect(search(page).index).toBeVisible();
    }
  });

  test('where few have all the words, those with some follow and are counted apart', async ({ page }) => {
    expect(await found(page, 'en', 'blockchain microsegmentation scalability')).toMatch(/^No hit with all the words; [1-9]\d* with some of them$/);
    await expect(search(page).hits).not.toHaveCount(0);
  });
});

for (const [language, words] of [['fr', 'quand rendre compte à l’Assemblée générale'], ['en', 'when to report to the General Assembly']]) {
  test(`a question for what is asked of a body leads to the request: ${language}`, async ({ page }) => {
    await page.goto(`${searchPage(language)}?q=${encodeURIComponent(words)}`);
    const request = new RegExp(`/${language}/calendar/#request-${strategyDocument}-approval$`);
    await expect(search(page).links.first()).toHaveAttribute('href', request);
    await narrowed(page, 'kind', 'request');
    await expect(search(page).links.first()).toHaveAttribute('href', request);
    await search(page).links.first().click();
    await expect(page.locator(`#request-${strategyDocument}-approval`)).toBeInViewport();
  });
}

test('by keyboard alone', async ({ page }) => {
  await page.goto(searchPage('en'));
  await search(page).words.focus();
  await page.keyboard.type('data');
  await expect(search(page).hits).toHaveCount(10);
  const { links, words } = search(page);
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(links.nth(9)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(search(page).more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(search(page).hits).toHaveCount(20);
  await expect(links.nth(10), 'where reading goes on').toBeFocused();
  await page.keyboard.press('Home');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(words).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.type('open ');
  await expect(words, 'in the field, Home is the field’s').toHaveValue('open data');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(words).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(words).toHaveValue('');
  await expect(search(page).hits).toHaveCount(0);
  await expect(search(page).index).toBeVisible();
  await expect.poll(() => query(page)).toEqual({});
  // Tab goes through the links too, and Enter follows one.
  await page.keyboard.type('cloud');
  await expect(search(page).hits.first()).toContainText(/cloud/i);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(links.nth(1)).toBeFocused();
  const address = await links.nth(1).evaluate(({ href }) => href);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

test('filters narrow, stand in the address, and go back one by one', async ({ page }) => {
  await page.goto(`${searchPage('fr')}?q=cloud`);
  const { hits } = search(page);
  await expect(hits.filter({ hasText: kind('fr', 'paragraph') })).not.toHaveCount(0);
  await narrowed(page, 'kind', 'result');
  await expect(hits.filter({ hasText: kind('fr', 'paragraph') })).toHaveCount(0);
  await expect(hits.filter({ hasText: kind('fr', 'result') })).toHaveCount(await hits.count());
  await narrowed(page, 'strategy', strategy);
  await expect.poll(() => query(page)).toEqual({ q: 'cloud', kind: 'result', strategy });
  await expect(hits).not.toHaveCount(0);
  const counted = await search(page).count.innerText();
  // The same address says the same.
  await page.reload();
  await expect(search(page).count).toHaveText(counted);
  await expect(search(page).choice('kind')).toHaveValue('result');
  await expect(search(page).choice('strategy'), 'what narrows is shown').toBeVisible();
  await page.goBack();
  await expect(search(page).choice('strategy')).toHaveValue('');
  await page.goBack();
  await expect(search(page).choice('kind')).toHaveValue('');
  await expect(hits.filter({ hasText: kind('fr', 'paragraph') })).not.toHaveCount(0);
  await page.goForward();
  await expect(search(page).choice('kind')).toHaveValue('result');
  await expect(hits.filter({ hasText: kind('fr', 'paragraph') })).toHaveCount(0);
  await search(page).clear.click();
  expect(query(page)).toEqual({});
  await expect(search(page).words).toBeFocused();
  await expect(hits).toHaveCount(0);
});

test('a choice that is none, in the address, is said and passed over', async ({ page, faults }) => {
  await page.goto(`${searchPage('en')}?q=cloud&kind=nonsense&strategy=&language=xx`);
  await expect(search(page).hits).not.toHaveCount(0);
  await expect(search(page).choice('kind')).toHaveValue('');
  await expect(search(page).choice('language')).toHaveValue('en');
  await expect(search(page).count).toContainText(message('en', 'filter-unknown', { values: 'nonsense, xx' }));
  await search(page).words.fill('cloud services');
  await expect(search(page).count).not.toContainText('nonsense');
  expect(faults).toEqual([]);
});

test('texts of the other language are found too, marked as such', async ({ page }) => {
  await page.goto(`${searchPage('en')}?q=informatique+en+nuage`);
  await narrowed(page, 'language', 'fr');
  await expect(search(page).links.first()).toHaveAttribute('href', /\/fr\//);
  await expect(search(page).links.first()).toHaveAttribute('hreflang', 'fr');
  await expect(search(page).links.first().locator('span')).toHaveAttribute('lang', 'fr');
  expect(query(page).language).toBe('fr');
});

test('what is chosen before the script has come stands, and the rest is as the address says', async ({ page }) => {
  const release = await hold(page, '**/search.js');
  await page.goto(`${searchPage('en')}?q=cloud&kind=paragraph&language=en`);
  await search(page).narrow.click();
  await search(page).choice('language').selectOption('fr');
  await release();
  await expect.poll(() => query(page)).toEqual({ q: 'cloud', kind: 'paragraph', language: 'fr' });
  await expect(search(page).choice('kind')).toHaveValue('paragraph');
  await expect(search(page).links.first()).toHaveAttribute('hreflang', 'fr');
});

test('the field of every page leads there', async ({ page }) => {
  await page.goto('en/documents/');
  await page.locator('.site-search input').fill('cloud');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=cloud$/);
  await expect(search(page).hits).not.toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('en/documents/');
  await expect(page.locator('.site-search')).toBeHidden();
  await page.locator('.site-nav a[href$="/search/"]').click();
  await expect(search(page).words).toBeVisible();
});

test('words typed before anything is loaded are searched for', async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/search.js', async (route) => (await held, route.continue()));
  await page.goto(searchPage('en'));
  await search(page).words.fill('cloud');
  release();
  await expect(search(page).hits).not.toHaveCount(0);
  await expect(search(page).words).toHaveValue('cloud');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const language of ['fr', 'en']) {
    test(`there is an index by subject: ${language}`, async ({ page, request }) => {
      await page.goto(`${searchPage(language)}?q=cloud`);
      await expect(page.locator('noscript .note, .note').first()).toHaveText(message(language, 'search-no-script'));
      await expect(search(page).index).toBeVisible();
      const headings = page.locator('#subject-index section:has(#headings) a[href*="#"]');
      expect(await headings.count()).toBeGreaterThan(10);
      const sources = page.locator(`#subject-index a.source[href*="/documents/${strategyDocument}/#p"]`);
      expect(await sources.count()).toBeGreaterThan(20);
      const address = await sources.first().getAttribute('href');
      const [file, id] = address.split('#');
      expect(await (await request.get(file)).text()).toContain(`id="${id}"`);
    });
  }
});

test.describe('when something does not come', () => {
  // What no page may ever throw, whatever fails.
  test.use({
    uncaught: [async ({ page }, use) => {
      const uncaught = [];
      page.on('pageerror', (error) => uncaught.push(String(error)));
      await use(uncaught);
      expect(uncaught, 'uncaught errors').toEqual([]);
    }, { auto: true }],
  });
  const gone = (route) => route.fulfill({ status: 404, body: 'not found' });
  const faults = {
    'is gone': gone,
    'is something else': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!DOCTYPE html><title>Log in</title>' }),
    'is cut off': (route) => route.abort('connectionreset'),
  };
  const parts = {
    'the index': /pagefind-entry\.json/,
    'the list of its parts': /\.pf_meta$/,
    'the part that searches': /wasm\.en\.pagefind$/,
    'a part of the words': /\.pf_index$/,
    'a text': /\.pf_fragment$/,
  };
  for (const [what, address] of Object.entries(parts)) {
    for (const [how, handle] of Object.entries(faults)) {
      test(`${what} ${how}: it says so, the index by subject stays, and a retry works`, async ({ page }) => {
        await page.route(address, handle);
        await page.goto(searchPage('en'));
        await search(page).words.fill('cloud');
        await expect(search(page).failed).toBeVisible();
        await expect(search(page).failed).toContainText(message('en', 'search-failed'));
        await expect(search(page).failed.locator('code')).toHaveText(/\S{8}/);
        await expect(search(page).index).toBeVisible();
        await expect(search(page).hits).toHaveCount(0);
        await expect(search(page).count, 'nothing is said to be found').toHaveText('');
        await search(page).retry.click();
        await expect(search(page).failed).toBeVisible();
        await page.unroute(address);
        await search(page).retry.click();
        await expect(search(page).hits).not.toHaveCount(0);
        await expect(search(page).failed).toBeHidden();
      });
    }
  }

  test('Pagefind’s script is gone: a retry asks for it anew', async ({ page }) => {
    await page.route(/pagefind\.js/, gone);
    await page.goto(searchPage('fr'));
    await search(page).words.fill('cloud');
    await expect(search(page).failed).toBeVisible();
    await page.unroute(/pagefind\.js/);
    await search(page).retry.click();
    await expect(search(page).hits).not.toHaveCount(0);
  });

  test('our own script is gone: the page says that it could not start', async ({ page }) => {
    await page.route('**/search/*/search.js', gone);
    await page.goto(searchPage('fr'));
    await search(page).words.focus();
    await expect(page.locator('#client-failed')).toBeVisible();
    await expect(search(page).index).toBeVisible();
  });

  test('our own script is gone: the words of the address stay in the field', async ({ page }) => {
    await page.route('**/search/*/search.js', gone);
    await page.goto(`${searchPage('en')}?q=cloud+services`);
    await expect(page.locator('#client-failed')).toBeVisible();
    await expect(search(page).words).toHaveValue('cloud services');
  });
});

test.describe('below a path', () => {
  test.use({ baseURL: async ({}, use) => use(process.env.SUBPATH_URL) });
  test('everything is found', async ({ page, baseURL, faults }) => {
    const outside = [];
    page.on('request', (request) => request.url().startsWith('http') && !request.url().startsWith(baseURL) && outside.push(request.url()));
    await page.goto(`${searchPage('fr')}?q=cybers%C3%A9curit%C3%A9`);
    await hitOf(page, 'fr', '102').locator('a').click();
    await expect(page).toHaveURL(`${baseURL}fr/documents/${strategyDocument}/#p102`);
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('nothing is fetched before the first use, each part once, and the first search keeps to its budget', async ({ page }) => {
  for (const [language, words] of [['fr', 'cybersécurité'], ['en', 'cybersecurity'], ['fr', 'que demande le Secrétaire général à l’Assemblée ?'], ['en', 'who is responsible for cybersecurity training?']]) {
    const all = [];
    const note = (response) => all.push({ file: new URL(response.url()).pathname, bytes: Number(response.headers()['content-length']), packed: response.headers()['content-encoding'] });
    page.on('response', note);
    await page.goto(searchPage(language), { waitUntil: 'networkidle' });
    expect(all.filter(({ file }) => /^\/search\//.test(file)), 'before the first use').toEqual([]);
    const before = all.length;
    await search(page).words.fill(words);
    await expect(search(page).hits).not.toHaveCount(0);
    await page.waitForLoadState('networkidle');
    const fetched = all.slice(before).filter(({ file }) => !file.endsWith('/favicon.svg'));
    page.off('response', note);
    const files = fetched.map(({ file }) => file);
    expect(files.length, 'nothing is fetched twice').toBe(new Set(files).size);
    expect(files.filter((file) => !file.startsWith('/search/'))).toEqual([]);
    expect(fetched.filter(({ file, packed }) => /\.(js|pagefind|pf_meta|pf_index)$/.test(file) && packed !== 'br')).toEqual([]);
    const bytes = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`first search, ${language}, ${words}: ${bytes} bytes in ${fetched.length} files`);
    expect.soft(bytes, words).toBeLessThanOrEqual(budgets.search);
  }
});

test('hits are kept by hosts for ever: their addresses hold the release', async ({ page }) => {
  const answers = [];
  page.on('response', (response) => new URL(response.url()).pathname.startsWith('/search/') && answers.push(response));
  await page.goto(`${searchPage('en')}?q=cloud`);
  await expect(search(page).hits).not.toHaveCount(0);
  expect(answers.length).toBeGreaterThan(5);
  for (const answer of answers) {
    expect(new URL(answer.url()).pathname).toMatch(/^\/search\/[0-9a-f]{16}\//);
    expect(new URL(answer.url()).search, 'no clock').toBe('');
    expect(answer.headers()['cache-control']).toContain('immutable');
  }
  expect(filesOf(process.env.SITE || path.resolve(import.meta.dirname, '../../target/site')).some((file) => /pagefind-(ui|worker|highlight)/.test(file))).toBe(false);
});

test.describe('with hits and what narrows them shown', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // The policy would refuse axe itself; policy.spec.mjs holds the policy.
  test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });
  const modes = {
    desktop: [{ width: 1280, height: 900 }, {}],
    '320 px': [{ width: 320, height: 640 }, {}],
    dark: [{ width: 1280, height: 900 }, { colorScheme: 'dark' }],
    'forced colours': [{ width: 1280, height: 900 }, { forcedColors: 'active' }],
  };
  for (const language of ['fr', 'en']) {
    test(`axe has nothing to say, and nothing sticks out: ${language}`, async ({ page }) => {
      await page.goto(`${searchPage(language)}?q=cloud&kind=paragraph`);
      await expect(search(page).hits).not.toHaveCount(0);
      await page.addScriptTag({ content: axe });
      for (const [mode, [viewport, media]] of Object.entries(modes)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
        const violations = await page.evaluate(async () => (await window.axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
        expect.soft(violations, mode).toEqual([]);
        expect.soft(await sidewaysOverflow(page), mode).toBeLessThanOrEqual(0);
      }
      // Two words are counted in a longer sentence.
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${searchPage(language)}?q=cloud%20budget`);
      await expect(search(page).count).toHaveText(/\d.*\d/);
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    });
  }
});
