/**
 * bytearray: bytes that can be changed. Each change makes a new array behind the object, except where only single items
 * are written; views of it (memoryview) look at whatever array it has.
 */
import { bytearrayText } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { asIndex } from '../protocol/arithmetic.ts';
import { after } from '../protocol/invoke.ts';
import { looksIterable } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import {
  badIndex,
  type Indices,
  indexNumber,
  isIndex,
  place,
  positionArgument,
  sliceIndices,
} from '../protocol/slicing.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import type { PyBytes, Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { bytesFrom, equipBytes, overBytes } from './bytes.ts';
import { byteOf, bytesOf, fromIterable, PyByteArray } from './bytes-like.ts';
import { IndexError, MemoryError, raise, TypeError, ValueError } from './exception.ts';
import { iteratorType } from './iterator.ts';
import { bytes } from './make.ts';
import { method, staticMethod } from './native.ts';
import { PySlice } from './slice.ts';
import { plainStr } from './str.ts';
import { builtinType, type PyType, typeOf } from './type.ts';

export const bytearrayType = builtinType('bytearray');
bytearrayType.allocate = (type: PyType) => new PyByteArray(type, new Uint8Array());
bytearrayType.dict.setStr('__hash__', null);

const array = (self: Value | undefined) => self as PyByteArray;

staticMethod(bytearrayType, '__new__', '(source=, encoding=, errors=)', (interp, args) => {
  const cls = classArgument(bytearrayType, args);
  const [, source, encoding, errors] = args;
  return after(
    bytesFrom(interp, 'bytearray', source, encoding, errors),
    (made) => new PyByteArray(cls, made.bytes.slice()),
  );
});

equipBytes(bytearrayType, (data) => new PyByteArray(bytearrayType, data));

const bytearrayIteratorType = iteratorType('bytearray_iterator');

method(bytearrayType, '__iter__', '(/)', (_interp, [self]) => overBytes(bytearrayIteratorType, () => array(self).data));
method(
  bytearrayType,
  '__repr__',
  '(/)',
  (_interp, [self]) => `${typeOf(self as Value).name}(${bytearrayText(array(self).data)})`,
);
method(
  bytearrayType,
  '__str__',
  '(/)',
  (_interp, [self]) => `${typeOf(self as Value).name}(${bytearrayText(array(self).data)})`,
);

// -- changes ---------------------------------------------------------------------------------------------------------

/** Replaces `count` bytes from `at` on. At the end it takes no longer the more bytes there are. */
export function splice(self: PyByteArray, at: number, count: number, by: Uint8Array): void {
  const { data } = self;
  if (at + count === data.length && by.length === 0) {
    self.data = data.subarray(0, at);
    return;
  }
  const next =
    at === data.length && by.length > 0 ? grown(data, by.length) : new Uint8Array(data.length - count + by.length);
  if (next.buffer !== data.buffer) next.set(data.subarray(0, at));
  self.data = next;
  next.set(by, at);
  if (at + count < data.length) next.set(data.subarray(at + count), at + by.length);
}

/** The same bytes with room for `more` at the end, in the spare room behind them where there is enough. */
function grown(data: Uint8Array, more: number): Uint8Array {
  const length = data.length + more;
  if (data.byteOffset + length <= data.buffer.byteLength) return new Uint8Array(data.buffer, data.byteOffset, length);
  return new Uint8Array(length + (length >> 1) + 16).subarray(0, length);
}

method(bytearrayType, '__setitem__', '(key, value, /)', (interp, [self, key, value]) =>
  settle(setItem(interp, array(self), key as Value, value as Value)),
);

function* setItem(interp: Interpreter, self: PyByteArray, key: Value, value: Value): Resumable {
  if (key instanceof PySlice) {
    const by = (yield* wait(bytesForSlice(interp, value))).bytes;
    assignSlice(self, yield* wait(sliceIndices(interp, key, self.data.length)), by);
    return null;
  }
  if (!isIndex(key)) throw badIndex('bytearray', key);
  const index = yield* wait(indexNumber(interp, key));
  const byte = byteOf(yield* wait(asIndex(interp, value)), 'byte');
  self.data[place(index, self.data.length, 'bytearray index out of range')] = byte;
  return null;
}

function bytesToPut(interp: Interpreter, value: Value): Maybe<PyBytes> {
  const data = bytesOf(value);
  return data === undefined ? fromIterable(interp, value, 'bytearray') : bytes(data.slice());
}

