/** The methods of the event loop that Python sees and that are native. The rest of it is Python: asyncio/base_events.py. */
import { COSTS, Epoll, makeSocketPair } from '#kernel';

import type { EventIndex } from '#trace';
import {
  after,
  binaryOp,
  bytes,
  float,
  getter,
  type Interpreter,
  invoke,
  list,
  type Maybe,
  method,
  native,
  PyFloat,
  type PyGenerator,
  type PyObject,
  type PyTuple,
  type PyType,
  type Resumable,
  RuntimeError,
  raise,
  reach,
  staticMethod,
  TypeError,
  transparent,
  truth,
  type Value,
  wait,
  watch,
} from '#vm';
import { copyContext, PyContext } from '../context.ts';
import { servicesOf, settleTime, virtualNow } from '../services.ts';
import { futureType, PyFuture, startFuture } from './future.ts';
import { handleType, nextId, PyHandle, threadSafeHandleType } from './handle.ts';
import { callMethod } from './library.ts';
import { loopTime, runForever } from './loop.ts';
import { loopType, PyLoop } from './loop-object.ts';
import { returningRun } from './run-frame.ts';
import { callAt, callSoon, checkOpen } from './schedule.ts';
import { IN_CREATE_FUTURE, markTurning } from './source-traceback.ts';
import { createTask } from './task-methods.ts';
import { queueReady, READ, watchHere } from './watching.ts';
import { takeGiven } from './watching-methods.ts';

/** Of the operators. */
const ADD = 0;

staticMethod(loopType, '__new__', null, (_interp, [cls]) => new PyLoop(cls as PyType));
method(loopType, '__init__', '(selector=None)', (interp, [self, selector]) => {
  open(interp, self as PyLoop);
  return selector === null ? null : takeGiven(interp, self as PyLoop, selector as Value);
});

/** Makes the selector and the self-pipe. */
function open(interp: Interpreter, loop: PyLoop): void {
  const services = servicesOf(interp);
  interp.extraNs += COSTS.loopCreate;
  settleTime(interp);
  const { kernel, process, cause } = services;
  const { descriptors } = process;
  loop.selector = new Epoll(kernel);
  loop.selectorFd = descriptors.open(loop.selector);
  const ends = makeSocketPair(kernel, process.computer);
  const pipe = [descriptors.open(ends[0], cause), descriptors.open(ends[1], cause)] as const;
  for (const end of ends) end.blocking = false;
  loop.id = ++services.ids.loop;
  loop.selfPipe = pipe;
  tell(interp, 'asyncio/loop-created', { loop: loop.id, selfPipe: pipe[0] });
  const knocked = new PyHandle(handleType, nextId(interp), loop, readFromSelf(loop), [], new PyContext(new Map()));
  watchHere(interp, loop, loop.selector, pipe[0], READ, knocked);
}

/** CPython reads so many bytes at once. */
const SELF_PIPE_GULP = 4096;
const KNOCK = new Uint8Array(1);

/** Empties the self-pipe. Whoever only wants to wake the loop has written zeros, a signal its number. */
function readFromSelf(loop: PyLoop): Value {
  return native('_read_from_self', '()', (interp) => {
    const read = gulp(interp, loop);
    return read?.some((byte) => byte !== 0) ? tellOfSignals(interp, loop, read) : null;
  });
}

function gulp(interp: Interpreter, loop: PyLoop): Uint8Array | null {
  return servicesOf(interp).process.descriptors.get(pipeOf(loop)[0]).read(SELF_PIPE_GULP);
}

/** What a signal's callback is queued by is written to the pipe too, and read here at once. */
function* tellOfSignals(interp: Interpreter, loop: PyLoop, first: Uint8Array): Resumable<null> {
  for (let read: Uint8Array | null = first; read !== null; read = gulp(interp, loop)) {
    yield* callMethod(interp, loop, '_process_self_data', [bytes(read)]);
  }
  return null;
}

function pipeOf(loop: PyLoop): NonNullable<PyLoop['selfPipe']> {
  if (loop.selfPipe === null) throw raise(RuntimeError, 'Event loop is closed');
  return loop.selfPipe;
}

function tell<K extends 'asyncio/loop-created' | 'asyncio/loop-closed' | 'asyncio/stop-requested'>(
  interp: Interpreter,
  kind: K,
  fields: Parameters<ReturnType<typeof servicesOf>['trace']['write']>[5],
): EventIndex {
  const services = servicesOf(interp);
  const span = services.places.now(interp);
  return services.trace.write(kind, virtualNow(interp), services.thread, span, services.cause, fields as never);
}

