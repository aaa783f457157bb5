/**
 * Literals: the text of a number or string token to a constant. Escapes, bytes, and the warnings about escapes that
 * mean nothing. f-strings are taken apart in fstrings.ts, which uses `decodeText` for their plain stretches.
 */
import { characterNamed } from '#base';
import type { Const } from '#bytecode';
import type { Place } from '../ast.ts';
import { type Refusal, syntaxError, syntaxWarning, unsupported } from '../diagnostic.ts';
import type { Cursor } from './cursor.ts';
import type { Token } from './token.ts';

/** The constant of a number token; throws where it has more digits than CPython reads. */
export function numberOf(token: Token): Const {
  const text = token.text.replaceAll('_', '').toLowerCase();
  if (text.endsWith('j')) return { kind: 'complex', imag: Number(text.slice(0, -1)) };
  const radix = /^0[xob]/.test(text);
  if (!radix && /[.e]/.test(text)) return { kind: 'float', value: Number(text) };
  const value = radix ? Number(text) : Number(text.replace(/^0+(?=\d)/, ''));
  if (Number.isSafeInteger(value)) return { kind: 'int', value };
  if (!radix && text.length > MAX_DIGITS) throw tooManyDigits(token, text.length);
  return { kind: 'int', value: BigInt(text) };
}

/** Reading decimal digits takes time that grows with their square. */
const MAX_DIGITS = 4300;

function tooManyDigits(at: Place, digits: number): Refusal {
  const message =
    `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${digits} digits; use ` +
    'sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid ' +
    'decimal conversion limits.';
  return syntaxError(message, at).beginning(0).ending(0);
}

interface StringParts {
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly body: string;
  /** How far behind the beginning of the token CPython takes the body to begin: it forgets prefixes. */
  readonly shift: number;
}

/** The body of a string token, and what its prefix says of it. */
export function partsOf(text: string): StringParts {
  const prefix = (/^[a-z]*/i.exec(text) as RegExpExecArray)[0].toLowerCase();
  const quote =
    text.startsWith(text[prefix.length]?.repeat(3) ?? '', prefix.length) && text.length >= prefix.length + 6 ? 3 : 1;
  const offset = prefix.length + quote;
  const body = text.slice(offset, text.length - quote);
  return { raw: prefix.includes('r'), bytes: prefix.includes('b'), body, shift: prefix === '' ? quote : 0 };
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};

/** Where a stretch of literal text stands, for messages. */
export interface Where {
  readonly cursor: Cursor;
  readonly token: Place;
  /** The column from which CPython counts on to an escape in the first line. */
  readonly column: number;
  /** The character after the body: the brace that ends a stretch of an f-string. */
  readonly next?: string | undefined;
  /** Whether an escape has been warned about: of one token only the first is. */
  warned?: boolean;
}

/** Value of the inside of a str literal. */
export function decodeText(body: string, where: Where): string {
  if (!body.includes('\\')) return body;
  let out = '';
  for (let at = 0; at < body.length; ) {
    const slash = body.indexOf('\\', at);
    if (slash < 0) return out + body.slice(at);
    out += body.slice(at, slash);
    const read = readEscape(body, slash, where, true);
    out += read.text;
    at = read.end;
  }
  return out;
}

/** Value of the inside of a bytes literal. */
export function decodeBytes(parts: StringParts, where: Where): number[] {
  const { body } = parts;
  const bad = /[^\0-\x7f]/.exec(body);
  if (bad) throw where.cursor.error('bytes can only contain ASCII literal characters', where.token);
  const out: number[] = [];
  for (let at = 0; at < body.length; ) {
    if (body[at] !== '\\' || parts.raw) out.push(body.charCodeAt(at++));
    else {
      const read = readEscape(body, at, where, false);
      for (let i = 0; i < read.text.length; i++) out.push(read.text.charCodeAt(i) & 0xff);
      at = read.end;
    }
  }
  return out;
}

interface Escape {
  readonly text: string;
  readonly end: number;
}

function readEscape(body: string, slash: number, where: Where, text: boolean): Escape {
  const c = body[slash + 1] ?? '';
  const simple = SIMPLE[c];
  if (simple !== undefined) return { text: simple, end: slash + 2 };
  if (c >= '0' && c <= '7' && c !== '') return octal(body, slash, where);
  if (c === 'x') return hex(body, slash, 2, where, text);
  if (text && c === 'u') return hex(body, slash, 4, where, text);
  if (text && c === 'U') return hex(body, slash, 8, where, text);
  if (text && c === 'N') return named(body, slash, where);
  warnEscape(`\\${c === '' ? (where.next ?? '') : c}`, 'escape', body, slash, where);
  return { text: `\\${c}`, end: slash + 1 + c.length };
}

