/**
 * `npm test`: everything, on a machine that has only Node: installs what is missing, checks types, rules, lint and format,
 * runs the unit and property tests, the conformance programs, builds, and drives the page in a real browser. All parts
 * run even when one fails; the last line counts the tests.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, tool } from './shared.mjs';
import { types } from './types.mjs';

const reports = mkdtempSync(join(tmpdir(), 'loopscope-'));
const counted = { passed: 0, failed: 0 };

/** A check without tests of its own counts as one. */
function check(title, passes) {
  console.log(`\n── ${title}`);
  const ok = passes();
  counted[ok ? 'passed' : 'failed']++;
  if (!ok) console.error(`── ${title}: FAILED`);
}

function vitest(title, project) {
  console.log(`\n── ${title}`);
  const file = join(reports, `${project}.json`);
  const code = tool('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(file);
  add(numPassedTests, numFailedTests, code, numFailedTestSuites);
}

function playwright(title, browser) {
  console.log(`\n── ${title}`);
  const file = join(reports, 'playwright.json');
  const env = { ...process.env, LOOPSCOPE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = tool('playwright', ['test', '--reporter=list,json'], { env });
  const { expected = 0, unexpected = 0, flaky = 0 } = read(file).stats ?? {};
  add(expected, unexpected + flaky, code, 0);
}

/** A run that failed without a failed test (it broke down) counts as a failure. */
function add(passed, failed, code, suites) {
  counted.passed += passed;
  counted.failed += failed > 0 ? failed : code === 0 ? 0 : Math.max(1, suites);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

install();
check('types', () => types() === 0);
check('lint and format', () => tool('biome', ['ci', '.']) === 0);
vitest('unit and property tests, rules of the rooms', 'unit');
check('production build of the page', () => tool('vite', ['build']) === 0);
check('production build of the command line', () => tool('vite', ['build', '--mode', 'cli']) === 0);
vitest('conformance with CPython, command line', 'conformance');
vitest('programs recorded with CPython on Linux: threads, processes, sockets', 'recorded');
const { findBrowser } = await import('./browser.mjs');
const browser = await findBrowser();
check('a browser to test in', () => browser !== null);
if (browser !== null) playwright('the page in Chromium', browser);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
process.exit(counted.failed === 0 ? 0 : 1);
