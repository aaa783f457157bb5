/**
 * Copies all that a process has in memory, as fork(2) does: every object that can be reached, once, with everything in the
 * same relation to everything else. What never changes is shared: code, built-in types and functions, what is the kernel's.
 * What lives in the host's own frames cannot be copied; whoever asks says what stands in its place.
 */
import { Computer, isSharedMemory, Kernel, OpenFile, Process, Semaphore, WaitQueue } from '#kernel';
import { TraceStore } from '#trace';
import {
  NativeFrame,
  PyBytes,
  PyCode,
  PyFloat,
  PyNative,
  PyNativeIterator,
  PyObject,
  PyTuple,
  PyType,
  type Value,
} from '#vm';

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
  /** Originals and copies that are still empty, in turns. */
  private readonly unfinished: object[] = [];

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
    const { unfinished } = this;
    while (unfinished.length > 0) {
      const copy = unfinished.pop() as object;
      this.fill(unfinished.pop() as object, copy);
    }
    return made;
  }

  /** What has been copied, as pairs. */
  pairs(): Iterable<readonly [object, object]> {
    return this.copies;
  }

  /** The copy of a value, perhaps still empty. */
  private readonly shell = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    const known = this.copies.get(value);
    if (known !== undefined) return known as T;
    if (isShared(value)) return value;
    const made = this.begin(value);
    this.copies.set(value, made);
    return made as T;
  };

  private begin(value: object): object {
    if (value instanceof PyObject) return this.beginPython(value);
    if (Array.isArray(value)) return this.later(value, []);
    if (value instanceof Map) return this.later(value, new Map());
    if (value instanceof Set) return this.later(value, new Set());
    if (value instanceof WeakRef) return new WeakRef(this.shell(value.deref() ?? {}));
    if (value instanceof WeakMap) return new WeakMap();
    if (value instanceof WeakSet) return new WeakSet();
    if (value instanceof WaitQueue) return new WaitQueue();
    if (ArrayBuffer.isView(value)) return isSharedMemory(value) ? value : (value as Uint8Array).slice();
    if (value instanceof NativeFrame) return this.standIns.frame(value, this.shell);
    return this.later(value, Object.create(Object.getPrototypeOf(value)));
  }

  private beginPython(value: PyObject): object {
    if (value instanceof PyNativeIterator) return value.again?.(this.shell) ?? this.standIns.iterator(value);
    // As the class's own constructor begins, so that the host sees copies and originals as the same kind of thing.
    return this.later(value, Reflect.construct(PyObject, [value.type], value.constructor as new () => object));
  }

  private later(original: object, made: object): object {
    this.unfinished.push(original, made);
    return made;
  }

  private fill(original: object, made: object): void {
    if (Array.isArray(original)) this.fillArray(original, made as unknown[]);
    else if (original instanceof Map) this.fillMap(original, made as Map<unknown, unknown>);
    else if (original instanceof Set) this.fillSet(original, made as Set<unknown>);
    else if (original instanceof PyCode) this.fillCode(original, made as Fields);
    else this.fillObject(original as Fields, made as Fields);
  }

  private fillArray(original: readonly unknown[], made: unknown[]): void {
    for (let i = 0; i < original.length; i++) made.push(this.shell(original[i]));
  }

  private fillMap(original: ReadonlyMap<unknown, unknown>, made: Map<unknown, unknown>): void {
    for (const [key, value] of original) made.set(this.shell(key), this.shell(value));
  }

  private fillSet(original: ReadonlySet<unknown>, made: Set<unknown>): void {
    for (const item of original) made.add(this.shell(item));
  }

  private fillObject(original: Fields, made: Fields): void {
    for (const key of Object.keys(original)) made[key] = this.shell(original[key]);
  }

  private fillCode(original: PyCode, made: Fields): void {
    const fields = original as unknown as Fields;
    for (const key of Object.keys(fields)) made[key] = CHANGES.has(key) ? this.shell(fields[key]) : fields[key];
    // What the interpreter has found out about names is true of the original's dicts only.
    made.caches = new Array(original.caches.length);
    // Tracing of lines has not yet been written into them, and is when either first runs it.
    if (original.traced === null && original.code.origin === 'user') made.ops = original.ops.slice();
  }
}

type Fields = Record<string, unknown>;

/** What of a code object may refer to objects of the process. */
const CHANGES = new Set(['type', 'dict', 'consts']);

/** The same for both: it never changes, or it is not the process's. */
function isShared(value: object): boolean {
  if (value instanceof PyType) return !value.heap;
  if (value instanceof PyNative) return true;
  if (value instanceof PyObject) return isConstant(value);
  return OF_THE_WORLD.some((kind) => value instanceof kind);
}

/** Nothing of it can be changed, and nothing that it holds. */
function isConstant(value: PyObject): boolean {
  if (value.type.heap || value.dict !== null) return false;
  if (value instanceof PyTuple) return value.items.every(isPlain);
  return value.constructor === PyObject || value instanceof PyFloat || value instanceof PyBytes;
}

function isPlain(item: Value): boolean {
  return typeof item !== 'object' || item === null;
}
