/** dict: its constructor, methods and operators. The storage is in dict.ts, the views in views.ts. */

import type { Interpreter } from '../interpreter.ts';
import { lose } from '../lifetimes/lifetimes.ts';
import { callSpecial, findAttr } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { collect, iter, looksIterable, next } from '../protocol/iteration.ts';
import { dictDelete, dictGet, dictSet, findEntry, findOrAdd, mergeDict, removeEntry } from '../protocol/mapping.ts';
import { equals, getItem, setItem, wait } from '../protocol/operators.ts';
import { guardedRepr } from '../protocol/sequence.ts';
import { settle } from '../protocol/settle.ts';
import { repr } from '../protocol/text.ts';
import type { Keywords, Maybe, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { classArgument, expectCount } from './arguments.ts';
import { PyDict } from './dict.ts';
import { KeyError, type PyThrow, raise, TypeError, ValueError } from './exception.ts';
import { genericAlias } from './generic-alias.ts';
import { dict, list, tuple } from './make.ts';
import { classMethod, method, staticMethod } from './native.ts';
import { dictType, NotImplemented } from './type.ts';
import { dictItems, dictIterator, dictKeys, dictReverseIterator, dictValues } from './views.ts';

/** d[key]; KeyError, or what `__missing__` of a subclass says. */
export function dictGetItem(interp: Interpreter, d: PyDict, key: Value): Maybe<Value> {
  return after(dictGet(interp, d, key), (value) => value ?? (value === null ? null : missing(interp, d, key)));
}

function missing(interp: Interpreter, d: PyDict, key: Value): Maybe<Value> {
  const asked = d.type === dictType ? undefined : callSpecial(interp, d, '__missing__', [key]);
  if (asked !== undefined) return asked;
  throw raise(KeyError, key);
}

/** d.update(source), for a mapping or an iterable of pairs. */
export function dictUpdate(interp: Interpreter, d: PyDict, source: Value): Maybe<undefined> {
  if (source instanceof PyDict && source.type.lookup('__iter__') === dictType.lookup('__iter__')) {
    return mergeDict(interp, d, source);
  }
  return after(findAttr(interp, source, 'keys'), (keys) =>
    settle(keys === undefined ? updateFromPairs(interp, d, source) : updateFromMapping(interp, d, source, keys)),
  );
}

function* updateFromMapping(interp: Interpreter, d: PyDict, source: Value, keys: Value): Resumable<undefined> {
  const iterator = yield* wait(iter(interp, yield* wait(invoke(interp, keys, []))));
  for (;;) {
    const key = yield* wait(next(interp, iterator));
    if (key === undefined) return undefined;
    yield* wait(dictSet(interp, d, key, yield* wait(getItem(interp, source, key))));
  }
}

function* updateFromPairs(interp: Interpreter, d: PyDict, source: Value): Resumable<undefined> {
  const iterator = yield* wait(iter(interp, source));
  for (let i = 0; ; i++) {
    const pair = yield* wait(next(interp, iterator));
    if (pair === undefined) return undefined;
    const [key, value] = yield* pairItems(interp, pair, i);
    yield* wait(dictSet(interp, d, key, value));
  }
}

function* pairItems(interp: Interpreter, pair: Value, index: number): Resumable<[Value, Value]> {
  if (!looksIterable(pair)) throw notAPair(index);
  const items = yield* wait(collect(interp, pair));
  if (items.length === 2) return [items[0] as Value, items[1] as Value];
  const place = `dictionary update sequence element #${index}`;
  throw raise(ValueError, `${place} has length ${items.length}; 2 is required`);
}

function notAPair(index: number): PyThrow {
  const thrown = raise(TypeError, 'object is not iterable');
  const note = `Cannot convert dictionary update sequence element #${index} to a sequence`;
  thrown.exception.dict = dict();
  thrown.exception.dict.setStr('__notes__', list([note]));
  return thrown;
}

/** The work of dict() and update(): at most one positional argument, then the keywords. */
function updateAll(interp: Interpreter, name: string, args: readonly Value[], keywords: Keywords | null): Maybe<null> {
  expectCount(name, args.length - 1, 0, 1);
  const d = args[0] as PyDict;
  const positional = args[1] === undefined ? undefined : dictUpdate(interp, d, args[1]);
  return after(positional, () => {
    for (const [key, value] of keywords ?? []) d.setStr(key, value);
    return null;
  });
}

/** A plain dict with the same entries. */
function copyDict(d: PyDict): PyDict {
  const copy = dict();
  d.copyInto(copy);
  return copy;
}

const keyError = (key: Value) => raise(KeyError, key);
const self = (args: readonly (Value | undefined)[]) => args[0] as PyDict;

staticMethod(dictType, '__new__', null, (_interp, args) => new PyDict(classArgument(dictType, args)));
method(dictType, '__init__', null, (interp, args, keywords) => updateAll(interp, 'dict', args, keywords));
method(dictType, 'update', null, (interp, args, keywords) => updateAll(interp, 'update', args, keywords));

dictType.dict.setStr('__hash__', null);
method(dictType, '__len__', '(/)', (_interp, args) => self(args).size);
method(dictType, '__getitem__', '(key, /)', (interp, args) => dictGetItem(interp, self(args), args[1] as Value));
method(dictType, '__setitem__', '(key, value, /)', (interp, args) =>
  after(dictSet(interp, self(args), args[1] as Value, args[2] as Value), () => null),
);
method(dictType, '__delitem__', '(key, /)', (interp, args) =>
  after(dictDelete(interp, self(args), args[1] as Value), (found) => {
    if (!found) throw keyError(args[1] as Value);
    return null;
  }),
);
method(dictType, '__contains__', '(key, /)', (interp, args) =>
  after(findEntry(interp, self(args), args[1] as Value, 'dict key'), (at) => at >= 0),
);
method(dictType, '__iter__', '(/)', (_interp, args) => dictIterator(self(args), 'keys'));
method(dictType, '__reversed__', '(/)', (_interp, args) => dictReverseIterator(self(args), 'keys'));
method(dictType, 'keys', '(/)', (_interp, args) => dictKeys(self(args)));
method(dictType, 'values', '(/)', (_interp, args) => dictValues(self(args)));
method(dictType, 'items', '(/)', (_interp, args) => dictItems(self(args)));

method(dictType, 'get', '(key, default=None, /)', (interp, args) =>
  after(dictGet(interp, self(args), args[1] as Value), (value) => (value === undefined ? (args[2] as Value) : value)),
);

method(dictType, 'setdefault', '(key, default=None, /)', (interp, args) => {
  const value = args[2] as Value;
  return after(findOrAdd(interp, self(args), args[1] as Value, value, 'dict key'), (at) =>
    at < 0 ? value : (self(args).values[at] as Value),
  );
});

method(dictType, 'pop', '(key, default=, /)', (interp, args) => {
  const d = self(args);
  return after(findEntry(interp, d, args[1] as Value, 'dict key'), (at) => {
    if (at >= 0) return takeEntry(d, at);
    if (args[2] === undefined) throw keyError(args[1] as Value);
    return args[2];
  });
});

function takeEntry(d: PyDict, at: number): Value {
  const value = d.values[at] as Value;
  removeEntry(d, at);
  return value;
}

method(dictType, 'popitem', '(/)', (_interp, args) => {
  const d = self(args);
  if (d.size === 0) throw raise(KeyError, 'popitem(): dictionary is empty');
  const at = d.keys.length - 1;
  const key = d.keys[at] as Value;
  return tuple([key, takeEntry(d, at)]);
});

method(dictType, 'clear', '(/)', (interp, args) => {
  lose(interp, self(args).values);
  self(args).clear();
  return null;
});

method(dictType, 'copy', '(/)', (_interp, args) => copyDict(self(args)));

classMethod(dictType, 'fromkeys', '(iterable, value=None, /)', (interp, [cls, iterable, value]) =>
  after(invoke(interp, cls as Value, []), (made) => settle(fillKeys(interp, made, iterable as Value, value as Value))),
);

function* fillKeys(interp: Interpreter, made: Value, iterable: Value, value: Value): Resumable<Value> {
  const iterator = yield* wait(iter(interp, iterable));
  for (;;) {
    const key = yield* wait(next(interp, iterator));
    if (key === undefined) return made;
    if (made instanceof PyDict && made.type === dictType) yield* wait(dictSet(interp, made, key, value));
    else yield* wait(setItem(interp, made, key, value));
  }
}

/** a == b, value by value. */
function* sameEntries(interp: Interpreter, a: PyDict, b: PyDict): Resumable<boolean> {
  if (a.size !== b.size) return false;
  for (let i = 0; i < a.keys.length; i++) {
    const key = a.keys[i];
    if (key === undefined) continue;
    const value = a.values[i] as Value;
    const other = yield* wait(dictGet(interp, b, key));
    if (other === undefined || !(yield* wait(equals(interp, value, other)))) return false;
  }
  return true;
}

for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(dictType, name, '(value, /)', (interp, [a, b]) => {
    if (!(b instanceof PyDict)) return NotImplemented;
    return after(settle(sameEntries(interp, a as PyDict, b)), (same) => same === wanted);
  });
}

