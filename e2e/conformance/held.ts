/** The test of each program: it must print, schedule and end exactly as CPython does. See README.md. */
import { describe, expect, test } from 'vitest';
import { askOracle } from '../oracle/recorded.ts';
import { comparable } from './comparable.ts';
import { runOurs } from './ours.ts';
import { allPrograms } from './programs.ts';

const LOADING = 120_000;

/** Tests every program of which `part` is the share out of `parts`, so that several files can be run beside each other. */
export function holdAgainstPython(part: number, parts: number): void {
  describe('does what CPython does', () => {
    for (const { name, program, compared } of allPrograms().filter((_, i) => i % parts === part)) {
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
}
