/**
 * The texts of the library modules that are written in Python, by module name, and of the programs in /usr/bin. They are real files beside this one; the
 * builder puts their text into the bundle.
 */
import { COMPILED } from './compiled.ts';
import { codeNameOf, FROZEN, LIBRARY_ROOT, originOf } from './root.ts';

export { FROZEN, LIBRARY_ROOT };

const FILES = import.meta.glob<string>('./**/*.py', { query: '?raw', import: 'default', eager: true });

export interface LibraryModule {
  readonly source: string;
  /** Where CPython on Linux has it. */
  readonly filename: string;
  /** What tracebacks call it: the same, but for what CPython has frozen. */
  readonly codeName: string;
  readonly isPackage: boolean;
  readonly origin: 'library' | 'builtin';
  /** Its packed code object, null where it has not been compiled with the bundle. */
  readonly compiled: string | null;
}

function describe(path: string, source: string): [name: string, module: LibraryModule] {
  const file = path.replace('./', '');
  const isPackage = file.endsWith('/__init__.py');
  const name = file.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
  return [
    name,
    {
      source,
      filename: LIBRARY_ROOT + file,
      codeName: codeNameOf(file),
      isPackage,
      origin: originOf(file),
      compiled: COMPILED[file] ?? null,
    },
  ];
}

const PROGRAM_FOLDER = './programs/';
const HOST_FOLDER = './hosts/';

/** By dotted name. */
export const LIBRARY: ReadonlyMap<string, LibraryModule> = new Map(
  Object.entries(FILES)
    .filter(([path]) => !path.startsWith(PROGRAM_FOLDER) && !path.startsWith(HOST_FOLDER))
    .map(([path, text]) => describe(path, text)),
);

/** What the simulated computer has in /usr/bin besides Python, by name: scripts in Python that no program can import. */
export const PROGRAMS = textsIn(PROGRAM_FOLDER);

/** What runs on simulated hosts, by the kind of host. */
export const HOSTS = textsIn(HOST_FOLDER);

function textsIn(folder: string): ReadonlyMap<string, string> {
  const own = Object.entries(FILES).filter(([path]) => path.startsWith(folder));
  return new Map(own.map(([path, text]) => [path.slice(folder.length, -'.py'.length), text]));
}
