/** The programs that must do the same here and in CPython: those of this folder, and every variant of every scenario. */
import { readdirSync, readFileSync } from 'node:fs';
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
  return names.sort().map((name) => describeProgram(name, readFileSync(new URL(name, folder), 'utf8')));
}

function describeProgram(name: string, source: string): NamedProgram {
  const main = name.slice(name.lastIndexOf('/') + 1);
  const program = { main, files: { [main]: source }, args: [] };
  return { name, program, comparesSchedule: !source.startsWith('# compare: output\n') };
}
