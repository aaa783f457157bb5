/**
 * Stepping tasks: one `send` or `throw` into the coroutine, and what follows from how it ends. As CPython's
 * `task_step_impl`, with the same order of events. https://github.com/python/cpython/blob/3.14/Modules/_asynciomodule.c
 */
import { COSTS } from '#kernel';
import type { EventIndex } from '#trace';
import {
  describeCall,
  describeValue,
  entrust,
  exception,
  findAttr,
  getAttr,
  type Interpreter,
  invoke,
  KeyboardInterrupt,
  type PyException,
  PyGenerator,
  type PyObject,
  PyThrow,
  type Resumable,
  RuntimeError,
  raise,
  repr,
  rethrow,
  type SendRequest,
  StopIteration,
  SystemExit,
  setContext,
  stopValue,
  truth,
  type Value,
  wait,
} from '#vm';
import type { PyContext } from '../context.ts';
import { servicesOf, virtualNow } from '../services.ts';
import { addAwaitedBy, discardAwaitedBy } from './awaited-by.ts';
import { CancelledError, InvalidStateError } from './exceptions.ts';
import { cancelFuture, isFuture, markRetrieved, outcomeError, type PyFuture, setError, setResult } from './future.ts';
import { addCallback } from './future-methods.ts';
import type { PyHandle } from './handle.ts';
import { callMethod } from './library.ts';
import type { PyLoop } from './loop-object.ts';
import { queueStep } from './schedule.ts';
import { IN_CREATE_TASK, OF_A_HANDLE, sourceTraceback } from './source-traceback.ts';
import { asyncioState } from './state.ts';
import { wakeupMethod } from './task-callables.ts';
import { PyTask } from './task-object.ts';
import { taskBegan, taskSuspended } from './telling.ts';

/** Task.__init__ up to its first step: gives it its name and tells the trace of it. */
export function startTask(
  interp: Interpreter,
  task: PyTask,
  coroutine: PyObject,
  loop: PyLoop,
  name: string | null,
  context: PyContext,
): void {
  const state = asyncioState(interp);
  task.loop = loop;
  task.id = ++servicesOf(interp).ids.future;
  task.taskId = ++servicesOf(interp).ids.task;
  task.coroutine = coroutine;
  if (coroutine instanceof PyGenerator) {
    coroutine.owned = true;
    entrust(interp, coroutine);
  }
  task.context = context;
  task.name = name ?? `Task-${++state.lastName}`;
  task.what = 'Task';
  interp.extraNs += COSTS.taskCreate;
  if (loop.debug) task.sourceTraceback = sourceTraceback(interp, Number.POSITIVE_INFINITY);
  task.createdBy = announce(interp, task);
}

/** The task is one of those that are not done; `queue` its first step, unless that has run already. */
export function enlist(interp: Interpreter, task: PyTask, queue = true): void {
  asyncioState(interp).tasks.add(task);
  if (!queue) return;
  const handle = queueStep(interp, task, null, task.createdBy);
  if (task.loop.debug) handle.sourceTraceback = sourceTraceback(interp, OF_A_HANDLE, IN_CREATE_TASK);
}

function announce(interp: Interpreter, task: PyTask): EventIndex {
  const services = servicesOf(interp);
  const { frame, coro, job } = described(task.coroutine);
  return services.trace.write(
    'asyncio/task-created',
    virtualNow(interp),
    services.thread,
    services.places.now(interp),
    services.cause,
    {
      task: task.taskId,
      loop: task.loop.id,
      frame,
      future: task.id,
      parent: services.task,
      group: 0,
      name: task.name,
      coro,
      job,
    },
  );
}

/** The id of its frame, its qualified name, and the call that made it. */
function described(coroutine: PyObject): { frame: number; coro: string; job: string } {
  if (!(coroutine instanceof PyGenerator)) return { frame: 0, coro: coroutine.type.name, job: coroutine.type.name };
  const { frame, qualname, state } = coroutine;
  return { frame: frame.id, coro: qualname, job: state === 'created' ? describeCall(frame) : qualname };
}

/** The one request that a loop makes again and again: nothing holds on to it. */
const sending = {
  op: 'send',
  target: null as unknown as PyGenerator,
  value: null as Value,
  error: null as PyException | null,
};

/**
 * Begins the step of a task that its handle asks for: returns the request to be yielded to the vm, whose outcome
 * `endStep` then reads.
 */
