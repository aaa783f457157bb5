/** A random text as a program that both sides can run, and the settings that end ours should it never end. */
import { DEFAULT_SETTINGS, type Settings } from '#machine';
import type { OracleProgram } from '../oracle/oracle.ts';

/** The text as the only file. */
export function programOf(source: string): OracleProgram {
  return { main: 'program.py', files: { 'program.py': source }, args: [] };
}

/** Small programs need little: one that needs more is one that we run wrongly. */
export const SMALL: Settings = {
  ...DEFAULT_SETTINGS,
  limits: { ...DEFAULT_SETTINGS.limits, instructions: 20_000_000, events: 1_000_000 },
};
