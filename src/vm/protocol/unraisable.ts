/** Exceptions that there is nobody to give to: in `__del__`, in callbacks of weak references. They are told and forgotten. */
import { type Frame, PyFrame } from '../frame.ts';
import { currentFrame } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { type PyException, PyThrow, PyTraceback } from '../objects/exception.ts';
import type { Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { wait } from './operators.ts';
import { repr } from './text.ts';
import { exceptionOnly } from './traceback.ts';
import { entriesOf } from './traceback-entries.ts';
import { formatEntries } from './traceback-lines.ts';

/** Runs `body`; what it raises is printed below `message` and the repr of `culprit`, as sys.unraisablehook does. */
export function* tellUnraisable(
  interp: Interpreter,
  message: string,
  culprit: Value,
  body: () => Resumable<void>,
): Resumable<void> {
  try {
    yield* body();
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    thrown.exception.traceback ??= whereItIs(interp);
    const shown = yield* wait(repr(interp, culprit));
    interp.host.write(2, `${message} ${shown}:\n${yield* textOf(interp, thrown.exception)}`);
  }
}

/** An exception that has passed through no frame is shown where the program is. */
function whereItIs(interp: Interpreter): PyTraceback | null {
  let frame: Frame | null = currentFrame(interp);
  while (frame !== null && !(frame instanceof PyFrame && frame.code.code.origin !== 'builtin')) frame = frame.back;
  return frame === null ? null : new PyTraceback(frame, Math.max(0, frame.pc - 1), null);
}

/** Printed by CPython's C code, which marks no columns and suggests nothing. */
function* textOf(interp: Interpreter, error: PyException): Resumable<string> {
  const entries = entriesOf(interp, error.traceback).map((entry) => ({ ...entry, columns: null }));
  const head = entries.length === 0 ? '' : 'Traceback (most recent call last):\n';
  const [last] = yield* exceptionOnly(interp, error, null);
  return head + formatEntries(entries).join('') + last;
}
