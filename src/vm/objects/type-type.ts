/** The methods and attributes of classes: those of the type `type`. How a class is made is in new-class.ts. */
import { construct } from '../calls.ts';
import type { Interpreter } from '../interpreter.ts';
import { bind, genericSet, isDataDescriptor, noAttribute, typeFind } from '../protocol/attribute.ts';
import { isRealInstance, isRealSubclass } from '../protocol/class-check.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import type { Resumable } from '../resumable.ts';
import { PyTuple, type Value } from '../value.ts';
import { readOnly } from './arguments.ts';
import type { PyDict } from './dict.ts';
import { TYPE_DOCS } from './docs.ts';
import { AttributeError, raise, TypeError, ValueError } from './exception.ts';
import { dict, list, tuple } from './make.ts';
import { mappingProxy } from './mapping-proxy.ts';
import { classMethod, getter, method } from './native.ts';
import { bestBase, computedOrder, fullName } from './new-class.ts';
import { attributeName, namesOf } from './object-type.ts';
import { PySet } from './set.ts';
import { plainStr } from './str.ts';
import { CLASS_SIGNATURES } from './text-signatures.ts';
import { classVersion, objectType, PyType, subclassesOf, typeOf, typeType } from './type.ts';
import { unionOf } from './union-type.ts';

// -- calls and questions ---------------------------------------------------------------------------------------------

method(typeType, '__call__', null, (interp, [cls, ...args], keywords) =>
  construct(interp, cls as PyType, args as Value[], keywords),
);

method(typeType, '__repr__', '(/)', (_interp, [self]) => {
  return `<class '${fullName(self as PyType)}'>`;
});

method(typeType, '__getattribute__', '(name, /)', (interp, [self, name]) =>
  after(typeFind(interp, self as PyType, attributeName(name)), (found) => {
    if (found === undefined) throw noAttribute(interp, self as Value, name as string);
    return found;
  }),
);
method(typeType, '__setattr__', '(name, value, /)', (interp, [self, name, value]) =>
  genericSet(interp, self as Value, attributeName(name), value as Value),
);
method(typeType, '__delattr__', '(name, /)', (interp, [self, name]) =>
  genericSet(interp, self as Value, attributeName(name), undefined),
);
method(typeType, 'mro', '(/)', (_interp, [self]) => list([...computedOrder(self as PyType, (self as PyType).bases)]));
method(typeType, '__subclasses__', '(/)', (interp, [self]) => {
  const made = subclassesOf(interp, self as PyType).map((held) => held.deref());
  return list([...(self as PyType).builtinSubclasses, ...made.filter((cls) => cls !== undefined)]);
});
method(typeType, '__dir__', '(/)', (_interp, [self]) => list(namesOf(self as PyType)));
method(typeType, '__instancecheck__', '(instance, /)', (interp, [self, value]) =>
  isRealInstance(interp, value as Value, self as PyType),
);
method(typeType, '__subclasscheck__', '(subclass, /)', (interp, [self, cls]) =>
  isRealSubclass(interp, cls as Value, self as PyType),
);
classMethod(typeType, '__prepare__', null, () => dict());
method(typeType, '__or__', '(value, /)', (interp, [self, other]) => unionOf(interp, self as Value, other as Value));
method(typeType, '__ror__', '(value, /)', (interp, [self, other]) => unionOf(interp, other as Value, self as Value));

// -- attributes ------------------------------------------------------------------------------------------------------

/** Refuses deletion; that the class may be changed is known (genericSet). */
function refuseDeletion(cls: PyType, name: string, value: Value | undefined): void {
  if (value === undefined) throw raise(TypeError, `cannot delete '${name}' attribute of immutable type '${cls.name}'`);
  classVersion.now++;
}

function textAttribute(cls: PyType, name: string, value: Value | undefined): string {
  refuseDeletion(cls, name, value);
  const text = plainStr(value);
  if (text !== undefined) return text;
  throw raise(TypeError, `can only assign string to ${cls.name}.${name}, not '${typeOf(value as Value).name}'`);
}

