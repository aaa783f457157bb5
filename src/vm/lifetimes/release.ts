/**
 * What happens when references are dropped: what dies is finalised and taken apart depth first, as CPython's dealloc
 * functions do, from the counts of references among the dead; what only a cycle holds stays for the garbage collector.
 */
import type { Interpreter } from '../interpreter.ts';
import { PyGenerator } from '../objects/generator.ts';
import { invoke } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import { tellUnraisable } from '../protocol/unraisable.ts';
import { isResumable, type Resumable } from '../resumable.ts';
import type { PyObject, Value } from '../value.ts';
import { finalization } from './finalize.ts';
import { unwatch } from './lifetimes.ts';
import { type Reached, reach } from './reach.ts';

/** References to each of the dead: from others of them, and one for each time it is in `dropped`. */
type Counts = Map<PyObject, number>;

/** Lets go of `dropped`, none of which can be reached. */
export function* release(interp: Interpreter, dropped: readonly PyObject[], reached: Reached): Resumable<void> {
  const pending = [...dropped].reverse();
  const { how, value } = interp.outcome;
  interp.lifetimes.inHand.push(value);
  let alive = reached;
  let counts = countReferences(pending, alive);
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    if (alive.has(object)) continue;
    const left = (counts.get(object) ?? 1) - 1;
    counts.set(object, left);
    if (left > 0) continue;
    const parts = partsOf(object);
    for (const words of lastWords(interp, object)) {
      yield* aside(interp, words, [object, ...parts, ...pending]);
      alive = reach(interp);
      counts = countReferences([...pending, ...parts], alive);
      if (alive.has(object)) break;
    }
    if (alive.has(object)) continue;
    forget(interp, object);
    pending.push(...parts.reverse());
  }
  interp.lifetimes.inHand.splice(interp.lifetimes.inHand.lastIndexOf(value), 1);
  Object.assign(interp.outcome, { how, value });
  for (const [object, left] of counts) if (left > 0 && !alive.has(object)) interp.lifetimes.garbage.add(object);
}

/** Runs `body` while `held` may not die by what it does. */
function* aside(interp: Interpreter, body: () => Resumable<void>, held: readonly PyObject[]): Resumable<void> {
  const { inHand } = interp.lifetimes;
  const before = inHand.length;
  inHand.push(...held);
  yield* body();
  inHand.length = before;
}

function countReferences(pending: readonly PyObject[], alive: Reached): Counts {
  const counts: Counts = new Map();
  const open: PyObject[] = [];
  const visit = (value: Value | undefined): void => {
    if (typeof value !== 'object' || value === null || alive.has(value)) return;
    const before = counts.get(value);
    counts.set(value, (before ?? 0) + 1);
    if (before === undefined) open.push(value);
  };
  for (const object of pending) visit(object);
  for (let next = open.pop(); next !== undefined; next = open.pop()) next.traverse(visit);
  return counts;
}

/** What it holds, in the order in which it lets go of it. */
function partsOf(object: PyObject): PyObject[] {
  const parts: PyObject[] = [];
  object.traverse((held) => {
    if (typeof held === 'object' && held !== null) parts.push(held);
  });
  return parts;
}

/** Finalisers and the callbacks of weak references, in CPython's order. */
function lastWords(interp: Interpreter, object: PyObject): (() => Resumable<void>)[] {
  const { weakReferences, finalized } = interp.lifetimes;
  const words: (() => Resumable<void>)[] = [];
  const final = finalized.has(object) ? null : finalization(interp, object);
  if (final !== null) words.push(() => finalizeOnce(interp, object, final));
  if (weakReferences.has(object)) words.push(() => clearWeakReferences(interp, object));
  return object instanceof PyGenerator ? words.reverse() : words;
}

function finalizeOnce(interp: Interpreter, object: PyObject, final: Resumable<void>): Resumable<void> {
  interp.lifetimes.finalized.add(object);
  return final;
}

/** Weak references to a dead object see nothing any more, and their callbacks are told. */
export function* clearWeakReferences(interp: Interpreter, object: PyObject): Resumable<void> {
  const { weakReferences } = interp.lifetimes;
  const references = weakReferences.get(object) ?? [];
  weakReferences.delete(object);
  for (const reference of references) reference.clear();
  for (const reference of references) {
    if (reference.callback === null) continue;
    yield* tellUnraisable(interp, 'Exception ignored while calling weakref callback', reference.callback, () =>
      callOn(interp, reference.callback, reference),
    );
  }
}

function* callOn(interp: Interpreter, callback: Value, argument: Value): Resumable<void> {
  const result = invoke(interp, callback, [argument]);
  if (isResumable(result)) yield* wait(result);
}

function forget(interp: Interpreter, object: PyObject): void {
  const { lifetimes } = interp;
  lifetimes.kept.delete(object);
  lifetimes.weakReferences.delete(object);
  unwatch(interp, object);
}
