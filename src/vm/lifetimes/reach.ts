/** What can be reached from the roots of an interpreter: frames, modules, what is being handled, what natives register. */
import type { Fiber, HandledException } from '../fiber.ts';
import { type Frame, NativeFrame, PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyDict } from '../objects/dict.ts';
import { PyGenerator } from '../objects/generator.ts';
import type { PyObject, Value } from '../value.ts';
import { FRAMES_LOOKED_AT } from './lifetimes.ts';

/** Every object that can be reached. Good until the next time: each object itself remembers only where it was found last. */
export class Reached {
  private readonly time: number;
  /** In the order in which they were found. */
  readonly order: PyObject[] = [];
  private readonly holders: (PyObject | null)[] = [];

  /** `time`: how often that has been asked so far. */
  constructor(time: number) {
    this.time = time;
  }

  /** It has not been asked again since. */
  isGood({ lifetimes }: Interpreter): boolean {
    return lifetimes.reaches === this.time;
  }

  has(object: PyObject): boolean {
    return this.order[object.foundAt] === object;
  }

  /** The one through which it was found first; null for roots. */
  holderOf(object: PyObject): PyObject | null {
    return this.has(object) ? (this.holders[object.foundAt] as PyObject | null) : null;
  }

  /** Finds `roots` and all that they hold. */
  follow(...roots: Iterable<Value | undefined>[]): void {
    const { order, holders } = this;
    const open: PyObject[] = [];
    let holder: PyObject | null = null;
    const visit = (value: Value | undefined): void => {
      if (typeof value !== 'object' || value === null || order[value.foundAt] === value) return;
      value.foundAt = order.length;
      order.push(value);
      holders.push(holder);
      open.push(value);
    };
    for (const some of roots) for (const root of some) visit(root);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      holder = next;
      next.traverse(visit);
    }
  }
}

/** From the roots, and from `alsoFrom`. */
export function reach(interp: Interpreter, alsoFrom: Iterable<PyObject> = []): Reached {
  const reached = new Reached(++interp.lifetimes.reaches);
  reached.follow(rootsOf(interp), alsoFrom);
  return reached;
}

export function* rootsOf(interp: Interpreter): Iterable<Value | undefined> {
  const { lifetimes } = interp;
  yield interp.modules;
  yield interp.builtins;
  yield interp.outcome.value;
  yield* lifetimes.inHand;
  yield* lifetimes.garbage;
  for (const roots of interp.roots) yield* roots(interp);
  yield* rootsOfFiber(interp.fiber);
  for (const fiber of interp.fibers) if (fiber !== interp.fiber) yield* rootsOfFiber(fiber);
}

function* rootsOfFiber(fiber: Fiber): Iterable<Value | undefined> {
  for (let frame = fiber.top; frame !== null; frame = frame.back) {
    if (!(frame instanceof PyFrame)) continue;
    yield frame;
    yield frame.generator;
  }
  for (let item: HandledException | null = fiber.handled; item !== null; item = item.previous) yield item.exception;
  yield fiber.context;
  yield fiber.answer;
  yield fiber.error?.exception;
  yield fiber.asyncGenHooks.firstIteration;
  yield fiber.asyncGenHooks.finalizer;
}

/** Native code is under way that may hold values which nobody else does. */
export function isBlind(interp: Interpreter): boolean {
  if (hasOpaque(interp, interp.fiber.top)) return true;
  for (const fiber of interp.fibers) if (fiber !== interp.fiber && hasOpaque(interp, belowWait(fiber))) return true;
  return false;
}

function hasOpaque(interp: Interpreter, top: Frame | null): boolean {
  for (let frame = top; frame !== null; frame = frame.back) {
    if (frame instanceof NativeFrame && !interp.lifetimes.transparent.has(frame.body)) return true;
  }
  return false;
}

/** The native in which a thread of its own waits has nothing in hand but what it waits for. */
function belowWait({ state, top }: Fiber): Frame | null {
  return state === 'blocked' && top !== null ? top.back : top;
}

/** A quick yes: one of the innermost frames has `object` as a variable or global, or its last known holder still has it. */
export function isPlainlyHeld(interp: Interpreter, object: PyObject): boolean {
  let frame = interp.fiber.top;
  let searched: PyDict | null = null;
  for (let depth = 0; frame !== null && depth < FRAMES_LOOKED_AT; frame = frame.back, depth++) {
    if (!(frame instanceof PyFrame)) continue;
    if (holdsInRegisters(frame, object) || frame.generator === object) return true;
    const { globals } = frame;
    if (globals !== searched && globals.values.includes(object)) return true;
    searched = globals;
  }
  const holder = interp.lifetimes.kept.get(object);
  if (holder === null) return isRegistered(interp, object);
  return holder !== undefined && isAlive(interp, holder) && owns(holder, object);
}

/** A native keeps it. */
function isRegistered(interp: Interpreter, object: PyObject): boolean {
  for (const roots of interp.roots) for (const root of roots(interp)) if (root === object) return true;
  return false;
}

function holdsInRegisters(frame: PyFrame, object: PyObject): boolean {
  const at = frame.regs.indexOf(object);
  return at >= 0 && at < frame.sp;
}

/** Frames end without being dropped; everything else that is kept has not been. */
function isAlive(interp: Interpreter, holder: PyObject): boolean {
  if (holder instanceof PyGenerator) return holder.state !== 'closed';
  if (!(holder instanceof PyFrame)) return interp.lifetimes.kept.has(holder);
  if (holder.generator !== null) return holder.generator.state !== 'closed';
  if (isIn(interp.fiber, holder)) return true;
  for (const fiber of interp.fibers) if (isIn(fiber, holder)) return true;
  return false;
}

function isIn({ top }: Fiber, sought: PyFrame): boolean {
  for (let frame = top; frame !== null; frame = frame.back) if (frame === sought) return true;
  return false;
}

function owns(holder: PyObject, object: PyObject): boolean {
  let found = false;
  holder.traverse((held) => {
    found ||= held === object;
  });
  return found;
}
