/** Reading a program from disk, with the modules and packages that stand beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Program } from '#machine';
import { UsageError } from './options.ts';

const STDIN_NAME = '<stdin>';
/** Folders are looked into so deep, and so many, and so many files are read, before we say that this is no program's folder. */
const DEEPEST = 4;
const MOST_FOLDERS = 1000;
const MOST_FILES = 2000;

/** The program in `file`, or on the standard input for `-`. Throws UsageError when it cannot be read. */
export function loadProgram(file: string, args: readonly string[]): Program {
  if (file === '-') return { main: STDIN_NAME, files: { [STDIN_NAME]: readText(0) }, args };
  const text = readText(file).replace(/^\ufeff/, '');
  const files = mayImport(text) ? { ...modulesBeside(file), [file]: text } : { [file]: text };
  return { main: file, files, args, stdin: standardInput(files) };
}

/** What is piped in. Read only where a text could ask for it: whoever left the pipe open would be waited for. */
function standardInput(files: Readonly<Record<string, string>>): string {
  const mayRead = Object.values(files).some((text) => /\b(input|stdin)\b/.test(text));
  return mayRead && !process.stdin.isTTY ? readText(0) : '';
}

/** A text without the word cannot import anything, and its folder need not be read. */
function mayImport(text: string): boolean {
  return text.includes('import');
}

function readText(file: string | 0): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`can't open file '${file === 0 ? STDIN_NAME : file}': ${(error as Error).message}`);
  }
}

/** The texts in the folder of `file` and the folders in it, by paths that begin as that of `file` does. */
function modulesBeside(file: string): Record<string, string> {
  const files: Record<string, string> = {};
  const folder = dirname(file);
  const open = [{ folder, prefix: file.slice(0, file.length - basename(file).length), depth: 0 }];
  let seen = 0;
  for (let next = open.shift(); next !== undefined && seen++ < MOST_FOLDERS; next = open.shift()) {
    for (const name of namesIn(next.folder)) {
      const path = `${next.prefix}${name}`;
      if (name.endsWith('.py')) addText(files, path);
      else if (next.depth < DEEPEST && isPackageName(name)) {
        open.push({ folder: join(next.folder, name), prefix: `${path}/`, depth: next.depth + 1 });
      }
      if (Object.keys(files).length > MOST_FILES) return files;
    }
  }
  return files;
}

/** A neighbour that cannot be read (a broken link, a folder that is called like a file) is none. */
function addText(files: Record<string, string>, path: string): void {
  try {
    files[path] = readFileSync(path, 'utf8');
  } catch {
    return;
  }
}

/** The names in a folder, in order; none when it is no folder or must not be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Folders whose names can be imported. */
function isPackageName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && name !== 'node_modules' && name !== '__pycache__';
}
