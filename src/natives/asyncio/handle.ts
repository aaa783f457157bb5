/**
 * Handle and TimerHandle: a callback in the queue or in the heap of a loop. A step or a wake-up of a task is a handle
 * too; it names its task, so that the loop need not call through Python.
 * https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles
 */
import type { EventIndex } from '#trace';
import {
  builtinType,
  float,
  getter,
  type Interpreter,
  method,
  NotImplemented,
  type PyException,
  PyObject,
  PyTuple,
  type PyType,
  raise,
  staticMethod,
  TypeError,
  tuple,
  type Value,
  type Visit,
} from '#vm';
import { copyContext, PyContext } from '../context.ts';
import { servicesOf, virtualNow } from '../services.ts';
import type { PyFuture } from './future.ts';
import { askLibrary } from './library.ts';
import { PyLoop } from './loop-object.ts';
import { asyncioState } from './state.ts';
import type { PyTask } from './task-object.ts';

export const handleType = builtinType('Handle', 'native', undefined, 'asyncio.events');
export const timerHandleType = builtinType('TimerHandle', 'native', handleType, 'asyncio.events');

export class PyHandle extends PyObject {
  readonly id: number;
  readonly loop: PyLoop;
  /** None once cancelled. */
  callback: Value;
  args: readonly Value[];
  readonly context: PyContext;
  cancelled = false;
  /** The event that put it into the ready queue, or into the heap. */
  queuedBy: EventIndex = -1;
  /** The task that it steps, or wakes because `future` is done. */
  task: PyTask | null = null;
  future: PyFuture | null = null;
  /** Thrown into the task by this step. */
  error: PyException | null = null;

  constructor(type: PyType, id: number, loop: PyLoop, callback: Value, args: readonly Value[], context: PyContext) {
    super(type);
    this.id = id;
    this.loop = loop;
    this.callback = callback;
    this.args = args;
    this.context = context;
  }

  override traverse(visit: Visit): void {
    visit(this.context);
    visit(this.callback);
    for (const arg of this.args) visit(arg);
    visit(this.loop);
    visit(this.task);
    visit(this.future);
    visit(this.error);
    super.traverse(visit);
  }
}

export class PyTimerHandle extends PyHandle {
  /** Deadline by the loop's clock, in seconds. */
  readonly when: number;
  /** In the heap: a cancelled one has to be counted there. */
  scheduled = false;
  constructor(
    type: PyType,
    id: number,
    loop: PyLoop,
    callback: Value,
    args: readonly Value[],
    context: PyContext,
    when: number,
  ) {
    super(type, id, loop, callback, args, context);
    this.when = when;
  }
}

/** handle.cancel(): it stays where it is and is passed over there. */
export function cancelHandle(interp: Interpreter, handle: PyHandle): void {
  if (handle.cancelled) return;
  handle.cancelled = true;
  handle.callback = null;
  handle.args = [];
  if (handle instanceof PyTimerHandle && handle.scheduled) handle.loop.cancelledTimers++;
  const services = servicesOf(interp);
  const span = services.places.now(interp);
  const fields = { handle: handle.id, loop: handle.loop.id };
  services.trace.write('asyncio/handle-cancelled', virtualNow(interp), services.thread, span, services.cause, fields);
}

staticMethod(handleType, '__new__', '(callback, args, loop, context=None)', (interp, args) => {
  const [cls, callback, given, loop, context] = args as [PyType, Value, Value, Value, Value];
  if (!(loop instanceof PyLoop)) throw raise(TypeError, 'an event loop of asyncio is needed');
  const own = context instanceof PyContext ? context : copyContext(interp.fiber);
  const values = given instanceof PyTuple ? given.items : [];
  return new PyHandle(cls, ++asyncioState(interp).lastHandle, loop, callback, values, own);
});
method(handleType, 'cancel', '()', (interp, [self]) => {
  cancelHandle(interp, self as PyHandle);
  return null;
});
method(handleType, 'cancelled', '()', (_interp, [self]) => (self as PyHandle).cancelled);
method(handleType, 'get_context', '()', (_interp, [self]) => (self as PyHandle).context);
method(handleType, '__repr__', '(/)', (interp, [self]) =>
  askLibrary(interp, 'asyncio.events', '_handle_repr', [self as Value]),
);
getter<PyHandle>(handleType, '_callback', (_interp, self) => self.callback);
getter<PyHandle>(handleType, '_args', (_interp, self) => (self.cancelled ? null : tuple(self.args)));
getter<PyHandle>(handleType, '_loop', (_interp, self) => self.loop);
getter<PyHandle>(handleType, '_cancelled', (_interp, self) => self.cancelled);
getter<PyHandle>(handleType, '_context', (_interp, self) => self.context);
getter(handleType, '_source_traceback', () => null);

method(timerHandleType, 'when', '()', (_interp, [self]) => float((self as PyTimerHandle).when));
getter<PyTimerHandle>(timerHandleType, '_when', (_interp, self) => float(self.when));
getter<PyTimerHandle>(timerHandleType, '_scheduled', (_interp, self) => self.scheduled);

function comparison(name: string, holds: (a: number, b: number) => boolean): void {
  method(timerHandleType, name, '(value, /)', (_interp, [self, other]) => {
    return other instanceof PyTimerHandle ? holds((self as PyTimerHandle).when, other.when) : NotImplemented;
  });
}
comparison('__lt__', (a, b) => a < b);
comparison('__le__', (a, b) => a <= b);
comparison('__gt__', (a, b) => a > b);
comparison('__ge__', (a, b) => a >= b);
