/**
 * What is said when a module lacks a name: that it is only half loaded because of a circular import, or that a file of the
 * program's hides another module of the same name. CPython goes by the module's spec.
 */
import type { Interpreter } from '../interpreter.ts';
import { PyList, type PyModule, PyObject, type Value } from '../value.ts';
import { STDLIB_NAMES } from './stdlib-names.ts';

const CIRCULAR = '(most likely due to a circular import)';

/** The message of the AttributeError for `module.name`. */
export function lacksAttribute(interp: Interpreter, module: PyModule, name: string): string {
  const own = module.dict.getStr('__name__');
  if (typeof own !== 'string') return `module has no attribute '${name}'`;
  const plain = `module '${own}' has no attribute '${name}'`;
  const spec = module.dict.getStr('__spec__') ?? null;
  const origin = originOf(spec);
  const renaming = advice(interp, spec, own, origin);
  if (renaming !== null) return `${plain} ${renaming}`;
  if (isInitializing(spec)) {
    const from = origin === null ? '' : ` from '${origin}'`;
    return `partially initialized ${plain.replace("' has", `'${from} has`)} ${CIRCULAR}`;
  }
  if (isBeingLoaded(spec, name)) return `cannot access submodule '${name}' of module '${own}' ${CIRCULAR}`;
  return plain;
}

/** The message of the ImportError for `from module import name`, and the file that it names. */
export function lacksName(
  interp: Interpreter,
  spec: Value | undefined,
  own: string,
  name: string,
): { text: string; path: string | null } {
  const plain = `cannot import name '${name}' from`;
  if (spec === undefined) return { text: `${plain} '${own}' (unknown location)`, path: null };
  const path = originOf(spec);
  const renaming = advice(interp, spec, own, path);
  if (renaming !== null) return { text: `${plain} '${own}' ${renaming}`, path };
  if (isInitializing(spec)) {
    const where = path === null ? '' : ` (${path})`;
    return { text: `${plain} partially initialized module '${own}' ${CIRCULAR}${where}`, path };
  }
  return { text: `${plain} '${own}' (${path ?? 'unknown location'})`, path };
}

/** That the file should be renamed; null where it hides nothing. */
function advice(interp: Interpreter, spec: Value, own: string, origin: string | null): string | null {
  if (origin === null || !isBesideScript(interp, origin)) return null;
  const rename = `(consider renaming '${origin}'`;
  if (STDLIB_NAMES.has(own)) {
    const same = `since it has the same name as the standard library module named '${own}'`;
    return `${rename} ${same} and prevents importing that standard library module)`;
  }
  return isInitializing(spec) ? `${rename} if it has the same name as a library you intended to import)` : null;
}

/** Whether the file, or the package, lies in the folder of the program, which is searched first. */
function isBesideScript(interp: Interpreter, origin: string): boolean {
  const path = origin.replace(/\/__init__\.py$/, '');
  return interp.scriptFolder !== null && path.slice(0, Math.max(0, path.lastIndexOf('/'))) === interp.scriptFolder;
}

function field(spec: Value, name: string): Value | undefined {
  return spec instanceof PyObject ? spec.dict?.getStr(name) : undefined;
}

function originOf(spec: Value): string | null {
  const origin = field(spec, 'origin');
  return field(spec, '_set_fileattr') === true && typeof origin === 'string' ? origin : null;
}

function isInitializing(spec: Value): boolean {
  return field(spec, '_initializing') === true;
}

function isBeingLoaded(spec: Value, name: string): boolean {
  const loading = field(spec, '_uninitialized_submodules');
  return loading instanceof PyList && loading.items.includes(name);
}
