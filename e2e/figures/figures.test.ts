/** Programs that measure print here what they printed on real computers, near enough. See figures.ts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from '#machine';
import { MEASUREMENTS, TOLERANCE } from './figures.ts';

/** What a program says, by the name in front of each number. */
function measured(program: string, cores: number): Map<string, number> {
  const main = `${program}.py`;
  const source = readFileSync(new URL(`programs/${main}`, import.meta.url), 'utf8');
  let printed = '';
  const text = (_stream: 1 | 2, piece: string) => {
    printed += piece;
  };
  const settings = { ...DEFAULT_SETTINGS, cores, lines: false };
  const { ended } = run({ main, files: { [main]: source }, args: [] }, settings, { text });
  expect(ended?.code, printed).toBe(0);
  const lines = printed.trim().split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

describe('takes about as long as it was measured to take', () => {
  for (const { program, cores = 4, figures } of MEASUREMENTS) {
    test(`${program}, ${cores} cores`, { timeout: 180_000 }, () => {
      const found = measured(program, cores);
      const off = figures.filter(({ name, from, to }) => {
        const value = found.get(name) ?? Number.NaN;
        return !(value >= from * (1 - TOLERANCE) && value <= to * (1 + TOLERANCE));
      });
      expect(off.map((wanted) => ({ ...wanted, found: found.get(wanted.name) }))).toEqual([]);
    });
  }
});
