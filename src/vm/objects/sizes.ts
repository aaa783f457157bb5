/**
 * Bytes that CPython 3.14 takes for an object on 64-bit Linux: what `__sizeof__` and sys.getsizeof answer. What would be a
 * guess is refused: sizes that depend on how CPython compiles, or on a history that is not kept here. What this is not:
 * the memory that a run is charged for (lifetimes/weigh.ts).
 */
import type { Interpreter } from '../interpreter.ts';
import { reach } from '../lifetimes/reach.ts';
import { codePointLength } from '../protocol/code-points.ts';
import { STDLIB_NAMES } from '../protocol/stdlib-names.ts';
import { PyBytes, PyInstance, PyInt, PyList, PyStr, PyTuple, type Value } from '../value.ts';
import { PyDict } from './dict.ts';
import { NotImplementedError, type PyThrow, raise } from './exception.ts';
import { roomOf } from './list-room.ts';
import { PySet } from './set.ts';
import { type PyType, typeOf } from './type.ts';

/** What the garbage collector keeps in front of an object, and where attributes and weak references are found. */
const COLLECTED = 16;
const MANAGED = 16;

/** Objects of one size, by type: those that the garbage collector does not know, then those that it knows. */
const UNCOLLECTED = sizes(
  'NoneType 16, NotImplementedType 16, complex 32, ellipsis 16, float 24, object 16, range 48, range_iterator 40',
);
const COLLECTABLE = sizes(
  'builtin_function_or_method 56, cell 24, classmethod 32, enumerate 56, filter 32, function 152, map 40, ' +
    'mappingproxy 24, method 48, module 56, property 64, slice 40, staticmethod 32, super 40, zip 48, ' +
    'dict_itemiterator 56, dict_items 24, dict_keyiterator 56, dict_keys 24, dict_valueiterator 56, dict_values 24, ' +
    'list_iterator 32, list_reverseiterator 32, set_iterator 48, str_ascii_iterator 32, tuple_iterator 32, ' +
    'method-wrapper 32, method_descriptor 56, wrapper_descriptor 56',
);

function sizes(text: string): ReadonlyMap<string, number> {
  return new Map(text.split(', ').map((entry) => [entry.split(' ')[0] as string, Number(entry.split(' ')[1])]));
}

/** What exceptions have beside the 72 bytes of all of them. */
const EXCEPTION = 72;
const MORE_OF_EXCEPTION = sizes(
  'SystemExit 8, NameError 8, StopIteration 8, AttributeError 16, ImportError 32, SyntaxError 72, OSError 40, ' +
    'UnicodeError 40, BaseExceptionGroup 32',
);

/** object.__sizeof__ of a value: without what stands in front of it. */
export function sizeOf(interp: Interpreter, value: Value): number {
  const type = typeOf(value);
  const name = builtIn(type);
  const fixed = COLLECTABLE.get(name) ?? UNCOLLECTED.get(name) ?? exceptionSize(type);
  const size = scalarSize(value) ?? containerSize(interp, value, name) ?? fixed;
  if (size === undefined) throw unknown(`a '${type.name}' object`);
  return size + 8 * type.slotCount;
}

/** Bytes in front of an object, which sys.getsizeof adds. */
export function headerOf(value: Value): number {
  const type = typeOf(value);
  if (!type.heap) return SCALARS.has(type.qualname) || UNCOLLECTED.has(type.qualname) ? 0 : COLLECTED;
  const managed = type.hasDict || type.mro.some((base) => base.heap && base.dict.hasStr('__weakref__'));
  return COLLECTED + (managed ? MANAGED : 0);
}

const SCALARS: ReadonlySet<string> = new Set(['int', 'bool', 'str', 'bytes']);

/** Modules whose classes CPython has in Python too: others may lay out their objects in C. */
const IN_PYTHON: ReadonlySet<string> = new Set(['abc', 'collections', 'enum', 'typing']);

