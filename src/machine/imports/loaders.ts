/**
 * The finders and loaders that programs can see: those of `sys.meta_path`, and what stands as `__loader__` in a module.
 * A module that nobody asks for its loader is loaded without calling any of this.
 */
import { FileFault } from '#kernel';
import {
  builtinType,
  bytes,
  classArgument,
  classMethod,
  collect,
  decodeSource,
  encode,
  equipDict,
  getAttr,
  getItem,
  ImportError,
  type Interpreter,
  invoke,
  iter,
  length,
  list,
  method,
  needBytes,
  PyCode,
  PyInstance,
  type PyModule,
  type PyObject,
  type PyType,
  type Resumable,
  raise,
  repr,
  staticMethod,
  type Value,
  wait,
} from '#vm';
import { codeOfFile, libraryModuleAt, runBody } from './code.ts';
import { finderOf } from './finder.ts';
import { type Found, filenameOf } from './found.ts';
import { locationsOf, own, type PyModuleSpec, specOf } from './spec.ts';

const EXTERNAL = '_frozen_importlib_external';

function loaderType(name: string, module = EXTERNAL): PyType {
  const type = builtinType(name, 'native', undefined, module);
  type.hasDict = true;
  equipDict(type);
  staticMethod(type, '__new__', null, (_interp, args) => new PyInstance(classArgument(type, args)));
  type.allocate = (cls) => new PyInstance(cls);
  return type;
}

// -- source files ----------------------------------------------------------------------------------------------------

export const sourceFileLoader = loaderType('SourceFileLoader');

method(sourceFileLoader, '__init__', '(fullname, path)', (_interp, [self, name, path]) => {
  own(self).setStr('name', name as Value);
  own(self).setStr('path', path as Value);
  return null;
});
method(sourceFileLoader, 'create_module', '(spec)', () => null);
method(sourceFileLoader, 'get_filename', '(name=None)', (_interp, [self, name]) => {
  const mine = own(self).getStr('name') ?? null;
  if (name === null || name === mine) return own(self).getStr('path') ?? null;
  throw raise(ImportError, `loader for ${mine} cannot handle ${name}`);
});
method(sourceFileLoader, 'get_data', '(path)', (interp, [, path]) => {
  const data = dataAt(interp, String(path));
  return data === null ? openAnyway(interp, path as Value) : bytes(data);
});
method(sourceFileLoader, 'get_source', '(fullname)', function* (interp, [self, name]) {
  const path = yield* ask(interp, self, 'get_filename', name);
  return decodeSource(needBytes(yield* ask(interp, self, 'get_data', path)), String(path));
});
method(sourceFileLoader, 'source_to_code', '(data, path, *, _optimize=-1)', function* (interp, [, data, path]) {
  if (typeof data !== 'string') return yield* codeOfFile(interp, needBytes(data as Value), String(path));
  return yield* wait(invoke(interp, interp.builtins.getStr('compile') as Value, [data, path as Value, 'exec']));
});
method(sourceFileLoader, 'get_code', '(fullname)', function* (interp, [self, name]) {
  const path = yield* ask(interp, self, 'get_filename', name);
  const data = yield* ask(interp, self, 'get_data', path);
  return yield* ask(interp, self, 'source_to_code', data, path);
});
method(sourceFileLoader, 'exec_module', '(module)', function* (interp, [self, module]) {
  const name = yield* wait(getAttr(interp, module as Value, '__name__'));
  const code = yield* ask(interp, self, 'get_code', name);
  if (!(code instanceof PyCode)) {
    throw raise(ImportError, `cannot load module ${yield* wait(repr(interp, name))} when get_code() returns None`);
  }
  const globals = (module as PyModule).dict;
  globals.setStr('__builtins__', interp.builtins);
  yield { op: 'exec', code, globals, locals: globals, closure: null };
  return null;
});
method(sourceFileLoader, 'is_package', '(fullname)', (_interp, [self]) => {
  return String(own(self).getStr('path')).endsWith('/__init__.py');
});
method(sourceFileLoader, '__eq__', '(other, /)', (_interp, [self, other]) => {
  if ((self as PyObject).type !== (other as PyObject | null)?.type) return false;
  return ['name', 'path'].every((field) => own(self).getStr(field) === own(other).getStr(field));
});

function* ask(interp: Interpreter, self: Value | undefined, name: string, ...args: (Value | undefined)[]): Resumable {
  const asked = yield* wait(getAttr(interp, self as Value, name));
  return yield* wait(invoke(interp, asked, args as Value[]));
}

