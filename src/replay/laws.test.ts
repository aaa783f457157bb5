/** The laws of replay, on the traces of real programs: the scenarios, and programs of tasks made at random. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from '#machine';
import { encode, hashTrace, type TraceStore } from '#trace';
import { FIRST_WORLD, step } from './fold.ts';
import { activityOf, explain, Replay, stopsOf, totalsOf, type World } from './index.ts';

const SCENARIOS = new URL('../../scenarios/', import.meta.url);

/** Every world is looked at: programs that compute for long are told in full only at their beginning. */
const SETTINGS = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, detailEvents: 3_000 } };

function traceOf(source: string, main = 'program.py', settings = DEFAULT_SETTINGS): TraceStore {
  return run({ main, files: { [main]: source }, args: [] }, settings, {}).trace;
}

const PROGRAMS = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.py'))
  .map((path) => [path, traceOf(readFileSync(new URL(path, SCENARIOS), 'utf8'), 'program.py', SETTINGS)] as const);

/** A program of tasks that sleep, wait for each other, cancel and fail. */
const anyProgram = fc
  .array(fc.record({ sleep: fc.nat(5), spawn: fc.boolean(), fails: fc.boolean(), cancelled: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((jobs) => {
    const body = jobs.map(({ sleep, spawn, fails, cancelled }, i) => {
      const lines = [`async def job${i}():`, `    await asyncio.sleep(${sleep})`];
      if (spawn) lines.push(`    t = asyncio.create_task(asyncio.sleep(${sleep + 1}))`);
      if (spawn && cancelled) lines.push('    t.cancel()');
      if (fails) lines.push(`    raise ValueError(${i})`);
      return lines.join('\n');
    });
    const names = jobs.map((_, i) => `job${i}()`).join(', ');
    return `import asyncio\n${body.join('\n')}\nasync def main():\n    print(await asyncio.gather(${names}, return_exceptions=True))\nasyncio.run(main())\n`;
  });

function worldsOf(trace: TraceStore): World[] {
  const worlds = [FIRST_WORLD];
  while (worlds.length <= trace.length) worlds.push(step(worlds.at(-1) as World, trace));
  return worlds;
}

function checkLaws(trace: TraceStore): void {
  const worlds = worldsOf(trace);
  checkTime(trace);
  checkSharing(trace, worlds);
  checkThreads(worlds);
  checkGil(worlds);
  checkHandles(worlds.at(-1) as World, trace);
}

/** Time never goes back, and causes come before their effects. */
function checkTime(trace: TraceStore): void {
  for (let i = 1; i < trace.length; i++) {
    expect(trace.timeAt(i)).toBeGreaterThanOrEqual(trace.timeAt(i - 1));
    expect(trace.causeAt(i)).toBeLessThan(i);
  }
}

/** Whoever has the GIL of a process is one of its threads, and has not ended. */
function checkGil(worlds: readonly World[]): void {
  for (const { processes, threads } of worlds) {
    for (const { id, gilHolder } of processes.values()) {
      const holder = threads.get(gilHolder);
      if (holder !== undefined) expect([holder.process, holder.state === 'done']).toEqual([id, false]);
    }
  }
}

/** What an event has nothing to do with stays the identical object. */
function checkSharing(trace: TraceStore, worlds: readonly World[]): void {
  for (let i = 0; i < trace.length; i++) {
    const [before, after] = [worlds[i] as World, worlds[i + 1] as World];
    const kind = trace.kindAt(i);
    if (kind.startsWith('vm/'))
      expect([after.tasks, after.handles, after.loops]).toEqual([before.tasks, before.handles, before.loops]);
    if (kind.startsWith('vm/')) expect(after.tasks).toBe(before.tasks);
    if (kind.startsWith('asyncio/')) expect(after.frames).toBe(before.frames);
    if (!kind.startsWith('vm/text')) expect(after.output).toBe(before.output);
  }
}

/** No core runs two threads. */
function checkThreads(worlds: readonly World[]): void {
  for (const { threads } of worlds) {
    const cores = [...threads.values()]
      .filter(({ state, core }) => state === 'running' && core > 0)
      .map(({ core }) => core);
    expect(new Set(cores).size).toBe(cores.length);
  }
}

/** Every handle that was ready has been run, cancelled or dropped by the time its loop is closed. */
function checkHandles(world: World, trace: TraceStore): void {
  for (const loop of world.loops.values()) {
    if (!loop.closed) continue;
    for (const id of loop.ready.first(1000))
      expect(['done', 'cancelled'], `handle ${id} of ${trace.length}`).toContain(world.handles.get(id)?.state);
  }
}

describe.each(PROGRAMS)('%s', (_path, trace) => {
  test('keeps the laws', () => checkLaws(trace));

  test('can be sought in any order (seed 31)', () => {
    const worlds = worldsOf(trace);
    const replay = new Replay(trace);
    const law = fc.property(fc.nat(trace.length), (position) => {
      expect(replay.seek(position)).toEqual(worlds[position]);
    });
    fc.assert(law, { seed: 31, numRuns: 60 });
  });

  test('says a sentence at every position', () => {
    const replay = new Replay(trace);
    for (let position = 0; position <= trace.length; position++) {
      const { text, why } = explain(trace, replay, position);
      expect(text).toMatch(/[.:]$|[.]”?$/);
      expect(text).not.toContain('undefined');
      for (const { at } of why) expect(at).toBeLessThan(position);
    }
  });

  test('has stops that ascend to the end, and fewer of them for a coarser grain', () => {
    const counts = (['line', 'callback', 'turn'] as const).map((grain) => {
      const stops = [...stopsOf(trace, grain)];
      expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
      expect(stops.at(-1)).toBe(trace.length);
      return stops.length;
    });
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test('has lanes whose segments follow each other', () => {
    for (const { segments } of activityOf(trace, { jobs: 'chore' })) {
      segments.forEach(({ from, to }, i) => {
        expect(to).toBeGreaterThanOrEqual(from);
        expect(from).toBeGreaterThanOrEqual(segments[i - 1]?.to ?? 0);
      });
    }
  });
});

test('programs of random tasks keep the laws (seed 32)', () => {
  fc.assert(
    fc.property(anyProgram, (source) => checkLaws(traceOf(source))),
    { seed: 32, numRuns: 25 },
  );
});

test('ten runs of a program have one digest', () => {
  const source = readFileSync(new URL('chores/with_asyncio.py', SCENARIOS), 'utf8');
  expect(new Set(Array.from({ length: 10 }, () => hashTrace(traceOf(source)))).size).toBe(1);
});

test.each([true, false])('an event of a long run takes at most 32 bytes on average, with lines: %s', (lines) => {
  const source = `import asyncio
async def rest(i):
    for _ in range(20):
        await asyncio.sleep(0)
        await asyncio.sleep(i / 100)
async def put(queue):
    for i in range(1000): await queue.put(i)
async def get(queue):
    for _ in range(1000): await queue.get()
async def main():
    queue = asyncio.Queue(3)
    await asyncio.gather(put(queue), get(queue), *[rest(i) for i in range(100)])
asyncio.run(main())
`;
  const { trace } = run({ main: 'p.py', files: { 'p.py': source }, args: [] }, { ...DEFAULT_SETTINGS, lines }, {});
  expect(trace.length).toBeGreaterThan(50_000);
  expect(encode(trace).length / trace.length).toBeLessThanOrEqual(32);
});

test('a line that is next is quoted where its text is known', () => {
  const source = 'x = 1\nprint(  x)\n';
  const trace = traceOf(source);
  const replay = new Replay(trace);
  const texts = [...stopsOf(trace, 'line')].map(
    (stop) => explain(trace, replay, stop, (_file, line) => source.split('\n')[line - 1] ?? null).text,
  );
  expect(texts).toContain('Line 2 is next: print(  x)');
});

describe('the chores', () => {
  const [sync, asyncio] = ['sync', 'with_asyncio'].map((name) =>
    traceOf(readFileSync(new URL(`chores/${name}.py`, SCENARIOS), 'utf8')),
  ) as [TraceStore, TraceStore];

  test('take 180 seconds in order and 90 when waits overlap', () => {
    const seconds = (trace: TraceStore) =>
      Math.round(totalsOf(trace, activityOf(trace, { jobs: 'chore' })).elapsedNs / 1e9);
    expect([seconds(sync), seconds(asyncio)]).toEqual([180, 90]);
  });

  test('have the same lanes in both variants, and main besides in asyncio', () => {
    const names = (trace: TraceStore) => activityOf(trace, { jobs: 'chore' }).map(({ name }) => name);
    expect(names(sync)).toEqual(['laundry', 'dinner', 'dishes', 'plants']);
    expect(names(asyncio)).toEqual(['main', 'laundry', 'dinner', 'dishes', 'plants']);
  });
});
