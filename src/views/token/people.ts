/** Who is on the stage in a world, and where: tasks, plain callbacks, or the threads of a program without a loop. */
import {
  type HandleState,
  jobName,
  type LifeState,
  type LoopState,
  nameOfTask,
  type TaskState,
  type ThreadState,
  threadName,
  type World,
} from '#replay';

export type PlaceName = 'ready' | 'running' | 'waiting' | 'done';

export interface Person {
  /** Stable through the run, so that a token travels. */
  readonly key: string;
  readonly name: string;
  readonly state: LifeState;
  readonly place: PlaceName;
  /** While it waits with a deadline: until when and since when; -1 without. */
  readonly until: number;
  readonly since: number;
  /** While it waits: for what, in words. */
  readonly what: string;
}

/** The loop that is shown: the one that runs, else the last one made. */
export function shownLoop(world: World): LoopState | null {
  let last: LoopState | null = null;
  for (const loop of world.loops.values()) if (last === null || !loop.closed || last.closed) last = loop;
  return last;
}

/** Everybody, in a stable order; `limitDone` of those who have finished. */
export function peopleIn(world: World, jobs: string | null): readonly Person[] {
  const loop = shownLoop(world);
  if (loop === null) return [...world.threads.values()].map((thread) => threadPerson(world, thread, jobs));
  const queue = loop.ready.first(64);
  const people: Person[] = [];
  const placed = new Set<number>();
  for (const id of queue) {
    const handle = world.handles.get(id);
    if (handle !== undefined) people.push(readyPerson(world, handle, placed));
  }
  if (loop.handle !== 0) people.push(...runningPerson(world, world.handles.get(loop.handle), placed));
  for (const id of timersByDeadline(loop)) people.push(...timerPerson(world, world.handles.get(id), placed));
  for (const task of world.tasks.values()) {
    if (placed.has(task.id) || isForgotten(task)) continue;
    people.push(taskPerson(world, task.id));
  }
  return people;
}

/** The library's own tasks, whose frames are not recorded, are not kept among those who are done. */
export function isForgotten({ frame, state }: TaskState): boolean {
  return frame === 0 && PLACE[state] === 'done';
}

/** Handles of timers, the next one due first. */
function timersByDeadline(loop: LoopState): number[] {
  const timers = [...loop.timers.entries()];
  return timers.sort(([a, whenA], [b, whenB]) => whenA - whenB || a - b).map(([id]) => id);
}

function readyPerson(world: World, handle: HandleState, placed: Set<number>): Person {
  const at = { state: 'ready', place: 'ready', until: -1, since: -1, what: '' } as const;
  if (handle.task === 0 || handle.when >= 0 || placed.has(handle.task)) {
    return { ...at, key: `handle ${handle.id}`, name: callbackName(world, handle) };
  }
  placed.add(handle.task);
  return { ...at, key: `task ${handle.task}`, name: nameOfTask(world, handle.task) };
}

/** Who the running handle belongs to: a task whose step is about to begin, or a plain callback. A task that runs says so itself. */
function runningPerson(world: World, handle: HandleState | undefined, placed: Set<number>): Person[] {
  if (handle === undefined) return [];
  const at = { state: 'running', place: 'running', until: -1, since: -1, what: '' } as const;
  const task = handle.when < 0 ? world.tasks.get(handle.task) : undefined;
  if (task === undefined) return [{ ...at, key: `handle ${handle.id}`, name: callbackName(world, handle) }];
  if (task.state !== 'ready' || placed.has(task.id)) return [];
  placed.add(task.id);
  return [{ ...at, key: `task ${task.id}`, name: nameOfTask(world, task.id) }];
}

function timerPerson(world: World, handle: HandleState | undefined, placed: Set<number>): Person[] {
  if (handle === undefined) return [];
  const task = world.tasks.get(handle.task);
  const at = { state: 'waiting', place: 'waiting', until: handle.when } as const;
  if (task?.state !== 'waiting' || placed.has(task.id)) {
    return [{ ...at, since: -1, what: '', key: `handle ${handle.id}`, name: callbackName(world, handle) }];
  }
  placed.add(task.id);
  const what = task.waitsFor?.what ?? '';
  return [{ ...at, since: task.sinceTime, what, key: `task ${task.id}`, name: nameOfTask(world, task.id) }];
}

function callbackName(world: World, handle: HandleState): string {
  if (handle.when >= 0 && handle.task !== 0) return `timer: ${nameOfTask(world, handle.task)}`;
  const name = handle.callback.slice(handle.callback.lastIndexOf('.') + 1);
  return name.replace(/^_+/, '') || 'callback';
}

const PLACE: Readonly<Record<LifeState, PlaceName>> = {
  ready: 'ready',
  running: 'running',
  waiting: 'waiting',
  blocked: 'waiting',
  done: 'done',
  failed: 'done',
  cancelled: 'done',
};

function taskPerson(world: World, id: number): Person {
  const task = world.tasks.get(id);
  if (task === undefined) throw new RangeError(`no task ${id}`);
  const thread = world.threads.get(task.thread);
  const blocked = task.state === 'blocked';
  return {
    key: `task ${id}`,
    name: nameOfTask(world, id),
    state: task.state,
    place: PLACE[task.state],
    until: blocked ? (thread?.until ?? -1) : (task.waitsFor?.until ?? -1),
    since: task.sinceTime,
    what: blocked ? (thread?.blockedOn ?? '') : whatFor(world, task.waitsFor),
  };
}

function whatFor(world: World, waits: { readonly task: number; readonly what: string } | null): string {
  if (waits === null) return '';
  return waits.task === 0 ? waits.what : `until ${nameOfTask(world, waits.task)} ends`;
}

/** A thread of a program without a loop: called after the job that it does. */
function threadPerson(world: World, thread: ThreadState, jobs: string | null): Person {
  return {
    key: `thread ${thread.id}`,
    name: jobOf(world, thread.frame, jobs) ?? threadName(thread.name),
    state: thread.state,
    place: PLACE[thread.state],
    until: thread.until,
    since: -1,
    what: thread.blockedOn,
  };
}

/** The innermost job among the frames under `frame`. */
export function jobOf(world: World, frame: number, jobs: string | null): string | null {
  if (jobs === null) return null;
  for (let at = world.frames.get(frame); at !== undefined; at = world.frames.get(at.back)) {
    if (at.function === jobs) return jobName(at.call);
  }
  return null;
}
