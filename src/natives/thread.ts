/** The module `_thread`: starting threads, and what is known of them. Its locks are in locks.ts. */
import { COSTS } from '#kernel';
import {
  asIndex,
  type Interpreter,
  method,
  native,
  PyDict,
  PyTuple,
  type Resumable,
  RuntimeError,
  raise,
  SystemExit,
  TypeError,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { lockNames, patience } from './locks.ts';
import type { ModuleBuilder } from './modules.ts';
import { keywordsOf } from './partial.ts';
import { servicesOf, settleTime } from './services.ts';
import { handleType, identOf, type Job, join, PyThreadHandle, startThread, threadsOf } from './thread-handle.ts';
import { hookArgumentsType, threadExceptHook } from './thread-hook.ts';
import { localType } from './thread-local.ts';

method(handleType, 'join', '(timeout=None, /)', function* (interp, [self, timeout]) {
  const longest = timeout === null ? -1 : yield* patience(interp, timeout as Value);
  return yield* join(interp, self as PyThreadHandle, longest);
});

function isCallable(value: Value): boolean {
  return typeOf(value).lookup('__call__') !== undefined;
}

const startJoinable = native(
  'start_joinable_thread',
  '(function, handle=None, daemon=True)',
  function* (interp, [callable, given, daemon]): Resumable {
    if (!isCallable(callable as Value)) throw raise(TypeError, 'thread function must be callable');
    if (given !== null && !(given instanceof PyThreadHandle))
      throw raise(TypeError, "'handle' must be a _ThreadHandle");
    const handle = given ?? new PyThreadHandle();
    if (handle.state !== 'unstarted') throw raise(RuntimeError, 'thread already started');
    const job = { function: callable as Value, args: [], keywords: null, daemon: daemon !== false, handle };
    yield* startThread(interp, job);
    return handle;
  },
);

function startNew(name: string): Value {
  return native(name, '(function, args, kwargs=, /)', function* (interp, [callable, args, keywords]): Resumable {
    if (!isCallable(callable as Value)) throw raise(TypeError, 'first arg must be callable');
    if (!(args instanceof PyTuple)) throw raise(TypeError, '2nd arg must be a tuple');
    if (keywords !== undefined && !(keywords instanceof PyDict))
      throw raise(TypeError, 'optional 3rd arg must be a dictionary');
    const handle = new PyThreadHandle();
    const named = keywords === undefined ? null : keywordsOf(keywords);
    const job: Job = { function: callable as Value, args: args.items, keywords: named, daemon: true, handle };
    return identOf(yield* startThread(interp, job));
  });
}

/** Waits for every thread that is not a daemon, the oldest first; new ones may begin meanwhile. */
export function* joinAll(interp: Interpreter): Resumable<null> {
  const { joinable } = threadsOf(interp);
  const me = servicesOf(interp).currentThread;
  for (;;) {
    const first = [...joinable].find(({ thread }) => thread !== me);
    if (first === undefined) return null;
    yield* join(interp, first, -1);
    joinable.delete(first);
  }
}

const stackSize = native('stack_size', '(size=0, /)', function* (interp, [given]) {
  const size = Number(yield* wait(asIndex(interp, given as Value)));
  const threads = threadsOf(interp);
  const before = threads.stackSize;
  if (size < 0) throw raise(ValueError, 'size must be 0 or a positive value');
  if (size !== 0 && size < SMALLEST_STACK) throw raise(ValueError, `size not valid: ${size} bytes`);
  threads.stackSize = size;
  return before;
});
const SMALLEST_STACK = 32_768;

const setName = native('set_name', '(name)', (interp, [name]) => {
  if (typeof name !== 'string') throw raise(TypeError, 'name must be str');
  servicesOf(interp).currentThread.name = name;
  interp.extraNs += COSTS.systemCall;
  return null;
});

const exit = native('exit', '()', () => {
  throw raise(SystemExit);
});

const interruptMain = native('interrupt_main', '(signum=2, /)', (interp, [signum]) => {
  const { kernel, process } = servicesOf(interp);
  settleTime(interp);
  kernel.signal(process, Number(signum));
  return null;
});

function handleFor(interp: Interpreter, ident: Value): PyThreadHandle {
  const handle = new PyThreadHandle();
  handle.thread = [...servicesOf(interp).process.threads].find((thread) => identOf(thread) === ident) ?? null;
  handle.state = 'running';
  handle.ident = Number(ident);
  return handle;
}

export const thread: ModuleBuilder = () => ({
  ...lockNames,
  _ExceptHookArgs: hookArgumentsType,
  _ThreadHandle: handleType,
  _excepthook: threadExceptHook,
  _local: localType,
  _count: native('_count', '()', (own) => threadsOf(own).count),
  _get_main_thread_ident: native('_get_main_thread_ident', '()', (own) => {
    const [main] = servicesOf(own).process.threads;
    return main === undefined ? 0 : identOf(main);
  }),
  _is_main_interpreter: native('_is_main_interpreter', '()', () => true),
  _make_thread_handle: native('_make_thread_handle', '(ident, /)', (own, [ident]) => handleFor(own, ident as Value)),
  _shutdown: native('_shutdown', '()', (own) => joinAll(own)),
  daemon_threads_allowed: native('daemon_threads_allowed', '()', () => true),
  error: RuntimeError,
  exit,
  exit_thread: exit,
  get_ident: native('get_ident', '()', (own) => identOf(servicesOf(own).currentThread)),
  get_native_id: native('get_native_id', '()', (own) => servicesOf(own).currentThread.id),
  interrupt_main: interruptMain,
  set_name: setName,
  stack_size: stackSize,
  start_joinable_thread: startJoinable,
  start_new: startNew('start_new'),
  start_new_thread: startNew('start_new_thread'),
});
