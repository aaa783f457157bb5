/**
 * typing.Union, which is types.UnionType too: what `int | str` is. Its members are unlike each other and in the order
 * in which they came; isinstance takes it for a tuple of classes.
 */
import type { Interpreter } from '../interpreter.ts';
import { getAttr } from '../protocol/attribute.ts';
import { hash } from '../protocol/hash.ts';
import { invoke } from '../protocol/invoke.ts';
import { binaryOp, equals, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr } from '../protocol/text.ts';
import { parametersOf, substituted, typeText } from '../protocol/type-arguments.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyObject, PyTuple, type Value, type Visit } from '../value.ts';
import { readOnly } from './arguments.ts';
import { raise, TypeError } from './exception.ts';
import { PyGenericAlias } from './generic-alias.ts';
import { dict, tuple } from './make.ts';
import { classMethod, getter, method } from './native.ts';
import { builtinType, frozensetType, NotImplemented, noneType, PyType } from './type.ts';

export const unionType = builtinType('Union', 'native', undefined, 'typing');
unionType.subclassable = false;

export class PyUnion extends PyObject {
  readonly args: PyTuple;
  /** The type parameters in the members, once somebody has asked. */
  parameters: PyTuple | null = null;
  constructor(args: readonly Value[]) {
    super(unionType);
    this.args = tuple(args);
  }

  override traverse(visit: Visit): void {
    visit(this.args);
  }
}

/** a | b of types; NotImplemented for what cannot be in a union. */
export function unionOf(interp: Interpreter, a: Value, b: Value): Maybe<Value> {
  return isMember(a) && isMember(b) ? union(interp, [a, b]) : NotImplemented;
}

function isMember(value: Value): boolean {
  if (value === null || value instanceof PyType || value instanceof PyUnion) return true;
  return value instanceof PyGenericAlias || (value instanceof PyObject && isAlias(value.type));
}

/** What a `type` statement makes. */
function isAlias(type: PyType): boolean {
  return type.module === 'typing' && type.qualname === 'TypeAliasType';
}

/** The union of `values`; of a single one itself. */
function union(interp: Interpreter, values: readonly Value[]): Maybe<Value> {
  const members = values.flatMap(membersOf);
  return members.every((member) => member instanceof PyType)
    ? made([...new Set(members)])
    : settle(unlike(interp, members));
}

function membersOf(value: Value): readonly Value[] {
  if (value instanceof PyUnion) return value.args.items;
  return [value === null ? noneType : value];
}

function* unlike(interp: Interpreter, members: readonly Value[]): Resumable {
  const kept: Value[] = [];
  for (const member of members) {
    let isNew = true;
    for (const one of kept) if (isNew && (yield* wait(equals(interp, one, member)))) isNew = false;
    if (isNew) kept.push(member);
  }
  return made(kept);
}

function made(members: readonly Value[]): Value {
  return members.length === 1 ? (members[0] as Value) : new PyUnion(members);
}

method(unionType, '__or__', '(value, /)', (interp, [self, other]) => unionOf(interp, self as Value, other as Value));
method(unionType, '__ror__', '(value, /)', (interp, [self, other]) => unionOf(interp, other as Value, self as Value));

/** `Union[…]`: more than `|` takes, as `typing` sees fit. */
classMethod(unionType, '__class_getitem__', '(object, /)', (interp, [, item]) => {
  const given = item instanceof PyTuple ? item.items : [item as Value];
  if (given.length === 0) throw raise(TypeError, 'Cannot take a Union of no types.');
  if (given.every((one) => one === null || one instanceof PyType)) return union(interp, given);
  return settle(checked(interp, given));
});

function* checked(interp: Interpreter, given: readonly Value[]): Resumable {
  const importName = interp.importName as NonNullable<Interpreter['importName']>;
  const typing = yield* wait(importName('typing', 0, null, dict()));
  const check = yield* wait(getAttr(interp, typing, '_type_check'));
  const members: Value[] = [];
  for (const one of given) {
    members.push(yield* wait(invoke(interp, check, [one, 'Union[arg, ...]: each arg must be a type.'])));
  }
  return yield* wait(union(interp, members));
}

getter<PyUnion>(unionType, '__args__', (_interp, self) => self.args, readOnly);
getter<PyUnion>(unionType, '__parameters__', (interp, self) => settle(ownParameters(interp, self)));
getter<PyUnion>(unionType, '__origin__', () => unionType);
getter<PyUnion>(unionType, '__name__', () => 'Union');
getter<PyUnion>(unionType, '__qualname__', () => 'Union');

function* ownParameters(interp: Interpreter, self: PyUnion): Resumable<PyTuple> {
  self.parameters ??= tuple(yield* parametersOf(interp, self.args.items));
  return self.parameters;
}

method(unionType, '__getitem__', '(key, /)', (interp, [self, item]) =>
  settle(subscripted(interp, self as PyUnion, item as Value)),
);

const OR = 7;

function* subscripted(interp: Interpreter, self: PyUnion, item: Value): Resumable {
  const { items } = yield* ownParameters(interp, self);
  const [first, ...others] = yield* substituted(interp, self, self.args.items, items, item);
  let result = first as Value;
  for (const other of others) result = yield* wait(binaryOp(interp, OR, result, other));
  return result;
}

method(unionType, '__mro_entries__', '(bases, /)', (interp, [self]) =>
  settle(
    (function* (): Resumable {
      throw raise(TypeError, `Cannot subclass ${yield* wait(repr(interp, self as Value))}`);
    })(),
  ),
);

method(unionType, '__eq__', '(value, /)', (interp, [self, other]) =>
  other instanceof PyUnion
    ? settle(sameMembers(interp, (self as PyUnion).args.items, other.args.items))
    : NotImplemented,
);

function* sameMembers(interp: Interpreter, mine: readonly Value[], theirs: readonly Value[]): Resumable<boolean> {
  if (mine.length !== theirs.length) return false;
  for (const one of mine) {
    let found = false;
    for (const other of theirs) if (!found && (yield* wait(equals(interp, one, other)))) found = true;
    if (!found) return false;
  }
  return true;
}

method(unionType, '__hash__', '(/)', (interp, [self]) =>
  settle(
    (function* (): Resumable {
      const members = yield* wait(invoke(interp, frozensetType, [(self as PyUnion).args]));
      return yield* wait(hash(interp, members));
    })(),
  ),
);

method(unionType, '__repr__', '(/)', (interp, [self]) => settle(text(interp, self as PyUnion)));

function* text(interp: Interpreter, self: PyUnion): Resumable {
  const parts: string[] = [];
  for (const item of self.args.items) parts.push(yield* typeText(interp, item));
  return parts.join(' | ');
}
