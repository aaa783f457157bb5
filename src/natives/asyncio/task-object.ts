/** Task as an object: what it holds. How it is stepped is task.ts. */
import type { EventIndex } from '#trace';
import { builtinType, type PyGenerator, type Value, type Visit } from '#vm';
import type { PyContext } from '../context.ts';
import { futureType, PyFuture } from './future.ts';

export const taskType = builtinType('Task', 'native', futureType, '_asyncio');

export class PyTask extends PyFuture {
  taskId = 0;
  declare coroutine: PyGenerator;
  declare context: PyContext;
  name = '';
  /** What its coroutine awaits now. */
  waiter: Value = null;
  /** cancel() was called while it waited for nothing that can be cancelled: its next step raises. */
  mustCancel = false;
  cancelRequests = 0;
  createdBy: EventIndex = -1;

  override traverse(visit: Visit): void {
    visit(this.context);
    visit(this.coroutine);
    visit(this.waiter);
    super.traverse(visit);
  }
}
