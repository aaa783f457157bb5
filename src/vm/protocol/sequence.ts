/**
 * What lists and tuples (and what resembles them) do alike: comparison item by item, search, repetition, and repr that
 * knows when it meets itself.
 */
import type { Fiber } from '../fiber.ts';
import type { Interpreter } from '../interpreter.ts';
import { OverflowError, raise, TypeError } from '../objects/exception.ts';
import { typeOf } from '../objects/type.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import type { PyObject, Value } from '../value.ts';
import { asIndex } from './arithmetic.ts';
import { after } from './invoke.ts';
import { quickEqual } from './mapping.ts';
import { compareOp, equals, wait } from './operators.ts';
import { takeRoom } from './room.ts';
import { settle } from './settle.ts';
import { isIndex } from './slicing.ts';
import { repr } from './text.ts';

const EQ = 2;
const NE = 3;

/** The six comparisons of two sequences; `op` as COMPARE_OP's argument. */
export function compareItems(interp: Interpreter, op: number, a: readonly Value[], b: readonly Value[]): Maybe<Value> {
  if (a.length !== b.length && (op === EQ || op === NE)) return op === NE;
  let from = 0;
  const end = Math.min(a.length, b.length);
  while (from < end && quickEqual(a[from] as Value, b[from] as Value) === true) from++;
  return settle(compareFrom(interp, op, a, b, from));
}

function* compareFrom(
  interp: Interpreter,
  op: number,
  a: readonly Value[],
  b: readonly Value[],
  from: number,
): Resumable<Value> {
  for (let i = from; i < a.length && i < b.length; i++) {
    const left = a[i] as Value;
    const right = b[i] as Value;
    if (yield* wait(equals(interp, left, right))) continue;
    if (op === EQ || op === NE) return op === NE;
    return yield* wait(compareOp(interp, op, left, right));
  }
  return compareLengths(op, a.length, b.length);
}

function compareLengths(op: number, a: number, b: number): boolean {
  return [a < b, a <= b, a === b, a !== b, a > b, a >= b][op] as boolean;
}

/** Index of the first item equal to `wanted` in [start, stop), or -1. The array may change while Python compares. */
export function indexOfItem(
  interp: Interpreter,
  items: () => readonly Value[],
  wanted: Value,
  start = 0,
  stop = Number.MAX_SAFE_INTEGER,
): Maybe<number> {
  let from = start;
  const now = items();
  for (; from < stop && from < now.length; from++) {
    const same = quickEqual(now[from] as Value, wanted);
    if (same === true) return from;
    if (same === undefined) return settle(searchFrom(interp, items, wanted, from, stop));
  }
  return -1;
}

function* searchFrom(
  interp: Interpreter,
  items: () => readonly Value[],
  wanted: Value,
  start: number,
  stop: number,
): Resumable<number> {
  for (let i = start; i < stop && i < items().length; i++) {
    if (yield* wait(equals(interp, items()[i] as Value, wanted))) return i;
  }
  return -1;
}

/** How many items equal `wanted`. */
export function countItem(interp: Interpreter, items: () => readonly Value[], wanted: Value): Maybe<number> {
  return settle(
    (function* () {
      let count = 0;
      for (let i = 0; i < items().length; i++) if (yield* wait(equals(interp, items()[i] as Value, wanted))) count++;
      return count;
    })(),
  );
}

/** The items `times` times over, or NotImplemented-like TypeError as sequences word it. */
export function repeatItems(interp: Interpreter, items: readonly Value[], times: Value): Maybe<Value[]> {
  if (!isIndex(times)) throw raise(TypeError, `can't multiply sequence by non-int of type '${typeOf(times).name}'`);
  return after(asIndex(interp, times), (n) => {
    if (typeof n === 'bigint') throw raise(OverflowError, "cannot fit 'int' into an index-sized integer");
    takeRoom(interp, Math.max(0, n) * items.length);
    return repeated(items, n);
  });
}

function repeated(items: readonly Value[], times: number): Value[] {
  const { length } = items;
  if (times <= 0 || length === 0) return [];
  const result: Value[] = new Array(length * times);
  for (let at = 0; at < result.length; at++) result[at] = items[at % length] as Value;
  return result;
}

/** Objects whose repr is under way, by fiber: CPython's Py_ReprEnter. */
const underWay = new WeakMap<Fiber, PyObject[]>();

/** `body` under the guard against endless repr: `again` is the text when the object is met inside itself. */
export function guardedRepr(
  interp: Interpreter,
  self: PyObject,
  again: string,
  body: () => Resumable<string>,
): Maybe<string> {
  let stack = underWay.get(interp.fiber);
  if (stack === undefined) {
    stack = [];
    underWay.set(interp.fiber, stack);
  }
  if (stack.includes(self)) return again;
  return settle(guarded(stack, self, body));
}

function* guarded(stack: PyObject[], self: PyObject, body: () => Resumable<string>): Resumable<string> {
  stack.push(self);
  try {
    return yield* body();
  } finally {
    stack.pop();
  }
}

/** The reprs of items with commas between; reads the array anew each time, as it may change. */
export function* reprItems(interp: Interpreter, items: () => readonly Value[]): Resumable<string> {
  const parts: string[] = [];
  for (let i = 0; i < items().length; i++) parts.push(yield* wait(repr(interp, items()[i] as Value)));
  return parts.join(', ');
}
