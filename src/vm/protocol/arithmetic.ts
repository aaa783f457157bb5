/**
 * Arithmetic of ints and floats: exact at any size, with CPython's signs, roundings and errors. Only host values in and
 * out; reflection and special methods are in operators.ts, `**` of floats in power.ts.
 */

import { assertNever } from '#base';
import { BINARY_OPS } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import {
  DeprecationWarning,
  MemoryError,
  OverflowError,
  raise,
  TypeError,
  ValueError,
  ZeroDivisionError,
} from '../objects/exception.ts';
import { float, intFromBig } from '../objects/make.ts';
import { typeOf } from '../objects/type.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyInt, type Value } from '../value.ts';
import { callSpecial } from './attribute.ts';
import { complexPower } from './complex-arithmetic.ts';
import { after } from './invoke.ts';
import { floatPower } from './power.ts';
import { tellWarnings } from './warn.ts';

export type Int = number | bigint;

const LARGEST = Number.MAX_SAFE_INTEGER;
/** Results of more bits than this are a MemoryError here: 16 MiB, far above any sensible program. */
const MOST_BITS = 2 ** 27;

/** a op b for two ints; `op` indexes BINARY_OPS below its in-place half. */
export function intBinary(op: number, a: Int, b: Int): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    switch (op) {
      case 0: {
        const sum = a + b;
        return sum <= LARGEST && sum >= -LARGEST ? sum : bigBinary(op, BigInt(a), BigInt(b));
      }
      case 10: {
        const difference = a - b;
        return difference <= LARGEST && difference >= -LARGEST ? difference : bigBinary(op, BigInt(a), BigInt(b));
      }
      case 5: {
        const product = a * b;
        // adding 0 turns -0, which no int is, into 0
        return product <= LARGEST && product >= -LARGEST ? product + 0 : bigBinary(op, BigInt(a), BigInt(b));
      }
      case 11:
        if (b === 0) throw zeroDivision();
        return float((a + 0) / b + 0);
      case 2:
        return floorDivide(a, b);
      case 6:
        return modulo(a, b);
      case 8:
        return intPower(a, b);
      case 3:
        return shiftLeft(a, b);
      case 9:
        return shiftRight(a, b);
      default:
        return bitwise(op, a, b);
    }
  }
  return bigBinary(op, BigInt(a), BigInt(b));
}

function floorDivide(a: number, b: number): number {
  if (b === 0) throw zeroDivision();
  const rest = a % b;
  const quotient = (a - rest) / b;
  return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
}

function modulo(a: number, b: number): number {
  if (b === 0) throw zeroDivision();
  const rest = a % b;
  return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0;
}

function bitwise(op: number, a: number, b: number): Value {
  if ((a | 0) !== a || (b | 0) !== b) return bigBinary(op, BigInt(a), BigInt(b));
  switch (op) {
    case 1:
      return a & b;
    case 7:
      return a | b;
    case 12:
      return a ^ b;
    default:
      throw noMatmul(op);
  }
}

function shiftLeft(a: number, b: number): Value {
  if (b >= 0 && b < 1000) {
    const shifted = a * 2 ** b;
    if (shifted <= LARGEST && shifted >= -LARGEST) return shifted;
  }
  return bigBinary(3, BigInt(a), BigInt(b));
}

function shiftRight(a: number, b: number): Value {
  if (b < 0) throw raise(ValueError, 'negative shift count');
  return b >= 64 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** b);
}

function bigBinary(op: number, a: bigint, b: bigint): Value {
  switch (op) {
    case 0:
      return intFromBig(a + b);
    case 1:
      return intFromBig(a & b);
    case 2:
      return intFromBig(bigDivMod(a, b)[0]);
    case 3:
      return bigShiftLeft(a, b);
    case 5:
      if (isHuge(a) || isHuge(b)) checkBits(bitLength(a) + bitLength(b) - 1);
      return intFromBig(a * b);
    case 6:
      return intFromBig(bigDivMod(a, b)[1]);
    case 7:
      return intFromBig(a | b);
    case 8:
      return intPower(intFromBig(a), intFromBig(b));
    case 9:
      if (b < 0n) throw raise(ValueError, 'negative shift count');
      return intFromBig(b > BigInt(MOST_BITS) ? (a < 0n ? -1n : 0n) : a >> b);
    case 10:
      return intFromBig(a - b);
    case 11:
      return float(ratioToNumber(a, b));
    case 12:
      return intFromBig(a ^ b);
    default:
      throw noMatmul(op);
  }
}

function noMatmul(op: number) {
  return raise(TypeError, `unsupported operand type(s) for ${BINARY_OPS[op]}: 'int' and 'int'`);
}

