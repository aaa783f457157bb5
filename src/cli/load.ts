/** Reading a program from disk, with the modules and packages that stand beside it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Program } from '#machine';
import { UsageError } from './options.ts';

const STDIN_NAME = '<stdin>';
/** Folders are looked into so deep, and so many files are read, before we say that this is no program's folder. */
const DEEPEST = 4;
const MOST_FILES = 2000;

/** The program in `file`, or on the standard input for `-`. */
export function loadProgram(file: string, args: readonly string[]): Program {
  if (file === '-') return { main: STDIN_NAME, files: { [STDIN_NAME]: readFileSync(0, 'utf8') }, args };
  const files: Record<string, string> = {};
  files[file] = readText(file);
  const folder = dirname(file);
  if (mayImport(files[file]))
    readFolder(folder, folder === '.' && !file.startsWith('./') ? '' : `${folder}/`, files, 0);
  return { main: file, files, args, stdin: standardInput(files) };
}

/** What is piped in. Read only where a text could ask for it: whoever left the pipe open would be waited for. */
function standardInput(files: Readonly<Record<string, string>>): string {
  const mayRead = Object.values(files).some((text) => /\b(input|stdin)\b/.test(text));
  return mayRead && !process.stdin.isTTY ? readFileSync(0, 'utf8') : '';
}

/** A text without the word cannot import anything, and its folder need not be read. */
function mayImport(text: string): boolean {
  return text.includes('import');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`can't open file '${file}': ${(error as Error).message}`);
  }
}

function readFolder(folder: string, prefix: string, files: Record<string, string>, depth: number): void {
  for (const name of namesIn(folder)) {
    const path = `${prefix}${name}`;
    if (name.endsWith('.py')) files[path] ??= readText(path);
    else if (depth < DEEPEST && isPackageFolder(join(folder, name), name)) {
      readFolder(join(folder, name), `${path}/`, files, depth + 1);
    }
    if (Object.keys(files).length > MOST_FILES) return;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Folders whose names can be imported. */
function isPackageFolder(path: string, name: string): boolean {
  return (
    /^[A-Za-z_]\w*$/.test(name) && name !== 'node_modules' && name !== '__pycache__' && statSync(path).isDirectory()
  );
}
