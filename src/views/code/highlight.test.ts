import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const inks = (source: string) => highlight(source).map((line) => line.map(({ ink, text }) => `${ink}:${text}`));

test('a text in triple quotes runs over lines, and ends where it ends', () => {
  expect(inks('x = """a\n\nif 1""" if')).toEqual([
    ['plain:x = ', 'string:"""a'],
    [],
    ['string:if 1"""', 'plain: ', 'keyword:if'],
  ]);
});

test('quotes in comments and in other quotes begin nothing', () => {
  expect(inks('# say """\nx = 1\ny = "\'\'\'"\nz = 2')).toEqual([
    ['comment:# say """'],
    ['plain:x = ', 'number:1'],
    ['plain:y = ', "string:\"'''\""],
    ['plain:z = ', 'number:2'],
  ]);
});

test('a text that is not closed ends with its line', () => {
  expect(inks('a = "b\nc = t"{d}"')).toEqual([
    ['plain:a = ', 'string:"b'],
    ['plain:c = ', 'string:t"{d}"'],
  ]);
});
