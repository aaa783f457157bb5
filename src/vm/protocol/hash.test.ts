import { expect, test } from 'vitest';
import { bareInterpreter, now } from '../objects/bare-interpreter.ts';
import { intFromBig, tuple } from '../objects/make.ts';
import type { Value } from '../value.ts';
import { hash } from './hash.ts';
import { frozensetOf } from './sets.ts';

const { interp } = bareInterpreter();
const hashed = (value: Value) => BigInt(now(hash(interp, value)));

// printed by CPython on 64-bit Linux
const RECORDED: readonly (readonly [Value, bigint])[] = [
  [0, 0n],
  [-1, -2n],
  [true, 1n],
  [null, 0xfca86420n],
  [intFromBig(2n ** 61n - 1n), 0n],
  [intFromBig(-(2n ** 61n)), -2n],
  [intFromBig(589093506062378861090n), 1103538712886903585n],
  [tuple([]), 5740354900026072187n],
  [tuple([1]), -6644214454873602895n],
  [tuple([1, 2]), -3550055125485641917n],
  [tuple([intFromBig(589093506062378861090n)]), 5570523115876844719n],
  [tuple([-5]), 4354829418342084009n],
];

for (const [value, wanted] of RECORDED) {
  test(`hashing gives CPython's ${wanted}`, () => {
    expect(hashed(value)).toBe(wanted);
  });
}

test('a frozenset hashes alike whatever the order of its elements', () => {
  const one = now(frozensetOf(interp, [1, 2, 3]));
  const other = now(frozensetOf(interp, [3, 1, 2]));
  expect(hashed(one)).toBe(hashed(other));
  expect(hashed(one)).toBe(-272375401224217160n);
});

test('a string hashes alike in every run', () => {
  expect(hashed('queue')).toBe(hashed(['que', 'ue'].join('')));
  expect(hashed('queue')).not.toBe(hashed('queuf'));
});
