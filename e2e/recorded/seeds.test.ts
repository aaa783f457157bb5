/** What is true whatever the scheduler does is true under other seeds: each program is run once more with one of a few. */
import { describe, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#machine';
import { holdAgainstRecording } from './held.ts';
import { recordedPrograms } from './programs.ts';

const SEEDS = 5;

describe('prints the same whatever the schedule', () => {
  // Ending a Pool under another schedule is known to deadlock: src/pylib/DIFFERENCES.md.
  const programs = recordedPrograms().filter(({ name, terms }) => !terms.schedule && !name.startsWith('pool/'));
  programs.forEach((one, index) => {
    const seed = 1 + (index % SEEDS);
    test(`${one.name}, seed ${seed}`, () => holdAgainstRecording(one, { ...DEFAULT_SETTINGS, seed }));
  });
});
