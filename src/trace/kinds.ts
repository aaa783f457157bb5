/**
 * Every kind of event, by room, and the event as a value. The order of this table is the order of the numbers in the
 * columns, so it is part of the format: append, and raise `TRACE_VERSION` in codec.ts when a row changes.
 */
import type { FieldValues } from './fields.ts';
import type { EventIndex, VirtualNs } from './ids.ts';
import { ASYNCIO_KINDS } from './kinds/asyncio.ts';
import { KERNEL_KINDS } from './kinds/kernel.ts';
import { MACHINE_KINDS } from './kinds/machine.ts';
import { SYNC_KINDS } from './kinds/sync.ts';
import { VM_KINDS } from './kinds/vm.ts';

export const KINDS = { ...MACHINE_KINDS, ...KERNEL_KINDS, ...VM_KINDS, ...ASYNCIO_KINDS, ...SYNC_KINDS } as const;

export type Kind = keyof typeof KINDS;

/** The fields of one kind as values. */
export type FieldsOf<K extends Kind> = FieldValues<(typeof KINDS)[K]>;

/** What every event has. */
export interface Common {
  readonly index: EventIndex;
  readonly time: VirtualNs;
  /** The thread it happened on; 0 before the first. */
  readonly thread: number;
  /** Index into the trace's spans, 0 for none: the source that was running. */
  readonly span: number;
  /** The event that made this one happen; -1 for none. */
  readonly cause: EventIndex;
}

/** An event as a value: `kind`, what every event has, and the fields of its kind. */
export type TraceEvent = { readonly [K in Kind]: Common & { readonly kind: K } & FieldsOf<K> }[Kind];

/** The event of one kind. */
export type EventOf<K extends Kind> = Extract<TraceEvent, { kind: K }>;
