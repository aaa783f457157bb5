/** Running the native frame on top of a fiber until it ends, waits, or has a Python frame above it. */
import { enterBody, enterCall, makeBodyFrame, pushNative } from './calls.ts';
import type { Fiber } from './fiber.ts';
import { FINISH, NativeFrame, type PyFrame } from './frame.ts';
import { resume } from './generators.ts';
import { pythonError } from './host-failure.ts';
import type { Interpreter } from './interpreter.ts';
import { afterNative } from './lifetimes/drop.ts';
import { type PyException, PyThrow } from './objects/exception.ts';
import { DELIVERY, PyCoroutineWrapper, type PyGenerator } from './objects/generator.ts';
import { finish } from './ops/finish.ts';
import type { Request, Resumable, SendRequest } from './resumable.ts';
import { setContext } from './unwind.ts';
import type { Value } from './value.ts';

/** Makes a fiber start with native code. */
export function startNative(fiber: Fiber, body: Resumable<unknown>): void {
  pushNative(fiber, body, FINISH.PUSH, 0);
}

/**
 * Has native code run before whatever is on top goes on. Where that is Python, its result is dropped; where native code
 * waits, its result is the answer to the wait.
 */
export function interrupt(fiber: Fiber, body: Resumable<unknown>): void {
  pushNative(fiber, body, FINISH.DISCARD, 0);
}

/** Runs `native`, which is on top, as far as it gets; true when it has asked for a rest. */
export function runNative(interp: Interpreter, fiber: Fiber, native: NativeFrame): boolean {
  while (fiber.top === native && fiber.state === 'ready') {
    const step = advance(fiber, native);
    if (step === null) return false;
    if (step.done === true) {
      fiber.top = native.back;
      giveResult(interp, fiber, native, step.value);
      if (interp.watching) afterNative(interp, fiber);
      return false;
    }
    answer(interp, fiber, step.value);
    if (step.value.op === 'rest') return true;
  }
  return false;
}

/** The body's next request or result; null when it has raised. */
function advance(fiber: Fiber, native: NativeFrame): IteratorResult<Request, unknown> | null {
  const { error, answer: given } = fiber;
  fiber.error = null;
  fiber.answer = undefined;
  try {
    return error === null ? native.body.next(given as Value) : native.body.throw(error);
  } catch (thrown) {
    fiber.error = pythonError(thrown);
    fiber.top = native.back;
    return null;
  }
}

function giveResult(interp: Interpreter, fiber: Fiber, native: NativeFrame, result: unknown): void {
  const { back } = native;
  if (back === null) fiber.result = result as Value;
  else if (back instanceof NativeFrame) fiber.answer = result as Value;
  else finish(interp, fiber, back, native.mode, native.arg, result);
}

function answer(interp: Interpreter, fiber: Fiber, request: Request): void {
  try {
    switch (request.op) {
      case 'call':
        fiber.answer = enterCall(interp, fiber, request.callable, request.args, request.keywords);
        return;
      case 'send':
        send(interp, fiber, request);
        return;
      case 'exec':
        enterBody(interp, fiber, makeBodyFrame(interp, request.code, request.globals, request.locals, request.closure));
        return;
      case 'rest':
        fiber.answer = null;
        return;
      case 'block':
        fiber.state = 'blocked';
        fiber.wait = request.wait;
    }
  } catch (thrown) {
    fiber.error = pythonError(thrown);
  }
}

function send(interp: Interpreter, fiber: Fiber, { target, value, error }: SendRequest): void {
  const generator = (target instanceof PyCoroutineWrapper ? target.coroutine : target) as PyGenerator;
  const thrown = error === null ? null : new PyThrow(error as PyException, false);
  fiber.error = resume(interp, fiber, generator, value, thrown, DELIVERY.NATIVE, 0);
  if (thrown === null || fiber.error !== thrown) return;
  const innermost = (fiber.top as PyFrame).generator;
  if (innermost !== null && innermost.exception !== null) setContext(fiber, thrown.exception);
}
