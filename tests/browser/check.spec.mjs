// The page that checks IATI files: what it finds in files as they come, in both languages; that nothing leaves the machine;
// what it says when something fails; by keyboard, at 320 pixels.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

import { expect, sidewaysOverflow, test } from './fixtures.mjs';
import { message } from './sample.mjs';

const checkPage = (language) => `${language}/check/`;
const fixture = (name) => path.join(import.meta.dirname, '../iati', name);
const [good, faulty] = ['new-2.03.xml', 'faulty-2.03.xml'].map(fixture);
const text = (file) => readFileSync(file, 'utf8');
const buffer = (name, bytes) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

const check = (page) => ({
  field: page.locator('#check-files'),
  said: page.locator('#check-said'),
  failed: page.locator('#check-failed'),
  progress: page.locator('#check-progress'),
  cancel: page.locator('#check-progress button'),
  result: page.locator('#check-place section'),
  files: page.locator('#check-place section > .scroll tbody tr'),
  rules: page.locator('#check-place details'),
  rule: (rule) => page.locator('#check-place details').filter({ has: page.locator('summary > code', { hasText: rule }) }),
  findings: page.locator('.found > li'),
  told: page.locator('[data-at=told]'),
  severity: page.locator('#check-place [name=severity]'),
  file: page.locator('#check-place [name=file]'),
  identifier: page.locator('#check-place [name=identifier]'),
  activities: page.locator('.activities > li'),
  report: (name) => page.locator('.reports').getByRole('button', { name, exact: true }),
});
const numbers = (row) => row.locator('.number').allInnerTexts();

async function choose(page, files, language = 'en') {
  await page.goto(checkPage(language));
  await check(page).field.setInputFiles(files);
  await expect(check(page).result).toBeVisible({ timeout: 20_000 });
}

/** A ZIP archive of these files, deflated: `[[name, text]]`. */
function zip(files) {
  const [parts, directory] = [[], []];
  let at = 0;
  for (const [name, text] of files) {
    const [bytes, called] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(called.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, called, packed]);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, offset, called]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]);
}

test('a file without faults: what it holds, and that nothing is wrong', async ({ page, faults }) => {
  await choose(page, good);
  await expect(check(page).said).toHaveText(message('en', 'check-counts', { errors: 0, warnings: 0, notes: 1 }));
  await expect(check(page).files).toHaveCount(1);
  await expect(check(page).files).toContainText('1 activity');
  await expect(check(page).files).toContainText(message('en', 'check-whole'));
  const activity = check(page).activities;
  await expect(activity).toHaveCount(1);
  await expect(activity.locator('h4')).toHaveAttribute('lang', 'en');
  const titles = await activity.locator('h4, [data-at=titles] p').evaluateAll((all) => all.map(({ lang, dir, textContent }) => [lang, dir, textContent]));
  expect(titles.length).toBeGreaterThan(1);
  for (const [lang, dir, title] of titles) {
    expect(lang).toMatch(/^[a-z]{2}/);
    expect(dir).toBe(['ar', 'fa', 'he', 'ur'].includes(lang) ? 'rtl' : 'ltr');
    expect(text(good)).toContain(title);
  }
  await expect(activity.locator('table')).toContainText('USD');
  await expect(activity.locator('table')).toContainText('-250.75');
  expect(faults).toEqual([]);
});

for (const [language, said] of [['en', 'The percentages of the sectors of one vocabulary add up to 90, not 100'], ['fr', 'Les pourcentages des secteurs d’un vocabulaire font 90 au lieu de 100']]) {
  test(`a file with faults: each by its rule, with line, column and activity: ${language}`, async ({ page, faults }) => {
    await choose(page, faulty, language);
    expect(await numbers(check(page).files)).toEqual(['6', '1', '1']);
    await expect(check(page).rule('2.1.2').locator('summary')).toContainText(said);
    await expect(check(page).rule('2.1.2')).toContainText(message(language, 'check-severity-error'));
    // Few findings need no folding.
    const finding = check(page).rule('code.unknown').locator('li');
    await expect(finding).toContainText(message(language, 'check-place', { line: 10, column: 5 }));
    await expect(finding).toContainText('XX-DEMO-7-B1');
    expect(faults).toEqual([]);
  });
}

