/**
 * The turn of the loop: CPython's `BaseEventLoop._run_once`, as a native that is put aside while it waits or while Python
 * runs. Drop cancelled timers, select, queue who knocked, queue due timers, run what was ready when the batch began.
 * https://github.com/python/cpython/blob/3.14/Lib/asyncio/base_events.py
 */
import { COSTS, type Epoll, MILLISECOND, type Ready } from '#kernel';
import type { EventIndex, Fd } from '#trace';
import {
  float,
  type Interpreter,
  type Maybe,
  type PyList,
  type PyTuple,
  type Resumable,
  RuntimeError,
  raise,
} from '#vm';
import { servicesOf, settleTime, virtualNow } from '../services.ts';
import { drop, type Run, runBatch } from './batch.ts';
import type { PyHandle, PyTimerHandle } from './handle.ts';
import { askLibrary } from './library.ts';
import type { PyLoop } from './loop-object.ts';
import { checkOpen } from './schedule.ts';
import { asyncioState } from './state.ts';
import { batchBegan, selectBegan, selectReturned, timerDue, turnBegan, turnEnded } from './telling.ts';
import { heapify, heapPop } from './timer-heap.ts';
import { type Due, dueOf, GIVEN, queueReady } from './watching.ts';

/** CPython's _MIN_SCHEDULED_TIMER_HANDLES, _MIN_CANCELLED_TIMER_HANDLES_FRACTION and MAXIMUM_SELECT_TIMEOUT. */
const REBUILD_FROM = 100;
const REBUILD_FRACTION = 0.5;
const LONGEST_SELECT = 24 * 3600;
/** Timers that are due within the clock's resolution count as due. */
const CLOCK_RESOLUTION = 1e-9;
const NOBODY: readonly Due[] = [];
const NOTHING: readonly Ready[] = [];

/** loop.time(): virtual seconds since the program began. */
export function loopTime(interp: Interpreter): number {
  return virtualNow(interp) / 1e9;
}

/** loop.run_forever() */
export function* runForever(interp: Interpreter, loop: PyLoop): Resumable<null> {
  const services = servicesOf(interp);
  const state = asyncioState(interp);
  checkMayRun(loop, state.running.has(services.thread));
  const run = { interp, loop, services, state };
  const cause = services.cause;
  loop.thread = services.thread;
  state.running.set(loop.thread, loop);
  tell(run, 'asyncio/loop-started', cause);
  try {
    do {
      const number = ++state.turns;
      const began = beginTurn(run, number);
      const selecting = select(run, began);
      const batch = batchOf(run, typeof selecting === 'number' ? selecting : yield* selecting);
      yield* runBatch(run, batch, number);
      endTurn(run, number, began);
    } while (!loop.stopping);
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

function tell(run: Run, kind: 'asyncio/loop-started' | 'asyncio/loop-stopped', cause: EventIndex): void {
  const { interp, loop, services } = run;
  services.trace.write(kind, virtualNow(interp), loop.thread, services.places.now(interp), cause, { loop: loop.id });
}

function beginTurn(run: Run, number: number): EventIndex {
  const { interp, loop, services } = run;
  interp.extraNs += COSTS.loopTurn;
  const began = turnBegan(interp, services, loop, number);
  services.cause = began;
  dropCancelledTimers(run);
  return began;
}

/** After the select: what is ready now is the batch; returns its size. */
function batchOf(run: Run, cause: EventIndex): number {
  const { interp, loop, services } = run;
  const due = queueDue(run);
  const batch = loop.ready.length;
  batchBegan(interp, services, loop, due, batch, cause);
  return batch;
}

function endTurn({ interp, loop, services }: Run, number: number, began: EventIndex): void {
  services.cause = began;
  turnEnded(interp, services, loop, number, began);
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

/** Waits until a timer is due or a descriptor is ready; just looks when there is something to do. Returns its last event. */
function select(run: Run, began: EventIndex): Maybe<EventIndex> {
  const { interp, loop, services } = run;
  const timeout = selectTimeout(run);
  const asked = Math.max(-1, Math.round(timeout * 1e9));
  const cause = selectBegan(interp, services, loop, asked, began);
  if (timeout !== 0 || loop.selector === null) return selectLater(run, timeout, cause);
  const ready = loop.selector.poll();
  interp.extraNs += COSTS.poll;
  return selected(run, ready.length === 0 ? NOBODY : dueOf(interp, loop, ready), cause);
}

function* selectLater(run: Run, timeout: number, cause: EventIndex): Resumable<EventIndex> {
  const { selector } = run.loop;
  const due = yield* selector === null ? askGiven(run, timeout) : ask(run, selector, timeout, cause);
  return selected(run, due, cause);
}

/** Queues who is to be called. */
function selected({ interp, loop, services }: Run, due: readonly Due[], cause: EventIndex): EventIndex {
  const returned = selectReturned(interp, services, loop, due.length, cause);
  for (const { handle, fd } of due) queueReady(interp, loop, handle, fd, returned);
  return returned;
}

/** Asks the kernel's selector whom to call, and waits for an answer. */
function* ask(run: Run, selector: Epoll, timeout: number, cause: EventIndex): Resumable<readonly Due[]> {
  const { interp, loop, services } = run;
  let ready = selector.readable ? selector.poll() : NOTHING;
  if (ready.length === 0) {
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
    next.queuedBy = timerDue(interp, services, next);
    loop.ready.push(next);
    due++;
  }
}
