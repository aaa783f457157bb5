/**
 * Generators, coroutines and async generators as Python sees them: their methods and attributes. How their frames are
 * resumed is in ../generators.ts. https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
 */

import { isAwaitedNext } from '../calls.ts';
import { advance, close, sendAndReturn } from '../generators.ts';
import type { Interpreter } from '../interpreter.ts';
import { transparent, watch } from '../lifetimes/lifetimes.ts';
import { addressOf } from '../protocol/hash.ts';
import { wait } from '../protocol/operators.ts';
import { tellWarnings } from '../protocol/warn.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { thrownBy } from '../thrown.ts';
import type { Value } from '../value.ts';
import { noKeywords } from './arguments.ts';
import {
  DeprecationWarning,
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
} from './exception.ts';
import {
  asyncGenASendType,
  asyncGenAThrowType,
  asyncGeneratorType,
  coroutineType,
  coroutineWrapperType,
  generatorType,
  PyAsyncGenStep,
  PyCoroutineWrapper,
  type PyGenerator,
} from './generator.ts';
import { genericAlias } from './generic-alias.ts';
import { tuple } from './make.ts';
import { classMethod, getter, method } from './native.ts';
import { plainStr } from './str.ts';
import type { PyType } from './type.ts';

// -- generators and coroutines ---------------------------------------------------------------------------------------

/** send, throw and close of `type`; `generatorIn` finds the generator to be resumed. */
function resumable(type: PyType, generatorIn: (self: Value) => PyGenerator): void {
  method(type, 'send', '(value, /)', (interp, [self, value]) =>
    transparent(interp, sendAndReturn(interp, generatorIn(self as Value), value as Value, null)),
  );
  method(type, 'throw', null, (interp, args, keywords) => {
    noKeywords(`${type.name}.throw`, keywords);
    return transparent(interp, throwAndReturn(interp, generatorIn(args[0] as Value), args.slice(1)));
  });
  method(type, 'close', '()', (interp, [self]) => transparent(interp, close(interp, generatorIn(self as Value))));
}

function* throwAndReturn(interp: Interpreter, generator: PyGenerator, args: readonly Value[]): Resumable {
  if (args.length > 1) yield* warnOfParts(interp, 'throw');
  const thrown = yield* thrownBy('throw', args);
  return yield* sendAndReturn(interp, generator, null, thrown);
}

/** An exception handed over in up to three parts. */
function* warnOfParts(interp: Interpreter, name: string): Resumable<void> {
  const message = `the (type, exc, tb) signature of ${name}() is deprecated, use the single-arg signature instead.`;
  yield* tellWarnings(interp, 'warn', [message, DeprecationWarning]);
}

const itself = (self: Value): PyGenerator => self as PyGenerator;
const wrapped = (self: Value): PyGenerator => (self as PyCoroutineWrapper).coroutine;

/** `__iter__` that gives the object itself, and `__next__`. */
function iterable(type: PyType, next: (interp: Interpreter, self: Value) => Maybe<Value>): void {
  method(type, '__iter__', '(/)', (_interp, [self]) => self as Value);
  method(type, '__next__', '(/)', (interp, [self]) => next(interp, self as Value));
}

resumable(generatorType, itself);
iterable(generatorType, (interp, self) => transparent(interp, sendAndReturn(interp, itself(self), null, null)));

resumable(coroutineType, itself);
method(coroutineType, '__await__', '(/)', (_interp, [self]) => new PyCoroutineWrapper(self as PyGenerator));

resumable(coroutineWrapperType, wrapped);
iterable(coroutineWrapperType, (interp, self) => transparent(interp, sendAndReturn(interp, wrapped(self), null, null)));

// -- attributes ------------------------------------------------------------------------------------------------------

/** What it waits for while it is suspended in `await` or `yield from`; None otherwise. */
export function awaitedBy(self: PyGenerator): Value {
  if (self.state !== 'suspended' || !self.awaiting) return null;
  return self.frame.regs[self.frame.sp - 1] ?? null;
}

function named(type: PyType, prefix: string, awaited: string, what: string): void {
  getter<PyGenerator>(type, `${prefix}_code`, (_interp, self) => self.frame.code);
  getter<PyGenerator>(type, `${prefix}_frame`, (_interp, self) => (self.state === 'closed' ? null : self.frame));
  getter<PyGenerator>(type, `${prefix}_suspended`, (_interp, self) => self.state === 'suspended');
  getter<PyGenerator>(type, awaited, (_interp, self) => awaitedBy(self));
  textAttribute(type, '__name__', 'name');
  textAttribute(type, '__qualname__', 'qualname');
  method(type, '__repr__', '(/)', (interp, [self]) => {
    const { qualname } = self as PyGenerator;
    return `<${what} object ${qualname} at 0x${addressOf(interp, self as PyGenerator).toString(16)}>`;
  });
  classMethod(type, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
    genericAlias(cls as Value, item as Value),
  );
}

function textAttribute(type: PyType, name: string, field: 'name' | 'qualname'): void {
  getter<PyGenerator>(
    type,
    name,
    (_interp, self) => self[field],
    (_interp, self, value) => {
      const text = plainStr(value);
      if (text === undefined) throw raise(TypeError, `${name} must be set to a string object`);
      self[field] = text;
    },
  );
}

