/** types.GenericAlias: what `list[int]` is. It behaves as the class that it names, and remembers the arguments. */
import type { Interpreter } from '../interpreter.ts';
import { callSpecial, setAttr } from '../protocol/attribute.ts';
import { hash } from '../protocol/hash.ts';
import { wordAsInt, wordOfInt } from '../protocol/hash64.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { equals, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { parametersOf, substituted, typeText } from '../protocol/type-arguments.ts';
import type { Keywords, Maybe, Resumable } from '../resumable.ts';
import type { PyTuple, Value } from '../value.ts';
import { classArgument, expectCount, noKeywords, readOnly } from './arguments.ts';
import { AttributeError, PyThrow, raise, TypeError } from './exception.ts';
import { genericAlias, genericAliasType, OWN_ATTRIBUTES, PyGenericAlias } from './generic-alias.ts';
import { iteratorType, PyNativeIterator } from './iterator.ts';
import { list, tuple } from './make.ts';
import { getter, method, native, staticMethod } from './native.ts';
import { NotImplemented, tupleType } from './type.ts';
import { unionOf } from './union-type.ts';

staticMethod(genericAliasType, '__new__', null, (_interp, args, keywords) => {
  const type = classArgument(genericAliasType, args);
  noKeywords('GenericAlias', keywords);
  expectCount('GenericAlias', args.length - 1, 2, 2);
  const { origin, args: items } = genericAlias(args[1] as Value, args[2] as Value);
  return new PyGenericAlias(origin, items, false, type);
});

getter(genericAliasType, '__origin__', (_interp, self: PyGenericAlias) => self.origin, readOnly);
getter(genericAliasType, '__args__', (_interp, self: PyGenericAlias) => self.args, readOnly);
getter(genericAliasType, '__unpacked__', (_interp, self: PyGenericAlias) => self.unpacked, readOnly);
getter(genericAliasType, '__parameters__', (interp, self: PyGenericAlias) => settle(ownParameters(interp, self)));

function* ownParameters(interp: Interpreter, self: PyGenericAlias): Resumable<PyTuple> {
  self.parameters ??= tuple(yield* parametersOf(interp, self.args.items));
  return self.parameters;
}

getter(genericAliasType, '__typing_unpacked_tuple_args__', (_interp, { unpacked, origin, args }: PyGenericAlias) =>
  unpacked && origin === tupleType ? args : null,
);

method(genericAliasType, '__getitem__', '(key, /)', (interp, [self, item]) =>
  settle(subscripted(interp, self as PyGenericAlias, item as Value)),
);

function* subscripted(interp: Interpreter, self: PyGenericAlias, item: Value): Resumable<PyGenericAlias> {
  const { items } = yield* ownParameters(interp, self);
  const args = tuple(yield* substituted(interp, self, self.args.items, items, item));
  return new PyGenericAlias(self.origin, args, self.unpacked, self.type);
}

method(genericAliasType, '__repr__', '(/)', (interp, [self]) => settle(aliasText(interp, self as PyGenericAlias)));

function* aliasText(interp: Interpreter, { origin, args, unpacked }: PyGenericAlias): Resumable<string> {
  const texts: string[] = [];
  for (const arg of args.items) texts.push(yield* typeText(interp, arg));
  const inside = texts.length === 0 ? '()' : texts.join(', ');
  return `${unpacked ? '*' : ''}${yield* typeText(interp, origin)}[${inside}]`;
}

method(genericAliasType, '__or__', '(value, /)', (interp, [self, other]) =>
  unionOf(interp, self as Value, other as Value),
);
method(genericAliasType, '__ror__', '(value, /)', (interp, [self, other]) =>
  unionOf(interp, other as Value, self as Value),
);

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
  settle(called(interp, args[0] as PyGenericAlias, args.slice(1), keywords)),
);

/** The new object is told of the alias, if it wants to know. */
function* called(interp: Interpreter, self: PyGenericAlias, args: Value[], keywords: Keywords | null): Resumable {
  const made = yield* wait(invoke(interp, self.origin, args, keywords));
  try {
    yield* wait(setAttr(interp, made, '__orig_class__', self));
  } catch (error) {
    if (!(error instanceof PyThrow)) throw error;
    const { type } = error.exception;
    if (!type.isSubtypeOf(AttributeError) && !type.isSubtypeOf(TypeError)) throw error;
  }
  return made;
}

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

method(genericAliasType, '__dir__', '(/)', (interp, [self]) =>
  settle(
    (function* (): Resumable {
      const found = yield* wait(callSpecial(interp, (self as PyGenericAlias).origin, '__dir__', []) as Maybe<Value>);
      return list([...new Set([...OWN_ATTRIBUTES, ...(yield* wait(collect(interp, found)))])]);
    })(),
  ),
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

/** Unpickles and copies an alias with a star. */
const starred = native('_starred_alias', '(origin, args, /)', (_interp, [origin, args]) => {
  return new PyGenericAlias(origin as Value, args as PyTuple, true);
});

method(genericAliasType, '__reduce__', '(/)', (_interp, [self]) => {
  const { origin, args, unpacked, type } = self as PyGenericAlias;
  return tuple([unpacked ? starred : type, tuple([origin, args])]);
});
