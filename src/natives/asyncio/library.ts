/** Asking asyncio's Python half: what is not on the hot path (texts, reports) is written there, where it can be read. */

import { InternalError } from '#base';
import { getAttr, type Interpreter, invoke, type Maybe, PyModule, type Resumable, type Value, wait } from '#vm';
import { servicesOf } from '../services.ts';
import { PyLoop } from './loop-object.ts';

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

/** The loop that was given; None for the current one. */
export function loopOrCurrent(interp: Interpreter, given: Value): Maybe<PyLoop> {
  return given === null ? currentLoop(interp) : asLoop(interp, given);
}

function* currentLoop(interp: Interpreter): Resumable<PyLoop> {
  return yield* wait(asLoop(interp, yield* askLibrary(interp, 'asyncio.events', 'get_event_loop', [])));
}

/** The loop that was given. One that is not built on ours is refused. */
export function asLoop(interp: Interpreter, given: Value): Maybe<PyLoop> {
  return given instanceof PyLoop ? given : otherLoop(interp, given);
}

function* otherLoop(interp: Interpreter, given: Value): Resumable<PyLoop> {
  yield* callMethod(interp, given, 'get_debug', []);
  throw servicesOf(interp).refuse(interp, 'an event loop that is written in Python is not supported');
}
