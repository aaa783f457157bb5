/**
 * The storage under `array.array`: bytes that are read and written as items of one format, and seen so by memoryview.
 * What an array does with it is written in Python (pylib/array.py).
 */
import type { Interpreter } from '../interpreter.ts';
import { after } from '../protocol/invoke.ts';
import type { Maybe } from '../resumable.ts';
import type { Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { ITEM_SIZES, packItem, readItem } from './buffer-formats.ts';
import { splice } from './bytearray.ts';
import { needBytes, PyByteArray } from './bytes-like.ts';
import { BufferError, raise } from './exception.ts';
import { bytes, list } from './make.ts';
import { method, staticMethod } from './native.ts';
import { plainStr } from './str.ts';
import { builtinType, type PyType } from './type.ts';

export class PyItems extends PyByteArray {
  readonly format: string;
  constructor(type: PyType, format: string) {
    super(type, new Uint8Array());
    this.format = format;
  }

  get size(): number {
    return ITEM_SIZES[this.format] as number;
  }

  read(index: number): Value {
    const { buffer, byteOffset, byteLength } = this.data;
    return readItem(new DataView(buffer, byteOffset, byteLength), index * this.size, this.format);
  }
}

export const itemsType = builtinType('Items', 'native', undefined, '_array');

const items = (self: Value | undefined) => self as PyItems;

staticMethod(itemsType, '__new__', '(format, /)', (_interp, args) => {
  const cls = classArgument(itemsType, args);
  return new PyItems(cls, plainStr(args[1] as Value) ?? 'B');
});

method(itemsType, '_count', '(/)', (_interp, [self]) => items(self).data.length / items(self).size);
method(itemsType, '_read', '(index, /)', (_interp, [self, index]) => items(self).read(Number(index)));
method(itemsType, '_values', '(/)', (_interp, [self]) => {
  const count = items(self).data.length / items(self).size;
  return list(Array.from({ length: count }, (_, index) => items(self).read(index)));
});
method(itemsType, '_write', '(index, value, /)', (interp, [self, index, value]) =>
  write(interp, items(self), Number(index), value as Value),
);
method(itemsType, '_raw', '(/)', (_interp, [self]) => bytes(items(self).data.slice()));
method(itemsType, '_replace', '(data, /)', (_interp, [self, data]) => {
  const next = needBytes(data as Value).slice();
  checkSize(items(self), next.length - items(self).data.length);
  items(self).data = next;
  return null;
});
method(itemsType, '_splice', '(start, stop, data, /)', (_interp, [self, start, stop, data]) => {
  const { size } = items(self);
  const count = (Number(stop) - Number(start)) * size;
  const by = needBytes(data as Value);
  checkSize(items(self), by.length - count);
  splice(items(self), Number(start) * size, count, by);
  return null;
});

function checkSize(self: PyItems, more: number): void {
  if (more !== 0 && self.exports > 0) throw raise(BufferError, 'cannot resize an array that is exporting buffers');
}

function write(interp: Interpreter, self: PyItems, index: number, value: Value): Maybe<null> {
  return after(packItem(interp, self.format, value), (packed) => {
    self.data.set(packed, index * self.size);
    return null;
  });
}
