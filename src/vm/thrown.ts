/** What `throw()` of generators, coroutines and async generators is given, made into the exception to be thrown. */
import { expectCount } from './objects/arguments.ts';
import { BaseException, PyException, PyTraceback, raise, TypeError } from './objects/exception.ts';
import { PyType, typeOf } from './objects/type.ts';
import { call, type Resumable } from './resumable.ts';
import type { Value } from './value.ts';

/**
 * The exception that `throw(…)` was asked to throw: `throw(instance)`, `throw(class)`, or the old
 * `throw(class, value, traceback)`.
 */
export function* thrownBy(name: string, args: readonly Value[]): Resumable<PyException> {
  expectCount(name, args.length, 1, 3);
  const [type, value = null, traceback = null] = args as [Value, Value?, Value?];
  if (traceback !== null && !(traceback instanceof PyTraceback)) {
    throw raise(TypeError, 'throw() third argument must be a traceback object');
  }
  const thrown = yield* instanceOf(type, value);
  if (traceback !== null) thrown.traceback = traceback;
  return thrown;
}

function* instanceOf(type: Value, value: Value): Resumable<PyException> {
  if (type instanceof PyException) {
    if (value !== null) throw raise(TypeError, 'instance exception may not have a separate value');
    return type;
  }
  if (!(type instanceof PyType) || !type.isSubtypeOf(BaseException)) {
    const text = `exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`;
    throw raise(TypeError, text);
  }
  if (value instanceof PyException && value.type.isSubtypeOf(type)) return value;
  const made = yield call(type, value === null ? [] : [value]);
  if (made instanceof PyException) return made;
  throw raise(
    TypeError,
    `calling ${type.name} should have returned an instance of BaseException, not ${typeOf(made).name}`,
  );
}
