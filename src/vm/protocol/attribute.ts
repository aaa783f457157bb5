/**
 * Attributes: how `obj.name` is found, set and deleted, by Python's descriptor rules.
 * https://docs.python.org/3/howto/descriptor.html
 * The quick ways of LOAD_ATTR and LOAD_METHOD are in ops/attributes.ts; whatever they do not know comes here.
 */
import type { Interpreter } from '../interpreter.ts';
import { PyMember, PyProperty, PySuper, PyWrappedMethod, staticMethodType } from '../objects/descriptors.ts';
import type { PyDict } from '../objects/dict.ts';
import { AttributeError, exception, PyThrow, raise, TypeError } from '../objects/exception.ts';
import { methodType, PyFunction, PyMethod } from '../objects/function.ts';
import { OWN_ATTRIBUTES, PyGenericAlias } from '../objects/generic-alias.ts';
import { dict } from '../objects/make.ts';
import {
  builtinFunctionType,
  isOrdinary,
  methodWrapperType,
  PyGetSet,
  PyNative,
  wrapperDescriptorType,
} from '../objects/native.ts';
import { classVersion, PyType, typeOf } from '../objects/type.ts';
import { call, isResumable, type Maybe, type Resumable } from '../resumable.ts';
import { type PyInstance, PyModule, PyObject, type Value } from '../value.ts';
import { after, invoke } from './invoke.ts';
import { lacksAttribute } from './module-errors.ts';

/** obj.name; AttributeError when there is none. */
export function getAttr(interp: Interpreter, obj: Value, name: string): Maybe<Value> {
  const found = plainFind(interp, obj, name);
  if (found !== undefined && !isResumable(found)) return found;
  const hook = typeOf(obj).lookup('__getattr__');
  if (found === undefined) {
    return hook === undefined ? missing(interp, obj, name) : about(obj, name, invoke(interp, hook, [obj, name]));
  }
  return hook === undefined ? (found as Maybe<Value>) : orHook(interp, found, hook, obj, name);
}

/** obj.name, or undefined where getAttr would raise AttributeError. */
export function findAttr(interp: Interpreter, obj: Value, name: string): Maybe<Value | undefined> {
  if (!typeOf(obj).heap && !(obj instanceof PyType) && !asksOthers(obj)) {
    const found = plainFind(interp, obj, name);
    if (!isResumable(found)) return found;
    return orUndefined(found);
  }
  try {
    const found: Maybe<Value | undefined> = getAttr(interp, obj, name);
    return isResumable(found) ? orUndefined(found as Resumable<Value | undefined>) : found;
  } catch (error) {
    return undefinedIfAttributeError(error);
  }
}

/** Methods ask their function, aliases their origin; modules may have a function that answers. */
function asksOthers(obj: Value): boolean {
  return (
    obj instanceof PyMethod ||
    obj instanceof PyGenericAlias ||
    (obj instanceof PyModule && obj.dict.hasStr('__getattr__'))
  );
}

function* orUndefined(found: Resumable<Value | undefined>): Resumable<Value | undefined> {
  try {
    return yield* found;
  } catch (error) {
    return undefinedIfAttributeError(error);
  }
}

function undefinedIfAttributeError(error: unknown): undefined {
  if (error instanceof PyThrow && error.exception.type.isSubtypeOf(AttributeError)) return undefined;
  throw error;
}

function* orHook(
  interp: Interpreter,
  found: Resumable<Value | undefined>,
  hook: Value,
  obj: Value,
  name: string,
): Resumable {
  let value: Value | undefined;
  try {
    value = yield* found;
  } catch (error) {
    undefinedIfAttributeError(error);
  }
  if (value !== undefined) return value;
  const answer = about(obj, name, invoke(interp, hook, [obj, name]));
  return isResumable(answer) ? yield* answer : answer;
}

/** An AttributeError out of a hook is told what was asked of whom, unless it knows: suggestions go by that. */
function about(obj: Value, name: string, answer: Maybe<Value>): Maybe<Value> {
  return isResumable(answer) ? aboutLater(obj, name, answer) : answer;
}

