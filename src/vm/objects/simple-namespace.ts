/** types.SimpleNamespace: an object with the attributes that it is given, shown in its repr. */
import { textKeys } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { instanceDict } from '../protocol/attribute.ts';
import { compareOp, wait } from '../protocol/operators.ts';
import { guardedRepr } from '../protocol/sequence.ts';
import { repr } from '../protocol/text.ts';
import { call, type Keywords, type Resumable } from '../resumable.ts';
import { PyInstance, type PyObject, type Value } from '../value.ts';
import { classArgument, expectCount } from './arguments.ts';
import type { PyDict } from './dict.ts';
import { raise, TypeError } from './exception.ts';
import { dict, tuple } from './make.ts';
import { COMPARE_METHODS, method, staticMethod } from './native.ts';
import { equipDict } from './object-type.ts';
import { builtinType, dictType, NotImplemented, typeOf } from './type.ts';

export const simpleNamespaceType = builtinType('SimpleNamespace', 'native', undefined, 'types');
simpleNamespaceType.hasDict = true;
equipDict(simpleNamespaceType);

const own = (self: Value | undefined) => instanceDict(self as PyObject) as PyDict;

staticMethod(simpleNamespaceType, '__new__', null, (_interp, args) => {
  return new PyInstance(classArgument(simpleNamespaceType, args));
});
simpleNamespaceType.allocate = (type) => new PyInstance(type);

method(simpleNamespaceType, '__init__', null, function* (_interp, [self, ...given], keywords) {
  expectCount('SimpleNamespace', given.length, 0, 1);
  const names = given.length === 0 ? dict() : ((yield call(dictType, [given[0] as Value])) as PyDict);
  if (names.keys.some((key) => key !== undefined && typeof key !== 'string')) {
    throw raise(TypeError, 'keywords must be strings');
  }
  take(own(self), names, keywords);
  return null;
});

/** Adds names, those of the keywords last. */
function take(into: PyDict, names: PyDict, keywords: Keywords | null): void {
  for (const key of textKeys(names)) into.setStr(key, names.getStr(key) as Value);
  for (const [name, value] of keywords ?? []) into.setStr(name, value);
}

/** One with these attributes. */
export function simpleNamespace(names: ReadonlyMap<string, Value>): Value {
  const made = new PyInstance(simpleNamespaceType);
  for (const [name, value] of names) own(made).setStr(name, value);
  return made;
}

method(simpleNamespaceType, '__repr__', '(/)', (interp, [self]) => {
  const { type } = self as PyObject;
  const name = type === simpleNamespaceType ? 'namespace' : type.name;
  return guardedRepr(interp, self as PyObject, `${name}(...)`, () => text(interp, name, own(self)));
});

function* text(interp: Interpreter, name: string, names: PyDict): Resumable<string> {
  const parts: string[] = [];
  for (const [index, key] of names.keys.entries()) {
    if (typeof key === 'string' && key !== '')
      parts.push(`${key}=${yield* wait(repr(interp, names.values[index] as Value))}`);
  }
  return `${name}(${parts.join(', ')})`;
}

COMPARE_METHODS.forEach((slot, op) => {
  method(simpleNamespaceType, slot, '(value, /)', (interp, [self, other]) => {
    const isOne = typeOf(other as Value).isSubtypeOf(simpleNamespaceType);
    return isOne ? compareOp(interp, op, own(self), own(other)) : NotImplemented;
  });
});
simpleNamespaceType.dict.setStr('__hash__', null);

method(simpleNamespaceType, '__reduce__', '(/)', (_interp, [self]) =>
  tuple([(self as PyObject).type, tuple([]), own(self)]),
);

method(simpleNamespaceType, '__replace__', null, function* (_interp, [self, ...given], keywords) {
  if (given.length > 0) throw raise(TypeError, `__replace__() takes no positional arguments (${given.length} given)`);
  const made = yield call((self as PyObject).type, []);
  take(own(made), own(self), keywords);
  return made;
});
