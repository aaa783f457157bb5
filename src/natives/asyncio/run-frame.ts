/**
 * The frames that CPython shows between the loop and a callback that raised: `Handle._run`, and the loop's `_run_once` when
 * the exception leaves the loop too. The loop here is native and has no such frames, so they are made for the traceback,
 * of the functions of those names in asyncio/events.py and asyncio/base_events.py.
 */
import { type Interpreter, type PyException, PyFrame, PyFunction, PyModule, PyTraceback } from '#vm';

/** Puts the frame in front of the traceback of an exception that a callback has raised. */
export function throughRun(interp: Interpreter, raised: PyException): void {
  through(raised, runFunction(interp));
}

/** The same for an exception that ends the loop. */
export function throughTurn(interp: Interpreter, raised: PyException): void {
  throughRun(interp, raised);
  through(raised, functionIn(interp, 'asyncio.base_events', '_run_once'));
}

function through(raised: PyException, run: PyFunction | null): void {
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
  return functionIn(interp, 'asyncio.events', '_run');
}

function functionIn(interp: Interpreter, name: string, own: string): PyFunction | null {
  const module = interp.modules.getStr(name);
  const found = module instanceof PyModule ? module.dict.getStr(own) : undefined;
  return found instanceof PyFunction ? found : null;
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
