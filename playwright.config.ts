/**
 * How the page is tested: the production build, in Chromium, served from a folder below the root as it would be on
 * somebody's course page.
 */
import { existsSync } from 'node:fs';
import { chromium, defineConfig } from '@playwright/test';

const PORT = 41_731;
const ADDRESS = `http://localhost:${PORT}/some/course/`;

/** A browser that is on this computer already, where Playwright has not fetched its own. */
function installedBrowser(): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined;
  const places = [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place !== undefined && existsSync(place));
}

const executablePath = installedBrowser();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1280, height: 720 },
    launchOptions: {
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `npx vite build && npx vite preview --base /some/course/ --port ${PORT} --strictPort`,
    url: ADDRESS,
    reuseExistingServer: true,
    timeout: 120_000,
  },
});
