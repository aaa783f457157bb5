/**
 * Statements to instructions. A statement leaves the stack as it found it, and its first instruction stands on its line.
 */
import { assertNever } from '#base';
import { BINARY_OPS, CO } from '#bytecode';
import type { AnnAssign, Assert, Assign, AugAssign, Expr, If, Return, Stmt } from '../ast.ts';
import { storeAnnotationText } from './annotations.ts';
import { unwind } from './blocks.ts';
import { classDef } from './classes.ts';
import { foldConstant } from './constants.ts';
import { raiseStatement, tryStatement } from './exceptions.ts';
import { attributePlace, expression, jumpIf } from './expressions.ts';
import { functionDef } from './functions.ts';
import { importFrom, importStatement } from './imports.ts';
import { breakOrContinue, forStatement, whileStatement } from './loops.ts';
import { loadName, storeName } from './names.ts';
import { matchStatement } from './patterns.ts';
import { warnAssert } from './suspicious.ts';
import { assign, deleteTarget } from './targets.ts';
import type { Unit } from './unit.ts';
import { withStatement } from './with.ts';

export function statements(u: Unit, body: readonly Stmt[]): void {
  for (const s of body) statement(u, s);
}

function statement(u: Unit, s: Stmt): void {
  switch (s.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      functionDef(u, s);
      return;
    case 'ClassDef':
      classDef(u, s);
      return;
    case 'Return':
      returnStatement(u, s);
      return;
    case 'Delete':
      for (const target of s.targets) deleteTarget(u, target);
      return;
    case 'Assign':
      assignment(u, s);
      return;
    case 'AugAssign':
      augmented(u, s);
      return;
    case 'AnnAssign':
      annotated(u, s);
      return;
    case 'For':
    case 'AsyncFor':
      forStatement(u, s);
      return;
    case 'While':
      whileStatement(u, s);
      return;
    case 'If':
      ifStatement(u, s);
      return;
    case 'With':
    case 'AsyncWith':
      withStatement(u, s);
      return;
    case 'Match':
      matchStatement(u, s);
      return;
    case 'Raise':
      raiseStatement(u, s);
      return;
    case 'Try':
    case 'TryStar':
      tryStatement(u, s);
      return;
    case 'Assert':
      assertStatement(u, s);
      return;
    case 'Import':
      importStatement(u, s);
      return;
    case 'ImportFrom':
      importFrom(u, s);
      return;
    case 'Global':
    case 'Nonlocal':
    case 'TypeAlias':
      return;
    case 'Expr':
      expressionStatement(u, s.value, s);
      return;
    case 'Pass':
      u.emit('NOP', s);
      return;
    case 'Break':
    case 'Continue':
      breakOrContinue(u, s);
      return;
    default:
      assertNever(s, 'statement');
  }
}

function expressionStatement(u: Unit, value: Expr, s: Stmt): void {
  if (value.nodeType === 'Constant') {
    u.emit('NOP', s);
    return;
  }
  expression(u, value);
  u.emit('POP_TOP', null);
}

function returnStatement(u: Unit, s: Return): void {
  if (!u.scope.isFunctionLike) throw u.error("'return' outside function", s);
  if (s.value !== null && u.flags & CO.ASYNC_GENERATOR) {
    throw u.error("'return' with value in async generator", s);
  }
  const constant = s.value === null ? ({ kind: 'none' } as const) : foldConstant(s.value);
  if (constant === null) expression(u, s.value as Expr);
  else if (s.value !== null) u.emit('NOP', s.value);
  if (s.value === null || s.value.lineno !== s.lineno) u.emit('NOP', s);
  u.asm.leaving(() => {
    const at = unwind(u, null, constant === null, constant !== null && s.value !== null ? s.value : s);
    if (constant !== null) u.loadConst(constant, at);
    u.emit('RETURN_VALUE', at === null ? null : s);
  });
}

function assignment(u: Unit, s: Assign): void {
  if (exchange(u, s)) return;
  expression(u, s.value);
  s.targets.forEach((target, i) => {
    if (i < s.targets.length - 1) u.emitArg('COPY', 1, s);
    assign(u, target);
  });
}

/** `a, b = b, a` and the like, without making the tuple (CPython: up to three). */
function exchange(u: Unit, { targets: [target, ...more], value }: Assign): boolean {
  if (value.nodeType !== 'Tuple' || target === undefined || more.length > 0) return false;
  if (target.nodeType !== 'Tuple' && target.nodeType !== 'List') return false;
  const count = value.elts.length;
  if (count !== target.elts.length || count < 2 || count > 3 || foldConstant(value) !== null) return false;
  if ([...value.elts, ...target.elts].some((item) => item.nodeType === 'Starred')) return false;
  for (const item of value.elts) expression(u, item);
  u.emitArg('SWAP', count, target);
  for (const item of target.elts) assign(u, item);
  return true;
}

function augmented(u: Unit, s: AugAssign): void {
  const { target } = s;
  switch (target.nodeType) {
    case 'Name':
      loadName(u, target.id, target);
      break;
    case 'Attribute':
      expression(u, target.value);
      u.emitArg('COPY', 1, target);
      u.emitName('LOAD_ATTR', u.scope.mangle(target.attr), attributePlace(target, target));
      break;
    default:
      expression(u, target.value);
      expression(u, target.slice);
      u.emitArg('COPY', 2, target);
      u.emitArg('COPY', 2, target);
      u.emit('BINARY_SUBSCR', target);
  }
  expression(u, s.value);
  u.emitArg('BINARY_OP', BINARY_OPS.indexOf(`${s.op}=`), s);
  storeAugmented(u, target);
}

function storeAugmented(u: Unit, target: AugAssign['target']): void {
  if (target.nodeType === 'Name') {
    storeName(u, target.id, target);
    return;
  }
  if (target.nodeType === 'Attribute') {
    const at = attributePlace(target, target);
    u.emitArg('SWAP', 2, at);
    u.emitName('STORE_ATTR', u.scope.mangle(target.attr), at);
    return;
  }
  u.emitArg('SWAP', 3, target);
  u.emitArg('SWAP', 2, target);
  u.emit('STORE_SUBSCR', target);
}

/** The annotation itself is kept for `__annotate__`; only the annotations of items and attributes are evaluated here. */
function annotated(u: Unit, s: AnnAssign): void {
  const { target } = s;
  if (s.value !== null) {
    expression(u, s.value);
    assign(u, target);
  } else if (target.nodeType !== 'Name') {
    discard(u, target.value);
    if (target.nodeType === 'Subscript') discard(u, target.slice);
  }
  if (s.simple && target.nodeType === 'Name') storeAnnotationText(u, target.id, s.annotation);
}

function discard(u: Unit, e: Expr): void {
  expression(u, e);
  u.emit('POP_TOP', e);
}

function ifStatement(u: Unit, s: If): void {
  const end = u.label();
  const otherwise = s.orelse.length > 0 ? u.label() : end;
  jumpIf(u, s.test, otherwise, false);
  statements(u, s.body);
  if (s.orelse.length > 0) {
    u.jump('JUMP_FORWARD', end, null);
    u.mark(otherwise);
    statements(u, s.orelse);
  }
  u.mark(end);
}

function assertStatement(u: Unit, s: Assert): void {
  warnAssert(u, s);
  const end = u.label();
  jumpIf(u, s.test, end, true);
  u.emit('LOAD_ASSERTION_ERROR', s);
  if (s.msg !== null) {
    expression(u, s.msg);
    u.emitArg('CALL', 0, s);
  }
  u.emitArg('RAISE_VARARGS', 1, s.test);
  u.mark(end);
}
