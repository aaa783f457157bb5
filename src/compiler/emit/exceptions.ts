/**
 * try, except, except*, finally, raise: as CPython lays them out, with handlers found through the exception table.
 * A handler begins with the exception on the stack; PUSH_EXC_INFO puts the one handled before under it.
 */
import type { ExceptHandler, Raise, Try } from '../ast.ts';
import type { Label } from './assembler.ts';
import { forgetName, popExceptAndReraise, within } from './blocks.ts';
import { expression } from './expressions.ts';
import { storeName } from './names.ts';
import { statements } from './statements.ts';
import type { Unit } from './unit.ts';

export function raiseStatement(u: Unit, s: Raise): void {
  if (s.exc !== null) expression(u, s.exc);
  if (s.cause !== null) expression(u, s.cause);
  u.emitArg('RAISE_VARARGS', (s.exc === null ? 0 : 1) + (s.cause === null ? 0 : 1), s);
}

export function tryStatement(u: Unit, s: Try): void {
  if (s.finalbody.length > 0) tryFinally(u, s);
  else tryExcept(u, s);
}

function tryFinally(u: Unit, s: Try): void {
  u.emit('NOP', s);
  const handler = u.label();
  const exit = u.label();
  const cleanup = u.label();
  u.asm.setup(handler, false);
  within(u, { kind: 'finally', body: s.finalbody, at: s }, s, () => {
    if (s.handlers.length > 0) tryExcept(u, s);
    else statements(u, s.body);
  });
  u.asm.popBlock();
  statements(u, s.finalbody);
  u.jump('JUMP_FORWARD', exit, null);
  u.mark(handler);
  u.asm.setup(cleanup, true);
  u.emit('PUSH_EXC_INFO', null);
  within(u, { kind: 'finally end' }, s, () => statements(u, s.finalbody));
  u.emitArg('RERAISE', 0, null);
  u.asm.popBlock();
  u.mark(cleanup);
  popExceptAndReraise(u);
  u.mark(exit);
}

function tryExcept(u: Unit, s: Try): void {
  if (s.nodeType === 'TryStar') tryStar(u, s);
  else tryPlain(u, s);
}

function tryPlain(u: Unit, s: Try): void {
  u.emit('NOP', s);
  const except = u.label();
  const end = u.label();
  const cleanup = u.label();
  u.asm.setup(except, false);
  within(u, { kind: 'try' }, s, () => statements(u, s.body));
  u.asm.popBlock();
  statements(u, s.orelse);
  u.jump('JUMP_FORWARD', end, null);
  u.mark(except);
  u.asm.setup(cleanup, true);
  u.emit('PUSH_EXC_INFO', null);
  within(u, { kind: 'handler' }, s, () => {
    s.handlers.forEach((handler, i) => {
      if (handler.type === null && i < s.handlers.length - 1) throw u.error("default 'except:' must be last", handler);
      exceptClause(u, handler, end);
    });
  });
  u.emitArg('RERAISE', 0, null);
  u.asm.popBlock();
  u.mark(cleanup);
  popExceptAndReraise(u);
  u.mark(end);
}

/** [previous, exception]: the body if the type fits, then on to `end`; else on to what follows. */
function exceptClause(u: Unit, handler: ExceptHandler, end: Label): void {
  const next = u.label();
  if (handler.type !== null) {
    expression(u, handler.type);
    u.emit('CHECK_EXC_MATCH', handler);
    u.jump('POP_JUMP_IF_FALSE', next, handler);
  }
  if (handler.name !== null) namedClause(u, handler, handler.name, end);
  else plainClause(u, handler, end);
  u.mark(next);
}

function plainClause(u: Unit, handler: ExceptHandler, end: Label): void {
  u.emit('POP_TOP', handler);
  within(u, { kind: 'handler cleanup', name: null }, handler, () => statements(u, handler.body));
  u.asm.leaving(() => {
    u.asm.popBlock();
    u.emit('POP_EXCEPT', null);
    u.jump('JUMP_FORWARD', end, null);
  });
}

/** The name is unbound when the body is left, however that happens. */
function namedClause(u: Unit, handler: ExceptHandler, name: string, end: Label): void {
  const cleanup = u.label();
  storeName(u, name, handler);
  u.asm.setup(cleanup, true);
  within(u, { kind: 'handler cleanup', name }, handler, () => statements(u, handler.body));
  u.asm.leaving(() => {
    u.asm.popBlock();
    u.asm.popBlock();
    u.emit('POP_EXCEPT', null);
    forgetName(u, name);
    u.jump('JUMP_FORWARD', end, null);
  });
  u.asm.popBlock();
  u.mark(cleanup);
  forgetName(u, name);
  u.emitArg('RERAISE', 1, null);
}

// -- except*

function tryStar(u: Unit, s: Try): void {
  u.emit('NOP', s);
  const [except, orelse, end, cleanup, reraise] = [u.label(), u.label(), u.label(), u.label(), u.label()];
  u.asm.setup(except, false);
  within(u, { kind: 'try' }, s, () => statements(u, s.body));
  u.asm.popBlock();
  u.jump('JUMP_FORWARD', orelse, null);
  u.mark(except);
  u.asm.setup(cleanup, true);
  u.emit('PUSH_EXC_INFO', null);
  u.emitArg('BUILD_LIST', 0, null);
  u.emitArg('COPY', 2, null);
  within(u, { kind: 'group handler' }, s, () => {
    for (const handler of s.handlers) starClause(u, handler);
  });
  u.emitArg('LIST_APPEND', 1, null);
  u.emit('PREP_RERAISE_STAR', null);
  u.emitArg('COPY', 1, null);
  u.jump('POP_JUMP_IF_NOT_NONE', reraise, null);
  u.emit('POP_TOP', null);
  u.asm.leaving(() => {
    u.asm.popBlock();
    u.emit('POP_EXCEPT', null);
    u.jump('JUMP_FORWARD', end, null);
  });
  u.mark(reraise);
  u.asm.popBlock();
  u.emitArg('SWAP', 2, null);
  u.emit('POP_EXCEPT', null);
  u.emitArg('RERAISE', 0, null);
  u.mark(cleanup);
  popExceptAndReraise(u);
  u.mark(orelse);
  statements(u, s.orelse);
  u.mark(end);
}

/** [previous, original, raised, rest] -> the same with less rest: the body runs for the part that matches. */
function starClause(u: Unit, handler: ExceptHandler): void {
  const [noMatch, failed, next] = [u.label(), u.label(), u.label()];
  if (handler.type === null) throw u.error('expected one or more exception types', handler);
  expression(u, handler.type);
  u.emit('CHECK_EG_MATCH', handler);
  u.emitArg('COPY', 1, handler);
  u.jump('POP_JUMP_IF_NONE', noMatch, handler);
  if (handler.name !== null) storeName(u, handler.name, handler);
  else u.emit('POP_TOP', handler);
  u.asm.setup(failed, true);
  within(u, { kind: 'handler cleanup', name: handler.name }, handler, () => statements(u, handler.body));
  u.asm.popBlock();
  if (handler.name !== null) forgetName(u, handler.name);
  u.jump('JUMP_FORWARD', next, null);
  u.mark(failed);
  if (handler.name !== null) forgetName(u, handler.name);
  u.emitArg('LIST_APPEND', 3, null);
  u.emit('POP_TOP', null);
  u.jump('JUMP_FORWARD', next, null);
  u.mark(noMatch);
  u.emit('POP_TOP', null);
  u.mark(next);
}
