/** How events of locks, queues and the like change the world. */
import type { TraceEvent } from '#trace';
import type { World } from '../world.ts';
import { changeResource } from './change.ts';

export function reduceSync(world: World, event: TraceEvent): World {
  switch (event.kind) {
    case 'sync/created': {
      const { resource: id, capacity } = event;
      const row = { id, class: event.class, capacity, value: 0, holders: [], waiters: [] };
      return { ...world, resources: world.resources.set(id, row) };
    }
    case 'sync/waited':
      return changeResource(world, event.resource, ({ waiters }) => ({ waiters: [...waiters, event.task] }));
    case 'sync/left':
    case 'sync/notified':
      return changeResource(world, event.resource, ({ waiters }) => ({ waiters: without(waiters, event.task) }));
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

function without(ids: readonly number[], id: number): readonly number[] {
  const at = ids.indexOf(id);
  return at < 0 ? ids : ids.toSpliced(at, 1);
}
