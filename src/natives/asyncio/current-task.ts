/** Which task runs now: asking, and for those who step tasks themselves, saying so. */
import {
  type Interpreter,
  native,
  type PyObject,
  type Resumable,
  RuntimeError,
  raise,
  repr,
  type Value,
  wait,
} from '#vm';
import { PyLoop } from './loop-object.ts';
import { runningLoop } from './state.ts';

const currentTask = native('current_task', '(loop=None)', (interp, [given]) => {
  const loop = given ?? runningLoop(interp);
  if (loop === null) throw raise(RuntimeError, 'no running event loop');
  return loop instanceof PyLoop ? loop.task : null;
});

const enterTask = native('_enter_task', '(loop, task)', (interp, [loop, task]) =>
  enter(interp, loop as Value, task as Value),
);

function* enter(interp: Interpreter, given: Value, task: Value): Resumable {
  const loop = yield* checkRunning(interp, given);
  if (loop.task !== null) {
    const [shown, other] = [yield* wait(repr(interp, task)), yield* wait(repr(interp, loop.task))];
    throw raise(RuntimeError, `Cannot enter into task ${shown} while another task ${other} is being executed.`);
  }
  loop.task = task as PyObject;
  return null;
}

const leaveTask = native('_leave_task', '(loop, task)', (interp, [loop, task]) =>
  leave(interp, loop as Value, task as Value),
);

function* leave(interp: Interpreter, given: Value, task: Value): Resumable {
  const loop = yield* checkRunning(interp, given);
  if (loop.task !== task) {
    const [shown, other] = [yield* wait(repr(interp, task)), yield* wait(repr(interp, loop.task))];
    throw raise(RuntimeError, `Invalid attempt to leave task ${shown} while task ${other} is entered.`);
  }
  loop.task = null;
  return null;
}

const swapCurrentTask = native('_swap_current_task', '(loop, task)', (interp, [loop, task]) =>
  swap(interp, loop as Value, task as Value),
);

function* swap(interp: Interpreter, given: Value, task: Value): Resumable {
  const loop = yield* checkRunning(interp, given);
  const before = loop.task;
  loop.task = task as PyObject | null;
  return before;
}

function* checkRunning(interp: Interpreter, given: Value): Resumable<PyLoop> {
  if (given instanceof PyLoop && given === runningLoop(interp)) return given;
  throw raise(RuntimeError, `loop ${yield* wait(repr(interp, given))} is not the running loop`);
}

/** By name, for the module. */
export const currentTaskFunctions: Readonly<Record<string, Value>> = {
  current_task: currentTask,
  _enter_task: enterTask,
  _leave_task: leaveTask,
  _swap_current_task: swapCurrentTask,
};
