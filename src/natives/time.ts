/**
 * The module `time`, on virtual time. The wall clock starts at the same moment in every run, 2026-01-01T00:00:00Z; the
 * monotonic ones start at 0 with the program.
 */
import { COSTS, SECOND } from '#kernel';
import { describeValue, type Interpreter, native, type Resumable, raise, tuple, type Value, ValueError } from '#vm';
import { calendarFunctions } from './calendar-time.ts';
import { clocks, EPOCH } from './clocks.ts';
import type { ModuleBuilder } from './modules.ts';
import { secondsOf } from './seconds.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';

const sleep = native('sleep', '(seconds, /)', (interp, [seconds]) => sleepFor(interp, seconds as Value));

/** The whole thread waits; nothing else on it runs meanwhile. */
function* sleepFor(interp: Interpreter, seconds: Value): Resumable {
  const length = yield* secondsOf(interp, seconds);
  if (length < 0) throw raise(ValueError, 'sleep length must be non-negative');
  const services = servicesOf(interp);
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const until = virtualNow(interp) + Math.ceil(length * SECOND) + COSTS.timerSlack;
  const span = services.places.now(interp);
  const wait = { on: `time.sleep(${describeValue(seconds)})`, until, span, cause: services.cause };
  while ((yield { op: 'block', wait }) !== true);
  return null;
}

export const time: ModuleBuilder = () => ({
  ...clocks,
  sleep,
  ...calendarFunctions(EPOCH),
  tzname: tuple(['UTC', 'UTC']),
});
