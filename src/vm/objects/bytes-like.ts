/** What counts as a run of bytes for natives, and how bytes are made of other values. */
import type { Interpreter } from '../interpreter.ts';
import { asIndex } from '../protocol/arithmetic.ts';
import { callSpecial } from '../protocol/attribute.ts';
import { after } from '../protocol/invoke.ts';
import { collect, iter, looksIterable } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyBytes, PyObject, PyStr, type Value, type Visit } from '../value.ts';
import { ITEM_SIZES } from './buffer-formats.ts';
import { BufferError, PyThrow, raise, TypeError, ValueError } from './exception.ts';
import { bytes } from './make.ts';
import { bytesType, type PyType, typeOf } from './type.ts';

/** bytearray: its `data` is replaced by what is written. */
export class PyByteArray extends PyObject {
  /** How many views there are. */
  exports = 0;
  private bytes: Uint8Array;
  constructor(type: PyType, data: Uint8Array) {
    super(type);
    this.bytes = data;
  }

  get data(): Uint8Array {
    return this.bytes;
  }

  /** BufferError when the size would change under somebody's eyes. */
  set data(next: Uint8Array) {
    if (this.exports > 0 && next.length !== this.bytes.length) {
      throw raise(BufferError, 'Existing exports of data: object cannot be re-sized');
    }
    this.bytes = next;
  }
}

/** How a view looks at the bytes. */
interface Look {
  readonly format: string;
  /** Offset of the first item, in bytes. */
  readonly start: number;
  readonly shape: readonly number[];
  /** Bytes from one item to the next, by dimension. */
  readonly strides: readonly number[];
  readonly readonly: boolean;
}

/** memoryview of bytes or a bytearray; a slice of one is a view of the same bytes. */
export class PyMemoryView extends PyObject implements Look {
  readonly source: PyBytes | PyByteArray;
  /** The format as it was given. */
  readonly written: string;
  /** The format's character. */
  readonly format: string;
  readonly start: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly readonly: boolean;
  released = false;
  constructor(type: PyType, source: PyBytes | PyByteArray, look: Pick<Look, 'shape' | 'strides'> & Partial<Look>) {
    super(type);
    this.source = source;
    this.written = look.format ?? 'B';
    this.format = this.written.replace('@', '');
    this.start = look.start ?? 0;
    this.shape = look.shape;
    this.strides = look.strides;
    this.readonly = look.readonly ?? source instanceof PyBytes;
    if (source instanceof PyByteArray) source.exports++;
  }

  /** Another view of the same bytes. */
  part(look: Partial<Look>): PyMemoryView {
    const { written: format, start, shape, strides, readonly } = this;
    return new PyMemoryView(this.type, this.source, { format, start, shape, strides, readonly, ...look });
  }

  /** Lets go of the bytes. */
  release(): void {
    if (this.released) return;
    this.released = true;
    if (this.source instanceof PyByteArray) this.source.exports--;
  }

  /** All bytes of the source. */
  get whole(): Uint8Array {
    return this.source instanceof PyBytes ? this.source.bytes : this.source.data;
  }

  window(): DataView {
    const { buffer, byteOffset, byteLength } = this.whole;
    return new DataView(buffer, byteOffset, byteLength);
  }

  get itemsize(): number {
    return ITEM_SIZES[this.format] as number;
  }

  get nbytes(): number {
    return this.shape.reduce((a, b) => a * b, this.itemsize);
  }

  /** Whether the items follow each other without gaps, the last index changing fastest (or the first). */
  isContiguous(fortran = false): boolean {
    if (this.nbytes === 0) return true;
    const dimensions = fortran ? [...this.shape.keys()] : [...this.shape.keys()].reverse();
    let each = this.itemsize;
    for (const dimension of dimensions) {
      const count = this.shape[dimension] as number;
      if (count > 1 && this.strides[dimension] !== each) return false;
      each *= count;
    }
    return true;
  }

