/** The methods of Future that Python sees, for tasks too. The rules are in future.ts. */
import {
  classMethod,
  equals,
  frozensetOf,
  genericAlias,
  getter,
  type Interpreter,
  method,
  type PyType,
  type Resumable,
  RuntimeError,
  raise,
  staticMethod,
  tuple,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { copyContext, PyContext } from '../context.ts';
import { servicesOf } from '../services.ts';
import { awaitedBy } from './awaited-by.ts';
import { InvalidStateError } from './exceptions.ts';
import {
  callbacksOf,
  cancelFuture,
  cancelledErrorOf,
  type DoneCallback,
  futureIter,
  futureType,
  markRetrieved,
  PyFuture,
  resultOf,
  setException,
  setResult,
  startFuture,
  tell,
} from './future.ts';
import { askLibrary, loopOrCurrent } from './library.ts';
import type { PyLoop } from './loop-object.ts';
import { wakeupMethod } from './task-callables.ts';

staticMethod(futureType, '__new__', null, (_interp, [cls]) => new PyFuture(cls as PyType));
method(futureType, '__init__', '(*, loop=None)', (interp, [self, loop]) =>
  initialize(interp, self as PyFuture, loop as Value),
);

function* initialize(interp: Interpreter, self: PyFuture, given: Value): Resumable {
  startFuture(interp, self, yield* wait(loopOrCurrent(interp, given)));
  return null;
}

method(futureType, 'result', '()', (interp, [self]) => resultOf(interp, started(self)));
method(futureType, 'exception', '()', (interp, [self]) => {
  const future = started(self);
  if (future.state === 'PENDING') throw raise(InvalidStateError, 'Exception is not set.');
  if (future.state === 'CANCELLED') return resultOf(interp, future);
  markRetrieved(interp, future);
  return future.exception;
});
method(futureType, 'set_result', '(result, /)', (interp, [self, result]) => {
  setResult(interp, started(self), result as Value);
  return null;
});
method(futureType, 'set_exception', '(exception, /)', (interp, [self, error]) => {
  return setException(interp, started(self), error as Value);
});
method(futureType, 'add_done_callback', '(fn, /, *, context=)', (interp, [self, fn, context]) => {
  const own = context instanceof PyContext ? context : copyContext(interp.fiber);
  addCallback(interp, started(self), { callback: fn as Value, context: own, task: null });
  return null;
});
method(futureType, 'remove_done_callback', '(fn, /)', (interp, [self, fn]) =>
  remove(interp, started(self), fn as Value),
);
method(futureType, 'cancel', '(msg=None)', (interp, [self, msg]) => cancelFuture(interp, started(self), msg as Value));
method(futureType, 'cancelled', '()', (_interp, [self]) => (self as PyFuture).state === 'CANCELLED');
method(futureType, 'done', '()', (_interp, [self]) => (self as PyFuture).state !== 'PENDING');
method(futureType, 'get_loop', '()', (_interp, [self]) => started(self).loop);
method(futureType, '_make_cancelled_error', '()', (_interp, [self]) => cancelledErrorOf(self as PyFuture));
method(futureType, '__iter__', '(/)', (_interp, [self]) => futureIter(started(self)));
method(futureType, '__await__', '(/)', (_interp, [self]) => futureIter(started(self)));
method(futureType, '__repr__', '(/)', (interp, [self]) =>
  askLibrary(interp, 'asyncio.base_futures', '_future_repr', [self as Value]),
);
classMethod(futureType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);

/** Registers a callback, or queues it at once when the future is done. */
export function addCallback(interp: Interpreter, future: PyFuture, waiting: DoneCallback): void {
  if (future.state === 'PENDING') future.callbacks.push(waiting);
  else tell(interp, future, waiting, servicesOf(interp).cause);
}

function started(self: Value | undefined): PyFuture {
  const future = self as PyFuture;
  if ((future.loop as PyLoop | undefined) === undefined) throw raise(RuntimeError, 'Future object is not initialized.');
  return future;
}

function* remove(interp: Interpreter, future: PyFuture, fn: Value): Resumable {
  const kept: DoneCallback[] = [];
  for (const waiting of future.callbacks) {
    const same = yield* wait(equals(interp, callbackOf(waiting), fn));
    if (!same) kept.push(waiting);
  }
  const removed = future.callbacks.length - kept.length;
  future.callbacks = kept;
  return removed;
}

function callbackOf(waiting: DoneCallback): Value {
  return waiting.task === null ? waiting.callback : wakeupMethod(waiting.task);
}

getter<PyFuture>(futureType, '_state', (_interp, self) => self.state);
getter<PyFuture>(futureType, '_loop', (_interp, self) => (self.loop as PyLoop | undefined) ?? null);
getter<PyFuture>(futureType, '_result', (_interp, self) => self.result);
getter<PyFuture>(futureType, '_exception', (_interp, self) => self.exception);
getter<PyFuture>(
  futureType,
  '_cancel_message',
  (_interp, self) => self.cancelMessage,
  (_interp, self, value) => {
    self.cancelMessage = value ?? null;
  },
);
getter<PyFuture>(futureType, '_callbacks', (_interp, self) => {
  return callbacksOf(self, (waiting) => tuple([callbackOf(waiting), waiting.context]));
});
getter<PyFuture>(futureType, '_source_traceback', (_interp, self) => self.sourceTraceback);
getter<PyFuture>(futureType, '_asyncio_awaited_by', (interp, self) => {
  const waiting = awaitedBy(self);
  return waiting === null ? null : frozensetOf(interp, waiting);
});
getter<PyFuture>(
  futureType,
  '_log_traceback',
  (_interp, self) => self.logTraceback,
  (interp, self, value) => {
    if (value !== false) throw raise(ValueError, '_log_traceback can only be set to False');
    markRetrieved(interp, self);
  },
);
getter<PyFuture>(
  futureType,
  '_asyncio_future_blocking',
  (_interp, self) => self.blocking,
  (_interp, self, value) => {
    self.blocking = value === true;
  },
);
