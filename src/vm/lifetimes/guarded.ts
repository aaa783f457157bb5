/** Whether closing a suspended generator would run any code of it: only then does its end have to be noticed. */
import type { PyFrame } from '../frame.ts';
import { PyCoroutineWrapper, PyGenerator } from '../objects/generator.ts';

/** The frame waits inside a `try` or `with`. */
export function isInsideTry(frame: PyFrame): boolean {
  const { exceptionTable } = frame.code.code;
  if (exceptionTable.length === 0) return false;
  const at = frame.pc - 1;
  for (const { start, end } of exceptionTable) if (at >= start && at < end) return true;
  return false;
}

/** It, or something that it awaits, waits inside a `try` or `with`. */
export function isGuarded(generator: PyGenerator): boolean {
  const { frame } = generator;
  if (isInsideTry(frame)) return true;
  if (!generator.awaiting) return false;
  const receiver = frame.regs[frame.sp - 1];
  const inner = receiver instanceof PyCoroutineWrapper ? receiver.coroutine : receiver;
  return inner instanceof PyGenerator && isGuarded(inner);
}