method(loopType, 'call_soon', '(callback, /, *args, context=None)', (interp, given) => {
  const [self, callback, args, context] = given as [PyLoop, Value, PyTuple, Value];
  return checked(interp, self, callback, 'call_soon', true, () =>
    callSoon(interp, self, callback, args.items, contextFor(interp, context), servicesOf(interp).cause),
  );
});
method(loopType, 'call_soon_threadsafe', '(callback, /, *args, context=None)', (interp, given) => {
  const [self, callback, args, context] = given as [PyLoop, Value, PyTuple, Value];
  return checked(interp, self, callback, 'call_soon_threadsafe', false, () =>
    knock(interp, self, callback, args.items, contextFor(interp, context)),
  );
});

function knock(interp: Interpreter, loop: PyLoop, callback: Value, args: readonly Value[], context: PyContext): Value {
  const { cause, thread } = servicesOf(interp);
  const handle = callSoon(interp, loop, callback, args, context, cause, threadSafeHandleType, loop.thread !== thread);
  wake(interp, loop, handle.queuedBy);
  return handle;
}

/** Writes to the self-pipe: whoever waits in select() comes back. */
function wake(interp: Interpreter, loop: PyLoop, cause: EventIndex): void {
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  servicesOf(interp).process.descriptors.get(pipeOf(loop)[1]).write(KNOCK, cause);
}

/** What a signal handler does: the handle is queued as it is, and the loop is woken. */
method(loopType, '_add_callback_signalsafe', '(handle, /)', (interp, [self, given]) => {
  const [loop, handle] = [self as PyLoop, given as PyHandle];
  queueReady(interp, loop, handle, pipeOf(loop)[0], servicesOf(interp).cause);
  wake(interp, loop, handle.queuedBy);
  return null;
});
/** The descriptor to which the numbers of signals are written. */
method(loopType, '_wakeup_fd', '()', (_interp, [self]) => pipeOf(self as PyLoop)[1]);

method(loopType, 'call_later', '(delay, callback, /, *args, context=None)', (interp, given) => {
  const [self, delay, callback, args, context] = given as [PyLoop, Value, Value, PyTuple, Value];
  if (delay === null) throw raise(TypeError, 'delay must not be None');
  return after(added(interp, loopTime(interp), delay), (when) => {
    return checked(interp, self, callback, 'call_at', true, () =>
      callAt(interp, self, when, callback, args.items, contextFor(interp, context)),
    );
  });
});
method(loopType, 'call_at', '(when, callback, /, *args, context=None)', (interp, given) => {
  const [self, when, callback, args, context] = given as [PyLoop, Value, Value, PyTuple, Value];
  if (when === null) throw raise(TypeError, 'when cannot be None');
  return checked(interp, self, callback, 'call_at', true, () =>
    callAt(interp, self, when, callback, args.items, contextFor(interp, context)),
  );
});

/** `now + delay`, for whatever can be added to a float. */
function added(interp: Interpreter, now: number, delay: Value): Maybe<Value> {
  if (typeof delay === 'number') return float(now + delay);
  if (delay instanceof PyFloat) return float(now + delay.value);
  return binaryOp(interp, ADD, float(now), delay);
}

/** Schedules, in debug mode after the checks: the callback can be called, and this is the loop's thread. */
function checked(
  interp: Interpreter,
  loop: PyLoop,
  callback: Value,
  name: string,
  sameThread: boolean,
  schedule: () => Value,
): Maybe<Value> {
  checkOpen(loop);
  if (!loop.debug) return schedule();
  if (sameThread && loop.thread !== 0 && loop.thread !== servicesOf(interp).thread) {
    const text = 'Non-thread-safe operation invoked on an event loop other than the current one';
    throw raise(RuntimeError, text);
  }
  return after(callMethod(interp, loop, '_check_callback', [callback, name]), schedule);
}

function contextFor(interp: Interpreter, given: Value): PyContext {
  return given instanceof PyContext ? given : copyContext(interp.fiber);
}

