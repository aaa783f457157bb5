/** The part of `sys` that looks into the interpreter: its frames and the exception being handled. */
import {
  after,
  asIndex,
  currentFrame,
  handledNow,
  type Interpreter,
  native,
  PyFrame,
  raise,
  TypeError,
  tuple,
  typeOf,
  type Value,
  ValueError,
} from '#vm';
import { namedTuple } from './named-tuple.ts';

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

/** By name, for the module. */
export const interpreterFunctions: Readonly<Record<string, Value>> = {
  _getframe: getFrame,
  exc_info: excInfo,
  exception: currentException,
  get_asyncgen_hooks: getAsyncgenHooks,
  get_coroutine_origin_tracking_depth: getOriginDepth,
  set_coroutine_origin_tracking_depth: setOriginDepth,
  set_asyncgen_hooks: setAsyncgenHooks,
};
