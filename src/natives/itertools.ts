/**
 * The module `itertools`: iterators made of iterators. Those that count possibilities are in itertools-choices.ts.
 * https://docs.python.org/3/library/itertools.html
 */
import {
  ADD,
  after,
  asIndex,
  binaryOp,
  classMethod,
  collect,
  equals,
  genericAlias,
  type Interpreter,
  invoke,
  isResumable,
  iter,
  iteratorType,
  type Maybe,
  method,
  native,
  next,
  PyFloat,
  PyInt,
  PyNativeIterator,
  type PyType,
  type Resumable,
  raise,
  repr,
  settle,
  staticMethod,
  stoppable,
  TypeError,
  takeRoom,
  truth,
  tuple,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { asSize } from './arguments.ts';
import { combinations, combinationsWithReplacement, permutations, product } from './itertools-choices.ts';
import type { ModuleBuilder } from './modules.ts';

type Step = (interp: Interpreter) => Maybe<Value | undefined>;
type Held = () => readonly Value[];
type Arguments = readonly (Value | undefined)[];

/** A class of iterators; `make` gets the class and the arguments in the order of the signature. */
function define(
  name: string,
  signature: string,
  make: (interp: Interpreter, type: PyType, args: Arguments) => Maybe<Value>,
): PyType {
  const type = iteratorType(name, 'itertools');
  staticMethod(type, '__new__', signature, (interp, [cls, ...args]) => make(interp, cls as PyType, args));
  return type;
}

/** A class of iterators over one iterable, its last positional-only argument, with `before` arguments in front. */
function overOne(
  name: string,
  before: string,
  advance: (interp: Interpreter, source: Value, first: Value) => Step,
): PyType {
  return define(name, `(${before}iterable, /)`, (interp, type, args) =>
    after(iter(interp, args.at(-1) as Value), (source) => {
      const first = args[0] as Value;
      const step = stoppable(advance(interp, source, first));
      return new PyNativeIterator(type, step, () => (before === '' ? [source] : [first, source]));
    }),
  );
}

// -- counting and repeating

class PyCount extends PyNativeIterator {
  at: Value;
  readonly by: Value;
  constructor(type: PyType, start: Value, by: Value) {
    const step = (interp: Interpreter) => this.advance(interp);
    super(type, step, () => [this.at, this.by]);
    this.at = start;
    this.by = by;
    this.again = (copy) => new PyCount(type, copy(this.at), copy(by));
  }

  private advance(interp: Interpreter): Maybe<Value> {
    const now = this.at;
    const { by } = this;
    if (typeof now === 'number' && typeof by === 'number' && Number.isSafeInteger(now + by)) {
      this.at = now + by;
      return now;
    }
    return after(binaryOp(interp, ADD, now, by), (following) => {
      this.at = following;
      return now;
    });
  }
}

const count = define('count', '(start=0, step=1)', (_interp, type, [start, step]) => {
  for (const value of [start, step]) if (!isNumber(value as Value)) throw raise(TypeError, 'a number is required');
  const by = typeof step === 'boolean' ? Number(step) : (step as Value);
  return new PyCount(type, typeof start === 'boolean' && by === 1 ? Number(start) : (start as Value), by);
});
method(count, '__repr__', '(/)', (interp, [self]) => reprCount(interp, self as PyCount));

function* reprCount(interp: Interpreter, { at, by }: PyCount): Resumable {
  const start = yield* wait(repr(interp, at));
  return by === 1 ? `count(${start})` : `count(${start}, ${yield* wait(repr(interp, by))})`;
}

function isNumber(value: Value): boolean {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return true;
  if (value instanceof PyFloat || value instanceof PyInt) return true;
  const type = typeOf(value);
  return (
    ['__index__', '__int__', '__float__'].some((name) => type.lookup(name) !== undefined) || type.name === 'complex'
  );
}

class PyRepeat extends PyNativeIterator {
  readonly value: Value;
  /** Infinity when there is no end. */
  left: number;
  constructor(type: PyType, value: Value, times: number) {
    const step = () => (this.left-- > 0 ? this.value : this.end());
    super(type, step, () => [this.value]);
    this.value = value;
    this.left = Math.max(0, times);
  }

  private end(): undefined {
    this.left = 0;
  }
}

const repeat = define('repeat', '(object, times=)', (interp, type, [value, times]) => {
  if (times === undefined) return new PyRepeat(type, value as Value, Number.POSITIVE_INFINITY);
  return after(asSize(interp, times), (n) => new PyRepeat(type, value as Value, n));
});
method(repeat, '__length_hint__', '(/)', (_interp, [self]) => {
  const { left } = self as PyRepeat;
  if (left === Number.POSITIVE_INFINITY) throw raise(TypeError, 'len() of unsized object');
  return left;
});
method(repeat, '__repr__', '(/)', (interp, [self]) => {
  const { value, left } = self as PyRepeat;
  return after(repr(interp, value), (text) => `repeat(${text}${Number.isFinite(left) ? `, ${left}` : ''})`);
});

const cycle = overOne('cycle', '', (_interp, source) => {
  const saved: Value[] = [];
  let at = -1;
  const again = () => {
    if (saved.length === 0) return undefined;
    at = (at + 1) % saved.length;
    return saved[at];
  };
  return (interp) =>
    at >= 0
      ? again()
      : after(next(interp, source), (item) => {
          if (item === undefined) return again();
          saved.push(item);
          return item;
        });
});

// -- one after the other

function chained(type: PyType, iterables: Value): PyNativeIterator {
  let source: Value | undefined = iterables;
  let active: Value | undefined;
  const advance = function* (interp: Interpreter, first: Maybe<Value | undefined>): Resumable<Value | undefined> {
    let item = yield* wait(first);
    while (item === undefined && source !== undefined) {
      active = yield* following(interp, source);
      if (active !== undefined) item = yield* wait(next(interp, active));
    }
    return item;
  };
  /** What is iterated over next. Where there is none, or it is nothing to iterate over, the chain has ended. */
  const following = function* (interp: Interpreter, from: Value): Resumable<Value | undefined> {
    try {
      const iterable = yield* wait(next(interp, from));
      if (iterable !== undefined) return yield* wait(iter(interp, iterable));
      source = undefined;
      return undefined;
    } catch (error) {
      source = undefined;
      active = undefined;
      throw error;
    }
  };
  const step = (interp: Interpreter) => {
    const item = active === undefined ? undefined : next(interp, active);
    return item === undefined || isResumable(item) ? settle(advance(interp, item)) : item;
  };
  return new PyNativeIterator(type, step, () => [source, active].filter((value) => value !== undefined));
}

const chain = define('chain', '(*iterables)', (interp, type, [iterables]) =>
  after(iter(interp, iterables as Value), (source) => chained(type, source)),
);
classMethod(chain, 'from_iterable', '(iterable, /)', (interp, [cls, iterable]) =>
  after(iter(interp, iterable as Value), (source) => chained(cls as PyType, source)),
);
classMethod(chain, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);

// -- a part of one

const MAX_SIZE = 2n ** 63n - 1n;

/** A bound of islice: a number from 0 to sys.maxsize, `fallback` for None. */
function* bound(
  interp: Interpreter,
  value: Value | undefined,
  fallback: number,
  least: number,
  complaint: string,
): Resumable<number> {
  if (value === undefined || value === null) return fallback;
  if (typeOf(value).lookup('__index__') === undefined) throw raise(ValueError, complaint);
  const n = yield* wait(asIndex(interp, value));
  if (n < least || n > MAX_SIZE) throw raise(ValueError, complaint);
  return Number(n);
}

const RANGE = 'must be None or an integer: 0 <= x <= sys.maxsize.';

const islice = iteratorType('islice', 'itertools');
staticMethod(islice, '__new__', '(iterable, start, stop=, step=, /)', (interp, [cls, iterable, ...bounds]) =>
  settle(sliced(interp, cls as PyType, iterable as Value, bounds)),
);

function* sliced(interp: Interpreter, type: PyType, iterable: Value, bounds: Arguments): Resumable {
  const [first, second, third] = bounds;
  const one = second === undefined;
  const stopComplaint = `Stop argument for islice() ${RANGE}`;
  const stop = yield* bound(interp, one ? first : second, Number.POSITIVE_INFINITY, 0, stopComplaint);
  const start = one ? 0 : yield* bound(interp, first, 0, 0, `Indices for islice() ${RANGE}`);
  const by = yield* bound(interp, third, 1, 1, 'Step for islice() must be a positive integer or None.');
  const source = yield* wait(iter(interp, iterable));
  return slicedFrom(type, source, start, stop, by);
}

function slicedFrom(type: PyType, source: Value, start: number, stop: number, by: number): PyNativeIterator {
  let seen = 0;
  let wanted = start;
  let ended = false;
  const taken = (item: Value | undefined) => {
    seen++;
    ended = item === undefined;
    return item;
  };
  const skip = function* (interp: Interpreter): Resumable<Value | undefined> {
    while (seen < wanted) if (taken(yield* wait(next(interp, source))) === undefined) return undefined;
    return yield* wait(take(interp));
  };
  const take = (interp: Interpreter): Maybe<Value | undefined> => {
    if (seen >= stop) {
      ended = true;
      return undefined;
    }
    wanted = Math.min(wanted + by, stop);
    return after(next(interp, source), taken);
  };
  const step = (interp: Interpreter) => {
    if (ended) return undefined;
    return seen < wanted ? settle(skip(interp)) : take(interp);
  };
  return new PyNativeIterator(type, step, () => (ended ? [] : [source]));
}

/** The iterators that ask a function about each item: the answer decides what becomes of it. */
function asking(
  name: string,
  decide: (state: { done: boolean }, isTrue: boolean) => 'give' | 'skip' | 'end',
  none = false,
): PyType {
  return overOne(name, 'function, ', (_interp, source, test) => {
    const state = { done: false };
    const advance = function* (interp: Interpreter): Resumable<Value | undefined> {
      for (;;) {
        const item = yield* wait(next(interp, source));
        if (item === undefined) return undefined;
        const verdict = none && test === null ? item : yield* wait(invoke(interp, test, [item]));
        const what = decide(state, yield* wait(truth(interp, verdict)));
        if (what !== 'skip') return what === 'give' ? item : undefined;
      }
    };
    return name === 'dropwhile'
      ? (interp) => (state.done ? next(interp, source) : settle(advance(interp)))
      : (interp) => (state.done ? undefined : settle(advance(interp)));
  });
}

const dropwhile = asking('dropwhile', (state, isTrue) => {
  state.done = !isTrue;
  return isTrue ? 'skip' : 'give';
});
const takewhile = asking('takewhile', (state, isTrue) => {
  state.done = !isTrue;
  return isTrue ? 'give' : 'end';
});
const filterfalse = asking('filterfalse', (_state, isTrue) => (isTrue ? 'skip' : 'give'), true);

const compress = define('compress', '(data, selectors)', (interp, type, [data, selectors]) =>
  after(iter(interp, data as Value), (items) =>
    after(iter(interp, selectors as Value), (chosen) => {
      const advance = function* (i: Interpreter): Resumable<Value | undefined> {
        for (;;) {
          const item = yield* wait(next(i, items));
          if (item === undefined) return undefined;
          const selector = yield* wait(next(i, chosen));
          if (selector === undefined) return undefined;
          if (yield* wait(truth(i, selector))) return item;
        }
      };
      return new PyNativeIterator(
        type,
        (i) => settle(advance(i)),
        () => [items, chosen],
      );
    }),
  ),
);

const starmap = overOne(
  'starmap',
  'function, ',
  (_interp, source, callable) => (interp) =>
    after(next(interp, source), (args) =>
      args === undefined ? undefined : after(collect(interp, args), (items) => invoke(interp, callable, [...items])),
    ),
);

// -- neighbours

const pairwise = overOne('pairwise', '', (_interp, source) => {
  let before: Value | undefined;
  const pair = (item: Value | undefined) => {
    const made = item === undefined || before === undefined ? undefined : tuple([before, item]);
    before = item;
    return made;
  };
  return (interp) => {
    if (before !== undefined) return after(next(interp, source), pair);
    return after(next(interp, source), (first) => {
      before = first;
      return first === undefined ? undefined : after(next(interp, source), pair);
    });
  };
});

const accumulate = define('accumulate', '(iterable, func=None, *, initial=None)', (interp, type, args) => {
  const [iterable, func, initial] = args as [Value, Value, Value];
  return after(iter(interp, iterable), (source) => {
    let total: Value | undefined;
    let start = initial;
    const keep = (value: Value) => {
      total = value;
      return value;
    };
    const step = (i: Interpreter) => {
      if (start !== null) {
        const given = start;
        start = null;
        return keep(given);
      }
      return after(next(i, source), (item) => {
        if (item === undefined || total === undefined) return item === undefined ? undefined : keep(item);
        return after(func === null ? binaryOp(i, ADD, total, item) : invoke(i, func, [total, item]), keep);
      });
    };
    return new PyNativeIterator(type, stoppable(step), () =>
      total === undefined ? [source, func] : [source, func, total],
    );
  });
});

const batched = define('batched', '(iterable, n, *, strict=False)', (interp, type, [iterable, n, strict]) =>
  after(asSize(interp, n as Value), (size) =>
    after(truth(interp, strict as Value), (isStrict) => {
      if (size < 1) throw raise(ValueError, 'n must be at least one');
      return after(iter(interp, iterable as Value), (source) => batches(type, source, size, isStrict));
    }),
  ),
);

function batches(type: PyType, source: Value, size: number, strict: boolean): PyNativeIterator {
  let ended = false;
  const advance = function* (interp: Interpreter): Resumable<Value | undefined> {
    const items: Value[] = [];
    while (items.length < size) {
      const item = yield* wait(next(interp, source));
      if (item === undefined) break;
      items.push(item);
    }
    ended = items.length < size;
    if (items.length === 0) return undefined;
    if (strict && ended) throw raise(ValueError, 'batched(): incomplete batch');
    return tuple(items);
  };
  const step = (interp: Interpreter) => (ended ? undefined : settle(advance(interp)));
  return new PyNativeIterator(type, step, () => (ended ? [] : [source]));
}

// -- groups

const groupby = iteratorType('groupby', 'itertools');
const grouperType = iteratorType('_grouper', 'itertools');

class PyGroupBy extends PyNativeIterator {
  private readonly source: Value;
  private readonly key: Value;
  private target: Value | undefined;
  private currentKey: Value | undefined;
  private current: Value | undefined;
  private group: PyNativeIterator | null = null;
  constructor(type: PyType, source: Value, key: Value) {
    super(
      type,
      stoppable((interp) => settle(this.advance(interp))),
      () => [source, key, ...[this.target, this.currentKey, this.current].filter((value) => value !== undefined)],
    );
    this.source = source;
    this.key = key;
  }

  private *advance(interp: Interpreter): Resumable<Value | undefined> {
    this.group = null;
    while (yield* this.mustRead(interp)) if (!(yield* this.read(interp))) return undefined;
    const wanted = this.currentKey as Value;
    this.target = wanted;
    const step = stoppable((i) => settle(this.member(i, group, wanted)));
    const group: PyNativeIterator = new PyNativeIterator(grouperType, step, () => [this, wanted]);
    this.group = group;
    return tuple([wanted, group]);
  }

  private *mustRead(interp: Interpreter): Resumable<boolean> {
    if (this.currentKey === undefined) return true;
    if (this.target === undefined) return false;
    return yield* wait(equals(interp, this.target, this.currentKey));
  }

  /** The next item of the source; false when there is none. */
  private *read(interp: Interpreter): Resumable<boolean> {
    const item = yield* wait(next(interp, this.source));
    if (item === undefined) return false;
    const key = this.key === null ? item : yield* wait(invoke(interp, this.key, [item]));
    this.current = item;
    this.currentKey = key;
    return true;
  }

  private *member(interp: Interpreter, group: PyNativeIterator, wanted: Value): Resumable<Value | undefined> {
    if (this.group !== group) return undefined;
    if (this.current === undefined && !(yield* this.read(interp))) return undefined;
    if (!(yield* wait(equals(interp, wanted, this.currentKey as Value)))) return undefined;
    const item = this.current;
    this.current = undefined;
    this.currentKey = undefined;
    return item;
  }
}

staticMethod(groupby, '__new__', '(iterable, key=None)', (interp, [cls, iterable, key]) =>
  after(iter(interp, iterable as Value), (source) => new PyGroupBy(cls as PyType, source, key as Value)),
);

// -- several at once

const zipLongest = iteratorType('zip_longest', 'itertools');
staticMethod(zipLongest, '__new__', null, (interp, [cls, ...iterables], keywords) => {
  for (const name of keywords?.keys() ?? []) {
    if (name !== 'fillvalue') throw raise(TypeError, 'zip_longest() got an unexpected keyword argument');
  }
  return settle(longest(interp, cls as PyType, iterables, keywords?.get('fillvalue') ?? null));
});

function* longest(interp: Interpreter, type: PyType, iterables: readonly Value[], filler: Value): Resumable {
  const sources: (Value | undefined)[] = [];
  for (const iterable of iterables) sources.push(yield* wait(iter(interp, iterable)));
  let left = sources.length;
  const advance = function* (i: Interpreter): Resumable<Value | undefined> {
    const items: Value[] = [];
    for (const [at, source] of sources.entries()) {
      const item = source === undefined ? undefined : yield* wait(next(i, source));
      if (source !== undefined && item === undefined) {
        sources[at] = undefined;
        if (--left === 0) return undefined;
      }
      items.push(item === undefined ? filler : item);
    }
    return tuple(items);
  };
  const held: Held = () => [...sources.filter((source) => source !== undefined), filler];
  return new PyNativeIterator(type, (i) => (left === 0 ? undefined : settle(advance(i))), held);
}

/** What tee's iterators share: a link for each item that was read; who is behind still holds the earlier ones. */
interface Link {
  value: Value | undefined;
  next: Link | null;
}

const teeType = iteratorType('_tee', 'itertools');

class PyTee extends PyNativeIterator {
  readonly source: Value;
  link: Link;
  constructor(source: Value, link: Link) {
    super(
      teeType,
      (interp) => this.advance(interp),
      () => (this.link.value === undefined ? [source] : [source, this.link.value]),
    );
    this.source = source;
    this.link = link;
  }

  private advance(interp: Interpreter): Maybe<Value | undefined> {
    const here = this.link;
    if (here.next !== null) return this.pass(here, here.next);
    return after(next(interp, this.source), (item) => {
      if (item === undefined) return undefined;
      here.value = item;
      here.next ??= { value: undefined, next: null };
      return this.pass(here, here.next);
    });
  }

  private pass(here: Link, following: Link): Value | undefined {
    this.link = following;
    return here.value;
  }
}

method(teeType, '__copy__', '()', (_interp, [self]) => new PyTee((self as PyTee).source, (self as PyTee).link));
staticMethod(teeType, '__new__', '(iterable, /)', (interp, [, iterable]) => teed(interp, iterable as Value));

function teed(interp: Interpreter, iterable: Value): Maybe<PyTee> {
  return after(iter(interp, iterable), (source) =>
    source instanceof PyTee
      ? new PyTee(source.source, source.link)
      : new PyTee(source, { value: undefined, next: null }),
  );
}

const tee = native('tee', '(iterable, n=2, /)', (interp, [iterable, n]) =>
  after(asSize(interp, n as Value), (many) => {
    if (many < 0) throw raise(ValueError, 'n must be >= 0');
    if (many === 0) return tuple([]);
    takeRoom(interp, many);
    return after(teed(interp, iterable as Value), (first) => {
      const rest = Array.from({ length: many - 1 }, () => new PyTee(first.source, first.link));
      return tuple([first, ...rest]);
    });
  }),
);
tee.module = 'itertools';

export const itertools: ModuleBuilder = () => ({
  _grouper: grouperType,
  _tee: teeType,
  accumulate,
  batched,
  chain,
  combinations,
  combinations_with_replacement: combinationsWithReplacement,
  compress,
  count,
  cycle,
  dropwhile,
  filterfalse,
  groupby,
  islice,
  pairwise,
  permutations,
  product,
  repeat,
  starmap,
  takewhile,
  tee,
  zip_longest: zipLongest,
});
