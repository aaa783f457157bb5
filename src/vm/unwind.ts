/** An exception on its way out: contexts, tracebacks, handlers. One frame at a time; the dispatch loop drives it. */
import type { Fiber, HandledException } from './fiber.ts';
import type { PyFrame } from './frame.ts';
import { finishRaise } from './generators.ts';
import type { Interpreter } from './interpreter.ts';
import { abandon, abandonConsumed, carry } from './lifetimes/drop.ts';
import { type PyException, type PyThrow, PyTraceback } from './objects/exception.ts';

/** The exception being handled now, for `raise`, contexts and sys.exception(). */
export function handledNow(fiber: Fiber): PyException | null {
  let item: HandledException | null = fiber.handled;
  while (item !== null && item.exception === null) item = item.previous;
  return item?.exception ?? null;
}

/** What was being handled when `raised` was raised becomes its context, unless that would close a circle. One may be there already. */
export function setContext(fiber: Fiber, raised: PyException): void {
  const handled = handledNow(fiber);
  if (handled === null || handled === raised) return;
  const seen = new Set<PyException>();
  for (let link: PyException | null = handled; link !== null && !seen.has(link); link = link.context) {
    if (link.context === raised) link.context = null;
    seen.add(link);
  }
  raised.context = handled;
}

/**
 * Lets `thrown` act on the frame on top: finds its handler there, or takes the frame off. Returns null when the frame (or
 * another that is now on top) goes on, else what to raise in the frame below.
 */
export function unwind(interp: Interpreter, fiber: Fiber, frame: PyFrame, thrown: PyThrow): PyThrow | null {
  const raised = thrown.exception;
  if (interp.watching && abandonConsumed(interp, fiber, frame, thrown)) return null;
  if (thrown.fresh) {
    setContext(fiber, raised);
    thrown.fresh = false;
    if (frame.traced) interp.host.tracer.exceptionRaised(frame, raised);
  }
  const at = Math.max(0, frame.pc - 1);
  if (thrown.again) thrown.again = false;
  else if (frame.code.code.origin !== 'builtin') raised.traceback = new PyTraceback(frame, at, raised.traceback);
  const stack = interp.watching ? frame.regs.slice(frame.code.stackAt, frame.sp) : [];
  const depth = enterHandler(frame, at, raised);
  if (depth >= 0) {
    if (interp.watching) abandon(interp, fiber, stack.slice(depth), null);
    return null;
  }
  frame.sp = frame.code.stackAt;
  if (frame.traced) interp.host.tracer.framePopped(frame, true);
  if (!interp.watching) return leave(interp, fiber, frame, thrown);
  carry(interp, frame, raised);
  const passing = leave(interp, fiber, frame, thrown);
  return abandon(interp, fiber, stack, passing) ? null : passing;
}

/** Takes the frame off; what to raise in the one below. */
function leave(interp: Interpreter, fiber: Fiber, frame: PyFrame, thrown: PyThrow): PyThrow | null {
  if (frame.generator !== null) return finishRaise(interp, fiber, frame.generator, thrown);
  fiber.depth--;
  fiber.top = frame.back;
  return thrown;
}

/** Moves the frame to the handler that covers instruction `at`; how much of the stack it keeps, -1 when there is none. */
function enterHandler(frame: PyFrame, at: number, raised: PyException): number {
  for (const row of frame.code.code.exceptionTable) {
    if (at < row.start || at >= row.end) continue;
    frame.sp = frame.code.stackAt + row.depth;
    if (row.lasti) frame.regs[frame.sp++] = at;
    frame.regs[frame.sp++] = raised;
    frame.pc = row.target;
    return row.depth;
  }
  return -1;
}