test('two files: filters by severity, file and activity; findings and activities follow', async ({ page }) => {
  await choose(page, [faulty, good]);
  await expect(check(page).files).toHaveCount(2);
  await expect(check(page).activities).toHaveCount(3);
  await expect(check(page).severity.locator('option')).toHaveText(['All', 'Errors (6)', 'Warnings (1)', 'Notes (2)']);
  await check(page).severity.selectOption('warning');
  await expect(check(page).rules).toHaveCount(1);
  await expect(check(page).told).toHaveText('1 finding');
  await check(page).severity.selectOption('');
  await check(page).file.selectOption({ label: 'new-2.03.xml' });
  await expect(check(page).told).toHaveText('1 finding');
  await expect(check(page).activities).toHaveCount(1);
  await check(page).file.selectOption('');
  await check(page).identifier.fill('xx-demo-7-b1');
  await expect(check(page).activities).toHaveCount(2);
  await check(page).identifier.fill('nobody');
  await expect(check(page).rules).toHaveCount(0);
  await expect(check(page).activities).toHaveCount(0);
  await page.locator('#check-place button[type=reset]').click();
  await expect(check(page).activities).toHaveCount(3);
  // From an activity to what is found in it.
  await check(page).activities.first().getByRole('button').click();
  await expect(check(page).identifier).toHaveValue('XX-DEMO-7-B1');
  await expect(check(page).activities).toHaveCount(2);
});

test('long lists come in steps, with the focus where the next ones begin', async ({ page }) => {
  const unit = (number) => `<iati-activity><iati-identifier>A-${number}</iati-identifier><title><narrative>T${number}</narrative></title></iati-activity>`;
  const many = `<iati-activities version="2.03">${Array.from({ length: 120 }, (_, number) => unit(number)).join('\n')}</iati-activities>`;
  await choose(page, buffer('many.xml', many));
  await expect(check(page).findings, 'folded').toHaveCount(0);
  const rule = check(page).rule('structure.missing-element');
  await expect(rule.locator('summary')).toContainText(/\d+ times/);
  await rule.locator('summary').click();
  await expect(rule.locator('li')).toHaveCount(50);
  await rule.getByRole('button', { name: message('en', 'check-more') }).click();
  await expect(rule.locator('li')).toHaveCount(100);
  await expect(rule.locator('li').nth(50)).toBeFocused();
  await expect(check(page).activities).toHaveCount(20);
  await page.locator('[data-at=more]').click();
  await expect(check(page).activities).toHaveCount(40);
  await expect(check(page).activities.nth(20)).toBeFocused();
});

test('files that are packed: gzip, and every XML file of an archive', async ({ page }) => {
  const archive = zip([['a/good.xml', text(good)], ['readme.txt', 'none'], ['faulty.xml', text(faulty)]]);
  await choose(page, [buffer('good.xml.gz', gzipSync(text(good))), buffer('both.zip', archive)]);
  await expect(check(page).files.locator('th')).toHaveText(['good.xml.gz', 'both.zip/a/good.xml', 'both.zip/faulty.xml']);
  expect(await numbers(check(page).files.nth(2))).toEqual(['6', '1', '1']);
  await expect(check(page).files.nth(0)).toContainText('1 activity');
});

