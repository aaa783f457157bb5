/** The part of `sys` that looks into the interpreter: the frames of its threads and the exceptions being handled. */
import {
  after,
  asIndex,
  callSpecial,
  currentFrame,
  dict,
  type Fiber,
  type Frame,
  handledNow,
  headerOf,
  type Interpreter,
  type Maybe,
  NotImplementedError,
  native,
  PyFrame,
  PyThrow,
  raise,
  TypeError,
  tuple,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { namedTuple } from './named-tuple.ts';
import { servicesOf } from './services.ts';
import { identOf } from './thread-handle.ts';
import { stateOf } from './thread-state.ts';

const excInfo = native('exc_info', '()', (interp) => {
  const handled = handledNow(interp.fiber);
  return tuple(handled === null ? [null, null, null] : [handled.type, handled, handled.traceback]);
});

const currentException = native('exception', '()', (interp) => handledNow(interp.fiber));

const getFrame = native('_getframe', '(depth=0, /)', (interp, [depth]) =>
  after(asIndex(interp, depth as Value), (count) => frameAt(interp, Number(count))),
);

/** The frame so many calls above the one that asks. */
function frameAt(interp: Interpreter, depth: number): PyFrame {
  let frame: PyFrame['back'] = currentFrame(interp);
  for (let left = depth; frame !== null; frame = frame.back) {
    if (!(frame instanceof PyFrame)) continue;
    if (left <= 0) return frame;
    left--;
  }
  throw raise(ValueError, 'call stack is not deep enough');
}

/** What each thread is at, the newest thread first: its ident, and what `of` finds there. */
function byThread(interp: Interpreter, of: (fiber: Fiber) => Value): Value {
  const threads = [...servicesOf(interp).process.threads].reverse();
  const found = dict();
  for (const thread of threads) {
    const ident = identOf(thread);
    found.append(ident, ident, of(stateOf(thread).fiber));
  }
  return found;
}

const currentFrames = native('_current_frames', '()', (interp) => byThread(interp, (fiber) => frameOf(fiber.top)));

const currentExceptions = native('_current_exceptions', '()', (interp) => byThread(interp, handledNow));

/** The innermost frame of Python's from one on. */
function frameOf(top: Frame | null): PyFrame | null {
  for (let frame = top; frame !== null; frame = frame.back) if (frame instanceof PyFrame) return frame;
  return null;
}

// -- hooks of async generators ---------------------------------------------------------------------------------------

const asyncgenHooks = namedTuple('asyncgen_hooks', ['firstiter', 'finalizer']);

const getAsyncgenHooks = native('get_asyncgen_hooks', '()', (interp) => {
  const { firstIteration, finalizer } = interp.fiber.asyncGenHooks;
  return asyncgenHooks([firstIteration, finalizer]);
});

const setAsyncgenHooks = native('set_asyncgen_hooks', '(firstiter=, finalizer=)', (interp, given) => {
  const [firstiter, finalizer] = given as (Value | undefined)[];
  const hooks = interp.fiber.asyncGenHooks;
  checkHook('finalizer', finalizer);
  checkHook('firstiter', firstiter);
  if (finalizer !== undefined) hooks.finalizer = finalizer;
  if (firstiter !== undefined) hooks.firstIteration = firstiter;
  return null;
});

function checkHook(name: string, hook: Value | undefined): void {
  if (hook === undefined || hook === null || typeOf(hook).lookup('__call__') !== undefined) return;
  throw raise(TypeError, `callable ${name} expected, got ${typeOf(hook).name}`);
}

// -- where coroutines were made -----------------------------------------------------------------------------------------

const getOriginDepth = native('get_coroutine_origin_tracking_depth', '()', (interp) => interp.originDepth);

const setOriginDepth = native('set_coroutine_origin_tracking_depth', '(depth)', (interp, [depth]) =>
  after(asIndex(interp, depth as Value), (count) => {
    if (count < 0) throw raise(ValueError, 'depth must be >= 0');
    interp.originDepth = Number(count);
    return null;
  }),
);

const getReferenceCount = native('getrefcount', '(object, /)', () => {
  throw raise(NotImplementedError, 'sys.getrefcount() is not supported here: references are not counted');
});

/** What the object's `__sizeof__` says, and what the garbage collector has in front of it. */
const getSize = native('getsizeof', '(object, default=)', function* (interp, [object, fallback]) {
  const asked = callSpecial(interp, object as Value, '__sizeof__', []);
  try {
    const size = yield* wait(asked as Maybe<Value>);
    if (typeof size !== 'number' && typeof size !== 'bigint') throw raise(TypeError, 'an integer is required');
    if (size < 0) throw raise(ValueError, '__sizeof__() should return >= 0');
    return Number(size) + headerOf(object as Value);
  } catch (error) {
    if (fallback === undefined || !(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(TypeError))
      throw error;
    return fallback;
  }
});

/** By name, for the module. */
export const interpreterFunctions: Readonly<Record<string, Value>> = {
  _current_exceptions: currentExceptions,
  _current_frames: currentFrames,
  _getframe: getFrame,
  getrefcount: getReferenceCount,
  getsizeof: getSize,
  exc_info: excInfo,
  exception: currentException,
  get_asyncgen_hooks: getAsyncgenHooks,
  get_coroutine_origin_tracking_depth: getOriginDepth,
  set_coroutine_origin_tracking_depth: setOriginDepth,
  set_asyncgen_hooks: setAsyncgenHooks,
};
