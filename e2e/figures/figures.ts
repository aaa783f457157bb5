/**
 * What was measured of CPython on real computers, and what the programs here must therefore say of the simulated one. Seconds,
 * or a ratio. A range holds what was measured by CPython 3.11 and 3.13, and the round figure for a laptop that was chosen
 * from it. What is off by more than TOLERANCE is wrong in src/kernel/costs.ts, or in how the kernel works.
 */

export const TOLERANCE = 0.15;

export interface Figure {
  /** The line that the program prints. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Measurement {
  /** A file in `programs`. */
  readonly program: string;
  readonly cores?: number;
  readonly figures: readonly Figure[];
}

const [MS, US] = [1e-3, 1e-6];

function figure(name: string, unit: number, from: number, to = from): Figure {
  return { name, from: from * unit, to: to * unit };
}

export const MEASUREMENTS: readonly Measurement[] = [
  {
    program: 'gil_slices',
    figures: [
      figure('gap with 2', MS, 5, 5.2),
      figure('gap with 3', MS, 10.5, 12),
      figure('gap with 4', MS, 17),
      figure('gap with 2 at 1 ms', MS, 1.2),
    ],
  },
  { program: 'cpu_threads', figures: [figure('two threads to one after the other', 1, 1.08)] },
  {
    program: 'sleeping',
    figures: [
      // The rest of what was measured, 86 to 103 µs in all, is the clock's and the interpreter's.
      figure('sleep of 0', US, 60),
      figure('sleep of 1 ms', MS, 1.06, 1.1),
      figure('sleep of 1 ms beside a thread that computes', MS, 6.3),
    ],
  },
  {
    program: 'threads',
    figures: [
      figure('create, start and join', US, 73, 81),
      figure('lock', US, 0.1, 0.316),
      figure('lock ping-pong', US, 34, 49),
      figure('queue put and get', US, 0.95, 1.3),
      figure('queue ping-pong', US, 74, 85),
      figure('simple queue ping-pong', US, 37, 44),
      figure('submit and result', US, 84, 89),
    ],
  },
  // Two figures were seen, by whether the two threads stayed on one core: 32 µs, and 107 to 132.
  { program: 'executor', figures: [figure('run_in_executor', US, 32, 132)] },
  {
    program: 'convoy',
    figures: [
      figure('round trip beside 0', MS, 0.021, 0.1),
      figure('round trip beside 1', MS, 5, 5.2),
      figure('round trip beside 2', MS, 10, 10.5),
      figure('round trip beside 3', MS, 15, 20),
    ],
  },
  {
    program: 'processes',
    figures: [
      figure('fork, exit and wait', MS, 2.3, 2.6),
      figure('subprocess.run', MS, 0.82, 1),
      figure('start and join by fork', MS, 2.5, 3.2),
      figure('start and join by forkserver', MS, 20, 21),
      figure('start and join by spawn', MS, 50, 56),
    ],
  },
  // Two processes took 0.56 of the time on two cores. More than that was not measured: as many times faster as there are cores.
  { program: 'cores', cores: 1, figures: [figure('speed-up of 2', 1, 1), figure('speed-up of 4', 1, 1)] },
  { program: 'cores', cores: 2, figures: [figure('speed-up of 2', 1, 1.79, 2), figure('speed-up of 4', 1, 2)] },
  { program: 'cores', cores: 4, figures: [figure('speed-up of 2', 1, 2), figure('speed-up of 4', 1, 4)] },
];
