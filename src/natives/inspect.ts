/** The module `_inspect`: what of a code object only its instructions tell. */
import { OP, OPCODES } from '#bytecode';
import { list, native, PyCode, raise, TypeError, tuple } from '#vm';
import type { ModuleBuilder } from './modules.ts';

const ATTRIBUTE_LOADS: ReadonlySet<number> = new Set([OP.LOAD_ATTR, OP.LOAD_METHOD]);

/** The names that a function looks up as attributes, and those that it looks up in the module and the builtins. */
const namesOf = native('names_of', '(code, /)', (_interp, [value]) => {
  if (!(value instanceof PyCode)) throw raise(TypeError, 'a code object was expected');
  const { instructions, names } = value.code;
  const attributes = new Set<string>();
  const globals = new Set<string>();
  for (let at = 0; at < instructions.length; at += 2) {
    const op = instructions[at] as number;
    if (OPCODES[op]?.arg !== 'name') continue;
    const name = names[instructions[at + 1] as number] as string;
    if (ATTRIBUTE_LOADS.has(op)) attributes.add(name);
    else if (op === OP.LOAD_GLOBAL) globals.add(name);
  }
  return tuple([list([...attributes]), list([...globals])]);
});

export const inspect: ModuleBuilder = () => ({ names_of: namesOf });
