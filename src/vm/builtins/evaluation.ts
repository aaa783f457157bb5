/** The builtins that run text: exec, eval, compile, __import__. */
import { currentFrame, localsDict } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { bytesOf } from '../objects/bytes-like.ts';
import { PyDict } from '../objects/dict.ts';
import { ImportError, NotImplementedError, raise, TypeError, ValueError } from '../objects/exception.ts';
import { PyCode } from '../objects/function.ts';
import { dict } from '../objects/make.ts';
import { native } from '../objects/native.ts';
import { plainStr } from '../objects/str.ts';
import { typeOf } from '../objects/type.ts';
import { decode } from '../protocol/codecs.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { breakpoint, exit, input, quit } from './interactive.ts';

type Mode = 'exec' | 'eval';

// -- exec, eval, compile ---------------------------------------------------------------------------------------------

const exec = native('exec', '(source, /, globals=None, locals=None, *, closure=None)', (interp, [source, ...scope]) =>
  run(interp, 'exec', source as Value, ...namespaces(interp, 'exec', scope)),
);

const evalBuiltin = native('eval', '(source, /, globals=None, locals=None)', (interp, [source, ...scope]) =>
  run(interp, 'eval', source as Value, ...namespaces(interp, 'eval', scope)),
);

function* run(interp: Interpreter, mode: Mode, source: Value, globals: PyDict, locals: PyDict): Resumable {
  const code = codeOf(interp, mode, source);
  if (!globals.hasStr('__builtins__')) globals.setStr('__builtins__', interp.builtins);
  const result = yield { op: 'exec', code, globals, locals, closure: null };
  return mode === 'eval' ? result : null;
}

function codeOf(interp: Interpreter, mode: Mode, source: Value): PyCode {
  if (!(source instanceof PyCode)) {
    return compileText(
      interp,
      textOf(source, `${mode}() arg 1 must be a string, bytes or code object`),
      '<string>',
      mode,
    );
  }
  if (source.code.freevars.length === 0) return source;
  throw raise(TypeError, `code object passed to ${mode}() may not contain free variables`);
}

function textOf(source: Value, complaint: string): string {
  const data = bytesOf(source);
  const text = data === undefined ? plainStr(source) : decode(data, 'utf-8', 'strict');
  if (text === undefined) throw raise(TypeError, complaint);
  return text;
}

function compileText(interp: Interpreter, text: string, filename: string, mode: Mode): PyCode {
  if (interp.compileText === null) throw raise(NotImplementedError, 'there is no compiler in this interpreter');
  return new PyCode(interp.compileText(text, filename, mode));
}

/** The namespaces that a text runs in: those given, else the caller's. */
function namespaces(interp: Interpreter, mode: Mode, scope: readonly (Value | undefined)[]): [PyDict, PyDict] {
  const [globals = null, locals = null] = scope;
  if (globals !== null && !(globals instanceof PyDict)) {
    throw raise(
      TypeError,
      mode === 'eval' ? 'globals must be a dict' : `exec() globals must be a dict, not ${typeOf(globals).name}`,
    );
  }
  if (locals !== null && !(locals instanceof PyDict)) {
    throw raise(TypeError, `locals must be a mapping or None, not ${typeOf(locals).name}`);
  }
  const frame = currentFrame(interp);
  const outer = globals ?? frame?.globals ?? dict();
  return [outer, locals ?? (globals !== null || frame === null ? outer : localsDict(frame))];
}

const COMPILE = '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)';

const compile = native('compile', COMPILE, (interp, [source, filename, mode]) => {
  const file = plainStr(filename);
  if (file === undefined) {
    throw raise(TypeError, `expected str, bytes or os.PathLike object, not ${typeOf(filename as Value).name}`);
  }
  if (mode === 'single') throw raise(NotImplementedError, "compile() does not know the mode 'single' here");
  if (mode !== 'exec' && mode !== 'eval') {
    throw raise(ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
  }
  const text = textOf(source as Value, 'compile() arg 1 must be a string, bytes or AST object');
  return compileText(interp, text, file, mode);
});

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
  const scope = globals instanceof PyDict ? globals : (currentFrame(interp)?.globals ?? dict());
  return interp.importName(module, level, fromlist ?? null, scope) as Maybe<Value>;
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
  quit,
};
