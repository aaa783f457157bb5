/**
 * The import system, in CPython's order: sys.modules, the parent package, the finders of sys.meta_path, then the module's
 * body with the module already in sys.modules. What our own finders find is loaded without asking Python.
 * https://docs.python.org/3/reference/import.html
 */
import { couldCompile, lastCompoundLine, namesOf as namesInText } from '#compiler';
import type { FileTree } from '#kernel';
import { LIBRARY_ROOT } from '#pylib';
import {
  collect,
  dict,
  exception,
  findAttr,
  getAttr,
  ImportError,
  type Interpreter,
  instanceDict,
  invoke,
  KeyError,
  list,
  ModuleNotFoundError,
  moduleType,
  type PyDict,
  PyList,
  PyModule,
  type PyObject,
  PyThrow,
  type Resumable,
  raise,
  setAttr,
  TypeError,
  truth,
  tuple,
  typeOf,
  type Value,
  wait,
  withoutTime,
} from '#vm';
import { refusal } from '../missing-modules.ts';
import { BUILT_IN_NAMES } from './built-in-names.ts';
import { runBody } from './code.ts';
import { type Finder, installFinder } from './finder.ts';
import { type Found, filenameOf, folderOf } from './found.ts';
import { importlibCore } from './importlib-core.ts';
import {
  builtinImporter,
  entriesOf,
  fileLoader,
  frozenImporter,
  makeNamespaceLoader,
  pathFinder,
  specOrNull,
} from './loaders.ts';
import { headOf, resolve } from './resolve.ts';
import { cachedAs, foundBy, PyModuleSpec } from './spec.ts';
import { compileTextOrRaise } from './text.ts';

const LIBRARY_PATH = [
  `${LIBRARY_ROOT.slice(0, -1).replace('3.', '3')}.zip`,
  LIBRARY_ROOT.slice(0, -1),
  `${LIBRARY_ROOT}lib-dynload`,
];

export class Importer {
  private readonly interp: Interpreter;
  private readonly finder: Finder;
  /** sys.path and sys.meta_path as they begin. */
  private readonly path: PyList;
  private readonly metaPath: PyList = list([builtinImporter, frozenImporter, pathFinder]);

  /** `main` is the program's path from where it was started. */
  constructor(interp: Interpreter, files: FileTree, main: string) {
    this.interp = interp;
    this.finder = installFinder(interp, files);
    this.path = list([this.finder.absolute(folderOf(main)), ...LIBRARY_PATH]);
    interp.scriptFolder = folderOf(main);
    this.install();
  }

  /** Has the interpreter ask here. */
  install(): void {
    const { interp } = this;
    interp.compileText = (source, filename, mode) => compileTextOrRaise(interp, source, filename, mode);
    interp.syntax = { namesOf: namesInText, couldCompile, lastCompoundLine };
    interp.importName = (name, level, fromlist, globals) => this.importName(name, level, fromlist, globals);
    interp.moduleState.set('<importer>', this);
  }

  /** A module object for the program itself, as `__main__`. */
  mainModule(filename: string): PyModule {
    const module = new PyModule(moduleType, dict());
    const names = {
      __name__: '__main__',
      __doc__: null,
      __package__: null,
      __loader__: fileLoader('__main__', filename),
    };
    for (const [key, value] of Object.entries(names)) module.dict.setStr(key, value);
    module.dict.setStr('__spec__', null);
    module.dict.setStr('__builtins__', this.interp.modules.getStr('builtins') ?? null);
    module.dict.setStr('__file__', filename);
    module.dict.setStr('__cached__', null);
    this.interp.modules.setStr('__main__', module);
    return module;
  }

  /** `__import__`: the module, or the package at the head of a dotted name where no names are wanted from it. */
  *importName(name: string, level: number, fromlist: Value, globals: PyDict): Resumable {
    const absolute = level === 0 ? name : yield* resolve(this.interp, name, level, globals);
    const module = yield* this.load(absolute);
    if (fromlist !== null && (yield* wait(truth(this.interp, fromlist)))) {
      const isPackage = (yield* wait(findAttr(this.interp, module, '__path__'))) !== undefined;
      if (isPackage) yield* this.loadSubmodules(module, yield* wait(collect(this.interp, fromlist)), "``from list''");
      return module;
    }
    if (level > 0 && name === '') return module;
    const head = level > 0 ? headOf(absolute, name) : (name.split('.')[0] as string);
    return this.loaded(head) ?? this.notThere(head);
  }

