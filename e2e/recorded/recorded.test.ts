/** Every program prints here what CPython was recorded to print, or what 3.14 is known to print instead. See README.md. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { holdAgainstRecording } from './held.ts';
import { recordedPrograms } from './programs.ts';

describe('prints what CPython was recorded to print', () => {
  for (const one of recordedPrograms()) test(one.name, () => holdAgainstRecording(one));
});

test('what 3.14 prints otherwise is kept by hand only where a program says why', () => {
  const kept = recordedPrograms().filter(({ by314 }) => existsSync(by314));
  expect(kept.filter(({ terms }) => terms.since314 === null).map(({ name }) => name)).toEqual([]);
});
