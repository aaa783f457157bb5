/**
 * The turn of the loop: CPython's `BaseEventLoop._run_once`, as a native that is put aside while it waits or while Python
 * runs. Drop cancelled timers, select, queue who knocked, queue due timers, run what was ready when the batch began.
 * https://github.com/python/cpython/blob/3.14/Lib/asyncio/base_events.py
 */
import { COSTS, type Epoll, MILLISECOND } from '#kernel';
import type { EventIndex, Fd } from '#trace';

import {
  dropAll,
  float,
  type Interpreter,
  invoke,
  isResumable,
  KeyboardInterrupt,
  type PyException,
  PyFunction,
  PyGenerator,
  type PyList,
  PyThrow,
  type PyTuple,
  type Resumable,
  RuntimeError,
  raise,
  SystemExit,
} from '#vm';
import { enterContext, leaveContext } from '../context.ts';
import { type Services, servicesOf, settleTime, virtualNow } from '../services.ts';
import type { PyHandle, PyTimerHandle } from './handle.ts';
import { askLibrary, callMethod } from './library.ts';
import type { PyLoop } from './loop-object.ts';
import { throughRun, throughTurn } from './run-frame.ts';
import { checkOpen, plainCallback } from './schedule.ts';
import { asyncioState } from './state.ts';
import { beginStep, endStep, stepObject } from './task.ts';
import { handleBegan, handleEnded } from './telling.ts';
import { heapify, heapPop } from './timer-heap.ts';
import { type Due, dueOf, GIVEN, queueReady } from './watching.ts';

/** CPython's _MIN_SCHEDULED_TIMER_HANDLES, _MIN_CANCELLED_TIMER_HANDLES_FRACTION and MAXIMUM_SELECT_TIMEOUT. */
const REBUILD_FROM = 100;
const REBUILD_FRACTION = 0.5;
const LONGEST_SELECT = 24 * 3600;
/** Timers that are due within the clock's resolution count as due. */
const CLOCK_RESOLUTION = 1e-9;
const NOBODY: readonly Due[] = [];

/** loop.time(): virtual seconds since the program began. */
export function loopTime(interp: Interpreter): number {
  return virtualNow(interp) / 1e9;
}

/** loop.run_forever() */
export function* runForever(interp: Interpreter, loop: PyLoop): Resumable<null> {
  const services = servicesOf(interp);
  const state = asyncioState(interp);
  checkMayRun(loop, state.running.has(services.thread));
  const run = { interp, loop, services };
  const cause = services.cause;
  loop.thread = services.thread;
  state.running.set(loop.thread, loop);
  tell(run, 'asyncio/loop-started', cause);
  try {
    do yield* turn(run);
    while (!loop.stopping);
  } finally {
    loop.stopping = false;
    state.running.delete(loop.thread);
    loop.thread = 0;
    services.cause = cause;
    services.task = 0;
    tell(run, 'asyncio/loop-stopped', cause);
  }
  return null;
}

function checkMayRun(loop: PyLoop, another: boolean): void {
  checkOpen(loop);
  if (loop.thread !== 0) throw raise(RuntimeError, 'This event loop is already running');
  if (another) throw raise(RuntimeError, 'Cannot run the event loop while another loop is running');
}

/** What the parts of a turn need. */
interface Run {
  readonly interp: Interpreter;
  readonly loop: PyLoop;
  readonly services: Services;
}

function tell(run: Run, kind: 'asyncio/loop-started' | 'asyncio/loop-stopped', cause: EventIndex): void {
  const { interp, loop, services } = run;
  services.trace.write(kind, virtualNow(interp), loop.thread, services.places.now(interp), cause, { loop: loop.id });
}

