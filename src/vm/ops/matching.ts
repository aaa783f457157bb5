/** The instructions of `match`: what kind of thing the subject is, and what its parts are. */
import type { Interpreter } from '../interpreter.ts';
import { PyDict } from '../objects/dict.ts';
import { raise, TypeError, ValueError } from '../objects/exception.ts';
import { tuple } from '../objects/make.ts';
import { mappingProxyType } from '../objects/mapping-proxy.ts';
import { memoryviewType } from '../objects/memoryview.ts';
import { PyType, rangeType, typeOf } from '../objects/type.ts';
import { findAttr, getAttr } from '../protocol/attribute.ts';
import { isInstance } from '../protocol/class-check.ts';
import { dictGet } from '../protocol/mapping.ts';
import { equals, wait } from '../protocol/operators.ts';
import { call, type Resumable } from '../resumable.ts';
import { PyObject, PyTuple, type Value } from '../value.ts';

/** Built-in types that `case int(x)` matches as a whole. */
const SELF_MATCHING = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);

/** MATCH_MAPPING: Py_TPFLAGS_MAPPING. */
export function isMapping(subject: Value): boolean {
  const type = typeOf(subject);
  return type.layout === 'dict' || type === mappingProxyType || counts(type, 'mapping');
}

/** MATCH_SEQUENCE: Py_TPFLAGS_SEQUENCE. */
export function isSequence(subject: Value): boolean {
  const type = typeOf(subject);
  if (type.layout === 'list' || type.layout === 'tuple') return true;
  return type === rangeType || type === memoryviewType || counts(type, 'sequence');
}

/** A class counts as what it inherits from or has been registered as, in collections.abc. */
function counts(type: PyType, kind: 'mapping' | 'sequence'): boolean {
  return type.mro.some((base) => base.countsAs === kind);
}

/** MATCH_KEYS: the values of the keys, or None when one is missing. */
export function* matchKeys(interp: Interpreter, subject: Value, keys: PyTuple): Resumable {
  const seen: Value[] = [];
  const values: Value[] = [];
  const marker = new PyObject(typeOf(null));
  const get = subject instanceof PyDict && !subject.type.heap ? null : yield* wait(getAttr(interp, subject, 'get'));
  for (const key of keys.items) {
    for (const before of seen) {
      if (yield* wait(equals(interp, before, key))) throw raise(ValueError, 'mapping pattern checks duplicate key');
    }
    seen.push(key);
    const value = get === null ? yield* wait(dictGet(interp, subject as PyDict, key)) : yield call(get, [key, marker]);
    if (value === undefined || value === marker) return null;
    values.push(value);
  }
  return tuple(values);
}

/** MATCH_CLASS: the attributes that the patterns ask for, or None when the subject does not match. */
export function* matchClass(interp: Interpreter, subject: Value, cls: Value, count: number, names: PyTuple): Resumable {
  if (!(cls instanceof PyType)) throw raise(TypeError, 'called match pattern must be a class');
  if (!(yield* wait(isInstance(interp, subject, cls)))) return null;
  const found: Value[] = [];
  const seen = new Set<string>();
  if (count > 0 && !(yield* positional(interp, subject, cls, count, found, seen))) return null;
  for (const name of names.items as readonly string[]) {
    if (!(yield* attribute(interp, subject, cls, name, found, seen))) return null;
  }
  return tuple(found);
}

function* positional(
  interp: Interpreter,
  subject: Value,
  cls: PyType,
  count: number,
  found: Value[],
  seen: Set<string>,
): Resumable<boolean> {
  const declared = yield* wait(findAttr(interp, cls, '__match_args__'));
  if (declared !== undefined && !(declared instanceof PyTuple)) {
    throw raise(TypeError, `${cls.name}.__match_args__ must be a tuple (got ${typeOf(declared).name})`);
  }
  const whole = declared === undefined && cls.mro.some((base) => !base.heap && SELF_MATCHING.has(base.name));
  const allowed = whole ? 1 : (declared?.items.length ?? 0);
  if (count > allowed) {
    const plural = allowed === 1 ? '' : 's';
    throw raise(TypeError, `${cls.name}() accepts ${allowed} positional sub-pattern${plural} (${count} given)`);
  }
  if (whole) {
    found.push(subject);
    return true;
  }
  for (const name of (declared as PyTuple).items.slice(0, count)) {
    if (typeof name !== 'string')
      throw raise(TypeError, `__match_args__ elements must be strings (got ${typeOf(name).name})`);
    if (!(yield* attribute(interp, subject, cls, name, found, seen))) return false;
  }
  return true;
}

function* attribute(
  interp: Interpreter,
  subject: Value,
  cls: PyType,
  name: string,
  found: Value[],
  seen: Set<string>,
): Resumable<boolean> {
  if (seen.has(name)) throw raise(TypeError, `${cls.name}() got multiple sub-patterns for attribute '${name}'`);
  seen.add(name);
  const value = yield* wait(findAttr(interp, subject, name));
  if (value === undefined) return false;
  found.push(value);
  return true;
}
