/**
 * The frame of `Handle._run` that CPython shows between the loop and a callback that raised. The loop here is native and
 * has no such frame, so one is made for the traceback, of the function of that name in asyncio/events.py.
 */
import { type Interpreter, type PyException, PyFrame, PyFunction, PyModule, PyTraceback } from '#vm';

/** Puts the frame in front of the traceback of an exception that a callback has raised. */
export function throughRun(interp: Interpreter, raised: PyException): void {
  const run = runFunction(interp);
  if (run !== null) raised.traceback = new PyTraceback(frameOf(run), widestInstruction(run), raised.traceback);
}

/** The same frame at its end: what dies after a callback finds it on the stack. */
export function returningRun(interp: Interpreter): PyFrame | null {
  const run = runFunction(interp);
  if (run === null) return null;
  const frame = frameOf(run);
  frame.pc = run.code.code.instructions.length / 2 - 1;
  frame.regs[frame.sp++] = null;
  return frame;
}

/** The function itself; null before asyncio has been imported. */
export function runFunction(interp: Interpreter): PyFunction | null {
  const events = interp.modules.getStr('asyncio.events');
  const run = events instanceof PyModule ? events.dict.getStr('_run') : undefined;
  return run instanceof PyFunction ? run : null;
}

function frameOf(run: PyFunction): PyFrame {
  return new PyFrame(run.code, run.globals, run.builtins, null, run);
}

/** The instruction whose place is the longest: the call that is the body's only statement. */
function widestInstruction({ code }: PyFunction): number {
  const { positions } = code.code;
  let widest = 0;
  let width = -1;
  for (let i = 0; i < positions.length; i += 4) {
    const own = (positions[i + 3] as number) - (positions[i + 1] as number);
    if (own > width) [widest, width] = [i / 4, own];
  }
  return widest;
}
