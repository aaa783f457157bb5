/** Changing one row of one of the world's tables; a row that is not there (its making was not recorded) stays absent. */
import type {
  FrameState,
  FutureState,
  HandleState,
  LoopState,
  ResourceState,
  TaskState,
  ThreadState,
  World,
} from '../world.ts';
import { copyHandle, copyLoop, copyTask, copyThread, copyWorld } from './copy.ts';

export function changeThread(world: World, id: number, change: Partial<ThreadState>): World {
  const row = world.threads.get(id);
  if (row === undefined) return world;
  const next = copyWorld(world);
  next.threads = world.threads.set(id, Object.assign(copyThread(row), change));
  return next;
}

export function changeTask(world: World, id: number, change: Partial<TaskState>): World {
  const row = world.tasks.get(id);
  if (row === undefined) return world;
  const next = copyWorld(world);
  next.tasks = world.tasks.set(id, Object.assign(copyTask(row), change));
  return next;
}

export function changeLoop(world: World, id: number, change: (row: LoopState) => Partial<LoopState>): World {
  const row = world.loops.get(id);
  if (row === undefined) return world;
  const next = copyWorld(world);
  next.loops = world.loops.set(id, Object.assign(copyLoop(row), change(row)));
  return next;
}

export function changeHandle(world: World, id: number, change: Partial<HandleState>): World {
  const row = world.handles.get(id);
  if (row === undefined) return world;
  const next = copyWorld(world);
  next.handles = world.handles.set(id, Object.assign(copyHandle(row), change));
  return next;
}

export function changeFuture(world: World, id: number, change: Partial<FutureState>): World {
  const row = world.futures.get(id);
  return row === undefined ? world : { ...world, futures: world.futures.set(id, { ...row, ...change }) };
}

export function changeFrame(world: World, id: number, change: Partial<FrameState>): World {
  const row = world.frames.get(id);
  return row === undefined ? world : { ...world, frames: world.frames.set(id, { ...row, ...change }) };
}

export function changeResource(
  world: World,
  id: number,
  change: (row: ResourceState) => Partial<ResourceState>,
): World {
  const row = world.resources.get(id);
  return row === undefined ? world : { ...world, resources: world.resources.set(id, { ...row, ...change(row) }) };
}
