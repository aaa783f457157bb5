/** types.GenericAlias: what `list[int]` is. It behaves as the class that it names, and remembers the arguments. */
import type { Interpreter } from '../interpreter.ts';
import { getAttr } from '../protocol/attribute.ts';
import { hash } from '../protocol/hash.ts';
import { wordAsInt, wordOfInt } from '../protocol/hash64.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { equals, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr } from '../protocol/text.ts';
import type { Resumable } from '../resumable.ts';
import { PyList, PyObject, PyTuple, type Value, type Visit } from '../value.ts';
import { expectCount, noKeywords } from './arguments.ts';
import { raise, TypeError } from './exception.ts';
import { iteratorType, PyNativeIterator } from './iterator.ts';
import { tuple } from './make.ts';
import { getter, method, staticMethod } from './native.ts';
import { builtinType, Ellipsis, NotImplemented, PyType } from './type.ts';

export const genericAliasType = builtinType('GenericAlias', 'native', undefined, 'types');

export class PyGenericAlias extends PyObject {
  readonly origin: Value;
  readonly args: PyTuple;
  /** `*list[int]`: what unpacking it gives. */
  readonly unpacked: boolean;
  constructor(origin: Value, args: PyTuple, unpacked = false) {
    super(genericAliasType);
    this.origin = origin;
    this.args = args;
    this.unpacked = unpacked;
  }

  override traverse(visit: Visit): void {
    visit(this.origin);
    visit(this.args);
  }
}

/** `origin[item]` */
export function genericAlias(origin: Value, item: Value): PyGenericAlias {
  return new PyGenericAlias(origin, item instanceof PyTuple ? item : tuple([item]));
}

function* argumentText(interp: Interpreter, value: Value): Resumable<string> {
  if (value === Ellipsis) return '...';
  if (value instanceof PyList) return `[${(yield* argumentTexts(interp, value.items)).join(', ')}]`;
  if (value instanceof PyType)
    return value.module === 'builtins' ? value.qualname : `${value.module}.${value.qualname}`;
  return yield* wait(repr(interp, value));
}

function* argumentTexts(interp: Interpreter, values: readonly Value[]): Resumable<string[]> {
  const texts: string[] = [];
  for (const value of values) texts.push(yield* argumentText(interp, value));
  return texts;
}

staticMethod(genericAliasType, '__new__', null, (_interp, args, keywords) => {
  noKeywords('GenericAlias', keywords);
  expectCount('GenericAlias', args.length - 1, 2, 2);
  return genericAlias(args[1] as Value, args[2] as Value);
});

getter(genericAliasType, '__origin__', (_interp, self: PyGenericAlias) => self.origin);
getter(genericAliasType, '__args__', (_interp, self: PyGenericAlias) => self.args);
getter(genericAliasType, '__unpacked__', (_interp, self: PyGenericAlias) => self.unpacked);
getter(genericAliasType, '__parameters__', () => tuple([]));

method(genericAliasType, '__repr__', '(/)', (interp, [self]) => {
  const { origin, args } = self as PyGenericAlias;
  return settle(
    (function* () {
      const texts = yield* argumentTexts(interp, args.items);
      return `${(self as PyGenericAlias).unpacked ? '*' : ''}${yield* argumentText(interp, origin)}[${texts.length === 0 ? '()' : texts.join(', ')}]`;
    })(),
  );
});

method(genericAliasType, '__eq__', '(value, /)', (interp, [self, other]) => {
  if (!(other instanceof PyGenericAlias)) return NotImplemented;
  const { origin, args, unpacked } = self as PyGenericAlias;
  if (unpacked !== other.unpacked) return false;
  return after(equals(interp, origin, other.origin), (same) => (same ? equals(interp, args, other.args) : false));
});

method(genericAliasType, '__hash__', '(/)', (interp, [self]) =>
  after(hash(interp, (self as PyGenericAlias).origin), (a) =>
    after(hash(interp, (self as PyGenericAlias).args), (b) => {
      wordOfInt(BigInt.asIntN(64, BigInt(a) ^ BigInt(b)));
      return wordAsInt();
    }),
  ),
);

method(genericAliasType, '__call__', null, (interp, args, keywords) =>
  invoke(interp, (args[0] as PyGenericAlias).origin, args.slice(1), keywords),
);

method(genericAliasType, '__getattr__', '(name, /)', (interp, [self, name]) =>
  getAttr(interp, (self as PyGenericAlias).origin, name as string),
);

for (const [name, what] of [
  ['__instancecheck__', 'isinstance'],
  ['__subclasscheck__', 'issubclass'],
]) {
  method(genericAliasType, name as string, '(value, /)', () => {
    throw raise(TypeError, `${what}() argument 2 cannot be a parameterized generic`);
  });
}

method(genericAliasType, '__mro_entries__', '(bases, /)', (_interp, [self]) =>
  tuple([(self as PyGenericAlias).origin]),
);

const unpackingType = iteratorType('generic_alias_iterator');

/** Once: the alias with a star. */
method(genericAliasType, '__iter__', '(/)', (_interp, [self]) => {
  const { origin, args } = self as PyGenericAlias;
  const left = [new PyGenericAlias(origin, args, true)];
  return new PyNativeIterator(
    unpackingType,
    () => left.pop(),
    () => left,
  );
});
