import { expect, test } from 'vitest';
import { chromePieces, TraceStore } from './index.ts';

interface Row {
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly name: string;
  readonly ts?: number;
  readonly dur?: number;
}

function rowsOf(trace: TraceStore): Row[] {
  return (JSON.parse([...chromePieces(trace)].join('')) as { traceEvents: Row[] }).traceEvents;
}

const TASK = { task: 1, loop: 1 };
const CREATED = { ...TASK, frame: 1, future: 1, parent: 0, group: 0, name: 'Task-1', coro: 'main', job: '' };

test('each task and each thread has a track of its own, whatever their numbers, and slices end where the next begins', () => {
  const trace = new TraceStore();
  trace.write('asyncio/task-created', 1000, 1, 0, -1, CREATED);
  trace.write('asyncio/task-began', 2000, 1, 0, -1, TASK);
  trace.write('kernel/thread-blocked', 3000, 1, 0, -1, { until: -1, on: 'join()', fd: 0, resource: 0, other: 0 });
  trace.write('kernel/thread-woken', 9000, 1, 0, -1, {});
  const slices = rowsOf(trace).filter(({ ph }) => ph === 'X');
  expect(slices.map(({ pid, tid, name, ts, dur }) => [pid, tid, name, ts, dur])).toEqual([
    [2, 1, 'ready', 1, 1],
    [1, 1, 'blocked in join()', 3, 6],
    [2, 1, 'running', 2, 7],
  ]);
});

test('a trace of more events than a piece holds is one list all the same', () => {
  const trace = new TraceStore();
  for (let i = 0; i < 25_000; i++) trace.write('asyncio/task-began', i, 1, 0, -1, TASK);
  expect([...chromePieces(trace)].length).toBeGreaterThan(4);
  expect(rowsOf(trace).filter(({ ph }) => ph === 'X')).toHaveLength(25_000);
});
