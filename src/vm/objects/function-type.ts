/** Functions and bound methods as Python sees them: their attributes and texts. */
import type { Interpreter } from '../interpreter.ts';
import { bind, findAttr, getAttr } from '../protocol/attribute.ts';
import { hash, identityHash } from '../protocol/hash.ts';
import { after, checkClass, checkReceiver, invoke } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr } from '../protocol/text.ts';
import { call, type Resumable } from '../resumable.ts';
import { PyCell, PyTuple, type Value } from '../value.ts';
import { classArgument, readOnly, shownType } from './arguments.ts';
import { PyDict } from './dict.ts';
import { raise, TypeError, ValueError } from './exception.ts';
import { builtinsOf, functionType, methodType, PyCode, PyFunction, PyMethod } from './function.ts';
import { dict, tuple } from './make.ts';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getter,
  method,
  methodDescriptorType,
  methodWrapperType,
  PyNative,
  staticMethod,
  wrapperDescriptorType,
} from './native.ts';
import { addressText, equipDict, idOf } from './object-type.ts';
import { plainStr } from './str.ts';
import { NotImplemented, PyType, typeOf } from './type.ts';

// -- function --------------------------------------------------------------------------------------------------------

equipDict(functionType);

staticMethod(
  functionType,
  '__new__',
  '(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
  (interp, args) => {
    classArgument(functionType, args);
    const [, code, globals, name, defaults, closure, kwdefaults] = args as [Value, ...Value[]];
    if (!(code instanceof PyCode)) throw wrongArgument('code', 'code', code);
    if (!(globals instanceof PyDict)) throw wrongArgument('globals', 'dict', globals);
    if (name !== null && typeof name !== 'string') throw raise(TypeError, 'arg 3 (name) must be None or string');
    if (defaults !== null && !(defaults instanceof PyTuple))
      throw raise(TypeError, 'arg 4 (defaults) must be None or tuple');
    if (kwdefaults !== null && !(kwdefaults instanceof PyDict))
      throw raise(TypeError, 'arg 6 (kwdefaults) must be None or dict');
    const made = new PyFunction(code, globals, builtinsOf(interp, globals));
    made.kwdefaults = kwdefaults;
    made.name = name ?? made.name;
    made.defaults = defaults?.items ?? [];
    made.closure = closureFor(code, closure as Value);
    return made;
  },
);

function wrongArgument(name: string, wanted: string, value: Value | undefined) {
  return raise(TypeError, `function() argument '${name}' must be ${wanted}, not ${shownType(value as Value)}`);
}

function closureFor({ code }: PyCode, closure: Value): readonly PyCell[] {
  const wanted = code.freevars.length;
  if (closure === null && wanted === 0) return [];
  if (!(closure instanceof PyTuple)) {
    throw raise(TypeError, `arg 5 (closure) must be ${wanted === 0 ? 'None or ' : ''}tuple`);
  }
  const { items } = closure;
  if (items.length !== wanted) {
    throw raise(ValueError, `${code.name} requires closure of length ${wanted}, not ${items.length}`);
  }
  for (const cell of items) {
    if (!(cell instanceof PyCell)) throw raise(TypeError, `arg 5 (closure) expected cell, found ${typeOf(cell).name}`);
  }
  return items as PyCell[];
}

function text(name: string, value: Value | undefined): string {
  const found = value === undefined ? undefined : plainStr(value);
  if (found === undefined) throw raise(TypeError, `${name} must be set to a string object`);
  return found;
}

getter<PyFunction>(
  functionType,
  '__name__',
  (_interp, self) => self.name,
  (_interp, self, value) => {
    self.name = text('__name__', value);
  },
);
getter<PyFunction>(
  functionType,
  '__qualname__',
  (_interp, self) => self.qualname,
  (_interp, self, value) => {
    self.qualname = text('__qualname__', value);
  },
);
getter<PyFunction>(
  functionType,
  '__module__',
  (_interp, self) => self.module,
  (_interp, self, value) => {
    self.module = value ?? null;
  },
);
getter<PyFunction>(
  functionType,
  '__doc__',
  (_interp, self) => self.doc,
  (_interp, self, value) => {
    self.doc = value ?? null;
  },
);
getter<PyFunction>(
  functionType,
  '__defaults__',
  (_interp, self) => (self.defaults.length === 0 ? null : tuple(self.defaults)),
  (_interp, self, value) => {
    if (value !== undefined && value !== null && !(value instanceof PyTuple)) {
      throw raise(TypeError, '__defaults__ must be set to a tuple object');
    }
    self.defaults = value instanceof PyTuple ? value.items : [];
  },
);
getter<PyFunction>(
  functionType,
  '__kwdefaults__',
  (_interp, self) => self.kwdefaults,
  (_interp, self, value) => {
    if (value !== undefined && value !== null && !(value instanceof PyDict)) {
      throw raise(TypeError, '__kwdefaults__ must be set to a dict object');
    }
    self.kwdefaults = value ?? null;
  },
);
getter<PyFunction>(
  functionType,
  '__code__',
  (_interp, self) => self.code,
  (_interp, self, value) => {
    if (!(value instanceof PyCode)) throw raise(TypeError, '__code__ must be set to a code object');
    if (value.code.freevars.length !== self.closure.length) {
      throw raise(
        ValueError,
        `${self.name}() requires a code object with ${self.closure.length} free vars, not ${value.code.freevars.length}`,
      );
    }
    self.code = value;
  },
);
getter<PyFunction>(functionType, '__globals__', (_interp, self) => self.globals, readOnly);
getter<PyFunction>(functionType, '__builtins__', (_interp, self) => self.builtins, readOnly);
getter<PyFunction>(
  functionType,
  '__closure__',
  (_interp, self) => (self.closure.length === 0 ? null : tuple(self.closure)),
  readOnly,
);
getter<PyFunction>(
  functionType,
  '__type_params__',
  (_interp, self) => self.typeParams,
  (_interp, self, value) => {
    if (!(value instanceof PyTuple)) throw raise(TypeError, '__type_params__ must be set to a tuple');
    self.typeParams = value;
  },
);
getter<PyFunction>(
  functionType,
  '__annotate__',
  (_interp, self) => self.annotate,
  (_interp, self, value) => {
    if (value === undefined) throw raise(TypeError, '__annotate__ cannot be deleted');
    if (value !== null && typeOf(value).lookup('__call__') === undefined) {
      throw raise(TypeError, '__annotate__ must be callable or None');
    }
    self.annotate = value;
    if (value !== null) self.annotations = undefined;
  },
);
getter<PyFunction>(
  functionType,
  '__annotations__',
  (_interp, self) => settle(annotationsOf(self)),
  (_interp, self, value) => {
    if (value !== undefined && !(value instanceof PyDict))
      throw raise(TypeError, '__annotations__ must be set to a dict object');
    self.annotations = value;
    self.annotate = null;
  },
);

