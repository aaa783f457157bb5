import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareInterpreter, callMethod, now, raised } from '../objects/bare-interpreter.ts';
import { list } from '../objects/make.ts';
import { PySlice } from '../objects/slice.ts';
import type { PyList, Value } from '../value.ts';
import { sliceIndices, takeSlice } from './slicing.ts';

const { interp } = bareInterpreter();
const part = fc.option(fc.integer({ min: -8, max: 8 }));
const step = fc.option(fc.integer({ min: -4, max: 4 }).filter((n) => n !== 0));
const anySlice = fc.tuple(part, part, step);
const numbers = (count: number) => Array.from({ length: count }, (_unused, i) => i);

/** The rule of the language reference: i = start + n * step, from the first to before the last. */
function naive(slice: PySlice, length: number): number[] {
  const by = (slice.step ?? 1) as number;
  const bound = (value: Value, missing: number) => {
    if (value === null) return missing;
    const at = (value as number) < 0 ? (value as number) + length : (value as number);
    return by > 0 ? Math.min(Math.max(at, 0), length) : Math.min(Math.max(at, -1), length - 1);
  };
  const from = bound(slice.start, by > 0 ? 0 : length - 1);
  const to = bound(slice.stop, by > 0 ? length : -1);
  const found: number[] = [];
  for (let i = from; by > 0 ? i < to : i > to; i += by) found.push(i);
  return found;
}

test('a slice takes what the language reference says (seed 314)', () => {
  fc.assert(
    fc.property(anySlice, fc.integer({ min: 0, max: 7 }), ([start, stop, by], length) => {
      const slice = new PySlice(start, stop, by);
      const at = now(sliceIndices(interp, slice, length));
      expect(takeSlice(numbers(length), at)).toEqual(naive(slice, length));
    }),
    { seed: 314 },
  );
});

test('deleting a slice leaves what the slice does not take (seed 314)', () => {
  fc.assert(
    fc.property(anySlice, fc.integer({ min: 0, max: 7 }), ([start, stop, by], length) => {
      const slice = new PySlice(start, stop, by);
      const items = list(numbers(length));
      callMethod(interp, items, '__delitem__', slice);
      const gone = naive(slice, length);
      expect(items.items).toEqual(numbers(length).filter((n) => !gone.includes(n)));
    }),
    { seed: 314 },
  );
});

test('a plain slice of a list can be replaced by more or fewer items', () => {
  const items: PyList = list(numbers(5));
  callMethod(interp, items, '__setitem__', new PySlice(1, 3, null), list([7, 8, 9]));
  expect(items.items).toEqual([0, 7, 8, 9, 3, 4]);
});

test('an extended slice has to be replaced by as many items', () => {
  const items = list(numbers(3));
  expect(raised(() => callMethod(interp, items, '__setitem__', new PySlice(null, null, 2), list([1])))).toBe(
    'ValueError: attempt to assign sequence of size 1 to extended slice of size 2',
  );
});

test('a step of zero is refused', () => {
  expect(raised(() => callMethod(interp, list([]), '__getitem__', new PySlice(null, null, 0)))).toBe(
    'ValueError: slice step cannot be zero',
  );
});
