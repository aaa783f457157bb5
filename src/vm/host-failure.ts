/**
 * What the host refuses, as the exception CPython raises when it is out of the same: strings, whole numbers and arrays have a
 * largest size here too, and it is far above what a program means to make.
 */
import { isStackOverflow } from '#base';
import { MemoryError, PyThrow, RecursionError, raise } from './objects/exception.ts';

const TOO_LARGE =
  /string length|BigInt size|array length|Array buffer allocation|Invalid typed array|Map maximum|Set maximum/;

/** The Python exception for whatever native code has thrown; throws on what is none (a limit, a fault of ours). */
export function pythonError(thrown: unknown): PyThrow {
  if (thrown instanceof PyThrow) return thrown;
  if (isStackOverflow(thrown)) return raise(RecursionError, 'maximum recursion depth exceeded');
  if (thrown instanceof RangeError && TOO_LARGE.test(thrown.message)) return raise(MemoryError);
  throw thrown;
}