export function beginStep(interp: Interpreter, task: PyTask, handle: PyHandle, cause: EventIndex): SendRequest {
  const woken = handle.future;
  if (woken !== null) discardAwaitedBy(woken, task);
  let error = woken === null ? handle.error : outcomeError(interp, woken);
  handle.error = error; // held while the step lasts
  if (woken !== null && error !== null && isRaised(woken)) setContext(interp.fiber, error);
  if (task.state !== 'PENDING') throw raise(InvalidStateError, '__step(): already done');
  if (task.mustCancel) {
    if (error === null || !error.type.isSubtypeOf(CancelledError)) error = cancellation(task);
    task.mustCancel = false;
  }
  return send(interp, task, error, cause);
}

/** The step of a task that starts eagerly. */
export function beginFirstStep(interp: Interpreter, task: PyTask, cause: EventIndex): SendRequest {
  return send(interp, task, null, cause);
}

function send(interp: Interpreter, task: PyTask, error: PyException | null, cause: EventIndex): SendRequest {
  task.waiter = null;
  interp.extraNs += COSTS.taskStep;
  enter(interp, task, cause);
  sending.target = task.coroutine as PyGenerator;
  sending.error = error;
  return sending as SendRequest;
}

/** Whether the wake-up raises what the future ended in, so that it gets a context, and does not only hand it on. */
function isRaised(future: PyFuture): boolean {
  return future.state === 'CANCELLED' || future.type.heap;
}

function cancellation(task: PyTask): PyException {
  return task.cancelMessage === null ? exception(CancelledError) : exception(CancelledError, task.cancelMessage);
}

function enter(interp: Interpreter, task: PyTask, cause: EventIndex): void {
  const services = servicesOf(interp);
  task.loop.task = task;
  services.task = task.taskId;
  services.cause = taskBegan(interp, services, task, cause);
}

/** The same step of a coroutine that is an object of some class: by its `send` and `throw`. */
export function* stepObject(interp: Interpreter, coroutine: PyObject, error: PyException | null): Resumable<void> {
  const { outcome } = interp;
  try {
    const value = yield* callMethod(interp, coroutine, error === null ? 'send' : 'throw', [error]);
    Object.assign(outcome, { how: 'yielded', value });
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    const { exception: raisedIn } = thrown;
    const stopped = raisedIn.type.isSubtypeOf(StopIteration);
    Object.assign(outcome, { how: stopped ? 'returned' : 'raised', value: stopped ? stopValue(raisedIn) : raisedIn });
  }
}

/** Draws the conclusion from the outcome of a step. A generator only where Python has to be asked. */
export function endStep(interp: Interpreter, task: PyTask): Resumable<void> | null {
  const { how, value } = interp.outcome;
  interp.outcome.value = null;
  if (how === 'yielded') return yielded(interp, task, value);
  const services = servicesOf(interp);
  services.task = 0;
  task.loop.task = null;
  if (how === 'returned') returned(interp, task, value);
  else raised(interp, task, value as PyException);
  return null;
}

function returned(interp: Interpreter, task: PyTask, value: Value): void {
  if (task.mustCancel) {
    task.mustCancel = false;
    ended(interp, task, 'cancelled', '');
    cancelFuture(interp, task, task.cancelMessage);
    return;
  }
  ended(interp, task, 'returned', describeValue(value));
  setResult(interp, task, value);
}

function raised(interp: Interpreter, task: PyTask, error: PyException): void {
  const { type } = error;
  if (type.isSubtypeOf(CancelledError)) {
    task.cancelledError = error;
    ended(interp, task, 'cancelled', describeValue(error));
    cancelFuture(interp, task, task.cancelMessage);
    return;
  }
  ended(interp, task, 'raised', describeValue(error));
  setError(interp, task, error);
  if (type.isSubtypeOf(SystemExit) || type.isSubtypeOf(KeyboardInterrupt)) throw rethrow(error);
}

/** The task is over: told before its future is resolved, which is what follows from it. */
function ended(interp: Interpreter, task: PyTask, how: 'returned' | 'raised' | 'cancelled', detail: string): void {
  asyncioState(interp).tasks.delete(task);
  const services = servicesOf(interp);
  const fields = { task: task.taskId, loop: task.loop.id, how, detail };
  services.cause = services.trace.write(
    'asyncio/task-ended',
    virtualNow(interp),
    services.thread,
    0,
    services.cause,
    fields,
  );
}

/** The coroutine has yielded: a bare yield queues the next step, a future is waited for, anything else is a mistake. */
function yielded(interp: Interpreter, task: PyTask, value: Value): Resumable<void> | null {
  if (value === null) {
    suspended(interp, task, 0, 0, 'sleep(0)', -1);
    leave(interp, task);
    queueStep(interp, task, null, servicesOf(interp).cause);
    return null;
  }
  if (!isFuture(value) || value === task || value.loop !== task.loop || !value.blocking)
    return badYield(interp, task, value);
  value.blocking = false;
  waitFor(interp, task, value);
  if (!task.mustCancel) return null;
  return cancelWaiter(interp, task);
}

