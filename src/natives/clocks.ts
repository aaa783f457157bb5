/**
 * The clocks of the module `time`: what they read, by the functions that have their names and by the numbers that Linux
 * gives them. Processor time is what threads have used; waiting uses none.
 */
import { COSTS, SECOND } from '#kernel';
import {
  float,
  type Interpreter,
  native,
  OSError,
  raise,
  simpleNamespace,
  TypeError,
  typeOf,
  type Value,
  ValueError,
} from '#vm';
import { servicesOf, settleTime, virtualNow } from './services.ts';

/** 2026-01-01T00:00:00Z, in seconds since 1970. */
export const EPOCH = 1_767_225_600;

/** A clock's reading in nanoseconds, on top of the second at which it began. */
interface Clock {
  readonly base: number;
  read(interp: Interpreter): number;
}

/** Reading a clock takes time too, so that no two readings are equal. */
function now(interp: Interpreter): number {
  interp.extraNs += COSTS.clockRead;
  return virtualNow(interp);
}

const wall: Clock = { base: EPOCH, read: now };
const steady: Clock = { base: 0, read: now };
const ofProcess: Clock = { base: 0, read: (interp) => used(interp, 'process') };
const ofThread: Clock = { base: 0, read: (interp) => used(interp, 'thread') };

function used(interp: Interpreter, by: 'process' | 'thread'): number {
  interp.extraNs += COSTS.clockRead;
  settleTime(interp);
  const { kernel } = servicesOf(interp);
  const { current } = kernel;
  if (current === null) return 0;
  return by === 'thread' ? current.used : current.process.used;
}

const seconds = (interp: Interpreter, { base, read }: Clock) => float(base + read(interp) / SECOND);

function nanoseconds(interp: Interpreter, { base, read }: Clock): Value {
  const ns = read(interp);
  return base === 0 ? ns : BigInt(base) * BigInt(SECOND) + BigInt(ns);
}

// -- by name

const NAMED: Readonly<Record<string, Clock>> = {
  time: wall,
  monotonic: steady,
  perf_counter: steady,
  process_time: ofProcess,
  thread_time: ofThread,
};

const byName = Object.entries(NAMED).flatMap(([name, clock]) => [
  [name, native(name, '()', (interp) => seconds(interp, clock))] as const,
  [`${name}_ns`, native(`${name}_ns`, '()', (interp) => nanoseconds(interp, clock))] as const,
]);

const IDS_OF_NAMES: Readonly<Record<string, string>> = {
  time: 'CLOCK_REALTIME',
  monotonic: 'CLOCK_MONOTONIC',
  perf_counter: 'CLOCK_MONOTONIC',
  process_time: 'CLOCK_PROCESS_CPUTIME_ID',
  thread_time: 'CLOCK_THREAD_CPUTIME_ID',
};

const getClockInfo = native('get_clock_info', '(name, /)', (_interp, [name]) => {
  if (typeof name !== 'string') {
    throw raise(TypeError, `get_clock_info() argument 1 must be str, not ${typeOf(name as Value).name}`);
  }
  const id = IDS_OF_NAMES[name];
  if (id === undefined) throw raise(ValueError, 'unknown clock');
  return simpleNamespace(
    new Map<string, Value>([
      ['implementation', `clock_gettime(${id})`],
      ['monotonic', name !== 'time'],
      ['adjustable', name === 'time'],
      ['resolution', float(1e-9)],
    ]),
  );
});

// -- by number

const NUMBERED = new Map<number, readonly [string, Clock]>([
  [0, ['CLOCK_REALTIME', wall]],
  [1, ['CLOCK_MONOTONIC', steady]],
  [2, ['CLOCK_PROCESS_CPUTIME_ID', ofProcess]],
  [3, ['CLOCK_THREAD_CPUTIME_ID', ofThread]],
  [4, ['CLOCK_MONOTONIC_RAW', steady]],
  [7, ['CLOCK_BOOTTIME', steady]],
  [11, ['CLOCK_TAI', wall]],
]);

const EINVAL = 22;

function clockOf(id: Value): Clock {
  const number = typeof id === 'boolean' ? Number(id) : id;
  if (typeof number !== 'number' && typeof number !== 'bigint') {
    throw raise(TypeError, `clk_id should be integer, not ${typeOf(id).name}`);
  }
  const found = NUMBERED.get(Number(number));
  if (found === undefined) throw raise(OSError, EINVAL, 'Invalid argument');
  return found[1];
}

/** By name, for the module. */
export const clocks: Readonly<Record<string, Value>> = {
  ...Object.fromEntries(byName),
  ...Object.fromEntries([...NUMBERED].map(([id, [name]]) => [name, id])),
  get_clock_info: getClockInfo,
  clock_gettime: native('clock_gettime', '(clk_id, /)', (interp, [id]) => seconds(interp, clockOf(id as Value))),
  clock_gettime_ns: native('clock_gettime_ns', '(clk_id, /)', (interp, [id]) =>
    nanoseconds(interp, clockOf(id as Value)),
  ),
  clock_getres: native('clock_getres', '(clk_id, /)', (_interp, [id]) => {
    clockOf(id as Value);
    return float(1e-9);
  }),
};
