/** The codecs unicode-escape and raw-unicode-escape: text as it would stand in a Python literal. */
import { hexEscape } from '#bytecode';
import { latin1 } from '../objects/bytes-like.ts';

const SHORT: Readonly<Record<string, number>> = {
  '\\': 92,
  "'": 39,
  '"': 34,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};
const WRITTEN: Readonly<Record<number, string>> = { 92: '\\\\', 9: '\\t', 10: '\\n', 13: '\\r' };
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const SHAPES: Readonly<Record<string, string>> = { x: '\\xXX', u: '\\uXXXX', U: '\\UXXXXXXXX' };

/** Raw, only what is above Latin-1 is escaped. */
export function encodeEscapes(text: string, raw: boolean): Uint8Array {
  const written = Array.from(text, (char) => escapeOf(char.codePointAt(0) as number, raw)).join('');
  return Uint8Array.from(written, (char) => char.charCodeAt(0));
}

function escapeOf(code: number, raw: boolean): string {
  if (raw ? code < 0x100 : code >= 0x20 && code < 0x7f && code !== 92) return String.fromCharCode(code);
  const short = raw ? undefined : WRITTEN[code];
  return short ?? hexEscape(code);
}

/** What is to stand for bytes that are no escape. */
type OnWrong = (start: number, end: number, reason: string) => string;

export function decodeEscapes(data: Uint8Array, raw: boolean, onWrong: OnWrong): string {
  const source = latin1(data);
  let text = '';
  let at = 0;
  while (at < source.length) {
    const slash = source.indexOf('\\', at);
    if (slash < 0) return text + source.slice(at);
    text += source.slice(at, slash);
    const [found, end] = raw ? rawEscapeAt(source, slash, onWrong) : escapeAt(source, slash, onWrong);
    text += found;
    at = end;
  }
  return text;
}

function rawEscapeAt(source: string, slash: number, onWrong: OnWrong): [string, number] {
  let end = slash;
  while (source[end] === '\\') end++;
  const kind = source[end] ?? '';
  if ((end - slash) % 2 === 0 || (kind !== 'u' && kind !== 'U')) return [source.slice(slash, end), end];
  const [char, next] = numbered(source, end - 1, kind, onWrong);
  return [source.slice(slash, end - 1) + char, next];
}

function escapeAt(source: string, slash: number, onWrong: OnWrong): [string, number] {
  const kind = source[slash + 1];
  if (kind === undefined) return [onWrong(slash, slash + 1, '\\ at end of string'), slash + 1];
  if (kind === '\n') return ['', slash + 2];
  const short = SHORT[kind];
  if (short !== undefined) return [String.fromCharCode(short), slash + 2];
  if (kind in DIGITS) return numbered(source, slash, kind, onWrong);
  const octal = /^[0-7]{1,3}/.exec(source.slice(slash + 1, slash + 4))?.[0];
  if (octal !== undefined) return [String.fromCharCode(Number.parseInt(octal, 8)), slash + 1 + octal.length];
  return [source.slice(slash, slash + 2), slash + 2];
}

function numbered(source: string, slash: number, kind: string, onWrong: OnWrong): [string, number] {
  const wanted = DIGITS[kind] as number;
  const digits = /^[0-9a-fA-F]*/.exec(source.slice(slash + 2, slash + 2 + wanted))?.[0] ?? '';
  const end = slash + 2 + digits.length;
  if (digits.length < wanted) return [onWrong(slash, end, `truncated ${SHAPES[kind]} escape`), end];
  const code = Number.parseInt(digits, 16);
  if (code <= 0x10ffff) return [String.fromCodePoint(code), end];
  return [onWrong(slash, end, kind === 'U' ? 'illegal Unicode character' : '\\Uxxxxxxxx out of range'), end];
}
