/**
 * The timeline: a lane for each task, thread or job, cut into segments of one state each. Made in one pass over the trace.
 * Jobs are calls of a function that the scenario names, so that a plain call in the sync variant and a task in the asyncio
 * variant become the same lane.
 */
import type { EventIndex, TraceEvent, TraceStore, VirtualNs } from '#trace';
import type { LifeState } from './world.ts';

export interface Segment {
  readonly from: VirtualNs;
  readonly to: VirtualNs;
  readonly state: LifeState;
  readonly fromEvent: EventIndex;
  readonly toEvent: EventIndex;
}

export interface Lane {
  readonly key: string;
  readonly kind: 'task' | 'thread' | 'job';
  /** Id of the task, thread or frame. */
  readonly id: number;
  readonly name: string;
  readonly segments: readonly Segment[];
}

export interface ActivityOptions {
  /** Qualified name of the function whose calls are lanes. */
  readonly jobs?: string | undefined;
}

/** Lanes in order of appearance. */
export function activityOf(trace: TraceStore, { jobs }: ActivityOptions = {}): readonly Lane[] {
  const recorder = new Recorder(jobs ?? null);
  for (let i = 0; i < trace.length; i++) recorder.see(trace.event(i));
  return recorder.lanes(trace.length === 0 ? 0 : trace.timeAt(trace.length - 1), trace.length);
}

interface OpenLane {
  readonly lane: { key: string; kind: Lane['kind']; id: number; name: string };
  readonly segments: Segment[];
  state: LifeState | null;
  since: VirtualNs;
  sinceEvent: EventIndex;
}

class Recorder {
  private readonly jobs: string | null;
  private readonly all = new Map<string, OpenLane>();
  /** By thread: the jobs' frames on its stack, the tasks that run on it, each started eagerly by the one before. */
  private readonly stacks = new Map<number, string[]>();
  private readonly running = new Map<number, number[]>();
  /** Tasks of library code, whose frames are not recorded: the program knows nothing of them. */
  private readonly unseen = new Set<string>();

  constructor(jobs: string | null) {
    this.jobs = jobs;
  }

  see(event: TraceEvent): void {
    switch (event.kind) {
      case 'kernel/thread-started':
        this.open(`thread ${event.thread}`, 'thread', event.thread, threadName(event.name), 'running', event);
        return;
      case 'kernel/thread-blocked':
        this.block(event.thread, event.on === 'select()' ? 'waiting' : 'blocked', event);
        return;
      case 'kernel/gil-awaited':
      case 'kernel/thread-preempted':
        this.block(event.thread, 'ready', event);
        return;
      case 'kernel/thread-woken':
      case 'kernel/thread-ran':
        this.block(event.thread, 'running', event);
        return;
      case 'kernel/thread-ended':
        this.change(`thread ${event.thread}`, null, event);
        return;
      case 'vm/frame-pushed':
        this.push(event);
        return;
      case 'vm/frame-popped':
        this.pop(event.thread, `job ${event.frame}`, event);
        return;
      case 'asyncio/task-created':
        this.open(
          `task ${event.task}`,
          'task',
          event.task,
          taskName(event.name, event.job, event.coro),
          'ready',
          event,
        );
        if (event.frame === 0) this.unseen.add(`task ${event.task}`);
        return;
      case 'asyncio/task-began':
        this.running.set(event.thread, [...(this.running.get(event.thread) ?? []), event.task]);
        this.change(`task ${event.task}`, 'running', event);
        return;
      case 'asyncio/task-suspended':
        this.running.get(event.thread)?.pop();
        this.change(`task ${event.task}`, event.future === 0 ? 'ready' : 'waiting', event);
        return;
      case 'asyncio/task-woken':
        this.change(`task ${event.task}`, 'ready', event);
        return;
      case 'asyncio/task-ended':
        this.running.get(event.thread)?.pop();
        this.change(`task ${event.task}`, null, event);
    }
  }

  /** What ends up in the picture: jobs where there are any, else tasks, else threads. */
  lanes(end: VirtualNs, events: number): readonly Lane[] {
    for (const open of this.all.values()) this.close(open, end, events);
    const all = [...this.all.values()].map(({ lane, segments }): Lane => ({ ...lane, segments }));
    const everyTask = all.filter(({ kind }) => kind === 'task');
    const own = everyTask.filter(({ key }) => !this.unseen.has(key));
    const tasks = own.length > 0 ? own : everyTask;
    const jobs = all.filter(({ kind }) => kind === 'job');
    const threads = all.filter(({ kind }) => kind === 'thread');
    if (tasks.length > 0) return [...tasks, ...(threads.length > 1 ? threads : [])];
    return jobs.length > 0 ? jobs : threads;
  }

  private push(event: Extract<TraceEvent, { kind: 'vm/frame-pushed' }>): void {
    if (this.jobs === null || event.function !== this.jobs) return;
    const key = `job ${event.frame}`;
    this.open(key, 'job', event.frame, jobName(event.call), 'running', event);
    const stack = this.stacks.get(event.thread) ?? [];
    stack.push(key);
    this.stacks.set(event.thread, stack);
  }

  private pop(thread: number, key: string, event: TraceEvent): void {
    const stack = this.stacks.get(thread);
    if (stack?.at(-1) !== key) return;
    stack.pop();
    this.change(key, null, event);
  }

  /** A thread blocks or goes on, and with it whatever runs on it. */
  private block(thread: number, state: LifeState, event: TraceEvent): void {
    this.change(`thread ${thread}`, state, event);
    for (const key of this.stacks.get(thread) ?? []) this.change(key, state, event);
    const task = this.running.get(thread)?.at(-1);
    if (task !== undefined) this.change(`task ${task}`, state, event);
  }

  private open(key: string, kind: Lane['kind'], id: number, name: string, state: LifeState, event: TraceEvent): void {
    const lane = { key, kind, id, name };
    this.all.set(key, { lane, segments: [], state, since: event.time, sinceEvent: event.index });
  }

  /** The lane's state is `state` from now on; null when it is over. */
  private change(key: string, state: LifeState | null, event: TraceEvent): void {
    const open = this.all.get(key);
    if (open === undefined || open.state === state) return;
    this.close(open, event.time, event.index);
    open.state = state;
    open.since = event.time;
    open.sinceEvent = event.index;
  }

  private close(open: OpenLane, to: VirtualNs, toEvent: EventIndex): void {
    if (open.state === null) return;
    open.segments.push({ from: open.since, to, state: open.state, fromEvent: open.sinceEvent, toEvent });
    open.state = null;
  }
}

/** The main thread is called as the main task is, so that both have one lane and one colour. */
export function threadName(name: string): string {
  return name === 'MainThread' ? 'main' : name;
}

/** A job's name: its first argument where that is a text, else the call. */
export function jobName(call: string): string {
  const [, double, single] = /^[^(]*\((?:"([^"]+)"|'([^']+)')/.exec(call) ?? [];
  return double ?? single ?? call;
}

/** A task's own name where the program gave one, else what it does. */
export function taskName(name: string, job: string, coro: string): string {
  if (!/^Task-\d+$/.test(name)) return name;
  const from = jobName(job);
  return from === job ? coro.slice(coro.lastIndexOf('.') + 1) : from;
}
