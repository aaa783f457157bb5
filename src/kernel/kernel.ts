/**
 * The simulated world: computers with their cores, processes, threads and their waits, as a discrete-event simulation. It
 * hands a core to whichever thread may run, smallest local time first, ties by age, and moves the clock from one deadline
 * to the next when none may. It knows no Python: who runs a thread tells it how much time that took and what the thread
 * now waits for.
 *
 * Threads on several cores run in turns, none further ahead of another than LOCKSTEP, so that what they do to each other
 * happens in the order of their clocks.
 */

import { InternalError } from '#base';
import type { EventIndex, FieldsOf, ProcessId, ThreadId, TraceWriter, VirtualNs } from '#trace';
import { type Chance, PLAIN } from './chance.ts';
import { Computer } from './computer.ts';
import { COSTS } from './costs.ts';
import { Gil } from './gil.ts';
import { type Line, Network } from './network.ts';
import { type ExitStatus, Process } from './process.ts';
import { Thread, type Wait } from './thread.ts';
import { Timers } from './timers.ts';

/** What the computer is like. */
export interface Hardware {
  readonly cores: number;
  /** False for the free-threaded build of Python. */
  readonly gil: boolean;
  readonly chance?: Chance;
}

/** How to start a thread. */
export interface Start {
  readonly name: string;
  readonly process: Process;
  readonly starter?: Thread;
  readonly daemon?: boolean;
  readonly payload: unknown;
  /** From when on it is ready; now, unless said otherwise. */
  readonly at?: VirtualNs;
}

/** How far a thread may run ahead of another that has a core too. */
const LOCKSTEP: VirtualNs = 2_000;
/** How long a thread keeps a core that others want. */
const TIME_SLICE: VirtualNs = 3_000_000;

const SIGKILL = 9;
const SIGCHLD = 17;
/** SIGKILL and SIGSTOP. */
const UNSTOPPABLE = [SIGKILL, 19];
/** Signals that nobody minds: of children, of terminals, of urgent data, and to go on. */
const HARMLESS = [SIGCHLD, 18, 23, 28];

type GilEvent = 'kernel/gil-taken' | 'kernel/gil-dropped' | 'kernel/gil-requested';

export class Kernel {
  readonly trace: TraceWriter;
  readonly timers = new Timers();
  readonly network = new Network(this);
  readonly chance: Chance;
  readonly computers: Computer[] = [];
  readonly processes: Process[] = [];
  readonly threads: Thread[] = [];
  /** The thread that has the processor of the simulation now; its clock is the time. */
  current: Thread | null = null;
  /** What the running thread has used and not yet spent. Set by who runs it. */
  unspent: () => VirtualNs = () => 0;
  /** Called when something has changed that the running thread's turn may have to end for. Set by who runs it. */
  attention: () => void = () => undefined;
  private readonly hasGil: boolean;
  /** Threads that run or could. */
  private readonly runnable = new Set<Thread>();
  private coresSoFar = 0;
  private latest: VirtualNs = 0;

  constructor(trace: TraceWriter, { cores, gil, chance = PLAIN }: Hardware) {
    this.trace = trace;
    this.chance = chance;
    this.hasGil = gil;
    this.addComputer('loopscope', '192.168.0.1', cores);
  }

  /** The computer that the program runs on. */
  get computer(): Computer {
    return this.computers[0] as Computer;
  }

  /** Virtual time: that of the thread that runs, else the latest that was reached. */
  get now(): VirtualNs {
    return this.current === null ? this.latest : this.current.time + this.unspent();
  }

  /** The same, without what the running thread has used and not yet spent. */
  get spentUntil(): VirtualNs {
    return this.current?.time ?? this.latest;
  }

  addComputer(name: string, address: string, cores: number, line?: Line): Computer {
    const computer = new Computer(name, address, cores, this.coresSoFar + 1);
    this.network.add(computer, line);
    this.coresSoFar += cores;
    this.computers.push(computer);
    return computer;
  }

  // -- processes and threads

  /** Begins a process without threads. */
  startProcess(name: string, parent: Process | null = null, computer = parent?.computer ?? this.computer): Process {
    const id = (this.processes.length + 1) as ProcessId;
    const process = new Process(this, id, parent, computer, name, this.hasGil ? new Gil(this) : null);
    this.processes.push(process);
    const [thread, cause] = [this.current?.id ?? 0, this.current?.event ?? -1];
    const fields = { process: id, parent: parent?.id ?? 0, name };
    this.trace.write('kernel/process-started', this.now, thread, 0, cause, fields);
    return process;
  }

