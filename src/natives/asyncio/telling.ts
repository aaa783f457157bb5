/**
 * What the trace is told at every turn of a loop and at every step of a task, by the quick way in: the values are in the order of the rows in the
 * trace's table of kinds. What happens less often is told where it happens.
 */
import { type EventIndex, KIND_NUMBERS } from '#trace';
import type { Interpreter } from '#vm';
import { type Services, virtualNow } from '../services.ts';
import type { PyFuture } from './future.ts';
import type { PyHandle } from './handle.ts';
import type { PyLoop } from './loop-object.ts';
import type { PyTask } from './task-object.ts';

const HANDLE_SCHEDULED = KIND_NUMBERS['asyncio/handle-scheduled'];
const HANDLE_BEGAN = KIND_NUMBERS['asyncio/handle-began'];
const HANDLE_ENDED = KIND_NUMBERS['asyncio/handle-ended'];
const TURN_BEGAN = KIND_NUMBERS['asyncio/turn-began'];
const SELECT_BEGAN = KIND_NUMBERS['asyncio/select-began'];
const SELECT_RETURNED = KIND_NUMBERS['asyncio/select-returned'];
const BATCH_BEGAN = KIND_NUMBERS['asyncio/batch-began'];
const TURN_ENDED = KIND_NUMBERS['asyncio/turn-ended'];
const TIMER_DUE = KIND_NUMBERS['asyncio/timer-due'];
const HANDLE_DROPPED = KIND_NUMBERS['asyncio/handle-dropped'];
const TIMER_SCHEDULED = KIND_NUMBERS['asyncio/timer-scheduled'];
const HANDLE_CANCELLED = KIND_NUMBERS['asyncio/handle-cancelled'];
const FUTURE_CREATED = KIND_NUMBERS['asyncio/future-created'];
const FUTURE_RESOLVED = KIND_NUMBERS['asyncio/future-resolved'];
const TASK_BEGAN = KIND_NUMBERS['asyncio/task-began'];
const TASK_SUSPENDED = KIND_NUMBERS['asyncio/task-suspended'];
const TASK_WOKEN = KIND_NUMBERS['asyncio/task-woken'];

/** A handle has been queued; `callback` is its name, `future` the one it belongs to, 0 for none. */
export function handleScheduled(
  interp: Interpreter,
  services: Services,
  handle: PyHandle,
  callback: string,
  future: number,
  fromThread: boolean,
  cause: EventIndex,
): EventIndex {
  const { trace } = services;
  return trace.writeValues(
    HANDLE_SCHEDULED,
    virtualNow(interp),
    services.thread,
    services.places.now(interp),
    cause,
    handle.id,
    handle.loop.id,
    handle.task === null ? 0 : handle.task.taskId,
    trace.intern(callback),
    future,
    fromThread ? 1 : 0,
  );
}

export function handleBegan(interp: Interpreter, services: Services, handle: PyHandle): EventIndex {
  const { id, loop, task, queuedBy } = handle;
  const taskId = task === null ? 0 : task.taskId;
  return services.trace.writeValues(HANDLE_BEGAN, virtualNow(interp), loop.thread, 0, queuedBy, id, loop.id, taskId);
}

/** `cause` is where it began. */
export function handleEnded(
  interp: Interpreter,
  services: Services,
  { id, loop }: PyHandle,
  raised: boolean,
  cause: EventIndex,
): void {
  services.trace.writeValues(HANDLE_ENDED, virtualNow(interp), loop.thread, 0, cause, id, loop.id, raised ? 1 : 0);
}

export function taskBegan(interp: Interpreter, services: Services, task: PyTask, cause: EventIndex): EventIndex {
  const { taskId, loop, coroutine } = task;
  const span = services.places.suspended(coroutine);
  return services.trace.writeValues(TASK_BEGAN, virtualNow(interp), services.thread, span, cause, taskId, loop.id);
}

/** The task waits for `future`, which is the task `other`, or for none (0); `until` as in the table. */
export function taskSuspended(
  interp: Interpreter,
  services: Services,
  task: PyTask,
  future: number,
  other: number,
  what: string,
  until: number,
): EventIndex {
  const { trace, cause } = services;
  const { taskId, loop, coroutine } = task;
  const span = services.places.suspended(coroutine);
  const time = virtualNow(interp);
  const text = trace.intern(what);
  return trace.writeValues(
    TASK_SUSPENDED,
    time,
    services.thread,
    span,
    cause,
    taskId,
    loop.id,
    future,
    other,
    text,
    until,
  );
}

