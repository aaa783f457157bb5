/** Names that are not plain locals: namespaces of modules and class bodies, globals, builtins, cells, and the errors for what is not there. */
import type { PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyDict } from '../objects/dict.ts';
import {
  exception,
  KeyError,
  NameError,
  PyThrow,
  RuntimeError,
  raise,
  UnboundLocalError,
} from '../objects/exception.ts';
import { InlineCache, type PyCode } from '../objects/function.ts';
import { dict } from '../objects/make.ts';
import { dictType, type PyType } from '../objects/type.ts';
import { deleteItem, getItem, setItem, wait } from '../protocol/operators.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import type { PyCell, Value } from '../value.ts';

/** NameError with the name it is about, which suggestions need. */
function nameError(type: PyType, name: string, message: string): PyThrow {
  const error = exception(type, message);
  error.fields.set('name', name);
  return new PyThrow(error);
}

function notDefined(name: string): PyThrow {
  return nameError(NameError, name, `name '${name}' is not defined`);
}

export function unboundLocal(code: PyCode, index: number): PyThrow {
  return unbound(code.code.varnames[index] as string);
}

function unbound(name: string): PyThrow {
  const text = `cannot access local variable '${name}' where it is not associated with a value`;
  return raise(UnboundLocalError, text);
}

/** An empty cell: of this function, or of one around it. */
export function emptyCell(code: PyCode, index: number): PyThrow {
  const { cellvars } = code.code;
  const name = derefName(code, index);
  if (index < cellvars.length) return unbound(name);
  return nameError(
    NameError,
    name,
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
  );
}

function derefName(code: PyCode, index: number): string {
  const { cellvars, freevars } = code.code;
  return (index < cellvars.length ? cellvars[index] : freevars[index - cellvars.length]) as string;
}

/** Where LOAD_GLOBAL found its name the last time. */
export const GLOBAL = { GLOBALS: 1, BUILTINS: 2 } as const;

/** A global or builtin, remembered in the instruction's cache. */
export function loadGlobal(frame: PyFrame, instruction: number, name: string): Value {
  const { globals, builtins, code } = frame;
  const cache = (code.caches[instruction] ??= new InlineCache());
  const at = globals.indexOfStr(name);
  if (at >= 0) {
    cache.kind = GLOBAL.GLOBALS;
    cache.index = at;
    return globals.values[at] as Value;
  }
  const behind = builtins.indexOfStr(name);
  if (behind < 0) throw notDefined(name);
  cache.kind = GLOBAL.BUILTINS;
  cache.index = behind;
  cache.version = globals.version;
  return builtins.values[behind] as Value;
}

/** A name in a module or class body: its namespace, then globals, then builtins. */
export function loadName(interp: Interpreter, frame: PyFrame, name: string): Maybe<Value> {
  const locals = frame.locals as PyDict;
  if (locals.type !== dictType) return loadNameFromMapping(interp, frame, locals, name);
  const found = locals.getStr(name);
  return found !== undefined ? found : globalOrBuiltin(frame, name);
}

function globalOrBuiltin(frame: PyFrame, name: string): Value {
  const global = frame.globals.getStr(name);
  if (global !== undefined) return global;
  const builtin = frame.builtins.getStr(name);
  if (builtin === undefined) throw notDefined(name);
  return builtin;
}

/** A namespace of a class of the program (enum's, for one) answers by its own `__getitem__`. */
function* loadNameFromMapping(interp: Interpreter, frame: PyFrame, locals: Value, name: string): Resumable {
  const found = yield* itemOrUndefined(interp, locals, name);
  return found === undefined ? globalOrBuiltin(frame, name) : found;
}

function* itemOrUndefined(interp: Interpreter, mapping: Value, name: string): Resumable<Value | undefined> {
  try {
    return yield* wait(getItem(interp, mapping, name));
  } catch (error) {
    if (error instanceof PyThrow && error.exception.type.isSubtypeOf(KeyError)) return undefined;
    throw error;
  }
}

export function storeName(interp: Interpreter, locals: PyDict, name: string, value: Value): Maybe<Value> {
  if (locals.type !== dictType) return setItem(interp, locals, name, value);
  locals.setStr(name, value);
  return null;
}

export function deleteName(interp: Interpreter, locals: PyDict, name: string): Maybe<Value> {
  if (locals.type !== dictType) return deleteFromMapping(interp, locals, name);
  if (!locals.deleteStr(name)) throw notDefined(name);
  return null;
}

/** Whatever the mapping says of a name that it cannot delete, it is not defined. */
function* deleteFromMapping(interp: Interpreter, locals: PyDict, name: string): Resumable {
  try {
    return yield* wait(deleteItem(interp, locals, name));
  } catch (error) {
    throw error instanceof PyThrow ? notDefined(name) : error;
  }
}

export function deleteGlobal(globals: PyDict, name: string): void {
  if (!globals.deleteStr(name)) throw notDefined(name);
}

/** In a class body: a free variable, unless the body's namespace has the name. */
export function loadFromDictOrDeref(interp: Interpreter, frame: PyFrame, index: number, mapping: Value): Maybe<Value> {
  return fromMappingOr(interp, mapping, derefName(frame.code, index), () => {
    const held = (frame.regs[frame.code.cellsAt + index] as PyCell).value;
    if (held === undefined) throw emptyCell(frame.code, index);
    return held;
  });
}

function* fromMappingOr(interp: Interpreter, mapping: Value, name: string, otherwise: () => Value): Resumable {
  const found = yield* itemOrUndefined(interp, mapping, name);
  return found === undefined ? otherwise() : found;
}

/** `builtins.__build_class__` */
export function loadBuildClass(frame: PyFrame): Value {
  const found = frame.builtins.getStr('__build_class__');
  if (found === undefined) throw raise(NameError, '__build_class__ not found');
  return found;
}

/** Makes `__annotations__` in a body's namespace. */
export function setupAnnotations(frame: PyFrame): void {
  const { locals } = frame;
  if (locals === null) throw raise(RuntimeError, 'no locals found when setting up annotations');
  if (!locals.hasStr('__annotations__')) locals.setStr('__annotations__', dict());
}
