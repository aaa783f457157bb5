/**
 * The import system: native modules, the learner's own modules and packages beside the program, library modules in
 * Python. In CPython's order: what is built into the interpreter first, then the program's folder, then the library.
 * https://docs.python.org/3/reference/import.html
 */
import type { Code } from '#bytecode';
import {
  type Compiled,
  compileExpression,
  compileModule,
  couldCompile,
  type Diagnostic,
  lastCompoundLine,
  namesOf as namesInText,
} from '#compiler';
import { NATIVE_MODULES } from '#natives';
import { LIBRARY } from '#pylib';
import {
  dict,
  exception,
  findAttr,
  ImportError,
  IndentationError,
  type Interpreter,
  list,
  ModuleNotFoundError,
  moduleType,
  PyCode,
  type PyDict,
  type PyException,
  PyList,
  PyModule,
  PyNative,
  PyThrow,
  PyTuple,
  type PyType,
  type Resumable,
  raise,
  SyntaxError,
  TabError,
  tuple,
  type Value,
  wait,
} from '#vm';
import { Unsupported } from './ended.ts';
import { libraryCode } from './library-code.ts';
import { refusal } from './missing-modules.ts';
import type { Program } from './program.ts';

/** A module that was found: where its text is, or its native builder. */
interface Found {
  readonly filename: string | null;
  readonly source: string;
  readonly origin: 'user' | 'library';
  /** The folder in which its submodules are looked for; null when it is no package. */
  readonly folder: string | null;
  readonly native: string | null;
}

/** What functions of a native module say they are of, where that is another name. */
const NATIVE_HOMES = new Map([['operator', '_operator']]);

/** Modules that CPython has built in, so that no file of the program can hide them. */
const BUILT_IN = new Set([
  'sys',
  'time',
  '_asyncio',
  '_collections',
  '_functools',
  '_types',
  '_probe',
  '_traceback',
  'builtins',
]);

export class Importer {
  private readonly interp: Interpreter;
  private readonly program: Program;
  /** The program's folder with a slash at its end, or ''. */
  private readonly folder: string;

  constructor(interp: Interpreter, program: Program) {
    this.interp = interp;
    this.program = program;
    this.folder = program.main.slice(0, program.main.lastIndexOf('/') + 1);
    interp.compileText = (source, filename, mode) => compileTextOrRaise(interp, source, filename, mode);
    interp.syntax = { namesOf: namesInText, couldCompile, lastCompoundLine };
    interp.importName = (name, level, fromlist, globals) => this.importName(name, level, fromlist, globals);
  }

  /** `__import__`: the module, or the package at the head of a dotted name where no names are wanted from it. */
  *importName(name: string, level: number, fromlist: Value, globals: PyDict): Resumable {
    const absolute = level === 0 ? name : resolve(name, level, globals);
    const module = yield* this.load(absolute);
    const wanted = namesOf(fromlist);
    if (wanted.length > 0) {
      yield* this.loadSubmodules(module, absolute, wanted);
      return module;
    }
    if (level > 0) return name === '' ? module : (this.loaded(headOf(absolute, name)) as Value);
    return this.loaded(absolute.split('.')[0] as string) as Value;
  }

  /** Loads a dotted name and every package on the way to it. */
  *load(name: string): Resumable {
    const known = this.loaded(name);
    if (known !== undefined) return known;
    const dot = name.lastIndexOf('.');
    const parent = dot < 0 ? null : yield* this.load(name.slice(0, dot));
    const again = this.loaded(name);
    if (again !== undefined) return again;
    const found = this.find(name, parent);
    if (found === null) throw (parent === null ? refusal(this.interp, name) : null) ?? notFound(name, parent);
    const module = yield* this.execute(name, found);
    if (parent instanceof PyModule) parent.dict.setStr(name.slice(dot + 1), module);
    return module;
  }

  /** A module object for the program itself, as `__main__`. */
  mainModule(filename: string): PyModule {
    const module = this.newModule('__main__', { filename, source: '', origin: 'user', folder: null, native: null });
    module.dict.setStr('__package__', null);
    return module;
  }

