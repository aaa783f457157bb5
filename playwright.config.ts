/** End-to-end tests drive the production build, served from a sub-path, in one real Chromium. */
import { defineConfig } from '@playwright/test';

const PORT = 4199;
const executablePath = process.env.LOOPSCOPE_BROWSER || undefined;
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  forbidOnly: true,
  outputDir: 'node_modules/.cache/playwright',
  use: {
    baseURL: `http://localhost:${PORT}/some/where/`,
    viewport: { width: 1280, height: 720 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...sandbox, '--disable-background-networking'],
    },
  },
  webServer: {
    command: `node e2e/tools/serve.mjs ${PORT} /some/where/`,
    url: `http://localhost:${PORT}/some/where/`,
    reuseExistingServer: false,
  },
});
