/** What is true of every schedule, for random programs on random computers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN, seeded } from './chance.ts';
import { CountingWriter } from './counting-writer.ts';
import { type Hardware, Kernel } from './kernel.ts';
import type { Thread } from './thread.ts';
import { WaitQueue } from './wait-queue.ts';

/** What a thread does: `down` takes a token and waits for one, `up` gives one. */
type Step =
  | { readonly do: 'compute'; readonly ns: number }
  | { readonly do: 'sleep'; readonly ns: number }
  | { readonly do: 'down'; readonly of: number; readonly patience: number }
  | { readonly do: 'up'; readonly of: number }
  | { readonly do: 'start'; readonly steps: readonly Step[] };

interface Running {
  readonly steps: Step[];
  /** Until when it waits for its token, -1 for ever; null when it does not. */
  until: number | null;
  /** What is left of its present `compute`. */
  left: number;
}

const TOKENS = 3;
const ENOUGH = 50_000;

const span = fc.oneof(
  { weight: 10, arbitrary: fc.nat(300) },
  { weight: 10, arbitrary: fc.nat(30_000) },
  { weight: 1, arbitrary: fc.nat(12_000_000) },
);
const { steps } = fc.letrec<{ step: Step; steps: Step[] }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 2 },
    fc.record({ do: fc.constant('compute' as const), ns: span }),
    fc.record({ do: fc.constant('sleep' as const), ns: span }),
    fc.record({ do: fc.constant('down' as const), of: fc.nat(TOKENS - 1), patience: fc.oneof(fc.constant(-1), span) }),
    fc.record({ do: fc.constant('up' as const), of: fc.nat(TOKENS - 1) }),
    fc.record({ do: fc.constant('start' as const), steps: tie('steps') }),
  ),
  steps: fc.array(tie('step'), { maxLength: 8 }),
}));
const programs = fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
const hardware = fc.record({
  cores: fc.integer({ min: 1, max: 4 }),
  gil: fc.boolean(),
  chance: fc.oneof(fc.constant(PLAIN), fc.nat().map(seeded)),
});

/** `expect` is too slow to be asked a million times. */
function hold(truth: boolean, what: string): void {
  if (!truth) throw new Error(`not true: ${what}`);
}

class Simulation {
  readonly kernel: Kernel;
  readonly tokens = new Array<number>(TOKENS).fill(0);
  readonly queues = Array.from({ length: TOKENS }, () => new WaitQueue());
  private readonly lastOn = new Map<unknown, number>();
  private readonly hasGil: boolean;

  constructor(processes: readonly (readonly Step[][])[], computer: Hardware) {
    this.kernel = new Kernel(new CountingWriter(), computer);
    this.hasGil = computer.gil;
    for (const threads of processes) {
      const process = this.kernel.startProcess('python');
      for (const own of threads) this.begin(process, own);
    }
  }

  private begin(process: Thread['process'], own: readonly Step[]): void {
    const payload: Running = { steps: [...own], until: null, left: 0 };
    this.kernel.startThread({ name: 'thread', process, payload });
  }

  run(): void {
    for (let turn = 0; turn < ENOUGH; turn++) {
      const thread = this.kernel.dispatch();
      if (thread === null) return;
      const { core } = thread;
      this.checkBefore(thread);
      if (!this.kernel.poll(thread)) this.step(thread);
      this.checkAfter(thread, core);
    }
    throw new Error('it does not end');
  }

  /** One thread a core, one holder a GIL, and nobody's clock goes back: what was used before is over. */
  private checkBefore(thread: Thread): void {
    const { process, core, time, state } = thread;
    const { threads } = this.kernel;
    hold(state === 'running', 'it runs on a core');
    for (const other of threads) hold(other === thread || other.core !== core || core === 0, 'the core is its own');
    hold(!this.hasGil || process.gil?.holder === thread, 'it has the GIL');
    for (const used of this.usedBy(thread, core)) hold(time >= (this.lastOn.get(used) ?? 0), 'time does not go back');
  }

  private checkAfter(thread: Thread, core: number): void {
    for (const used of this.usedBy(thread, core)) this.lastOn.set(used, thread.time);
  }

  private usedBy(thread: Thread, core: number): unknown[] {
    return [thread, `core ${core}`, ...(this.hasGil ? [thread.process] : [])];
  }

  private step(thread: Thread): void {
    const { kernel } = this;
    const running = thread.payload as Running;
    const next = running.steps[0];
    if (next === undefined) kernel.end(thread);
    else if (next.do === 'down') this.down(thread, running, next.of, next.patience);
    else if (next.do === 'compute') this.compute(running, next.ns);
    else {
      running.steps.shift();
      kernel.spend(100);
      if (next.do === 'sleep') kernel.block({ on: 'sleep', until: kernel.now + next.ns }, 0, -1);
      else if (next.do === 'start') this.begin(thread.process, next.steps);
      else this.up(next.of);
    }
  }

  private compute(running: Running, ns: number): void {
    if (running.left === 0) running.left = ns + 1;
    const part = Math.min(running.left, Math.max(5, this.kernel.horizon()));
    this.kernel.spend(part);
    running.left -= part;
    if (running.left === 0) running.steps.shift();
  }

  private up(of: number): void {
    this.tokens[of] = (this.tokens[of] ?? 0) + 1;
    this.queues[of]?.wakeOne(this.kernel, -1);
  }

  private down(thread: Thread, running: Running, of: number, patience: number): void {
    const { kernel, tokens } = this;
    const queue = this.queues[of] as WaitQueue;
    const hasWaited = running.until !== null;
    queue.remove(thread);
    if ((tokens[of] ?? 0) > 0) {
      tokens[of] = (tokens[of] ?? 0) - 1;
      kernel.spend(50);
    } else if (!(hasWaited && thread.timedOut)) {
      running.until ??= patience < 0 ? -1 : kernel.now + patience;
      queue.add(thread);
      kernel.block({ on: 'down', until: running.until }, 0, -1);
      return;
    }
    running.until = null;
    running.steps.shift();
  }
}

test('one thread a core, one holder a GIL, clocks that never go back, and an end (seed 31)', () => {
  const law = fc.property(programs, hardware, (processes, computer) => {
    new Simulation(processes, computer).run();
  });
  fc.assert(law, { seed: 31, numRuns: 300 });
});

test('nobody waits for what is there: no wake-up is lost (seed 32)', () => {
  const law = fc.property(programs, hardware, (processes, computer) => {
    const simulation = new Simulation(processes, computer);
    simulation.run();
    for (const thread of simulation.kernel.threads) {
      if (thread.state === 'ended') continue;
      const [step] = (thread.payload as Running).steps;
      expect(thread.state).toBe('blocked');
      const missing = step?.do === 'down' && step.patience === -1 ? simulation.tokens[step.of] : null;
      expect(missing).toBe(0);
    }
  });
  fc.assert(law, { seed: 32, numRuns: 300 });
});

test('the same seed gives the same trace (seed 33)', () => {
  const law = fc.property(programs, fc.integer({ min: 1, max: 4 }), fc.nat(), (processes, cores, seed) => {
    const [one, other] = [0, 1].map(() => {
      const simulation = new Simulation(processes, { cores, gil: true, chance: seeded(seed) });
      simulation.run();
      return (simulation.kernel.trace as CountingWriter).events;
    });
    expect(one).toEqual(other);
  });
  fc.assert(law, { seed: 33, numRuns: 50 });
});
