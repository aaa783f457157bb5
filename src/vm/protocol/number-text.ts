/**
 * Numbers as digits: the shortest text that gives a float back, and correctly rounded digits for formatting and round().
 * The host's own conversions are exact except that they round ties away from zero, where C rounds to even; ties are found
 * and settled by whole numbers. Layout (signs, padding, grouping) is in format-spec.ts.
 */
import { raise, ValueError } from '../objects/exception.ts';
import { asRatio, bitLength, divideHalfEven, type Int } from './arithmetic.ts';

/** sys.get_int_max_str_digits() of the interpreter that runs now, 0 for no limit; runFiber sets it. */
export const digitLimit = { most: 4300 };

/** str(n) of an int; ValueError past the limit of digits. */
export function intText(value: Int): string {
  if (typeof value === 'number') return String(value);
  const { most } = digitLimit;
  // fewer bits than this cannot be too many digits
  if (most === 0 || bitLength(value) < 3.3 * most) return String(value);
  const text = String(value);
  if (text.length - (value < 0n ? 1 : 0) > most) throw tooManyDigits(most);
  return text;
}

function tooManyDigits(most: number) {
  const text = `Exceeds the limit (${most} digits) for integer string conversion`;
  return raise(ValueError, `${text}; use sys.set_int_max_str_digits() to increase the limit`);
}

/** A float's digits: value = 0.d₁d₂d₃… × 10^point, rounded to some number of digits. */
export interface Digits {
  readonly digits: string;
  /** Where the decimal point stands, counted from the left of the digits. */
  readonly point: number;
}

/** `count` significant digits (at least 1) of a finite value's magnitude. */
export function significantDigits(value: number, count: number): Digits {
  const size = Math.abs(value);
  if (size === 0) return { digits: '0'.repeat(count), point: 1 };
  if (count <= 100 && !mayTie(size, count)) return split(size.toExponential(count - 1));
  return exactSignificant(size, count);
}

/** The shortest digits that give the value back. */
export function shortestDigits(value: number): Digits {
  return split(Math.abs(value).toExponential());
}

function split(text: string): Digits {
  const [mantissa, exponent] = text.split('e') as [string, string];
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

/** Only a value that ends in 5 one digit further on can lie in the middle. */
function mayTie(size: number, count: number): boolean {
  if (count >= 100) return true;
  const further = size.toExponential(count);
  return further[further.indexOf('e') - 1] === '5' && Number(further) === size;
}

function exactSignificant(size: number, count: number): Digits {
  const point = Number(size.toExponential().split('e')[1]) + 1;
  const digits = scaledHalfEven(size, count - point).toString();
  return { digits: digits.slice(0, count), point: digits.length > count ? point + 1 : point };
}

/** value × 10^places as a whole number, ties to even. */
function scaledHalfEven(value: number, places: number): bigint {
  const [numerator, denominator] = asRatio(value);
  if (places >= 0) return divideHalfEven(numerator * 10n ** BigInt(places), denominator);
  return divideHalfEven(numerator, denominator * 10n ** BigInt(-places));
}

/** A finite value's magnitude with exactly `places` digits behind the point (none: no point). */
export function fixedDigits(value: number, places: number): string {
  const size = Math.abs(value);
  if (places <= 100 && size < 1e21 && !mayTieAt(size, places)) return size.toFixed(places);
  const digits = scaledHalfEven(size, places)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A value in the middle between two texts has one binary digit more than decimal ones. */
function mayTieAt(size: number, places: number): boolean {
  return Number.isInteger(size * 2 ** (places + 1)) && !Number.isInteger(size);
}

/** round(value, places), correctly rounded, ties to even; not finite when the result is too large. */
export function roundTo(value: number, places: number): number {
  if (!Number.isFinite(value) || places > 323) return value;
  if (places < -308) return value * 0;
  const text = places >= 0 ? fixedDigits(value, places) : `${scaledHalfEven(Math.abs(value), places)}e${-places}`;
  const rounded = Number(text);
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

/** round(value) to a whole number, ties to even. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}
