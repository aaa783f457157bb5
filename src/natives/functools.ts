/** The module `_functools`: partial, lru_cache's wrapper, cmp_to_key, and reduce: what would be slow in Python. */
import {
  AttributeError,
  builtinType,
  COMPARE_METHODS,
  compareOp,
  getter,
  type Interpreter,
  invoke,
  iter,
  method,
  native,
  next,
  PyObject,
  PyThrow,
  type PyType,
  type Resumable,
  raise,
  TypeError,
  type Value,
  type Visit,
  wait,
} from '#vm';
import { lruCacheType } from './lru-cache.ts';
import type { ModuleBuilder } from './modules.ts';
import { partialType, placeholder } from './partial.ts';

const reduce = native('reduce', '(function, iterable, /, initial=)', (interp, args) => reduceAll(interp, args));
reduce.module = '_functools';

function* reduceAll(interp: Interpreter, args: readonly (Value | undefined)[]): Resumable {
  const [fn, iterable, initial] = args;
  const iterator = yield* iterated(interp, iterable as Value);
  let result = initial === undefined ? yield* wait(next(interp, iterator)) : initial;
  if (result === undefined) throw raise(TypeError, 'reduce() of empty iterable with no initial value');
  for (;;) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) return result;
    result = yield* wait(invoke(interp, fn as Value, [result, item]));
  }
}

function* iterated(interp: Interpreter, iterable: Value): Resumable {
  try {
    return yield* wait(iter(interp, iterable));
  } catch (error) {
    if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(TypeError)) throw error;
    throw raise(TypeError, 'reduce() arg 2 must support iteration');
  }
}

/** What cmp_to_key makes: without an object it is the function K, with one it is a key. */
class PyKey extends PyObject {
  readonly compare: Value;
  value: Value | undefined;
  constructor(type: PyType, compare: Value, value: Value | undefined) {
    super(type);
    this.compare = compare;
    this.value = value;
  }

  override traverse(visit: Visit): void {
    visit(this.compare);
    visit(this.value);
  }
}

const keyType = builtinType('KeyWrapper', 'native', undefined, 'functools');
keyType.dict.setStr('__hash__', null);
method(keyType, '__call__', null, (interp, [self, ...given], keywords) => {
  const make = native('K', '(obj)', (_interp, [value]) => new PyKey(keyType, (self as PyKey).compare, value));
  return invoke(interp, make, given, keywords);
});
getter<PyKey>(
  keyType,
  'obj',
  (_interp, self) => self.value ?? null,
  (_interp, self, value) => {
    self.value = value;
  },
);
COMPARE_METHODS.forEach((name, op) => {
  method(keyType, name, '(value, /)', (interp, [self, other]) =>
    compareKeys(interp, op, self as PyKey, other as Value),
  );
});

function* compareKeys(interp: Interpreter, op: number, self: PyKey, other: Value): Resumable {
  if (!(other instanceof PyKey)) throw raise(TypeError, 'other argument must be K instance');
  if (self.value === undefined || other.value === undefined) throw raise(AttributeError, 'object');
  const order = yield* wait(invoke(interp, self.compare, [self.value, other.value]));
  return yield* wait(compareOp(interp, op, order, 0));
}

const cmpToKey = native(
  'cmp_to_key',
  '(mycmp)',
  (_interp, [compare]) => new PyKey(keyType, compare as Value, undefined),
);
cmpToKey.module = '_functools';

export const functools: ModuleBuilder = () => ({
  Placeholder: placeholder,
  _lru_cache_wrapper: lruCacheType,
  cmp_to_key: cmpToKey,
  partial: partialType,
  reduce,
});
