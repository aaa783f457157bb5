/**
 * Playing: with every frame of the screen the playhead moves a little; nothing else moves. Also tells the page's idle
 * signal (`data-idle` on the root element), which tests and recorders wait for.
 */
import { momentAt, playheadAt } from '#views';
import { lastStop, moveTo, placeOf } from './playhead.ts';
import { isComplete } from './runs.ts';
import { type State, shownRun, stopsFor, useStore } from './store.ts';

/** How long a step takes at speed 1. */
const STEP_MS = 850;
/** How long a whole run takes by virtual time at speed 1. */
const RUN_MS = 24_000;
/** A frame that came late (a hidden tab) counts no more than this. */
const LONGEST_FRAME = 100;

/** How long the playhead takes from one stop to the next when it is sent there. */
const GLIDE_MS = 300;

let frame = 0;
let last = 0;
let leftFrom = 0;

/** Starts the watch over the store: once, when the page begins. */
export function startPlayer(): void {
  useStore.subscribe((state, before) => {
    if (state.target !== before.target) leftFrom = placeOf(state).at;
    if (frame === 0 && isMoving(state)) {
      last = performance.now();
      frame = requestAnimationFrame(tick);
    }
    tellIdle();
  });
  tellIdle();
}

function isMoving({ playing, target }: State): boolean {
  return playing || target !== null;
}

function tick(now: number): void {
  frame = 0;
  const state = useStore.getState();
  const passed = Math.min(LONGEST_FRAME, now - last);
  last = now;
  if (state.target !== null) glide(state.target, placeOf(state).at, passed / GLIDE_MS);
  else if (state.playing && !play(state, passed * state.speed)) useStore.setState({ playing: false });
  if (frame === 0 && isMoving(useStore.getState())) frame = requestAnimationFrame(tick);
}

/** On the way to where it was sent; with reduced motion it is there at once. */
function glide(target: number, at: number, share: number): void {
  const step = (target - leftFrom) * share;
  const arrives = prefersStillness() || Math.abs(target - at) <= Math.abs(step);
  moveTo(arrives ? target : at + step);
  if (arrives) useStore.setState({ target: null });
}

/** Plays on for so many milliseconds; false at the end. */
function play(state: State, passed: number): boolean {
  const { at, end } = placeOf(state);
  if (state.mode === 'compare') moveTo(at + (passed / RUN_MS) * end);
  else moveTo(state.clock === 'step' ? nextByStep(at, passed / STEP_MS) : nextByTime(state, passed / RUN_MS));
  return at < end;
}

/** The place after so much of the whole run's time. */
function nextByTime(state: State, share: number): number {
  const run = shownRun(state);
  if (run === null || run.model.endNs === 0) return lastStop(state);
  const { trace, replay, endNs } = run.model;
  const stops = stopsFor(run.model, state.grain);
  const time = momentAt(replay, stops, state.playhead).time + share * endNs;
  return Math.max(state.playhead, playheadAt(trace, stops, time));
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** With reduced motion the playhead rests at each stop and then cuts to the next. */
let rested = 0;

function nextByStep(playhead: number, by: number): number {
  if (!prefersStillness()) return playhead + by;
  rested += by;
  if (rested < 1) return Math.floor(playhead);
  rested = 0;
  return Math.floor(playhead) + 1;
}

function tellIdle(): void {
  const state = useStore.getState();
  document.documentElement.dataset.idle = String(isComplete(state) && !isMoving(state));
}

export function togglePlay(): void {
  const { playing } = useStore.getState();
  const { at, end } = placeOf(useStore.getState());
  if (!playing && at >= end) moveTo(0);
  useStore.setState({ playing: !playing, target: null });
}
