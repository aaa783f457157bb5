import { expect, test } from 'vitest';
import { readRunOptions, UsageError } from './options.ts';

test('options stand before the file, and what follows it is the program’s', () => {
  const options = readRunOptions(['--schedule', '--seed', '7', '--set=N=3', 'a.py', '--stats', 'x']);
  expect(options).toMatchObject({ schedule: true, stats: false, seed: 7, file: 'a.py', set: { N: '3' } });
  expect(options.args).toEqual(['--stats', 'x']);
});

test('a lone dash is a file: the standard input', () => {
  expect(readRunOptions(['-']).file).toBe('-');
});

test('limits are counted in the units of their names', () => {
  const { limits } = readRunOptions(['--max-virtual-seconds', '2', '--max-events=5', 'a.py']);
  expect(limits.virtualNs).toBe(2_000_000_000);
  expect(limits.events).toBe(5);
});

test.each([
  [[], 'no FILE was given'],
  [['--nonsense', 'a.py'], 'unknown option --nonsense'],
  [['--seed'], '--seed needs a value'],
  [['--seed', 'x', 'a.py'], "--seed must be a whole number from 0, not 'x'"],
  [['--seed=', 'a.py'], "--seed must be a whole number from 0, not ''"],
  [['--max-events', '1e3', 'a.py'], "--max-events must be a whole number from 1, not '1e3'"],
  [['--cores', '0', 'a.py'], "--cores must be a whole number from 1, not '0'"],
  [['--stats=1', 'a.py'], '--stats takes no value'],
  [['--set', 'N', 'a.py'], "--set takes NAME=VALUE, not 'N'"],
])('%j is refused in words', (words, message) => {
  expect(() => readRunOptions(words)).toThrow(new UsageError(message));
});
