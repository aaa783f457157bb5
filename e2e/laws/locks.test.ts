/** Every kind of lock and queue against a naive model: random programs, under random schedules, with and without the GIL. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run, type Settings } from '#machine';

/** Patience, work and rest in milliseconds. */
type Script = readonly (readonly [number, number, number])[];
type Case = readonly [kind: string, size: number, scripts: readonly Script[]];
/** What happened, to which thread, and what is worth knowing of it. */
type Entry = readonly [what: string, thread: number, detail: unknown];

const source = readFileSync(new URL('locks.py', import.meta.url), 'utf8');
const CASES = 6;
const RUNS = 4;

const amount = fc.nat(4);
const step = fc.tuple(fc.oneof(fc.constant(-1), fc.nat(3)), amount, amount);
const settings = fc.record({ seed: fc.nat(1000), gil: fc.boolean(), cores: fc.integer({ min: 1, max: 4 }) });
/** As many steps for each of an even number of threads: what is made is also taken. */
const scripts = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([pairs, steps]) =>
    fc.array(fc.array(step, { minLength: steps, maxLength: steps }), { minLength: 2 * pairs, maxLength: 2 * pairs }),
  );

function logsOf(cases: readonly Case[], changed: Partial<Settings>): Entry[][] {
  let printed = '';
  const text = (_stream: 1 | 2, piece: string) => {
    printed += piece;
  };
  const program = { main: 'locks.py', files: { 'locks.py': source }, args: [JSON.stringify(cases)] };
  const { ended } = run(program, { ...DEFAULT_SETTINGS, ...changed, lines: false }, { text });
  expect(ended?.reason, printed).toBe('exited');
  const lines = printed.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Entry[]);
}

/** Says what is wrong with a log, or nothing. */
type Model = (log: readonly Entry[], one: Case) => string | null;

/** No more inside than there is room for, and nobody gives up before his time. */
const room =
  (capacity: (size: number) => number): Model =>
  (log, [, size]) => {
    let inside = 0;
    for (const [what, , detail] of log) {
      if (what === 'in') inside++;
      else if (what === 'out') inside--;
      else if ((detail as number) < -0.001) return 'gave up too early';
      if (inside > capacity(size)) return `${inside} inside`;
    }
    return inside === 0 ? null : 'somebody is still inside';
  };

/** What was made is taken, once each; with `inOrder`, by each taker in the order in which its maker made it. */
const passed =
  (inOrder: boolean): Model =>
  (log, [, , all]) => {
    const taken = log.map(([, , item]) => String(item));
    const made = all.flatMap((script, maker) => (maker % 2 === 0 ? script.map((_, i) => `${maker},${i}`) : []));
    if (taken.toSorted().join(' ') !== made.toSorted().join(' ')) return `made ${made}, taken ${taken}`;
    const last = new Map<string, number>();
    for (const [, taker, item] of log) {
      const [maker, number] = item as [number, number];
      const key = `${maker} ${taker}`;
      if (inOrder && number < (last.get(key) ?? -1)) return `${taker} took ${item} late`;
      last.set(key, number);
    }
    return null;
  };

/** Nobody goes before all have come. */
const together: Model = (log, [, , all]) => {
  const came = new Map<unknown, number>();
  for (const [what, , round] of log) {
    if (what === 'came') came.set(round, (came.get(round) ?? 0) + 1);
    else if (came.get(round) !== all.length) return `went in round ${round} with ${came.get(round)}`;
  }
  return null;
};

/** Nobody is told of it before it is set. */
const told: Model = (log) => {
  const set = log.findIndex(([what]) => what === 'set');
  const early = log.slice(0, set).filter(([, , detail]) => detail === true);
  return set < 0 || early.length > 0 ? 'told too early' : null;
};

const MODELS: Readonly<Record<string, Model>> = {
  Lock: room(() => 1),
  RLock: room(() => 1),
  Semaphore: room((size) => size),
  BoundedSemaphore: room((size) => size),
  Condition: passed(true),
  Queue: passed(true),
  LifoQueue: passed(false),
  SimpleQueue: passed(true),
  Barrier: together,
  Event: told,
};

Object.entries(MODELS).forEach(([kind, model], i) => {
  const seed = 51 + i;
  test(`${kind} does what a naive one does (seed ${seed})`, () => {
    const one = fc.tuple(fc.constant(kind), fc.integer({ min: 1, max: 3 }), scripts);
    const many = fc.array(one, { minLength: CASES, maxLength: CASES });
    const law = fc.property(many, settings, (cases, changed) => {
      const logs = logsOf(cases, changed);
      cases.forEach((each, at) => {
        expect(model(logs[at] ?? [], each)).toBeNull();
      });
    });
    fc.assert(law, { seed, numRuns: RUNS, endOnFailure: true });
  });
});