function* annotationsOf(self: PyFunction): Resumable {
  if (self.annotations !== undefined) return self.annotations;
  const made = self.annotate === null ? dict() : yield call(self.annotate, [1]);
  self.annotations = made;
  return made;
}

method(
  functionType,
  '__repr__',
  '(/)',
  (interp, [self]) => `<function ${(self as PyFunction).qualname} at ${addressText(interp, self as Value)}>`,
);

for (const type of [
  functionType,
  methodType,
  builtinFunctionType,
  methodWrapperType,
  methodDescriptorType,
  wrapperDescriptorType,
]) {
  method(type, '__call__', null, (interp, [self, ...args], keywords) =>
    invoke(interp, self as Value, args as Value[], keywords),
  );
}
for (const type of [functionType, methodDescriptorType, wrapperDescriptorType]) {
  method(type, '__get__', '(instance, owner=None, /)', (interp, [self, instance, owner]) => {
    if (instance === null && owner === null) throw raise(TypeError, '__get__(None, None) is invalid');
    if (instance !== null && self instanceof PyNative) checkReceiver(self, [instance as Value]);
    const cls = owner instanceof PyType ? owner : typeOf(instance as Value);
    return bind(interp, self as Value, instance === null && owner !== null ? undefined : (instance as Value), cls);
  });
}

method(classMethodDescriptorType, '__get__', '(instance, owner=None, /)', (_interp, [self, instance, owner]) => {
  if (instance === null && owner === null) throw raise(TypeError, '__get__(None, None) is invalid');
  const cls = owner === null ? typeOf(instance as Value) : (owner as Value);
  checkClass(self as PyNative, [cls]);
  return new PyMethod(builtinFunctionType, self as Value, cls);
});

// -- methods ---------------------------------------------------------------------------------------------------------

staticMethod(methodType, '__new__', '(function, instance, /)', (_interp, args) => {
  classArgument(methodType, args);
  const [, fn, self] = args as Value[];
  if (typeOf(fn as Value).lookup('__call__') === undefined) throw raise(TypeError, 'first argument must be callable');
  if (self === null) throw raise(TypeError, 'instance must not be None');
  return new PyMethod(methodType, fn as Value, self as Value);
});
getter<PyMethod>(methodType, '__self__', (_interp, self) => self.self, readOnly);
getter<PyMethod>(methodType, '__func__', (_interp, self) => self.func, readOnly);
method(methodType, '__get__', '(instance, owner=None, /)', (_interp, [self, instance, owner]) => {
  if (instance === null && owner === null) throw raise(TypeError, '__get__(None, None) is invalid');
  return self as Value;
});
getter<PyMethod>(methodType, '__doc__', (interp, self) => getAttr(interp, self.func, '__doc__'));
method(methodType, '__repr__', '(/)', (interp, [self]) => settle(methodText(interp, self as PyMethod)));

function* methodText(interp: Interpreter, self: PyMethod): Resumable {
  const qualname =
    (yield* wait(findAttr(interp, self.func, '__qualname__'))) ??
    (yield* wait(findAttr(interp, self.func, '__name__')));
  return `<bound method ${typeof qualname === 'string' ? qualname : '?'} of ${yield* wait(repr(interp, self.self))}>`;
}

/** Methods of different objects hash apart. */
function mixed(ofFunction: number | bigint, address: number): number {
  return Number(BigInt.asIntN(32, BigInt(ofFunction))) + address;
}

for (const type of [methodType, builtinFunctionType, methodWrapperType]) {
  method(type, '__eq__', '(value, /)', (_interp, [self, other]) => {
    if (!(self instanceof PyMethod) || !(other instanceof PyMethod)) return self === other ? true : NotImplemented;
    return self.func === other.func && self.self === other.self;
  });
  method(type, '__hash__', '(/)', (interp, [self]) => {
    if (!(self instanceof PyMethod)) return identityHash(interp, self as PyNative);
    return after(hash(interp, self.func), (ofFunction) => mixed(ofFunction, idOf(interp, self.self)));
  });
}
