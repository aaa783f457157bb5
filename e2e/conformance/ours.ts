/** What our machine makes of a program, in the oracle's words. */
import { DEFAULT_SETTINGS, run, type Settings } from '#machine';
import type { OracleProgram, OracleResult } from '../oracle/oracle.ts';

/** Runs the program to its end on the simulated computer. */
export function runOurs(program: OracleProgram, settings: Settings = DEFAULT_SETTINGS): OracleResult {
  const printed = { 1: '', 2: '' };
  const schedule: string[] = [];
  const { ended } = run(program, settings, {
    text: (stream, text) => {
      printed[stream] += text;
    },
    handle: (turn, time, kind, name) => schedule.push(`${turn} ${Math.floor(time / 1e6 + 0.5)} ${kind} ${name}`),
  });
  if (ended === null) throw new Error('the run has not ended');
  if (ended.diagnostic !== null && ended.reason === 'unsupported') throw new Error(ended.diagnostic.message);
  const end = ended.reason === 'deadlock' ? 'deadlock' : ended.code;
  return { stdout: printed[1], stderr: printed[2], end, schedule };
}