named(generatorType, 'gi', 'gi_yieldfrom', 'generator');
named(coroutineType, 'cr', 'cr_await', 'coroutine');
named(asyncGeneratorType, 'ag', 'ag_await', 'async_generator');
getter<PyGenerator>(generatorType, 'gi_running', (_interp, self) => self.state === 'running');
getter<PyGenerator>(coroutineType, 'cr_running', (_interp, self) => self.state === 'running');
getter<PyGenerator>(asyncGeneratorType, 'ag_running', (_interp, self) => self.runningAsync);
/** None unless sys.set_coroutine_origin_tracking_depth has asked for it. */
getter<PyGenerator>(coroutineType, 'cr_origin', (_interp, self) => self.origin);

// -- async generators ------------------------------------------------------------------------------------------------

/** The first iteration of an async generator tells the hooks of its thread. */
function* hooked(interp: Interpreter, generator: PyGenerator): Resumable<void> {
  if (generator.hooked) return;
  generator.hooked = true;
  const { firstIteration, finalizer } = interp.fiber.asyncGenHooks;
  generator.finalizer = finalizer;
  if (finalizer !== null) watch(interp, generator, false);
  if (firstIteration !== null) yield call(firstIteration, [generator]);
}

function step(interp: Interpreter, self: Value, how: 'send' | 'throw' | 'close', value: Value): Maybe<Value> {
  const made = new PyAsyncGenStep(self as PyGenerator, how, value);
  if (!isAwaitedNext(interp.fiber.top)) watch(interp, made, true);
  const { hooked: told } = self as PyGenerator;
  return told ? made : afterHooks(interp, made);
}

function* afterHooks(interp: Interpreter, made: PyAsyncGenStep): Resumable {
  yield* hooked(interp, made.generator);
  return made;
}

method(asyncGeneratorType, '__aiter__', '(/)', (_interp, [self]) => self as Value);
method(asyncGeneratorType, '__anext__', '(/)', (interp, [self]) => step(interp, self as Value, 'send', null));
method(asyncGeneratorType, 'asend', '(value, /)', (interp, [self, value]) =>
  step(interp, self as Value, 'send', value as Value),
);
method(asyncGeneratorType, 'aclose', '()', (interp, [self]) => step(interp, self as Value, 'close', null));
method(asyncGeneratorType, 'athrow', null, (interp, args, keywords) => {
  noKeywords('async_generator.athrow', keywords);
  const thrown = tuple(args.slice(1));
  if (args.length <= 2) return step(interp, args[0] as Value, 'throw', thrown);
  return throwParts(interp, args[0] as Value, thrown);
});

function* throwParts(interp: Interpreter, self: Value, thrown: Value): Resumable {
  yield* warnOfParts(interp, 'athrow');
  return yield* wait(step(interp, self, 'throw', thrown));
}

/** A step of an async generator that Python drives by hand. */
function* drive(interp: Interpreter, self: PyAsyncGenStep, value: Value, error: PyException | null): Resumable {
  const [finished, answer] = yield* advance(interp, self, value, error === null ? null : rethrow(error));
  if (!finished) return answer;
  throw stopIteration(answer);
}

/** The StopIteration that ends an awaitable's iteration with a result. */
export function stopIteration(result: Value): PyThrow {
  const stop = result === null ? exception(StopIteration) : exception(StopIteration, result);
  stop.fields.set('value', result);
  return new PyThrow(stop);
}

function* throwIntoStep(interp: Interpreter, self: PyAsyncGenStep, args: readonly Value[]): Resumable {
  return yield* drive(interp, self, null, yield* thrownBy('throw', args));
}

function* closeStep(interp: Interpreter, self: PyAsyncGenStep): Resumable {
  if (self.state === 'closed') return null;
  try {
    yield* drive(interp, self, null, exception(GeneratorExit));
  } catch (error) {
    if (!(error instanceof PyThrow) || !endsQuietly(error.exception.type)) throw error;
    return null;
  }
  throw raise(RuntimeError, 'coroutine ignored GeneratorExit');
}

function endsQuietly(type: PyType): boolean {
  return type.isSubtypeOf(StopIteration) || type.isSubtypeOf(StopAsyncIteration) || type.isSubtypeOf(GeneratorExit);
}

for (const type of [asyncGenASendType, asyncGenAThrowType]) {
  iterable(type, (interp, self) => drive(interp, self as PyAsyncGenStep, null, null));
  method(type, '__await__', '(/)', (_interp, [self]) => self as Value);
  method(type, 'send', '(value, /)', (interp, [self, value]) =>
    drive(interp, self as PyAsyncGenStep, value as Value, null),
  );
  method(type, 'throw', null, (interp, args, keywords) => {
    noKeywords(`${type.name}.throw`, keywords);
    return throwIntoStep(interp, args[0] as PyAsyncGenStep, args.slice(1));
  });
  method(type, 'close', '()', (interp, [self]) => closeStep(interp, self as PyAsyncGenStep));
}
