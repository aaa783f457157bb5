/**
 * A trace in the Trace Event Format, which Perfetto and chrome://tracing open: a track for each thread with its blocking
 * calls, and one for each task, with slices for running, ready and waiting.
 * https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
import type { VirtualNs } from './ids.ts';
import type { TraceEvent } from './kinds.ts';
import { pieces } from './pieces.ts';
import type { TraceStore } from './store.ts';

/** The whole file, piece by piece: see pieces.ts. */
export function* chromePieces(trace: TraceStore): Generator<string> {
  yield '{"displayTimeUnit":"ms","traceEvents":[\n';
  yield* pieces(rowsOf(trace));
  yield '\n]}\n';
}

function* rowsOf(trace: TraceStore): Generator<string> {
  const threads = new Tracks(1);
  const tasks = new Tracks(2);
  yield named('process_name', 1, 0, 'threads');
  yield named('process_name', 2, 0, 'tasks');
  for (let i = 0; i < trace.length; i++) yield* step(trace.event(i), threads, tasks);
  const last = trace.length === 0 ? 0 : trace.timeAt(trace.length - 1);
  yield* threads.endAll(last);
  yield* tasks.endAll(last);
}

interface Slice {
  readonly name: string;
  readonly from: VirtualNs;
}

/** Tracks side by side, each with at most one slice open; the format calls such a group a process. */
class Tracks {
  private readonly group: number;
  private readonly open = new Map<number, Slice>();

  constructor(group: number) {
    this.group = group;
  }

  name(track: number, text: string): string {
    return named('thread_name', this.group, track, text);
  }

  /** Begins a slice where the one before it, if there is one, ends. */
  *begin(track: number, name: string, at: VirtualNs): Generator<string> {
    yield* this.end(track, at);
    this.open.set(track, { name, from: at });
  }

  *end(track: number, at: VirtualNs): Generator<string> {
    const slice = this.open.get(track);
    if (slice === undefined) return;
    this.open.delete(track);
    const [ts, dur] = [slice.from / 1e3, (at - slice.from) / 1e3];
    yield JSON.stringify({ ph: 'X', pid: this.group, tid: track, name: slice.name, ts, dur });
  }

  *endAll(at: VirtualNs): Generator<string> {
    for (const track of [...this.open.keys()]) yield* this.end(track, at);
  }
}

function named(what: string, pid: number, tid: number, name: string): string {
  return JSON.stringify({ ph: 'M', pid, tid, name: what, args: { name } });
}

function* step(event: TraceEvent, threads: Tracks, tasks: Tracks): Generator<string> {
  switch (event.kind) {
    case 'kernel/thread-started':
      yield threads.name(event.thread, event.name);
      return;
    case 'kernel/thread-blocked':
      yield* threads.begin(event.thread, `blocked in ${event.on}`, event.time);
      return;
    case 'kernel/thread-woken':
      yield* threads.end(event.thread, event.time);
      return;
    case 'asyncio/task-created':
      yield tasks.name(event.task, `task ${event.name}`);
      yield* tasks.begin(event.task, 'ready', event.time);
      return;
    case 'asyncio/task-began':
      yield* tasks.begin(event.task, 'running', event.time);
      return;
    case 'asyncio/task-suspended':
      yield* tasks.begin(event.task, event.future === 0 ? 'ready' : `waiting: ${event.what}`, event.time);
      return;
    case 'asyncio/task-woken':
      yield* tasks.begin(event.task, 'ready', event.time);
      return;
    case 'asyncio/task-ended':
      yield* tasks.end(event.task, event.time);
  }
}
