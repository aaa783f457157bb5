/**
 * property, classmethod, staticmethod, super and slot descriptors as Python sees them. How they act when they are found on
 * a class is in protocol/attribute.ts. https://docs.python.org/3/howto/descriptor.html
 */
import { callerOf } from '../calls.ts';
import { PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { bind, findAttr, getAttr, setAttr, setThrough } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { truth, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr } from '../protocol/text.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import type { PyCell, Value } from '../value.ts';
import { classArgument, expectCount, noKeywords } from './arguments.ts';
import {
  classMethodType,
  memberType,
  type PyMember,
  PyProperty,
  PySuper,
  PyWrappedMethod,
  propertyType,
  staticMethodType,
  superType,
} from './descriptors.ts';
import { AttributeError, RuntimeError, raise, TypeError } from './exception.ts';
import { PyFunction } from './function.ts';
import { getSetType, getter, method, staticMethod } from './native.ts';
import { PyType, typeOf } from './type.ts';

// -- property --------------------------------------------------------------------------------------------------------

staticMethod(propertyType, '__new__', null, (_interp, args) => {
  return new PyProperty(classArgument(propertyType, args), null, null, null, null);
});

method(
  propertyType,
  '__init__',
  '(fget=None, fset=None, fdel=None, doc=None)',
  (interp, [self, get, set, del, doc]) => {
    const made = self as PyProperty;
    made.get = get as Value;
    made.set = set as Value;
    made.delete = del as Value;
    made.doc = doc as Value;
    if (doc !== null || get === null) return null;
    return after(findAttr(interp, get as Value, '__doc__'), (found) => {
      made.doc = found ?? null;
      return null;
    });
  },
);

method(propertyType, '__set_name__', '(owner, name, /)', (_interp, [self, , name]) => {
  if (typeof name === 'string') (self as PyProperty).name = name;
  return null;
});

/** A copy with one of the three functions replaced. */
function replaced(self: PyProperty, part: 'get' | 'set' | 'delete', fn: Value): PyProperty {
  const copy = new PyProperty(self.type, self.get, self.set, self.delete, self.doc);
  copy.name = self.name;
  copy[part] = fn;
  if (part === 'get' && fn instanceof PyFunction) copy.doc = fn.doc ?? self.doc;
  return copy;
}

method(propertyType, 'getter', '(object, /)', (_interp, [self, fn]) =>
  replaced(self as PyProperty, 'get', fn as Value),
);
method(propertyType, 'setter', '(object, /)', (_interp, [self, fn]) =>
  replaced(self as PyProperty, 'set', fn as Value),
);
method(propertyType, 'deleter', '(object, /)', (_interp, [self, fn]) =>
  replaced(self as PyProperty, 'delete', fn as Value),
);

getter<PyProperty>(propertyType, 'fget', (_interp, self) => self.get);
getter<PyProperty>(propertyType, 'fset', (_interp, self) => self.set);
getter<PyProperty>(propertyType, 'fdel', (_interp, self) => self.delete);
getter<PyProperty>(
  propertyType,
  '__doc__',
  (_interp, self) => self.doc,
  (_interp, self, value) => {
    self.doc = value ?? null;
  },
);
getter<PyProperty>(
  propertyType,
  '__name__',
  (interp, self) => {
    if (self.name !== null) return self.name;
    return after(self.get === null ? undefined : findAttr(interp, self.get, '__name__'), (found) => {
      if (found === undefined) throw raise(AttributeError, "'property' object has no attribute '__name__'");
      return found;
    });
  },
  (_interp, self, value) => {
    self.name = typeof value === 'string' ? value : null;
  },
);
getter<PyProperty>(propertyType, '__isabstractmethod__', (interp, self) =>
  settle(anyAbstract(interp, [self.get, self.set, self.delete])),
);

function* anyAbstract(interp: Interpreter, functions: readonly Value[]): Resumable<boolean> {
  for (const fn of functions) {
    const marked = fn === null ? undefined : yield* wait(findAttr(interp, fn, '__isabstractmethod__'));
    if (marked !== undefined && (yield* wait(truth(interp, marked)))) return true;
  }
  return false;
}

// -- binding by hand -------------------------------------------------------------------------------------------------

for (const type of [propertyType, classMethodType, staticMethodType, memberType, superType]) {
  method(type, '__get__', '(instance, owner=None, /)', (interp, [self, instance, owner]) => {
    const cls = owner instanceof PyType ? owner : typeOf(instance as Value);
    const obj = instance === null && owner !== null ? undefined : (instance as Value);
    return bind(interp, self as Value, obj, cls);
  });
}

method(propertyType, '__set__', '(instance, value, /)', (interp, [self, instance, value]) => {
  const { set, name } = self as PyProperty;
  if (set !== null) return after(invoke(interp, set, [instance as Value, value as Value]), () => null);
  throw raise(
    AttributeError,
    `property${name === null ? '' : ` '${name}'`} of '${typeOf(instance as Value).qualname}' object has no setter`,
  );
});
method(propertyType, '__delete__', '(instance, /)', (interp, [self, instance]) => {
  const { delete: del, name } = self as PyProperty;
  if (del !== null) return after(invoke(interp, del, [instance as Value]), () => null);
  throw raise(
    AttributeError,
    `property${name === null ? '' : ` '${name}'`} of '${typeOf(instance as Value).qualname}' object has no deleter`,
  );
});

for (const type of [memberType, getSetType]) {
  method(type, '__set__', '(instance, value, /)', (interp, [self, instance, value]) =>
    setThrough(interp, self as PyMember, instance as Value, value),
  );
  method(type, '__delete__', '(instance, /)', (interp, [self, instance]) =>
    setThrough(interp, self as PyMember, instance as Value, undefined),
  );
}
method(memberType, '__repr__', '(/)', (_interp, [self]) => {
  const { name, owner } = self as PyMember;
  return `<member '${name}' of '${owner.name}' objects>`;
});
getter<PyMember>(memberType, '__name__', (_interp, self) => self.name);
getter<PyMember>(memberType, '__qualname__', (_interp, self) => `${self.owner.qualname}.${self.name}`);
getter<PyMember>(memberType, '__objclass__', (_interp, self) => self.owner);

// -- classmethod and staticmethod ------------------------------------------------------------------------------------

for (const type of [classMethodType, staticMethodType]) {
  staticMethod(type, '__new__', null, (_interp, args) => new PyWrappedMethod(classArgument(type, args), null));
  method(type, '__init__', '(function, /)', (interp, [self, fn]) => {
    (self as PyWrappedMethod).callable = fn as Value;
    return after(copyNames(interp, self as PyWrappedMethod, fn as Value), () => null);
  });
  getter<PyWrappedMethod>(type, '__func__', (_interp, self) => self.callable);
  getter<PyWrappedMethod>(type, '__wrapped__', (_interp, self) => self.callable);
  getter<PyWrappedMethod>(type, '__isabstractmethod__', (interp, self) => settle(anyAbstract(interp, [self.callable])));
  method(type, '__repr__', '(/)', (interp, [self]) =>
    after(repr(interp, (self as PyWrappedMethod).callable), (text) => `<${type.name}(${text})>`),
  );
}

/** functools_wraps of funcobject.c: the wrapper looks like what it wraps. */
function copyNames(interp: Interpreter, self: PyWrappedMethod, fn: Value): Maybe<undefined> {
  return settle(copy());
  function* copy(): Resumable<undefined> {
    for (const name of ['__module__', '__name__', '__qualname__', '__doc__']) {
      const value = yield* wait(findAttr(interp, fn, name));
      if (value !== undefined) yield* wait(setAttr(interp, self, name, value));
    }
    return undefined;
  }
}

method(staticMethodType, '__call__', null, (interp, [self, ...args], keywords) =>
  invoke(interp, (self as PyWrappedMethod).callable, args as Value[], keywords),
);

// -- super -----------------------------------------------------------------------------------------------------------

staticMethod(superType, '__new__', null, (interp, args, keywords) => {
  const made = classArgument(superType, args);
  noKeywords('super', keywords);
  expectCount('super', args.length - 1, 0, 2);
  const [cls, self] = args.length === 1 ? implicitArguments(interp) : [args[1] as Value, args[2]];
  if (!(cls instanceof PyType)) throw raise(TypeError, `super() argument 1 must be a type, not ${typeOf(cls).name}`);
  if (self === undefined || self === null) return new PySuper(made, cls, null, cls);
  return new PySuper(made, cls, self, startingType(cls, self));
});

/** super() without arguments: the `__class__` cell and the first argument of the frame that calls it. */
function implicitArguments(interp: Interpreter): [Value, Value] {
  const { top } = interp.fiber;
  const frame = top instanceof PyFrame || top === null ? top : callerOf(top);
  if (!(frame instanceof PyFrame)) throw raise(RuntimeError, 'super(): no current frame');
  const { code } = frame.code;
  if (code.argcount === 0) throw raise(RuntimeError, 'super(): no arguments');
  const at = code.freevars.indexOf('__class__');
  if (at < 0) throw raise(RuntimeError, 'super(): __class__ cell not found');
  const held = (frame.regs[frame.code.cellsAt + code.cellvars.length + at] as PyCell).value;
  if (held === undefined) throw raise(RuntimeError, 'super(): empty __class__ cell');
  return [held, firstArgument(frame)];
}

function firstArgument(frame: PyFrame): Value {
  const inCell = frame.code.code.cellOfLocal.indexOf(0);
  const held = inCell < 0 ? frame.regs[0] : (frame.regs[frame.code.cellsAt + inCell] as PyCell).value;
  if (held === undefined) throw raise(RuntimeError, 'super(): arg[0] deleted');
  return held;
}

/** supercheck of typeobject.c */
function startingType(cls: PyType, self: Value): PyType {
  if (self instanceof PyType && self.isSubtypeOf(cls)) return self;
  const type = typeOf(self);
  if (type.isSubtypeOf(cls)) return type;
  const shown = self instanceof PyType ? `type object '${self.name}'` : `instance of ${type.name}`;
  throw raise(TypeError, `super(type, obj): obj (${shown}) is not an instance or subtype of type (${cls.name}).`);
}

method(superType, '__init__', null, () => null);
method(superType, '__getattribute__', '(name, /)', (interp, [self, name]) =>
  getAttr(interp, self as Value, name as string),
);
method(superType, '__repr__', '(/)', (_interp, [self]) => {
  const { cls, self: obj, startType } = self as PySuper;
  return `<super: <class '${cls.name}'>, ${obj === null ? 'NULL' : `<${startType.name} object>`}>`;
});
getter<PySuper>(superType, '__thisclass__', (_interp, self) => self.cls);
getter<PySuper>(superType, '__self__', (_interp, self) => self.self);
getter<PySuper>(superType, '__self_class__', (_interp, self) => self.startType);
