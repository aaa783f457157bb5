/**
 * Playing: with every frame of the screen the playhead moves a little; nothing else moves. Also tells the page's idle
 * signal (`data-idle` on the root element), which tests and recorders wait for.
 */
import { playheadAt } from '#views';
import { compareEnd, lastStop, moveCompare, movePlayhead, type State, shownRun, stopsFor, useStore } from './store.ts';

/** How long a step takes at speed 1. */
const STEP_MS = 850;
/** How long a whole run takes by virtual time at speed 1. */
const RUN_MS = 24_000;
/** A frame that came late (a hidden tab) counts no more than this. */
const LONGEST_FRAME = 100;

let frame = 0;
let last = 0;

/** Starts the watch over the store: once, when the page begins. */
export function startPlayer(): void {
  useStore.subscribe((state) => {
    if (state.playing && frame === 0) {
      last = performance.now();
      frame = requestAnimationFrame(tick);
    }
    tellIdle(state);
  });
  tellIdle(useStore.getState());
}

function tick(now: number): void {
  frame = 0;
  const state = useStore.getState();
  if (!state.playing) return;
  const passed = Math.min(LONGEST_FRAME, now - last) * state.speed;
  last = now;
  const more = state.mode === 'compare' ? playCompare(state, passed) : playOne(state, passed);
  if (!more) useStore.setState({ playing: false });
  else if (frame === 0) frame = requestAnimationFrame(tick);
}

function playCompare(state: State, passed: number): boolean {
  const end = compareEnd(state);
  moveCompare(state.compareTime + (passed / RUN_MS) * end);
  return state.compareTime < end;
}

function playOne(state: State, passed: number): boolean {
  const run = shownRun(state);
  if (run === null) return false;
  const end = lastStop(state);
  if (state.clock === 'step' || run.model.endNs === 0) movePlayhead(nextByStep(state.playhead, passed / STEP_MS));
  else {
    const stops = stopsFor(run.model, state.grain);
    const time = timeOf(run.model.trace, stops, state.playhead) + (passed / RUN_MS) * run.model.endNs;
    movePlayhead(Math.max(state.playhead, playheadAt(run.model.trace, stops, time)));
  }
  return state.playhead < end;
}

/** With reduced motion the playhead rests at each stop and then cuts to the next. */
let rested = 0;

function nextByStep(playhead: number, by: number): number {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return playhead + by;
  rested += by;
  if (rested < 1) return Math.floor(playhead);
  rested = 0;
  return Math.floor(playhead) + 1;
}

function timeOf(trace: { timeAt(index: number): number }, stops: Int32Array, playhead: number): number {
  const at = Math.floor(playhead);
  const time = (stop: number) => ((stops[stop] ?? 0) === 0 ? 0 : trace.timeAt((stops[stop] as number) - 1));
  const share = Math.min(1, (playhead - at) / 0.75);
  return time(at) + (time(Math.min(at + 1, stops.length - 1)) - time(at)) * share;
}

function tellIdle({ running, busy, playing }: State): void {
  document.documentElement.dataset.idle = String(running === null && !busy && !playing);
}

export function togglePlay(): void {
  const state = useStore.getState();
  const atEnd = state.mode === 'compare' ? state.compareTime >= compareEnd(state) : state.playhead >= lastStop(state);
  if (!state.playing && atEnd) useStore.setState({ playhead: 0, compareTime: 0 });
  useStore.setState({ playing: !state.playing });
}
