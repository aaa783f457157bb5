/** The module `sys`: what the program can ask about its interpreter, and its standard streams. */
import {
  builtinType,
  collect,
  exception,
  float,
  getter,
  type Interpreter,
  list,
  method,
  native,
  PyObject,
  PyThrow,
  PyTuple,
  type Resumable,
  raise,
  SystemExit,
  TypeError,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { namedTuple } from './named-tuple.ts';
import { servicesOf } from './services.ts';
import { interpreterFunctions } from './sys-interpreter.ts';

const textStreamType = builtinType('TextIOWrapper', 'native', undefined, '_io');
textStreamType.hasDict = true;

/** stdout or stderr. */
class PyTextStream extends PyObject {
  readonly stream: 1 | 2;
  constructor(stream: 1 | 2) {
    super(textStreamType);
    this.stream = stream;
  }

  get name(): string {
    return this.stream === 1 ? '<stdout>' : '<stderr>';
  }
}

method(textStreamType, 'write', '(text, /)', (interp, [self, text]) => {
  if (typeof text !== 'string') {
    throw raise(TypeError, `write() argument must be str, not ${typeOf(text as Value).name}`);
  }
  interp.host.write((self as PyTextStream).stream, text);
  return [...text].length;
});
method(textStreamType, 'writelines', '(lines, /)', (interp, [self, lines]) =>
  writeLines(interp, self as PyTextStream, lines as Value),
);
method(textStreamType, 'flush', '()', () => null);
method(textStreamType, 'isatty', '()', () => false);
method(textStreamType, 'fileno', '()', (_interp, [self]) => (self as PyTextStream).stream);
method(textStreamType, 'writable', '()', () => true);
method(textStreamType, 'readable', '()', () => false);
method(textStreamType, '__repr__', '(/)', (_interp, [self]) => {
  return `<_io.TextIOWrapper name='${(self as PyTextStream).name}' mode='w' encoding='utf-8'>`;
});
getter<PyTextStream>(textStreamType, 'name', (_interp, self) => self.name);
getter(textStreamType, 'encoding', () => 'utf-8');
getter(textStreamType, 'closed', () => false);

function* writeLines(interp: Interpreter, self: PyTextStream, lines: Value): Resumable {
  for (const line of yield* wait(collect(interp, lines))) interp.host.write(self.stream, String(line));
  return null;
}

const versionInfo = namedTuple('sys.version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial']);

const exit = native('exit', '(status=None, /)', (_interp, [status]) => {
  throw new PyThrow(status === null ? exception(SystemExit) : exception(SystemExit, ...exitArguments(status as Value)));
});

function exitArguments(status: Value): Value[] {
  return status instanceof PyTuple ? [...status.items] : [status];
}

const getRecursionLimit = native('getrecursionlimit', '()', (interp) => interp.limits.recursion);
const setRecursionLimit = native('setrecursionlimit', '(limit, /)', (interp, [limit]) => {
  if (typeof limit !== 'number')
    throw raise(TypeError, `'${typeOf(limit as Value).name}' object cannot be interpreted as an integer`);
  if (limit < 1) throw raise(ValueError, 'recursion limit must be greater or equal than 1');
  interp.limits.recursion = limit;
  return null;
});
const intern = native('intern', '(string, /)', (_interp, [text]) => text as Value);

/** CPython's default, seconds. */
const SWITCH_INTERVAL = 0.005;

function switchInterval(): Record<string, Value> {
  let interval = SWITCH_INTERVAL;
  return {
    getswitchinterval: native('getswitchinterval', '()', () => float(interval)),
    setswitchinterval: native('setswitchinterval', '(interval, /)', (_interp, [given]) => {
      interval = typeof given === 'number' ? given : ((given as { value?: number }).value ?? interval);
      return null;
    }),
  };
}

export const sys: ModuleBuilder = (interp) => {
  const [stdout, stderr] = [new PyTextStream(1), new PyTextStream(2)];
  return {
    argv: list([...servicesOf(interp).invocation.argv]),
    byteorder: 'little',
    copyright: 'Loopscope runs Python programs on a simulated computer.',
    executable: '/usr/bin/python3',
    exit,
    getrecursionlimit: getRecursionLimit,
    hexversion: 0x030e00f0,
    intern,
    maxsize: 2n ** 63n - 1n,
    maxunicode: 0x10ffff,
    modules: interp.modules,
    path: list(['']),
    platform: 'linux',
    setrecursionlimit: setRecursionLimit,
    stderr,
    stdout,
    __stderr__: stderr,
    __stdout__: stdout,
    ...interpreterFunctions,
    ...switchInterval(),
    version: '3.14.0 (Loopscope)',
    version_info: versionInfo([3, 14, 0, 'final', 0]),
    warnoptions: list([]),
  };
};
