/**
 * The page that says which modules and names are supported, made from the code: our modules and CPython's are asked for their
 * public names by the same program, and compared.
 */
import { NATIVE_MODULES } from '#natives';
import { LIBRARY } from '#pylib';
import { STDLIB_NAMES } from '#vm';
import { runOurs } from '../conformance/ours.ts';
import { programOf } from '../fuzz/program-of.ts';
import { Oracle } from '../oracle/oracle.ts';
import INVENTORY from './inventory.py?raw';

/** Submodules that are imported by their own names; what is in the others is in their packages too. */
const SUBMODULES = [
  'collections.abc',
  'concurrent.futures',
  'logging.handlers',
  'os.path',
  'unittest.mock',
  'urllib.parse',
];
/** Not modules that a program would import. */
const NOT_FOR_PROGRAMS = new Set(['__future__', 'antigravity', 'idlelib', 'this', 'binascii']);

/** Module, public name, public parts of what has that name. */
type Inventory = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The public modules that are here, by name. */
export function supportedModules(): string[] {
  const known = new Set([...LIBRARY.keys(), ...Object.keys(NATIVE_MODULES), 'builtins']);
  const isPublic = (name: string) => !name.startsWith('_') && (!name.includes('.') || SUBMODULES.includes(name));
  return [...known].filter((name) => isPublic(name) && STDLIB_NAMES.has(name.split('.')[0] as string)).sort();
}

/** The whole page. Loads CPython, which takes seconds. */
export async function supportPage(): Promise<string> {
  const names = supportedModules();
  const program = programOf(`NAMES = ${JSON.stringify(names)}\n${INVENTORY}`);
  const theirs = (await Oracle.load()).run(program);
  const ours = runOurs(program);
  if (ours.end !== 0 || theirs.end !== 0) throw new Error(ours.stderr + theirs.stderr);
  return pageOf(JSON.parse(ours.stdout) as Inventory, JSON.parse(theirs.stdout) as Inventory);
}

function pageOf(ours: Inventory, theirs: Inventory): string {
  const parts = Object.keys(theirs).map((name) => section(name, ours[name] ?? {}, theirs[name] ?? {}));
  return `${[HEAD, ...parts, missingModules(Object.keys(theirs))].join('\n\n')}\n`;
}

const HEAD = `# What is supported

Made by \`npm run docs\`; do not edit. Every public name of every module that is here, as CPython 3.14 has them; what is
missing is said for each. Known differences in what is there are in [DIFFERENCES.md](DIFFERENCES.md).`;

function section(name: string, ours: Inventory[string], theirs: Inventory[string]): string {
  const all = Object.keys(theirs);
  const missing = all.filter((each) => !(each in ours));
  const there = all.filter((each) => each in ours);
  const parts = there.flatMap((each) => missingParts(each, ours[each] ?? [], theirs[each] ?? []));
  const lines = [`## ${name}`, there.map(code).join(' · ')];
  if (missing.length > 0) lines.push(`**Missing:** ${missing.map(code).join(' · ')}`);
  if (parts.length > 0) lines.push(`**Missing in its classes:** ${parts.map(code).join(' · ')}`);
  return lines.join('\n\n');
}

function missingParts(name: string, ours: readonly string[], theirs: readonly string[]): string[] {
  return theirs.filter((part) => !ours.includes(part)).map((part) => `${name}.${part}`);
}

function missingModules(here: readonly string[]): string {
  const tops = new Set(here.map((name) => name.split('.')[0]));
  const wanted = (name: string) => !name.startsWith('_') && !NOT_FOR_PROGRAMS.has(name) && !tops.has(name);
  return `## Modules that are not there\n\n${[...STDLIB_NAMES].filter(wanted).sort().map(code).join(' · ')}`;
}

const code = (name: string) => `\`${name}\``;
