/** The import instructions. Finding and running modules is the machine's business, through `interp.importName`. */
import type { PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { isLate, lateImport } from '../late-import.ts';
import { transparent } from '../lifetimes/lifetimes.ts';
import { exception, ImportError, PyThrow, raise, TypeError } from '../objects/exception.ts';
import { PyNative } from '../objects/native.ts';
import { typeOf } from '../objects/type.ts';
import { findAttr, getAttr } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { lacksName } from '../protocol/module-errors.ts';
import { wait } from '../protocol/operators.ts';
import { isResumable, type Maybe, type Resumable } from '../resumable.ts';
import { PyList, PyTuple, type Value } from '../value.ts';
import { storeName } from './names.ts';

/** IMPORT_NAME */
export function importName(
  interp: Interpreter,
  frame: PyFrame,
  name: string,
  level: Value,
  fromlist: Value,
): Maybe<Value> {
  const own = frame.builtins.getStr('__import__');
  if (own === undefined || interp.importName === null) throw raise(ImportError, '__import__ not found');
  if (!(own instanceof PyNative)) return invoke(interp, own, [name, frame.globals, frame.locals, fromlist, level]);
  const imported = interp.importName(name, level as number, fromlist, frame.globals);
  const late = isLate(frame) ? lateImport(interp, imported) : imported;
  return isResumable(late) ? transparent(interp, late) : late;
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
  const spec = yield* wait(findAttr(interp, module, '__spec__'));
  throw cannotImport(interp, module, spec, typeof own === 'string' ? own : null, name);
}

function cannotImport(
  interp: Interpreter,
  module: Value,
  spec: Value | undefined,
  own: string | null,
  name: string,
): PyThrow {
  const { text, path } = lacksName(interp, spec, own ?? '<unknown module name>', name);
  const error = exception(ImportError, text);
  error.fields.set('name', own);
  error.fields.set('path', path);
  error.fields.set('name_from', name);
  error.fields.set('obj', module);
  return new PyThrow(error);
}

/** IMPORT_STAR: `__all__`, or every name without a leading underscore. */
export function* importStar(interp: Interpreter, frame: PyFrame, module: Value): Resumable<undefined> {
  const { locals } = frame;
  if (locals === null) throw raise(ImportError, "no locals found during 'import *'");
  const all = yield* wait(findAttr(interp, module, '__all__'));
  const names = all === undefined ? yield* publicNames(interp, module) : yield* itemsOf(interp, all);
  for (const name of names) {
    if (typeof name !== 'string') throw yield* notText(interp, module, name, all === undefined);
    const value = yield* wait(getAttr(interp, module, name));
    yield* wait(storeName(interp, locals, name, value));
  }
  return undefined;
}

/** What `__all__` holds: it has to be a sequence. */
function* itemsOf(interp: Interpreter, all: Value): Resumable<readonly Value[]> {
  if (all instanceof PyList || all instanceof PyTuple) return all.items;
  const type = typeOf(all);
  if (type.lookup('__getitem__') === undefined) {
    throw raise(TypeError, `'${type.name}' object does not support indexing`);
  }
  return yield* wait(collect(interp, all));
}

function* publicNames(interp: Interpreter, module: Value): Resumable<Value[]> {
  const names = yield* wait(findAttr(interp, module, '__dict__'));
  if (names === undefined) throw raise(ImportError, 'from-import-* object has no __dict__ and no __all__');
  const keys = yield* wait(collect(interp, names));
  return keys.filter((key) => typeof key !== 'string' || !key.startsWith('_'));
}

function* notText(interp: Interpreter, module: Value, name: Value, isKey: boolean): Resumable<PyThrow> {
  const own = yield* wait(getAttr(interp, module, '__name__'));
  const where = isKey ? `Key in ${own}.__dict__` : `Item in ${own}.__all__`;
  return raise(TypeError, `${where} must be str, not ${typeOf(name).name}`);
}
