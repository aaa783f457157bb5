/** Times in seconds as natives take them, CPython's _PyTime_FromSecondsObject. */
import { SECOND } from '#kernel';
import {
  asIndex,
  type Interpreter,
  OverflowError,
  PyFloat,
  type Resumable,
  raise,
  TypeError,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';

/** CPython keeps a time as nanoseconds in 64 bits. */
const MOST_SECONDS = 2 ** 63 / SECOND;

/** A float, or what stands for an int. */
export function* secondsOf(interp: Interpreter, value: Value): Resumable<number> {
  if (value instanceof PyFloat) {
    if (Number.isNaN(value.value)) throw raise(ValueError, 'Invalid value NaN (not a number)');
    if (Math.abs(value.value) <= MOST_SECONDS) return value.value;
    throw raise(OverflowError, 'timestamp out of range for platform time_t');
  }
  if (typeOf(value).lookup('__index__') !== undefined) {
    const whole = yield* wait(asIndex(interp, value));
    if (whole <= MOST_SECONDS && whole >= -MOST_SECONDS) return Number(whole);
    throw raise(OverflowError, 'timestamp too large to convert to C PyTime_t');
  }
  throw raise(TypeError, `'${typeOf(value).name}' object cannot be interpreted as an integer or float`);
}
