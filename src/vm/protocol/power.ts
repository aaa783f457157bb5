/**
 * `**` of floats, the same in every browser: the host's own power may differ in the last digit from one engine to the
 * next. Worked out in pairs of floats (a value and what rounding it lost, about 106 bits), so that nearly every result is
 * the correctly rounded one, as the C library's is. The pair arithmetic is Dekker's and Knuth's.
 */
import { OverflowError, raise, ZeroDivisionError } from '../objects/exception.ts';
import { timesPowerOfTwo } from './arithmetic.ts';

/** An unevaluated sum: the value rounded, and what that left out. */
type Pair = readonly [high: number, low: number];

/** base ** exponent; null where the result is complex: a negative base and a broken exponent. */
export function floatPower(base: number, exponent: number): number | null {
  if (exponent === 0 || base === 1) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN;
  if (!Number.isFinite(exponent)) return infinitePower(Math.abs(base), exponent);
  const odd = Number.isInteger(exponent) && Math.abs(exponent % 2) === 1;
  if (base === 0) return zeroPower(base, exponent, odd);
  if (!Number.isFinite(base)) return infiniteBase(base, exponent, odd);
  if (base < 0 && !Number.isInteger(exponent)) return null;
  const size = magnitudePower(Math.abs(base), exponent);
  if (size === Number.POSITIVE_INFINITY) throw raise(OverflowError, 34, 'Numerical result out of range');
  return base < 0 && odd ? -size : size;
}

function infinitePower(size: number, exponent: number): number {
  if (size === 1) return 1;
  return size > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
}

function zeroPower(base: number, exponent: number, odd: boolean): number {
  if (exponent < 0) throw raise(ZeroDivisionError, 'zero to a negative power');
  return odd ? base : 0;
}

function infiniteBase(base: number, exponent: number, odd: boolean): number {
  const size = exponent > 0 ? Number.POSITIVE_INFINITY : 0;
  return base < 0 && odd ? -size : size;
}

function magnitudePower(base: number, exponent: number): number {
  if (base === 1) return 1;
  if (exponent === 2) return base * base;
  if (exponent === -1) return 1 / base;
  if (exponent === 0.5) return Math.sqrt(base);
  const rough = exponent * Math.log2(base);
  if (rough > 1100) return Number.POSITIVE_INFINITY;
  if (rough < -1200) return 0;
  return exponential(timesNumber(logarithm(base), exponent));
}

// -- pairs -----------------------------------------------------------------------------------------------------------

const SPLITTER = 134217729;

function twoSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

function twoProduct(a: number, b: number): Pair {
  const product = a * b;
  const [ah, al] = halves(a);
  const [bh, bl] = halves(b);
  return [product, ah * bh - product + ah * bl + al * bh + al * bl];
}

/** Two parts of 26 bits each. */
function halves(a: number): Pair {
  const scaled = SPLITTER * a;
  const high = scaled - (scaled - a);
  return [high, a - high];
}

function add([ah, al]: Pair, [bh, bl]: Pair): Pair {
  const [sum, error] = twoSum(ah, bh);
  const [lowSum, lowError] = twoSum(al, bl);
  const [high, low] = twoSum(sum, error + lowSum);
  return twoSum(high, low + lowError);
}

function times([ah, al]: Pair, [bh, bl]: Pair): Pair {
  const [product, error] = twoProduct(ah, bh);
  return twoSum(product, error + (ah * bl + al * bh));
}

function timesNumber([ah, al]: Pair, b: number): Pair {
  const [product, error] = twoProduct(ah, b);
  return twoSum(product, error + al * b);
}

function dividedBy([ah, al]: Pair, b: Pair): Pair {
  const quotient = ah / b[0];
  const rest = add([ah, al], timesNumber(b, -quotient));
  return twoSum(quotient, rest[0] / b[0]);
}

// -- logarithm and exponential ---------------------------------------------------------------------------------------

/** ln 2 to 106 bits. */
const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];
const SQRT_HALF = Math.SQRT1_2;
const ONE: Pair = [1, 0];
/** 1/k by k. */
const RECIPROCALS = Array.from({ length: 46 }, (_, k) => dividedBy(ONE, [k, 0]));

/** ln(value) of a positive finite value, as a pair: 2 artanh((m-1)/(m+1)) of the mantissa, and its exponent's part. */
function logarithm(value: number): Pair {
  let mantissa = value;
  let exponent = 0;
  if (mantissa < 2 ** -1022) {
    mantissa *= 2 ** 54;
    exponent -= 54;
  }
  // the host's logarithm only guesses the scale: being off by one does not change the result
  const guess = Math.floor(Math.log2(mantissa));
  mantissa = timesPowerOfTwo(mantissa, -guess);
  exponent += guess;
  while (mantissa > 2 * SQRT_HALF) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < SQRT_HALF) {
    mantissa *= 2;
    exponent--;
  }
  return add(timesNumber(LN2, exponent), mantissaLogarithm(mantissa));
}

function mantissaLogarithm(mantissa: number): Pair {
  const z = dividedBy(twoSum(mantissa, -1), twoSum(mantissa, 1));
  const square = times(z, z);
  let sum: Pair = [0, 0];
  for (let k = 45; k >= 1; k -= 2) sum = add(times(sum, square), RECIPROCALS[k] as Pair);
  return timesNumber(times(z, sum), 2);
}

/** e^x rounded to a float: x is halved 9 times after the powers of two are taken out, so few terms are needed. */
function exponential(x: Pair): number {
  const twos = Math.round(x[0] / LN2[0]);
  const rest = add(x, timesNumber(LN2, -twos));
  const small: Pair = [rest[0] / 512, rest[1] / 512];
  let sum: Pair = [0, 0];
  for (let k = 9; k >= 1; k--) sum = times(add(sum, ONE), times(small, RECIPROCALS[k] as Pair));
  // sum is e^small - 1; (1 + s)² - 1 = 2s + s² loses nothing
  for (let i = 0; i < 9; i++) sum = add(timesNumber(sum, 2), times(sum, sum));
  const [high, low] = add(ONE, sum);
  return scale(high, low, twos);
}

/** (high + low) × 2^twos; where the result is subnormal it must be rounded once only, so the low part goes in first. */
function scale(high: number, low: number, twos: number): number {
  return twos > -1021 ? timesPowerOfTwo(high + low, twos) : timesPowerOfTwo(high, twos) + timesPowerOfTwo(low, twos);
}