function zeroDivision() {
  return raise(ZeroDivisionError, 'division by zero');
}

/** Quotient rounded down and a rest with the divisor's sign. */
function bigDivMod(a: bigint, b: bigint): [quotient: bigint, rest: bigint] {
  if (b === 0n) throw zeroDivision();
  const quotient = a / b;
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? [quotient - 1n, rest + b] : [quotient, rest];
}

/** divmod(a, b) of ints. */
export function intDivMod(a: Int, b: Int): [quotient: Int, rest: Int] {
  if (typeof a === 'number' && typeof b === 'number') return [floorDivide(a, b), modulo(a, b)];
  const [quotient, rest] = bigDivMod(BigInt(a), BigInt(b));
  return [intFromBig(quotient), intFromBig(rest)];
}

function bigShiftLeft(a: bigint, b: bigint): Value {
  if (b < 0n) throw raise(ValueError, 'negative shift count');
  if (a === 0n) return 0;
  if (b > 0x7fff_ffff_ffff_ffffn) throw raise(OverflowError, 'too many digits in integer');
  checkBits(Number(b) + bitLength(a));
  return intFromBig(a << b);
}

/** Two that are not cannot have too large a product. */
const HUGE = 1n << 1_000_000n;

function isHuge(value: bigint): boolean {
  return value >= HUGE || value <= -HUGE;
}

function checkBits(bits: number): void {
  if (bits > MOST_BITS) throw raise(MemoryError);
}

/** int.bit_length() */
export function bitLength(value: Int): number {
  if (typeof value === 'number') return numberBits(Math.abs(value));
  const digits = (value < 0n ? -value : value).toString(16);
  return (digits.length - 1) * 4 + numberBits(Number.parseInt(digits[0] as string, 16));
}

function numberBits(value: number): number {
  const high = Math.floor(value / 0x1_0000_0000);
  return high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(value);
}

// -- powers of ints --------------------------------------------------------------------------------------------------

/** base ** exponent: a float when the exponent is negative. */
function intPower(base: Int, exponent: Int): Value {
  if (exponent < 0) return power(toFloat(base), toFloat(exponent));
  if (exponent === 0 || base === 1) return 1;
  if (base === 0) return 0;
  if (base === -1) return BigInt(exponent) % 2n === 0n ? 1 : -1;
  checkBits(Number(exponent) * (bitLength(base) - 1));
  return smallPower(base, Number(exponent)) ?? intFromBig(BigInt(base) ** BigInt(exponent));
}

/** By squaring while everything fits a host number; null when it does not. */
function smallPower(base: Int, exponent: number): number | null {
  if (typeof base !== 'number' || exponent > 53) return null;
  let result = 1;
  for (let i = 0; i < exponent; i++) {
    result *= base;
    if (result > LARGEST || result < -LARGEST) return null;
  }
  return result;
}

/** base ** exponent of floats: complex where a negative base has a broken exponent. */
function power(base: number, exponent: number): Value {
  const result = floatPower(base, exponent);
  return result === null ? complexPower(base, 0, exponent, 0) : float(result);
}

/** pow(base, exponent, modulus) */
export function intPowerModulo(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw raise(ValueError, 'pow() 3rd argument cannot be 0');
  const m = BigInt(modulus);
  const size = m < 0n ? -m : m;
  const [start, steps] =
    exponent < 0 ? [inverse(BigInt(base), size), -BigInt(exponent)] : [BigInt(base), BigInt(exponent)];
  const result = powerModulo(bigDivMod(start, size)[1], steps, size);
  return intFromBig(bigDivMod(result, m)[1]);
}

function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The number that `value` must be multiplied with to give 1, by Euclid's extended algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r, next] = [bigDivMod(value, modulus)[1], modulus];
  let [x, nextX] = [1n, 0n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [x, nextX] = [nextX, x - quotient * nextX];
  }
  if (r !== 1n) throw raise(ValueError, 'base is not invertible for the given modulus');
  return x;
}

// -- between ints and floats -----------------------------------------------------------------------------------------

/** The float nearest to an int; OverflowError when it is too large. */
export function toFloat(value: Int): number {
  const result = Number(value);
  if (Number.isFinite(result)) return result;
  throw raise(OverflowError, 'int too large to convert to float');
}