/** The name of the built-in type below a type. */
function builtIn(type: PyType): string {
  for (const base of type.mro) {
    if (!base.heap) return base.qualname;
    const [home = ''] = base.module.split('.');
    if (STDLIB_NAMES.has(home) && !IN_PYTHON.has(home)) throw unknown(`a '${type.name}' object`);
  }
  return 'object';
}

function unknown(what: string): PyThrow {
  return raise(NotImplementedError, `the size of ${what} in CPython is not known here`);
}

function exceptionSize(type: PyType): number | undefined {
  const names = type.mro.map(({ name }) => name);
  if (!names.includes('BaseException')) return undefined;
  const own = names.find((name) => MORE_OF_EXCEPTION.has(name));
  return EXCEPTION + (own === undefined ? 0 : (MORE_OF_EXCEPTION.get(own) as number));
}

// -- numbers and texts

const DIGIT_BITS = 30;

function intSize(value: number | bigint): number {
  const bits = (value < 0 ? -BigInt(value) : BigInt(value)).toString(2).length;
  return 24 + 4 * Math.ceil(bits / DIGIT_BITS);
}

function scalarSize(value: Value): number | undefined {
  switch (typeof value) {
    case 'boolean':
      return intSize(1);
    case 'number':
    case 'bigint':
      return intSize(value);
    case 'string':
      return textSize(value);
    default:
      if (value instanceof PyInt) return intSize(value.value);
      if (value instanceof PyStr) return 64 + (codePointLength(value.value) + 1) * widthOf(value.value);
      return value instanceof PyBytes ? 33 + value.bytes.length : undefined;
  }
}

/** Bytes that each character takes: as many as the largest of them needs. */
function widthOf(text: string): 1 | 2 | 4 {
  if (/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return 4;
  return /[^\0-\xff]/.test(text) ? 2 : 1;
}

function textSize(text: string): number {
  if (/^[\0-\x7f]*$/.test(text)) return 41 + text.length;
  // CPython has these characters ready, as UTF-8 too
  if (/^[\x80-\xff]$/.test(text)) return 61;
  return 56 + (codePointLength(text) + 1) * widthOf(text);
}

// -- containers

function containerSize(interp: Interpreter, value: Value, name: string): number | undefined {
  if (value instanceof PyTuple) return 32 + 8 * value.items.length;
  if (value instanceof PyList) return 40 + 8 * known(roomOf(value), 'a list that was made or changed in this way');
  if (value instanceof PySet) return 200 + known(setTable(interp, value), 'a set that was made or changed in this way');
  if (!(value instanceof PyDict)) return undefined;
  if (name !== 'dict' && name !== 'defaultdict') throw unknown(`a '${name}' object`);
  return (name === 'dict' ? 48 : 56) + keysSize(interp, value);
}

function known(size: number | null, what: string): number {
  if (size === null) throw unknown(what);
  return size;
}

/** The table that lies outside of a set's object. */
function setTable(interp: Interpreter, set: PySet): number | null {
  const slots = set.order(interp)?.length ?? (set.size < 5 ? 8 : null);
  if (slots === null || set.entries.shrunk) return null;
  return slots === 8 ? 0 : 16 * slots;
}

/** Bytes of a dict's keys and values, which CPython keeps beside it; none for an empty one. */
function keysSize(interp: Interpreter, dict: PyDict): number {
  if (dict.shrunk) throw unknown('a dict from which something has been removed');
  if (dict.size === 0) return 0;
  const texts = dict.keys.every((key) => typeof key === 'string');
  if (texts && isOfInstance(interp, dict)) throw unknown('the __dict__ of an instance');
  let slots = 8;
  while (usable(slots) < dict.size) slots *= 2;
  const index = slots <= 128 ? slots : slots <= 32768 ? 2 * slots : 4 * slots;
  return 32 + index + usable(slots) * (texts ? 16 : 24);
}

const usable = (slots: number) => Math.floor((2 * slots) / 3);

/** Instances of a class share the keys of their attributes. */
function isOfInstance(interp: Interpreter, dict: PyDict): boolean {
  for (const object of reach(interp).order) if (object instanceof PyInstance && object.dict === dict) return true;
  return false;
}
