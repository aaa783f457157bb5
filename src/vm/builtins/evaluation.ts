/** The builtins that run text: exec, eval, compile, __import__. */

import { currentFrame, localsDict } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { isLate, lateImport } from '../late-import.ts';
import { transparent } from '../lifetimes/lifetimes.ts';
import { bytesOf } from '../objects/bytes-like.ts';
import { PyDict } from '../objects/dict.ts';
import { ImportError, NotImplementedError, raise, SyntaxError, TypeError, ValueError } from '../objects/exception.ts';
import { builtinsOf, PyCode, PyFunction } from '../objects/function.ts';
import { bytes, dict } from '../objects/make.ts';
import { namespaceOf } from '../objects/namespace.ts';
import { native } from '../objects/native.ts';
import { plainStr } from '../objects/str.ts';
import { typeOf } from '../objects/type.ts';
import { decode, encode } from '../protocol/codecs.ts';
import { wait } from '../protocol/operators.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { PyCell, PyTuple, type Value } from '../value.ts';
import { breakpoint, exit, input, quit } from './interactive.ts';
import { open } from './open.ts';
import { decodeSource } from './source-text.ts';

type Mode = 'exec' | 'eval';

// -- exec, eval, compile ---------------------------------------------------------------------------------------------

const exec = native('exec', '(source, /, globals=None, locals=None, *, closure=None)', (interp, args) => {
  const [source, globals, locals, closure] = args as [Value, Value, Value, Value];
  return transparent(interp, run(interp, 'exec', source, closure, ...namespaces(interp, 'exec', globals, locals)));
});

const evalBuiltin = native('eval', '(source, /, globals=None, locals=None)', (interp, args) => {
  const [source, globals, locals] = args as [Value, Value, Value];
  return transparent(interp, run(interp, 'eval', source, null, ...namespaces(interp, 'eval', globals, locals)));
});

function* run(
  interp: Interpreter,
  mode: Mode,
  source: Value,
  cells: Value,
  globals: PyDict,
  locals: PyDict,
): Resumable {
  const code = yield* wait(codeOf(interp, mode, source));
  const closure = closureOf(interp, mode, source, code, cells, globals);
  if (!globals.hasStr('__builtins__')) globals.setStr('__builtins__', interp.builtins);
  if (code.code.argcount + code.code.kwonlyargcount > 0) {
    return yield call(new PyFunction(code, globals, builtinsOf(interp, globals)), []);
  }
  const result = yield { op: 'exec', code, globals, locals, closure };
  return mode === 'eval' ? result : null;
}

function codeOf(interp: Interpreter, mode: Mode, source: Value): Maybe<PyCode> {
  if (source instanceof PyCode) return source;
  const given = mode === 'eval' ? withoutBlanks(source) : source;
  const text = textOf(given, '<string>', `${mode}() arg 1 must be a string, bytes or code object`);
  return compileText(interp, text, '<string>', mode);
}

/** A function that has the cells which the code uses; null for code that uses none. */
function closureOf(
  interp: Interpreter,
  mode: Mode,
  source: Value,
  code: PyCode,
  cells: Value,
  globals: PyDict,
): PyFunction | null {
  const wanted = code.code.freevars.length;
  if (cells !== null && source !== code) {
    throw raise(TypeError, 'closure can only be used when source is a code object');
  }
  if (mode === 'eval' && wanted > 0) {
    throw raise(TypeError, 'code object passed to eval() may not contain free variables');
  }
  if (wanted === 0 && cells !== null) throw raise(TypeError, 'cannot use a closure with this code object');
  if (wanted === 0) return null;
  const given = cells instanceof PyTuple ? cells.items.filter((item) => item instanceof PyCell) : [];
  if (given.length !== wanted) throw raise(TypeError, `code object requires a closure of exactly length ${wanted}`);
  const holder = new PyFunction(code, globals, builtinsOf(interp, globals));
  holder.closure = given;
  return holder;
}

/** A text, or its bytes, without the blanks that it begins with. */
function withoutBlanks(source: Value): Value {
  const data = bytesOf(source);
  if (data === undefined) return plainStr(source)?.replace(/^[ \t]+/, '') ?? source;
  const first = data.findIndex((byte) => byte !== 0x20 && byte !== 0x09);
  return bytes(data.subarray(first < 0 ? data.length : first));
}