  /** Offsets of all items. */
  places(): number[] {
    let found = [this.start];
    for (const [dimension, count] of this.shape.entries()) {
      const stride = this.strides[dimension] as number;
      found = found.flatMap((at) => Array.from({ length: count }, (_, i) => at + i * stride));
    }
    return found;
  }

  /** The bytes of the items: the source's own where they follow each other, else a copy. */
  get data(): Uint8Array {
    if (this.released) throw raise(ValueError, 'operation forbidden on released memoryview object');
    const { whole, itemsize } = this;
    if (this.isContiguous()) return whole.subarray(this.start, this.start + this.nbytes);
    const out = new Uint8Array(this.nbytes);
    for (const [index, at] of this.places().entries()) out.set(whole.subarray(at, at + itemsize), index * itemsize);
    return out;
  }

  override traverse(visit: Visit): void {
    visit(this.source);
  }
}

/** The bytes of a bytes-like object; undefined for others. Not to be written to, and of this moment only. */
export function bytesOf(value: Value | undefined): Uint8Array | undefined {
  if (value instanceof PyBytes) return value.bytes;
  if (value instanceof PyByteArray || value instanceof PyMemoryView) return value.data;
  return undefined;
}

/** The bytes of a bytes-like object, else a TypeError as the buffer protocol words it. */
export function needBytes(value: Value): Uint8Array {
  const data = bytesOf(value);
  if (data !== undefined) return data;
  throw raise(TypeError, `a bytes-like object is required, not '${typeOf(value).name}'`);
}

/** bytes(value) for a bytes-like object, an object with `__bytes__` or an iterable of ints. */
export function toBytes(interp: Interpreter, value: Value): Maybe<PyBytes> {
  const data = bytesOf(value);
  if (data !== undefined) return bytes(value instanceof PyBytes ? data : data.slice());
  const asked = callSpecial(interp, value, '__bytes__', []);
  if (asked !== undefined) return after(asked, checkBytes);
  return fromIterable(interp, value, 'bytes');
}

function checkBytes(value: Value): PyBytes {
  if (value instanceof PyBytes) return value;
  throw raise(TypeError, `__bytes__ returned non-bytes (type ${typeOf(value).name})`);
}

/** The bytes that an iterable of ints gives; `what` is the word for the result. */
export function fromIterable(interp: Interpreter, value: Value, what: string): Maybe<PyBytes> {
  if (!looksIterable(value) || typeof value === 'string' || value instanceof PyStr) {
    throw raise(TypeError, `cannot convert '${typeOf(value).name}' object to ${what}`);
  }
  return settle(fromIterator(interp, value, what));
}

function* fromIterator(interp: Interpreter, value: Value, what: string): Resumable<PyBytes> {
  let iterator: Value;
  try {
    iterator = yield* wait(iter(interp, value));
  } catch (error) {
    if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(TypeError)) throw error;
    throw raise(TypeError, `cannot convert '${typeOf(value).name}' object to ${what}`);
  }
  return yield* fromItems(interp, yield* wait(collect(interp, iterator)), what);
}

function* fromItems(interp: Interpreter, items: readonly Value[], what: string): Resumable<PyBytes> {
  const data = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) data[i] = byteOf(yield* wait(asIndex(interp, items[i] as Value)), what);
  return bytes(data);
}

/** A number as a byte; ValueError "bytes must be in range(0, 256)". */
export function byteOf(value: number | bigint, what: string): number {
  if (value >= 0 && value <= 255) return Number(value);
  throw raise(ValueError, `${what === 'bytes' ? 'bytes' : 'byte'} must be in range(0, 256)`);
}

/** bytes as a host string with one unit a byte, so that string algorithms serve for both. */
export function latin1(data: Uint8Array): string {
  let text = '';
  for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
  return text;
}

/** The way back from `latin1`. */
export function fromLatin1(text: string): Uint8Array {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return data;
}

/** An instance of bytes or of a class below it. */
export function bytesOfClass(cls: PyType, data: Uint8Array): PyBytes {
  return new PyBytes(cls, cls === bytesType ? data : data.slice());
}
