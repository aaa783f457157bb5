/** Each program must print, schedule and end exactly as CPython does. See README.md. */
import { describe, expect, test } from 'vitest';
import { normalise } from '../oracle/normalise.ts';
import type { OracleResult } from '../oracle/oracle.ts';
import { askOracle } from '../oracle/recorded.ts';
import { runOurs } from './ours.ts';
import { allPrograms } from './programs.ts';

const LOADING = 120_000;

function comparable(result: OracleResult, comparesSchedule: boolean): object {
  const { stdout, stderr, end, schedule } = result;
  const output = { stdout: linesOf(stdout), stderr: linesOf(stderr), end };
  return comparesSchedule ? { ...output, schedule } : output;
}

function linesOf(text: string): string[] {
  return normalise(text).split('\n');
}

describe('does what CPython does', () => {
  for (const { name, program, comparesSchedule } of allPrograms()) {
    test(
      name,
      async () => {
        const theirs = await askOracle(program);
        expect(comparable(runOurs(program), comparesSchedule)).toEqual(comparable(theirs, comparesSchedule));
      },
      LOADING,
    );
  }
});
