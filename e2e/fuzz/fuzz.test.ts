/** Programs made at random do what they do in CPython. A few seeds are always tried; see README.md for the others. */
import { describe, expect, test } from 'vitest';
import { comparable } from '../conformance/comparable.ts';
import { runOurs } from '../conformance/ours.ts';
import { askOracle } from '../oracle/recorded.ts';
import { KINDS, randomProgram } from './kinds.ts';
import { programOf, SMALL } from './program-of.ts';

const LOADING = 120_000;
const SEEDS = 35;

for (const kind of KINDS) {
  describe(`a random program for ${kind} does what it does in CPython`, () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      test(
        `seed ${seed}`,
        async () => {
          const program = programOf(randomProgram(kind, seed));
          const theirs = await askOracle(program);
          expect(comparable(runOurs(program, SMALL), 'all')).toEqual(comparable(theirs, 'all'));
        },
        LOADING,
      );
    }
  });
}
