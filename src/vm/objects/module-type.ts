/** Modules as Python sees them. How they are found and loaded is the machine's. */
import type { Interpreter } from '../interpreter.ts';
import { invoke } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import type { Resumable } from '../resumable.ts';
import { PyModule, type Value } from '../value.ts';
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

method(moduleType, '__repr__', '(/)', (interp, [self]) => {
  const name = (self as PyModule).dict.getStr('__name__');
  return `<module '${typeof name === 'string' ? name : '?'}'${whereFrom(interp, self as PyModule)}>`;
});

/** Its file; a module that was imported and has none is built in. */
function whereFrom(interp: Interpreter, self: PyModule): string {
  const file = self.dict.getStr('__file__');
  if (typeof file === 'string') return ` from '${file}'`;
  const name = self.dict.getStr('__name__');
  const isImported = typeof name === 'string' && name !== '__main__' && interp.modules.getStr(name) === self;
  return isImported ? ' (built-in)' : '';
}

method(moduleType, '__dir__', '(/)', (interp, [self]) => {
  const { dict: own } = self as PyModule;
  const hook = own.getStr('__dir__');
  return hook === undefined
    ? list(own.keys.filter((key): key is string => typeof key === 'string'))
    : invoke(interp, hook, []);
});
