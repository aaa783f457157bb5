/**
 * The module `_queue`: SimpleQueue. What is put goes straight to whoever has waited longest, so nobody who comes later can
 * be quicker; only when nobody waits is it kept.
 * https://github.com/python/cpython/blob/3.14/Modules/_queuemodule.c
 */
import { COSTS, SECOND, type Thread } from '#kernel';
import {
  builtinType,
  classMethod,
  Exception,
  genericAlias,
  type Interpreter,
  method,
  PyObject,
  type PyType,
  type Resumable,
  raise,
  staticMethod,
  TypeError,
  truth,
  type Value,
  ValueError,
  type Visit,
  wait,
} from '#vm';
import { waitingIn } from './locks.ts';
import type { ModuleBuilder } from './modules.ts';
import { secondsOf } from './seconds.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';

const Empty = builtinType('Empty', 'exception', Exception, '_queue');
const queueType = builtinType('SimpleQueue', 'native', undefined, '_queue');

interface Getter {
  readonly thread: Thread;
  /** What it was given. */
  item: Value | undefined;
}

class PySimpleQueue extends PyObject {
  readonly items: Value[] = [];
  readonly getters: Getter[] = [];

  override traverse(visit: Visit): void {
    for (const item of this.items) visit(item);
    for (const { item } of this.getters) visit(item);
    super.traverse(visit);
  }
}

staticMethod(queueType, '__new__', null, (_interp, [cls, ...rest], keywords) => {
  const type = cls as PyType;
  if (type === queueType && rest.length > 0) throw raise(TypeError, 'SimpleQueue() takes no positional arguments');
  if (type === queueType && (keywords?.size ?? 0) > 0)
    throw raise(TypeError, 'SimpleQueue() takes no keyword arguments');
  return new PySimpleQueue(type);
});
classMethod(queueType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);

function put(interp: Interpreter, queue: PySimpleQueue, item: Value): null {
  const { kernel, cause } = servicesOf(interp);
  if (queue.getters.length === 0) {
    queue.items.push(item);
    return null;
  }
  const getter = queue.getters.shift() as Getter;
  getter.item = item;
  settleTime(interp);
  kernel.wake(getter.thread, kernel.now + kernel.chance.latency(COSTS.threadWake), cause);
  interp.extraNs += COSTS.wakeUp;
  return null;
}

function* get(interp: Interpreter, queue: PySimpleQueue, block: boolean, timeout: Value): Resumable {
  const longest = block && timeout !== null ? yield* secondsOf(interp, timeout) : -1;
  if (block && timeout !== null && longest < 0) throw raise(ValueError, "'timeout' must be a non-negative number");
  if (queue.items.length > 0) return queue.items.shift() as Value;
  if (!block || longest === 0) throw raise(Empty);
  return yield* getLater(interp, queue, longest);
}

function* getLater(interp: Interpreter, queue: PySimpleQueue, longest: number): Resumable {
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const services = servicesOf(interp);
  const until = longest < 0 ? -1 : virtualNow(interp) + Math.ceil(longest * SECOND);
  const [span, { cause }] = [services.places.now(interp), services];
  const on = waitingIn(interp, 'SimpleQueue.get');
  const getter: Getter = { thread: services.currentThread, item: undefined };
  queue.getters.push(getter);
  try {
    for (;;) {
      const timedOut = yield { op: 'block', wait: { on, until, span, cause } };
      if (getter.item !== undefined) return getter.item;
      if (timedOut === true) throw raise(Empty);
    }
  } finally {
    const at = queue.getters.indexOf(getter);
    if (at >= 0) queue.getters.splice(at, 1);
  }
}

method(queueType, 'put', '(item, block=True, timeout=None)', (interp, [self, item]) =>
  put(interp, self as PySimpleQueue, item as Value),
);
method(queueType, 'put_nowait', '(item)', (interp, [self, item]) => put(interp, self as PySimpleQueue, item as Value));
method(queueType, 'get', '(block=True, timeout=None)', function* (interp, [self, block, timeout]) {
  return yield* get(interp, self as PySimpleQueue, yield* wait(truth(interp, block as Value)), timeout as Value);
});
method(queueType, 'get_nowait', '(/)', (interp, [self]) => get(interp, self as PySimpleQueue, false, null));
method(queueType, 'empty', '(/)', (_interp, [self]) => (self as PySimpleQueue).items.length === 0);
method(queueType, 'qsize', '(/)', (_interp, [self]) => (self as PySimpleQueue).items.length);

export const simpleQueue: ModuleBuilder = () => ({ Empty, SimpleQueue: queueType });
