/**
 * The locks of `_thread`: CPython 3.14's PyMutex, alone (`lock`) and counted (`RLock`). Who lets one go does not hand it
 * over: the first waiter is woken and may find that somebody was quicker; only who has waited for more than a millisecond
 * gets it at once.
 * https://github.com/python/cpython/blob/3.14/Python/lock.c
 */
import { COSTS, MILLISECOND, SECOND, type Thread } from '#kernel';
import {
  addressOf,
  builtinType,
  float,
  type Interpreter,
  method,
  native,
  OverflowError,
  PyObject,
  type PyTuple,
  type PyType,
  type Resumable,
  RuntimeError,
  raise,
  staticMethod,
  tuple,
  type Value,
  ValueError,
} from '#vm';
import { libraryFunction } from './places.ts';
import { secondsOf } from './seconds.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';
import { identOf } from './thread-handle.ts';

/** Seconds: what fits a deadline of CPython's. */
export const TIMEOUT_MAX = 9_223_372_036;

export const lockType = builtinType('lock', 'native', undefined, '_thread');
export const reentrantType = builtinType('RLock', 'native', undefined, '_thread');

interface Waiter {
  readonly thread: Thread;
  readonly since: number;
}

export class PyLock extends PyObject {
  /** The thread that holds it, null when it is free. */
  owner: Thread | null = null;
  /** How often its owner has taken it. */
  count = 0;
  waiting: Waiter[] = [];
  /** Its owner got it from the one before, without having asked again. */
  handedOver = false;
}

staticMethod(lockType, '__new__', '()', () => new PyLock(lockType));
staticMethod(reentrantType, '__new__', '()', (_interp, [cls]) => new PyLock(cls as PyType));
lockType.subclassable = false;

/** A timeout in nanoseconds, -1 for ever. */
export function* patience(interp: Interpreter, timeout: Value): Resumable<number> {
  const seconds = yield* secondsOf(interp, timeout);
  if (seconds < 0 && seconds !== -1) throw raise(ValueError, 'timeout value must be a non-negative number');
  if (seconds > TIMEOUT_MAX) throw raise(OverflowError, 'timeout value is too large');
  return seconds === -1 ? -1 : Math.ceil(seconds * SECOND);
}

/** The call by which the learner's code came to wait, in the trace's words. */
export function waitingIn(interp: Interpreter, otherwise: string): string {
  return `${libraryFunction(interp) ?? otherwise}()`;
}

function mine(interp: Interpreter): Thread {
  return servicesOf(interp).currentThread;
}

/** Takes the lock if it is free, or already this thread's and of the kind that may be taken again. */
function take(interp: Interpreter, lock: PyLock): boolean {
  const me = mine(interp);
  if (lock.handedOver && lock.owner === me) {
    lock.handedOver = false;
    return true;
  }
  const isAgain = lock.type !== lockType && lock.owner === me;
  if (lock.owner !== null && !isAgain) return false;
  lock.owner = me;
  lock.count++;
  return true;
}

function* acquire(interp: Interpreter, lock: PyLock, blocking: boolean, timeout: Value): Resumable<boolean> {
  const longest = yield* patience(interp, timeout);
  if (!blocking && longest !== -1) throw raise(ValueError, "can't specify a timeout for a non-blocking call");
  interp.extraNs += COSTS.lock;
  if (take(interp, lock)) return true;
  if (!blocking || longest === 0) return false;
  return yield* acquireLater(interp, lock, longest);
}

function* acquireLater(interp: Interpreter, lock: PyLock, longest: number): Resumable<boolean> {
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const services = servicesOf(interp);
  const until = longest < 0 ? -1 : virtualNow(interp) + longest;
  const [span, { cause }] = [services.places.now(interp), services];
  const direct = libraryFunction(interp) === null;
  const on = waitingIn(interp, lock.type === lockType ? 'lock.acquire' : 'RLock.acquire');
  const enders = () => (direct && lock.owner !== null ? [lock.owner] : []);
  const waiter = { thread: services.currentThread, since: virtualNow(interp) };
  lock.waiting.push(waiter);
  try {
    for (;;) {
      const timedOut = yield { op: 'block', wait: { on, until, span, cause, enders } };
      if (take(interp, lock)) return true;
      if (timedOut === true) return false;
    }
  } finally {
    lock.waiting.splice(lock.waiting.indexOf(waiter), 1);
  }
}

