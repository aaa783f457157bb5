/**
 * Threads that wait for one thing, first come first. Whoever is woken looks again whether it has what it waited for, and
 * waits once more if not: between being woken and running others may have been quicker.
 */
import type { EventIndex, VirtualNs } from '#trace';
import { COSTS } from './costs.ts';
import type { Kernel } from './kernel.ts';
import type { Thread } from './thread.ts';

export class WaitQueue {
  private readonly threads: Thread[] = [];
  private readonly latency: VirtualNs;
  private readonly effort: VirtualNs;

  /** What its threads sleep on: a futex, as locks do, or in the kernel's own code, as for files. */
  constructor(sleepOn: 'futex' | 'file' = 'futex') {
    this.latency = sleepOn === 'futex' ? COSTS.threadWake : COSTS.fileWake;
    this.effort = sleepOn === 'futex' ? COSTS.wakeUp : COSTS.fileWakeUp;
  }

  get size(): number {
    return this.threads.length;
  }

  /** Who has waited longest. */
  get first(): Thread | undefined {
    return this.threads[0];
  }

  [Symbol.iterator](): Iterator<Thread> {
    return this.threads.values();
  }

  add(thread: Thread): void {
    this.threads.push(thread);
  }

  remove(thread: Thread): void {
    const at = this.threads.indexOf(thread);
    if (at >= 0) this.threads.splice(at, 1);
  }

  /** Wakes one, by default the first, and takes it out; null when nobody waits. It costs the thread that does it time. */
  wakeOne(kernel: Kernel, cause: EventIndex): Thread | null {
    this.dropEnded();
    if (this.threads.length === 0) return null;
    const [thread] = this.threads.splice(kernel.chance.pick(this.threads.length), 1) as [Thread];
    kernel.wake(thread, kernel.now + kernel.chance.latency(this.latency), cause);
    if (kernel.current?.state === 'running') kernel.spend(this.effort);
    return thread;
  }

  /** Who was killed while it waited. */
  private dropEnded(): void {
    for (const thread of [...this.threads]) if (thread.state === 'ended') this.remove(thread);
  }

  wakeAll(kernel: Kernel, cause: EventIndex): void {
    while (this.wakeOne(kernel, cause) !== null);
  }
}