function* aboutLater(obj: Value, name: string, answer: Resumable): Resumable {
  try {
    return yield* answer;
  } catch (error) {
    if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(AttributeError)) throw error;
    const { fields } = error.exception;
    if ((fields.get('name') ?? null) === null && (fields.get('obj') ?? null) === null) {
      fields.set('name', name);
      fields.set('obj', obj);
    }
    throw error;
  }
}

/** A module may answer for what it lacks (PEP 562); everything else raises. */
function missing(interp: Interpreter, obj: Value, name: string): Maybe<Value> {
  const hook = obj instanceof PyModule ? obj.dict.getStr('__getattr__') : undefined;
  if (hook !== undefined) return about(obj, name, invoke(interp, hook, [name]));
  throw noAttribute(interp, obj, name);
}

/** The AttributeError for what is not there. */
export function noAttribute(interp: Interpreter, obj: Value, name: string): PyThrow {
  if (obj instanceof PyModule) return attributeError(interp, obj, name, lacksAttribute(interp, obj, name));
  return attributeError(interp, obj, name, `${describe(obj)} has no attribute '${name}'`);
}

/** An AttributeError that knows its name and object, as CPython's do. */
export function attributeError(_interp: Interpreter, obj: Value, name: string, message: string): PyThrow {
  const error = exception(AttributeError, message);
  error.fields.set('name', name);
  error.fields.set('obj', obj);
  return new PyThrow(error);
}

/** How CPython's AttributeError names the object. */
function describe(obj: Value): string {
  if (obj instanceof PyType) return `type object '${obj.name}'`;
  return `'${typeOf(obj).name}' object`;
}

/** What `__getattribute__` gives, undefined when it finds nothing. */
function plainFind(interp: Interpreter, obj: Value, name: string): Maybe<Value | undefined> {
  const type = typeOf(obj);
  const own = type.lookup('__getattribute__');
  if (own !== undefined && !isOrdinary(own)) return orUndefinedKeep(own, obj, name);
  return builtinFind(interp, obj, name);
}

/** object.__getattribute__, type.__getattribute__, super's and a module's: by the kind of object. */
export function builtinFind(interp: Interpreter, obj: Value, name: string): Maybe<Value | undefined> {
  if (obj instanceof PyType) return typeFind(interp, obj, name);
  if (obj instanceof PySuper) return superFind(interp, obj, name);
  if (obj instanceof PyMethod && obj.type === methodType) return methodFind(interp, obj, name);
  if (obj instanceof PyGenericAlias && !OWN_ATTRIBUTES.has(name)) return getAttr(interp, obj.origin, name);
  return genericFind(interp, obj, name);
}

/** A Python `__getattribute__`: its AttributeError means "not found" only if there is a `__getattr__` to ask next. */
function* orUndefinedKeep(own: Value, obj: Value, name: string): Resumable<Value | undefined> {
  return yield call(own, [obj, name]);
}

/** object.__getattribute__: data descriptors of the class, then the instance dict, then the rest of the class. */
export function genericFind(interp: Interpreter, obj: Value, name: string): Maybe<Value | undefined> {
  const type = typeOf(obj);
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found) && isRead(found)) return bind(interp, found, obj, type);
  if (obj instanceof PyObject && obj.dict !== null) {
    const own = obj.dict.getStr(name);
    if (own !== undefined) return own;
  }
  return found === undefined ? undefined : bind(interp, found, obj, type);
}

/** type.__getattribute__: data descriptors of the metaclass, then the mro, then the rest of the metaclass. */
export function typeFind(interp: Interpreter, type: PyType, name: string): Maybe<Value | undefined> {
  const meta = type.type;
  const onMeta = meta.lookup(name);
  if (onMeta !== undefined && isDataDescriptor(onMeta) && isRead(onMeta)) return bind(interp, onMeta, type, meta);
  const own = type.lookup(name);
  if (own !== undefined) return bind(interp, own, undefined, type);
  return onMeta === undefined ? undefined : bind(interp, onMeta, type, meta);
}

