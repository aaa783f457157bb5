/** The fold: the world before an event, and the event, give the world after it. Nothing else changes a world. */
import { Table } from '#base';
import { KIND_NAMES, type Kind, type TraceStore } from '#trace';
import { reduceAsyncio } from './reducers/asyncio.ts';
import { copyWorld, type Draft } from './reducers/copy.ts';
import { reduceKernel } from './reducers/kernel.ts';
import { reduceMachine } from './reducers/machine.ts';
import { reduceSync } from './reducers/sync.ts';
import { reduceVm } from './reducers/vm.ts';
import type { World } from './world.ts';

/** Before the first event. */
export const FIRST_WORLD: World = {
  position: 0,
  time: 0,
  event: -1,
  processes: Table.empty(),
  threads: Table.empty(),
  loops: Table.empty(),
  tasks: Table.empty(),
  handles: Table.empty(),
  futures: Table.empty(),
  frames: Table.empty(),
  resources: Table.empty(),
  output: Table.empty(),
  outputCount: 0,
  endReason: null,
  exitCode: null,
};

/** The part of a kind before the slash. */
const ROOM_OF = Object.fromEntries(KIND_NAMES.map((kind) => [kind, kind.slice(0, kind.indexOf('/'))])) as Readonly<
  Record<Kind, string>
>;

/** The world after the event at `world.position`. */
export function step(world: World, trace: TraceStore): World {
  const index = world.position;
  const event = trace.event(index);
  const reduced = reduceBy(ROOM_OF[event.kind], world, event, trace);
  // a reducer gives back either the world it got or one of its own making
  const next: Draft<World> = reduced === world ? copyWorld(world) : reduced;
  next.position = index + 1;
  next.time = event.time;
  next.event = index;
  return next;
}

function reduceBy(room: string, world: World, event: ReturnType<TraceStore['event']>, trace: TraceStore): World {
  switch (room) {
    case 'asyncio':
      return reduceAsyncio(world, event);
    case 'vm':
      return reduceVm(world, event, trace.spanAt(event.index));
    case 'kernel':
      return reduceKernel(world, event);
    case 'sync':
      return reduceSync(world, event);
    default:
      return reduceMachine(world, event);
  }
}
