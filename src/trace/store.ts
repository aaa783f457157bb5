/**
 * The trace itself: events in columns, so that a million of them are a few typed arrays. Strings and source spans are
 * interned. Each kind has a plan, made from its row in kinds.ts, which says in which slot each field lives. Up to three slots
 * are columns. Of more, two are columns and the third says where in the spill area the rest is: the next slot, and where
 * the tail behind it is. The same slots are spilled once, so the plan puts first what seldom repeats.
 * What it is not: the file format (codec.ts), nor the state that follows from the events (room `replay`).
 */
import { invariant } from '#base';
import type { FieldType } from './fields.ts';
import type { EventIndex, VirtualNs } from './ids.ts';
import { type FieldsOf, KINDS, type Kind, type TraceEvent } from './kinds.ts';
import type { SourceSpan } from './span.ts';
import type { TraceWriter } from './writer.ts';

/** Kinds by number, in the order of the table. */
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];
export const KIND_NUMBERS = Object.fromEntries(KIND_NAMES.map((name, i) => [name, i])) as Readonly<
  Record<Kind, number>
>;

interface Slot {
  readonly name: string;
  readonly type: FieldType;
  /** Its place among the slots of its kind. */
  readonly at: number;
  /** The place of the upper half of a time, -1 for other types. */
  readonly high: number;
}

/** Where the fields of a kind are: `slots` in order, and how many 32-bit places they take. */
export interface Plan {
  readonly slots: readonly Slot[];
  readonly size: number;
}

/** The rank of fields whose values repeat the most. */
const SELDOM_NEW = 4;

export const PLANS: readonly Plan[] = KIND_NAMES.map((name) => planOf(KINDS[name]));

function planOf(fields: Readonly<Record<string, FieldType>>): Plan {
  const entries = Object.entries(fields);
  const places = entries.flatMap(([name, type]) => {
    const low = { name, high: false, repeats: repeats(name, type) };
    return type === 'time' ? [low, { name, high: true, repeats: SELDOM_NEW }] : [low];
  });
  places.sort((a, b) => a.repeats - b.repeats);
  const find = (wanted: string, high: boolean) =>
    places.findIndex((place) => place.name === wanted && place.high === high);
  const slots = entries.map(([name, type]) => ({ name, type, at: find(name, false), high: find(name, true) }));
  return { slots, size: places.length };
}

/** How much the values of a field repeat, as a rank: most events have a handle of their own, all of them the same loop. */
function repeats(name: string, type: FieldType): number {
  if (name === 'handle' || name === 'future') return 0;
  if (type === 'time' || name === 'item') return 1;
  if (type !== 'id') return SELDOM_NEW;
  return name === 'loop' ? 3 : 2;
}

/** What `writeValues` was given, by name: for writers that keep what they are told. `texts` are those interned. */
export function fieldsOfValues(
  kind: number,
  values: readonly (number | undefined)[],
  texts: readonly string[],
): Readonly<Record<string, number | string | boolean>> {
  const { slots } = PLANS[kind] as Plan;
  return Object.fromEntries(
    slots.map(({ name, type }, i) => {
      const value = values[i] ?? 0;
      return [name, type === 'text' ? (texts[value] as string) : type === 'bool' ? value !== 0 : value];
    }),
  );
}

/** How many slots an event has of its own. */
const OWN_SLOTS = 3;
const FIRST_CAPACITY = 1024;
const TIME_HIGH = 2 ** 32;
/** Places to remember spilled slots by: the upper half of a hash. */
const RECENT = 1 << 16;
/** An odd number whose bits are well mixed, to hash by. */
const SPREAD = 0x9e3779b1;

/** The columns, each one typed array. */
export interface Columns {
  kind: Uint8Array;
  thread: Uint16Array;
  time: Float64Array;
  span: Int32Array;
  cause: Int32Array;
  a: Int32Array;
  b: Int32Array;
  c: Int32Array;
}

function makeColumns(capacity: number): Columns {
  return {
    kind: new Uint8Array(capacity),
    thread: new Uint16Array(capacity),
    time: new Float64Array(capacity),
    span: new Int32Array(capacity),
    cause: new Int32Array(capacity),
    a: new Int32Array(capacity),
    b: new Int32Array(capacity),
    c: new Int32Array(capacity),
  };
}

