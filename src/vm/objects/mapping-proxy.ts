/** mappingproxy: a dict that can be read and not changed, as `cls.__dict__` gives it. */
import { BINARY_OPS } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { getAttr } from '../protocol/attribute.ts';
import { hash } from '../protocol/hash.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { iter } from '../protocol/iteration.ts';
import { binaryOp, compareOp, contains, getItem, length } from '../protocol/operators.ts';
import { repr, str } from '../protocol/text.ts';
import type { Maybe } from '../resumable.ts';
import { PyObject, type Value, type Visit } from '../value.ts';
import { classArgument } from './arguments.ts';
import { raise, TypeError } from './exception.ts';
import { genericAlias } from './generic-alias.ts';
import { COMPARE_METHODS, classMethod, method, staticMethod } from './native.ts';
import { builtinType, typeOf } from './type.ts';

export const mappingProxyType = builtinType('mappingproxy');

const OR = BINARY_OPS.indexOf('|');

class PyMappingProxy extends PyObject {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super(mappingProxyType);
    this.mapping = mapping;
  }

  override traverse(visit: Visit): void {
    visit(this.mapping);
  }
}

export function mappingProxy(mapping: Value): PyMappingProxy {
  return new PyMappingProxy(mapping);
}

staticMethod(mappingProxyType, '__new__', '(mapping)', (_interp, args) => {
  classArgument(mappingProxyType, args);
  const mapping = args[1] as Value;
  const { layout } = typeOf(mapping);
  const isMapping = typeOf(mapping).lookup('__getitem__') !== undefined;
  if (isMapping && layout !== 'list' && layout !== 'tuple') return mappingProxy(mapping);
  throw raise(TypeError, `mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
});

const inner = (self: Value | undefined) => (self as PyMappingProxy).mapping;

method(mappingProxyType, '__getitem__', '(key, /)', (interp, [self, key]) =>
  getItem(interp, inner(self), key as Value),
);
method(mappingProxyType, '__len__', '(/)', (interp, [self]) => length(interp, inner(self)));
method(mappingProxyType, '__iter__', '(/)', (interp, [self]) => iter(interp, inner(self)));
method(mappingProxyType, '__contains__', '(key, /)', (interp, [self, key]) =>
  contains(interp, inner(self), key as Value),
);
method(mappingProxyType, '__str__', '(/)', (interp, [self]) => str(interp, inner(self)));
method(mappingProxyType, '__repr__', '(/)', (interp, [self]) =>
  after(repr(interp, inner(self)), (text) => `mappingproxy(${text})`),
);
const unwrapped = (value: Value | undefined) => (value instanceof PyMappingProxy ? value.mapping : (value as Value));

COMPARE_METHODS.forEach((name, op) => {
  method(mappingProxyType, name, '(value, /)', (interp, [self, other]) =>
    compareOp(interp, op, inner(self), other as Value),
  );
});
method(mappingProxyType, '__hash__', '(/)', (interp, [self]) => hash(interp, inner(self)));
method(mappingProxyType, '__or__', '(value, /)', (interp, [self, other]) =>
  binaryOp(interp, OR, inner(self), unwrapped(other)),
);
method(mappingProxyType, '__ror__', '(value, /)', (interp, [self, other]) =>
  binaryOp(interp, OR, unwrapped(other), inner(self)),
);
method(mappingProxyType, '__ior__', '(value, /)', () => {
  throw raise(TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
});
for (const name of ['get', 'keys', 'values', 'items', 'copy', '__reversed__']) {
  method(mappingProxyType, name, null, (interp, [self, ...rest]) => passOn(interp, inner(self), name, rest as Value[]));
}
classMethod(mappingProxyType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);

function passOn(interp: Interpreter, mapping: Value, name: string, args: Value[]): Maybe<Value> {
  return after(getAttr(interp, mapping, name), (found) => invoke(interp, found, args));
}
