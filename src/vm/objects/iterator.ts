/**
 * Iterators written in TypeScript. FOR_ITER, SEND and `next` call `step` directly; Python sees `__iter__` and `__next__`,
 * which every iterator type gets from `iteratorType`.
 */
import type { Interpreter } from '../interpreter.ts';
import type { Maybe } from '../resumable.ts';
import { PyObject, type Value, type Visit } from '../value.ts';
import { builtinType, type PyType } from './type.ts';

export class PyNativeIterator extends PyObject {
  /** The next value; undefined when there are no more. */
  readonly step: (interp: Interpreter) => Maybe<Value | undefined>;
  /** What the iterator returned when it ended: the value of `yield from` and `await` on it. */
  result: Value = null;
  /** A guess of how many are left, for __length_hint__; null when nobody asked for it. */
  remaining: (() => number) | null = null;
  /** The same iterator again, at the same place, over copies of what it goes through; null where only the host knows the place. */
  again: ((copy: <T>(value: T) => T) => PyNativeIterator) | null = null;
  /** The values that `step` goes through or calls, for `traverse`: they live as long as the iterator needs them. */
  private readonly holds: () => readonly Value[];
  constructor(type: PyType, step: PyNativeIterator['step'], holds: () => readonly Value[]) {
    super(type);
    this.step = step;
    this.holds = holds;
  }

  override traverse(visit: Visit): void {
    for (const value of this.holds()) visit(value);
    visit(this.result);
    super.traverse(visit);
  }
}

/** For iterators over what is not made of Python values. */
export const holdsNothing = (): readonly Value[] => [];

const iteratorTypes: PyType[] = [];
let equip: ((type: PyType) => void) | null = null;

/** A type for native iterators, as `list_iterator`. The iteration protocol gives it `__iter__` and `__next__`. */
export function iteratorType(name: string, module = 'builtins'): PyType {
  const type = builtinType(name, 'native', undefined, module);
  iteratorTypes.push(type);
  equip?.(type);
  return type;
}

/** Has `how` give every native iterator type its methods, those that are made later too. */
export function onEveryIteratorType(how: (type: PyType) => void): void {
  equip = how;
  iteratorTypes.forEach(how);
}
