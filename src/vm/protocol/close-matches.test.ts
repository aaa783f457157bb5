import { expect, test } from 'vitest';
import { closeMatches } from './close-matches.ts';

test('the words most alike come first', () => {
  expect(closeMatches('appel', ['ape', 'apple', 'peach', 'puppy'], 3, 0.6)).toEqual(['apple', 'ape']);
});

test('nothing is given when nothing is alike enough', () => {
  expect(closeMatches('accept', ['else', 'pass'], 3, 0.6)).toEqual([]);
});

test('of equally alike words the one that sorts last comes first, and no more are given than asked for', () => {
  expect(closeMatches('ab', ['abc', 'abd', 'abe'], 2, 0.5)).toEqual(['abe', 'abd']);
});