  /** Loads a dotted name and every package on the way to it. */
  *load(name: string): Resumable {
    const known = this.loaded(name);
    if (known !== undefined) return known;
    const dot = name.lastIndexOf('.');
    if (dot < 0) return yield* this.loadFrom(name, null);
    const above = this.interp.modules.getStr(name.slice(0, dot));
    const parent = above === undefined ? yield* this.load(name.slice(0, dot)) : above;
    const again = this.loaded(name);
    if (again !== undefined) return again;
    const module = yield* this.loadWithin(parent, name, name.slice(dot + 1));
    yield* wait(setAttr(this.interp, parent, name.slice(dot + 1), module));
    return module;
  }

  private *loadWithin(parent: Value, name: string, child: string): Resumable {
    const path = yield* wait(findAttr(this.interp, parent, '__path__'));
    if (path === undefined) throw yield* this.noPackage(parent, name);
    const spec = (parent as PyObject).dict?.getStr('__spec__');
    const loading = spec instanceof PyModuleSpec ? instanceDict(spec)?.getStr('_uninitialized_submodules') : undefined;
    if (loading instanceof PyList) loading.items.push(child);
    try {
      return yield* this.loadFrom(name, path);
    } finally {
      if (loading instanceof PyList) loading.items.pop();
    }
  }

  /** A module from the folders of `path`; null: from everywhere. */
  private *loadFrom(name: string, path: Value): Resumable {
    const spec = yield* this.findSpec(name, path);
    if (spec === null) throw refusal(this.interp, name) ?? notFound(name);
    const found = foundBy(spec);
    return found === null ? yield* this.executeForeign(spec, name) : yield* this.execute(spec as PyModuleSpec, found);
  }

  /** Asks the finders; None when nobody knows the module. */
  *findSpec(name: string, path: Value): Resumable {
    for (const finder of yield* this.finders()) {
      const spec = yield* this.ask(finder, name, path);
      if (spec !== null) return spec;
    }
    return null;
  }

  private *finders(): Resumable<readonly Value[]> {
    const sys = this.interp.modules.getStr('sys');
    const now = sys instanceof PyModule ? sys.dict.getStr('meta_path') : this.metaPath;
    if (now === undefined || now === null) {
      throw raise(ImportError, 'sys.meta_path is None, Python is likely shutting down');
    }
    return [...(yield* wait(collect(this.interp, now)))];
  }

  private *ask(finder: Value, name: string, path: Value): Resumable {
    if (finder === builtinImporter) return specOrNull(path === null ? this.finder.builtIn(name) : null);
    if (finder === frozenImporter) return specOrNull(this.finder.frozen(name));
    if (finder === pathFinder) {
      const entries = path === null ? yield* this.systemPath() : yield* entriesOf(this.interp, path);
      return specOrNull(this.finder.onPath(name, entries));
    }
    const find = yield* wait(findAttr(this.interp, finder, 'find_spec'));
    return find === undefined ? null : yield* wait(invoke(this.interp, find, [name, path, null]));
  }

  private *systemPath(): Resumable<readonly string[]> {
    const sys = this.interp.modules.getStr('sys');
    const now = sys instanceof PyModule ? sys.dict.getStr('path') : undefined;
    return now === undefined || now === this.path ? (this.path.items as string[]) : yield* entriesOf(this.interp, now);
  }

  // -- running -----------------------------------------------------------------------------------------------------------

  private *execute(spec: PyModuleSpec, found: Found): Resumable {
    const module = moduleFor(spec, found);
    return yield* this.running(spec, found.name, module, () => this.fill(found, module));
  }

