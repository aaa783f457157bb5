/**
 * Handle and TimerHandle: a callback in the queue or in the heap of a loop. A step or a wake-up of a task is a handle
 * too; it names its task, so that the loop need not call through Python.
 * https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles
 */
import type { EventIndex } from '#trace';
import {
  builtinType,
  type Interpreter,
  lose,
  type PyException,
  type PyList,
  PyObject,
  type PyType,
  type Value,
  type Visit,
} from '#vm';
import { asNumber } from '../arguments.ts';
import type { PyContext } from '../context.ts';
import { servicesOf } from '../services.ts';
import type { PyFuture } from './future.ts';
import type { PyLoop } from './loop-object.ts';
import { OF_A_HANDLE, sourceTraceback } from './source-traceback.ts';
import type { PyTask } from './task-object.ts';
import { handleCancelled } from './telling.ts';

export const handleType = builtinType('Handle', 'native', undefined, 'asyncio.events');
export const timerHandleType = builtinType('TimerHandle', 'native', handleType, 'asyncio.events');
/** What call_soon_threadsafe() returns. */
export const threadSafeHandleType = builtinType('_ThreadSafeHandle', 'native', handleType, 'asyncio.events');

export class PyHandle extends PyObject {
  readonly id: number;
  readonly loop: PyLoop;
  /** None once cancelled. */
  callback: Value;
  args: readonly Value[];
  readonly context: PyContext;
  cancelled = false;
  /** The event that put it into the ready queue, or into the heap. */
  queuedBy: EventIndex = -1;
  /** The task that it steps, or wakes because `future` is done. */
  task: PyTask | null = null;
  future: PyFuture | null = null;
  /** Thrown into the task by this step. */
  error: PyException | null = null;
  /** Where it was made, in debug mode; and what its repr was before it was cancelled. */
  sourceTraceback: PyList | null = null;
  shown: string | null = null;

  constructor(type: PyType, id: number, loop: PyLoop, callback: Value, args: readonly Value[], context: PyContext) {
    super(type);
    this.id = id;
    this.loop = loop;
    this.callback = callback;
    this.args = args;
    this.context = context;
  }

  override traverse(visit: Visit): void {
    visit(this.sourceTraceback);
    visit(this.context);
    visit(this.callback);
    for (const arg of this.args) visit(arg);
    visit(this.loop);
    visit(this.task);
    visit(this.future);
    visit(this.error);
    super.traverse(visit);
  }
}

export class PyTimerHandle extends PyHandle {
  /** Deadline by the loop's clock, in seconds; and as it was given. */
  readonly when: number;
  readonly given: Value;
  /** In the heap: a cancelled one has to be counted there. */
  scheduled = false;
  constructor(
    type: PyType,
    id: number,
    loop: PyLoop,
    callback: Value,
    args: readonly Value[],
    context: PyContext,
    when: Value,
  ) {
    super(type, id, loop, callback, args, context);
    this.when = asNumber(when);
    this.given = when;
  }
}

/** handle.cancel(): it stays where it is and is passed over there. */
export function cancelHandle(interp: Interpreter, handle: PyHandle): void {
  if (handle.cancelled) return;
  handle.cancelled = true;
  lose(interp, [handle.callback, ...handle.args]);
  handle.callback = null;
  handle.args = [];
  if (handle instanceof PyTimerHandle && handle.scheduled) handle.loop.cancelledTimers++;
  handleCancelled(interp, servicesOf(interp), handle);
}

/** The next id of a handle. */
export function nextId(interp: Interpreter): number {
  return ++servicesOf(interp).ids.handle;
}

/** The handle, in debug mode with the place where it was made. */
export function located<T extends PyHandle>(interp: Interpreter, handle: T): T {
  if (handle.loop.debug) handle.sourceTraceback = sourceTraceback(interp, OF_A_HANDLE);
  return handle;
}
