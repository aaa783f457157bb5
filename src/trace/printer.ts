/** A trace as text, one line an event, for people and for golden tests: index, time, thread, kind, fields, place, cause. */
import type { EventIndex } from './ids.ts';
import { KIND_NUMBERS, PLANS, type Plan, type TraceStore } from './store.ts';

/** The whole trace. */
export function printTrace(trace: TraceStore): string {
  const lines: string[] = [];
  for (let i = 0; i < trace.length; i++) lines.push(printEvent(trace, i));
  return `${lines.join('\n')}\n`;
}

/** One event, as `12 0.000001850 t1 asyncio/timer-due handle=3 loop=1 <- 8`. */
export function printEvent(trace: TraceStore, index: EventIndex): string {
  const event = trace.event(index) as unknown as Record<string, unknown> & {
    kind: keyof typeof KIND_NUMBERS;
    cause: number;
  };
  const plan = PLANS[KIND_NUMBERS[event.kind]] as Plan;
  const fields = plan.slots.map(
    ({ name, type }) => `${name}=${type === 'text' ? JSON.stringify(event[name]) : event[name]}`,
  );
  const span = trace.spanAt(index);
  const place = span === null ? [] : [`at ${span.file}:${span.line}`];
  const cause = event.cause < 0 ? [] : [`<- ${event.cause}`];
  const seconds = (trace.timeAt(index) / 1e9).toFixed(9);
  return [index, seconds, `t${event.thread}`, event.kind, ...fields, ...place, ...cause].join(' ');
}
