/** How events of the simulated computer change the world: processes, threads, and what they are blocked in. */
import type { TraceEvent } from '#trace';
import type { ThreadState, World } from '../world.ts';
import { changeTask, changeThread } from './change.ts';

/** The call in which an event loop waits: the thread that makes it is idle, not blocked. */
const SELECT = 'select()';

export function reduceKernel(world: World, event: TraceEvent): World {
  switch (event.kind) {
    case 'kernel/process-started': {
      const { process: id, name, parent } = event;
      return { ...world, processes: world.processes.set(id, { id, name, parent, exitCode: null, gilHolder: 0 }) };
    }
    case 'kernel/process-ended': {
      const process = world.processes.get(event.process);
      if (process === undefined) return world;
      return { ...world, processes: world.processes.set(process.id, { ...process, exitCode: event.code }) };
    }
    case 'kernel/thread-started':
      return {
        ...world,
        threads: world.threads.set(event.thread, newThread(event.thread, event.process, event.name, event.daemon)),
      };
    case 'kernel/thread-ended':
      return changeThread(world, event.thread, { state: 'done', core: 0, frame: 0 });
    case 'kernel/thread-ran':
      return changeThread(world, event.thread, { state: 'running', core: event.core });
    case 'kernel/thread-preempted':
    case 'kernel/gil-awaited':
      return changeThread(world, event.thread, { state: 'ready', core: 0 });
    case 'kernel/gil-taken':
      return changeGil(world, event.process, event.thread);
    case 'kernel/gil-dropped':
      return changeGil(world, event.process, 0);
    case 'kernel/thread-blocked':
      return blocked(world, event.thread, event.on, event.until, event.index, event.time);
    case 'kernel/thread-woken':
      return woken(world, event.thread, event.index, event.time);
    default:
      return world;
  }
}

function newThread(id: number, process: number, name: string, daemon: boolean): ThreadState {
  return { id, process, name, state: 'ready', core: 0, blockedOn: '', until: -1, frame: 0, loop: 0, task: 0, daemon };
}

/** The GIL of a process goes to a thread, 0 for nobody. */
function changeGil(world: World, id: number, gilHolder: number): World {
  const process = world.processes.get(id);
  if (process === undefined) return world;
  return { ...world, processes: world.processes.set(id, { ...process, gilHolder }) };
}

/** A blocked thread takes the task that runs on it along. */
function blocked(world: World, thread: number, on: string, until: number, since: number, sinceTime: number): World {
  const idle = on === SELECT;
  const task = world.threads.get(thread)?.task ?? 0;
  const next = changeThread(world, thread, { state: idle ? 'waiting' : 'blocked', core: 0, blockedOn: on, until });
  return idle || task === 0 ? next : changeTask(next, task, { state: 'blocked', since, sinceTime });
}

function woken(world: World, thread: number, since: number, sinceTime: number): World {
  const before = world.threads.get(thread);
  const next = changeThread(world, thread, { state: 'ready', blockedOn: '', until: -1 });
  if (before?.state !== 'blocked' || before.task === 0) return next;
  return changeTask(next, before.task, { state: 'running', since, sinceTime });
}
