/**
 * One listing for each construct, kept in cases/listings.txt: a title, a program, and what it is compiled to. Run with
 * UPDATE=1 to write the listings anew, and read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { disassemble } from '#bytecode';
import { compileModule } from './compile.ts';

const FILE = new URL('./cases/listings.txt', import.meta.url);

interface Listing {
  readonly title: string;
  readonly source: string;
  readonly listing: string;
}

function read(): Listing[] {
  const parts = readFileSync(FILE, 'utf8').split(/^=== /m).slice(1);
  return parts.map((part) => {
    const [head = '', listing = ''] = part.split(/^---\n/m);
    const end = head.indexOf('\n');
    return { title: head.slice(0, end), source: head.slice(end + 1), listing: listing.trimEnd() };
  });
}

function listingOf(source: string): string {
  const result = compileModule(source, 't.py', 'user');
  return result.ok ? disassemble(result.code) : `${result.diagnostic.class}: ${result.diagnostic.message}`;
}

const all = read();

if (process.env.UPDATE) {
  const text = all.map(({ title, source }) => `=== ${title}\n${source}---\n${listingOf(source)}\n`);
  writeFileSync(FILE, text.join('\n'));
}

test.each(all)('$title', ({ source, listing }) => {
  expect(listingOf(source)).toBe(process.env.UPDATE ? listingOf(source) : listing);
});
