/**
 * `text % values`: formatting in the manner of C's printf, for str and bytes.
 * https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
 */
import type { Interpreter } from '../interpreter.ts';
import { bytesOf, fromLatin1, latin1 } from '../objects/bytes-like.ts';
import { OverflowError, raise, TypeError, ValueError } from '../objects/exception.ts';
import { realNumber } from '../objects/float.ts';
import { toInt } from '../objects/int.ts';
import { bytes, tuple } from '../objects/make.ts';
import { strType, typeOf } from '../objects/type.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyFloat, PyStr, PyTuple, type Value } from '../value.ts';
import { asIndex, type Int, plainInt } from './arithmetic.ts';
import { callSpecial } from './attribute.ts';
import { codePointLength, codePointSlice } from './code-points.ts';
import { floatDigits } from './float-digits.ts';
import { after } from './invoke.ts';
import { intText } from './number-text.ts';
import { getItem, wait } from './operators.ts';
import { settle } from './settle.ts';
import { ascii, repr, str } from './text.ts';

/** What is formatted: a `bytes` is a host string with one unit a byte. */
export type Target = 'str' | 'bytes';

interface Conversion {
  readonly flags: string;
  width: number;
  /** -1 for none. */
  precision: number;
  readonly type: string;
}

/** The values that are left; a single value that is no tuple serves once. */
class Supply {
  readonly items: readonly Value[];
  readonly mapping: Value | undefined;
  private used = 0;
  constructor(values: Value, target: Target) {
    this.items = values instanceof PyTuple ? values.items : [values];
    this.mapping = isMapping(values, target) ? values : undefined;
  }

  next(): Value {
    const value = this.items[this.used++];
    if (value === undefined) throw raise(TypeError, 'not enough arguments for format string');
    return value;
  }

  /** Where a key has been named, nothing is taken in order any more. */
  skipAll(): void {
    this.used = this.items.length;
  }

  get left(): boolean {
    return this.mapping === undefined && this.used < this.items.length;
  }
}

function isMapping(value: Value, target: Target): boolean {
  if (target === 'bytes' && isBytes(value)) return false;
  if (value instanceof PyTuple || typeOf(value).isSubtypeOf(strType)) return false;
  return typeOf(value).lookup('__getitem__') !== undefined;
}

function isBytes(value: Value): boolean {
  return ['bytes', 'bytearray'].some((name) => typeOf(value).mro.some((base) => !base.heap && base.name === name));
}

/** text % values */
export function formatPercent(interp: Interpreter, target: Target, text: string, values: Value): Maybe<string> {
  return settle(expand(interp, target, text, values));
}