/** a / b rounded once, to the nearest float with ties to even, as int / int must be. */
export function ratioToNumber(a: bigint, b: bigint): number {
  if (b === 0n) throw zeroDivision();
  const negative = a < 0n !== b < 0n;
  const numerator = a < 0n ? -a : a;
  const denominator = b < 0n ? -b : b;
  if (numerator === 0n) return 0;
  // 66 bits of quotient and a sticky bit below are enough to round; fewer where the result is subnormal
  const shift = Math.min(66 - (bitLength(numerator) - bitLength(denominator)), 1074);
  const result = shift === 1074 ? subnormal(numerator, denominator) : scaled(numerator, denominator, shift);
  if (!Number.isFinite(result)) throw raise(OverflowError, 'integer division result too large for a float');
  return negative ? -result : result;
}

function scaled(numerator: bigint, denominator: bigint, shift: number): number {
  const over = shift >= 0 ? numerator << BigInt(shift) : numerator;
  const under = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const quotient = over / under;
  const sticky = over % under === 0n ? quotient : quotient | 1n;
  return timesPowerOfTwo(Number(sticky), -shift);
}

function subnormal(numerator: bigint, denominator: bigint): number {
  return timesPowerOfTwo(Number(divideHalfEven(numerator << 1074n, denominator)), -1074);
}

/** value × 2^exponent, in two steps where 2^exponent itself is out of range. */
export function timesPowerOfTwo(value: number, exponent: number): number {
  if (exponent > 1000) return value * 2 ** 1000 * 2 ** (exponent - 1000);
  if (exponent < -1000) return value * 2 ** -1000 * 2 ** (exponent + 1000);
  return value * 2 ** exponent;
}

/** a / b rounded to the nearest whole number, ties to even; b > 0. */
export function divideHalfEven(a: bigint, b: bigint): bigint {
  const [quotient, rest] = bigDivMod(a, b);
  const twice = rest * 2n;
  const up = twice > b || (twice === b && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

/** A finite float as an exact fraction in lowest terms. */
export function asRatio(value: number): [numerator: bigint, denominator: bigint] {
  let scaledUp = value;
  let exponent = 0;
  while (!Number.isInteger(scaledUp)) {
    scaledUp *= 2;
    exponent++;
  }
  return [BigInt(scaledUp), 1n << BigInt(exponent)];
}

// -- floats ----------------------------------------------------------------------------------------------------------

/** a op b for two floats; only + // * % ** - / are asked of it. */
export function floatBinary(op: number, a: number, b: number): Value {
  switch (op) {
    case 0:
      return float(a + b);
    case 5:
      return float(a * b);
    case 10:
      return float(a - b);
    case 11:
      if (b === 0) throw zeroDivision();
      return float(a / b);
    case 2:
      return float(floatDivMod(a, b)[0]);
    case 6:
      return float(floatDivMod(a, b)[1]);
    case 8:
      return power(a, b);
    default:
      return assertNever(op as never, 'operator of floats');
  }
}

/** divmod(a, b) of floats: a rest with b's sign, and the quotient that goes with it. */
export function floatDivMod(a: number, b: number): [quotient: number, rest: number] {
  if (b === 0) throw zeroDivision();
  const remainder = a % b;
  const crosses = remainder !== 0 && remainder < 0 !== b < 0;
  const rest = crosses ? remainder + b : remainder === 0 ? zeroLike(b) : remainder;
  const exact = (a - remainder) / b - (crosses ? 1 : 0);
  if (exact === 0) return [zeroLike(a / b), rest];
  const floor = Math.floor(exact);
  return [exact - floor > 0.5 ? floor + 1 : floor, rest];
}

function zeroLike(sign: number): number {
  return sign < 0 || Object.is(sign, -0) ? -0 : 0;
}

// -- ints from anything ----------------------------------------------------------------------------------------------

/** operator.index(value); TypeError when it is not a whole number. */
export function asIndex(interp: Interpreter, value: Value): Maybe<Int> {
  const plain = plainInt(value);
  if (plain !== undefined) return plain;
  const asked = callSpecial(interp, value, '__index__', []);
  if (asked === undefined) {
    throw raise(TypeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  return after(asked, (index) => checkIndex(interp, index));
}

function checkIndex(interp: Interpreter, value: Value): Maybe<Int> {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  const plain = plainInt(value);
  if (plain !== undefined) return withWarning(interp, value, plain);
  throw raise(TypeError, `__index__ returned non-int (type ${typeOf(value).name})`);
}

function* withWarning(interp: Interpreter, value: Value, plain: Int): Resumable<Int> {
  const message = `__index__ returned non-int (type ${typeOf(value).name}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`;
  yield* tellWarnings(interp, 'warn', [message, DeprecationWarning]);
  return plain;
}

/** The host number of an int, a bool or an instance of a subclass of int; undefined for the rest. */
export function plainInt(value: Value): Int | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return value instanceof PyInt ? value.value : undefined;
  }
}
