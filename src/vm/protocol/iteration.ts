/**
 * Iteration: `iter`, `next`, and reading a whole iterable, for natives and for the slow side of FOR_ITER.
 * https://docs.python.org/3/library/stdtypes.html#iterator-types
 */
import { BREATH, type Interpreter } from '../interpreter.ts';
import { IndexError, PyThrow, raise, rethrow, StopIteration, TypeError } from '../objects/exception.ts';
import { PyGenerator } from '../objects/generator.ts';
import { iteratorType, onEveryIteratorType, PyNativeIterator } from '../objects/iterator.ts';
import { method } from '../objects/native.ts';
import { typeOf } from '../objects/type.ts';
import { isResumable, type Maybe, type Resumable } from '../resumable.ts';
import { PyList, PyTuple, type Value } from '../value.ts';
import { callSpecial } from './attribute.ts';
import { after } from './invoke.ts';
import { getItem } from './operators.ts';
import { checkRoom, checkRoomFor, takeRoom } from './room.ts';

const sequenceIteratorType = iteratorType('iterator');

/** Whether `iter` has anything to begin with, if only an `__iter__` that is None: where CPython refuses before it asks. */
export function looksIterable(value: Value): boolean {
  const type = typeOf(value);
  return type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined;
}

/** iter(value) */
export function iter(interp: Interpreter, value: Value): Maybe<Value> {
  if (value instanceof PyNativeIterator || (value instanceof PyGenerator && value.type.name === 'generator'))
    return value;
  const type = typeOf(value);
  const made = callSpecial(interp, value, '__iter__', []);
  if (made !== undefined) return after(made, (iterator) => checkIterator(iterator));
  const refused = type.lookup('__iter__') === null || type.layout === 'dict';
  if (!refused && type.lookup('__getitem__') !== undefined) return overItems(value);
  throw raise(TypeError, `'${type.name}' object is not iterable`);
}

function checkIterator(iterator: Value): Value {
  if (iterator instanceof PyNativeIterator || typeOf(iterator).lookup('__next__') !== undefined) return iterator;
  throw raise(TypeError, `iter() returned non-iterator of type '${typeOf(iterator).name}'`);
}

/** The old protocol: `__getitem__` from 0 until IndexError. */
function overItems(sequence: Value): Value {
  let index = 0;
  let ended = false;
  const advance = function* (interp: Interpreter): Resumable<Value | undefined> {
    try {
      const item = getItem(interp, sequence, index);
      const value = isResumable(item) ? yield* item : item;
      index++;
      return value;
    } catch (error) {
      if (!(error instanceof PyThrow) || !isA(error, [IndexError, StopIteration])) throw error;
      ended = true;
      return undefined;
    }
  };
  const step = (interp: Interpreter) => (ended ? undefined : advance(interp));
  return new PyNativeIterator(sequenceIteratorType, step, () => (ended ? [] : [sequence]));
}

function isA(error: PyThrow, types: readonly (typeof IndexError)[]): boolean {
  return types.some((type) => error.exception.type.isSubtypeOf(type));
}

/** next(iterator); undefined when it is exhausted (StopIteration). */
export function next(interp: Interpreter, iterator: Value): Maybe<Value | undefined> {
  if (iterator instanceof PyNativeIterator) {
    return interp.breath-- > 0 ? iterator.step(interp) : stepAfterRest(interp, iterator);
  }
  if (iterator instanceof PyGenerator) return nextOfGenerator(interp, iterator);
  const result = callNext(interp, iterator);
  return isResumable(result) ? untilStop(result) : result;
}

/** A native that goes on for ever without Python can so be stopped, and its steps count as instructions. */
export function* rest(interp: Interpreter): Resumable<void> {
  interp.instructions += BREATH;
  interp.breath = BREATH;
  yield { op: 'rest' };
}

function* stepAfterRest(interp: Interpreter, iterator: PyNativeIterator): Resumable<Value | undefined> {
  yield* rest(interp);
  const item = iterator.step(interp);
  return isResumable(item) ? yield* item : item;
}

