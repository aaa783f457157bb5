/** collections.OrderedDict: a dict whose order counts in comparisons and can be changed. */
import {
  after,
  builtinType,
  classMethod,
  collect,
  contains,
  dictItemsType,
  dictKeysType,
  dictSet,
  dictType,
  dictUpdate,
  dictValuesType,
  equals,
  equipDict,
  findAttr,
  getItem,
  guardedRepr,
  type Interpreter,
  invoke,
  iter,
  KeyError,
  type Keywords,
  method,
  NotImplemented,
  next,
  PyDict,
  PyDictView,
  type PyNative,
  type PyType,
  type Resumable,
  raise,
  removeEntry,
  setItem,
  TypeError,
  truth,
  tuple,
  type Value,
  ValueError,
  wait,
} from '#vm';

export const orderedDictType = builtinType('OrderedDict', 'dict', dictType, 'collections');
orderedDictType.hasDict = true;
equipDict(orderedDictType);

const self = (value: Value | undefined) => value as PyDict;
const inherited = (name: string) => dictType.dict.getStr(name) as PyNative;

for (const [part, base] of [
  ['keys', dictKeysType],
  ['values', dictValuesType],
  ['items', dictItemsType],
] as const) {
  const type = builtinType(`odict_${part}`, 'native', base);
  method(orderedDictType, part, '()', (_interp, [dict]) => new PyDictView(type, self(dict), part));
}

for (const name of ['__init__', 'update']) {
  method(orderedDictType, name, null, (interp, args, keywords) => fill(interp, args, keywords));
}

/** What dict's constructor does, but through `__setitem__`, as subclasses have their own. */
function* fill(interp: Interpreter, args: readonly Value[], keywords: Keywords | null): Resumable {
  if (args.length > 2) throw raise(TypeError, `expected at most 1 argument, got ${args.length - 1}`);
  const [dict, source] = args as [PyDict, Value | undefined];
  if (source !== undefined) yield* fillFrom(interp, dict, source);
  for (const [name, value] of keywords ?? []) yield* wait(setItem(interp, dict, name, value));
  return null;
}

function* fillFrom(interp: Interpreter, dict: PyDict, source: Value): Resumable<void> {
  if (source instanceof PyDict && !dict.type.heap) {
    yield* wait(dictUpdate(interp, dict, source));
    return;
  }
  const keys = yield* wait(findAttr(interp, source, 'keys'));
  const iterator = yield* wait(iter(interp, keys === undefined ? source : yield* wait(invoke(interp, keys, []))));
  for (;;) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) return;
    const pair = keys === undefined ? yield* pairOf(interp, item) : undefined;
    const key = pair === undefined ? item : (pair[0] as Value);
    const value = pair === undefined ? yield* wait(getItem(interp, source, item)) : (pair[1] as Value);
    yield* wait(setItem(interp, dict, key, value));
  }
}

function* pairOf(interp: Interpreter, item: Value): Resumable<readonly Value[]> {
  const items = yield* wait(collect(interp, item));
  if (items.length > 2) throw raise(ValueError, 'too many values to unpack (expected 2)');
  if (items.length === 2) return items;
  throw raise(ValueError, `need more than ${items.length} value${items.length === 1 ? '' : 's'} to unpack`);
}

classMethod(orderedDictType, 'fromkeys', '(iterable, value=None)', function* (interp, [cls, iterable, value]) {
  const made = yield* wait(invoke(interp, cls as PyType, []));
  const iterator = yield* wait(iter(interp, iterable as Value));
  for (;;) {
    const key = yield* wait(next(interp, iterator));
    if (key === undefined) return made;
    yield* wait(setItem(interp, made, key, value as Value));
  }
});

method(orderedDictType, 'popitem', '(last=True)', (interp, [value, last]) =>
  after(truth(interp, last as Value), (fromEnd) => {
    const dict = self(value);
    if (dict.size === 0) throw raise(KeyError, 'dictionary is empty');
    const at = fromEnd ? dict.keys.length - 1 : dict.first;
    const pair = tuple([dict.keys[at] as Value, dict.values[at] as Value]);
    removeEntry(dict, at);
    return pair;
  }),
);

