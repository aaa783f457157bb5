/** Holds what our machine prints against a recording. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Settings } from '#machine';
import { runOurs } from '../conformance/ours.ts';
import type { RecordedProgram } from './programs.ts';
import { unsign, write } from './recording.ts';

/** Runs the program and fails where it prints something else than what was recorded, or than what is known of 3.14. */
export function holdAgainstRecording({ program, terms, recording, by314 }: RecordedProgram, settings?: Settings): void {
  const { stdout, stderr, end, schedule } = runOurs(program, settings);
  const ran = schedule.map((line) => line.replace(/^(\d+) \d+ /, '$1 '));
  const expected = unsign(readFileSync(terms.since314 === null ? recording : by314, 'utf8'));
  expect(write({ stdout, stderr, code: end, schedule: ran }, terms).split('\n')).toEqual(expected.split('\n'));
}
