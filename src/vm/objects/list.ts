/** list: its constructor, methods and operators. Sorting is in sort.ts. */
import type { Interpreter } from '../interpreter.ts';
import { lose } from '../lifetimes/lifetimes.ts';
import { codePointLength } from '../protocol/code-points.ts';
import { after } from '../protocol/invoke.ts';
import { collect, iter, looksIterable, next } from '../protocol/iteration.ts';
import { askLength } from '../protocol/length-hint.ts';
import { wait } from '../protocol/operators.ts';
import { checkRoom, checkRoomFor, takeRoom } from '../protocol/room.ts';
import { compareItems, countItem, guardedRepr, indexOfItem, repeatItems, reprItems } from '../protocol/sequence.ts';
import { settle } from '../protocol/settle.ts';
import {
  badIndex,
  fit,
  type Indices,
  indexNumber,
  isIndex,
  place,
  positionArgument,
  searchBound,
  sliceBounds,
  sliceIndices,
  takeSlice,
} from '../protocol/slicing.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyList, PyTuple, type Value } from '../value.ts';
import { classArgument, expectCount, noKeywords } from './arguments.ts';
import { PyDict } from './dict.ts';
import { IndexError, raise, TypeError, ValueError } from './exception.ts';
import { PyGenerator } from './generator.ts';
import { genericAlias } from './generic-alias.ts';
import { iteratorType, PyNativeIterator } from './iterator.ts';
import { overItems } from './iterators.ts';
import { exactList, growRoom, resizeRoom, settleRoom } from './list-room.ts';
import { COMPARE_METHODS, classMethod, method, staticMethod } from './native.ts';
import { PyRange } from './range.ts';
import { PySet } from './set.ts';
import { PySlice } from './slice.ts';
import { sortInPlace } from './sort.ts';
import { listType, NotImplemented, typeOf } from './type.ts';

const listIteratorType = iteratorType('list_iterator');
const listReverseIteratorType = iteratorType('list_reverseiterator');

const OUT_OF_RANGE = 'list index out of range';
const ASSIGN_OUT_OF_RANGE = 'list assignment index out of range';

/** list[key] */
export function listGetItem(interp: Interpreter, self: PyList, key: Value): Maybe<Value> {
  if (typeof key === 'number') return self.items[place(key, self.items.length, OUT_OF_RANGE)] as Value;
  if (key instanceof PySlice) {
    return after(sliceIndices(interp, key, self.items.length), (at) => {
      takeRoom(interp, at[2]);
      return exactList(takeSlice(self.items, at));
    });
  }
  if (!isIndex(key)) throw badIndex('list', key);
  return after(indexNumber(interp, key), (n) => self.items[place(n, self.items.length, OUT_OF_RANGE)] as Value);
}

/** list[key] = value */
export function listSetItem(interp: Interpreter, self: PyList, key: Value, value: Value): Maybe<null> {
  if (key instanceof PySlice) return settle(setSlice(interp, self, key, value));
  if (!isIndex(key)) throw badIndex('list', key);
  return after(indexNumber(interp, key), (n) => {
    const at = place(n, self.items.length, ASSIGN_OUT_OF_RANGE);
    lose(interp, [self.items[at]]);
    self.items[at] = value;
    return null;
  });
}

function* setSlice(interp: Interpreter, self: PyList, key: PySlice, value: Value): Resumable<null> {
  const bounds = yield* wait(sliceBounds(interp, key));
  const items = [...(yield* sequenceItems(interp, value))];
  // reading the values may have changed the list
  const at = fit(bounds, self.items.length);
  lose(interp, takeSlice(self.items, at));
  if (at[1] === 1) replaceSlice(self, at, items);
  else replaceEach(self, at, items);
  return null;
}

function* sequenceItems(interp: Interpreter, value: Value): Resumable<readonly Value[]> {
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (!looksIterable(value)) throw raise(TypeError, 'must assign iterable to extended slice');
  return yield* wait(collect(interp, value));
}

function replaceSlice(self: PyList, at: Indices, items: readonly Value[]): void {
  const before = self.items.length;
  settleRoom(self);
  splice(self, at, items);
  if (self.items.length !== before) resizeRoom(self, before);
}

function splice(self: PyList, [start, , count]: Indices, items: readonly Value[]): void {
  const tail = self.items.slice(start + count);
  self.items.length = start;
  for (const item of items) self.items.push(item);
  for (const item of tail) self.items.push(item);
}

function replaceEach(self: PyList, [start, step, count]: Indices, items: readonly Value[]): void {
  if (items.length !== count) {
    const sizes = `size ${items.length} to extended slice of size ${count}`;
    throw raise(ValueError, `attempt to assign sequence of ${sizes}`);
  }
  for (let i = 0, to = start; i < count; i++, to += step) self.items[to] = items[i] as Value;
}

