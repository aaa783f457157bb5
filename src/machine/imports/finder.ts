/**
 * Finds modules: what is built in or frozen, and what lies in the folders of a path, be they the program's or the
 * library's. It looks only; nothing is run.
 */
import { ERRNO, FileFault, type FileTree, type Folder } from '#kernel';
import { NATIVE_MODULES } from '#natives';
import { FROZEN, LIBRARY, LIBRARY_ROOT } from '#pylib';
import type { Interpreter } from '#vm';
import { BUILT_IN_NAMES } from './built-in-names.ts';
import type { Found } from './found.ts';

/** Made by the importer. */
const CORE = '_frozen_importlib';

const LIBRARY_FOLDER = LIBRARY_ROOT.slice(0, -1);

export class Finder {
  private readonly files: FileTree;
  /** The folder in which the program was started, with a slash at its end. */
  private readonly home: string;

  constructor(files: FileTree) {
    this.files = files;
    this.home = `${files.cwd}/`;
  }

  /** What no file of the program can hide. */
  builtIn(name: string): Found | null {
    if (!isBuiltIn(name)) return null;
    const module = LIBRARY.get(name);
    if (module !== undefined) return { kind: 'library', name, module, as: 'built-in' };
    return name in NATIVE_MODULES || name === CORE ? { kind: 'native', name } : null;
  }

  frozen(name: string): Found | null {
    const module = FROZEN.has(name) ? LIBRARY.get(name) : undefined;
    return module === undefined ? null : { kind: 'library', name, module, as: 'frozen' };
  }

  /** Along the entries of a path, in their order; folders without `__init__.py` make a namespace package. */
  onPath(name: string, entries: readonly string[]): Found | null {
    const portions: string[] = [];
    for (const entry of entries) {
      const found = this.inLibrary(name, entry) ?? this.inFolder(name, entry);
      if (found?.kind !== 'namespace') {
        if (found !== null) return found;
      } else portions.push(...found.portions);
    }
    return portions.length === 0 ? null : { kind: 'namespace', name, portions };
  }

  private inLibrary(name: string, entry: string): Found | null {
    if (!entry.startsWith(LIBRARY_FOLDER)) return null;
    const prefix = entry.slice(LIBRARY_ROOT.length).replaceAll('/', '.');
    const full = prefix === '' ? lastOf(name) : `${prefix}.${lastOf(name)}`;
    const module = LIBRARY.get(full);
    if (module !== undefined) return { kind: 'library', name, module, as: 'file' };
    return name === full && name in NATIVE_MODULES ? { kind: 'native', name } : null;
  }

  private inFolder(name: string, entry: string): Found | null {
    const folder = this.folderAt(entry);
    if (folder === null) return null;
    const last = lastOf(name);
    const path = `${this.absolute(entry)}/${last}`;
    const own = this.folderAt(path);
    if (own?.entries.has('__init__.py')) return this.file(name, `${path}/__init__.py`, true);
    if (folder.entries.has(`${last}.py`)) return this.file(name, `${path}.py`, false);
    return own === null ? null : { kind: 'namespace', name, portions: [this.shown(path)] };
  }

  private file(name: string, path: string, isPackage: boolean): Found {
    return { kind: 'file', name, path, filename: this.shown(path), isPackage };
  }

  /** The bytes of a file; FileFault when there is none. */
  read(path: string): Uint8Array {
    const node = this.files.find(this.absolute(path));
    if (node.kind !== 'file') throw new FileFault(ERRNO.EISDIR);
    return node.data.slice(0, node.size);
  }

  /** What tracebacks call a file: relative to where the program was started, if it is there. */
  shown(path: string): string {
    return path.startsWith(this.home) ? path.slice(this.home.length) : path;
  }

  /** An entry of a path, from the root on; as shown it is relative to where the program was started. */
  absolute(entry: string): string {
    if (entry.startsWith('/')) return entry.replace(/\/+$/, '');
    const here = entry === '' || entry === '.';
    return here ? this.files.cwd : `${this.home}${entry.replace(/^\.\//, '').replace(/\/+$/, '')}`;
  }

  private folderAt(entry: string): Folder | null {
    const path = this.absolute(entry);
    if (!this.files.access(path, 0)) return null;
    const node = this.files.find(path);
    return node.kind === 'folder' ? node : null;
  }
}

const KEY = '<finder>';

export function finderOf(interp: Interpreter): Finder {
  return interp.moduleState.get(KEY) as Finder;
}

/** Gives an interpreter the finder of its computer. */
export function installFinder(interp: Interpreter, files: FileTree): Finder {
  const finder = new Finder(files);
  interp.moduleState.set(KEY, finder);
  return finder;
}

function isBuiltIn(name: string): boolean {
  return name === CORE || BUILT_IN_NAMES.includes(name) || (name.startsWith('_') && name in NATIVE_MODULES);
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
