/** The calls that are not plain: keyword arguments, `*` and `**`; and making functions. */
import type { PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { transparent } from '../lifetimes/lifetimes.ts';
import { PyDict } from '../objects/dict.ts';
import { dictUpdate } from '../objects/dict-type.ts';
import { AttributeError, PyThrow, raise, TypeError } from '../objects/exception.ts';
import { type PyCode, PyFunction, PyMethod } from '../objects/function.ts';
import { listExtend } from '../objects/list.ts';
import { dict } from '../objects/make.ts';
import { PyNative } from '../objects/native.ts';
import { PyType, typeOf } from '../objects/type.ts';
import { getAttr } from '../protocol/attribute.ts';
import { collect, looksIterable } from '../protocol/iteration.ts';
import { dictGet, dictSet } from '../protocol/mapping.ts';
import { getItem, wait } from '../protocol/operators.ts';
import { str } from '../protocol/text.ts';
import { call, type Keywords, type Maybe, type Resumable } from '../resumable.ts';
import { type PyCell, type PyList, PyStr, PyTuple, type Value } from '../value.ts';

/** The keyword arguments on top of the stack, whose names are in the tuple. */
export function keywordsOf(names: PyTuple, values: readonly (Value | undefined)[], from: number): Keywords {
  const keywords = new Map<string, Value>();
  for (let i = 0; i < names.items.length; i++) keywords.set(names.items[i] as string, values[from + i] as Value);
  return keywords;
}

/** CALL_FUNCTION_EX: `callable(*args, **keywords)`. Arguments that are unpacked as they are belong to the call alone. */
export function callUnpacked(
  interp: Interpreter,
  callable: Value,
  args: Value,
  keywords: Value | undefined,
): Resumable {
  const body = unpackAndCall(interp, callable, args, keywords);
  const areReady = args instanceof PyTuple && (keywords === undefined || keywords instanceof PyDict);
  return areReady ? transparent(interp, body) : body;
}

function* unpackAndCall(interp: Interpreter, callable: Value, args: Value, keywords: Value | undefined): Resumable {
  const named = keywords === undefined ? null : yield* keywordMap(interp, keywords, callable);
  const items = args instanceof PyTuple ? args.items : yield* positional(interp, callable, args);
  return yield call(callable, [...items], named);
}

function* positional(interp: Interpreter, callable: Value, args: Value): Resumable<readonly Value[]> {
  if (!looksIterable(args)) {
    throw raise(TypeError, `${functionName(callable)} argument after * must be an iterable, not ${typeOf(args).name}`);
  }
  return yield* wait(collect(interp, args));
}

function* keywordMap(interp: Interpreter, keywords: Value, callable: Value): Resumable<Keywords | null> {
  let source = keywords;
  if (!(source instanceof PyDict)) {
    source = dict();
    yield* mergeKeywords(interp, source as PyDict, keywords, callable);
  }
  const { keys, values } = source as PyDict;
  const named = new Map<string, Value>();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined) continue;
    if (typeof key !== 'string' && !(key instanceof PyStr)) throw raise(TypeError, 'keywords must be strings');
    named.set(typeof key === 'string' ? key : key.value, values[i] as Value);
  }
  return named.size === 0 ? null : named;
}

/** How errors name what is called: `module.qualname()`, without the module for builtins. */
function functionName(callable: Value): string {
  const target = callable instanceof PyMethod ? callable.func : callable;
  if (target instanceof PyFunction) return withModule(target.module, target.qualname);
  if (target instanceof PyNative) return `${ownerName(callable, target)}${target.name}()`;
  if (target instanceof PyType) return withModule(target.module, target.qualname);
  return `${typeOf(target).name} object`;
}

/** A bound method of a built-in type is named by the class of what it is bound to. */
function ownerName(callable: Value, target: PyNative): string {
  if (target.owner === null) return '';
  const { self } = callable instanceof PyMethod ? callable : { self: target.owner };
  return `${(self instanceof PyType ? self : typeOf(self)).name}.`;
}

