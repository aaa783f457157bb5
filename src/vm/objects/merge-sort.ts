/**
 * The sort behind list.sort() for keys that Python has to compare: CPython's comparisons in CPython's order, so that a
 * program which counts them, or fails in one, sees the same. Runs are found from left to right, short ones filled up by
 * binary insertion, and neighbours merged by the powers of their boundaries. What this is not: keys and their order, sort.ts.
 * https://github.com/python/cpython/blob/3.14/Objects/listsort.txt
 */
import type { Maybe, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';

/** An item with what it is sorted by. */
export interface Keyed {
  key: Value;
  readonly item: Value;
}

export type Less = (a: Value, b: Value) => Maybe<boolean>;

/** Runs are filled up to at least half of this, and at most all of it. */
const MOST_FILLED = 64;
/** One run has to win so often in a row before it is searched in leaps. */
const MIN_GALLOP = 7;

/** A stretch of the array that is in order. `power` belongs to the boundary behind it: higher ones are merged first. */
interface Run {
  readonly start: number;
  length: number;
  power: number;
}

/** Sorts an array where it is, stably. When a comparison raises, the array holds all items in the order reached so far. */
export class MergeSort {
  private readonly items: Keyed[];
  private readonly less: Less;
  private readonly runs: Run[] = [];
  minGallop = MIN_GALLOP;
  constructor(items: Keyed[], less: Less) {
    this.items = items;
    this.less = less;
  }

  *sort(): Resumable<void> {
    const { items } = this;
    if (items.length < 2) return;
    const wanted = filledLengths(items.length);
    for (let start = 0; start < items.length; ) {
      const found = yield* this.countRun(start);
      const length = Math.max(found, Math.min(wanted(), items.length - start));
      if (found < length) yield* this.insertRest(start, start + found, start + length);
      yield* this.mergeBefore(length);
      this.runs.push({ start, length, power: 0 });
      start += length;
    }
    while (this.runs.length > 1) yield* this.mergeLast();
  }

  /** a < b */
  *isLess(a: Keyed, b: Keyed): Resumable<boolean> {
    const answer = this.less(a.key, b.key);
    return typeof answer === 'boolean' ? answer : yield* answer;
  }

  private isLessAt(a: number, b: number): Resumable<boolean> {
    return this.isLess(this.items[a] as Keyed, this.items[b] as Keyed);
  }

  // -- runs

  /** Length of the run that begins at `start`, ascending when this returns: a descending one is turned round, stably. */
  private *countRun(start: number): Resumable<number> {
    const end = this.items.length;
    let at = yield* this.ascendingFrom(start + 1);
    if (at === end) return at - start;
    if (at > start + 1) {
      if (yield* this.isLessAt(start, at - 1)) return at - start;
      this.reverse(start, at);
    }
    at++;
    let equals = 0;
    for (; at < end; at++) {
      if (yield* this.isLessAt(at, at - 1)) {
        this.reverse(at - equals - 1, at);
        equals = 0;
      } else if (yield* this.isLessAt(at - 1, at)) break;
      else equals++;
    }
    this.reverse(at - equals - 1, at);
    this.reverse(start, at);
    return (yield* this.ascendingFrom(at)) - start;
  }

  /** The first place from `at` on whose item is smaller than the one before, or the end. */
  private *ascendingFrom(from: number): Resumable<number> {
    let at = from;
    while (at < this.items.length && !(yield* this.isLessAt(at, at - 1))) at++;
    return at;
  }

  private reverse(from: number, to: number): void {
    const { items } = this;
    for (let i = from, j = to - 1; i < j; i++, j--) {
      const held = items[i] as Keyed;
      items[i] = items[j] as Keyed;
      items[j] = held;
    }
  }

  /** Puts each item from `sorted` on where it belongs among those between `start` and it. */
  private *insertRest(start: number, sorted: number, end: number): Resumable<void> {
    const { items } = this;
    for (let next = sorted; next < end; next++) {
      const pivot = items[next] as Keyed;
      let low = start;
      let high = next;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (yield* this.isLess(pivot, items[middle] as Keyed)) high = middle;
        else low = middle + 1;
      }
      items.copyWithin(low + 1, low, next);
      items[low] = pivot;
    }
  }

  // -- merging

  /** Before a run of this length comes behind the others: merges those that belong together more than the last with it. */
  private *mergeBefore(length: number): Resumable<void> {
    const last = this.runs.at(-1);
    if (last === undefined) return;
    const power = powerBetween(last, length, this.items.length);
    while (this.runs.length > 1 && (this.runs.at(-2) as Run).power > power) yield* this.mergeAt(this.runs.length - 2);
    (this.runs.at(-1) as Run).power = power;
  }

  /** At the end: the last two, unless the one before them is shorter than the last. */
  private *mergeLast(): Resumable<void> {
    const at = this.runs.length - 2;
    const before = this.runs[at - 1];
    yield* this.mergeAt(before !== undefined && before.length < (this.runs[at + 1] as Run).length ? at - 1 : at);
  }

  /** Merges a run with the next one, leaving alone what is in its place already at both ends. */
  private *mergeAt(index: number): Resumable<void> {
    const { items, runs } = this;
    const [a, b] = [runs[index] as Run, runs[index + 1] as Run];
    const [start, middle] = [a.start, b.start];
    a.length += b.length;
    runs.splice(index + 1, 1);
    const skipped = yield* this.gallopRight(items[middle] as Keyed, items, start, middle - start, 0);
    const left = middle - start - skipped;
    if (left === 0) return;
    const right = yield* this.gallopLeft(items[middle - 1] as Keyed, items, middle, b.length, b.length - 1);
    if (right > 0) yield* new Merge(this, items, start + skipped, left, right).run();
  }

  /** How many of the `count` items from `base` on are smaller than `key`; the search begins at `hint`. */
  *gallopLeft(key: Keyed, items: readonly Keyed[], base: number, count: number, hint: number): Resumable<number> {
    const isBefore = (at: number) => this.isLess(items[base + at] as Keyed, key);
    return yield* leap(isBefore, count, hint);
  }

  /** How many are not greater than `key`. */
  *gallopRight(key: Keyed, items: readonly Keyed[], base: number, count: number, hint: number): Resumable<number> {
    const isGreater = (at: number) => this.isLess(key, items[base + at] as Keyed);
    return yield* leap(isGreater, count, hint, false);
  }
}

