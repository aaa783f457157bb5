/**
 * What CPython asks an iterable before it makes a list of it: how many items there may be. Here nothing comes of the
 * answer; but the classes of a program hear the question, and an error in the answer ends the list.
 */
import type { Interpreter } from '../interpreter.ts';
import { OverflowError, PyThrow, raise, TypeError, ValueError } from '../objects/exception.ts';
import { NotImplemented, typeOf } from '../objects/type.ts';
import type { Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { callSpecial } from './attribute.ts';
import { length, wait } from './operators.ts';

/** Asks `__len__`, or else `__length_hint__`, of an instance of a class of the program; TypeErrors count as no answer. */
export function* askLength(interp: Interpreter, iterable: Value): Resumable<void> {
  const type = typeOf(iterable);
  if (!type.heap) return;
  try {
    if (type.lookup('__len__') !== undefined) {
      yield* wait(length(interp, iterable));
      return;
    }
  } catch (error) {
    if (!isTypeError(error)) throw error;
  }
  const hint = yield* hintOf(interp, iterable);
  if (hint === NotImplemented) return;
  if (typeof hint !== 'number' && typeof hint !== 'bigint') {
    throw raise(TypeError, `__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  }
  checkHint(hint);
}

/** CPython takes the answer as a size of memory. */
export function checkHint(hint: number | bigint): void {
  if (hint < 0) throw raise(ValueError, '__length_hint__() should return >= 0');
  if (hint >= 2n ** 63n) throw raise(OverflowError, 'Python int too large to convert to C ssize_t');
}

/** What `__length_hint__` says; NotImplemented when it is not there or does not know. */
export function* hintOf(interp: Interpreter, iterable: Value): Resumable {
  try {
    const asked = callSpecial(interp, iterable, '__length_hint__', []);
    return asked === undefined ? NotImplemented : yield* wait(asked);
  } catch (error) {
    if (isTypeError(error)) return NotImplemented;
    throw error;
  }
}

function isTypeError(error: unknown): boolean {
  return error instanceof PyThrow && error.exception.type.isSubtypeOf(TypeError);
}
