/**
 * Whose death would be noticed, and who keeps them alive. CPython counts references; we do not. Instead the few objects
 * whose end can be seen (a coroutine that nobody has awaited, a generator that has a `finally` to run, an instance with
 * `__del__`, what a weak reference points to, a future with an exception nobody looked at) are *watched*, together with
 * everything that was last seen on the way from the roots to them. Only when a reference to one of those is dropped is it
 * asked whether it can still be reached (see reach.ts), and what dies is taken apart in CPython's order (see release.ts).
 * While nothing is watched all of this costs one look at `interp.watching`.
 */
import { PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyDict } from '../objects/dict.ts';
import type { PyGenerator } from '../objects/generator.ts';
import { PySlice } from '../objects/slice.ts';
import { PyModule, PyObject, PyTuple, type Value } from '../value.ts';

/** What stands between an object and its weak references: told when the object dies. */
export interface WeakReference {
  /** The object has died. */
  clear(): void;
  /** Called with the reference once the object is gone; null for nothing. */
  readonly callback: Value;
}

/** So many of the innermost frames are looked at for whether they hold something. */
export const FRAMES_LOOKED_AT = 6;

/** Makes a frame that is about to return None. */
export type StandIn = () => PyFrame | null;

export class Lifetimes {
  /** Objects whose end does something that can be seen. */
  readonly watched = new Set<PyObject>();
  /**
   * Watched objects and all that keeps them, with who holds each as last seen: null for roots, undefined when only the
   * running code is known to. Never too few, at times too many.
   */
  readonly kept = new Map<PyObject, PyObject | null | undefined>();
  /** Something is watched or kept of which it is not known who holds it. */
  unplaced = false;
  /** Dropped while native code was under way whose own references cannot be seen. */
  suspects: PyObject[] = [];
  /** The same, for asking whether one is among them. */
  readonly suspected = new Set<PyObject>();
  /** Taken out of containers by native code. */
  lost: PyObject[] = [];
  /** Values that only the host holds for the moment: roots. */
  readonly inHand: (Value | undefined)[] = [];
  /** Dead but for a cycle: these wait for the garbage collector. */
  readonly garbage = new Set<PyObject>();
  /** What gc.freeze() has put out of the collector's sight. */
  readonly frozen = new Set<PyObject>();
  /** Weak references to an object, the newest first. */
  readonly weakReferences = new Map<PyObject, (PyObject & WeakReference)[]>();
  /** Some class has a `__del__`. */
  finalizers = false;
  /** How often it was asked what can be reached. */
  reaches = 0;
  /** What weak references have given out since something began to die; null while nothing dies. */
  handedOut: Set<PyObject> | null = null;
  /** `__del__` and its like are called once. */
  readonly finalized = new WeakSet<PyObject>();
  /** Native bodies that hold no value which is not held elsewhere too, with the frame that CPython has in their place. */
  readonly transparent = new WeakMap<object, StandIn | null>();
}

/** Watches `object`; `placed` says that only the running code holds it, as when it has just been made. */
export function watch(interp: Interpreter, object: PyObject, placed: boolean): void {
  const { lifetimes } = interp;
  if (lifetimes.watched.has(object)) return;
  lifetimes.watched.add(object);
  if (!lifetimes.kept.has(object)) {
    lifetimes.kept.set(object, undefined);
    if (!placed) lifetimes.unplaced = true;
  }
  interp.watching = true;
}

/** Watches an object of which anybody may have got hold. */
export function watchAny(interp: Interpreter, object: PyObject): void {
  watch(interp, object, interp.lifetimes.kept.has(object) || findNearby(interp, object));
}

/** Looks for `object` among the variables and globals of the innermost frames; true when the way to it is now known. */
function findNearby(interp: Interpreter, object: PyObject): boolean {
  const { kept } = interp.lifetimes;
  let frame = interp.fiber.top;
  let searched: PyDict | null = null;
  for (let depth = 0; frame !== null && depth < FRAMES_LOOKED_AT; frame = frame.back, depth++) {
    if (!(frame instanceof PyFrame)) continue;
    const at = frame.regs.indexOf(object);
    if (at >= 0 && at < frame.code.stackAt) {
      kept.set(object, frame);
      if (!kept.has(frame)) kept.set(frame, null);
      return true;
    }
    const { globals } = frame;
    if (globals !== searched && isIn(interp, globals, object)) return true;
    searched = globals;
  }
  return false;
}

