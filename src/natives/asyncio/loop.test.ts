import { expect, test } from 'vitest';
import { construct, float, native, type Value } from '#vm';
import { Bench } from '../natives-fixture.ts';
import { loopType } from './loop-object.ts';
import './module.ts';

class LoopBench extends Bench {
  readonly loop = this.settle(construct(this.interp, loopType, [], null));
  readonly order: string[] = [];

  /** A callback that notes its name, then does `more`. */
  note(name: string, more: () => void = () => undefined): Value {
    return native(name, null, () => {
      this.order.push(name);
      more();
      return null;
    });
  }

  soon(callback: Value): Value {
    return this.call(this.loop, 'call_soon', [callback]);
  }

  later(seconds: number, callback: Value): Value {
    return this.call(this.loop, 'call_later', [float(seconds), callback]);
  }

  stopper(): Value {
    return this.note('stop', () => this.call(this.loop, 'stop'));
  }

  run(): string {
    this.call(this.loop, 'run_forever');
    return this.order.join(' ');
  }

  count(kind: string): number {
    return this.trace.events.filter((event) => event.kind === kind).length;
  }
}

test('callbacks run in the order they were queued, and what they queue waits for the next turn', () => {
  const bench = new LoopBench();
  bench.soon(bench.note('a', () => bench.soon(bench.note('c', () => bench.soon(bench.stopper())))));
  bench.soon(bench.note('b'));
  expect(bench.run()).toBe('a b c stop');
  expect(bench.schedule.map((line) => line.split(' ')[0])).toEqual(['1', '1', '2', '3']);
});

test('stop ends the batch, and what was queued meanwhile runs at the next run', () => {
  const bench = new LoopBench();
  bench.soon(bench.stopper());
  bench.soon(bench.note('a', () => bench.soon(bench.note('left'))));
  expect(bench.run()).toBe('stop a');
  bench.soon(bench.stopper());
  expect(bench.run()).toBe('stop a left stop');
});

test('a timer runs after what is ready in its turn, and waiting is rounded up to a millisecond', () => {
  const bench = new LoopBench();
  bench.later(0.0101, bench.stopper());
  bench.later(0, bench.note('zero'));
  bench.soon(bench.note('soon'));
  expect(bench.run()).toBe('soon zero stop');
  expect(bench.schedule.at(-1)).toBe('2 11 call -');
});

test('timers with the same deadline come out as heapq has them', () => {
  const bench = new LoopBench();
  for (let i = 0; i < 5; i++) bench.call(bench.loop, 'call_at', [float(1), bench.note(String(i))]);
  bench.later(2, bench.stopper());
  expect(bench.run()).toBe('0 2 1 3 4 stop');
});

test('a cancelled handle is passed over, a cancelled timer too', () => {
  const bench = new LoopBench();
  const handle = bench.soon(bench.note('never'));
  const timer = bench.later(1, bench.note('never'));
  bench.call(handle, 'cancel');
  bench.call(timer, 'cancel');
  bench.later(3, bench.stopper());
  expect(bench.run()).toBe('stop');
  expect(bench.count('asyncio/handle-cancelled')).toBe(2);
  expect(bench.count('asyncio/handle-dropped')).toBe(2);
});

test('call_soon_threadsafe costs a handle of its own in the next turn', () => {
  const bench = new LoopBench();
  bench.soon(
    bench.note('a', () =>
      bench.call(bench.loop, 'call_soon_threadsafe', [bench.note('b', () => bench.later(0.001, bench.stopper()))]),
    ),
  );
  expect(bench.run()).toBe('a b stop');
  expect(bench.schedule.map((line) => line.split(' ')[0])).toEqual(['1', '2', '2', '3']);
});

test('a done future queues each callback once, in the order they were added', () => {
  const bench = new LoopBench();
  const future = bench.call(bench.loop, 'create_future');
  bench.call(future, 'add_done_callback', [bench.note('one')]);
  bench.call(future, 'add_done_callback', [bench.note('two')]);
  bench.call(future, 'set_result', [7]);
  bench.call(future, 'add_done_callback', [bench.note('late')]);
  expect(bench.order).toEqual([]);
  bench.soon(bench.stopper());
  expect(bench.run()).toBe('one two late stop');
  expect(bench.call(future, 'result')).toBe(7);
});

test('a future says in CPython’s words what cannot be done', () => {
  const bench = new LoopBench();
  const future = bench.call(bench.loop, 'create_future');
  expect(bench.raised(() => bench.call(future, 'result'))).toBe('InvalidStateError: Result is not set.');
  expect(bench.raised(() => bench.call(future, 'exception'))).toBe('InvalidStateError: Exception is not set.');
  expect(bench.call(future, 'cancel')).toBe(true);
  expect(bench.call(future, 'cancel')).toBe(false);
  expect(bench.raised(() => bench.call(future, 'set_result', [1]))).toBe('InvalidStateError: invalid state');
  expect(bench.raised(() => bench.call(future, 'result'))).toBe('CancelledError: ');
});

test('a closed loop takes nothing more', () => {
  const bench = new LoopBench();
  bench.call(bench.loop, 'close');
  expect(bench.raised(() => bench.soon(bench.note('a')))).toBe('RuntimeError: Event loop is closed');
  expect(bench.raised(() => bench.run())).toBe('RuntimeError: Event loop is closed');
});

test('a loop that runs cannot be run again or closed', () => {
  const bench = new LoopBench();
  const seen: string[] = [];
  const inside = bench.note('inside', () => {
    seen.push(bench.raised(() => bench.call(bench.loop, 'run_forever')));
    seen.push(bench.raised(() => bench.call(bench.loop, 'close')));
    bench.call(bench.loop, 'stop');
  });
  bench.soon(inside);
  bench.run();
  expect(seen).toEqual([
    'RuntimeError: This event loop is already running',
    'RuntimeError: Cannot close a running event loop',
  ]);
});

test('each event of a turn is caused by what came before, and time never goes back', () => {
  const bench = new LoopBench();
  bench.later(0.005, bench.stopper());
  bench.run();
  const { events } = bench.trace;
  const timer = events.findIndex((event) => event.kind === 'asyncio/timer-scheduled');
  const due = events.findIndex((event) => event.kind === 'asyncio/timer-due');
  const began = events.find((event) => event.kind === 'asyncio/handle-began');
  expect(events[due]?.cause).toBe(timer);
  expect(began?.cause).toBe(due);
  for (const [i, event] of events.entries()) expect(event.time).toBeGreaterThanOrEqual(events[i - 1]?.time ?? 0);
});
