/** The names that the instructions of a code object look up. */
import { type Code, OP, OPCODES } from '#bytecode';

/** Names looked up as attributes, and names looked up in the module and the builtins; each once, in order of appearance. */
export interface NamesRead {
  readonly attributes: readonly string[];
  readonly globals: readonly string[];
}

export function namesRead(code: Code): NamesRead {
  const { instructions, names } = code;
  const attributes = new Set<string>();
  const globals = new Set<string>();
  for (let at = 0; at < instructions.length; at += 2) {
    const op = instructions[at] as number;
    if (OPCODES[op]?.arg !== 'name') continue;
    const name = names[instructions[at + 1] as number] as string;
    if (op === OP.LOAD_ATTR || op === OP.LOAD_METHOD) attributes.add(name);
    else if (op === OP.LOAD_GLOBAL) globals.add(name);
  }
  return { attributes: [...attributes], globals: [...globals] };
}
