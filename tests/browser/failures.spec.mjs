// When something fails: the page says so in its language, offers a retry that works, and stays whole and readable.
import { expect, test } from './fixtures.mjs';
import { awake, chart, chunks, failure, figures, filter, find, parallel, rows } from './islands.mjs';
import { deliverables, documentData, documentPage, idsWith, message, paragraphs, resultsData, resultsPage } from './sample.mjs';

test.use({
  /** What no page may ever throw, whatever fails. */
  uncaught: [async ({ page }, use) => {
    const uncaught = [];
    page.on('pageerror', (error) => uncaught.push(String(error)));
    await use(uncaught);
    expect(uncaught, 'uncaught errors').toEqual([]);
  }, { auto: true }],
});

/** The two pages with interactive parts: what their first use is, what it does, and what must stay. */
const pages = {
  results: {
    language: 'fr',
    address: resultsPage('fr'),
    data: resultsData,
    component: 'ResultsTable',
    use: async (page) => {
      await filter(page).words.focus();
      await filter(page).words.fill('sécurité');
    },
    works: async (page) => {
      const ids = idsWith('sécurité', 'fr');
      expect(ids.length).toBeLessThan(deliverables.length);
      await expect(rows(page)).toHaveCount(ids.length);
    },
    async whole(page) {
      await expect(rows(page)).toHaveCount(deliverables.length);
      for (const { id, text } of [deliverables[0], deliverables.at(-1)]) await expect(page.locator(`#${id}`)).toContainText(text.fr);
      await expect(chart(page).drawing).toHaveCount(1);
      await expect(chart(page).marks).not.toHaveCount(0);
      expect((await figures(page)).rows.at(-1).values.at(-1)).toBe(deliverables.length);
      await page.locator('#A1 summary').click();
      await expect(page.locator('#A1 dl'), 'what is folded opens').toBeVisible();
    },
  },
  document: {
    language: 'en',
    address: documentPage('en'),
    data: documentData('fr'),
    component: 'ParallelReading',
    use: (page) => parallel(page).open.click(),
    works: (page) => expect(parallel(page).added).toHaveCount(paragraphs('fr').length),
    async whole(page) {
      await expect(page.locator('#text .para').filter({ visible: true })).toHaveCount(paragraphs('en').length);
      await expect(page.locator('#p38 .body')).toContainText(/\w{4}/);
      await expect(page.locator('#text .beside')).toHaveCount(0);
      await page.locator('#p38 .cite summary').click();
      await expect(page.locator('#p38 .cite p'), 'what is folded opens').toBeVisible();
    },
  },
};

