/** The module `_asyncio`: the native core, for the Python half to build on. */
import { type Interpreter, list, native, type Resumable, RuntimeError, raise } from '#vm';
import type { ModuleBuilder } from '../modules.ts';
import { servicesOf } from '../services.ts';
import { addAwaitedBy, discardAwaitedBy } from './awaited-by.ts';
import { currentTaskFunctions } from './current-task.ts';
import { CancelledError, InvalidStateError } from './exceptions.ts';
import { futureType, isFuture } from './future.ts';
import './future-methods.ts';
import { handleType, threadSafeHandleType, timerHandleType } from './handle.ts';
import './handle-methods.ts';
import './loop-methods.ts';
import { askLibrary, callMethod } from './library.ts';
import { loopType, PyLoop } from './loop-object.ts';
import { asyncioState, runningLoop } from './state.ts';
import './task-methods.ts';
import { PyTask, taskType } from './task-object.ts';

const getRunningLoop = native('get_running_loop', '()', (interp) => {
  const loop = runningLoop(interp);
  if (loop === null) throw raise(RuntimeError, 'no running event loop');
  return loop;
});
const quietRunningLoop = native('_get_running_loop', '()', (interp) => runningLoop(interp));
/** The running loop, else the current one of the policy. */
const getEventLoop = native('get_event_loop', '()', (interp) => runningLoop(interp) ?? loopOfPolicy(interp));
const setRunningLoop = native('_set_running_loop', '(loop, /)', (interp, [loop]) => {
  const { running } = asyncioState(interp);
  const { thread } = servicesOf(interp);
  if (loop instanceof PyLoop) running.set(thread, loop);
  else running.delete(thread);
  return null;
});

function* loopOfPolicy(interp: Interpreter): Resumable {
  const policy = yield* askLibrary(interp, 'asyncio.events', '_get_event_loop_policy', []);
  return yield* callMethod(interp, policy, 'get_event_loop', []);
}

/** Tasks that are not done, oldest first, where CPython keeps them in a set. */
const pendingTasks = native('_pending_tasks', '(loop, /)', (interp, [loop]) => {
  return list([...asyncioState(interp).tasks].filter((task) => task.loop === loop));
});
const addTo = native('future_add_to_awaited_by', '(fut, waiter, /)', (_interp, [future, waiter]) => {
  if (isFuture(future) && isFuture(waiter)) addAwaitedBy(future, waiter);
  return null;
});
const discardFrom = native('future_discard_from_awaited_by', '(fut, waiter, /)', (_interp, [future, waiter]) => {
  if (isFuture(future) && isFuture(waiter)) discardAwaitedBy(future, waiter);
  return null;
});
const refuse = native('_refuse', '(message, /)', (interp, [message]) => {
  throw servicesOf(interp).refuse(interp, String(message));
});
const isFutureFunction = native('_is_future', '(obj, /)', (_interp, [value]) => isFuture(value));
const isTask = native('_is_task', '(obj, /)', (_interp, [value]) => value instanceof PyTask);

export const asyncioCore: ModuleBuilder = () => ({
  CancelledError,
  InvalidStateError,
  Future: futureType,
  Task: taskType,
  Handle: handleType,
  TimerHandle: timerHandleType,
  _LoopCore: loopType,
  get_running_loop: getRunningLoop,
  get_event_loop: getEventLoop,
  _get_running_loop: quietRunningLoop,
  _set_running_loop: setRunningLoop,
  ...currentTaskFunctions,
  _pending_tasks: pendingTasks,
  _is_future: isFutureFunction,
  _is_task: isTask,
  _ThreadSafeHandle: threadSafeHandleType,
  future_add_to_awaited_by: addTo,
  future_discard_from_awaited_by: discardFrom,
  _refuse: refuse,
});
