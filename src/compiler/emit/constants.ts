/**
 * What the compiler can work out beforehand: constants, operators on numbers and on strings, tuples of constants, and
 * whether a test is known to be true or false. Only what CPython folds too, and nothing that could raise.
 */
import type { Const } from '#bytecode';
import type { Expr, Operator, UnaryOp } from '../ast.ts';

/** The constant that `e` always is, or null. */
export function foldConstant(e: Expr): Const | null {
  switch (e.nodeType) {
    case 'Constant':
      return e.value;
    case 'UnaryOp':
      return foldUnary(e);
    case 'BinOp':
      return foldBinary(e.op, e.left, e.right);
    case 'Tuple':
      return e.ctx === 'Load' ? tuple(e.elts) : null;
    case 'Name':
      return e.id === '__debug__' && e.ctx === 'Load' ? { kind: 'true' } : null;
    default:
      return null;
  }
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

function foldUnary(e: UnaryOp): Const | null {
  const value = foldConstant(e.operand);
  if (value === null) return null;
  if (e.op === 'not') return { kind: truthOfConstant(value) ? 'false' : 'true' };
  if (value.kind === 'float' && e.op !== '~') return e.op === '-' ? { kind: 'float', value: -value.value } : value;
  if (value.kind !== 'int') return null;
  if (e.op === '+') return value;
  return int(e.op === '-' ? -BigInt(value.value) : ~BigInt(value.value));
}

// -- operators

function foldBinary(op: Operator, left: Expr, right: Expr): Const | null {
  const a = foldConstant(left);
  const b = a === null ? null : foldConstant(right);
  if (a === null || b === null) return null;
  if (a.kind === 'int' && b.kind === 'int') return foldInts(op, BigInt(a.value), BigInt(b.value));
  if (a.kind === 'str' && b.kind === 'str' && op === '+') return { kind: 'str', value: a.value + b.value };
  const x = numberOf(a);
  const y = numberOf(b);
  return x === null || y === null ? null : foldFloats(op, x, y);
}

/** A float, or an int that a float holds exactly. */
function numberOf(value: Const): number | null {
  if (value.kind === 'float') return value.value;
  return value.kind === 'int' && typeof value.value === 'number' ? value.value : null;
}

function foldFloats(op: Operator, x: number, y: number): Const | null {
  switch (op) {
    case '+':
      return { kind: 'float', value: x + y };
    case '-':
      return { kind: 'float', value: x - y };
    case '*':
      return { kind: 'float', value: x * y };
    case '/':
      return y === 0 ? null : { kind: 'float', value: x / y };
    default:
      return null;
  }
}

/** CPython gives up on folding results beyond this many bits. */
const MAX_BITS = 128n;

function foldInts(op: Operator, a: bigint, b: bigint): Const | null {
  switch (op) {
    case '+':
      return int(a + b);
    case '-':
      return int(a - b);
    case '*':
      return bits(a) + bits(b) > MAX_BITS ? null : int(a * b);
    case '**':
      return b < 0n || bits(a) * b > MAX_BITS ? null : int(a ** b);
    case '<<':
      return b < 0n || bits(a) + b > MAX_BITS ? null : int(a << b);
    case '>>':
      return b < 0n || b > MAX_BITS ? null : int(a >> b);
    case '&':
      return int(a & b);
    case '|':
      return int(a | b);
    case '^':
      return int(a ^ b);
    default:
      return b === 0n ? null : foldDivision(op, a, b);
  }
}

function foldDivision(op: Operator, a: bigint, b: bigint): Const | null {
  const floor = a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);
  if (op === '//') return int(floor);
  if (op === '%') return int(a - floor * b);
  const small = bits(a) <= 53n && bits(b) <= 53n;
  return op === '/' && small ? { kind: 'float', value: Number(a) / Number(b) } : null;
}

function bits(value: bigint): bigint {
  return BigInt((value < 0n ? -value : value).toString(2).length);
}

function int(value: bigint): Const {
  const small = Number(value);
  return { kind: 'int', value: Number.isSafeInteger(small) ? small : value };
}

// -- truth

/** Whether `e` is known to be true or false; null when it has to be looked at. */
export function truthOf(e: Expr): boolean | null {
  const constant = foldConstant(e);
  return constant === null ? null : truthOfConstant(constant);
}

function truthOfConstant(constant: Const): boolean {
  switch (constant.kind) {
    case 'none':
    case 'false':
      return false;
    case 'int':
      return BigInt(constant.value) !== 0n;
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
