/** For the tests of objects and protocols: an interpreter that runs no frames, and answers that needed no Python. */
import '../builtins/containers.ts';
import { Fiber } from '../fiber.ts';
import { Interpreter } from '../interpreter.ts';
import { getAttr } from '../protocol/attribute.ts';
import { invoke } from '../protocol/invoke.ts';
import { isResumable, type Maybe } from '../resumable.ts';
import type { Value } from '../value.ts';
import { PyThrow } from './exception.ts';

/** An interpreter with nothing loaded, and what it has printed. */
export function bareInterpreter(): { interp: Interpreter; printed: string[] } {
  const printed: string[] = [];
  const silent = () => undefined;
  const tracer = {
    framePushed: silent,
    framePopped: silent,
    coroutineCreated: silent,
    frameResumed: silent,
    frameSuspended: silent,
    lineReached: silent,
    exceptionRaised: silent,
  };
  const host = {
    now: () => 0,
    write: (_stream: 1 | 2, text: string) => printed.push(text),
    traces: () => false,
    tracer,
  };
  const most = Number.MAX_SAFE_INTEGER;
  const interp = new Interpreter(host, {
    instructions: most,
    recursion: most,
    outputChars: most,
    heapObjects: most,
    memory: most,
  });
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
