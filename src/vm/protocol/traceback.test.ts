import { loadPyodide } from 'pyodide';
import { beforeAll, expect, test } from 'vitest';
import { PROGRAM_ORACLE, runHere, withoutAddresses } from '../program-oracle.ts';
import { PROGRAMS } from './traceback.programs.ts';

const theirs = new Map<string, string>();

beforeAll(async () => {
  const python = await loadPyodide();
  const sources = Object.values(PROGRAMS);
  python.globals.set('SOURCES', python.toPy(sources));
  const answers = JSON.parse(python.runPython(PROGRAM_ORACLE)) as string[];
  Object.keys(PROGRAMS).forEach((name, index) => {
    theirs.set(name, answers[index] as string);
  });
}, 60_000);

test.each(Object.keys(PROGRAMS))('the traceback of %s is what CPython prints', (name) => {
  const ours = runHere(PROGRAMS[name] as string);
  expect(withoutAddresses(ours)).toBe(withoutAddresses(theirs.get(name) as string));
});
