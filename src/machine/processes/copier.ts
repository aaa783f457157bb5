/**
 * Copies all that a process has in memory, as fork(2) does: every object that can be reached, once, with everything in the
 * same relation to everything else. What never changes is shared: code, built-in types and functions, what is the kernel's.
 * What lives in the host's own frames cannot be copied; whoever asks says what stands in its place.
 */
import { Computer, isSharedMemory, Kernel, OpenFile, Process, Semaphore, WaitQueue } from '#kernel';
import { TraceStore } from '#trace';
import { NativeFrame, PyCode, PyNative, PyNativeIterator, PyObject, PyType } from '#vm';

/** What is put in the place of what cannot be copied. */
export interface StandIns {
  /** For native code in the middle of its work. */
  frame(original: NativeFrame, copy: <T>(value: T) => T): NativeFrame;
  /** For an iterator whose place only the host knows. */
  iterator(original: PyNativeIterator): PyNativeIterator;
}

const OF_THE_WORLD = [Kernel, Computer, Process, OpenFile, Semaphore, TraceStore] as const;

export class Copier {
  private readonly standIns: StandIns;
  private readonly copies = new Map<object, object>();
  private readonly unfinished: (() => void)[] = [];

  constructor(standIns: StandIns) {
    this.standIns = standIns;
  }

  /** Says that `twin` is what `original` becomes. */
  pair(original: object, twin: object): void {
    this.copies.set(original, twin);
  }

  /** The copy of a value, with all that hangs on it. */
  copy<T>(value: T): T {
    const made = this.shell(value);
    for (let finish = this.unfinished.pop(); finish !== undefined; finish = this.unfinished.pop()) finish();
    return made;
  }

  /** What has been copied, as pairs. */
  pairs(): Iterable<readonly [object, object]> {
    return this.copies;
  }

  /** The copy of a value, perhaps still empty. */
  private readonly shell = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null || isShared(value)) return value;
    const known = this.copies.get(value);
    if (known !== undefined) return known as T;
    const made = this.begin(value);
    this.copies.set(value, made);
    return made as T;
  };

  private begin(value: object): object {
    const { shell, standIns } = this;
    if (value instanceof NativeFrame) return standIns.frame(value, shell);
    if (value instanceof PyNativeIterator) return value.again?.(shell) ?? standIns.iterator(value);
    if (Array.isArray(value)) return this.later([], (made) => this.fillArray(value, made));
    if (value instanceof Map) return this.later(new Map(), (made) => this.fillMap(value, made));
    if (value instanceof Set) return this.later(new Set(), (made) => this.fillSet(value, made));
    if (value instanceof WeakRef) return new WeakRef(shell(value.deref() ?? {}));
    if (value instanceof WeakMap) return new WeakMap();
    if (value instanceof WeakSet) return new WeakSet();
    if (value instanceof WaitQueue) return new WaitQueue();
    if (ArrayBuffer.isView(value)) return isSharedMemory(value) ? value : (value as Uint8Array).slice();
    return this.later(Object.create(Object.getPrototypeOf(value)), (made) => this.fillObject(value, made));
  }

  private later<T extends object>(made: T, fill: (made: T) => void): T {
    this.unfinished.push(() => fill(made));
    return made;
  }

  private fillArray(original: readonly unknown[], made: unknown[]): void {
    for (let i = 0; i < original.length; i++) made[i] = this.shell(original[i]);
  }

  private fillMap(original: ReadonlyMap<unknown, unknown>, made: Map<unknown, unknown>): void {
    for (const [key, value] of original) made.set(this.shell(key), this.shell(value));
  }

  private fillSet(original: ReadonlySet<unknown>, made: Set<unknown>): void {
    for (const item of original) made.add(this.shell(item));
  }

  private fillObject(original: object, made: object): void {
    for (const key of Reflect.ownKeys(original)) {
      const value: unknown = Reflect.get(original, key);
      Reflect.set(made, key, this.keeps(original, key) ? value : this.shell(value));
    }
    // What the interpreter has found out about names is true of the original's dicts only.
    if (made instanceof PyCode) Reflect.set(made, 'caches', new Array(made.caches.length));
  }

  /** A part that does not change. */
  private keeps(original: object, key: string | symbol): boolean {
    return original instanceof PyCode && (key === 'code' || key === 'ops' || key === 'originals');
  }
}

/** The same for both: it never changes, or it is not the process's. */
function isShared(value: object): boolean {
  if (value instanceof PyType) return !value.heap;
  if (value instanceof PyNative) return true;
  if (value instanceof PyObject) return value.constructor === PyObject && !value.type.heap && value.dict === null;
  return OF_THE_WORLD.some((kind) => value instanceof kind);
}
