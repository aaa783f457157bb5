/**
 * Going to any position of a trace: checkpoints every so many events, and from the nearest one the fold goes on. Walking
 * forward starts at the last world, so playing costs one step an event. The trace may grow meanwhile.
 */
import { invariant } from '#base';
import type { TraceStore } from '#trace';
import { FIRST_WORLD, step } from './fold.ts';
import type { World } from './world.ts';

const CHECKPOINT_EVERY = 512;

export class Replay {
  readonly trace: TraceStore;
  private readonly checkpoints: World[] = [FIRST_WORLD];
  private last: World = FIRST_WORLD;

  constructor(trace: TraceStore) {
    this.trace = trace;
  }

  /** Positions are 0 … length: so many events have happened. */
  get length(): number {
    return this.trace.length;
  }

  /** The world after `position` events. */
  seek(position: number): World {
    invariant(
      position >= 0 && position <= this.length,
      `there is no position ${position} in a trace of ${this.length} events`,
    );
    let world = this.startFor(position);
    while (world.position < position) {
      world = step(world, this.trace);
      if (world.position === this.checkpoints.length * CHECKPOINT_EVERY) this.checkpoints.push(world);
    }
    this.last = world;
    return world;
  }

  /** The latest world known that is not behind `position`. */
  private startFor(position: number): World {
    const at = Math.min(Math.floor(position / CHECKPOINT_EVERY), this.checkpoints.length - 1);
    const checkpoint = this.checkpoints[at] as World;
    return this.last.position <= position && this.last.position > checkpoint.position ? this.last : checkpoint;
  }
}
