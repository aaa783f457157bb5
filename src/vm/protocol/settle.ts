/**
 * Runs a host generator as far as it goes without Python's help. Natives that only sometimes have to call Python can so
 * be written once, as generators, and still answer at once when they need nobody.
 */
import type { Maybe, Request, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';

/** The generator's result when it ends without a request, else a generator that goes on from its first request. */
export function settle<T>(body: Resumable<T>): Maybe<T> {
  const first = body.next(null);
  return first.done === true ? first.value : goOn(body, first.value);
}

/** `yield*` for a generator that has been started already. */
function* goOn<T>(body: Resumable<T>, first: Request): Resumable<T> {
  let request = first;
  for (;;) {
    const step = yield* relay(body, request);
    if (step.done === true) return step.value;
    request = step.value;
  }
}

function* relay<T>(body: Resumable<T>, request: Request): Resumable<IteratorResult<Request, T>> {
  let answer: Value;
  try {
    answer = yield request;
  } catch (error) {
    return body.throw(error);
  }
  return body.next(answer);
}
