/** The builtins about any object: its attributes, its class, its identity, and the namespaces. */
import { currentFrame, localsDict } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { classMethodType, propertyType, staticMethodType, superType } from '../objects/descriptors.ts';
import '../objects/descriptor-types.ts';
import '../objects/function-type.ts';
import '../objects/module-type.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { genericAliasType } from '../objects/generic-alias.ts';
import { dict, list } from '../objects/make.ts';
import { native } from '../objects/native.ts';
import { attributeName } from '../objects/object-type.ts';
import { objectType, PyType, typeOf, typeType } from '../objects/type.ts';
import { isRealInstance } from '../objects/type-type.ts';
import { PyUnion } from '../objects/union-type.ts';
import { bind, deleteAttr, findAttr, getAttr, setAttr } from '../protocol/attribute.ts';
import { addressOf } from '../protocol/hash.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { codePointsLess, truth, wait } from '../protocol/operators.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { PyObject, PyTuple, type Value } from '../value.ts';

// -- attributes ------------------------------------------------------------------------------------------------------

const getattr = native('getattr', null, (interp, args) => {
  if (args.length < 2) throw raise(TypeError, `getattr expected at least 2 arguments, got ${args.length}`);
  if (args.length > 3) throw raise(TypeError, `getattr expected at most 3 arguments, got ${args.length}`);
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

function isInstance(interp: Interpreter, obj: Value, cls: Value): Maybe<Value> {
  if (cls instanceof PyType && (typeOf(obj) === cls || plainCheck(cls, '__instancecheck__'))) {
    return isRealInstance(interp, obj, cls);
  }
  return instanceOfAny(interp, obj, cls);
}

/** Whether a class asks nobody but its mro. */
function plainCheck(cls: PyType, hook: string): boolean {
  return cls.type === typeType || cls.type.lookup(hook) === typeType.dict.getStr(hook);
}

function* instanceOfAny(interp: Interpreter, obj: Value, cls: Value): Resumable<boolean> {
  const alternatives = alternativesOf(cls);
  if (alternatives !== null) {
    for (const one of alternatives) if (yield* wait(isInstance(interp, obj, one))) return true;
    return false;
  }
  return yield* askClass(interp, cls, '__instancecheck__', obj, instanceRefusal(cls));
}

function alternativesOf(cls: Value): readonly Value[] | null {
  if (cls instanceof PyTuple) return cls.items;
  return cls instanceof PyUnion ? cls.args.items : null;
}

function instanceRefusal(cls: Value): string {
  if (cls instanceof PyObject && cls.type === genericAliasType)
    return 'isinstance() argument 2 cannot be a parameterized generic';
  return 'isinstance() arg 2 must be a type, a tuple of types, or a union';
}

function* askClass(interp: Interpreter, cls: Value, hook: string, value: Value, refusal: string): Resumable<boolean> {
  const meta = typeOf(cls);
  const found = meta.lookup(hook);
  if (found === undefined || (cls instanceof PyObject && meta === genericAliasType)) throw raise(TypeError, refusal);
  const bound = yield* wait(bind(interp, found, cls, meta));
  return yield* wait(truth(interp, yield call(bound, [value])));
}

function isSubclass(interp: Interpreter, cls: Value, wanted: Value): Maybe<Value> {
  if (cls instanceof PyType && wanted instanceof PyType && plainCheck(wanted, '__subclasscheck__'))
    return cls.isSubtypeOf(wanted);
  return subclassOfAny(interp, cls, wanted);
}

function* subclassOfAny(interp: Interpreter, cls: Value, wanted: Value): Resumable<boolean> {
  const alternatives = alternativesOf(wanted);
  if (alternatives !== null) {
    for (const one of alternatives) if (yield* wait(isSubclass(interp, cls, one))) return true;
    return false;
  }
  if (!(cls instanceof PyType)) throw raise(TypeError, 'issubclass() arg 1 must be a class');
  const isAlias = wanted instanceof PyObject && wanted.type === genericAliasType;
  const refusal = isAlias
    ? 'issubclass() argument 2 cannot be a parameterized generic'
    : 'issubclass() arg 2 must be a class, a tuple of classes, or a union';
  return yield* askClass(interp, wanted, '__subclasscheck__', cls, refusal);
}

const callable = native(
  'callable',
  '(obj, /)',
  (_interp, [obj]) => typeOf(obj as Value).lookup('__call__') !== undefined,
);

// -- identity --------------------------------------------------------------------------------------------------------

const id = native('id', '(obj, /)', (interp, [obj]) => idOf(interp, obj as Value));

/** Addresses of host primitives, which have no object: made up of their value. */
function idOf(interp: Interpreter, obj: Value): number {
  if (obj instanceof PyObject) return addressOf(interp, obj);
  const names = (interp.moduleState.get('id') as Map<Value, PyObject> | undefined) ?? new Map<Value, PyObject>();
  interp.moduleState.set('id', names);
  const known = names.get(obj) ?? new PyObject(objectType);
  names.set(obj, known);
  return addressOf(interp, known);
}

// -- namespaces ------------------------------------------------------------------------------------------------------

const vars = native('vars', null, (interp, args) => {
  if (args.length === 0) return localNamespace(interp);
  return after(findAttr(interp, args[0] as Value, '__dict__'), (found) => {
    if (found === undefined) throw raise(TypeError, 'vars() argument must have __dict__ attribute');
    return found;
  });
});

const dir = native('dir', null, (interp, args) => {
  if (args.length === 0) return sortedNames(localNamespace(interp).keys as Value[]);
  const hook = typeOf(args[0] as Value).lookup('__dir__') as Value;
  return after(invoke(interp, hook, [args[0] as Value]), (names) => after(collect(interp, names), sortedNames));
});

function sortedNames(names: readonly Value[]): Value {
  const texts = names.filter((name): name is string => typeof name === 'string');
  return list(texts.sort((a, b) => (a === b ? 0 : codePointsLess(a, b) ? -1 : 1)));
}

function localNamespace(interp: Interpreter) {
  const frame = currentFrame(interp);
  return frame === null ? dict() : localsDict(frame);
}

const globals = native('globals', '()', (interp) => currentFrame(interp)?.globals ?? dict());
const locals = native('locals', '()', (interp) => localNamespace(interp));

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
