/** Task as an object: what it holds. How it is stepped is task.ts. */
import type { EventIndex } from '#trace';
import { builtinType, type Interpreter, type PyObject, type Resumable, type Value, type Visit } from '#vm';
import type { PyContext } from '../context.ts';
import { complain, futureType, PyFuture, reportUnretrieved, sourceOf } from './future.ts';
import { asyncioState } from './state.ts';

export const taskType = builtinType('Task', 'native', futureType, '_asyncio');

export class PyTask extends PyFuture {
  taskId = 0;
  /** A generator's frame or, seldom, any object with send() and throw(). */
  declare coroutine: PyObject;
  declare context: PyContext;
  name = '';
  /** It has ended in its eager first step: Python sees no coroutine any more. */
  coroutineForgotten = false;
  /** What its coroutine awaits now. */
  waiter: Value = null;
  /** cancel() was called while it waited for nothing that can be cancelled: its next step raises. */
  mustCancel = false;
  cancelRequests = 0;
  createdBy: EventIndex = -1;
  /** `_log_destroy_pending`: false where the library itself lets go of a task that is not done. */
  logDestroyPending = true;

  override traverse(visit: Visit): void {
    visit(this.context);
    visit(this.coroutine);
    visit(this.waiter);
    super.traverse(visit);
  }
}

/** A task that dies before it is done says so. */
function reportPending(interp: Interpreter, task: PyTask): Resumable<void> | null {
  asyncioState(interp).tasks.delete(task);
  if (task.state !== 'PENDING' || !task.logDestroyPending) return reportUnretrieved(interp, task);
  return complain(interp, task, {
    task,
    message: 'Task was destroyed but it is pending!',
    ...sourceOf(task),
  });
}

taskType.finalize = reportPending;
