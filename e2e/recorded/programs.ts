/**
 * The programs of this folder, with what CPython printed for each. A program is a file, or a folder with a `main.py`; its
 * recording stands beside it. Paths are from the project's folder, where every command and every test runs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { OracleProgram } from '../oracle/oracle.ts';

const FOLDER = 'e2e/recorded';
const MAIN = 'main.py';

/** What its first line says. */
export interface Terms {
  /** The order of its lines is the scheduler's affair: only which they are is compared. */
  readonly anyOrder: boolean;
  /** The callbacks that the event loop runs are compared too, turn by turn. */
  readonly schedule: boolean;
  /** Why 3.14 prints something else than the Python that recorded; its expectation is then kept by hand. */
  readonly since314: string | null;
  /** A package that this library has and CPython has not: it is given to CPython for the program. */
  readonly ours: string | null;
}

export interface RecordedProgram {
  /** Its path, short: `threading/lock-timeout.py`, or that of its folder. */
  readonly name: string;
  readonly program: OracleProgram;
  readonly terms: Terms;
  /** What was recorded; what is expected of 3.14 by hand. The second need not exist. */
  readonly recording: string;
  readonly by314: string;
}

/** All of them, by path. */
export function recordedPrograms(): RecordedProgram[] {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const homes = names.filter((name) => name.endsWith(`/${MAIN}`)).map((name) => name.slice(0, -MAIN.length - 1));
  const isAlone = (name: string) =>
    name.endsWith('.py') && name.includes('/') && !homes.some((home) => name.startsWith(`${home}/`));
  return [
    ...names.filter(isAlone).map((name) => describe(name, name.slice(name.lastIndexOf('/') + 1), [name])),
    ...homes.map((home) => describe(home, MAIN, filesUnder(home, names))),
  ];
}

function filesUnder(home: string, names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith(`${home}/`) && /\.\w+$/.test(name) && !name.endsWith('.pyc'));
}

function describe(name: string, main: string, paths: readonly string[]): RecordedProgram {
  const home = name.endsWith('.py') ? name.slice(0, -main.length) : `${name}/`;
  const texts = paths.map((path) => [path.slice(home.length), readFileSync(`${FOLDER}/${path}`, 'utf8')]);
  const files = Object.fromEntries(texts) as Record<string, string>;
  const base = `${FOLDER}/${name.replace(/\.py$/, '')}`;
  const program = { main, files, args: [], ...standardInput(`${base}.stdin`) };
  return { name, program, terms: termsIn(files[main] ?? ''), recording: `${base}.out`, by314: `${base}.314` };
}

function standardInput(path: string): { stdin?: string } {
  return existsSync(path) ? { stdin: readFileSync(path, 'utf8') } : {};
}

function termsIn(source: string): Terms {
  const [first = ''] = source.split('\n', 1);
  const since = /^# 3\.14: (.+)$/.exec(first);
  const compared = /^# compare: (.+)$/.exec(first)?.[1];
  const ours = /^# ours: (\w+)$/.exec(first)?.[1] ?? null;
  return { anyOrder: compared === 'lines', schedule: compared === 'schedule', since314: since?.[1] ?? null, ours };
}
