/**
 * The iterators that builtins make: over arrays, enumerate, zip, map, filter, reversed, and `iter(callable, sentinel)`.
 * What this is not: iterators over sets and dicts, which watch for changes and are beside those types.
 */
import type { Interpreter } from '../interpreter.ts';
import { asIndex } from '../protocol/arithmetic.ts';
import { callSpecial } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { iter, next, stoppable } from '../protocol/iteration.ts';
import { equals, getItem, length, truth, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import type { Keywords, Maybe, Resumable } from '../resumable.ts';
import type { PyList, Value } from '../value.ts';
import { classArgument, expectCount, initTakesRest, noKeywords, onlyKeywords } from './arguments.ts';
import { IndexError, PyThrow, raise, StopIteration, TypeError, ValueError } from './exception.ts';
import { genericAlias } from './generic-alias.ts';
import { iteratorType, PyNativeIterator } from './iterator.ts';
import { intFromBig, tuple } from './make.ts';
import { classMethod, staticMethod } from './native.ts';
import { type PyType, typeOf } from './type.ts';

export const enumerateType = iteratorType('enumerate');
export const zipType = iteratorType('zip');
export const mapType = iteratorType('map');
export const filterType = iteratorType('filter');
export const reversedType = iteratorType('reversed');
const callableIteratorType = iteratorType('callable_iterator');

/** Over an array that never changes. */
export function overArray(type: PyType, items: readonly Value[], from = 0): PyNativeIterator {
  let at = from;
  let ended = false;
  const step = () => {
    if (at < items.length) return items[at++];
    ended = true;
    return undefined;
  };
  const iterator = new PyNativeIterator(type, step, () => (ended ? [] : items));
  iterator.remaining = () => items.length - at;
  iterator.again = (copy) => overArray(type, copy(items), at);
  return iterator;
}

/** Over the items of a list, which may change meanwhile; ended once is ended for good. */
export function overItems(type: PyType, source: PyList, from = 0): PyNativeIterator {
  let at = from;
  const step = () => {
    const now = source.items;
    if (at < now.length) return now[at++];
    at = Number.POSITIVE_INFINITY;
    return undefined;
  };
  const iterator = new PyNativeIterator(type, step, () => (at === Number.POSITIVE_INFINITY ? [] : [source]));
  iterator.remaining = () => Math.max(0, source.items.length - at);
  iterator.again = (copy) => overItems(type, copy(source), at);
  return iterator;
}

/** `iter(callable, sentinel)` */
export function callableIterator(callable: Value, sentinel: Value): PyNativeIterator {
  let ended = false;
  const advance = function* (interp: Interpreter): Resumable<Value | undefined> {
    let value: Value;
    try {
      value = yield* wait(invoke(interp, callable, []));
    } catch (error) {
      if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(StopIteration)) throw error;
      ended = true;
      return undefined;
    }
    if (!ended && !(yield* wait(equals(interp, sentinel, value)))) return value;
    ended = true;
    return undefined;
  };
  const step = (interp: Interpreter) => (ended ? undefined : settle(advance(interp)));
  return new PyNativeIterator(callableIteratorType, step, () => (ended ? [] : [callable, sentinel]));
}

// -- enumerate

staticMethod(enumerateType, '__new__', null, (interp, args, keywords) => {
  const cls = classArgument(enumerateType, args);
  const [iterable, start] = enumerateArguments(args.slice(1), keywords);
  return after(asIndex(interp, start), (from) =>
    after(iter(interp, iterable), (source) => numbered(cls, source, from)),
  );
});

function enumerateArguments(args: Value[], keywords: Keywords | null): [Value, Value] {
  const total = args.length + (keywords?.size ?? 0);
  if (total > 2) throw raise(TypeError, `enumerate() takes at most 2 arguments (${total} given)`);
  for (const name of keywords?.keys() ?? []) {
    if (name === 'iterable' || name === 'start') continue;
    throw raise(TypeError, `'${name}' is an invalid keyword argument for enumerate()`);
  }
  const iterable = args[0] ?? (args.length > 0 ? null : keywords?.get('iterable'));
  if (iterable === undefined) throw raise(TypeError, "enumerate() missing required argument 'iterable'");
  const start = args.length > 1 ? (args[1] as Value) : keywords?.get('start');
  return [iterable, start === undefined ? 0 : start];
}

function numbered(type: PyType, source: Value, from: number | bigint): PyNativeIterator {
  let count = from;
  const step = (interp: Interpreter) =>
    after(next(interp, source), (item) => {
      if (item === undefined) return undefined;
      const pair = tuple([count, item]);
      count = typeof count === 'number' && count < Number.MAX_SAFE_INTEGER ? count + 1 : intFromBig(BigInt(count) + 1n);
      return pair;
    });
  const iterator = new PyNativeIterator(type, step, () => [source]);
  iterator.again = (copy) => numbered(type, copy(source), count);
  return iterator;
}

classMethod(enumerateType, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);

// -- zip and map

staticMethod(zipType, '__new__', null, (interp, args, keywords) => {
  const cls = classArgument(zipType, args);
  if (!initTakesRest(cls, zipType)) onlyKeywords('zip', keywords, 'strict');
  return settle(
    (function* () {
      const strict = yield* isStrict(interp, keywords);
      const sources = yield* iterators(interp, args.slice(1));
      return zipped(cls, sources, strict);
    })(),
  );
});

function zipped(type: PyType, sources: readonly Value[], strict: boolean): PyNativeIterator {
  const join = (_interp: Interpreter, items: Value[]) => tuple(items);
  return inStep(type, sources, strict, 'zip', join, () => sources.toReversed());
}

