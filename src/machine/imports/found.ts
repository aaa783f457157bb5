/** Where a module was found: what the import system knows of it before it is loaded. */
import type { LibraryModule } from '#pylib';

export type Found =
  /** A file of the program's computer. `filename` is what tracebacks call it, `path` where it lies. */
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly path: string;
      readonly filename: string;
      readonly isPackage: boolean;
    }
  /** A module of the library that is written in Python; some of them CPython has frozen or built in. */
  | {
      readonly kind: 'library';
      readonly name: string;
      readonly module: LibraryModule;
      readonly as: 'file' | 'frozen' | 'built-in';
    }
  | { readonly kind: 'native'; readonly name: string }
  /** Folders without `__init__.py`, as `__path__` shows them. */
  | { readonly kind: 'namespace'; readonly name: string; readonly portions: readonly string[] };

/** The folders in which submodules are looked for; null when it is no package. */
export function portionsOf(found: Found): readonly string[] | null {
  if (found.kind === 'namespace') return found.portions;
  if (found.kind === 'file') return found.isPackage ? [folderOf(found.filename)] : null;
  return found.kind === 'library' && found.module.isPackage ? [folderOf(found.module.filename)] : null;
}

/** The file that the module says it is from, null when there is none. */
export function filenameOf(found: Found): string | null {
  if (found.kind === 'file') return found.filename;
  return found.kind === 'library' && found.as !== 'built-in' ? found.module.filename : null;
}

/** The path without its last name and the slash before it. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
