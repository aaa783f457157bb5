/**
 * collections.deque. Its items lie in one array from `head` on. Taking from the left moves `head`, and the array is cut
 * when half of it is gone; adding on the left makes as much room as there are items. So both ends are quick. https://docs.python.org/3/library/collections.html#collections.deque
 */
import {
  after,
  asIndex,
  builtinType,
  COMPARE_METHODS,
  classMethod,
  compareItems,
  countItem,
  equals,
  genericAlias,
  getAttr,
  getter,
  guardedRepr,
  IndexError,
  type Interpreter,
  indexNumber,
  indexOfItem,
  invoke,
  iter,
  iteratorType,
  list,
  lose,
  type Maybe,
  method,
  NotImplemented,
  next,
  PyNativeIterator,
  PyObject,
  type PyType,
  place,
  type Resumable,
  RuntimeError,
  raise,
  repeatItems,
  reprItems,
  staticMethod,
  TypeError,
  tuple,
  typeOf,
  type Value,
  ValueError,
  type Visit,
  wait,
} from '#vm';
import { asSize } from './arguments.ts';

export const dequeType = builtinType('deque', 'native', undefined, 'collections');
dequeType.countsAs = 'sequence';
const dequeIteratorType = iteratorType('_deque_iterator', 'collections');
const dequeReverseIteratorType = iteratorType('_deque_reverse_iterator', 'collections');

const CUT_FROM = 64;

class PyDeque extends PyObject {
  private array: Value[] = [];
  private head = 0;
  /** null for no limit. */
  maxlen: number | null = null;
  /** Changes with every item that comes or goes: iterators look at it. */
  changes = 0;

  get length(): number {
    return this.array.length - this.head;
  }

  /** The items, in an array that must not be changed. */
  items(): readonly Value[] {
    if (this.head > 0) this.replace(this.array.slice(this.head));
    return this.array;
  }

  /** Gives back what had to go because the deque is full. */
  append(item: Value): Value | undefined {
    this.changes++;
    this.array.push(item);
    return this.maxlen !== null && this.length > this.maxlen ? this.popleft() : undefined;
  }

  appendleft(item: Value): Value | undefined {
    this.changes++;
    if (this.head === 0) this.makeRoom(this.array.length + 1);
    this.array[--this.head] = item;
    return this.maxlen !== null && this.length > this.maxlen ? this.pop() : undefined;
  }

  pop(): Value | undefined {
    if (this.length === 0) return undefined;
    this.changes++;
    return this.array.pop();
  }

  popleft(): Value | undefined {
    if (this.length === 0) return undefined;
    this.changes++;
    const item = this.array[this.head] as Value;
    this.array[this.head++] = null;
    if (this.head >= CUT_FROM && this.head * 2 > this.array.length) this.replace(this.array.slice(this.head));
    return item;
  }

  /** Moves the items to the right, so that as many find room in front of them. */
  private makeRoom(count: number): void {
    this.array = new Array<Value>(count).fill(null).concat(this.array);
    this.head = count;
  }

  at(index: number): Value {
    return this.array[this.head + index] as Value;
  }

  setAt(index: number, item: Value): void {
    this.array[this.head + index] = item;
  }

  replace(items: Value[]): void {
    this.array = items;
    this.head = 0;
  }

  override traverse(visit: Visit): void {
    for (const item of this.items()) visit(item);
    super.traverse(visit);
  }
}

const self = (value: Value | undefined) => value as PyDeque;

staticMethod(dequeType, '__new__', null, (_interp, [cls]) => new PyDeque(cls as PyType));
method(dequeType, '__init__', '(iterable=None, maxlen=None)', (interp, args) => initialize(interp, args));

function* initialize(interp: Interpreter, args: readonly (Value | undefined)[]): Resumable {
  const deque = self(args[0]);
  const [, iterable, maxlen] = args;
  deque.maxlen = maxlen === null || maxlen === undefined ? null : yield* limit(interp, maxlen);
  deque.replace([]);
  if (iterable !== undefined && iterable !== null) yield* extend(interp, deque, iterable);
  return null;
}

function* limit(interp: Interpreter, maxlen: Value): Resumable<number> {
  if (!typeOf(maxlen).isSubtypeOf(typeOf(0))) throw raise(TypeError, 'an integer is required');
  const most = yield* wait(asSize(interp, maxlen));
  if (most < 0) throw raise(ValueError, 'maxlen must be non-negative');
  return most;
}

function* extend(
  interp: Interpreter,
  deque: PyDeque,
  iterable: Value,
  add: 'append' | 'appendleft' = 'append',
): Resumable<null> {
  const source = iterable === deque ? list([...deque.items()]) : iterable;
  const iterator = yield* wait(iter(interp, source));
  for (;;) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) return null;
    lose(interp, [deque[add](item)]);
  }
}

