/** What only a program started by its file has: the folder that hides the library, which the oracle cannot show. */
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from '../index.ts';

function lastLine(files: Record<string, string>): string {
  let errors = '';
  const text = (stream: 1 | 2, chunk: string) => {
    if (stream === 2) errors += chunk;
  };
  run({ main: 'main.py', files, args: [] }, DEFAULT_SETTINGS, { text });
  return errors.trimEnd().split('\n').at(-1) ?? '';
}

const STDLIB =
  "(consider renaming 'random.py' since it has the same name as the standard library module named 'random' and prevents importing that standard library module)";

test('a file that hides a library module is named when an attribute is missing', () => {
  const files = { 'main.py': 'import random\nrandom.randint(1, 6)', 'random.py': '' };
  expect(lastLine(files)).toBe(`AttributeError: module 'random' has no attribute 'randint' ${STDLIB}`);
});

test('a file that hides a library module is named when it lacks a name that is imported', () => {
  const files = { 'main.py': 'from random import randint', 'random.py': '' };
  expect(lastLine(files)).toBe(`ImportError: cannot import name 'randint' from 'random' ${STDLIB}`);
});

test('a program that imports itself by its own name is told to rename', () => {
  const files = { 'main.py': 'import requests', 'requests.py': 'import requests\nrequests.get("x")' };
  expect(lastLine(files)).toBe(
    "AttributeError: module 'requests' has no attribute 'get' (consider renaming 'requests.py' if it has the same name as a library you intended to import)",
  );
});

test('a module that hides nothing is not accused', () => {
  const files = { 'main.py': 'import helper\nhelper.nothing', 'helper.py': '' };
  expect(lastLine(files)).toBe("AttributeError: module 'helper' has no attribute 'nothing'");
});
