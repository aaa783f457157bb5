/** `npm run pictures`: makes the picture of the README from the real page, as it is now. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findBrowser } from './browser.mjs';
import { install, ROOT, tool } from './shared.mjs';

const PORT = '4198';

install();
if (tool('vite', ['build']) !== 0) process.exit(1);
const { chromium } = await import('@playwright/test');
const executablePath = await findBrowser();
if (executablePath === null) throw new Error('no browser to take the picture with');
const server = spawn(process.execPath, ['e2e/tools/serve.mjs', PORT, '/'], { cwd: ROOT, stdio: 'inherit' });
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 2 });
await new Promise((resolve) => setTimeout(resolve, 300));
await page.goto(`http://localhost:${PORT}/?theme=light&scenario=chores&variant=asyncio&step=44`, { waitUntil: 'load' });
await page.waitForFunction(() => document.documentElement.dataset.idle === 'true');
await page.evaluate(() => document.fonts.ready);
await page.mouse.move(0, 0);
await page.screenshot({ path: `${ROOT}/public/picture.png` });
await browser.close();
server.kill();
await once(server, 'exit');
console.log('public/picture.png is new');
