/** UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: their attributes and texts. */
import { hexEscape } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { codePointLength } from '../protocol/code-points.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { str } from '../protocol/text.ts';
import type { Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { bytesOf } from './bytes-like.ts';
import {
  type PyException,
  raise,
  TypeError,
  UnicodeDecodeError,
  UnicodeEncodeError,
  UnicodeTranslateError,
} from './exception.ts';
import { defineFields, initException, readField, refuseKeywords } from './exception-fields.ts';
import { method } from './native.ts';
import { plainStr } from './str.ts';
import { type PyType, typeOf } from './type.ts';

const CODEC_FIELDS = ['encoding', 'object', 'start', 'end', 'reason'] as const;
const TRANSLATE_FIELDS = ['object', 'start', 'end', 'reason'] as const;

function define(type: PyType, names: readonly string[], check: (args: readonly Value[]) => void): void {
  defineFields(type, names, (args) => Object.fromEntries(names.map((name, index) => [name, args[index] ?? null])));
  method(type, '__init__', null, (_interp, args, keywords) => {
    const [self, ...rest] = args as [PyException, ...Value[]];
    refuseKeywords(self, keywords);
    if (rest.length !== names.length) {
      throw raise(TypeError, `function takes exactly ${names.length} arguments (${rest.length} given)`);
    }
    check(rest);
    initException(self, rest);
    return null;
  });
}

function expectText(args: readonly Value[], ...positions: number[]): void {
  for (const position of positions) {
    const value = args[position] as Value;
    if (plainStr(value) !== undefined) continue;
    throw raise(TypeError, `argument ${position + 1} must be str, not ${typeOf(value).name}`);
  }
}

define(UnicodeEncodeError, CODEC_FIELDS, (args) => expectText(args, 0, 1, 4));
define(UnicodeTranslateError, TRANSLATE_FIELDS, (args) => expectText(args, 0, 3));
define(UnicodeDecodeError, CODEC_FIELDS, (args) => {
  expectText(args, 0, 4);
  const data = args[1] as Value;
  if (bytesOf(data) === undefined) {
    throw raise(TypeError, `a bytes-like object is required, not '${typeOf(data).name}'`);
  }
});

/** Start and end of what is bad, kept inside the object as CPython does. */
function range(self: PyException, length: number): [start: number, end: number] {
  const start = Math.min(Math.max(Number(readField(self, 'start')), 0), Math.max(0, length - 1));
  const end = Math.max(Math.min(Number(readField(self, 'end')), length), Math.min(1, length));
  return [start, end];
}

/** "character '\xff' in position 3" or "characters in position 1-3" */
function badCharacters(self: PyException): string {
  const text = plainStr(readField(self, 'object')) ?? '';
  const [start, end] = range(self, codePointLength(text));
  if (end !== start + 1) return `characters in position ${start}-${end - 1}`;
  return `character '${hexEscape([...text][start]?.codePointAt(0) ?? 0)}' in position ${start}`;
}

function badBytes(self: PyException): string {
  const data = bytesOf(readField(self, 'object')) ?? new Uint8Array(0);
  const [start, end] = range(self, data.length);
  if (end !== start + 1) return `bytes in position ${start}-${end - 1}`;
  return `byte 0x${(data[start] as number).toString(16).padStart(2, '0')} in position ${start}`;
}

function describe(type: PyType, head: (codec: string) => string, what: (self: PyException) => string): void {
  method(type, '__str__', '(/)', (interp, [self]) => settle(text(interp, self as PyException, head, what)));
}

function* text(
  interp: Interpreter,
  self: PyException,
  head: (codec: string) => string,
  what: (self: PyException) => string,
): Resumable {
  if (readField(self, 'object') === null) return '';
  const reason = yield* wait(str(interp, readField(self, 'reason')));
  const codec = yield* wait(str(interp, readField(self, 'encoding')));
  return `${head(codec)} ${what(self)}: ${reason}`;
}

describe(UnicodeEncodeError, (codec) => `'${codec}' codec can't encode`, badCharacters);
describe(UnicodeDecodeError, (codec) => `'${codec}' codec can't decode`, badBytes);
describe(UnicodeTranslateError, () => `can't translate`, badCharacters);