const isThere = (key: Value | undefined) => key !== undefined;

method(orderedDictType, 'setdefault', '(key, default=None)', function* (interp, [value, key, fallback]) {
  const dict = self(value);
  if (!dict.type.heap)
    return yield* wait(invoke(interp, inherited('setdefault'), [dict, key as Value, fallback as Value]));
  if (yield* wait(contains(interp, dict, key as Value))) return yield* wait(getItem(interp, dict, key as Value));
  yield* wait(setItem(interp, dict, key as Value, fallback as Value));
  return fallback as Value;
});

method(orderedDictType, 'move_to_end', '(key, last=True)', function* (interp, [value, key, last]) {
  const dict = self(value);
  const moved = yield* wait(invoke(interp, inherited('pop'), [dict, key as Value]));
  if (yield* wait(truth(interp, last as Value))) {
    yield* wait(dictSet(interp, dict, key as Value, moved));
    return null;
  }
  const rest = new PyDict(dictType);
  dict.copyInto(rest);
  dict.clear();
  yield* wait(dictSet(interp, dict, key as Value, moved));
  yield* wait(dictUpdate(interp, dict, rest));
  return null;
});

for (const name of ['copy', '__copy__']) {
  method(orderedDictType, name, '()', (interp, [dict]) => {
    const { type } = self(dict);
    if (type.heap) return invoke(interp, type, [dict as Value]);
    const made = new PyDict(type);
    self(dict).copyInto(made);
    return made;
  });
}

for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(orderedDictType, name, '(value, /)', (interp, [a, b]) => {
    if (!(b instanceof PyDict)) return NotImplemented;
    return after(invoke(interp, inherited('__eq__'), [a as Value, b]), (same) => {
      if (same !== true || !b.type.isSubtypeOf(orderedDictType)) return same === wanted;
      return after(sameOrder(interp, self(a), b), (ordered) => ordered === wanted);
    });
  });
}

function* sameOrder(interp: Interpreter, a: PyDict, b: PyDict): Resumable<boolean> {
  const others = b.keys.filter(isThere) as Value[];
  for (const [at, key] of a.keys.filter(isThere).entries()) {
    if (!(yield* wait(equals(interp, key as Value, others[at] as Value)))) return false;
  }
  return true;
}

orderedDictType.dict.setStr('__hash__', null);
method(orderedDictType, '__repr__', '(/)', (interp, [value]) => {
  const dict = self(value);
  const { qualname } = dict.type;
  if (dict.size === 0) return `${qualname}()`;
  return guardedRepr(interp, dict, '...', function* () {
    const plain = new PyDict(dictType);
    dict.copyInto(plain);
    return `${qualname}(${yield* wait(invoke(interp, inherited('__repr__'), [plain]))})`;
  });
});

method(orderedDictType, '__reduce__', '()', function* (interp, [value]) {
  const dict = self(value);
  const items = yield* wait(invoke(interp, (yield* wait(findAttr(interp, dict, 'items'))) as Value, []));
  const state = dict.dict === null || dict.dict.size === 0 ? null : dict.dict;
  return tuple([dict.type, tuple([]), state, null, yield* wait(iter(interp, items))]);
});

function joined(interp: Interpreter, type: PyType, left: Value, right: Value) {
  if (!(left instanceof PyDict && right instanceof PyDict)) return NotImplemented;
  return after(invoke(interp, type, [left]), (made) => after(dictUpdate(interp, made as PyDict, right), () => made));
}

method(orderedDictType, '__or__', '(value, /)', (interp, [a, b]) =>
  joined(interp, self(a).type, a as Value, b as Value),
);
method(orderedDictType, '__ror__', '(value, /)', (interp, [a, b]) =>
  joined(interp, self(a).type, b as Value, a as Value),
);
method(orderedDictType, '__ior__', '(value, /)', (interp, [a, b]) =>
  after(fill(interp, [a as Value, b as Value], null), () => a as Value),
);
