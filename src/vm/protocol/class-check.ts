/**
 * isinstance and issubclass: whether a class, or what a metaclass or any object with `__bases__` passes off as one, is
 * above another. https://docs.python.org/3/reference/datamodel.html#customizing-instance-and-subclass-checks
 */
import type { Interpreter } from '../interpreter.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { PyNative } from '../objects/native.ts';
import { objectType, PyType, typeOf, typeType } from '../objects/type.ts';
import { PyUnion } from '../objects/union-type.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { PyTuple, type Value } from '../value.ts';
import { bind, findAttr } from './attribute.ts';
import { after } from './invoke.ts';
import { truth, wait } from './operators.ts';

const NOT_CLASSES = {
  __instancecheck__: 'isinstance() arg 2 must be a type, a tuple of types, or a union',
  __subclasscheck__: 'issubclass() arg 2 must be a class, a tuple of classes, or a union',
} as const;

type Hook = keyof typeof NOT_CLASSES;

/** isinstance(value, cls) */
export function isInstance(interp: Interpreter, value: Value, cls: Value): Maybe<boolean> {
  if (cls instanceof PyType && (typeOf(value) === cls || isPlain(cls, '__instancecheck__'))) {
    return isRealInstance(interp, value, cls);
  }
  return check(interp, value, cls, '__instancecheck__');
}

/** issubclass(cls, wanted) */
export function isSubclass(interp: Interpreter, cls: Value, wanted: Value): Maybe<boolean> {
  if (wanted instanceof PyType && isPlain(wanted, '__subclasscheck__')) return isRealSubclass(interp, cls, wanted);
  return check(interp, cls, wanted, '__subclasscheck__');
}

/** Whether a class asks nobody but its mro. */
function isPlain(cls: PyType, hook: Hook): boolean {
  return cls.type === typeType || cls.type.lookup(hook) === typeType.dict.getStr(hook);
}

function* check(interp: Interpreter, value: Value, cls: Value, hook: Hook): Resumable<boolean> {
  const again = hook === '__instancecheck__' ? isInstance : isSubclass;
  const alternatives = cls instanceof PyTuple ? cls.items : cls instanceof PyUnion ? cls.args.items : null;
  for (const one of alternatives ?? []) if (yield* wait(again(interp, value, one))) return true;
  if (alternatives !== null) return false;
  const found = typeOf(cls).lookup(hook);
  if (found === undefined) return yield* checkByBases(interp, value, cls, hook);
  const bound = yield* wait(bind(interp, found, cls, typeOf(cls)));
  return yield* wait(truth(interp, yield call(bound, [value])));
}

function* checkByBases(interp: Interpreter, value: Value, cls: Value, hook: Hook): Resumable<boolean> {
  const [basesOfClass, isQuestionOfInstance] = [yield* basesOf(interp, cls), hook === '__instancecheck__'];
  if (!isQuestionOfInstance && (yield* basesOf(interp, value)) === null) throw notAClass();
  if (basesOfClass === null) throw raise(TypeError, NOT_CLASSES[hook]);
  const from = isQuestionOfInstance ? yield* wait(findAttr(interp, value, '__class__')) : value;
  return from !== undefined && (yield* isBelow(interp, from, cls));
}

/** By its type, or by what it says its `__class__` is. */
export function isRealInstance(interp: Interpreter, value: Value, cls: PyType): Maybe<boolean> {
  const type = typeOf(value);
  if (type.isSubtypeOf(cls)) return true;
  const isHonest = type.lookup('__class__') === objectType.dict.getStr('__class__');
  if (isHonest && type.lookup('__getattribute__') instanceof PyNative) return false;
  return after(
    findAttr(interp, value, '__class__'),
    (said) => said instanceof PyType && said !== type && said.isSubtypeOf(cls),
  );
}

/** By the mro, or by the `__bases__` of what is no class. */
export function isRealSubclass(interp: Interpreter, cls: Value, wanted: PyType): Maybe<boolean> {
  return cls instanceof PyType ? cls.isSubtypeOf(wanted) : isDeclaredSubclass(interp, cls, wanted);
}

function* isDeclaredSubclass(interp: Interpreter, cls: Value, wanted: PyType): Resumable<boolean> {
  if ((yield* basesOf(interp, cls)) === null) throw notAClass();
  return yield* isBelow(interp, cls, wanted);
}

function notAClass() {
  return raise(TypeError, 'issubclass() arg 1 must be a class');
}

function* isBelow(interp: Interpreter, cls: Value, wanted: Value): Resumable<boolean> {
  if (cls === wanted) return true;
  for (const base of (yield* basesOf(interp, cls)) ?? []) if (yield* isBelow(interp, base, wanted)) return true;
  return false;
}

/** `__bases__` where it is a tuple: what has it may pass for a class. */
function* basesOf(interp: Interpreter, cls: Value): Resumable<readonly Value[] | null> {
  if (cls instanceof PyType) return cls.bases;
  const bases = yield* wait(findAttr(interp, cls, '__bases__'));
  return bases instanceof PyTuple ? bases.items : null;
}
