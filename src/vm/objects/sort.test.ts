import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PyObject, type Value } from '../value.ts';
import { bareInterpreter, now } from './bare-interpreter.ts';
import { method } from './native.ts';
import { sortItems } from './sort.ts';
import { builtinType } from './type.ts';

const { interp } = bareInterpreter();
const ballType = builtinType('Ball');
let compared: string[] = [];

/** Has an order of its own, and tells who was compared with whom. */
class Ball extends PyObject {
  readonly weight: number;
  readonly name: number;
  constructor(weight: number, name: number) {
    super(ballType);
    this.weight = weight;
    this.name = name;
  }
}

method(ballType, '__lt__', '(value, /)', (_interp, args) => {
  const [a, b] = args as [Ball, Ball];
  compared.push(`${a.name}<${b.name}`);
  return a.weight < b.weight;
});

const balls = (weights: readonly number[]) => weights.map((weight, i) => new Ball(weight, i));
const sorted = (items: readonly Value[], reverse = false) => now(sortItems(interp, items, null, reverse));

test('sorting is stable for keys that Python compares (seed 314)', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 }), fc.boolean(), (weights, reverse) => {
      const result = sorted(balls(weights), reverse) as Ball[];
      const sign = reverse ? -1 : 1;
      const wanted = balls(weights).sort((a, b) => sign * (a.weight - b.weight));
      expect(result.map((ball) => ball.name)).toEqual(wanted.map((ball) => ball.name));
    }),
    { seed: 314 },
  );
});

test('the comparisons are those that CPython makes', () => {
  compared = [];
  sorted(balls([3, 1, 2, 2, 5, 0]));
  // logged by CPython 3.14 (Pyodide 314.0.7)
  expect(compared.join(' ')).toBe('1<0 2<1 1<2 2<0 2<0 2<1 3<2 3<0 4<3 4<0 5<3 5<2 5<1');
});

test('strings are ordered by code point, not by UTF-16 unit', () => {
  expect(sorted(['\u{1f40d}', '\uffee', 'a'])).toEqual(['a', '\uffee', '\u{1f40d}']);
});

test('ints of any size are ordered among each other', () => {
  expect(sorted([10n ** 30n, 3, -(10n ** 30n), true])).toEqual([-(10n ** 30n), true, 3, 10n ** 30n]);
});
