/** A persistent first-in-first-out queue of ids: adding and taking give a new queue that shares the rest. */
import { Table } from '#base';
import type { Queue } from './world.ts';

export class IdQueue implements Queue {
  static readonly EMPTY = new IdQueue(Table.empty<number>(), 0, 0);
  private readonly places: Table<number>;
  private readonly head: number;
  private readonly tail: number;

  private constructor(places: Table<number>, head: number, tail: number) {
    this.places = places;
    this.head = head;
    this.tail = tail;
  }

  get length(): number {
    return this.places.size;
  }

  push(id: number): IdQueue {
    return new IdQueue(this.places.set(this.tail, id), this.head, this.tail + 1);
  }

  /** Without the first occurrence of `id`, which is nearly always the first in the queue. */
  remove(id: number): IdQueue {
    for (let at = this.head; at < this.tail; at++) {
      if (this.places.get(at) !== id) continue;
      const left = this.places.delete(at);
      if (left.size === 0) return IdQueue.EMPTY;
      return new IdQueue(left, at === this.head ? at + 1 : this.head, this.tail);
    }
    return this;
  }

  first(limit: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.head; at < this.tail && found.length < limit; at++) {
      const id = this.places.get(at);
      if (id !== undefined) found.push(id);
    }
    return found;
  }
}
