/**
 * `type.__new__`: how a class comes to be from a name, bases and a namespace: its metaclass, layout, slots, order, and the
 * hooks that are told of it. What a class statement does before that is in builtins/build-class.ts.
 * https://docs.python.org/3/reference/datamodel.html#metaclasses
 */
import { currentFrame } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { bind, findAttr, lookupBehind } from '../protocol/attribute.ts';
import { collect } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { call, type Keywords, type Resumable } from '../resumable.ts';
import { PyCell, PyObject, PyTuple, type Value } from '../value.ts';
import { classArgument, shownType } from './arguments.ts';
import { classMethodType, PyMember, PyWrappedMethod, staticMethodType } from './descriptors.ts';
import { PyDict } from './dict.ts';
import { PyThrow, raise, TypeError, ValueError } from './exception.ts';
import { PyFunction } from './function.ts';
import { dict } from './make.ts';
import { method, staticMethod } from './native.ts';
import { equipDict, equipWeakref } from './object-type.ts';
import { plainStr } from './str.ts';
import { linearize, objectType, PyType, subclassesOf, typeOf, typeType } from './type.ts';

staticMethod(typeType, '__new__', null, (interp, args, keywords) => {
  const meta = classArgument(typeType, args);
  const [, name, bases, namespace] = args;
  if (args.length !== 4) throw raise(TypeError, `type.__new__() takes exactly 3 arguments (${args.length - 1} given)`);
  const text = plainStr(name);
  if (text === undefined) throw wrongArgument(1, 'str', name as Value);
  if (!(bases instanceof PyTuple)) throw wrongArgument(2, 'tuple', bases as Value);
  if (!(namespace instanceof PyDict)) throw wrongArgument(3, 'dict', namespace as Value);
  if (text.includes('\0')) throw raise(ValueError, 'type name must not contain null characters');
  return settle(newClass(interp, meta, text, bases, namespace, keywords));
});

function wrongArgument(at: number, wanted: string, value: Value) {
  return raise(TypeError, `type.__new__() argument ${at} must be ${wanted}, not ${shownType(value)}`);
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
  yield* refuseStandIns(interp, basesGiven.items);
  const winner = winningMeta(meta, basesGiven.items);
  if (winner !== meta && winner.lookup('__new__') !== typeType.dict.getStr('__new__')) {
    return yield call(winner.lookup('__new__') as Value, [winner, name, basesGiven, namespace], keywords);
  }
  const bases = basesGiven.items.length === 0 ? [objectType] : checkedBases(basesGiven.items);
  const cls = layOut(winner, name, bases);
  namespace.copyInto(cls.dict);
  const slots = yield* takeSlots(interp, cls, bases);
  cls.mro = yield* resolutionOrder(interp, cls, bases);
  fillDefaults(interp, cls);
  addSlots(cls, slots);
  fillRest(cls.dict);
  if (cls.dict.hasStr('__del__')) interp.lifetimes.finalizers = true;
  for (const base of bases) subclassesOf(interp, base).push(new WeakRef(cls));
  fillCells(cls);
  yield* setNames(cls);
  yield* initSubclass(interp, cls, keywords);
  return cls;
}

