import { expect, test } from 'vitest';
import { CountingWriter } from './counting-writer.ts';
import { Kernel } from './kernel.ts';
import { Selector } from './selector.ts';
import type { Thread } from './thread.ts';

function machine(cores: number, names: readonly string[]) {
  const trace = new CountingWriter();
  const kernel = new Kernel(trace, { cores, gil: false });
  const process = kernel.startProcess('python');
  const threads = names.map((name) => kernel.startThread({ name, process, payload: null }));
  return { trace, kernel, process, threads };
}

test('a sleeping thread wakes at its deadline and the clock has moved there', () => {
  const { kernel } = machine(1, ['main']);
  const main = kernel.dispatch() as Thread;
  kernel.spend(300);
  kernel.block({ on: 'time.sleep(1)', until: 1_000_000_300 }, 0, -1);
  expect(kernel.dispatch()).toBe(main);
  expect(kernel.now).toBe(1_000_000_300);
  expect(main.timedOut).toBe(true);
});

test('nobody runs when every thread waits for ever', () => {
  const { kernel } = machine(1, ['main']);
  kernel.dispatch();
  kernel.block({ on: 'select()', until: -1 }, 0, -1);
  expect(kernel.dispatch()).toBeNull();
});

test('threads on several cores take turns by their own clocks', () => {
  const { kernel } = machine(2, ['a', 'b']);
  const order: string[] = [];
  for (const cost of [50, 10, 10, 100, 10]) {
    order.push((kernel.dispatch() as Thread).name);
    kernel.spend(cost);
  }
  expect(order).toEqual(['a', 'b', 'b', 'b', 'a']);
});

test('a thread without a core waits until one is free', () => {
  const { kernel, threads } = machine(1, ['a', 'b']);
  const [a, b] = threads;
  expect(kernel.dispatch()).toBe(a);
  kernel.spend(500);
  expect(kernel.dispatch()).toBe(a);
  kernel.end(a as Thread);
  expect(kernel.dispatch()).toBe(b);
});

test('a byte in a pair wakes the thread that waits for its other end, before its deadline', () => {
  const { kernel, process, threads } = machine(2, ['a', 'b']);
  const [a, b] = threads;
  kernel.dispatch();
  const [read, write] = kernel.descriptors.pair(process, 'self-pipe', -1);
  kernel.block({ on: 'select()', until: 9_000, fd: read }, 0, -1);
  expect(kernel.dispatch()).toBe(b);
  kernel.spend(70);
  kernel.descriptors.send(write, 1, -1);
  expect(a?.state).toBe('ready');
  expect(a?.time).toBe(70);
  expect(a?.timedOut).toBe(false);
  expect(kernel.descriptors.drain(read)).toBe(1);
});

test('the selector rounds a positive timeout up to a whole millisecond', () => {
  const { kernel, process } = machine(1, ['main']);
  const selector = new Selector(kernel.descriptors);
  expect(selector.deadline(7, 1)).toBe(1_000_007);
  expect(selector.deadline(7, 2_000_001)).toBe(3_000_007);
  expect(selector.deadline(7, -1)).toBe(-1);
  const [read, write] = kernel.descriptors.pair(process, 'pipe', -1);
  selector.register(read);
  expect(selector.poll()).toEqual([]);
  kernel.descriptors.send(write, 1, -1);
  expect(selector.poll()).toEqual([read]);
  selector.unregister(read);
  expect(selector.poll()).toEqual([]);
});

test('every change of a thread is told, with its cause', () => {
  const { kernel, trace } = machine(1, ['main']);
  const main = kernel.dispatch() as Thread;
  kernel.block({ on: 'time.sleep(0)', until: 5 }, 0, -1);
  kernel.dispatch();
  kernel.end(main);
  expect(trace.kinds()).toEqual([
    'process-started',
    'thread-started',
    'thread-ran',
    'thread-blocked',
    'thread-woken',
    'thread-ran',
    'thread-ended',
  ]);
  expect(trace.events.map((event) => event.cause)).toEqual([-1, -1, 1, -1, 3, 4, 5]);
});