  /** Ends a process and with it the threads that it still has. */
  endProcess(process: Process, status: ExitStatus): void {
    if (process.status !== null) return;
    for (const thread of [...process.threads]) this.end(thread);
    process.descriptors.closeAll(-1);
    process.status = status;
    if (process.parent !== null) process.payload = null;
    const { code } = status;
    const fields = { process: process.id, code };
    const event = this.trace.write('kernel/process-ended', this.now, this.current?.id ?? 0, 0, -1, fields);
    process.ending.wakeAll(this, event);
    process.parent?.ending.wakeAll(this, event);
    for (const watch of process.stoodFor) watch.processEnded(event);
    if (process.parent?.dispositions.get(SIGCHLD) === 'handled') this.signal(process.parent, SIGCHLD);
  }

  /** Makes a thread that is ready to run. */
  startThread(start: Start, cause: EventIndex = -1): Thread {
    const id = (this.threads.length + 1) as ThreadId;
    const { name, process, starter, daemon = false, at = this.now } = start;
    const thread = new Thread(id, process, name, daemon, at, start.payload);
    this.threads.push(thread);
    process.threads.add(thread);
    this.runnable.add(thread);
    const fields = { process: process.id, starter: starter?.id ?? 0, name, daemon };
    thread.event = this.trace.write('kernel/thread-started', this.now, id, 0, cause, fields);
    const holder = process.gil?.holder ?? null;
    this.attention();
    if (process.threads.size === 2 && holder !== null) this.tellGil('kernel/gil-taken', holder, this.now, {});
    return thread;
  }

  /** A thread has run to its end, or its process has. */
  end(thread: Thread): void {
    if (thread.state === 'ended') return;
    this.leaveCore(thread);
    thread.process.gil?.drop(thread);
    thread.process.gil?.forget(thread);
    if (thread.deadline !== null) thread.deadline.cancelled = true;
    thread.state = 'ended';
    thread.payload = null;
    thread.process.threads.delete(thread);
    this.trace.write('kernel/thread-ended', Math.max(thread.time, this.now), thread.id, 0, thread.event, {});
  }

  /** kill(2): the signal is handled, ignored, or the end of the process. */
  signal(process: Process, number: number): void {
    if (process.status !== null || number === 0) return;
    const disposition = number === SIGKILL ? 'default' : (process.dispositions.get(number) ?? 'default');
    const { current } = this;
    const fields = { process: process.id, signal: number, disposition };
    const event = this.trace.write('kernel/signal-sent', this.now, current?.id ?? 0, 0, current?.event ?? -1, fields);
    if (process.blocked.has(number) && !UNSTOPPABLE.includes(number)) {
      process.heldBack.add(number);
      process.signalled.wakeAll(this, event);
    } else if (disposition === 'handled') {
      process.pending.push(number);
      process.wakeup?.write(Uint8Array.of(number), event);
      const [main] = process.threads;
      if (main !== undefined) this.wake(main, this.now + this.chance.latency(COSTS.threadWake), event);
    } else if (disposition === 'default' && !HARMLESS.includes(number)) {
      this.endProcess(process, { code: 128 + number, signal: number });
    }
  }

  // -- who runs

  /**
   * Chooses who runs next and makes it `current`, moving the clock to the next deadline as often as that is needed. Null
   * when nobody can ever run again: all have ended, or wait for what never comes.
   */
  dispatch(): Thread | null {
    this.current = null;
    for (;;) {
      const next = this.candidate();
      const due = this.timers.peek();
      if (due !== null && (next === null || due.at <= next.time)) {
        this.timers.pop();
        this.latest = Math.max(this.latest, due.at);
        due.fire();
      } else if (next === null) return null;
      else if (next.state === 'running' && this.isOver(next)) this.preempt(next);
      else if (this.give(next)) return next;
    }
  }

  /** How many nanoseconds the current thread may run before somebody has to look again. */
  horizon(): VirtualNs {
    const thread = this.current as Thread;
    let until = this.timers.peek()?.at ?? Number.POSITIVE_INFINITY;
    for (const other of this.runnable) {
      if (other === thread) continue;
      if (other.state === 'running') until = Math.min(until, other.time + LOCKSTEP);
      else if (this.mayMove(other)) until = Math.min(until, Math.max(other.time, thread.time + 1));
      else if (other.process.computer === thread.process.computer) {
        until = Math.min(until, thread.onCoreSince + TIME_SLICE);
      }
    }
    return until - thread.time;
  }

