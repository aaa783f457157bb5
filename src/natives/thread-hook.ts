/**
 * `_thread._excepthook`: tells of an exception that has ended a thread, on the standard error as it is then.
 * https://docs.python.org/3/library/threading.html#threading.excepthook
 */
import {
  exceptionLines,
  findAttr,
  getAttr,
  type Interpreter,
  invoke,
  native,
  PyException,
  PyModule,
  type PyTuple,
  type Resumable,
  raise,
  SystemExit,
  str,
  TypeError,
  typeOf,
  type Value,
  wait,
} from '#vm';
import { namedTuple } from './named-tuple.ts';
import { servicesOf } from './services.ts';
import { identOf } from './thread-handle.ts';

const makeArguments = namedTuple('_thread._ExceptHookArgs', ['exc_type', 'exc_value', 'exc_traceback', 'thread']);

/** What the hook is given. */
export const hookArgumentsType = makeArguments([null, null, null, null]).type;

export const threadExceptHook = native('_excepthook', '(args, /)', (interp, [given]) => {
  if (typeOf(given as Value) !== hookArgumentsType) {
    throw raise(TypeError, '_thread.excepthook argument type must be ExceptHookArgs');
  }
  const [, error, , thread] = (given as PyTuple).items;
  return tell(interp, error as Value, thread as Value);
});

function* tell(interp: Interpreter, error: Value, thread: Value): Resumable {
  if (!(error instanceof PyException) || error.type === SystemExit) return null;
  const file = yield* fileFor(interp, thread);
  if (file === null) return null;
  const lines = yield* exceptionLines(interp, error, true, null);
  yield* say(interp, file, `Exception in thread ${yield* nameOf(interp, thread)}:\n${lines.join('')}`);
  return null;
}

/** sys.stderr, or where that is gone the one that there was when the thread was made. */
function* fileFor(interp: Interpreter, thread: Value): Resumable<Value> {
  const sys = interp.modules.getStr('sys');
  const file = sys instanceof PyModule ? sys.dict.getStr('stderr') : undefined;
  if ((file ?? null) !== null || thread === null) return file ?? null;
  return (yield* wait(findAttr(interp, thread, '_stderr'))) ?? null;
}

function* nameOf(interp: Interpreter, thread: Value): Resumable<string> {
  const name = thread === null ? undefined : yield* wait(findAttr(interp, thread, 'name'));
  return name === undefined ? String(identOf(servicesOf(interp).currentThread)) : yield* wait(str(interp, name));
}

function* say(interp: Interpreter, file: Value, text: string): Resumable<void> {
  yield* wait(invoke(interp, yield* wait(getAttr(interp, file, 'write')), [text]));
  yield* wait(invoke(interp, yield* wait(getAttr(interp, file, 'flush')), []));
}
