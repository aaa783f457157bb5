/** types.UnionType: what `int | str` is. isinstance takes it for a tuple of classes. */
import type { Interpreter } from '../interpreter.ts';
import { after } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr } from '../protocol/text.ts';
import type { Resumable } from '../resumable.ts';
import { PyObject, type PyTuple, type Value, type Visit } from '../value.ts';
import { readOnly } from './arguments.ts';
import { raise, TypeError } from './exception.ts';
import { genericAliasType } from './generic-alias.ts';
import { tuple } from './make.ts';
import { getter, method } from './native.ts';
import { builtinType, NotImplemented, noneType, PyType } from './type.ts';

export const unionType = builtinType('Union', 'native', undefined, 'typing');
unionType.subclassable = false;

export class PyUnion extends PyObject {
  readonly args: PyTuple;
  constructor(args: readonly Value[]) {
    super(unionType);
    this.args = tuple(args);
  }

  override traverse(visit: Visit): void {
    visit(this.args);
  }
}

/** a | b of classes; NotImplemented for what cannot be in a union. */
export function unionOf(a: Value, b: Value): Value {
  if (!isMember(a) || !isMember(b)) return NotImplemented;
  const members = new Set([...membersOf(a), ...membersOf(b)]);
  return members.size === 1 ? ([...members][0] as Value) : new PyUnion([...members]);
}

function isMember(value: Value): boolean {
  if (value === null || value instanceof PyType || value instanceof PyUnion) return true;
  return value instanceof PyObject && (value.type === genericAliasType || value.type.module === 'typing');
}

function membersOf(value: Value): readonly Value[] {
  if (value instanceof PyUnion) return value.args.items;
  return [value === null ? noneType : value];
}

method(unionType, '__or__', '(value, /)', (_interp, [self, other]) => unionOf(self as Value, other as Value));
method(unionType, '__ror__', '(value, /)', (_interp, [self, other]) => unionOf(other as Value, self as Value));
getter<PyUnion>(unionType, '__args__', (_interp, self) => self.args, readOnly);
getter<PyUnion>(unionType, '__parameters__', () => tuple([]));
getter<PyUnion>(unionType, '__origin__', () => unionType);
getter<PyUnion>(unionType, '__name__', () => 'Union');
getter<PyUnion>(unionType, '__qualname__', () => 'Union');
method(unionType, '__getitem__', '(key, /)', (interp, [self]) =>
  after(repr(interp, self as Value), (shown) => {
    throw raise(TypeError, `${shown} is not a generic class`);
  }),
);
method(unionType, '__eq__', '(value, /)', (_interp, [self, other]) => {
  if (!(other instanceof PyUnion)) return NotImplemented;
  const [mine, theirs] = [new Set((self as PyUnion).args.items), new Set(other.args.items)];
  return mine.size === theirs.size && [...mine].every((item) => theirs.has(item));
});
method(unionType, '__hash__', '(/)', () => 0x5f375a86);
method(unionType, '__repr__', '(/)', (interp, [self]) => settle(text(interp, self as PyUnion)));

function* text(interp: Interpreter, self: PyUnion): Resumable {
  const parts: string[] = [];
  for (const item of self.args.items) parts.push(yield* memberText(interp, item));
  return parts.join(' | ');
}

function* memberText(interp: Interpreter, item: Value): Resumable<string> {
  if (item === noneType) return 'None';
  if (item instanceof PyType) return item.module === 'builtins' ? item.qualname : `${item.module}.${item.qualname}`;
  return yield* wait(repr(interp, item));
}
