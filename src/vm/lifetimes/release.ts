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

/** Those who die together. */
interface Dying {
  /** References to each: from others of them, and one for each time it is in what is dropped. */
  readonly counts: Map<PyObject, number>;
  /** One of them holds something alive whose end would be noticed: it may have been held by nobody else. */
  readonly holdsKept: boolean;
}

/** Lets go of `dropped`, none of which can be reached. */
export function* release(interp: Interpreter, dropped: readonly PyObject[], reached: Reached): Resumable<void> {
  const pending = [...dropped].reverse();
  const { lifetimes, outcome } = interp;
  const { how, value } = outcome;
  const outermost = lifetimes.handedOut === null;
  lifetimes.handedOut ??= new Set();
  lifetimes.inHand.push(value);
  let alive = reached.isGood(interp) ? reached : reach(interp);
  let dying = examine(interp, pending, alive);
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    if (alive.has(object)) continue;
    const left = (dying.counts.get(object) ?? 1) - 1;
    dying.counts.set(object, left);
    if (left > 0) continue;
    const parts = partsOf(object);
    for (const { body, mayRevive } of lastWords(interp, object)) {
      yield* aside(interp, body, [object, ...parts, ...pending]);
      const sameAlive = alive.isGood(interp) && allAlive(lifetimes.handedOut, alive);
      if (!mayRevive && !dying.holdsKept && sameAlive) continue;
      alive = reach(interp);
      dying = examine(interp, [...pending, ...parts], alive);
      if (alive.has(object)) break;
    }
    if (alive.has(object)) continue;
    forget(interp, object);
    pending.push(...parts.reverse());
  }
  if (outermost) lifetimes.handedOut = null;
  lifetimes.inHand.splice(lifetimes.inHand.lastIndexOf(value), 1);
  Object.assign(outcome, { how, value });
  for (const [object, left] of dying.counts) if (left > 0 && !alive.has(object)) lifetimes.garbage.add(object);
}

function allAlive(objects: ReadonlySet<PyObject>, alive: Reached): boolean {
  for (const object of objects) if (!alive.has(object)) return false;
  return true;
}

/** Runs `body` while `held` may not die by what it does. */
function* aside(interp: Interpreter, body: () => Resumable<void>, held: readonly PyObject[]): Resumable<void> {
  const { inHand } = interp.lifetimes;
  const before = inHand.length;
  inHand.push(...held);
  yield* body();
  inHand.length = before;
}

function examine({ lifetimes }: Interpreter, pending: readonly PyObject[], alive: Reached): Dying {
  const counts = new Map<PyObject, number>();
  const open: PyObject[] = [];
  let holdsKept = false;
  const visit = (value: Value | undefined): void => {
    if (typeof value !== 'object' || value === null) return;
    if (alive.has(value)) {
      holdsKept ||= lifetimes.kept.has(value);
      return;
    }
    const before = counts.get(value);
    counts.set(value, (before ?? 0) + 1);
    if (before === undefined) open.push(value);
  };
  for (const object of pending) visit(object);
  for (let next = open.pop(); next !== undefined; next = open.pop()) next.traverse(visit);
  return { counts, holdsKept };
}

/** What it holds, in the order in which it lets go of it. */
function partsOf(object: PyObject): PyObject[] {
  const parts: PyObject[] = [];
  object.traverse((held) => {
    if (typeof held === 'object' && held !== null) parts.push(held);
  });
  return parts;
}

interface LastWords {
  readonly body: () => Resumable<void>;
  /** It gets hold of the object itself. */
  readonly mayRevive: boolean;
}

/** Finalisers and the callbacks of weak references, in CPython's order. */
function lastWords(interp: Interpreter, object: PyObject): LastWords[] {
  const { weakReferences, finalized } = interp.lifetimes;
  const words: LastWords[] = [];
  const final = finalized.has(object) ? null : finalization(interp, object);
  if (final !== null) words.push({ body: () => finalizeOnce(interp, object, final), mayRevive: true });
  if (weakReferences.has(object)) words.push({ body: () => clearWeakReferences(interp, object), mayRevive: false });
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
