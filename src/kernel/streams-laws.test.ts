/** Bytes come out as they went in, through pipes and connections, whatever is done to them; buffers against a naive model. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CountingWriter } from './counting-writer.ts';
import { Kernel } from './kernel.ts';
import type { OpenFile } from './open-file.ts';
import { makePipe, PIPE_CAPACITY } from './pipe.ts';
import { makeSocketPair, SHUT, StreamSocket } from './stream-socket.ts';

type Step = { readonly do: 'write' | 'read' | 'pass'; readonly amount: number };

const amount = fc.oneof(fc.nat(10), fc.nat(5_000), fc.nat(300_000));
const steps = fc.array(fc.record({ do: fc.constantFrom('write' as const, 'read', 'pass'), amount }), { maxLength: 60 });
const line = fc.record({ latency: fc.nat(5_000_000), bandwidth: fc.integer({ min: 10_000, max: 1_000_000_000 }) });

interface Way {
  readonly kernel: Kernel;
  readonly from: OpenFile;
  readonly to: OpenFile;
  readonly end: () => void;
}

function machine(): Kernel {
  const kernel = new Kernel(new CountingWriter(), { cores: 1, gil: true });
  kernel.startThread({ name: 'main', process: kernel.startProcess('python'), payload: null });
  kernel.dispatch();
  return kernel;
}

/** Time goes by, and with it what is on its way. */
function pass(kernel: Kernel, ns: number): void {
  kernel.block({ on: 'sleep', until: kernel.now + ns }, 0, -1);
  kernel.dispatch();
}

function pipe(): Way {
  const kernel = machine();
  const [to, from] = makePipe(kernel);
  for (const file of [to, from]) file.retain();
  return { kernel, from, to, end: () => from.release(-1) };
}

function pair(): Way {
  const kernel = machine();
  const [to, from] = makeSocketPair(kernel, kernel.computer);
  return { kernel, from, to, end: () => from.shutdown(SHUT.write, -1) };
}

function connection(line: { latency: number; bandwidth: number }): Way {
  const kernel = machine();
  const far = kernel.addComputer('far', '10.0.0.2', 1, line);
  const listener = new StreamSocket(kernel, far, 'inet');
  listener.bind({ host: '0.0.0.0', port: 8000 });
  listener.listen(1);
  const from = new StreamSocket(kernel, kernel.computer, 'inet');
  from.connect({ host: '10.0.0.2', port: 8000 }, -1);
  while (!listener.readable) pass(kernel, 1_000_000);
  return { kernel, from, to: listener.accept() as StreamSocket, end: () => from.shutdown(SHUT.write, -1) };
}

/** Bytes that are told apart by their place in the stream. */
function bytesFrom(place: number, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => (place + i) % 251);
}

/** Does the steps and then reads to the end; `expected` says how many bytes a write should take, where that is known. */
function check(
  { kernel, from, to, end }: Way,
  todo: readonly Step[],
  expected?: (size: number, held: number) => number,
) {
  let [sent, received] = [0, 0];
  const take = (count: number): boolean => {
    const data = to.read(count);
    if (data === null) return true;
    expect(data.every((byte, i) => byte === (received + i) % 251)).toBe(true);
    received += data.length;
    return data.length > 0;
  };
  for (const step of todo) {
    if (step.do === 'pass') pass(kernel, step.amount);
    else if (step.do === 'read') take(1 + step.amount);
    else {
      const taken = from.write(bytesFrom(sent, 1 + step.amount));
      if (expected !== undefined) expect(taken ?? 0).toBe(expected(1 + step.amount, sent - received));
      sent += taken ?? 0;
    }
  }
  end();
  while (take(70_000)) pass(kernel, 100_000_000);
  expect(received).toBe(sent);
}

test('a pipe gives back what was written, and takes as much as a naive one (seed 41)', () => {
  const room = (size: number, held: number) => {
    const free = PIPE_CAPACITY - held;
    return size <= 4096 && size > free ? 0 : Math.min(size, free);
  };
  fc.assert(
    fc.property(steps, (todo) => check(pipe(), todo, room)),
    { seed: 41 },
  );
});

test('a pair of sockets gives back what was sent, and takes as much as a naive one (seed 42)', () => {
  const room = (size: number, held: number) => Math.min(size, Math.max(0, 219_264 - held));
  fc.assert(
    fc.property(steps, (todo) => check(pair(), todo, room)),
    { seed: 42 },
  );
});

test('a connection gives back what was sent, whatever the line is like (seed 43)', () => {
  fc.assert(
    fc.property(steps, line, (todo, between) => check(connection(between), todo)),
    { seed: 43 },
  );
});
