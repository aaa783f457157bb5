/** OSError: its attributes, its text, and how its number chooses the subclass. https://docs.python.org/3/library/exceptions.html#OSError */
import type { Interpreter } from '../interpreter.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr, str } from '../protocol/text.ts';
import type { Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import {
  AttributeError,
  BlockingIOError,
  BrokenPipeError,
  ChildProcessError,
  ConnectionAbortedError,
  ConnectionRefusedError,
  ConnectionResetError,
  FileExistsError,
  FileNotFoundError,
  InterruptedError,
  IsADirectoryError,
  NotADirectoryError,
  OSError,
  PermissionError,
  ProcessLookupError,
  PyException,
  raise,
  TimeoutError,
} from './exception.ts';
import { defineFields, initException, plainText, readField, refuseKeywords } from './exception-fields.ts';
import { tuple } from './make.ts';
import { getter, method, staticMethod } from './native.ts';
import type { PyType } from './type.ts';

/** Linux's error numbers that have a class. */
const CLASS_OF_ERRNO: ReadonlyMap<Value, PyType> = new Map([
  [1, PermissionError],
  [2, FileNotFoundError],
  [3, ProcessLookupError],
  [4, InterruptedError],
  [10, ChildProcessError],
  [11, BlockingIOError],
  [13, PermissionError],
  [17, FileExistsError],
  [20, NotADirectoryError],
  [21, IsADirectoryError],
  [32, BrokenPipeError],
  [103, ConnectionAbortedError],
  [104, ConnectionResetError],
  [108, BrokenPipeError],
  [110, TimeoutError],
  [111, ConnectionRefusedError],
  [114, BlockingIOError],
  [115, BlockingIOError],
]);

/** OSError(errno, strerror[, filename[, winerror[, filename2]]]); other numbers of arguments mean nothing special. */
function isStructured(args: readonly Value[]): boolean {
  return args.length >= 2 && args.length <= 5;
}

defineFields(OSError, ['errno', 'strerror', 'filename', 'filename2'], (args) => {
  if (!isStructured(args)) return { errno: null, strerror: null, filename: null, filename2: null };
  const [errno = null, strerror = null, filename = null, , filename2 = null] = args;
  return { errno, strerror, filename, filename2: filename === null ? null : filename2 };
});

/** True for a subclass with an `__init__` of its own and no `__new__`: then `OSError.__init__` looks at the arguments. */
function initLooks(type: PyType): boolean {
  return type.lookup('__init__') !== OSError.lookup('__init__') && type.lookup('__new__') === OSError.lookup('__new__');
}

function takeArguments(self: PyException, args: readonly Value[]): void {
  initException(self, args);
  const filename = args[2] ?? null;
  if (!isStructured(args) || filename === null) return;
  if (self.type === BlockingIOError && typeof filename === 'number') {
    self.fields.set('characters_written', filename);
    self.fields.set('filename', null);
  } else self.args = tuple(args.slice(0, 2));
}

staticMethod(OSError, '__new__', null, (_interp, args, keywords) => {
  const asked = classArgument(OSError, args);
  const rest = args.slice(1);
  const type = (asked === OSError && isStructured(rest) ? CLASS_OF_ERRNO.get(rest[0] as Value) : undefined) ?? asked;
  const made = new PyException(type, tuple([]));
  if (initLooks(type)) return made;
  refuseKeywords(made, keywords);
  takeArguments(made, rest);
  return made;
});

method(OSError, '__init__', null, (_interp, args, keywords) => {
  const [self, ...rest] = args as [PyException, ...Value[]];
  if (!initLooks(self.type)) return null;
  refuseKeywords(self, keywords);
  takeArguments(self, rest);
  return null;
});

getter<PyException>(
  OSError,
  'characters_written',
  (_interp, self) => {
    const count = self.fields.get('characters_written');
    if (count === undefined) throw raise(AttributeError, 'characters_written');
    return count;
  },
  (_interp, self, value) => {
    if (value === undefined) self.fields.delete('characters_written');
    else self.fields.set('characters_written', value);
  },
);

method(OSError, '__str__', '(/)', (interp, [self]) => settle(text(interp, self as PyException)));

function* text(interp: Interpreter, self: PyException): Resumable {
  const [errno, strerror] = [readField(self, 'errno'), readField(self, 'strerror')];
  const [filename, filename2] = [readField(self, 'filename'), readField(self, 'filename2')];
  if (filename === null && (errno === null || strerror === null) && !isStructured(self.args.items)) {
    return yield* wait(plainText(interp, self));
  }
  const head = `[Errno ${yield* wait(str(interp, errno))}] ${yield* wait(str(interp, strerror))}`;
  if (filename === null) return head;
  const first = yield* wait(repr(interp, filename));
  return filename2 === null ? `${head}: ${first}` : `${head}: ${first} -> ${yield* wait(repr(interp, filename2))}`;
}
