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
import { PyObject, type Value, type Visit } from '../value.ts';
import type { PyType } from './type.ts';

const SCAN_LIMIT = 8;
/** Holes are left alone in dicts with fewer entries than this. */
const COMPACT_FROM = 32;

/** The hash of a key: CPython's 64 bits in two halves, and whether CPython would draw it by lot in each process. */
export type KeyHash = readonly [hi: number, lo: number, byLot: boolean];

const bucketOf = ([, lo]: KeyHash) => lo & 0x3fffffff;

export class PyDict extends PyObject {
  keys: (Value | undefined)[] = [];
  values: (Value | undefined)[] = [];
  /** Live entries. */
  size = 0;
  /** Changes whenever a key is added or removed: caches that rely on a name being absent remember it. */
  version = 0;
  /** Token -> index, made when the dict outgrows the scan. */
  index: Map<unknown, number> | null = null;
  /** Bucket (low bits of the hash) -> indexes, for keys without a token. */
  buckets: Map<number, number[]> | null = null;
  /** Hash of the key at the same index, where it has no token. */
  private hashAt: KeyHash[] = [];
  /** An entry has been removed since the dict was made or cleared: how many places CPython has kept is not known. */
  shrunk = false;
  /** Before this index there are only holes. */
  private front = 0;
  constructor(type: PyType) {
    super(type);
  }

  /** Index of the first entry, or -1. Who takes one after the other from the front does not pass the same holes twice. */
  get first(): number {
    if (this.size === 0) return -1;
    while (this.keys[this.front] === undefined) this.front++;
    return this.front;
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
    // without an index all keys are plain strings
    return typeof token === 'string' ? this.indexOfStr(token) : -1;
  }

  /** Adds an entry that is known to be new. `token` is undefined for keys that go through buckets. */
  append(token: unknown, key: Value, value: Value): number {
    if (this.keys.length > COMPACT_FROM && this.keys.length > 2 * this.size) this.compact();
    const at = this.keys.length;
    this.keys.push(key);
    this.values.push(value);
    this.size++;
    this.version++;
    if (this.index !== null) {
      if (token !== undefined) this.index.set(token, at);
    } else if (at >= SCAN_LIMIT || typeof key !== 'string') this.ensureIndex();
    return at;
  }

  /** Adds an entry that is known to be new and whose key has no token. */
  appendHashed(hash: KeyHash, key: Value, value: Value): number {
    const at = this.append(undefined, key, value);
    this.hashAt[at] = hash;
    this.fileInBucket(bucketOf(hash), at);
    return at;
  }

  /** Indexes of the keys without a token whose hash may be this one. */
  filedUnder(hash: KeyHash): readonly number[] | undefined {
    return this.buckets?.get(bucketOf(hash));
  }

  /** Removes the entry at `at`, whose key has this token (undefined when it was added by `appendHashed`). */
  removeAt(at: number, token: unknown): void {
    if (token === undefined) this.takeFromBucket(at);
    else this.index?.delete(token);
    this.keys[at] = undefined;
    this.values[at] = undefined;
    this.shrunk = true;
    this.size--;
    this.version++;
    if (this.size === 0) this.keys.length = this.values.length = this.front = 0;
    else if (at === this.keys.length - 1) this.trim();
  }

  /** True when every key has a token, so that nothing has to be hashed to look a token up. */
  get allTokens(): boolean {
    return this.buckets === null;
  }

  clear(): void {
    this.version++;
    this.keys = [];
    this.values = [];
    this.size = 0;
    this.index = null;
    this.buckets = null;
    this.hashAt = [];
    this.front = 0;
    this.shrunk = false;
  }

  /** The hash of an entry whose key has no token. */
  hashOfEntry(at: number): KeyHash {
    return this.hashAt[at] as KeyHash;
  }

  /** The same entries in another dict, holes left out. */
  copyInto(target: PyDict): void {
    target.clear();
    target.appendAll(this.keys, this.values, this.hashAt);
  }

  /** Drops the holes. */
  private compact(): void {
    const { keys, values, hashAt } = this;
    this.clear();
    this.shrunk = true;
    this.appendAll(keys, values, hashAt);
  }

  /** Adds the entries that another dict has, or this one had; the holes are left out. */
  private appendAll(keys: PyDict['keys'], values: PyDict['values'], hashAt: readonly KeyHash[]): void {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined) continue;
      const token = tokenOf(key);
      if (token === undefined) this.appendHashed(hashAt[i] as KeyHash, key, values[i] as Value);
      else this.append(token, key, values[i] as Value);
    }
  }

  private fileInBucket(bucket: number, at: number): void {
    this.buckets ??= new Map();
    const filed = this.buckets.get(bucket);
    if (filed === undefined) this.buckets.set(bucket, [at]);
    else filed.push(at);
  }

  private takeFromBucket(at: number): void {
    const bucket = bucketOf(this.hashAt[at] as KeyHash);
    const filed = this.buckets?.get(bucket);
    if (filed === undefined) return;
    filed.splice(filed.indexOf(at), 1);
    if (filed.length === 0) this.buckets?.delete(bucket);
    if (this.buckets?.size === 0) this.buckets = null;
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

  override traverse(visit: Visit): void {
    for (let i = 0; i < this.keys.length; i++) {
      visit(this.keys[i]);
      visit(this.values[i]);
    }
    super.traverse(visit);
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
