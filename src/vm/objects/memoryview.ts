/** memoryview, of bytes and bytearrays and by single bytes only: enough to cut buffers without copying them. */
import { asIndex } from '../protocol/arithmetic.ts';
import { hash } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { indexNumber, isIndex, place, sliceIndices } from '../protocol/slicing.ts';
import { PyBytes, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { hexText, overBytes } from './bytes.ts';
import { byteOf, bytesOf, needBytes, PyByteArray, PyMemoryView } from './bytes-like.ts';
import { NotImplementedError, raise, TypeError, ValueError } from './exception.ts';
import { iteratorType } from './iterator.ts';
import { bytes, list } from './make.ts';
import { getter, method, staticMethod } from './native.ts';
import { PySlice } from './slice.ts';
import { builtinType, NotImplemented, typeOf } from './type.ts';

export const memoryviewType = builtinType('memoryview');

const view = (self: Value | undefined) => self as PyMemoryView;

staticMethod(memoryviewType, '__new__', '(object)', (_interp, args) => {
  classArgument(memoryviewType, args);
  const source = args[1] as Value;
  if (source instanceof PyMemoryView) return part(source, 0, source.length);
  if (source instanceof PyBytes || source instanceof PyByteArray) {
    return new PyMemoryView(memoryviewType, source, 0, needBytes(source).length);
  }
  throw raise(TypeError, `memoryview: a bytes-like object is required, not '${typeOf(source).name}'`);
});

function part(self: PyMemoryView, start: number, length: number): PyMemoryView {
  return new PyMemoryView(memoryviewType, self.source, self.start + start, length);
}

method(memoryviewType, '__len__', '(/)', (_interp, [self]) => view(self).length);
method(memoryviewType, '__getitem__', '(key, /)', (interp, [self, key]) => {
  const { data, length } = view(self);
  if (key instanceof PySlice) {
    return after(sliceIndices(interp, key, length), ([start, step, count]) => {
      if (step === 1) return part(view(self), start, count);
      throw raise(NotImplementedError, 'memoryview slices with a step are not supported here');
    });
  }
  if (!isIndex(key as Value)) throw raise(TypeError, 'memoryview: invalid slice key');
  const message = 'index out of bounds on dimension 1';
  return after(indexNumber(interp, key as Value), (index) => data[place(index, length, message)] as number);
});

method(memoryviewType, '__setitem__', '(key, value, /)', (interp, [self, key, value]) => {
  const { data, length, source } = view(self);
  if (source instanceof PyBytes) throw raise(TypeError, 'cannot modify read-only memory');
  if (key instanceof PySlice) {
    return after(sliceIndices(interp, key, length), ([start, , count]) => {
      const by = needBytes(value as Value);
      if (by.length !== count) {
        throw raise(ValueError, 'memoryview assignment: lvalue and rvalue have different structures');
      }
      data.set(by, start);
      return null;
    });
  }
  return after(indexNumber(interp, key as Value), (index) =>
    after(asIndex(interp, value as Value), (byte) => {
      data[place(index, length, 'index out of bounds on dimension 1')] = byteOf(byte, 'byte');
      return null;
    }),
  );
});

const iterator = iteratorType('memory_iterator');

method(memoryviewType, '__iter__', '(/)', (_interp, [self]) => overBytes(iterator, () => view(self).data));
method(memoryviewType, '__hash__', '(/)', (interp, [self]) => hash(interp, bytes(view(self).data)));
for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(memoryviewType, name, '(value, /)', (_interp, [self, other]) => {
    const right = bytesOf(other);
    if (right === undefined) return NotImplemented;
    const { data } = view(self);
    return (data.length === right.length && data.every((byte, i) => byte === right[i])) === wanted;
  });
}

method(memoryviewType, 'tobytes', "(order='C')", (_interp, [self]) => bytes(view(self).data.slice()));
method(memoryviewType, 'tolist', '(/)', (_interp, [self]) => list(Array.from(view(self).data)));
method(memoryviewType, 'hex', '(sep=, bytes_per_sep=1)', (interp, [self, sep, every]) =>
  after(asIndex(interp, every as Value), (count) => hexText(view(self).data, sep, Number(count))),
);
method(memoryviewType, 'release', '(/)', () => null);
method(memoryviewType, '__enter__', '(/)', (_interp, [self]) => self as Value);
method(memoryviewType, '__exit__', '(exc_type=None, exc=None, tb=None, /)', () => null);
getter(memoryviewType, 'nbytes', (_interp, self: PyMemoryView) => self.length);
getter(memoryviewType, 'itemsize', () => 1);
getter(memoryviewType, 'format', () => 'B');
getter(memoryviewType, 'readonly', (_interp, self: PyMemoryView) => self.source instanceof PyBytes);
getter(memoryviewType, 'obj', (_interp, self: PyMemoryView) => self.source);
