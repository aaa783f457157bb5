/**
 * The state of the page: which scenario and variant, the texts, what has been run, and where the playhead is. Everything
 * shown follows from it. Runs are kept by variant together with the text that was run, so that an edited text is never
 * shown with the run of another.
 */
import { create } from 'zustand';
import { compileModule, type Diagnostic } from '#compiler';
import type { Scenario, Variant } from '#lessons';
import type { Ended, Stats } from '#machine';
import { type Grain, type Identity, identitiesOf, stopsOf } from '#replay';
import type { Kind, TraceStore } from '#trace';
import { type Clock, playheadAt, type RunModel } from '#views';
import { buildModel } from './build-model.ts';
import { Runner } from './runner.ts';
import { SCENARIOS, scenarioOf } from './scenarios.ts';
import { remember, remembered } from './storage.ts';
import { applyTheme, firstTheme, type Theme } from './theme.ts';

export type Mode = 'player' | 'compare';
export type Panel = 'code' | 'stage' | 'timeline' | 'output';
export type Tab = 'output' | 'tasks' | 'story';

/** A variant that has been run, and how that ended. */
export interface Finished {
  readonly model: RunModel;
  readonly ended: Ended;
}

export interface State {
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly mode: Mode;
  /** Texts as edited, by variant id; the scenario's own where there is none. */
  readonly texts: Readonly<Record<string, string>>;
  readonly finished: Readonly<Record<string, Finished>>;
  /** The variant that is being run, and how far it is. */
  readonly running: { readonly variant: string; readonly stats: Stats | null } | null;
  /** More variants are about to be run. */
  readonly busy: boolean;
  /** What the machine itself has done wrong. */
  readonly failure: string | null;
  readonly identities: ReadonlyMap<string, Identity>;
  readonly grain: Grain;
  readonly clock: Clock;
  readonly speed: number;
  readonly playing: boolean;
  /** Fractional place among the stops. */
  readonly playhead: number;
  /** Virtual time of the comparison. */
  readonly compareTime: number;
  readonly editing: boolean;
  readonly panel: Panel;
  readonly tab: Tab;
  readonly theme: Theme;
  readonly help: boolean;
}

const query = new URLSearchParams(location.search);
const runner = new Runner();
const first = scenarioOf(query.get('scenario'));

export const useStore = create<State>(() => ({
  scenario: first,
  variant: variantOf(first, query.get('variant')),
  mode: query.get('variant') === 'compare' ? 'compare' : 'player',
  texts: textsOf(first),
  finished: {},
  running: null,
  busy: false,
  failure: null,
  identities: new Map(),
  grain: 'line',
  clock: 'step',
  speed: 1,
  playing: false,
  playhead: 0,
  compareTime: 0,
  editing: false,
  panel: 'stage',
  tab: 'output',
  theme: firstTheme(query),
  help: false,
}));

const { getState: get, setState: set } = useStore;

function variantOf(scenario: Scenario, id: string | null): Variant {
  const asyncio = scenario.variants.find((variant) => variant.id === 'asyncio');
  return scenario.variants.find((variant) => variant.id === id) ?? asyncio ?? (scenario.variants[0] as Variant);
}

function textKey(scenario: Scenario, variant: Variant): string {
  return `text:${scenario.slug}/${variant.file}`;
}

/** The texts that the learner has edited on an earlier visit. */
function textsOf(scenario: Scenario): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const variant of scenario.variants) {
    const kept = remembered(textKey(scenario, variant));
    if (kept !== null) texts[variant.id] = kept;
  }
  return texts;
}

/** The text that a variant came with. */
export function ownText(scenario: Scenario, variant: Variant): string {
  return scenario.files[variant.file] ?? '';
}

/** The text of a variant as it stands in the editor. */
export function textOf(state: State, variant: Variant): string {
  return state.texts[variant.id] ?? ownText(state.scenario, variant);
}

/** The finished run of the variant shown, whatever its text is now. */
export function shownRun(state: State): Finished | null {
  return state.finished[state.variant.id] ?? null;
}

/** Whether what is shown is the run of another text than the one in the editor. */
export function isStale(state: State): boolean {
  const run = shownRun(state);
  return run !== null && run.model.source !== textOf(state, state.variant);
}

const stopsCache = new WeakMap<RunModel, Map<Grain, Int32Array>>();

/** The stops of a run, made once. */
export function stopsFor(model: RunModel, grain: Grain): Int32Array {
  const known = stopsCache.get(model) ?? new Map<Grain, Int32Array>();
  stopsCache.set(model, known);
  const stops = known.get(grain) ?? stopsOf(model.trace, grain);
  known.set(grain, stops);
  return stops;
}

