/**
 * The modules `_heapq` and `_bisect`: heaps in lists and search in sorted lists, which compare in CPython's order.
 * https://docs.python.org/3/library/heapq.html
 */
import {
  asIndex,
  getAttr,
  getItem,
  IndexError,
  type Interpreter,
  invoke,
  length,
  lessThan,
  native,
  PyList,
  type PyNative,
  type Resumable,
  RuntimeError,
  raise,
  TypeError,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';

/** Whether `a` has to be nearer to the top than `b`. */
type Above = (interp: Interpreter, a: Value, b: Value) => Resumable<boolean>;

const smallest: Above = (interp, a, b) => wait(lessThan(interp, a, b));
const largest: Above = (interp, a, b) => wait(lessThan(interp, b, a));

function heapOf(value: Value | undefined, which: string): PyList {
  if (value instanceof PyList) return value;
  throw raise(TypeError, `${which} must be list, not ${typeOf(value as Value).name}`);
}

/** A comparison may have run code that changed the list. */
function checkSize(heap: PyList, size: number): void {
  if (heap.items.length !== size) throw raise(RuntimeError, 'list changed size during iteration');
}

/** Moves the item at `at` towards the top until its parent is above it. */
function* rise(interp: Interpreter, heap: PyList, top: number, at: number, above: Above): Resumable<void> {
  const size = heap.items.length;
  if (at >= size) throw raise(IndexError, 'index out of range');
  let here = at;
  while (here > top) {
    const parent = (here - 1) >> 1;
    const is = yield* above(interp, heap.items[here] as Value, heap.items[parent] as Value);
    checkSize(heap, size);
    if (!is) return;
    swap(heap, here, parent);
    here = parent;
  }
}

/** Moves the item at `at` down to a leaf, always past the upper child, and from there up to its place. */
function* sink(interp: Interpreter, heap: PyList, at: number, above: Above): Resumable<void> {
  const size = heap.items.length;
  let here = at;
  while (here < size >> 1) {
    let child = 2 * here + 1;
    if (child + 1 < size) {
      const is = yield* above(interp, heap.items[child] as Value, heap.items[child + 1] as Value);
      checkSize(heap, size);
      if (!is) child++;
    }
    swap(heap, here, child);
    here = child;
  }
  yield* rise(interp, heap, at, here, above);
}

function swap({ items }: PyList, a: number, b: number): void {
  [items[a], items[b]] = [items[b] as Value, items[a] as Value];
}

function functionsOf(ending: string, above: Above): Record<string, PyNative> {
  const push = native(`heappush${ending}`, '(heap, item, /)', function* (interp, [list, item]) {
    const heap = heapOf(list, `heappush${ending}() argument 1`);
    heap.items.push(item as Value);
    yield* rise(interp, heap, 0, heap.items.length - 1, above);
    return null;
  });
  const pop = native(`heappop${ending}`, '(heap, /)', function* (interp, [list]) {
    const heap = heapOf(list, `heappop${ending}() argument`);
    const last = heap.items.pop();
    if (last === undefined) throw raise(IndexError, 'index out of range');
    if (heap.items.length === 0) return last;
    const top = heap.items[0] as Value;
    heap.items[0] = last;
    yield* sink(interp, heap, 0, above);
    return top;
  });
  const replace = native(`heapreplace${ending}`, '(heap, item, /)', function* (interp, [list, item]) {
    const heap = heapOf(list, `heapreplace${ending}() argument 1`);
    const top = heap.items[0];
    if (top === undefined) throw raise(IndexError, 'index out of range');
    heap.items[0] = item as Value;
    yield* sink(interp, heap, 0, above);
    return top;
  });
  const pushPop = native(`heappushpop${ending}`, '(heap, item, /)', function* (interp, [list, item]) {
    const heap = heapOf(list, `heappushpop${ending}() argument 1`);
    const top = heap.items[0];
    if (top === undefined || !(yield* above(interp, top, item as Value))) return item as Value;
    if (heap.items.length === 0) throw raise(IndexError, 'index out of range');
    heap.items[0] = item as Value;
    yield* sink(interp, heap, 0, above);
    return top;
  });
  const heapify = native(`heapify${ending}`, '(heap, /)', function* (interp, [list]) {
    const heap = heapOf(list, `heapify${ending}() argument`);
    for (let at = (heap.items.length >> 1) - 1; at >= 0; at--) yield* sink(interp, heap, at, above);
    return null;
  });
  const made: Record<string, PyNative> = {};
  for (const fn of [push, pop, replace, pushPop, heapify]) {
    fn.module = '_heapq';
    made[fn.name] = fn;
  }
  return made;
}

export const heapq: ModuleBuilder = () => ({ ...functionsOf('', smallest), ...functionsOf('_max', largest) });

// -- bisect

const SIGNATURE = '(a, x, lo=0, hi=None, *, key=None)';

/** Where `x` belongs in a sorted sequence: in front of what is equal to it, or behind. */
function* place(interp: Interpreter, args: readonly (Value | undefined)[], behind: boolean): Resumable<number> {
  const [a, x, lo, hi, key] = args as [Value, Value, Value, Value, Value];
  let from = Number(yield* wait(asIndex(interp, lo)));
  if (from < 0) throw raise(ValueError, 'lo must be non-negative');
  const given = hi === null ? -1 : Number(yield* wait(asIndex(interp, hi)));
  // CPython keeps None as -1 and does not tell the two apart.
  let to = given === -1 ? yield* wait(length(interp, a)) : given;
  while (from < to) {
    const mid = Math.floor((from + to) / 2);
    const item = yield* wait(getItem(interp, a, mid));
    const value = key === null ? item : yield* wait(invoke(interp, key, [item]));
    const left = behind ? yield* wait(lessThan(interp, x, value)) : !(yield* wait(lessThan(interp, value, x)));
    if (left) to = mid;
    else from = mid + 1;
  }
  return from;
}

function* insert(interp: Interpreter, args: readonly (Value | undefined)[], behind: boolean): Resumable {
  const [a, x, lo, hi, key] = args as [Value, Value, Value, Value, Value];
  const value = key === null ? x : yield* wait(invoke(interp, key, [x]));
  const at = yield* place(interp, [a, value, lo, hi, key], behind);
  if (a instanceof PyList && !a.type.heap) a.items.splice(at, 0, x);
  else yield* wait(invoke(interp, yield* wait(getAttr(interp, a, 'insert')), [at, x]));
  return null;
}

export const bisect: ModuleBuilder = () => {
  const made: Record<string, PyNative> = {};
  for (const side of ['left', 'right']) {
    const behind = side === 'right';
    made[`bisect_${side}`] = native(`bisect_${side}`, SIGNATURE, (interp, args) => place(interp, args, behind));
    made[`insort_${side}`] = native(`insort_${side}`, SIGNATURE, (interp, args) => insert(interp, args, behind));
  }
  for (const fn of Object.values(made)) fn.module = '_bisect';
  return made;
};
