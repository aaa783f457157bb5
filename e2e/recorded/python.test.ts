/** Where the machine has a Python that is new enough, every recording is held against it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordedPrograms } from './programs.ts';
import { askPython, findPython } from './python.ts';
import { unsign, write } from './recording.ts';

/** The machine may be busy while a program measures its own time. */
const RETRIES = 3;

const python = findPython();

if (python === null) {
  test('no Python 3.13 or newer is on the path here: the recordings stand as they are', () => {
    expect(recordedPrograms().length).toBeGreaterThan(0);
  });
} else {
  describe('CPython still prints what was recorded', () => {
    for (const { name, program, terms, recording, by314 } of recordedPrograms()) {
      test(name, { retry: RETRIES }, async () => {
        const is314 = terms.since314 !== null && !python.is.startsWith('CPython 3.13.');
        const expected = unsign(readFileSync(is314 ? by314 : recording, 'utf8'));
        const said = write(await askPython(python, program, { schedule: terms.schedule, ours: terms.ours }), terms);
        expect(said.split('\n')).toEqual(expected.split('\n'));
      });
    }
  });
}
