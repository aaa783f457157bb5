/**
 * Assigning to and deleting targets: the value is on the stack, the target takes it.
 */
import type { Expr, Place } from '../ast.ts';
import { attributePlace, expression } from './expressions.ts';
import { deleteName, storeName } from './names.ts';
import type { Unit } from './unit.ts';

/** Gives the value on top of the stack to `target`. */
export function assign(u: Unit, target: Expr): void {
  switch (target.nodeType) {
    case 'Name':
      storeName(u, target.id, target);
      return;
    case 'Attribute':
      expression(u, target.value);
      u.emitName('STORE_ATTR', u.scope.mangle(target.attr), attributePlace(target, target));
      return;
    case 'Subscript':
      expression(u, target.value);
      expression(u, target.slice);
      u.emit('STORE_SUBSCR', target);
      return;
    case 'List':
    case 'Tuple':
      unpack(u, target.elts, target);
      return;
    case 'Starred':
      throw u.error('starred assignment target must be in a list or tuple', target);
    default:
      throw u.error('invalid assignment target', target);
  }
}

function unpack(u: Unit, elts: readonly Expr[], at: Place): void {
  unpackHelper(
    u,
    elts.map((item) => item.nodeType === 'Starred'),
    at,
  );
  for (const item of elts) assign(u, item.nodeType === 'Starred' ? item.value : item);
}

/** Takes the value on top apart; `stars` tells which place takes the rest. */
export function unpackHelper(u: Unit, stars: readonly boolean[], at: Place): void {
  const star = stars.indexOf(true);
  if (star < 0) {
    u.emitArg('UNPACK_SEQUENCE', stars.length, at);
    return;
  }
  if (stars.lastIndexOf(true) !== star) throw u.error('multiple starred expressions in assignment', at);
  const after = stars.length - star - 1;
  if (star >= 256 || after >= 1 << 15) throw u.error('too many expressions in star-unpacking assignment', at);
  u.emitArg('UNPACK_EX', star | (after << 8), at);
}

/** `del target`. */
export function deleteTarget(u: Unit, target: Expr): void {
  switch (target.nodeType) {
    case 'Name':
      deleteName(u, target.id, target);
      return;
    case 'Attribute':
      expression(u, target.value);
      u.emitName('DELETE_ATTR', u.scope.mangle(target.attr), attributePlace(target, target));
      return;
    case 'Subscript':
      expression(u, target.value);
      expression(u, target.slice);
      u.emit('DELETE_SUBSCR', target);
      return;
    case 'List':
    case 'Tuple':
      for (const item of target.elts) deleteTarget(u, item);
      return;
    default:
      throw u.error('invalid deletion target', target);
  }
}
