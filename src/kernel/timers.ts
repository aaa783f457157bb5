/**
 * The kernel's own deadlines: a binary heap ordered by time, ties by age, so that equal deadlines come out in the order
 * they went in. What this is not: asyncio's timer heap, whose ties are CPython's (natives/asyncio/timer-heap.ts).
 */
import type { VirtualNs } from '#trace';

/** A deadline and what is to happen then. Cancelling leaves it in the heap, where it is passed over. */
export interface Timer {
  readonly at: VirtualNs;
  readonly age: number;
  cancelled: boolean;
  readonly fire: () => void;
}

export class Timers {
  private readonly heap: Timer[] = [];
  private age = 0;

  /** Has `fire` called when the clock reaches `at`. */
  add(at: VirtualNs, fire: () => void): Timer {
    const timer: Timer = { at, age: this.age++, cancelled: false, fire };
    this.heap.push(timer);
    this.up(this.heap.length - 1);
    return timer;
  }

  /** The next deadline that still counts, or null. */
  peek(): Timer | null {
    for (;;) {
      const top = this.heap[0];
      if (top === undefined) return null;
      if (!top.cancelled) return top;
      this.pop();
    }
  }

  /** Takes the next deadline out. */
  pop(): Timer | null {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (top === undefined || last === undefined) return null;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.down(0);
    }
    return top;
  }

  private up(from: number): void {
    const { heap } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(heap[at] as Timer, heap[parent] as Timer)) return;
      swap(heap, at, parent);
      at = parent;
    }
  }

  private down(from: number): void {
    const { heap } = this;
    let at = from;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && before(heap[child] as Timer, heap[least] as Timer)) least = child;
      }
      if (least === at) return;
      swap(heap, at, least);
      at = least;
    }
  }
}

function before(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.age < b.age);
}

function swap(heap: Timer[], a: number, b: number): void {
  const held = heap[a] as Timer;
  heap[a] = heap[b] as Timer;
  heap[b] = held;
}
