/** The methods of handles that Python sees. What a handle holds is in handle.ts. */
import {
  after,
  equals,
  getter,
  hash,
  type Interpreter,
  method,
  NotImplemented,
  PyList,
  PyTuple,
  type PyType,
  type Resumable,
  repr,
  staticMethod,
  tuple,
  type Value,
  wait,
} from '#vm';
import { copyContext, PyContext } from '../context.ts';
import { cancelHandle, handleType, located, nextId, PyHandle, PyTimerHandle, timerHandleType } from './handle.ts';
import { askLibrary, asLoop } from './library.ts';
import { stepMethod, wakeupMethod } from './task-callables.ts';
import type { PyTask } from './task-object.ts';

staticMethod(handleType, '__new__', '(callback, args, loop, context=None)', (interp, given) => {
  const [cls, callback, args, loop, context] = given as [PyType, Value, Value, Value, Value];
  return after(asLoop(interp, loop), (own) =>
    located(interp, new PyHandle(cls, nextId(interp), own, callback, argumentsIn(args), contextIn(interp, context))),
  );
});
staticMethod(timerHandleType, '__new__', '(when, callback, args, loop, context=None)', (interp, given) => {
  const [cls, when, callback, args, loop, context] = given as [PyType, Value, Value, Value, Value, Value];
  return after(asLoop(interp, loop), (own) => {
    const within = contextIn(interp, context);
    return located(interp, new PyTimerHandle(cls, nextId(interp), own, callback, argumentsIn(args), within, when));
  });
});

function argumentsIn(given: Value): readonly Value[] {
  return given instanceof PyTuple || given instanceof PyList ? given.items : [];
}

function contextIn(interp: Interpreter, given: Value): PyContext {
  return given instanceof PyContext ? given : copyContext(interp.fiber);
}

method(handleType, 'cancel', '()', (interp, [self]) => {
  const handle = self as PyHandle;
  if (handle.loop.debug && !handle.cancelled) return cancelShown(interp, handle);
  cancelHandle(interp, handle);
  return null;
});

/** In debug mode the repr goes on to say what would have been called. */
function* cancelShown(interp: Interpreter, handle: PyHandle): Resumable<null> {
  handle.cancelled = true;
  const shown = yield* wait(repr(interp, handle));
  handle.cancelled = false;
  cancelHandle(interp, handle);
  handle.shown = shown;
  return null;
}

method(handleType, 'cancelled', '()', (_interp, [self]) => (self as PyHandle).cancelled);
method(handleType, 'get_context', '()', (_interp, [self]) => (self as PyHandle).context);
method(handleType, '__repr__', '(/)', (interp, [self]) => {
  const { shown } = self as PyHandle;
  return shown ?? askLibrary(interp, 'asyncio.events', '_handle_repr', [self as Value]);
});
method(handleType, '_repr_info', '()', (interp, [self]) =>
  askLibrary(interp, 'asyncio.events', '_handle_repr_info', [self as Value]),
);
getter<PyHandle>(handleType, '_callback', (_interp, self) => (self.task === null ? self.callback : runner(self)));
getter<PyHandle>(handleType, '_args', (_interp, self) => (self.callback === null ? null : tuple(argumentsOf(self))));
getter<PyHandle>(handleType, '_loop', (_interp, self) => self.loop);
getter<PyHandle>(handleType, '_cancelled', (_interp, self) => self.cancelled);
getter<PyHandle>(handleType, '_context', (_interp, self) => self.context);
getter<PyHandle>(handleType, '_repr', (_interp, self) => self.shown);
getter<PyHandle>(handleType, '_source_traceback', (_interp, self) => self.sourceTraceback);

/** What the handle of a task calls, as far as Python can see. */
function runner({ task, future }: PyHandle): Value {
  return future === null ? stepMethod(task as PyTask) : wakeupMethod(task as PyTask);
}

function argumentsOf({ args, future }: PyHandle): readonly Value[] {
  return future === null ? args : [future];
}

method(timerHandleType, 'when', '()', (_interp, [self]) => (self as PyTimerHandle).given);
getter<PyTimerHandle>(timerHandleType, '_when', (_interp, self) => self.given);
getter<PyTimerHandle>(timerHandleType, '_scheduled', (_interp, self) => self.scheduled);

method(timerHandleType, '__hash__', '(/)', (interp, [self]) => hash(interp, (self as PyTimerHandle).given));
method(timerHandleType, '__eq__', '(value, /)', (interp, [self, other]) =>
  other instanceof PyTimerHandle ? same(interp, self as PyTimerHandle, other) : NotImplemented,
);

function* same(interp: Interpreter, a: PyTimerHandle, b: PyTimerHandle): Resumable {
  if (a.when !== b.when || a.cancelled !== b.cancelled) return false;
  if (!(yield* wait(equals(interp, a.callback, b.callback)))) return false;
  return yield* wait(equals(interp, tuple(a.args), tuple(b.args)));
}

/** Of two with one deadline neither is less or greater; they are "or equal" only when they are equal in all. */
function comparison(name: string, holds: (a: number, b: number) => boolean, orSame: boolean): void {
  method(timerHandleType, name, '(value, /)', (interp, [self, other]) => {
    if (!(other instanceof PyTimerHandle)) return NotImplemented;
    const own = self as PyTimerHandle;
    return holds(own.when, other.when) || (orSame && same(interp, own, other));
  });
}
comparison('__lt__', (a, b) => a < b, false);
comparison('__le__', (a, b) => a < b, true);
comparison('__gt__', (a, b) => a > b, false);
comparison('__ge__', (a, b) => a > b, true);
