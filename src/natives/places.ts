/**
 * Places in the program as spans of the trace: where the learner's own code runs now, or where a coroutine is suspended.
 * Library code is passed over: an event shows the line that the learner wrote. Each instruction's span is interned once.
 */
import type { TraceWriter } from '#trace';
import { type Frame, type Interpreter, type PyCode, PyCoroutineWrapper, PyFrame, PyGenerator, type Value } from '#vm';

export class Places {
  private readonly trace: TraceWriter;

  constructor(trace: TraceWriter) {
    this.trace = trace;
  }

  /** The span of the innermost frame of the learner's code; 0 when there is none. */
  now(interp: Interpreter): number {
    const frame = userFrame(interp.fiber.top);
    return frame === null ? 0 : this.ofFrame(frame);
  }

  /** Where a suspended coroutine stands, in the innermost of the learner's frames on its chain of awaits; 0 when it has none. */
  suspended(coroutine: Value): number {
    let found = 0;
    let at: Value | undefined = coroutine;
    for (;;) {
      if (at instanceof PyCoroutineWrapper) at = at.coroutine;
      if (!(at instanceof PyGenerator)) return found;
      const frame: PyFrame = at.frame;
      if (frame.code.code.origin === 'user') found = this.ofFrame(frame);
      if (!at.awaiting) return found;
      at = frame.regs[frame.sp - 1];
    }
  }

  /** The span of the instruction that a frame is at. */
  ofFrame(frame: PyFrame): number {
    const { code } = frame;
    code.places ??= new Int32Array(code.code.instructions.length / 2).fill(-1);
    const spans = code.places;
    const at = Math.max(0, frame.pc - 1);
    const known = spans[at] ?? -1;
    if (known >= 0) return known;
    const span = this.intern(code, at);
    spans[at] = span;
    return span;
  }

  private intern(code: PyCode, at: number): number {
    const { code: plain } = code;
    const [line = 0, column = 0, endLine = 0, endColumn = 0] = plain.positions.subarray(4 * at, 4 * at + 4);
    if (line === 0) return 0;
    const library = plain.origin !== 'user';
    return this.trace.span({ file: plain.filename, line, column, endLine, endColumn, library });
  }
}

function userFrame(top: Frame | null): PyFrame | null {
  for (let frame = top; frame !== null; frame = frame.back) {
    if (frame instanceof PyFrame && frame.code.code.origin === 'user') return frame;
  }
  return null;
}

/**
 * The function of the library that the learner's code has called, as `sleep` or `Queue.join`: the outermost frame of it that
 * has a public name; null when the innermost frame is the learner's own.
 */
export function libraryFunction(interp: Interpreter): string | null {
  let found: string | null = null;
  let nameless: string | null = null;
  for (let frame = interp.fiber.top; frame !== null; frame = frame.back) {
    if (!(frame instanceof PyFrame)) {
      if (found !== null) return found;
      continue;
    }
    const { origin, qualname } = frame.code.code;
    if (origin === 'user') break;
    if (found === null || qualname !== PASSES_ON) found = publicName(qualname) ?? found;
    nameless ??= qualname;
  }
  return found ?? nameless;
}

/** What the learner knows by another name. */
const KNOWN_AS = new Map([
  ['TaskGroup._aexit', 'TaskGroup'],
  ['_AsCompletedIterator._wait_for_one', 'as_completed'],
]);
/** What it waits for is what it has been given. */
const PASSES_ON = 'wait_for';
const names = new Map<string, string | null>();

function publicName(qualname: string): string | null {
  const known = names.get(qualname);
  if (known !== undefined) return known;
  const isPrivate = qualname.split('.').some((part) => part.startsWith('_'));
  const name = KNOWN_AS.get(qualname) ?? (isPrivate ? null : qualname);
  names.set(qualname, name);
  return name;
}
