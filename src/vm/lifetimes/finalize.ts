/** What an object does when it dies: `__del__`, or what its built-in type does. */
import { close } from '../generators.ts';
import type { Interpreter } from '../interpreter.ts';
import { RuntimeWarning } from '../objects/exception.ts';
import { PyFunction } from '../objects/function.ts';
import { asyncGeneratorType, coroutineType, PyAsyncGenStep, PyGenerator } from '../objects/generator.ts';
import { invoke } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import { tellUnraisable } from '../protocol/unraisable.ts';
import { tellWarnings } from '../protocol/warn.ts';
import type { Resumable } from '../resumable.ts';
import type { PyObject, Value } from '../value.ts';
import { isGuarded } from './guarded.ts';

/** The last thing that the object does, not yet begun; null when it dies silently. */
export function finalization(interp: Interpreter, object: PyObject): Resumable<void> | null {
  const { type } = object;
  if (type.heap) {
    const finalizer = type.lookup('__del__');
    if (finalizer !== undefined && finalizer !== null) return callDel(interp, finalizer, object);
  }
  if (object instanceof PyGenerator) return finalizeGenerator(interp, object);
  if (object instanceof PyAsyncGenStep) return object.state === 'created' ? warnUntaken(interp, object) : null;
  const own = type.mro.find((base) => base.finalize !== null);
  return own?.finalize?.(interp, object as never) ?? null;
}

/** CPython's _PyGen_Finalize. */
function finalizeGenerator(interp: Interpreter, generator: PyGenerator): Resumable<void> | null {
  const { type, state, finalizer } = generator;
  if (state === 'closed' || state === 'running') return null;
  if (type === asyncGeneratorType && finalizer !== null && !generator.closing) return handOver(interp, generator);
  if (type === coroutineType && state === 'created') return warnUnawaited(interp, generator);
  if (state === 'created' || !isGuarded(generator)) return null;
  return tellUnraisable(interp, `Exception ignored while closing generator`, generator, function* () {
    yield* close(interp, generator);
  });
}

/** The loop's hook closes an async generator in a task of its own. */
function handOver(interp: Interpreter, generator: PyGenerator): Resumable<void> {
  return tellUnraisable(interp, 'Exception ignored while finalizing async generator', generator, function* () {
    yield* wait(invoke(interp, generator.finalizer, [generator]));
  });
}

/** The warning that a coroutine was never awaited, by way of the warnings module, whose filters the program may have set. */
function* warnUnawaited(interp: Interpreter, coroutine: PyGenerator): Resumable<void> {
  yield* tellUnraisable(interp, 'Exception ignored while finalizing coroutine', coroutine, function* () {
    yield* tellWarnings(interp, '_warn_unawaited_coroutine', [coroutine]);
  });
}

const METHODS = { send: 'asend', throw: 'athrow', close: 'aclose' } as const;

/** The same for a step of an async generator that was made and not taken. */
function* warnUntaken(interp: Interpreter, step: PyAsyncGenStep): Resumable<void> {
  const text = `coroutine method '${METHODS[step.how]}' of '${step.generator.qualname}' was never awaited`;
  yield* tellUnraisable(interp, 'Exception ignored while finalizing coroutine', step, function* () {
    const keywords = new Map<string, Value>([['source', step]]);
    yield* tellWarnings(interp, 'warn', [text, RuntimeWarning], keywords);
  });
}

function* callDel(interp: Interpreter, finalizer: Value, object: PyObject): Resumable<void> {
  const body = function* () {
    yield* wait(invoke(interp, finalizer, [object]));
  };
  const ofStream = finalizer instanceof PyFunction && finalizer.code.code.origin === 'builtin';
  if (ofStream) yield* tellUnraisable(interp, 'Exception ignored while finalizing file', object, body);
  else yield* tellUnraisable(interp, 'Exception ignored while calling deallocator', finalizer, body);
}
