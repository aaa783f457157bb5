/** float.hex and float.fromhex. */

import { nonFinite } from '#bytecode';
import { divideHalfEven, timesPowerOfTwo } from '../protocol/arithmetic.ts';
import { invoke } from '../protocol/invoke.ts';
import { trimSpace } from '../protocol/white-space.ts';
import type { PyFloat, Value } from '../value.ts';
import { OverflowError, raise, TypeError, ValueError } from './exception.ts';
import { float } from './make.ts';
import { classMethod, method } from './native.ts';
import { plainStr } from './str.ts';
import { floatType } from './type.ts';

method(floatType, 'hex', '(/)', (_interp, [self]) => hexText((self as PyFloat).value));

function hexText(value: number): string {
  if (!Number.isFinite(value)) return nonFinite(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0x0.0p+0`;
  let mantissa = Math.abs(value);
  let exponent = 0;
  for (; mantissa >= 2; exponent++) mantissa /= 2;
  for (; mantissa < 1 && exponent > -1022; exponent--) mantissa *= 2;
  const whole = Math.floor(mantissa);
  const fraction = ((mantissa - whole) * 2 ** 52).toString(16).padStart(13, '0');
  return `${sign}0x${whole}.${fraction}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

classMethod(floatType, 'fromhex', '(string, /)', (interp, [cls, text]) => {
  const digits = plainStr(text);
  if (digits === undefined) throw raise(TypeError, 'bad argument type for built-in operation');
  const value = float(parseHex(trimSpace(digits)));
  return cls === floatType ? value : invoke(interp, cls as Value, [value]);
});

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;
const WORD = /^([+-]?)(?:(inf|infinity)|nan)$/i;

function parseHex(text: string): number {
  const word = WORD.exec(text);
  if (word !== null) {
    const size = word[2] === undefined ? Number.NaN : Number.POSITIVE_INFINITY;
    return word[1] === '-' ? -size : size;
  }
  const match = HEX.exec(text);
  const digits = match === null ? '' : `${match[2]}${match[3] ?? ''}`;
  if (match === null || digits === '') throw raise(ValueError, 'invalid hexadecimal floating-point string');
  const size = scaleHex(BigInt(`0x${digits}`), Number(match[4] ?? 0) - 4 * (match[3] ?? '').length);
  if (!Number.isFinite(size)) throw raise(OverflowError, 'hexadecimal value too large to represent as a float');
  return match[1] === '-' ? -size : size;
}

/** mantissa × 2^exponent, rounded once. */
function scaleHex(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const bits = mantissa.toString(2).length + exponent;
  if (bits > 1025) return Number.POSITIVE_INFINITY;
  if (bits < -1080) return 0;
  if (bits > -1021) return timesPowerOfTwo(Number(mantissa), exponent);
  return timesPowerOfTwo(Number(wholeUnits(mantissa, -1074 - exponent)), -1074);
}

function wholeUnits(mantissa: bigint, shift: number): bigint {
  return shift <= 0 ? mantissa << BigInt(-shift) : divideHalfEven(mantissa, 1n << BigInt(shift));
}
