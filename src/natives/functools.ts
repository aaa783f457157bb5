/** The module `_functools`: partial, and reduce, which would be slow in Python. */
import { type Interpreter, invoke, iter, native, next, type Resumable, raise, TypeError, type Value, wait } from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { partialType } from './partial.ts';

const reduce = native('reduce', '(function, iterable, initial=, /)', (interp, args) => reduceAll(interp, args));

function* reduceAll(interp: Interpreter, args: readonly (Value | undefined)[]): Resumable {
  const [fn, iterable, initial] = args;
  const iterator = yield* wait(iter(interp, iterable as Value));
  let result = initial ?? (yield* wait(next(interp, iterator)));
  if (result === undefined) throw raise(TypeError, 'reduce() of empty iterable with no initial value');
  for (;;) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) return result;
    result = yield* wait(invoke(interp, fn as Value, [result, item]));
  }
}

export const functools: ModuleBuilder = () => ({ partial: partialType, reduce });
