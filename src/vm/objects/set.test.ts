import { expect, test } from 'vitest';
import { binaryOp } from '../protocol/operators.ts';
import { frozensetOf, setAdd, setDiscard, setOf, setUpdate } from '../protocol/sets.ts';
import type { Value } from '../value.ts';
import { bareInterpreter, callMethod, now, raised } from './bare-interpreter.ts';
import { list, tuple } from './make.ts';
import type { PySet } from './set.ts';

/** What was done to an empty set, and the order that CPython 3.14 (Pyodide 314.0.7) then printed it in. */
const RECORDED = [
  '& 28 32 37 12 11 32 30 39; add 19; add 34; & 38 19 34; pop; & 3 2 19; update 20 28 37 12 33 14 18 31; add 5; update 26 35 5 16 20; discard 19; add 4; update 25 6; ^ 4 1 0 13 13 3 30 12 25; add 36 => 0 1 3 5 6 13 14 16 18 20 26 28 30 31 33 35 36 37',
  '^ 344 89 318 340 15; discard 340; add 723; add 61 => 723 344 89 61 318 15',
  'add 35; add 32; add 8; add 24; add 26; | 17 26 8; add 25; - 2 9 17 8 => 32 35 24 25 26',
  'add 4; add 1; add 9; pop; add 5; add 7; add 9; update 6 2 10; add 3; ^ 11 3 2 11 5 7; | 6 0 4 11; update 3 11 11 6 4; add 9; update 11 1 2 => 0 1 2 3 4 6 9 10 11',
  'update 4 3; & 11 0 1 4 4 3; add 2; add 8; update 1 5 2; | 10 11 11 8 9 2 5 1; update 11 4 0 0 9 10; add 1 => 0 1 2 3 4 5 8 9 10 11',
  'add 74; add 559; add 45; | 812 986 936 45 559; discard 936; ^ 966 809 30 884 511 586 14 986 559; update 82 92; pop => 809 586 74 812 45 14 82 884 92 30 511',
  '| 37 29 28 29 34 5 33; add 5; update 7 31 39 31; add 0; add 9; pop; add 10; discard 29 => 5 7 9 10 28 31 33 34 37 39',
  'update 334 414 681 256; add 441; & 901 219 393 224 414 334; add 508; add 917; ^ 972 283 508 414; update 850 423 391 640; update 733 859 862 639 463 328 => 640 859 423 391 328 972 334 463 850 917 283 733 862 639',
  'add 9; add 11; add 5; add 9 => 9 11 5',
  'add 7; add 4; add 2; | 7 1 7 4; discard 2; & 2 11 0 7 8 7 1; add 5; update 6 11 3; add 11; add 7; update 6; update 7 5 10 3 1 11; - 3 3 6 1; update 4 11 0 5 8 1 => 0 1 4 5 7 8 10 11',
  'add 6; discard 6; - 1 6 0 2; ^ 7 2 8; - 9 11 1 3 7 8 8 4 7 8; add 6; & 4 2 8 8 6 2; add 1 => 1 2 6',
  '| 551; update 557 820 576 124 502 95 707; add 953; update 942 979 819 945 413 275 252 => 576 707 551 557 942 945 979 820 819 502 275 252 953 124 413 95',
  'add 27; | 33 20 6 12 26 39 1 16 27; add 9; add 18; add 22; add 31; add 37; add 32 => 32 33 1 37 6 39 9 12 16 18 20 22 26 27 31',
  '& 23 384 648 423 844 542 630; update 542 221 871 555; pop; - 936 758 642 829 542 221; pop; | 223 796 199 908; add 245; add 90 => 199 908 245 90 796 223',
  'add 26; update 12 25 1; add 36; discard 12; add 32; pop; add 12; & 6 1 2 35 39 32 36 30 36 26 => 1 26 36',
  'add 2; ^ 9 0 2; add 1; add 7 => 0 1 7 9',
  'add 13; pop; add 2; ^ 26 29 23 2; ^ 6 32 0 29 26; update 32 37 21 16; add 7; discard 37; & 8 21 34 23 27 11 25 0 21; add 21; add 6; add 22; - 14 21 23; add 25 => 0 25 6 22',
  'update 527 509 657 218 718 122 780; add 588; add 630; add 242 => 122 780 588 718 527 657 242 630 218 509',
  'add 3; discard 3; add 16; add 21; update 33 36 6 28 4 35 38; pop; ^ 10 24 30 10 31 34 39 35 6; add 33 => 33 34 36 4 38 39 10 16 21 24 28 30 31',
  'add 33; add 17; update 18 1 0 15 37; add 10; add 24; add 20; discard 0; update 4 14 27 30 16 15; add 6; | 9 15 38 7 3 39 26 29 1 37; add 9; add 28; add 26; update 37 26 23 33 8 => 1 3 4 6 7 8 9 10 14 15 16 17 18 20 23 24 26 27 28 29 30 33 37 38 39',
  'add 30; add 19; & 17 17 39 36 37 12 30 19; | 2 3 0 17 30 19; pop; add 34; add 5; - 35 15 23 5 30; add 21; update 4 7 28; & 28 27 16 24 34 17; pop; - 18 35 11 27 23 37 34 28; add 5 => 5',
  'update 19 0 4 19 13 38 5 19; update 18 9 14 22 20 23; - 28 36 38 17 28 33 9 18; add 33; add 23; & 23 19 23; discard 23; | 37 36 11 19; discard 37; | 33 3 34 10 11 36; pop; | 37 34 36 11; add 17; discard 11 => 34 3 36 37 10 17 19',
  '^ 1 11 10; add 3; update 7 6 5 5 5 10; add 7 => 1 3 5 6 7 10 11',
  'add 632; | 775 846 682 357 873 3 825 632; | 536 846 825; - 945 430 937 149 251 759 166 846 775; add 435; update 993 907 60 482 315; discard 873; pop; discard 357; - 17 598 492 931 819 37 320 111 907 682; add 241; pop; update 452 189 915 287; add 932 => 3 452 932 536 241 435 915 632 825 315 60 189 287',
];

