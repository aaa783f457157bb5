/** ModuleSpec: what a finder says about a module, kept as `__spec__`. https://peps.python.org/pep-0451/ */
import {
  builtinType,
  classArgument,
  equals,
  equipDict,
  getter,
  type Interpreter,
  instanceDict,
  list,
  method,
  NotImplemented,
  type PyDict,
  PyInstance,
  type PyObject,
  type Resumable,
  repr,
  staticMethod,
  typeOf,
  type Value,
  wait,
} from '#vm';
import { type Found, filenameOf, portionsOf } from './found.ts';

export const moduleSpecType = builtinType('ModuleSpec', 'native', undefined, '_frozen_importlib');
moduleSpecType.hasDict = true;
equipDict(moduleSpecType);

/** Its fields are in its dict, as the program may set them. */
export class PyModuleSpec extends PyInstance {
  /** Of specs that our own finders made. */
  found: Found | null = null;
  /** The loader that it was made with. */
  maker: Value = null;
}

/** The fields of a spec or a loader. */
export const own = (self: Value | undefined) => instanceDict(self as PyObject) as PyDict;

function fill(spec: PyModuleSpec, name: Value, loader: Value, origin: Value, state: Value, path: Value): void {
  const fields = own(spec);
  const values = { name, loader, origin, loader_state: state, submodule_search_locations: path };
  for (const [key, value] of Object.entries(values)) fields.setStr(key, value);
  fields.setStr('_uninitialized_submodules', list([]));
  fields.setStr('_set_fileattr', false);
  fields.setStr('_cached', null);
}

staticMethod(moduleSpecType, '__new__', null, (_interp, args) => new PyModuleSpec(classArgument(moduleSpecType, args)));
moduleSpecType.allocate = (type) => new PyModuleSpec(type);

const INIT = '(name, loader, *, origin=None, loader_state=None, is_package=None)';
method(moduleSpecType, '__init__', INIT, (_interp, [self, name, loader, origin, state, isPackage]) => {
  const path = isPackage ? list([]) : null;
  fill(self as PyModuleSpec, name as Value, loader as Value, origin as Value, state as Value, path);
  return null;
});

/** The spec of what was found; `path` is its `__path__`, null for what is no package. */
export function specOf(found: Found, loader: Value, path: Value): PyModuleSpec {
  const spec = new PyModuleSpec(moduleSpecType);
  spec.found = found;
  spec.maker = loader;
  fill(spec, found.name, loader, originOf(found), null, path);
  if (found.kind === 'file' || (found.kind === 'library' && found.as === 'file'))
    own(spec).setStr('_set_fileattr', true);
  return spec;
}

/** What our own finder has found, as long as nobody has put another loader in place. */
export function foundBy(spec: Value): Found | null {
  return spec instanceof PyModuleSpec && own(spec).getStr('loader') === spec.maker ? spec.found : null;
}

function originOf(found: Found): Value {
  if (found.kind === 'native') return 'built-in';
  return found.kind === 'library' && found.as !== 'file' ? found.as : filenameOf(found);
}

export function locationsOf(found: Found): Value {
  const portions = portionsOf(found);
  return portions === null ? null : list([...portions]);
}

method(moduleSpecType, '__repr__', '(/)', function* (interp, [self]) {
  const fields = own(self);
  const parts = [yield* shown(interp, fields, 'name'), yield* shown(interp, fields, 'loader')];
  for (const name of ['origin', 'submodule_search_locations']) {
    if ((fields.getStr(name) ?? null) !== null) parts.push(yield* shown(interp, fields, name));
  }
  return `${typeOf(self as Value).name}(${parts.join(', ')})`;
});

function* shown(interp: Interpreter, fields: PyDict, name: string): Resumable<string> {
  return `${name}=${yield* wait(repr(interp, fields.getStr(name) ?? null))}`;
}

const COMPARED = ['name', 'loader', 'submodule_search_locations', 'origin'];
method(moduleSpecType, '__eq__', '(value, /)', function* (interp, [self, other]) {
  if (!(other instanceof PyModuleSpec)) return NotImplemented;
  for (const name of COMPARED) {
    const [mine, theirs] = [own(self).getStr(name) ?? null, own(other).getStr(name) ?? null];
    if (!(yield* wait(equals(interp, mine, theirs)))) return false;
  }
  return true;
});
moduleSpecType.dict.setStr('__hash__', null);

getter<PyModuleSpec>(moduleSpecType, 'parent', (_interp, self) => {
  const name = String(own(self).getStr('name') ?? '');
  const isPackage = (own(self).getStr('submodule_search_locations') ?? null) !== null;
  return isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf('.')));
});

getter<PyModuleSpec>(
  moduleSpecType,
  'has_location',
  (_interp, self) => own(self).getStr('_set_fileattr') === true,
  (_interp, self, value) => own(self).setStr('_set_fileattr', value === true),
);

getter<PyModuleSpec>(
  moduleSpecType,
  'cached',
  (_interp, self) => {
    const known = own(self).getStr('_cached') ?? null;
    const origin = own(self).getStr('origin');
    if (known !== null || own(self).getStr('_set_fileattr') !== true || typeof origin !== 'string') return known;
    return cachedAs(origin);
  },
  (_interp, self, value) => own(self).setStr('_cached', value ?? null),
);

/** Where CPython would keep the compiled module; null for what is no source file. */
export function cachedAs(origin: string): string | null {
  if (!origin.endsWith('.py')) return null;
  const slash = origin.lastIndexOf('/') + 1;
  return `${origin.slice(0, slash)}__pycache__/${origin.slice(slash, -3)}.cpython-314.pyc`;
}
