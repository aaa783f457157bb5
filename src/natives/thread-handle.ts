/**
 * Handles of threads that are to be joined (CPython's ThreadHandle), and how a thread of Python's begins and ends. A
 * thread is over for those who join it when its function has returned, a moment before the kernel's thread ends.
 * https://github.com/python/cpython/blob/3.14/Modules/_threadmodule.c
 */
import { COSTS, type Thread, WaitQueue } from '#kernel';
import {
  builtinType,
  Fiber,
  getter,
  type Interpreter,
  invoke,
  type Keywords,
  method,
  PyInstance,
  PyMethod,
  PyObject,
  PyThrow,
  type Resumable,
  RuntimeError,
  raise,
  readOnly,
  SystemExit,
  startNative,
  staticMethod,
  tellUnraisable,
  transparent,
  type Value,
  wait,
} from '#vm';
import { libraryFunction } from './places.ts';
import { pass, type Services, servicesOf, settleTime, virtualNow } from './services.ts';
import { dropLocals } from './thread-local.ts';
import { ThreadState } from './thread-state.ts';

/** A number as pthreads give it; a child that was forked keeps that of the thread that has forked. */
export function identOf({ id, payload }: Thread): number {
  const kept = payload instanceof ThreadState ? payload.ident : null;
  return kept ?? 0x7f3a5d000000 + id * 0x801000;
}

export const handleType = builtinType('_ThreadHandle', 'native', undefined, '_thread');
handleType.subclassable = false;

export class PyThreadHandle extends PyObject {
  state: 'unstarted' | 'running' | 'done' = 'unstarted';
  thread: Thread | null = null;
  ident = 0;
  readonly joining = new WaitQueue();
  constructor() {
    super(handleType);
  }
}

/** The threads of an interpreter that have begun and not ended. */
export class Threads {
  /** Those that the end of the program waits for. */
  readonly joinable = new Set<PyThreadHandle>();
  /** Begun by `_thread`, the main thread not counted. */
  count = 0;
  stackSize = 0;
}

const KEY = '_thread';

export function threadsOf(interp: Interpreter): Threads {
  let found = interp.moduleState.get(KEY) as Threads | undefined;
  if (found !== undefined) return found;
  found = new Threads();
  interp.moduleState.set(KEY, found);
  return found;
}

/** What a new thread is to do. */
export interface Job {
  readonly function: Value;
  readonly args: readonly Value[];
  readonly keywords: Keywords | null;
  readonly daemon: boolean;
  readonly handle: PyThreadHandle;
}

/** Makes a thread that will do `job`; it is ready as soon as the operating system has made it. */
export function* startThread(interp: Interpreter, job: Job): Resumable<Thread> {
  yield* pass(interp, COSTS.threadStart);
  const services = servicesOf(interp);
  const { kernel, process, currentThread: starter } = services;
  const fiber = new Fiber();
  startNative(fiber, transparent(interp, threadBody(interp, job)));
  const payload = new ThreadState(interp, services, fiber);
  const at = kernel.now + kernel.chance.latency(COSTS.threadWake);
  const start = { name: nameOf(job.function), process, starter, daemon: job.daemon, payload, at };
  const thread = kernel.startThread(start, services.cause);
  const { handle } = job;
  handle.state = 'running';
  handle.thread = thread;
  handle.ident = identOf(thread);
  const threads = threadsOf(interp);
  threads.count++;
  if (!job.daemon) threads.joinable.add(handle);
  return thread;
}

/** As threading.Thread is going to call it: the trace wants the name from the first moment on. */
function nameOf(callable: Value): string {
  const self = callable instanceof PyMethod ? callable.self : null;
  const name = self instanceof PyInstance ? self.dict?.getStr('_name') : undefined;
  return typeof name === 'string' ? name : 'Thread';
}

function* threadBody(interp: Interpreter, job: Job): Resumable {
  yield* tellUnraisable(interp, 'Exception ignored in thread started by', job.function, () => work(interp, job));
  threadsOf(interp).count--;
  setDone(interp, job.handle);
  yield* dropLocals(interp);
  return null;
}

/** SystemExit just ends the thread. */
function* work(interp: Interpreter, job: Job): Resumable<void> {
  try {
    yield* wait(invoke(interp, job.function, [...job.args], job.keywords));
  } catch (thrown) {
    if (!(thrown instanceof PyThrow && thrown.exception.type.isSubtypeOf(SystemExit))) throw thrown;
  }
}

/** Whoever joins the thread may go on. */
export function setDone(interp: Interpreter, handle: PyThreadHandle): void {
  handle.state = 'done';
  threadsOf(interp).joinable.delete(handle);
  settleTime(interp);
  const { kernel, cause } = servicesOf(interp);
  handle.joining.wakeAll(kernel, cause);
}

/** Waits for the end of the handle's thread, at most `longest` nanoseconds, -1 for ever. */
export function* join(interp: Interpreter, handle: PyThreadHandle, longest: number): Resumable<null> {
  if (handle.state === 'unstarted') throw raise(RuntimeError, 'thread not started');
  const services = servicesOf(interp);
  if (isDone(handle) || longest === 0) return null;
  if (handle.thread === services.currentThread) throw raise(RuntimeError, 'Cannot join current thread');
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const until = longest < 0 ? -1 : virtualNow(interp) + longest;
  yield* waitForEnd(interp, services, handle, until);
  return null;
}

function* waitForEnd(interp: Interpreter, services: Services, handle: PyThreadHandle, until: number): Resumable<void> {
  const { thread, joining } = handle;
  const me = services.currentThread;
  const asked = {
    on: `${libraryFunction(interp) ?? 'join'}()`,
    until,
    other: thread?.id ?? 0,
    span: services.places.now(interp),
    cause: services.cause,
    enders: () => (thread === null ? [] : [thread]),
  };
  joining.add(me);
  try {
    for (;;) {
      const timedOut = yield { op: 'block', wait: asked };
      if (isDone(handle) || timedOut === true) return;
    }
  } finally {
    joining.remove(me);
  }
}

/** Threads that a fork has left behind have ended too. */
const isDone = ({ state, thread }: PyThreadHandle) => state === 'done' || thread?.state === 'ended';

staticMethod(handleType, '__new__', '()', () => new PyThreadHandle());
getter<PyThreadHandle>(handleType, 'ident', (_interp, self) => self.ident, readOnly);
method(handleType, 'is_done', '(/)', (_interp, [self]) => isDone(self as PyThreadHandle));
method(handleType, '_set_done', '(/)', (interp, [self]) => {
  const handle = self as PyThreadHandle;
  if (handle.state === 'unstarted') throw raise(RuntimeError, 'thread not started');
  setDone(interp, handle);
  return null;
});
method(
  handleType,
  '__repr__',
  '(/)',
  (_interp, [self]) => `<_ThreadHandle object: ident=${(self as PyThreadHandle).ident}>`,
);
