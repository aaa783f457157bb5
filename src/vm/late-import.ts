/**
 * What takes no virtual time: importing the library. Here it loads when it is needed what CPython has loaded from the start,
 * and CPython's own tens of milliseconds would only stand before every program, the same for all.
 */
import type { PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { isResumable, type Maybe, type Resumable } from './resumable.ts';
import type { Value } from './value.ts';

/** It is a function of the library that imports. */
export function isLate({ locals, code }: PyFrame): boolean {
  return locals === null && code.code.origin !== 'user';
}

/** The import, without the time that it takes. */
export function lateImport(interp: Interpreter, imported: Maybe<Value>): Maybe<Value> {
  return isResumable(imported) ? withoutTime(interp, imported) : imported;
}

/** Does what `body` does without the time that it takes; what has been used before stays owed until it is over. */
export function* withoutTime<T>(interp: Interpreter, body: Resumable<T>): Resumable<T> {
  const { fiber, steps, extraNs } = interp;
  if (fiber.owed !== null) return yield* body;
  fiber.owed = { steps, extraNs };
  try {
    return yield* body;
  } finally {
    Object.assign(interp, fiber.owed);
    fiber.owed = null;
  }
}
