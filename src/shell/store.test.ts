/** The page's state without the page: what is shown, what is stale, where the playhead goes. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, run } from '#machine';

const kept = new Map<string, string>();
vi.stubGlobal('location', { search: '?scenario=chores&variant=sync', origin: 'http://here', pathname: '/' });
vi.stubGlobal('matchMedia', () => ({ matches: false }));
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
});

const { buildModel } = await import('./build-model.ts');
const store = await import('./store.ts');
const playhead = await import('./playhead.ts');
const { troubleOf } = await import('./trouble.ts');
const { useStore } = store;
const begin = useStore.getState();

/** A finished run of a variant, with another text where one is given. */
function finished(id: string, text?: string) {
  const { scenario } = useStore.getState();
  const variant = scenario.variants.find((each) => each.id === id);
  if (variant === undefined) throw new RangeError(`no variant ${id}`);
  const source = text ?? store.ownText(scenario, variant);
  const { trace, ended } = run({ main: variant.file, files: { [variant.file]: source }, args: [] }, DEFAULT_SETTINGS);
  if (ended === null) throw new Error('it has not ended');
  return { model: buildModel(variant, source, trace), ended };
}

const chores = { sync: finished('sync'), asyncio: finished('asyncio') };

beforeEach(() => {
  kept.clear();
  useStore.setState({ ...begin, finished: chores }, true);
});

/** Lets what was sent arrive. */
function arrive(): void {
  const { target } = useStore.getState();
  if (target !== null) playhead.moveTo(target);
  useStore.setState({ target: null });
}

describe('a text', () => {
  it('is the scenario’s until it is edited, and again when the edits are undone', () => {
    const own = store.textOf(begin, begin.variant);
    store.edit('print(1)\n');
    expect(store.textOf(useStore.getState(), begin.variant)).toBe('print(1)\n');
    store.resetText();
    expect(store.textOf(useStore.getState(), begin.variant)).toBe(own);
  });

  it('is kept under its scenario and file, and forgotten when it is the scenario’s own', () => {
    store.edit('print(1)\n');
    expect([...kept]).toEqual([['loopscope:text:chores/sync.py', 'print(1)\n']]);
    store.resetText();
    expect(kept.size).toBe(0);
  });

  it('that differs from the one that was run makes the run stale', () => {
    expect(store.isStale(useStore.getState())).toBe(false);
    store.edit('print(1)\n');
    expect(store.isStale(useStore.getState())).toBe(true);
    expect(store.comparedRuns(useStore.getState())).toHaveLength(1);
  });

  it('with a mistake in it has a diagnostic at its place', () => {
    expect(store.diagnose('x = (1\n', 'sync.py')).toMatchObject({ class: 'SyntaxError', span: { line: 1, column: 4 } });
    expect(store.diagnose('x = 1\n', 'sync.py')).toBe(null);
  });
});

describe('the playhead', () => {
  it('is sent to the next stop, and comes back to the same', () => {
    playhead.moveTo(4);
    playhead.stepBy(1);
    expect(useStore.getState()).toMatchObject({ playhead: 4, target: 5 });
    arrive();
    playhead.stepBy(-1);
    arrive();
    expect(useStore.getState().playhead).toBe(4);
  });

  it('between two stops goes to the nearer end of its step, in either direction', () => {
    playhead.moveTo(4.5);
    playhead.stepBy(1);
    expect(useStore.getState().target).toBe(5);
    useStore.setState({ target: null });
    playhead.stepBy(-1);
    expect(useStore.getState().target).toBe(4);
  });

  it('that is still on its way arrives before it is sent further', () => {
    playhead.stepBy(1);
    playhead.stepBy(1);
    expect(useStore.getState()).toMatchObject({ playhead: 1, target: 2 });
  });

  it('never leaves the run', () => {
    playhead.stepBy(-1);
    expect(useStore.getState()).toMatchObject({ playhead: 0, target: null });
    playhead.moveTo(1e9);
    expect(useStore.getState().playhead).toBe(playhead.lastStop(useStore.getState()));
  });

  it('keeps its position in the trace when the grain becomes finer', () => {
    playhead.changeGrain('callback');
    playhead.moveTo(6);
    const position = store.stopsFor(chores.sync.model, 'callback')[6];
    playhead.changeGrain('line');
    const { playhead: at } = useStore.getState();
    expect(store.stopsFor(chores.sync.model, 'line')[at]).toBe(position);
  });

  it('in the middle of a wait shows the time that was asked for', () => {
    playhead.seekTime(30e9);
    const { playhead: at } = useStore.getState();
    expect(at % 1).toBeCloseTo(0.375, 2);
  });
});

describe('a comparison', () => {
  beforeEach(() => store.chooseMode('compare'));

  it('is as long as its longer run', () => {
    expect(playhead.placeOf(useStore.getState()).end / 1e9).toBeCloseTo(180, 2);
  });

  it('goes from moment to moment, and back over the same ones', () => {
    const there: number[] = [0];
    for (let i = 0; i < 7; i++) {
      playhead.stepBy(1);
      arrive();
      there.push(useStore.getState().compareTime);
    }
    expect(there.map((time) => Math.round(time / 1e9))).toEqual([0, 0, 60, 90, 120, 150, 180, 180]);
    const back: number[] = [];
    for (let i = 0; i < 6; i++) {
      playhead.stepBy(-1);
      arrive();
      back.push(useStore.getState().compareTime);
    }
    expect(back).toEqual(there.slice(0, 6).reverse());
  });
});

describe('a run that did not simply end', () => {
  it('says which exception was raised, and at which line', () => {
    expect(troubleOf(finished('sync', 'x = 1\nx / 0\n'))).toBe('Line 2: ZeroDivisionError: division by zero');
  });

  it('says that nothing can happen any more', () => {
    const text = 'import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n';
    expect(troubleOf(finished('sync', text))).toMatch(/^Nothing can ever happen again: /);
  });

  it('has nothing to say of one that did', () => {
    expect(troubleOf(finished('sync', 'print(1)\n'))).toBe(null);
  });
});
