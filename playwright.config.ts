import { defineConfig } from '@playwright/test'

// The end-to-end and security tests drive the built program in a real Electron window, one at a time: there is one
// screen.
export default defineConfig({
  testDir: 'tests',
  testMatch: '{e2e,security}/**/*.{test,spec}.ts',
  globalSetup: './tests/e2e/support/global-setup.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // One more try on a build machine, whose load nobody controls; a test that needed it is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  // Generous: a loaded machine starts Electron slowly, and nothing here judges speed.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  outputDir: 'test-results',
  reporter: 'list',
})
