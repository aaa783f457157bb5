/**
 * property, classmethod, staticmethod, super and slot descriptors as Python sees them. How they act when they are found on
 * a class is in protocol/attribute.ts. https://docs.python.org/3/howto/descriptor.html
 */
import { callerOf } from '../calls.ts';
import { PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { bindBuiltin, findAttr, getAttr, setAttr, setProperty, setThrough, superStart } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { truth, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr } from '../protocol/text.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import type { PyCell, PyObject, Value } from '../value.ts';
import { classArgument, expectCount, noKeywords, readOnly } from './arguments.ts';
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
import { getSetType, getter, method, staticMethod } from './native.ts';
import { attributeName, equipDict } from './object-type.ts';
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
    if (doc !== null || get === null) return document(interp, made, doc as Value);
    return after(findAttr(interp, get as Value, '__doc__'), (found) => document(interp, made, found ?? null));
  },
);

/** A subclass has a docstring of its own, so its instances keep theirs in their dict. */
function document(interp: Interpreter, made: PyProperty, doc: Value): Maybe<null> {
  if (made.type.heap) return setAttr(interp, made, '__doc__', doc);
  made.doc = doc;
  return null;
}

method(propertyType, '__set_name__', null, (_interp, [self, ...given]) => {
  if (given.length !== 2) {
    throw raise(TypeError, `__set_name__() takes 2 positional arguments but ${given.length} were given`);
  }
  const [, name] = given;
  if (typeof name === 'string') (self as PyProperty).name = name;
  return null;
});

const PARTS = ['get', 'set', 'delete'] as const;
type Part = (typeof PARTS)[number];

/** A copy with one of the three functions replaced. */
function* replaced(interp: Interpreter, self: PyProperty, part: Part, fn: Value): Resumable {
  const [get, set, del] = PARTS.map((one) => (one === part ? fn : self[one])) as [Value, Value, Value];
  const fromGetter = get === null ? undefined : yield* wait(findAttr(interp, get, '__doc__'));
  const doc = (part === 'get' ? fromGetter : null) ?? (yield* wait(findAttr(interp, self, '__doc__'))) ?? null;
  const copy = (yield call(self.type, [get, set, del, doc])) as PyProperty;
  copy.name = self.name;
  return copy;
}

for (const [name, attribute, part] of [
  ['getter', 'fget', 'get'],
  ['setter', 'fset', 'set'],
  ['deleter', 'fdel', 'delete'],
] as const) {
  method(propertyType, name, '(object, /)', (interp, [self, fn]) =>
    replaced(interp, self as PyProperty, part, fn as Value),
  );
  getter<PyProperty>(propertyType, attribute, (_interp, self) => self[part], readOnly);
}
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

for (const type of [propertyType, classMethodType, staticMethodType, memberType, getSetType]) {
  method(type, '__get__', '(instance, owner=None, /)', (interp, [self, instance, owner]) => {
    if (instance === null && owner === null) throw raise(TypeError, '__get__(None, None) is invalid');
    const cls = owner instanceof PyType ? owner : typeOf(instance as Value);
    return bindBuiltin(interp, self as PyObject, instance === null ? undefined : (instance as Value), cls);
  });
}

method(superType, '__get__', '(instance, owner=None, /)', (_interp, [self, instance, owner]) => {
  if (instance === null && owner === null) throw raise(TypeError, '__get__(None, None) is invalid');
  const { type, cls, self: bound } = self as PySuper;
  if (bound !== null || instance === null) return self as Value;
  return new PySuper(type, cls, instance as Value, superStart(cls, instance as Value));
});

method(propertyType, '__set__', '(instance, value, /)', (_interp, [self, instance, value]) =>
  setProperty(self as PyProperty, instance as Value, value),
);
method(propertyType, '__delete__', '(instance, /)', (_interp, [self, instance]) =>
  setProperty(self as PyProperty, instance as Value, undefined),
);

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
  equipDict(type);
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
  expectCount('super()', args.length - 1, 0, 2);
  const [cls, self] = args.length === 1 ? implicitArguments(interp) : [args[1] as Value, args[2]];
  if (!(cls instanceof PyType)) throw raise(TypeError, `super() argument 1 must be a type, not ${typeOf(cls).name}`);
  if (self === undefined || self === null) return new PySuper(made, cls, null, cls);
  return new PySuper(made, cls, self, superStart(cls, self));
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

method(superType, '__init__', null, () => null);
method(superType, '__getattribute__', '(name, /)', (interp, [self, name]) =>
  getAttr(interp, self as Value, attributeName(name)),
);
method(superType, '__repr__', '(/)', (_interp, [self]) => {
  const { cls, self: obj, startType } = self as PySuper;
  return `<super: <class '${cls.name}'>, ${obj === null ? 'NULL' : `<${startType.name} object>`}>`;
});
getter<PySuper>(superType, '__thisclass__', (_interp, self) => self.cls);
getter<PySuper>(superType, '__self__', (_interp, self) => self.self);
getter<PySuper>(superType, '__self_class__', (_interp, self) => self.startType);
