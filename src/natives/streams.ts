/**
 * The standard streams: sys.stdin, sys.stdout, sys.stderr. They are there from the first instruction, before there is an
 * `io` module; what is rare is left to that module, which takes them for TextIOWrappers.
 */
import { Terminal } from '#kernel';
import {
  asIndex,
  builtinType,
  bytes,
  collect,
  decode,
  encode,
  exception,
  getAttr,
  getter,
  type Interpreter,
  invoke,
  list,
  method,
  native,
  needBytes,
  type PyException,
  PyObject,
  PyThrow,
  type Resumable,
  raise,
  StopIteration,
  TypeError,
  tellUnraisable,
  typeOf,
  type Value,
  ValueError,
  type Visit,
  wait,
} from '#vm';
import { endText, keepBytes, keepText, type Output, shownBy, writeKept } from './output.ts';
import { servicesOf } from './services.ts';
import { StandardInput } from './standard-input.ts';
import { readFrom } from './system-call.ts';

const streamType = builtinType('TextIOWrapper', 'native', undefined, '_io');
streamType.hasDict = true;

const NAMES = ['<stdin>', '<stdout>', '<stderr>'] as const;
/** How text that is not UTF-8 is dealt with. */
const ERRORS = ['strict', 'strict', 'backslashreplace'] as const;

type Descriptor = 0 | 1 | 2;

export class PyStandardStream extends PyObject {
  readonly fd: Descriptor;
  closed = false;
  errors: string;
  /** Made by `io` when it is first asked for. */
  buffer: Value | null = null;
  constructor(fd: Descriptor) {
    super(streamType);
    this.fd = fd;
    this.errors = ERRORS[fd];
  }

  override traverse(visit: Visit): void {
    if (this.buffer !== null) visit(this.buffer);
    super.traverse(visit);
  }
}

const NEWLINE = 10;
const RETURN = 13;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Writes text to stdout or stderr. */
function write(interp: Interpreter, stream: PyStandardStream, text: string): Resumable<void> | undefined {
  const { errors } = stream;
  const fd = stream.fd as Output;
  const hasSurrogates = LONE_SURROGATE.test(text);
  if (shownBy(interp, fd) === null) return writeAway(interp, fd, encode(text, 'utf-8', errors));
  interp.host.write(fd, hasSurrogates ? decode(encode(text, 'utf-8', errors), 'utf-8', 'replace') : text);
  return undefined;
}

/** Into a pipe or a file: standard error line by line, standard output when there is much of it. */
function* writeAway(interp: Interpreter, fd: Output, data: Uint8Array): Resumable<void> {
  const isDue = keepText(interp, fd, data) || servicesOf(interp).invocation.unbuffered;
  const endsLine = fd === 2 && (data.includes(NEWLINE) || data.includes(RETURN));
  if (isDue || endsLine) yield* flush(interp, fd);
}

function* flush(interp: Interpreter, fd: Output): Resumable<void> {
  endText(interp, fd);
  yield* writeKept(interp, fd);
}

/** Writes what is kept back at the end of a process; false when that failed, which is told unless it is the last try. */
export function* flushStandard(interp: Interpreter, isLast: boolean): Resumable<boolean> {
  let isDone = true;
  const failing = function* () {
    isDone = false;
    yield* flush(interp, 1);
    isDone = true;
  };
  if (!isLast) yield* tellUnraisable(interp, 'Exception ignored while flushing sys.stdout', undefined, failing);
  try {
    if (isLast) yield* flush(interp, 1);
    yield* flush(interp, 2);
  } catch (error) {
    if (!(error instanceof PyThrow)) throw error;
    isDone = false;
  }
  return isDone;
}

/** What whoever started the program gives it to read; null where standard input comes from elsewhere. */
export function terminalInput(interp: Interpreter): StandardInput | null {
  const file = servicesOf(interp).process.descriptors.find(0);
  return file instanceof Terminal ? (file.input as StandardInput) : null;
}

const INPUT = '<standard input>';
const CHUNK = 128 * 1024;