test.describe('what cannot be read says why, in the language of the page', () => {
  const bomb = gzipSync(Buffer.alloc(80 << 20, 32));
  const cases = {
    'is broken': [text(good).replace('</iati-activity>', '</nonsense>'), /<\/nonsense> ferme/],
    'has a DOCTYPE': ['<!DOCTYPE iati-activities [<!ENTITY a "b">]><iati-activities version="2.03"/>', /DOCTYPE/],
    'is no XML': ['name,amount\nwater,12\n', /mal formé/],
    'is XML, but not IATI': ['<html><body/></html>', /<html>/],
    'is empty': ['', /vide/],
    'is a bomb': [bomb, /200 fois/],
    'is a broken archive': [zip([['a.xml', text(good)]]).subarray(0, 300), /endommagée/],
  };
  for (const [what, [bytes, said]] of Object.entries(cases)) {
    test(`a file that ${what}`, async ({ page, faults }) => {
      await choose(page, buffer('file.xml', bytes), 'fr');
      await expect(check(page).files.locator('td').last()).toHaveText(said);
      expect(Number((await numbers(check(page).files))[0])).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  }
});

test('the report is taken as HTML, CSV, JSON and SARIF', async ({ page, faults }) => {
  await choose(page, faulty, 'fr');
  const take = async (name) => {
    const [file] = await Promise.all([page.waitForEvent('download'), check(page).report(name).click()]);
    return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
  };
  const [[html, htmlText], [csv, csvText], [json, jsonText], [sarif, sarifText]] = [await take('HTML'), await take('CSV'), await take('JSON'), await take('SARIF')];
  expect([html, csv, json, sarif]).toEqual(['iati-check.html', 'iati-check.csv', 'iati-check.json', 'iati-check.sarif']);
  expect(htmlText).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(csvText.split('\r\n')[0]).toContain('file,severity,rule,identifier,line');
  expect(csvText.trim().split('\r\n').length).toBe(9);
  expect(JSON.parse(jsonText).files[0].errors).toBe(6);
  expect(JSON.parse(sarifText).runs[0].results.length).toBe(8);
  expect(faults).toEqual([]);
});

test('nothing leaves the machine, and nothing is fetched before the first use or while files are checked', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push([request.method(), new URL(request.url()).pathname]));
  await page.goto(checkPage('en'), { waitUntil: 'networkidle' });
  expect(asked.filter(([, file]) => /\/check\/.*\.(js|wasm)$/.test(file)), 'before the first use').toEqual([]);
  await check(page).field.setInputFiles(good);
  await expect(check(page).result).toBeVisible();
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  const parts = asked.map(([, file]) => file.match(/\/pkg\/[0-9a-f]+\/check\/(.*)$/)?.[1]).filter(Boolean);
  expect(parts.sort()).toEqual(['check.js', 'check_worker.js', 'check_worker_bg.wasm', 'worker.js']);
  // The filter, the lists and the reports ask nobody.
  await check(page).identifier.fill('x');
  await check(page).identifier.fill('');
  await expect(check(page).activities).not.toHaveCount(0);
  await Promise.all([page.waitForEvent('download'), check(page).report('HTML').click()]);
  await page.waitForLoadState('networkidle');
  expect(asked.slice(before).filter(([, file]) => !file.startsWith('blob:')).map(([, file]) => file).filter((file) => /^\//.test(file) && !/^\/[0-9a-f-]{36}$/.test(file))).toEqual([]);
  expect(asked.filter(([method]) => method !== 'GET')).toEqual([]);
});

test('no other page loads any of it', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const address of ['en/', 'en/search/', 'fr/about/']) await page.goto(address, { waitUntil: 'networkidle' });
  expect(asked.filter((address) => /\/check\/|check\.[0-9a-f]+\.css/.test(address))).toEqual([]);
});

test('files are dropped anywhere on the page', async ({ page }) => {
  await page.goto(checkPage('en'));
  const files = await page.evaluateHandle((text) => {
    const brought = new DataTransfer();
    brought.items.add(new File([text], 'dropped.xml'));
    return brought;
  }, text(faulty));
  await page.dispatchEvent('h1', 'dragenter', { dataTransfer: files });
  // The script comes while the file is still held.
  await expect(async () => {
    await page.dispatchEvent('h1', 'dragover', { dataTransfer: files });
    await expect(page.locator('form.check')).toHaveClass(/over/, { timeout: 500 });
  }).toPass();
  await page.dispatchEvent('h1', 'drop', { dataTransfer: files });
  await expect(check(page).files.locator('th')).toHaveText('dropped.xml');
  expect(await numbers(check(page).files)).toEqual(['6', '1', '1']);
});

