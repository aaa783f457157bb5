/** set and frozenset: constructors, methods and operators. The storage is in set.ts, the ways through it in protocol/sets.ts. */

import type { Const } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { lose } from '../lifetimes/lifetimes.ts';
import { hash } from '../protocol/hash.ts';
import { wordAsInt, wordOfInt } from '../protocol/hash64.ts';
import { after } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import { guardedRepr, reprItems } from '../protocol/sequence.ts';
import {
  copySet,
  difference,
  differenceUpdate,
  forEach,
  frozensetOf,
  intersection,
  isSubset,
  setAdd,
  setContains,
  setDiscard,
  setUpdate,
  symmetricDifference,
  symmetricDifferenceUpdate,
  union,
} from '../protocol/sets.ts';
import { settle } from '../protocol/settle.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { classArgument, expectCount, initTakesRest, noKeywords } from './arguments.ts';
import { tokenOf } from './dict.ts';
import { KeyError, RuntimeError, raise } from './exception.ts';
import { extraConsts } from './function.ts';
import { genericAlias } from './generic-alias.ts';
import { iteratorType, PyNativeIterator } from './iterator.ts';
import { classMethod, method, staticMethod } from './native.ts';
import { emptyFrozenset, isFrozen, PySet } from './set.ts';
import { frozensetType, NotImplemented, setType } from './type.ts';

const setIteratorType = iteratorType('set_iterator');

function setIterator(interp: Interpreter, set: PySet): PyNativeIterator {
  const { size } = set;
  let at = 0;
  let left = size;
  let ended = false;
  const step = () => {
    if (ended) return undefined;
    if (set.size !== size) throw raise(RuntimeError, 'Set changed size during iteration');
    const table = set.order(interp);
    const { keys } = set.entries;
    const end = table === null ? keys.length : table.length;
    let key: Value | undefined;
    while (key === undefined && at < end) key = table === null ? keys[at++] : table.at(at++);
    left--;
    ended = key === undefined;
    return key;
  };
  const iterator = new PyNativeIterator(setIteratorType, step, () => (ended ? [] : [set]));
  iterator.remaining = () => (ended || set.size !== size ? 0 : left);
  return iterator;
}

/** A set as an element to look for is taken as the frozenset that is equal to it. */
function asElement(interp: Interpreter, item: Value): Value {
  if (!(item instanceof PySet) || isFrozen(item)) return item;
  const frozen = emptyFrozenset();
  frozen.copyFrom(interp, item);
  return frozen;
}

const both = [setType, frozensetType];
const set = (args: readonly (Value | undefined)[]) => args[0] as PySet;

type Operation = (interp: Interpreter, a: PySet, b: Value) => Resumable<PySet>;

const OPERATIONS: readonly (readonly [slot: string, name: string, operate: Operation])[] = [
  ['and', 'intersection', intersection],
  ['or', 'union', union],
  ['sub', 'difference', difference],
  ['xor', 'symmetric_difference', symmetricDifference],
];

// -- making

staticMethod(setType, '__new__', null, (_interp, args) => new PySet(classArgument(setType, args)));

method(setType, '__init__', null, (interp, args, keywords) => {
  if (!initTakesRest(set(args).type, setType)) noKeywords('set', keywords);
  expectCount('set', args.length - 1, 0, 1);
  set(args).clear();
  return args[1] === undefined ? null : after(setUpdate(interp, set(args), args[1]), () => null);
});

staticMethod(frozensetType, '__new__', null, (interp, args, keywords) => {
  const cls = classArgument(frozensetType, args);
  if (!initTakesRest(cls, frozensetType)) noKeywords('frozenset', keywords);
  expectCount('frozenset', args.length - 1, 0, 1);
  const [, source] = args;
  if (source instanceof PySet && source.type === frozensetType && cls === frozensetType) return source;
  const made = new PySet(cls);
  return source === undefined ? made : after(setUpdate(interp, made, source), () => made);
});

// -- what both do