function* turn(run: Run): Resumable<void> {
  const { interp, loop, services } = run;
  const { trace } = services;
  const number = ++asyncioState(interp).turns;
  const at = { loop: loop.id, turn: number };
  interp.extraNs += COSTS.loopTurn;
  const began = trace.write('asyncio/turn-began', virtualNow(interp), loop.thread, 0, -1, at);
  services.cause = began;
  dropCancelledTimers(run);
  const returned = yield* select(run, began);
  const due = queueDue(run);
  const batch = loop.ready.length;
  trace.write('asyncio/batch-began', virtualNow(interp), loop.thread, 0, returned, { loop: loop.id, due, batch });
  for (let left = batch; left > 0; left--) yield* runHandle(run, loop.ready.shift(), number);
  services.cause = began;
  trace.write('asyncio/turn-ended', virtualNow(interp), loop.thread, 0, began, at);
}

/** Cancelled timers leave when they are on top, or all at once when they are many. */
function dropCancelledTimers(run: Run): void {
  const { loop } = run;
  const count = loop.scheduled.length;
  if (count > REBUILD_FROM && loop.cancelledTimers / count > REBUILD_FRACTION) {
    for (const timer of loop.scheduled) if (timer.cancelled) dropTimer(run, timer);
    loop.scheduled = loop.scheduled.filter((timer) => !timer.cancelled);
    heapify(loop.scheduled);
    loop.cancelledTimers = 0;
    return;
  }
  while (loop.scheduled[0]?.cancelled === true) {
    loop.cancelledTimers--;
    dropTimer(run, heapPop(loop.scheduled) as PyTimerHandle);
  }
}

function dropTimer(run: Run, timer: PyTimerHandle): void {
  timer.scheduled = false;
  drop(run, timer);
}

function drop(run: Run, handle: PyHandle): void {
  const { interp, loop, services } = run;
  const fields = { handle: handle.id, loop: loop.id };
  services.trace.write('asyncio/handle-dropped', virtualNow(interp), loop.thread, 0, handle.queuedBy, fields);
}

/** Waits until a timer is due or a descriptor is ready; just looks when there is something to do. Returns its last event. */
function* select(run: Run, began: EventIndex): Resumable<EventIndex> {
  const { interp, loop, services } = run;
  const { trace } = services;
  const timeout = selectTimeout(run);
  const asked = { loop: loop.id, timeout: Math.max(-1, Math.round(timeout * 1e9)), ready: loop.ready.length };
  const cause = trace.write('asyncio/select-began', virtualNow(interp), loop.thread, 0, began, asked);
  const due = yield* loop.selector === null ? askGiven(run, timeout) : ask(run, loop.selector, timeout, cause);
  const answer = { loop: loop.id, descriptors: due.length };
  const returned = trace.write('asyncio/select-returned', virtualNow(interp), loop.thread, 0, cause, answer);
  for (const { handle, fd } of due) queueReady(interp, loop, handle, fd, returned);
  return returned;
}

/** Asks the kernel's selector whom to call. */
function* ask(run: Run, selector: Epoll, timeout: number, cause: EventIndex): Resumable<readonly Due[]> {
  const { interp, loop, services } = run;
  let ready = selector.poll();
  if (timeout === 0) interp.extraNs += COSTS.poll;
  else if (ready.length === 0) {
    settleTime(interp);
    const until = timeout < 0 ? -1 : virtualNow(interp) + Math.ceil(timeout * 1e3) * MILLISECOND;
    const wait = { on: 'select()', until, fd: loop.selectorFd, cause };
    const me = services.currentThread;
    selector.readers.add(me);
    try {
      while ((yield { op: 'block', wait }) !== true && !selector.readable);
    } finally {
      selector.readers.remove(me);
    }
    ready = selector.poll();
  }
  return ready.length === 0 ? NOBODY : dueOf(interp, loop, ready);
}

/** Asks the selector that the program has brought. */
function* askGiven({ interp, loop }: Run, timeout: number): Resumable<readonly Due[]> {
  const found = yield* askLibrary(interp, GIVEN, 'select', [loop, timeout < 0 ? null : float(timeout)]);
  return (found as PyList).items.map((pair) => {
    const [handle, fd] = (pair as PyTuple).items;
    return { handle: handle as PyHandle, fd: Number(fd) as Fd };
  });
}

/** Seconds to wait: 0 just to look, -1 for ever. */
function selectTimeout(run: Run): number {
  const { interp, loop } = run;
  if (loop.ready.length > 0 || loop.stopping) return 0;
  const next = loop.scheduled[0];
  if (next === undefined) return -1;
  return Math.min(Math.max(0, next.when - loopTime(interp)), LONGEST_SELECT);
}

