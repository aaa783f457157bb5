/** Every program prints here what CPython was recorded to print, or what 3.14 is known to print instead. See README.md. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runOurs } from '../conformance/ours.ts';
import { recordedPrograms } from './programs.ts';
import { unsign, write } from './recording.ts';

describe('prints what CPython was recorded to print', () => {
  for (const { name, program, terms, recording, by314 } of recordedPrograms()) {
    test(name, () => {
      const { stdout, stderr, end, schedule } = runOurs(program);
      const ran = schedule.map((line) => line.replace(/^(\d+) \d+ /, '$1 '));
      const expected = unsign(readFileSync(terms.since314 === null ? recording : by314, 'utf8'));
      expect(write({ stdout, stderr, code: end, schedule: ran }, terms).split('\n')).toEqual(expected.split('\n'));
    });
  }
});

test('what 3.14 prints otherwise is kept by hand only where a program says why', () => {
  const kept = recordedPrograms().filter(({ by314 }) => existsSync(by314));
  expect(kept.filter(({ terms }) => terms.since314 === null).map(({ name }) => name)).toEqual([]);
});
