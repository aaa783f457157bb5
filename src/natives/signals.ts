/**
 * The module `_signal`. A signal does nothing to the program at once: it is noted, and its handler runs in the main thread
 * where CPython polls, or in the middle of a system call that is then asked again.
 */
import { COSTS, ERRNO, type Process, SECOND, type Timer, WaitQueue } from '#kernel';
import {
  asIndex,
  currentFrame,
  exception,
  type Frame,
  float,
  type Interpreter,
  invoke,
  KeyboardInterrupt,
  native,
  ProcessExit,
  PyFrame,
  PyThrow,
  type PyTuple,
  type Resumable,
  raise,
  TypeError,
  tuple,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { toNumber } from './arguments.ts';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';
import { fileOf, osError, waitIn } from './system-call.ts';

const SIG_DFL = 0;
const SIG_IGN = 1;
const SIGINT = 2;
const SIGPIPE = 13;
const SIGALRM = 14;
const SIGXFSZ = 25;
/** Signals are counted from 1; nobody can do anything about these two. */
const MOST = 64;
const SIGSTOP = 19;
const UNSTOPPABLE = [9, SIGSTOP];
/** SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU. */
const STOPPING = [SIGSTOP, 20, 21, 22];

/** What a program has said about its signals. */
class Handlers {
  /** By number: a function of the program's, SIG_DFL or SIG_IGN. */
  readonly by = new Map<number, Value>();
  /** The descriptor to which the numbers of signals are written, -1 for none. */
  wakeupFd = -1;
  alarm: Timer | null = null;
  interval = 0;
}

const KEY = '_signal';

function handlersOf(interp: Interpreter): Handlers {
  let found = interp.moduleState.get(KEY) as Handlers | undefined;
  if (found !== undefined) return found;
  found = new Handlers();
  for (const [number, what] of servicesOf(interp).process.dispositions) {
    found.by.set(number, what === 'ignored' ? SIG_IGN : defaultInterrupt);
  }
  interp.moduleState.set(KEY, found);
  interp.roots.push((own) => handlersOf(own).by.values());
  return found;
}

const defaultInterrupt = native('default_int_handler', '(signalnum, frame, /)', () => {
  throw new PyThrow(exception(KeyboardInterrupt));
});

/** What every Python says about signals when it begins: SIGINT raises KeyboardInterrupt, broken pipes are errors. */
export function installSignals({ dispositions }: Process): void {
  for (const number of [SIGPIPE, SIGXFSZ]) dispositions.set(number, 'ignored');
  if (dispositions.get(SIGINT) !== 'ignored') dispositions.set(SIGINT, 'handled');
}

/** Handles at once what is pending, in the main thread: CPython's PyErr_CheckSignals. */
export function* checkSignals(interp: Interpreter): Resumable<void> {
  const { process, currentThread } = servicesOf(interp);
  const [main] = process.threads;
  if (main === currentThread) yield* handleSignals(interp);
}

/** Runs the handlers of the signals that are pending; false, as an answer to a wait that has to be asked again. */
export function* handleSignals(interp: Interpreter): Resumable<boolean> {
  const { process } = servicesOf(interp);
  for (let signal = process.pending.shift(); signal !== undefined; signal = process.pending.shift()) {
    const handler = handlersOf(interp).by.get(signal);
    if (handler === undefined || typeof handler === 'number') continue;
    yield* wait(invoke(interp, handler, [signal, interruptedFrame(interp)]));
  }
  return false;
}

/** kill(2) of one process. Nobody here can stop a process and let it go on. */
export function sendSignal(interp: Interpreter, target: Process, number: number): void {
  if (STOPPING.includes(number) && (number === SIGSTOP || !target.dispositions.has(number))) {
    throw servicesOf(interp).refuse(interp, 'a signal that stops a process is not supported');
  }
  target.kernel.signal(target, number);
}

/** Where the program is; what is C in CPython has no frame. */
function interruptedFrame(interp: Interpreter): Value {
  let frame: Frame | null = currentFrame(interp);
  while (frame !== null && !(frame instanceof PyFrame && frame.code.code.origin !== 'builtin')) frame = frame.back;
  return frame;
}

function* numberOf(interp: Interpreter, given: Value): Resumable<number> {
  const number = Number(yield* wait(asIndex(interp, given)));
  if (!(number >= 1 && number <= MOST)) throw raise(ValueError, 'signal number out of range');
  return number;
}

const setHandler = native('signal', '(signalnum, handler, /)', function* (interp, [signalnum, handler]): Resumable {
  const services = servicesOf(interp);
  const [main] = services.process.threads;
  if (main !== services.currentThread) {
    throw raise(ValueError, 'signal only works in main thread of the main interpreter');
  }
  const number = yield* numberOf(interp, signalnum as Value);
  const callable = typeOf(handler as Value).lookup('__call__') !== undefined;
  const plain = handler === SIG_DFL || handler === SIG_IGN;
  if (!callable && !plain) {
    throw raise(TypeError, 'signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
  }
  if (UNSTOPPABLE.includes(number)) throw osError(interp, ERRNO.EINVAL);
  const { by } = handlersOf(interp);
  const before = by.get(number) ?? SIG_DFL;
  by.set(number, handler as Value);
  if (handler === SIG_DFL) services.process.dispositions.delete(number);
  else services.process.dispositions.set(number, handler === SIG_IGN ? 'ignored' : 'handled');
  return before;
});

/** Arms the timer of setitimer(2) and alarm(2). */
function arm(interp: Interpreter, seconds: number): void {
  const handlers = handlersOf(interp);
  const { kernel, process } = servicesOf(interp);
  if (handlers.alarm !== null) handlers.alarm.cancelled = true;
  handlers.alarm = null;
  if (seconds <= 0) return;
  settleTime(interp);
  handlers.alarm = kernel.timers.add(virtualNow(interp) + Math.ceil(seconds * SECOND), () => {
    handlers.alarm = null;
    kernel.signal(process, SIGALRM);
    if (handlers.interval > 0) arm(interp, handlers.interval);
  });
}

/** Seconds until the timer fires, 0 when it is not armed. */
function left(interp: Interpreter): number {
  const { alarm } = handlersOf(interp);
  return alarm === null ? 0 : (alarm.at - virtualNow(interp)) / SECOND;
}

const setTimer = native('setitimer', '(which, seconds, interval=0.0, /)', function* (interp, given): Resumable {
  const [which, seconds, interval] = given as [Value, Value, Value];
  if (which !== 0) throw raise(ValueError, 'only ITIMER_REAL is simulated');
  const before = tuple([float(left(interp)), float(handlersOf(interp).interval)]);
  handlersOf(interp).interval = yield* toNumber(interp, interval);
  arm(interp, yield* toNumber(interp, seconds));
  return before;
});

const pause = native('pause', '()', function* (interp): Resumable {
  interp.extraNs += COSTS.systemCall;
  yield* waitIn(interp, new WaitQueue(), { on: 'signal.pause()', until: -1 });
  return null;
});

const SIG_BLOCK = 0;
const SIG_UNBLOCK = 1;

/** pthread_sigmask(3); what was held back before. */
const mask = native('mask', '(how, numbers, /)', function* (interp, [how, given]): Resumable {
  const { kernel, process } = servicesOf(interp);
  const before = [...process.blocked].sort((a, b) => a - b);
  const numbers = (given as PyTuple).items.map(Number).filter((number) => !UNSTOPPABLE.includes(number));
  if (how !== SIG_BLOCK && how !== SIG_UNBLOCK) process.blocked.clear();
  for (const number of numbers) {
    if (how === SIG_UNBLOCK) process.blocked.delete(number);
    else process.blocked.add(number);
  }
  settleTime(interp);
  for (const number of [...process.heldBack]) {
    if (process.blocked.has(number)) continue;
    process.heldBack.delete(number);
    kernel.signal(process, number);
  }
  if (process.status !== null) throw new ProcessExit(process.status.code);
  yield* checkSignals(interp);
  return tuple(before);
});

/** Takes one of the signals that are held back, waiting for it; None when it has not come in time. */
const sigwait = native('sigwait', '(numbers, timeout, /)', function* (interp, [given, timeout]): Resumable {
  interp.extraNs += COSTS.systemCall;
  const { process } = servicesOf(interp);
  const wanted = (given as PyTuple).items.map(Number);
  const until =
    timeout === null ? -1 : virtualNow(interp) + Math.ceil((yield* toNumber(interp, timeout as Value)) * SECOND);
  for (;;) {
    const found = wanted.find((number) => process.heldBack.delete(number));
    if (found !== undefined) return found;
    if (yield* waitIn(interp, process.signalled, { on: 'signal.sigwait()', until })) return null;
  }
});

export const signals: ModuleBuilder = () => {
  return {
    ITIMER_REAL: 0,
    SIG_DFL,
    SIG_IGN,
    alarm: native('alarm', '(seconds, /)', function* (own, [given]): Resumable {
      const before = Math.ceil(left(own));
      const seconds = Number(yield* wait(asIndex(own, given as Value)));
      handlersOf(own).interval = 0;
      arm(own, seconds);
      return before;
    }),
    default_int_handler: defaultInterrupt,
    getitimer: native('getitimer', '(which, /)', (own) => {
      return tuple([float(left(own)), float(handlersOf(own).interval)]);
    }),
    getsignal: native('getsignal', '(signalnum, /)', function* (own, [given]): Resumable {
      return handlersOf(own).by.get(yield* numberOf(own, given as Value)) ?? SIG_DFL;
    }),
    mask,
    pause,
    raise_signal: native('raise_signal', '(signalnum, /)', function* (own, [given]) {
      const { process } = servicesOf(own);
      settleTime(own);
      const number = Number(yield* wait(asIndex(own, given as Value)));
      if (!(number >= 1 && number <= MOST)) throw osError(own, ERRNO.EINVAL);
      sendSignal(own, process, number);
      if (process.status !== null) throw new ProcessExit(process.status.code);
      yield* checkSignals(own);
      return null;
    }),
    set_wakeup_fd: native('set_wakeup_fd', '(fd, /, *, warn_on_full_buffer=True)', function* (own, [given]): Resumable {
      const fd = Number(yield* wait(asIndex(own, given as Value)));
      const handlers = handlersOf(own);
      const before = handlers.wakeupFd;
      servicesOf(own).process.wakeup = fd < 0 ? null : fileOf(own, fd);
      handlers.wakeupFd = fd;
      return before;
    }),
    setitimer: setTimer,
    signal: setHandler,
    sigpending: native('sigpending', '()', (own) => tuple([...servicesOf(own).process.heldBack])),
    sigwait,
  };
};
