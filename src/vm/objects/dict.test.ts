import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictDelete, dictGet, dictSet } from '../protocol/mapping.ts';
import type { Value } from '../value.ts';
import { bareInterpreter, callMethod, now, raised } from './bare-interpreter.ts';
import type { PyNativeIterator } from './iterator.ts';
import { dict, list, tuple } from './make.ts';

const { interp } = bareInterpreter();

/** A key and the host value that stands for it in the model. */
const key = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map((n) => [n as Value, `n${n}`] as const),
  fc.boolean().map((b) => [b as Value, `n${Number(b)}`] as const),
  fc.constantFrom(...'abcdefghijklmnop').map((s) => [s as Value, `s${s}`] as const),
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', 'y'))
    .map(([n, s]) => [tuple([n, s]), `t${n}${s}`] as const),
);
const step = fc.record({ key, value: fc.integer(), remove: fc.boolean() });

test('a dict behaves as an ordered host map (seed 314)', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const d = dict();
      const model = new Map<string, number>();
      for (const {
        key: [k, name],
        value,
        remove,
      } of steps) {
        if (remove) expect(now(dictDelete(interp, d, k))).toBe(model.delete(name));
        else {
          now(dictSet(interp, d, k, value));
          model.set(name, value);
        }
        expect(now(dictGet(interp, d, k))).toBe(model.get(name));
      }
      expect(d.size).toBe(model.size);
      expect(d.values.filter((value) => value !== undefined)).toEqual([...model.values()]);
    }),
    { seed: 314 },
  );
});

test('a dict used as a queue does not grow', () => {
  const d = dict();
  for (let i = 0; i < 10_000; i++) {
    now(dictSet(interp, d, i, null));
    if (i >= 10) now(dictDelete(interp, d, i - 10));
  }
  expect(d.size).toBe(10);
  expect(d.keys.length).toBeLessThan(100);
  expect(now(dictGet(interp, d, 9_999))).toBe(null);
});

test('a key that cannot be hashed is named in the words of 3.14', () => {
  expect(raised(() => now(dictSet(interp, dict(), tuple([list([])]), 1)))).toBe(
    "TypeError: cannot use 'tuple' as a dict key (unhashable type: 'list')",
  );
});

function iterated(change: (d: ReturnType<typeof dict>) => void): string | null {
  const d = dict();
  for (const k of [1, 2, 3]) now(dictSet(interp, d, k, k));
  const iterator = callMethod(interp, d, '__iter__') as PyNativeIterator;
  now(iterator.step(interp));
  change(d);
  return raised(() => {
    while (now(iterator.step(interp)) !== undefined);
  });
}

test('a dict that grows under its iterator is noticed', () => {
  expect(iterated((d) => now(dictSet(interp, d, 4, 4)))).toBe('RuntimeError: dictionary changed size during iteration');
});

test('a dict whose keys change under its iterator is noticed at the end', () => {
  expect(
    iterated((d) => {
      now(dictDelete(interp, d, 1));
      now(dictSet(interp, d, 4, 4));
    }),
  ).toBe('RuntimeError: dictionary keys changed during iteration');
});
