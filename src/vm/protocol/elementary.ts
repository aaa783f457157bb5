/**
 * Logarithms, the exponential and the length of a vector, the same in every browser: the host's own may differ in the last
 * digit from one engine to the next. Worked out in pairs of floats, so that nearly every result is the correctly rounded
 * one, as the C library's is.
 */
import { timesPowerOfTwo } from './arithmetic.ts';
import { add, dividedBy, type Pair, times, timesNumber, twoProduct, twoSum } from './pairs.ts';

/** ln of a float above 0. */
export function naturalLog(value: number): number {
  return value === Number.POSITIVE_INFINITY ? value : logarithm(value)[0];
}

/** The logarithm to base 2 of a float above 0. */
export function binaryLog(value: number): number {
  return value === Number.POSITIVE_INFINITY ? value : times(logarithm(value), PER_LN2)[0];
}

/** The logarithm to base 10 of a float above 0. */
export function decimalLog(value: number): number {
  return value === Number.POSITIVE_INFINITY ? value : times(logarithm(value), PER_LN10)[0];
}

/** e^x; infinite where it is too large. */
export function exponentialOf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x + 1;
  if (x > 710) return Number.POSITIVE_INFINITY;
  return x < -746 ? 0 : exponential([x, 0]);
}

/** e^x × factor, for a pair below 0 that is not so small that nothing is left. */
export function exponentialOfPair(x: Pair, factor: Pair): number {
  const twos = Math.round(x[0] / LN2[0]);
  const [high, low] = times(exponentialPair(add(x, timesNumber(LN2, -twos))), factor);
  return scale(high, low, twos);
}

/** The root of the sum of squares. */
export function euclideanNorm(values: readonly number[]): number {
  const sizes = values.map(Math.abs);
  const most = Math.max(0, ...sizes);
  if (sizes.includes(Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (most === 0 || Number.isNaN(most)) return most;
  const exponent = Math.floor(Math.log2(most));
  let sum: Pair = [0, 0];
  for (const size of sizes) {
    const scaled = timesPowerOfTwo(size, -exponent);
    sum = add(sum, twoProduct(scaled, scaled));
  }
  const root = Math.sqrt(sum[0]);
  const [high, low] = add(sum, timesNumber(twoProduct(root, root), -1));
  return timesPowerOfTwo(root + (high + low) / (2 * root), exponent);
}

/** ln 2 to 106 bits. */
const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];
/** 1/ln 2 and 1/ln 10. */
const PER_LN2: Pair = [Math.LOG2E, 2.0355273740931033e-17];
const PER_LN10: Pair = [Math.LOG10E, 1.098319650216765e-17];
const SQRT_HALF = Math.SQRT1_2;
const ONE: Pair = [1, 0];
/** 1/k by k. */
const RECIPROCALS = Array.from({ length: 16 }, (_, k) => dividedBy(ONE, [k, 0]));

/** ln(value) of a positive finite value, as a pair: 2 artanh((m-1)/(m+1)) of the mantissa, and its exponent's part. */
export function logarithm(value: number): Pair {
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
  // the far terms are so small that a plain float holds what counts of them
  let far = 0;
  for (let k = 45; k >= 17; k -= 2) far = far * square[0] + 1 / k;
  let sum: Pair = [far, 0];
  for (let k = 15; k >= 1; k -= 2) sum = add(times(sum, square), RECIPROCALS[k] as Pair);
  return timesNumber(times(z, sum), 2);
}

/** e^x rounded to a float: x is halved 4 times after the powers of two are taken out, so few terms are needed. */
export function exponential(x: Pair): number {
  const twos = Math.round(x[0] / LN2[0]);
  const [high, low] = exponentialPair(add(x, timesNumber(LN2, -twos)));
  return scale(high, low, twos);
}

/** e^rest for a rest below ln 2. */
function exponentialPair(rest: Pair): Pair {
  const small: Pair = [rest[0] / 16, rest[1] / 16];
  let far = 0;
  for (let k = 12; k >= 5; k--) far = (far + 1) * (small[0] / k);
  let sum: Pair = [far, 0];
  for (let k = 4; k >= 1; k--) sum = times(add(sum, ONE), times(small, RECIPROCALS[k] as Pair));
  // sum is e^small - 1; (1 + s)² - 1 = 2s + s² loses nothing
  for (let i = 0; i < 4; i++) sum = add(timesNumber(sum, 2), times(sum, sum));
  return add(ONE, sum);
}

/** (high + low) × 2^twos; where the result is subnormal it must be rounded once only, so the low part goes in first. */
function scale(high: number, low: number, twos: number): number {
  return twos > -1021 ? timesPowerOfTwo(high + low, twos) : timesPowerOfTwo(high, twos) + timesPowerOfTwo(low, twos);
}
