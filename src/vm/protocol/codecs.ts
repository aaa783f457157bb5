/** Text to bytes and back: UTF-8, ASCII, Latin-1, code pages, UTF-16, UTF-32 and escapes, with error handlers that need no Python. */
import { hexEscape } from '#bytecode';
import { LookupError, raise, UnicodeDecodeError, UnicodeEncodeError } from '../objects/exception.ts';
import { bytes } from '../objects/make.ts';
import { fromPage, isCodePage, toPage } from './code-pages.ts';
import { decodeEscapes, encodeEscapes } from './escape-codecs.ts';

/** Names without dashes, by which the encodings are known, and CPython's own name for each. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    utf8: 'utf-8',
    u8: 'utf-8',
    utf: 'utf-8',
    cp65001: 'utf-8',
    utf8sig: 'utf-8-sig',
    ascii: 'ascii',
    usascii: 'ascii',
    '646': 'ascii',
    latin1: 'latin-1',
    latin: 'latin-1',
    l1: 'latin-1',
    iso88591: 'latin-1',
    '88591': 'latin-1',
    cp819: 'latin-1',
    utf16: 'utf-16',
    u16: 'utf-16',
    utf16le: 'utf-16-le',
    utf16be: 'utf-16-be',
    utf32: 'utf-32',
    u32: 'utf-32',
    utf32le: 'utf-32-le',
    utf32be: 'utf-32-be',
    unicodeescape: 'unicode-escape',
    rawunicodeescape: 'raw-unicode-escape',
    cp437: 'cp437',
    ibm437: 'cp437',
    '437': 'cp437',
    cp850: 'cp850',
    cp1250: 'cp1250',
    windows1250: 'cp1250',
    cp1251: 'cp1251',
    windows1251: 'cp1251',
    cp1252: 'cp1252',
    windows1252: 'cp1252',
    '1252': 'cp1252',
    cp1253: 'cp1253',
    windows1253: 'cp1253',
    cp1254: 'cp1254',
    windows1254: 'cp1254',
    koi8r: 'koi8-r',
    iso88592: 'iso8859-2',
    latin2: 'iso8859-2',
    iso88595: 'iso8859-5',
    cyrillic: 'iso8859-5',
    iso88597: 'iso8859-7',
    greek: 'iso8859-7',
    iso88599: 'iso8859-9',
    latin5: 'iso8859-9',
    iso885915: 'iso8859-15',
    latin9: 'iso8859-15',
    macroman: 'mac-roman',
  }),
);

/** Codecs of CPython's that are not from text to bytes. */
const NOT_TEXT: ReadonlySet<string> = new Set(['base64', 'base_64', 'hex', 'rot13', 'rot_13']);

/** The codec of that name, as CPython's errors call it; undefined for one that is not known. */
export function codecNamed(encoding: string): string | undefined {
  return NAMES.get(encoding.toLowerCase().replace(/[-_ ]/g, ''));
}

function codecOf(encoding: string, direction: 'encode' | 'decode'): string {
  const codec = codecNamed(encoding);
  if (codec !== undefined) return codec;
  if (!NOT_TEXT.has(encoding.toLowerCase())) throw raise(LookupError, `unknown encoding: ${encoding}`);
  const hint = `use codecs.${direction}() to handle arbitrary codecs`;
  throw raise(LookupError, `'${encoding}' is not a text encoding; ${hint}`);
}

type Codec = string;

function shownName(codec: Codec): string {
  return isCodePage(codec) ? 'charmap' : codec;
}

// -- encoding --------------------------------------------------------------------------------------------------------

/** The byte order mark. */
const MARK = 0xfeff;

/** text.encode(encoding, errors) */
export function encode(text: string, encoding: string, errors: string): Uint8Array {
  const codec = codecOf(encoding, 'encode');
  if (codec.endsWith('escape')) return encodeEscapes(text, codec === 'raw-unicode-escape');
  const plain = codec.startsWith('utf-16') || codec.startsWith('utf-32') ? null : plainBytes(text);
  if (plain !== null && codec !== 'utf-8-sig') return plain;
  const data: number[] = [];
  if (codec === 'utf-8-sig') putUtf8(data, MARK);
  if (codec === 'utf-16' || codec === 'utf-32') putUnit(data, MARK, codec === 'utf-16' ? 2 : 4, true);
  const chars = Array.from(text);
  for (let i = 0; i < chars.length; i++) {
    const code = (chars[i] as string).codePointAt(0) as number;
    if (canEncode(codec, code) || (errors === 'surrogatepass' && codec.startsWith('utf'))) put(data, codec, code);
    else i = replaceUnencodable(data, codec, chars, i, errors, text) - 1;
  }
  return Uint8Array.from(data);
}

/** Pure ASCII, which most texts are; null for others. */
function plainBytes(text: string): Uint8Array | null {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return null;
    data[i] = code;
  }
  return data;
}