function waitFor(interp: Interpreter, task: PyTask, future: PyFuture): void {
  const other = future instanceof PyTask ? future : null;
  suspended(
    interp,
    task,
    future.id,
    other?.taskId ?? 0,
    other === null ? future.what : `task ${other.name}`,
    future.until,
  );
  leave(interp, task);
  addAwaitedBy(future, task);
  addCallback(interp, future, { callback: null, context: task.context, task });
  task.waiter = future;
}

/** The task no longer runs; what follows in its handle is still its doing. */
function leave(interp: Interpreter, task: PyTask): void {
  servicesOf(interp).task = 0;
  task.loop.task = null;
}

function suspended(
  interp: Interpreter,
  task: PyTask,
  future: number,
  other: number,
  what: string,
  until: number,
): void {
  const services = servicesOf(interp);
  services.cause = taskSuspended(interp, services, task, future, other, what, until);
}

/** A cancel that came while the task ran goes on to what it has just begun to wait for. */
function* cancelWaiter(interp: Interpreter, task: PyTask): Resumable<void> {
  if (yield* cancelWaited(interp, task, task.cancelMessage)) task.mustCancel = false;
}

/** Everything but None and a future of this loop that was awaited. */
function* badYield(interp: Interpreter, task: PyTask, value: Value): Resumable<void> {
  leave(interp, task);
  const shown = yield* wait(repr(interp, value));
  if (value === task) return nextStepRaises(interp, task, `Task cannot await on itself: ${shown}`);
  const me = yield* wait(repr(interp, task));
  if (isFuture(value)) {
    if (value.blocking && value.loop !== task.loop) {
      value.blocking = false;
      return nextStepRaises(interp, task, `Task ${me} got Future ${shown} attached to a different loop`);
    }
    return nextStepRaises(interp, task, `yield was used instead of yield from in task ${me} with ${shown}`);
  }
  if (value instanceof PyGenerator) {
    return nextStepRaises(
      interp,
      task,
      `yield was used instead of yield from for generator in task ${me} with ${shown}`,
    );
  }
  if (yield* isForeignFuture(interp, value)) return yield* waitForeign(interp, task, value);
  nextStepRaises(interp, task, `Task got bad yield: ${shown}`);
}

/** An object with the future protocol that is no Future of ours. */
function* isForeignFuture(interp: Interpreter, value: Value): Resumable<boolean> {
  const blocking = yield* wait(findAttr(interp, value, '_asyncio_future_blocking'));
  return blocking !== undefined && blocking !== null && (yield* wait(truth(interp, blocking)));
}

function* waitForeign(interp: Interpreter, task: PyTask, value: Value): Resumable<void> {
  const add = yield* wait(getAttr(interp, value, 'add_done_callback'));
  yield* wait(invoke(interp, add, [wakeupMethod(task)], new Map([['context', task.context as Value]])));
  task.waiter = value;
}

function nextStepRaises(interp: Interpreter, task: PyTask, text: string): void {
  queueStep(interp, task, exception(RuntimeError, text), servicesOf(interp).cause);
}

/** Task.cancel() */
export function* cancelTask(interp: Interpreter, task: PyTask, message: Value): Resumable<boolean> {
  markRetrieved(interp, task);
  if (task.state !== 'PENDING') return false;
  task.cancelRequests++;
  const services = servicesOf(interp);
  const fields = { task: task.taskId, loop: task.loop.id, by: services.task };
  const before = services.cause;
  const span = services.places.now(interp);
  services.cause = services.trace.write(
    'asyncio/task-cancel-requested',
    virtualNow(interp),
    services.thread,
    span,
    before,
    fields,
  );
  const passedOn = task.waiter !== null && (yield* cancelWaited(interp, task, message));
  services.cause = before;
  if (passedOn) return true;
  task.mustCancel = true;
  task.cancelMessage = message;
  return true;
}

/** Cancels what the task waits for: natively where it is a plain future or task, else by its own `cancel`. */
function* cancelWaited(interp: Interpreter, task: PyTask, message: Value): Resumable<boolean> {
  const { waiter } = task;
  if (isFuture(waiter) && !waiter.type.heap) {
    return waiter instanceof PyTask
      ? yield* cancelTask(interp, waiter, message)
      : cancelFuture(interp, waiter, message);
  }
  const cancel = yield* wait(getAttr(interp, waiter, 'cancel'));
  return yield* wait(truth(interp, yield* wait(invoke(interp, cancel, [], new Map([['msg', message]])))));
}
