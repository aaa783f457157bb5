/**
 * The module `operator`: the operators as functions, and the getters that are handed to sorted() and map().
 * https://docs.python.org/3/library/operator.html
 */
import {
  after,
  asIndex,
  binaryOp,
  builtinType,
  callSpecial,
  checkHint,
  compareOp,
  contains,
  deleteItem,
  equals,
  getAttr,
  getItem,
  guardedRepr,
  hintOf,
  type Interpreter,
  invoke,
  iter,
  type Keywords,
  length,
  type Maybe,
  method,
  NotImplemented,
  native,
  next,
  type PyNative,
  PyObject,
  type PyType,
  type Resumable,
  raise,
  repr,
  setItem,
  staticMethod,
  TypeError,
  truth,
  tuple,
  typeOf,
  unaryOp,
  type Value,
  ValueError,
  type Visit,
  wait,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { PyPartial, partialType } from './partial.ts';

type Body = (interp: Interpreter, a: Value, b: Value, c: Value) => Maybe<Value>;

/** Functions by name, with their parameters. */
const made: Record<string, PyNative> = {};

function define(names: string, parameters: string, body: Body): void {
  for (const name of names.split(' ')) {
    const fn = native(name, `(${parameters}, /)`, (interp, [a, b, c]) =>
      body(interp, a as Value, b as Value, c as Value),
    );
    fn.module = '_operator';
    made[name] = fn;
  }
}

// In the order of BINARY_OPS; the in-place ones are there behind all others.
const BINARY = 'add and_ floordiv lshift matmul mul mod or_ pow rshift sub truediv xor'.split(' ');
for (const [op, name] of BINARY.entries()) {
  define(name, 'a, b', (interp, a, b) => binaryOp(interp, op, a, b));
  define(`i${name.replace('_', '')}`, 'a, b', (interp, a, b) => binaryOp(interp, op + BINARY.length, a, b));
}
for (const [op, name] of 'lt le eq ne gt ge'.split(' ').entries()) {
  define(name, 'a, b', (interp, a, b) => compareOp(interp, op, a, b));
}
define('neg', 'a', (interp, a) => unaryOp(interp, '__neg__', a));
define('pos', 'a', (interp, a) => unaryOp(interp, '__pos__', a));
define('inv invert', 'a', (interp, a) => unaryOp(interp, '__invert__', a));
define('not_', 'a', (interp, a) => after(truth(interp, a), (is) => !is));
define('truth', 'a', (interp, a) => truth(interp, a));
define('is_', 'a, b', (_interp, a, b) => a === b);
define('is_not', 'a, b', (_interp, a, b) => a !== b);
define('is_none', 'a', (_interp, a) => a === null);
define('is_not_none', 'a', (_interp, a) => a !== null);
define('index', 'a', (interp, a) => asIndex(interp, a));
define('getitem', 'a, b', getItem);
define('setitem', 'a, b, c', (interp, a, b, c) => after(setItem(interp, a, b, c), () => null));
define('delitem', 'a, b', (interp, a, b) => after(deleteItem(interp, a, b), () => null));
define('contains', 'a, b', contains);
define('countOf', 'a, b', (interp, a, b) => search(interp, a, b, false));
define('indexOf', 'a, b', (interp, a, b) => search(interp, a, b, true));
define('concat', 'a, b', (interp, a, b) => joined(interp, a, b, 0));
define('iconcat', 'a, b', (interp, a, b) => joined(interp, a, b, BINARY.length));
define('abs', 'a', (interp, a) => {
  const asked = callSpecial(interp, a, '__abs__', []);
  if (asked === undefined) throw raise(TypeError, `bad operand type for abs(): '${typeOf(a).name}'`);
  return asked;
});
define('length_hint', 'obj, default=0', lengthHint);

function joined(interp: Interpreter, a: Value, b: Value, shift: number): Maybe<Value> {
  if (typeOf(a).lookup('__getitem__') === undefined) {
    throw raise(TypeError, `'${typeOf(a).name}' object can't be concatenated`);
  }
  return binaryOp(interp, shift, a, b);
}

function* search(interp: Interpreter, items: Value, wanted: Value, first: boolean): Resumable {
  if (!['__iter__', '__getitem__'].some((name) => typeOf(items).lookup(name) !== undefined)) {
    throw raise(TypeError, `argument of type '${typeOf(items).name}' is not iterable`);
  }
  const iterator = yield* wait(iter(interp, items));
  let count = 0;
  for (let at = 0; ; at++) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) break;
    if (!(yield* wait(equals(interp, item, wanted)))) continue;
    if (first) return at;
    count++;
  }
  if (first) throw raise(ValueError, 'sequence.index(x): x not in sequence');
  return count;
}

