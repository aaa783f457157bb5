/**
 * Future: its state, how it is resolved, and what awaiting one does. The methods that Python sees are in
 * future-methods.ts. https://docs.python.org/3/library/asyncio-future.html
 */
import { COSTS } from '#kernel';
import type { EventIndex } from '#trace';
import {
  BaseException,
  builtinType,
  construct,
  dict,
  exception,
  type Interpreter,
  iteratorType,
  list,
  type Maybe,
  PyException,
  type PyList,
  PyNativeIterator,
  PyObject,
  PyThrow,
  type PyTraceback,
  PyType,
  type Resumable,
  RuntimeError,
  raise,
  StopIteration,
  TypeError,
  tellUnraisable,
  unwatch,
  type Value,
  type Visit,
  wait,
  watch,
} from '#vm';
import type { PyContext } from '../context.ts';
import { libraryFunction } from '../places.ts';
import { servicesOf } from '../services.ts';
import { CancelledError, InvalidStateError } from './exceptions.ts';
import { callMethod } from './library.ts';
import type { PyLoop } from './loop-object.ts';
import { callSoon, queueWakeup } from './schedule.ts';
import { type Missing, sourceTraceback } from './source-traceback.ts';
import type { PyTask } from './task-object.ts';
import { futureCreated, futureResolved, taskWoken } from './telling.ts';

export const futureType = builtinType('Future', 'native', undefined, '_asyncio');
futureType.hasDict = true;
futureType.finalize = reportUnretrieved;
const futureIterType = iteratorType('FutureIter');

export type FutureState = 'PENDING' | 'CANCELLED' | 'FINISHED';

/** Someone to be told: a callback, or a task that waits. */
export interface DoneCallback {
  readonly callback: Value;
  readonly context: PyContext;
  readonly task: PyTask | null;
}

export class PyFuture extends PyObject {
  id = 0;
  /** Set by `__init__`. */
  declare loop: PyLoop;
  state: FutureState = 'PENDING';
  result: Value = null;
  exception: PyException | null = null;
  /** The exception's traceback as it was when it was set: each look at the result starts from it. */
  traceback: PyTraceback | null = null;
  callbacks: DoneCallback[] = [];
  /** It was yielded by `await`, not by a bare `yield`. */
  blocking = false;
  /** It ended by an exception that nobody has looked at. */
  logTraceback = false;
  cancelMessage: Value = null;
  cancelledError: PyException | null = null;
  /** What made it: its class, or the library's function, as `sleep`. */
  what = 'Future';
  /** When a timer will complete it, in virtual nanoseconds; -1 when none will. */
  until = -1;
  /** Who awaits it: see awaited-by.ts. */
  awaitedBy: PyFuture | Set<PyFuture> | null = null;
  /** Where it was made, in debug mode. */
  sourceTraceback: PyList | null = null;
  /** The event that resolved it. */
  resolvedBy: EventIndex = -1;

  override traverse(visit: Visit): void {
    visit(this.loop);
    for (const { callback, context, task } of this.callbacks) {
      visit(task ?? callback);
      visit(context);
    }
    visit(this.result);
    visit(this.exception);
    visit(this.traceback);
    visit(this.cancelMessage);
    visit(this.cancelledError);
    visit(this.sourceTraceback);
    if (this.awaitedBy instanceof PyFuture) visit(this.awaitedBy);
    else if (this.awaitedBy !== null) for (const waiter of this.awaitedBy) visit(waiter);
    super.traverse(visit);
  }
}

export function isFuture(value: Value | undefined): value is PyFuture {
  return value instanceof PyFuture;
}

/** Future.__init__, told to the trace. */
export function startFuture(interp: Interpreter, future: PyFuture, loop: PyLoop, within: Missing | null = null): void {
  if (loop.debug) future.sourceTraceback = sourceTraceback(interp, Number.POSITIVE_INFINITY, within);
  future.loop = loop;
  future.id = ++servicesOf(interp).ids.future;
  future.what = libraryFunction(interp) ?? future.type.qualname;
  interp.extraNs += COSTS.futureCreate;
  futureCreated(interp, servicesOf(interp), future);
}

/** The future is done: everyone who waits is queued, in the order they came. */
function resolve(interp: Interpreter, future: PyFuture, how: 'result' | 'exception' | 'cancelled'): void {
  const event = futureResolved(interp, servicesOf(interp), future, how);
  future.resolvedBy = event;
  const { callbacks } = future;
  if (callbacks.length === 0) return;
  future.callbacks = [];
  for (const waiting of callbacks) tell(interp, future, waiting, event);
}

/** Queues one callback of a future that is done. */
export function tell(interp: Interpreter, future: PyFuture, waiting: DoneCallback, cause: EventIndex): void {
  const { task } = waiting;
  if (task === null) {
    callSoon(interp, future.loop, waiting.callback, [future], waiting.context, cause);
    return;
  }
  const handle = queueWakeup(interp, task, future, cause);
  taskWoken(interp, servicesOf(interp), task, handle.id, cause);
}

