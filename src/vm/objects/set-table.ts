/**
 * The order in which CPython would go through a set: its open-addressing table, beside the
 * storage that knows which elements there are. Only sets whose hashes are the same in every process have one, and only once their order matters.
 * https://github.com/python/cpython/blob/3.14/Objects/setobject.c
 */
import type { Value } from '../value.ts';

const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
const SMALLEST = 8;
/** Where an element has been removed: a search goes on behind it. */
const DUMMY = Symbol('dummy');

type Slot = Value | undefined | typeof DUMMY;

export class SetTable {
  private mask = SMALLEST - 1;
  /** Slots that are not empty, removed entries included. */
  private fill = 0;
  private used = 0;
  private slots: Slot[] = new Array(SMALLEST).fill(undefined);
  private his = new Int32Array(SMALLEST);
  private los = new Int32Array(SMALLEST);

  /** Nothing has ever been in it. */
  get pristine(): boolean {
    return this.fill === 0;
  }

  /** Number of slots. */
  get length(): number {
    return this.slots.length;
  }

  /** The element in a slot, undefined when it holds none. */
  at(slot: number): Value | undefined {
    const key = this.slots[slot];
    return typeof key === 'symbol' ? undefined : key;
  }

  /** The hash of the element in a slot. */
  hashAt(slot: number): readonly [hi: number, lo: number] {
    return [this.his[slot] as number, this.los[slot] as number];
  }

  /** Adds an element that is known to be new. */
  add(key: Value, hi: number, lo: number): void {
    this.used++;
    if (this.place(key, hi | 0, lo | 0)) return;
    this.fill++;
    if (this.fill * 5 >= this.mask * 3) this.resize(this.grown());
  }

  /** Removes an element, given as it was added. */
  remove(key: Value, hi: number, lo: number): void {
    this.slots[this.seek(key, hi, lo)] = DUMMY;
    this.used--;
  }

  /** The first slot from `finger` on, and round from the end, that holds an element; there is one. */
  slotFrom(finger: number): number {
    let slot = finger & this.mask;
    while (this.at(slot) === undefined) slot = slot === this.mask ? 0 : slot + 1;
    return slot;
  }

  /** What CPython does before it adds `count` entries of another set or dict. */
  makeRoom(count: number): void {
    if ((this.fill + count) * 5 >= this.mask * 3) this.resize((this.used + count) * 2);
  }

  /** What CPython does after difference_update: drops removed entries when they are many. */
  sweep(): void {
    if (this.fill - this.used > Math.floor(this.mask / 4)) this.resize(this.grown());
  }

  /** Adds every element of another table to this one, which is empty: set_merge in CPython. */
  copy(other: SetTable): void {
    this.makeRoom(other.used);
    if (this.mask === other.mask && other.fill === other.used) {
      this.slots = other.slots.slice();
      this.his = other.his.slice();
      this.los = other.los.slice();
    } else this.placeAll(other.slots, other.his, other.los);
    this.fill = this.used = other.used;
  }

  private grown(): number {
    return this.used > 50000 ? this.used * 2 : this.used * 4;
  }

  /** Puts an element where it belongs; true when that was where another had been removed. */
  private place(key: Value, hi: number, lo: number): boolean {
    const slot = this.seek(undefined, hi, lo);
    const reused = this.slots[slot] === DUMMY;
    this.slots[slot] = key;
    this.his[slot] = hi;
    this.los[slot] = lo;
    return reused;
  }

  /**
   * Where an element of this hash is, or (`wanted` undefined) where a new one goes: into the first slot on its way that
   * is free, where a removed element counts as free only once it is sure that the way ends.
   */
  private seek(wanted: Value | undefined, hi: number, lo: number): number {
    const { slots, mask } = this;
    let slot = lo & mask;
    let high = hi >>> 0;
    let low = lo >>> 0;
    let free = -1;
    for (;;) {
      const end = slot + LINEAR_PROBES <= mask ? slot + LINEAR_PROBES : slot;
      for (let i = slot; i <= end; i++) {
        if (slots[i] === wanted) return wanted === undefined && free >= 0 ? free : i;
        if (slots[i] === DUMMY) free = i;
      }
      low = ((low >>> PERTURB_SHIFT) | (high << (32 - PERTURB_SHIFT))) >>> 0;
      high >>>= PERTURB_SHIFT;
      slot = (slot * 5 + 1 + low) & mask;
    }
  }

  private placeAll(slots: readonly Slot[], his: Int32Array, los: Int32Array): void {
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key !== undefined && typeof key !== 'symbol') this.place(key, his[i] as number, los[i] as number);
    }
  }

  private resize(least: number): void {
    let size = SMALLEST;
    while (size <= least) size *= 2;
    const { slots, his, los } = this;
    this.slots = new Array(size).fill(undefined);
    this.his = new Int32Array(size);
    this.los = new Int32Array(size);
    this.mask = size - 1;
    this.placeAll(slots, his, los);
    this.fill = this.used;
  }
}
