/**
 * memoryview: somebody else's bytes, as items of a format in one dimension or more. As long as there are views of a
 * bytearray it cannot change its size.
 */
import type { Interpreter } from '../interpreter.ts';
import { watch } from '../lifetimes/lifetimes.ts';
import { asIndex } from '../protocol/arithmetic.ts';
import { callSpecial } from '../protocol/attribute.ts';
import { hash } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { equals, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { indexNumber, isIndex, place, searchBound, sliceIndices } from '../protocol/slicing.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyBytes, PyList, PyTuple, type Value } from '../value.ts';
import { classArgument, shownType } from './arguments.ts';
import { ITEM_SIZES, packItem, readItem } from './buffer-formats.ts';
import { bytearrayType } from './bytearray.ts';
import { hexText } from './bytes.ts';
import { bytesOf, PyByteArray, PyMemoryView } from './bytes-like.ts';
import { NotImplementedError, raise, TypeError, ValueError } from './exception.ts';
import { genericAlias } from './generic-alias.ts';
import { PyItems } from './items.ts';
import { iteratorType, PyNativeIterator } from './iterator.ts';
import { bytes, list, tuple } from './make.ts';
import { classMethod, getter, method, staticMethod } from './native.ts';
import { addressText } from './object-type.ts';
import { PySlice } from './slice.ts';
import { builtinType, bytesType, Ellipsis, NotImplemented, typeOf } from './type.ts';

export const memoryviewType = builtinType('memoryview');

memoryviewType.finalize = (_interp, self: PyMemoryView) => {
  self.release();
  return null;
};

/** The view, which must not have been released. */
function view(self: Value | undefined): PyMemoryView {
  const found = self as PyMemoryView;
  if (found.released) throw raise(ValueError, 'operation forbidden on released memoryview object');
  return found;
}

/** A view that is missed when it dies, because of what it holds on to. */
function held(interp: Interpreter, made: PyMemoryView): PyMemoryView {
  if (made.source instanceof PyByteArray) watch(interp, made, true);
  return made;
}

staticMethod(memoryviewType, '__new__', '(object)', (interp, args) => {
  classArgument(memoryviewType, args);
  const source = args[1] as Value;
  if (bytesOf(source) !== undefined) return held(interp, viewOf(source));
  const lent = callSpecial(interp, source, '__buffer__', [FULL_READ_ONLY]);
  if (lent === undefined) {
    throw raise(TypeError, `memoryview: a bytes-like object is required, not '${typeOf(source).name}'`);
  }
  return after(lent, (buffer) => {
    if (buffer instanceof PyMemoryView) return held(interp, viewOf(buffer));
    throw raise(TypeError, '__buffer__ returned non-memoryview object');
  });
});

/** PyBUF_FULL_RO: what memoryview() asks for. */
const FULL_READ_ONLY = 284;

function viewOf(source: Value): PyMemoryView {
  if (source instanceof PyMemoryView) return view(source).part({});
  const [format, size] = source instanceof PyItems ? [source.format, source.size] : ['B', 1];
  const lender = source as PyBytes | PyByteArray;
  const { length } = lender instanceof PyBytes ? lender.bytes : lender.data;
  return new PyMemoryView(memoryviewType, lender, { format, shape: [length / size], strides: [size] });
}

classMethod(memoryviewType, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);

// -- items -----------------------------------------------------------------------------------------------------------

method(memoryviewType, '__len__', '(/)', (_interp, [self]) => {
  const { shape } = view(self);
  if (shape.length === 0) throw raise(TypeError, '0-dim memory has no length');
  return shape[0] as number;
});

method(memoryviewType, '__getitem__', '(key, /)', (interp, [self, key]) =>
  settle(getItem(interp, view(self), key as Value)),
);

function* getItem(interp: Interpreter, self: PyMemoryView, key: Value): Resumable {
  if (self.shape.length === 0) {
    if (key === Ellipsis) return self;
    if (key instanceof PyTuple && key.items.length === 0) return itemAt(self, self.start);
    throw raise(TypeError, 'invalid indexing of 0-dim memory');
  }
  if (key instanceof PySlice) return held(interp, yield* sliced(interp, self, key));
  if (isIndex(key)) {
    const at = self.start + (yield* placeIn(interp, self, 0, key));
    if (self.shape.length === 1) return itemAt(self, at);
    throw raise(NotImplementedError, 'multi-dimensional sub-views are not implemented');
  }
  return itemAt(self, yield* placeOfTuple(interp, self, key, 'multi-dimensional slicing is not implemented'));
}

function* sliced(interp: Interpreter, self: PyMemoryView, key: PySlice): Resumable<PyMemoryView> {
  const [start, step, count] = yield* wait(sliceIndices(interp, key, self.shape[0] as number));
  const stride = self.strides[0] as number;
  return self.part({
    start: self.start + start * stride,
    shape: [count, ...self.shape.slice(1)],
    strides: [stride * step, ...self.strides.slice(1)],
  });
}

/** The byte offset of an index in a dimension. */
function* placeIn(interp: Interpreter, self: PyMemoryView, dimension: number, key: Value): Resumable<number> {
  const message = `index out of bounds on dimension ${dimension + 1}`;
  const index = place(yield* wait(indexNumber(interp, key)), self.shape[dimension] as number, message);
  return index * (self.strides[dimension] as number);
}

function* placeOfTuple(interp: Interpreter, self: PyMemoryView, key: Value, sliced: string): Resumable<number> {
  const keys = key instanceof PyTuple ? key.items : null;
  if (keys !== null && keys.length > 0 && keys.every((one) => one instanceof PySlice)) {
    throw raise(NotImplementedError, sliced);
  }
  if (keys === null || !keys.every(isIndex)) throw raise(TypeError, 'memoryview: invalid slice key');
  const dimensions = self.shape.length;
  if (keys.length < dimensions) throw raise(NotImplementedError, 'sub-views are not implemented');
  if (keys.length > dimensions) {
    throw raise(TypeError, `cannot index ${dimensions}-dimension view with ${keys.length}-element tuple`);
  }
  let at = self.start;
  for (const [dimension, one] of keys.entries()) at += yield* placeIn(interp, self, dimension, one);
  return at;
}

function itemAt(self: PyMemoryView, at: number): Value {
  return readItem(self.window(), at, self.format);
}

method(memoryviewType, '__setitem__', '(key, value, /)', (interp, [self, key, value]) =>
  settle(setItem(interp, view(self), key as Value, value as Value)),
);

function* setItem(interp: Interpreter, self: PyMemoryView, key: Value, value: Value): Resumable {
  if (self.readonly) throw raise(TypeError, 'cannot modify read-only memory');
  if (self.shape.length === 0 && (key === Ellipsis || (key instanceof PyTuple && key.items.length === 0))) {
    return put(self, self.start, yield* wait(packItem(interp, self.format, value)));
  }
  if (self.shape.length === 0) throw raise(TypeError, 'invalid indexing of 0-dim memory');
  if (key instanceof PySlice) return yield* setSlice(interp, self, key, value);
  if (isIndex(key) && self.shape.length > 1) throw raise(NotImplementedError, 'sub-views are not implemented');
  const at = isIndex(key)
    ? self.start + (yield* placeIn(interp, self, 0, key))
    : yield* placeOfTuple(interp, self, key, 'memoryview slice assignments are currently restricted to ndim = 1');
  return put(self, at, yield* wait(packItem(interp, self.format, value)));
}

function put(self: PyMemoryView, at: number, item: readonly number[]): null {
  // packing the value may have run code that has released the view
  view(self).whole.set(item, at);
  return null;
}

function* setSlice(interp: Interpreter, self: PyMemoryView, key: PySlice, value: Value): Resumable {
  if (self.shape.length > 1) {
    throw raise(NotImplementedError, 'memoryview slice assignments are currently restricted to ndim = 1');
  }
  const from = bytesOf(value);
  if (from === undefined) throw raise(TypeError, `a bytes-like object is required, not '${typeOf(value).name}'`);
  const into = yield* sliced(interp, self, key);
  const format = value instanceof PyMemoryView ? value.format : 'B';
  const length = value instanceof PyMemoryView ? value.shape[0] : from.length;
  const isAlike = format === self.format && length === into.shape[0];
  if (!isAlike) throw raise(ValueError, 'memoryview assignment: lvalue and rvalue have different structures');
  write(into, from.slice());
  into.release();
  return null;
}

/** Puts the bytes of as many items into the places of a view's. */
function write(into: PyMemoryView, data: Uint8Array): void {
  const { whole, itemsize, start } = into;
  if (into.isContiguous()) {
    whole.set(data, start);
    return;
  }
  for (const [index, at] of into.places().entries()) {
    whole.set(data.subarray(index * itemsize, (index + 1) * itemsize), at);
  }
}

method(memoryviewType, '__delitem__', '(key, /)', (_interp, [self]) => {
  throw raise(TypeError, view(self).readonly ? 'cannot modify read-only memory' : 'cannot delete memory');
});

// -- all items -------------------------------------------------------------------------------------------------------

function items(self: PyMemoryView): Value[] {
  const window = self.window();
  return self.places().map((at) => readItem(window, at, self.format));
}

/** Nested lists, one level for each dimension. */
function nested(flat: readonly Value[], shape: readonly number[]): Value {
  if (shape.length === 0) return flat[0] as Value;
  if (shape.length === 1) return list([...flat]);
  const [count, ...rest] = shape as [number, ...number[]];
  const each = rest.reduce((a, b) => a * b, 1);
  return list(Array.from({ length: count }, (_, i) => nested(flat.slice(i * each, (i + 1) * each), rest)));
}

method(memoryviewType, 'tolist', '(/)', (_interp, [self]) => nested(items(view(self)), view(self).shape));

method(memoryviewType, 'tobytes', "(order='C')", (_interp, [self, order]) => {
  const known = view(self);
  if (order === 'C' || order === 'A' || order === null) return bytes(known.data.slice());
  if (order === 'F') return bytes(inFortranOrder(known));
  throw raise(ValueError, "order must be 'C', 'F' or 'A'");
});

/** The first index changes fastest. */
function inFortranOrder(self: PyMemoryView): Uint8Array {
  const turned = self.part({ shape: [...self.shape].reverse(), strides: [...self.strides].reverse() });
  const data = turned.data.slice();
  turned.release();
  return data;
}

const iterator = iteratorType('memory_iterator');

method(memoryviewType, '__iter__', '(/)', (_interp, [self]) => {
  const known = view(self);
  if (known.shape.length === 0) throw raise(TypeError, 'invalid indexing of 0-dim memory');
  if (known.shape.length > 1) throw raise(NotImplementedError, 'multi-dimensional sub-views are not implemented');
  let index = 0;
  return new PyNativeIterator(
    iterator,
    () => {
      if (index >= (known.shape[0] as number)) return undefined;
      return itemAt(view(known), known.start + index++ * (known.strides[0] as number));
    },
    () => [known],
  );
});

method(memoryviewType, 'count', '(value, /)', (interp, [self, value]) =>
  settle(count(interp, view(self), value as Value)),
);

function* count(interp: Interpreter, self: PyMemoryView, value: Value): Resumable {
  let found = 0;
  for (const item of items(oneDimension(self))) if (yield* wait(equals(interp, item, value))) found++;
  return found;
}

function oneDimension(self: PyMemoryView): PyMemoryView {
  if (self.shape.length === 0) throw raise(TypeError, 'invalid indexing of 0-dim memory');
  if (self.shape.length > 1) throw raise(NotImplementedError, 'multi-dimensional sub-views are not implemented');
  return self;
}

method(memoryviewType, 'index', '(value, start=, stop=, /)', (interp, [self, ...args]) =>
  settle(index(interp, view(self), args)),
);

function* index(interp: Interpreter, self: PyMemoryView, [value, start, stop]: (Value | undefined)[]): Resumable {
  if (self.shape.length === 0) throw raise(TypeError, 'invalid lookup on 0-dim memory');
  if (self.shape.length > 1) throw raise(NotImplementedError, 'multi-dimensional lookup is not implemented');
  const length = self.shape[0] as number;
  const from = start === undefined ? 0 : yield* wait(searchBound(interp, start, length));
  const to = stop === undefined ? length : yield* wait(searchBound(interp, stop, length));
  const all = items(self);
  for (let i = from; i < Math.min(to, length); i++) {
    if (yield* wait(equals(interp, all[i] as Value, value as Value))) return i;
  }
  throw raise(ValueError, 'memoryview.index(x): x not found');
}

method(memoryviewType, 'hex', '(sep=, bytes_per_sep=1)', (interp, [self, sep, every]) =>
  after(asIndex(interp, every as Value), (count) => hexText(view(self).data, sep, Number(count))),
);

// -- comparing -------------------------------------------------------------------------------------------------------

method(memoryviewType, '__hash__', '(/)', (interp, [self]) => {
  const known = view(self);
  if (!known.readonly) throw raise(ValueError, 'cannot hash writable memoryview object');
  if (!'Bbc'.includes(known.format)) {
    throw raise(ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  return hash(interp, bytes(known.data));
});

method(memoryviewType, '__eq__', '(value, /)', (interp, [self, other]) => same(interp, self as PyMemoryView, other));
method(memoryviewType, '__ne__', '(value, /)', (interp, [self, other]) =>
  after(same(interp, self as PyMemoryView, other), (is) => (typeof is === 'boolean' ? !is : is)),
);

/** By shape and values, whatever the formats; a released view equals only itself. */
function same(interp: Interpreter, self: PyMemoryView, other: Value | undefined): Maybe<Value> {
  if (self.released) return self === other;
  if (other instanceof PyMemoryView) {
    if (other.released || self.shape.join() !== other.shape.join()) return false;
    return settle(equalItems(interp, items(self), items(other)));
  }
  const right = bytesOf(other);
  if (right === undefined) return NotImplemented;
  if (self.shape.length !== 1 || self.shape[0] !== right.length) return false;
  if (self.format === 'B') return self.data.every((byte, i) => byte === right[i]);
  return settle(equalItems(interp, items(self), Array.from(right)));
}

function* equalItems(interp: Interpreter, left: readonly Value[], right: readonly Value[]): Resumable<boolean> {
  for (const [i, item] of left.entries()) if (!(yield* wait(equals(interp, item, right[i] as Value)))) return false;
  return true;
}

// -- casting ---------------------------------------------------------------------------------------------------------

method(memoryviewType, 'cast', '(format, shape=)', (interp, [self, format, shape]) => {
  const known = view(self);
  if (typeof format !== 'string')
    throw raise(TypeError, `cast() argument 'format' must be str, not ${shownType(format as Value)}`);
  if (!known.isContiguous()) throw raise(TypeError, 'memoryview: casts are restricted to C-contiguous views');
  if ((shape !== undefined || known.shape.length !== 1) && known.shape.includes(0)) {
    throw raise(TypeError, 'memoryview: cannot cast view with zeros in shape or strides');
  }
  const size = castSize(known, format);
  const into = shape === undefined ? [known.nbytes / size] : shapeOf(shape);
  if (shape !== undefined) checkShape(known, into, size);
  return held(interp, known.part({ format, shape: into, strides: stridesOf(into, size) }));
});

function castSize(self: PyMemoryView, format: string): number {
  const wanted = format.startsWith('@') ? format.slice(1) : format;
  const size = Object.hasOwn(ITEM_SIZES, wanted) ? ITEM_SIZES[wanted] : undefined;
  const says = "must be a native single character format prefixed with an optional '@'";
  if (size === undefined) throw raise(ValueError, `memoryview: destination format ${says}`);
  const isBytes = (one: string) => 'Bbc'.includes(one);
  if (!isBytes(self.format) && !isBytes(wanted)) {
    throw raise(TypeError, 'memoryview: cannot cast between two non-byte formats');
  }
  if (self.nbytes % size !== 0) throw raise(TypeError, 'memoryview: length is not a multiple of itemsize');
  return size;
}

function shapeOf(shape: Value): number[] {
  if (!(shape instanceof PyList || shape instanceof PyTuple)) throw raise(TypeError, 'shape must be a list or a tuple');
  for (const one of shape.items) {
    if (typeof one !== 'number') {
      throw raise(TypeError, 'memoryview.cast(): elements of shape must be integers');
    }
    if (one <= 0) throw raise(ValueError, 'memoryview.cast(): elements of shape must be integers > 0');
  }
  return shape.items as number[];
}

function checkShape(self: PyMemoryView, shape: readonly number[], size: number): void {
  if (self.shape.length !== 1 && shape.length > 1) {
    throw raise(TypeError, 'memoryview: cast must be 1D -> ND or ND -> 1D');
  }
  if (shape.reduce((a, b) => a * b, size) !== self.nbytes) {
    throw raise(TypeError, 'memoryview: product(shape) * itemsize != buffer size');
  }
}

function stridesOf(shape: readonly number[], size: number): number[] {
  const strides: number[] = [];
  for (let i = shape.length - 1, each = size; i >= 0; each *= shape[i--] as number) strides.unshift(each);
  return strides;
}

method(memoryviewType, 'toreadonly', '(/)', (interp, [self]) => held(interp, view(self).part({ readonly: true })));

// -- lending ---------------------------------------------------------------------------------------------------------

/** How Python code asks for a view; the flags of the request are not looked at. */
for (const type of [memoryviewType, bytesType, bytearrayType]) {
  method(type, '__buffer__', '(flags, /)', (interp, [self]) => held(interp, viewOf(self as Value)));
}
for (const type of [memoryviewType, bytearrayType]) {
  method(type, '__release_buffer__', '(buffer, /)', (_interp, [, buffer]) => letGo(buffer));
}

// -- letting go ------------------------------------------------------------------------------------------------------

method(memoryviewType, 'release', '(/)', (_interp, [self]) => letGo(self));
method(memoryviewType, '__enter__', '(/)', (_interp, [self]) => view(self));
method(memoryviewType, '__exit__', null, (_interp, [self]) => letGo(self));

function letGo(self: Value | undefined): null {
  (self as PyMemoryView).release();
  return null;
}

method(memoryviewType, '__repr__', '(/)', (interp, [self]) => {
  const kind = (self as PyMemoryView).released ? 'released memory' : 'memory';
  return `<${kind} at ${addressText(interp, self as PyMemoryView)}>`;
});

const asked = (name: string, get: (self: PyMemoryView) => Value) =>
  getter(memoryviewType, name, (_interp, self: PyMemoryView) => get(view(self)));

asked('obj', ({ source }) => source);
asked('nbytes', ({ nbytes }) => nbytes);
asked('itemsize', ({ itemsize }) => itemsize);
asked('format', ({ written }) => written);
asked('readonly', ({ readonly }) => readonly);
asked('ndim', ({ shape }) => shape.length);
asked('shape', ({ shape }) => tuple([...shape]));
asked('strides', ({ strides }) => tuple([...strides]));
asked('suboffsets', () => tuple([]));
asked('c_contiguous', (self) => self.isContiguous());
asked('f_contiguous', (self) => self.isContiguous(true));
asked('contiguous', (self) => self.isContiguous() || self.isContiguous(true));
