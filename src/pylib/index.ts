/**
 * The texts of the library modules that are written in Python, by module name. They are real files beside this one; the
 * builder puts their text into the bundle.
 */
const FILES = import.meta.glob<string>('./**/*.py', { query: '?raw', import: 'default', eager: true });

export interface LibraryModule {
  readonly source: string;
  /** What tracebacks call it: where CPython on Linux has it. */
  readonly filename: string;
  readonly isPackage: boolean;
}

const ROOT = '/usr/lib/python3.14/';

function describe(path: string, source: string): [name: string, module: LibraryModule] {
  const file = path.replace('./', '');
  const isPackage = file.endsWith('/__init__.py');
  const name = file.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
  return [name, { source, filename: ROOT + file, isPackage }];
}

/** By dotted name. */
export const LIBRARY: ReadonlyMap<string, LibraryModule> = new Map(
  Object.entries(FILES).map(([path, text]) => describe(path, text)),
);