/** What is wrong with a text, null where nothing is. */
export function diagnose(text: string, file: string): Diagnostic | null {
  const compiled = compileModule(text, file, 'user');
  return compiled.ok ? null : compiled.diagnostic;
}

// -- running ---------------------------------------------------------------------------------------------------------

/** Runs every variant of the scenario that has not been run with its text, the one shown first; it begins at `step`. */
export async function runScenario(step = 0): Promise<void> {
  const { scenario, variant } = get();
  set({ busy: true });
  for (const each of [variant, ...scenario.variants.filter((other) => other !== variant)]) {
    if (get().scenario !== scenario) return;
    await runVariant(each);
    if (each === variant && step > 0) movePlayhead(step);
  }
  set({ busy: false });
}

/**
 * Runs one variant with its text as it stands; afterwards it is what is shown, from the beginning. A text with a mistake
 * in it is not run: it is shown in the editor.
 */
export async function runVariant(variant: Variant): Promise<void> {
  const { scenario } = get();
  const source = textOf(get(), variant);
  if (get().finished[variant.id]?.model.source === source || get().running !== null) return;
  if (diagnose(source, variant.file) !== null) {
    if (get().variant === variant) set({ editing: true });
    return;
  }
  set({ running: { variant: variant.id, stats: null }, failure: null });
  try {
    const files = { ...filesOf(scenario), [variant.file]: source };
    const onProgress = (stats: Stats) => set({ running: { variant: variant.id, stats } });
    const { trace, ended } = await runner.run({ main: variant.file, files, args: [] }, onProgress);
    if (get().scenario === scenario) keep(variant, { model: buildModel(variant, source, trace), ended });
  } catch (error) {
    set({ failure: (error as Error).message });
  } finally {
    set({ running: null });
  }
}

function filesOf(scenario: Scenario): Record<string, string> {
  const edited = scenario.variants.map((variant) => [variant.file, textOf(get(), variant)]);
  return { ...scenario.files, ...Object.fromEntries(edited) };
}

function keep(variant: Variant, run: Finished): void {
  const state = get();
  const finished = { ...state.finished, [variant.id]: run };
  const inOrder = state.scenario.variants.map(({ id }) => finished[id]).filter((found) => found !== undefined);
  const names = inOrder.flatMap(({ model }) => model.lanes.map((lane) => lane.name));
  const shown = variant.id === state.variant.id;
  set({ finished, identities: identitiesOf([...names, 'main']), ...(shown ? { playhead: 0, playing: false } : {}) });
}

/** Runs the text in the editor; with a mistake in it the editor stays open at the mistake. */
export async function runEdited(): Promise<void> {
  const state = get();
  if (diagnose(textOf(state, state.variant), state.variant.file) !== null) {
    set({ editing: true });
    return;
  }
  set({ editing: false, playing: false });
  await runVariant(state.variant);
}

export function stopRun(): void {
  runner.stop();
}

// -- choosing --------------------------------------------------------------------------------------------------------

export function chooseScenario(slug: string): void {
  const scenario = SCENARIOS.find((found) => found.slug === slug);
  if (scenario === undefined || scenario === get().scenario) return;
  if (get().running !== null) runner.stop();
  const variant = variantOf(scenario, null);
  set({
    scenario,
    variant,
    texts: textsOf(scenario),
    finished: {},
    playing: false,
    playhead: 0,
    compareTime: 0,
    editing: false,
  });
  whenIdle(() => void runScenario());
}

function whenIdle(then: () => void): void {
  if (get().running === null) {
    then();
    return;
  }
  const unsubscribe = useStore.subscribe((state) => {
    if (state.running !== null) return;
    unsubscribe();
    then();
  });
}

export function chooseVariant(id: string): void {
  const variant = get().scenario.variants.find((found) => found.id === id);
  if (variant !== undefined) set({ variant, mode: 'player', playing: false, playhead: 0, editing: false });
}

export function chooseMode(mode: Mode): void {
  set({ mode, playing: false, editing: false });
}

export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  remember('theme', theme);
  set({ theme });
}

// -- editing ---------------------------------------------------------------------------------------------------------

export function edit(text: string): void {
  const { scenario, variant, texts } = get();
  const isOwn = text === ownText(scenario, variant);
  remember(textKey(scenario, variant), isOwn ? null : text);
  const { [variant.id]: _old, ...others } = texts;
  set({ texts: isOwn ? others : { ...others, [variant.id]: text } });
}

