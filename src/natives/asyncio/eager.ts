/**
 * The eager start of a task: its first step runs at once, inside whatever makes it, and not in a handle of its own.
 * https://docs.python.org/3/library/asyncio-task.html#eager-task-factory
 */
import { type Interpreter, PyGenerator, type Resumable } from '#vm';
import { enterContext, leaveContext } from '../context.ts';
import { servicesOf } from '../services.ts';
import { beginFirstStep, endStep, enlist, stepObject } from './task.ts';
import type { PyTask } from './task-object.ts';

/** Runs the first step of a task whose loop runs; the task that is running now goes on afterwards. */
export function* startEagerly(interp: Interpreter, task: PyTask): Resumable<void> {
  const services = servicesOf(interp);
  const { loop } = task;
  const { cause, task: runningId } = services;
  const running = loop.task;
  enlist(interp, task, false);
  const before = enterContext(interp.fiber, task.context);
  try {
    const request = beginFirstStep(interp, task, cause);
    if (task.coroutine instanceof PyGenerator) yield request;
    else yield* stepObject(interp, task.coroutine, null);
    const more = endStep(interp, task);
    if (more !== null) yield* more;
  } finally {
    leaveContext(interp.fiber, task.context, before);
    loop.task = running;
    services.task = runningId;
    services.cause = cause;
  }
  task.coroutineForgotten = task.state !== 'PENDING';
}