/** del list[key] */
export function listDeleteItem(interp: Interpreter, self: PyList, key: Value): Maybe<null> {
  if (key instanceof PySlice) {
    return after(sliceIndices(interp, key, self.items.length), (at) => {
      lose(interp, takeSlice(self.items, at));
      const before = self.items.length;
      settleRoom(self);
      deleteEach(self, at);
      if (at[2] > 0) resizeRoom(self, before);
      return null;
    });
  }
  if (!isIndex(key)) throw badIndex('list', key);
  return after(indexNumber(interp, key), (n) => {
    settleRoom(self);
    lose(interp, self.items.splice(place(n, self.items.length, ASSIGN_OUT_OF_RANGE), 1));
    return null;
  });
}

function deleteEach(self: PyList, [start, step, count]: Indices): void {
  if (step === 1) {
    self.items.splice(start, count);
    return;
  }
  const gone = new Set<number>();
  for (let i = 0, from = start; i < count; i++, from += step) gone.add(from);
  self.items = self.items.filter((_item, i) => !gone.has(i));
}

/** list.extend(iterable) */
export function listExtend(interp: Interpreter, self: PyList, iterable: Value): Maybe<null> {
  if (iterable instanceof PyList || iterable instanceof PyTuple) {
    if (!iterable.type.heap) {
      const { length } = iterable.items;
      takeRoom(interp, self.items.length + length);
      growRoom(self, length);
      for (let i = 0; i < length; i++) self.items.push(iterable.items[i] as Value);
      return null;
    }
  }
  return settle(extendOneByOne(interp, self, iterable));
}

function* extendOneByOne(interp: Interpreter, self: PyList, iterable: Value): Resumable<null> {
  const iterator = yield* wait(iter(interp, iterable));
  checkRoomFor(interp, iterator);
  yield* askLength(interp, iterable);
  expectItems(self, iterable);
  for (;;) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) break;
    self.items.push(item);
    checkRoom(interp, self.items.length);
  }
  takeRoom(interp, self.items.length);
  settleRoom(self);
  resizeRoom(self, self.items.length);
  return null;
}

/** What CPython makes room for before it knows how many items come; of others than these it is not known here. */
function expectItems(self: PyList, iterable: Value): void {
  const { length } = self.items;
  settleRoom(self);
  if ((iterable instanceof PySet || iterable instanceof PyDict) && !iterable.type.heap) {
    if (iterable.size > 0) resizeRoom(self, length, length + iterable.size);
  } else if (iterable instanceof PyRange) growRoom(self, Number(iterable.length));
  else if (typeof iterable === 'string') growRoom(self, codePointLength(iterable));
  else if (iterable instanceof PyGenerator) growRoom(self, UNKNOWN_LENGTH);
  else self.room = -1;
}

/** CPython's guess where nobody knows how many items come. */
const UNKNOWN_LENGTH = 8;

const items = (self: Value | undefined) => (self as PyList).items;

staticMethod(listType, '__new__', null, (_interp, args) => {
  const made = new PyList(classArgument(listType, args), []);
  made.room = 0;
  return made;
});

method(listType, '__init__', null, (interp, args, keywords) => {
  const self = args[0] as PyList;
  if (self.type === listType || self.type.lookup('__init__') === listType.lookup('__init__'))
    noKeywords('list', keywords);
  expectCount('list', args.length - 1, 0, 1);
  if (self.items.length > 0) self.items = [];
  self.room = 0;
  return args[1] === undefined ? null : listExtend(interp, self, args[1]);
});

listType.dict.setStr('__hash__', null);
method(listType, '__len__', '(/)', (_interp, [self]) => items(self).length);
method(listType, '__getitem__', '(key, /)', (interp, [self, key]) => listGetItem(interp, self as PyList, key as Value));
method(listType, '__setitem__', '(key, value, /)', (interp, [self, key, value]) =>
  listSetItem(interp, self as PyList, key as Value, value as Value),
);
method(listType, '__delitem__', '(key, /)', (interp, [self, key]) =>
  listDeleteItem(interp, self as PyList, key as Value),
);
method(listType, '__iter__', '(/)', (_interp, [self]) => overItems(listIteratorType, self as PyList));
method(listType, '__contains__', '(key, /)', (interp, [self, key]) =>
  after(
    indexOfItem(interp, () => items(self), key as Value),
    (at) => at >= 0,
  ),
);

