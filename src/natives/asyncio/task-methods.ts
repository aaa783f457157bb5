/** The methods of Task that Python sees, beyond Future's. The rules are in task.ts. */
import {
  classMethod,
  coroutineType,
  genericAlias,
  getter,
  type Interpreter,
  method,
  PyGenerator,
  PyObject,
  type PyType,
  type Resumable,
  RuntimeError,
  raise,
  repr,
  staticMethod,
  str,
  TypeError,
  type Value,
  wait,
} from '#vm';
import { copyContext, PyContext } from '../context.ts';
import { servicesOf, virtualNow } from '../services.ts';
import { askLibrary } from './library.ts';
import { PyLoop } from './loop-object.ts';
import { cancelTask, startTask } from './task.ts';
import { PyTask, taskType } from './task-object.ts';

staticMethod(taskType, '__new__', null, (_interp, [cls]) => new PyTask(cls as PyType));
method(taskType, '__init__', '(coro, *, loop=None, name=None, context=None, eager_start=False)', (interp, args) => {
  const [self, coro, loop, name, context] = args as [PyTask, Value, Value, Value, Value];
  return initialize(interp, self, coro, loop, name, context);
});

function* initialize(
  interp: Interpreter,
  task: PyTask,
  coro: Value,
  given: Value,
  name: Value,
  context: Value,
): Resumable {
  const loop = given ?? (yield* askLibrary(interp, 'asyncio.events', 'get_event_loop', []));
  if (!(loop instanceof PyLoop)) throw raise(TypeError, 'an event loop of asyncio is needed');
  const coroutine = yield* checkCoroutine(interp, coro);
  const text = name === null ? null : yield* wait(str(interp, name));
  startTask(interp, task, coroutine, loop, text, context instanceof PyContext ? context : copyContext(interp.fiber));
  return null;
}

/** TypeError unless it is a coroutine, or an object with a coroutine's methods. */
export function* checkCoroutine(interp: Interpreter, coro: Value): Resumable<PyObject> {
  if (coro instanceof PyGenerator && coro.type === coroutineType) return coro;
  if (coro instanceof PyObject && (yield* askLibrary(interp, 'asyncio.coroutines', 'iscoroutine', [coro])) === true)
    return coro;
  throw raise(TypeError, `a coroutine was expected, got ${yield* wait(repr(interp, coro))}`);
}

/** loop.create_task() without a factory. */
export function* createTask(
  interp: Interpreter,
  loop: PyLoop,
  coro: Value,
  name: Value,
  context: Value,
): Resumable<PyTask> {
  const task = new PyTask(taskType);
  yield* initialize(interp, task, coro, loop, name, context);
  return task;
}

method(taskType, 'cancel', '(msg=None)', (interp, [self, msg]) => cancelTask(interp, self as PyTask, msg as Value));
method(taskType, 'cancelling', '()', (_interp, [self]) => (self as PyTask).cancelRequests);
method(taskType, 'uncancel', '()', (_interp, [self]) => {
  const task = self as PyTask;
  if (task.cancelRequests > 0) task.cancelRequests--;
  if (task.cancelRequests === 0) task.mustCancel = false;
  return task.cancelRequests;
});
method(taskType, 'get_name', '()', (_interp, [self]) => (self as PyTask).name);
method(taskType, 'set_name', '(value, /)', (interp, [self, value]) => rename(interp, self as PyTask, value as Value));
method(taskType, 'get_coro', '()', (_interp, [self]) => (self as PyTask).coroutine);
method(taskType, 'get_context', '()', (_interp, [self]) => (self as PyTask).context);
method(taskType, 'set_result', '(result, /)', () => {
  throw raise(RuntimeError, 'Task does not support set_result operation');
});
method(taskType, 'set_exception', '(exception, /)', () => {
  throw raise(RuntimeError, 'Task does not support set_exception operation');
});
method(taskType, '__repr__', '(/)', (interp, [self]) =>
  askLibrary(interp, 'asyncio.base_tasks', '_task_repr', [self as Value]),
);
classMethod(taskType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);
getter<PyTask>(taskType, '_coro', (_interp, self) => self.coroutine);
getter<PyTask>(taskType, '_fut_waiter', (_interp, self) => self.waiter);
getter<PyTask>(
  taskType,
  '_log_destroy_pending',
  (_interp, self) => self.logDestroyPending,
  (_interp, self, value) => {
    self.logDestroyPending = value === true;
  },
);
getter<PyTask>(taskType, '_must_cancel', (_interp, self) => self.mustCancel);
getter<PyTask>(taskType, '_num_cancels_requested', (_interp, self) => self.cancelRequests);

function* rename(interp: Interpreter, task: PyTask, value: Value): Resumable {
  task.name = yield* wait(str(interp, value));
  const services = servicesOf(interp);
  const fields = { task: task.taskId, loop: task.loop.id, name: task.name };
  const span = services.places.now(interp);
  services.trace.write('asyncio/task-renamed', virtualNow(interp), services.thread, span, services.cause, fields);
  return null;
}
