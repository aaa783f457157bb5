import { expect, test } from 'vitest';
import { outlineOf } from './expression-outline.ts';

/** The text with what would be marked in ‹›. */
function marked(text: string): string | null {
  const found = outlineOf(text);
  return found === null
    ? null
    : `${text.slice(0, found.start)}‹${text.slice(found.start, found.end)}›${text.slice(found.end)}`;
}

test.each([
  ['a + b', 'a ‹+› b'],
  ['a // b', 'a ‹//› b'],
  ['a * b + c * d', 'a * b ‹+› c * d'],
  ['a - b - c', 'a - b ‹-› c'],
  ['a ** b ** c', 'a ‹**› b ** c'],
  ['-a * b', '-a ‹*› b'],
  ['a ** -b', 'a ‹**› -b'],
  ['(a + b) * c', '(a + b) ‹*› c'],
  ['a +(b)', 'a ‹+(›b)'],
  ['a +(b).c', 'a ‹+›(b).c'],
  ['f(1, 2)', 'f‹(1, 2)›'],
  ['a.b(c)(d)', 'a.b(c)‹(d)›'],
  ['a[1:2][x]', 'a[1:2]‹[x]›'],
  ['await f(1) + 2', 'await f(1) ‹+› 2'],
  ['x\n+ y # plus +\n', 'x\n‹+› y # plus +\n'],
  ['f("a)", \'b"\')', 'f‹("a)", \'b"\')›'],
  ['f"{a + "x"!r:>{w}}" % b', 'f"{a + "x"!r:>{w}}" ‹%› b'],
])('the outermost operation of %s is found', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  'a',
  'a.b',
  '-f(x)',
  '-a ** b',
  'await f(x)',
  'a if b else c',
  'a + b == c',
  'not a + b',
  'x += y',
  'raise f(x)',
  'lambda: a + b',
  'a, b',
  '{1}',
  'f("',
  'a b',
  '(a)',
])('%s is nothing that is marked within', (text) => {
  expect(outlineOf(text)).toBe(null);
});