  private *fill(found: Found, module: PyModule): Resumable<void> {
    if (found.name === '_frozen_importlib') fillWith(module.dict, importlibCore(this.interp));
    const body = runBody(this.interp, found, module.dict);
    yield* found.kind === 'library' ? withoutTime(this.interp, body) : body;
    if (found.name === 'sys') this.fillSys(module.dict);
  }

  private fillSys(names: PyDict): void {
    names.setStr('path', this.path);
    names.setStr('meta_path', this.metaPath);
    names.setStr('path_hooks', list([]));
    names.setStr('path_importer_cache', dict());
    names.setStr('builtin_module_names', tuple([...BUILT_IN_NAMES]));
  }

  /** Loads by the loader that a finder of the program has given. */
  private *executeForeign(spec: Value, asked: string): Resumable {
    const { interp } = this;
    const loader = yield* wait(getAttr(interp, spec, 'loader'));
    const own = yield* wait(getAttr(interp, spec, 'name'));
    const name = typeof own === 'string' ? own : asked;
    const run = yield* wait(findAttr(interp, loader, 'exec_module'));
    if (loader !== null && run === undefined) return yield* this.executeOld(loader, name);
    const module = yield* this.moduleFromSpec(spec);
    return yield* this.running(spec, name, module, function* () {
      if (run !== undefined) yield* wait(invoke(interp, run, [module]));
      else if ((yield* wait(getAttr(interp, spec, 'submodule_search_locations'))) === null) throw missingLoader(name);
    });
  }

  /** By a loader of the kind that puts the module into sys.modules itself. */
  private *executeOld(loader: Value, name: string): Resumable {
    const load = yield* wait(getAttr(this.interp, loader, 'load_module'));
    yield* wait(invoke(this.interp, load, [name]));
    return this.loaded(name) ?? this.notThere(name);
  }

  /** importlib.util.module_from_spec */
  *moduleFromSpec(spec: Value): Resumable {
    const { interp } = this;
    const found = foundBy(spec);
    if (found !== null) return moduleFor(spec as PyModuleSpec, found);
    const loader = yield* wait(getAttr(interp, spec, 'loader'));
    const create = yield* wait(findAttr(interp, loader, 'create_module'));
    const runs = (yield* wait(findAttr(interp, loader, 'exec_module'))) !== undefined;
    if (create === undefined && runs) {
      throw raise(ImportError, 'loaders that define exec_module() must also define create_module()');
    }
    const made = create === undefined ? null : yield* wait(invoke(interp, create, [spec]));
    const module = made ?? bareModule(String(yield* wait(getAttr(interp, spec, 'name'))));
    yield* this.tell(module, spec, loader);
    return module;
  }

  /** Gives a module the attributes that it has by its spec. */
  *tell(module: Value, spec: Value, loader: Value): Resumable<void> {
    const { interp } = this;
    const ask = (name: string) => wait(getAttr(interp, spec, name));
    const set = (name: string, value: Value) => wait(setAttr(interp, module, name, value));
    yield* set('__name__', yield* ask('name'));
    yield* set('__loader__', loader);
    yield* set('__package__', yield* ask('parent'));
    yield* set('__spec__', spec);
    const path = yield* ask('submodule_search_locations');
    if (path !== null) yield* set('__path__', path);
    if (!(yield* wait(truth(interp, yield* ask('has_location'))))) return;
    yield* set('__file__', yield* ask('origin'));
    const cached = yield* ask('cached');
    if (cached !== null) yield* set('__cached__', cached);
  }

  /** With the module in sys.modules; when its body fails it is taken out again. */
  private *running(spec: Value, name: string, module: Value, body: () => Resumable<void>): Resumable {
    const { modules } = this.interp;
    const fields = instanceDict(spec);
    fields?.setStr('_initializing', true);
    modules.setStr(name, module);
    try {
      yield* body();
    } catch (error) {
      modules.deleteStr(name);
      throw error;
    } finally {
      fields?.setStr('_initializing', false);
    }
    const now = modules.getStr(name);
    if (now === undefined) throw raise(KeyError, name);
    modules.deleteStr(name);
    modules.setStr(name, now);
    return now;
  }

  // -- what is wanted from a package -------------------------------------------------------------------------------------

