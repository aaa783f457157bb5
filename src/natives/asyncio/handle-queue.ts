/** The ready queue of a loop: first in, first out, in a ring that only ever grows, because every step goes through it. */
import type { PyHandle } from './handle.ts';

export class HandleQueue {
  private ring: (PyHandle | undefined)[] = new Array(64).fill(undefined);
  private head = 0;
  length = 0;

  push(handle: PyHandle): void {
    if (this.length === this.ring.length) this.grow();
    this.ring[(this.head + this.length++) & (this.ring.length - 1)] = handle;
  }

  /** The next handle; the queue must not be empty. */
  shift(): PyHandle {
    const handle = this.ring[this.head] as PyHandle;
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.length--;
    return handle;
  }

  /** All of them, the next one first. */
  *handles(): Iterable<PyHandle> {
    for (let i = 0; i < this.length; i++) yield this.ring[(this.head + i) & (this.ring.length - 1)] as PyHandle;
  }

  clear(): void {
    while (this.length > 0) this.shift();
  }

  /** Twice the places; their number stays a power of two. */
  private grow(): void {
    const { ring, head } = this;
    this.ring = [...ring.slice(head), ...ring.slice(0, head), ...new Array(ring.length).fill(undefined)];
    this.head = 0;
  }
}
