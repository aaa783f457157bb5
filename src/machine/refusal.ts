/** What a program asks for at run time and this computer cannot do: a diagnostic at the program's line, which ends the run. */
import { spanOf } from '#bytecode';
import { type Frame, type Interpreter, PyFrame, sourceOf } from '#vm';
import { Unsupported } from './ended.ts';

const NOWHERE = { line: 1, column: 0, endLine: 1, endColumn: 0 };

/** The refusal at the innermost line of the program itself; `name` is the exception's that would fit. */
export function refusalAt(interp: Interpreter, message: string, name = 'NotImplementedError'): Unsupported {
  const frame = ownFrame(interp.fiber.top);
  const file = frame?.code.code.filename ?? '';
  const span = (frame && spanOf(frame.code.code, Math.max(0, frame.pc - 1))) ?? NOWHERE;
  const [text = ''] = sourceOf(interp, file, span.line, span.line);
  return new Unsupported({
    kind: 'unsupported',
    class: name,
    message,
    hint: 'Write the program without it. The list of what is supported is linked from the readme.',
    file,
    span,
    text,
    shown: null,
    offset: null,
    endOffset: null,
  });
}

function ownFrame(top: Frame | null): PyFrame | null {
  for (let frame = top; frame !== null; frame = frame.back) {
    if (frame instanceof PyFrame && frame.code.code.origin === 'user') return frame;
  }
  return null;
}
