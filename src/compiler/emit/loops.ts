/**
 * while, for, async for, break and continue.
 */
import type { Const } from '#bytecode';
import type { Expr, For, Place, Simple, While } from '../ast.ts';
import { innermostLoop, unwind, within } from './blocks.ts';
import { constantElements, expression, jumpIf } from './expressions.ts';
import { sendLoop } from './generators.ts';
import { statements } from './statements.ts';
import { assign } from './targets.ts';
import type { Unit } from './unit.ts';

export function whileStatement(u: Unit, s: While): void {
  const [start, end, anchor] = [u.label(), u.label(), u.label()];
  u.mark(start);
  within(u, { kind: 'while', start, exit: end }, s, () => {
    jumpIf(u, s.test, anchor, false);
    statements(u, s.body);
  });
  u.jump('JUMP_FORWARD', start, null);
  u.mark(anchor);
  statements(u, s.orelse);
  u.mark(end);
}

export function forStatement(u: Unit, s: For): void {
  if (s.nodeType === 'AsyncFor') {
    asyncFor(u, s);
    return;
  }
  const [start, cleanup, end] = [u.label(), u.label(), u.label()];
  iterable(u, s.iter);
  u.emit('GET_ITER', s.iter);
  within(u, { kind: 'for', start, exit: end }, s, () => {
    u.mark(start);
    u.jump('FOR_ITER', cleanup, s.iter);
    u.emit('NOP', s.target);
    assign(u, s.target);
    statements(u, s.body);
    u.jump('JUMP_FORWARD', start, null);
    u.mark(cleanup);
  });
  statements(u, s.orelse);
  u.mark(end);
}

/** A list of constants that is only gone through is made once and for all. */
function iterable(u: Unit, e: Expr): void {
  const items: Const[] | null = constantElements(e);
  if (items === null) expression(u, e);
  else u.loadConst({ kind: e.nodeType === 'Set' ? 'frozenset' : 'tuple', items }, e);
}

function asyncFor(u: Unit, s: For): void {
  if (!u.isAsync) throw u.error("'async for' outside async function", s);
  const [start, except, end] = [u.label(), u.label(), u.label()];
  expression(u, s.iter);
  u.emit('GET_AITER', s.iter);
  u.mark(start);
  within(u, { kind: 'async for', start, exit: end }, s, () => {
    u.asm.setup(except, false);
    u.emit('GET_ANEXT', s);
    sendLoop(u, s);
    u.asm.popBlock();
    assign(u, s.target);
    statements(u, s.body);
    u.jump('JUMP_FORWARD', start, null);
  });
  u.mark(except);
  u.emit('END_ASYNC_FOR', s.iter);
  statements(u, s.orelse);
  u.mark(end);
}

export function breakOrContinue(u: Unit, s: Simple): void {
  const isBreak = s.nodeType === 'Break';
  u.emit('NOP', s);
  const loop = innermostLoop(u, s);
  if (loop === null) throw u.error(isBreak ? "'break' outside loop" : "'continue' not properly in loop", s);
  u.asm.leaving(() => {
    const at: Place | null = unwind(u, loop, false, s);
    if (isBreak && loop.kind !== 'while') u.emit('POP_TOP', at);
    u.jump('JUMP_FORWARD', isBreak ? loop.exit : loop.start, null);
  });
}
