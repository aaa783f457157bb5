/**
 * The type `type`: making classes from a name, bases and a namespace, and the attributes that classes have. What a class
 * statement does before it calls the metaclass is in builtins/build-class.ts.
 * https://docs.python.org/3/reference/datamodel.html#metaclasses
 */

import { construct } from '../calls.ts';
import type { Interpreter } from '../interpreter.ts';
import { bind, findAttr, genericSet, isDataDescriptor, lookupBehind } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { call, type Keywords, type Maybe, type Resumable } from '../resumable.ts';
import { PyCell, PyObject, PyTuple, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { classMethodType, PyMember, PyWrappedMethod, staticMethodType } from './descriptors.ts';
import { PyDict } from './dict.ts';
import { AttributeError, PyThrow, raise, TypeError, ValueError } from './exception.ts';
import { PyFunction } from './function.ts';
import { dict, list, tuple } from './make.ts';
import { mappingProxy } from './mapping-proxy.ts';
import { classMethod, getter, method, PyNative, staticMethod } from './native.ts';
import { equipDict, namesOf } from './object-type.ts';
import { plainStr } from './str.ts';
import { classVersion, linearize, objectType, PyType, typeOf, typeType } from './type.ts';
import { unionOf } from './union-type.ts';

// -- making a class --------------------------------------------------------------------------------------------------

staticMethod(typeType, '__new__', null, (interp, args, keywords) => {
  const meta = classArgument(typeType, args);
  const [, name, bases, namespace] = args;
  if (args.length === 2 && meta === typeType && (keywords?.size ?? 0) === 0) return typeOf(name as Value);
  if (args.length !== 4) throw raise(TypeError, `type.__new__() takes exactly 3 arguments (${args.length - 1} given)`);
  const text = plainStr(name);
  if (text === undefined) throw wrongArgument(1, 'str', name as Value);
  if (!(bases instanceof PyTuple)) throw wrongArgument(2, 'tuple', bases as Value);
  if (!(namespace instanceof PyDict)) throw wrongArgument(3, 'dict', namespace as Value);
  return settle(newClass(interp, meta, text, bases, namespace, keywords));
});

function wrongArgument(at: number, wanted: string, value: Value) {
  return raise(TypeError, `type.__new__() argument ${at} must be ${wanted}, not ${typeOf(value).name}`);
}

method(typeType, '__init__', null, (_interp, [, ...rest], keywords) => {
  if (rest.length === 1 && (keywords?.size ?? 0) > 0)
    throw raise(TypeError, 'type.__init__() takes no keyword arguments');
  if (rest.length !== 1 && rest.length !== 3) throw raise(TypeError, 'type.__init__() takes 1 or 3 arguments');
  return null;
});

function* newClass(
  interp: Interpreter,
  meta: PyType,
  name: string,
  basesGiven: PyTuple,
  namespace: PyDict,
  keywords: Keywords | null,
): Resumable {
  const bases = basesGiven.items.length === 0 ? [objectType] : yield* checkedBases(interp, basesGiven.items);
  const winner = winningMeta(meta, bases);
  if (winner !== meta && winner.lookup('__new__') !== typeType.dict.getStr('__new__')) {
    return yield call(winner.lookup('__new__') as Value, [winner, name, basesGiven, namespace], keywords);
  }
  const cls = layOut(winner, name, bases);
  namespace.copyInto(cls.dict);
  const slots = yield* takeSlots(interp, cls, bases);
  cls.mro = yield* resolutionOrder(interp, cls, bases);
  fillDefaults(interp, cls);
  addSlots(cls, slots);
  for (const base of bases) base.subclasses.push(new WeakRef(cls));
  fillCells(cls);
  yield* setNames(cls);
  yield* initSubclass(interp, cls, keywords);
  return cls;
}

function* checkedBases(interp: Interpreter, items: readonly Value[]): Resumable<PyType[]> {
  for (const base of items) {
    if (base instanceof PyType) continue;
    if ((yield* wait(findAttr(interp, base, '__mro_entries__'))) !== undefined) {
      throw raise(TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
    }
    throw raise(TypeError, 'bases must be types');
  }
  return items as PyType[];
}

/** The most derived metaclass of all. */
export function winningMeta(meta: PyType, bases: readonly PyType[]): PyType {
  let winner = meta;
  for (const base of bases) {
    if (winner.isSubtypeOf(base.type)) continue;
    if (!base.type.isSubtypeOf(winner)) {
      throw raise(
        TypeError,
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = base.type;
  }
  return winner;
}

/** The bare class, laid out as its best base. */
function layOut(meta: PyType, name: string, bases: readonly PyType[]): PyType {
  for (const base of bases) {
    if (!base.subclassable) throw raise(TypeError, `type '${base.name}' is not an acceptable base type`);
  }
  const best = bestBase(bases);
  const cls = new PyType(meta, name, bases, best.layout, true);
  cls.dict = dict();
  cls.allocate = best.allocate;
  cls.slotCount = best.slotCount;
  return cls;
}

function bestBase(bases: readonly PyType[]): PyType {
  let best = bases[0] as PyType;
  for (const base of bases.slice(1)) {
    const [a, b] = [solidBase(best), solidBase(base)];
    if (a.isSubtypeOf(b)) continue;
    if (!b.isSubtypeOf(a)) throw raise(TypeError, 'multiple bases have instance lay-out conflict');
    best = base;
  }
  return best;
}

/** The class that last added something to how instances are laid out. */
function solidBase(cls: PyType): PyType {
  for (const base of cls.mro) {
    if (!base.heap) return base.layout === 'object' ? objectType : layoutOwner(base);
    if (base.slotCount > Math.max(0, ...base.bases.map((parent) => parent.slotCount))) return base;
  }
  return objectType;
}

/** Exceptions share a layout, whatever built-in class they are; a built-in class without its own is its base's. */
function layoutOwner(type: PyType): PyType {
  let owner = type;
  while (
    owner.bases[0] !== undefined &&
    owner.layout === owner.bases[0].layout &&
    owner.allocate === owner.bases[0].allocate
  ) {
    owner = owner.bases[0];
  }
  return owner;
}

// -- slots -----------------------------------------------------------------------------------------------------------

function* takeSlots(interp: Interpreter, cls: PyType, bases: readonly PyType[]): Resumable<string[] | null> {
  const declared = cls.dict.getStr('__slots__');
  const inherited = bases.some((base) => base.hasDict);
  if (declared === undefined) {
    cls.hasDict = true;
    return null;
  }
  const names = typeof declared === 'string' ? [declared] : yield* wait(collect(interp, declared));
  cls.hasDict = inherited || names.includes('__dict__');
  const kept: string[] = [];
  for (const name of names) kept.push(...checkSlot(cls, name, inherited));
  return kept;
}

function checkSlot(cls: PyType, name: Value, hadDict: boolean): string[] {
  if (typeof name !== 'string') throw raise(TypeError, `__slots__ items must be strings, not '${typeOf(name).name}'`);
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw raise(TypeError, '__slots__ must be identifiers');
  if (name === '__dict__') {
    if (hadDict) throw raise(TypeError, '__dict__ slot disallowed: we already got one');
    return [];
  }
  if (name === '__weakref__') return [];
  if (cls.dict.hasStr(name) && name !== '__qualname__' && name !== '__classcell__') {
    throw raise(ValueError, `'${name}' in __slots__ conflicts with class variable`);
  }
  const isPrivate = name.startsWith('__') && !name.endsWith('__');
  return [isPrivate ? `_${cls.name.replace(/^_+/, '')}${name}` : name];
}

function addSlots(cls: PyType, slots: readonly string[] | null): void {
  for (const name of slots ?? []) cls.dict.setStr(name, new PyMember(name, cls, cls.slotCount++));
  if (cls.hasDict && !cls.bases.some((base) => base.hasDict) && cls.layout !== 'type') equipDict(cls);
}

// -- order, names, hooks ---------------------------------------------------------------------------------------------

function* resolutionOrder(interp: Interpreter, cls: PyType, bases: readonly PyType[]): Resumable<readonly PyType[]> {
  const own = cls.type.lookup('mro');
  if (own !== undefined && own !== typeType.dict.getStr('mro')) {
    cls.mro = computedOrder(cls, bases);
    return (yield* wait(collect(interp, yield call(own, [cls])))) as readonly PyType[];
  }
  return computedOrder(cls, bases);
}

function computedOrder(cls: PyType, bases: readonly PyType[]): readonly PyType[] {
  const seen = new Set<PyType>();
  for (const base of bases) {
    if (seen.has(base)) throw raise(TypeError, `duplicate base class ${base.name}`);
    seen.add(base);
  }
  const order = linearize(cls, bases);
  if (order !== null) return order;
  const names = bases.map((base) => base.name).join(', ');
  throw raise(TypeError, `Cannot create a consistent method resolution order (MRO) for bases ${names}`);
}

/** What type.__new__ puts into a namespace or takes out of it. */
function fillDefaults(interp: Interpreter, cls: PyType): void {
  const own = cls.dict;
  const qualname = own.getStr('__qualname__');
  if (qualname !== undefined) {
    const text = plainStr(qualname);
    if (text === undefined) throw raise(TypeError, `type __qualname__ must be a str, not ${typeOf(qualname).name}`);
    cls.qualname = text;
    own.deleteStr('__qualname__');
  }
  if (!own.hasStr('__module__')) own.setStr('__module__', moduleOfCaller(interp));
  const module = own.getStr('__module__');
  cls.module = typeof module === 'string' ? module : '';
  if (!own.hasStr('__doc__')) own.setStr('__doc__', null);
  if (own.hasStr('__eq__') && !own.hasStr('__hash__')) own.setStr('__hash__', null);
  implicit(own, '__new__', (fn) => new PyWrappedMethod(staticMethodType, fn));
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    implicit(own, name, (fn) => new PyWrappedMethod(classMethodType, fn));
  }
}

function moduleOfCaller(interp: Interpreter): Value {
  for (let frame = interp.fiber.top; frame !== null; frame = frame.back) {
    if ('globals' in frame) return frame.globals.getStr('__name__') ?? null;
  }
  return 'builtins';
}

function implicit(own: PyDict, name: string, wrap: (fn: PyFunction) => Value): void {
  const found = own.getStr(name);
  if (found instanceof PyFunction) own.setStr(name, wrap(found));
}

/** The cells through which methods see `__class__` and annotations the class namespace. */
function fillCells(cls: PyType): void {
  const fill = (name: string, value: Value) => {
    const held = cls.dict.getStr(name);
    if (held === undefined) return;
    if (!(held instanceof PyCell)) {
      throw raise(TypeError, `type.__new__() argument 3: ${name} must be a nonlocal cell, not ${typeOf(held).name}`);
    }
    held.value = value;
    cls.dict.deleteStr(name);
  };
  fill('__classcell__', cls);
  fill('__classdictcell__', cls.dict);
}

function* setNames(cls: PyType): Resumable<void> {
  const { keys, values } = cls.dict;
  const entries = keys.map((key, i) => [key, values[i]] as const);
  for (const [key, value] of entries) {
    if (typeof key !== 'string' || !(value instanceof PyObject)) continue;
    const hook = value.type.lookup('__set_name__');
    if (hook === undefined) continue;
    try {
      yield call(hook, [value, cls, key]);
    } catch (thrown) {
      if (thrown instanceof PyThrow) yield* addNote(thrown, value, cls, key);
      throw thrown;
    }
  }
}

function* addNote(thrown: PyThrow, value: PyObject, cls: PyType, name: string): Resumable<void> {
  const note = `Error calling __set_name__ on '${value.type.name}' instance '${name}' in '${cls.name}'`;
  const add = thrown.exception.type.lookup('add_note');
  if (add !== undefined) yield call(add, [thrown.exception, note]);
}

/** super(cls, cls).__init_subclass__(**keywords) */
function* initSubclass(interp: Interpreter, cls: PyType, keywords: Keywords | null): Resumable<void> {
  const hook = lookupBehind(cls, cls, '__init_subclass__') as Value;
  const bound = yield* wait(bind(interp, hook, undefined, cls));
  yield call(bound, [], keywords);
}

// -- calls and questions ---------------------------------------------------------------------------------------------

method(typeType, '__call__', null, (interp, [cls, ...args], keywords) =>
  construct(interp, cls as PyType, args as Value[], keywords),
);

method(typeType, '__repr__', '(/)', (_interp, [self]) => {
  const { module, qualname } = self as PyType;
  return `<class '${module === 'builtins' || module === '' ? qualname : `${module}.${qualname}`}'>`;
});

method(typeType, '__getattribute__', '(name, /)', (interp, [self, name]) => {
  const generic = objectType.dict.getStr('__getattribute__') as PyNative;
  return generic.body(interp, [self as Value, name as Value], null);
});
method(typeType, '__setattr__', '(name, value, /)', (interp, [self, name, value]) =>
  genericSet(interp, self as Value, plainStr(name) ?? '', value as Value),
);
method(typeType, '__delattr__', '(name, /)', (interp, [self, name]) =>
  genericSet(interp, self as Value, plainStr(name) ?? '', undefined),
);
method(typeType, 'mro', '(/)', (_interp, [self]) => list([...computedOrder(self as PyType, (self as PyType).bases)]));
method(typeType, '__subclasses__', '(/)', (_interp, [self]) => {
  const { subclasses } = self as PyType;
  return list(subclasses.map((held) => held.deref()).filter((cls): cls is PyType => cls !== undefined));
});
method(typeType, '__dir__', '(/)', (_interp, [self]) => list(namesOf(self as PyType)));
method(typeType, '__instancecheck__', '(instance, /)', (interp, [self, value]) =>
  isRealInstance(interp, value as Value, self as PyType),
);
method(typeType, '__subclasscheck__', '(subclass, /)', (_interp, [self, cls]) => {
  if (!(cls instanceof PyType)) throw raise(TypeError, 'issubclass() arg 1 must be a class');
  return cls.isSubtypeOf(self as PyType);
});
classMethod(typeType, '__prepare__', null, () => dict());
method(typeType, '__or__', '(value, /)', (_interp, [self, other]) => unionOf(self as Value, other as Value));
method(typeType, '__ror__', '(value, /)', (_interp, [self, other]) => unionOf(other as Value, self as Value));

/** By its type, or by what it says its `__class__` is. */
export function isRealInstance(interp: Interpreter, value: Value, cls: PyType): Maybe<boolean> {
  const type = typeOf(value);
  if (type.isSubtypeOf(cls)) return true;
  if (
    type.lookup('__class__') === objectType.dict.getStr('__class__') &&
    type.lookup('__getattribute__') instanceof PyNative
  )
    return false;
  return after(
    findAttr(interp, value, '__class__'),
    (said) => said instanceof PyType && said !== type && said.isSubtypeOf(cls),
  );
}

// -- attributes ------------------------------------------------------------------------------------------------------

/** Refuses changes of built-in classes. */
function checkMutable(cls: PyType, name: string, value: Value | undefined): void {
  if (!cls.heap) throw raise(TypeError, `cannot set '${name}' attribute of immutable type '${cls.name}'`);
  if (value === undefined) throw raise(TypeError, `cannot delete '${name}' attribute of type '${cls.name}'`);
  classVersion.now++;
}

function textAttribute(cls: PyType, name: string, value: Value | undefined): string {
  checkMutable(cls, name, value);
  const text = plainStr(value);
  if (text !== undefined) return text;
  throw raise(TypeError, `can only assign string to ${cls.name}.${name}, not '${typeOf(value as Value).name}'`);
}

getter<PyType>(
  typeType,
  '__name__',
  (_interp, cls) => cls.name.slice(cls.name.lastIndexOf('.') + 1),
  (_interp, cls, value) => {
    cls.name = textAttribute(cls, '__name__', value);
  },
);
getter<PyType>(
  typeType,
  '__qualname__',
  (_interp, cls) => cls.qualname,
  (_interp, cls, value) => {
    cls.qualname = textAttribute(cls, '__qualname__', value);
  },
);
getter<PyType>(
  typeType,
  '__module__',
  (_interp, cls) => cls.dict.getStr('__module__') ?? cls.module,
  (_interp, cls, value) => {
    checkMutable(cls, '__module__', value);
    cls.dict.setStr('__module__', value as Value);
    cls.module = plainStr(value) ?? '';
  },
);
getter<PyType>(
  typeType,
  '__bases__',
  (_interp, cls) => tuple(cls === objectType ? [] : cls.bases),
  (_interp, cls, value) => {
    checkMutable(cls, '__bases__', value);
    if (!(value instanceof PyTuple) || value.items.length === 0) {
      throw raise(
        TypeError,
        `can only assign non-empty tuple to ${cls.name}.__bases__, not ${typeOf(value as Value).name}`,
      );
    }
    cls.mro = computedOrder(cls, value.items as PyType[]);
    cls.bases = value.items as PyType[];
    classVersion.now++;
  },
);
getter<PyType>(typeType, '__base__', (_interp, cls) => (cls === objectType ? null : bestBase(cls.bases)));
getter<PyType>(typeType, '__mro__', (_interp, cls) => tuple(cls.mro));
getter<PyType>(typeType, '__dict__', (_interp, cls) => mappingProxy(cls.dict));
getter<PyType>(
  typeType,
  '__doc__',
  (interp, cls) => {
    const own = cls.dict.getStr('__doc__');
    return own === undefined || !isDataDescriptor(own) ? (own ?? null) : bind(interp, own, undefined, cls);
  },
  (_interp, cls, value) => {
    checkMutable(cls, '__doc__', value);
    cls.dict.setStr('__doc__', value as Value);
  },
);
getter<PyType>(
  typeType,
  '__abstractmethods__',
  (_interp, cls) => {
    const own = cls === typeType ? undefined : cls.dict.getStr('__abstractmethods__');
    if (own !== undefined) return own;
    throw raise(AttributeError, '__abstractmethods__');
  },
  (interp, cls, value) => {
    if (value === undefined) throw raise(AttributeError, '__abstractmethods__');
    const names = collect(interp, value);
    cls.abstractMethods = Array.isArray(names) ? [...(names as string[])].sort() : [];
    cls.dict.setStr('__abstractmethods__', value);
    classVersion.now++;
  },
);
getter<PyType>(
  typeType,
  '__annotations__',
  (interp, cls) => settle(annotationsOf(interp, cls)),
  (_interp, cls, value) => {
    if (!cls.heap) throw raise(TypeError, `cannot set '__annotations__' attribute of immutable type '${cls.name}'`);
    if (value === undefined) cls.dict.deleteStr('__annotations_cache__');
    else cls.dict.setStr('__annotations_cache__', value);
  },
);

function* annotationsOf(interp: Interpreter, cls: PyType): Resumable {
  if (!cls.heap) throw raise(AttributeError, `type object '${cls.name}' has no attribute '__annotations__'`);
  const known = cls.dict.getStr('__annotations__') ?? cls.dict.getStr('__annotations_cache__');
  if (known !== undefined) return known;
  const make = annotateOf(cls);
  const made = make === null ? dict() : yield* wait(invoke(interp, make, [1]));
  cls.dict.setStr('__annotations_cache__', made);
  return made;
}

function annotateOf(cls: PyType): Value {
  return cls.dict.getStr('__annotate__') ?? cls.dict.getStr('__annotate_func__') ?? null;
}

getter<PyType>(
  typeType,
  '__annotate__',
  (_interp, cls) => annotateOf(cls),
  (_interp, cls, value) => {
    checkMutable(cls, '__annotate__', value);
    cls.dict.setStr('__annotate_func__', value as Value);
    cls.dict.deleteStr('__annotations_cache__');
  },
);
getter<PyType>(typeType, '__type_params__', (_interp, cls) => cls.dict.getStr('__type_params__') ?? tuple([]));
getter<PyType>(typeType, '__text_signature__', () => null);
