/** Finds a Chromium for the end-to-end tests: Playwright's own, an installed one, or installs one. Prints what it does. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, tool } from './shared.mjs';

const INSTALLED = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map((name) => `/usr/bin/${name}`),
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
};

/** Path of the browser, empty for Playwright's own; null when there is none and none can be installed. */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return '';
  const found = installed();
  if (found !== null) return found;
  console.log('No browser found. Installing Chromium …');
  if (tool('playwright', ['install', 'chromium']) === 0 && existsSync(chromium.executablePath())) return '';
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', 'chromium']);
  }
  return installed();
}

function installed() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  for (const path of INSTALLED[process.platform] ?? []) {
    if (existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
  }
  return null;
}
