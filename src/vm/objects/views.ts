/**
 * dict's views (keys, values, items) and its iterators, which notice when the dict changes under them.
 * https://docs.python.org/3/library/stdtypes.html#dictionary-view-objects
 */
import type { Interpreter } from '../interpreter.ts';
import { after } from '../protocol/invoke.ts';
import { dictGet, findEntry } from '../protocol/mapping.ts';
import { contains, equals, length, wait } from '../protocol/operators.ts';
import { guardedRepr, reprItems } from '../protocol/sequence.ts';
import {
  differenceUpdate,
  forEach,
  intersection,
  setAdd,
  setUpdate,
  symmetricDifferenceUpdate,
} from '../protocol/sets.ts';
import { settle } from '../protocol/settle.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyObject, PyTuple, type Value, type Visit } from '../value.ts';
import type { PyDict } from './dict.ts';
import { RuntimeError, raise } from './exception.ts';
import { iteratorType, PyNativeIterator } from './iterator.ts';
import { tuple } from './make.ts';
import { mappingProxy } from './mapping-proxy.ts';
import { getter, method } from './native.ts';
import { emptySet, PySet } from './set.ts';
import { builtinType, NotImplemented, type PyType, setType } from './type.ts';

type Part = 'keys' | 'values' | 'items';

export const dictKeysType = builtinType('dict_keys');
export const dictValuesType = builtinType('dict_values');
export const dictItemsType = builtinType('dict_items');

const iteratorTypes: Record<Part, PyType> = {
  keys: iteratorType('dict_keyiterator'),
  values: iteratorType('dict_valueiterator'),
  items: iteratorType('dict_itemiterator'),
};
const reverseIteratorTypes: Record<Part, PyType> = {
  keys: iteratorType('dict_reversekeyiterator'),
  values: iteratorType('dict_reversevalueiterator'),
  items: iteratorType('dict_reverseitemiterator'),
};

export class PyDictView extends PyObject {
  readonly source: PyDict;
  readonly part: Part;
  constructor(type: PyType, source: PyDict, part: Part) {
    super(type);
    this.source = source;
    this.part = part;
  }

  override traverse(visit: Visit): void {
    visit(this.source);
  }
}

export const dictKeys = (d: PyDict) => new PyDictView(dictKeysType, d, 'keys');
export const dictValues = (d: PyDict) => new PyDictView(dictValuesType, d, 'values');
export const dictItems = (d: PyDict) => new PyDictView(dictItemsType, d, 'items');

/** Throws when the dict has been changed in a way that CPython notices. */
function checkUnchanged(d: PyDict, size: number, left: number): void {
  if (d.size !== size) throw raise(RuntimeError, mutated(d, 'dictionary changed size'));
  if (left < 0) throw raise(RuntimeError, mutated(d, 'dictionary keys changed'));
}

function mutated(d: PyDict, how: string): string {
  const isOrdered = d.type.mro.some(({ heap, name }) => !heap && name === 'collections.OrderedDict');
  return `${isOrdered ? 'OrderedDict mutated' : how} during iteration`;
}

function entry(d: PyDict, at: number, part: Part): Value {
  if (part === 'keys') return d.keys[at] as Value;
  const value = d.values[at] as Value;
  return part === 'values' ? value : tuple([d.keys[at] as Value, value]);
}

/** Over keys, values or items in order. */
export function dictIterator(d: PyDict, part: Part): PyNativeIterator {
  return over(d, part, iteratorTypes[part], 1, 0);
}

/** The same from the end. */
export function dictReverseIterator(d: PyDict, part: Part): PyNativeIterator {
  return over(d, part, reverseIteratorTypes[part], -1, d.keys.length - 1);
}

function over(
  d: PyDict,
  part: Part,
  type: PyType,
  by: number,
  from: number,
  size = d.size,
  still = size,
): PyNativeIterator {
  let at = from;
  let left = still;
  let ended = false;
  const step = () => {
    if (ended) return undefined;
    checkUnchanged(d, size, left);
    const { keys } = d;
    while (at >= 0 && at < keys.length && keys[at] === undefined) at += by;
    ended = at < 0 || at >= keys.length;
    if (ended) return undefined;
    left--;
    checkUnchanged(d, size, left);
    const found = entry(d, at, part);
    at += by;
    return found;
  };
  const iterator = new PyNativeIterator(type, step, () => (ended ? [] : [d]));
  iterator.remaining = () => (ended || d.size !== size ? 0 : left);
  iterator.again = (copy) => over(copy(d), part, type, by, ended ? -1 : at, size, left);
  return iterator;
}

/** Everything the view shows now. */
function shown(view: PyDictView): Value[] {
  const { source, part } = view;
  const found: Value[] = [];
  for (let at = 0; at < source.keys.length; at++)
    if (source.keys[at] !== undefined) found.push(entry(source, at, part));
  return found;
}

