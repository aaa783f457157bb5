/**
 * The programs that must do the same here and in CPython in a page: those of this folder, and the variants of every scenario
 * that needs no threads, processes or sockets. The others are held to their times by the scenarios' own test.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OracleProgram } from '../oracle/oracle.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = ['e2e/conformance/', 'scenarios/'];
const MAIN = 'main.py';

/** What of a program must be equal: its output only, its schedule without the times, or all of it. */
export type Compared = 'output' | 'order' | 'all';

export interface NamedProgram {
  /** Its path, short: `asyncio-sleep/order.py`, or that of its folder. */
  readonly name: string;
  readonly program: OracleProgram;
  /** As the first line says: `# compare: output`, `# compare: order`; all of it where it says nothing. */
  readonly compared: Compared;
}

/** All of them, by path. */
export function allPrograms(): NamedProgram[] {
  const found = FOLDERS.flatMap((folder) => programsUnder(new URL(folder, ROOT)));
  const beyond = new Set(found.filter(needsMore).map(({ name }) => folderOf(name)));
  return found.filter(({ name }) => !(isScenario(name) && beyond.has(folderOf(name))));
}

const folderOf = (name: string) => name.slice(0, name.indexOf('/'));
const SCENARIOS = readdirSync(fileURLToPath(new URL('scenarios/', ROOT)));
const isScenario = (name: string) => SCENARIOS.includes(folderOf(name));

/** A scenario's program that a page cannot run. */
function needsMore({ name, program }: NamedProgram): boolean {
  const source = program.files[program.main] ?? '';
  return (
    isScenario(name) &&
    /^\s*(import|from) (threading|multiprocessing|concurrent|socket|selectors|urllib)\b/m.test(source)
  );
}

function programsUnder(folder: URL): NamedProgram[] {
  const paths = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' });
  const names = paths.map((path) => path.replaceAll('\\', '/')).sort();
  const homes = names.filter((name) => name.endsWith(`/${MAIN}`)).map((name) => name.slice(0, -MAIN.length));
  const isAlone = (name: string) => name.endsWith('.py') && !homes.some((home) => name.startsWith(home));
  return [
    ...names.filter(isAlone).map((name) => describeFile(name, new URL(name, folder))),
    ...homes.map((home) => describeFolder(home, new URL(home, folder), names)),
  ];
}

function describeFile(name: string, file: URL): NamedProgram {
  const main = name.slice(name.lastIndexOf('/') + 1);
  return describeProgram(name, file, main, { [main]: readFileSync(file, 'utf8') });
}

/** A folder with a `main.py` is one program; what else stands in it are its other files. */
function describeFolder(home: string, folder: URL, names: readonly string[]): NamedProgram {
  const inside = names.filter((name) => name.startsWith(home)).map((name) => name.slice(home.length));
  const files = inside.filter((name) => /\.\w+$/.test(name) && !name.endsWith('.pyc'));
  const texts = files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
  return describeProgram(home.slice(0, -1), new URL(MAIN, folder), MAIN, Object.fromEntries(texts));
}

function describeProgram(name: string, file: URL, main: string, files: Record<string, string>): NamedProgram {
  const program = { main, files, args: [], ...standardInput(file) };
  return { name, program, compared: comparedIn(files[main] ?? '') };
}

function comparedIn(source: string): Compared {
  const [, said] = /^# compare: (output|order)\n/.exec(source) ?? [];
  return said === 'output' || said === 'order' ? said : 'all';
}

/** What stands in `program.stdin` beside `program.py`. */
function standardInput(program: URL): { stdin?: string } {
  const file = new URL(program.href.replace(/\.py$/, '.stdin'));
  return existsSync(file) ? { stdin: readFileSync(file, 'utf8') } : {};
}
