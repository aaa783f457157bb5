/** How events of the run as a whole change the world. */
import type { TraceEvent } from '#trace';
import type { World } from '../world.ts';

export function reduceMachine(world: World, event: TraceEvent): World {
  switch (event.kind) {
    case 'machine/run-ended':
      return { ...world, endReason: event.reason, exitCode: event.code };
    default:
      return world;
  }
}
