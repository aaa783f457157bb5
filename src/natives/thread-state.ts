/**
 * What the machine keeps for one thread of Python's, CPython's PyThreadState: its frames, and what it is at in the words
 * of the trace. The payload of the kernel's thread.
 */
import type { Thread } from '#kernel';
import type { EventIndex } from '#trace';
import type { Fiber, Interpreter } from '#vm';
import type { Services } from './services.ts';

export class ThreadState {
  readonly interp: Interpreter;
  readonly services: Services;
  readonly fiber: Fiber;
  /** `services.cause` and `services.task`, while another thread has the processor. */
  cause: EventIndex = -1;
  task = 0;
  /** What it is called by pthreads, where that is not of its own number. */
  ident: number | null = null;

  constructor(interp: Interpreter, services: Services, fiber: Fiber) {
    this.interp = interp;
    this.services = services;
    this.fiber = fiber;
    interp.fibers.add(fiber);
  }

  /** The thread goes on: what it was at is the present again. */
  resume(): void {
    this.interp.fiber = this.fiber;
    this.services.cause = this.cause;
    this.services.task = this.task;
  }

  /** The thread is put aside. */
  suspend(): void {
    this.cause = this.services.cause;
    this.task = this.services.task;
  }

  /** The thread has ended. */
  clear(): void {
    this.interp.fibers.delete(this.fiber);
  }
}

/** The Python thread that a thread of the kernel runs. */
export function stateOf(thread: Thread): ThreadState {
  return thread.payload as ThreadState;
}
