/** `**` of floats, with C's special cases. The work is in elementary.ts. */
import { OverflowError, raise, ZeroDivisionError } from '../objects/exception.ts';
import { exponential, logarithm } from './elementary.ts';
import { timesNumber } from './pairs.ts';

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