/** Standard input, with as much in it as is wanted or will ever come. */
function* inputWith(interp: Interpreter, isEnough: (input: StandardInput) => boolean): Resumable<StandardInput> {
  const terminal = terminalInput(interp);
  if (terminal !== null) return terminal;
  const input = (interp.moduleState.get(INPUT) as StandardInput | undefined) ?? new StandardInput('');
  interp.moduleState.set(INPUT, input);
  while (!isEnough(input)) {
    const more = yield* readFrom(interp, 0, CHUNK);
    if (more.length === 0) break;
    input.append(more);
  }
  return input;
}

const all = () => false;
const aLine = (input: StandardInput) => input.hasLine;
/** Characters may have up to four bytes. */
const characters = (count: number) => (input: StandardInput) => input.length >= 4 * count;

/** A method that is refused when the stream is closed, or goes the other way. */
function streamMethod(
  name: string,
  signature: string,
  way: 'read' | 'write' | 'any',
  body: (interp: Interpreter, stream: PyStandardStream, args: Value[]) => Value | Resumable,
): void {
  method(streamType, name, signature, (interp, [self, ...args]) => {
    const stream = self as PyStandardStream;
    if (stream.closed) throw raise(ValueError, 'I/O operation on closed file.');
    if (way === 'read' && stream.fd !== 0) return unsupported(interp, 'not readable');
    if (way === 'write' && stream.fd === 0) return unsupported(interp, 'not writable');
    return body(interp, stream, args as Value[]);
  });
}

function* fromIo(interp: Interpreter, name: string, args: Value[]): Resumable {
  const importName = interp.importName as NonNullable<Interpreter['importName']>;
  const io = yield* wait(importName('io', 0, null, interp.builtins));
  return yield* wait(invoke(interp, yield* wait(getAttr(interp, io, name)), args));
}

function* unsupported(interp: Interpreter, message: string): Resumable<never> {
  throw new PyThrow((yield* fromIo(interp, 'UnsupportedOperation', [message])) as PyException);
}

streamMethod('write', '(text, /)', 'write', (interp, stream, [text]) => {
  if (typeof text !== 'string') {
    throw raise(TypeError, `write() argument must be str, not ${typeOf(text as Value).name}`);
  }
  const count = [...text].length;
  const waiting = write(interp, stream, text);
  return waiting === undefined ? count : after(waiting, count);
});

function* after(work: Resumable<void>, answer: Value): Resumable {
  yield* work;
  return answer;
}

streamMethod('writelines', '(lines, /)', 'write', writeLines);
streamMethod('flush', '()', 'any', (interp, { fd }) => {
  return fd === 0 || shownBy(interp, fd) !== null ? null : after(flush(interp, fd), null);
});
streamMethod('isatty', '()', 'any', () => false);
streamMethod('fileno', '()', 'any', (_interp, { fd }) => fd);
streamMethod('readable', '()', 'any', (_interp, { fd }) => fd === 0);
streamMethod('writable', '()', 'any', (_interp, { fd }) => fd !== 0);
streamMethod('seekable', '()', 'any', () => false);
streamMethod('seek', '(cookie, whence=0, /)', 'any', (interp) =>
  unsupported(interp, 'underlying stream is not seekable'),
);
streamMethod('tell', '()', 'any', (interp) => unsupported(interp, 'underlying stream is not seekable'));
streamMethod('detach', '()', 'any', (interp) => unsupported(interp, 'detach'));
streamMethod('__enter__', '()', 'any', (_interp, stream) => stream);
streamMethod('__iter__', '(/)', 'any', (_interp, stream) => stream);

