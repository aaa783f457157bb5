import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, test } from 'vitest';
import { EVALUATION } from './builtins/evaluation.programs.ts';
import { CLASSES } from './objects/classes.programs.ts';
import { DESCRIPTORS } from './objects/descriptors.programs.ts';
import { EXCEPTIONS } from './objects/exceptions.programs.ts';
import { FUNCTIONS } from './objects/functions.programs.ts';
import { GENERATORS } from './objects/generators.programs.ts';
import { OBJECTS } from './objects/objects.programs.ts';
import { PROGRAM_ORACLE, runHere, withoutAddresses } from './program-oracle.ts';
import { TRACEBACKS } from './protocol/traceback.programs.ts';

const TABLES = {
  tracebacks: TRACEBACKS,
  exceptions: EXCEPTIONS,
  generators: GENERATORS,
  evaluation: EVALUATION,
  objects: OBJECTS,
  classes: CLASSES,
  functions: FUNCTIONS,
  descriptors: DESCRIPTORS,
};
const ALL = Object.values(TABLES).flatMap((table) => Object.values(table));

const theirs = new Map<string, string>();

beforeAll(async () => {
  const python = await loadPyodide();
  python.globals.set('SOURCES', python.toPy(ALL));
  const answers = JSON.parse(python.runPython(PROGRAM_ORACLE)) as string[];
  ALL.forEach((source, index) => {
    theirs.set(source, answers[index] as string);
  });
}, 60_000);

describe.each(Object.entries(TABLES))('programs about %s print what CPython prints', (_about, table) => {
  test.each(Object.entries(table))('%s', (_name, source) => {
    expect(withoutAddresses(runHere(source))).toBe(withoutAddresses(theirs.get(source) as string));
  });
});