  /** The current thread is where CPython polls: if the GIL was asked for, it goes to somebody else. */
  poll(thread: Thread): boolean {
    const { gil } = thread.process;
    if (gil === null || !gil.requested || gil.holder !== thread) return false;
    gil.yieldTo(thread);
    return true;
  }

  /** Adds time that the current thread has used. */
  spend(ns: VirtualNs): void {
    const thread = this.current;
    if (thread === null) throw new InternalError('time was spent while no thread ran');
    thread.time += ns;
    thread.used += ns;
    thread.process.used += ns;
    this.latest = Math.max(this.latest, thread.time);
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
    thread.process.gil?.drop(thread);
    if (until >= 0) thread.deadline = this.timers.add(until, () => this.timeOut(thread, until));
    return thread.event;
  }

  /** Ends the wait of `thread` at time `at`. */
  wake(thread: Thread, at: VirtualNs, cause: EventIndex): void {
    if (thread.state !== 'blocked') return;
    if (thread.deadline !== null) thread.deadline.cancelled = true;
    thread.deadline = null;
    thread.wait = null;
    const now = Math.max(thread.time, this.now);
    thread.event = this.trace.write('kernel/thread-woken', now, thread.id, 0, cause, {});
    this.makeReady(thread, at);
  }

  /** For the GIL: `thread` may run from `at` on. */
  makeReady(thread: Thread, at: VirtualNs): void {
    thread.state = 'ready';
    thread.time = Math.max(thread.time, at);
    this.runnable.add(thread);
    this.attention();
  }

  leaveCore(thread: Thread): void {
    thread.process.computer.unseat(thread);
    this.runnable.delete(thread);
  }

  /** Tells of the GIL only where there is somebody to share it with; -1 where there is not. */
  tellGil(kind: GilEvent, thread: Thread, at: VirtualNs, extra: { forced?: boolean }): EventIndex {
    const { process } = thread;
    if (process.threads.size < 2) return -1;
    const fields = { process: process.id, ...extra } as FieldsOf<GilEvent>;
    return this.trace.write(kind, at, thread.id, 0, thread.event, fields);
  }

  private timeOut(thread: Thread, at: VirtualNs): void {
    thread.timedOut = true;
    this.wake(thread, at, thread.event);
  }

  /** The thread with the smallest clock among those on a core, and those that can go on from being ready. */
  private candidate(): Thread | null {
    let best: Thread | null = null;
    for (const thread of this.runnable) {
      if (!this.mayMove(thread)) continue;
      if (best === null || thread.time < best.time || (thread.time === best.time && thread.id < best.id)) best = thread;
    }
    return best;
  }

  /** On a core, or able to get one, or about to find that the GIL is taken. */
  private mayMove(thread: Thread): boolean {
    if (thread.state === 'running' || thread.process.computer.hasFreeCore) return true;
    const { gil } = thread.process;
    return gil !== null && gil.holder !== null && gil.holder !== thread;
  }

  private isOver(thread: Thread): boolean {
    if (thread.time - thread.onCoreSince < TIME_SLICE) return false;
    const { computer } = thread.process;
    for (const other of this.runnable) if (other.state === 'ready' && other.process.computer === computer) return true;
    return false;
  }

  private preempt(thread: Thread): void {
    thread.process.computer.unseat(thread);
    thread.state = 'ready';
    thread.event = this.trace.write('kernel/thread-preempted', thread.time, thread.id, 0, thread.event, {});
  }

  /** Lets `thread` run, if it has or gets the GIL and a core. */
  private give(thread: Thread): boolean {
    if (thread.state === 'running') {
      this.current = thread;
      return true;
    }
    const { computer, gil } = thread.process;
    if (gil !== null && !gil.take(thread)) return false;
    thread.time = Math.max(thread.time, computer.freeFrom);
    computer.seat(thread);
    thread.state = 'running';
    const fields = { core: thread.core };
    thread.event = this.trace.write('kernel/thread-ran', thread.time, thread.id, 0, thread.event, fields);
    this.current = thread;
    return true;
  }
}
