/**
 * A trace as bytes: what digests are taken of and sizes are told by, and a file for those who want it small. A header as
 * JSON (counts, strings, spans), then the columns as they are in memory, little-endian. `TRACE_VERSION` is raised when a
 * kind or a column changes. What `--trace` writes is JSON (json.ts).
 */
import { isSpan, type SourceSpan } from './span.ts';
import { type Columns, KIND_NAMES, TraceStore } from './store.ts';

export const TRACE_VERSION = 3;
const MAGIC = 'LOOPTRC\n';
const PREFIX = MAGIC.length + 8;
/** Columns in the order of the file: the widest first, so that each begins where its type may begin. */
const ORDER = ['time', 'span', 'cause', 'a', 'b', 'c', 'thread', 'kind'] as const satisfies readonly (keyof Columns)[];

interface Header {
  readonly events: number;
  readonly spilled: number;
  readonly kinds: number;
  readonly strings: readonly string[];
  readonly spans: readonly (SourceSpan | null)[];
}

/** A file that is no trace, or not one of ours: `message` says what is wrong and where. */
export class BadTrace extends Error {
  override readonly name = 'BadTrace';
}

/** The trace as bytes. The same trace gives the same bytes. */
export function encode(trace: TraceStore): Uint8Array<ArrayBuffer> {
  const header = headerOf(trace);
  const parts = ORDER.map((name) => bytesOf(trace.columns[name].subarray(0, trace.length)));
  parts.push(bytesOf(trace.spill.subarray(0, trace.spilled)));
  const start = aligned(PREFIX + header.length);
  const out = new Uint8Array(start + parts.reduce((sum, part) => sum + aligned(part.length), 0));
  const view = new DataView(out.buffer);
  for (let i = 0; i < MAGIC.length; i++) out[i] = MAGIC.charCodeAt(i);
  view.setUint32(MAGIC.length, TRACE_VERSION, true);
  view.setUint32(MAGIC.length + 4, header.length, true);
  out.set(header, PREFIX);
  let at = start;
  for (const part of parts) {
    out.set(part, at);
    at += aligned(part.length);
  }
  return out;
}

function headerOf(trace: TraceStore): Uint8Array {
  const { length: events, spilled, strings, spans } = trace;
  const header: Header = { events, spilled, kinds: KIND_NAMES.length, strings, spans };
  return utf8(JSON.stringify(header));
}

const aligned = (length: number) => (length + 7) & ~7;

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The trace in `bytes`; BadTrace when they are none. */
export function decode(bytes: Uint8Array): TraceStore {
  const { header, start } = readHeader(bytes);
  const { events, spilled } = header;
  const trace = new TraceStore();
  for (const text of header.strings.slice(1)) trace.intern(text);
  for (const span of header.spans.slice(1)) if (span !== null) trace.span(span);
  if (events + spilled > bytes.length) throw cutShort(bytes, events);
  trace.grow(Math.max(1, events));
  let at = start;
  const take = (target: ArrayBufferView, count: number, width: number) => {
    const size = count * width;
    if (at + size > bytes.length) throw cutShort(bytes, events);
    bytesOf(target).set(bytes.subarray(at, at + size));
    at += aligned(size);
  };
  for (const name of ORDER) take(trace.columns[name], events, trace.columns[name].BYTES_PER_ELEMENT);
  trace.spill = new Int32Array(Math.max(1, spilled));
  take(trace.spill, spilled, 4);
  trace.length = events;
  trace.spilled = spilled;
  const odd = trace.columns.kind.findIndex((kind) => kind >= KIND_NAMES.length);
  if (odd >= 0) throw new BadTrace(`event ${odd} is of no known kind`);
  return trace;
}

function cutShort(bytes: Uint8Array, events: number): BadTrace {
  return new BadTrace(`the trace ends at byte ${bytes.length}, in the middle of its ${events} events`);
}

function readHeader(bytes: Uint8Array): { header: Header; start: number } {
  for (let i = 0; i < MAGIC.length; i++) {
    if (bytes[i] !== MAGIC.charCodeAt(i))
      throw new BadTrace('this is no Loopscope trace: its first bytes are not LOOPTRC');
  }
  if (bytes.length < PREFIX) throw new BadTrace(`the trace ends at byte ${bytes.length}, before its header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(MAGIC.length, true);
  if (version !== TRACE_VERSION) {
    throw new BadTrace(
      `the trace has version ${version}, this program reads version ${TRACE_VERSION}: record it again`,
    );
  }
  const length = view.getUint32(MAGIC.length + 4, true);
  if (PREFIX + length > bytes.length) throw new BadTrace(`the trace ends at byte ${bytes.length}, in its header`);
  return { header: parseHeader(bytes.subarray(PREFIX, PREFIX + length)), start: aligned(PREFIX + length) };
}

function parseHeader(bytes: Uint8Array): Header {
  const header = jsonOf(bytes);
  if (!isHeader(header)) throw new BadTrace('the header of the trace is damaged');
  if (header.kinds !== KIND_NAMES.length) {
    throw new BadTrace(
      `the trace knows ${header.kinds} kinds of events, this program ${KIND_NAMES.length}: record it again`,
    );
  }
  return header;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(text(bytes));
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is Header {
  const { events, spilled, kinds, strings, spans } = (value ?? {}) as Partial<Header>;
  const counts = [events, spilled, kinds].every((count) => Number.isInteger(count) && (count as number) >= 0);
  return (
    counts &&
    isListOf(strings, (item) => typeof item === 'string') &&
    isListOf(spans, (item) => item === null || isSpan(item))
  );
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

// -- UTF-8 without the host's coders, which this room has not --------------------------------------------------------

function utf8(source: string): Uint8Array {
  const escaped = unescape(encodeURIComponent(source));
  return Uint8Array.from(escaped, (unit) => unit.charCodeAt(0));
}

function text(bytes: Uint8Array): string {
  let raw = '';
  for (let at = 0; at < bytes.length; at += 0x8000) raw += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return decodeURIComponent(escape(raw));
}
