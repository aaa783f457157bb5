/**
 * Looking up, storing and deleting in a dict by any key. Keys with a token need the host only; others are hashed and
 * compared by Python's rules, which may run Python code. Sets use the same ways (sets.ts).
 */
import type { Interpreter } from '../interpreter.ts';
import { lose } from '../lifetimes/lifetimes.ts';
import { type KeyHash, type PyDict, tokenOf } from '../objects/dict.ts';
import { RuntimeError, raise } from '../objects/exception.ts';
import { tupleType, typeOf } from '../objects/type.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyFloat, PyTuple, type Value } from '../value.ts';
import { keyHash, quickHash, type Role } from './hash.ts';
import { word } from './hash64.ts';
import { after } from './invoke.ts';
import { equals, wait } from './operators.ts';
import { settle } from './settle.ts';

/** d[key], undefined when there is none. */
export function dictGet(interp: Interpreter, d: PyDict, key: Value): Maybe<Value | undefined> {
  const at = findEntry(interp, d, key, 'dict key');
  if (typeof at === 'number') return at < 0 ? undefined : d.values[at];
  return after(at, (found) => (found < 0 ? undefined : d.values[found]));
}

/** d[key] = value */
export function dictSet(interp: Interpreter, d: PyDict, key: Value, value: Value): Maybe<undefined> {
  if (typeof key === 'string' && d.allTokens) {
    if (interp.watching) lose(interp, [d.getStr(key)]);
    d.setStr(key, value);
    return undefined;
  }
  return after(findOrAdd(interp, d, key, value, 'dict key'), (at) => {
    if (at >= 0) {
      lose(interp, [d.values[at]]);
      d.values[at] = value;
    }
    return undefined;
  });
}

/** del d[key]; false when there was none. */
export function dictDelete(interp: Interpreter, d: PyDict, key: Value): Maybe<boolean> {
  return after(findEntry(interp, d, key, 'dict key'), (at) => {
    if (at < 0) return false;
    lose(interp, [d.keys[at], d.values[at]]);
    removeEntry(d, at);
    return true;
  });
}

/** Removes the entry at an index that `findEntry` gave. */
export function removeEntry(d: PyDict, at: number): void {
  d.removeAt(at, tokenOf(d.keys[at] as Value));
}

/** The index of the entry with this key, or -1. `role` is for the error when the key cannot be hashed. */
export function findEntry(interp: Interpreter, d: PyDict, key: Value, role: Role): Maybe<number> {
  const token = tokenOf(key);
  if (token !== undefined) {
    const at = d.indexOfToken(token);
    if (at >= 0 || d.allTokens) return at;
  }
  return after(keyHash(interp, key, role), (hash) => probe(interp, d, key, token, hash));
}

/** The index of the entry with this key; when there was none adds one with `value` and answers -1. */
export function findOrAdd(interp: Interpreter, d: PyDict, key: Value, value: Value, role: Role): Maybe<number> {
  const token = tokenOf(key);
  if (token !== undefined) {
    const at = d.indexOfToken(token);
    if (at >= 0) return at;
    if (d.allTokens) {
      d.append(token, key, value);
      return -1;
    }
  }
  return after(keyHash(interp, key, role), (hash) => probeOrAdd(interp, d, key, value, token, hash));
}

function probeOrAdd(
  interp: Interpreter,
  d: PyDict,
  key: Value,
  value: Value,
  token: unknown,
  hash: KeyHash,
): Maybe<number> {
  return after(probe(interp, d, key, token, hash), (at) => {
    if (at >= 0) return at;
    if (token === undefined) d.appendHashed(hash, key, value);
    else d.append(token, key, value);
    return -1;
  });
}

/** d.update(source) for another dict: the keys are not hashed again. */
export function mergeDict(interp: Interpreter, d: PyDict, source: PyDict): Maybe<undefined> {
  if (source === d) return undefined;
  if (d.size > 0) return settle(mergeEach(interp, d, source));
  source.copyInto(d);
  return undefined;
}

function* mergeEach(interp: Interpreter, d: PyDict, source: PyDict): Resumable<undefined> {
  const { size } = source;
  for (let i = 0; i < source.keys.length; i++) {
    const key = source.keys[i];
    if (key === undefined) continue;
    const token = tokenOf(key);
    const value = source.values[i] as Value;
    const at = yield* wait(
      token === undefined
        ? probeOrAdd(interp, d, key, value, token, source.hashOfEntry(i))
        : findOrAdd(interp, d, key, value, null),
    );
    if (at >= 0) d.values[at] = value;
    if (source.size !== size) throw raise(RuntimeError, 'dict mutated during update');
  }
  return undefined;
}

/** Compares with every key whose hash may be the same. */
function probe(interp: Interpreter, d: PyDict, key: Value, token: unknown, hash: KeyHash): Maybe<number> {
  const filed = d.filedUnder(hash);
  const foreign = token === undefined && typeOf(key).heap ? tokensAlike(interp, d, hash) : NONE;
  if (filed === undefined && foreign.length === 0) return -1;
  const candidates = filed === undefined ? foreign : [...filed, ...foreign];
  for (const at of candidates) {
    const same = quickEqual(d.keys[at] as Value, key);
    if (same === true) return at;
    if (same === undefined) return settle(compareEach(interp, d, key, token, hash, candidates));
  }
  return -1;
}

const NONE: readonly number[] = [];

/** An instance of a program's class may equal a string or a number that hashes alike: only then are those searched. */
function tokensAlike(interp: Interpreter, d: PyDict, [hi, lo]: KeyHash): readonly number[] {
  if (d.index?.size === 0) return NONE;
  const found: number[] = [];
  for (let at = 0; at < d.keys.length; at++) {
    const stored = d.keys[at];
    if (stored === undefined || tokenOf(stored) === undefined) continue;
    if (quickHash(interp, stored, false) && word.lo === lo && word.hi === hi) found.push(at);
  }
  return found;
}

function* compareEach(
  interp: Interpreter,
  d: PyDict,
  key: Value,
  token: unknown,
  hash: KeyHash,
  candidates: readonly number[],
): Resumable<number> {
  const { version } = d;
  for (const at of candidates) {
    const same = yield* wait(equals(interp, d.keys[at] as Value, key));
    if (d.version !== version) return yield* wait(probe(interp, d, key, token, hash));
    if (same) return at;
  }
  return -1;
}

/** Equality where the host can tell; undefined when Python's rules have to be asked. */
export function quickEqual(a: Value, b: Value): boolean | undefined {
  if (a === b) return true;
  if (a instanceof PyTuple && b instanceof PyTuple && a.type === tupleType && b.type === tupleType) {
    return quickEqualItems(a.items, b.items);
  }
  const left = hostValue(a);
  const right = hostValue(b);
  return left === undefined || right === undefined ? undefined : left === right;
}

function quickEqualItems(a: readonly Value[], b: readonly Value[]): boolean | undefined {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const same = quickEqual(a[i] as Value, b[i] as Value);
    if (same !== true) return same;
  }
  return true;
}

function hostValue(value: Value): unknown {
  switch (typeof value) {
    case 'boolean':
      return value ? 1 : 0;
    case 'object':
      if (value === null) return null;
      return value instanceof PyFloat && Number.isFinite(value.value) ? tokenOf(value) : undefined;
    default:
      return value;
  }
}
