/** How events of locks, queues and the like change the world. */
import type { TraceEvent } from '#trace';
import type { World } from '../world.ts';
import { changeFuture, changeResource } from './change.ts';

/** Classes that begin with all of their places free. */
const COUNTING: ReadonlySet<string> = new Set(['Semaphore', 'BoundedSemaphore']);

export function reduceSync(world: World, event: TraceEvent): World {
  switch (event.kind) {
    case 'sync/created': {
      const { resource: id, capacity } = event;
      const value = COUNTING.has(event.class) ? capacity : 0;
      const row = { id, class: event.class, capacity, value, holders: [], waiters: [] };
      return { ...world, resources: world.resources.set(id, row) };
    }
    case 'sync/waited':
      return waits(world, event.resource, event.task, event.future);
    case 'sync/left':
    case 'sync/notified':
      // who waits by a future leaves when that is done, which tells whom it was about and covers every cancellation
      return event.future === 0 ? leaves(world, event.resource, event.task) : world;
    case 'sync/taken':
      return changeResource(world, event.resource, ({ holders }) => ({
        holders: [...holders, event.task],
        value: event.value,
      }));
    case 'sync/released':
      return changeResource(world, event.resource, ({ holders }) => ({
        holders: without(holders, event.task),
        value: event.value,
      }));
    case 'sync/put':
    case 'sync/got':
      return changeResource(world, event.resource, () => ({ value: event.value }));
    default:
      return world;
  }
}

function waits(world: World, resource: number, task: number, future: number): World {
  const next = changeFuture(world, future, { waiter: { resource, task } });
  return changeResource(next, resource, ({ waiters }) => ({ waiters: [...waiters, task] }));
}

/** `task` stands in line at `resource` no longer. */
export function leaves(world: World, resource: number, task: number): World {
  return changeResource(world, resource, ({ waiters }) => ({ waiters: without(waiters, task) }));
}

function without(ids: readonly number[], id: number): readonly number[] {
  const at = ids.indexOf(id);
  return at < 0 ? ids : ids.toSpliced(at, 1);
}