method(listType, '__reversed__', '(/)', (_interp, [self]) => {
  let at = items(self).length - 1;
  const step = () => {
    if (at >= 0 && at < items(self).length) return items(self)[at--];
    at = -1;
    return undefined;
  };
  const iterator = new PyNativeIterator(listReverseIteratorType, step, () => (at < 0 ? [] : [self as Value]));
  iterator.remaining = () => (at < items(self).length ? at + 1 : 0);
  return iterator;
});

method(listType, '__add__', '(value, /)', (interp, [self, other]) => {
  if (other instanceof PyList) {
    takeRoom(interp, items(self).length + other.items.length);
    return exactList(items(self).concat(other.items));
  }
  throw raise(TypeError, `can only concatenate list (not "${typeOf(other as Value).name}") to list`);
});

method(listType, '__iadd__', '(value, /)', (interp, [self, other]) =>
  after(listExtend(interp, self as PyList, other as Value), () => self as Value),
);

for (const name of ['__mul__', '__rmul__']) {
  method(listType, name, '(value, /)', (interp, [self, times]) =>
    after(repeatItems(interp, items(self), times as Value), exactList),
  );
}

method(listType, '__imul__', '(value, /)', (interp, [self, times]) =>
  after(repeatItems(interp, items(self), times as Value), (repeated) => {
    const before = items(self).length;
    settleRoom(self as PyList);
    (self as PyList).items = repeated;
    resizeRoom(self as PyList, before);
    return self as Value;
  }),
);

for (const [op, name] of COMPARE_METHODS.entries()) {
  method(listType, name, '(value, /)', (interp, [self, other]) =>
    other instanceof PyList ? compareItems(interp, op, items(self), other.items) : NotImplemented,
  );
}

method(listType, '__repr__', '(/)', (interp, [self]) => {
  if (items(self).length === 0) return '[]';
  return guardedRepr(interp, self as PyList, '[...]', function* () {
    return `[${yield* reprItems(interp, () => items(self))}]`;
  });
});

method(listType, 'append', '(object, /)', (interp, [self, item]) => {
  items(self).push(item as Value);
  checkRoom(interp, items(self).length);
  return null;
});

method(listType, 'extend', '(iterable, /)', (interp, [self, iterable]) =>
  listExtend(interp, self as PyList, iterable as Value),
);

method(listType, 'insert', '(index, object, /)', (interp, [self, index, item]) =>
  after(positionArgument(interp, index as Value), (n) => {
    const { length } = items(self);
    const at = n < 0 ? Math.max(0, n + length) : Math.min(n, length);
    items(self).splice(at, 0, item as Value);
    return null;
  }),
);

method(listType, 'pop', '(index=-1, /)', (interp, [self, index]) => {
  settleRoom(self as PyList);
  if (index === -1 && items(self).length > 0) return items(self).pop() as Value;
  return after(positionArgument(interp, index as Value), (n) => {
    const now = items(self);
    if (now.length === 0) throw raise(IndexError, 'pop from empty list');
    const at = place(n, now.length, 'pop index out of range');
    return at === 0 ? (now.shift() as Value) : (now.splice(at, 1)[0] as Value);
  });
});

method(listType, 'remove', '(value, /)', (interp, [self, value]) =>
  after(
    indexOfItem(interp, () => items(self), value as Value),
    (at) => {
      if (at < 0) throw raise(ValueError, 'list.remove(x): x not in list');
      settleRoom(self as PyList);
      lose(interp, items(self).splice(at, 1));
      return null;
    },
  ),
);

method(listType, 'clear', '(/)', (interp, [self]) => {
  if (items(self).length === 0) return null;
  lose(interp, [...items(self)].reverse());
  (self as PyList).items = [];
  (self as PyList).room = 0;
  return null;
});

method(listType, 'copy', '(/)', (interp, [self]) => {
  takeRoom(interp, items(self).length);
  return exactList(items(self).slice());
});

method(listType, 'reverse', '(/)', (_interp, [self]) => {
  items(self).reverse();
  return null;
});

method(listType, 'count', '(value, /)', (interp, [self, value]) =>
  countItem(interp, () => items(self), value as Value),
);

method(listType, 'index', '(value, start=0, stop=9007199254740991, /)', (interp, [self, value, start, stop]) =>
  after(searchBound(interp, start as Value, items(self).length), (from) =>
    after(searchBound(interp, stop as Value, items(self).length), (to) =>
      after(
        indexOfItem(interp, () => items(self), value as Value, from, to),
        (at) => {
          if (at < 0) throw raise(ValueError, 'list.index(x): x not in list');
          return at;
        },
      ),
    ),
  ),
);

method(listType, 'sort', '(*, key=None, reverse=False)', (interp, [self, key, reverse]) =>
  sortInPlace(interp, self as PyList, key as Value, reverse as Value),
);

classMethod(listType, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);