getter<PyType>(
  typeType,
  '__name__',
  (_interp, cls) => cls.name.slice(cls.name.lastIndexOf('.') + 1),
  (_interp, cls, value) => {
    const name = textAttribute(cls, '__name__', value);
    if (name.includes('\0')) throw raise(ValueError, 'type name must not contain null characters');
    cls.name = name;
  },
);
getter<PyType>(
  typeType,
  '__qualname__',
  (_interp, cls) => cls.qualname,
  (_interp, cls, value) => {
    cls.qualname = textAttribute(cls, '__qualname__', value);
  },
);
getter<PyType>(
  typeType,
  '__module__',
  (_interp, cls) => (cls.heap ? (cls.dict.getStr('__module__') ?? cls.module) : cls.module),
  (_interp, cls, value) => {
    refuseDeletion(cls, '__module__', value);
    cls.dict.setStr('__module__', value as Value);
    cls.module = plainStr(value) ?? '';
  },
);
getter<PyType>(
  typeType,
  '__bases__',
  (_interp, cls) => tuple(cls === objectType ? [] : cls.bases),
  (interp, cls, value) => {
    refuseDeletion(cls, '__bases__', value);
    setBases(interp, cls, value as Value);
  },
);

/** Layouts whose objects hold no others, so that CPython's garbage collector does not look after them. */
const NOT_COLLECTED: ReadonlySet<string> = new Set(['object', 'int', 'float', 'str', 'bytes']);

function isCollected(type: PyType): boolean {
  return type.heap || !NOT_COLLECTED.has(type.layout);
}

function setBases(interp: Interpreter, cls: PyType, value: Value): void {
  const { name } = cls;
  if (!(value instanceof PyTuple)) {
    throw raise(TypeError, `can only assign tuple to ${name}.__bases__, not ${typeOf(value).name}`);
  }
  if (value.items.length === 0) throw raise(TypeError, `can only assign non-empty tuple to ${name}.__bases__, not ()`);
  for (const base of value.items) {
    if (!(base instanceof PyType)) {
      throw raise(TypeError, `${name}.__bases__ must be tuple of classes, not '${typeOf(base).name}'`);
    }
    if (base.isSubtypeOf(cls)) throw raise(TypeError, 'a __bases__ item causes an inheritance cycle');
  }
  const bases = value.items as PyType[];
  const [old, best] = [bestBase(cls.bases), bestBase(bases)];
  if (old.layout !== best.layout || old.slotCount !== best.slotCount) {
    const what = isCollected(best) === isCollected(old) ? 'object layout' : 'deallocator';
    throw raise(TypeError, `__bases__ assignment: '${best.name}' ${what} differs from '${old.name}'`);
  }
  cls.mro = computedOrder(cls, bases);
  for (const base of cls.bases) forgetSubclass(subclassesOf(interp, base), cls);
  cls.bases = bases;
  for (const base of bases) subclassesOf(interp, base).push(new WeakRef(cls));
  reorderBelow(cls);
  classVersion.now++;
}

function forgetSubclass(subclasses: WeakRef<PyType>[], cls: PyType): void {
  const at = subclasses.findIndex((held) => held.deref() === cls);
  if (at >= 0) subclasses.splice(at, 1);
}

