import { defineConfig } from "@playwright/test";

/** The tests of what must never happen: that words are lost, or somebody reads or writes what they may not. */
const NEVER = /\/((faults|offline|permissions)\/.*|deadline|network|refusal|together)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // Each test file runs its own server on its own data; two cores carry one file at a time.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  projects: [
    { name: "never", testMatch: NEVER, retries: 0 },
    // Decision 33. Which failed at first is said at the end, and is a defect.
    { name: "work", testIgnore: NEVER, retries: process.env.CI ? 1 : 0 },
  ],
  // Of a machine that does something else as well. How quick things are is measured in bench/.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      // A test machine may run as root, where Chromium's sandbox cannot start.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
