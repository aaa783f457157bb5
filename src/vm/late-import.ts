/** Imports that take no virtual time: the library loads here when it is needed what CPython has loaded from the start. */
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

function* withoutTime(interp: Interpreter, imported: Resumable): Resumable {
  const { timeless, steps, extraNs } = interp;
  interp.timeless = true;
  try {
    return yield* imported;
  } finally {
    Object.assign(interp, { timeless, steps, extraNs });
  }
}
