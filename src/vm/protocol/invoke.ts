/**
 * Calling from native code: natives are called on the spot, Python functions become a request. The one place where an
 * operation decides between "have the result now" and "wait for Python".
 */
import type { Interpreter } from '../interpreter.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { PyMethod } from '../objects/function.ts';
import { PyNative, wrapperDescriptorType } from '../objects/native.ts';
import { PyType, typeOf } from '../objects/type.ts';
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
    return callNative(interp, callable.func, [callable.self, ...args], keywords, true);
  }
  return ask(callable, args, keywords);
}

/** Calls a native after its binder has checked and ordered the arguments; `isBound` when it was taken from its object before. */
export function callNative(
  interp: Interpreter,
  callee: PyNative,
  args: Value[],
  keywords: Keywords | null,
  isBound = false,
): Maybe<Value> {
  interp.extraNs += callee.cost;
  if (callee.binding === 'method') checkReceiver(callee, args);
  else if (callee.binding === 'classmethod') checkClass(callee, args);
  else if (args.length === 0 && callee.name === '__new__') {
    throw raise(TypeError, `${(callee.owner as PyType).name}.__new__(): not enough arguments`);
  }
  if (callee.binder === null) return callee.body(interp, args, keywords);
  return callee.body(interp, callee.binder(args, keywords, callee.takesSelf, isBound), keywords);
}

/** A method of a built-in type works on instances of that type only. */
export function checkReceiver(callee: PyNative, args: readonly Value[]): void {
  const [self] = args;
  const owner = callee.owner as PyType;
  if (self === undefined) throw raise(TypeError, needsArgument(callee, owner));
  if (!typeOf(self).isSubtypeOf(owner)) throw raise(TypeError, doesNotApply(callee, owner, typeOf(self).name));
}

/** A class method of a built-in type, called on its descriptor, takes a class below that type. */
export function checkClass({ name, owner }: PyNative, args: readonly Value[]): void {
  const [cls] = args;
  const type = owner as PyType;
  if (cls instanceof PyType && cls.isSubtypeOf(type)) return;
  const descriptor = `descriptor '${name}'`;
  if (cls === undefined) throw raise(TypeError, `${descriptor} of '${type.name}' object needs an argument`);
  if (cls instanceof PyType) {
    throw raise(TypeError, `${descriptor} requires a subtype of '${type.name}' but received '${cls.name}'`);
  }
  throw raise(TypeError, `${descriptor} for type '${type.name}' needs a type, not a '${typeOf(cls).name}' as arg 2`);
}

function needsArgument({ type, name }: PyNative, owner: PyType): string {
  if (type === wrapperDescriptorType) return `descriptor '${name}' of '${owner.name}' object needs an argument`;
  return `unbound method ${owner.qualname}.${name}() needs an argument`;
}

function doesNotApply({ type, name }: PyNative, owner: PyType, given: string): string {
  if (type === wrapperDescriptorType)
    return `descriptor '${name}' requires a '${owner.name}' object but received a '${given}'`;
  return `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${given}' object`;
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
