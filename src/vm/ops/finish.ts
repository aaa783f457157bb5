/**
 * What the result of a native frame does in the Python frame below it: most are pushed, some decide a jump. One row for
 * each mode of FINISH. Results that are there at once take the same way, so that an instruction is written once.
 */
import type { Fiber } from '../fiber.ts';
import { FINISH, type PyFrame } from '../frame.ts';
import { type SendStep, suspend } from '../generators.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyGenerator } from '../objects/generator.ts';
import { list } from '../objects/make.ts';
import type { Value } from '../value.ts';

/** Gives `result` to `frame`, which is on top and whose `pc` and `sp` are up to date. */
export function finish(
  interp: Interpreter,
  fiber: Fiber,
  frame: PyFrame,
  mode: number,
  arg: number,
  result: unknown,
): void {
  const { regs } = frame;
  switch (mode) {
    case FINISH.PUSH:
      regs[frame.sp++] = result as Value;
      return;
    case FINISH.DISCARD:
      return;
    case FINISH.FOR_ITER:
      if (result === undefined) {
        frame.sp--;
        frame.pc = arg;
      } else regs[frame.sp++] = result as Value;
      return;
    case FINISH.FALSE_OR_POP:
      keepOrPop(frame, arg, result === false);
      return;
    case FINISH.TRUE_OR_POP:
      keepOrPop(frame, arg, result === true);
      return;
    case FINISH.NOT:
      regs[frame.sp++] = !result;
      return;
    case FINISH.UNPACK:
      pushReversed(frame, result as readonly Value[]);
      return;
    case FINISH.UNPACK_EX:
      pushReversed(frame, starred(result as readonly Value[], arg & 0xff, arg >> 8));
      return;
    case FINISH.SEND:
      finishSend(interp, fiber, frame, result as SendStep);
      return;
    case FINISH.WITH_NULL:
      regs[frame.sp++] = result as Value;
      regs[frame.sp++] = undefined;
      return;
    default:
      for (const value of result as readonly Value[]) regs[frame.sp++] = value;
  }
}

function keepOrPop(frame: PyFrame, target: number, keep: boolean): void {
  if (keep) frame.pc = target;
  else frame.sp--;
}

function pushReversed(frame: PyFrame, items: readonly Value[]): void {
  for (let i = items.length - 1; i >= 0; i--) frame.regs[frame.sp++] = items[i];
}

function starred(items: readonly Value[], before: number, behind: number): Value[] {
  const end = items.length - behind;
  return [...items.slice(0, before), list(items.slice(before, end)), ...items.slice(end)];
}

function finishSend(interp: Interpreter, fiber: Fiber, frame: PyFrame, [finished, value]: SendStep): void {
  if (finished) {
    frame.regs[frame.sp - 1] = value;
    return;
  }
  suspendAwaiting(interp, fiber, frame, value);
}

/** The frame on top waits at its SEND: what its receiver yielded goes out to whoever resumed it. */
export function suspendAwaiting(interp: Interpreter, fiber: Fiber, frame: PyFrame, value: Value): void {
  const generator = frame.generator as PyGenerator;
  generator.awaiting = true;
  generator.asyncYielded = false;
  suspend(interp, fiber, value);
}
