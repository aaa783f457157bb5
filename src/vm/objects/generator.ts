/**
 * Generators, coroutines and async generators: frames that can be put aside. The object says who gets what it yields
 * (`delivery`); resuming and suspending is done by the dispatch loop. The awaitables of async generators
 * (`asend`, `athrow`, `aclose`) are here too, because they are only ways to resume one.
 */
import type { HandledException } from '../fiber.ts';
import type { PyFrame } from '../frame.ts';
import { PyObject, type Value, type Visit } from '../value.ts';
import type { PyException } from './exception.ts';
import { builtinType, type PyType } from './type.ts';

export const generatorType = builtinType('generator');
export const coroutineType = builtinType('coroutine');
export const asyncGeneratorType = builtinType('async_generator');
export const coroutineWrapperType = builtinType('coroutine_wrapper');
export const asyncGenASendType = builtinType('async_generator_asend');
export const asyncGenAThrowType = builtinType('async_generator_athrow');

/** Who resumed a generator, and so where what it yields, returns or raises goes. */
export const DELIVERY = {
  /** A `for` loop in the Python frame below: the value is pushed; at the end the loop jumps to `target`. */
  FOR_ITER: 0,
  /** A SEND in the Python frame below: a yield suspends that frame too, the end is its result. */
  SEND: 1,
  /** The native frame below, by a SendRequest: `interp.outcome` tells. */
  NATIVE: 2,
} as const;

export type GeneratorState = 'created' | 'suspended' | 'running' | 'closed';

export class PyGenerator extends PyObject implements HandledException {
  frame: PyFrame;
  state: GeneratorState = 'created';
  name: string;
  qualname: string;
  delivery = 0;
  target = 0;
  /** Suspended at a SEND (await, yield from): what it waits for is on top of its stack. */
  awaiting = false;
  /** An exception has been thrown on to what it waits for, and has neither come back nor been answered by a yield. */
  throwing = false;
  /** The exception being handled inside it, put aside with it; and, while it runs, what whoever resumed it was handling. */
  exception: PyException | null = null;
  previous: HandledException | null = null;
  /** Where an async generator's own yields (not those of what it awaits) are marked. */
  asyncYielded = false;
  /** Async generators: an aclose has begun or the end was reached; and the first iteration has told the hooks. */
  closing = false;
  hooked = false;
  /** Async generators: an asend, athrow or aclose is under way. */
  runningAsync = false;
  finalizer: Value = null;
  /** Coroutines: who called the function, where that is kept. */
  origin: Value = null;
  /** A task drives it and will not forget it. */
  owned = false;
  constructor(type: PyType, frame: PyFrame, name: string, qualname: string) {
    super(type);
    this.frame = frame;
    this.name = name;
    this.qualname = qualname;
  }

  override traverse(visit: Visit): void {
    if (this.state !== 'closed') visit(this.frame);
    visit(this.exception);
    visit(this.finalizer);
  }
}

/** `coroutine.__await__()`: an iterator over the coroutine. */
export class PyCoroutineWrapper extends PyObject {
  readonly coroutine: PyGenerator;
  constructor(coroutine: PyGenerator) {
    super(coroutineWrapperType);
    this.coroutine = coroutine;
  }

  override traverse(visit: Visit): void {
    visit(this.coroutine);
  }
}

/** What `asend(v)`, `athrow(e)`, `aclose()` and `__anext__()` return: an awaitable that resumes the async generator once. */
export class PyAsyncGenStep extends PyObject {
  readonly generator: PyGenerator;
  readonly how: 'send' | 'throw' | 'close';
  /** What is sent; for `throw` the tuple of its arguments, which are looked at when the step is taken. */
  readonly value: Value;
  state: 'created' | 'running' | 'closed' = 'created';
  constructor(generator: PyGenerator, how: 'send' | 'throw' | 'close', value: Value) {
    super(how === 'send' ? asyncGenASendType : asyncGenAThrowType);
    this.generator = generator;
    this.how = how;
    this.value = value;
  }

  override traverse(visit: Visit): void {
    visit(this.generator);
    visit(this.value);
  }
}
