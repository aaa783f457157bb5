/**
 * The methods that every object has: object's. What `__getattribute__` and its kin do is in protocol/attribute.ts; here
 * they get their names. https://docs.python.org/3/reference/datamodel.html#basic-customization
 */

import { isAbstract, makeInstance } from '../calls.ts';
import type { Interpreter } from '../interpreter.ts';
import { attributeError, callSpecial, genericFind, genericSet, instanceDict } from '../protocol/attribute.ts';
import { addressOf, identityHash } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { truth } from '../protocol/operators.ts';
import { objectFormat, repr } from '../protocol/text.ts';
import type { Keywords, Maybe } from '../resumable.ts';
import { PyObject, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { raise, TypeError } from './exception.ts';
import { PyMethod } from './function.ts';
import { list } from './make.ts';
import { classMethod, getter, method, staticMethod } from './native.ts';
import { sizeOf } from './sizes.ts';
import { plainStr, specText } from './str.ts';
import { moduleType, NotImplemented, objectType, PyType, typeOf } from './type.ts';

objectType.dict.setStr('__doc__', null);

staticMethod(objectType, '__new__', null, (_interp, args, keywords) => {
  const cls = classArgument(objectType, args);
  refuseExtra(cls, args.length > 1 || (keywords?.size ?? 0) > 0);
  if (isAbstract(cls)) throw abstractInstance(cls);
  if (cls.layout === 'object') return cls === objectType ? new PyObject(objectType) : makeInstance(cls);
  if (cls.allocate !== null) return cls.allocate(cls);
  throw raise(TypeError, `object.__new__(${cls.name}) is not safe, use ${cls.builtinBase.name}.__new__()`);
});

/** object_new's rule: extra arguments are an error unless `__init__` is overridden and `__new__` is not. */
function refuseExtra(cls: PyType, extra: boolean): void {
  if (!extra) return;
  const own = (name: string) => cls.lookup(name) !== objectType.dict.getStr(name);
  if (own('__new__')) throw raise(TypeError, 'object.__new__() takes exactly one argument (the type to instantiate)');
  if (!own('__init__')) throw raise(TypeError, `${cls.name}() takes no arguments`);
}

function abstractInstance(cls: PyType) {
  const names = cls.abstractMethods.map((name) => `'${name}'`).join(', ');
  const plural = cls.abstractMethods.length > 1 ? 's' : '';
  const text = `Can't instantiate abstract class ${cls.name} without an implementation for abstract method${plural} ${names}`;
  return raise(TypeError, text);
}

method(objectType, '__init__', null, (_interp, [self, ...rest], keywords) => {
  if (rest.length === 0 && (keywords?.size ?? 0) === 0) return null;
  const type = typeOf(self as Value);
  const own = (name: string) => type.lookup(name) !== objectType.dict.getStr(name);
  if (own('__init__')) {
    throw raise(TypeError, 'object.__init__() takes exactly one argument (the instance to initialize)');
  }
  if (!own('__new__')) {
    throw raise(TypeError, `${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
  }
  return null;
});

method(objectType, '__repr__', '(/)', (interp, [self]) => {
  const { module, qualname } = typeOf(self as Value);
  const name = module === 'builtins' ? qualname : `${module}.${qualname}`;
  return `<${name} object at ${addressText(interp, self as Value)}>`;
});

/** An address as repr shows it. */
export function addressText(interp: Interpreter, value: Value): string {
  return `0x${idOf(interp, value).toString(16)}`;
}

/** id(value) */
export function idOf(interp: Interpreter, value: Value): number {
  return addressOf(interp, standIn(interp, value));
}

/** The object that has the address of a value: for a host primitive, which is no object, one made for it. */
function standIn(interp: Interpreter, value: Value): PyObject {
  if (value instanceof PyObject) return value;
  const stands = (interp.moduleState.get('id') as Map<Value, PyObject> | undefined) ?? new Map<Value, PyObject>();
  interp.moduleState.set('id', stands);
  const stand = stands.get(value) ?? new PyObject(objectType);
  stands.set(value, stand);
  return stand;
}

method(objectType, '__str__', '(/)', (interp, [self]) => repr(interp, self as Value));
method(objectType, '__hash__', '(/)', (interp, [self]) => identityHash(interp, standIn(interp, self as Value)));
method(objectType, '__eq__', '(value, /)', (_interp, [self, other]) => (self === other ? true : NotImplemented));
method(objectType, '__ne__', '(value, /)', (interp, [self, other]) => notEqual(interp, self as Value, other as Value));
for (const name of ['__lt__', '__le__', '__gt__', '__ge__']) {
  method(objectType, name, '(value, /)', () => NotImplemented);
}

/** The opposite of what `__eq__` says. */
function notEqual(interp: Interpreter, self: Value, other: Value): Maybe<Value> {
  const asked = callSpecial(interp, self, '__eq__', [other]);
  if (asked === undefined) return NotImplemented;
  return after(asked, (equal) =>
    equal === NotImplemented ? NotImplemented : after(truth(interp, equal), (yes) => !yes),
  );
}

method(objectType, '__format__', '(format_spec, /)', (interp, [self, spec]) =>
  objectFormat(interp, self as Value, specText(spec)),
);

/** An attribute's name as `getattr` and its like take it. */
export function attributeName(value: Value | undefined): string {
  const name = plainStr(value);
  if (name === undefined) throw raise(TypeError, `attribute name must be string, not '${typeOf(value as Value).name}'`);
  return name;
}

method(objectType, '__getattribute__', '(name, /)', (interp, [self, name]) =>
  after(genericFind(interp, self as Value, attributeName(name)), (found) => {
    if (found === undefined)
      throw attributeError(interp, self as Value, name as string, lacks(self as Value, name as string));
    return found;
  }),
);
const lacks = (self: Value, name: string) => `'${typeOf(self).name}' object has no attribute '${name}'`;

method(objectType, '__setattr__', '(name, value, /)', (interp, [self, name, value]) => {
  refuseType(self as Value, '__setattr__');
  return genericSet(interp, self as Value, attributeName(name), value as Value);
});
method(objectType, '__delattr__', '(name, /)', (interp, [self, name]) => {
  refuseType(self as Value, '__delattr__');
  return genericSet(interp, self as Value, attributeName(name), undefined);
});

/** Classes have their own way of setting attributes, around which object's would go. */
function refuseType(self: Value, name: string): void {
  if (self instanceof PyType) throw raise(TypeError, `can't apply this ${name} to ${self.type.name} object`);
}

method(objectType, '__dir__', '(/)', (_interp, [self]) => list(namesOf(self as Value)));

/** The names of an object: its own and those of its classes, unsorted, each once. */
export function namesOf(self: Value): string[] {
  const names = new Set<string>();
  const add = (namespace: { keys: readonly unknown[] } | null | undefined) => {
    for (const key of namespace?.keys ?? []) if (typeof key === 'string') names.add(key);
  };
  if (self instanceof PyMethod) add((self.func as PyObject).dict);
  else if (self instanceof PyObject) add(self instanceof PyType ? null : self.dict);
  for (const base of (self instanceof PyType ? self : typeOf(self)).mro) add(base.dict);
  return [...names];
}

method(objectType, '__sizeof__', '(/)', (interp, [self]) => sizeOf(interp, self as Value));
classMethod(objectType, '__init_subclass__', null, (_interp, [cls, ...rest], keywords) => {
  refuseKeywords(cls as PyType, keywords);
  if (rest.length === 0) return null;
  throw raise(TypeError, `${(cls as PyType).qualname}.__init_subclass__() takes no arguments (${rest.length} given)`);
});
classMethod(objectType, '__subclasshook__', '(object, /)', () => NotImplemented);

function refuseKeywords(cls: PyType, keywords: Keywords | null): void {
  if (keywords === null || keywords.size === 0) return;
  throw raise(TypeError, `${cls.qualname}.__init_subclass__() takes no keyword arguments`);
}

getter<Value>(
  objectType,
  '__class__',
  (_interp, self) => typeOf(self),
  (_interp, self, value) => setClass(self, value),
);

function setClass(self: Value, value: Value | undefined): void {
  if (value === undefined) throw raise(TypeError, "can't delete __class__ attribute");
  if (!(value instanceof PyType)) {
    throw raise(TypeError, `__class__ must be set to a class, not '${typeOf(value).name}' object`);
  }
  const old = typeOf(self);
  const areModules = old.isSubtypeOf(moduleType) && value.isSubtypeOf(moduleType);
  if (!(self instanceof PyObject) || (!areModules && (!old.heap || !value.heap))) {
    throw raise(TypeError, '__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  if (old.layout !== value.layout || old.slotCount !== value.slotCount || old.hasDict !== value.hasDict) {
    throw raise(TypeError, `__class__ assignment: '${value.name}' object layout differs from '${old.name}'`);
  }
  self.type = value;
}

/** Gives a type whose instances have one the attribute `__dict__`; instances of classes made by programs may lose it. */
export function equipDict(type: PyType): void {
  getter<Value>(
    type,
    '__dict__',
    (interp, self) => {
      const own = instanceDict(self);
      if (own !== null) return own;
      throw attributeError(interp, self, '__dict__', lacks(self, '__dict__'));
    },
    (_interp, self, value) => {
      if (value === undefined) {
        if (!type.heap) throw raise(TypeError, 'cannot delete __dict__');
        (self as PyObject).dict = null;
        return;
      }
      if (typeOf(value).layout !== 'dict') {
        throw raise(TypeError, `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
      }
      (self as PyObject).dict = value as PyObject['dict'];
    },
  );
}

/** Gives a type the attribute `__weakref__`: the newest weak reference to the object, None when there is none. */
export function equipWeakref(type: PyType): void {
  getter<PyObject>(type, '__weakref__', (interp, self) => interp.lifetimes.weakReferences.get(self)?.[0] ?? null);
}