/** The wake-up of the task has been queued, because of `cause`. */
export function taskWoken(
  interp: Interpreter,
  services: Services,
  { taskId, loop }: PyTask,
  handle: number,
  cause: EventIndex,
): void {
  services.trace.writeValues(TASK_WOKEN, virtualNow(interp), services.thread, 0, cause, taskId, loop.id, handle);
}

export function turnBegan(interp: Interpreter, { trace }: Services, loop: PyLoop, turn: number): EventIndex {
  return trace.writeValues(TURN_BEGAN, virtualNow(interp), loop.thread, 0, -1, loop.id, turn);
}

export function turnEnded(
  interp: Interpreter,
  { trace }: Services,
  loop: PyLoop,
  turn: number,
  began: EventIndex,
): void {
  trace.writeValues(TURN_ENDED, virtualNow(interp), loop.thread, 0, began, loop.id, turn);
}

/** `timeout` in nanoseconds: 0 just to look, -1 to wait for ever. */
export function selectBegan(
  interp: Interpreter,
  { trace }: Services,
  loop: PyLoop,
  timeout: number,
  cause: EventIndex,
): EventIndex {
  const { id, thread, ready } = loop;
  return trace.writeValues(SELECT_BEGAN, virtualNow(interp), thread, 0, cause, id, timeout, ready.length);
}

export function selectReturned(
  interp: Interpreter,
  { trace }: Services,
  loop: PyLoop,
  descriptors: number,
  cause: EventIndex,
): EventIndex {
  return trace.writeValues(SELECT_RETURNED, virtualNow(interp), loop.thread, 0, cause, loop.id, descriptors);
}

export function batchBegan(
  interp: Interpreter,
  { trace }: Services,
  loop: PyLoop,
  due: number,
  batch: number,
  cause: EventIndex,
): void {
  trace.writeValues(BATCH_BEGAN, virtualNow(interp), loop.thread, 0, cause, loop.id, due, batch);
}

export function timerDue(interp: Interpreter, { trace }: Services, { id, loop, queuedBy }: PyHandle): EventIndex {
  return trace.writeValues(TIMER_DUE, virtualNow(interp), loop.thread, 0, queuedBy, id, loop.id);
}

export function handleDropped(interp: Interpreter, { trace }: Services, { id, loop, queuedBy }: PyHandle): void {
  trace.writeValues(HANDLE_DROPPED, virtualNow(interp), loop.thread, 0, queuedBy, id, loop.id);
}

/** A timer is in the heap until `due`; `future` is the one that it will complete, 0 for none. */
export function timerScheduled(
  interp: Interpreter,
  services: Services,
  { id, loop }: PyHandle,
  due: number,
  callback: string,
  future: number,
): EventIndex {
  const { trace, thread, task, cause } = services;
  const span = services.places.now(interp);
  const name = trace.intern(callback);
  return trace.writeValues(
    TIMER_SCHEDULED,
    virtualNow(interp),
    thread,
    span,
    cause,
    id,
    loop.id,
    due,
    name,
    task,
    future,
  );
}

export function handleCancelled(interp: Interpreter, services: Services, { id, loop }: PyHandle): void {
  const { trace, thread, cause } = services;
  const span = services.places.now(interp);
  trace.writeValues(HANDLE_CANCELLED, virtualNow(interp), thread, span, cause, id, loop.id);
}

export function futureCreated(interp: Interpreter, services: Services, { id, loop, what }: PyFuture): void {
  const { trace, thread, task, cause } = services;
  const span = services.places.now(interp);
  trace.writeValues(FUTURE_CREATED, virtualNow(interp), thread, span, cause, id, loop.id, task, trace.intern(what));
}

/** `how` is result, exception or cancelled. */
export function futureResolved(
  interp: Interpreter,
  services: Services,
  { id, loop }: PyFuture,
  how: string,
): EventIndex {
  const { trace, thread, cause } = services;
  const span = services.places.now(interp);
  return trace.writeValues(FUTURE_RESOLVED, virtualNow(interp), thread, span, cause, id, loop.id, trace.intern(how));
}
