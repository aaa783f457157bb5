/** How a program is run. The same program with the same settings gives the same trace. */
import type { Limits } from '#vm';

/** Reaching one ends the run with a diagnostic; the trace so far is kept. */
export interface RunLimits extends Limits {
  /** Of virtual time. */
  readonly virtualNs: number;
  /** Events in the trace. */
  readonly events: number;
  /** From so many events on lines and frames are not recorded any more. */
  readonly detailEvents: number;
}

export interface Settings {
  readonly seed: number;
  readonly cores: number;
  /** False for the free-threaded build. */
  readonly gil: boolean;
  /** Record frames and lines of the learner's code. */
  readonly lines: boolean;
  readonly limits: RunLimits;
  /** Constants of the program to be given another value: `NAME = …` at the top level of its main file. */
  readonly set: Readonly<Record<string, string>>;
}

const HOUR = 3_600_000_000_000;

export const DEFAULT_LIMITS: RunLimits = {
  instructions: 2_000_000_000,
  recursion: 1000,
  outputChars: 10_000_000,
  heapObjects: 50_000_000,
  memory: 1_000_000_000,
  virtualNs: 24 * 365 * HOUR,
  events: 50_000_000,
  detailEvents: 1_000_000,
};

export const DEFAULT_SETTINGS: Settings = {
  seed: 1,
  cores: 4,
  gil: true,
  lines: true,
  limits: DEFAULT_LIMITS,
  set: {},
};
