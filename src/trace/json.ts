/** A trace as JSON that other programs can read: every event as an object with its kind and fields, and the table of spans. */
import { BadTrace, TRACE_VERSION } from './codec.ts';
import { KINDS, type Kind } from './kinds.ts';
import { pieces } from './pieces.ts';
import { isSpan, type SourceSpan } from './span.ts';
import { KIND_NUMBERS, PLANS, type Plan, TraceStore } from './store.ts';

/** The whole file, one event a line, so that it can be looked through with any tool; piece by piece, see pieces.ts. */
export function* jsonPieces(trace: TraceStore): Generator<string> {
  yield `{"version":${TRACE_VERSION},"spans":${JSON.stringify(trace.spans)},"events":[\n`;
  yield* pieces(rowsOf(trace));
  yield '\n]}\n';
}

function* rowsOf(trace: TraceStore): Generator<string> {
  for (let i = 0; i < trace.length; i++) yield JSON.stringify(trace.event(i));
}

/** The trace in such a file; BadTrace says what is wrong with anything else. */
export function fromJson(json: string): TraceStore {
  const { version, spans, events } = parsed(json);
  if (version !== TRACE_VERSION)
    throw new BadTrace(`the trace has version ${String(version)}, this program reads version ${TRACE_VERSION}`);
  if (!Array.isArray(spans) || !Array.isArray(events))
    throw new BadTrace('the trace needs the lists "spans" and "events"');
  const trace = new TraceStore();
  spans.slice(1).forEach((span, i) => void trace.span(checked(span, i + 1)));
  events.forEach((event, index) => void add(trace, event, index));
  return trace;
}

function parsed(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new BadTrace(`the trace is no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null) throw new BadTrace('the trace must be a JSON object');
  return value as Record<string, unknown>;
}

function checked(span: unknown, index: number): SourceSpan {
  if (!isSpan(span)) throw new BadTrace(`span ${index} is none: ${JSON.stringify(span)}`);
  return span;
}

const PLAIN = {
  id: 'number',
  int: 'number',
  time: 'number',
  bool: 'boolean',
  text: 'string',
} as const;

function add(trace: TraceStore, event: Record<string, unknown>, index: number): void {
  const kind = event?.kind as Kind;
  if (!Object.hasOwn(KINDS, kind))
    throw new BadTrace(`event ${index} has no known kind: ${JSON.stringify(event?.kind)}`);
  for (const name of ['time', 'thread', 'span', 'cause']) {
    if (typeof event[name] !== 'number') throw new BadTrace(`event ${index} (${kind}) needs a number "${name}"`);
  }
  for (const { name, type } of (PLANS[KIND_NUMBERS[kind]] as Plan).slots) {
    if (typeof event[name] !== PLAIN[type])
      throw new BadTrace(`event ${index} (${kind}) needs a ${PLAIN[type]} "${name}"`);
  }
  const { time, thread, span, cause } = event as Record<string, number>;
  trace.write(kind, time as number, thread as number, span as number, cause as number, event as never);
}
