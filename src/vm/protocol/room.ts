/** Whether there is room for so many items: a sequence that outgrows the heap ends as a MemoryError, not as a dead host. */
import type { Interpreter } from '../interpreter.ts';
import { charge } from '../lifetimes/weigh.ts';
import { MemoryError, raise } from '../objects/exception.ts';
import { PyNativeIterator } from '../objects/iterator.ts';
import type { Value } from '../value.ts';

/** MemoryError when one container would have more items than the settings allow. */
export function checkRoom(interp: Interpreter, count: number | bigint): void {
  if (count > interp.limits.heapObjects) throw raise(MemoryError);
}

/** Takes memory for so many items at once, see lifetimes/weigh.ts. */
export function takeRoom(interp: Interpreter, count: number): void {
  checkRoom(interp, count);
  charge(interp, 8 * count);
}

/** The same for an iterator that knows how much is to come, before any of it has come. */
export function checkRoomFor(interp: Interpreter, iterator: Value): void {
  if (iterator instanceof PyNativeIterator && iterator.remaining !== null) checkRoom(interp, iterator.remaining());
}
