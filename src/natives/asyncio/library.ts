/** Asking asyncio's Python half: what is not on the hot path (texts, reports) is written there, where it can be read. */

import { InternalError } from '#base';
import { getAttr, type Interpreter, invoke, PyModule, type Resumable, type Value, wait } from '#vm';

/** Calls `module.name(*args)`; the module has been imported, since whoever has a loop has imported asyncio. */
export function* askLibrary(interp: Interpreter, module: string, name: string, args: Value[]): Resumable {
  const found = interp.modules.getStr(module);
  if (!(found instanceof PyModule)) throw new InternalError(`${module} is not loaded`);
  return yield* wait(invoke(interp, yield* wait(getAttr(interp, found, name)), args));
}

/** Calls `object.name(*args)`. */
export function* callMethod(interp: Interpreter, object: Value, name: string, args: Value[]): Resumable {
  return yield* wait(invoke(interp, yield* wait(getAttr(interp, object, name)), args));
}
