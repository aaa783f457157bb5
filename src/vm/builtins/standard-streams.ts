/** Where builtins read and write: the process's own streams, unless the program has put something else in `sys`. */
import type { Interpreter } from '../interpreter.ts';
import { PyModule, type Value } from '../value.ts';

/** What the program has put in the place of sys.stdin or sys.stdout; undefined while it is the real one, open. */
export function replacedStream(interp: Interpreter, name: 'stdin' | 'stdout'): Value | undefined {
  const sys = interp.modules.getStr('sys');
  if (!(sys instanceof PyModule)) return undefined;
  const stream = sys.dict.getStr(name);
  const isReal = stream === sys.dict.getStr(`__${name}__`);
  return isReal && !isClosed(stream) ? undefined : stream;
}

function isClosed(stream: Value | undefined): boolean {
  return (stream as { closed?: boolean } | undefined)?.closed === true;
}
