/** Where builtins read and write: the process's own streams, unless the program has put something else in `sys`. */
import type { Interpreter } from '../interpreter.ts';
import { PyModule, type PyObject, type Value } from '../value.ts';

/**
 * What the program has put in the place of sys.stdin or sys.stdout; undefined while it is the real one, open, as it was
 * made, and leads to whoever started the program.
 */
export function replacedStream(interp: Interpreter, name: 'stdin' | 'stdout'): Value | undefined {
  const sys = interp.modules.getStr('sys');
  if (!(sys instanceof PyModule)) return undefined;
  const stream = sys.dict.getStr(name);
  const isReal = stream === sys.dict.getStr(`__${name}__`) && interp.host.isDirect?.(name) !== false;
  return isReal && !isClosed(stream) && !hasOwnMethod(stream, name) ? undefined : stream;
}

/** Somebody has put a function of his own in the place of the stream's. */
function hasOwnMethod(stream: Value | undefined, name: 'stdin' | 'stdout'): boolean {
  const method = name === 'stdin' ? 'readline' : 'write';
  return (stream as PyObject | undefined)?.dict?.getStr(method) !== undefined;
}

function isClosed(stream: Value | undefined): boolean {
  return (stream as { closed?: boolean } | undefined)?.closed === true;
}
