/**
 * Programs with faults at random: each is compiled or refused, never anything else, and CPython accepts and refuses the
 * same ones. What is compiled is run, and ends.
 */
import { loadPyodide } from 'pyodide';
import { describe, expect, test } from 'vitest';
import { compileModule } from '#compiler';
import { run } from '#machine';
import { allPrograms } from '../conformance/programs.ts';
import { Dice } from './dice.ts';
import { spoil } from './mutations.ts';
import { programOf, SMALL } from './program-of.ts';

const SEED = 2026;
const LOADING = 120_000;

/** Every program spoiled so many times; the faults of one depend on its name only, so that a new program changes no other's. */
function spoiled(times: number): string[] {
  return allPrograms().flatMap(({ name, program }) => {
    const dice = new Dice([...name].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), SEED));
    return Array.from({ length: times }, () => spoil(program.files[program.main] as string, dice));
  });
}

describe(`spoiled programs (seed ${SEED})`, () => {
  test('are compiled or refused with a place in their text', () => {
    for (const source of spoiled(8)) {
      const compiled = compileModule(source, 'program.py', 'user');
      if (compiled.ok) continue;
      expect(compiled.diagnostic.message).not.toBe('');
      expect(compiled.diagnostic.span.line).toBeLessThanOrEqual(source.split(/\r\n?|\n/).length + 1);
    }
  });

  test('run to an end', () => {
    const limits = { ...SMALL.limits, instructions: 300_000, events: 100_000 };
    for (const source of spoiled(2)) expect(run(programOf(source), { ...SMALL, limits }).ended).not.toBeNull();
  });

  test(
    'are accepted and refused as CPython does it',
    async () => {
      const python = await loadPyodide();
      const texts = spoiled(4).filter((source) => !/[\ud800-\udfff]/u.test(source));
      python.globals.set('SOURCES', python.toPy(texts));
      const theirs = (python.runPython(VERDICTS) as { toJs(): string[] }).toJs();
      for (const [i, source] of texts.entries()) {
        const ours = verdict(source);
        if (ours !== 'unsupported') expect(ours, source).toBe(theirs[i]);
      }
    },
    LOADING,
  );
});

const VERDICTS = `
import warnings
def verdict(source):
    try: compile(source, 'program.py', 'exec', dont_inherit=True)
    except (SyntaxError, ValueError) as e: return type(e).__name__
    return 'accepted'
warnings.simplefilter('ignore')
list(map(verdict, SOURCES))
`;

function verdict(source: string): string {
  const compiled = compileModule(source, 'program.py', 'user');
  if (compiled.ok) return 'accepted';
  return compiled.diagnostic.kind === 'unsupported' ? 'unsupported' : compiled.diagnostic.class;
}
