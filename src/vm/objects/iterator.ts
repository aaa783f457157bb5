/**
 * Iterators written in TypeScript. FOR_ITER, SEND and `next` call `step` directly; Python sees `__iter__` and `__next__`,
 * which every iterator type gets from `iteratorType`.
 */
import type { Interpreter } from '../interpreter.ts';
import type { Maybe } from '../resumable.ts';
import { PyObject, type Value } from '../value.ts';
import { builtinType, type PyType } from './type.ts';

export class PyNativeIterator extends PyObject {
  /** The next value; undefined when there are no more. */
  readonly step: (interp: Interpreter) => Maybe<Value | undefined>;
  /** What the iterator returned when it ended: the value of `yield from` and `await` on it. */
  result: Value = null;
  /** A guess of how many are left, for __length_hint__; null when nobody asked for it. */
  remaining: (() => number) | null = null;
  constructor(type: PyType, step: PyNativeIterator['step']) {
    super(type);
    this.step = step;
  }
}

const iteratorTypes: PyType[] = [];

/** A type for native iterators, as `list_iterator`. The iteration protocol gives it `__iter__` and `__next__`. */
export function iteratorType(name: string): PyType {
  const type = builtinType(name);
  iteratorTypes.push(type);
  return type;
}

/** Every type made by `iteratorType`: for the module that adds their methods. */
export function allIteratorTypes(): readonly PyType[] {
  return iteratorTypes;
}
