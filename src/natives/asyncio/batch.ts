/**
 * Running the batch of a turn: one handle after another, each in its context, told to the trace, its failure given to the
 * loop's exception handler. CPython's `Handle._run` and, for the handles of tasks, what it calls. It is one host generator
 * for the whole batch, since most of what a program with many tasks does passes through here.
 */
import { COSTS } from '#kernel';
import type { EventIndex } from '#trace';
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
  PyThrow,
  type Resumable,
  SystemExit,
} from '#vm';
import { enterContext, leaveContext } from '../context.ts';
import { type Services, virtualNow } from '../services.ts';
import type { PyHandle } from './handle.ts';
import { callMethod } from './library.ts';
import type { PyLoop } from './loop-object.ts';
import { throughRun, throughTurn } from './run-frame.ts';
import { plainCallback } from './schedule.ts';
import type { AsyncioState } from './state.ts';
import { beginStep, endStep, stepObject } from './task.ts';
import { handleBegan, handleDropped, handleEnded } from './telling.ts';

/** What the parts of a turn need. */
export interface Run {
  readonly interp: Interpreter;
  readonly loop: PyLoop;
  readonly services: Services;
  readonly state: AsyncioState;
}

/** A cancelled handle is passed over. */
export function drop({ interp, services }: Run, handle: PyHandle): void {
  handleDropped(interp, services, handle);
}

/** Runs the next `count` handles of the queue. */
export function* runBatch(run: Run, count: number, turnNumber: number): Resumable<void> {
  const { interp, loop, services } = run;
  const { fiber } = interp;
  for (let left = count; left > 0; left--) {
    const handle = loop.ready.shift();
    if (handle.cancelled) {
      drop(run, handle);
      continue;
    }
    const began = begin(run, handle, turnNumber);
    const startedAt = loop.debug ? virtualNow(interp) : -1;
    let wasRaised = false;
    const before = enterContext(fiber, handle.context);
    try {
      if (handle.task === null) {
        const result = invoke(interp, handle.callback, [...handle.args]);
        if (isResumable(result)) yield* result;
      } else {
        const { task } = handle;
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
    if (startedAt >= 0) yield* checkSlow(run, handle, startedAt);
    handleEnded(interp, services, handle, wasRaised, began);
    if (!interp.watching) continue;
    const dropped = dropAll(interp, [handle, handle.task, handle.future, handle.error, ...handle.args]);
    if (dropped !== undefined) yield* dropped;
  }
}

function begin(run: Run, handle: PyHandle, turnNumber: number): EventIndex {
  const { interp, loop, services } = run;
  interp.extraNs += COSTS.handleDispatch;
  run.state.handles++;
  const began = handleBegan(interp, services, handle);
  if (services.onHandle !== null) report(run, handle, turnNumber);
  services.cause = began;
  loop.current = handle;
  return began;
}

/** In debug mode: `startedAt` is virtual. */
function* checkSlow({ interp, loop }: Run, handle: PyHandle, startedAt: number): Resumable<void> {
  const took = virtualNow(interp) / 1e9 - startedAt / 1e9;
  yield* callMethod(interp, loop, '_handle_was_slow', [handle, float(took)]);
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
