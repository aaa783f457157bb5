/** Cells as Python sees them: what a closure keeps its variables in. */
import { compareOp } from '../protocol/operators.ts';
import { PyCell, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { raise, ValueError } from './exception.ts';
import { COMPARE_METHODS, getter, method, staticMethod } from './native.ts';
import { addressText } from './object-type.ts';
import { cellType, NotImplemented, typeOf } from './type.ts';

staticMethod(cellType, '__new__', '(contents=, /)', (_interp, args) => {
  const made = new PyCell(classArgument(cellType, args));
  made.value = args[1];
  return made;
});
getter<PyCell>(
  cellType,
  'cell_contents',
  (_interp, self) => {
    if (self.value === undefined) throw raise(ValueError, 'Cell is empty');
    return self.value;
  },
  (_interp, self, value) => {
    self.value = value;
  },
);
method(cellType, '__repr__', '(/)', (interp, [self]) => {
  const { value } = self as PyCell;
  const held = value === undefined ? 'empty' : `${typeOf(value).name} object at ${addressText(interp, value)}`;
  return `<cell at ${addressText(interp, self as Value)}: ${held}>`;
});
COMPARE_METHODS.forEach((name, op) => {
  method(cellType, name, '(value, /)', (interp, [self, other]) => {
    if (!(other instanceof PyCell)) return NotImplemented;
    const [mine, theirs] = [(self as PyCell).value, other.value];
    if (mine !== undefined && theirs !== undefined) return compareOp(interp, op, mine, theirs);
    return compareOp(interp, op, mine !== undefined, theirs !== undefined);
  });
});
cellType.dict.setStr('__hash__', null);