method(dequeType, 'append', '(x, /)', (interp, [deque, item]) => {
  lose(interp, [self(deque).append(item as Value)]);
  return null;
});
method(dequeType, 'appendleft', '(x, /)', (interp, [deque, item]) => {
  lose(interp, [self(deque).appendleft(item as Value)]);
  return null;
});
method(dequeType, 'pop', '()', (_interp, [deque]) => taken(self(deque).pop()));
method(dequeType, 'popleft', '()', (_interp, [deque]) => taken(self(deque).popleft()));
method(dequeType, 'extend', '(iterable, /)', (interp, [deque, items]) => extend(interp, self(deque), items as Value));
method(dequeType, 'extendleft', '(iterable, /)', (interp, [deque, items]) =>
  extend(interp, self(deque), items as Value, 'appendleft'),
);
method(dequeType, 'clear', '()', (interp, [deque]) => {
  lose(interp, self(deque).items());
  self(deque).changes++;
  self(deque).replace([]);
  return null;
});
for (const name of ['copy', '__copy__']) {
  method(dequeType, name, '()', (interp, [deque]) => copyOf(interp, self(deque)));
}
method(dequeType, 'count', '(value, /)', (interp, [deque, value]) =>
  countItem(interp, () => self(deque).items(), value as Value),
);
method(dequeType, 'index', '(value, start=0, stop=9223372036854775807, /)', (interp, [deque, value, start, stop]) =>
  indexOf(interp, self(deque), value as Value, start as Value, stop as Value),
);
method(dequeType, 'insert', '(index, value, /)', (interp, [deque, index, value]) =>
  insert(interp, self(deque), index as Value, value as Value),
);
method(dequeType, 'remove', '(value, /)', (interp, [deque, value]) => remove(interp, self(deque), value as Value));
method(dequeType, 'reverse', '()', (_interp, [deque]) => {
  self(deque).changes++;
  self(deque).replace([...self(deque).items()].reverse());
  return null;
});
method(dequeType, 'rotate', '(n=1, /)', (interp, [deque, n]) =>
  after(asSize(interp, n as Value), (by) => rotate(self(deque), by)),
);

function taken(item: Value | undefined): Value {
  if (item === undefined) throw raise(IndexError, 'pop from an empty deque');
  return item;
}

/** A deque of the same class and limit; a program's own class makes it itself. */
function copyOf(interp: Interpreter, deque: PyDeque): Maybe<PyDeque> {
  const { type, maxlen } = deque;
  if (type.heap) {
    return after(invoke(interp, type, maxlen === null ? [deque] : [deque, maxlen]), (made) => {
      if (made instanceof PyDeque) return made;
      throw raise(TypeError, `${type.name}() must return a deque, not ${typeOf(made).name}`);
    });
  }
  const copy = new PyDeque(type);
  copy.maxlen = maxlen;
  copy.replace([...deque.items()]);
  return copy;
}

function* indexOf(interp: Interpreter, deque: PyDeque, value: Value, start: Value, stop: Value): Resumable {
  const from = clipped(yield* wait(asIndex(interp, start)), deque.length);
  const to = clipped(yield* wait(asIndex(interp, stop)), deque.length);
  const { changes } = deque;
  for (let at = from; at < to; at++) {
    if (yield* wait(equals(interp, deque.at(at), value))) return at;
    if (deque.changes !== changes) throw raise(RuntimeError, 'deque mutated during iteration');
  }
  throw raise(ValueError, 'deque.index(x): x not in deque');
}

/** A bound of a slice as an index into `length` items. */
function clipped(bound: number | bigint, length: number): number {
  const from = Number(bound);
  return Math.min(length, Math.max(0, from < 0 ? from + length : from));
}

function* insert(interp: Interpreter, deque: PyDeque, index: Value, value: Value): Resumable {
  if (deque.maxlen !== null && deque.length >= deque.maxlen)
    throw raise(IndexError, 'deque already at its maximum size');
  const at = yield* wait(asSize(interp, index));
  const items = [...deque.items()];
  items.splice(at < 0 ? Math.max(0, at + items.length) : at, 0, value);
  deque.changes++;
  deque.replace(items);
  return null;
}

function* remove(interp: Interpreter, deque: PyDeque, value: Value): Resumable {
  const at = yield* wait(indexOfItem(interp, () => deque.items(), value));
  if (at < 0) throw raise(ValueError, 'deque.remove(x): x not in deque');
  removeAt(interp, deque, at);
  return null;
}

function removeAt(interp: Interpreter, deque: PyDeque, at: number): void {
  const items = [...deque.items()];
  lose(interp, items.splice(at, 1));
  deque.changes++;
  deque.replace(items);
}

/** As few as may be go from one end to the other. */
function rotate(deque: PyDeque, by: number): null {
  const { length } = deque;
  if (length < 2) return null;
  const right = ((by % length) + length) % length;
  const left = length - right;
  deque.changes++;
  if (right <= left) for (let i = 0; i < right; i++) deque.appendleft(deque.pop() as Value);
  else for (let i = 0; i < left; i++) deque.append(deque.popleft() as Value);
  return null;
}

