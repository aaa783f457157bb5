/** range: start, stop and step of any size; nothing is stored but these. */
import type { Interpreter } from '../interpreter.ts';
import { asIndex } from '../protocol/arithmetic.ts';
import { hashItems } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { rest } from '../protocol/iteration.ts';
import { equals, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { badIndex, bigIndices, isIndex } from '../protocol/slicing.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyObject, type Value } from '../value.ts';
import { expectCount, noKeywords } from './arguments.ts';
import { IndexError, OverflowError, raise, ValueError } from './exception.ts';
import { holdsNothing, iteratorType, PyNativeIterator } from './iterator.ts';
import { intFromBig, tuple } from './make.ts';
import { getter, method, staticMethod } from './native.ts';
import { PySlice } from './slice.ts';
import { NotImplemented, rangeType } from './type.ts';

type Int = number | bigint;

const rangeIteratorType = iteratorType('range_iterator');
const longRangeIteratorType = iteratorType('longrange_iterator');

export class PyRange extends PyObject {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
  readonly length: Int;
  constructor(start: Int, stop: Int, step: Int) {
    super(rangeType);
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = countSteps(start, stop, step);
  }

  /** The item at a place that is inside. */
  at(index: Int): Int {
    const { start, step } = this;
    if (typeof start === 'number' && typeof step === 'number' && typeof index === 'number') {
      const value = start + index * step;
      if (Number.isSafeInteger(value)) return value;
    }
    return intFromBig(BigInt(start) + BigInt(index) * BigInt(step));
  }
}

function countSteps(start: Int, stop: Int, step: Int): Int {
  if (step > 0 ? start >= stop : start <= stop) return 0;
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const distance = step > 0 ? stop - start : start - stop;
    if (Number.isSafeInteger(distance)) return Math.floor((distance - 1) / Math.abs(step)) + 1;
  }
  const by = BigInt(step);
  const distance = by > 0n ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
  return intFromBig((distance - 1n) / (by < 0n ? -by : by) + 1n);
}

staticMethod(rangeType, '__new__', null, (interp, args, keywords) => {
  noKeywords('range', keywords);
  expectCount('range', args.length - 1, 1, 3);
  return settle(makeRange(interp, args.slice(1)));
});

function* makeRange(interp: Interpreter, args: readonly Value[]): Resumable<PyRange> {
  const bounds: Int[] = [];
  for (const arg of args) bounds.push(yield* wait(asIndex(interp, arg)));
  const [first, second, step = 1] = bounds as [Int, Int?, Int?];
  if (step === 0) throw raise(ValueError, 'range() arg 3 must not be zero');
  return second === undefined ? new PyRange(0, first, 1) : new PyRange(first, second, step);
}

/** Iterates `count` items from `from` on. */
function overRange(from: Int, step: Int, count: Int): PyNativeIterator {
  if (typeof from === 'number' && typeof step === 'number' && typeof count === 'number') {
    if (Number.isSafeInteger(from + step * count)) return overNumbers(from, step, count);
  }
  let left = BigInt(count);
  let next = BigInt(from);
  const advance = () => {
    if (left === 0n) return undefined;
    left--;
    const value = intFromBig(next);
    next += BigInt(step);
    return value;
  };
  const iterator = new PyNativeIterator(longRangeIteratorType, advance, holdsNothing);
  iterator.remaining = () => Number(left);
  iterator.again = () => overRange(intFromBig(next), step, intFromBig(left));
  return iterator;
}

function overNumbers(from: number, step: number, count: number): PyNativeIterator {
  let left = count;
  let value = from - step;
  const advance = () => {
    if (left === 0) return undefined;
    left--;
    value += step;
    return value;
  };
  const iterator = new PyNativeIterator(rangeIteratorType, advance, holdsNothing);
  iterator.remaining = () => left;
  iterator.again = () => overNumbers(value + step, step, left);
  return iterator;
}

/** range[key] */
function rangeGetItem(interp: Interpreter, self: PyRange, key: Value): Maybe<Value> {
  if (key instanceof PySlice) return settle(sliced(interp, self, key));
  if (!isIndex(key)) throw badIndex('range', key);
  return after(asIndex(interp, key), (given) => {
    const at = given < 0 ? intFromBig(BigInt(given) + BigInt(self.length)) : given;
    if (at < 0 || at >= self.length) throw raise(IndexError, 'range object index out of range');
    return self.at(at);
  });
}

function* sliced(interp: Interpreter, self: PyRange, key: PySlice): Resumable<PyRange> {
  const [start, stop, step] = yield* bigIndices(interp, key, BigInt(self.length));
  return new PyRange(self.at(intFromBig(start)), self.at(intFromBig(stop)), intFromBig(BigInt(self.step) * step));
}

