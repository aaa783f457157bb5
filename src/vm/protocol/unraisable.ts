/** Exceptions that there is nobody to give to: in `__del__`, in callbacks of weak references. They are told and forgotten. */
import type { Interpreter } from '../interpreter.ts';
import { PyThrow } from '../objects/exception.ts';
import type { Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { wait } from './operators.ts';
import { repr } from './text.ts';
import { formatException } from './traceback.ts';

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
    const shown = yield* wait(repr(interp, culprit));
    const text = yield* wait(formatException(interp, thrown.exception));
    interp.host.write(2, `${message} ${shown}:\n${text}`);
  }
}
