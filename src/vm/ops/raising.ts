/** `raise`, `except` and `except*`: making what is raised, and deciding what a clause catches. */
import type { Fiber } from '../fiber.ts';
import type { PyFrame } from '../frame.ts';
import { currentFrame } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { transparent } from '../lifetimes/lifetimes.ts';
import {
  BaseExceptionGroup,
  Exception,
  ExceptionGroup,
  isExceptionClass,
  PyException,
  PyThrow,
  PyTraceback,
  RuntimeError,
  raise,
  StopAsyncIteration,
  TypeError,
} from '../objects/exception.ts';
import { groupItems, subgroup } from '../objects/exception-group.ts';
import { list, tuple } from '../objects/make.ts';
import { type PyType, typeOf } from '../objects/type.ts';
import { getAttr } from '../protocol/attribute.ts';
import { wait } from '../protocol/operators.ts';
import { repr } from '../protocol/text.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { handledNow } from '../unwind.ts';
import { type PyList, PyTuple, type Value } from '../value.ts';

/** A bare `raise`: what is being handled, again, without a new line in the traceback. */
export function raiseAgain(fiber: Fiber): PyThrow {
  const handled = handledNow(fiber);
  return handled === null ? raise(RuntimeError, 'No active exception to reraise') : again(handled);
}

/** Goes on with an exception in the frame that has handled it so far. */
export function again(exception: PyException): PyThrow {
  const thrown = new PyThrow(exception, false);
  thrown.again = true;
  return thrown;
}

/** `raise what [from cause]`; `cause` undefined without a `from`. Never returns. */
export function* raiseValue(interp: Interpreter, what: Value, cause: Value | undefined): Resumable<never> {
  const raised = yield* made(interp, what, 'exceptions must derive from BaseException');
  if (cause !== undefined) {
    raised.cause =
      cause === null ? null : yield* made(interp, cause, 'exception causes must derive from BaseException');
    raised.suppressContext = true;
  }
  throw new PyThrow(raised);
}

function* made(interp: Interpreter, value: Value, refusal: string): Resumable<PyException> {
  if (value instanceof PyException) return value;
  if (!isExceptionClass(value)) throw raise(TypeError, refusal);
  const instance = yield call(value, []);
  if (instance instanceof PyException) return instance;
  const shown = yield* wait(repr(interp, value));
  const got = yield* wait(repr(interp, typeOf(instance)));
  throw raise(TypeError, `calling ${shown} should have returned an instance of BaseException, not ${got}`);
}

/** CHECK_EXC_MATCH: whether `except wanted` catches. */
export function catches(exception: Value, wanted: Value): boolean {
  const types = wanted instanceof PyTuple ? wanted.items : [wanted];
  for (const type of types) if (!isExceptionClass(type)) throw badClass();
  const { type } = exception as PyException;
  return types.some((candidate) => type.isSubtypeOf(candidate as PyType));
}

function badClass(): PyThrow {
  return raise(TypeError, 'catching classes that do not inherit from BaseException is not allowed');
}

/** CHECK_EG_MATCH: [what is left, what `except* wanted` handles]; None for nothing. What is handled becomes the current exception. */
export function* matchGroup(interp: Interpreter, fiber: Fiber, group: Value, wanted: Value): Resumable<Value[]> {
  const types = wanted instanceof PyTuple ? wanted.items : [wanted];
  for (const type of types) {
    if (!isExceptionClass(type)) throw badClass();
    if ((type as PyType).isSubtypeOf(BaseExceptionGroup)) {
      throw raise(TypeError, 'catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
  }
  const [rest, match] = group === null ? [null, null] : yield* splitBy(interp, group as PyException, wanted);
  if (match !== null) fiber.handled.exception = match as PyException;
  return [rest as Value, match as Value];
}

function* splitBy(interp: Interpreter, group: PyException, wanted: Value): Resumable<Value[]> {
  if (catches(group, wanted)) {
    if (group.type.isSubtypeOf(BaseExceptionGroup)) return [null, group];
    const wrapper = group.type.isSubtypeOf(Exception) ? ExceptionGroup : BaseExceptionGroup;
    const wrapped = yield call(wrapper, ['', tuple([group])]);
    const frame = currentFrame(interp) as PyFrame;
    (wrapped as PyException).traceback = new PyTraceback(frame, Math.max(0, frame.pc - 1), null);
    return [null, wrapped];
  }
  if (!group.type.isSubtypeOf(BaseExceptionGroup)) return [group, null];
  const pair = yield call(yield* wait(getAttr(interp, group, 'split')), [wanted]);
  if (!(pair instanceof PyTuple)) {
    throw raise(TypeError, `${group.type.name}.split must return a tuple, not ${typeOf(pair).name}`);
  }
  if (pair.items.length < 2) {
    throw raise(TypeError, `${group.type.name}.split must return a 2-tuple, got tuple of size ${pair.items.length}`);
  }
  return [pair.items[1] as Value, pair.items[0] as Value];
}

/** PREP_RERAISE_STAR: what `except*` clauses leave of `original`, given what was raised in them and what no clause took. */
export function* prepareReraise(interp: Interpreter, original: PyException, raisedOrLeft: PyList): Resumable {
  const all = raisedOrLeft.items.filter((item): item is PyException => item instanceof PyException);
  if (all.length === 0) return null;
  if (!original.type.isSubtypeOf(BaseExceptionGroup)) return all[0] as Value;
  const raised = all.filter((item) => !sameOrigin(item, original));
  const left = yield* projection(
    interp,
    original,
    all.filter((item) => sameOrigin(item, original)),
  );
  if (raised.length === 0) return left;
  if (left !== null) raised.push(left as PyException);
  if (raised.length === 1) return raised[0] as Value;
  return yield call(BaseExceptionGroup, ['', list(raised)]);
}

/** Whether a group is part of the original, not one that a clause raised. */
function sameOrigin(part: PyException, original: PyException): boolean {
  return (
    part.traceback === original.traceback &&
    part.cause === original.cause &&
    part.context === original.context &&
    part.dict?.getStr('__notes__') === original.dict?.getStr('__notes__')
  );
}

/** The part of `original` whose leaves are in `parts`, in its own shape. */
function* projection(interp: Interpreter, original: PyException, parts: readonly PyException[]): Resumable {
  if (parts.length === 0) return null;
  const leaves = new Set<PyException>();
  for (const part of parts) collectLeaves(part, leaves);
  return yield* subgroup(interp, original, (_interp, exception) => leaves.has(exception));
}

function collectLeaves(exception: PyException, into: Set<PyException>): void {
  const inner = groupItems(exception);
  if (inner === null) into.add(exception);
  else for (const item of inner) collectLeaves(item, into);
}

/** END_ASYNC_FOR: returns when the loop has ended, throws on what was something else. */
export function endAsyncFor(exception: Value): void {
  if (!(exception as PyException).type.isSubtypeOf(StopAsyncIteration)) throw again(exception as PyException);
}

/** WITH_EXCEPT_START: calls `exit(type, exception, traceback)`; its answer is judged by the jump that follows. */
export function callExit(
  interp: Interpreter,
  exit: Value,
  self: Value | undefined,
  exception: PyException,
): Maybe<Value> {
  const args: Value[] = [exception.type, exception, exception.traceback];
  return transparent(interp, calling(exit, self === undefined ? args : [self, ...args]));
}

function* calling(exit: Value, args: Value[]): Resumable {
  return yield call(exit, args);
}