function checkPending(future: PyFuture): void {
  if (future.state !== 'PENDING') throw raise(InvalidStateError, 'invalid state');
}

export function setResult(interp: Interpreter, future: PyFuture, result: Value): void {
  checkPending(future);
  future.result = result;
  future.state = 'FINISHED';
  resolve(interp, future, 'result');
}

/** future.set_exception(): a class is called first. */
export function* setException(interp: Interpreter, future: PyFuture, given: Value): Resumable<null> {
  checkPending(future);
  const made =
    given instanceof PyType && given.isSubtypeOf(BaseException)
      ? yield* wait(construct(interp, given, [], null))
      : given;
  if (!(made instanceof PyException)) throw raise(TypeError, 'invalid exception object');
  setError(interp, future, made.type.isSubtypeOf(StopIteration) ? noStopIteration(made) : made);
  return null;
}

function noStopIteration(stop: PyException): PyException {
  const error = exception(
    RuntimeError,
    'StopIteration interacts badly with generators and cannot be raised into a Future',
  );
  error.cause = stop;
  error.context = stop;
  error.suppressContext = true;
  return error;
}

/** Ends the future by an exception that has been checked. */
export function setError(interp: Interpreter, future: PyFuture, error: PyException): void {
  future.exception = error;
  future.traceback = error.traceback;
  future.state = 'FINISHED';
  future.logTraceback = true;
  watch(interp, future, false);
  resolve(interp, future, 'exception');
}

/** Future.cancel(); false when it is done already. */
export function cancelFuture(interp: Interpreter, future: PyFuture, message: Value): boolean {
  markRetrieved(interp, future);
  if (future.state !== 'PENDING') return false;
  future.state = 'CANCELLED';
  future.cancelMessage = message;
  resolve(interp, future, 'cancelled');
  return true;
}

/** Somebody has looked at the exception. */
export function markRetrieved(interp: Interpreter, future: PyFuture): void {
  if (!future.logTraceback) return;
  future.logTraceback = false;
  unwatch(interp, future);
}

/** A future that dies with an exception at which nobody has looked says so. */
export function reportUnretrieved(interp: Interpreter, future: PyFuture): Resumable<void> | null {
  if (!future.logTraceback) return null;
  return complain(interp, future, {
    message: `${future.type.name.slice(future.type.name.lastIndexOf('.') + 1)} exception was never retrieved`,
    exception: future.exception,
    future,
    ...sourceOf(future),
  });
}

/** What the report of a future has to say of where it was made. */
export function sourceOf({ sourceTraceback }: PyFuture): Readonly<Record<string, Value>> {
  return sourceTraceback === null ? {} : { source_traceback: sourceTraceback };
}

/** Tells the loop's exception handler. */
export function* complain(
  interp: Interpreter,
  future: PyFuture,
  context: Readonly<Record<string, Value>>,
): Resumable<void> {
  future.logTraceback = false;
  const told = dict();
  for (const [name, value] of Object.entries(context)) told.setStr(name, value);
  yield* tellUnraisable(interp, 'Exception ignored while finalizing', future, function* () {
    yield* callMethod(interp, future.loop, 'call_exception_handler', [told]);
  });
}

/** The CancelledError of a cancelled future: the one that ended a task is given away once. */
export function cancelledErrorOf(future: PyFuture): PyException {
  const kept = future.cancelledError;
  future.cancelledError = null;
  if (kept !== null) return kept;
  return future.cancelMessage === null ? exception(CancelledError) : exception(CancelledError, future.cancelMessage);
}

/** What a done future ended in as an exception, null for a result. */
export function outcomeError(interp: Interpreter, future: PyFuture): PyException | null {
  if (future.state === 'CANCELLED') return cancelledErrorOf(future);
  markRetrieved(interp, future);
  const { exception: error } = future;
  if (error !== null) error.traceback = future.traceback;
  return error;
}

/** Future.result() */
export function resultOf(interp: Interpreter, future: PyFuture): Value {
  if (future.state === 'PENDING') throw raise(InvalidStateError, 'Result is not set.');
  const error = outcomeError(interp, future);
  if (error !== null) throw new PyThrow(error);
  return future.result;
}

/** `await future`: yields it once, marked as awaited, unless it is done. */
export function futureIter(future: PyFuture): PyNativeIterator {
  let yielded = false;
  const step = (interp: Interpreter): Maybe<Value | undefined> => {
    if (future.state === 'PENDING') {
      if (yielded) throw raise(RuntimeError, "await wasn't used with future");
      yielded = true;
      future.blocking = true;
      return future;
    }
    iterator.result = resultOf(interp, future);
    return undefined;
  };
  const iterator = new PyNativeIterator(futureIterType, step, () => [future]);
  return iterator;
}

/** The callbacks as Python's `_callbacks` shows them: pairs of callback and context; None when there are none. */
export function callbacksOf(future: PyFuture, wrap: (waiting: DoneCallback) => Value): Value {
  return future.callbacks.length === 0 ? null : list(future.callbacks.map(wrap));
}
