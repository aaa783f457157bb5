/**
 * The format mini-language: `format(value, '>+12,.2f')` for ints, floats, complex numbers and strings.
 * https://docs.python.org/3/library/string.html#format-specification-mini-language
 */
import { floatRepr } from '#bytecode';
import { OverflowError, raise, ValueError } from '../objects/exception.ts';
import { type Int, toFloat } from './arithmetic.ts';
import { codePointLength } from './code-points.ts';
import { floatDigits } from './float-digits.ts';
import { intText } from './number-text.ts';

interface Spec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  /** '' for no grouping. */
  readonly grouping: string;
  /** -1 for none. */
  readonly precision: number;
  /** Grouping of the digits behind the point. */
  readonly fraction: string;
  /** '' for none. */
  readonly type: string;
}

const SHAPE = /^(?:(.)?([<>=^]))?([ +-])?(z)?(#)?(0)?(\d+)?([,_]*)(?:\.(\d*)([,_]*))?(.*)$/su;
const WITHOUT_FILL = /^([<>=^])?([ +-])?(z)?(#)?(0)?(\d+)?([,_]*)(?:\.(\d*)([,_]*))?(.*)$/su;

/** Reads a specification; `align` and `type` are the ones that stand when it has none. */
function parse(text: string, typeName: string, align: string, defaultType: string): Spec {
  const hasFill = /^.[<>=^]/su.test(text);
  const match = (hasFill ? SHAPE.exec(text) : WITHOUT_FILL.exec(text)) as RegExpExecArray;
  const parts = hasFill ? match.slice(1) : [undefined, ...match.slice(1)];
  const [fill, given, sign, z, alternate, zero, width, grouping, precision, fraction, rest] = parts;
  const group = oneSeparator(grouping ?? '');
  const behind = oneSeparator(fraction ?? '');
  if (precision === '' && behind.used === '') throw raise(ValueError, 'Format specifier missing precision');
  const type = precision === undefined ? group.rest + rest : behind.rest + rest;
  if (codePointLength(type) > 1) {
    throw raise(ValueError, `Invalid format specifier '${text}' for object of type '${typeName}'`);
  }
  checkGrouping(group.used, type === '' ? defaultType : type);
  if (type === 'n') checkGrouping(behind.used, type);
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: given ?? (zero !== undefined && align === '>' ? '=' : align),
    sign: sign ?? '',
    noNegativeZero: z !== undefined,
    alternate: alternate !== undefined,
    width: digitsOf(width, -1),
    grouping: group.used,
    precision: digitsOf(precision, -1),
    fraction: behind.used,
    type,
  };
}

/** One separator counts, a second one is a mistake that is told as the type, or as both at once. */
function oneSeparator(text: string): { used: string; rest: string } {
  if (/^(,+_|_+,)/.test(text)) throw raise(ValueError, "Cannot specify both ',' and '_'.");
  return { used: text.slice(0, 1), rest: text.slice(1) };
}

function digitsOf(text: string | undefined, none: number): number {
  if (text === undefined || text === '') return none;
  const value = Number(text);
  if (value > Number.MAX_SAFE_INTEGER) throw raise(ValueError, 'Too many decimal digits in format string');
  return value;
}

function checkGrouping(grouping: string, type: string): void {
  if (grouping === '' || 'defgEG%F'.includes(type) || (grouping === '_' && 'boxX'.includes(type))) return;
  throw raise(ValueError, `Cannot specify '${grouping}' with ${shownType(type)}.`);
}

function shownType(type: string): string {
  const code = type.codePointAt(0) as number;
  return code > 32 && code < 128 ? `'${type}'` : `'\\x${code.toString(16)}'`;
}

function unknownCode(type: string, typeName: string) {
  return raise(ValueError, `Unknown format code ${shownType(type)} for object of type '${typeName}'`);
}

function refused(what: string) {
  return raise(ValueError, what);
}

// -- strings ---------------------------------------------------------------------------------------------------------

/** format(text, spec) */
export function formatStr(value: string, text: string, typeName: string): string {
  if (text === '') return value;
  const spec = parse(text, typeName, '<', 's');
  if (spec.type !== '' && spec.type !== 's') throw unknownCode(spec.type, typeName);
  if (spec.sign === ' ') throw refused('Space not allowed in string format specifier');
  if (spec.sign !== '') throw refused('Sign not allowed in string format specifier');
  if (spec.noNegativeZero) throw refused('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) throw refused('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw refused("'=' alignment not allowed in string format specifier");
  const shown = spec.precision >= 0 && spec.precision < value.length ? clip(value, spec.precision) : value;
  return pad(shown, '', spec);
}

function clip(value: string, count: number): string {
  return Array.from(value).slice(0, count).join('');
}

/** Fills up to the width; with `=` the filling goes behind `head` (sign and prefix). */
function pad(body: string, head: string, spec: Spec): string {
  const missing = spec.width - codePointLength(body) - head.length;
  if (missing <= 0) return head + body;
  const { fill } = spec;
  switch (spec.align) {
    case '<':
      return head + body + fill.repeat(missing);
    case '^': {
      const left = Math.floor(missing / 2);
      return fill.repeat(left) + head + body + fill.repeat(missing - left);
    }
    case '=':
      return head + fill.repeat(missing) + body;
    default:
      return fill.repeat(missing) + head + body;
  }
}

// -- ints ------------------------------------------------------------------------------------------------------------

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

/** format(value, spec) of an int */
export function formatInt(value: Int, text: string, typeName: string): string {
  if (text === '') return intText(value);
  const spec = parse(text, typeName, '>', 'd');
  const { type } = spec;
  if (type !== '' && 'eEfFgG%'.includes(type)) return layoutFloat(toFloat(value), spec);
  if (type !== '' && !'bcdoxXn'.includes(type)) throw unknownCode(type, typeName);
  if (spec.precision >= 0) throw refused('Precision not allowed in integer format specifier');
  if (spec.noNegativeZero) throw refused('Negative zero coercion (z) not allowed in integer format specifier');
  if (type === 'c') return formatChar(value, spec);
  const magnitude = value < 0 ? -value : value;
  const radix = RADIX[type] ?? 10;
  const digits = radix === 10 ? intText(magnitude) : magnitude.toString(radix);
  const prefix = spec.alternate && radix !== 10 ? `0${type}` : '';
  const shown = type === 'X' ? digits.toUpperCase() : digits;
  return layout(signOf(value < 0, spec) + prefix, shown, '', radix === 10 ? 3 : 4, spec);
}

function formatChar(value: Int, spec: Spec): string {
  if (spec.sign !== '') throw refused("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw refused("Alternate form (#) not allowed with integer format specifier 'c'");
  if (BigInt.asIntN(64, BigInt(value)) !== BigInt(value)) {
    throw raise(OverflowError, 'Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) throw raise(OverflowError, '%c arg not in range(0x110000)');
  return pad(String.fromCodePoint(Number(value)), '', spec);
}

function signOf(negative: boolean, spec: Spec): string {
  if (negative) return '-';
  return spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
}

/** Groups whole digits, with zeros up to the width where zeros are the filling, and pads. */
function layout(head: string, whole: string, rest: string, every: number, spec: Spec): string {
  if (spec.grouping === '') return pad(whole + rest, head, spec);
  const zeros = spec.fill === '0' && spec.align === '=';
  const grouped = group(whole, every, spec.grouping, zeros ? spec.width - head.length - rest.length : 0);
  return pad(grouped + rest, head, spec);
}

function group(digits: string, every: number, separator: string, least: number): string {
  let result = '';
  let left = digits;
  for (;;) {
    const wanted = least - result.length;
    const size = Math.min(every, Math.max(left.length, wanted, 1));
    result = left.slice(-size).padStart(size, '0') + result;
    left = left.slice(0, -size);
    if (left === '' && result.length >= least) return result;
    result = separator + result;
  }
}

// -- floats ----------------------------------------------------------------------------------------------------------

/** format(value, spec) of a float */
export function formatFloat(value: number, text: string, typeName: string): string {
  if (text === '') return floatRepr(value);
  const spec = parse(text, typeName, '>', '%');
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownCode(spec.type, typeName);
  return layoutFloat(value, spec);
}

function layoutFloat(value: number, spec: Spec): string {
  const body = magnitudeText(value, spec);
  const negative = (value < 0 || Object.is(value, -0)) && !(spec.noNegativeZero && /^[0.]*(?:[e%]|$)/i.test(body));
  const head = signOf(negative, spec);
  const end = body.search(/[.eE%]/);
  const finite = Number.isFinite(value);
  const whole = end >= 0 ? body.slice(0, end) : body;
  const rest = end >= 0 ? groupFraction(body.slice(end), spec.fraction) : '';
  return finite ? layout(head, whole, rest, 3, spec) : pad(body, head, spec);
}

function groupFraction(rest: string, separator: string): string {
  if (separator === '') return rest;
  return rest.replace(/^\.(\d+)/, (_all, digits: string) => `.${(digits.match(/\d{1,3}/g) ?? []).join(separator)}`);
}

function magnitudeText(value: number, spec: Spec): string {
  const { type, precision, alternate } = spec;
  if (type === '%') return `${floatDigits(value * 100, 'f', precision < 0 ? 6 : precision, alternate)}%`;
  if (type === '') return floatDigits(value, precision < 0 ? 'r' : 'g', precision, alternate, true);
  return floatDigits(value, type === 'n' ? 'g' : type, precision < 0 ? 6 : precision, alternate);
}

// -- complex numbers -------------------------------------------------------------------------------------------------

/** format(real + imag j, spec) */
export function formatComplex(real: number, imag: number, text: string): string {
  const spec = parse(text, 'complex', '>', 'g');
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownCode(spec.type, 'complex');
  if (spec.fill === '0') throw refused('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw refused("'=' alignment flag is not allowed in complex format specifier");
  const bare = { ...spec, width: -1 };
  const plain = spec.type === '';
  const part = (value: number, sign: string) =>
    plain ? complexPart(value, { ...bare, sign }) : layoutFloat(value, { ...bare, sign });
  const both =
    plain && real === 0 && !Object.is(real, -0)
      ? `${part(imag, spec.sign)}j`
      : `${part(real, spec.sign)}${part(imag, '+')}j`;
  return pad(plain && both.length > 1 && !(real === 0 && !Object.is(real, -0)) ? `(${both})` : both, '', spec);
}

function complexPart(value: number, spec: Spec): string {
  const type = spec.precision < 0 ? 'r' : 'g';
  const body = floatDigits(value, type, spec.precision, spec.alternate);
  return signOf(value < 0 || Object.is(value, -0), spec) + body;
}
