/**
 * with and async with. On the stack while the body runs: exit, self.
 */
import type { Place, With, WithItem } from '../ast.ts';
import { callExitWithNones, popExceptAndReraise, within } from './blocks.ts';
import { expression } from './expressions.ts';
import { awaitTop } from './generators.ts';
import { statements } from './statements.ts';
import { assign } from './targets.ts';
import type { Unit } from './unit.ts';

export function withStatement(u: Unit, s: With): void {
  const isAsync = s.nodeType === 'AsyncWith';
  if (isAsync && !u.isAsync) {
    throw u.error(`'async with' outside async function`, s);
  }
  item(u, s, 0, isAsync);
}

function item(u: Unit, s: With, index: number, isAsync: boolean): void {
  const { context_expr, optional_vars } = s.items[index] as WithItem;
  const at = context_expr;
  const handler = u.label();
  const end = u.label();
  expression(u, context_expr);
  u.emitArg('COPY', 1, at);
  u.emitArg('LOAD_SPECIAL', isAsync ? 3 : 1, at);
  u.emitArg('SWAP', 2, at);
  u.emitArg('SWAP', 3, at);
  u.emitArg('LOAD_SPECIAL', isAsync ? 2 : 0, at);
  u.emitArg('CALL', 0, at);
  if (isAsync) awaitTop(u, 1, at);
  u.asm.setup(handler, true, 1);
  within(u, { kind: isAsync ? 'async with' : 'with', at }, at, () => {
    if (optional_vars === null) u.emit('POP_TOP', at);
    else assign(u, optional_vars);
    if (index + 1 < s.items.length) item(u, s, index + 1, isAsync);
    else statements(u, s.body);
  });
  u.asm.popBlock();
  callExitWithNones(u, isAsync, at);
  u.jump('JUMP_FORWARD', end, at);
  u.mark(handler);
  exceptional(u, isAsync, at);
  u.mark(end);
}

/** [exit, self, lasti, exception]: exit is told; a true answer swallows the exception. */
function exceptional(u: Unit, isAsync: boolean, at: Place): void {
  const suppress = u.label();
  const cleanup = u.label();
  const end = u.label();
  u.asm.setup(cleanup, true);
  u.emit('PUSH_EXC_INFO', at);
  u.emit('WITH_EXCEPT_START', at);
  if (isAsync) awaitTop(u, 2, at);
  u.jump('POP_JUMP_IF_TRUE', suppress, at);
  u.asm.leaving(() => {
    u.asm.popBlock();
    u.emitArg('SWAP', 2, null);
    u.emit('POP_EXCEPT', null);
    u.emitArg('RERAISE', 1, null);
  });
  u.mark(suppress);
  u.emit('POP_TOP', null);
  u.asm.popBlock();
  u.emit('POP_EXCEPT', null);
  for (let i = 0; i < 3; i++) u.emit('POP_TOP', null);
  u.jump('JUMP_FORWARD', end, null);
  u.mark(cleanup);
  popExceptAndReraise(u);
  u.mark(end);
}
