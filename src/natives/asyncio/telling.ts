/**
 * What the trace is told at every step of a task, by the quick way in: the values are in the order of the rows in the
 * trace's table of kinds. What happens less often is told where it happens.
 */
import { type EventIndex, KIND_NUMBERS } from '#trace';
import type { Interpreter } from '#vm';
import { type Services, virtualNow } from '../services.ts';
import type { PyHandle } from './handle.ts';
import type { PyTask } from './task-object.ts';

const HANDLE_SCHEDULED = KIND_NUMBERS['asyncio/handle-scheduled'];
const HANDLE_BEGAN = KIND_NUMBERS['asyncio/handle-began'];
const HANDLE_ENDED = KIND_NUMBERS['asyncio/handle-ended'];
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
