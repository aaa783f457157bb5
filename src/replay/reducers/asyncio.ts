/** How events of an event loop change the world: the loop's phase, its queue and timers, handles, futures, tasks. */
import { Table } from '#base';
import type { TraceEvent } from '#trace';
import { IdQueue } from '../queue.ts';
import type { FutureState, HandleState, LoopState, TaskState, World } from '../world.ts';
import { changeFuture, changeHandle, changeLoop, changeTask, changeThread } from './change.ts';
import { copyHandle, copyWorld } from './copy.ts';
import { leaves } from './sync.ts';

export function reduceAsyncio(world: World, event: TraceEvent): World {
  switch (event.kind) {
    case 'asyncio/loop-created':
      return { ...world, loops: world.loops.set(event.loop, newLoop(event.loop, event.thread, event.selfPipe)) };
    case 'asyncio/loop-closed':
      return changeLoop(world, event.loop, () => ({ closed: true, phase: 'stopped' }));
    case 'asyncio/loop-started': {
      const next = changeLoop(world, event.loop, () => ({ thread: event.thread }));
      return changeThread(next, event.thread, { loop: event.loop });
    }
    case 'asyncio/loop-stopped': {
      const next = changeLoop(world, event.loop, () => ({ phase: 'stopped', selectUntil: null, handle: 0 }));
      return changeThread(next, event.thread, { loop: 0, task: 0 });
    }
    case 'asyncio/turn-began':
      return changeLoop(world, event.loop, () => ({ turn: event.turn, phase: 'select' }));
    case 'asyncio/select-began': {
      const selectUntil = event.timeout < 0 ? -1 : event.time + event.timeout;
      return changeLoop(world, event.loop, () => ({ phase: 'select', selectUntil }));
    }
    case 'asyncio/select-returned':
      return changeLoop(world, event.loop, () => ({ phase: 'queue due', selectUntil: null }));
    case 'asyncio/batch-began':
      return changeLoop(world, event.loop, () => ({ phase: 'run ready', batch: event.batch, batchLeft: event.batch }));
    case 'asyncio/handle-scheduled': {
      const { handle: id, loop, task, future, callback } = event;
      return queued(
        addHandle(
          world,
          Object.assign(copyHandle(NEW_HANDLE), { id, loop, task, future, callback, scheduledAt: event.index }),
        ),
        id,
        loop,
        event.index,
      );
    }
    case 'asyncio/timer-scheduled': {
      const { handle: id, loop, task, future, callback, when } = event;
      const row: HandleState = {
        ...NEW_HANDLE,
        id,
        loop,
        task,
        future,
        callback,
        when,
        state: 'scheduled',
        scheduledAt: event.index,
      };
      const next = addHandle(world, row);
      return changeLoop(next, loop, ({ timers, timerCount }) => ({
        timers: timers.set(id, when),
        timerCount: timerCount + 1,
      }));
    }
    case 'asyncio/timer-due':
      return queued(withoutTimer(world, event.loop, event.handle), event.handle, event.loop, event.index);
    case 'asyncio/reader-due':
      return queued(world, event.handle, event.loop, event.index);
    case 'asyncio/handle-cancelled':
      return cancelled(world, event.handle);
    case 'asyncio/handle-dropped':
      return changeLoop(withoutTimer(world, event.loop, event.handle), event.loop, ({ ready }) => ({
        ready: (ready as IdQueue).remove(event.handle),
      }));
    case 'asyncio/handle-began': {
      const next = changeHandle(world, event.handle, { state: 'running' });
      return changeLoop(next, event.loop, ({ ready, batchLeft, handlesRun }) => ({
        ready: (ready as IdQueue).remove(event.handle),
        handle: event.handle,
        batchLeft: Math.max(0, batchLeft - 1),
        handlesRun: handlesRun + 1,
      }));
    }
    case 'asyncio/handle-ended': {
      const next = changeHandle(world, event.handle, { state: 'done' });
      return changeLoop(next, event.loop, () => ({ handle: 0 }));
    }
    case 'asyncio/fd-watched': {
      const { fd, handle, write } = event;
      return changeLoop(world, event.loop, ({ descriptors }) => {
        const row = descriptors.get(fd) ?? { fd, reader: 0, writer: 0, what: '' };
        return { descriptors: descriptors.set(fd, write ? { ...row, writer: handle } : { ...row, reader: handle }) };
      });
    }
    case 'asyncio/fd-unwatched':
      return changeLoop(world, event.loop, ({ descriptors }) => {
        const row = descriptors.get(event.fd);
        if (row === undefined) return {};
        const left = event.write ? { ...row, writer: 0 } : { ...row, reader: 0 };
        const gone = left.reader === 0 && left.writer === 0;
        return { descriptors: gone ? descriptors.delete(event.fd) : descriptors.set(event.fd, left) };
      });
    case 'asyncio/future-created': {
      const { future: id, what, index: createdAt } = event;
      return addFuture(world, id, what, createdAt);
    }
    case 'asyncio/future-resolved': {
      const state = event.how === 'result' || event.how === 'exception' ? event.how : 'cancelled';
      const next = changeFuture(world, event.future, { state, resolvedAt: event.index });
      const waiter = next.futures.get(event.future)?.waiter ?? null;
      return waiter === null ? next : leaves(next, waiter.resource, waiter.task);
    }
    default:
      return reduceTask(world, event);
  }
}

