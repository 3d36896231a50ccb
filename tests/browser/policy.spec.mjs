// Under the policy that production sends: no violation, no console error, no request elsewhere, nothing that fails.
import { expect, test, wakeIslands } from './fixtures.mjs';
import { samples } from './site.mjs';

for (const { address, kind } of samples()) {
  test(`clean: ${kind}: /${address}`, async ({ page, faults }) => {
    const response = await page.goto(address);
    expect(response.headers()['content-security-policy'], 'the policy is sent').toContain("default-src 'none'");
    expect(response.headers()['x-content-type-options']).toBe('nosniff');
    await wakeIslands(page);
    expect(faults).toEqual([]);
  });
}

test('what is not there is answered with 404 and the page that says so', async ({ page, faults }) => {
  const response = await page.goto('no/such/page/');
  expect(response.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  // The browser itself reports the answer, once in its console.
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});
