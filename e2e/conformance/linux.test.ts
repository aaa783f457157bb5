/** What only Linux can answer, because the oracle runs on no Linux: programs and what they printed there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runOurs } from './ours.ts';

const read = (name: string) => readFileSync(new URL(`../linux/${name}`, import.meta.url), 'utf8');

test('system calls on files give and refuse what Linux does', () => {
  const ours = runOurs({ main: 'file-calls.py', files: { 'file-calls.py': read('file-calls.py') }, args: [] });
  expect(`${ours.stdout}${ours.stderr}`.split('\n')).toEqual(read('file-calls.txt').split('\n'));
});

test('os._exit() ends the process at once: no finally, no __del__, no atexit', () => {
  const lines = [
    'import atexit, os',
    "atexit.register(print, 'never')",
    'try:',
    "    print('before')",
    '    os._exit(259)',
  ];
  const source = `${[...lines, 'finally:', "    print('not here')"].join('\n')}\n`;
  const { stdout, stderr, end } = runOurs({ main: 'exit.py', files: { 'exit.py': source }, args: [] });
  expect({ stdout, stderr, end }).toEqual({ stdout: 'before\n', stderr: '', end: 3 });
});

test('logging flushes and closes the handlers that still live at the end, the newest first', () => {
  const lines = [
    'import logging, logging.handlers, sys',
    'class Loud(logging.Handler):',
    "    def flush(self): print('flush', self.name)",
    "    def close(self): print('close', self.name)",
    'kept, also = Loud(), Loud()',
    "kept.name, also.name = 'kept', 'also'",
    "Loud().name = 'dropped'",
    'for flushes in True, False:',
    '    target = logging.StreamHandler(sys.stdout)',
    '    logging.getLogger(str(flushes)).addHandler(logging.handlers.MemoryHandler(9, 40, target, flushes))',
    '    logging.getLogger(str(flushes)).warning(f"held {flushes}")',
    "print('end')",
  ];
  const { stdout, end } = runOurs({ main: 'exit.py', files: { 'exit.py': `${lines.join('\n')}\n` }, args: [] });
  expect({ stdout, end }).toEqual({
    stdout: 'end\nheld True\nflush also\nclose also\nflush kept\nclose kept\n',
    end: 0,
  });
});