function* lengthHint(interp: Interpreter, obj: Value, fallback: Value): Resumable {
  if (typeof fallback !== 'number' && typeof fallback !== 'bigint' && typeof fallback !== 'boolean') {
    throw raise(TypeError, `'${typeOf(fallback).name}' object cannot be interpreted as an integer`);
  }
  if (typeOf(obj).lookup('__len__') !== undefined) return yield* wait(length(interp, obj));
  const hint = yield* hintOf(interp, obj);
  if (hint === NotImplemented) return fallback;
  if (typeof hint !== 'number' && typeof hint !== 'bigint') {
    throw raise(TypeError, `__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  }
  checkHint(hint);
  return hint;
}

const call = native('call', null, (interp, [fn, ...args], keywords) => {
  if (fn === undefined) throw raise(TypeError, 'call expected at least 1 argument, got 0');
  return invoke(interp, fn, args, keywords);
});
call.module = '_operator';

const OWN_NAMES = new Set('countOf indexOf is_ is_not is_none is_not_none length_hint truth'.split(' '));

// -- getters

/** itemgetter, attrgetter and methodcaller: what they were made with. */
class PyGetter extends PyObject {
  readonly args: readonly Value[];
  readonly keywords: Keywords;
  constructor(type: PyType, args: readonly Value[], keywords: Keywords = new Map()) {
    super(type);
    this.args = args;
    this.keywords = keywords;
  }

  override traverse(visit: Visit): void {
    for (const arg of this.args) visit(arg);
    for (const value of this.keywords.values()) visit(value);
    super.traverse(visit);
  }
}

function getterType(name: string, apply: (interp: Interpreter, self: PyGetter, obj: Value) => Maybe<Value>): PyType {
  const type = builtinType(name, 'native', undefined, 'operator');
  method(type, '__call__', null, (interp, [self, ...given], keywords) => {
    if (keywords !== null && keywords.size > 0) throw raise(TypeError, `${name}() takes no keyword arguments`);
    const [obj] = given;
    if (given.length !== 1) throw raise(TypeError, `${name} expected 1 argument, got ${given.length}`);
    return apply(interp, self as PyGetter, obj as Value);
  });
  method(type, '__repr__', '(/)', (interp, [self]) =>
    guardedRepr(interp, self as PyGetter, `operator.${name}(...)`, () => getterText(interp, name, self as PyGetter)),
  );
  method(type, '__reduce__', '()', (_interp, [self]) => {
    const { args, keywords } = self as PyGetter;
    if (keywords.size === 0) return tuple([type, tuple(args)]);
    return tuple([new PyPartial(partialType, type, args.slice(0, 1), keywords), tuple(args.slice(1))]);
  });
  return type;
}

function* getterText(interp: Interpreter, name: string, { args, keywords }: PyGetter): Resumable<string> {
  const parts: string[] = [];
  for (const arg of args) parts.push(yield* wait(repr(interp, arg)));
  for (const [key, value] of keywords) parts.push(`${key}=${yield* wait(repr(interp, value))}`);
  return `operator.${name}(${parts.join(', ')})`;
}

/** What `get` gives for each of the things to get: the one, or a tuple of all. */
function* all(things: readonly Value[], get: (thing: Value) => Maybe<Value>): Resumable {
  if (things.length === 1) return yield* wait(get(things[0] as Value));
  const found: Value[] = [];
  for (const thing of things) found.push(yield* wait(get(thing)));
  return tuple(found);
}

const itemgetter = getterType('itemgetter', (interp, { args }, obj) =>
  args.length === 1 ? getItem(interp, obj, args[0] as Value) : all(args, (item) => getItem(interp, obj, item)),
);
staticMethod(itemgetter, '__new__', null, (_interp, [cls, ...args], keywords) => {
  if (keywords !== null && keywords.size > 0) throw raise(TypeError, 'itemgetter() takes no keyword arguments');
  if (args.length === 0) throw raise(TypeError, 'itemgetter expected 1 argument, got 0');
  return new PyGetter(cls as PyType, args);
});

const attrgetter = getterType('attrgetter', (interp, { args }, obj) =>
  all(args, (path) => followed(interp, obj, path as string)),
);
staticMethod(attrgetter, '__new__', null, (_interp, [cls, ...args], keywords) => {
  if (keywords !== null && keywords.size > 0) throw raise(TypeError, 'attrgetter() takes no keyword arguments');
  if (args.length === 0) throw raise(TypeError, 'attrgetter expected 1 argument, got 0');
  if (args.some((arg) => typeof arg !== 'string')) throw raise(TypeError, 'attribute name must be a string');
  return new PyGetter(cls as PyType, args);
});

function* followed(interp: Interpreter, obj: Value, path: string): Resumable {
  let value = obj;
  for (const name of path.split('.')) value = yield* wait(getAttr(interp, value, name));
  return value;
}

const methodcaller = getterType('methodcaller', (interp, { args: [name, ...rest], keywords }, obj) =>
  after(getAttr(interp, obj, name as string), (found) =>
    invoke(interp, found, [...rest], keywords.size === 0 ? null : keywords),
  ),
);
staticMethod(methodcaller, '__new__', null, (_interp, [cls, ...args], keywords) => {
  if (args.length === 0) throw raise(TypeError, 'methodcaller needs at least one argument, the method name');
  if (typeof args[0] !== 'string') throw raise(TypeError, 'method name must be a string');
  return new PyGetter(cls as PyType, args, keywords ?? new Map());
});

/** The names under which the operators are methods: add is `__add__` too, not_ is `__not__`. */
const special = Object.fromEntries(
  Object.entries({ ...made, call })
    .filter(([name]) => !OWN_NAMES.has(name))
    .map(([name, fn]) => [`__${name.replace(/_$/, '')}__`, fn]),
);

export const operator: ModuleBuilder = () => ({ ...made, ...special, attrgetter, call, itemgetter, methodcaller });
