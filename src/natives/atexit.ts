/** The module `atexit`: what is to be called when the program ends, the last registered first. */
import {
  equals,
  type Interpreter,
  invoke,
  type Keywords,
  native,
  type Resumable,
  raise,
  TypeError,
  tellUnraisable,
  typeOf,
  type Value,
  wait,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';

interface Registered {
  readonly func: Value;
  readonly args: readonly Value[];
  readonly keywords: Keywords | null;
}

const KEY = 'atexit';

function registered(interp: Interpreter): Registered[] {
  let found = interp.moduleState.get(KEY) as Registered[] | undefined;
  if (found !== undefined) return found;
  found = [];
  interp.moduleState.set(KEY, found);
  interp.roots.push((own) => registered(own).flatMap(valuesIn));
  return found;
}

function valuesIn({ func, args, keywords }: Registered): Value[] {
  return [func, ...args, ...(keywords?.values() ?? [])];
}

/**
 * Calls what has been registered; what raises is told of, and the others are called all the same. What is registered
 * meanwhile is not called.
 */
export function* runExitFunctions(interp: Interpreter): Resumable {
  const held = registered(interp);
  for (const { func, args, keywords } of [...held].reverse()) {
    yield* tellUnraisable(interp, 'Exception ignored in atexit callback', func, function* () {
      yield* wait(invoke(interp, func, [...args], keywords));
    });
  }
  held.length = 0;
  return null;
}

const register = native('register', null, (interp, [func, ...args], keywords) => {
  if (func === undefined) throw raise(TypeError, 'register() takes at least 1 argument (0 given)');
  if (typeOf(func).lookup('__call__') === undefined) throw raise(TypeError, 'the first argument must be callable');
  registered(interp).push({ func, args, keywords });
  return func;
});

const unregister = native('unregister', '(func, /)', (interp, [func]) => forget(interp, func as Value));

function* forget(interp: Interpreter, func: Value): Resumable {
  const held = registered(interp);
  for (const entry of [...held]) {
    if (yield* wait(equals(interp, entry.func, func))) held.splice(held.indexOf(entry), 1);
  }
  return null;
}

export const atexit: ModuleBuilder = () => ({
  register,
  unregister,
  _clear: native('_clear', '()', (interp) => {
    registered(interp).length = 0;
    return null;
  }),
  _ncallbacks: native('_ncallbacks', '()', (interp) => registered(interp).length),
  _run_exitfuncs: native('_run_exitfuncs', '()', (interp) => runExitFunctions(interp)),
});
