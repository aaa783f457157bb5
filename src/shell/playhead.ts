/**
 * Where in the run the page is. The player's place is a fractional number of stops; a comparison's place is a time on the
 * axis that its runs share. Places are clamped to what there is; to leave for another is to stop playing.
 */
import { type Grain, stopAt } from '#replay';
import { playheadAt, type RunModel } from '#views';
import { comparedRuns, type State, shownRun, stopsFor, useStore } from './store.ts';

const { getState: get, setState: set } = useStore;

export function lastStop(state: State): number {
  const run = shownRun(state);
  return run === null ? 0 : stopsFor(run.model, state.grain).length - 1;
}

export function compareEnd(state: State): number {
  return Math.max(0, ...comparedRuns(state).map(({ model }) => model.endNs));
}

/** Where it is, and the last place there is. */
export function placeOf(state: State): { readonly at: number; readonly end: number } {
  return state.mode === 'compare'
    ? { at: state.compareTime, end: compareEnd(state) }
    : { at: state.playhead, end: lastStop(state) };
}

/** To a place, whether it plays or not. */
export function moveTo(place: number): void {
  const state = get();
  const clamped = Math.min(placeOf(state).end, Math.max(0, place));
  set(state.mode === 'compare' ? { compareTime: clamped } : { playhead: clamped });
}

function jumpTo(place: number): void {
  set({ playing: false, target: null });
  moveTo(place);
}

/** A step forth or back: the playhead is sent to the next stop. One that is still on its way arrives first. */
export function stepBy(by: number): void {
  if (get().target !== null) jumpTo(get().target ?? 0);
  const state = get();
  const { at, end } = placeOf(state);
  const next = by > 0 ? Math.floor(at) + by : Math.ceil(at) + by;
  const target = state.mode === 'compare' ? nextTime(state, by) : Math.min(end, Math.max(0, next));
  set({ playing: false, target: target === at ? null : target });
}

/** To the beginning or the end. */
export function jumpToEnd(which: 'first' | 'last'): void {
  jumpTo(which === 'first' ? 0 : placeOf(get()).end);
}

export function seekTime(time: number): void {
  const state = get();
  const run = shownRun(state);
  if (state.mode === 'compare') jumpTo(time);
  else if (run !== null) jumpTo(playheadAt(run.model.trace, stopsFor(run.model, state.grain), time));
}

/** To the moment just after an event, as near as the grain has a stop. */
export function seekEvent(event: number): void {
  const state = get();
  const run = shownRun(state);
  if (run === null) return;
  const stops = stopsFor(run.model, state.grain);
  const at = stops.findIndex((position) => position > event);
  jumpTo(at < 0 ? stops.length - 1 : at);
}

/** Another grain, at the stop that is nearest before. */
export function changeGrain(grain: Grain): void {
  const state = get();
  const run = shownRun(state);
  if (run !== null) {
    const position = stopsFor(run.model, state.grain)[Math.floor(state.playhead)] ?? 0;
    jumpTo(0);
    set({ playhead: stopAt(stopsFor(run.model, grain), position) });
  }
  set({ grain });
}

/** What happens nearer together than this is one moment in a comparison. */
const SAME_MOMENT = 1e6;

/** The moments of a comparison, ascending: the beginning, and each time at which a burst of work in either run is over. */
function momentsOf(models: readonly RunModel[]): readonly number[] {
  const times = models.flatMap((model) => [...stopsFor(model, 'callback')].map((stop) => timeAtStop(model, stop)));
  times.sort((a, b) => a - b);
  const ends = times.filter((time, i) => (times[i + 1] ?? Number.POSITIVE_INFINITY) - time > SAME_MOMENT);
  return [0, ...ends];
}

function timeAtStop({ trace }: RunModel, stop: number): number {
  return stop === 0 ? 0 : trace.timeAt(stop - 1);
}

function nextTime(state: State, by: number): number {
  const { compareTime: now } = state;
  const moments = momentsOf(comparedRuns(state).map(({ model }) => model));
  const next = by > 0 ? moments.find((time) => time > now) : moments.findLast((time) => time < now);
  return next ?? (by > 0 ? compareEnd(state) : 0);
}
