/** Where a program's modules are looked for: beside it, wherever it lies. */
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from '../index.ts';

function printed(main: string, files: Record<string, string>): string {
  let all = '';
  const text = (_stream: 1 | 2, chunk: string) => {
    all += chunk;
  };
  run({ main, files, args: [] }, DEFAULT_SETTINGS, { text });
  return all;
}

test('a program in a folder imports what lies beside it, and not what lies above', () => {
  const files = {
    'src/app.py': 'import sys, lib\nprint(lib.here, lib.__file__, sys.path[0])\nimport above',
    'src/lib.py': 'here = __name__',
    'above.py': '',
  };
  expect(printed('src/app.py', files)).toBe(
    [
      'lib src/lib.py /home/user/src',
      'Traceback (most recent call last):',
      '  File "src/app.py", line 3, in <module>',
      '    import above',
      "ModuleNotFoundError: No module named 'above'",
      '',
    ].join('\n'),
  );
});

test('a file named as what CPython has in its binary is not found, one named as a library module is', () => {
  const files = {
    'main.py': 'import time, os, string\nprint(time.__name__, hasattr(os, "getcwd"), string.mine)',
    'time.py': 'print("never")',
    'os.py': 'print("never")',
    'string.py': 'mine = "mine"',
  };
  expect(printed('main.py', files)).toBe('time True mine\n');
});
