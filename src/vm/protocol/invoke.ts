/**
 * Calling from native code: natives are called on the spot, Python functions become a request. The one place where an
 * operation decides between "have the result now" and "wait for Python".
 */
import type { Interpreter } from '../interpreter.ts';
import { PyMethod } from '../objects/function.ts';
import { PyNative } from '../objects/native.ts';
import { call, isResumable, type Keywords, type Maybe, type Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';

/** Calls anything callable. */
export function invoke(
  interp: Interpreter,
  callable: Value,
  args: Value[],
  keywords: Keywords | null = null,
): Maybe<Value> {
  if (callable instanceof PyNative) return callNative(interp, callable, args, keywords);
  if (callable instanceof PyMethod && callable.func instanceof PyNative) {
    return callNative(interp, callable.func, [callable.self, ...args], keywords);
  }
  return ask(callable, args, keywords);
}

/** Calls a native after its binder has checked and ordered the arguments. */
export function callNative(
  interp: Interpreter,
  callee: PyNative,
  args: Value[],
  keywords: Keywords | null,
): Maybe<Value> {
  interp.extraNs += callee.cost;
  if (callee.binder === null) return callee.body(interp, args, keywords);
  return callee.body(interp, callee.binder(args, keywords, callee.owner !== null), keywords);
}

function* ask(callable: Value, args: Value[], keywords: Keywords | null): Resumable {
  return yield call(callable, args, keywords);
}

/** Applies `then` to a result that may have to be waited for. */
export function after<A, B>(result: Maybe<A>, then: (value: A) => Maybe<B>): Maybe<B> {
  return isResumable(result) ? chain(result, then) : then(result);
}

function* chain<A, B>(result: Resumable<A>, then: (value: A) => Maybe<B>): Resumable<B> {
  const next = then(yield* result);
  return isResumable(next) ? yield* next : next;
}
