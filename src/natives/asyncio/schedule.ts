/**
 * Putting handles into a loop's queue and timers into its heap, and telling the trace: who did it, why, and what it will
 * run. The only place where that happens, for Python's `call_soon` as for the steps of tasks.
 */
import { COSTS } from '#kernel';
import type { EventIndex } from '#trace';
import {
  type Interpreter,
  type PyException,
  PyFunction,
  PyMethod,
  PyNative,
  RuntimeError,
  raise,
  typeOf,
  type Value,
} from '#vm';
import type { PyContext } from '../context.ts';
import { PyPartial } from '../partial.ts';
import { servicesOf } from '../services.ts';
import { isFuture, type PyFuture } from './future.ts';
import { handleType, located, nextId, PyHandle, PyTimerHandle, timerHandleType } from './handle.ts';
import type { PyLoop } from './loop-object.ts';
import type { PyTask } from './task-object.ts';
import { handleScheduled, timerScheduled } from './telling.ts';
import { heapPush } from './timer-heap.ts';

/** The function that a callback comes down to: partials and bound methods unwrapped. */
export function plainCallback(callback: Value): Value {
  let plain = callback;
  for (;;) {
    if (plain instanceof PyPartial) plain = plain.func;
    else if (plain instanceof PyMethod) plain = plain.func;
    else return plain;
  }
}

/** The qualified name of a callback, for the trace. */
export function callbackName(callback: Value): string {
  const plain = plainCallback(callback);
  if (plain instanceof PyFunction) return plain.qualname;
  if (!(plain instanceof PyNative)) return typeOf(plain).name;
  return plain.owner === null ? plain.name : `${plain.owner.name}.${plain.name}`;
}

/** RuntimeError when the loop has been closed. */
export function checkOpen(loop: PyLoop): void {
  if (loop.closed) throw raise(RuntimeError, 'Event loop is closed');
}

/** loop.call_soon(); `cause` is the event that made it happen. */
export function callSoon(
  interp: Interpreter,
  loop: PyLoop,
  callback: Value,
  args: readonly Value[],
  context: PyContext,
  cause: EventIndex,
  type = handleType,
  fromThread = false,
): PyHandle {
  checkOpen(loop);
  const handle = located(interp, new PyHandle(type, nextId(interp), loop, callback, args, context));
  interp.extraNs += COSTS.callSoon;
  const future = args[0];
  const futureId = isFuture(future) ? future.id : 0;
  const name = callbackName(callback);
  handle.queuedBy = handleScheduled(interp, servicesOf(interp), handle, name, futureId, fromThread, cause);
  loop.ready.push(handle);
  return handle;
}

/** Queues a step of `task`; `error` is thrown into it. */
export function queueStep(interp: Interpreter, task: PyTask, error: PyException | null, cause: EventIndex): PyHandle {
  return queueTask(interp, task, null, error, 'Task.task_step', cause);
}

/** Queues the wake-up of `task`, because `future` is done. */
export function queueWakeup(interp: Interpreter, task: PyTask, future: PyFuture, cause: EventIndex): PyHandle {
  return queueTask(interp, task, future, null, 'Task.task_wakeup', cause);
}

const NO_ARGUMENTS: readonly Value[] = [];

function queueTask(
  interp: Interpreter,
  task: PyTask,
  future: PyFuture | null,
  error: PyException | null,
  name: string,
  cause: EventIndex,
): PyHandle {
  const { loop } = task;
  checkOpen(loop);
  const handle = located(interp, new PyHandle(handleType, nextId(interp), loop, task, NO_ARGUMENTS, task.context));
  handle.task = task;
  handle.future = future;
  handle.error = error;
  interp.extraNs += COSTS.callSoon;
  const futureId = future === null ? task.id : future.id;
  handle.queuedBy = handleScheduled(interp, servicesOf(interp), handle, name, futureId, false, cause);
  loop.ready.push(handle);
  return handle;
}

/** loop.call_at(): a timer for `given`, a number of seconds of the loop's clock. */
export function callAt(
  interp: Interpreter,
  loop: PyLoop,
  given: Value,
  callback: Value,
  args: readonly Value[],
  context: PyContext,
): PyTimerHandle {
  checkOpen(loop);
  const id = nextId(interp);
  const timer = located(interp, new PyTimerHandle(timerHandleType, id, loop, callback, args, context, given));
  interp.extraNs += COSTS.callLater;
  const due = Math.round(timer.when * 1e9);
  const future = args[0];
  if (isFuture(future)) future.until = due;
  const futureId = isFuture(future) ? future.id : 0;
  timer.queuedBy = timerScheduled(interp, servicesOf(interp), timer, due, callbackName(callback), futureId);
  timer.scheduled = true;
  heapPush(loop.scheduled, timer);
  return timer;
}
