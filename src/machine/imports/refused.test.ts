/** What CPython has and this computer has not is refused where the program imports it, and nowhere else. */
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from '../index.ts';

function outcome(main: string, files: Record<string, string> = {}): string {
  let printed = '';
  const text = (_stream: 1 | 2, chunk: string) => {
    printed += chunk;
  };
  const { ended } = run({ main: 'main.py', files: { 'main.py': main, ...files }, args: [] }, DEFAULT_SETTINGS, {
    text,
  });
  return ended?.reason === 'unsupported' ? ended.text : printed;
}

test.each(['import importlib.resources', 'from importlib import resources', 'from http.cookies import SimpleCookie'])(
  '%s is refused by name',
  (statement) => {
    expect(outcome(statement)).toMatch(/^the module '[a-z.]+' of Python's standard library is not supported$/);
  },
);

test('a module that CPython has not either is simply missing', () => {
  const program = 'try: import importlib.nowhere\nexcept ImportError as error: print(error)';
  expect(outcome(program)).toBe("No module named 'importlib.nowhere'\n");
});

test("a package of the program's own with the name of a refused one is imported", () => {
  expect(outcome('import tkinter.box', { 'tkinter/__init__.py': '', 'tkinter/box.py': 'print(__name__)' })).toBe(
    'tkinter.box\n',
  );
});
