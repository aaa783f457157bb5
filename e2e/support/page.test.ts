import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { supportPage } from './page.ts';

const PAGE = new URL('../../src/pylib/SUPPORTED.md', import.meta.url);

test('the page of what is supported is up to date (npm run docs writes it)', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await supportPage());
}, 120_000);