/** Flags, width, precision and a length that means nothing, behind `%` or the key. */
const LAYOUT = /([-+ #0]*)(\*|\d+)?(?:\.(\*|\d*))?[hlL]?/y;

function* expand(interp: Interpreter, target: Target, text: string, values: Value): Resumable<string> {
  const supply = new Supply(values, target);
  let result = '';
  let at = 0;
  for (;;) {
    const percent = text.indexOf('%', at);
    if (percent < 0) break;
    result += text.slice(at, percent);
    const [piece, end] = yield* specifier(interp, target, text, percent, supply);
    result += piece;
    at = end;
  }
  if (supply.left) {
    const what = target === 'str' ? 'string' : 'bytes';
    throw raise(TypeError, `not all arguments converted during ${what} formatting`);
  }
  return result + text.slice(at);
}

function* specifier(
  interp: Interpreter,
  target: Target,
  text: string,
  start: number,
  supply: Supply,
): Resumable<readonly [piece: string, end: number]> {
  if (text[start + 1] === '%') return ['%', start + 2];
  const keyed = text[start + 1] === '(';
  const keyEnd = keyed ? closing(text, start + 2) : start;
  const source = keyed ? yield* keyedSupply(interp, target, text.slice(start + 2, keyEnd), supply) : supply;
  LAYOUT.lastIndex = keyEnd + 1;
  const [all, flags, width, precision] = LAYOUT.exec(text) as RegExpExecArray;
  const at = keyEnd + 1 + (all as string).length;
  const type = text[at];
  if (type === undefined) throw raise(ValueError, 'incomplete format');
  const conversion: Conversion = { flags: flags as string, width: -1, precision: -1, type };
  applyWidth(conversion, width, source);
  if (precision !== undefined) applyPrecision(conversion, precision, source);
  const value = source.next();
  checkType(target, type, at);
  return [yield* convert(interp, target, conversion, value), at + 1];
}

function closing(text: string, start: number): number {
  let open = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') open++;
    else if (text[at] === ')' && --open === 0) return at;
  }
  throw raise(ValueError, 'incomplete format key');
}

function* keyedSupply(interp: Interpreter, target: Target, key: string, supply: Supply): Resumable<Supply> {
  if (supply.mapping === undefined) throw raise(TypeError, 'format requires a mapping');
  supply.skipAll();
  const name = target === 'str' ? key : bytes(fromLatin1(key));
  return new Supply(tuple([yield* wait(getItem(interp, supply.mapping, name))]), target);
}

function applyWidth(conversion: Conversion, width: string | undefined, source: Supply): void {
  if (width === undefined) return;
  const value = width === '*' ? starred(source) : Number(width);
  conversion.width = Math.abs(value);
  if (value < 0) (conversion as { flags: string }).flags += '-';
}

function applyPrecision(conversion: Conversion, precision: string, source: Supply): void {
  conversion.precision = precision === '*' ? Math.max(0, starred(source)) : Number(precision);
}

function starred(source: Supply): number {
  const value = plainInt(source.next());
  if (value === undefined) throw raise(TypeError, '* wants int');
  return Number(value);
}

function checkType(target: Target, type: string, at: number): void {
  if ('sradiuoxXeEfFgGc'.includes(type) || (target === 'bytes' && type === 'b')) return;
  const code = type.codePointAt(0) as number;
  const shown = code >= 32 && (code < 127 || target === 'str') ? String.fromCodePoint(code) : '?';
  throw raise(ValueError, `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${at}`);
}

// -- one value -------------------------------------------------------------------------------------------------------

function* convert(interp: Interpreter, target: Target, conversion: Conversion, value: Value): Resumable<string> {
  const { type } = conversion;
  if ('srab'.includes(type)) return padText(yield* wait(textOf(interp, target, type, value)), conversion, true);
  if (type === 'c') return padText(characterOf(target, value), conversion, false);
  if ('eEfFgG'.includes(type))
    return padNumber(...floatParts(yield* wait(needReal(interp, value)), conversion), conversion);
  return padNumber(...intParts(yield* wait(needInt(interp, type, value)), conversion), conversion);
}

function textOf(interp: Interpreter, target: Target, type: string, value: Value): Maybe<string> {
  if (type === 'a' || (target === 'bytes' && type === 'r')) return ascii(interp, value);
  if (type === 'r') return repr(interp, value);
  return target === 'str' ? str(interp, value) : bytesText(interp, value);
}

function bytesText(interp: Interpreter, value: Value): Maybe<string> {
  const data = bytesOf(value);
  if (data !== undefined) return latin1(data);
  const asked = callSpecial(interp, value, '__bytes__', []);
  if (asked !== undefined) return after(asked, (made) => latin1(bytesOf(made) as Uint8Array));
  const wanted = 'a bytes-like object, or an object that implements __bytes__';
  throw raise(TypeError, `%b requires ${wanted}, not '${typeOf(value).name}'`);
}

function characterOf(target: Target, value: Value): string {
  const code = plainInt(value);
  if (target === 'bytes') return byteCharacter(value, code);
  if (code !== undefined) {
    if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(Number(code));
    throw raise(OverflowError, '%c arg not in range(0x110000)');
  }
  const text = value instanceof PyStr ? value.value : value;
  const wanted = '%c requires an int or a unicode character';
  if (typeof text !== 'string') throw raise(TypeError, `${wanted}, not ${typeOf(value).name}`);
  if (codePointLength(text) === 1) return text;
  throw raise(TypeError, `${wanted}, not a string of length ${codePointLength(text)}`);
}

function byteCharacter(value: Value, code: Int | undefined): string {
  const data = bytesOf(value);
  if (data?.length === 1) return latin1(data);
  if (code !== undefined) {
    if (code >= 0 && code < 256) return String.fromCharCode(Number(code));
    throw raise(OverflowError, '%c arg not in range(256)');
  }
  const found = data === undefined ? typeOf(value).name : `a bytes object of length ${data.length}`;
  throw raise(TypeError, `%c requires an integer in range(256) or a single byte, not ${found}`);
}

function needReal(interp: Interpreter, value: Value): Maybe<number> {
  const real = realNumber(interp, value);
  if (real !== undefined) return real;
  throw raise(TypeError, `must be real number, not ${typeOf(value).name}`);
}

function needInt(interp: Interpreter, type: string, value: Value): Maybe<Int> {
  const plain = plainInt(value);
  if (plain !== undefined) return plain;
  const has = (slot: string) => typeOf(value).lookup(slot) !== undefined;
  if ('oxX'.includes(type)) {
    if (has('__index__')) return asIndex(interp, value);
    throw raise(TypeError, `%${type} format: an integer is required, not ${typeOf(value).name}`);
  }
  if (value instanceof PyFloat || has('__int__') || has('__index__')) return toInt(interp, value);
  throw raise(TypeError, `%${type} format: a real number is required, not ${typeOf(value).name}`);
}

type Parts = [head: string, body: string];

function floatParts(value: number, conversion: Conversion): Parts {
  const { type, precision, flags } = conversion;
  const negative = value < 0 || Object.is(value, -0);
  const body = floatDigits(value, type, precision < 0 ? 6 : precision, flags.includes('#'));
  return [signOf(negative, flags), body];
}

function intParts(value: Int, conversion: Conversion): Parts {
  const { type, precision, flags } = conversion;
  const magnitude = value < 0 ? -value : value;
  const radix = type === 'o' ? 8 : type === 'x' || type === 'X' ? 16 : 10;
  const digits = radix === 10 ? intText(magnitude) : magnitude.toString(radix);
  const body = (type === 'X' ? digits.toUpperCase() : digits).padStart(precision, '0');
  const prefix = radix !== 10 && flags.includes('#') ? `0${type}` : '';
  return [signOf(value < 0, flags) + prefix, body];
}

function signOf(negative: boolean, flags: string): string {
  if (negative) return '-';
  return flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
}

function padNumber(head: string, body: string, { flags, width }: Conversion): string {
  const missing = width - head.length - body.length;
  if (missing <= 0) return head + body;
  if (flags.includes('-')) return head + body + ' '.repeat(missing);
  return flags.includes('0') ? head + '0'.repeat(missing) + body : ' '.repeat(missing) + head + body;
}

function padText(text: string, { flags, width, precision }: Conversion, clipped: boolean): string {
  const shown = clipped && precision >= 0 ? codePointSlice(text, 0, precision) : text;
  const missing = width - codePointLength(shown);
  if (missing <= 0) return shown;
  return flags.includes('-') ? shown + ' '.repeat(missing) : ' '.repeat(missing) + shown;
}
