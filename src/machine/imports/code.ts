/** The text of a module that was found, and its code. */
import { NATIVE_MODULES } from '#natives';
import { LIBRARY } from '#pylib';
import { decodeSource, type Interpreter, PyCode, type PyDict, PyNative, type Resumable } from '#vm';
import { libraryCode } from '../library-code.ts';
import { finderOf } from './finder.ts';
import type { Found } from './found.ts';
import { compileFile, linesOf } from './text.ts';

/** Compiles the text of a file; what tracebacks show of it is remembered. */
export function* codeOfFile(interp: Interpreter, data: Uint8Array, filename: string): Resumable<PyCode> {
  const source = decodeSource(data, filename);
  interp.sources.set(filename, linesOf(source));
  return new PyCode(yield* compileFile(interp, source, filename));
}

/** The code of a module's body; null for what has none. */
function* codeOf(interp: Interpreter, found: Found): Resumable<PyCode | null> {
  if (found.kind === 'file') return yield* codeOfFile(interp, finderOf(interp).read(found.path), found.filename);
  if (found.kind !== 'library') return null;
  interp.sources.set(found.module.filename, linesOf(found.module.source));
  return new PyCode(libraryCode(found.module));
}

/** The library module with this file; undefined for other files. */
export function libraryModuleAt(filename: string) {
  return [...LIBRARY.values()].find((module) => module.filename === filename);
}

/** What functions of a native module say they are of, where that is another name. */
const NATIVE_HOMES = new Map([['operator', '_operator']]);

/** Runs the body of what was found in a namespace. */
export function* runBody(interp: Interpreter, found: Found, names: PyDict): Resumable<void> {
  if (found.kind === 'native') fillNative(interp, found.name, names);
  const code = yield* codeOf(interp, found);
  if (code === null) return;
  if (!(found.kind === 'library' && found.as === 'built-in')) names.setStr('__builtins__', interp.builtins);
  yield { op: 'exec', code, globals: names, locals: names, closure: null };
}

function fillNative(interp: Interpreter, name: string, names: PyDict): void {
  for (const [key, value] of Object.entries(NATIVE_MODULES[name]?.(interp) ?? {})) {
    names.setStr(key, value);
    if (value instanceof PyNative && value.owner === null) value.belongTo(NATIVE_HOMES.get(name) ?? name);
  }
}