/** How many of the places from 0 to `count` answer `yes`, which the first ones do; found in growing leaps from `hint`. */
function* leap(ask: (at: number) => Resumable<boolean>, count: number, hint: number, yes = true): Resumable<number> {
  let near = 0;
  let far = 1;
  const forward = (yield* ask(hint)) === yes;
  const most = forward ? count - hint : hint + 1;
  while (far < most && ((yield* ask(forward ? hint + far : hint - far)) === yes) === forward) {
    near = far;
    far = 2 * far + 1;
  }
  far = Math.min(far, most);
  let low = (forward ? hint + near : hint - far) + 1;
  let high = forward ? hint + far : hint - near;
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    if ((yield* ask(middle)) === yes) low = middle + 1;
    else high = middle;
  }
  return high;
}

/** The lengths to which short runs are filled up, one after the other: as even as they can be. */
function filledLengths(count: number): () => number {
  let rest = count;
  let dropped = 0;
  for (; rest >= MOST_FILLED; rest >>= 1) dropped |= rest & 1;
  return () => rest + dropped;
}

/** The first bit in which the middles of two neighbouring runs, as fractions of the whole, are different. */
function powerBetween({ start, length }: Run, next: number, whole: number): number {
  let a = 2 * start + length;
  let b = a + length + next;
  for (let power = 1; ; power++) {
    if (a >= whole) {
      a -= whole;
      b -= whole;
    } else if (b >= whole) return power;
    a *= 2;
    b *= 2;
  }
}

/**
 * One merge of two neighbours, a before b. The shorter one is put aside and makes room for what comes out: from the left
 * when that is a, from the right when it is b.
 */
