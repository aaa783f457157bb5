/**
 * What every view is given: one run with what follows from its trace, and the moment that is shown. A view is a function of
 * these and nothing else; a moment between two stops has a fraction, and all motion is interpolation by it.
 */

import type { Identity, Lane, Replay, Totals, World } from '#replay';
import { NEUTRAL_HUE } from '#replay';
import type { TraceStore } from '#trace';

/** A variant of a program that has been run. */
export interface RunModel {
  readonly id: string;
  readonly title: string;
  readonly tagline: string;
  /** Path and text of its main file. */
  readonly file: string;
  readonly source: string;
  readonly trace: TraceStore;
  readonly replay: Replay;
  readonly lanes: readonly Lane[];
  readonly totals: Totals;
  /** Virtual time at its end. */
  readonly endNs: number;
  /** It makes an event loop at some time: the stage keeps a place for it. */
  readonly hasLoop: boolean;
  /** The function whose calls are the jobs; null where the scenario names none. */
  readonly jobs: string | null;
}

/** The moment shown: between the worlds of two stops. */
export interface Moment {
  readonly before: World;
  readonly after: World;
  /** 0 … 1: how far from `before` to `after`. */
  readonly fraction: number;
  /** Virtual time in between. */
  readonly time: number;
}

export type Identities = ReadonlyMap<string, Identity>;

/** Who a name is; somebody who is in no lane is neutral. */
export function identityOf(identities: Identities, name: string): Identity {
  return (
    identities.get(name) ?? { name, glyph: /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? 'ƒ', hue: NEUTRAL_HUE }
  );
}

/** A step over a longer wait than this is first a wait, then a move. */
const LONG_WAIT = 1e6;
/** The part of such a step in which only the clock goes on. */
const WAIT_SHARE = 0.75;

/** The moment at a fractional place among the stops. While a long wait passes only the clock moves; tokens travel at its end. */
export function momentAt(replay: Replay, stops: Int32Array, playhead: number): Moment {
  const at = Math.min(Math.floor(playhead), stops.length - 1);
  const fraction = Math.min(1, Math.max(0, playhead - at));
  const before = replay.seek(stops[at] ?? 0);
  if (fraction === 0) return { before, after: before, fraction: 0, time: before.time };
  const after = replay.seek(stops[at + 1] ?? replay.length);
  const gap = after.time - before.time;
  if (gap <= LONG_WAIT) return { before, after, fraction, time: before.time + gap * fraction };
  const waited = Math.min(1, fraction / WAIT_SHARE);
  const moved = Math.max(0, (fraction - WAIT_SHARE) / (1 - WAIT_SHARE));
  return { before, after, fraction: moved, time: before.time + gap * waited };
}

/** The playhead at a virtual time: the inverse of what `momentAt` shows. */
export function playheadAt(trace: TraceStore, stops: Int32Array, time: number): number {
  const timeOf = (stop: number) => ((stops[stop] ?? 0) === 0 ? 0 : trace.timeAt((stops[stop] as number) - 1));
  let [low, high] = [0, stops.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timeOf(middle) <= time) low = middle;
    else high = middle - 1;
  }
  if (low === stops.length - 1) return low;
  const [from, to] = [timeOf(low), timeOf(low + 1)];
  return to - from <= LONG_WAIT ? low : low + ((time - from) / (to - from)) * WAIT_SHARE;
}

/** The moment of a whole run at a virtual time, at rest: what a comparison shows. */
export function momentAtTime({ trace, replay, endNs }: RunModel, time: number): Moment {
  let [low, high] = [0, trace.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (trace.timeAt(middle - 1) <= time) low = middle;
    else high = middle - 1;
  }
  const world = replay.seek(low);
  return { before: world, after: world, fraction: 0, time: Math.min(time, endNs) };
}

/** The world whose facts are written: motion belongs to the one it leads to. */
export function worldOf({ before, after, fraction }: Moment): World {
  return fraction > 0 ? after : before;
}

/** Slow at both ends. */
export function ease(fraction: number): number {
  return fraction * fraction * (3 - 2 * fraction);
}
