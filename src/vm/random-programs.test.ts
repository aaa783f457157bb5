import fc from 'fast-check';
import { loadPyodide } from 'pyodide';
import { expect, test } from 'vitest';
import { PROGRAM_ORACLE, runHere, withoutAddresses } from './program-oracle.ts';
import { anyFailingProgram } from './random-expressions.ts';
import { anyAsyncProgram, anyProgram } from './random-programs.ts';

const SEED = 314;
const LOADING = 120_000;

async function expectTheSame(sources: readonly string[]): Promise<void> {
  const python = await loadPyodide();
  python.globals.set('SOURCES', python.toPy(sources));
  const theirs = JSON.parse(python.runPython(PROGRAM_ORACLE)) as string[];
  sources.forEach((source, index) => {
    expect(withoutAddresses(runHere(source)), source).toBe(withoutAddresses(theirs[index] as string));
  });
}

test(
  `random handlers, groups, loops and generators go the ways of CPython (seed ${SEED})`,
  async () => {
    await expectTheSame(fc.sample(anyProgram, { numRuns: 200, seed: SEED }));
  },
  LOADING,
);

test(
  `random coroutines and async generators go the ways of CPython (seed ${SEED})`,
  async () => {
    await expectTheSame(fc.sample(anyAsyncProgram, { numRuns: 60, seed: SEED }));
  },
  LOADING,
);

test(
  `random expressions fail as they fail in CPython, and the traceback points at the same place (seed ${SEED})`,
  async () => {
    await expectTheSame(fc.sample(anyFailingProgram, { numRuns: 250, seed: SEED }));
  },
  LOADING,
);
