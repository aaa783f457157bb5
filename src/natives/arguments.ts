/** Arguments of natives as host numbers, with CPython's complaints. */
import {
  after,
  asIndex,
  callSpecial,
  type Interpreter,
  type Maybe,
  OverflowError,
  PyFloat,
  PyInt,
  type Resumable,
  raise,
  TypeError,
  toFloat,
  typeOf,
  type Value,
  wait,
} from '#vm';

/** A number given as int or float, as a host number; TypeError for all else. */
export function asNumber(value: Value): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'bigint':
      return toFloat(value);
    case 'boolean':
      return value ? 1 : 0;
    default:
      if (value instanceof PyFloat) return value.value;
      if (value instanceof PyInt) return toFloat(value.value);
      throw raise(TypeError, `must be real number, not ${typeOf(value).name}`);
  }
}

/** The same for what Python can turn into a float: `__float__`, then `__index__`. */
export function* toNumber(interp: Interpreter, value: Value): Resumable<number> {
  if (typeof value !== 'object' || value === null || value instanceof PyFloat || value instanceof PyInt)
    return asNumber(value);
  const asked = callSpecial(interp, value, '__float__', []);
  if (asked !== undefined) return asNumber(yield* wait(asked));
  if (callSpecial(interp, value, '__index__', []) === undefined) return asNumber(value);
  return toFloat(yield* wait(asIndex(interp, value)));
}

const LARGEST = 2n ** 63n - 1n;

/** A number of things, or a place among them: what fits CPython's Py_ssize_t. */
export function asSize(interp: Interpreter, value: Value): Maybe<number> {
  return after(asIndex(interp, value), (n) => {
    if (n <= LARGEST && n >= -LARGEST - 1n) return Number(n);
    throw raise(OverflowError, 'Python int too large to convert to C ssize_t');
  });
}
