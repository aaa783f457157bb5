/**
 * A stack of frames that can be run, put aside and run again: what a thread or a greenlet is to the vm. It knows no
 * clock and no scheduler; whoever runs it says how far.
 */
import type { Frame } from './frame.ts';
import type { PyException, PyThrow } from './objects/exception.ts';
import type { PyObject, Value } from './value.ts';

/** CPython's _PyErr_StackItem: the exception being handled, and what was being handled around it. */
export interface HandledException {
  exception: PyException | null;
  previous: HandledException | null;
}

export type FiberState = 'ready' | 'blocked' | 'finished';

export class Fiber {
  /** The innermost frame, null when finished. */
  top: Frame | null = null;
  depth = 0;
  state: FiberState = 'ready';
  handled: HandledException = { exception: null, previous: null };
  /** What it waits for, as its BlockRequest said; only while blocked. */
  wait: unknown = null;
  /** Given to the frame on top when it is run next. */
  answer: Value | undefined = undefined;
  error: PyThrow | null = null;
  /** How it ended. */
  result: Value | undefined = undefined;
  uncaught: PyException | null = null;
  /** sys.set_asyncgen_hooks: called with each async generator at its first iteration, and when one is dropped unfinished. */
  readonly asyncGenHooks: { firstIteration: Value; finalizer: Value } = { firstIteration: null, finalizer: null };
  /** contextvars: the current Context object. */
  context: PyObject | null = null;
  /** While it does what takes no time: what it had used before and has not been turned into time. */
  owed: { steps: number; extraNs: number } | null = null;
  /** The machine's own record of the thread or greenlet that this is. */
  owner: unknown = null;

  /** Ends a block: the native that waited gets `answer`. */
  wake(answer: Value): void {
    this.state = 'ready';
    this.answer = answer;
  }

  /** Ends a block by an exception in the native that waited. */
  wakeThrow(error: PyThrow): void {
    this.state = 'ready';
    this.error = error;
  }
}