function canEncode(codec: Codec, code: number): boolean {
  if (codec === 'ascii') return code < 0x80;
  if (codec === 'latin-1') return code < 0x100;
  if (isCodePage(codec)) return toPage(codec, code) !== undefined;
  return code < 0xd800 || code > 0xdfff;
}

function put(data: number[], codec: Codec, code: number): void {
  if (codec.startsWith('utf-8')) putUtf8(data, code);
  else if (isCodePage(codec)) data.push(toPage(codec, code) as number);
  else if (codec.startsWith('utf-16')) putUtf16(data, code, !codec.endsWith('be'));
  else if (codec.startsWith('utf-32')) putUnit(data, code, 4, !codec.endsWith('be'));
  else data.push(code);
}

function putUtf8(data: number[], code: number): void {
  if (code < 0x80) data.push(code);
  else if (code < 0x800) data.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
  else if (code < 0x10000) data.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  else {
    data.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
}

function putUtf16(data: number[], code: number, little: boolean): void {
  for (const unit of String.fromCodePoint(code).split('')) putUnit(data, unit.charCodeAt(0), 2, little);
}

function putUnit(data: number[], value: number, size: number, little: boolean): void {
  for (let i = 0; i < size; i++) data.push((value >>> (8 * (little ? i : size - 1 - i))) & 0xff);
}

/** Gives the index to go on from: behind the run of characters that cannot be encoded. */
function replaceUnencodable(
  data: number[],
  codec: Codec,
  chars: readonly string[],
  start: number,
  errors: string,
  text: string,
): number {
  let end = start + 1;
  while (end < chars.length && !canEncode(codec, (chars[end] as string).codePointAt(0) as number)) end++;
  const unit = codec.startsWith('utf-16') ? 2 : codec.startsWith('utf-32') ? 4 : 1;
  const halves = errors === 'surrogateescape' && (end - start) % unit !== 0;
  if (errors === 'strict' || halves)
    throw raise(UnicodeEncodeError, shownName(codec), text, start, end, encodeReason(codec));
  for (const char of chars.slice(start, end)) {
    for (const unit of replacement(char, errors, () =>
      raise(UnicodeEncodeError, shownName(codec), text, start, end, encodeReason(codec)),
    )) {
      if (typeof unit === 'number') data.push(unit);
      else put(data, codec, unit.codePointAt(0) as number);
    }
  }
  return end;
}

function encodeReason(codec: Codec): string {
  if (codec === 'ascii') return 'ordinal not in range(128)';
  if (isCodePage(codec)) return 'character maps to <undefined>';
  return codec === 'latin-1' ? 'ordinal not in range(256)' : 'surrogates not allowed';
}

function replacement(char: string, errors: string, strict: () => unknown): Iterable<string | number> {
  const code = char.codePointAt(0) as number;
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '?';
    case 'backslashreplace':
      return hexEscape(code);
    case 'xmlcharrefreplace':
      return `&#${code};`;
    case 'surrogateescape':
      if (code >= 0xdc80 && code <= 0xdcff) return [code - 0xdc00];
      throw strict();
    case 'surrogatepass':
      throw strict();
    default:
      throw raise(LookupError, `unknown error handler name '${errors}'`);
  }
}

// -- decoding --------------------------------------------------------------------------------------------------------

/** data.decode(encoding, errors) */
export function decode(data: Uint8Array, encoding: string, errors: string): string {
  const codec = codecOf(encoding, 'decode');
  if (codec === 'utf-8') return decodeUtf8(data, errors);
  if (codec === 'utf-8-sig') return decodeUtf8(startsWithMark(data) ? data.subarray(3) : data, errors);
  if (isCodePage(codec)) return decodeCharmap(data, codec, errors);
  if (codec.endsWith('escape')) {
    return decodeEscapes(data, codec === 'raw-unicode-escape', (start, end, reason) =>
      undecodable(data, codec.replace('-', '').replace('-', ''), start, end, reason, errors),
    );
  }
  if (codec === 'ascii' || codec === 'latin-1') return decodeSingle(data, codec, errors);
  return decodeWide(data, codec, errors);
}

function decodeSingle(data: Uint8Array, codec: Codec, errors: string): string {
  let text = '';
  for (let i = 0; i < data.length; i++) {
    const byte = data[i] as number;
    if (byte < 0x80 || codec === 'latin-1') text += String.fromCharCode(byte);
    else text += undecodable(data, codec, i, i + 1, 'ordinal not in range(128)', errors);
  }
  return text;
}

function decodeCharmap(data: Uint8Array, page: Codec, errors: string): string {
  let text = '';
  for (let i = 0; i < data.length; i++) {
    const code = fromPage(page, data[i] as number);
    if (code !== undefined) text += String.fromCharCode(code);
    else text += undecodable(data, 'charmap', i, i + 1, 'character maps to <undefined>', errors);
  }
  return text;
}