function release(interp: Interpreter, lock: PyLock): void {
  interp.extraNs += COSTS.lock;
  if (--lock.count > 0) return;
  lock.owner = null;
  wakeNext(interp, lock);
}

function wakeNext(interp: Interpreter, lock: PyLock): void {
  const { waiting } = lock;
  if (waiting.length === 0) return;
  settleTime(interp);
  const { kernel, cause } = servicesOf(interp);
  const next = waiting[0] as Waiter;
  if (kernel.now - next.since >= MILLISECOND) {
    lock.owner = next.thread;
    lock.count = 1;
    lock.handedOver = true;
  }
  kernel.wake(next.thread, kernel.now + kernel.chance.latency(COSTS.threadWake), cause);
  interp.extraNs += COSTS.wakeUp;
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
  const isHeld = (_interp: Interpreter, [self]: readonly (Value | undefined)[]) => (self as PyLock).owner !== null;
  const get = (interp: Interpreter, [self, blocking, timeout]: readonly (Value | undefined)[]) =>
    acquire(interp, self as PyLock, blocking === true || blocking === 1, timeout as Value);
  const free = (interp: Interpreter, [self]: readonly (Value | undefined)[]) => letGo(interp, self as PyLock);
  method(type, 'acquire', '(blocking=True, timeout=-1)', get);
  method(type, 'release', '(/)', free);
  method(type, 'locked', '(/)', isHeld);
  method(type, '__enter__', '(/)', (interp, [self]) => acquire(interp, self as PyLock, true, -1));
  method(type, '__exit__', '(type, value, traceback, /)', free);
  method(type, '_at_fork_reinit', '(/)', (_interp, [self]) => {
    Object.assign(self as PyLock, { owner: null, count: 0, waiting: [], handedOver: false });
    return null;
  });
}
// What they were called when they were young.
for (const name of ['acquire', 'release', 'locked']) {
  lockType.dict.setStr(`${name}_lock`, lockType.dict.getStr(name) as Value);
}

method(lockType, '__repr__', '(/)', (interp, [self]) => {
  const lock = self as PyLock;
  return `<${lock.owner === null ? 'unlocked' : 'locked'} _thread.lock object at ${place(interp, lock)}>`;
});

method(reentrantType, '__repr__', '(/)', (interp, [self]) => {
  const lock = self as PyLock;
  const owner = lock.owner === null ? 0 : identOf(lock.owner);
  const state = lock.owner === null ? 'unlocked' : 'locked';
  return `<${state} ${lock.type.module}.${lock.type.qualname} object owner=${owner} count=${lock.count} at ${place(interp, lock)}>`;
});

// -- what threading.Condition asks of an RLock

method(reentrantType, '_is_owned', '(/)', (interp, [self]) => (self as PyLock).owner === mine(interp));

method(reentrantType, '_recursion_count', '(/)', (interp, [self]) => {
  const lock = self as PyLock;
  return lock.owner === mine(interp) ? lock.count : 0;
});

method(reentrantType, '_release_save', '(/)', (interp, [self]) => {
  const lock = self as PyLock;
  if (lock.owner !== mine(interp)) throw raise(RuntimeError, 'cannot release un-acquired lock');
  const saved = tuple([lock.count, identOf(mine(interp))]);
  lock.count = 1;
  release(interp, lock);
  return saved;
});

method(reentrantType, '_acquire_restore', '(state, /)', function* (interp, [self, state]) {
  const lock = self as PyLock;
  yield* acquire(interp, lock, true, -1);
  lock.count = (state as PyTuple).items[0] as number;
  return null;
});

function place(interp: Interpreter, lock: PyLock): string {
  return `0x${addressOf(interp, lock).toString(16)}`;
}

/** By name, for the module. */
export const lockNames: Readonly<Record<string, Value>> = {
  LockType: lockType,
  RLock: reentrantType,
  TIMEOUT_MAX: float(TIMEOUT_MAX),
  allocate: native('allocate_lock', '()', () => new PyLock(lockType)),
  allocate_lock: native('allocate_lock', '()', () => new PyLock(lockType)),
  lock: lockType,
};
