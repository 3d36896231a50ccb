// What the benchmarks of registers share: bytes as they are served, and how long a choice takes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { site } from './site.mjs';

/** The bytes of a file of the site, compressed as thoroughly as can be. */
export function packed(file) {
  const bytes = readFileSync(path.join(site, file));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

/**
 * Makes choices in fields of a form, on a CPU slowed four times, and says how long each takes: from the choice to the next
 * frame that shows it. `rounds` names the values to choose in each field.
 */
export async function timeChoices(page, rounds) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const [name, values] of Object.entries(rounds)) {
    const times = [];
    for (let round = 0; round < 5; round += 1) {
      for (const value of values) {
        times.push(await page.evaluate(([name, value]) => {
          const field = document.querySelector(`[name=${name}]`);
          field.value = value;
          const begin = performance.now();
          field.dispatchEvent(new Event(name === 'q' ? 'input' : 'change', { bubbles: true }));
          return new Promise((done) => {
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
          });
        }, [name, value]));
        await page.waitForTimeout(round ? 50 : 1500);
      }
    }
    // The first round fetches what it shows; the others say how long the choice itself takes.
    const settled = times.slice(values.length).sort((a, b) => a - b);
    const at = (share) => settled[Math.min(settled.length - 1, Math.floor(settled.length * share))].toFixed(0);
    console.log(`choice of ${name}, CPU ÷ 4: median ${at(0.5)} ms, slowest of ${settled.length} ${at(1)} ms`);
  }
}
