/**
 * The module `time`, on virtual time. The wall clock starts at the same moment in every run, 2026-01-01T00:00:00Z; the
 * monotonic ones start at 0 with the program.
 */
import { COSTS, SECOND } from '#kernel';
import {
  asIndex,
  describeValue,
  type Interpreter,
  native,
  OverflowError,
  PyFloat,
  type Resumable,
  raise,
  TypeError,
  tuple,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { calendarFunctions } from './calendar-time.ts';
import { clocks, EPOCH } from './clocks.ts';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';

const sleep = native('sleep', '(seconds, /)', (interp, [seconds]) => sleepFor(interp, seconds as Value));

/** CPython keeps a time as nanoseconds in 64 bits. */
const MOST_SECONDS = 2 ** 63 / SECOND;

/** CPython's _PyTime_FromSecondsObject: a float, or what stands for an int. */
function* secondsOf(interp: Interpreter, value: Value): Resumable<number> {
  if (value instanceof PyFloat) {
    if (Math.abs(value.value) <= MOST_SECONDS || Number.isNaN(value.value)) return value.value;
    throw raise(OverflowError, 'timestamp out of range for platform time_t');
  }
  if (typeOf(value).lookup('__index__') !== undefined) {
    const whole = yield* wait(asIndex(interp, value));
    if (whole <= MOST_SECONDS && whole >= -MOST_SECONDS) return Number(whole);
    throw raise(OverflowError, 'timestamp too large to convert to C PyTime_t');
  }
  throw raise(TypeError, `'${typeOf(value).name}' object cannot be interpreted as an integer or float`);
}

/** The whole thread waits; nothing else on it runs meanwhile. */
function* sleepFor(interp: Interpreter, seconds: Value): Resumable {
  const length = yield* secondsOf(interp, seconds);
  if (Number.isNaN(length)) throw raise(ValueError, 'Invalid value NaN (not a number)');
  if (length < 0) throw raise(ValueError, 'sleep length must be non-negative');
  const services = servicesOf(interp);
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const until = virtualNow(interp) + Math.ceil(length * SECOND) + COSTS.timerSlack;
  const span = services.places.now(interp);
  yield { op: 'block', wait: { on: `time.sleep(${describeValue(seconds)})`, until, span, cause: services.cause } };
  return null;
}

export const time: ModuleBuilder = () => ({
  ...clocks,
  sleep,
  ...calendarFunctions(EPOCH),
  tzname: tuple(['UTC', 'UTC']),
});
