/**
 * How native code calls back into Python, or waits. Nothing of Python runs on the host's call stack, so a native that
 * needs a Python function called (`sorted(key=…)`, `repr` of a list of instances) cannot simply call it: it is written
 * as a host generator that yields a `Request` and is resumed with the answer. While it waits it is a frame like any other.
 *
 * A native (and every operation of the protocol folder) returns either its result at once, or such a generator:
 *
 *   const text = repr(interp, value);                       // string | Resumable<string>
 *   const text = isResumable(r) ? yield* r : r;             // inside a generator native
 *   const result = yield call(callable, [a, b]);            // ask for a call
 *
 * A Python exception in the thing called is thrown into the generator as a `PyThrow`.
 */
import type { PyDict } from './objects/dict.ts';
import type { PyException } from './objects/exception.ts';
import type { PyCode, PyFunction } from './objects/function.ts';
import { PyObject, type Value } from './value.ts';

/** Keyword arguments: names in the order given. */
export type Keywords = ReadonlyMap<string, Value>;

/** Call `callable`; the answer is its result. */
export interface CallRequest {
  readonly op: 'call';
  readonly callable: Value;
  readonly args: Value[];
  readonly keywords: Keywords | null;
}

/**
 * Run the suspended generator or coroutine `target` until it yields or ends, sending `value` or throwing `error`.
 * The answer is a `SendOutcome` left in `interp.outcome`; the yield itself answers None. Errors do not throw here.
 */
export interface SendRequest {
  readonly op: 'send';
  readonly target: PyObject;
  readonly value: Value;
  readonly error: PyException | null;
}

/**
 * Leave the processor: the whole fiber waits until the machine calls `fiber.wake(answer)` or `fiber.wakeThrow(exception)`.
 * `wait` is handed to the machine as it is; the vm does not look into it.
 */
export interface BlockRequest {
  readonly op: 'block';
  readonly wait: unknown;
}

/** Run this code object as a frame in the given namespaces (modules, class bodies, exec). `closure` is the function whose cells it uses. */
export interface ExecRequest {
  readonly op: 'exec';
  readonly code: PyCode;
  readonly globals: PyDict;
  readonly locals: PyDict;
  readonly closure: PyFunction | null;
}

/** Nothing is wanted but that whoever runs the fiber has a look at its limits and at the outside; the answer is None. */
export interface RestRequest {
  readonly op: 'rest';
}

export type Request = CallRequest | SendRequest | BlockRequest | ExecRequest | RestRequest;

export type Resumable<T = Value> = Generator<Request, T, Value>;

/** A result that may have to be waited for. */
export type Maybe<T = Value> = T | Resumable<T>;

export function call(callable: Value, args: Value[], keywords: Keywords | null = null): CallRequest {
  return { op: 'call', callable, args, keywords };
}

/** True when an operation did not finish at once. Strings, numbers, booleans, null, undefined, arrays and PyObjects are results. */
export function isResumable<T>(result: Maybe<T>): result is Resumable<T> {
  return typeof result === 'object' && result !== null && !(result instanceof PyObject) && !Array.isArray(result);
}