/** The bytes of a file; null when there is none. */
function dataAt(interp: Interpreter, path: string): Uint8Array | null {
  const library = libraryModuleAt(path);
  if (library !== undefined) return encode(library.source, 'utf-8', 'strict');
  try {
    return finderOf(interp).read(path);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    return null;
  }
}

/** Has `open` say what is wrong. */
function* openAnyway(interp: Interpreter, path: Value): Resumable {
  const file = yield* wait(invoke(interp, interp.builtins.getStr('open') as Value, [path, 'rb']));
  return yield* ask(interp, file, 'read');
}

// -- namespace packages ----------------------------------------------------------------------------------------------

export const namespaceLoader = loaderType('NamespaceLoader');
method(namespaceLoader, 'create_module', '(spec)', () => null);
method(namespaceLoader, 'exec_module', '(module)', () => null);
method(namespaceLoader, 'is_package', '(fullname)', () => true);
method(namespaceLoader, 'get_source', '(fullname)', () => '');

/** `__path__` of a namespace package. */
export const namespacePath = loaderType('_NamespacePath');
const portions = (self: Value | undefined) => own(self).getStr('_path') as Value;
method(namespacePath, '__iter__', '(/)', (interp, [self]) => iter(interp, portions(self)));
method(namespacePath, '__len__', '(/)', (interp, [self]) => length(interp, portions(self)));
method(namespacePath, '__getitem__', '(index, /)', (interp, [self, index]) =>
  getItem(interp, portions(self), index as Value),
);
method(namespacePath, '__repr__', '(/)', function* (interp, [self]) {
  return `_NamespacePath(${yield* wait(repr(interp, portions(self)))})`;
});

function namespacePathOf(found: Found): Value {
  const path = new PyInstance(namespacePath);
  own(path).setStr('_path', locationsOf(found));
  return path;
}

// -- what stands in sys.meta_path ------------------------------------------------------------------------------------

export const builtinImporter = loaderType('BuiltinImporter', '_frozen_importlib');
export const frozenImporter = loaderType('FrozenImporter', '_frozen_importlib');
export const pathFinder = loaderType('PathFinder');

for (const importer of [builtinImporter, frozenImporter]) {
  staticMethod(importer, 'create_module', '(spec)', () => null);
  staticMethod(importer, 'exec_module', '(module)', function* (interp, [module]) {
    const spec = (yield* wait(getAttr(interp, module as Value, '__spec__'))) as PyModuleSpec;
    if (spec.found !== null) yield* runBody(interp, spec.found, (module as PyModule).dict);
    return null;
  });
}
const FIND = '(fullname, path=None, target=None)';
classMethod(builtinImporter, 'find_spec', FIND, (interp, [, name]) => {
  return specOrNull(finderOf(interp).builtIn(String(name)));
});
classMethod(frozenImporter, 'find_spec', FIND, (interp, [, name]) => specOrNull(finderOf(interp).frozen(String(name))));
classMethod(pathFinder, 'find_spec', FIND, function* (interp, [, name, path]) {
  const entries = path === null ? yield* systemPath(interp) : yield* entriesOf(interp, path as Value);
  return specOrNull(finderOf(interp).onPath(String(name), entries));
});
classMethod(pathFinder, 'invalidate_caches', '()', () => null);

/** The spec of what a finder has found, None for nothing. */
export function specOrNull(found: Found | null): Value {
  return found === null ? null : specFor(found);
}

/** sys.path as it is now. */
export function* systemPath(interp: Interpreter): Resumable<string[]> {
  const sys = interp.modules.getStr('sys') as PyModule;
  return yield* entriesOf(interp, sys.dict.getStr('path') ?? list([]));
}

/** The strings among the entries of a path. */
export function* entriesOf(interp: Interpreter, path: Value): Resumable<string[]> {
  return (yield* wait(collect(interp, path))).filter((entry) => typeof entry === 'string');
}

/** The loader of a namespace package; its spec gets it when the module is made. */
export function makeNamespaceLoader(): PyInstance {
  return new PyInstance(namespaceLoader);
}

/** The spec of what was found, with the loader that CPython would give it. */
function specFor(found: Found): PyModuleSpec {
  if (found.kind === 'namespace') return specOf(found, null, namespacePathOf(found));
  return specOf(found, loaderOf(found), locationsOf(found));
}

function loaderOf(found: Found): Value {
  if (found.kind === 'native' || (found.kind === 'library' && found.as === 'built-in')) return builtinImporter;
  if (found.kind === 'library' && found.as === 'frozen') return frozenImporter;
  return fileLoader(found.name, filenameOf(found) as string);
}

export function fileLoader(name: string, path: string): PyInstance {
  const loader = new PyInstance(sourceFileLoader);
  own(loader).setStr('name', name);
  own(loader).setStr('path', path);
  return loader;
}
