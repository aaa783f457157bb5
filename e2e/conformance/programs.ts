/** The programs that must do the same here and in CPython: those of this folder, and every variant of every scenario. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OracleProgram } from '../oracle/oracle.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = ['e2e/conformance/', 'scenarios/'];

export interface NamedProgram {
  /** Its path, short: `asyncio-sleep/order.py`. */
  readonly name: string;
  readonly program: OracleProgram;
  /** False for those whose first line says `# compare: output`. */
  readonly comparesSchedule: boolean;
}

/** All of them, by path. */
export function allPrograms(): NamedProgram[] {
  return FOLDERS.flatMap((folder) => programsUnder(new URL(folder, ROOT)));
}

function programsUnder(folder: URL): NamedProgram[] {
  const paths = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' });
  const names = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.py'));
  return names.sort().map((name) => describeProgram(name, new URL(name, folder)));
}

function describeProgram(name: string, file: URL): NamedProgram {
  const source = readFileSync(file, 'utf8');
  const main = name.slice(name.lastIndexOf('/') + 1);
  const program = { main, files: { [main]: source }, args: [], ...standardInput(file) };
  return { name, program, comparesSchedule: !source.startsWith('# compare: output\n') };
}

/** What stands in `program.stdin` beside `program.py`. */
function standardInput(program: URL): { stdin?: string } {
  const file = new URL(program.href.replace(/\.py$/, '.stdin'));
  return existsSync(file) ? { stdin: readFileSync(file, 'utf8') } : {};
}