/** item in view, for keys and items. */
function viewContains(interp: Interpreter, view: PyDictView, item: Value): Maybe<boolean> {
  if (view.part === 'keys') return after(findEntry(interp, view.source, item, 'dict key'), (at) => at >= 0);
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  return after(dictGet(interp, view.source, item.items[0] as Value), (value) =>
    value === undefined ? false : equals(interp, value, item.items[1] as Value),
  );
}

const isSetLike = (value: Value): value is PySet | PyDictView =>
  value instanceof PySet || (value instanceof PyDictView && value.part !== 'values');

/** Every item of `a` is in `b`. */
function* allIn(interp: Interpreter, a: Value, b: Value): Resumable<boolean> {
  return yield* forEach(interp, a, (item) => contains(interp, b, item));
}

function* compareViews(interp: Interpreter, name: string, a: Value, b: Value): Resumable<boolean> {
  const left = yield* wait(length(interp, a));
  const right = yield* wait(length(interp, b));
  switch (name) {
    case '__eq__':
      return left === right && (yield* allIn(interp, a, b));
    case '__ne__':
      return left !== right || !(yield* allIn(interp, a, b));
    case '__lt__':
      return left < right && (yield* allIn(interp, a, b));
    case '__le__':
      return left <= right && (yield* allIn(interp, a, b));
    case '__gt__':
      return left > right && (yield* allIn(interp, b, a));
    default:
      return left >= right && (yield* allIn(interp, b, a));
  }
}

function* asSet(interp: Interpreter, value: Value): Resumable<PySet> {
  const result = emptySet();
  yield* wait(setUpdate(interp, result, value));
  return result;
}

type Operation = (interp: Interpreter, a: Value, b: Value) => Resumable<Value>;

function* intersect(interp: Interpreter, a: Value, b: Value): Resumable<Value> {
  let [view, other] = a instanceof PyDictView ? [a, b] : [b as PyDictView, a];
  if (other instanceof PySet && other.type === setType && view.source.size <= other.size) {
    return yield* intersection(interp, other, view);
  }
  if (other instanceof PyDictView && other.part !== 'values' && other.source.size > view.source.size) {
    [view, other] = [other, view];
  }
  const base = view;
  const result = emptySet();
  yield* forEach(interp, other, (item) =>
    after(viewContains(interp, base, item), (found) =>
      found ? after(setAdd(interp, result, item), () => true) : true,
    ),
  );
  return result;
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  and: intersect,
  or: function* (interp, a, b) {
    const result = yield* asSet(interp, a);
    yield* wait(setUpdate(interp, result, b));
    return result;
  },
  sub: function* (interp, a, b) {
    const result = yield* asSet(interp, a);
    yield* differenceUpdate(interp, result, b);
    return result;
  },
  xor: function* (interp, a, b) {
    const result = yield* asSet(interp, a);
    yield* symmetricDifferenceUpdate(interp, result, b);
    return result;
  },
};

for (const [type, part] of [
  [dictKeysType, 'keys'],
  [dictValuesType, 'values'],
  [dictItemsType, 'items'],
] as const) {
  method(type, '__len__', '(/)', (_interp, [self]) => (self as PyDictView).source.size);
  method(type, '__iter__', '(/)', (_interp, [self]) => dictIterator((self as PyDictView).source, part));
  method(type, '__reversed__', '(/)', (_interp, [self]) => dictReverseIterator((self as PyDictView).source, part));
  getter(type, 'mapping', (_interp, self: PyDictView) => mappingProxy(self.source));
  method(type, '__repr__', '(/)', (interp, [self]) =>
    guardedRepr(interp, self as PyDictView, '...', function* () {
      const items = shown(self as PyDictView);
      return `${(self as PyDictView).type.name}([${yield* reprItems(interp, () => items)}])`;
    }),
  );
}

for (const type of [dictKeysType, dictItemsType]) {
  type.dict.setStr('__hash__', null);
  method(type, '__contains__', '(key, /)', (interp, [self, item]) =>
    viewContains(interp, self as PyDictView, item as Value),
  );
  method(type, 'isdisjoint', '(other, /)', (interp, [self, other]) =>
    settle(
      forEach(interp, other as Value, (item) =>
        after(viewContains(interp, self as PyDictView, item), (found) => !found),
      ),
    ),
  );
  for (const name of ['__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__']) {
    method(type, name, '(value, /)', (interp, [self, other]) =>
      isSetLike(other as Value) ? settle(compareViews(interp, name, self as Value, other as Value)) : NotImplemented,
    );
  }
  for (const [name, operate] of Object.entries(OPERATIONS)) {
    method(type, `__${name}__`, '(value, /)', (interp, [a, b]) => settle(operate(interp, a as Value, b as Value)));
    method(type, `__r${name}__`, '(value, /)', (interp, [a, b]) => settle(operate(interp, b as Value, a as Value)));
  }
}
