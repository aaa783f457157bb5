/** The builtins that iterate by hand: iter, next, aiter, anext. */

import { sendAndReturn } from '../generators.ts';
import type { Interpreter } from '../interpreter.ts';
import { adopt, transparent } from '../lifetimes/lifetimes.ts';
import { expectCount, noKeywords } from '../objects/arguments.ts';
import { PyThrow, raise, StopAsyncIteration, StopIteration, TypeError } from '../objects/exception.ts';
import { generatorType, PyGenerator } from '../objects/generator.ts';
import { stopIteration } from '../objects/generator-types.ts';
import { PyNativeIterator } from '../objects/iterator.ts';
import { callableIterator } from '../objects/iterators.ts';
import { method, native } from '../objects/native.ts';
import { builtinType, type PyType, typeOf } from '../objects/type.ts';
import { getAwaitable } from '../ops/special.ts';
import { callSpecial, getAttr } from '../protocol/attribute.ts';
import { after } from '../protocol/invoke.ts';
import { iter } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { thrownBy } from '../thrown.ts';
import { PyObject, type Value, type Visit } from '../value.ts';

const iterBuiltin = native('iter', null, (interp, args, keywords) => {
  noKeywords('iter', keywords);
  expectCount('iter', args.length, 1, 2);
  const [source, sentinel] = args as [Value, Value?];
  if (sentinel === undefined) return iter(interp, source);
  if (!isCallable(source)) throw raise(TypeError, 'iter(v, w): v must be callable');
  return callableIterator(source, sentinel);
});

function isCallable(value: Value): boolean {
  const type = typeOf(value);
  return type.layout === 'type' || type.lookup('__call__') !== undefined;
}

// -- next ------------------------------------------------------------------------------------------------------------

const nextBuiltin = native('next', null, (interp, args, keywords) => {
  noKeywords('next', keywords);
  expectCount('next', args.length, 1, 2);
  const [iterator, fallback] = args as [Value, Value?];
  if (iterator instanceof PyNativeIterator) {
    return after(iterator.step(interp), (value) => (value !== undefined ? value : atEnd(iterator, fallback)));
  }
  const result = transparent(interp, nextOf(interp, iterator));
  return fallback === undefined ? result : transparent(interp, orFallback(result, fallback));
});

function atEnd({ result }: PyNativeIterator, fallback: Value | undefined): Value {
  if (fallback !== undefined) return fallback;
  throw stopIteration(result);
}

/** `__next__` of an iterator that is not native, with its StopIteration. */
function* nextOf(interp: Interpreter, iterator: Value): Resumable {
  if (iterator instanceof PyGenerator && iterator.type === generatorType) {
    return yield* sendAndReturn(interp, iterator, null, null);
  }
  const result = callSpecial(interp, iterator, '__next__', []);
  if (result === undefined) throw raise(TypeError, `'${typeOf(iterator).name}' object is not an iterator`);
  return yield* wait(result);
}

function* orFallback(result: Resumable, fallback: Value): Resumable {
  try {
    return yield* result;
  } catch (error) {
    if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(StopIteration)) throw error;
    return fallback;
  }
}

// -- asynchronous ----------------------------------------------------------------------------------------------------

const aiterBuiltin = native('aiter', '(async_iterable, /)', (interp, [iterable]) => {
  const made = callSpecial(interp, iterable as Value, '__aiter__', []);
  if (made === undefined) throw raise(TypeError, `'${typeOf(iterable as Value).name}' object is not an async iterable`);
  return after(made, (iterator) => {
    if (typeOf(iterator).lookup('__anext__') !== undefined) return iterator;
    throw raise(TypeError, `aiter() returned not an async iterator of type '${typeOf(iterator).name}'`);
  });
});

const anextBuiltin = native('anext', null, (interp, args, keywords) => {
  noKeywords('anext', keywords);
  expectCount('anext', args.length, 1, 2);
  const [iterator, fallback] = args as [Value, Value?];
  const made = callSpecial(interp, iterator, '__anext__', []);
  if (made === undefined) throw raise(TypeError, `'${typeOf(iterator).name}' object is not an async iterator`);
  if (fallback === undefined) return made;
  return after(made, (awaitable) => {
    const guarded = new PyAnextAwaitable(awaitable, fallback);
    if (interp.watching) adopt(interp, guarded, [awaitable]);
    return guarded;
  });
});

const anextAwaitableType = builtinType('anext_awaitable');

/** anext(iterator, default): awaits the next item, and gives the default at the end. */
class PyAnextAwaitable extends PyObject {
  readonly awaitable: Value;
  readonly fallback: Value;
  constructor(awaitable: Value, fallback: Value) {
    super(anextAwaitableType);
    this.awaitable = awaitable;
    this.fallback = fallback;
  }

  override traverse(visit: Visit): void {
    visit(this.awaitable);
    visit(this.fallback);
  }
}

/** Does `how` to the iterator of what is awaited; the end of the iteration becomes the default. */
function* drive(interp: Interpreter, self: PyAnextAwaitable, how: string, args: Value[]): Resumable {
  try {
    const inner = yield* wait(getAwaitable(interp, self.awaitable, 0));
    return yield* passOn(interp, inner, how, args);
  } catch (error) {
    if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(StopAsyncIteration)) throw error;
    throw stopIteration(self.fallback);
  }
}

/** A coroutine has no `__next__`: it is sent None. */
function* passOn(interp: Interpreter, inner: Value, how: string, args: Value[]): Resumable {
  if (how === 'send' && typeOf(inner).lookup('__next__') !== undefined && args[0] === null) {
    return yield* wait(callSpecial(interp, inner, '__next__', []) as Maybe<Value>);
  }
  return yield call(yield* wait(getAttr(interp, inner, how)), args);
}

function equip(type: PyType): void {
  const self = (args: readonly Value[]) => args[0] as PyAnextAwaitable;
  method(type, '__await__', '(/)', (_interp, args) => self(args));
  method(type, '__iter__', '(/)', (_interp, args) => self(args));
  method(type, '__next__', '(/)', (interp, args) => drive(interp, self(args), 'send', [null]));
  method(type, 'send', '(value, /)', (interp, args) => drive(interp, self(args), 'send', [args[1] as Value]));
  method(type, 'throw', null, (interp, args) => throwInto(interp, self(args), args.slice(1)));
  method(type, 'close', '()', (interp, args) => drive(interp, self(args), 'close', []));
}

function* throwInto(interp: Interpreter, self: PyAnextAwaitable, args: readonly Value[]): Resumable {
  return yield* drive(interp, self, 'throw', [yield* thrownBy('throw', args)]);
}

equip(anextAwaitableType);

/** By name, for the builtins module. */
export const iterationBuiltins: Readonly<Record<string, Value>> = {
  aiter: aiterBuiltin,
  anext: anextBuiltin,
  iter: iterBuiltin,
  next: nextBuiltin,
};