test('a long check tells how far it has come, is cancelled, and another is begun', async ({ page }) => {
  test.slow();
  const body = text(good).match(/<iati-activity[\s\S]*<\/iati-activity>/)[0];
  const long = text(good).replace(body, () => body.repeat(Math.ceil(45e6 / body.length)));
  await page.goto(checkPage('en'));
  await check(page).field.focus();
  await page.waitForLoadState('networkidle');
  await check(page).field.setInputFiles(buffer('long.xml', long));
  await expect(check(page).progress).toBeVisible();
  await expect(check(page).said).toHaveText('Checking one file…');
  await expect.poll(() => page.locator('#check-progress progress').evaluate(({ value, max }) => value / max)).toBeGreaterThan(0.05);
  await check(page).cancel.click();
  await expect(check(page).progress).toBeHidden();
  await expect(check(page).said).toHaveText(message('en', 'check-cancelled'));
  await expect(check(page).field).toBeFocused();
  await expect(check(page).result).toHaveCount(0);
  await check(page).field.setInputFiles(good);
  await expect(check(page).files.locator('th')).toHaveText('new-2.03.xml');
});

test.describe('what does not come is said, the page stays, and a retry works', () => {
  const gone = (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' });
  const parts = { 'the thread’s script': /\/check\/worker\.js$/, 'the script of its wasm': /\/check\/check_worker\.js$/, 'its wasm': /\/check\/.*\.wasm$/ };
  for (const [what, address] of Object.entries(parts)) {
    for (const [how, handle] of Object.entries({ 'is not there': gone, 'is refused': (route) => route.abort() })) {
      test(`${what} ${how}`, async ({ page }) => {
        await page.route(address, handle);
        await page.goto(checkPage('fr'));
        await check(page).field.setInputFiles(faulty);
        await expect(check(page).failed).toBeVisible();
        await expect(check(page).failed).toContainText(message('fr', 'check-failed'));
        await expect(check(page).failed.locator('code')).toHaveText(/\S{8}/);
        await expect(check(page).progress).toBeHidden();
        await expect(page.locator('#command')).toBeVisible();
        await page.unroute(address);
        await check(page).failed.getByRole('button').click();
        await expect(check(page).files).toHaveCount(1);
        await expect(check(page).failed).toBeHidden();
      });
    }
  }

  test('the page’s own script is gone: the page says that it could not start', async ({ page }) => {
    await page.route('**/check/check.js', gone);
    await page.goto(checkPage('en'));
    await check(page).field.focus();
    await expect(page.locator('#client-failed')).toBeVisible();
  });
});

test('by keyboard: from the field to a rule, a filter and a report', async ({ page }) => {
  await page.goto(checkPage('en'));
  await check(page).field.focus();
  await check(page).field.setInputFiles(faulty);
  await expect(page.locator('#check-found'), 'the result is read next').toBeFocused();
  const press = async (until) => {
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      if (await until.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error('not reached by Tab');
  };
  await press(check(page).report('HTML'));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('iati-check.html');
  await press(check(page).severity);
  await page.keyboard.press('ArrowDown');
  await expect(check(page).severity).toHaveValue('error');
  await expect(check(page).told).toHaveText('6 findings');
  await press(check(page).rules.first().locator('summary'));
  await page.keyboard.press('Enter');
  await expect(check(page).rules.first().locator('li')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it does and how to do without', async ({ page }) => {
    await page.goto(checkPage('fr'));
    await expect(check(page).field).toBeHidden();
    await expect(page.locator('main noscript > p')).toHaveText(message('fr', 'check-no-script'));
    await expect(page.locator('pre')).toContainText('openstrategy iati check');
  });
});

test.describe('below a path', () => {
  test.use({ baseURL: async ({}, use) => use(process.env.SUBPATH_URL) });
  test('everything is found', async ({ page, faults }) => {
    await choose(page, faulty);
    expect(await numbers(check(page).files)).toEqual(['6', '1', '1']);
    expect(faults).toEqual([]);
  });
});

test.describe('with a result shown', () => {
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
      await choose(page, [buffer('faulty.xml', text(faulty)), buffer('good.xml', text(good)), buffer('a-file-with-a-very-long-name-that-has-no-place-to-break.xml', '<html/>')], language);
      await page.addScriptTag({ content: axe });
      for (const [mode, [viewport, media]] of Object.entries(modes)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
        const violations = await page.evaluate(async () => (await window.axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
        expect.soft(violations, mode).toEqual([]);
        expect.soft(await sidewaysOverflow(page), mode).toBeLessThanOrEqual(0);
      }
    });
  }
});
