/** functools.lru_cache's wrapper: a function that remembers what it was asked, in a dict whose order is that of use. */
import {
  after,
  builtinType,
  dict,
  dictSet,
  equipDict,
  findEntry,
  type Interpreter,
  invoke,
  type Keywords,
  lose,
  type Maybe,
  method,
  methodType,
  type PyDict,
  PyMethod,
  PyObject,
  type PyType,
  type Resumable,
  removeEntry,
  settle,
  staticMethod,
  truth,
  tuple,
  typeOf,
  type Value,
  type Visit,
  wait,
} from '#vm';

export const lruCacheType = builtinType('_lru_cache_wrapper', 'native', undefined, 'functools');
lruCacheType.hasDict = true;
equipDict(lruCacheType);

class PyLruCache extends PyObject {
  readonly func: Value;
  /** Infinity for no limit. */
  readonly most: number;
  readonly typed: boolean;
  /** Makes what cache_info() gives. */
  readonly info: Value;
  readonly cache: PyDict = dict();
  hits = 0;
  misses = 0;
  constructor(type: PyType, func: Value, most: number, typed: boolean, info: Value) {
    super(type);
    this.func = func;
    this.most = most;
    this.typed = typed;
    this.info = info;
  }

  override traverse(visit: Visit): void {
    visit(this.func);
    visit(this.info);
    visit(this.cache);
    super.traverse(visit);
  }
}

const self = (value: Value | undefined) => value as PyLruCache;
/** Stands between positional and keyword arguments in a key. */
const mark = new PyObject(builtinType('object'));

staticMethod(lruCacheType, '__new__', '(user_function, maxsize, typed, cache_info_type)', (interp, args) => {
  const [cls, func, maxsize, typed, info] = args as [Value, Value, Value, Value, Value];
  const most = maxsize === null ? Number.POSITIVE_INFINITY : Number(maxsize);
  return after(truth(interp, typed), (isTyped) => new PyLruCache(cls as PyType, func, most, isTyped, info));
});

method(lruCacheType, '__call__', null, (interp, args, keywords) => {
  const wrapper = self(args[0]);
  return settle(remembered(interp, wrapper, args.slice(1), keywords));
});

function* remembered(
  interp: Interpreter,
  wrapper: PyLruCache,
  args: Value[],
  keywords: Keywords | null,
): Resumable<Value> {
  const { cache, most } = wrapper;
  if (most === 0) {
    wrapper.misses++;
    return yield* wait(invoke(interp, wrapper.func, args, keywords));
  }
  const key = keyOf(args, keywords, wrapper.typed);
  const at = yield* wait(findEntry(interp, cache, key, null));
  if (at >= 0) {
    const found = cache.values[at] as Value;
    wrapper.hits++;
    if (most !== Number.POSITIVE_INFINITY && at !== cache.keys.length - 1) {
      removeEntry(cache, at);
      yield* wait(dictSet(interp, cache, key, found));
    }
    return found;
  }
  wrapper.misses++;
  const result = yield* wait(invoke(interp, wrapper.func, args, keywords));
  if (cache.size >= most && (yield* wait(findEntry(interp, cache, key, null))) < 0) dropFirst(interp, cache);
  yield* wait(dictSet(interp, cache, key, result));
  return result;
}

function dropFirst(interp: Interpreter, cache: PyDict): void {
  const at = cache.first;
  if (at < 0) return;
  lose(interp, [cache.keys[at], cache.values[at]]);
  removeEntry(cache, at);
}

/** One plain argument stands for itself, others make a tuple. */
function keyOf(args: readonly Value[], keywords: Keywords | null, typed: boolean): Value {
  const [only] = args;
  const named = keywords === null || keywords.size === 0 ? [] : [...keywords];
  if (!typed && named.length === 0 && args.length === 1 && (typeof only === 'string' || isInt(only))) {
    return only as Value;
  }
  const parts = [...args];
  if (named.length > 0) parts.push(mark, ...named.flat());
  if (typed) parts.push(...args.map(typeOf), ...named.map(([, value]) => typeOf(value)));
  return tuple(parts);
}

function isInt(value: Value | undefined): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

method(lruCacheType, '__get__', '(instance, owner=None, /)', (_interp, [wrapper, instance]) =>
  instance === null ? (wrapper as Value) : new PyMethod(methodType, wrapper as Value, instance as Value),
);

method(lruCacheType, 'cache_info', '()', (interp, [value]): Maybe<Value> => {
  const { hits, misses, most, cache, info } = self(value);
  return invoke(interp, info, [hits, misses, most === Number.POSITIVE_INFINITY ? null : most, cache.size]);
});

method(lruCacheType, 'cache_clear', '()', (interp, [value]) => {
  const wrapper = self(value);
  lose(interp, wrapper.cache.values);
  wrapper.cache.clear();
  wrapper.hits = 0;
  wrapper.misses = 0;
  return null;
});

for (const name of ['__copy__', '__deepcopy__']) {
  method(lruCacheType, name, null, (_interp, [value]) => value as Value);
}
method(lruCacheType, '__reduce__', '()', (_interp, [value]) => {
  const name = self(value).dict?.getStr('__qualname__');
  return name ?? '';
});
