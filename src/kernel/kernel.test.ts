import { expect, test } from 'vitest';
import { COSTS } from './costs.ts';
import { CountingWriter } from './counting-writer.ts';
import { EPOLL, Epoll } from './epoll.ts';
import { Kernel } from './kernel.ts';
import { makePipe } from './pipe.ts';
import { makeSocketPair } from './stream-socket.ts';
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

test('bytes in a pair of sockets wake the thread that waits for its other end, before its deadline', () => {
  const { kernel, process, threads } = machine(2, ['a', 'b']);
  const [a, b] = threads;
  kernel.dispatch();
  const [one, other] = makeSocketPair(kernel, kernel.computer);
  process.descriptors.open(one);
  process.descriptors.open(other);
  one.readers.add(a as Thread);
  kernel.block({ on: 'recv()', until: 90_000, fd: one.fd }, 0, -1);
  expect(kernel.dispatch()).toBe(b);
  kernel.spend(70);
  other.write(new Uint8Array([7, 8]));
  expect(a?.state).toBe('ready');
  expect(a?.time).toBe(70 + COSTS.fileWake);
  expect(a?.timedOut).toBe(false);
  expect(one.read(10)).toEqual(new Uint8Array([7, 8]));
});

test('an epoll reports who is ready in the order in which they became so', () => {
  const { kernel } = machine(1, ['main']);
  kernel.dispatch();
  const epoll = new Epoll(kernel);
  const pipes = [5, 6, 7].map((fd) => {
    const [reader, writer] = makePipe(kernel);
    epoll.register(fd, reader, EPOLL.IN);
    return { reader, writer };
  });
  const send = (at: number) => pipes[at]?.writer.write(new Uint8Array(1));
  const ready = () => epoll.poll().map(([fd]) => fd);
  expect(ready()).toEqual([]);
  send(2);
  send(0);
  expect(ready()).toEqual([7, 5]);
  expect(ready()).toEqual([7, 5]);
  pipes[2]?.reader.read(1);
  send(1);
  send(2);
  expect(ready()).toEqual([7, 5, 6]);
  epoll.unregister(5);
  expect(ready()).toEqual([7, 6]);
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
