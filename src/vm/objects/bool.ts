/** bool. */
import { intBinary, plainInt } from '../protocol/arithmetic.ts';
import { truth } from '../protocol/operators.ts';
import type { Value } from '../value.ts';
import { method, staticMethod } from './native.ts';
import { boolType, NotImplemented } from './type.ts';

staticMethod(boolType, '__new__', '(object=False, /)', (interp, [, value]) => truth(interp, value as Value));
method(boolType, '__repr__', '(/)', (_interp, [self]) => (self === true ? 'True' : 'False'));

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