  /** sys.modules[name]; None there means that the import is forbidden. */
  private loaded(name: string): Value | undefined {
    const module = this.interp.modules.getStr(name);
    if (module === null) throw moduleNotFound(`import of ${name} halted; None in sys.modules`, name);
    return module;
  }

  private find(name: string, parent: Value): Found | null {
    if (parent instanceof PyModule) return this.findIn(parent, name);
    if (BUILT_IN.has(name)) return this.findNative(name);
    return this.findText(this.folder, name, name) ?? this.findLibrary(name) ?? this.findNative(name);
  }

  private findIn(parent: PyModule, name: string): Found | null {
    const path = parent.dict.getStr('__path__');
    if (!(path instanceof PyList)) return null;
    const folder = path.items[0];
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (LIBRARY.has(name)) return this.findLibrary(name);
    return typeof folder === 'string' ? this.findText(folder, last, name) : null;
  }

  private findNative(name: string): Found | null {
    if (!(name in NATIVE_MODULES)) return null;
    return { filename: null, source: '', origin: 'library', folder: null, native: name };
  }

  private findLibrary(name: string): Found | null {
    const found = LIBRARY.get(name);
    if (found === undefined) return null;
    const { source, filename, isPackage } = found;
    const folder = isPackage ? filename.slice(0, filename.lastIndexOf('/') + 1) : null;
    return { filename, source, origin: 'library', folder, native: null };
  }

  /** A module, a package, or a folder without `__init__.py`, in a folder of the program. */
  private findText(folder: string, last: string, _name: string): Found | null {
    const { files } = this.program;
    const own = `${folder}${last}/`;
    for (const [path, packageFolder] of [
      [`${own}__init__.py`, own],
      [`${folder}${last}.py`, null],
    ] as const) {
      const source = files[path];
      if (source !== undefined) return { filename: path, source, origin: 'user', folder: packageFolder, native: null };
    }
    if (!Object.keys(files).some((path) => path.startsWith(own))) return null;
    return { filename: null, source: '', origin: 'user', folder: own, native: null };
  }

  private newModule(name: string, found: Found): PyModule {
    const module = new PyModule(moduleType, dict());
    const isPackage = found.folder !== null;
    const set = (key: string, value: Value) => module.dict.setStr(key, value);
    set('__name__', name);
    set('__doc__', null);
    set('__package__', isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf('.'))));
    set('__loader__', null);
    set('__spec__', null);
    if (isPackage) set('__path__', list([found.folder as string]));
    if (found.filename !== null) set('__file__', found.filename);
    this.interp.modules.setStr(name, module);
    return module;
  }

  private *execute(name: string, found: Found): Resumable {
    const module = this.newModule(name, found);
    if (found.native !== null) {
      const builder = NATIVE_MODULES[found.native];
      for (const [key, value] of Object.entries(builder?.(this.interp) ?? {})) {
        module.dict.setStr(key, value);
        if (value instanceof PyNative && value.owner === null) value.belongTo(NATIVE_HOMES.get(name) ?? name);
      }
      return module;
    }
    if (found.filename === null) return module;
    try {
      this.interp.sources.set(found.filename, linesOf(found.source));
      const code = new PyCode(codeOf(this.interp, name, found));
      yield { op: 'exec', code, globals: module.dict, locals: module.dict, closure: null };
    } catch (error) {
      this.interp.modules.deleteStr(name);
      throw error;
    }
    return this.interp.modules.getStr(name) ?? module;
  }

  /** `from package import name` may mean a module of the package. */
  private *loadSubmodules(module: Value, name: string, wanted: readonly string[]): Resumable<void> {
    if (!(module instanceof PyModule) || !module.dict.hasStr('__path__')) return;
    const all = module.dict.getStr('__all__');
    const names = wanted.includes('*') ? (all === undefined ? [] : namesOf(all)) : wanted;
    for (const attribute of names) {
      if ((yield* wait(findAttr(this.interp, module, attribute))) !== undefined) continue;
      if (this.find(`${name}.${attribute}`, module) !== null) yield* this.load(`${name}.${attribute}`);
    }
  }
}

