/** For the tests of objects and protocols: an interpreter that runs no frames, and answers that needed no Python. */
import '../builtins/containers.ts';
import { Fiber } from '../fiber.ts';
import { Interpreter } from '../interpreter.ts';
import { plainHost, UNLIMITED } from '../plain-host.ts';
import { getAttr } from '../protocol/attribute.ts';
import { invoke } from '../protocol/invoke.ts';
import { isResumable, type Maybe } from '../resumable.ts';
import type { Value } from '../value.ts';
import { PyThrow } from './exception.ts';

/** An interpreter with nothing loaded, and what it has printed. */
export function bareInterpreter(): { interp: Interpreter; printed: string[] } {
  const printed: string[] = [];
  const interp = new Interpreter(
    plainHost((_stream, text) => void printed.push(text)),
    { ...UNLIMITED },
  );
  interp.fiber = new Fiber();
  return { interp, printed };
}

/** A result that was there at once. */
export function now<T>(result: Maybe<T>): T {
  if (isResumable(result)) throw new Error('this would have needed Python');
  return result;
}

/** `obj.name(*args)` */
export function callMethod(interp: Interpreter, obj: Value, name: string, ...args: Value[]): Value {
  return now(invoke(interp, now(getAttr(interp, obj, name)), args));
}

/** "TypeError: …" as the last line of a traceback would say; null when nothing was raised. */
export function raised(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof PyThrow)) throw error;
    return `${error.exception.type.name}: ${error.exception.args.items.map(String).join(', ')}`;
  }
}
