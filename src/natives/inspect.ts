/** The module `_inspect`: what of a code object only its instructions tell. */
import { list, namesRead, native, PyCode, raise, TypeError, tuple } from '#vm';
import type { ModuleBuilder } from './modules.ts';

/** The names that a function looks up as attributes, and those that it looks up in the module and the builtins. */
const namesOf = native('names_of', '(code, /)', (_interp, [value]) => {
  if (!(value instanceof PyCode)) throw raise(TypeError, 'a code object was expected');
  const { attributes, globals } = namesRead(value.code);
  return tuple([list([...attributes]), list([...globals])]);
});

export const inspect: ModuleBuilder = () => ({ names_of: namesOf });
