/**
 * The garbage collector, and the end of a process. Of the unreachable objects only those are known whose end does
 * something, and what they hold: nothing else could tell the difference.
 */
import { close } from '../generators.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyDict } from '../objects/dict.ts';
import { PyGenerator } from '../objects/generator.ts';
import type { Resumable } from '../resumable.ts';
import type { PyObject, Value } from '../value.ts';
import { drop } from './drop.ts';
import { finalization } from './finalize.ts';
import { unwatch } from './lifetimes.ts';
import { type Reached, reach } from './reach.ts';
import { clearWeakReferences } from './release.ts';

/** gc.collect(): finds what is unreachable, finalises it and lets go of it. Returns how many objects it has found. */
export function* collectGarbage(interp: Interpreter): Resumable<number> {
  const { lifetimes } = interp;
  interp.outcome.value = null; // of a step that is over: whoever still needs one has put it aside
  const { frozen } = lifetimes;
  const suspected = collectable(interp).filter((object) => !frozen.has(object));
  for (const object of suspected) lifetimes.garbage.delete(object);
  if (suspected.length === 0) return 0;
  const dead = unreached(suspected, reach(interp, frozen));
  lifetimes.inHand.push(...dead);
  for (const object of dead) yield* clearWeakReferences(interp, object);
  for (const object of dead) yield* finalize(interp, object);
  lifetimes.inHand.length -= dead.length;
  const alive = reach(interp);
  for (const object of dead) {
    if (alive.has(object)) continue;
    lifetimes.kept.delete(object);
    unwatch(interp, object);
  }
  return dead.length;
}

/** What the collector knows, alive or not. */
function collectable(interp: Interpreter): PyObject[] {
  const { garbage, watched, weakReferences } = interp.lifetimes;
  return [...new Set([...garbage, ...watched, ...weakReferences.keys(), ...interp.collectables(interp)])];
}

/** gc.freeze(): the collector passes over all that there is now. */
export function freeze(interp: Interpreter): void {
  for (const object of collectable(interp)) interp.lifetimes.frozen.add(object);
}

/** Those of `suspected` that cannot be reached, and all that hangs on them; the oldest first, as a coroutine is older than its task. */
function unreached(suspected: Iterable<PyObject>, alive: Reached): PyObject[] {
  const dead = new Set<PyObject>();
  for (const object of suspected) {
    if (alive.has(object)) continue;
    object.traverse((held) => {
      if (held instanceof PyGenerator && !alive.has(held)) dead.add(held);
    });
    dead.add(object);
  }
  for (const object of dead) {
    object.traverse((held) => {
      if (typeof held === 'object' && held !== null && !alive.has(held)) dead.add(held);
    });
  }
  return [...dead];
}

function* finalize(interp: Interpreter, object: PyObject): Resumable<void> {
  const { finalized } = interp.lifetimes;
  if (finalized.has(object)) return;
  const last = finalization(interp, object);
  if (last === null) {
    if (object instanceof PyGenerator && object.state === 'suspended') yield* close(interp, object);
    return;
  }
  finalized.add(object);
  yield* last;
}

/** The end of a process: garbage is collected, and the names of the main module are let go of one by one, private ones first. */
export function* clearModule(interp: Interpreter, namespace: PyDict): Resumable<void> {
  yield* collectGarbage(interp);
  for (const name of namesInOrderOfDeath(namespace)) {
    const old = namespace.getStr(name);
    namespace.setStr(name, null);
    const body = interp.watching ? drop(interp, old) : undefined;
    if (body !== undefined) yield* body;
  }
  yield* collectGarbage(interp);
}

function namesInOrderOfDeath({ keys }: PyDict): string[] {
  const names = keys.filter((key): key is string => typeof key === 'string');
  const isPrivate = (name: string) => /^_(?!_)/.test(name);
  const others = names.filter((name) => !isPrivate(name) && name !== '__builtins__');
  return [...names.filter(isPrivate), ...others];
}

/** What gc.get_referents shows of an object. */
export function referents(object: Value): Value[] {
  const found: Value[] = [];
  if (typeof object !== 'object' || object === null) return found;
  object.traverse((held) => {
    if (held !== undefined) found.push(held);
  });
  return found;
}
