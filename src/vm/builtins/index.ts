/** The module `builtins`: every name that a program has without importing anything. */
import type { Interpreter } from '../interpreter.ts';
import { Ellipsis, moduleType, NotImplemented } from '../objects/type.ts';
import { equipIteratorTypes } from '../protocol/iteration.ts';
import { PyModule, type Value } from '../value.ts';
import { buildClass } from './build-class.ts';
import { containerBuiltins } from './containers.ts';
import { evaluationBuiltins } from './evaluation.ts';
import { exceptionBuiltins } from './exceptions.ts';
import { iterationBuiltins } from './iteration.ts';
import { objectBuiltins } from './objects.ts';
import { scalarBuiltins } from './scalars.ts';

equipIteratorTypes();

const TABLES = [
  scalarBuiltins,
  containerBuiltins,
  objectBuiltins,
  iterationBuiltins,
  evaluationBuiltins,
  exceptionBuiltins,
];

/** Fills `interp.builtins` and makes it the module `builtins`. */
export function makeBuiltins(interp: Interpreter): void {
  const { builtins } = interp;
  const put = (name: string, value: Value) => builtins.setStr(name, value);
  put('__name__', 'builtins');
  put('__doc__', null);
  put('__package__', '');
  put('__loader__', null);
  put('__spec__', null);
  put('__debug__', true);
  put('__build_class__', buildClass);
  put('None', null);
  put('True', true);
  put('False', false);
  put('Ellipsis', Ellipsis);
  put('NotImplemented', NotImplemented);
  for (const table of TABLES) for (const [name, value] of Object.entries(table)) put(name, value);
  interp.modules.setStr('builtins', new PyModule(moduleType, builtins));
}
