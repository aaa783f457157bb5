/**
 * The state of the page: which scenario and variant, the texts, what has been run, and where the playhead is. Everything
 * shown follows from it. Runs are kept by variant together with the text that was run, so that an edited text is never
 * shown with the run of another.
 */
import { create } from 'zustand';
import { compileModule, type Diagnostic } from '#compiler';
import type { Scenario, Variant } from '#lessons';
import type { Ended, Stats } from '#machine';
import { type Grain, type Identity, stopsOf } from '#replay';
import type { Clock, RunModel } from '#views';
import { type Knobs, readKnobs } from './knobs.ts';
import { readLink } from './link.ts';
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

/** A run under way. */
export interface Running {
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly knobs: Knobs;
  readonly stats: Stats | null;
}

export interface State {
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly mode: Mode;
  /** Texts as edited, by variant id; the scenario's own where there is none. */
  readonly texts: Readonly<Record<string, string>>;
  readonly finished: Readonly<Record<string, Finished>>;
  /** The variant that is being run, and how far it is. */
  readonly running: Running | null;
  /** The computer that programs are run on. */
  readonly knobs: Knobs;
  /** What the machine itself has done wrong. */
  readonly failure: string | null;
  readonly identities: ReadonlyMap<string, Identity>;
  readonly grain: Grain;
  readonly clock: Clock;
  readonly speed: number;
  readonly playing: boolean;
  /** Fractional place among the stops. */
  readonly playhead: number;
  /** Where the playhead is on its way to by itself: a place among the stops, or a time of the comparison; null at rest. */
  readonly target: number | null;
  /** Virtual time of the comparison. */
  readonly compareTime: number;
  /** The step at which the first run begins that is shown; from a link. */
  readonly startAt: number;
  readonly editing: boolean;
  readonly panel: Panel;
  readonly tab: Tab;
  readonly theme: Theme;
  readonly help: boolean;
}

const query = new URLSearchParams(location.search);
const link = readLink(query);
const first = scenarioOf(link.scenario);

export const useStore = create<State>(() => ({
  scenario: first,
  variant: variantOf(first, link.variant),
  mode: link.compare ? 'compare' : 'player',
  texts: textsOf(first),
  finished: {},
  running: null,
  knobs: readKnobs(query),
  failure: null,
  identities: new Map(),
  grain: link.grain,
  clock: 'step',
  speed: 1,
  playing: false,
  playhead: 0,
  target: null,
  compareTime: 0,
  startAt: link.step,
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
  return shownRun(state) !== null && currentRun(state, state.variant) === null;
}

/** The run of a variant with its text as it stands now. */
export function currentRun(state: State, variant: Variant): Finished | null {
  const run = state.finished[variant.id];
  return run === undefined || run.model.source !== textOf(state, variant) ? null : run;
}

/** The two variants that are compared: the first, and the one shown or the next. */
export function comparedVariants(state: State): readonly Variant[] {
  const [base, ...others] = state.scenario.variants;
  const other = others.find((variant) => variant === state.variant) ?? others[0];
  return [base, other].filter((variant) => variant !== undefined);
}

/** Their runs, as far as there are any of their texts as they stand. */
export function comparedRuns(state: State): readonly Finished[] {
  return comparedVariants(state)
    .map((variant) => currentRun(state, variant))
    .filter((run) => run !== null);
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

// -- choosing --------------------------------------------------------------------------------------------------------

const AT_THE_BEGINNING = { playing: false, playhead: 0, target: null, compareTime: 0, editing: false, failure: null };

export function chooseScenario(slug: string): void {
  const scenario = SCENARIOS.find((found) => found.slug === slug);
  if (scenario === undefined || scenario === get().scenario) return;
  const variant = variantOf(scenario, null);
  set({ scenario, variant, texts: textsOf(scenario), finished: {}, identities: new Map(), ...AT_THE_BEGINNING });
}

export function chooseVariant(id: string): void {
  const variant = get().scenario.variants.find((found) => found.id === id);
  if (variant !== undefined) set({ variant, mode: 'player', ...AT_THE_BEGINNING });
}

export function chooseMode(mode: Mode): void {
  set({ mode, playing: false, target: null, editing: false });
}

/** Another computer: what has been run on the old one is run again when it is shown. */
export function turnKnobs(knobs: Knobs): void {
  set({ knobs, finished: {}, playing: false, target: null, failure: null, startAt: Math.floor(get().playhead) });
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
