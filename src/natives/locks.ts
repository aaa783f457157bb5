/**
 * The module `_thread`, as far as one thread needs it: locks. Who has to wait for one leaves the processor by the kernel,
 * with a deadline or for ever; who lets one go wakes the first that waits.
 */
import { COSTS, SECOND, type Thread } from '#kernel';
import {
  addressOf,
  asIndex,
  builtinType,
  float,
  type Interpreter,
  method,
  native,
  OverflowError,
  PyFloat,
  PyObject,
  type PyType,
  type Resumable,
  RuntimeError,
  raise,
  staticMethod,
  type Value,
  ValueError,
  wait,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';

/** Seconds: what fits a deadline of CPython's. */
const TIMEOUT_MAX = 9_223_372_036;

const lockType = builtinType('lock', 'native', undefined, '_thread');
const reentrantType = builtinType('RLock', 'native', undefined, '_thread');

class PyLock extends PyObject {
  /** The thread that holds it, null when it is free. */
  owner: Thread | null = null;
  /** How often its owner has taken it. */
  count = 0;
  readonly waiting: Thread[] = [];
}

staticMethod(lockType, '__new__', '()', () => new PyLock(lockType));
staticMethod(reentrantType, '__new__', '()', (_interp, [cls]) => new PyLock(cls as PyType));
lockType.subclassable = false;

/** Nanoseconds to wait at most, -1 for ever. */
function* patience(interp: Interpreter, blocking: boolean, timeout: Value): Resumable<number> {
  const seconds = timeout instanceof PyFloat ? timeout.value : Number(yield* wait(asIndex(interp, timeout)));
  if (!blocking && seconds !== -1) throw raise(ValueError, "can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) throw raise(ValueError, 'timeout value must be a non-negative number');
  if (seconds > TIMEOUT_MAX) throw raise(OverflowError, 'timeout value is too large');
  return seconds === -1 ? -1 : Math.ceil(seconds * SECOND);
}

function mine(interp: Interpreter): Thread {
  return servicesOf(interp).kernel.current as Thread;
}

/** Takes the lock if it is free, or already this thread's and of the kind that may be taken again. */
function take(interp: Interpreter, lock: PyLock): boolean {
  const isAgain = lock.type !== lockType && lock.owner === mine(interp);
  if (lock.owner !== null && !isAgain) return false;
  lock.owner = mine(interp);
  lock.count++;
  return true;
}

function* acquire(interp: Interpreter, lock: PyLock, blocking: boolean, timeout: Value): Resumable<boolean> {
  const longest = yield* patience(interp, blocking, timeout);
  if (take(interp, lock)) return true;
  if (!blocking || longest === 0) return false;
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const until = longest < 0 ? -1 : virtualNow(interp) + longest;
  const services = servicesOf(interp);
  do {
    lock.waiting.push(mine(interp));
    const span = services.places.now(interp);
    const timedOut = yield { op: 'block', wait: { on: 'lock.acquire()', until, span, cause: services.cause } };
    lock.waiting.splice(lock.waiting.indexOf(mine(interp)), 1);
    if (timedOut === true) return take(interp, lock);
  } while (!take(interp, lock));
  return true;
}

function release(interp: Interpreter, lock: PyLock): void {
  if (--lock.count > 0) return;
  lock.owner = null;
  const [next] = lock.waiting;
  if (next === undefined) return;
  settleTime(interp);
  const { kernel, cause } = servicesOf(interp);
  kernel.wake(next, kernel.now, cause);
}

function releaseLock(interp: Interpreter, lock: PyLock): null {
  if (lock.owner === null) throw raise(RuntimeError, 'release unlocked lock');
  release(interp, lock);
  return null;
}

function releaseReentrant(interp: Interpreter, lock: PyLock): null {
  if (lock.owner !== mine(interp)) throw raise(RuntimeError, 'cannot release un-acquired lock');
  release(interp, lock);
  return null;
}

for (const [type, letGo] of [
  [lockType, releaseLock],
  [reentrantType, releaseReentrant],
] as const) {
  method(type, 'acquire', '(blocking=True, timeout=-1)', (interp, [self, blocking, timeout]) => {
    return acquire(interp, self as PyLock, blocking === true || blocking === 1, timeout as Value);
  });
  method(type, 'release', '(/)', (interp, [self]) => letGo(interp, self as PyLock));
  method(type, 'locked', '(/)', (_interp, [self]) => (self as PyLock).owner !== null);
  method(type, '__enter__', '(/)', (interp, [self]) => acquire(interp, self as PyLock, true, -1));
  method(type, '__exit__', '(type, value, traceback, /)', (interp, [self]) => letGo(interp, self as PyLock));
}

method(lockType, '__repr__', '(/)', (interp, [self]) => {
  const lock = self as PyLock;
  return `<${lock.owner === null ? 'unlocked' : 'locked'} _thread.lock object at ${place(interp, lock)}>`;
});

method(reentrantType, '__repr__', '(/)', (interp, [self]) => {
  const lock = self as PyLock;
  const owner = lock.owner === null ? 0 : identOf(lock.owner);
  const state = lock.owner === null ? 'unlocked' : 'locked';
  return `<${state} _thread.RLock object owner=${owner} count=${lock.count} at ${place(interp, lock)}>`;
});

method(reentrantType, '_is_owned', '(/)', (interp, [self]) => (self as PyLock).owner === mine(interp));

function place(interp: Interpreter, lock: PyLock): string {
  return `0x${addressOf(interp, lock).toString(16)}`;
}

/** A number as pthreads give it. */
function identOf(thread: Thread): number {
  return 0x7f3a5d000000 + thread.id * 0x801000;
}

export const locks: ModuleBuilder = () => ({
  LockType: lockType,
  RLock: reentrantType,
  TIMEOUT_MAX: float(TIMEOUT_MAX),
  allocate_lock: native('allocate_lock', '()', () => new PyLock(lockType)),
  error: RuntimeError,
  get_ident: native('get_ident', '()', (interp) => identOf(mine(interp))),
  get_native_id: native('get_native_id', '()', (interp) => mine(interp).id),
  lock: lockType,
});
