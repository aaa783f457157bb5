/** What is new in a growing trace, as plain arrays that can be posted from the worker to the page and appended there. */
import type { SourceSpan } from './span.ts';
import type { Columns, TraceStore } from './store.ts';

export interface TraceChunk {
  /** Index of its first event. */
  readonly from: number;
  readonly columns: Columns;
  readonly spill: Int32Array<ArrayBuffer>;
  readonly strings: readonly string[];
  readonly spans: readonly (SourceSpan | null)[];
}

/** How much of a trace has been taken. */
export class ChunkReader {
  private events = 0;
  private spilled = 0;
  private strings = 1;
  private spans = 1;
  private readonly trace: TraceStore;

  constructor(trace: TraceStore) {
    this.trace = trace;
  }

  /** What has come since the last call; null when there is nothing. */
  take(): TraceChunk | null {
    const { trace, events: from, spilled } = this;
    if (trace.length === from) return null;
    const columns = { ...trace.columns };
    for (const name of Object.keys(columns) as (keyof Columns)[]) {
      (columns as Record<string, unknown>)[name] = trace.columns[name].slice(from, trace.length);
    }
    const chunk = {
      from,
      columns,
      spill: trace.spill.slice(spilled, trace.spilled),
      strings: trace.strings.slice(this.strings),
      spans: trace.spans.slice(this.spans),
    };
    this.events = trace.length;
    this.spilled = trace.spilled;
    this.strings = trace.strings.length;
    this.spans = trace.spans.length;
    return chunk;
  }
}

/** The buffers of a chunk, to be handed over instead of copied. */
export function transferables(chunk: TraceChunk): ArrayBuffer[] {
  return [...Object.values(chunk.columns), chunk.spill].map(({ buffer }) => buffer as ArrayBuffer);
}

/** Appends a chunk to the copy of its trace. */
export function appendChunk(trace: TraceStore, chunk: TraceChunk): void {
  for (const text of chunk.strings) trace.intern(text);
  for (const span of chunk.spans) if (span !== null) trace.span(span);
  const count = chunk.columns.kind.length;
  const needed = trace.length + count;
  if (needed > trace.columns.kind.length) trace.grow(Math.max(needed, trace.columns.kind.length * 2));
  for (const name of Object.keys(chunk.columns) as (keyof Columns)[])
    trace.columns[name].set(chunk.columns[name], trace.length);
  trace.appendSpill(chunk.spill);
  trace.length = needed;
}
