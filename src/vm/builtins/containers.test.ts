import { expect, test } from 'vitest';
import { bareInterpreter, callMethod, now, raised } from '../objects/bare-interpreter.ts';
import { PyDict } from '../objects/dict.ts';
import { dict, float, list, tuple } from '../objects/make.ts';
import { PyType } from '../objects/type.ts';
import { invoke } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { dictSet } from '../protocol/mapping.ts';
import { repr } from '../protocol/text.ts';
import type { PyFloat, PyTuple, Value } from '../value.ts';
import { containerBuiltins } from './containers.ts';

const { interp, printed } = bareInterpreter();

/** `name(*args, **keywords)`; for a class only its `__new__`. */
function run(name: string, args: Value[], keywords: Record<string, Value> = {}): Value {
  const builtin = containerBuiltins[name] as Value;
  const callable = builtin instanceof PyType ? (builtin.lookup('__new__') as Value) : builtin;
  const given = builtin instanceof PyType ? [builtin, ...args] : args;
  return now(invoke(interp, callable, given, new Map(Object.entries(keywords))));
}

const items = (value: Value) => now(collect(interp, value));
const pairs = (value: Value) => items(value).map((pair) => (pair as PyTuple).items);
const text = (value: Value) => now(repr(interp, value));

test('a list in itself and a dict in itself are shown once', () => {
  const l = list([1]);
  l.items.push(l);
  const d = dict();
  now(dictSet(interp, d, 2, d));
  now(dictSet(interp, d, tuple([1]), l));
  expect(text(l)).toBe('[1, [...]]');
  expect(text(d)).toBe('{2: {...}, (1,): [1, [...]]}');
});

test('sum carries the rounding errors of floats along', () => {
  const tenths = list(Array.from({ length: 10 }, () => float(0.1)));
  expect((run('sum', [tenths]) as PyFloat).value).toBe(1);
  expect((run('sum', [list([float(1e100), float(1), float(-1e100)])]) as PyFloat).value).toBe(1);
});

test('sum goes on past what a host number holds', () => {
  expect(run('sum', [list([2 ** 53 - 1, 2 ** 53 - 1])])).toBe(18014398509481982n);
});

test('sum refuses strings with advice', () => {
  expect(raised(() => run('sum', [list([]), '']))).toBe(
    "TypeError: sum() can't sum strings [use ''.join(seq) instead]",
  );
});

test('min and max keep the first of equals', () => {
  const one = float(1);
  expect(run('max', [list([one, 1, true])])).toBe(one);
  expect(run('min', [1, one])).toBe(1);
  expect(run('min', [list([])], { default: null })).toBe(null);
  expect(raised(() => run('max', [list([])]))).toBe('ValueError: max() iterable argument is empty');
});

test('zip stops at the shortest, or with strict says which was', () => {
  expect(pairs(run('zip', [list([1, 2]), list([3])]))).toEqual([[1, 3]]);
  const uneven = () => items(run('zip', [list([1]), list([1]), list([1, 2])], { strict: true }));
  expect(raised(uneven)).toBe('ValueError: zip() argument 3 is longer than arguments 1-2');
});

test('enumerate counts from where it is told', () => {
  expect(pairs(run('enumerate', [list(['a', 'b'])], { start: 5 }))).toEqual([
    [5, 'a'],
    [6, 'b'],
  ]);
});

test('a range can be longer than a host number counts', () => {
  const range = run('range', [10n ** 20n, 10n ** 20n + 3n]);
  expect(items(range)).toEqual([10n ** 20n, 10n ** 20n + 1n, 10n ** 20n + 2n]);
  expect(callMethod(interp, range, '__contains__', 10n ** 20n + 2n)).toBe(true);
  expect(items(run('reversed', [run('range', [0, 10, 3])]))).toEqual([9, 6, 3, 0]);
});

test('print joins its arguments and writes once', () => {
  printed.length = 0;
  run('print', [1, 'a', null], { sep: '-', end: '!' });
  run('print', []);
  expect(printed).toEqual(['1-a-None!', '\n']);
});

test('print refuses a separator that is no string', () => {
  expect(raised(() => run('print', [1], { sep: 1 }))).toBe('TypeError: sep must be None or a string, not int');
});

test('dict views combine as sets', () => {
  const d = new PyDict(dict().type);
  for (const k of [1, 2, 3]) now(dictSet(interp, d, k, k * k));
  const keys = callMethod(interp, d, 'keys');
  expect(items(callMethod(interp, keys, '__and__', list([3, 4])))).toEqual([3]);
  expect(text(callMethod(interp, d, 'items'))).toBe('dict_items([(1, 1), (2, 4), (3, 9)])');
});

test('a dict can be made from pairs, and says which pair is none', () => {
  const d = dict();
  callMethod(interp, d, 'update', list([tuple([1, 2])]));
  expect(text(d)).toBe('{1: 2}');
  expect(raised(() => callMethod(interp, d, 'update', list([tuple([1, 2]), tuple([1])])))).toBe(
    'ValueError: dictionary update sequence element #1 has length 1; 2 is required',
  );
});
