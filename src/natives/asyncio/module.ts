/** The module `_asyncio`: the native core, for the Python half to build on. */
import { type Interpreter, list, native, RuntimeError, raise } from '#vm';
import type { ModuleBuilder } from '../modules.ts';
import { servicesOf } from '../services.ts';
import { CancelledError, InvalidStateError } from './exceptions.ts';
import { futureType, isFuture } from './future.ts';
import './future-methods.ts';
import { handleType, timerHandleType } from './handle.ts';
import './loop-methods.ts';
import { loopType, PyLoop } from './loop-object.ts';
import { asyncioState } from './state.ts';
import './task-methods.ts';
import { PyTask, taskType } from './task-object.ts';

/** The loop that runs on this thread, or null. */
function runningLoop(interp: Interpreter): PyLoop | null {
  return asyncioState(interp).running.get(servicesOf(interp).thread) ?? null;
}

const getRunningLoop = native('get_running_loop', '()', (interp) => {
  const loop = runningLoop(interp);
  if (loop === null) throw raise(RuntimeError, 'no running event loop');
  return loop;
});
const quietRunningLoop = native('_get_running_loop', '()', (interp) => runningLoop(interp));
const setRunningLoop = native('_set_running_loop', '(loop, /)', (interp, [loop]) => {
  const { running } = asyncioState(interp);
  const { thread } = servicesOf(interp);
  if (loop instanceof PyLoop) running.set(thread, loop);
  else running.delete(thread);
  return null;
});
const currentTask = native('current_task', '(loop=None)', (interp, [given]) => {
  const loop = given instanceof PyLoop ? given : runningLoop(interp);
  if (loop === null) throw raise(RuntimeError, 'no running event loop');
  return loop.task;
});
/** Tasks that are not done, oldest first, where CPython keeps them in a set. */
const pendingTasks = native('_pending_tasks', '(loop, /)', (interp, [loop]) => {
  return list([...asyncioState(interp).tasks].filter((task) => task.loop === loop));
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
  _get_running_loop: quietRunningLoop,
  _set_running_loop: setRunningLoop,
  current_task: currentTask,
  _pending_tasks: pendingTasks,
  _is_future: isFutureFunction,
  _is_task: isTask,
});
