/** A source file's bytes as text: UTF-8 unless its first lines name another encoding. https://peps.python.org/pep-0263/ */
import { decode, exception, needBytes, type PyException, PyThrow, raise, SyntaxError, tuple, type Value } from '#vm';

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;
const PEP = 'but no encoding declared; see https://peps.python.org/pep-0263/ for details';

/** The text; SyntaxError where the bytes are none. */
export function decodeSource(data: Uint8Array, filename: string): string {
  const encoding = encodingOf(data);
  const text = encoding === null ? decodeUtf8(data, filename) : decodeAs(data, encoding, filename);
  if (text.includes('\0')) throw raise(SyntaxError, 'source code string cannot contain null bytes');
  return text.replace(/^\ufeff/, '');
}

/** What one of the first two lines declares; null for nothing, and for UTF-8. */
function encodingOf(data: Uint8Array): string | null {
  const [first = '', second = ''] = decode(data.subarray(0, 400), 'latin-1', 'strict').split(/\r\n?|\n/);
  const declared = COOKIE.exec(first) ?? (BLANK.test(first) ? COOKIE.exec(second) : null);
  const name = declared?.[1] ?? null;
  return name === null || /^utf[-_]?8/i.test(name) ? null : name;
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