for (const type of both) {
  method(type, '__len__', '(/)', (_interp, args) => set(args).size);
  method(type, '__iter__', '(/)', (interp, args) => setIterator(interp, set(args)));
  method(type, '__contains__', '(object, /)', (interp, args) => {
    const item = args[1] as Value;
    if (item instanceof PySet && !isFrozen(item)) return setContains(interp, set(args), asElement(interp, item));
    return setContains(interp, set(args), item);
  });
  method(type, '__repr__', '(/)', (interp, args) => setRepr(interp, set(args)));
  method(type, 'copy', '(/)', (interp, args) => {
    const self = set(args);
    return self.type === frozensetType ? self : copySet(interp, self);
  });
  method(type, 'isdisjoint', '(other, /)', (interp, args) =>
    settle(forEach(interp, args[1] as Value, (item) => after(setContains(interp, set(args), item), (found) => !found))),
  );
  method(type, 'issubset', '(other, /)', (interp, args) =>
    settle(withSet(interp, args[1] as Value, (other) => isSubset(interp, set(args), other))),
  );
  method(type, 'issuperset', '(other, /)', (interp, args) =>
    settle(withSet(interp, args[1] as Value, (other) => isSubset(interp, other, set(args)))),
  );
  classMethod(type, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
    genericAlias(cls as Value, item as Value),
  );
  addComparisons(type);
  addOperators(type);
}

function setRepr(interp: Interpreter, self: PySet): Maybe<string> {
  const { name } = self.type;
  if (self.size === 0) return `${name}()`;
  return guardedRepr(interp, self, `${name}(...)`, function* () {
    const items = self.elements(interp);
    const text = `{${yield* reprItems(interp, () => items)}}`;
    return self.type === setType ? text : `${name}(${text})`;
  });
}

function* withSet<T>(interp: Interpreter, other: Value, use: (other: PySet) => Resumable<T>): Resumable<T> {
  if (other instanceof PySet) return yield* use(other);
  const made = new PySet(setType);
  yield* wait(setUpdate(interp, made, other));
  return yield* use(made);
}

function addComparisons(type: typeof setType): void {
  const compare = (name: string, decide: (interp: Interpreter, a: PySet, b: PySet) => Maybe<boolean>) =>
    method(type, name, '(value, /)', (interp, [a, b]) =>
      b instanceof PySet ? decide(interp, a as PySet, b) : NotImplemented,
    );
  const subset = (interp: Interpreter, a: PySet, b: PySet) => settle(isSubset(interp, a, b));
  const same = (interp: Interpreter, a: PySet, b: PySet) => (a.size === b.size ? subset(interp, a, b) : false);
  compare('__eq__', same);
  compare('__ne__', (interp, a, b) => after(same(interp, a, b), (equal) => !equal));
  compare('__le__', subset);
  compare('__lt__', (interp, a, b) => (a.size < b.size ? subset(interp, a, b) : false));
  compare('__ge__', (interp, a, b) => subset(interp, b, a));
  compare('__gt__', (interp, a, b) => (a.size > b.size ? subset(interp, b, a) : false));
}

function addOperators(type: typeof setType): void {
  for (const [slot, name, operate] of OPERATIONS) {
    method(type, `__${slot}__`, '(value, /)', (interp, [a, b]) =>
      b instanceof PySet ? settle(operate(interp, a as PySet, b)) : NotImplemented,
    );
    method(type, `__r${slot}__`, '(value, /)', (interp, [a, b]) =>
      b instanceof PySet ? settle(operate(interp, b, a as Value)) : NotImplemented,
    );
    const signature = slot === 'xor' ? '(other, /)' : null;
    method(type, name, signature, (interp, args, keywords) => {
      noKeywords(`${type.name}.${name}`, keywords);
      return settle(withEach(interp, args as [PySet, ...Value[]], operate));
    });
  }
}

/** `a.operate(b, c, …)`: one after the other, and a copy when there is none. */
function* withEach(interp: Interpreter, [first, ...others]: [PySet, ...Value[]], operate: Operation): Resumable<PySet> {
  if (others.length === 0) return copySet(interp, first);
  let result = first;
  for (const other of others) result = yield* operate(interp, result, other);
  return result;
}

