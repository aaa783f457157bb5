/** Modules as Python sees them. How they are found and loaded is the machine's. */
import type { Interpreter } from '../interpreter.ts';
import { findAttr, getAttr } from '../protocol/attribute.ts';
import { invoke } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { truth, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr, str } from '../protocol/text.ts';
import type { Resumable } from '../resumable.ts';
import { PyModule, PyObject, type Value } from '../value.ts';
import { classArgument, readOnly, shownType } from './arguments.ts';
import { AttributeError, raise, TypeError } from './exception.ts';
import { dict, list } from './make.ts';
import { getter, method, staticMethod } from './native.ts';
import { plainStr } from './str.ts';
import { moduleType, typeOf } from './type.ts';

staticMethod(moduleType, '__new__', null, (_interp, args) => new PyModule(classArgument(moduleType, args), dict()));

method(moduleType, '__init__', '(name, doc=None)', (_interp, [self, name, doc]) => {
  if (plainStr(name) === undefined) {
    throw raise(TypeError, `module() argument 'name' must be str, not ${shownType(name as Value)}`);
  }
  const names: Record<string, Value> = {
    __name__: name as Value,
    __doc__: doc as Value,
    __package__: null,
    __loader__: null,
    __spec__: null,
  };
  for (const [key, value] of Object.entries(names)) (self as PyModule).dict.setStr(key, value);
  return null;
});

getter<PyModule>(moduleType, '__dict__', (_interp, self) => self.dict, readOnly);
getter<PyModule>(
  moduleType,
  '__annotate__',
  (_interp, self) => self.dict.getStr('__annotate__') ?? null,
  (_interp, self, value) => {
    if (value === undefined) throw raise(TypeError, 'cannot delete __annotate__ attribute');
    if (value !== null && typeOf(value).lookup('__call__') === undefined) {
      throw raise(TypeError, '__annotate__ must be callable or None');
    }
    self.dict.setStr('__annotate__', value);
    if (value !== null) self.dict.deleteStr('__annotations__');
  },
);
getter<PyModule>(
  moduleType,
  '__annotations__',
  (interp, self) => settle(annotationsOf(interp, self)),
  (_interp, self, value) => {
    if (value === undefined && !self.dict.deleteStr('__annotations__')) throw raise(AttributeError, '__annotations__');
    if (value !== undefined) self.dict.setStr('__annotations__', value);
    self.dict.deleteStr('__annotate__');
  },
);

function* annotationsOf(interp: Interpreter, { dict: own }: PyModule): Resumable {
  const known = own.getStr('__annotations__');
  if (known !== undefined) return known;
  const make = own.getStr('__annotate__') ?? null;
  const made = make === null ? dict() : yield* wait(invoke(interp, make, [1]));
  own.setStr('__annotations__', made);
  return made;
}

method(moduleType, '__repr__', '(/)', (interp, [self]) => settle(text(interp, self as PyModule)));

/** By the spec when there is one, else by what the module says of itself: importlib's _module_repr. */
function* text(interp: Interpreter, self: PyModule): Resumable {
  const spec = (yield* wait(findAttr(interp, self, '__spec__'))) ?? null;
  if (spec instanceof PyObject) return yield* textBySpec(interp, spec);
  const name = yield* wait(repr(interp, (yield* wait(findAttr(interp, self, '__name__'))) ?? '?'));
  const file = yield* wait(findAttr(interp, self, '__file__'));
  if (file !== undefined) return `<module ${name} from ${yield* wait(repr(interp, file))}>`;
  const loader = (yield* wait(findAttr(interp, self, '__loader__'))) ?? null;
  return loader === null ? `<module ${name}>` : `<module ${name} (${yield* wait(repr(interp, loader))})>`;
}

function* textBySpec(interp: Interpreter, spec: PyObject): Resumable {
  const name = yield* wait(repr(interp, yield* wait(getAttr(interp, spec, 'name'))));
  const origin = yield* wait(getAttr(interp, spec, 'origin'));
  if (origin !== null) {
    const hasPlace = yield* wait(truth(interp, yield* wait(getAttr(interp, spec, 'has_location'))));
    return `<module ${name} ${hasPlace ? `from ${yield* wait(repr(interp, origin))}` : `(${yield* wait(str(interp, origin))})`}>`;
  }
  const loader = yield* wait(getAttr(interp, spec, 'loader'));
  if (loader === null) return `<module ${name}>`;
  const shown = yield* wait(repr(interp, loader));
  if (!shown.startsWith('<_frozen_importlib_external.NamespaceLoader ')) return `<module ${name} (${shown})>`;
  const path = yield* wait(collect(interp, yield* wait(getAttr(interp, spec, 'submodule_search_locations'))));
  return `<module ${name} (namespace) from ${yield* wait(repr(interp, list([...path])))}>`;
}

method(moduleType, '__dir__', '(/)', (interp, [self]) => {
  const { dict: own } = self as PyModule;
  const hook = own.getStr('__dir__');
  return hook === undefined
    ? list(own.keys.filter((key): key is string => typeof key === 'string'))
    : invoke(interp, hook, []);
});
