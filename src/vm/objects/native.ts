/**
 * Functions written in TypeScript that Python can call: CPython's builtin_function_or_method and method descriptors.
 * A signature in Argument Clinic's notation makes the binder that checks and orders the arguments and words the errors
 * as CPython does; without one the function gets what was passed.
 */
import type { Interpreter } from '../interpreter.ts';
import type { Keywords, Maybe, Resumable } from '../resumable.ts';
import { PyObject, type Value } from '../value.ts';
import { type Binder, binderOf } from './signature.ts';
import { builtinType, type PyType } from './type.ts';

/** With a signature `args` holds one entry for each parameter, `undefined` where it was left out and has no default. */
export type NativeBody = (interp: Interpreter, args: Value[], keywords: Keywords | null) => Maybe<Value>;

export const builtinFunctionType = builtinType('builtin_function_or_method');
export const methodDescriptorType = builtinType('method_descriptor');
export const wrapperDescriptorType = builtinType('wrapper_descriptor');
export const classMethodDescriptorType = builtinType('classmethod_descriptor');
export const methodWrapperType = builtinType('method-wrapper');

export class PyNative extends PyObject {
  readonly name: string;
  readonly body: NativeBody;
  readonly binder: Binder | null;
  /** The type whose method it is: then the first argument is self and must be an instance. */
  owner: PyType | null = null;
  /** How it binds when found on a class: a method to its instance, a class method to the class, a function not at all. */
  binding: 'function' | 'method' | 'classmethod' | 'staticmethod' = 'function';
  /** Stands for `__getattribute__` or its like and does more than object's: nothing quick may go around it. */
  hooks = false;
  module: Value = 'builtins';
  /** In virtual nanoseconds, on top of the instruction: see kernel/costs.ts. */
  cost = 10;
  constructor(type: PyType, name: string, body: NativeBody, signature: string | null) {
    super(type);
    this.name = name;
    this.body = body;
    this.binder = signature === null ? null : binderOf(name, signature, type === wrapperDescriptorType);
  }

  /** Whether the first argument is what it is a method of. */
  get takesSelf(): boolean {
    return this.owner !== null && (this.binding !== 'staticmethod' || this.name === '__new__');
  }

  /** Says that it is a function of that module. */
  belongTo(module: string): void {
    this.module = module;
    if (this.binder !== null) this.binder.signature.module = module;
  }
}

/** Whether what stands for `__getattribute__`, `__setattr__` or `__delattr__` follows the rules of built-in types. */
export function isOrdinary(hook: Value | undefined): boolean {
  return hook instanceof PyNative && !hook.hooks;
}

/** A free function. `signature` as `(iterable, /, *, key=None, reverse=False)`; defaults are None, True, False, numbers or strings; no default after `=` means "left out is undefined". */
export function native(name: string, signature: string | null, body: NativeBody): PyNative {
  return new PyNative(builtinFunctionType, name, body, signature);
}

/** Gives `type` a method; the signature leaves self out, the body gets it as args[0]. */
export function method(type: PyType, name: string, signature: string | null, body: NativeBody): void {
  const made = new PyNative(isSlot(type, name) ? wrapperDescriptorType : methodDescriptorType, name, body, signature);
  made.owner = type;
  made.binding = 'method';
  if (made.binder !== null) made.binder.signature.owner = type.qualname;
  type.dict.setStr(name, made);
}

/** Gives `type` a class method; the body gets the class as args[0]. */
export function classMethod(type: PyType, name: string, signature: string | null, body: NativeBody): void {
  const made = new PyNative(classMethodDescriptorType, name, body, signature);
  made.owner = type;
  made.binding = 'classmethod';
  type.dict.setStr(name, made);
}

/** Gives `type` a static method; `__new__` is one, and gets the class as args[0]. */
export function staticMethod(type: PyType, name: string, signature: string | null, body: NativeBody): void {
  const made = new PyNative(builtinFunctionType, name, body, signature);
  made.owner = type;
  made.binding = 'staticmethod';
  if (name !== '__new__' && made.binder !== null) made.binder.signature.module = type.qualname;
  type.dict.setStr(name, made);
}

/** An attribute computed by native code: CPython's getset_descriptor. */
export class PyGetSet extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly get: (interp: Interpreter, self: never) => Maybe<Value>;
  readonly set: ((interp: Interpreter, self: never, value: Value | undefined) => void | Resumable<void>) | null;
  constructor(name: string, owner: PyType, get: PyGetSet['get'], set: PyGetSet['set']) {
    super(getSetType);
    this.name = name;
    this.owner = owner;
    this.get = get;
    this.set = set;
  }
}

export const getSetType = builtinType('getset_descriptor');

/** Gives `type` a computed attribute; without `set` it is read only, `set` gets undefined for `del`. */
export function getter<Self extends Value>(
  type: PyType,
  name: string,
  get: (interp: Interpreter, self: Self) => Maybe<Value>,
  set: ((interp: Interpreter, self: Self, value: Value | undefined) => void | Resumable<void>) | null = null,
): void {
  type.dict.setStr(name, new PyGetSet(name, type, get as PyGetSet['get'], set as PyGetSet['set']));
}

/** The special methods of COMPARE_OP's comparisons, in its order. */
export const COMPARE_METHODS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;

/** Whether CPython keeps the method in a slot of the type: special methods, but for those that are in method tables. */
function isSlot(type: PyType, name: string): boolean {
  const isSpecial = name.startsWith('__') && name.endsWith('__');
  return isSpecial && !IN_METHOD_TABLES.has(name) && !IN_METHOD_TABLES.has(`${type.name}.${name}`);
}

const IN_METHOD_TABLES = new Set(
  `__alloc__ __bytes__ __ceil__ __class_getitem__ __complex__ __copy__ __deepcopy__ __dir__ __enter__ __exit__ __floor__
  __format__ __getformat__ __getnewargs__ __getstate__ __init_subclass__ __instancecheck__ __length_hint__
  __mro_entries__ __prepare__ __reduce__ __reduce_ex__ __replace__ __reversed__ __round__ __setstate__ __sizeof__
  __subclasscheck__ __subclasses__ __subclasshook__ __trunc__ __typing_subst__ __typing_prepare_subst__
  dict.__contains__ dict.__getitem__ frozenset.__contains__ list.__getitem__ set.__contains__ property.__set_name__`.split(
    /\s+/,
  ),
);