function withModule(module: Value, qualname: string): string {
  return typeof module === 'string' && module !== 'builtins' ? `${module}.${qualname}()` : `${qualname}()`;
}

/** DICT_MERGE: adds `**source` to the keywords of a call; every keyword only once. */
export function* mergeKeywords(
  interp: Interpreter,
  into: PyDict,
  source: Value,
  callable: Value,
): Resumable<undefined> {
  const keys = yield* keysOf(interp, source, callable);
  for (const key of keys) {
    if ((yield* wait(dictGet(interp, into, key))) !== undefined) {
      if (typeof key !== 'string') throw raise(TypeError, 'keywords must be strings');
      throw raise(
        TypeError,
        `${functionName(callable)} got multiple values for keyword argument '${yield* wait(str(interp, key))}'`,
      );
    }
    const value =
      source instanceof PyDict ? yield* wait(dictGet(interp, source, key)) : yield* wait(getItem(interp, source, key));
    yield* wait(dictSet(interp, into, key, value as Value));
  }
  return undefined;
}

function* keysOf(interp: Interpreter, source: Value, callable: Value): Resumable<readonly Value[]> {
  if (source instanceof PyDict) return source.keys.filter((key): key is Value => key !== undefined);
  const asked = yield* orNotMapping(
    interp,
    source,
    `${functionName(callable)} argument after ** must be a mapping, not ${typeOf(source).name}`,
  );
  const keys = yield call(asked, []);
  if (!looksIterable(keys)) {
    const names = `${typeOf(source).name}.keys() returned a non-iterable (type ${typeOf(keys).name})`;
    throw raise(TypeError, names);
  }
  return yield* wait(collect(interp, keys));
}

function* orNotMapping(interp: Interpreter, source: Value, message: string): Resumable {
  try {
    return yield* wait(getAttr(interp, source, 'keys'));
  } catch (error) {
    if (error instanceof PyThrow && error.exception.type.isSubtypeOf(AttributeError)) throw raise(TypeError, message);
    throw error;
  }
}

/** DICT_UPDATE: `{**source}`. */
export function* updateDisplay(interp: Interpreter, into: PyDict, source: Value): Resumable<undefined> {
  if (!(source instanceof PyDict))
    yield* orNotMapping(interp, source, `'${typeOf(source).name}' object is not a mapping`);
  return yield* wait(dictUpdate(interp, into, source));
}

/** LIST_EXTEND: `[*iterable]`. */
export function extendDisplay(interp: Interpreter, into: PyList, source: Value): Maybe<Value> {
  if (!looksIterable(source)) throw raise(TypeError, `Value after * must be an iterable, not ${typeOf(source).name}`);
  return listExtend(interp, into, source);
}

/** BUILD_MAP with keys that have to be hashed. */
export function* buildMap(interp: Interpreter, pairs: readonly Value[]): Resumable {
  const made = dict();
  for (let i = 0; i < pairs.length; i += 2)
    yield* wait(dictSet(interp, made, pairs[i] as Value, pairs[i + 1] as Value));
  return made;
}

/** MAKE_FUNCTION */
export function makeFunction(frame: PyFrame, code: PyCode): PyFunction {
  return new PyFunction(code, frame.globals, frame.builtins);
}

const ATTRIBUTE = { DEFAULTS: 1, KWDEFAULTS: 2, CLOSURE: 8, ANNOTATE: 16 } as const;

/** SET_FUNCTION_ATTRIBUTE */
export function setFunctionAttribute(fn: PyFunction, which: number, value: Value): void {
  if (which === ATTRIBUTE.DEFAULTS) fn.defaults = (value as PyTuple).items;
  else if (which === ATTRIBUTE.KWDEFAULTS) fn.kwdefaults = value as PyDict;
  else if (which === ATTRIBUTE.CLOSURE) fn.closure = (value as PyTuple).items as readonly PyCell[];
  else fn.annotate = value;
}