// -- what changes a set

setType.dict.setStr('__hash__', null);

method(setType, 'add', '(object, /)', (interp, args) => after(setAdd(interp, set(args), args[1] as Value), () => null));

method(setType, 'discard', '(object, /)', (interp, args) =>
  after(setDiscard(interp, set(args), asElement(interp, args[1] as Value)), () => null),
);

method(setType, 'remove', '(object, /)', (interp, args) =>
  after(setDiscard(interp, set(args), asElement(interp, args[1] as Value)), (found) => {
    if (!found) throw raise(KeyError, args[1] as Value);
    return null;
  }),
);

method(setType, 'pop', '(/)', (interp, args) => {
  const self = set(args);
  if (self.size === 0) throw raise(KeyError, 'pop from an empty set');
  const at = self.firstAt(interp);
  const key = self.entries.keys[at] as Value;
  self.removeAt(interp, at, tokenOf(key));
  return key;
});

method(setType, 'clear', '(/)', (interp, args) => {
  lose(interp, set(args).entries.keys);
  set(args).clear();
  return null;
});

/** Changes a set in place by an operation on it and one other. */
type Change = (interp: Interpreter, self: PySet, other: Value) => Resumable<undefined>;

const CHANGES: readonly (readonly [slot: string, name: string, change: Change])[] = [
  ['ior', 'update', (interp, self, other) => wait(setUpdate(interp, self, other))],
  ['isub', 'difference_update', differenceUpdate],
  ['ixor', 'symmetric_difference_update', symmetricDifferenceUpdate],
  ['iand', 'intersection_update', intersectionUpdate],
];

function* intersectionUpdate(interp: Interpreter, self: PySet, other: Value): Resumable<undefined> {
  self.takeFrom(yield* intersection(interp, self, other));
  return undefined;
}

for (const [slot, name, change] of CHANGES) {
  method(setType, `__${slot}__`, '(value, /)', (interp, [self, other]) =>
    other instanceof PySet ? after(settle(change(interp, self as PySet, other)), () => self as Value) : NotImplemented,
  );
  method(setType, name, slot === 'ixor' ? '(other, /)' : null, (interp, args, keywords) => {
    noKeywords(`set.${name}`, keywords);
    return settle(changeByEach(interp, args as [PySet, ...Value[]], change));
  });
}

function* changeByEach(interp: Interpreter, [self, ...others]: [PySet, ...Value[]], change: Change): Resumable<null> {
  for (const other of others) yield* change(interp, self, other);
  return null;
}

// -- frozenset's hash

const M64 = (1n << 64n) - 1n;

const shuffleBits = (hashed: bigint) => ((hashed ^ 89869747n ^ ((hashed << 16n) & M64)) * 3644798167n) & M64;

function* frozensetHash(interp: Interpreter, self: PySet): Resumable<number | bigint> {
  let sum = 0n;
  for (const item of self.elements(interp)) {
    sum ^= shuffleBits(BigInt.asUintN(64, BigInt(yield* wait(hash(interp, item)))));
  }
  sum ^= ((BigInt(self.size) + 1n) * 1927868237n) & M64;
  sum ^= (sum >> 11n) ^ (sum >> 25n);
  sum = (sum * 69069n + 907133923n) & M64;
  wordOfInt(BigInt.asIntN(64, sum === M64 ? 590923713n : sum));
  return wordAsInt();
}

method(frozensetType, '__hash__', '(/)', (interp, args) => settle(frozensetHash(interp, set(args))));

// -- frozensets that the compiler makes

/** All that hashing constants asks of an interpreter: where to count the hashes that CPython draws by lot. */
const nobody = { lots: 0 } as Interpreter;

extraConsts.set('frozenset', (constant: { items: readonly Const[] }, link) => {
  return frozensetOf(nobody, constant.items.map(link)) as PySet;
});
