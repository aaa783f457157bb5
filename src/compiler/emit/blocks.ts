/**
 * Leaving statements early: what break, continue and return have to undo on their way out (handlers, iterators, with
 * exits, finally bodies, the exception being handled).
 */
import type { Place } from '../ast.ts';
import { awaitTop } from './generators.ts';
import { deleteName, storeName } from './names.ts';
import { statements } from './statements.ts';
import type { Block, Unit } from './unit.ts';

/** How many blocks CPython lets stand in each other. */
const MAX_BLOCKS = 21;

/** Runs `body` as the inside of `block`, which begins at `at`. */
export function within(u: Unit, block: Block, at: Place, body: () => void): void {
  // The whole body of a generator is a block of CPython's, which turns StopIteration into RuntimeError.
  const outer = u.blocks.length + (u.scope.isGenerator || u.scope.isCoroutine ? 1 : 0);
  if (outer >= MAX_BLOCKS) throw u.error('too many statically nested blocks', at);
  u.blocks.push(block);
  body();
  u.blocks.pop();
}

/** The innermost loop around, or null; throws where an `except*` block is in the way. */
export function innermostLoop(u: Unit, at: Place): Extract<Block, { start: unknown }> | null {
  for (let i = u.blocks.length - 1; i >= 0; i--) {
    const block = u.blocks[i] as Block;
    if (block.kind === 'while' || block.kind === 'for' || block.kind === 'async for') return block;
    refuseGroup(u, block, at);
  }
  return null;
}

function refuseGroup(u: Unit, block: Block, at: Place): void {
  if (block.kind !== 'group handler') return;
  throw u.error("'break', 'continue' and 'return' cannot appear in an except* block", at);
}

/**
 * Undoes the blocks inside `until` (all of them when null), innermost first. With `keepTop` the value on top of the
 * stack is kept there. Gives the place that the instructions after it should bear.
 */
export function unwind(u: Unit, until: Block | null, keepTop: boolean, at: Place): Place | null {
  const blocks = u.blocks.slice();
  let place: Place | null = at;
  for (;;) {
    const block = u.blocks.at(-1);
    if (block === undefined || block === until) break;
    refuseGroup(u, block, at);
    u.blocks.pop();
    place = leave(u, block, keepTop, place);
  }
  u.blocks.splice(0, u.blocks.length, ...blocks);
  return place;
}

function leave(u: Unit, block: Block, keepTop: boolean, at: Place | null): Place | null {
  switch (block.kind) {
    case 'for':
    case 'async for':
    case 'value':
      popUnder(u, keepTop, at);
      return at;
    case 'try':
      u.asm.popBlock();
      return at;
    case 'finally':
      return leaveFinally(u, block, keepTop);
    case 'finally end':
      popUnder(u, keepTop, at);
      u.asm.popBlock();
      popExcept(u, keepTop, at);
      return at;
    case 'with':
    case 'async with':
      return leaveWith(u, block, keepTop);
    case 'handler cleanup':
      if (block.name !== null) u.asm.popBlock();
      u.asm.popBlock();
      popExcept(u, keepTop, at);
      if (block.name !== null) forgetName(u, block.name);
      return at;
    default:
      return at;
  }
}

function popUnder(u: Unit, keepTop: boolean, at: Place | null): void {
  if (keepTop) u.emitArg('SWAP', 2, at);
  u.emit('POP_TOP', at);
}

function popExcept(u: Unit, keepTop: boolean, at: Place | null): void {
  if (keepTop) u.emitArg('SWAP', 2, at);
  u.emit('POP_EXCEPT', at);
}

function leaveFinally(u: Unit, { body, at }: Extract<Block, { kind: 'finally' }>, keepTop: boolean): null {
  u.asm.popBlock();
  if (keepTop) within(u, { kind: 'value' }, at, () => statements(u, body));
  else statements(u, body);
  return null;
}

function leaveWith(u: Unit, block: Extract<Block, { kind: 'with' | 'async with' }>, keepTop: boolean): null {
  u.asm.popBlock();
  if (keepTop) {
    u.emitArg('SWAP', 3, block.at);
    u.emitArg('SWAP', 2, block.at);
  }
  callExitWithNones(u, block.kind === 'async with', block.at);
  return null;
}

/** exit self -> : the context manager's exit after a block that ended well. */
export function callExitWithNones(u: Unit, isAsync: boolean, at: Place): void {
  for (let i = 0; i < 3; i++) u.loadNone(at);
  u.emitArg('CALL', 3, at);
  if (isAsync) awaitTop(u, 2, at);
  u.emit('POP_TOP', at);
}

/** `name = None; del name`, at the end of `except … as name`. */
export function forgetName(u: Unit, name: string): void {
  u.loadNone(null);
  storeName(u, name, null);
  deleteName(u, name, null);
}

/** [previous, lasti, exception]: an exception in a handler goes on outside of it. */
export function popExceptAndReraise(u: Unit): void {
  u.emitArg('COPY', 3, null);
  u.emit('POP_EXCEPT', null);
  u.emitArg('RERAISE', 1, null);
}