/** The same for the globals of a module. */
function isIn(interp: Interpreter, globals: PyDict, object: PyObject): boolean {
  if (!globals.values.includes(object)) return false;
  const { kept } = interp.lifetimes;
  const { modules } = interp;
  const name = globals.getStr('__name__');
  const module = typeof name === 'string' ? modules.getStr(name) : undefined;
  if (!(module instanceof PyModule) || module.dict !== globals) return false;
  kept.set(object, globals).set(globals, module).set(module, modules).set(modules, null);
  return true;
}

/** Its end would do nothing any more. */
export function unwatch(interp: Interpreter, object: PyObject): void {
  const { lifetimes } = interp;
  if (!lifetimes.watched.delete(object) || lifetimes.watched.size > 0) return;
  lifetimes.kept.clear();
  lifetimes.unplaced = false;
  lifetimes.suspects = [];
  lifetimes.suspected.clear();
  lifetimes.lost = [];
  interp.watching = false;
}

/** A coroutine is awaited, or a task takes care of it: it will be missed only for what it holds. */
export function entrust(interp: Interpreter, coroutine: PyGenerator): void {
  const { kept } = interp.lifetimes;
  unwatch(interp, coroutine);
  if (!coroutine.frame.regs.some((value) => kept.has(value as PyObject))) kept.delete(coroutine);
}

/** `holder`, just made, holds `values`: it is kept for the sake of those of them that are. */
export function adopt(interp: Interpreter, holder: Value, values: Iterable<Value | undefined>): void {
  const { kept } = interp.lifetimes;
  if (typeof holder !== 'object' || holder === null || kept.has(holder) || holdsNothing(holder)) return;
  for (const value of values) {
    if (!isLoose(interp, value)) continue;
    kept.set(holder, undefined);
    return;
  }
}

/** Bytes, numbers and the like. */
function holdsNothing(holder: PyObject): boolean {
  return holder.traverse === PyObject.prototype.traverse && holder.dict === null && !holder.type.heap;
}

/** `holder`, which others may hold, has been given `value`. What cannot change was given all when it was made. */
export function give(interp: Interpreter, holder: Value, value: Value | undefined): void {
  const { lifetimes } = interp;
  const { kept } = lifetimes;
  if (typeof holder !== 'object' || holder === null || !isLoose(interp, value)) return;
  if (kept.has(holder) || holdsNothing(holder) || holder instanceof PySlice || holder instanceof PyTuple) return;
  if (findNearby(interp, holder)) return;
  kept.set(holder, undefined);
  lifetimes.unplaced = true;
}

/** Natives that keep nothing of what they are given; what they give back does not hold it either. */
const forgetful = new Set<Value>();

export function forgets(native: Value): void {
  forgetful.add(native);
}

export function isForgetful(native: Value): boolean {
  return forgetful.has(native);
}

/** It is kept, and by nothing firmer than a frame, whose stack lets go without a word, or what is handled now: whoever gets it keeps it too. */
export function isLoose({ lifetimes }: Interpreter, value: Value | undefined): boolean {
  const holder = lifetimes.kept.get(value as PyObject);
  if (holder === undefined || holder === null) return lifetimes.kept.has(value as PyObject);
  return holder instanceof PyFrame;
}

/** Native code has taken `values` out of a container. */
export function lose(interp: Interpreter, values: readonly (Value | undefined)[]): void {
  if (!interp.watching) return;
  for (const value of values) if (typeof value === 'object' && value !== null) interp.lifetimes.lost.push(value);
}

/** Says of a native's body that whatever it holds is held elsewhere too: what is dropped while it runs can be judged at once. Finalisers that run above it find `standIn`'s frame. */
export function transparent<T extends object>(interp: Interpreter, body: T, standIn: StandIn | null = null): T {
  interp.lifetimes.transparent.set(body, standIn);
  return body;
}