class Merge {
  private readonly owner: MergeSort;
  private readonly items: Keyed[];
  /** +1 from the left, -1 from the right. */
  private readonly step: number;
  private readonly aside: readonly Keyed[];
  /** Next place and how many are left: of what was put aside, and of what stayed. */
  private at: number;
  private left: number;
  private stayed: number;
  private stayedLeft: number;
  private target: number;
  constructor(owner: MergeSort, items: Keyed[], start: number, a: number, b: number) {
    this.owner = owner;
    this.items = items;
    const end = start + a + b;
    const fromLeft = a <= b;
    this.step = fromLeft ? 1 : -1;
    this.aside = fromLeft ? items.slice(start, start + a) : items.slice(start + a, end);
    this.left = this.aside.length;
    this.at = fromLeft ? 0 : b - 1;
    this.stayed = fromLeft ? start + a : start + a - 1;
    this.stayedLeft = fromLeft ? b : a;
    this.target = fromLeft ? start : end - 1;
  }

  *run(): Resumable<void> {
    try {
      this.takeStayed(1);
      while (!this.ended && (yield* this.oneByOne())) yield* this.inLeaps();
      if (this.left === 1) this.takeStayed(this.stayedLeft);
    } finally {
      // what was put aside fills the gap, whether all went well or not
      this.takeAside(this.left);
    }
  }

  /** The rest needs no comparison. */
  private get ended(): boolean {
    return this.stayedLeft === 0 || this.left <= 1;
  }

  /** Until one of the two wins consistently; false at the end. */
  private *oneByOne(): Resumable<boolean> {
    const { owner, items, aside, step } = this;
    let [asideWins, stayedWins] = [0, 0];
    do {
      const [put, held] = [aside[this.at] as Keyed, items[this.stayed] as Keyed];
      if (step > 0 ? yield* owner.isLess(held, put) : yield* owner.isLess(put, held)) {
        this.takeStayed(1);
        [asideWins, stayedWins] = [0, stayedWins + 1];
      } else {
        this.takeAside(1);
        [asideWins, stayedWins] = [asideWins + 1, 0];
      }
      if (this.ended) return false;
    } while (Math.max(asideWins, stayedWins) < owner.minGallop);
    return true;
  }

  /** As long as one of the two wins by far; it gets the harder to come here the less it has paid. */
  private *inLeaps(): Resumable<void> {
    const { owner } = this;
    owner.minGallop++;
    let [fromA, fromB] = [0, 0];
    do {
      if (owner.minGallop > 1) owner.minGallop--;
      fromA = yield* this.winsOfA();
      this.takeA(fromA);
      if (this.ended) return;
      this.takeB(1);
      if (this.ended) return;
      fromB = yield* this.winsOfB();
      this.takeB(fromB);
      if (this.ended) return;
      this.takeA(1);
      if (this.ended) return;
    } while (fromA >= MIN_GALLOP || fromB >= MIN_GALLOP);
    owner.minGallop++;
  }

  /** How many of a come before (from the right: behind) the next of b. */
  private *winsOfA(): Resumable<number> {
    const { owner, items, aside, stayed, stayedLeft, at, left } = this;
    if (this.step > 0) return yield* owner.gallopRight(items[stayed] as Keyed, aside, at, left, 0);
    const base = stayed - stayedLeft + 1;
    return stayedLeft - (yield* owner.gallopRight(aside[at] as Keyed, items, base, stayedLeft, stayedLeft - 1));
  }

  private *winsOfB(): Resumable<number> {
    const { owner, items, aside, stayed, stayedLeft, at, left } = this;
    if (this.step > 0) return yield* owner.gallopLeft(aside[at] as Keyed, items, stayed, stayedLeft, 0);
    return left - (yield* owner.gallopLeft(items[stayed] as Keyed, aside, 0, left, left - 1));
  }

  private takeA(count: number): void {
    if (this.step > 0) this.takeAside(count);
    else this.takeStayed(count);
  }

  private takeB(count: number): void {
    if (this.step > 0) this.takeStayed(count);
    else this.takeAside(count);
  }

  private takeAside(count: number): void {
    const { items, aside, step } = this;
    for (let i = 0; i < count; i++, this.at += step, this.target += step) items[this.target] = aside[this.at] as Keyed;
    this.left -= count;
  }

  private takeStayed(count: number): void {
    const { items, step } = this;
    for (let i = 0; i < count; i++, this.stayed += step, this.target += step) {
      items[this.target] = items[this.stayed] as Keyed;
    }
    this.stayedLeft -= count;
  }
}