/** Queues the timers that are due; returns how many. */
function queueDue(run: Run): number {
  const { interp, loop, services } = run;
  const end = loopTime(interp) + CLOCK_RESOLUTION;
  let due = 0;
  for (;;) {
    const next = loop.scheduled[0];
    if (next === undefined || next.when >= end) return due;
    heapPop(loop.scheduled);
    next.scheduled = false;
    if (next.cancelled) loop.cancelledTimers--;
    const fields = { handle: next.id, loop: loop.id };
    next.queuedBy = services.trace.write(
      'asyncio/timer-due',
      virtualNow(interp),
      loop.thread,
      0,
      next.queuedBy,
      fields,
    );
    loop.ready.push(next);
    due++;
  }
}

function* runHandle(run: Run, handle: PyHandle, turnNumber: number): Resumable<void> {
  if (handle.cancelled) return drop(run, handle);
  const { interp, loop, services } = run;
  const { task } = handle;
  interp.extraNs += COSTS.handleDispatch;
  asyncioState(interp).handles++;
  const began = handleBegan(interp, services, handle);
  if (services.onHandle !== null) report(run, handle, turnNumber);
  services.cause = began;
  loop.current = handle;
  const debug = loop.debug;
  const startedAt = debug ? loopTime(interp) : 0;
  let wasRaised = false;
  const { fiber } = interp;
  const before = enterContext(fiber, handle.context);
  try {
    if (task === null) {
      const result = invoke(interp, handle.callback, [...handle.args]);
      if (isResumable(result)) yield* result;
    } else {
      const request = beginStep(interp, task, handle, began);
      if (task.coroutine instanceof PyGenerator) yield request;
      else yield* stepObject(interp, task.coroutine, request.error as PyException | null);
      const more = endStep(interp, task);
      if (more !== null) yield* more;
    }
  } catch (thrown) {
    wasRaised = true;
    leaveContext(fiber, handle.context, before);
    yield* failed(run, handle, thrown);
    enterContext(fiber, handle.context);
  } finally {
    leaveContext(fiber, handle.context, before);
    loop.current = null;
    loop.task = null;
    services.task = 0;
  }
  if (debug) yield* callMethod(interp, loop, '_handle_was_slow', [handle, float(loopTime(interp) - startedAt)]);
  handleEnded(interp, services, handle, wasRaised, began);
  if (!interp.watching) return;
  const dropped = dropAll(interp, [handle, task, handle.future, handle.error, ...handle.args]);
  if (dropped !== undefined) yield* dropped;
}

/** What a callback raises goes to the loop's exception handler; only requests to end the program pass. */
function* failed(run: Run, handle: PyHandle, thrown: unknown): Resumable<void> {
  if (!(thrown instanceof PyThrow)) throw thrown;
  const { type } = thrown.exception;
  if (type.isSubtypeOf(SystemExit) || type.isSubtypeOf(KeyboardInterrupt)) {
    throughTurn(run.interp, thrown.exception);
    throw thrown;
  }
  throughRun(run.interp, thrown.exception);
  const { fiber } = run.interp;
  const previous = fiber.handled;
  fiber.handled = { exception: thrown.exception, previous };
  try {
    yield* callMethod(run.interp, run.loop, '_handle_failed', [handle, thrown.exception]);
  } finally {
    fiber.handled = previous;
  }
}

/** The line of the schedule log. */
function report(run: Run, handle: PyHandle, turnNumber: number): void {
  const time = virtualNow(run.interp);
  const { onHandle } = run.services;
  if (handle.task !== null) onHandle?.(turnNumber, time, 'task', handle.task.name);
  else onHandle?.(turnNumber, time, 'call', programName(handle));
}

/** The callback's qualified name where the main program defined it, `-` for everything else. */
function programName(handle: PyHandle): string {
  const plain = plainCallback(handle.callback);
  return plain instanceof PyFunction && plain.module === '__main__' ? plain.qualname : '-';
}
