/**
 * What the compiler can work out beforehand: constants, negative numbers, tuples of constants, and whether a test is
 * known to be true or false. Only what CPython folds too, and nothing that could raise.
 */
import type { Const } from '#bytecode';
import type { Expr } from '../ast.ts';

/** The constant that `e` always is, or null. */
export function foldConstant(e: Expr): Const | null {
  switch (e.nodeType) {
    case 'Constant':
      return e.value;
    case 'UnaryOp':
      return e.op === '-' ? negative(foldConstant(e.operand)) : null;
    case 'Tuple':
      return e.ctx === 'Load' ? tuple(e.elts) : null;
    case 'Name':
      return e.id === '__debug__' && e.ctx === 'Load' ? { kind: 'true' } : null;
    default:
      return null;
  }
}

function negative(value: Const | null): Const | null {
  if (value?.kind === 'float') return { kind: 'float', value: -value.value };
  if (value?.kind !== 'int') return null;
  return { kind: 'int', value: value.value === 0 ? 0 : -value.value };
}

function tuple(elts: readonly Expr[]): Const | null {
  const items: Const[] = [];
  for (const item of elts) {
    const constant = foldConstant(item);
    if (constant === null) return null;
    items.push(constant);
  }
  return { kind: 'tuple', items };
}

/** Whether `e` is known to be true or false; null when it has to be looked at. */
export function truthOf(e: Expr): boolean | null {
  const constant = foldConstant(e);
  if (constant === null) return null;
  switch (constant.kind) {
    case 'none':
    case 'false':
      return false;
    case 'int':
      return constant.value !== 0 && constant.value !== 0n;
    case 'float':
      return constant.value !== 0;
    case 'complex':
      return constant.imag !== 0;
    case 'str':
      return constant.value !== '';
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    default:
      return true;
  }
}
