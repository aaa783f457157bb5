/** The import instructions. Finding and running modules is the machine's business, through `interp.importName`. */
import type { PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { transparent } from '../lifetimes/lifetimes.ts';
import { exception, ImportError, PyThrow, raise } from '../objects/exception.ts';
import { findAttr, getAttr } from '../protocol/attribute.ts';
import { after } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { isResumable, type Maybe, type Resumable } from '../resumable.ts';
import { PyModule, type Value } from '../value.ts';
import { storeName } from './names.ts';

/** IMPORT_NAME */
export function importName(
  interp: Interpreter,
  frame: PyFrame,
  name: string,
  level: Value,
  fromlist: Value,
): Maybe<Value> {
  if (interp.importName === null) throw raise(ImportError, '__import__ not found');
  const imported = interp.importName(name, level as number, fromlist, frame.globals);
  return isResumable(imported) ? transparent(interp, imported) : imported;
}

/** IMPORT_FROM: an attribute of the module, a submodule that is loaded, or ImportError. */
export function importFrom(interp: Interpreter, module: Value, name: string): Maybe<Value> {
  return after(findAttr(interp, module, name), (found) =>
    found === undefined ? submodule(interp, module, name) : found,
  );
}

function* submodule(interp: Interpreter, module: Value, name: string): Resumable {
  const own = yield* wait(findAttr(interp, module, '__name__'));
  const loaded = typeof own === 'string' ? interp.modules.getStr(`${own}.${name}`) : undefined;
  if (loaded !== undefined) return loaded;
  throw cannotImport(module, typeof own === 'string' ? own : '<unknown module name>', name);
}

function cannotImport(module: Value, moduleName: string, name: string): PyThrow {
  const file = module instanceof PyModule ? module.dict.getStr('__file__') : undefined;
  const path = typeof file === 'string' ? file : 'unknown location';
  const error = exception(ImportError, `cannot import name '${name}' from ${described(module, moduleName)} (${path})`);
  error.fields.set('name', moduleName);
  error.fields.set('path', typeof file === 'string' ? file : null);
  error.fields.set('name_from', name);
  error.fields.set('obj', module);
  return new PyThrow(error);
}

function described(module: Value, name: string): string {
  if (!(module instanceof PyModule) || !module.initializing) return `'${name}'`;
  return `partially initialized module '${name}' (most likely due to a circular import)`;
}

/** IMPORT_STAR: `__all__`, or every name without a leading underscore. */
export function* importStar(interp: Interpreter, frame: PyFrame, module: Value): Resumable<undefined> {
  const { locals } = frame;
  if (locals === null) throw raise(ImportError, "no locals found during 'import *'");
  const all = yield* wait(findAttr(interp, module, '__all__'));
  const names = all === undefined ? publicNames(module) : yield* wait(collect(interp, all));
  for (const name of names) {
    const value = yield* wait(getAttr(interp, module, name as string));
    yield* wait(storeName(interp, locals, name as string, value));
  }
  return undefined;
}

function publicNames(module: Value): Value[] {
  if (!(module instanceof PyModule)) return [];
  return module.dict.keys.filter((key): key is string => typeof key === 'string' && !key.startsWith('_'));
}
