import fc from 'fast-check';
import { loadPyodide } from 'pyodide';
import { expect, test } from 'vitest';
import { PROGRAM_ORACLE, runHere, withoutAddresses } from './program-oracle.ts';
import { anyProgram } from './random-programs.ts';

const SEED = 314;
const COUNT = 300;

test(`${COUNT} random programs of handlers, loops and generators do what they do in CPython (seed ${SEED})`, async () => {
  const sources = fc.sample(anyProgram, { numRuns: COUNT, seed: SEED });
  const python = await loadPyodide();
  python.globals.set('SOURCES', python.toPy(sources));
  const theirs = JSON.parse(python.runPython(PROGRAM_ORACLE)) as string[];
  sources.forEach((source, index) => {
    expect(withoutAddresses(runHere(source)), source).toBe(withoutAddresses(theirs[index] as string));
  });
}, 120_000);
