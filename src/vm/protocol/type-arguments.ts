/**
 * Type arguments: which type parameters stand in them, what they are when types are put in for the parameters, and how
 * they are written. For `list[T]` and `T | None`; what classes written in Python do with theirs is `typing`'s.
 */
import type { Interpreter } from '../interpreter.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { list, tuple } from '../objects/make.ts';
import { Ellipsis, noneType, PyType } from '../objects/type.ts';
import { call, type Resumable } from '../resumable.ts';
import { PyList, PyTuple, type Value } from '../value.ts';
import { findAttr } from './attribute.ts';
import { collect } from './iteration.ts';
import { equals, getItem, truth, wait } from './operators.ts';
import { repr } from './text.ts';

/** The parameters that stand in `args`, each once, in the order in which they come. */
export function* parametersOf(interp: Interpreter, args: readonly Value[]): Resumable<Value[]> {
  const found: Value[] = [];
  for (const arg of args) {
    for (const parameter of yield* parametersIn(interp, arg)) {
      if ((yield* placeOf(interp, found, parameter)) < 0) found.push(parameter);
    }
  }
  return found;
}

function* parametersIn(interp: Interpreter, arg: Value): Resumable<readonly Value[]> {
  if (arg instanceof PyType) return [];
  if (arg instanceof PyTuple || arg instanceof PyList) return yield* parametersOf(interp, arg.items);
  if ((yield* wait(findAttr(interp, arg, '__typing_subst__'))) !== undefined) return [arg];
  const inside = yield* wait(findAttr(interp, arg, '__parameters__'));
  return inside instanceof PyTuple ? inside.items : [];
}

function* placeOf(interp: Interpreter, values: readonly Value[], wanted: Value): Resumable<number> {
  for (const [index, value] of values.entries()) if (yield* wait(equals(interp, value, wanted))) return index;
  return -1;
}

/** `args` with what `item` gives for each of `parameters`; `self` is what has been subscripted. */
export function* substituted(
  interp: Interpreter,
  self: Value,
  args: readonly Value[],
  parameters: readonly Value[],
  item: Value,
): Resumable<Value[]> {
  const shown = yield* wait(repr(interp, self));
  if (parameters.length === 0) throw raise(TypeError, `${shown} is not a generic class`);
  let given: Value = tuple(yield* unpacked(interp, item instanceof PyTuple ? item.items : [item]));
  for (const parameter of parameters) {
    const prepare = yield* wait(findAttr(interp, parameter, '__typing_prepare_subst__'));
    if (prepare !== undefined && prepare !== null) given = yield call(prepare, [self, given]);
  }
  const values = yield* wait(collect(interp, given));
  if (values.length !== parameters.length) {
    const what = values.length > parameters.length ? 'many' : 'few';
    const counts = `actual ${values.length}, expected ${parameters.length}`;
    throw raise(TypeError, `Too ${what} arguments for ${shown}; ${counts}`);
  }
  return yield* filled(interp, args, parameters, values);
}

/** With the types of unpacked tuples in their places, unless they are of any length. */
function* unpacked(interp: Interpreter, values: readonly Value[]): Resumable<Value[]> {
  const out: Value[] = [];
  for (const value of values) {
    const inside =
      value instanceof PyType ? undefined : yield* wait(findAttr(interp, value, '__typing_unpacked_tuple_args__'));
    if (inside instanceof PyTuple && inside.items.at(-1) !== Ellipsis) out.push(...inside.items);
    else out.push(value);
  }
  return out;
}

function* filled(
  interp: Interpreter,
  args: readonly Value[],
  parameters: readonly Value[],
  values: readonly Value[],
): Resumable<Value[]> {
  const out: Value[] = [];
  for (const arg of args) {
    const one = yield* filledOne(interp, arg, parameters, values);
    if (one instanceof PyTuple && (yield* isUnpackedMany(interp, arg))) out.push(...one.items);
    else out.push(one);
  }
  return out;
}

function* filledOne(
  interp: Interpreter,
  arg: Value,
  parameters: readonly Value[],
  values: readonly Value[],
): Resumable<Value> {
  if (arg instanceof PyType) return arg;
  if (arg instanceof PyTuple) return tuple(yield* filled(interp, arg.items, parameters, values));
  if (arg instanceof PyList) return list(yield* filled(interp, arg.items, parameters, values));
  const own = yield* wait(findAttr(interp, arg, '__typing_subst__'));
  if (own !== undefined) {
    const place = yield* placeOf(interp, parameters, arg);
    return yield call(own, [values[place] as Value]);
  }
  const inside = yield* wait(findAttr(interp, arg, '__parameters__'));
  if (!(inside instanceof PyTuple) || inside.items.length === 0) return arg;
  const item: Value[] = [];
  for (const parameter of inside.items) {
    const place = yield* placeOf(interp, parameters, parameter);
    const value = place < 0 ? parameter : (values[place] as Value);
    if (value instanceof PyTuple && (yield* isMany(interp, parameter))) item.push(...value.items);
    else item.push(value);
  }
  return yield* wait(getItem(interp, arg, tuple(item)));
}

/** Whether it is `*Ts`. */
function* isUnpackedMany(interp: Interpreter, arg: Value): Resumable<boolean> {
  if (arg instanceof PyType) return false;
  const said = yield* wait(findAttr(interp, arg, '__typing_is_unpacked_typevartuple__'));
  return said !== undefined && (yield* wait(truth(interp, said)));
}

/** Whether a parameter stands for any number of types. */
function* isMany(interp: Interpreter, parameter: Value): Resumable<boolean> {
  return (yield* wait(findAttr(interp, parameter, '__iter__'))) !== undefined;
}

/** A type as it is written in an annotation. */
export function* typeText(interp: Interpreter, value: Value): Resumable<string> {
  if (value === Ellipsis) return '...';
  if (value === noneType) return 'None';
  if (value instanceof PyList) {
    const texts: string[] = [];
    for (const item of value.items) texts.push(yield* typeText(interp, item));
    return `[${texts.join(', ')}]`;
  }
  const isAlias =
    (yield* wait(findAttr(interp, value, '__origin__'))) !== undefined &&
    (yield* wait(findAttr(interp, value, '__args__'))) !== undefined;
  const name = isAlias ? undefined : yield* wait(findAttr(interp, value, '__qualname__'));
  const module = name === undefined ? undefined : yield* wait(findAttr(interp, value, '__module__'));
  if (typeof name !== 'string' || module === undefined || module === null) return yield* wait(repr(interp, value));
  return module === 'builtins' ? name : `${module}.${name}`;
}