/** For a slice: more is refused than where bytes are appended. */
function bytesForSlice(interp: Interpreter, value: Value): Maybe<PyBytes> {
  if (plainStr(value) !== undefined || typeof value === 'number' || typeof value === 'bigint') {
    throw raise(TypeError, 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  return bytesToPut(interp, value);
}

function assignSlice(self: PyByteArray, [start, step, count]: Indices, by: Uint8Array): void {
  if (step === 1) {
    splice(self, start, count, by);
    return;
  }
  if (by.length !== count) {
    throw raise(ValueError, `attempt to assign bytes of size ${by.length} to extended slice of size ${count}`);
  }
  for (let i = 0; i < count; i++) self.data[start + i * step] = by[i] as number;
}

method(bytearrayType, '__delitem__', '(key, /)', (interp, [self, key]) => {
  const { data } = array(self);
  if (key instanceof PySlice)
    return after(sliceIndices(interp, key, data.length), (at) => removeSlice(array(self), at));
  if (!isIndex(key as Value)) throw badIndex('bytearray', key as Value);
  return after(indexNumber(interp, key as Value), (index) => {
    splice(array(self), place(index, data.length, 'bytearray index out of range'), 1, new Uint8Array());
    return null;
  });
});

function removeSlice(self: PyByteArray, [start, step, count]: Indices): null {
  if (step === 1) {
    splice(self, start, count, new Uint8Array());
    return null;
  }
  const removed = new Set(Array.from({ length: count }, (_, i) => start + i * step));
  self.data = self.data.filter((_byte, at) => !removed.has(at));
  return null;
}

method(bytearrayType, '__iadd__', '(value, /)', (_interp, [self, other]) => {
  const by = bytesOf(other);
  if (by === undefined) throw raise(TypeError, `can't concat ${typeOf(other as Value).name} to bytearray`);
  splice(array(self), array(self).data.length, 0, by);
  return self as Value;
});

method(bytearrayType, '__imul__', '(value, /)', (interp, [self, times]) =>
  after(asIndex(interp, times as Value), (count) => repeated(array(self), Number(count))),
);

const MOST_BYTES = 2 ** 29;

function repeated(self: PyByteArray, times: number): Value {
  const { data } = self;
  const length = data.length * Math.max(0, times);
  if (length > MOST_BYTES) throw raise(MemoryError);
  const next = new Uint8Array(length);
  for (let at = 0; at < length; at += data.length) next.set(data, at);
  self.data = next;
  return self;
}

method(bytearrayType, 'append', '(item, /)', (interp, [self, item]) =>
  after(asIndex(interp, item as Value), (value) => insert(array(self), array(self).data.length, byteOf(value, 'byte'))),
);

method(bytearrayType, 'extend', '(iterable_of_ints, /)', (interp, [self, source]) =>
  after(bytesToAppend(interp, source as Value), (made) => {
    splice(array(self), array(self).data.length, 0, made.bytes);
    return null;
  }),
);

function bytesToAppend(interp: Interpreter, value: Value): Maybe<PyBytes> {
  if (plainStr(value) !== undefined) {
    throw raise(TypeError, `expected iterable of integers; got: '${typeOf(value).name}'`);
  }
  if (!looksIterable(value)) throw raise(TypeError, `can't extend bytearray with ${typeOf(value).name}`);
  return bytesToPut(interp, value);
}

method(bytearrayType, 'resize', '(size, /)', (interp, [self, size]) =>
  after(asIndex(interp, size as Value), (wanted) => {
    if (wanted < 0) throw raise(ValueError, `Can only resize to positive sizes, got ${wanted}`);
    const { length } = array(self).data;
    const count = Number(wanted);
    if (count < length) splice(array(self), count, length - count, new Uint8Array());
    else splice(array(self), length, 0, new Uint8Array(count - length));
    return null;
  }),
);

method(bytearrayType, 'insert', '(index, item, /)', (interp, [self, index, item]) =>
  after(positionArgument(interp, index as Value), (at) =>
    after(asIndex(interp, item as Value), (value) => {
      const { length } = array(self).data;
      const from = at < 0 ? Math.max(0, at + length) : Math.min(at, length);
      return insert(array(self), from, byteOf(value, 'byte'));
    }),
  ),
);

function insert(self: PyByteArray, at: number, byte: number): null {
  splice(self, at, 0, Uint8Array.of(byte));
  return null;
}

method(bytearrayType, 'pop', '(index=-1, /)', (interp, [self, index]) =>
  after(positionArgument(interp, index as Value), (at) => {
    const { data } = array(self);
    if (data.length === 0) throw raise(IndexError, 'pop from empty bytearray');
    const found = place(at, data.length, 'pop index out of range');
    const byte = data[found] as number;
    splice(array(self), found, 1, new Uint8Array());
    return byte;
  }),
);

method(bytearrayType, 'remove', '(value, /)', (interp, [self, value]) =>
  after(asIndex(interp, value as Value), (wanted) => {
    const at = array(self).data.indexOf(byteOf(wanted, 'byte'));
    if (at < 0) throw raise(ValueError, 'value not found in bytearray');
    splice(array(self), at, 1, new Uint8Array());
    return null;
  }),
);

method(bytearrayType, 'clear', '(/)', (_interp, [self]) => {
  array(self).data = new Uint8Array();
  return null;
});
method(bytearrayType, 'copy', '(/)', (_interp, [self]) => new PyByteArray(bytearrayType, array(self).data.slice()));
method(bytearrayType, 'reverse', '(/)', (_interp, [self]) => {
  array(self).data.reverse();
  return null;
});
