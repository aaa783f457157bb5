/**
 * The builtins that have to do with containers and iteration. Importing this gives the container types their methods.
 */
import type { Interpreter } from '../interpreter.ts';
import { expectCount, onlyKeywords } from '../objects/arguments.ts';
import '../objects/dict-type.ts';
import '../objects/range.ts';
import '../objects/set-type.ts';
import '../objects/slice-type.ts';
import '../objects/tuple.ts';
import '../objects/views.ts';
import { raise, TypeError, ValueError } from '../objects/exception.ts';
import { enumerateType, filterType, mapType, reversedType, zipType } from '../objects/iterators.ts';
import { listExtend } from '../objects/list.ts';
import { list } from '../objects/make.ts';
import { native } from '../objects/native.ts';
import { sortItems } from '../objects/sort.ts';
import { dictType, frozensetType, listType, rangeType, setType, sliceType, tupleType } from '../objects/type.ts';
import { hash } from '../protocol/hash.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { iter, next } from '../protocol/iteration.ts';
import { compareOp, length, truth, wait } from '../protocol/operators.ts';
import { forEach } from '../protocol/sets.ts';
import { settle } from '../protocol/settle.ts';
import type { Keywords, Maybe, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { print } from './print.ts';
import { sum } from './sum.ts';

const LESS = 0;
const GREATER = 4;

const len = native('len', '(obj, /)', (interp, [obj]) => length(interp, obj as Value));

const hashBuiltin = native('hash', '(obj, /)', (interp, [obj]) => hash(interp, obj as Value));

const any = native('any', '(iterable, /)', (interp, [iterable]) => {
  const none = settle(forEach(interp, iterable as Value, (item) => after(truth(interp, item), (yes) => !yes)));
  return after(none, (finished) => !finished);
});

const all = native('all', '(iterable, /)', (interp, [iterable]) =>
  settle(forEach(interp, iterable as Value, (item) => truth(interp, item))),
);

const sorted = native('sorted', null, (interp, args, keywords) => {
  expectCount('sorted', args.length, 1, 1);
  onlyKeywords('sort', keywords, 'key', 'reverse');
  const key = keywords?.get('key') ?? null;
  const reverse = keywords?.get('reverse') ?? false;
  const items = list([]);
  const filled = listExtend(interp, items, args[0] as Value);
  return after(filled, () => after(sortItems(interp, items.items, key, reverse), list));
});

/** min and max: which of the arguments, or of the items of the only argument, is first by `op`. */
function extreme(name: 'min' | 'max', op: number) {
  return native(name, null, (interp, args, keywords) => {
    if (args.length === 0) throw raise(TypeError, `${name} expected at least 1 argument, got 0`);
    onlyKeywords(name, keywords, 'key', 'default');
    const several = args.length > 1;
    if (several && keywords?.has('default')) {
      const text = `Cannot specify a default for ${name}() with multiple positional arguments`;
      throw raise(TypeError, text);
    }
    const source = several ? list(args.slice()) : (args[0] as Value);
    return after(settle(best(interp, source, keywords, op)), (found) => found ?? ifEmpty(found, name, keywords));
  });
}

function ifEmpty(found: null | undefined, name: string, keywords: Keywords | null): Value {
  if (found === null) return null;
  const fallback = keywords?.get('default');
  if (fallback === undefined) throw raise(ValueError, `${name}() iterable argument is empty`);
  return fallback;
}

function* best(
  interp: Interpreter,
  source: Value,
  keywords: Keywords | null,
  op: number,
): Resumable<Value | undefined> {
  const key = keywords?.get('key') ?? null;
  const iterator = yield* wait(iter(interp, source));
  const keyOf = (item: Value): Maybe<Value> => (key === null ? item : invoke(interp, key, [item]));
  let found = yield* wait(next(interp, iterator));
  if (found === undefined) return undefined;
  let foundKey = yield* wait(keyOf(found));
  for (;;) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) return found;
    const itemKey = yield* wait(keyOf(item));
    if (!(yield* wait(truth(interp, yield* wait(compareOp(interp, op, itemKey, foundKey)))))) continue;
    found = item;
    foundKey = itemKey;
  }
}

/** By name, for the builtins module. */
export const containerBuiltins: Readonly<Record<string, Value>> = {
  all,
  any,
  dict: dictType,
  enumerate: enumerateType,
  filter: filterType,
  frozenset: frozensetType,
  hash: hashBuiltin,
  len,
  list: listType,
  map: mapType,
  max: extreme('max', GREATER),
  min: extreme('min', LESS),
  print,
  range: rangeType,
  reversed: reversedType,
  set: setType,
  slice: sliceType,
  sorted,
  sum,
  tuple: tupleType,
  zip: zipType,
};
