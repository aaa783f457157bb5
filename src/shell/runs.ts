/**
 * Sees to it that what is shown has been run. One program runs at a time; one that nobody looks at any more is stopped. An
 * edited text runs when it is asked for; a text with a mistake in it does not run, it is shown in the editor.
 */
import type { Variant } from '#lessons';
import type { Stats } from '#machine';
import { identitiesOf } from '#replay';
import { buildModel } from './build-model.ts';
import { moveTo, placeOf } from './playhead.ts';
import { Runner } from './runner.ts';
import {
  comparedVariants,
  currentRun,
  diagnose,
  type Finished,
  type Running,
  type State,
  textOf,
  useStore,
} from './store.ts';

const { getState: get, setState: set } = useStore;
const runner = new Runner();

/** Begins to watch the store: once, when the page begins. */
export function startRunning(): void {
  useStore.subscribe(runWhatIsShown);
  runWhatIsShown();
}

/** The variants on the page. */
function wanted(state: State): readonly Variant[] {
  return state.mode === 'compare' ? comparedVariants(state) : [state.variant];
}

/** The next one to be run without being asked for. */
function nextToRun(state: State): Variant | null {
  if (state.failure !== null) return null;
  const lacks = (variant: Variant) =>
    state.mode === 'compare' ? currentRun(state, variant) === null : state.finished[variant.id] === undefined;
  const runs = (variant: Variant) => diagnose(textOf(state, variant), variant.file) === null;
  return wanted(state).find((variant) => lacks(variant) && runs(variant)) ?? null;
}

/** Whether the page has all that it shows. */
export function isComplete(state: State): boolean {
  return state.running === null && nextToRun(state) === null;
}

function runWhatIsShown(): void {
  const state = get();
  const { running } = state;
  const next = running === null ? nextToRun(state) : null;
  if (next !== null) void runVariant(next);
  else if (running !== null && !isWanted(running)) runner.stop();
}

function isWanted({ scenario, variant, knobs }: Running): boolean {
  const state = get();
  return state.scenario === scenario && state.knobs === knobs && wanted(state).includes(variant);
}

/** Runs a variant with its text as it stands; then that run is what is shown, from its beginning. */
async function runVariant(variant: Variant): Promise<void> {
  const { scenario, knobs } = get();
  const source = textOf(get(), variant);
  const under = (stats: Stats | null) => ({ running: { scenario, variant, knobs, stats } });
  set({ ...under(null), failure: null });
  try {
    const program = {
      main: variant.file,
      files: { ...scenario.files, [variant.file]: source },
      args: [],
      hosts: scenario.hosts,
    };
    const { trace, ended } = await runner.run(program, knobs, (stats) => set(under(stats)));
    const run = { model: buildModel(variant, source, trace), ended };
    set({ running: null, ...(isWanted({ scenario, variant, knobs, stats: null }) ? kept(variant, run) : {}) });
    moveTo(placeOf(get()).at);
  } catch (error) {
    set({ running: null, failure: (error as Error).message });
  }
}

/** Who has been seen keeps letter and colour; who is new gets the next ones. */
function kept(variant: Variant, run: Finished): Partial<State> {
  const state = get();
  const names = [...state.identities.keys(), ...run.model.lanes.map(({ name }) => name), 'main'];
  const found = { finished: { ...state.finished, [variant.id]: run }, identities: identitiesOf(names) };
  if (variant !== state.variant) return found;
  return { ...found, playhead: state.startAt, startAt: 0, target: null, playing: false };
}

/** Runs the text in the editor; with a mistake in it the editor stays open at the mistake. */
export function runEdited(): void {
  const state = get();
  const { variant } = state;
  if (state.running !== null) return;
  if (diagnose(textOf(state, variant), variant.file) !== null) set({ editing: true });
  else if (currentRun(state, variant) !== null) set({ editing: false });
  else {
    set({ editing: false, playing: false, target: null });
    void runVariant(variant);
  }
}

export function stopRun(): void {
  runner.stop();
}
