/**
 * The module `_weakref`: weak references. They see an object until it is dropped for the last time (vm/lifetimes/); the
 * collections and the finalizers made of them are Python, in pylib/weakref.py.
 * https://docs.python.org/3/library/weakref.html
 */
import {
  addressOf,
  after,
  builtinType,
  classMethod,
  equals,
  expectCount,
  findAttr,
  forgets,
  genericAlias,
  getter,
  hash,
  type Interpreter,
  list,
  type Maybe,
  method,
  NotImplemented,
  native,
  PyObject,
  PyType,
  type Resumable,
  raise,
  staticMethod,
  TypeError,
  typeOf,
  unwatch,
  type Value,
  type Visit,
  type WeakReference,
  wait,
  watch,
  watchAny,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';

export const referenceType = builtinType('ReferenceType', 'native', undefined, 'weakref');

class PyWeakReference extends PyObject implements WeakReference {
  /** null once it has died. */
  target: PyObject | null;
  readonly callback: Value;
  /** Of the object, kept for when it has died. */
  hash: number | bigint | null = null;

  constructor(type: PyType, target: PyObject, callback: Value) {
    super(type);
    this.target = target;
    this.callback = callback;
  }

  clear(): void {
    this.target = null;
  }

  override traverse(visit: Visit): void {
    visit(this.callback);
    super.traverse(visit);
  }
}

/** Built-in types whose instances can be referred to weakly. */
const REFERABLE = new Set(
  `set frozenset type function builtin_function_or_method method generator coroutine async_generator module code memoryview
  collections.deque functools.partial _asyncio.Future _asyncio.Task re.Pattern array.array
  lock RLock _local SimpleQueue`.split(/\s+/),
);

function checkReferable(value: Value): PyObject {
  const { type } = value instanceof PyObject ? value : { type: typeOf(value) };
  const isFine = value instanceof PyType || REFERABLE.has(type.name) || type.lookup('__weakref__') !== undefined;
  const builtIn = type.mro.find((base) => !base.heap);
  if (value instanceof PyObject && (isFine || (type.heap && REFERABLE.has(builtIn?.name ?? '')))) return value;
  throw raise(TypeError, `cannot create weak reference to '${type.name}' object`);
}

function referencesTo(interp: Interpreter, object: PyObject): PyWeakReference[] {
  return (interp.lifetimes.weakReferences.get(object) ?? []) as PyWeakReference[];
}

function refer(interp: Interpreter, type: PyType, value: Value, callback: Value): PyWeakReference {
  const object = checkReferable(value);
  const known = referencesTo(interp, object);
  const plain = known.find((reference) => reference.type === referenceType && reference.callback === null);
  if (plain !== undefined && type === referenceType && callback === null) return plain;
  const made = new PyWeakReference(type, object, callback);
  const isPlain = type === referenceType && callback === null;
  const [first, ...rest] = known;
  // the plain one is kept first, the others before those that were made earlier
  const order = isPlain
    ? [made, ...known]
    : plain !== undefined
      ? [first as PyWeakReference, made, ...rest]
      : [made, ...known];
  interp.lifetimes.weakReferences.set(object, order);
  watchAny(interp, object);
  if (callback !== null && type === referenceType) watch(interp, made, true);
  return made;
}

/** A reference that is dropped before its object calls nothing. */
referenceType.finalize = function* (interp: Interpreter, self: PyWeakReference) {
  const { target } = self;
  if (target === null) return;
  const left = referencesTo(interp, target).filter((reference) => reference !== self);
  interp.lifetimes.weakReferences.set(target, left);
};

staticMethod(referenceType, '__new__', null, (interp, args) => {
  const [cls, object, callback = null, ...rest] = args as [PyType, Value, Value];
  if (object === undefined) throw raise(TypeError, '__new__ expected at least 1 argument, got 0');
  if (rest.length > 0) throw raise(TypeError, `__new__ expected at most 2 arguments, got ${args.length - 1}`);
  return refer(interp, cls, object, callback);
});
method(referenceType, '__init__', null, () => null);
method(referenceType, '__call__', null, (interp, [self, ...rest]) => {
  expectCount('weakref', rest.length, 0, 0);
  return handOut(interp, self as PyWeakReference);
});

/** The object, for Python to see. */
function handOut(interp: Interpreter, { target }: PyWeakReference): PyObject | null {
  if (target !== null) interp.lifetimes.handedOut?.add(target);
  return target;
}

getter<PyWeakReference>(referenceType, '__callback__', (_interp, self) =>
  self.target === null ? null : self.callback,
);
classMethod(referenceType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);

method(referenceType, '__hash__', '(/)', (interp, [self]) => hashOf(interp, self as PyWeakReference));

function hashOf(interp: Interpreter, self: PyWeakReference): Maybe<number | bigint> {
  if (self.hash !== null) return self.hash;
  const target = handOut(interp, self);
  if (target === null) throw raise(TypeError, 'weak object has gone away');
  return after(hash(interp, target), (value) => {
    self.hash = value;
    return value;
  });
}

function compare(name: '__eq__' | '__ne__', whenSame: boolean): void {
  method(referenceType, name, '(value, /)', (interp, [self, other]) => {
    if (!(other instanceof PyWeakReference)) return NotImplemented;
    const [a, b] = [handOut(interp, self as PyWeakReference), handOut(interp, other)];
    if (a === null || b === null) return (self === other) === whenSame;
    return after(equals(interp, a, b), (same) => same === whenSame);
  });
}
compare('__eq__', true);
compare('__ne__', false);

method(referenceType, '__repr__', '(/)', (interp, [self]) => describe(interp, self as PyWeakReference));

function* describe(interp: Interpreter, self: PyWeakReference): Resumable {
  const at = `<weakref at 0x${addressOf(interp, self).toString(16)}`;
  const target = handOut(interp, self);
  if (target === null) return `${at}; dead>`;
  const name = yield* wait(findAttr(interp, target, '__name__'));
  const whose = typeof name === 'string' ? ` (${name})` : '';
  return `${at}; to '${target.type.name}' at 0x${addressOf(interp, target).toString(16)}${whose}>`;
}

const getweakrefcount = native('getweakrefcount', '(object, /)', (interp, [object]) => {
  return object instanceof PyObject ? referencesTo(interp, object).length : 0;
});
const getweakrefs = native('getweakrefs', '(object, /)', (interp, [object]) => {
  return list(object instanceof PyObject ? [...referencesTo(interp, object)] : []);
});

/** For the library: the end of the object would do nothing now, whatever its class says. */
const overlook = native('_overlook', '(object, /)', (interp, [object]) => {
  const { weakReferences, kept } = interp.lifetimes;
  if (!(object instanceof PyObject) || weakReferences.has(object)) return null;
  unwatch(interp, object);
  let holdsKept = false;
  object.traverse((held) => {
    holdsKept ||= kept.has(held as PyObject);
  });
  if (!holdsKept) kept.delete(object);
  return null;
});
/** For the library: it would do something again. */
const notice = native('_notice', '(object, /)', (interp, [object]) => {
  if (object instanceof PyObject) watchAny(interp, object);
  return null;
});

for (const name of ['__new__', '__init__', '__call__', '__hash__']) forgets(referenceType.dict.getStr(name) as Value);

export const weakref: ModuleBuilder = () => ({
  ReferenceType: referenceType,
  ref: referenceType,
  getweakrefcount,
  getweakrefs,
  _overlook: overlook,
  _notice: notice,
});
