/** For tests of the machine half: a trace that is a plain list of what was written. */
import {
  type EventIndex,
  type FieldsOf,
  fieldsOfValues,
  KIND_NAMES,
  type Kind,
  type SourceSpan,
  type TraceWriter,
  type VirtualNs,
} from '#trace';

export interface Written {
  readonly kind: Kind;
  readonly time: VirtualNs;
  readonly thread: number;
  readonly cause: EventIndex;
  readonly fields: Readonly<Record<string, unknown>>;
}

export class CountingWriter implements TraceWriter {
  readonly events: Written[] = [];
  private readonly texts: string[] = [];

  get length(): number {
    return this.events.length;
  }

  write<K extends Kind>(
    kind: K,
    time: VirtualNs,
    thread: number,
    _span: number,
    cause: EventIndex,
    fields: FieldsOf<K>,
  ): EventIndex {
    return this.events.push({ kind, time, thread, cause, fields }) - 1;
  }

  writeValues(
    kind: number,
    time: VirtualNs,
    thread: number,
    _span: number,
    cause: EventIndex,
    ...values: (number | undefined)[]
  ): EventIndex {
    const fields = fieldsOfValues(kind, values, this.texts);
    return this.events.push({ kind: KIND_NAMES[kind] as Kind, time, thread, cause, fields }) - 1;
  }

  intern(text: string): number {
    return this.texts.push(text) - 1;
  }

  span(_span: SourceSpan): number {
    return 0;
  }

  /** The kinds without their room, in order. */
  kinds(): string[] {
    return this.events.map((event) => event.kind.slice(event.kind.indexOf('/') + 1));
  }
}