/** Back to the scenario's own text. */
export function resetText(): void {
  const { scenario, variant } = get();
  edit(ownText(scenario, variant));
}

// -- the playhead ----------------------------------------------------------------------------------------------------

export function lastStop(state: State): number {
  const run = shownRun(state);
  return run === null ? 0 : stopsFor(run.model, state.grain).length - 1;
}

export function movePlayhead(playhead: number): void {
  set({ playhead: Math.min(lastStop(get()), Math.max(0, playhead)) });
}

/** A step forth or back, to a whole stop. */
export function stepBy(by: number): void {
  const state = get();
  set({ playing: false });
  if (state.mode === 'compare') moveCompare(nextTime(state, by));
  else movePlayhead(by > 0 ? Math.floor(state.playhead) + by : Math.ceil(state.playhead) + by);
}

export function seekTime(time: number): void {
  const state = get();
  set({ playing: false });
  if (state.mode === 'compare') {
    moveCompare(time);
    return;
  }
  const run = shownRun(state);
  if (run !== null) movePlayhead(playheadAt(run.model.trace, stopsFor(run.model, state.grain), time));
}

/** To the moment just after an event, as near as the grain has a stop. */
export function seekEvent(event: number): void {
  const state = get();
  const run = shownRun(state);
  if (run === null) return;
  const stops = stopsFor(run.model, state.grain);
  const at = stops.findIndex((position) => position > event);
  set({ playing: false });
  movePlayhead(at < 0 ? stops.length - 1 : at);
}

export function changeGrain(grain: Grain): void {
  const state = get();
  const run = shownRun(state);
  if (run === null) {
    set({ grain });
    return;
  }
  const position = stopsFor(run.model, state.grain)[Math.floor(state.playhead)] ?? 0;
  const stops = stopsFor(run.model, grain);
  let at = 0;
  while (at + 1 < stops.length && (stops[at + 1] as number) <= position) at++;
  set({ grain, playhead: at, playing: false });
}

/** To the moment just after the exception that ended the run. */
export function seekRaised({ model: { trace } }: Finished): void {
  const at = lastOf(trace, 'vm/exception-raised');
  if (at >= 0) seekEvent(at);
}

function lastOf(trace: TraceStore, kind: Kind): number {
  let at = trace.length - 1;
  while (at >= 0 && trace.kindAt(at) !== kind) at--;
  return at;
}

/** What to tell of a run that did not simply end; null where there is nothing to tell. */
export function troubleOf({ model: { trace }, ended }: Finished): string | null {
  if (ended.reason === 'exited' || ended.reason === 'syntax') return null;
  if (ended.diagnostic !== null) return `Line ${ended.diagnostic.span.line}: ${ended.text}`;
  if (ended.reason !== 'raised') return `${ended.text.charAt(0).toUpperCase()}${ended.text.slice(1)}.`;
  const at = lastOf(trace, 'vm/exception-raised');
  const event = at < 0 ? null : trace.event(at);
  if (event?.kind !== 'vm/exception-raised') return `The program ended with exit code ${ended.code}.`;
  const line = trace.spanAt(at)?.line;
  const what = event.message === '' ? event.class : `${event.class}: ${event.message}`;
  return line === undefined ? what : `Line ${line}: ${what}`;
}

// -- comparing -------------------------------------------------------------------------------------------------------

/** The two variants that are compared: the first, and the one shown or the next. */
export function comparedVariants(state: State): readonly Variant[] {
  const [base, ...others] = state.scenario.variants;
  const other = others.find((variant) => variant === state.variant) ?? others[0];
  return [base, other].filter((variant) => variant !== undefined);
}

/** Their runs, as far as there are any. */
export function comparedRuns(state: State): readonly Finished[] {
  return comparedVariants(state)
    .map(({ id }) => state.finished[id])
    .filter((run) => run !== undefined);
}

export function compareEnd(state: State): number {
  return Math.max(0, ...comparedRuns(state).map(({ model }) => model.endNs));
}

export function moveCompare(time: number): void {
  set({ compareTime: Math.min(compareEnd(get()), Math.max(0, time)) });
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

/** The next or previous moment. */
function nextTime(state: State, by: number): number {
  const { compareTime: now } = state;
  const moments = momentsOf(comparedRuns(state).map(({ model }) => model));
  const next = by > 0 ? moments.find((time) => time > now) : moments.findLast((time) => time < now);
  return next ?? (by > 0 ? compareEnd(state) : 0);
}