/** A fault of these addresses: `arise` and `end`. */
const routed = (addresses, handle) => ({ arise: (page) => page.route(addresses, handle), end: (page) => page.unroute(addresses) });
const clientFaults = {
  'the client’s wasm is refused': routed(/\.wasm$/, (route) => route.abort()),
  'the wasm of the used part alone is refused': routed(chunks, (route) => route.abort()),
  'the wasm is not there': routed(/\.wasm$/, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' })),
  'the wasm is corrupt': routed(/\.wasm$/, (route) => route.fulfill({ contentType: 'application/wasm', body: 'no wasm' })),
  'client.js is not there': routed(/\/client\.js$/, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' })),
  'the reader is offline at the first use': { arise: (page) => page.context().setOffline(true), end: (page) => page.context().setOffline(false) },
};

for (const [kind, { language, address, use, works, whole }] of Object.entries(pages)) {
  test.describe(`the client does not start on the page of ${kind}`, () => {
    for (const [fault, { arise, end }] of Object.entries(clientFaults).filter(([fault]) => kind === 'results' || /alone|offline/.test(fault))) {
      test(`${fault}: the page says it, stays whole, and starts anew on request`, async ({ page }) => {
        await page.goto(address);
        await arise(page);
        await use(page);
        const notice = page.getByRole('alert').filter({ visible: true });
        await expect(notice).toHaveCount(1);
        await expect(notice).toContainText(message(language, 'client-failed'));
        await whole(page);
        await end(page);
        await notice.getByRole('button', { name: message(language, 'retry') }).click();
        await expect(page.locator('#client-failed')).toBeHidden();
        await use(page);
        await works(page);
      });
    }

    test('the notice is to be seen where the reader is, far down the page too', async ({ page }) => {
      await page.route(/\.wasm$/, (route) => route.abort());
      await page.goto(address);
      await use(page);
      const notice = page.getByRole('alert').filter({ visible: true });
      await expect(notice).toHaveCount(1);
      await expect(notice).toBeInViewport({ ratio: 0.9 });
    });

    test('the browser has no WebAssembly: the page says it and stays whole', async ({ page }) => {
      await page.addInitScript(() => delete globalThis.WebAssembly);
      await page.goto(address);
      await use(page);
      await expect(page.getByRole('alert').filter({ hasText: message(language, 'client-failed') })).toBeVisible();
      await whole(page);
    });
  });

  test.describe(`the data of ${kind} fail`, () => {
    const data = `**/${pages[kind].data}`;
    const faults = {
      'are not there': [(route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }), /404/],
      'are refused by the server': [(route) => route.fulfill({ status: 503, contentType: 'text/plain', body: 'later' }), /503/],
      'do not come': [(route) => route.abort(), /./],
      'are cut off': [async (route) => route.fulfill({ response: await route.fetch(), body: (await (await route.fetch()).text()).slice(0, 5000) }), /./],
      'are no JSON': [(route) => route.fulfill({ contentType: 'application/json', body: '<!doctype html><p>Sign in' }), /./],
      'have another shape': [(route) => route.fulfill({ json: { strategy: 7, deliverables: {}, blocks: 'none' } }), /./],
      'are empty': [(route) => route.fulfill({ json: {} }), /./],
    };
    for (const [fault, [handle, said]] of Object.entries(faults).filter(([fault]) => kind === 'results' || /there|JSON|shape/.test(fault))) {
      test(`they ${fault}: the page says what failed, stays whole, and reads them on request`, async ({ page }) => {
        const { component } = pages[kind];
        await page.route(data, handle);
        await page.goto(address);
        await use(page);
        const notice = failure(page, component);
        await expect(notice).toBeVisible();
        await expect(notice).toHaveAttribute('role', /^(alert|status)$/);
        await expect(notice).toContainText(message(language, 'fetch-failed'));
        await expect(notice, 'names what failed').toContainText(pages[kind].data);
        await expect(notice.locator('code')).toContainText(said);
        await expect(notice).toBeInViewport();
        await expect(page.locator('#client-failed')).toBeHidden();
        await whole(page);
        // A retry while the fault lasts says it again.
        const again = page.waitForRequest(data);
        const retry = notice.getByRole('button', { name: message(language, 'retry') });
        await retry.click();
        await again;
        await expect(notice).toBeVisible();
        await page.unroute(data);
        await retry.click();
        await works(page);
        await expect(notice).toBeHidden();
      });
    }
  });
}

test.describe('the client does not start, and the reader goes on', () => {
  test.beforeEach(({ page }) => page.route(/\.wasm$/, (route) => route.abort()));
  const failed = (page) => expect(page.locator('#client-failed')).toBeVisible();

  test('resting with the mouse on what failed asks for it no more than a few times', async ({ page }) => {
    await page.goto(resultsPage('en'));
    let asked = 0;
    page.on('request', (request) => (asked += /\.wasm$/.test(request.url()) ? 1 : 0));
    await page.locator('#A2 td').first().hover();
    await failed(page);
    // Long enough for what goes round and round to show: half a hundred frames.
    await page.evaluate(async () => { for (let frame = 0; frame < 50; frame += 1) await new Promise(requestAnimationFrame); });
    expect(asked).toBeLessThanOrEqual(3);
  });

  test('words that are typed stay, and the focus too', async ({ page }) => {
    await page.goto(resultsPage('en'));
    await filter(page).words.click();
    await failed(page);
    await expect(filter(page).words).toBeFocused();
    await page.keyboard.type('cloud');
    await expect(filter(page).words).toHaveValue('cloud');
  });

  test('Tab goes through the page to its end', async ({ page }) => {
    await page.goto(documentPage('en'));
    await find(page).words.focus();
    await failed(page);
    await page.keyboard.press('Tab');
    await expect(page.locator('.contents summary')).toBeFocused();
  });

  test('what is opened in the table stays open', async ({ page }) => {
    await page.goto(resultsPage('en'));
    await page.locator('#A2 summary').click();
    await failed(page);
    await expect(page.locator('#A2 dl')).toBeVisible();
    await page.locator('#A3 summary').click();
    await expect(page.locator('#A3 dl')).toBeVisible();
    await expect(page.locator('#A2 dl')).toBeVisible();
  });

  test('the contents, the permanent links and the language switch work', async ({ page }) => {
    await page.goto(documentPage('en'));
    await parallel(page).open.click();
    await failed(page);
    await page.locator('#p38 .num').click();
    await expect(page.locator('.contents a[aria-current=true]')).toHaveCount(1);
    await page.locator('a[data-language][hreflang=fr]').click();
    await expect(page).toHaveURL(new RegExp(`/${documentPage('fr')}#p38$`));
  });

  test('a filter in the address that cannot be applied is not passed over in silence', async ({ page }) => {
    await page.goto(`${resultsPage('fr')}?outcome=A`);
    await expect(page.getByRole('alert').filter({ hasText: message('fr', 'client-failed') })).toBeVisible();
    await expect(rows(page)).toHaveCount(deliverables.length);
  });

  test('a page where nothing is used says nothing', async ({ page }) => {
    await page.goto(documentPage('fr'));
    await page.mouse.move(2, 2);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator('.site-footer')).toBeInViewport();
    await expect(page.locator('#client-failed')).toBeHidden();
  });
});

