/**
 * Numbers from text: what int(), float() and complex() accept, with underscores and the digits of every script.
 * https://docs.python.org/3/library/functions.html#int
 */
import { raise, ValueError } from '../objects/exception.ts';
import { intFromBig } from '../objects/make.ts';
import type { Int } from './arithmetic.ts';
import { digitLimit } from './number-text.ts';
import { trimSpace } from './white-space.ts';

const PREFIXES: Readonly<Record<string, number>> = { '0b': 2, '0o': 8, '0x': 16 };
const HOST_PREFIX: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 16: '0x' };

/** int(text, base); undefined when it is no number (who asks words the error with the repr of what was given). */
export function parseInteger(text: string, base: number): Int | undefined {
  const plain = asciiDigits(trimSpace(text));
  const unsigned = plain.replace(/^[+-]/, '');
  const named = PREFIXES[unsigned.slice(0, 2).toLowerCase()];
  const prefixed = named !== undefined && (base === 0 || base === named);
  const radix = base === 0 ? (named ?? 10) : base;
  const digits = withoutUnderscores(prefixed ? unsigned.slice(2).replace(/^_/, '') : unsigned);
  if (digits === null || !digitsOf(radix).test(digits)) return undefined;
  if (base === 0 && !prefixed && /^0+[^0]/.test(digits)) return undefined;
  const size = magnitude(digits, radix);
  return plain.startsWith('-') && size !== 0 ? -size : size;
}

function digitsOf(radix: number): RegExp {
  const letters = radix > 10 ? `a-${String.fromCharCode(86 + radix)}` : '';
  return new RegExp(`^[0-${Math.min(9, radix - 1)}${letters}]+$`, 'i');
}

function magnitude(digits: string, radix: number): Int {
  if (digits.length <= 10) return Number.parseInt(digits, radix);
  if ((radix & (radix - 1)) !== 0 && digitLimit.most > 0 && digits.length > digitLimit.most)
    throw tooLong(digits.length);
  const host = HOST_PREFIX[radix];
  if (host !== undefined || radix === 10) return intFromBig(BigInt((host ?? '') + digits));
  let value = 0n;
  for (const digit of digits) value = value * BigInt(radix) + BigInt(Number.parseInt(digit, radix));
  return intFromBig(value);
}

function tooLong(count: number) {
  const text = `Exceeds the limit (${digitLimit.most} digits) for integer string conversion: value has ${count} digits`;
  return raise(ValueError, `${text}; use sys.set_int_max_str_digits() to increase the limit`);
}

/** null when an underscore is not between two digits. */
function withoutUnderscores(digits: string): string | null {
  if (!digits.includes('_')) return digits;
  return /^_|__|_$/.test(digits) ? null : digits.replaceAll('_', '');
}

const FLOAT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const WORD = /^([+-]?)(inf|infinity|nan)$/i;

/** float(text); undefined when it is no number. */
export function parseFloatText(text: string): number | undefined {
  const plain = asciiDigits(trimSpace(text));
  if (/(?<!\d)_|_(?!\d)/.test(plain)) return undefined;
  const bare = plain.replaceAll('_', '');
  if (FLOAT.test(bare)) return Number(bare);
  const word = WORD.exec(bare);
  if (word === null) return undefined;
  const size = (word[2] as string).toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
  return word[1] === '-' ? -size : size;
}

const PART = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan`;
const COMPLEX = new RegExp(`^(?:([+-]?(?:${PART}))(?![\\w.]))?(?:([+-]?(?:${PART})?)j)?$`, 'i');

/** complex(text) as its two parts; undefined when it is no number. */
export function parseComplexText(text: string): readonly [real: number, imag: number] | undefined {
  const trimmed = asciiDigits(trimSpace(text));
  const bare = /^\(.*\)$/s.test(trimmed) ? trimSpace(trimmed.slice(1, -1)) : trimmed;
  if (bare === '' || /(?<!\d)_|_(?!\d)/.test(bare)) return undefined;
  const match = COMPLEX.exec(bare.replaceAll('_', ''));
  if (match === null) return undefined;
  const [, real, imag] = match;
  if (real !== undefined && imag !== undefined && !/^[+-]/.test(imag)) return undefined;
  return [real === undefined ? 0 : (parseFloatText(real) as number), imaginary(imag)];
}

function imaginary(text: string | undefined): number {
  if (text === undefined) return 0;
  return text === '' || text === '+' ? 1 : text === '-' ? -1 : (parseFloatText(text) as number);
}

/** Decimal digits of other scripts become 0-9. */
function asciiDigits(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.replace(/[^\0-\x7f]/gu, asciiDigit) : text;
}

const DECIMAL = /\p{Nd}/u;
/** The one place where several rows of ten digits follow each other directly. */
const MATHEMATICAL_ZERO = 0x1d7ce;

function asciiDigit(char: string): string {
  const value = decimalValue(char);
  return value === undefined ? char : String(value);
}

/** What a decimal digit of any script is worth; undefined for other characters. */
export function decimalValue(char: string): number | undefined {
  if (!DECIMAL.test(char)) return undefined;
  const code = char.codePointAt(0) as number;
  if (code >= MATHEMATICAL_ZERO && code < MATHEMATICAL_ZERO + 50) return (code - MATHEMATICAL_ZERO) % 10;
  let value = 0;
  while (value < 9 && DECIMAL.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}
