/** itertools' counters of possibilities: product, permutations, combinations. Each keeps an odometer of indices. */
import {
  after,
  collect,
  type Interpreter,
  iteratorType,
  type Maybe,
  PyNativeIterator,
  type PyType,
  type Resumable,
  raise,
  settle,
  staticMethod,
  TypeError,
  takeRoom,
  tuple,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { asSize } from './arguments.ts';

/** An iterator over tuples: `turn` moves to the next ones and is false when there are no more. */
function turning(
  type: PyType,
  possible: boolean,
  turn: () => boolean,
  now: () => Value[],
  held: () => readonly Value[],
): PyNativeIterator {
  let state: 'fresh' | 'on' | 'ended' = possible ? 'fresh' : 'ended';
  const step = () => {
    if (state === 'ended' || (state === 'on' && !turn())) {
      state = 'ended';
      return undefined;
    }
    state = 'on';
    return tuple(now());
  };
  return new PyNativeIterator(type, step, held);
}

export const product = iteratorType('product', 'itertools');
staticMethod(product, '__new__', null, (interp, [cls, ...iterables], keywords) => {
  for (const name of keywords?.keys() ?? []) {
    if (name !== 'repeat') throw raise(TypeError, `product() got an unexpected keyword argument '${name}'`);
  }
  const repeat = keywords?.get('repeat');
  return settle(productOf(interp, cls as PyType, iterables, repeat === undefined ? 1 : repeat));
});

function* productOf(interp: Interpreter, type: PyType, iterables: readonly Value[], repeat: Value): Resumable {
  const times = yield* wait(asSize(interp, repeat));
  if (times < 0) throw raise(ValueError, 'repeat argument cannot be negative');
  takeRoom(interp, times * iterables.length);
  const pools: (readonly Value[])[] = [];
  if (times > 0) for (const iterable of iterables) pools.push([...(yield* wait(collect(interp, iterable)))]);
  const wheels = pools.length === 0 ? [] : Array.from({ length: times }, () => pools).flat();
  const at = wheels.map(() => 0);
  const turn = () => {
    for (let i = wheels.length - 1; i >= 0; i--) {
      at[i] = (at[i] as number) + 1;
      if ((at[i] as number) < (wheels[i] as readonly Value[]).length) return true;
      at[i] = 0;
    }
    return false;
  };
  const now = () => wheels.map((wheel, i) => wheel[at[i] as number] as Value);
  return turning(
    type,
    wheels.every((wheel) => wheel.length > 0),
    turn,
    now,
    () => pools.flat(),
  );
}

type Turner = (at: number[], size: number) => boolean;

/** The class of iterators over choices of r items of a pool. */
function choosing(
  name: string,
  fits: (size: number, r: number) => boolean,
  start: (r: number) => number[],
  turner: (size: number, r: number) => Turner,
  optional = false,
): PyType {
  const type = iteratorType(name, 'itertools');
  staticMethod(type, '__new__', optional ? '(iterable, r=None)' : '(iterable, r)', (interp, [cls, iterable, wanted]) =>
    after(collect(interp, iterable as Value), (items) =>
      after(lengthOf(interp, wanted as Value, optional, items.length), (r) => {
        if (r < 0) throw raise(ValueError, 'r must be non-negative');
        const pool = [...items];
        const possible = fits(pool.length, r);
        if (possible) takeRoom(interp, r);
        const at = possible ? start(r) : [];
        const turn = possible ? turner(pool.length, r) : () => false;
        return turning(
          cls as PyType,
          possible,
          () => turn(at, pool.length),
          () => at.slice(0, r).map((index) => pool[index] as Value),
          () => pool,
        );
      }),
    ),
  );
  return type;
}

function lengthOf(interp: Interpreter, wanted: Value, optional: boolean, all: number): Maybe<number> {
  if (optional && wanted === null) return all;
  if (optional && typeOf(wanted).lookup('__index__') === undefined) throw raise(TypeError, 'Expected int as r');
  return asSize(interp, wanted);
}

const upTo = (r: number) => Array.from({ length: r }, (_, i) => i);

export const combinations = choosing(
  'combinations',
  (size, r) => r <= size,
  upTo,
  (_size, r) => (at, size) => {
    let i = r - 1;
    while (i >= 0 && at[i] === i + size - r) i--;
    if (i < 0) return false;
    const from = (at[i] as number) + 1;
    for (let j = i; j < r; j++) at[j] = from + j - i;
    return true;
  },
);

export const combinationsWithReplacement = choosing(
  'combinations_with_replacement',
  (size, r) => size > 0 || r === 0,
  (r) => new Array<number>(r).fill(0),
  (_size, r) => (at, size) => {
    let i = r - 1;
    while (i >= 0 && at[i] === size - 1) i--;
    if (i < 0) return false;
    at.fill((at[i] as number) + 1, i);
    return true;
  },
);

/** The rest of the pool stands behind the first r; each place counts how often it still moves on. */
function permuting(size: number, r: number): Turner {
  const order = upTo(size);
  const cycles = upTo(r).map((i) => size - i);
  return (at) => {
    for (let i = r - 1; i >= 0; i--) {
      const left = (cycles[i] as number) - 1;
      cycles[i] = left === 0 ? size - i : left;
      if (left === 0) {
        order.push(...order.splice(i, 1));
        continue;
      }
      const other = size - left;
      [order[i], order[other]] = [order[other] as number, order[i] as number];
      for (let j = i; j < r; j++) at[j] = order[j] as number;
      return true;
    }
    return false;
  };
}

export const permutations = choosing('permutations', (size, r) => r <= size, upTo, permuting, true);
