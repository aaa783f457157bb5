/** What worlds and sentences say of locks, queues and cancellation, on programs small enough to know the truth. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from '#machine';
import type { Kind, TraceStore } from '#trace';
import { activityOf, explain, Replay, type World } from './index.ts';

function replayOf(...body: string[]): Replay {
  const lines = ['import asyncio', 'async def main():', ...body.map((line) => `    ${line}`), 'asyncio.run(main())'];
  const files = { 'p.py': `${lines.join('\n')}\n` };
  return new Replay(run({ main: 'p.py', files, args: [] }, DEFAULT_SETTINGS, {}).trace);
}

function positionsOf(trace: TraceStore, kind: Kind): number[] {
  return Array.from({ length: trace.length }, (_, i) => i + 1).filter(
    (position) => trace.kindAt(position - 1) === kind,
  );
}

const sentences = (replay: Replay, kind: Kind) =>
  positionsOf(replay.trace, kind).map((position) => explain(replay.trace, replay, position).text);

/** The one lock or queue of the program, after each event that is about it. */
const resources = (replay: Replay, kind: Kind) =>
  positionsOf(replay.trace, kind).map((position) => resource(replay.seek(position)));

const resource = ({ resources }: World) => [...resources.values()].at(-1);

const HOLDER = ['lock = asyncio.Lock()', 'async def hold():', '    async with lock:', '        await asyncio.sleep(1)'];

describe('who waits at a lock', () => {
  const replay = replayOf(
    ...HOLDER,
    'a = asyncio.create_task(hold(), name="a")',
    'b = asyncio.create_task(hold(), name="b")',
    'await a; await b',
  );

  test('is in line from the wait until it is told', () => {
    expect(resources(replay, 'sync/waited').map((row) => row?.waiters)).toEqual([[3]]);
    expect(resources(replay, 'sync/taken').map((row) => [row?.holders, row?.waiters])).toEqual([
      [[2], []],
      [[3], []],
    ]);
  });

  test('is the one the sentence names, not the one who lets go', () => {
    expect(sentences(replay, 'sync/notified')).toEqual(['b is told to go on.']);
  });
});

test('a cancelled waiter leaves the line of a lock and of an event', () => {
  for (const made of ['asyncio.Lock()', 'asyncio.Event()']) {
    const wait = made.includes('Lock') ? 'acquire' : 'wait';
    const replay = replayOf(
      `thing = ${made}`,
      ...(wait === 'acquire' ? ['await thing.acquire()'] : []),
      `t = asyncio.create_task(thing.${wait}())`,
      'await asyncio.sleep(0)',
      't.cancel()',
      'await asyncio.sleep(1)',
    );
    expect(resources(replay, 'sync/waited').map((row) => row?.waiters)).toEqual([[2]]);
    expect(resource(replay.seek(replay.length))?.waiters).toEqual([]);
  }
});

test('a producer that waits again at a full queue stands in line once', () => {
  const replay = replayOf(
    'q = asyncio.Queue(1)',
    'async def put():',
    '    for i in range(4): await q.put(i)',
    't = asyncio.create_task(put())',
    'for _ in range(4):',
    '    await asyncio.sleep(1)',
    '    await q.get()',
    'await t',
  );
  expect(resources(replay, 'sync/waited').map((row) => row?.waiters)).toEqual([[2], [2], [2]]);
  expect(resource(replay.seek(replay.length))?.waiters).toEqual([]);
});

test('a semaphore begins with all of its places free', () => {
  const replay = replayOf('s = asyncio.Semaphore(3)', 'async with s: pass');
  expect(resources(replay, 'sync/created').map((row) => row?.value)).toEqual([3]);
  expect(resources(replay, 'sync/taken').map((row) => row?.value)).toEqual([2]);
});

describe('cancelling a timer', () => {
  test('that has run changes nothing, as when sleep() tidies up', () => {
    const replay = replayOf('await asyncio.sleep(1)');
    const [at] = positionsOf(replay.trace, 'asyncio/handle-cancelled');
    const states = [...replay.seek(at as number).handles.values()].map(({ when, state }) => [when >= 0, state]);
    expect(states).toContainEqual([true, 'done']);
    expect(sentences(replay, 'asyncio/handle-cancelled')).toEqual([
      'The timer of main has already run: to cancel it now changes nothing.',
    ]);
  });

  test('that has not run makes the loop pass it over', () => {
    const replay = replayOf('asyncio.get_running_loop().call_later(1, print).cancel()', 'await asyncio.sleep(0)');
    expect(sentences(replay, 'asyncio/handle-cancelled')[0]).toContain('the loop will pass it over');
  });
});

describe('a task goes on', () => {
  test('after its await', () => {
    const replay = replayOf('await asyncio.sleep(1)');
    expect(sentences(replay, 'asyncio/task-began').slice(0, 2)).toEqual([
      'main runs for the first time.',
      'main runs again, just after the await at which it stood.',
    ]);
  });

  test('at its await, by CancelledError, when it was cancelled there', () => {
    const replay = replayOf(
      't = asyncio.create_task(asyncio.sleep(9), name="t")',
      'await asyncio.sleep(0)',
      't.cancel()',
      'await asyncio.sleep(1)',
    );
    expect(sentences(replay, 'asyncio/task-began')).toContain(
      't runs again: CancelledError is raised at the await at which it stood.',
    );
  });

  test('not at all when it was cancelled before it began', () => {
    const replay = replayOf('asyncio.create_task(asyncio.sleep(9), name="t").cancel()', 'await asyncio.sleep(1)');
    expect(sentences(replay, 'asyncio/task-began')).toContain('t was cancelled before it began: none of it runs.');
  });

  test('at its await, by the exception, when the task awaited has failed', () => {
    const replay = replayOf(
      'async def bad(): raise ValueError("no")',
      'try:',
      '    await asyncio.create_task(bad())',
      'except ValueError: pass',
    );
    expect(sentences(replay, 'asyncio/task-began')).toContain(
      'main runs again: what it waited for has failed, and the await raises that.',
    );
  });
});

test('a task that starts eagerly runs inside the one that makes it, which then runs on', () => {
  const replay = replayOf(
    'async def quick(): return 1',
    'async def slow(): await asyncio.sleep(1)',
    'asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)',
    'for f in (quick, slow): asyncio.create_task(f(), name=f.__name__)',
    'print("still main")',
  );
  const at = (kind: Kind) => positionsOf(replay.trace, kind).map((position) => replay.seek(position));
  const running = (world: World) => [...world.threads.values()].map(({ task }) => world.tasks.get(task)?.name);
  expect(at('asyncio/task-began').slice(0, 3).map(running)).toEqual([['Task-1'], ['quick'], ['slow']]);
  expect(at('vm/text-printed').map(running)).toEqual([['Task-1']]);
  const lane = activityOf(replay.trace).find(({ name }) => name.startsWith('quick'));
  expect(lane?.segments.map(({ state }) => state)).toEqual(['ready', 'running']);
});
