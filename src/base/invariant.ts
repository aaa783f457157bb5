/** The two words for "we are wrong": nothing a learner writes may lead here. */

/** Our own mistake: shown loudly with a plea to report it, never blamed on the program. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}

/** Throws `InternalError` with `message` when `condition` does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InternalError(message);
}

/** For the end of a switch over a union: compiles only when every member has been handled. */
export function assertNever(value: never, what: string): never {
  throw new InternalError(`unexpected ${what}: ${String(value)}`);
}