function reduceTask(world: World, event: TraceEvent): World {
  const { index: since, time: sinceTime } = event;
  switch (event.kind) {
    case 'asyncio/task-created':
      return addFuture(
        { ...world, tasks: world.tasks.set(event.task, newTask(event)) },
        event.future,
        event.coro,
        event.index,
      );
    case 'asyncio/task-renamed':
      return changeTask(world, event.task, { name: event.name });
    case 'asyncio/task-began': {
      const steps = (world.tasks.get(event.task)?.steps ?? 0) + 1;
      const next = changeTask(world, event.task, {
        state: 'running',
        waitsFor: null,
        steps,
        since,
        sinceTime,
        thread: event.thread,
      });
      return changeThread(next, event.thread, { task: event.task });
    }
    case 'asyncio/task-suspended': {
      const { future, other: task, what, until } = event;
      const waits = future !== 0;
      const change: Partial<TaskState> = {
        state: waits ? 'waiting' : 'ready',
        waitsFor: waits ? { future, task, until, what } : null,
        since,
        sinceTime,
      };
      return changeThread(changeTask(world, event.task, change), event.thread, { task: outerTask(world, event) });
    }
    case 'asyncio/task-woken':
      return changeTask(world, event.task, { state: 'ready', waitsFor: null, since, sinceTime });
    case 'asyncio/task-cancel-requested':
      return changeTask(world, event.task, { cancelRequested: true });
    case 'asyncio/task-ended': {
      const state = event.how === 'returned' ? 'done' : event.how === 'raised' ? 'failed' : 'cancelled';
      const next = changeTask(world, event.task, { state, detail: event.detail, waitsFor: null, since, sinceTime });
      return changeThread(next, event.thread, { task: outerTask(world, event) });
    }
    default:
      return world;
  }
}

/** The task that runs on when this one leaves the thread: the one that has started it eagerly, else none. */
function outerTask(world: World, event: { readonly task: number; readonly thread: number }): number {
  const parent = world.tasks.get(world.tasks.get(event.task)?.parent ?? 0);
  return parent?.state === 'running' && parent.thread === event.thread ? parent.id : 0;
}

function newLoop(id: number, thread: number, selfPipe: number): LoopState {
  return {
    id,
    thread,
    phase: 'stopped',
    turn: 0,
    ready: IdQueue.EMPTY,
    timers: Table.empty(),
    timerCount: 0,
    descriptors: Table.empty(),
    selfPipe,
    selectUntil: null,
    batch: 0,
    batchLeft: 0,
    handle: 0,
    handlesRun: 0,
    closed: false,
  };
}

const NEW_HANDLE: HandleState = {
  id: 0,
  loop: 0,
  task: 0,
  future: 0,
  callback: '',
  when: -1,
  state: 'ready',
  scheduledAt: -1,
  readyAt: -1,
};

function addFuture(world: World, id: number, what: string, createdAt: number): World {
  const row: FutureState = { id, what, state: 'pending', createdAt, resolvedAt: -1, waiter: null };
  return { ...world, futures: world.futures.set(id, row) };
}

/** Only what has not run yet can be cancelled; asyncio lets the program ask at any time. */
function cancelled(world: World, handle: number): World {
  const state = world.handles.get(handle)?.state;
  return state === 'scheduled' || state === 'ready' ? changeHandle(world, handle, { state: 'cancelled' }) : world;
}

function addHandle(world: World, row: HandleState): World {
  const next = copyWorld(world);
  next.handles = world.handles.set(row.id, row);
  return next;
}

function queued(world: World, handle: number, loop: number, at: number): World {
  const next = changeHandle(world, handle, { state: 'ready', readyAt: at });
  return changeLoop(next, loop, ({ ready }) => ({ ready: (ready as IdQueue).push(handle) }));
}

function withoutTimer(world: World, loop: number, handle: number): World {
  return changeLoop(world, loop, ({ timers, timerCount }) => {
    const left = timers.delete(handle);
    return left === timers ? {} : { timers: left, timerCount: timerCount - 1 };
  });
}

function newTask(event: Extract<TraceEvent, { kind: 'asyncio/task-created' }>): TaskState {
  const { task: id, loop, thread, name, coro, job, parent, group, frame, future, index, time } = event;
  return {
    id,
    loop,
    thread,
    name,
    coro,
    job,
    parent,
    group,
    frame,
    future,
    state: 'ready',
    waitsFor: null,
    createdAt: index,
    since: index,
    sinceTime: time,
    cancelRequested: false,
    detail: '',
    steps: 0,
  };
}
