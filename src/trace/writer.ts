/**
 * How the machine tells what happens: the writing side of a trace. The store behind it appends to columns. Kept as an
 * interface so that the machine half can be tested with a writer that only counts.
 */
import type { EventIndex, VirtualNs } from './ids.ts';
import type { FieldsOf, Kind } from './kinds.ts';
import type { SourceSpan } from './span.ts';

export interface TraceWriter {
  /** Appends an event; returns its index, to be given as the cause of others. */
  write<K extends Kind>(
    kind: K,
    time: VirtualNs,
    thread: number,
    span: number,
    cause: EventIndex,
    fields: FieldsOf<K>,
  ): EventIndex;
  /**
   * The same where it happens all the time: the kind by its number, and its values in the order of its row, texts as the
   * numbers that `intern` gives, booleans as 0 and 1.
   */
  writeValues(
    kind: number,
    time: VirtualNs,
    thread: number,
    span: number,
    cause: EventIndex,
    first: number,
    second?: number,
    third?: number,
    fourth?: number,
    fifth?: number,
    sixth?: number,
  ): EventIndex;
  /** The number of a text. */
  intern(text: string): number;
  /** The number of a span, the same for the same place; 0 is reserved for "none". */
  span(span: SourceSpan): number;
  /** Number of events so far. */
  readonly length: number;
}
