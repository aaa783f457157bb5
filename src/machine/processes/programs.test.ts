/** The programs in /usr/bin. */
import { expect, test } from 'vitest';
import { compileModule } from '#compiler';
import { PROGRAMS } from '#pylib';
import { run } from '../run.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';

test.each([...PROGRAMS])('the program %s compiles without a word', (name, source) => {
  expect(compileModule(source, `/usr/bin/${name}`, 'library')).toMatchObject({ ok: true, warnings: [] });
});

/** What a program prints that runs a command of the shell. */
function printedBy(command: string): string {
  let printed = '';
  const main = `import subprocess\nprint(subprocess.call(${JSON.stringify(command)}, shell=True))`;
  run({ main: 'main.py', files: { 'main.py': main }, args: [] }, DEFAULT_SETTINGS, {
    text: (_stream, text) => {
      printed += text;
    },
  });
  return printed;
}

test('the shell refuses what it has not', () => {
  expect(printedBy('for x in 1 2; do echo $x; done')).toMatch(/^\/bin\/sh: 1: .*not supported by this shell\n/);
});

test('a program that nobody reads any more dies by SIGPIPE', () => {
  expect(printedBy('yes | head -n 1')).toBe('y\n0\n');
});

test('a pipeline ends as its last program does', () => {
  expect(printedBy('true | false')).toBe('1\n');
});
