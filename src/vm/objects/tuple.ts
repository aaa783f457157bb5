/** tuple: its constructor, methods and operators. */
import type { Interpreter } from '../interpreter.ts';
import { hashItems } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { takeRoom } from '../protocol/room.ts';
import { compareItems, countItem, guardedRepr, indexOfItem, repeatItems, reprItems } from '../protocol/sequence.ts';
import { settle } from '../protocol/settle.ts';
import {
  badIndex,
  type Indices,
  indexNumber,
  isIndex,
  place,
  searchBound,
  sliceIndices,
  takeSlice,
} from '../protocol/slicing.ts';
import type { Maybe } from '../resumable.ts';
import { PyTuple, type Value } from '../value.ts';
import { classArgument, expectCount, initTakesRest, noKeywords } from './arguments.ts';
import { raise, TypeError, ValueError } from './exception.ts';
import { genericAlias } from './generic-alias.ts';
import { iteratorType } from './iterator.ts';
import { overArray } from './iterators.ts';
import { tuple } from './make.ts';
import { COMPARE_METHODS, classMethod, method, staticMethod } from './native.ts';
import { PySlice } from './slice.ts';
import { NotImplemented, tupleType, typeOf } from './type.ts';

const tupleIteratorType = iteratorType('tuple_iterator');

/** tuple[key] */
export function tupleGetItem(interp: Interpreter, self: PyTuple, key: Value): Maybe<Value> {
  const { items } = self;
  if (typeof key === 'number') return items[place(key, items.length, 'tuple index out of range')] as Value;
  if (key instanceof PySlice) return after(sliceIndices(interp, key, items.length), (at) => cut(self, at));
  if (!isIndex(key)) throw badIndex('tuple', key);
  return after(indexNumber(interp, key), (n) => items[place(n, items.length, 'tuple index out of range')] as Value);
}

function cut(self: PyTuple, at: Indices): Value {
  const [, step, count] = at;
  if (count === self.items.length && step === 1 && self.type === tupleType) return self;
  return tuple(takeSlice(self.items, at));
}

staticMethod(tupleType, '__new__', null, (interp, args, keywords) => {
  const cls = classArgument(tupleType, args);
  if (!initTakesRest(cls, tupleType)) noKeywords('tuple', keywords);
  expectCount('tuple', args.length - 1, 0, 1);
  const [, source] = args;
  if (source === undefined) return cls === tupleType ? tuple([]) : new PyTuple(cls, []);
  if (cls === tupleType && source instanceof PyTuple && source.type === tupleType) return source;
  return after(collect(interp, source), (items) => new PyTuple(cls, items.slice()));
});

const itemsOf = (self: Value | undefined) => (self as PyTuple).items;

method(tupleType, '__len__', '(/)', (_interp, [self]) => itemsOf(self).length);
method(tupleType, '__getitem__', '(key, /)', (interp, [self, key]) =>
  tupleGetItem(interp, self as PyTuple, key as Value),
);
method(tupleType, '__iter__', '(/)', (_interp, [self]) => overArray(tupleIteratorType, itemsOf(self)));
method(tupleType, '__contains__', '(key, /)', (interp, [self, key]) =>
  after(
    indexOfItem(interp, () => itemsOf(self), key as Value),
    (at) => at >= 0,
  ),
);
method(tupleType, '__hash__', '(/)', (interp, [self]) => settle(hashItems(interp, itemsOf(self), true)));

method(tupleType, '__add__', '(value, /)', (interp, [self, other]) => {
  if (other instanceof PyTuple) {
    takeRoom(interp, itemsOf(self).length + other.items.length);
    return tuple([...itemsOf(self), ...other.items]);
  }
  throw raise(TypeError, `can only concatenate tuple (not "${typeOf(other as Value).name}") to tuple`);
});

for (const name of ['__mul__', '__rmul__']) {
  method(tupleType, name, '(value, /)', (interp, [self, times]) =>
    after(repeatItems(interp, itemsOf(self), times as Value), tuple),
  );
}

for (const [op, name] of COMPARE_METHODS.entries()) {
  method(tupleType, name, '(value, /)', (interp, [self, other]) =>
    other instanceof PyTuple ? compareItems(interp, op, itemsOf(self), other.items) : NotImplemented,
  );
}

method(tupleType, '__repr__', '(/)', (interp, [self]) => {
  const { length } = itemsOf(self);
  if (length === 0) return '()';
  return guardedRepr(interp, self as PyTuple, '(...)', function* () {
    return `(${yield* reprItems(interp, () => itemsOf(self))}${length === 1 ? ',' : ''})`;
  });
});

method(tupleType, 'count', '(value, /)', (interp, [self, value]) =>
  countItem(interp, () => itemsOf(self), value as Value),
);

method(tupleType, 'index', '(value, start=0, stop=9007199254740991, /)', (interp, [self, value, start, stop]) => {
  const items = itemsOf(self);
  return after(searchBound(interp, start as Value, items.length), (from) =>
    after(searchBound(interp, stop as Value, items.length), (to) =>
      after(
        indexOfItem(interp, () => items, value as Value, from, to),
        (at) => {
          if (at < 0) throw raise(ValueError, 'tuple.index(x): x not in tuple');
          return at;
        },
      ),
    ),
  );
});

method(tupleType, '__getnewargs__', '(/)', (_interp, [self]) => tuple([tuple(itemsOf(self).slice())]));
classMethod(tupleType, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);
