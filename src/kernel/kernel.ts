/**
 * The simulated computer: cores, threads and their waits, as a discrete-event simulation. It hands a core to whichever
 * thread may run, smallest local time first, ties by id, and moves the clock from one deadline to the next when none may.
 * It knows no Python: who runs a thread tells it how much time that took and what the thread now waits for.
 */

import { InternalError } from '#base';
import type { CoreId, EventIndex, Fd, ProcessId, ThreadId, TraceWriter, VirtualNs } from '#trace';
import { Descriptors } from './descriptors.ts';
import { FileTree } from './files.ts';
import { Thread, type Wait } from './thread.ts';
import { Timers } from './timers.ts';

/** How to start a thread. */
export interface Start {
  readonly name: string;
  readonly process: ProcessId;
  readonly starter?: ThreadId;
  readonly daemon?: boolean;
  readonly payload: unknown;
}

const MAIN_PROCESS = 1 as ProcessId;

export class Kernel {
  readonly trace: TraceWriter;
  readonly timers = new Timers();
  readonly descriptors: Descriptors;
  readonly files = new FileTree();
  readonly threads: Thread[] = [];
  /** The thread that has the processor of the simulation now; its clock is the time. */
  current: Thread | null = null;
  private readonly cores: (Thread | null)[];
  private readonly used = new Map<ProcessId, VirtualNs>();
  private latest: VirtualNs = 0;

  constructor(trace: TraceWriter, cores: number) {
    this.trace = trace;
    this.cores = new Array<Thread | null>(cores).fill(null);
    this.descriptors = new Descriptors(this);
  }

  /** How many cores the computer has. */
  get coreCount(): number {
    return this.cores.length;
  }

  /** Virtual time: that of the thread that runs, else the latest that was reached. */
  get now(): VirtualNs {
    return this.current?.time ?? this.latest;
  }

  /** Begins the main process; its first thread is started by `startThread`. */
  startProcess(name: string): ProcessId {
    this.trace.write('kernel/process-started', this.now, 0, 0, -1, { process: MAIN_PROCESS, parent: 0, name });
    return MAIN_PROCESS;
  }

  endProcess(process: ProcessId, code: number): void {
    this.trace.write('kernel/process-ended', this.now, 0, 0, -1, { process, code });
  }

  /** Makes a thread that is ready to run now. */
  startThread(start: Start, cause: EventIndex = -1): Thread {
    const id = (this.threads.length + 1) as ThreadId;
    const { name, process, starter = 0, daemon = false } = start;
    const thread = new Thread(id, process, name, daemon, this.now, start.payload);
    this.threads.push(thread);
    const fields = { process, starter, name, daemon };
    thread.event = this.trace.write('kernel/thread-started', this.now, id, 0, cause, fields);
    return thread;
  }

  /**
   * Chooses who runs next and makes it `current`, moving the clock to the next deadline as often as that is needed. Null
   * when nobody can ever run again: all have ended, or wait for what never comes.
   */
  dispatch(): Thread | null {
    this.current = null;
    for (;;) {
      const candidate = this.candidate();
      const due = this.timers.peek();
      if (candidate !== null && (due === null || candidate.time < due.at)) return this.give(candidate);
      if (due === null) return null;
      this.timers.pop();
      this.latest = Math.max(this.latest, due.at);
      due.fire();
    }
  }

  /** Adds time that the current thread has used. */
  spend(ns: VirtualNs): void {
    const thread = this.current;
    if (thread === null) throw new InternalError('time was spent while no thread ran');
    thread.time += ns;
    thread.used += ns;
    this.used.set(thread.process, this.usedBy(thread.process) + ns);
    this.latest = Math.max(this.latest, thread.time);
  }

  /** Processor time that a process has used so far. */
  usedBy(process: ProcessId): VirtualNs {
    return this.used.get(process) ?? 0;
  }

  /** The current thread waits. Its deadline, if any, wakes it with `timedOut` set. */
  block(wait: Wait, span: number, cause: EventIndex): EventIndex {
    const thread = this.current as Thread;
    this.leaveCore(thread);
    thread.state = 'blocked';
    thread.wait = wait;
    thread.timedOut = false;
    const { on, until, fd = 0, resource = 0, other = 0 } = wait;
    const fields = { until, on, fd, resource, other };
    thread.event = this.trace.write('kernel/thread-blocked', thread.time, thread.id, span, cause, fields);
    if (until >= 0) thread.deadline = this.timers.add(until, () => this.timeOut(thread, until));
    return thread.event;
  }

  /** Ends the wait of `thread` at time `at`. */
  wake(thread: Thread, at: VirtualNs, cause: EventIndex): void {
    if (thread.state !== 'blocked') return;
    if (thread.deadline !== null) thread.deadline.cancelled = true;
    thread.deadline = null;
    thread.state = 'ready';
    thread.time = Math.max(thread.time, at);
    thread.wait = null;
    thread.event = this.trace.write('kernel/thread-woken', thread.time, thread.id, 0, cause, {});
  }

  /** The current thread has run to its end. */
  end(thread: Thread): void {
    this.leaveCore(thread);
    thread.state = 'ended';
    this.trace.write('kernel/thread-ended', thread.time, thread.id, 0, thread.event, {});
  }

  /** Wakes the thread that waits on `fd`, because it became readable. */
  descriptorReady(fd: Fd, cause: EventIndex): void {
    for (const thread of this.threads) {
      if (thread.state === 'blocked' && thread.wait?.fd === fd) this.wake(thread, this.now, cause);
    }
  }

  private timeOut(thread: Thread, at: VirtualNs): void {
    thread.timedOut = true;
    this.wake(thread, at, thread.event);
  }

  /** The thread with the smallest clock among those on a core, and those that could get one. */
  private candidate(): Thread | null {
    const free = this.cores.includes(null);
    let best: Thread | null = null;
    for (const thread of this.threads) {
      const may = thread.state === 'running' || (thread.state === 'ready' && free);
      if (may && (best === null || thread.time < best.time)) best = thread;
    }
    return best;
  }

  private give(thread: Thread): Thread {
    this.current = thread;
    if (thread.state === 'running') return thread;
    const core = this.cores.indexOf(null);
    this.cores[core] = thread;
    thread.core = (core + 1) as CoreId;
    thread.state = 'running';
    const fields = { core: thread.core };
    thread.event = this.trace.write('kernel/thread-ran', thread.time, thread.id, 0, thread.event, fields);
    return thread;
  }

  private leaveCore(thread: Thread): void {
    if (thread.core > 0) this.cores[thread.core - 1] = null;
    thread.core = 0 as CoreId;
  }
}
