/** What a run came to: the figures under a comparison. */
import type { TraceStore, VirtualNs } from '#trace';
import type { Lane } from './activity.ts';

export interface Totals {
  /** From start to end. */
  readonly elapsedNs: VirtualNs;
  /** In which at least one thread was not blocked. */
  readonly busyNs: VirtualNs;
  /** The most lanes that were waiting at the same moment. */
  readonly waitingAtOnce: number;
  /** How often another task got the thread. */
  readonly switches: number;
  readonly handles: number;
  readonly turns: number;
  readonly tasks: number;
}

export function totalsOf(trace: TraceStore, lanes: readonly Lane[]): Totals {
  const counts = { switches: 0, handles: 0, turns: 0 };
  let lastTask = 0;
  for (let i = 0; i < trace.length; i++) {
    const event = trace.event(i);
    if (event.kind === 'asyncio/turn-began') counts.turns++;
    else if (event.kind === 'asyncio/handle-began') counts.handles++;
    else if (event.kind === 'asyncio/task-began') {
      if (event.task !== lastTask) counts.switches++;
      lastTask = event.task;
    }
  }
  const elapsedNs = trace.length === 0 ? 0 : trace.timeAt(trace.length - 1);
  const tasks = lanes.filter(({ kind }) => kind === 'task').length;
  return {
    elapsedNs,
    busyNs: elapsedNs - idleNs(trace, elapsedNs),
    waitingAtOnce: mostWaiting(lanes),
    tasks,
    ...counts,
  };
}

/** How long every thread was blocked. */
function idleNs(trace: TraceStore, end: VirtualNs): VirtualNs {
  const awake = new Set<number>();
  let [idle, since] = [0, 0];
  for (let i = 0; i < trace.length; i++) {
    const { kind, thread, time } = trace.event(i);
    const before = awake.size;
    if (kind === 'kernel/thread-started' || kind === 'kernel/thread-woken') awake.add(thread);
    else if (kind === 'kernel/thread-blocked' || kind === 'kernel/thread-ended') awake.delete(thread);
    if (before > 0 && awake.size === 0) since = time;
    else if (before === 0 && awake.size > 0) idle += time - since;
  }
  return awake.size > 0 ? idle : idle + (end - since);
}

/** Sweeps over the beginnings and ends of waits; a lane that waits for another lane's end does not count. */
function mostWaiting(lanes: readonly Lane[]): number {
  const edges: [VirtualNs, number][] = [];
  for (const { name, segments } of lanes) {
    if (name === 'main') continue;
    for (const { from, to, state } of segments) {
      if (state === 'waiting' || state === 'blocked') edges.push([from, 1], [to, -1]);
    }
  }
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let [now, most] = [0, 0];
  for (const [, change] of edges) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}
