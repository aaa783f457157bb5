/** What `with`, `await`, `async for` and `yield from` ask of an object, and what they say when it cannot. */
import { CO } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { exception, PyThrow, RuntimeError, raise, TypeError } from '../objects/exception.ts';
import { PyFunction } from '../objects/function.ts';
import {
  asyncGeneratorType,
  coroutineType,
  PyAsyncGenStep,
  PyCoroutineWrapper,
  PyGenerator,
} from '../objects/generator.ts';
import { PyNativeIterator } from '../objects/iterator.ts';
import { PyNative } from '../objects/native.ts';
import { type PyType, typeOf } from '../objects/type.ts';
import { bind, callSpecial } from '../protocol/attribute.ts';
import { after } from '../protocol/invoke.ts';
import { iter } from '../protocol/iteration.ts';
import { isResumable, type Maybe, type Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';

const SPECIAL = ['__enter__', '__exit__', '__aenter__', '__aexit__'] as const;

/** How CPython's %T names a type. */
function fullName(type: PyType): string {
  return type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
}

/** LOAD_SPECIAL: a plain method of the type, to be pushed with the object as self; else the bound thing, to be pushed with NULL. */
export function loadSpecial(
  interp: Interpreter,
  index: number,
  obj: Value,
): { method: Value } | { bound: Maybe<Value> } {
  const name = SPECIAL[index] as string;
  const type = typeOf(obj);
  const found = type.lookup(name);
  if (found === undefined) throw raise(TypeError, refusal(index, name, type));
  if (found instanceof PyFunction || (found instanceof PyNative && found.binding === 'method'))
    return { method: found };
  return { bound: bind(interp, found, obj, type) };
}

function refusal(index: number, name: string, type: PyType): string {
  const isAsync = index >= 2;
  const other = isAsync ? ['__enter__', '__exit__'] : ['__aenter__', '__aexit__'];
  const base = `'${fullName(type)}' object does not support the ${isAsync ? 'asynchronous ' : ''}context manager protocol (missed ${name} method)`;
  if (!other.every((method) => type.lookup(method) !== undefined)) return base;
  const [kind, word] = isAsync ? ['', 'with'] : ['asynchronous ', 'async with'];
  return `${base} but it supports the ${kind}context manager protocol. Did you mean to use '${word}'?`;
}

/** GET_AWAITABLE: the iterator that `await` drives. `reason` 1 and 2: after `__aenter__` and `__aexit__`. */
export function getAwaitable(interp: Interpreter, obj: Value, reason: number): Maybe<Value> {
  if (isAwaitableFrame(obj)) {
    if (obj.awaiting && obj.type === coroutineType) throw raise(RuntimeError, 'coroutine is being awaited already');
    return obj;
  }
  if (obj instanceof PyAsyncGenStep) return obj;
  const made = callSpecial(interp, obj, '__await__', []);
  if (made === undefined) throw notAwaitable(obj, reason);
  return isResumable(made) ? awaitLater(made) : checkAwaitIterator(made);
}

function* awaitLater(made: Resumable): Resumable {
  return checkAwaitIterator(yield* made);
}

/** A coroutine, or a generator made by a function that `types.coroutine` has marked. */
function isAwaitableFrame(obj: Value): obj is PyGenerator {
  if (!(obj instanceof PyGenerator) || obj.type === asyncGeneratorType) return false;
  return obj.type === coroutineType || (obj.frame.code.code.flags & CO.ITERABLE_COROUTINE) !== 0;
}

function checkAwaitIterator(made: Value): Value {
  if (made instanceof PyNativeIterator || made instanceof PyCoroutineWrapper) return made;
  if (isAwaitableFrame(made)) throw raise(TypeError, '__await__() returned a coroutine');
  if (typeOf(made).lookup('__next__') !== undefined) return made;
  throw raise(TypeError, `__await__() returned non-iterator of type '${typeOf(made).name}'`);
}

function notAwaitable(obj: Value, reason: number): PyThrow {
  const name = typeOf(obj).name;
  if (reason === 0) return raise(TypeError, `'${name}' object can't be awaited`);
  const method = reason === 1 ? '__aenter__' : '__aexit__';
  return raise(TypeError, `'async with' received an object from ${method} that does not implement __await__: ${name}`);
}

/** GET_AITER */
export function getAiter(interp: Interpreter, obj: Value): Maybe<Value> {
  if (obj instanceof PyGenerator && obj.type === asyncGeneratorType) return obj;
  const made = callSpecial(interp, obj, '__aiter__', []);
  if (made === undefined) {
    throw raise(TypeError, `'async for' requires an object with __aiter__ method, got ${typeOf(obj).name}`);
  }
  return after(made, (iterator) => {
    if (typeOf(iterator).lookup('__anext__') !== undefined) return iterator;
    const name = typeOf(iterator).name;
    throw raise(TypeError, `'async for' received an object from __aiter__ that does not implement __anext__: ${name}`);
  });
}

/** GET_ANEXT: what `async for` awaits for the next item. */
export function getAnext(interp: Interpreter, iterator: Value): Maybe<Value> {
  const made = callSpecial(interp, iterator, '__anext__', []);
  if (made === undefined) {
    throw raise(TypeError, `'async for' requires an iterator with __anext__ method, got ${typeOf(iterator).name}`);
  }
  if (iterator instanceof PyGenerator) return made;
  return anextAwaitable(interp, made);
}

function* anextAwaitable(interp: Interpreter, made: Maybe<Value>): Resumable {
  const awaited = isResumable(made) ? yield* made : made;
  try {
    const awaitable = getAwaitable(interp, awaited, 0);
    return isResumable(awaitable) ? yield* awaitable : awaitable;
  } catch (error) {
    if (!(error instanceof PyThrow)) throw error;
    const name = typeOf(awaited).name;
    const refused = exception(TypeError, `'async for' received an invalid object from __anext__: ${name}`);
    refused.cause = refused.context = error.exception;
    refused.suppressContext = true;
    throw new PyThrow(refused);
  }
}

/** GET_YIELD_FROM_ITER; `flags` are those of the code that delegates. */
export function getYieldFromIter(interp: Interpreter, flags: number, obj: Value): Maybe<Value> {
  if (!(obj instanceof PyGenerator)) return iter(interp, obj);
  if (obj.type !== coroutineType) return obj.type === asyncGeneratorType ? iter(interp, obj) : obj;
  if ((flags & (CO.COROUTINE | CO.ITERABLE_COROUTINE)) !== 0) return obj;
  throw raise(TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
}
