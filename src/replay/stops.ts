/** The positions at which a step halts, by grain: a line of the program, a callback of the loop, a turn of the loop. */
import type { Kind, TraceStore } from '#trace';

export type Grain = 'line' | 'callback' | 'turn';

const TURN: ReadonlySet<Kind> = new Set<Kind>(['asyncio/turn-began', 'machine/run-ended', 'vm/exception-raised']);
const CALLBACK: ReadonlySet<Kind> = new Set<Kind>([
  'asyncio/handle-began',
  'asyncio/timer-due',
  'asyncio/task-suspended',
  'asyncio/task-ended',
  'kernel/thread-blocked',
  'kernel/thread-woken',
  'vm/frame-pushed',
  'vm/text-printed',
  'vm/exception-raised',
  'machine/run-ended',
]);
const LINE: ReadonlySet<Kind> = new Set<Kind>([
  ...CALLBACK,
  'vm/line-reached',
  'asyncio/task-created',
  'asyncio/task-woken',
  'asyncio/handle-scheduled',
  'asyncio/timer-scheduled',
  'asyncio/future-resolved',
  'asyncio/task-cancel-requested',
  'asyncio/handle-cancelled',
  'asyncio/turn-began',
  'sync/put',
  'sync/got',
  'sync/waited',
]);

const KINDS_OF: Readonly<Record<Grain, ReadonlySet<Kind>>> = { line: LINE, callback: CALLBACK, turn: TURN };

/** Ascending positions, from 0 to the end of the trace. A program without a loop has no turns: it gets callbacks. */
export function stopsOf(trace: TraceStore, grain: Grain): Int32Array {
  const stops = stopsAt(trace, KINDS_OF[grain]);
  return grain === 'turn' && !hasLoop(trace) ? stopsAt(trace, CALLBACK) : stops;
}

function stopsAt(trace: TraceStore, kinds: ReadonlySet<Kind>): Int32Array {
  const found = [0];
  for (let i = 0; i < trace.length; i++) if (kinds.has(trace.kindAt(i))) found.push(i + 1);
  if (found.at(-1) !== trace.length) found.push(trace.length);
  return Int32Array.from(found);
}

function hasLoop(trace: TraceStore): boolean {
  for (let i = 0; i < trace.length; i++) if (trace.kindAt(i) === 'asyncio/turn-began') return true;
  return false;
}

/** Index of the last stop that is not behind `position`. */
export function stopAt(stops: Int32Array, position: number): number {
  let [low, high] = [0, stops.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stops[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
