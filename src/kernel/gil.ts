/**
 * The global interpreter lock of one process, by CPython's rules: who finds it taken waits one switch interval, then asks
 * the holder to drop it; a holder that was asked drops it at its next poll and has to let somebody else have it first.
 * A lock that is dropped is free for whoever comes by before the first waiter has woken up.
 * https://github.com/python/cpython/blob/3.14/Python/ceval_gil.c
 */
import type { EventIndex, VirtualNs } from '#trace';
import { COSTS } from './costs.ts';
import type { Kernel } from './kernel.ts';
import type { Thread } from './thread.ts';
import type { Timer } from './timers.ts';

/** sys.getswitchinterval(), at the start. */
export const SWITCH_INTERVAL: VirtualNs = 5_000_000;

interface Waiter {
  readonly thread: Thread;
  timer: Timer;
  /** `switches` when its present interval began. */
  seen: number;
}

export class Gil {
  holder: Thread | null = null;
  /** Somebody has asked the holder to drop it: CPython's gil_drop_request. */
  requested = false;
  interval: VirtualNs = SWITCH_INTERVAL;
  private readonly kernel: Kernel;
  private readonly waiters: Waiter[] = [];
  /** How often it went to another thread. */
  private switches = 0;
  private lastHolder: Thread | null = null;
  /** When it was last dropped. */
  private freeSince: VirtualNs = 0;
  private handOver: Timer | null = null;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** True when `thread` has it, or has just taken it; else the thread now waits for it. */
  take(thread: Thread): boolean {
    if (this.holder === thread) return true;
    if (this.holder === null && thread.time >= this.freeSince) {
      this.give(thread, thread.time);
      return true;
    }
    this.queue(thread, thread.event);
    return false;
  }

  /** The holder blocks or ends. */
  drop(thread: Thread): void {
    if (this.holder !== thread) return;
    this.release(thread, false);
  }

  /**
   * The holder, which was asked, is at a point where CPython polls: it drops the lock, waits until somebody else has it,
   * and from then on for the lock.
   */
  yieldTo(thread: Thread): void {
    const expected = this.switches + Math.min(1, this.waiters.length);
    const dropped = this.release(thread, true);
    this.queue(thread, dropped, expected);
  }

  private release(thread: Thread, forced: boolean): EventIndex {
    const { kernel } = this;
    this.holder = null;
    this.lastHolder = thread;
    this.freeSince = thread.time;
    this.requested = false;
    const event = kernel.tellGil('kernel/gil-dropped', thread, thread.time, { forced });
    if (this.waiters.length > 0) this.wakeWaiter(thread.time, this.waiters.length);
    return event;
  }

  /** One of the first `count` waiters is told; until it is awake, anybody may take the lock. */
  private wakeWaiter(at: VirtualNs, count: number): void {
    const { kernel } = this;
    if (this.handOver !== null) this.handOver.cancelled = true;
    const when = at + kernel.chance.latency(COSTS.gilWake);
    this.handOver = kernel.timers.add(when, () => {
      this.handOver = null;
      if (this.holder !== null || this.waiters.length === 0) return;
      const [waiter] = this.waiters.splice(kernel.chance.pick(Math.min(count, this.waiters.length)), 1) as [Waiter];
      waiter.timer.cancelled = true;
      this.give(waiter.thread, when);
      kernel.makeReady(waiter.thread, when);
    });
  }

  private give(thread: Thread, at: VirtualNs): void {
    this.holder = thread;
    if (this.lastHolder !== thread) this.switches++;
    this.lastHolder = thread;
    this.requested = false;
    const event = this.kernel.tellGil('kernel/gil-taken', thread, at, {});
    if (event >= 0) thread.event = event;
  }

  private queue(thread: Thread, cause: EventIndex, seen = this.switches): void {
    const { kernel } = this;
    kernel.leaveCore(thread);
    thread.state = 'queued';
    thread.event = kernel.trace.write('kernel/gil-awaited', thread.time, thread.id, 0, cause, {
      process: thread.process.id,
    });
    const waiter: Waiter = { thread, seen, timer: this.patience(thread.time, () => this.ask(waiter)) };
    this.waiters.push(waiter);
    if (this.holder === null && this.handOver === null) this.wakeWaiter(Math.max(thread.time, this.freeSince), 1);
  }

  /** An interval has passed: whoever has held the lock all along is asked to drop it. */
  private ask(waiter: Waiter): void {
    const { kernel } = this;
    const { thread, timer } = waiter;
    if (this.holder !== null && this.switches === waiter.seen && !this.requested) {
      this.requested = true;
      kernel.tellGil('kernel/gil-requested', thread, timer.at, {});
    }
    waiter.seen = this.switches;
    waiter.timer = this.patience(timer.at, () => this.ask(waiter));
  }

  private patience(from: VirtualNs, fire: () => void): Timer {
    return this.kernel.timers.add(from + this.interval, fire);
  }

  /** A thread that ends while it waits. */
  forget(thread: Thread): void {
    const at = this.waiters.findIndex((waiter) => waiter.thread === thread);
    if (at < 0) return;
    const [waiter] = this.waiters.splice(at, 1) as [Waiter];
    waiter.timer.cancelled = true;
  }
}
