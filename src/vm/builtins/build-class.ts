/**
 * `__build_class__`: what a class statement calls. It finds the metaclass, prepares the namespace, runs the body in it and
 * calls the metaclass. https://docs.python.org/3/reference/datamodel.html#customizing-class-creation
 */

import type { Interpreter } from '../interpreter.ts';
import { transparent } from '../lifetimes/lifetimes.ts';
import type { PyDict } from '../objects/dict.ts';
import { RuntimeError, raise, TypeError } from '../objects/exception.ts';
import { PyFunction } from '../objects/function.ts';
import { dict, tuple } from '../objects/make.ts';
import { namespaceOf, shownNamespace } from '../objects/namespace.ts';
import { native } from '../objects/native.ts';
import { fullName, winningMeta } from '../objects/new-class.ts';
import { PyType, typeOf, typeType } from '../objects/type.ts';
import { findAttr } from '../protocol/attribute.ts';
import { setItem, wait } from '../protocol/operators.ts';
import { call, type Keywords, type Resumable } from '../resumable.ts';
import { PyCell, PyTuple, type Value } from '../value.ts';

export const buildClass = native('__build_class__', null, (interp, args, keywords) => {
  const [body, name, ...bases] = args;
  if (name === undefined) throw raise(TypeError, '__build_class__: not enough arguments');
  if (!(body instanceof PyFunction)) throw raise(TypeError, '__build_class__: func must be a function');
  if (typeof name !== 'string') throw raise(TypeError, '__build_class__: name is not a string');
  return transparent(interp, build(interp, body, name, bases, keywords));
});

function* build(
  interp: Interpreter,
  body: PyFunction,
  name: string,
  given: readonly Value[],
  keywords: Keywords | null,
): Resumable {
  const bases = yield* resolveBases(interp, given);
  const rest = new Map(keywords ?? []);
  rest.delete('metaclass');
  const meta = metaclassOf(keywords?.get('metaclass'), bases);
  const namespace = yield* prepare(interp, meta, name, bases, rest);
  const cellHolder: Value = yield {
    op: 'exec',
    code: body.code,
    globals: body.globals,
    locals: namespace,
    closure: body,
  };
  if (bases !== given) yield* wait(setItem(interp, namespace, '__orig_bases__', tuple(given)));
  const held = namespace.getStr('__classcell__') ?? cellHolder;
  const made = yield call(meta, [name, tuple(bases), shownNamespace(namespace)], rest.size === 0 ? null : rest);
  checkCell(held, made, name);
  return made;
}

/** Bases that are no classes say by `__mro_entries__` what they stand for. */
function* resolveBases(interp: Interpreter, given: readonly Value[]): Resumable<readonly Value[]> {
  if (given.every((base) => base instanceof PyType)) return given;
  const bases: Value[] = [];
  for (const base of given) {
    const entries = base instanceof PyType ? undefined : yield* wait(findAttr(interp, base, '__mro_entries__'));
    if (entries === undefined) {
      bases.push(base);
      continue;
    }
    const stands = yield call(entries, [tuple(given)]);
    if (!(stands instanceof PyTuple)) throw raise(TypeError, '__mro_entries__ must return a tuple');
    bases.push(...stands.items);
  }
  return bases;
}

function metaclassOf(given: Value | undefined, bases: readonly Value[]): Value {
  const first = bases.length > 0 ? typeOf(bases[0] as Value) : typeType;
  const meta = given ?? first;
  if (!(meta instanceof PyType)) return meta;
  return winningMeta(meta, bases);
}

function* prepare(
  interp: Interpreter,
  meta: Value,
  name: string,
  bases: readonly Value[],
  rest: Map<string, Value>,
): Resumable<PyDict> {
  const hook = meta === typeType ? undefined : yield* wait(findAttr(interp, meta, '__prepare__'));
  if (hook === undefined) return dict();
  const namespace = yield call(hook, [name, tuple(bases)], rest.size === 0 ? null : rest);
  if (typeOf(namespace).lookup('__getitem__') !== undefined) return namespaceOf(namespace);
  const shown = meta instanceof PyType ? meta.name : '<metaclass>';
  throw raise(TypeError, `${shown}.__prepare__() must return a mapping, not ${typeOf(namespace).name}`);
}

/** The metaclass has to pass `__classcell__` on to type.__new__. */
function checkCell(held: Value, made: Value, name: string): void {
  if (!(held instanceof PyCell) || !(made instanceof PyType) || held.value === made) return;
  const as = `defining '${name}' as <class '${fullName(made)}'>`;
  if (held.value === undefined)
    throw raise(RuntimeError, `__class__ not set ${as}. Was __classcell__ propagated to type.__new__?`);
  const { value } = held;
  const shown = value instanceof PyType ? `<class '${fullName(value)}'>` : `'${typeOf(value).name}' object`;
  throw raise(TypeError, `__class__ set to ${shown} ${as}`);
}