/** What no encoding can write, so that CPython cannot read it. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

function textOf(source: Value, filename: string, complaint: string): string {
  const data = bytesOf(source);
  if (data !== undefined) return decodeSource(data, filename);
  const text = plainStr(source);
  if (text === undefined) throw raise(TypeError, complaint);
  if (LONE_SURROGATE.test(text)) encode(text, 'utf-8', 'strict');
  if (text.includes('\0')) throw raise(SyntaxError, 'source code string cannot contain null bytes');
  return text;
}

function* compileText(interp: Interpreter, text: string, filename: string, mode: Mode): Resumable<PyCode> {
  if (interp.compileText === null) throw raise(NotImplementedError, 'there is no compiler in this interpreter');
  return new PyCode(yield* interp.compileText(text, filename, mode));
}

/** The namespaces that a text runs in: those given, else the caller's. */
function namespaces(interp: Interpreter, mode: Mode, globals: Value, locals: Value): [PyDict, PyDict] {
  if (mode === 'eval' && locals !== null && !isMapping(locals)) throw raise(TypeError, 'locals must be a mapping');
  if (globals !== null && !(globals instanceof PyDict)) throw notGlobals(mode, globals);
  if (locals !== null && !isMapping(locals)) {
    throw raise(TypeError, `locals must be a mapping or None, not ${typeOf(locals).name}`);
  }
  const frame = currentFrame(interp);
  const outer = globals ?? frame?.globals ?? dict();
  if (locals !== null) return [outer, namespaceOf(locals)];
  return [outer, globals !== null || frame === null ? outer : localsDict(frame)];
}

function notGlobals(mode: Mode, given: Value) {
  if (mode === 'exec') return raise(TypeError, `exec() globals must be a dict, not ${typeOf(given).name}`);
  const instead = 'globals must be a real dict; try eval(expr, {}, mapping)';
  return raise(TypeError, isMapping(given) ? instead : 'globals must be a dict');
}

/** CPython's PyMapping_Check. */
function isMapping(value: Value): boolean {
  return typeOf(value).lookup('__getitem__') !== undefined;
}

const COMPILE = '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)';

const compile = native('compile', COMPILE, function* (interp, [source, filename, mode, flags, , optimize]) {
  const file = yield* fileName(filename as Value);
  checkOptions(Number(flags), Number(optimize));
  if (mode === 'single') throw raise(NotImplementedError, "compile() does not know the mode 'single' here");
  if (mode !== 'exec' && mode !== 'eval') {
    throw raise(ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
  }
  const text = textOf(source as Value, file, 'compile() arg 1 must be a string, bytes or AST object');
  return yield* compileText(interp, text, file, mode);
});

/** Flags that CPython knows: those of the ast module, and the features of `__future__`. */
const FLAGS = 0x1fff600;

function checkOptions(flags: number, optimize: number): void {
  if ((flags & ~FLAGS) !== 0) throw raise(ValueError, 'compile(): unrecognised flags');
  if (optimize < -1 || optimize > 2) throw raise(ValueError, 'compile(): invalid optimize value');
  if (optimize > 0) throw raise(NotImplementedError, 'compile() does not optimize here');
}

/** A path as text: CPython's PyUnicode_FSDecoder. */
function* fileName(given: Value): Resumable<string> {
  const hook = typeOf(given).lookup('__fspath__');
  const path = hook === undefined ? given : yield call(hook, [given]);
  const data = bytesOf(path);
  const text = data === undefined ? plainStr(path) : decode(data, 'utf-8', 'surrogateescape');
  if (text !== undefined) return text;
  throw raise(TypeError, `expected str, bytes or os.PathLike object, not ${typeOf(given).name}`);
}

// -- __import__ ------------------------------------------------------------------------------------------------------

const IMPORT = '(name, globals=None, locals=None, fromlist=, level=0)';

const importBuiltin = native('__import__', IMPORT, (interp, args) => {
  const [name, globals, , fromlist, level] = args as [Value, Value, Value, Value | undefined, Value];
  const module = plainStr(name);
  if (module === undefined) throw raise(TypeError, 'module name must be a string');
  if (typeof level !== 'number')
    throw raise(TypeError, `'${typeOf(level).name}' object cannot be interpreted as an integer`);
  if (level < 0) throw raise(ValueError, 'level must be >= 0');
  if (module === '' && level === 0) throw raise(ValueError, 'Empty module name');
  if (interp.importName === null) throw raise(ImportError, '__import__ not found');
  const frame = currentFrame(interp);
  const scope = globals instanceof PyDict ? globals : (frame?.globals ?? dict());
  const imported = interp.importName(module, level, fromlist ?? null, scope) as Maybe<Value>;
  return frame !== null && isLate(frame) ? lateImport(interp, imported) : imported;
});

/** By name, for the builtins module. */
export const evaluationBuiltins: Readonly<Record<string, Value>> = {
  __import__: importBuiltin,
  breakpoint,
  compile,
  eval: evalBuiltin,
  exec,
  exit,
  input,
  open,
  quit,
};
