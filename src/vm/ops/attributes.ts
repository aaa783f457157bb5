/**
 * The inline caches of LOAD_ATTR, LOAD_METHOD and STORE_ATTR: what an attribute was the last time, for a class and its
 * version. The dispatch loop reads a cache; here it is filled. The rules themselves are protocol/attribute.ts's.
 */
import type { Interpreter } from '../interpreter.ts';
import { PyMember, PySuper, superType } from '../objects/descriptors.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { InlineCache, type PyCode, PyFunction } from '../objects/function.ts';
import { isOrdinary, PyNative } from '../objects/native.ts';
import { classVersion, PyType, typeOf } from '../objects/type.ts';
import { bind, getAttr, isDataDescriptor, lookupBehind, setAttr, superStart } from '../protocol/attribute.ts';
import { call, isResumable, type Maybe, type Resumable } from '../resumable.ts';
import { PyObject, type Value } from '../value.ts';

export const ATTR = {
  /** In the instance's dict (or a module's) at `index`. */
  OWN: 1,
  /** In the slot `index`. */
  SLOT: 2,
  /** A function or native method of the class, in `value`; the instance must not have the name itself. */
  METHOD: 3,
  /** STORE_ATTR: nothing on the class has a say. */
  PLAIN_STORE: 4,
} as const;

/** obj.name, remembered where it may be. */
export function loadAttr(
  interp: Interpreter,
  code: PyCode,
  instruction: number,
  obj: Value,
  name: string,
): Maybe<Value> {
  if (obj instanceof PyObject && isPlain(obj, '__getattribute__')) remember(code, instruction, obj, name);
  return getAttr(interp, obj, name);
}

/** Whether attributes of `obj` follow object's own rules. */
function isPlain(obj: PyObject, hook: string): boolean {
  return !(obj instanceof PyType) && !(obj instanceof PySuper) && isOrdinary(obj.type.lookup(hook));
}

function remember(code: PyCode, instruction: number, obj: PyObject, name: string): void {
  const found = obj.type.lookup(name);
  if (found instanceof PyMember) keep(code, instruction, ATTR.SLOT, obj.type, found.index);
  else if (obj.dict !== null && (found === undefined || !isDataDescriptor(found))) {
    const at = obj.dict.indexOfStr(name);
    if (at >= 0) keep(code, instruction, ATTR.OWN, obj.type, at);
  }
}

function keep(code: PyCode, instruction: number, kind: number, type: PyType, index: number): InlineCache {
  const cache = (code.caches[instruction] ??= new InlineCache());
  cache.kind = kind;
  cache.type = type;
  cache.version = classVersion.now;
  cache.index = index;
  return cache;
}

/**
 * An attribute about to be called. Returns a method of the class, to be pushed with `obj` as its self; or undefined, and
 * then `getAttr` has to be asked.
 */
export function findMethod(code: PyCode, instruction: number, obj: Value, name: string): Value | undefined {
  const type = typeOf(obj);
  const found = type.lookup(name);
  const isMethod = found instanceof PyFunction || (found instanceof PyNative && found.binding === 'method');
  if (!(obj instanceof PyObject)) {
    if (isMethod) keep(code, instruction, ATTR.METHOD, type, 0).value = found;
    return isMethod ? found : undefined;
  }
  if (!isPlain(obj, '__getattribute__')) return undefined;
  if (!isMethod) {
    remember(code, instruction, obj, name);
    return undefined;
  }
  if (obj.dict?.hasStr(name)) return undefined;
  keep(code, instruction, ATTR.METHOD, type, 0).value = found;
  return found;
}

/** obj.name = value, remembered where it may be. */
export function storeAttr(
  interp: Interpreter,
  code: PyCode,
  instruction: number,
  obj: Value,
  name: string,
  value: Value,
): Maybe<null> {
  if (obj instanceof PyObject && obj.type.hasDict && isPlain(obj, '__setattr__')) {
    const found = obj.type.lookup(name);
    if (found === undefined || !isDataDescriptor(found)) keep(code, instruction, ATTR.PLAIN_STORE, obj.type, 0);
  }
  return setAttr(interp, obj, name, value);
}

/** What `super().name` finds, unbound, with the type it starts from. */
function behind(cls: Value, self: Value, name: string): [found: Value | undefined, start: PyType, bound: boolean] {
  if (!(cls instanceof PyType)) throw raise(TypeError, 'super(type, obj): obj must be an instance or subtype of type');
  const start = superStart(cls, self);
  return [lookupBehind(start, cls, name), start, start !== self];
}

/** LOAD_SUPER_ATTR: super(cls, self).name */
export function loadSuper(interp: Interpreter, callable: Value, cls: Value, self: Value, name: string): Maybe<Value> {
  if (callable !== superType || self === null || name === '__class__')
    return throughObject(interp, callable, cls, self, name);
  const [found, start, bound] = behind(cls, self, name);
  if (found === undefined) return throughObject(interp, callable, cls, self, name);
  return bind(interp, found, bound ? self : undefined, start);
}

/** LOAD_SUPER_METHOD: the function that a method call through super means, or undefined: then `loadSuper` has to be asked. */
export function superMethod(callable: Value, cls: Value, self: Value, name: string): Value | undefined {
  if (callable !== superType || self === null) return undefined;
  const [found, , bound] = behind(cls, self, name);
  if (!bound) return undefined;
  return found instanceof PyFunction || (found instanceof PyNative && found.binding === 'method') ? found : undefined;
}

function* throughObject(interp: Interpreter, callable: Value, cls: Value, self: Value, name: string): Resumable {
  const made = yield call(callable, [cls, self]);
  const found = getAttr(interp, made, name);
  return isResumable(found) ? yield* found : found;
}
