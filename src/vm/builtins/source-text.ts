/** The bytes of a source text as text: UTF-8 unless its first lines name another encoding. https://peps.python.org/pep-0263/ */
import { needBytes } from '../objects/bytes-like.ts';
import { exception, type PyException, PyThrow, raise, SyntaxError } from '../objects/exception.ts';
import { tuple } from '../objects/make.ts';
import { decode } from '../protocol/codecs.ts';
import type { Value } from '../value.ts';

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;
const PEP = 'but no encoding declared; see https://peps.python.org/pep-0263/ for details';

/** The text; SyntaxError where the bytes are none. */
export function decodeSource(data: Uint8Array, filename: string): string {
  const isMarked = MARK.every((byte, i) => data[i] === byte);
  const rest = isMarked ? data.subarray(MARK.length) : data;
  const { encoding, line, shown } = declarationIn(rest);
  if (isMarked && encoding !== UTF_8) {
    throw syntaxError(`encoding problem: ${encoding} with BOM`, [filename, line, 0, shown, line, shown.length]);
  }
  const text = encoding === UTF_8 ? decodeUtf8(rest, filename) : decodeAs(rest, encoding, filename);
  if (text.includes('\0')) throw raise(SyntaxError, 'source code string cannot contain null bytes');
  return text;
}

/** The byte order mark. */
const MARK = [0xef, 0xbb, 0xbf];
const UTF_8 = 'utf-8';

interface Declaration {
  readonly encoding: string;
  readonly line: number;
  /** The line itself. */
  readonly shown: string;
}

/** What one of the first two lines declares; UTF-8 when they say nothing. */
function declarationIn(data: Uint8Array): Declaration {
  const [first = '', second = ''] = decode(data.subarray(0, 400), 'latin-1', 'strict').split(/\r\n?|\n/);
  const inFirst = COOKIE.exec(first);
  const inSecond = inFirst === null && BLANK.test(first) ? COOKIE.exec(second) : null;
  const name = (inFirst ?? inSecond)?.[1];
  const encoding = name === undefined ? UTF_8 : normalName(name);
  return inSecond === null ? { encoding, line: 1, shown: first } : { encoding, line: 2, shown: second };
}

/** CPython's own names for the two encodings that it knows without asking. */
function normalName(name: string): string {
  const plain = name.toLowerCase().replaceAll('_', '-');
  if (/^utf-8(?:-|$)/.test(plain)) return UTF_8;
  return /^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(plain) ? 'iso-8859-1' : name;
}

function decodeUtf8(data: Uint8Array, filename: string): string {
  try {
    return decode(data, 'utf-8', 'strict');
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    throw notUtf8(data, Number(thrown.exception.args.items[2]), filename);
  }
}

function notUtf8(data: Uint8Array, start: number, filename: string): PyThrow {
  const before = decode(data.subarray(0, start), 'utf-8', 'strict').split('\n');
  const line = before.length;
  const offset = (before.at(-1) ?? '').length + 1;
  const text = decode(data, 'utf-8', 'replace').split('\n')[line - 1] as string;
  const byte = (data[start] as number).toString(16).padStart(2, '0');
  const message = `Non-UTF-8 code starting with '\\x${byte}' on line ${line}, ${PEP}`;
  return syntaxError(message, [filename, line, offset, text, line, offset]);
}

function decodeAs(data: Uint8Array, encoding: string, filename: string): string {
  try {
    return decode(data, encoding, 'strict');
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    throw syntaxError(complaintOf(thrown.exception), [filename, 0, -1, null]);
  }
}

function complaintOf({ args }: PyException): string {
  const [first, data, start, , reason] = args.items;
  if (data === undefined) return String(first);
  const byte = (needBytes(data)[Number(start)] as number).toString(16).padStart(2, '0');
  return `'${first}' codec can't decode byte 0x${byte} in position ${start}: ${reason}`;
}

function syntaxError(message: string, place: Value[]): PyThrow {
  return new PyThrow(exception(SyntaxError, message, tuple(place)));
}
