/**
 * The hooks of `sys`: what happens with exceptions that nobody catches, with values that a prompt shows, and with
 * breakpoints. Tracing and profiling functions are refused: the run can be stepped through anyway.
 */
import {
  exceptionLines,
  getAttr,
  type Interpreter,
  invoke,
  type Keywords,
  NotImplementedError,
  native,
  PyException,
  PyModule,
  type PyTuple,
  printUnraisable,
  type Resumable,
  RuntimeError,
  raise,
  repr,
  TypeError,
  typeOf,
  type Value,
  wait,
} from '#vm';
import { namedTuple } from './named-tuple.ts';

/** Prints an exception that nobody has caught. */
const excepthook = native('excepthook', '(exctype, value, traceback, /)', (interp, [, error]) => {
  if (!(error instanceof PyException)) {
    throw raise(TypeError, `print_exception(): Exception expected for value, ${typeOf(error as Value).name} found`);
  }
  return shown(interp, error);
});

/** Of each traceback the last entries, as many as sys.tracebacklimit says. */
function* shown(interp: Interpreter, error: PyException): Resumable {
  const sys = interp.modules.getStr('sys') as PyModule;
  const most = sys.dict.getStr('tracebacklimit');
  const limit = typeof most === 'number' ? -Math.max(0, most) : null;
  interp.host.write(2, (yield* exceptionLines(interp, error, true, limit)).join(''));
  return null;
}

// -- exceptions that there is nobody to give to

const unraisableArguments = namedTuple('UnraisableHookArgs', [
  'exc_type',
  'exc_value',
  'exc_traceback',
  'err_msg',
  'object',
]);

const unraisableHook = native('unraisablehook', '(unraisable, /)', (interp, [given]) =>
  printed(interp, given as Value),
);

function* printed(interp: Interpreter, given: Value): Resumable {
  if (typeOf(given).name !== 'UnraisableHookArgs') {
    throw raise(TypeError, 'sys.unraisablehook argument type must be UnraisableHookArgs');
  }
  const [, error, , message, object] = (given as PyTuple).items;
  if (error instanceof PyException)
    yield* printUnraisable(interp, error, yield* about(interp, message, object as Value));
  return null;
}

function* about(interp: Interpreter, message: Value | undefined, object: Value): Resumable<string> {
  if (object === null) return typeof message === 'string' ? message : 'Exception ignored';
  const shown = yield* wait(repr(interp, object));
  return typeof message === 'string' ? `${message}: ${shown}` : `Exception ignored in: ${shown}`;
}

/** Hands an exception to the hook when that is one of the program's. */
function* toOwnHook(interp: Interpreter, error: PyException, message: string): Resumable<boolean> {
  const sys = interp.modules.getStr('sys');
  const hook = sys instanceof PyModule ? sys.dict.getStr('unraisablehook') : undefined;
  if (hook === undefined || hook === unraisableHook) return false;
  yield* wait(invoke(interp, hook, [unraisableArguments([error.type, error, error.traceback, message, null])]));
  return true;
}

// -- the prompt and the debugger

/** Shows a value as the prompt does, and remembers it as `_`. */
const displayhook = native('displayhook', '(object, /)', function* (interp, [value]) {
  if (value === null) return null;
  const sys = interp.modules.getStr('sys') as PyModule;
  const stdout = sys.dict.getStr('stdout');
  if (stdout === undefined) throw raise(RuntimeError, 'lost sys.stdout');
  interp.builtins.setStr('_', null);
  const text = yield* wait(repr(interp, value as Value));
  yield* wait(invoke(interp, yield* wait(getAttr(interp, stdout, 'write')), [`${text}\n`]));
  interp.builtins.setStr('_', value as Value);
  return null;
});

const breakpointHook = native('breakpointhook', null, (_interp, _args, _keywords: Keywords | null) => {
  throw raise(NotImplementedError, 'breakpoint() has no debugger here: step through the run instead');
});

// -- tracing

/** Functions that set what is none here; None takes it away, as ever. */
function refusing(name: string): Value {
  return native(name, '(function, /)', (_interp, [given]) => {
    if (given === null) return null;
    throw raise(NotImplementedError, `sys.${name}() is not supported here: step through the run instead`);
  });
}

const audit = native('audit', '(event, /, *args)', (_interp, [event]) => {
  if (typeof event === 'string') return null;
  throw raise(
    TypeError,
    `audit() argument 1 must be str, not ${event === null ? 'None' : typeOf(event as Value).name}`,
  );
});

/** By name, for the module. */
export function hooks(interp: Interpreter): Record<string, Value> {
  interp.unraisable = toOwnHook;
  return {
    __breakpointhook__: breakpointHook,
    __displayhook__: displayhook,
    __excepthook__: excepthook,
    __unraisablehook__: unraisableHook,
    audit,
    breakpointhook: breakpointHook,
    displayhook,
    excepthook,
    getprofile: native('getprofile', '()', () => null),
    gettrace: native('gettrace', '()', () => null),
    setprofile: refusing('setprofile'),
    settrace: refusing('settrace'),
    unraisablehook: unraisableHook,
  };
}
