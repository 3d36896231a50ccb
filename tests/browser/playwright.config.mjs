import { defineConfig } from '@playwright/test';

import { executablePath, flags } from './chromium.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: 'artefacts/results',
  globalSetup: './global-setup.mjs',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  // What is awaited comes, also on a machine that is busy; how quickly is measured elsewhere.
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args: flags },
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
  },
});
