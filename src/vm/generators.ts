/**
 * Resuming and suspending the frames of generators, coroutines and async generators. Nothing here runs Python: it moves
 * frames on and off the fiber's stack and says who gets the value. The rules are those of CPython's genobject.c.
 */
import { CO } from '#bytecode';
import { pushFrame, pushNative } from './calls.ts';
import type { Fiber, HandledException } from './fiber.ts';
import { FINISH, type PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { carryAside } from './lifetimes/drop.ts';
import { isInsideTry } from './lifetimes/guarded.ts';
import { entrust, lose, unwatch, watch } from './lifetimes/lifetimes.ts';
import {
  exception,
  GeneratorExit,
  type PyException,
  PyThrow,
  RuntimeError,
  raise,
  rethrow,
  StopAsyncIteration,
  StopIteration,
  TypeError,
  ValueError,
} from './objects/exception.ts';
import { DELIVERY, PyAsyncGenStep, PyCoroutineWrapper, PyGenerator } from './objects/generator.ts';
import { PyNativeIterator } from './objects/iterator.ts';
import { typeOf } from './objects/type.ts';
import { findAttr } from './protocol/attribute.ts';
import { wait } from './protocol/operators.ts';
import { call, type Resumable } from './resumable.ts';
import { thrownBy } from './thrown.ts';
import { setContext } from './unwind.ts';
import type { PyTuple, Value } from './value.ts';

/** "generator", "coroutine" or "async generator", as messages say it. */
export function kindOf(generator: PyGenerator): string {
  return generator.type.name.replace('_', ' ');
}

/**
 * Puts a generator's frame on top and gives it `value`, or has `error` thrown into it. Where what it yields goes is said by
 * `delivery`. Returns an error to be raised in the resumer instead (already running, bad first value), or to be raised in
 * the frame that is now on top.
 */
export function resume(
  interp: Interpreter,
  fiber: Fiber,
  generator: PyGenerator,
  value: Value,
  error: PyThrow | null,
  delivery: number,
  target: number,
): PyThrow | null {
  if (generator.state === 'running') return raise(ValueError, `${kindOf(generator)} already executing`);
  if (generator.state === 'closed') return resumeClosed(interp, fiber, generator, error, delivery, target);
  const created = generator.state === 'created';
  if (created && error === null && value !== null) {
    return raise(TypeError, `can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  const { frame } = generator;
  pushFrame(interp, fiber, frame);
  if (created && interp.watching) entrust(interp, generator);
  generator.state = 'running';
  generator.delivery = delivery;
  generator.target = target;
  generator.previous = fiber.handled;
  fiber.handled = generator;
  if (frame.traced) interp.host.tracer.frameResumed(frame);
  if (error !== null && generator.awaiting) return throwThrough(interp, fiber, generator, error);
  if (error === null && !created) frame.regs[frame.sp++] = value;
  if (generator.awaiting) frame.pc--;
  generator.awaiting = false;
  return error;
}

/** What a finished generator does when it is resumed once more. */
function resumeClosed(
  interp: Interpreter,
  fiber: Fiber,
  generator: PyGenerator,
  error: PyThrow | null,
  delivery: number,
  target: number,
): PyThrow | null {
  const reused =
    generator.type.name === 'coroutine' ? raise(RuntimeError, 'cannot reuse already awaited coroutine') : error;
  if (delivery === DELIVERY.NATIVE) {
    interp.outcome.how = reused === null ? 'returned' : 'raised';
    interp.outcome.value = reused === null ? null : reused.exception;
    return null;
  }
  if (reused !== null) return reused;
  deliverReturn(fiber.top as PyFrame, delivery, target, null);
  return null;
}

/**
 * An error thrown into a frame that waits at a SEND goes to what it waits for first. That runs as if whoever throws had
 * resumed it: it does not see what the frame between is handling.
 */
function throwThrough(interp: Interpreter, fiber: Fiber, generator: PyGenerator, error: PyThrow): PyThrow | null {
  const { frame } = generator;
  const receiver = frame.regs[frame.sp - 1] as Value;
  const inner = receiver instanceof PyCoroutineWrapper ? receiver.coroutine : receiver;
  generator.awaiting = false;
  const closes = error.exception.type.isSubtypeOf(GeneratorExit);
  if (closes) return throwBy(fiber, generator, closeThenRaise(interp, receiver, error));
  if (inner instanceof PyGenerator && inner.type.name !== 'async_generator') {
    return throwOn(interp, fiber, generator, inner, error);
  }
  if (receiver instanceof PyAsyncGenStep) {
    return throwBy(fiber, generator, advance(interp, receiver, null, error));
  }
  if (receiver instanceof PyNativeIterator) return error;
  return throwBy(fiber, generator, throwInto(interp, receiver, error));
}

function throwOn(
  interp: Interpreter,
  fiber: Fiber,
  outer: PyGenerator,
  inner: PyGenerator,
  error: PyThrow,
): PyThrow | null {
  outer.throwing = true;
  fiber.handled = outer.previous as HandledException;
  const raised = resume(interp, fiber, inner, null, error, DELIVERY.SEND, 0);
  if (fiber.top === outer.frame) {
    fiber.handled = outer;
    if (raised !== null) comeBack(fiber, outer, raised);
  }
  return raised;
}

/** The same by native code. */
function throwBy(fiber: Fiber, outer: PyGenerator, body: Resumable<SendStep>): null {
  pushNative(fiber, inPlaceOf(fiber, outer, body), FINISH.SEND, 0);
  return null;
}

function* inPlaceOf(fiber: Fiber, outer: PyGenerator, body: Resumable<SendStep>): Resumable<SendStep> {
  fiber.handled = outer.previous as HandledException;
  outer.throwing = true;
  try {
    return yield* body;
  } catch (thrown) {
    fiber.handled = outer;
    if (thrown instanceof PyThrow) comeBack(fiber, outer, thrown);
    throw thrown;
  } finally {
    fiber.handled = outer;
    outer.throwing = false;
  }
}

/** What has been thrown on is raised in the frame after all: what that is handling becomes its context. */
function comeBack(fiber: Fiber, outer: PyGenerator, thrown: PyThrow): void {
  if (!outer.throwing) return;
  outer.throwing = false;
  if (outer.exception !== null) setContext(fiber, thrown.exception);
}

function* closeThenRaise(interp: Interpreter, receiver: Value, error: PyThrow): Resumable<SendStep> {
  const close = receiver instanceof PyNativeIterator ? undefined : yield* wait(findAttr(interp, receiver, 'close'));
  if (close !== undefined) yield call(close, []);
  throw error;
}

function* throwInto(interp: Interpreter, receiver: Value, error: PyThrow): Resumable<SendStep> {
  const method = yield* wait(findAttr(interp, receiver, 'throw'));
  if (method === undefined) throw error;
  return yield* untilStop(interp, method, [error.exception]);
}

/** The answer to one SEND: finished with a result, or yielded a value. */
export type SendStep = readonly [finished: boolean, value: Value];

function* untilStop(_interp: Interpreter, method: Value, args: Value[]): Resumable<SendStep> {
  try {
    return [false, yield call(method, args)];
  } catch (thrown) {
    if (!(thrown instanceof PyThrow) || !thrown.exception.type.isSubtypeOf(StopIteration)) throw thrown;
    return [true, stopValue(thrown.exception)];
  }
}

/** StopIteration.value */
export function stopValue(stop: PyException): Value {
  return stop.fields.get('value') ?? stop.args.items[0] ?? null;
}

/** One step of an awaitable or iterator that is not a frame of ours: `send(value)`, or `next` for None. */
export function* sendTo(interp: Interpreter, receiver: Value, value: Value): Resumable<SendStep> {
  if (receiver instanceof PyAsyncGenStep) return yield* advance(interp, receiver, value, null);
  const send = value === null ? undefined : yield* wait(findAttr(interp, receiver, 'send'));
  if (value !== null && send === undefined) {
    throw raise(TypeError, `'${typeOf(receiver).name}' object has no attribute 'send'`);
  }
  if (send !== undefined) return yield* untilStop(interp, send, [value]);
  const method = typeOf(receiver).lookup('__next__');
  if (method === undefined) throw raise(TypeError, `'${typeOf(receiver).name}' object is not an iterator`);
  return yield* untilStop(interp, method, [receiver]);
}

/** The frame on top yields: it is put aside, with every frame that waits for it by SEND, and the value is delivered. */
export function suspend(interp: Interpreter, fiber: Fiber, value: Value): void {
  let frame = fiber.top as PyFrame;
  let guarded = false;
  for (;;) {
    const generator = frame.generator as PyGenerator;
    generator.state = 'suspended';
    generator.throwing = false;
    guarded ||= isInsideTry(frame);
    leave(fiber, generator);
    if (frame.traced) interp.host.tracer.frameSuspended(frame);
    if (interp.watching) carryAside(interp, frame);
    if (generator.delivery !== DELIVERY.SEND && !generator.owned && (guarded || generator.finalizer !== null)) {
      watch(interp, generator, generator.delivery === DELIVERY.FOR_ITER);
    }
    if (generator.delivery === DELIVERY.NATIVE) {
      interp.outcome.how = 'yielded';
      interp.outcome.value = value;
      return;
    }
    const back = fiber.top as PyFrame;
    if (generator.delivery === DELIVERY.FOR_ITER) {
      back.regs[back.sp++] = value;
      return;
    }
    frame = back;
    (frame.generator as PyGenerator).awaiting = true;
    (frame.generator as PyGenerator).asyncYielded = false;
  }
}

/** Takes a generator's frame off the top and restores what its resumer was handling. */
function leave(fiber: Fiber, generator: PyGenerator): void {
  const { frame } = generator;
  const { previous } = generator;
  const awaits = generator.delivery === DELIVERY.SEND ? (frame.back as PyFrame).generator : null;
  fiber.handled = awaits ?? (previous as HandledException);
  generator.previous = null;
  fiber.depth--;
  fiber.top = frame.back;
  frame.back = null;
}

/** A generator's frame, on top, has returned. */
export function finishReturn(interp: Interpreter, fiber: Fiber, generator: PyGenerator, value: Value): void {
  generator.state = 'closed';
  if (interp.watching) unwatch(interp, generator);
  leave(fiber, generator);
  if (generator.delivery === DELIVERY.NATIVE) {
    interp.outcome.how = 'returned';
    interp.outcome.value = value;
    return;
  }
  const below = fiber.top as PyFrame;
  if (below.generator !== null) below.generator.throwing = false;
  deliverReturn(below, generator.delivery, generator.target, value);
}

function deliverReturn(back: PyFrame, delivery: number, target: number, value: Value): void {
  if (delivery === DELIVERY.FOR_ITER) {
    back.sp--;
    back.pc = target;
  } else back.regs[back.sp - 1] = value;
}

/** A generator's frame, on top, has ended by an exception: returns what is to be raised in the frame below, or null. */
export function finishRaise(
  interp: Interpreter,
  fiber: Fiber,
  generator: PyGenerator,
  thrown: PyThrow,
): PyThrow | null {
  generator.state = 'closed';
  if (interp.watching) unwatch(interp, generator);
  const passing = noStopIteration(generator, thrown);
  leave(fiber, generator);
  if (generator.delivery === DELIVERY.SEND) {
    comeBack(fiber, (fiber.top as PyFrame).generator as PyGenerator, passing);
    return passing;
  }
  if (generator.delivery === DELIVERY.FOR_ITER) return passing;
  interp.outcome.how = 'raised';
  interp.outcome.value = passing.exception;
  return null;
}

/** PEP 479: a StopIteration that leaves a generator becomes a RuntimeError, but for one thrown into it before it began. */
function noStopIteration(generator: PyGenerator, thrown: PyThrow): PyThrow {
  const { type } = thrown.exception;
  if (generator.frame.pc <= 1) return thrown;
  const isAsync = (generator.frame.code.code.flags & CO.ASYNC_GENERATOR) !== 0;
  const stop = type.isSubtypeOf(StopIteration)
    ? 'StopIteration'
    : isAsync && type.isSubtypeOf(StopAsyncIteration)
      ? 'StopAsyncIteration'
      : null;
  if (stop === null) return thrown;
  const error = exception(RuntimeError, `${kindOf(generator)} raised ${stop}`);
  error.cause = thrown.exception;
  error.context = thrown.exception;
  error.suppressContext = true;
  return rethrow(error);
}

/** Resumes an async generator once, for asend, athrow, aclose and anext: finished with the yielded value, or a wait passed on. */
export function* advance(
  interp: Interpreter,
  step: PyAsyncGenStep,
  value: Value,
  error: PyThrow | null,
): Resumable<SendStep> {
  const { generator } = step;
  let [send, thrown] = [value, error];
  // CPython forgets to close an athrow() that is sent on
  const staysOpen = step.how === 'throw' && step.state === 'running' && error === null;
  if (step.state === 'closed') throw raise(RuntimeError, `cannot reuse already awaited ${nameOf(step)}`);
  if (step.state === 'created') {
    if (generator.runningAsync) {
      step.state = 'closed';
      throw raise(RuntimeError, `${callOf(step)}: asynchronous generator is already running`);
    }
    if (generator.state === 'closed') return endOfClosed(step);
    if (generator.closing && step.how !== 'send') {
      step.state = 'closed';
      throw raise(StopAsyncIteration);
    }
    step.state = 'running';
    if (interp.watching) unwatch(interp, step);
    generator.runningAsync = true;
    if (step.how === 'send') send = error === null && value === null ? step.value : value;
    else if (error === null) [send, thrown] = [null, yield* guarded(step, firstThrow(step, value))];
    if (step.how === 'close') generator.closing = true;
  }
  yield* guarded(step, sendInto(generator, send, thrown?.exception ?? null));
  return afterAdvance(interp, step, staysOpen);
}

/** An error on the way into the generator, one that never reached its frame, ends the step. */
function* guarded<T>(step: PyAsyncGenStep, body: Resumable<T>): Resumable<T> {
  try {
    return yield* body;
  } catch (error) {
    step.state = 'closed';
    step.generator.runningAsync = false;
    throw error;
  }
}

function* sendInto(target: PyGenerator, value: Value, error: PyException | null): Resumable<void> {
  yield { op: 'send', target, value, error };
}

function* firstThrow(step: PyAsyncGenStep, value: Value): Resumable<PyThrow> {
  if (value !== null) throw raise(RuntimeError, "can't send non-None value to a just-started coroutine");
  if (step.how === 'close') return raise(GeneratorExit);
  return new PyThrow(yield* thrownBy('athrow', (step.value as PyTuple).items), false);
}

function endOfClosed(step: PyAsyncGenStep): SendStep {
  step.state = 'closed';
  if (step.how === 'send') throw raise(StopAsyncIteration);
  return [true, null];
}

function afterAdvance(interp: Interpreter, step: PyAsyncGenStep, staysOpen: boolean): SendStep {
  const { generator } = step;
  const { how, value } = interp.outcome;
  interp.outcome.value = null;
  if (how === 'yielded' && !generator.asyncYielded) return [false, value];
  if (!staysOpen) step.state = 'closed';
  generator.runningAsync = false;
  if (how === 'yielded') {
    if (step.how === 'close') throw raise(RuntimeError, 'async generator ignored GeneratorExit');
    return [true, value];
  }
  if (how === 'returned') {
    generator.closing = true;
    if (step.how === 'close') return [true, null];
    throw raise(StopAsyncIteration);
  }
  const ended = value as PyException;
  const quiet = ended.type.isSubtypeOf(GeneratorExit) || ended.type.isSubtypeOf(StopAsyncIteration);
  if (quiet) generator.closing = true;
  if (!quiet || step.how !== 'close') throw rethrow(ended);
  lose(interp, [ended]);
  return [true, null];
}

function nameOf(step: PyAsyncGenStep): string {
  return step.how === 'send' ? '__anext__()/asend()' : 'aclose()/athrow()';
}

function callOf(step: PyAsyncGenStep): string {
  return step.how === 'send' ? 'anext()' : step.how === 'throw' ? 'athrow()' : 'aclose()';
}

/** `generator.send`, `next(generator)` and the like as natives: yields come back, the end raises StopIteration. */
export function* sendAndReturn(
  interp: Interpreter,
  target: PyGenerator,
  value: Value,
  error: PyException | null,
): Resumable {
  yield { op: 'send', target, value, error };
  const { how, value: answer } = interp.outcome;
  interp.outcome.value = null;
  if (how === 'yielded') return answer;
  if (how === 'raised') throw rethrow(answer as PyException);
  const stop = answer === null ? exception(StopIteration) : exception(StopIteration, answer);
  stop.fields.set('value', answer);
  throw new PyThrow(stop);
}

/** `generator.close()`. */
export function* close(interp: Interpreter, target: PyGenerator): Resumable {
  if (target.state === 'created') {
    target.state = 'closed';
    unwatch(interp, target);
  }
  if (target.state === 'closed') return null;
  yield { op: 'send', target, value: null, error: exception(GeneratorExit) };
  const { how, value } = interp.outcome;
  interp.outcome.value = null;
  if (how === 'yielded') throw raise(RuntimeError, `${kindOf(target)} ignored GeneratorExit`);
  if (how === 'returned') return value;
  const ended = value as PyException;
  if (!ended.type.isSubtypeOf(GeneratorExit) && !ended.type.isSubtypeOf(StopIteration)) throw rethrow(ended);
  lose(interp, [ended]);
  return null;
}