test.describe('the data fail, and the reader goes on', () => {
  test('a filter chosen meanwhile holds once the data are there', async ({ page }) => {
    const data = `**/${resultsData}`;
    await page.route(data, (route) => route.abort());
    await page.goto(resultsPage('en'));
    await filter(page).words.fill('cloud');
    await expect(failure(page, 'ResultsTable')).toBeVisible();
    // What the rows themselves say is filtered meanwhile.
    await filter(page).outcome.selectOption('C');
    await expect(rows(page)).toHaveCount(deliverables.filter(({ outcome }) => outcome === 'C').length);
    await page.unroute(data);
    await failure(page, 'ResultsTable').getByRole('button').click();
    await expect.poll(() => rows(page).evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['C15']);
  });

  test('a part of the client that does not come is said, and comes when asked for again', async ({ page }) => {
    const part = '**/split_results_words*';
    await page.route(part, (route) => route.abort());
    await page.goto(resultsPage('en'));
    await filter(page).words.fill('cloud');
    await expect(failure(page, 'ResultsTable')).toBeVisible();
    await filter(page).outcome.selectOption('C');
    await expect(rows(page), 'the rest works').toHaveCount(deliverables.filter(({ outcome }) => outcome === 'C').length);
    await page.unroute(part);
    await failure(page, 'ResultsTable').getByRole('button').click();
    await expect.poll(() => rows(page).evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['C15']);
    await expect(failure(page, 'ResultsTable')).toBeHidden();
  });

  test('a file of the chart whose part of the client does not come is said, and made when asked for again', async ({ page }) => {
    const part = '**/split_chart_file*';
    await page.route(part, (route) => route.abort());
    await page.goto(resultsPage('fr'));
    await chart(page).download('PNG').click();
    await expect(chart(page).tip).toContainText(message('fr', 'fetch-failed'));
    await page.unroute(part);
    const [file] = await Promise.all([page.waitForEvent('download'), chart(page).download('PNG').click()]);
    expect(file.suggestedFilename()).toMatch(/\.png$/);
  });

  test('the chart needs no data of its own: it is walked and downloaded', async ({ page }) => {
    await page.route('**/data/**', (route) => route.abort());
    await page.goto(resultsPage('en'));
    await chart(page).part.locator('.downloads').hover();
    await awake(page, 'ResultsChart');
    await chart(page).marks.nth(2).hover();
    await expect(chart(page).tip).toContainText(/\d/);
    const [file] = await Promise.all([page.waitForEvent('download'), chart(page).download('CSV').click()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  });

  test('data of another language than asked for are not shown as that language', async ({ page }) => {
    await page.route(`**/${documentData('fr')}`, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/fr.json', '/en.json') }) }));
    await page.goto(documentPage('en'));
    const read = page.waitForResponse(`**/${documentData('fr')}`);
    await parallel(page).open.click();
    await read;
    await expect(failure(page, 'ParallelReading')).toBeVisible();
    await expect(parallel(page).added).toHaveCount(0);
  });
});

test.describe('a page that the browser has translated', () => {
  /** Wraps every text of the page as Google's translation does, and says that it is another language. */
  const translate = (page) =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts.filter((text) => text.data.trim())) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text);
      }
      document.documentElement.lang = 'de';
    });

  for (const [kind, { language, address, use, whole }] of Object.entries(pages)) {
    test(`before its parts wake says why they stay off, and stays whole: ${kind}`, async ({ page }) => {
      await page.goto(address);
      await translate(page);
      await use(page);
      const notice = page.locator('#client-translated');
      await expect(notice).toBeVisible();
      await expect(notice).toHaveAttribute('role', 'alert');
      await expect(notice).toContainText(message(language, 'client-translated'));
      await expect(page.locator('leptos-island[data-awake]')).toHaveCount(0);
      await whole(page);
    });

    test(`while its parts wake stays whole and throws nothing: ${kind}`, async ({ page }) => {
      await page.goto(address);
      await use(page);
      await translate(page);
      await expect(page.locator('leptos-island[data-awake]').or(page.getByRole('alert').filter({ visible: true })).first()).toBeVisible();
      await expect(page.locator('main')).toContainText(/\w{4}/);
      await expect(page.locator(kind === 'results' ? 'table.results tbody tr' : '#text .para')).toHaveCount(kind === 'results' ? deliverables.length : paragraphs(language).length);
    });

    test(`after its parts woke goes on to work: ${kind}`, async ({ page }) => {
      await page.goto(address);
      await use(page);
      await pages[kind].works(page);
      await translate(page);
      if (kind === 'results') {
        await filter(page).words.fill('');
        await filter(page).outcome.selectOption('A');
        await expect(rows(page)).toHaveCount(16);
        await expect(filter(page).count).toContainText('16');
        await filter(page).reset.click();
        await expect(rows(page)).toHaveCount(deliverables.length);
      } else {
        await parallel(page).close.click();
        await expect(parallel(page).added).toHaveCount(0);
        await find(page).words.fill('cloud');
        await expect(find(page).marks).toHaveCount(0);
      }
    });
  }
});
