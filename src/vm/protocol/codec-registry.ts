/** Error handlers and codecs that a program has registered, and encoding and decoding with them. */
import type { Interpreter } from '../interpreter.ts';
import { bytesOf } from '../objects/bytes-like.ts';
import {
  IndexError,
  type PyException,
  PyThrow,
  raise,
  TypeError,
  UnicodeDecodeError,
  UnicodeEncodeError,
} from '../objects/exception.ts';
import { readField } from '../objects/exception-fields.ts';
import { bytes } from '../objects/make.ts';
import { plainStr } from '../objects/str.ts';
import type { PyType } from '../objects/type.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { type PyBytes, PyTuple, type Value } from '../value.ts';
import { codecNamed, decode, encode } from './codecs.ts';
import { invoke } from './invoke.ts';
import { wait } from './operators.ts';

const KEY = '<codecs>';

/** What codecs.register_error() and codecs.register() were given. */
class CodecRegistry {
  readonly handlers = new Map<string, Value>();
  readonly searches: Value[] = [];
  /** What the searches have found. */
  readonly found = new Map<string, PyTuple>();
}

export function codecsOf(interp: Interpreter): CodecRegistry {
  const known = interp.moduleState.get(KEY);
  if (known instanceof CodecRegistry) return known;
  const made = new CodecRegistry();
  interp.moduleState.set(KEY, made);
  return made;
}

/** str.encode() */
export function encodeText(interp: Interpreter, text: string, encoding: string, errors: string): Maybe<PyBytes> {
  const { handlers, searches } = codecsOf(interp);
  if (searches.length > 0 && codecNamed(encoding) === undefined) return ownEncode(interp, text, encoding, errors);
  const handler = handlers.get(errors);
  return handler === undefined ? bytes(encode(text, encoding, errors)) : encodeBy(interp, text, encoding, handler);
}

/** bytes.decode() */
export function decodeBytes(interp: Interpreter, data: Uint8Array, encoding: string, errors: string): Maybe<string> {
  const { handlers, searches } = codecsOf(interp);
  if (searches.length > 0 && codecNamed(encoding) === undefined) return ownDecode(interp, data, encoding, errors);
  const handler = handlers.get(errors);
  return handler === undefined ? decode(data, encoding, errors) : decodeBy(interp, data, encoding, handler);
}

// -- handlers --------------------------------------------------------------------------------------------------------

/** The places of the error that encoding or decoding strictly ends with; null when all went well. */
function attempt(body: () => void, kind: PyType): { error: PyException; start: number; end: number } | null {
  try {
    body();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof PyThrow) || !thrown.exception.type.isSubtypeOf(kind)) throw thrown;
    const error = thrown.exception;
    return { error, start: Number(readField(error, 'start')), end: Number(readField(error, 'end')) };
  }
}

function* encodeBy(interp: Interpreter, text: string, encoding: string, handler: Value): Resumable<PyBytes> {
  const chars = Array.from(text);
  const parts: Uint8Array[] = [];
  let codec = encoding;
  for (let at = 0; ; ) {
    const rest = chars.slice(at).join('');
    const failed = attempt(() => parts.push(encode(rest, codec, 'strict')), UnicodeEncodeError);
    if (failed === null) return bytes(joined(parts));
    const { error, start, end } = failed;
    parts.push(encode(chars.slice(at, at + start).join(''), codec, 'strict'));
    codec = withoutMark(codec);
    const [name, reason] = [readField(error, 'encoding'), readField(error, 'reason')];
    const told = raise(UnicodeEncodeError, name, text, at + start, at + end, reason);
    const [given, next] = yield* ask(
      interp,
      handler,
      told,
      'encoding error handler must return (str/bytes, int) tuple',
    );
    const replaced =
      typeof given === 'string' ? attempt(() => parts.push(encode(given, codec, 'strict')), UnicodeEncodeError) : null;
    if (replaced !== null) throw told;
    if (typeof given !== 'string') parts.push(given);
    at = place(next, chars.length);
  }
}

