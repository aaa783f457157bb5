/** What is true whatever the scheduler does is true under other seeds: each program is run once more with one of a few. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#machine';
import { runOurs } from '../conformance/ours.ts';
import { recordedPrograms } from './programs.ts';
import { unsign, write } from './recording.ts';

const SEEDS = 5;

describe('prints the same whatever the schedule', () => {
  recordedPrograms().forEach(({ name, program, terms, recording, by314 }, index) => {
    const seed = 1 + (index % SEEDS);
    test(`${name}, seed ${seed}`, () => {
      const { stdout, stderr, end } = runOurs(program, { ...DEFAULT_SETTINGS, seed });
      const expected = unsign(readFileSync(terms.since314 === null ? recording : by314, 'utf8'));
      expect(write({ stdout, stderr, code: end }, terms).split('\n')).toEqual(expected.split('\n'));
    });
  });
});
