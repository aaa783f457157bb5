/**
 * Sorting lists: the keys, and who compares them. Numbers and strings are compared by the host, which nobody can tell;
 * everything else is merge-sort.ts's.
 */
import type { Interpreter } from '../interpreter.ts';
import { after } from '../protocol/invoke.ts';
import { codePointsLess, lessThan, truth, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { PyFloat, type PyList, type Value } from '../value.ts';
import { raise, ValueError } from './exception.ts';
import { type Keyed, MergeSort } from './merge-sort.ts';
import { floatType } from './type.ts';

/** list.sort(): the list is empty for whoever looks while it is sorted. */
export function sortInPlace(interp: Interpreter, self: PyList, key: Value, reverse: Value): Maybe<null> {
  const original = self.items;
  const hidden: Value[] = [];
  self.items = hidden;
  return settle(
    (function* () {
      const pairs = original.map((item): Keyed => ({ key: item, item }));
      try {
        yield* sortPairs(interp, pairs, key, reverse);
        if (self.items !== hidden || hidden.length > 0) throw raise(ValueError, 'list modified during sort');
        return null;
      } finally {
        // a sort that fails leaves the items as far as it has come
        self.items = pairs.map(({ item }) => item);
      }
    })(),
  );
}

/** A sorted copy. `key` is a callable or None, `reverse` anything with a truth value. */
export function sortItems(interp: Interpreter, items: readonly Value[], key: Value, reverse: Value): Maybe<Value[]> {
  const pairs = items.map((item): Keyed => ({ key: item, item }));
  return after(settle(sortPairs(interp, pairs, key, reverse)), () => pairs.map(({ item }) => item));
}

function* sortPairs(interp: Interpreter, pairs: Keyed[], key: Value, reverse: Value): Resumable<undefined> {
  const backwards = yield* wait(truth(interp, reverse));
  if (key !== null) {
    const keys: Value[] = [];
    for (const { item } of pairs) keys.push(yield call(key, [item]));
    for (const [at, pair] of pairs.entries()) pair.key = keys[at] as Value;
  }
  const order = hostOrder(pairs);
  // reversing before and after keeps equal items in their order
  if (backwards) pairs.reverse();
  try {
    if (order !== null) pairs.sort(order);
    else yield* new MergeSort(pairs, (a, b) => lessThan(interp, a, b)).sort();
  } finally {
    if (backwards) pairs.reverse();
  }
  return undefined;
}

/** A host comparison, when all keys are plain numbers (without NaN) or all strings. */
function hostOrder(pairs: readonly Keyed[]): ((a: Keyed, b: Keyed) => number) | null {
  if (pairs.every(({ key }) => typeof key === 'string')) return (a, b) => compareText(a.key as string, b.key as string);
  if (pairs.every(({ key }) => isPlainNumber(key))) return (a, b) => compareNumbers(numberOf(a.key), numberOf(b.key));
  return null;
}

function isPlainNumber(key: Value): boolean {
  if (key instanceof PyFloat) return key.type === floatType && !Number.isNaN(key.value);
  return typeof key === 'number' || typeof key === 'bigint' || typeof key === 'boolean';
}

function numberOf(key: Value): number | bigint {
  if (key instanceof PyFloat) return key.value;
  return typeof key === 'boolean' ? (key ? 1 : 0) : (key as number | bigint);
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : codePointsLess(a, b) ? -1 : 1;
}
