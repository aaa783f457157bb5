/**
 * Sorting: stable, and for keys that Python has to compare with CPython's own comparisons in CPython's order as long as
 * the list has fewer than 64 items (one run found, the rest put in by binary search); longer lists are cut into such
 * runs and merged. Numbers and strings are compared by the host.
 * https://github.com/python/cpython/blob/3.14/Objects/listsort.txt
 */
import type { Interpreter } from '../interpreter.ts';
import { after } from '../protocol/invoke.ts';
import { codePointsLess, lessThan, truth, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { PyFloat, type PyList, type Value } from '../value.ts';
import { PyThrow, raise, ValueError } from './exception.ts';
import { floatType } from './type.ts';

interface Keyed {
  readonly key: Value;
  readonly item: Value;
}

type Less = (a: Value, b: Value) => Maybe<boolean>;

const RUN = 64;

/** list.sort(): the list is empty for whoever looks while it is sorted. */
export function sortInPlace(interp: Interpreter, self: PyList, key: Value, reverse: Value): Maybe<null> {
  const original = self.items;
  const hidden: Value[] = [];
  self.items = hidden;
  const restore = (sorted: readonly Value[]) => {
    const touched = self.items !== hidden || hidden.length > 0;
    self.items = sorted as Value[];
    if (touched) throw raise(ValueError, 'list modified during sort');
    return null;
  };
  return settle(
    (function* () {
      let items: Value[] = original;
      try {
        items = yield* wait(sortItems(interp, original, key, reverse));
      } catch (error) {
        // a failed sort leaves the items in whatever order they are; ours is the old one
        if (error instanceof PyThrow) self.items = original;
        throw error;
      }
      return restore(items);
    })(),
  );
}

/** A sorted copy. `key` is a callable or None, `reverse` anything with a truth value. */
export function sortItems(interp: Interpreter, items: readonly Value[], key: Value, reverse: Value): Maybe<Value[]> {
  return after(truth(interp, reverse), (backwards) => {
    if (key === null) return sortByKeys(interp, items, items, backwards);
    return after(settle(keysOf(items, key)), (keys) => sortByKeys(interp, items, keys, backwards));
  });
}

function* keysOf(items: readonly Value[], key: Value): Resumable<Value[]> {
  const keys: Value[] = [];
  for (const item of items) keys.push(yield call(key, [item]));
  return keys;
}

function sortByKeys(
  interp: Interpreter,
  items: readonly Value[],
  keys: readonly Value[],
  backwards: boolean,
): Maybe<Value[]> {
  const pairs = items.map((item, i): Keyed => ({ key: keys[i] as Value, item }));
  // reversing before and after keeps equal items in their order
  if (backwards) pairs.reverse();
  const order = hostOrder(keys);
  const sorted = order === null ? settle(mergeSort(pairs, (a, b) => lessThan(interp, a, b))) : pairs.sort(order);
  return after<Keyed[], Value[]>(sorted, (result) => {
    if (backwards) result.reverse();
    return result.map(({ item }) => item);
  });
}

/** A host comparison, when all keys are plain numbers (without NaN) or all strings. */
function hostOrder(keys: readonly Value[]): ((a: Keyed, b: Keyed) => number) | null {
  if (keys.every((key) => typeof key === 'string')) return (a, b) => compareText(a.key as string, b.key as string);
  if (keys.every(isPlainNumber)) return (a, b) => compareNumbers(numberOf(a.key), numberOf(b.key));
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

function* mergeSort(pairs: Keyed[], less: Less): Resumable<Keyed[]> {
  if (pairs.length < 2) return pairs;
  const runs: Keyed[][] = [];
  for (let from = 0; from < pairs.length; ) {
    const size = Math.min(pairs.length - from, RUN);
    const run = pairs.slice(from, from + size);
    yield* insertRest(run, yield* countRun(run, less), less);
    runs.push(run);
    from += size;
  }
  while (runs.length > 1) yield* mergeNeighbours(runs, less);
  return runs[0] as Keyed[];
}

function* mergeNeighbours(runs: Keyed[][], less: Less): Resumable<undefined> {
  for (let i = 0; i + 1 < runs.length; i++) {
    runs.splice(i, 2, yield* merge(runs[i] as Keyed[], runs[i + 1] as Keyed[], less));
  }
  return undefined;
}

function* merge(left: Keyed[], right: Keyed[], less: Less): Resumable<Keyed[]> {
  const merged: Keyed[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    const first = left[l] as Keyed;
    const second = right[r] as Keyed;
    if (yield* wait(less(second.key, first.key))) {
      merged.push(second);
      r++;
    } else {
      merged.push(first);
      l++;
    }
  }
  return merged.concat(left.slice(l), right.slice(r));
}

const keyAt = (run: readonly Keyed[], at: number) => (run[at] as Keyed).key;

/** Length of the run at the beginning, ascending when this returns: a descending one is turned round, stably. */
function* countRun(run: Keyed[], less: Less): Resumable<number> {
  const { length } = run;
  let n = yield* ascendingFrom(run, 1, less);
  if (n === length) return n;
  if (n > 1) {
    if (yield* wait(less(keyAt(run, 0), keyAt(run, n - 1)))) return n;
    reverse(run, 0, n);
  }
  n++;
  let equals = 0;
  for (; n < length; n++) {
    if (yield* wait(less(keyAt(run, n), keyAt(run, n - 1)))) {
      reverse(run, n - equals - 1, n);
      equals = 0;
    } else if (yield* wait(less(keyAt(run, n - 1), keyAt(run, n)))) break;
    else equals++;
  }
  reverse(run, n - equals - 1, n);
  reverse(run, 0, n);
  return yield* ascendingFrom(run, n, less);
}

/** The first place from `n` on whose item is smaller than the one before, or the end. */
function* ascendingFrom(run: readonly Keyed[], from: number, less: Less): Resumable<number> {
  let n = from;
  while (n < run.length && !(yield* wait(less(keyAt(run, n), keyAt(run, n - 1))))) n++;
  return n;
}

function reverse(run: Keyed[], from: number, to: number): void {
  run.splice(from, to - from, ...run.slice(from, to).reverse());
}

/** Puts each item from `sorted` on where it belongs among those before it. */
function* insertRest(run: Keyed[], sorted: number, less: Less): Resumable<undefined> {
  for (let next = sorted; next < run.length; next++) {
    const pivot = run[next] as Keyed;
    let low = 0;
    let high = next;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (yield* wait(less(pivot.key, keyAt(run, middle)))) high = middle;
      else low = middle + 1;
    }
    run.copyWithin(low + 1, low, next);
    run[low] = pivot;
  }
  return undefined;
}
