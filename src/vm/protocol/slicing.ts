/**
 * Indexes and slices: what `seq[key]` means for a sequence of known length. CPython's PySlice_Unpack and
 * PySlice_AdjustIndices, for tuples, lists, strings, bytes.
 */
import type { Interpreter } from '../interpreter.ts';
import { IndexError, OverflowError, raise, TypeError, ValueError } from '../objects/exception.ts';
import type { PySlice } from '../objects/slice.ts';
import { typeOf } from '../objects/type.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyInt, type Value } from '../value.ts';
import { asIndex } from './arithmetic.ts';
import { after } from './invoke.ts';
import { wait } from './operators.ts';

/**
 * A slice fitted to a sequence: take `count` items from `start` on, `step` apart. An array, because only that is told
 * from a result that has to be waited for.
 */
export type Indices = readonly [start: number, step: number, count: number];

const LARGEST = Number.MAX_SAFE_INTEGER;

/** start, stop and step of a slice as host numbers. */
export type Bounds = readonly [start: number | null, stop: number | null, step: number];

/** Fits a slice to a sequence of this length. */
export function sliceIndices(interp: Interpreter, slice: PySlice, length: number): Maybe<Indices> {
  return after(sliceBounds(interp, slice), (bounds) => fit(bounds, length));
}

/** What a slice says, before the length of the sequence is looked at, which finding it out may change. */
export function sliceBounds(interp: Interpreter, slice: PySlice): Maybe<Bounds> {
  const { start, stop, step } = slice;
  if (!isPlain(start) || !isPlain(stop) || !isPlain(step)) return unpacked(interp, slice);
  if (step === 0) throw zeroStep();
  return [start, stop, step ?? 1];
}

function isPlain(value: Value): value is number | null {
  return typeof value === 'number' || value === null;
}

function* unpacked(interp: Interpreter, slice: PySlice): Resumable<Bounds> {
  const step = yield* wait(bound(interp, slice.step));
  if (step === 0) throw zeroStep();
  const start = yield* wait(bound(interp, slice.start));
  const stop = yield* wait(bound(interp, slice.stop));
  return [start, stop, step ?? 1];
}

function bound(interp: Interpreter, value: Value): Maybe<number | null> {
  if (value === null) return null;
  return after(sliceIndex(interp, value), (n) => Math.max(-LARGEST, Math.min(LARGEST, Number(n))));
}

/** A start, stop or step as an int; the error is worded for slices. */
export function sliceIndex(interp: Interpreter, value: Value): Maybe<number | bigint> {
  if (!isIndex(value)) {
    throw raise(TypeError, 'slice indices must be integers or None or have an __index__ method');
  }
  return asIndex(interp, value);
}

function zeroStep() {
  return raise(ValueError, 'slice step cannot be zero');
}

/** Fits what a slice says to a sequence of this length. */
export function fit([start, stop, by]: Bounds, length: number): Indices {
  const lowest = by < 0 ? -1 : 0;
  const highest = by < 0 ? length - 1 : length;
  const from = start === null ? (by < 0 ? highest : lowest) : clamp(start, length, lowest, highest);
  const to = stop === null ? (by < 0 ? lowest : highest) : clamp(stop, length, lowest, highest);
  const distance = by < 0 ? from - to : to - from;
  const count = distance <= 0 ? 0 : Math.floor((distance - 1) / Math.abs(by)) + 1;
  return [from, by, count];
}

function clamp(value: number, length: number, lowest: number, highest: number): number {
  const at = value < 0 ? value + length : value;
  return Math.max(lowest, Math.min(highest, at));
}

/** The items that a fitted slice takes. */
export function takeSlice(items: readonly Value[], [start, step, count]: Indices): Value[] {
  if (step === 1) return items.slice(start, start + count);
  const taken: Value[] = [];
  for (let i = 0, from = start; i < count; i++, from += step) taken.push(items[from] as Value);
  return taken;
}

/** start, stop and step fitted to a sequence of any length, past what a host number can count too. */
export function* bigIndices(interp: Interpreter, slice: PySlice, length: bigint): Resumable<[bigint, bigint, bigint]> {
  const step = slice.step === null ? 1n : BigInt(yield* wait(sliceIndex(interp, slice.step)));
  if (step === 0n) throw zeroStep();
  const lowest = step < 0n ? -1n : 0n;
  const highest = step < 0n ? length - 1n : length;
  const bound = function* (value: Value, missing: bigint): Resumable<bigint> {
    if (value === null) return missing;
    const given = BigInt(yield* wait(sliceIndex(interp, value)));
    const at = given < 0n ? given + length : given;
    return at < lowest ? lowest : at > highest ? highest : at;
  };
  const start = yield* bound(slice.start, step < 0n ? highest : lowest);
  const stop = yield* bound(slice.stop, step < 0n ? lowest : highest);
  return [start, stop, step];
}

/** True for what has `__index__`. */
export function isIndex(value: Value): boolean {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'boolean':
      return true;
    default:
      return value instanceof PyInt || typeOf(value).lookup('__index__') !== undefined;
  }
}

/** `key` as a whole number that may be an index; IndexError when it is too large for any sequence. */
export function indexNumber(interp: Interpreter, key: Value): Maybe<number> {
  return after(asIndex(interp, key), (n) => {
    if (typeof n === 'number') return n;
    throw raise(IndexError, "cannot fit 'int' into an index-sized integer");
  });
}

/** An argument that CPython takes as a position of 64 bits; what no sequence reaches is as far as a host number counts. */
export function positionArgument(interp: Interpreter, value: Value): Maybe<number> {
  return after(asIndex(interp, value), (n) => {
    if (typeof n === 'number') return n;
    if (BigInt.asIntN(64, n) === n) return n < 0n ? -LARGEST : LARGEST;
    throw raise(OverflowError, 'Python int too large to convert to C ssize_t');
  });
}

/** The place that an index means in a sequence of this length, from its end when negative; IndexError `message`. */
export function place(index: number, length: number, message: string): number {
  const at = index < 0 ? index + length : index;
  if (at >= 0 && at < length) return at;
  throw raise(IndexError, message);
}

/** The TypeError for a key that is neither index nor slice; `what` is the word for the sequence. */
export function badIndex(what: string, key: Value) {
  return raise(TypeError, `${what} indices must be integers or slices, not ${typeOf(key).name}`);
}

/** A start or stop argument of `index()`: clamped to the sequence. */
export function searchBound(interp: Interpreter, value: Value, length: number): Maybe<number> {
  if (!isIndex(value)) throw raise(TypeError, 'slice indices must be integers or have an __index__ method');
  return after(asIndex(interp, value), (n) => {
    const at = Math.max(-LARGEST, Math.min(LARGEST, Number(n)));
    return at < 0 ? Math.max(0, at + length) : at;
  });
}