method(dequeType, '__reduce__', '(/)', function* (interp, [value]) {
  const deque = self(value);
  const state = yield* wait(invoke(interp, yield* wait(getAttr(interp, deque, '__getstate__')), []));
  const args = deque.maxlen === null ? [] : [tuple([]), deque.maxlen];
  return tuple([deque.type, tuple(args), state, yield* wait(iter(interp, deque))]);
});
dequeType.dict.setStr('__hash__', null);
getter<PyDeque>(dequeType, 'maxlen', (_interp, deque) => deque.maxlen);
classMethod(dequeType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);
method(dequeType, '__len__', '(/)', (_interp, [deque]) => self(deque).length);
method(dequeType, '__iter__', '(/)', (_interp, [deque]) => iterate(self(deque), 1));
method(dequeType, '__reversed__', '(/)', (_interp, [deque]) => iterate(self(deque), -1));
method(dequeType, '__contains__', '(key, /)', (interp, [deque, key]) => {
  return after(
    indexOfItem(interp, () => self(deque).items(), key as Value),
    (at) => at >= 0,
  );
});
method(dequeType, '__getitem__', '(key, /)', (interp, [deque, key]) => {
  return atIndex(interp, self(deque), key as Value, (at) => self(deque).at(at));
});
method(dequeType, '__setitem__', '(key, value, /)', (interp, [deque, key, value]) => {
  return atIndex(interp, self(deque), key as Value, (at) => {
    lose(interp, [self(deque).at(at)]);
    self(deque).setAt(at, value as Value);
    return null;
  });
});
method(dequeType, '__delitem__', '(key, /)', (interp, [deque, key]) => {
  return atIndex(interp, self(deque), key as Value, (at) => {
    removeAt(interp, self(deque), at);
    return null;
  });
});
method(dequeType, '__repr__', '(/)', (interp, [deque]) => reprDeque(interp, self(deque)));
method(dequeType, '__iadd__', '(value, /)', (interp, [deque, items]) => {
  return after(extend(interp, self(deque), items as Value), () => self(deque));
});
method(dequeType, '__add__', '(value, /)', (interp, [deque, other]) => {
  if (!(other instanceof PyDeque)) {
    throw raise(TypeError, `can only concatenate deque (not "${typeOf(other as Value).name}") to deque`);
  }
  return after(copyOf(interp, self(deque)), (joined) => after(extend(interp, joined, other), () => joined));
});
for (const name of ['__mul__', '__rmul__']) {
  method(dequeType, name, '(value, /)', (interp, [deque, times]) =>
    after(copyOf(interp, self(deque)), (made) => repeat(interp, made, times as Value)),
  );
}
method(dequeType, '__imul__', '(value, /)', (interp, [deque, times]) => repeat(interp, self(deque), times as Value));

function repeat(interp: Interpreter, deque: PyDeque, times: Value): Maybe<PyDeque> {
  return after(repeatItems(interp, deque.items(), times), (items) => {
    deque.changes++;
    deque.replace(deque.maxlen === null ? items : items.slice(Math.max(0, items.length - deque.maxlen)));
    return deque;
  });
}

COMPARE_METHODS.forEach((name, op) => {
  method(dequeType, name, '(value, /)', (interp, [deque, other]) => {
    return other instanceof PyDeque ? compareItems(interp, op, self(deque).items(), other.items()) : NotImplemented;
  });
});

function atIndex(interp: Interpreter, deque: PyDeque, key: Value, act: (at: number) => Value): Maybe<Value> {
  if (typeOf(key).lookup('__index__') === undefined) {
    throw raise(TypeError, `sequence index must be integer, not '${typeOf(key).name}'`);
  }
  return after(indexNumber(interp, key), (index) => act(place(index, deque.length, 'deque index out of range')));
}

function iterate(deque: PyDeque, step: 1 | -1): PyNativeIterator {
  const { changes } = deque;
  let at = step === 1 ? 0 : deque.length - 1;
  const advance = () => {
    if (deque.changes !== changes) throw raise(RuntimeError, 'deque mutated during iteration');
    if (at < 0 || at >= deque.length) return undefined;
    const item = deque.at(at);
    at += step;
    return item;
  };
  const iterator = new PyNativeIterator(step === 1 ? dequeIteratorType : dequeReverseIteratorType, advance, () => [
    deque,
  ]);
  iterator.remaining = () => (step === 1 ? deque.length - at : at + 1);
  return iterator;
}

function reprDeque(interp: Interpreter, deque: PyDeque): Maybe<string> {
  return guardedRepr(interp, deque, '[...]', function* () {
    const items = yield* reprItems(interp, () => deque.items());
    const tail = deque.maxlen === null ? '' : `, maxlen=${deque.maxlen}`;
    return `${deque.type.qualname}([${items}]${tail})`;
  });
}