method(loopType, 'time', '()', (interp) => {
  interp.extraNs += COSTS.clockRead;
  return float(loopTime(interp));
});
method(loopType, 'create_future', '()', (interp, [self]) => {
  const future = new PyFuture(futureType);
  startFuture(interp, future, self as PyLoop, IN_CREATE_FUTURE);
  return future;
});
method(loopType, 'create_task', '(coro, **kwargs)', (interp, [self, coro], keywords) => {
  const loop = self as PyLoop;
  checkOpen(loop);
  if (loop.taskFactory !== null) return invoke(interp, loop.taskFactory, [loop, coro as Value], keywords);
  return createTask(interp, loop, coro as Value, keywords);
});
method(loopType, 'get_task_factory', '()', (_interp, [self]) => (self as PyLoop).taskFactory);
method(loopType, 'set_task_factory', '(factory, /)', (_interp, [self, factory]) => {
  (self as PyLoop).taskFactory = factory as Value;
  return null;
});
method(loopType, 'run_forever', '()', (interp, [self]) =>
  transparent(interp, markTurning(interp, runForever(interp, self as PyLoop)), () => returningRun(interp)),
);
method(loopType, 'stop', '()', (interp, [self]) => {
  const loop = self as PyLoop;
  loop.stopping = true;
  tell(interp, 'asyncio/stop-requested', { loop: loop.id });
  return null;
});
method(loopType, 'close', '()', (interp, [self]) => close(interp, self as PyLoop));

function close(interp: Interpreter, loop: PyLoop): Value {
  if (loop.thread !== 0) throw raise(RuntimeError, 'Cannot close a running event loop');
  if (loop.closed) return null;
  loop.closed = true;
  // what waited in the queue may now die at any time
  for (const { task } of loop.ready.handles()) if (task !== null) watch(interp, task, false);
  loop.ready.clear();
  loop.scheduled = [];
  settleTime(interp);
  const closed = tell(interp, 'asyncio/loop-closed', { loop: loop.id });
  for (const fd of [...pipeOf(loop), loop.selectorFd]) servicesOf(interp).process.descriptors.close(fd, closed);
  loop.selfPipe = null;
  return null;
}

method(loopType, 'is_running', '()', (_interp, [self]) => (self as PyLoop).thread !== 0);
method(loopType, 'is_closed', '()', (_interp, [self]) => (self as PyLoop).closed);
method(loopType, 'get_debug', '()', (_interp, [self]) => (self as PyLoop).debugGiven);
method(loopType, 'set_debug', '(enabled, /)', (interp, [self, enabled]) =>
  setDebug(interp, self as PyLoop, enabled as Value),
);
method(loopType, '_check_closed', '()', (_interp, [self]) => {
  checkOpen(self as PyLoop);
  return null;
});

function* setDebug(interp: Interpreter, loop: PyLoop, enabled: Value): Resumable {
  loop.debug = yield* wait(truth(interp, enabled));
  loop.debugGiven = enabled;
  return null;
}

getter<PyLoop>(loopType, '_thread_id', (_interp, self) => (self.thread === 0 ? null : self.thread));
getter<PyLoop>(loopType, '_debug', (_interp, self) => self.debugGiven);
getter<PyLoop>(loopType, '_closed', (_interp, self) => self.closed);
getter<PyLoop>(loopType, '_stopping', (_interp, self) => self.stopping);
getter<PyLoop>(loopType, '_current_handle', (_interp, self) => self.current);

/** So many async generators may be known before those that are gone are looked for. */
const MANY = 1000;

/** Those that nobody holds; the others may have ended and are still there, as in a WeakSet. */
function deadOf(interp: Interpreter, known: ReadonlySet<PyObject>): PyObject[] {
  const alive = reach(interp);
  return [...known].filter((agen) => !alive.has(agen));
}

method(loopType, '_add_asyncgen', '(agen, /)', (interp, [self, agen]) => {
  const { asyncGenerators } = self as PyLoop;
  if (asyncGenerators.size >= MANY) for (const dead of deadOf(interp, asyncGenerators)) asyncGenerators.delete(dead);
  asyncGenerators.add(agen as PyGenerator);
  return null;
});
method(loopType, '_discard_asyncgen', '(agen, /)', (_interp, [self, agen]) => {
  (self as PyLoop).asyncGenerators.delete(agen as PyGenerator);
  return null;
});
/** Those that are still there; none is known any more. */
method(loopType, '_take_asyncgens', '(/)', (interp, [self]) => {
  const { asyncGenerators } = self as PyLoop;
  if (asyncGenerators.size === 0) return list([]);
  for (const dead of deadOf(interp, asyncGenerators)) asyncGenerators.delete(dead);
  const taken = list([...asyncGenerators]);
  asyncGenerators.clear();
  return taken;
});
