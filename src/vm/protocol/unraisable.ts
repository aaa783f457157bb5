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

/** Runs `body`; what it raises is printed below `message` and the repr of `culprit`, if there is one, as sys.unraisablehook does. */
export function* tellUnraisable(
  interp: Interpreter,
  message: string,
  culprit: Value | undefined,
  body: () => Resumable<void>,
): Resumable<void> {
  try {
    yield* body();
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    thrown.exception.traceback ??= whereItIs(interp);
    yield* handOver(interp, thrown.exception, message, culprit);
  }
}

/** To sys.unraisablehook; what goes wrong in one of the program's is told as CPython tells everything. */
function* handOver(
  interp: Interpreter,
  error: PyException,
  message: string,
  culprit: Value | undefined,
): Resumable<void> {
  try {
    const about = yield* below(interp, message, culprit);
    if (interp.unraisable !== null && (yield* interp.unraisable(interp, error, about))) return;
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    yield* printUnraisable(interp, thrown.exception, 'Exception ignored in sys.unraisablehook');
    return;
  }
  yield* printUnraisable(interp, error, yield* below(interp, message, culprit));
}

function* below(interp: Interpreter, message: string, culprit: Value | undefined): Resumable<string> {
  return culprit === undefined ? message : `${message} ${yield* wait(repr(interp, culprit))}`;
}

/** Prints an exception below what it is about. */
export function* printUnraisable(interp: Interpreter, error: PyException, message: string): Resumable<void> {
  interp.host.write(2, `${message}:\n${yield* textOf(interp, error)}`);
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
