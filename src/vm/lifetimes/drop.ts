/**
 * The moments at which references go: a value is popped or overwritten, a frame ends, native code has had its arguments.
 * Each asks only when something is watched (`interp.watching`) and the value is one that keeps such a thing. What has to
 * run then is returned as a native's body, or undefined.
 */
import { pushNative } from '../calls.ts';
import type { Fiber } from '../fiber.ts';
import { FINISH, NativeFrame, PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyThrow } from '../objects/exception.ts';
import { isResumable, type Maybe, type Resumable } from '../resumable.ts';
import { PyCell, PyInstance, PyObject, PyTuple, type Value } from '../value.ts';
import { adopt, give, isForgetful, isLoose, type Lifetimes, transparent } from './lifetimes.ts';
import { isBlind, isPlainlyHeld, type Reached, reach } from './reach.ts';
import { release } from './release.ts';

/** One reference to `value` is gone. The frame's `sp` must be up to date. */
export function drop(interp: Interpreter, value: Value | undefined): Resumable<void> | undefined {
  const { kept, unplaced, lost } = interp.lifetimes;
  if (lost.length > 0) {
    interp.lifetimes.lost = [];
    return letGoOf(interp, isKept(interp, value) ? [...lost, value] : lost);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return unplaced || kept.has(value) ? letGo(interp, [value]) : undefined;
}

function isKept(interp: Interpreter, value: Value | undefined): value is PyObject {
  return interp.lifetimes.kept.has(value as PyObject);
}

/** What a plain instance has under that name itself. */
export function ownAttribute(object: Value, name: string): Value | undefined {
  return typeof object === 'object' ? object?.dict?.getStr(name) : undefined;
}

/** `holder` held `old` (undefined for nothing known) and now holds `value`. */
export function exchange(
  interp: Interpreter,
  holder: Value,
  old: Value | undefined,
  value: Value | undefined,
): Resumable<void> | undefined {
  give(interp, holder, value);
  return drop(interp, old);
}

function letGo(interp: Interpreter, values: readonly PyObject[]): Resumable<void> | undefined {
  const { lifetimes } = interp;
  if (!lifetimes.unplaced && values.every((value) => isNotMissed(interp, value))) return undefined;
  if (isBlind(interp)) {
    suspect(lifetimes, values);
    return undefined;
  }
  const reached = reach(interp);
  place(interp, reached);
  const dead = values.filter((value) => !reached.has(value));
  return dead.length === 0 ? undefined : transparent(interp, release(interp, dead, reached));
}

/** A reference that goes makes no difference: others are known; or it is a cell, and its value is held by others. */
function isNotMissed(interp: Interpreter, value: PyObject): boolean {
  if (isPlainlyHeld(interp, value)) return true;
  if (!(value instanceof PyCell) || interp.lifetimes.kept.has(value)) return false;
  return value.value instanceof PyObject && isPlainlyHeld(interp, value.value);
}

/** The same object may be suspected several times, once for each reference that goes; of very many once only. */
function suspect(lifetimes: Lifetimes, values: readonly PyObject[]): void {
  const { suspects, suspected } = lifetimes;
  for (const value of values) {
    suspects.push(value);
    suspected.add(value);
  }
  if (suspects.length > MANY_SUSPECTS + 2 * suspected.size) lifetimes.suspects = [...suspected];
}
const MANY_SUSPECTS = 1000;

/** An iterator has come to its end, and may have let go of what it went through before. */
export function exhaust(interp: Interpreter, iterator: PyObject): Resumable<void> | undefined {
  const { lifetimes } = interp;
  if (!lifetimes.unplaced && !lifetimes.kept.has(iterator)) return undefined;
  const before = [...lifetimes.kept.keys()];
  if (isBlind(interp)) {
    suspect(
      lifetimes,
      before.filter((object) => !lifetimes.suspected.has(object)),
    );
    return undefined;
  }
  const reached = reach(interp);
  place(interp, reached);
  const dead = topmost(before.filter((object) => !reached.has(object)));
  return dead.length === 0 ? undefined : transparent(interp, release(interp, dead, reached));
}

/** Those that no other of them holds. */
function topmost(objects: readonly PyObject[]): PyObject[] {
  const held = new Set<Value | undefined>();
  for (const object of objects) object.traverse((value) => held.add(value));
  return objects.filter((object) => !held.has(object));
}

/** Learns anew who keeps what is watched: the way to each from the roots. */
function place(interp: Interpreter, reached: Reached): void {
  const { lifetimes } = interp;
  const { kept, watched } = lifetimes;
  const unreached = [...kept.keys()].filter((object) => !reached.has(object) && !hasEnded(object));
  kept.clear();
  for (const object of watched) {
    for (let at: PyObject | null = object; at !== null && !kept.has(at); at = reached.holderOf(at)) {
      kept.set(at, reached.holderOf(at));
    }
  }
  for (const object of unreached) kept.set(object, undefined);
  lifetimes.unplaced = false;
}

/** A frame that nobody can find any more. */
function hasEnded(object: PyObject): boolean {
  return object instanceof PyFrame && object.generator === null;
}

/** A frame that has returned lets go of its variables. True when something has to run first, above what is on top now. */
export function leaveScope(interp: Interpreter, fiber: Fiber, frame: PyFrame): boolean {
  return runAbove(interp, fiber, letGoOf(interp, variablesOf(interp, frame)));
}

function variablesOf(interp: Interpreter, frame: PyFrame): PyObject[] {
  const { kept, unplaced } = interp.lifetimes;
  const found: PyObject[] = [];
  for (let i = frame.code.stackAt - 1; i >= 0; i--) {
    const value = frame.regs[i];
    if (typeof value !== 'object' || value === null) continue;
    if (unplaced || kept.has(value) || (value instanceof PyCell && kept.has(value.value as PyObject)))
      found.push(value);
  }
  return found;
}

/** Native code lets go of `values`, which it alone may have held, and of what it has taken out of containers. */
export function dropAll(interp: Interpreter, values: readonly (Value | undefined)[]): Resumable<void> | undefined {
  const { kept, unplaced, lost } = interp.lifetimes;
  interp.lifetimes.lost = [];
  const dropped = [...values, ...lost].filter(
    (value): value is PyObject => typeof value === 'object' && value !== null,
  );
  return letGoOf(interp, unplaced ? dropped : dropped.filter((value) => kept.has(value)));
}

function letGoOf(interp: Interpreter, values: readonly PyObject[]): Resumable<void> | undefined {
  return values.length === 0 ? undefined : letGo(interp, values);
}

/** Runs `body` before what is on top goes on with the answer that it has been given. */
function runAbove(interp: Interpreter, fiber: Fiber, body: Resumable<void> | undefined): boolean {
  if (body === undefined) return false;
  const { answer, result, top } = fiber;
  fiber.answer = undefined;
  const given = top === null ? result : answer;
  if (top instanceof NativeFrame) standIn(interp, fiber, top);
  pushNative(fiber, transparent(interp, thenGive(interp, body, given)), FINISH.DISCARD, 0);
  return true;
}

/** Puts the frame on top that CPython has where `native` is; it returns None, which nobody looks at. */
function standIn(interp: Interpreter, fiber: Fiber, native: NativeFrame): void {
  const frame = interp.lifetimes.transparent.get(native.body)?.() ?? null;
  if (frame === null) return;
  frame.back = native;
  fiber.top = frame;
  fiber.depth++;
}

function* thenGive<T extends Value | undefined>(interp: Interpreter, body: Resumable<void>, given: T): Resumable<T> {
  const { inHand } = interp.lifetimes;
  inHand.push(given);
  yield* body;
  inHand.splice(inHand.lastIndexOf(given), 1);
  return given;
}

/** An exception takes a frame with it: what the frame holds is now kept by the exception's traceback. */
export function carry(interp: Interpreter, frame: PyFrame, exception: PyObject): void {
  adopt(interp, exception, frame.regs.slice(0, frame.code.stackAt));
}

/** A generator that is put aside keeps what is in its frame. */
export function carryAside(interp: Interpreter, frame: PyFrame): void {
  const { generator } = frame;
  if (generator === null) return;
  const { kept } = interp.lifetimes;
  if (kept.has(generator)) return;
  for (let i = 0; i < frame.sp; i++) {
    if (!isLoose(interp, frame.regs[i])) continue;
    kept.set(generator, undefined);
    interp.lifetimes.unplaced = true;
    return;
  }
}

/** Native code, `callable` where it is known, has been called with `args` and has given `result`: the arguments are let go of. */
export function afterCall(
  interp: Interpreter,
  args: readonly Value[],
  result: Maybe<Value>,
  callable: Value = null,
): Maybe<Value> {
  if (isResumable(result)) {
    const wrapped = lateArguments(interp, args, result);
    return interp.lifetimes.transparent.has(result) ? transparent(interp, wrapped) : wrapped;
  }
  if (!isForgetful(callable)) share(interp, args, result);
  const { inHand } = interp.lifetimes;
  inHand.push(result);
  const body = letGoOf(interp, candidates(interp, args));
  inHand.pop();
  return body === undefined ? result : transparent(interp, thenGive(interp, body, result));
}

/** An attribute of `object` has been looked up: what the object itself holds there does not hold it in its turn. */
export function afterLookup(interp: Interpreter, object: Value, name: string, result: Maybe<Value>): Maybe<Value> {
  if (result instanceof PyObject && !isOwn(object, name, result)) return afterCall(interp, [object], result);
  if (isResumable(result)) return afterCall(interp, [object], result);
  const { inHand } = interp.lifetimes;
  inHand.push(result);
  const body = letGoOf(interp, candidates(interp, [object]));
  inHand.pop();
  return body === undefined ? result : transparent(interp, thenGive(interp, body, result));
}

function isOwn(object: Value, name: string, value: PyObject): boolean {
  if (ownAttribute(object, name) === value) return true;
  return object instanceof PyInstance && object.slots !== null && object.slots.includes(value);
}

/** What was given may now be held by the result, or by one of the others that were given. */
function share(interp: Interpreter, args: readonly Value[], result: Value): void {
  if (!args.some((value) => isLoose(interp, value))) return;
  adopt(interp, result, args);
  for (const holder of args) for (const value of args) if (holder !== value) give(interp, holder, value);
}

function candidates(interp: Interpreter, args: readonly Value[]): PyObject[] {
  const { lifetimes } = interp;
  const { kept, unplaced } = lifetimes;
  const found = lifetimes.lost.filter((value) => unplaced || kept.has(value));
  lifetimes.lost = [];
  for (const value of args) if (kept.has(value as PyObject)) found.push(value as PyObject);
  return found;
}

function* lateArguments(interp: Interpreter, args: readonly Value[], body: Resumable): Resumable {
  const result = yield* body;
  if (!interp.watching) return result;
  share(interp, args, result);
  suspect(interp.lifetimes, candidates(interp, args));
  return result;
}

/** A native frame has ended and given its result to whoever is on top: what could not be judged meanwhile is judged now. */
export function afterNative(interp: Interpreter, fiber: Fiber): void {
  const { lifetimes } = interp;
  const { top } = fiber;
  if (top instanceof PyFrame) {
    leftBehind(lifetimes, top);
    const result = top.regs[top.sp - 1];
    if (result instanceof PyTuple) adopt(interp, result, result.items);
    if (lifetimes.suspects.length > 0) adopt(interp, top.regs[top.sp - 1] as Value, lifetimes.suspects);
  }
  if ((lifetimes.suspects.length === 0 && lifetimes.lost.length === 0) || isBlind(interp)) return;
  const values = lifetimes.suspects;
  lifetimes.suspects = [];
  lifetimes.suspected.clear();
  runAbove(interp, fiber, dropAll(interp, values));
}

/** What the instruction that has just ended has consumed lies above the top of the stack. */
function leftBehind(lifetimes: Lifetimes, { regs, sp }: PyFrame): void {
  const { kept, unplaced, suspected } = lifetimes;
  for (let at = sp; at < regs.length; at++) {
    const value = regs[at];
    if (typeof value !== 'object' || value === null) continue;
    if ((unplaced || kept.has(value)) && !suspected.has(value)) suspect(lifetimes, [value]);
    regs[at] = undefined;
  }
}

/** What an exception takes off a frame's stack goes before its handler runs, or before `thrown` goes on to the frame below. */
export function abandon(
  interp: Interpreter,
  fiber: Fiber,
  values: readonly (Value | undefined)[],
  thrown: PyThrow | null,
): boolean {
  const { inHand } = interp.lifetimes;
  inHand.push(thrown?.exception);
  const body = dropAll(interp, values);
  inHand.pop();
  if (body === undefined) return false;
  pushNative(fiber, transparent(interp, thenThrow(interp, body, thrown)), FINISH.DISCARD, 0);
  return true;
}

/** What an instruction has consumed and failed on lies above the top of the stack: it goes before the exception acts on the frame. */
export function abandonConsumed(interp: Interpreter, fiber: Fiber, frame: PyFrame, thrown: PyThrow): boolean {
  const { kept, unplaced } = interp.lifetimes;
  const { regs } = frame;
  const consumed: Value[] = [];
  for (let at = regs.length - 1; at >= frame.sp; at--) {
    const value = regs[at];
    regs[at] = undefined;
    if (typeof value === 'object' && value !== null && (unplaced || kept.has(value))) consumed.push(value);
  }
  return consumed.length > 0 && abandon(interp, fiber, consumed, thrown);
}

function* thenThrow(interp: Interpreter, body: Resumable<void>, thrown: PyThrow | null): Resumable<void> {
  const { inHand } = interp.lifetimes;
  if (thrown !== null) inHand.push(thrown.exception);
  yield* body;
  if (thrown === null) return;
  inHand.splice(inHand.lastIndexOf(thrown.exception), 1);
  throw thrown;
}