/** The orders of subclasses follow from that of the class. */
function reorderBelow(cls: PyType): void {
  for (const held of cls.subclasses) {
    const sub = held.deref();
    if (sub === undefined) continue;
    sub.mro = computedOrder(sub, sub.bases);
    reorderBelow(sub);
  }
}
getter<PyType>(typeType, '__base__', (_interp, cls) => (cls === objectType ? null : bestBase(cls.bases)), readOnly);
getter<PyType>(typeType, '__mro__', (_interp, cls) => tuple(cls.mro));
getter<PyType>(typeType, '__dict__', (_interp, cls) => mappingProxy(cls.dict));
getter<PyType>(
  typeType,
  '__doc__',
  (interp, cls) => {
    if (!cls.heap) return (cls.module === 'builtins' && TYPE_DOCS[cls.name]) || null;
    const own = cls.dict.getStr('__doc__');
    return own === undefined || !isDataDescriptor(own) ? (own ?? null) : bind(interp, own, undefined, cls);
  },
  (_interp, cls, value) => {
    refuseDeletion(cls, '__doc__', value);
    cls.dict.setStr('__doc__', value as Value);
  },
);
getter<PyType>(
  typeType,
  '__abstractmethods__',
  (_interp, cls) => {
    const own = cls === typeType ? undefined : cls.dict.getStr('__abstractmethods__');
    if (own !== undefined) return own;
    throw raise(AttributeError, '__abstractmethods__');
  },
  (interp, cls, value) => {
    if (value === undefined) {
      if (!cls.dict.deleteStr('__abstractmethods__')) throw raise(AttributeError, '__abstractmethods__');
      cls.abstractMethods = [];
      return;
    }
    const names = value instanceof PySet ? value.elements(interp) : [];
    cls.abstractMethods = (names as string[]).sort();
    cls.dict.setStr('__abstractmethods__', value);
    classVersion.now++;
  },
);
getter<PyType>(
  typeType,
  '__annotations__',
  (interp, cls) => settle(annotationsOf(interp, cls)),
  (_interp, cls, value) => {
    setAnnotations(cls.dict, value);
    cls.dict.deleteStr('__annotate_func__');
    cls.dict.deleteStr('__annotate__');
    classVersion.now++;
  },
);

function setAnnotations(own: PyDict, value: Value | undefined): void {
  const place = own.hasStr('__annotations__') ? '__annotations__' : '__annotations_cache__';
  if (value !== undefined) own.setStr(place, value);
  else if (!own.deleteStr(place)) throw raise(AttributeError, '__annotations__');
}

function* annotationsOf(interp: Interpreter, cls: PyType): Resumable {
  if (!cls.heap) throw raise(AttributeError, `type object '${cls.name}' has no attribute '__annotations__'`);
  const known = cls.dict.getStr('__annotations__') ?? cls.dict.getStr('__annotations_cache__');
  if (known !== undefined) return known;
  const make = annotateOf(cls);
  const made = make === null ? dict() : yield* wait(invoke(interp, make, [1]));
  cls.dict.setStr('__annotations_cache__', made);
  return made;
}

function annotateOf(cls: PyType): Value {
  return cls.dict.getStr('__annotate__') ?? cls.dict.getStr('__annotate_func__') ?? null;
}

getter<PyType>(
  typeType,
  '__annotate__',
  (_interp, cls) => {
    if (!cls.heap) throw raise(AttributeError, `type object '${cls.name}' has no attribute '__annotate__'`);
    return annotateOf(cls);
  },
  (_interp, cls, value) => {
    if (value === undefined) throw raise(TypeError, 'cannot delete __annotate__ attribute');
    if (value !== null && typeOf(value).lookup('__call__') === undefined) {
      throw raise(TypeError, '__annotate__ must be callable or None');
    }
    cls.dict.setStr('__annotate_func__', value as Value);
    cls.dict.deleteStr('__annotations_cache__');
  },
);
getter<PyType>(
  typeType,
  '__type_params__',
  (_interp, cls) => (cls.heap ? cls.dict.getStr('__type_params__') : undefined) ?? tuple([]),
  (_interp, cls, value) => {
    refuseDeletion(cls, '__type_params__', value);
    cls.dict.setStr('__type_params__', value as Value);
  },
);
getter<PyType>(typeType, '__text_signature__', (_interp, cls) =>
  cls.heap ? null : (CLASS_SIGNATURES[cls.qualname] ?? null),
);
