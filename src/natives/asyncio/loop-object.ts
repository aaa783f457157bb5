/** The event loop as an object: what it holds. How it turns is loop.ts. */
import type { Epoll } from '#kernel';
import type { EventIndex, Fd } from '#trace';
import { builtinType, PyObject, type Value, type Visit } from '#vm';
import type { PyHandle, PyTimerHandle } from './handle.ts';
import { HandleQueue } from './handle-queue.ts';

/** Who is called when a descriptor is ready. */
export interface Watch {
  reader: PyHandle | null;
  writer: PyHandle | null;
}

/** The native half of `BaseEventLoop`. */
export const loopType = builtinType('_LoopCore', 'native', undefined, '_asyncio');

export class PyLoop extends PyObject {
  id = 0;
  readonly ready = new HandleQueue();
  /** The heap of timers: see timer-heap.ts. */
  scheduled: PyTimerHandle[] = [];
  /** Timers in the heap that have been cancelled. */
  cancelledTimers = 0;
  stopping = false;
  closed = false;
  debug = false;
  /** Debug mode as it was given. */
  debugGiven: Value = false;
  /** The thread that runs it, 0 while it does not run. */
  thread = 0;
  /** The handle and the task that run now. */
  current: PyHandle | null = null;
  task: PyObject | null = null;
  taskFactory: Value = null;
  /** The kernel's, null when the program has brought one of its own, or has looked at it. */
  selector: Epoll | null = null;
  givenSelector: Value = null;
  /** What is watched by the kernel's selector. */
  readonly watches = new Map<Fd, Watch>();
  /** The ends of the self-pipe, one to read, one to knock, and the selector: all that is closed with the loop. */
  selfPipe: readonly [Fd, Fd] | null = null;
  selectorFd = 0 as Fd;
  /** Async generators that have begun: known here, not kept. */
  readonly asyncGenerators = new Set<PyObject>();
  createdAt: EventIndex = -1;

  override traverse(visit: Visit): void {
    for (const handle of this.ready.handles()) visit(handle);
    for (const timer of this.scheduled) visit(timer);
    visit(this.current);
    visit(this.task);
    visit(this.taskFactory);
    visit(this.givenSelector);
    for (const { reader, writer } of this.watches.values()) {
      visit(reader);
      visit(writer);
    }
    super.traverse(visit);
  }
}