staticMethod(mapType, '__new__', null, (interp, args, keywords) => {
  const cls = classArgument(mapType, args);
  if (!initTakesRest(cls, mapType)) onlyKeywords('map', keywords, 'strict');
  if (args.length < 3) throw raise(TypeError, 'map() must have at least two arguments.');
  const callable = args[1] as Value;
  return settle(
    (function* () {
      const strict = yield* isStrict(interp, keywords);
      const sources = yield* iterators(interp, args.slice(2));
      const held = () => [...sources.toReversed(), callable];
      if (sources.length > 1)
        return inStep(cls, sources, strict, 'map', (i, items) => invoke(i, callable, items), held);
      const step = (i: Interpreter) =>
        after(next(i, sources[0] as Value), (item) => (item === undefined ? undefined : invoke(i, callable, [item])));
      return new PyNativeIterator(cls, stoppable(step), held);
    })(),
  );
});

function* isStrict(interp: Interpreter, keywords: Keywords | null): Resumable<boolean> {
  const given = keywords?.get('strict');
  return given === undefined ? false : yield* wait(truth(interp, given));
}

function* iterators(interp: Interpreter, iterables: readonly Value[]): Resumable<Value[]> {
  const sources: Value[] = [];
  for (const iterable of iterables) sources.push(yield* wait(iter(interp, iterable)));
  return sources;
}

/** One item of each source at a time, until one ends. */
function inStep(
  type: PyType,
  sources: readonly Value[],
  strict: boolean,
  name: string,
  join: (interp: Interpreter, items: Value[]) => Maybe<Value>,
  held: () => readonly Value[],
): PyNativeIterator {
  const advance = function* (interp: Interpreter): Resumable<Value | undefined> {
    const items: Value[] = [];
    for (const [i, source] of sources.entries()) {
      const item = yield* wait(next(interp, source));
      if (item === undefined) {
        if (strict) yield* checkAllEnd(interp, sources, i, name);
        return undefined;
      }
      items.push(item);
    }
    return yield* wait(join(interp, items));
  };
  const step = (interp: Interpreter) => (sources.length === 0 ? undefined : settle(advance(interp)));
  const iterator = new PyNativeIterator(type, stoppable(step), held);
  if (type === zipType) iterator.again = (copy) => zipped(type, copy(sources), strict);
  return iterator;
}

/** Source number `ended` had no more: with `strict` the ones before must not have had more either, nor the ones after. */
function* checkAllEnd(
  interp: Interpreter,
  sources: readonly Value[],
  ended: number,
  name: string,
): Resumable<undefined> {
  if (ended > 0) throw raise(ValueError, unequal(name, ended, 'shorter'));
  for (let i = 1; i < sources.length; i++) {
    if ((yield* wait(next(interp, sources[i] as Value))) !== undefined)
      throw raise(ValueError, unequal(name, i, 'longer'));
  }
  return undefined;
}

function unequal(name: string, index: number, word: string): string {
  return `${name}() argument ${index + 1} is ${word} than argument${index === 1 ? ' ' : 's 1-'}${index}`;
}

// -- filter

staticMethod(filterType, '__new__', null, (interp, args, keywords) => {
  const cls = classArgument(filterType, args);
  if (!initTakesRest(cls, filterType)) noKeywords('filter', keywords);
  expectCount('filter', args.length - 1, 2, 2);
  const [, test, iterable] = args as [Value, Value, Value];
  return after(iter(interp, iterable), (source) => filtered(cls, test, source));
});

function filtered(type: PyType, test: Value, source: Value): PyNativeIterator {
  const advance = function* (interp: Interpreter): Resumable<Value | undefined> {
    for (;;) {
      const item = yield* wait(next(interp, source));
      if (item === undefined) return undefined;
      const verdict = test === null ? item : yield* wait(invoke(interp, test, [item]));
      if (yield* wait(truth(interp, verdict))) return item;
    }
  };
  return new PyNativeIterator(
    type,
    stoppable((interp) => settle(advance(interp))),
    () => [test, source],
  );
}

// -- reversed

staticMethod(reversedType, '__new__', null, (interp, args, keywords) => {
  const cls = classArgument(reversedType, args);
  if (!initTakesRest(cls, reversedType)) noKeywords('reversed', keywords);
  expectCount('reversed', args.length - 1, 1, 1);
  return reversed(interp, cls, args[1] as Value);
});

function reversed(interp: Interpreter, cls: PyType, value: Value): Maybe<Value> {
  const type = typeOf(value);
  const own = type.lookup('__reversed__') === null ? undefined : callSpecial(interp, value, '__reversed__', []);
  if (own !== undefined) return own;
  const isSequence = type.lookup('__getitem__') !== undefined;
  if (!isSequence || type.lookup('__reversed__') === null || type.layout === 'dict') {
    throw raise(TypeError, `'${type.name}' object is not reversible`);
  }
  return after(length(interp, value), (count) => backwards(cls, value, count));
}

function backwards(type: PyType, sequence: Value, count: number): PyNativeIterator {
  let at = count - 1;
  const advance = function* (interp: Interpreter): Resumable<Value | undefined> {
    try {
      return yield* wait(getItem(interp, sequence, at--));
    } catch (error) {
      const types = [IndexError, StopIteration];
      if (!(error instanceof PyThrow) || !types.some((end) => error.exception.type.isSubtypeOf(end))) throw error;
      at = -1;
      return undefined;
    }
  };
  const step = (interp: Interpreter) => (at < 0 ? undefined : settle(advance(interp)));
  const iterator = new PyNativeIterator(type, step, () => (at < 0 ? [] : [sequence]));
  iterator.remaining = () => at + 1;
  return iterator;
}