  /** `from package import name` may mean a module of the package. */
  private *loadSubmodules(module: Value, wanted: readonly Value[], where: string): Resumable<void> {
    const { interp } = this;
    for (const name of wanted) {
      if (typeof name !== 'string') {
        throw raise(TypeError, `Item in ${where} must be str, not ${typeOf(name).name}`);
      } else if (name === '*') {
        const all = where.endsWith('__all__') ? undefined : yield* wait(findAttr(interp, module, '__all__'));
        if (all === undefined) continue;
        const own = yield* wait(getAttr(interp, module, '__name__'));
        yield* this.loadSubmodules(module, yield* wait(collect(interp, all)), `${own}.__all__`);
      } else if ((yield* wait(findAttr(interp, module, name))) === undefined) yield* this.trySubmodule(module, name);
    }
  }

  /** That there is none is for the import statement to say. */
  private *trySubmodule(module: Value, name: string): Resumable<void> {
    const full = `${yield* wait(getAttr(this.interp, module, '__name__'))}.${name}`;
    try {
      yield* this.load(full);
    } catch (error) {
      if (!isMissing(error, full) || this.interp.modules.getStr(full) === null) throw error;
    }
  }

  // -- sys.modules -------------------------------------------------------------------------------------------------------

  /** sys.modules[name]; None there means that the import is forbidden. */
  private loaded(name: string): Value | undefined {
    const module = this.interp.modules.getStr(name);
    if (module === null) throw moduleNotFound(`import of ${name} halted; None in sys.modules`, name);
    return module;
  }

  private notThere(name: string): never {
    throw raise(KeyError, `'${name}' not in sys.modules as expected`);
  }

  private *noPackage(parent: Value, name: string): Resumable<PyThrow> {
    const error = moduleNotFound(
      `No module named '${name}'; '${name.slice(0, name.lastIndexOf('.'))}' is not a package`,
      name,
    );
    try {
      yield* wait(getAttr(this.interp, parent, '__path__'));
    } catch (lack) {
      if (lack instanceof PyThrow) error.exception.context = lack.exception;
      error.exception.suppressContext = true;
    }
    return error;
  }
}

function fillWith(names: PyDict, values: Readonly<Record<string, Value>>): void {
  for (const [key, value] of Object.entries(values)) names.setStr(key, value);
}

function bareModule(name: string): PyModule {
  const module = new PyModule(moduleType, dict());
  module.dict.setStr('__name__', name);
  for (const key of ['__doc__', '__package__', '__loader__', '__spec__']) module.dict.setStr(key, null);
  return module;
}

function moduleFor(spec: PyModuleSpec, found: Found): PyModule {
  const module = bareModule(found.name);
  const fields = instanceDict(spec) as PyDict;
  const path = fields.getStr('submodule_search_locations') ?? null;
  const set = (key: string, value: Value) => module.dict.setStr(key, value);
  if (found.kind === 'namespace') {
    spec.maker = makeNamespaceLoader();
    fields.setStr('loader', spec.maker);
  }
  set('__package__', path === null ? found.name.slice(0, Math.max(0, found.name.lastIndexOf('.'))) : found.name);
  set('__loader__', fields.getStr('loader') ?? null);
  set('__spec__', spec);
  const filename = filenameOf(found);
  if (found.kind === 'namespace') set('__file__', null);
  if (path !== null) set('__path__', path);
  if (filename === null) return module;
  set('__file__', filename);
  if (found.kind === 'file' || (found.kind === 'library' && found.as === 'file')) set('__cached__', cachedAs(filename));
  return module;
}

function notFound(name: string): PyThrow {
  return moduleNotFound(`No module named '${name}'`, name);
}

function missingLoader(name: string): PyThrow {
  const error = exception(ImportError, 'missing loader');
  error.fields.set('name', name);
  return new PyThrow(error);
}

function moduleNotFound(text: string, name: string): PyThrow {
  const error = exception(ModuleNotFoundError, text);
  error.fields.set('name', name);
  return new PyThrow(error);
}

function isMissing(error: unknown, name: string): boolean {
  if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(ModuleNotFoundError)) return false;
  return error.exception.fields.get('name') === name;
}
