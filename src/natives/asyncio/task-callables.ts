/**
 * The callables that stand for "step this task" and "wake this task" where Python can see one, as in the callbacks of a
 * future: CPython's TaskStepMethWrapper and task_wakeup. The loop itself runs tasks without them.
 */

import { InternalError } from '#base';
import { builtinFunctionType, builtinType, getter, PyMethod, PyNative, PyObject, type Visit } from '#vm';
import { type PyTask, taskType } from './task-object.ts';

const wakeup = new PyNative(
  builtinFunctionType,
  'task_wakeup',
  () => {
    throw new InternalError('a wake-up is run by the loop');
  },
  '(future, /)',
);
wakeup.owner = taskType;

const known = new WeakMap<PyTask, PyMethod>();

/** The same object each time, so that it can be found again and removed. */
export function wakeupMethod(task: PyTask): PyMethod {
  let made = known.get(task);
  if (made !== undefined) return made;
  made = new PyMethod(builtinFunctionType, wakeup, task);
  known.set(task, made);
  return made;
}

const stepType = builtinType('TaskStepMethWrapper', 'native', undefined, '_asyncio');

class PyTaskStep extends PyObject {
  readonly task: PyTask;
  constructor(task: PyTask) {
    super(stepType);
    this.task = task;
  }

  override traverse(visit: Visit): void {
    visit(this.task);
  }
}

getter<PyTaskStep>(stepType, '__self__', (_interp, self) => self.task);

/** What the handle of a step calls, to look at. */
export function stepMethod(task: PyTask): PyObject {
  return new PyTaskStep(task);
}
