/** Modules as Python sees them. How they are found and loaded is the machine's. */
import { invoke } from '../protocol/invoke.ts';
import { PyModule, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { dict, list } from './make.ts';
import { getter, method, staticMethod } from './native.ts';
import { moduleType } from './type.ts';

staticMethod(moduleType, '__new__', null, (_interp, args) => new PyModule(classArgument(moduleType, args), dict()));

method(moduleType, '__init__', '(name, doc=None)', (_interp, [self, name, doc]) => {
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

getter<PyModule>(moduleType, '__dict__', (_interp, self) => self.dict);

method(moduleType, '__repr__', '(/)', (_interp, [self]) => {
  const { dict: own } = self as PyModule;
  const name = own.getStr('__name__');
  const file = own.getStr('__file__');
  const where =
    typeof file === 'string' ? ` from '${file}'` : own.getStr('__origin__') === 'built-in' ? ' (built-in)' : '';
  return `<module '${typeof name === 'string' ? name : '?'}'${where}>`;
});

method(moduleType, '__dir__', '(/)', (interp, [self]) => {
  const { dict: own } = self as PyModule;
  const hook = own.getStr('__dir__');
  return hook === undefined
    ? list(own.keys.filter((key): key is string => typeof key === 'string'))
    : invoke(interp, hook, []);
});
