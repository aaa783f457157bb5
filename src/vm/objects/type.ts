/**
 * `type`: classes, their method resolution order and the lookup of attributes along it. Built-in types are made once
 * and shared by all runs, because Python code cannot change them; classes made by the program belong to their run.
 */
import { invariant } from '#base';
import type { Interpreter } from '../interpreter.ts';
import type { Resumable } from '../resumable.ts';
import { type PyFloat, PyObject, type Value, type Visit } from '../value.ts';
import type { PyComplex } from './complex.ts';
import { identityCompared, PyDict } from './dict.ts';

/** Counts changes to any class: inline caches remember it. */
export const classVersion = { now: 1 };

/** How instances are laid out on the host: the built-in base that decides it. */
export type Layout =
  | 'object'
  | 'type'
  | 'int'
  | 'float'
  | 'str'
  | 'bytes'
  | 'tuple'
  | 'list'
  | 'dict'
  | 'set'
  | 'frozenset'
  | 'exception'
  | 'module'
  | 'native';

export class PyType extends PyObject {
  name: string;
  qualname: string;
  module: string;
  bases: readonly PyType[];
  mro: readonly PyType[];
  declare dict: PyDict;
  layout: Layout;
  /** Made by the program (true) or built in (false: immutable). */
  readonly heap: boolean;
  /** Instances get a `__dict__`. */
  hasDict: boolean;
  /** May be a base class. */
  subclassable = true;
  /** Makes a bare instance of a `native` layout: set by the module that owns the type, inherited. */
  allocate: ((type: PyType) => PyObject) | null = null;
  /** What an instance does when it dies, null for nothing: CPython's tp_finalize of built-in types. Inherited. */
  finalize: ((interp: Interpreter, self: never) => Resumable<void> | null) | null = null;
  /** Number of `__slots__` storage places, inherited ones included. */
  slotCount = 0;
  /** What `match` takes instances for, beside what they are: the flags that collections.abc sets. */
  countsAs: 'mapping' | 'sequence' | null = null;
  /** Names of abstract methods left, sorted: no instance can be made while there are any. */
  abstractMethods: readonly string[] = [];
  /** Direct subclasses of a class made by a program; those of built-in ones are kept by `subclassesOf`. */
  subclasses: WeakRef<PyType>[] = [];
  /** The built-in classes directly below a built-in one, as far as `__subclasses__` tells them. */
  readonly builtinSubclasses: PyType[] = [];
  private cache = new Map<string, Value | undefined>();
  private cacheVersion = 0;
  private tokenKind: 'unknown' | 'identity' | 'float' | 'complex' | 'wrapped' | 'hashed' = 'unknown';
  private tokenVersion = 0;

  constructor(meta: PyType | null, name: string, bases: readonly PyType[], layout: Layout, heap: boolean) {
    super(meta as PyType);
    this.name = name;
    this.qualname = name;
    this.module = 'builtins';
    this.bases = bases;
    this.layout = layout;
    this.heap = heap;
    this.hasDict = heap;
    this.mro = [this];
  }

  /** The attribute `name` as found along the mro, unbound; undefined when there is none. */
  lookup(name: string): Value | undefined {
    if (this.cacheVersion !== classVersion.now) {
      this.cache.clear();
      this.cacheVersion = classVersion.now;
    }
    const cache = this.cache;
    const hit = cache.get(name);
    if (hit !== undefined || cache.has(name)) return hit;
    let found: Value | undefined;
    for (const type of this.mro) {
      found = type.dict.getStr(name);
      if (found !== undefined) break;
    }
    cache.set(name, found);
    return found;
  }

  /** Its own attribute `name` has another value, and only who looks it up need know: see attribute.ts. */
  forget(name: string): void {
    this.cache.delete(name);
    for (const held of this.subclasses) held.deref()?.forget(name);
  }

