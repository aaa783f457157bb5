/**
 * A selector over descriptors, as epoll: who is registered, who is ready now, and until when a thread that finds nobody
 * ready has to wait. The waiting itself is the kernel's.
 */
import type { Fd, VirtualNs } from '#trace';
import { MILLISECOND } from './costs.ts';
import type { Descriptors } from './descriptors.ts';

export class Selector {
  private readonly descriptors: Descriptors;
  private readonly registered = new Set<Fd>();

  constructor(descriptors: Descriptors) {
    this.descriptors = descriptors;
  }

  register(fd: Fd): void {
    this.registered.add(fd);
  }

  unregister(fd: Fd): void {
    this.registered.delete(fd);
  }

  /** Descriptors that can be read now, in the order they were registered. */
  poll(): Fd[] {
    const ready: Fd[] = [];
    for (const fd of this.registered) if (this.descriptors.readable(fd)) ready.push(fd);
    return ready;
  }

  /** When a wait of `timeout` nanoseconds begun `now` ends; -1 (for ever) stays -1. */
  deadline(now: VirtualNs, timeout: VirtualNs): VirtualNs {
    return timeout < 0 ? -1 : now + wholeMilliseconds(timeout);
  }
}

/** epoll counts in milliseconds; a wait that is too short would spin, so it is rounded up. */
export function wholeMilliseconds(timeout: VirtualNs): VirtualNs {
  return Math.ceil(timeout / MILLISECOND) * MILLISECOND;
}
