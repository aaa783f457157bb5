/** The types that have one instance each: those of None, NotImplemented and Ellipsis. */
import type { Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { raise, TypeError } from './exception.ts';
import { method, staticMethod } from './native.ts';
import { Ellipsis, ellipsisType, NotImplemented, noneType, notImplementedType, type PyType } from './type.ts';

for (const [type, name, text] of [
  [noneType, 'NoneType', 'None'],
  [notImplementedType, 'NotImplementedType', 'NotImplemented'],
  [ellipsisType, 'EllipsisType', 'Ellipsis'],
] as const) {
  method(type, '__repr__', '(/)', () => text);
  staticMethod(type, '__new__', null, (_interp, args, keywords) => {
    const cls = classArgument(type, args);
    if (args.length > 1 || (keywords?.size ?? 0) > 0) throw raise(TypeError, `${name} takes no arguments`);
    return single(cls);
  });
}

for (const [type, text] of [
  [notImplementedType, 'NotImplemented'],
  [ellipsisType, 'Ellipsis'],
] as const) {
  method(type, '__reduce__', '(/)', () => text);
}

function single(cls: PyType): Value {
  if (cls === noneType) return null;
  return cls === notImplementedType ? NotImplemented : Ellipsis;
}

method(noneType, '__bool__', '(/)', () => false);
method(notImplementedType, '__bool__', '(/)', () => {
  throw raise(TypeError, 'NotImplemented should not be used in a boolean context');
});