for (const name of ['__lt__', '__le__', '__gt__', '__ge__']) {
  method(dictType, name, '(value, /)', () => NotImplemented);
}

function merged(interp: Interpreter, left: Value, right: Value): Maybe<Value> {
  if (!(left instanceof PyDict && right instanceof PyDict)) return NotImplemented;
  const result = copyDict(left);
  return after(dictUpdate(interp, result, right), () => result);
}

method(dictType, '__or__', '(value, /)', (interp, [a, b]) => merged(interp, a as Value, b as Value));
method(dictType, '__ror__', '(value, /)', (interp, [a, b]) => merged(interp, b as Value, a as Value));
method(dictType, '__ior__', '(value, /)', (interp, [a, b]) =>
  after(dictUpdate(interp, a as PyDict, b as Value), () => a as Value),
);

method(dictType, '__repr__', '(/)', (interp, args) => {
  const d = self(args);
  if (d.size === 0) return '{}';
  return guardedRepr(interp, d, '{...}', () => entriesText(interp, d));
});

function* entriesText(interp: Interpreter, d: PyDict): Resumable<string> {
  const parts: string[] = [];
  for (let i = 0; i < d.keys.length; i++) {
    const key = d.keys[i];
    if (key === undefined) continue;
    const value = d.values[i] as Value;
    const keyText = yield* wait(repr(interp, key));
    parts.push(`${keyText}: ${yield* wait(repr(interp, value))}`);
  }
  return `{${parts.join(', ')}}`;
}

classMethod(dictType, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);