function callNext(interp: Interpreter, iterator: Value): Maybe<Value | undefined> {
  try {
    const result = callSpecial(interp, iterator, '__next__', []);
    if (result !== undefined) return result;
    const { name } = typeOf(typeOf(iterator).lookup('__next__') === null ? null : iterator);
    throw raise(TypeError, `'${name}' object is not ${name === 'NoneType' ? 'callable' : 'an iterator'}`);
  } catch (error) {
    return undefinedAtStop(error);
  }
}

function* untilStop(result: Resumable<Value | undefined>): Resumable<Value | undefined> {
  try {
    return yield* result;
  } catch (error) {
    return undefinedAtStop(error);
  }
}

function undefinedAtStop(error: unknown): undefined {
  if (error instanceof PyThrow && isA(error, [StopIteration])) return undefined;
  throw error;
}

/**
 * A step that calls functions of the program: a StopIteration that comes out of them is the end, as it is for CPython's
 * iterators in C, which cannot tell it from their own.
 */
export function stoppable(step: PyNativeIterator['step']): PyNativeIterator['step'] {
  return (interp) => {
    try {
      const result = step(interp);
      return isResumable(result) ? untilStop(result) : result;
    } catch (error) {
      return undefinedAtStop(error);
    }
  };
}

function* nextOfGenerator(interp: Interpreter, target: PyGenerator): Resumable<Value | undefined> {
  yield { op: 'send', target, value: null, error: null };
  const { how, value } = interp.outcome;
  interp.outcome.value = null;
  if (how === 'raised') throw rethrow(value as never);
  return how === 'yielded' ? value : undefined;
}

/** Every item of an iterable. The array is the caller's own only when `fresh` matters: copy it before changing it. */
export function collect(interp: Interpreter, value: Value): Maybe<readonly Value[]> {
  if ((value instanceof PyList || value instanceof PyTuple) && !value.type.heap) return value.items;
  const iterator = iter(interp, value);
  if (isResumable(iterator)) return collectLater(interp, iterator, []);
  return drain(interp, iterator, []);
}

function* collectLater(interp: Interpreter, iterator: Resumable, items: Value[]): Resumable<readonly Value[]> {
  const rest = drain(interp, yield* iterator, items);
  return isResumable(rest) ? yield* rest : rest;
}

/** Reads on without waiting as long as the iterator can answer at once. */
function drain(interp: Interpreter, iterator: Value, items: Value[]): Maybe<readonly Value[]> {
  checkRoomFor(interp, iterator);
  for (;;) {
    const item = next(interp, iterator);
    if (isResumable(item)) return drainLater(interp, iterator, items, item);
    if (item === undefined) return taken(interp, items);
    items.push(item);
    checkRoom(interp, items.length);
  }
}

function taken(interp: Interpreter, items: readonly Value[]): readonly Value[] {
  takeRoom(interp, items.length);
  return items;
}

function* drainLater(
  interp: Interpreter,
  iterator: Value,
  items: Value[],
  first: Resumable<Value | undefined>,
): Resumable<readonly Value[]> {
  let item = yield* first;
  while (item !== undefined) {
    items.push(item);
    checkRoom(interp, items.length);
    const following = next(interp, iterator);
    item = isResumable(following) ? yield* following : following;
  }
  return taken(interp, items);
}

/** Gives every native iterator type its Python methods; called once when the builtins are first made. */
export function equipIteratorTypes(): void {
  onEveryIteratorType((type) => {
    method(type, '__iter__', '(/)', (_interp, [self]) => self as Value);
    method(type, '__next__', '(/)', (interp, [self]) => stepOrStop(interp, self as PyNativeIterator));
    if (type.module !== 'builtins') return;
    method(type, '__length_hint__', '(/)', (_interp, [self]) => (self as PyNativeIterator).remaining?.() ?? 0);
  });
}

function stepOrStop(interp: Interpreter, iterator: PyNativeIterator): Maybe<Value> {
  return after(iterator.step(interp), (value) => {
    if (value !== undefined) return value;
    throw iterator.result === null ? raise(StopIteration) : raise(StopIteration, iterator.result);
  });
}
