/**
 * A trace in the Trace Event Format, which Perfetto and chrome://tracing open: a track for each task, with slices for
 * running, ready and waiting, and one for each thread with its blocking calls.
 * https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
import type { VirtualNs } from './ids.ts';
import type { TraceEvent } from './kinds.ts';
import type { TraceStore } from './store.ts';

interface Slice {
  readonly name: string;
  readonly from: VirtualNs;
}

/** Tracks of tasks begin here, those of threads at 1. */
const FIRST_TASK = 1000;

export function toChromeTrace(trace: TraceStore): string {
  const rows: string[] = [];
  const open = new Map<number, Slice>();
  const begin = (track: number, name: string, at: VirtualNs) => {
    end(track, at);
    open.set(track, { name, from: at });
  };
  const end = (track: number, at: VirtualNs) => {
    const slice = open.get(track);
    if (slice === undefined) return;
    open.delete(track);
    rows.push(
      JSON.stringify({
        ph: 'X',
        pid: 1,
        tid: track,
        name: slice.name,
        ts: slice.from / 1e3,
        dur: (at - slice.from) / 1e3,
      }),
    );
  };
  const name = (track: number, text: string) =>
    rows.push(JSON.stringify({ ph: 'M', pid: 1, tid: track, name: 'thread_name', args: { name: text } }));
  let last = 0;
  for (let i = 0; i < trace.length; i++) {
    const event = trace.event(i);
    last = event.time;
    step(event, begin, end, name);
  }
  for (const track of [...open.keys()]) end(track, last);
  return `{"displayTimeUnit":"ms","traceEvents":[\n${rows.join(',\n')}\n]}\n`;
}

function step(
  event: TraceEvent,
  begin: (track: number, name: string, at: VirtualNs) => void,
  end: (track: number, at: VirtualNs) => void,
  name: (track: number, text: string) => void,
): void {
  switch (event.kind) {
    case 'kernel/thread-started':
      name(event.thread, event.name);
      return;
    case 'kernel/thread-blocked':
      begin(event.thread, `blocked in ${event.on}`, event.time);
      return;
    case 'kernel/thread-woken':
      end(event.thread, event.time);
      return;
    case 'asyncio/task-created':
      name(FIRST_TASK + event.task, `task ${event.name}`);
      begin(FIRST_TASK + event.task, 'ready', event.time);
      return;
    case 'asyncio/task-began':
      begin(FIRST_TASK + event.task, 'running', event.time);
      return;
    case 'asyncio/task-suspended':
      begin(FIRST_TASK + event.task, event.future === 0 ? 'ready' : `waiting: ${event.what}`, event.time);
      return;
    case 'asyncio/task-woken':
      begin(FIRST_TASK + event.task, 'ready', event.time);
      return;
    case 'asyncio/task-ended':
      end(FIRST_TASK + event.task, event.time);
  }
}