streamMethod('read', '(size=-1, /)', 'read', function* (interp, _stream, [size]) {
  const given = size === null ? -1 : Number(yield* wait(asIndex(interp, size as Value)));
  const count = given < 0 ? Number.POSITIVE_INFINITY : given;
  const input = yield* inputWith(interp, characters(count));
  return input.characters(count);
});
streamMethod('readline', '(size=-1, /)', 'read', function* (interp, _stream, [size]) {
  const count = Number(yield* wait(asIndex(interp, size as Value)));
  const input = yield* inputWith(interp, aLine);
  return count < 0 ? input.line() : input.characters(Math.min(count, input.lineLength));
});
streamMethod('readlines', '(hint=-1, /)', 'read', function* (interp, _stream, [hint]) {
  const input = yield* inputWith(interp, all);
  const lines: string[] = [];
  let left = typeof hint === 'number' && hint > 0 ? hint : Number.POSITIVE_INFINITY;
  for (let line = '\n'; line !== '' && left >= 0; left -= line.length) {
    line = input.line();
    if (line !== '') lines.push(line);
  }
  return list(lines);
});
streamMethod('__next__', '(/)', 'read', function* (interp) {
  const line = (yield* inputWith(interp, aLine)).line();
  if (line === '') throw new PyThrow(exception(StopIteration));
  return line;
});
streamMethod(
  'reconfigure',
  '(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)',
  'any',
  (_interp, stream, [, errors]) => {
    if (typeof errors === 'string') stream.errors = errors;
    return null;
  },
);

method(streamType, 'close', '()', (_interp, [self]) => {
  (self as PyStandardStream).closed = true;
  return null;
});
method(streamType, '__exit__', '(*args)', (_interp, [self]) => {
  (self as PyStandardStream).closed = true;
  return null;
});
method(streamType, '__repr__', '(/)', (_interp, [self]) => {
  const { fd } = self as PyStandardStream;
  return `<_io.TextIOWrapper name='${NAMES[fd]}' mode='${fd === 0 ? 'r' : 'w'}' encoding='utf-8'>`;
});

getter<PyStandardStream>(streamType, 'name', (_interp, { fd }) => NAMES[fd]);
getter<PyStandardStream>(streamType, 'mode', (_interp, { fd }) => (fd === 0 ? 'r' : 'w'));
getter<PyStandardStream>(streamType, 'errors', (_interp, { errors }) => errors);
getter<PyStandardStream>(streamType, 'closed', (_interp, { closed }) => closed);
getter<PyStandardStream>(streamType, 'buffer', (interp, stream) => stream.buffer ?? makeBuffer(interp, stream));
getter(streamType, 'encoding', () => 'utf-8');
getter(streamType, 'newlines', () => null);
getter<PyStandardStream>(streamType, 'line_buffering', (_interp, { fd }) => fd === 2);
getter(streamType, 'write_through', () => false);

function* makeBuffer(interp: Interpreter, stream: PyStandardStream): Resumable {
  stream.buffer = yield* fromIo(interp, '_standard_buffer', [stream.fd]);
  return stream.buffer;
}

function* writeLines(interp: Interpreter, stream: PyStandardStream, [lines]: readonly Value[]): Resumable {
  for (const line of yield* wait(collect(interp, lines as Value))) {
    if (typeof line !== 'string') throw raise(TypeError, `write() argument must be str, not ${typeOf(line).name}`);
    const waiting = write(interp, stream, line);
    if (waiting !== undefined) yield* waiting;
  }
  return null;
}

// -- as bytes, for io ------------------------------------------------------------------------------------------------

/** Up to so many bytes of standard input; -1 for all. */
export const readInput = native('read_input', '(count, /)', function* (interp, [given]): Resumable {
  const count = Number(given);
  const input = yield* inputWith(interp, count < 0 ? all : ({ length }) => length >= count);
  return bytes(count < 0 ? input.takeAll() : input.take(count));
});
/** How many bytes the next line of standard input has. */
export const inputLineLength = native('input_line_length', '()', function* (interp): Resumable {
  return (yield* inputWith(interp, aLine)).lineLength;
});

/** Bytes to stdout or stderr. */
export const writeOutput = native('write_output', '(fd, data, /)', function* (interp, [given, data]): Resumable {
  const fd = given as Output;
  const bytes = needBytes(data as Value).slice();
  if (shownBy(interp, fd) !== null) interp.host.write(fd, decode(bytes, 'utf-8', 'surrogateescape'));
  else if (keepBytes(interp, fd, bytes)) yield* writeKept(interp, fd);
  return bytes.length;
});

/** Writes the bytes that are kept back. */
export const flushOutput = native('flush_output', '(fd, /)', function* (interp, [fd]): Resumable {
  yield* writeKept(interp, fd as Output);
  return null;
});
