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
  truth,
  type Value,
  wait,
} from '#vm';
import { copyContext, PyContext } from '../context.ts';
import { servicesOf, virtualNow } from '../services.ts';
import { startEagerly } from './eager.ts';
import { askLibrary, loopOrCurrent } from './library.ts';
import type { PyLoop } from './loop-object.ts';
import { cancelTask, enlist, startTask } from './task.ts';
import { PyTask, taskType } from './task-object.ts';

staticMethod(taskType, '__new__', null, (_interp, [cls]) => new PyTask(cls as PyType));
method(taskType, '__init__', '(coro, *, loop=None, name=None, context=None, eager_start=False)', (interp, args) => {
  const [self, coro, loop, name, context, eager] = args as [PyTask, Value, Value, Value, Value, Value];
  return initialize(interp, self, coro, loop, { name, context, eager_start: eager });
});

function coroutineOf({ coroutine, coroutineForgotten }: PyTask): Value {
  return coroutineForgotten ? null : coroutine;
}

/** The options of a task, as Python gives them. */
interface Options {
  readonly name: Value;
  readonly context: Value;
  readonly eager_start: Value;
}

function* initialize(
  interp: Interpreter,
  task: PyTask,
  coro: Value,
  given: Value,
  { name, context, eager_start }: Options,
): Resumable {
  const loop = yield* wait(loopOrCurrent(interp, given));
  const coroutine = yield* checkCoroutine(interp, coro);
  const text = name === null ? null : yield* wait(str(interp, name));
  const own = context instanceof PyContext ? context : copyContext(interp.fiber);
  const eager = yield* wait(truth(interp, eager_start));
  startTask(interp, task, coroutine, loop, text, own);
  if (eager && loop.thread !== 0) yield* startEagerly(interp, task);
  else enlist(interp, task);
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
  keywords: ReadonlyMap<string, Value> | null,
): Resumable<PyTask> {
  const options: Record<string, Value> = { name: null, context: null, eager_start: false };
  for (const [name, value] of keywords ?? []) {
    if (name === 'loop') throw raise(TypeError, "_asyncio.Task() got multiple values for keyword argument 'loop'");
    if (!(name in options)) throw raise(TypeError, `Task() got an unexpected keyword argument '${name}'`);
    options[name] = value;
  }
  const task = new PyTask(taskType);
  yield* initialize(interp, task, coro, loop, options as unknown as Options);
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
method(taskType, 'get_coro', '()', (_interp, [self]) => coroutineOf(self as PyTask));
method(taskType, 'get_context', '()', (_interp, [self]) => (self as PyTask).context);
method(taskType, 'set_result', '(result, /)', () => {
  throw raise(RuntimeError, 'Task does not support set_result operation');
});
method(taskType, 'set_exception', '(exception, /)', () => {
  throw raise(RuntimeError, 'Task does not support set_exception operation');
});
method(taskType, 'get_stack', '(*, limit=None)', (interp, [self, limit]) =>
  askLibrary(interp, 'asyncio.base_tasks', '_task_get_stack', [self as Value, limit as Value]),
);
method(taskType, 'print_stack', '(*, limit=None, file=None)', (interp, [self, limit, file]) =>
  askLibrary(interp, 'asyncio.base_tasks', '_task_print_stack', [self as Value, limit as Value, file as Value]),
);
method(taskType, '__repr__', '(/)', (interp, [self]) =>
  askLibrary(interp, 'asyncio.base_tasks', '_task_repr', [self as Value]),
);
classMethod(taskType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);
getter<PyTask>(taskType, '_coro', (_interp, self) => coroutineOf(self));
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

function* rename(interp: Interpreter, task: PyTask, value: Value): Resumable {
  task.name = yield* wait(str(interp, value));
  const services = servicesOf(interp);
  const fields = { task: task.taskId, loop: task.loop.id, name: task.name };
  const span = services.places.now(interp);
  services.trace.write('asyncio/task-renamed', virtualNow(interp), services.thread, span, services.cause, fields);
  return null;
}
