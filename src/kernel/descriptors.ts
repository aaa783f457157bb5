/**
 * File descriptors of the simulated computer. The one kind there is: the two ends of a pair in which bytes can be left,
 * as a loop's self-pipe, on which other threads knock.
 */

import { invariant } from '#base';
import type { EventIndex, Fd, ProcessId } from '#trace';
import type { Kernel } from './kernel.ts';

/** 0, 1 and 2 are the standard streams, 3 is the epoll descriptor. */
const FIRST_FREE = 4;

export interface Descriptor {
  readonly fd: Fd;
  readonly process: ProcessId;
  /** The other end. */
  readonly peer: Fd;
  /** Bytes that can be read from it now. */
  pending: number;
}

export class Descriptors {
  private readonly kernel: Kernel;
  private readonly table = new Map<Fd, Descriptor>();
  private next = FIRST_FREE;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Opens a connected pair: what is written to one end is read from the other. */
  pair(process: ProcessId, what: string, cause: EventIndex): readonly [Fd, Fd] {
    const [a, b] = [this.next++ as Fd, this.next++ as Fd];
    this.open({ fd: a, process, peer: b, pending: 0 }, what, cause);
    this.open({ fd: b, process, peer: a, pending: 0 }, what, cause);
    return [a, b];
  }

  /** Leaves bytes at the other end and wakes who waits for them. */
  send(fd: Fd, bytes: number, cause: EventIndex): void {
    const { peer } = this.get(fd);
    const target = this.get(peer);
    const { kernel } = this;
    const thread = kernel.current?.id ?? 0;
    const fresh = target.pending === 0;
    target.pending += bytes;
    const fields = { fd: peer, readable: true, writable: false };
    if (!fresh) return;
    const ready = kernel.trace.write('kernel/fd-ready', kernel.now, thread, 0, cause, fields);
    kernel.descriptorReady(peer, ready);
  }

  /** Takes every byte that is there; returns how many. */
  drain(fd: Fd): number {
    const descriptor = this.get(fd);
    const taken = descriptor.pending;
    descriptor.pending = 0;
    return taken;
  }

  readable(fd: Fd): boolean {
    return this.get(fd).pending > 0;
  }

  close(fd: Fd, cause: EventIndex): void {
    const { process } = this.get(fd);
    this.table.delete(fd);
    const { kernel } = this;
    kernel.trace.write('kernel/fd-closed', kernel.now, kernel.current?.id ?? 0, 0, cause, { fd, process });
  }

  private open(descriptor: Descriptor, what: string, cause: EventIndex): void {
    const { kernel } = this;
    const { fd, process } = descriptor;
    this.table.set(fd, descriptor);
    kernel.trace.write('kernel/fd-opened', kernel.now, kernel.current?.id ?? 0, 0, cause, { fd, process, what });
  }

  private get(fd: Fd): Descriptor {
    const found = this.table.get(fd);
    invariant(found !== undefined, `descriptor ${fd} is not open`);
    return found;
  }
}
