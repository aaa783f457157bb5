/**
 * The standard streams: sys.stdin, sys.stdout, sys.stderr. They are there from the first instruction, before there is an
 * `io` module; what is rare is left to that module, which takes them for TextIOWrappers.
 */
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
  typeOf,
  type Value,
  ValueError,
  type Visit,
  wait,
} from '#vm';
import { servicesOf } from './services.ts';

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

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Writes text to stdout or stderr. */
function write(interp: Interpreter, stream: PyStandardStream, text: string): void {
  const shown = LONE_SURROGATE.test(text) ? decode(encode(text, 'utf-8', stream.errors), 'utf-8', 'replace') : text;
  interp.host.write(stream.fd as 1 | 2, shown);
}

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
  write(interp, stream, text);
  return [...text].length;
});
streamMethod('writelines', '(lines, /)', 'write', writeLines);
streamMethod('flush', '()', 'any', () => null);
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
  const input = servicesOf(interp).input;
  const count = size === null ? -1 : Number(yield* wait(asIndex(interp, size as Value)));
  return input.characters(count < 0 ? Number.POSITIVE_INFINITY : count);
});
streamMethod('readline', '(size=-1, /)', 'read', function* (interp, _stream, [size]) {
  const input = servicesOf(interp).input;
  const count = Number(yield* wait(asIndex(interp, size as Value)));
  return count < 0 ? input.line() : input.characters(Math.min(count, input.lineLength));
});
streamMethod('readlines', '(hint=-1, /)', 'read', (interp, _stream, [hint]) => {
  const lines: string[] = [];
  let left = typeof hint === 'number' && hint > 0 ? hint : Number.POSITIVE_INFINITY;
  for (let line = '\n'; line !== '' && left >= 0; left -= line.length) {
    line = servicesOf(interp).input.line();
    if (line !== '') lines.push(line);
  }
  return list(lines);
});
streamMethod('__next__', '(/)', 'read', (interp) => {
  const line = servicesOf(interp).input.line();
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
    write(interp, stream, line);
  }
  return null;
}

// -- as bytes, for io ------------------------------------------------------------------------------------------------

/** Up to so many bytes of standard input; -1 for all. */
export const readInput = native('read_input', '(count, /)', (interp, [count]) => {
  const { input } = servicesOf(interp);
  return bytes(count === -1 ? input.takeAll() : input.take(Number(count)));
});
/** How many bytes the next line of standard input has. */
export const inputLineLength = native('input_line_length', '()', (interp) => servicesOf(interp).input.lineLength);

/** Bytes to stdout or stderr. */
export const writeOutput = native('write_output', '(fd, data, /)', (interp, [fd, data]) => {
  const given = needBytes(data as Value);
  interp.host.write(fd as 1 | 2, decode(given, 'utf-8', 'surrogateescape'));
  return given.length;
});
