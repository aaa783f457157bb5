/** Golden pictures: the stage and the timeline of the chores, drawn in Node as text. A change of them is looked at before it is kept. */
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from '#machine';
import { activityOf, explain, identitiesOf, Replay, stopsOf, totalsOf } from '#replay';
import { CircuitPicture } from './circuit/Circuit.tsx';
import { sceneOf, stageOf, tween } from './circuit/layout.ts';
import { momentAt, momentAtTime, playheadAt, type RunModel } from './model.ts';
import { TimelinePicture } from './timeline/Timeline.tsx';

function modelOf(variant: 'sync' | 'with_asyncio'): RunModel {
  const file = `${variant}.py`;
  const source = readFileSync(new URL(`../../scenarios/chores/${file}`, import.meta.url), 'utf8');
  const { trace } = run({ main: file, files: { [file]: source }, args: [] }, DEFAULT_SETTINGS, {});
  const lanes = activityOf(trace, { jobs: 'chore' });
  const totals = totalsOf(trace, lanes);
  return {
    id: variant,
    title: variant,
    tagline: '',
    file,
    source,
    trace,
    replay: new Replay(trace),
    lanes,
    totals,
    endNs: trace.timeAt(trace.length - 1),
    hasLoop: totals.turns > 0,
    jobs: 'chore',
  };
}

const MODELS = { sync: modelOf('sync'), asyncio: modelOf('with_asyncio') };
const IDENTITIES = identitiesOf(['laundry', 'dinner', 'dishes', 'plants', 'main']);
const nothing = () => undefined;

/** One element a line, and places to a tenth of a pixel: what a change of a cost in nanoseconds moves cannot be seen. */
function readable(markup: string): string {
  return markup
    .replaceAll('><', '>\n<')
    .replace(/\d+\.\d{2,}(?=["\s,)])/g, (number) => String(Number(Number(number).toFixed(1))));
}

function stage(model: RunModel, playhead: number, width: number, height: number): string {
  const stops = stopsOf(model.trace, 'line');
  const moment = momentAt(model.replay, stops, playhead);
  const position = moment.fraction > 0 ? moment.after.position : moment.before.position;
  const explanation = explain(model.trace, model.replay, position);
  const props = { model, moment, explanation, identities: IDENTITIES, width, height };
  return readable(renderToStaticMarkup(<CircuitPicture {...props} />));
}

describe('the stage', () => {
  test.each([
    ['asyncio', 0],
    ['asyncio', 33],
    ['asyncio', 33.9],
    ['asyncio', 46],
    ['sync', 9],
    ['sync', 20],
  ] as const)('of the %s chores at stop %d is as before', async (variant, playhead) => {
    const markup = stage(MODELS[variant], playhead, 900, 400);
    await expect(markup).toMatchFileSnapshot(`__pictures__/stage-${variant}-${playhead}.svg`);
  });

  test('in a narrow place is as before', async () => {
    await expect(stage(MODELS.asyncio, 46, 360, 420)).toMatchFileSnapshot('__pictures__/stage-narrow.svg');
  });
});

test('the timeline is as before', async () => {
  const { lanes, endNs } = MODELS.asyncio;
  const markup = renderToStaticMarkup(
    <TimelinePicture
      groups={[{ title: null, lanes, endNs }]}
      identities={IDENTITIES}
      time={30e9}
      endNs={endNs}
      onSeekTime={nothing}
      onStep={nothing}
      width={1200}
    />,
  );
  await expect(readable(markup)).toMatchFileSnapshot('__pictures__/timeline.svg');
});

describe('motion', () => {
  const { asyncio } = MODELS;
  const stops = stopsOf(asyncio.trace, 'line');

  test('is at rest on a stop: before and after are one world', () => {
    const { before, after } = momentAt(asyncio.replay, stops, 12);
    expect(after).toBe(before);
  });

  test('lets only the clock go on while a long wait passes', () => {
    const at = stops.findIndex(
      (position) => position > 0 && asyncio.trace.kindAt(position - 1) === 'kernel/thread-blocked',
    );
    const halfway = momentAt(asyncio.replay, stops, at + 0.4);
    expect(halfway.fraction).toBe(0);
    expect(halfway.time).toBeGreaterThan(halfway.before.time + 1e9);
    expect(momentAt(asyncio.replay, stops, at + 0.9).fraction).toBeGreaterThan(0);
  });

  test('brings a token from where it was to where it will be', () => {
    const width = 900;
    const stage = stageOf(width, 400, true);
    const [from, to] = [asyncio.replay.seek(stops[24] as number), asyncio.replay.seek(stops[30] as number)];
    const [before, after] = [sceneOf(stage, from, 'chore'), sceneOf(stage, to, 'chore')];
    const places = (scene: readonly { key: string; x: number; y: number }[]) =>
      scene.map(({ key, x, y }) => [key, x, y]).sort();
    expect(places(tween(before, after, 0))).toEqual(places(before.placed));
    const arrived = tween(before, after, 1).filter(({ opacity }) => opacity > 0);
    expect(places(arrived)).toEqual(places(after.placed));
  });

  test('finds the playhead of a time, and the time of a playhead', () => {
    for (const time of [0, 10e9, 59e9, 61e9, 80e9]) {
      const playhead = playheadAt(asyncio.trace, stops, time);
      expect(Math.abs(momentAt(asyncio.replay, stops, playhead).time - time)).toBeLessThan(2e6);
    }
  });

  test('of a comparison ends with the shorter run at its end', () => {
    expect(momentAtTime(asyncio, 150e9).before.endReason).toBe('exited');
    expect(momentAtTime(MODELS.sync, 150e9).before.endReason).toBe(null);
  });
});