/** Where an int is in the range, -1 when it is not. */
function indexOfInt(self: PyRange, value: Int): Int {
  const inside = self.step > 0 ? value >= self.start && value < self.stop : value <= self.start && value > self.stop;
  if (!inside) return -1;
  if (typeof value === 'number' && typeof self.start === 'number' && typeof self.step === 'number') {
    const distance = value - self.start;
    if (Number.isSafeInteger(distance)) return distance % self.step === 0 ? distance / self.step + 0 : -1;
  }
  const distance = BigInt(value) - BigInt(self.start);
  const by = BigInt(self.step);
  return distance % by === 0n ? intFromBig(distance / by) : -1;
}

function exactInt(value: Value): Int | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? Number(value) : undefined;
}

/** Where a value is in the range, by comparing with each item unless it is an int. */
function indexIn(interp: Interpreter, self: PyRange, value: Value): Maybe<Int> {
  const int = exactInt(value);
  if (int !== undefined) return indexOfInt(self, int);
  return settle(
    (function* () {
      for (let i = 0; i < self.length; i++) {
        if (interp.breath-- <= 0) yield* rest(interp);
        if (yield* wait(equals(interp, self.at(i), value))) return i;
      }
      return -1;
    })(),
  );
}

/** What is equal in equal ranges. */
function identity(self: PyRange): Value[] {
  if (self.length === 0) return [0, null, null];
  return [self.length, self.start, self.length === 1 ? null : self.step];
}

getter(rangeType, 'start', (_interp, self: PyRange) => self.start);
getter(rangeType, 'stop', (_interp, self: PyRange) => self.stop);
getter(rangeType, 'step', (_interp, self: PyRange) => self.step);

method(rangeType, '__len__', '(/)', (_interp, [self]) => {
  const { length } = self as PyRange;
  if (BigInt.asIntN(64, BigInt(length)) === BigInt(length)) return length;
  throw raise(OverflowError, 'Python int too large to convert to C ssize_t');
});
method(rangeType, '__bool__', '(/)', (_interp, [self]) => (self as PyRange).length !== 0);
method(rangeType, '__getitem__', '(key, /)', (interp, [self, key]) =>
  rangeGetItem(interp, self as PyRange, key as Value),
);
method(rangeType, '__iter__', '(/)', (_interp, [self]) => {
  const { start, step, length } = self as PyRange;
  return overRange(start, step, length);
});
method(rangeType, '__reversed__', '(/)', (_interp, [self]) => {
  const range = self as PyRange;
  const last = range.length === 0 ? range.start : range.at(intFromBig(BigInt(range.length) - 1n));
  return overRange(last, intFromBig(-BigInt(range.step)), range.length);
});
method(rangeType, '__contains__', '(key, /)', (interp, [self, key]) =>
  after(indexIn(interp, self as PyRange, key as Value), (at) => at >= 0),
);
method(rangeType, '__hash__', '(/)', (interp, [self]) => settle(hashItems(interp, identity(self as PyRange), true)));

method(rangeType, '__eq__', '(value, /)', (_interp, [self, other]) =>
  other instanceof PyRange ? sameRange(self as PyRange, other) : NotImplemented,
);
method(rangeType, '__ne__', '(value, /)', (_interp, [self, other]) =>
  other instanceof PyRange ? !sameRange(self as PyRange, other) : NotImplemented,
);

function sameRange(a: PyRange, b: PyRange): boolean {
  const right = identity(b);
  return identity(a).every((part, i) => part === right[i]);
}

method(rangeType, '__repr__', '(/)', (_interp, [self]) => {
  const { start, stop, step } = self as PyRange;
  return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
});

method(rangeType, 'count', '(value, /)', (interp, [self, value]) => {
  const range = self as PyRange;
  if (exactInt(value as Value) !== undefined) return indexOfInt(range, exactInt(value as Value) as Int) < 0 ? 0 : 1;
  return settle(
    (function* () {
      let count = 0;
      for (let i = 0; i < range.length; i++) {
        if (interp.breath-- <= 0) yield* rest(interp);
        if (yield* wait(equals(interp, range.at(i), value as Value))) count++;
      }
      return count;
    })(),
  );
});

method(rangeType, 'index', '(value, /)', (interp, [self, value]) =>
  after(indexIn(interp, self as PyRange, value as Value), (at) => {
    if (at >= 0) return at;
    const word = exactInt(value as Value) === undefined ? 'sequence' : 'range';
    throw raise(ValueError, `${word}.index(x): x not in ${word}`);
  }),
);

method(rangeType, '__reduce__', '(/)', (_interp, [self]) => {
  const { start, stop, step } = self as PyRange;
  return tuple([rangeType, tuple([start, stop, step])]);
});