export class TraceStore implements TraceWriter {
  /** Events so far. */
  length = 0;
  /** Of the spill area. */
  spilled = 0;
  /**
   * The time of the last event. Cores may be some instructions apart: what was already over when something else was told
   * is told at the same time as that, so that time never goes back.
   */
  private latest: VirtualNs = 0;
  columns: Columns = makeColumns(FIRST_CAPACITY);
  spill = new Int32Array(FIRST_CAPACITY);
  /** Interned texts; 0 is the empty one. */
  readonly strings: string[] = [''];
  /** Source spans; 0 is none. */
  readonly spans: (SourceSpan | null)[] = [null];
  private readonly stringIds = new Map<string, number>([['', 0]]);
  private readonly spanIds = new Map<string, number>();
  /** The values of the event that is being written, in the order of its row; and as they are stored. */
  private readonly given = new Float64Array(16);
  private readonly slots = new Int32Array(16);
  /** Where slots were spilled lately, by their hash: the same ones need not be spilled again. */
  private readonly recent = new Int32Array(RECENT);

  /** The number of a text. */
  intern(text: string): number {
    const known = this.stringIds.get(text);
    if (known !== undefined) return known;
    const id = this.strings.push(text) - 1;
    this.stringIds.set(text, id);
    return id;
  }

  span(span: SourceSpan): number {
    const key = `${span.line}:${span.column}-${span.endLine}:${span.endColumn} ${span.file}`;
    const known = this.spanIds.get(key);
    if (known !== undefined) return known;
    const id = this.spans.push(span) - 1;
    this.spanIds.set(key, id);
    return id;
  }

  write<K extends Kind>(
    kind: K,
    time: VirtualNs,
    thread: number,
    span: number,
    cause: EventIndex,
    fields: FieldsOf<K>,
  ): EventIndex {
    const number = KIND_NUMBERS[kind];
    const { slots } = PLANS[number] as Plan;
    const { given } = this;
    for (let i = 0; i < slots.length; i++) {
      const { type, name } = slots[i] as Slot;
      const value = (fields as Record<string, string | number | boolean>)[name];
      given[i] = type === 'text' ? this.intern(value as string) : Number(value);
    }
    return this.writeGiven(number, time, thread, span, cause);
  }

  writeValues(
    kind: number,
    time: VirtualNs,
    thread: number,
    span: number,
    cause: EventIndex,
    first: number,
    second = 0,
    third = 0,
    fourth = 0,
    fifth = 0,
    sixth = 0,
  ): EventIndex {
    const { given } = this;
    given[0] = first;
    given[1] = second;
    given[2] = third;
    given[3] = fourth;
    given[4] = fifth;
    given[5] = sixth;
    return this.writeGiven(kind, time, thread, span, cause);
  }

  private writeGiven(kind: number, time: VirtualNs, thread: number, span: number, cause: EventIndex): EventIndex {
    const { given, slots } = this;
    const { slots: filled, size } = PLANS[kind] as Plan;
    for (let i = 0; i < filled.length; i++) {
      const { at, high } = filled[i] as Slot;
      const value = given[i] as number;
      slots[at] = value;
      if (high >= 0) slots[high] = Math.floor(value / TIME_HIGH);
    }
    const a = size > 0 ? (slots[0] as number) : 0;
    const b = size > 1 ? (slots[1] as number) : 0;
    const c = size > OWN_SLOTS ? this.spillFrom(size) : size === OWN_SLOTS ? (slots[2] as number) : 0;
    return this.append(kind, time, thread, span, cause, a, b, c);
  }

  /** Spills the slots from the third on; returns where. */
  private spillFrom(size: number): number {
    if (size > OWN_SLOTS + 1) this.slots[OWN_SLOTS] = this.spillRange(OWN_SLOTS, size);
    return this.spillRange(OWN_SLOTS - 1, OWN_SLOTS + 1);
  }

