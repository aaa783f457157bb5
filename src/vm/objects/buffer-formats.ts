/** Items of a buffer: how many bytes a format takes, and values to bytes and back. Native sizes of 64-bit Linux. */
import type { Interpreter } from '../interpreter.ts';
import { asIndex } from '../protocol/arithmetic.ts';
import { after } from '../protocol/invoke.ts';
import { truth } from '../protocol/operators.ts';
import { isIndex } from '../protocol/slicing.ts';
import type { Maybe } from '../resumable.ts';
import { PyBytes, PyFloat, type Value } from '../value.ts';
import { raise, TypeError, ValueError } from './exception.ts';
import { bytes, float, intFromBig } from './make.ts';

/** Bytes of an item by format character. */
export const ITEM_SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  f: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  P: 8,
  d: 8,
};

const SIGNED = 'bhilqn';

/** The item at byte `at`. */
export function readItem(data: DataView, at: number, format: string): Value {
  switch (format) {
    case 'c':
      return bytes(Uint8Array.of(data.getUint8(at)));
    case '?':
      return data.getUint8(at) !== 0;
    case 'e':
      return float(halfOf(data.getUint16(at, true)));
    case 'f':
      return float(data.getFloat32(at, true));
    case 'd':
      return float(data.getFloat64(at, true));
    default:
      return readInt(data, at, ITEM_SIZES[format] as number, SIGNED.includes(format));
  }
}

function readInt(data: DataView, at: number, size: number, signed: boolean): Value {
  if (size === 1) return signed ? data.getInt8(at) : data.getUint8(at);
  if (size === 2) return signed ? data.getInt16(at, true) : data.getUint16(at, true);
  if (size === 4) return signed ? data.getInt32(at, true) : data.getUint32(at, true);
  return intFromBig(signed ? data.getBigInt64(at, true) : data.getBigUint64(at, true));
}

/** The bytes of `value` as an item; errors as memoryview words them. */
export function packItem(interp: Interpreter, format: string, value: Value): Maybe<readonly number[]> {
  const out = new Uint8Array(ITEM_SIZES[format] as number);
  if (format === 'c') {
    if (!(value instanceof PyBytes)) throw invalidType(format);
    if (value.bytes.length !== 1) throw invalidValue(format);
    return [...value.bytes];
  }
  if (format === '?') return after(truth(interp, value), (is) => [is ? 1 : 0]);
  if ('efd'.includes(format)) return packFloat(format, value, out);
  if (!isIndex(value)) throw invalidType(format);
  return after(asIndex(interp, value), (whole) => packInt(format, BigInt(whole), out));
}

function packFloat(format: string, value: Value, out: Uint8Array): number[] {
  const isNumber = value instanceof PyFloat || typeof value === 'number' || typeof value === 'bigint';
  if (!isNumber && typeof value !== 'boolean') throw invalidType(format);
  const number = value instanceof PyFloat ? value.value : Number(value);
  const data = new DataView(out.buffer);
  if (format === 'd') data.setFloat64(0, number, true);
  else if (format === 'f') data.setFloat32(0, number, true);
  else data.setUint16(0, bitsOfHalf(number), true);
  return [...out];
}

function packInt(format: string, value: bigint, out: Uint8Array): number[] {
  const bits = BigInt(8 * out.length);
  const signed = SIGNED.includes(format);
  const least = signed ? -(1n << (bits - 1n)) : 0n;
  if (value < least || value >= least + (1n << bits)) throw invalidValue(format);
  let rest = BigInt.asUintN(Number(bits), value);
  for (let i = 0; i < out.length; i++, rest >>= 8n) out[i] = Number(rest & 0xffn);
  return [...out];
}

function invalidType(format: string) {
  return raise(TypeError, `memoryview: invalid type for format '${format}'`);
}

function invalidValue(format: string) {
  return raise(ValueError, `memoryview: invalid value for format '${format}'`);
}

function halfOf(bits: number): number {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Rounded to even, as the hardware does. */
function bitsOfHalf(number: number): number {
  const sign = number < 0 || Object.is(number, -0) ? 0x8000 : 0;
  const size = Math.abs(number);
  if (Number.isNaN(size)) return 0x7e00;
  if (size >= 65520) return sign | 0x7c00;
  const exponent = Math.max(-14, Math.floor(Math.log2(size || 1e-9)));
  const scaled = size / 2 ** (exponent - 10);
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  const rounded = whole + (rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? 1 : 0);
  return sign | (rounded + (exponent + 14) * 1024);
}
