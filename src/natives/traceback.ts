/** The module `_traceback`: exceptions as the interpreter prints them. */
import { after, formatException, native, PyException, raise, TypeError, typeOf, type Value } from '#vm';
import type { ModuleBuilder } from './modules.ts';

/** The whole text of an exception, with its traceback and those that led to it. */
const format = native('format', '(exception, /)', (interp, [error]) => {
  if (!(error instanceof PyException))
    throw raise(TypeError, `an exception was expected, not ${typeOf(error as Value).name}`);
  return after(formatException(interp, error), (text) => text);
});

export const traceback: ModuleBuilder = () => ({ format });
