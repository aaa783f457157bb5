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

export function changeThread(world: World, id: number, change: Partial<ThreadState>): World {
  const row = world.threads.get(id);
  return row === undefined ? world : { ...world, threads: world.threads.set(id, { ...row, ...change }) };
}

export function changeTask(world: World, id: number, change: Partial<TaskState>): World {
  const row = world.tasks.get(id);
  return row === undefined ? world : { ...world, tasks: world.tasks.set(id, { ...row, ...change }) };
}

export function changeLoop(world: World, id: number, change: (row: LoopState) => Partial<LoopState>): World {
  const row = world.loops.get(id);
  return row === undefined ? world : { ...world, loops: world.loops.set(id, { ...row, ...change(row) }) };
}

export function changeHandle(world: World, id: number, change: Partial<HandleState>): World {
  const row = world.handles.get(id);
  return row === undefined ? world : { ...world, handles: world.handles.set(id, { ...row, ...change }) };
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
