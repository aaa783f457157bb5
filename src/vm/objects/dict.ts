/**
 * dict's storage, and that of every namespace (globals, instance dicts, class dicts). Insertion ordered with holes, as
 * CPython's: `keys` and `values` run in step, a deleted entry leaves `undefined` in `keys`. Up to 8 string keys are found by a
 * scan, more by a host Map. The index of an entry is stable until a compaction, which is what inline caches rely on:
 * they only have to check that `keys[index]` is still the name.
 *
 * Keys are compared by a host token where Python's equality allows it (see `tokenOf`): strings, numbers (1 == 1.0 ==
 * True), None, and objects that compare by identity. Others (tuples, instances with __eq__/__hash__) go through
 * `buckets` by their hash, and the operations that may have to call Python are in protocol/mapping.ts.
 * What this is not: the type `dict` with its methods (dict-type.ts).
 */
import { PyObject, type Value } from '../value.ts';
import type { PyType } from './type.ts';

const SCAN_LIMIT = 8;

export class PyDict extends PyObject {
  keys: (Value | undefined)[] = [];
  values: (Value | undefined)[] = [];
  /** Live entries. */
  size = 0;
  /** Changes whenever a key is added or removed: caches that rely on a name being absent remember it. */
  version = 0;
  /** Token -> index, made when the dict outgrows the scan. */
  index: Map<unknown, number> | null = null;
  /** Hash -> indexes, for keys without a token. */
  buckets: Map<number, number[]> | null = null;
  /** Hash of the key at the same index where it went through buckets. */
  hashes: number[] | null = null;
  constructor(type: PyType) {
    super(type);
  }

  /** Index of a string key, or -1. */
  indexOfStr(key: string): number {
    const index = this.index;
    if (index !== null) return index.get(key) ?? -1;
    const keys = this.keys;
    for (let i = 0; i < keys.length; i++) if (keys[i] === key) return i;
    return -1;
  }

  getStr(key: string): Value | undefined {
    const at = this.indexOfStr(key);
    return at < 0 ? undefined : this.values[at];
  }

  hasStr(key: string): boolean {
    return this.indexOfStr(key) >= 0;
  }

  setStr(key: string, value: Value): void {
    const at = this.indexOfStr(key);
    if (at >= 0) this.values[at] = value;
    else this.append(key, key, value);
  }

  /** Removes a string key; false when it was not there. */
  deleteStr(key: string): boolean {
    const at = this.indexOfStr(key);
    if (at < 0) return false;
    this.removeAt(at, key);
    return true;
  }

  /** Index of a key that has a token, or -1. */
  indexOfToken(token: unknown): number {
    if (this.index !== null) return this.index.get(token) ?? -1;
    if (typeof token === 'string') return this.indexOfStr(token);
    if (this.keys.length === 0) return -1;
    return this.ensureIndex().get(token) ?? -1;
  }

  /** Adds an entry that is known to be new. `token` is undefined for keys that go through buckets. */
  append(token: unknown, key: Value, value: Value): number {
    const at = this.keys.length;
    this.keys.push(key);
    this.values.push(value);
    this.size++;
    this.version++;
    if (token !== undefined) {
      if (this.index !== null) this.index.set(token, at);
      else if (at >= SCAN_LIMIT || typeof token !== 'string') this.ensureIndex();
    }
    return at;
  }

  /** Removes the entry at `at`; `token` undefined when it went through buckets (then the caller fixes `buckets`). */
  removeAt(at: number, token: unknown): void {
    if (token !== undefined) this.index?.delete(token);
    this.keys[at] = undefined;
    this.values[at] = undefined;
    this.size--;
    this.version++;
    if (this.size === 0) this.clear();
    else if (at === this.keys.length - 1) this.trim();
  }

  clear(): void {
    this.version++;
    this.keys = [];
    this.values = [];
    this.size = 0;
    this.index = null;
    this.buckets = null;
    this.hashes = null;
  }

  private trim(): void {
    const keys = this.keys;
    while (keys.length > 0 && keys[keys.length - 1] === undefined) {
      keys.pop();
      this.values.pop();
    }
  }

  private ensureIndex(): Map<unknown, number> {
    if (this.index !== null) return this.index;
    const index = new Map<unknown, number>();
    this.index = index;
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i];
      if (key === undefined) continue;
      const token = tokenOf(key);
      if (token !== undefined) index.set(token, i);
    }
    return index;
  }
}

/** Types whose instances compare by identity, so that the object can be its own token. Filled by type.ts. */
export const identityCompared: { test: (type: PyType) => boolean } = { test: () => false };

/**
 * The host value that stands for a key in a Map, equal exactly when the keys are equal in Python; undefined when the
 * key has to be hashed (tuples, instances with their own __eq__ or __hash__, unhashable values).
 */
export function tokenOf(key: Value): unknown {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
    default:
      if (key === null) return null;
      return key.type.tokenOf(key);
  }
}