/** `\\N{…}`: names that are not known here may be known to CPython, and are refused. */
function named(body: string, slash: number, where: Where): Escape {
  const written = /^\{[^}]*\}?/.exec(body.slice(slash + 2))?.[0] ?? '';
  if (!/^\{[^}]+\}$/.test(written)) throw malformedName(body, slash, written === '{}' ? 1 : written.length, where);
  const name = written.slice(1, -1);
  const code = characterNamed(name);
  if (code === undefined) {
    const hint = 'Check the spelling, or write the character itself or its \\u number.';
    throw unsupported(`The character name '${name}'`, hint, where.token);
  }
  return { text: String.fromCodePoint(code), end: slash + 2 + written.length };
}

function octal(body: string, slash: number, where: Where): Escape {
  const digits = (/^[0-7]{1,3}/.exec(body.slice(slash + 1)) as RegExpExecArray)[0];
  const value = Number.parseInt(digits, 8);
  if (value > 0o377) warnEscape(`\\${digits}`, 'octal escape', body, slash, where);
  return { text: String.fromCharCode(value), end: slash + 1 + digits.length };
}

function hex(body: string, slash: number, length: number, where: Where, text: boolean): Escape {
  const digits = (/^[0-9a-fA-F]*/.exec(body.slice(slash + 2, slash + 2 + length)) as RegExpExecArray)[0];
  const letter = body[slash + 1] as string;
  if (digits.length < length) throw truncated(body, slash, letter, digits.length, where, text);
  const value = Number.parseInt(digits, 16);
  if (value > 0x10ffff) {
    const message = `(unicode error) 'unicodeescape' codec can't decode bytes in position ${range(body, slash, 9)}: illegal Unicode character`;
    throw where.cursor.error(message, where.token);
  }
  return { text: String.fromCodePoint(value), end: slash + 2 + length };
}

function truncated(body: string, slash: number, letter: string, digits: number, where: Where, text: boolean) {
  if (!text) return where.cursor.error(`(value error) invalid \\x escape at position ${slash}`, where.token);
  const shape = `\\${letter}${'X'.repeat(letter === 'x' ? 2 : letter === 'u' ? 4 : 8)}`;
  const message = `(unicode error) 'unicodeescape' codec can't decode bytes in position ${range(body, slash, digits + 1)}: truncated ${shape} escape`;
  return where.cursor.error(message, where.token);
}

function malformedName(body: string, slash: number, length: number, where: Where) {
  const message = `(unicode error) 'unicodeescape' codec can't decode bytes in position ${range(body, slash, length + 1)}: malformed \\N character escape`;
  return where.cursor.error(message, where.token);
}

/** Positions are counted in UTF-8 bytes. */
function range(body: string, slash: number, length: number): string {
  let from = 0;
  for (const c of body.slice(0, slash)) {
    const code = c.codePointAt(0) as number;
    from += code < 0x80 ? 1 : code < 0x10000 ? 6 : 10;
  }
  return `${from}-${from + length}`;
}

function warnEscape(written: string, kind: string, body: string, slash: number, where: Where): void {
  if (where.warned || written > '\\\x7f') return;
  where.warned = true;
  const message = `"${written}" is an invalid ${kind} sequence. Such sequences will not work in the future. Did you mean "\\${written}"? A raw string is also an option.`;
  const lines = where.cursor.source.split('\n');
  const at = placeAt(where, body.slice(0, slash));
  const line = lines[Math.min(at.lineno, lines.length) - 1] as string;
  const end_col_offset = Math.min(at.end_col_offset, line.length + 1);
  where.cursor.warnings.push({ ...syntaxWarning(message, { ...at, end_col_offset }), shown: `${line}\n` });
}

/** The place of an escape, as CPython reckons it: by the line where the token begins and what of the body stands before it. */
function placeAt({ token, column }: Where, before: string): Place {
  const lines = before.split('\n');
  const line = token.lineno + lines.length - 1;
  const from = (lines.length === 1 ? column : 0) + (lines.at(-1) as string).length;
  return { lineno: line, col_offset: from, end_lineno: line, end_col_offset: from + 2 };
}