  /** Where these slots are in the spill area; puts them there when they have not been lately. */
  private spillRange(from: number, to: number): number {
    const { slots, recent } = this;
    let hash = to - from;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (slots[i] as number), SPREAD);
    const bucket = hash >>> 16;
    const known = recent[bucket] as number;
    if (this.isSpilledAt(known, from, to)) return known;
    const at = this.spilled;
    this.spilled += to - from;
    if (this.spilled > this.spill.length) this.spill = grown(this.spill, this.spilled);
    for (let i = from; i < to; i++) this.spill[at + i - from] = slots[i] as number;
    recent[bucket] = at;
    return at;
  }

  private isSpilledAt(at: number, from: number, to: number): boolean {
    if (at + to - from > this.spilled) return false;
    for (let i = from; i < to; i++) if (this.spill[at + i - from] !== this.slots[i]) return false;
    return true;
  }

  /** Adds to the spill area what was spilled elsewhere, behind the same beginning. */
  appendSpill(more: Int32Array): void {
    if (this.spilled + more.length > this.spill.length) this.spill = grown(this.spill, this.spilled + more.length);
    this.spill.set(more, this.spilled);
    this.spilled += more.length;
  }

  /** The quick way in: the kind's number and its slots as they are stored. Returns the index of the event. */
  append(
    kind: number,
    time: VirtualNs,
    thread: number,
    span: number,
    cause: EventIndex,
    a: number,
    b: number,
    c: number,
  ): EventIndex {
    const index = this.length;
    if (index === this.columns.kind.length) this.grow(index * 2);
    const { columns } = this;
    columns.kind[index] = kind;
    columns.thread[index] = thread;
    columns.time[index] = this.latest = time > this.latest ? time : this.latest;
    columns.span[index] = span;
    columns.cause[index] = cause;
    columns.a[index] = a;
    columns.b[index] = b;
    columns.c[index] = c;
    this.length = index + 1;
    return index;
  }

  /** Makes room for `capacity` events. */
  grow(capacity: number): void {
    const wider = makeColumns(capacity);
    for (const name of Object.keys(wider) as (keyof Columns)[])
      wider[name].set(this.columns[name].subarray(0, this.length));
    this.columns = wider;
  }

  kindAt(index: EventIndex): Kind {
    return KIND_NAMES[this.columns.kind[index] as number] as Kind;
  }

  timeAt(index: EventIndex): VirtualNs {
    return this.columns.time[index] as number;
  }

  causeAt(index: EventIndex): EventIndex {
    return this.columns.cause[index] as number;
  }

  /** The source that was running at an event; null where there is none. */
  spanAt(index: EventIndex): SourceSpan | null {
    return this.spans[this.columns.span[index] as number] ?? null;
  }

  /** The event as a value. */
  event(index: EventIndex): TraceEvent {
    invariant(index >= 0 && index < this.length, `there is no event ${index} in a trace of ${this.length}`);
    const { columns } = this;
    const number = columns.kind[index] as number;
    const made: Record<string, unknown> = {
      kind: KIND_NAMES[number],
      index,
      time: columns.time[index],
      thread: columns.thread[index],
      span: columns.span[index],
      cause: columns.cause[index],
    };
    const plan = PLANS[number] as Plan;
    for (const slot of plan.slots) made[slot.name] = this.read(index, slot, plan.size);
    return made as unknown as TraceEvent;
  }

  private read(index: EventIndex, { at, high, type }: Slot, size: number): string | number | boolean {
    const low = this.slotAt(index, at, size);
    if (type === 'text') return this.strings[low] as string;
    if (type === 'bool') return low !== 0;
    if (type !== 'time') return low;
    return this.slotAt(index, high, size) * TIME_HIGH + (low >>> 0);
  }

  private slotAt(index: EventIndex, at: number, size: number): number {
    const { columns, spill } = this;
    if (at === 0) return columns.a[index] as number;
    if (at === 1) return columns.b[index] as number;
    const third = columns.c[index] as number;
    if (size <= OWN_SLOTS) return third;
    if (at < OWN_SLOTS || size === OWN_SLOTS + 1) return spill[third + at - OWN_SLOTS + 1] as number;
    return spill[(spill[third + 1] as number) + at - OWN_SLOTS] as number;
  }
}

function grown(old: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.max(least, old.length * 2));
  wider.set(old);
  return wider;
}
