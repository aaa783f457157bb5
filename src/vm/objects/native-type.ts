/** Natives as Python sees them, free or as descriptors of a type: their names, owners and texts. */
import type { Interpreter } from '../interpreter.ts';
import { readOnly } from './arguments.ts';
import { FUNCTION_DOCS } from './docs.ts';
import { PyMethod } from './function.ts';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetType,
  getter,
  method,
  methodDescriptorType,
  methodWrapperType,
  type PyGetSet,
  type PyNative,
  wrapperDescriptorType,
} from './native.ts';
import { addressText } from './object-type.ts';
import { plainStr } from './str.ts';
import { textSignature } from './text-signature.ts';
import { PyType, typeOf } from './type.ts';

const nativeOf = (self: PyNative | PyMethod): PyNative => (self instanceof PyMethod ? (self.func as PyNative) : self);

const DESCRIPTORS = [methodDescriptorType, wrapperDescriptorType, classMethodDescriptorType];

for (const type of [builtinFunctionType, methodWrapperType, ...DESCRIPTORS]) {
  const isDescriptor = DESCRIPTORS.includes(type);
  getter<PyNative | PyMethod>(type, '__name__', (_interp, self) => nativeOf(self).name, isDescriptor ? readOnly : null);
  getter<PyNative | PyMethod>(type, '__qualname__', (_interp, self) => qualnameOf(self));
  getter<PyNative | PyMethod>(type, '__text_signature__', (_interp, self) => textSignature(nativeOf(self)));
  method(type, '__repr__', '(/)', (interp, [self]) => nativeText(interp, self as PyNative | PyMethod));
}
for (const type of [builtinFunctionType, methodWrapperType]) {
  getter<PyNative | PyMethod>(type, '__self__', (interp, self) => {
    if (self instanceof PyMethod) return self.self;
    const home = interp.modules.getStr(plainStr(self.module) ?? '') ?? interp.modules.getStr('builtins');
    return self.owner ?? home ?? null;
  });
}
getter<PyNative | PyMethod>(builtinFunctionType, '__doc__', (_interp, self) => {
  const { name, owner, module } = nativeOf(self);
  return owner === null && module === 'builtins' ? (FUNCTION_DOCS[name] ?? null) : null;
});
getter<PyNative | PyMethod>(builtinFunctionType, '__module__', (_interp, self) =>
  nativeOf(self).owner === null ? nativeOf(self).module : null,
);
for (const type of [methodWrapperType, ...DESCRIPTORS]) {
  getter<PyNative | PyMethod>(type, '__objclass__', (_interp, self) => nativeOf(self).owner, readOnly);
}

function qualnameOf(self: PyNative | PyMethod): string {
  const { name, owner } = nativeOf(self);
  if (!(self instanceof PyMethod) || self.type === methodWrapperType)
    return owner === null ? name : `${owner.qualname}.${name}`;
  return `${(self.self instanceof PyType ? self.self : typeOf(self.self)).qualname}.${name}`;
}

function nativeText(interp: Interpreter, self: PyNative | PyMethod): string {
  if (self instanceof PyMethod) {
    const { name } = nativeOf(self);
    const of = self.self instanceof PyType ? 'type' : typeOf(self.self).name;
    if (self.type === methodWrapperType)
      return `<method-wrapper '${name}' of ${of} object at ${addressText(interp, self.self)}>`;
    return `<built-in method ${name} of ${of} object at ${addressText(interp, self.self)}>`;
  }
  if (self.type === builtinFunctionType) {
    if (self.owner === null) return `<built-in function ${self.name}>`;
    return `<built-in method ${self.name} of type object at ${addressText(interp, self.owner)}>`;
  }
  const kind = self.type === wrapperDescriptorType ? 'slot wrapper' : 'method';
  return `<${kind} '${self.name}' of '${self.owner?.name}' objects>`;
}

getter<PyGetSet>(getSetType, '__name__', (_interp, self) => self.name);
getter<PyGetSet>(getSetType, '__qualname__', (_interp, self) => `${self.owner.qualname}.${self.name}`);
getter<PyGetSet>(getSetType, '__objclass__', (_interp, self) => self.owner, readOnly);
method(getSetType, '__repr__', '(/)', (_interp, [self]) => {
  const { name, owner } = self as PyGetSet;
  return `<attribute '${name}' of '${owner.name}' objects>`;
});
