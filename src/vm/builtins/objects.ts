/** The builtins about any object: its attributes, its class, its identity, and the namespaces. */

import { currentFrame, localsDict } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { forgets } from '../lifetimes/lifetimes.ts';
import { classMethodType, propertyType, staticMethodType, superType } from '../objects/descriptors.ts';
import '../objects/cell-type.ts';
import '../objects/code-replace.ts';
import '../objects/code-type.ts';
import '../objects/descriptor-types.ts';
import '../objects/frame-type.ts';
import '../objects/function-type.ts';
import '../objects/generic-alias-type.ts';
import '../objects/module-type.ts';
import '../objects/native-type.ts';
import '../objects/reducing.ts';
import '../objects/type-type.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { dict, list } from '../objects/make.ts';
import { shownNamespace } from '../objects/namespace.ts';
import { native } from '../objects/native.ts';
import { attributeName, idOf } from '../objects/object-type.ts';
import { sortItems } from '../objects/sort.ts';
import { objectType, typeOf, typeType } from '../objects/type.ts';
import { callSpecial, deleteAttr, findAttr, getAttr, setAttr } from '../protocol/attribute.ts';
import { isInstance, isSubclass } from '../protocol/class-check.ts';
import { after } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import type { Maybe } from '../resumable.ts';
import type { Value } from '../value.ts';

// -- attributes ------------------------------------------------------------------------------------------------------

const getattr = native('getattr', '(object, name, default=, /)', (interp, args) => {
  const [obj, key, otherwise] = args as [Value, Value, Value | undefined];
  const name = attributeName(key);
  if (otherwise === undefined) return getAttr(interp, obj, name);
  return after(findAttr(interp, obj, name), (found) => (found === undefined ? otherwise : found));
});

const hasattr = native('hasattr', '(obj, name, /)', (interp, [obj, key]) =>
  after(findAttr(interp, obj as Value, attributeName(key)), (found) => found !== undefined),
);
const setattr = native('setattr', '(obj, name, value, /)', (interp, [obj, key, value]) =>
  setAttr(interp, obj as Value, attributeName(key), value as Value),
);
const delattr = native('delattr', '(obj, name, /)', (interp, [obj, key]) =>
  deleteAttr(interp, obj as Value, attributeName(key)),
);

// -- classes ---------------------------------------------------------------------------------------------------------

const isinstance = native('isinstance', '(obj, class_or_tuple, /)', (interp, [obj, cls]) =>
  isInstance(interp, obj as Value, cls as Value),
);
const issubclass = native('issubclass', '(cls, class_or_tuple, /)', (interp, [cls, wanted]) =>
  isSubclass(interp, cls as Value, wanted as Value),
);

const callable = native(
  'callable',
  '(obj, /)',
  (_interp, [obj]) => typeOf(obj as Value).lookup('__call__') !== undefined,
);

for (const asks of [hasattr, isinstance, issubclass, callable]) forgets(asks);

// -- identity --------------------------------------------------------------------------------------------------------

const id = native('id', '(obj, /)', (interp, [obj]) => idOf(interp, obj as Value));

// -- namespaces ------------------------------------------------------------------------------------------------------

const vars = native('vars', '(object=, /)', (interp, args) => {
  if (args[0] === undefined) return localNamespace(interp);
  return after(findAttr(interp, args[0], '__dict__'), (found) => {
    if (found === undefined) throw raise(TypeError, 'vars() argument must have __dict__ attribute');
    return found;
  });
});

const dir = native('dir', '(object=, /)', (interp, args) => {
  if (args[0] === undefined) return sortedNames(interp, localNamespace(interp).keys as Value[]);
  const listed = callSpecial(interp, args[0], '__dir__', []) as Maybe<Value>;
  return after(listed, (names) => after(collect(interp, names), (found) => sortedNames(interp, found)));
});

function sortedNames(interp: Interpreter, names: readonly (Value | undefined)[]): Maybe<Value> {
  const given = names.filter((name) => name !== undefined);
  return after(sortItems(interp, given, null, false), list);
}

function localNamespace(interp: Interpreter) {
  const frame = currentFrame(interp);
  return frame === null ? dict() : localsDict(frame);
}

const globals = native('globals', '()', (interp) => currentFrame(interp)?.globals ?? dict());
const locals = native('locals', '()', (interp) => shownNamespace(localNamespace(interp)));

/** By name, for the builtins module. */
export const objectBuiltins: Readonly<Record<string, Value>> = {
  callable,
  classmethod: classMethodType,
  delattr,
  dir,
  getattr,
  globals,
  hasattr,
  id,
  isinstance,
  issubclass,
  locals,
  object: objectType,
  property: propertyType,
  setattr,
  staticmethod: staticMethodType,
  super: superType,
  type: typeType,
  vars,
};
