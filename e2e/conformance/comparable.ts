/** What of a run is held against CPython: everything that both must share, in a form that a test can show. */
import { normalise } from '../oracle/normalise.ts';
import type { OracleResult } from '../oracle/oracle.ts';

/** Output, errors and end, line by line; the schedule too where the program has an event loop. */
export function comparable(result: OracleResult, comparesSchedule: boolean): object {
  const { stdout, stderr, end, schedule } = result;
  const output = { stdout: linesOf(stdout), stderr: linesOf(stderr), end };
  return comparesSchedule ? { ...output, schedule } : output;
}

function linesOf(text: string): string[] {
  return normalise(text).split('\n');
}
