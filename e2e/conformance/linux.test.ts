/** What only Linux can answer, because the oracle runs on no Linux: programs and what they printed there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runOurs } from './ours.ts';

const read = (name: string) => readFileSync(new URL(`../linux/${name}`, import.meta.url), 'utf8');

test('system calls on files give and refuse what Linux does', () => {
  const ours = runOurs({ main: 'file-calls.py', files: { 'file-calls.py': read('file-calls.py') }, args: [] });
  expect(`${ours.stdout}${ours.stderr}`.split('\n')).toEqual(read('file-calls.txt').split('\n'));
});