function* decodeBy(interp: Interpreter, data: Uint8Array, encoding: string, handler: Value): Resumable<string> {
  let text = '';
  let codec = encoding;
  for (let at = 0; ; ) {
    const rest = data.subarray(at);
    let part = '';
    const failed = attempt(() => {
      part = decode(rest, codec, 'strict');
    }, UnicodeDecodeError);
    if (failed === null) return text + part;
    const { error, start, end } = failed;
    text += decode(rest.subarray(0, start), codec, 'strict');
    if (at === 0) codec = byteOrder(codec, data);
    const [name, reason] = [readField(error, 'encoding'), readField(error, 'reason')];
    const told = raise(UnicodeDecodeError, name, bytes(data.slice()), at + start, at + end, reason);
    const [given, next] = yield* ask(interp, handler, told, 'decoding error handler must return (str, int) tuple');
    if (typeof given !== 'string') throw raise(TypeError, 'decoding error handler must return (str, int) tuple');
    text += given;
    at = place(next, data.length);
  }
}

function* ask(
  interp: Interpreter,
  handler: Value,
  told: PyThrow,
  complaint: string,
): Resumable<[string | Uint8Array, number]> {
  const answer = yield* wait(invoke(interp, handler, [told.exception]));
  const [first, second] = answer instanceof PyTuple && answer.items.length === 2 ? answer.items : [];
  const given = first === undefined ? undefined : (plainStr(first) ?? bytesOf(first));
  if (given === undefined || typeof second !== 'number') throw raise(TypeError, complaint);
  return [given, second];
}

function place(next: number, length: number): number {
  const at = next < 0 ? next + length : next;
  if (at < 0 || at > length) throw raise(IndexError, `position ${next} from error handler out of bounds`);
  return at;
}

/** The codec for what follows the first piece, before which stands the byte order mark. */
function withoutMark(codec: string): string {
  const name = codecNamed(codec) ?? codec;
  if (name === 'utf-16' || name === 'utf-32') return `${name}-le`;
  return name === 'utf-8-sig' ? 'utf-8' : codec;
}

function byteOrder(codec: string, data: Uint8Array): string {
  const name = codecNamed(codec) ?? codec;
  const big = name === 'utf-16' ? data[0] === 0xfe && data[1] === 0xff : data[2] === 0xfe && data[3] === 0xff;
  return (name === 'utf-16' || name === 'utf-32') && big ? `${name}-be` : withoutMark(codec);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// -- codecs of one's own ---------------------------------------------------------------------------------------------

/** The codec that a registered search function gives for a name; null when none knows it. */
export function* searchCodec(interp: Interpreter, encoding: string): Resumable<PyTuple | null> {
  const name = encoding.toLowerCase().replace(/[- ]/g, '_');
  const { found: known, searches } = codecsOf(interp);
  const before = known.get(name);
  if (before !== undefined) return before;
  for (const search of searches) {
    const found = yield* wait(invoke(interp, search, [name]));
    if (found === null) continue;
    if (!(found instanceof PyTuple) || found.items.length !== 4) {
      throw raise(TypeError, 'codec search functions must return 4-tuples');
    }
    known.set(name, found);
    return found;
  }
  return null;
}

function* ownEncode(interp: Interpreter, text: string, encoding: string, errors: string): Resumable<PyBytes> {
  const codec = yield* searchCodec(interp, encoding);
  if (codec === null) return bytes(encode(text, encoding, errors));
  const [given] = yield* callCodec(interp, codec.items[0] as Value, text, errors, 'encoder');
  const data = bytesOf(given as Value);
  if (data === undefined) throw raise(TypeError, `'${encoding}' encoder returned a value that is not bytes`);
  return bytes(data);
}

function* ownDecode(interp: Interpreter, data: Uint8Array, encoding: string, errors: string): Resumable<string> {
  const codec = yield* searchCodec(interp, encoding);
  if (codec === null) return decode(data, encoding, errors);
  const [given] = yield* callCodec(interp, codec.items[1] as Value, bytes(data), errors, 'decoder');
  const text = plainStr(given as Value);
  if (text === undefined) throw raise(TypeError, `'${encoding}' decoder returned a value that is not str`);
  return text;
}

function* callCodec(
  interp: Interpreter,
  half: Value,
  given: Value,
  errors: string,
  what: string,
): Resumable<readonly Value[]> {
  const answer = yield* wait(invoke(interp, half, [given, errors]));
  if (answer instanceof PyTuple && answer.items.length === 2) return answer.items;
  throw raise(TypeError, `${what} must return a tuple (object, integer)`);
}
