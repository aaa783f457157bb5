/**
 * What can be asked of and done to a set, by Python's rules of equality: these may have to run Python code. The ways
 * through two sets follow CPython's, so that what comes out has CPython's order.
 * https://github.com/python/cpython/blob/3.14/Objects/setobject.c
 */

import type { Interpreter } from '../interpreter.ts';
import { lose } from '../lifetimes/lifetimes.ts';
import { PyDict, tokenOf } from '../objects/dict.ts';
import { emptyFrozenset, emptySet, isFrozen, PySet } from '../objects/set.ts';
import { dictType, typeOf } from '../objects/type.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { after } from './invoke.ts';
import { iter, next } from './iteration.ts';
import { findEntry, findOrAdd } from './mapping.ts';
import { wait } from './operators.ts';
import { settle } from './settle.ts';

/** item in s */
export function setContains(interp: Interpreter, s: PySet, item: Value): Maybe<boolean> {
  return after(findEntry(interp, s.entries, item, 'set element'), (at) => at >= 0);
}

/** s.add(item); false when it was there. */
export function setAdd(interp: Interpreter, s: PySet, item: Value): Maybe<boolean> {
  return after(findOrAdd(interp, s.entries, item, null, 'set element'), (at) => {
    if (at < 0) s.added(interp, item);
    return at < 0;
  });
}

/** s.discard(item); false when it was not there. */
export function setDiscard(interp: Interpreter, s: PySet, item: Value): Maybe<boolean> {
  return after(findEntry(interp, s.entries, item, 'set element'), (at) => {
    if (at < 0) return false;
    lose(interp, [s.entries.keys[at]]);
    s.removeAt(interp, at, tokenOf(s.entries.keys[at] as Value));
    return true;
  });
}

/** A new set or frozenset like `s`, of the built-in type, as CPython's operators make. */
function emptyLike(s: PySet): PySet {
  return isFrozen(s) ? emptyFrozenset() : emptySet();
}

export function copySet(interp: Interpreter, s: PySet): PySet {
  const copy = emptyLike(s);
  copy.copyFrom(interp, s);
  return copy;
}

/** A set of these values, added one by one: a set display. */
export function setOf(interp: Interpreter, items: readonly Value[]): Maybe<PySet> {
  const made = emptySet();
  return after(addAll(interp, made, items), () => made);
}

/** A frozenset of these values: a constant of the compiler's. */
export function frozensetOf(interp: Interpreter, items: readonly Value[]): Maybe<PySet> {
  const made = emptyFrozenset();
  return after(addAll(interp, made, items), () => made);
}

/** Adds every value of an array that does not change meanwhile. */
function addAll(interp: Interpreter, s: PySet, items: readonly Value[]): Maybe<undefined> {
  return settle(
    (function* () {
      for (const item of items) yield* wait(setAdd(interp, s, item));
      return undefined;
    })(),
  );
}

/** Every item of an iterable, one by one, as far as `take` answers true. */
export function* forEach(
  interp: Interpreter,
  iterable: Value,
  take: (item: Value) => Maybe<boolean>,
): Resumable<boolean> {
  const iterator = yield* wait(iter(interp, iterable));
  for (;;) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) return true;
    if (!(yield* wait(take(item)))) return false;
  }
}

const going = () => true;

/** s.update(iterable) */
export function setUpdate(interp: Interpreter, s: PySet, iterable: Value): Maybe<undefined> {
  if (iterable instanceof PySet) return mergeSet(interp, s, iterable);
  if (iterable instanceof PyDict && iterable.type === dictType) s.order(interp)?.makeRoom(iterable.size);
  const all = settle(forEach(interp, iterable, (item) => after(setAdd(interp, s, item), going)));
  return after(all, () => undefined);
}

function mergeSet(interp: Interpreter, s: PySet, other: PySet): Maybe<undefined> {
  if (other === s || other.size === 0) return undefined;
  if (s.size === 0 && s.order(interp)?.pristine !== false) {
    s.copyFrom(interp, other);
    return undefined;
  }
  s.order(interp)?.makeRoom(other.size);
  return addAll(interp, s, other.elements(interp));
}

/** s & iterable: a new set. */
export function* intersection(interp: Interpreter, s: PySet, iterable: Value): Resumable<PySet> {
  if (iterable === s) return copySet(interp, s);
  const result = emptyLike(s);
  let base = s;
  let walked = iterable;
  if (iterable instanceof PySet && iterable.size > s.size) {
    base = iterable;
    walked = s;
  }
  const role = walked instanceof PySet ? 'set element' : null;
  yield* forEach(interp, walked, (item) =>
    after(findEntry(interp, base.entries, item, role), (at) =>
      at < 0 ? true : after(setAdd(interp, result, item), going),
    ),
  );
  return result;
}

/** s - iterable: a new set. */
export function* difference(interp: Interpreter, s: PySet, iterable: Value): Resumable<PySet> {
  const sized = iterable instanceof PySet || (iterable instanceof PyDict && typeOf(iterable) === dictType);
  if (!sized || s.size >> 2 > iterable.size) {
    const copy = copySet(interp, s);
    yield* differenceUpdate(interp, copy, iterable);
    return copy;
  }
  const result = emptyLike(s);
  const entries = iterable instanceof PySet ? iterable.entries : iterable;
  for (const item of s.elements(interp)) {
    if ((yield* wait(findEntry(interp, entries, item, 'set element'))) < 0) yield* wait(setAdd(interp, result, item));
  }
  return result;
}

/** s -= iterable */
export function* differenceUpdate(interp: Interpreter, s: PySet, iterable: Value): Resumable<undefined> {
  if (iterable === s) {
    s.clear();
    return undefined;
  }
  const walked =
    iterable instanceof PySet && iterable.size >> 3 > s.size ? yield* intersection(interp, s, iterable) : iterable;
  yield* forEach(interp, walked, (item) => after(setDiscard(interp, s, item), going));
  s.order(interp)?.sweep();
  return undefined;
}

/** s ^= iterable */
export function* symmetricDifferenceUpdate(interp: Interpreter, s: PySet, iterable: Value): Resumable<undefined> {
  if (iterable === s) {
    s.clear();
    return undefined;
  }
  let other = iterable;
  if (!(iterable instanceof PySet) && !(iterable instanceof PyDict)) {
    other = emptyLike(s);
    yield* wait(setUpdate(interp, other as PySet, iterable));
  }
  yield* forEach(interp, other, (item) =>
    after(setDiscard(interp, s, item), (gone) => (gone ? true : after(setAdd(interp, s, item), going))),
  );
  return undefined;
}

/** s ^ iterable: a new set, made from the right-hand one as CPython does. */
export function* symmetricDifference(interp: Interpreter, s: PySet, iterable: Value): Resumable<PySet> {
  const result = emptyLike(s);
  yield* wait(setUpdate(interp, result, iterable));
  yield* symmetricDifferenceUpdate(interp, result, s);
  return result;
}

/** s | iterable: a new set. */
export function* union(interp: Interpreter, s: PySet, iterable: Value): Resumable<PySet> {
  const result = copySet(interp, s);
  yield* wait(setUpdate(interp, result, iterable));
  return result;
}

/** s <= other */
export function* isSubset(interp: Interpreter, s: PySet, other: PySet): Resumable<boolean> {
  if (s.size > other.size) return false;
  for (const item of s.elements(interp)) if (!(yield* wait(setContains(interp, other, item)))) return false;
  return true;
}
