/** What of a run is held against CPython: everything that both must share, in a form that a test can show. */
import { normalise } from '../oracle/normalise.ts';
import type { OracleResult } from '../oracle/oracle.ts';
import type { Compared } from './programs.ts';

/** Output, errors and end, line by line; the schedule too where the program has an event loop, with or without its times. */
export function comparable(result: OracleResult, compared: Compared): object {
  const { stdout, stderr, end, schedule } = result;
  const output = { stdout: linesOf(stdout), stderr: linesOf(stderr), end };
  if (compared === 'output') return output;
  return { ...output, schedule: compared === 'order' ? schedule.map(withoutTime) : schedule };
}

function withoutTime(line: string): string {
  return line.replace(/^(\d+) \d+ /, '$1 ');
}

function linesOf(text: string): string[] {
  return normalise(text).split('\n');
}