function namesOf(fromlist: Value): string[] {
  if (!(fromlist instanceof PyTuple) && !(fromlist instanceof PyList)) return [];
  return (fromlist.items as readonly Value[]).filter((item): item is string => typeof item === 'string');
}

/** The absolute name that a relative import means. */
function resolve(name: string, level: number, globals: PyDict): string {
  const packageName = packageOf(globals);
  if (packageName === '') throw raise(ImportError, 'attempted relative import with no known parent package');
  const parts = packageName.split('.');
  if (parts.length < level) throw raise(ImportError, 'attempted relative import beyond top-level package');
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}

function packageOf(globals: PyDict): string {
  const own = globals.getStr('__package__');
  if (typeof own === 'string') return own;
  const name = globals.getStr('__name__');
  if (typeof name !== 'string' || name === '__main__') return '';
  return globals.hasStr('__path__') ? name : name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

/** Of the absolute name the part that ends with the first word of the relative one. */
function headOf(absolute: string, name: string): string {
  const cut = name.length - (name.split('.')[0] as string).length;
  return absolute.slice(0, absolute.length - cut);
}

function notFound(name: string, parent: Value): PyThrow {
  const plain = `No module named '${name}'`;
  if (!(parent instanceof PyModule) || parent.dict.hasStr('__path__')) return moduleNotFound(plain, name);
  return moduleNotFound(`${plain}; '${name.slice(0, name.lastIndexOf('.'))}' is not a package`, name);
}

function moduleNotFound(text: string, name: string): PyThrow {
  const error = exception(ModuleNotFoundError, text);
  error.fields.set('name', name);
  return new PyThrow(error);
}

/** Compiles a module; what is wrong with it is a SyntaxError of the program, or ends the run. */
function codeOf(interp: Interpreter, name: string, { source, filename, origin }: Found): Code {
  const module = origin === 'library' ? LIBRARY.get(name) : undefined;
  return module !== undefined
    ? libraryCode(module)
    : codeOrRaise(interp, compileModule(source, filename as string, 'user'), null);
}

/** Compiles what exec and eval were given. */
function compileTextOrRaise(interp: Interpreter, source: string, filename: string, mode: 'exec' | 'eval'): Code {
  const compiled = mode === 'exec' ? compileModule(source, filename, 'user') : compileExpression(source, filename);
  return codeOrRaise(interp, compiled, source);
}

function codeOrRaise(interp: Interpreter, compiled: Compiled, source: string | null): Code {
  if (compiled.ok) return compiled.code;
  if (compiled.diagnostic.kind === 'unsupported') throw new Unsupported(compiled.diagnostic);
  throw new PyThrow(syntaxError(interp, compiled.diagnostic, source));
}

/** A line of a file with its end, null when there is none. */
function lineOf(lines: readonly string[] | undefined, number: number): string | null {
  const line = lines?.[number - 1];
  return line === undefined ? null : number === lines?.length ? line : `${line}\n`;
}

/** A source text as lines, for tracebacks. */
export function linesOf(source: string): string[] {
  return source.split(/\r\n?|\n/);
}

const SYNTAX_ERRORS: Readonly<Record<string, PyType>> = { SyntaxError, IndentationError, TabError };

/** The SyntaxError object for a diagnostic; `source` is the whole text, null when it is that of a file. */
export function syntaxError(interp: Interpreter, diagnostic: Diagnostic, source: string | null): PyException {
  const { span, file, message, endOffset } = diagnostic;
  const text = lineOf(interp.sources.get(file), span.line) ?? diagnostic.shown;
  const place = tuple([file, span.line, span.column + 1, text, span.endLine, endOffset ?? span.endColumn + 1]);
  const error = exception(SYNTAX_ERRORS[diagnostic.class] ?? SyntaxError, message, place);
  error.fields.set('_metadata', tuple([0, 0, source]));
  return error;
}
