/** Each program must print, schedule and end exactly as CPython does. See README.md. */
import { describe, expect, test } from 'vitest';
import { askOracle } from '../oracle/recorded.ts';
import { comparable } from './comparable.ts';
import { runOurs } from './ours.ts';
import { allPrograms } from './programs.ts';

const LOADING = 120_000;

describe('does what CPython does', () => {
  for (const { name, program, compared } of allPrograms()) {
    test(
      name,
      async () => {
        const theirs = await askOracle(program);
        expect(comparable(runOurs(program), compared)).toEqual(comparable(theirs, compared));
      },
      LOADING,
    );
  }
});
