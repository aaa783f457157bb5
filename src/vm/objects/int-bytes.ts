/** int.to_bytes and int.from_bytes. */
import type { Interpreter } from '../interpreter.ts';
import { asIndex, type Int, plainInt } from '../protocol/arithmetic.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { truth } from '../protocol/operators.ts';
import type { Maybe } from '../resumable.ts';
import type { Value } from '../value.ts';
import { shownType } from './arguments.ts';
import { toBytes } from './bytes-like.ts';
import { OverflowError, raise, TypeError, ValueError } from './exception.ts';
import { bytes, intFromBig } from './make.ts';
import { classMethod, method } from './native.ts';
import { intType, type PyType } from './type.ts';

method(intType, 'to_bytes', "(length=1, byteorder='big', *, signed=False)", (interp, args) => {
  const [self, length, order, signed] = args as [Value, Value, Value, Value];
  return after(asIndex(interp, length), (count) => {
    const little = isLittle('to_bytes', order);
    if (count < 0) throw raise(ValueError, 'length argument must be non-negative');
    return after(truth(interp, signed), (twos) => bytes(encode(plainInt(self) as Int, Number(count), little, twos)));
  });
});

function isLittle(name: string, order: Value): boolean {
  if (order === 'little' || order === 'big') return order === 'little';
  if (typeof order === 'string') throw raise(ValueError, "byteorder must be either 'little' or 'big'");
  throw raise(TypeError, `${name}() argument 'byteorder' must be str, not ${shownType(order)}`);
}

function encode(value: Int, length: number, little: boolean, signed: boolean): Uint8Array {
  const big = BigInt(value);
  if (big < 0n && !signed) throw raise(OverflowError, "can't convert negative int to unsigned");
  const fits = signed ? BigInt.asIntN(length * 8, big) : BigInt.asUintN(length * 8, big);
  if (fits !== big) throw raise(OverflowError, 'int too big to convert');
  const hex = BigInt.asUintN(length * 8, big)
    .toString(16)
    .padStart(2 * length, '0');
  const data = Uint8Array.from({ length }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
  return little ? data.reverse() : data;
}

classMethod(intType, 'from_bytes', "(bytes, byteorder='big', *, signed=False)", (interp, args) => {
  const [cls, source, order, signed] = args as [Value, Value, Value, Value];
  const little = isLittle('from_bytes', order);
  return after(toBytes(interp, source), (data) =>
    after(truth(interp, signed), (twos) => ofClass(interp, cls as PyType, decode(data.bytes, little, twos))),
  );
});

function decode(data: Uint8Array, little: boolean, signed: boolean): Int {
  const digits = Array.from(data, (byte) => byte.toString(16).padStart(2, '0'));
  const value = BigInt(`0x0${(little ? digits.reverse() : digits).join('')}`);
  return intFromBig(signed ? BigInt.asIntN(data.length * 8, value) : value);
}

function ofClass(interp: Interpreter, cls: PyType, value: Int): Maybe<Value> {
  return cls === intType ? value : invoke(interp, cls, [value]);
}
