/** bool. */
import { intBinary, plainInt } from '../protocol/arithmetic.ts';
import { truth } from '../protocol/operators.ts';
import { tellWarnings } from '../protocol/warn.ts';
import type { Value } from '../value.ts';
import { DeprecationWarning } from './exception.ts';
import { method, staticMethod } from './native.ts';
import { boolType, NotImplemented } from './type.ts';

staticMethod(boolType, '__new__', '(object=False, /)', (interp, [, value]) => truth(interp, value as Value));
method(boolType, '__repr__', '(/)', (_interp, [self]) => (self === true ? 'True' : 'False'));

const INVERSION =
  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of " +
  'the underlying int object and is usually not what you expect from negating a bool. ' +
  "Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.";

method(boolType, '__invert__', '(/)', function* (interp, [self]) {
  yield* tellWarnings(interp, 'warn', [INVERSION, DeprecationWarning]);
  return self === true ? -2 : -1;
});

for (const [name, op] of [
  ['and', 1],
  ['or', 7],
  ['xor', 12],
] as const) {
  for (const slot of [`__${name}__`, `__r${name}__`]) {
    method(boolType, slot, '(value, /)', (_interp, [self, other]) => logical(op, self as Value, other as Value));
  }
}

function logical(op: number, self: Value, other: Value): Value {
  const right = plainInt(other);
  if (right === undefined) return NotImplemented;
  const result = intBinary(op, self === true ? 1 : 0, right);
  return typeof other === 'boolean' ? result !== 0 : result;
}