function startsWithMark(data: Uint8Array): boolean {
  return data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;
}

const PIECE = 4096;

function decodeUtf8(data: Uint8Array, errors: string): string {
  let text = '';
  let i = 0;
  while (i < data.length) {
    const begin = i;
    while (i < data.length && (data[i] as number) < 0x80 && i < begin + PIECE) i++;
    if (i > begin) {
      text += String.fromCharCode(...data.subarray(begin, i));
      continue;
    }
    const [size, reason] = errors === 'surrogatepass' && isSurrogate(data, i) ? WHOLE : utf8Sequence(data, i);
    if (reason === null) text += String.fromCodePoint(utf8Value(data, i, size));
    else text += undecodable(data, 'utf-8', i, i + size, reason, errors);
    i += size;
  }
  return text;
}

const WHOLE: readonly [number, null] = [3, null];

function isSurrogate(data: Uint8Array, at: number): boolean {
  const [first, second = 0, third = 0] = data.subarray(at, at + 3);
  return first === 0xed && second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf;
}

/** How many bytes from `at` belong together, and what is wrong with them. */
function utf8Sequence(data: Uint8Array, at: number): [size: number, reason: string | null] {
  const first = data[at] as number;
  if (first < 0xc2 || first > 0xf4) return [1, 'invalid start byte'];
  const size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let i = 1; i < size; i++) {
    if (at + i >= data.length) return [i, 'unexpected end of data'];
    if (!continues(first, i, data[at + i] as number)) return [i, 'invalid continuation byte'];
  }
  return [size, null];
}

/** The second byte has narrower limits after some first bytes: no overlong forms, no surrogates, nothing past U+10FFFF. */
function continues(first: number, index: number, byte: number): boolean {
  if (index > 1) return byte >= 0x80 && byte <= 0xbf;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return byte >= lowest && byte <= highest;
}

function utf8Value(data: Uint8Array, at: number, size: number): number {
  let value = (data[at] as number) & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) value = value * 64 + ((data[at + i] as number) & 0x3f);
  return value;
}

function decodeWide(data: Uint8Array, codec: Codec, errors: string): string {
  const size = codec.startsWith('utf-16') ? 2 : 4;
  const marked = codec === 'utf-16' || codec === 'utf-32';
  const mark = marked && data.length >= size ? unitAt(data, 0, size, true) : 0;
  const swapped = marked && (size === 2 ? mark === 0xfffe : mark === 0xfffe0000);
  const little = codec.endsWith('be') ? false : !swapped;
  const found = `utf-${8 * size}-${little ? 'le' : 'be'}`;
  let text = '';
  for (let i = mark === 0xfeff || swapped ? size : 0; i < data.length; i += size) {
    if (i + size > data.length) return text + undecodable(data, found, i, data.length, 'truncated data', errors);
    const unit = unitAt(data, i, size, little);
    const next = size === 2 && i + 4 <= data.length ? unitAt(data, i + 2, 2, little) : null;
    if (size === 2 && isHigh(unit) && next !== null && isLow(next)) {
      text += String.fromCharCode(unit, next);
      i += 2;
    } else {
      const wrong = size === 2 ? wrongUnit(unit, i + 2 < data.length) : wrongCode(unit);
      const passes = errors === 'surrogatepass' && unit < 0x10000;
      if (wrong === null || passes) text += String.fromCodePoint(unit);
      else text += undecodable(data, found, i, i + size, wrong, errors);
    }
  }
  return text;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** What is wrong with two bytes that stand alone. */
function wrongUnit(unit: number, goesOn: boolean): string | null {
  if (isLow(unit)) return 'illegal encoding';
  if (!isHigh(unit)) return null;
  return goesOn ? 'illegal UTF-16 surrogate' : 'unexpected end of data';
}

function wrongCode(code: number): string | null {
  if (code > 0x10ffff) return 'code point not in range(0x110000)';
  return isHigh(code) || isLow(code) ? 'code point in surrogate code point range(0xd800, 0xe000)' : null;
}

function unitAt(data: Uint8Array, at: number, size: number, little: boolean): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + (data[at + (little ? size - 1 - i : i)] as number);
  return value;
}

function undecodable(
  data: Uint8Array,
  codec: Codec,
  start: number,
  end: number,
  reason: string,
  errors: string,
): string {
  switch (errors) {
    case 'strict':
    case 'surrogatepass':
      throw raise(UnicodeDecodeError, codec, bytes(data.slice()), start, end, reason);
    case 'ignore':
      return '';
    case 'replace':
      return '\ufffd';
    case 'backslashreplace':
      return Array.from(data.subarray(start, end), hexEscape).join('');
    case 'surrogateescape':
      return String.fromCharCode(...Array.from(data.subarray(start, end), (byte) => 0xdc00 + byte));
    default:
      throw raise(LookupError, `unknown error handler name '${errors}'`);
  }
}
