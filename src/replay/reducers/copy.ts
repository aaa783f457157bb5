/**
 * Copies of the world and of its widest rows, to be changed before anybody sees them. Field by field, because a fold makes
 * several of them an event and engines take some twenty times as long over a spread of so many fields.
 */
import type { HandleState, LoopState, TaskState, ThreadState, World } from '../world.ts';

/** What nobody else has seen yet. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

export function copyWorld(from: World): Draft<World> {
  return {
    position: from.position,
    time: from.time,
    event: from.event,
    processes: from.processes,
    threads: from.threads,
    loops: from.loops,
    tasks: from.tasks,
    handles: from.handles,
    futures: from.futures,
    frames: from.frames,
    resources: from.resources,
    output: from.output,
    outputCount: from.outputCount,
    endReason: from.endReason,
    exitCode: from.exitCode,
  };
}

export function copyLoop(from: LoopState): Draft<LoopState> {
  return {
    id: from.id,
    thread: from.thread,
    phase: from.phase,
    turn: from.turn,
    ready: from.ready,
    timers: from.timers,
    timerCount: from.timerCount,
    descriptors: from.descriptors,
    selfPipe: from.selfPipe,
    selectUntil: from.selectUntil,
    batch: from.batch,
    batchLeft: from.batchLeft,
    handle: from.handle,
    handlesRun: from.handlesRun,
    closed: from.closed,
  };
}

export function copyTask(from: TaskState): Draft<TaskState> {
  return {
    id: from.id,
    loop: from.loop,
    thread: from.thread,
    name: from.name,
    coro: from.coro,
    job: from.job,
    parent: from.parent,
    group: from.group,
    frame: from.frame,
    future: from.future,
    state: from.state,
    waitsFor: from.waitsFor,
    createdAt: from.createdAt,
    since: from.since,
    sinceTime: from.sinceTime,
    cancelRequested: from.cancelRequested,
    detail: from.detail,
    steps: from.steps,
  };
}

export function copyHandle(from: HandleState): Draft<HandleState> {
  return {
    id: from.id,
    loop: from.loop,
    task: from.task,
    future: from.future,
    callback: from.callback,
    when: from.when,
    state: from.state,
    scheduledAt: from.scheduledAt,
    readyAt: from.readyAt,
  };
}

export function copyThread(from: ThreadState): Draft<ThreadState> {
  return {
    id: from.id,
    process: from.process,
    name: from.name,
    state: from.state,
    core: from.core,
    blockedOn: from.blockedOn,
    until: from.until,
    frame: from.frame,
    loop: from.loop,
    task: from.task,
    daemon: from.daemon,
  };
}