const { interp } = bareInterpreter();
const OPERATORS: Readonly<Record<string, number>> = { '&': 1, '|': 7, '-': 10, '^': 12 };
const setFrom = (items: readonly Value[]) => now(setOf(interp, items));

function apply(set: PySet, step: string): PySet {
  const [word = '', ...rest] = step.split(' ');
  const numbers = rest.map(Number);
  if (word === 'add') now(setAdd(interp, set, numbers[0] as number));
  else if (word === 'discard') now(setDiscard(interp, set, numbers[0] as number));
  else if (word === 'update') now(setUpdate(interp, set, list(numbers)));
  else if (word === 'pop') callMethod(interp, set, 'pop');
  else return now(binaryOp(interp, OPERATORS[word] as number, set, setFrom(numbers))) as PySet;
  return set;
}

for (const recorded of RECORDED) {
  test(`a set of ints has CPython's order after: ${recorded}`, () => {
    const [done = '', order = ''] = recorded.split(' => ');
    const set = done.split('; ').reduce(apply, setFrom([]));
    expect(set.elements(interp).join(' ')).toBe(order);
  });
}

test('a set with a string keeps the order in which its elements came', () => {
  const set = setFrom(['pear', 9, 'apple', 1]);
  now(setDiscard(interp, set, 9));
  now(setAdd(interp, set, 9));
  expect(set.elements(interp)).toEqual(['pear', 'apple', 1, 9]);
});

test('equal numbers of different types are one element', () => {
  expect(setFrom([1, true, 1]).elements(interp)).toEqual([1]);
});

test('equal tuples are one element', () => {
  expect(setFrom([tuple([1, tuple([2])]), tuple([1, tuple([2])])]).size).toBe(1);
});

test('a set is found in a set as the frozenset that is equal to it', () => {
  const outer = setFrom([now(frozensetOf(interp, [1, 2]))]);
  expect(callMethod(interp, outer, '__contains__', setFrom([2, 1]))).toBe(true);
});

test('a list cannot be a set element, in the words of 3.14', () => {
  expect(raised(() => setFrom([list([])]))).toBe(
    "TypeError: cannot use 'list' as a set element (unhashable type: 'list')",
  );
});

test('pop empties a set of strings in order of insertion', () => {
  const set = setFrom(['c', 'a', 'b']);
  expect([1, 2, 3].map(() => callMethod(interp, set, 'pop'))).toEqual(['c', 'a', 'b']);
  expect(raised(() => callMethod(interp, set, 'pop'))).toBe('KeyError: pop from an empty set');
});

test('a set that grows under its iterator is noticed', () => {
  const set = setFrom([1, 2]);
  const iterator = callMethod(interp, set, '__iter__');
  now(setAdd(interp, set, 3));
  const step = () => (iterator as unknown as { step(i: unknown): Value }).step(interp);
  expect(raised(step)).toBe('RuntimeError: Set changed size during iteration');
});
