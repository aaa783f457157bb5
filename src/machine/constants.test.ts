import { expect, test } from 'vitest';
import { hasConstant, withConstants } from './constants.ts';

const PROGRAM = 'import time\nN = 3  # @param {type:"slider"}\nname: str = "a"\nif N == 3:\n    N = 4\n';

test('a constant gets its value and keeps its comment', () => {
  expect(withConstants(PROGRAM, { N: '10' }).split('\n')[1]).toBe('N = 10  # @param {type:"slider"}');
  expect(withConstants(PROGRAM, { name: "'b'" }).split('\n')[2]).toBe("name: str = 'b'");
});

test('only assignments at the top level count, and comparisons do not', () => {
  expect(hasConstant(PROGRAM, 'N')).toBe(true);
  expect(hasConstant(PROGRAM, 'time')).toBe(false);
  expect(hasConstant('if N == 1: pass\nN == 2\n', 'N')).toBe(false);
  expect(withConstants(PROGRAM, { N: '10' })).toContain('    N = 4');
});
