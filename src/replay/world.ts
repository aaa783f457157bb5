/**
 * The state of the simulated computer at one position of the trace, as the pictures need it: made only by folding
 * events, never changed in place. A table that an event did not touch is the identical object in the next world, so
 * views may compare with `===`. What this is not: anything about pixels, or about Python values.
 */

import type { Table } from '#base';
import type { EventIndex, VirtualNs } from '#trace';

/** The three looks, and the two ends. Blocked = the whole thread waits inside a call, so nothing else on it can run. */
export type LifeState = 'ready' | 'running' | 'waiting' | 'blocked' | 'done' | 'failed' | 'cancelled';

export interface TaskState {
  readonly id: number;
  readonly loop: number;
  readonly thread: number;
  readonly name: string;
  /** Qualified name of its coroutine function. */
  readonly coro: string;
  /** The call it runs, as `chore('laundry', 60)`. */
  readonly job: string;
  readonly parent: number;
  readonly group: number;
  readonly frame: number;
  readonly future: number;
  readonly state: LifeState;
  /** What it waits for: a future id and, where known, the task, deadline and words; all empty while not waiting. */
  readonly waitsFor: {
    readonly future: number;
    readonly task: number;
    readonly until: VirtualNs;
    readonly what: string;
  } | null;
  readonly createdAt: EventIndex;
  /** The event that last changed `state`. */
  readonly since: EventIndex;
  readonly sinceTime: VirtualNs;
  readonly cancelRequested: boolean;
  /** Result or exception in short, once it has ended. */
  readonly detail: string;
  readonly steps: number;
}

export interface HandleState {
  readonly id: number;
  readonly loop: number;
  readonly task: number;
  readonly future: number;
  readonly callback: string;
  /** Deadline, -1 for a handle that was queued at once. */
  readonly when: VirtualNs;
  readonly state: 'scheduled' | 'ready' | 'running' | 'done' | 'cancelled';
  readonly scheduledAt: EventIndex;
  /** The event that put it in the queue, -1 before. */
  readonly readyAt: EventIndex;
}

export interface FutureState {
  readonly id: number;
  readonly what: string;
  readonly state: 'pending' | 'result' | 'exception' | 'cancelled';
  readonly createdAt: EventIndex;
  readonly resolvedAt: EventIndex;
  /** Which task stands in line by it, at which lock or queue; stays after the future is done. */
  readonly waiter: { readonly resource: number; readonly task: number } | null;
}

export type LoopPhase = 'stopped' | 'select' | 'queue due' | 'run ready';

export interface LoopState {
  readonly id: number;
  readonly thread: number;
  readonly phase: LoopPhase;
  readonly turn: number;
  /** Handle ids in the call queue, first in first out; long ones are cut for show by whoever draws them. */
  readonly ready: Queue;
  /** Handle ids of timers not yet due, in heap membership (unordered); sort by deadline to show. */
  readonly timers: Table<number>;
  readonly timerCount: number;
  /** Watched descriptors: fd -> reader and writer handles. */
  readonly descriptors: Table<{
    readonly fd: number;
    readonly reader: number;
    readonly writer: number;
    readonly what: string;
  }>;
  readonly selfPipe: number;
  /** While it is in select: until when, -1 for ever; null otherwise. */
  readonly selectUntil: VirtualNs | null;
  /** Handles of the batch that runs now, and how many of it are left. */
  readonly batch: number;
  readonly batchLeft: number;
  readonly handle: number;
  readonly handlesRun: number;
  readonly closed: boolean;
}

/** A persistent first-in-first-out queue of ids. */
export interface Queue {
  readonly length: number;
  /** The first `limit` ids, next one first. */
  first(limit: number): readonly number[];
}

export interface FrameState {
  readonly id: number;
  readonly function: string;
  readonly call: string;
  readonly back: number;
  readonly file: string;
  /** Line it is at or suspended at; 0 before the first. */
  readonly line: number;
  readonly library: boolean;
  readonly state: 'created' | 'running' | 'suspended' | 'popped';
  readonly task: number;
}

export interface ThreadState {
  readonly id: number;
  readonly process: number;
  readonly name: string;
  readonly state: LifeState;
  readonly core: number;
  /** While blocked: the call, deadline (-1 none). */
  readonly blockedOn: string;
  readonly until: VirtualNs;
  /** Innermost frame that runs, 0 for none. */
  readonly frame: number;
  readonly loop: number;
  readonly task: number;
  readonly daemon: boolean;
}

export interface ProcessState {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  readonly exitCode: number | null;
  readonly gilHolder: number;
}

export interface ResourceState {
  readonly id: number;
  readonly class: string;
  readonly capacity: number;
  readonly value: number;
  readonly holders: readonly number[];
  readonly waiters: readonly number[];
}

/** A text that the program printed, as it was given to the stream: a line or not. */
export interface OutputLine {
  readonly at: EventIndex;
  readonly time: VirtualNs;
  readonly stream: 1 | 2;
  readonly task: number;
  readonly thread: number;
  readonly text: string;
}

export interface World {
  /** Events folded so far: the world just after event `position - 1`. */
  readonly position: number;
  readonly time: VirtualNs;
  /** The last event folded, -1 before the first. */
  readonly event: EventIndex;
  readonly processes: Table<ProcessState>;
  readonly threads: Table<ThreadState>;
  readonly loops: Table<LoopState>;
  readonly tasks: Table<TaskState>;
  readonly handles: Table<HandleState>;
  readonly futures: Table<FutureState>;
  readonly frames: Table<FrameState>;
  readonly resources: Table<ResourceState>;
  readonly output: Table<OutputLine>;
  readonly outputCount: number;
  readonly endReason: string | null;
  readonly exitCode: number | null;
}