function superFind(interp: Interpreter, sup: PySuper, name: string): Maybe<Value | undefined> {
  if (name !== '__class__' && sup.self !== null) {
    const found = lookupBehind(sup.startType, sup.cls, name);
    if (found !== undefined) {
      return bind(interp, found, sup.self === sup.startType ? undefined : sup.self, sup.startType);
    }
  }
  return genericFind(interp, sup, name);
}

/** What a method has not itself it takes from its function. */
function methodFind(interp: Interpreter, obj: PyMethod, name: string): Maybe<Value | undefined> {
  return methodType.lookup(name) === undefined ? getAttr(interp, obj.func, name) : genericFind(interp, obj, name);
}

/** The type in whose mro super(cls, self) looks behind `cls`: supercheck of typeobject.c. */
export function superStart(cls: PyType, self: Value): PyType {
  if (self instanceof PyType && self.isSubtypeOf(cls)) return self;
  const type = typeOf(self);
  if (type.isSubtypeOf(cls)) return type;
  const shown = self instanceof PyType ? `type ${self.name}` : `instance of ${type.name}`;
  throw raise(TypeError, `super(type, obj): obj (${shown}) is not an instance or subtype of type (${cls.name}).`);
}

/** The attribute on the classes that come after `cls` in the mro of `start`. */
export function lookupBehind(start: PyType, cls: PyType, name: string): Value | undefined {
  const { mro } = start;
  for (let i = mro.indexOf(cls) + 1; i < mro.length; i++) {
    const found = (mro[i] as PyType).dict.getStr(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True for descriptors that win over the instance dict. */
export function isDataDescriptor(value: Value): boolean {
  if (!(value instanceof PyObject)) return false;
  if (value instanceof PyFunction || value instanceof PyNative) return false;
  if (value instanceof PyProperty || value instanceof PyGetSet || value instanceof PyMember) return true;
  return (
    (value.type.heap || value.type.module !== 'builtins') &&
    (value.type.lookup('__set__') !== undefined || value.type.lookup('__delete__') !== undefined)
  );
}

/** A descriptor that can be set may yet say nothing about reading. */
function isRead(descriptor: Value): boolean {
  return typeOf(descriptor).lookup('__get__') !== undefined;
}

/** What a class attribute gives when it is reached through `obj` (undefined: through the class itself). */
export function bind(interp: Interpreter, found: Value, obj: Value | undefined, owner: PyType): Maybe<Value> {
  if (!(found instanceof PyObject)) return found;
  if (found instanceof PyFunction) return obj === undefined ? found : new PyMethod(methodType, found, obj);
  if (found instanceof PyNative) return bindNative(found, obj, owner);
  return found.type.heap ? bindByHook(interp, found, obj, owner) : bindBuiltin(interp, found, obj, owner);
}

/** The `__get__` of the built-in descriptors that are no functions; others are asked for theirs. */
export function bindBuiltin(interp: Interpreter, found: PyObject, obj: Value | undefined, owner: PyType): Maybe<Value> {
  if (found instanceof PyGetSet) return obj === undefined ? found : found.get(interp, checkSelf(found, obj) as never);
  if (found instanceof PyProperty) return obj === undefined ? found : getProperty(interp, found, obj, owner);
  if (found instanceof PyMember) return obj === undefined ? found : readMember(interp, found, obj);
  if (found instanceof PyWrappedMethod) return bindWrapped(found, owner);
  if (found instanceof PySuper) return found;
  return bindByHook(interp, found, obj, owner);
}

function bindByHook(interp: Interpreter, found: PyObject, obj: Value | undefined, owner: PyType): Maybe<Value> {
  const get = found.type.lookup('__get__');
  if (get === undefined) return found;
  return invoke(interp, get, [found, obj === undefined ? null : obj, owner]);
}

function bindNative(found: PyNative, obj: Value | undefined, owner: PyType): Value {
  switch (found.binding) {
    case 'method':
      return obj === undefined ? found : new PyMethod(boundType(found), found, obj);
    case 'classmethod':
      return new PyMethod(builtinFunctionType, found, owner);
    default:
      return found;
  }
}

/** What a native method is called once it is bound: special methods are `method-wrapper`. */
function boundType(found: PyNative): PyType {
  return found.type === wrapperDescriptorType ? methodWrapperType : builtinFunctionType;
}

function bindWrapped({ type, callable }: PyWrappedMethod, owner: PyType): Value {
  return type.isSubtypeOf(staticMethodType) ? callable : new PyMethod(methodType, callable, owner);
}

function checkSelf(found: PyGetSet, obj: Value): Value {
  if (typeOf(obj).isSubtypeOf(found.owner)) return obj;
  throw raise(
    TypeError,
    `descriptor '${found.name}' for '${found.owner.name}' objects doesn't apply to a '${typeOf(obj).name}' object`,
  );
}

function getProperty(interp: Interpreter, property: PyProperty, obj: Value, owner: PyType): Maybe<Value> {
  if (property.get !== null) return invoke(interp, property.get, [obj]);
  throw raise(AttributeError, `property${named(property)} of '${owner.qualname}' object has no getter`);
}

/** The name from `__set_name__`, or the getter's. */
function named({ name, get }: PyProperty): string {
  const found = name ?? (get instanceof PyFunction || get instanceof PyNative ? get.name : null);
  return found === null ? '' : ` '${found}'`;
}

function readMember(interp: Interpreter, member: PyMember, obj: Value): Value {
  checkMember(member, obj);
  const value = (obj as PyInstance).slots?.[member.index];
  if (value !== undefined) return value;
  throw attributeError(interp, obj, member.name, `'${typeOf(obj).name}' object has no attribute '${member.name}'`);
}

function checkMember({ name, owner }: PyMember, obj: Value): void {
  if (typeOf(obj).isSubtypeOf(owner)) return;
  const given = typeOf(obj).name;
  throw raise(TypeError, `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${given}' object`);
}

/** obj.name = value */
export function setAttr(interp: Interpreter, obj: Value, name: string, value: Value): Maybe<null> {
  const own = typeOf(obj).lookup('__setattr__');
  if (own === undefined || isOrdinary(own)) return genericSet(interp, obj, name, value);
  return discard(own, [obj, name, value]);
}

/** del obj.name */
export function deleteAttr(interp: Interpreter, obj: Value, name: string): Maybe<null> {
  const own = typeOf(obj).lookup('__delattr__');
  if (own === undefined || isOrdinary(own)) return genericSet(interp, obj, name, undefined);
  return discard(own, [obj, name]);
}

function* discard(callable: Value, args: Value[]): Resumable<null> {
  yield call(callable, args);
  return null;
}

/** object.__setattr__ and __delattr__ (`value` undefined); a class's own are type.__setattr__. */
export function genericSet(interp: Interpreter, obj: Value, name: string, value: Value | undefined): Maybe<null> {
  const type = typeOf(obj);
  if (obj instanceof PyType && !obj.heap) {
    throw raise(TypeError, `cannot set '${name}' attribute of immutable type '${obj.name}'`);
  }
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found)) return setThrough(interp, found as PyObject, obj, value);
  if (obj instanceof PyType) return setOnType(interp, obj, name, value);
  const namespace = instanceDict(obj);
  if (namespace === null) throw cannotSet(interp, obj, name, found);
  if (value !== undefined) namespace.setStr(name, value);
  else if (!namespace.deleteStr(name)) throw nothingToDelete(interp, obj, name);
  return null;
}

/** CPython says of instances of a program's classes neither whose nor which attribute it is: nothing is suggested. */
function nothingToDelete(interp: Interpreter, obj: Value, name: string): PyThrow {
  const { heap, name: kind } = typeOf(obj);
  const text = `'${kind}' object has no attribute '${name}'`;
  return heap ? raise(AttributeError, text) : attributeError(interp, obj, name, text);
}

/** The dict of an instance, made when its type has one and it is wanted. */
export function instanceDict(obj: Value): PyDict | null {
  if (!(obj instanceof PyObject)) return null;
  if (obj.dict === null && obj.type.hasDict) obj.dict = dict();
  return obj.dict;
}

function cannotSet(interp: Interpreter, obj: Value, name: string, found: Value | undefined): PyThrow {
  const what = typeOf(obj).name;
  if (found !== undefined) return raise(AttributeError, `'${what}' object attribute '${name}' is read-only`);
  const text = `'${what}' object has no attribute '${name}' and no __dict__ for setting new attributes`;
  return attributeError(interp, obj, name, text);
}

function setOnType(interp: Interpreter, type: PyType, name: string, value: Value | undefined): null {
  if (name === '__del__') interp.lifetimes.finalizers = true;
  const old = type.dict.getStr(name);
  if (value !== undefined) type.dict.setStr(name, value);
  else if (!type.dict.deleteStr(name)) throw noAttribute(interp, type, name);
  if (isPlainAttribute(name, old) && isPlainAttribute(name, value)) type.forget(name);
  else classVersion.now++;
  return null;
}

/** Neither special nor a descriptor: caches do not depend on what it is, so that counters on classes leave them alone. */
function isPlainAttribute(name: string, value: Value | undefined): boolean {
  if (value === undefined || name.startsWith('__')) return false;
  if (!(value instanceof PyObject)) return true;
  return !value.type.heap && value.type.lookup('__get__') === undefined && !isDataDescriptor(value);
}

/** Sets (`value` undefined: deletes) what a data descriptor stands for. */
export function setThrough(interp: Interpreter, found: PyObject, obj: Value, value: Value | undefined): Maybe<null> {
  if (found instanceof PyMember) return setMember(found, obj as PyInstance, value);
  if (found instanceof PyGetSet) return setGetSet(interp, found, obj, value);
  if (found instanceof PyProperty && !found.type.heap) return setProperty(found, obj, value);
  const setter = found.type.lookup(value === undefined ? '__delete__' : '__set__');
  if (setter === undefined) throw raise(AttributeError, value === undefined ? '__delete__' : '__set__');
  return discard(setter, value === undefined ? [found, obj] : [found, obj, value]);
}

function setMember(member: PyMember, obj: PyInstance, value: Value | undefined): null {
  checkMember(member, obj);
  obj.slots ??= new Array(obj.type.slotCount);
  if (value === undefined && obj.slots[member.index] === undefined) throw raise(AttributeError, member.name);
  obj.slots[member.index] = value;
  return null;
}

function setGetSet(interp: Interpreter, found: PyGetSet, obj: Value, value: Value | undefined): Maybe<null> {
  checkSelf(found, obj);
  if (found.set === null) {
    throw raise(AttributeError, `attribute '${found.name}' of '${found.owner.name}' objects is not writable`);
  }
  const done = found.set(interp, obj as never, value);
  return done === undefined ? null : after(done, () => null);
}

/** property's `__set__` and, without a value, `__delete__`. */
export function setProperty(property: PyProperty, obj: Value, value: Value | undefined): Maybe<null> {
  const setter = value === undefined ? property.delete : property.set;
  if (setter !== null) return discard(setter, value === undefined ? [obj] : [obj, value]);
  const word = value === undefined ? 'deleter' : 'setter';
  throw raise(AttributeError, `property${named(property)} of '${typeOf(obj).qualname}' object has no ${word}`);
}

/** Calls a special method of `obj`; undefined (not a Maybe) when its type has none, or has it set to None. */
export function callSpecial(interp: Interpreter, obj: Value, name: string, args: Value[]): Maybe<Value> | undefined {
  const type = typeOf(obj);
  const found = type.lookup(name);
  if (found === undefined || found === null) return undefined;
  if (found instanceof PyFunction || (found instanceof PyNative && found.binding === 'method')) {
    return invoke(interp, found, [obj, ...args]);
  }
  const bound = bind(interp, found, obj, type);
  return isResumable(bound) ? callBound(bound, args) : invoke(interp, bound, args);
}

function* callBound(bound: Resumable, args: Value[]): Resumable {
  return yield call(yield* bound, args);
}