function* refuseStandIns(interp: Interpreter, bases: readonly Value[]): Resumable<void> {
  for (const base of bases) {
    if (base instanceof PyType || (yield* wait(findAttr(interp, base, '__mro_entries__'))) === undefined) continue;
    throw raise(TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
  }
}

function checkedBases(items: readonly Value[]): PyType[] {
  return items.map((base) => {
    if (!(base instanceof PyType)) throw raise(TypeError, 'bases must be types');
    if (!base.subclassable) throw raise(TypeError, `type '${base.name}' is not an acceptable base type`);
    return base;
  });
}

/** The most derived metaclass of all. */
export function winningMeta(meta: PyType, bases: readonly Value[]): PyType {
  let winner = meta;
  for (const base of bases) {
    const other = typeOf(base);
    if (winner.isSubtypeOf(other)) continue;
    if (!other.isSubtypeOf(winner)) {
      throw raise(
        TypeError,
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = other;
  }
  return winner;
}

/** The bare class, laid out as its best base. */
function layOut(meta: PyType, name: string, bases: readonly PyType[]): PyType {
  const best = bestBase(bases);
  const cls = new PyType(meta, name, bases, best.layout, true);
  cls.dict = dict();
  cls.allocate = best.allocate;
  cls.slotCount = best.slotCount;
  return cls;
}

/** The base that decides the layout: the one with the most of it. */
export function bestBase(bases: readonly PyType[]): PyType {
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

/** Built-in exceptions that have more in them than BaseException. */
const OWN_FIELDS = new Set(
  `AttributeError BaseExceptionGroup ImportError NameError OSError StopIteration SyntaxError SystemExit UnicodeDecodeError
  UnicodeEncodeError UnicodeTranslateError`.split(/\s+/),
);

/** A built-in class that has no layout of its own has that of its base. */
function layoutOwner(type: PyType): PyType {
  let owner = type;
  while (
    owner.bases[0] !== undefined &&
    !OWN_FIELDS.has(owner.name) &&
    owner.layout === owner.bases[0].layout &&
    owner.allocate === owner.bases[0].allocate
  ) {
    owner = owner.bases[0];
  }
  return owner;
}

// -- slots -----------------------------------------------------------------------------------------------------------

/** What `__slots__` says, or its absence: the names of the places, and whether there is a `__weakref__`. */
interface Slots {
  readonly names: readonly string[];
  readonly weakref: boolean;
}

const NO_SLOTS: Slots = { names: [], weakref: false };

function* takeSlots(interp: Interpreter, cls: PyType, bases: readonly PyType[]): Resumable<Slots> {
  const declared = cls.dict.getStr('__slots__');
  const had = { dict: bases.some((base) => base.hasDict), weakref: !lacksWeakref(cls, bases) };
  if (declared === undefined) {
    cls.hasDict = true;
    return had.weakref || VARIABLE_SIZE.has(cls.layout) ? NO_SLOTS : { names: [], weakref: true };
  }
  const names = plainStr(declared) === undefined ? yield* wait(collect(interp, declared)) : [declared];
  if (names.length > 0 && VARIABLE_SIZE.has(cls.layout)) {
    throw raise(TypeError, `nonempty __slots__ not supported for subtype of '${bestBase(bases).name}'`);
  }
  cls.hasDict = had.dict || names.includes('__dict__');
  const kept: string[] = [];
  for (const name of names) kept.push(...checkSlot(cls, name, had));
  return { names: kept, weakref: names.includes('__weakref__') };
}

/** Layouts that CPython stores in objects of varying size, behind which there is no room for slots. */
const VARIABLE_SIZE = new Set(['int', 'tuple', 'bytes', 'type']);

function lacksWeakref({ layout }: PyType, bases: readonly PyType[]): boolean {
  return (
    !['set', 'frozenset', 'type'].includes(layout) && !bases.some((base) => base.lookup('__weakref__') !== undefined)
  );
}

function checkSlot(cls: PyType, name: Value, had: { dict: boolean; weakref: boolean }): string[] {
  if (typeof name !== 'string') throw raise(TypeError, `__slots__ items must be strings, not '${typeOf(name).name}'`);
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw raise(TypeError, '__slots__ must be identifiers');
  if (name === '__dict__') {
    if (had.dict) throw raise(TypeError, '__dict__ slot disallowed: we already got one');
    had.dict = true;
    return [];
  }
  if (name === '__weakref__') {
    if (had.weakref) throw raise(TypeError, '__weakref__ slot disallowed: we already got one');
    had.weakref = true;
    return [];
  }
  if (cls.dict.hasStr(name) && name !== '__qualname__' && name !== '__classcell__') {
    throw raise(ValueError, `'${name}' in __slots__ conflicts with class variable`);
  }
  const isPrivate = name.startsWith('__') && !name.endsWith('__');
  return [isPrivate ? `_${cls.name.replace(/^_+/, '')}${name}` : name];
}

function addSlots(cls: PyType, { names, weakref }: Slots): void {
  for (const name of names) cls.dict.setStr(name, new PyMember(name, cls, cls.slotCount++));
  if (cls.hasDict && !cls.bases.some((base) => base.hasDict) && cls.layout !== 'type') equipDict(cls);
  if (weakref) equipWeakref(cls);
}

// -- order, names, hooks ---------------------------------------------------------------------------------------------

function* resolutionOrder(interp: Interpreter, cls: PyType, bases: readonly PyType[]): Resumable<readonly PyType[]> {
  const own = cls.type.lookup('mro');
  if (own !== undefined && own !== typeType.dict.getStr('mro')) {
    cls.mro = computedOrder(cls, bases);
    return checkedOrder(yield* wait(collect(interp, yield call(own, [cls]))));
  }
  return computedOrder(cls, bases);
}

function checkedOrder(order: readonly Value[]): readonly PyType[] {
  return order.map((cls) => {
    if (cls instanceof PyType) return cls;
    throw raise(TypeError, `mro() returned a non-class ('${typeOf(cls).name}')`);
  });
}

/** What `mro()` gives, which a metaclass may override. */
export function computedOrder(cls: PyType, bases: readonly PyType[]): readonly PyType[] {
  const seen = new Set<PyType>();
  for (const base of bases) {
    if (seen.has(base)) throw raise(TypeError, `duplicate base class ${base.name}`);
    seen.add(base);
  }
  const order = linearize(cls, bases);
  if (order !== null) return order;
  const names = firstOfEach(bases)
    .map((base) => base.name)
    .join(', ');
  throw raise(TypeError, `Cannot create a consistent method resolution order (MRO) for bases ${names}`);
}

/** What the merge of the bases' orders stops at: the heads of what is left, each once. */
function firstOfEach(bases: readonly PyType[]): PyType[] {
  const rows = [...bases.map((base) => [...base.mro]), [...bases]];
  for (;;) {
    const heads = rows.flatMap((row) => row.slice(0, 1));
    const next = heads.find((head) => rows.every((row) => !row.includes(head, 1)));
    if (next === undefined) return [...new Set(heads)];
    for (const row of rows) if (row[0] === next) row.shift();
  }
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
  implicit(own, '__new__', (fn) => new PyWrappedMethod(staticMethodType, fn));
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    implicit(own, name, (fn) => new PyWrappedMethod(classMethodType, fn));
  }
}

/** What comes last in a namespace. */
function fillRest(own: PyDict): void {
  if (!own.hasStr('__doc__')) own.setStr('__doc__', null);
  if (own.hasStr('__eq__') && !own.hasStr('__hash__')) own.setStr('__hash__', null);
}

function moduleOfCaller(interp: Interpreter): Value {
  return currentFrame(interp)?.globals.getStr('__name__') ?? 'builtins';
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
      const shown = `<class '${fullName(typeOf(held))}'>`;
      throw raise(TypeError, `${name} must be a nonlocal cell, not ${shown}`);
    }
    held.value = value;
    cls.dict.deleteStr(name);
  };
  fill('__classcell__', cls);
  fill('__classdictcell__', cls.dict);
}

/** The name as it is in the repr of a class. */
export function fullName({ module, qualname }: PyType): string {
  return module === 'builtins' || module === '' ? qualname : `${module}.${qualname}`;
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
