/** The module `_frozen_importlib`: what the package `importlib` asks of the import system. */
import { type Interpreter, native, type Resumable, type Value } from '#vm';
import type { Importer } from './importer.ts';
import {
  builtinImporter,
  frozenImporter,
  namespaceLoader,
  namespacePath,
  pathFinder,
  sourceFileLoader,
} from './loaders.ts';
import { cachedAs, moduleSpecType } from './spec.ts';

/** What the module holds, for one interpreter. */
export function importlibCore(interp: Interpreter): Readonly<Record<string, Value>> {
  const importer = interp.moduleState.get('<importer>') as Importer;
  return {
    BuiltinImporter: builtinImporter,
    FrozenImporter: frozenImporter,
    ModuleSpec: moduleSpecType,
    NamespaceLoader: namespaceLoader,
    PathFinder: pathFinder,
    SourceFileLoader: sourceFileLoader,
    _NamespacePath: namespacePath,
    find_spec: native('find_spec', '(name, path, /)', (_, [name, path]) =>
      importer.findSpec(String(name), path as Value),
    ),
    load: native('load', '(name, /)', (_, [name]) => importer.load(String(name))),
    module_from_spec: native('module_from_spec', '(spec, /)', (_, [spec]) => importer.moduleFromSpec(spec as Value)),
    cached_as: native('cached_as', '(path, /)', (_, [path]) => cachedAs(String(path))),
    tell: native('tell', '(module, spec, loader, /)', (_, args) => told(importer, args as [Value, Value, Value])),
  };
}

function* told(importer: Importer, [module, spec, loader]: [Value, Value, Value]): Resumable {
  yield* importer.tell(module, spec, loader);
  return null;
}