  /** Itself when it is built in, else the built-in class above it that decides how instances are laid out. */
  get builtinBase(): PyType {
    return this.mro.find((base) => !base.heap) as PyType;
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** See `tokenOf` in dict.ts. */
  tokenOf(key: PyObject): unknown {
    if (this.tokenVersion !== classVersion.now) this.decideToken();
    switch (this.tokenKind) {
      case 'identity':
        return key;
      case 'float':
        return floatToken(key as PyFloat, (key as PyFloat).value);
      case 'complex':
        return complexToken(key as PyComplex);
      case 'wrapped':
        return (key as unknown as { value: unknown }).value;
      default:
        return undefined;
    }
  }

  private decideToken(): void {
    this.tokenVersion = classVersion.now;
    if (identityCompared.test(this)) this.tokenKind = 'identity';
    else if (!ownsNone(this)) this.tokenKind = 'hashed';
    else if (this.layout === 'float') this.tokenKind = 'float';
    else if (this.layout === 'int' || this.layout === 'str') this.tokenKind = 'wrapped';
    else this.tokenKind = this.isSubtypeOf(complexType) ? 'complex' : 'hashed';
  }

  override traverse(visit: Visit): void {
    if (!this.heap) return;
    visit(this.dict);
    for (const base of this.mro) if (base !== this) visit(base);
    visit(this.type);
  }
}

/** No class between `type` and its built-in layout base overrides __eq__ or __hash__. */
function ownsNone(type: PyType): boolean {
  for (const base of type.mro) {
    if (!base.heap) return true;
    if (base.dict.hasStr('__eq__') || base.dict.hasStr('__hash__')) return false;
  }
  return true;
}

/** A float that is whole equals that int; other floats are host numbers no int can be; a NaN equals only itself. */
function floatToken(key: PyObject, value: number): unknown {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
  return Number.isNaN(value) ? key : value;
}

/** A complex number without an imaginary part equals that float. */
function complexToken(key: PyComplex): unknown {
  return key.imag === 0 ? floatToken(key, key.real) : undefined;
}

export const typeType = new PyType(null, 'type', [], 'type', false);
typeType.type = typeType;
export const objectType = new PyType(typeType, 'object', [], 'object', false);
export const dictType = new PyType(typeType, 'dict', [objectType], 'dict', false);
dictType.mro = [dictType, objectType];
typeType.bases = [objectType];
typeType.mro = [typeType, objectType];
dictType.dict = new PyDict(dictType);
objectType.dict = new PyDict(dictType);
typeType.dict = new PyDict(dictType);
typeType.hasDict = true;

/** A new built-in type below `base` (object unless given). Methods are added by the module that owns it: see native.ts. */
export function builtinType(
  name: string,
  layout: Layout = 'native',
  base: PyType = objectType,
  module = 'builtins',
): PyType {
  const type = new PyType(typeType, name, [base], layout, false);
  type.module = module;
  if (NAMED_IN_FULL.has(module)) type.name = `${module}.${name}`;
  type.mro = [type, ...base.mro];
  type.hasDict = base.hasDict;
  type.allocate = base.allocate;
  type.dict = new PyDict(dictType);
  type.subclassable = layout !== 'native' || module !== 'builtins' || SUBCLASSABLE.has(name);
  return type;
}

/** Modules that CPython has in C: the names of their types, as messages show them, have the module in them. */
const NAMED_IN_FULL = new Set(
  '_asyncio _contextvars _io _multiprocessing _queue _random _thread collections functools itertools sys types typing'.split(
    ' ',
  ),
);

/** The others that are neither named after a layout nor in a module are not for programs to build on. */
const SUBCLASSABLE = new Set(
  'bytearray classmethod complex enumerate filter map property reversed staticmethod super zip'.split(' '),
);

identityCompared.test = (type) => {
  const eq = type.lookup('__eq__');
  const hash = type.lookup('__hash__');
  return eq === objectType.dict.getStr('__eq__') && hash === objectType.dict.getStr('__hash__');
};

export const noneType = builtinType('NoneType');
export const intType = builtinType('int', 'int');
export const boolType = builtinType('bool', 'int', intType);
export const floatType = builtinType('float', 'float');
export const complexType = builtinType('complex');
export const strType = builtinType('str', 'str');
export const bytesType = builtinType('bytes', 'bytes');
export const tupleType = builtinType('tuple', 'tuple');
export const listType = builtinType('list', 'list');
export const setType = builtinType('set', 'set');
export const frozensetType = builtinType('frozenset', 'frozenset');
export const rangeType = builtinType('range');
export const sliceType = builtinType('slice');
export const cellType = builtinType('cell');
export const moduleType = builtinType('module', 'module');
moduleType.hasDict = true;
export const ellipsisType = builtinType('ellipsis');
export const notImplementedType = builtinType('NotImplementedType');
boolType.subclassable = false;
intType.builtinSubclasses.push(boolType);

export const Ellipsis = new PyObject(ellipsisType);
export const NotImplemented = new PyObject(notImplementedType);

/** The direct subclasses that a run's program has made: built-in classes are shared by all runs, so the run keeps theirs. */
export function subclassesOf(interp: Interpreter, cls: PyType): WeakRef<PyType>[] {
  if (cls.heap) return cls.subclasses;
  const known = interp.subclasses.get(cls);
  if (known !== undefined) return known;
  const made: WeakRef<PyType>[] = [];
  interp.subclasses.set(cls, made);
  return made;
}

/** type(value) */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intType;
    case 'string':
      return strType;
    case 'boolean':
      return boolType;
    default:
      return value === null ? noneType : value.type;
  }
}

/**
 * C3 linearisation of `type` over its bases. Null when there is no consistent order (the caller words the TypeError).
 * https://docs.python.org/3/howto/mro.html
 */
export function linearize(type: PyType, bases: readonly PyType[]): PyType[] | null {
  const rows = [...bases.map((base) => [...base.mro]), [...bases]];
  const result = [type];
  for (;;) {
    const left = rows.filter((row) => row.length > 0);
    if (left.length === 0) return result;
    const next = left.find(([head]) => left.every((row) => !row.includes(head as PyType, 1)))?.[0];
    if (next === undefined) return null;
    result.push(next);
    for (const row of left) if (row[0] === next) row.shift();
    invariant(result.length < 100_000, 'linearize does not end');
  }
}
