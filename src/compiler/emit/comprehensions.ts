/**
 * Comprehensions: inlined ones run in the frame they stand in and put the names they use back afterwards (PEP 709); the
 * others, and all generator expressions, are functions of one argument, the outermost iterator.
 */
import type { Comprehension, DictComp, Expr, Generator, Place } from '../ast.ts';
import type { Resolved, Scope } from '../scope.ts';
import { expression, jumpIf } from './expressions.ts';
import { beginFrame, makeFunction } from './functions.ts';
import { awaitTop, sendLoop } from './generators.ts';
import { assign } from './targets.ts';
import { Unit } from './unit.ts';

type Any = Comprehension | DictComp;

const BUILD = { ListComp: 'BUILD_LIST', SetComp: 'BUILD_SET', DictComp: 'BUILD_MAP' } as const;

/** Pushes the list, set, dict or generator. */
export function comprehension(u: Unit, e: Any): void {
  const scope = u.session.scopes.of(e);
  const outermost = e.generators[0] as Generator;
  checkAsync(u, e, scope);
  if (scope.inlined) {
    iterator(u, outermost);
    inline(u, e, scope);
    return;
  }
  makeFunction(u, functionOf(u, e, scope), 0, e);
  iterator(u, outermost);
  u.emitArg('CALL', 0, e);
  if (scope.isCoroutine && e.nodeType !== 'GeneratorExp') awaitTop(u, 0, e);
}

function checkAsync(u: Unit, e: Any, scope: Scope): void {
  if (!scope.isCoroutine || e.nodeType === 'GeneratorExp') return;
  if (u.isAsync || (u.scope.kind === 'comprehension' && u.scope.isCoroutine)) return;
  throw u.error('asynchronous comprehension outside of an asynchronous function', e).fromSymbols();
}

function functionOf(u: Unit, e: Any, scope: Scope): Unit {
  const inner = new Unit(u.session, scope, e.lineno);
  inner.argcount = 1;
  inner.local('.0');
  beginFrame(inner);
  if (e.nodeType !== 'GeneratorExp') inner.emitArg(BUILD[e.nodeType], 0, e);
  inner.emitArg('LOAD_FAST', 0, e);
  clauses(inner, e, 0, 0);
  if (e.nodeType === 'GeneratorExp') inner.loadNone(null);
  inner.emit('RETURN_VALUE', e.nodeType === 'GeneratorExp' ? null : e);
  return inner;
}

/** iterator -> result, in the unit's own frame. */
function inline(u: Unit, e: Exclude<Any, { nodeType: 'GeneratorExp' }> | Comprehension, scope: Scope): void {
  const saved = namesIn(scope, 'local');
  const cells = namesIn(scope, 'cell');
  const cleanup = u.label();
  const end = u.label();
  for (const name of saved) u.emitArg('LOAD_FAST_AND_CLEAR', u.local(name), e);
  for (const name of cells) u.emitArg('EXCHANGE_CELL', u.deref(name), e);
  if (saved.length + cells.length > 0) u.emitArg('SWAP', saved.length + cells.length + 1, e);
  u.asm.setup(cleanup, false);
  u.emitArg(BUILD[e.nodeType as keyof typeof BUILD], 0, e);
  u.emitArg('SWAP', 2, e);
  u.inlined.push(scope);
  clauses(u, e, 0, 0);
  u.inlined.pop();
  u.asm.popBlock();
  restore(u, saved, cells, e);
  u.jump('JUMP_FORWARD', end, null);
  u.mark(cleanup);
  u.emitArg('SWAP', 2, e);
  u.emit('POP_TOP', e);
  restore(u, saved, cells, e);
  u.emitArg('RERAISE', 0, e);
  u.mark(end);
}

function namesIn(scope: Scope, kind: Resolved): string[] {
  return [...scope.symbols].filter(([, symbol]) => symbol.resolved === kind).map(([name]) => name);
}

function restore(u: Unit, saved: readonly string[], cells: readonly string[], at: Place): void {
  if (saved.length + cells.length === 0) return;
  u.emitArg('SWAP', saved.length + cells.length + 1, at);
  for (const name of [...cells].reverse()) u.emitArg('RESTORE_CELL', u.deref(name), at);
  for (const name of [...saved].reverse()) u.emitArg('STORE_FAST', u.local(name), at);
}

/** The clauses from `index` on, with `depth` iterators under the one on top. */
function clauses(u: Unit, e: Any, index: number, depth: number): void {
  const generator = e.generators[index] as Generator;
  if (generator.is_async) asyncClause(u, e, index, depth);
  else syncClause(u, e, index, depth);
}

function syncClause(u: Unit, e: Any, index: number, depth: number): void {
  const generator = e.generators[index] as Generator;
  const { target, iter } = generator;
  const single = index > 0 ? singleItem(iter) : null;
  const [start, skip, end] = [u.label(), u.label(), u.label()];
  if (single !== null) {
    // `for y in [f(x)]` only gives a name: no loop, as in CPython.
    expression(u, single);
    assign(u, target);
    clauseBody(u, e, index, depth, skip, () => u.mark(skip));
    return;
  }
  if (index > 0) iterator(u, generator);
  u.mark(start);
  u.jump('FOR_ITER', end, iter);
  assign(u, target);
  clauseBody(u, e, index, depth + 1, skip, () => {
    u.mark(skip);
    u.jump('JUMP_FORWARD', start, resultPlace(e));
  });
  u.mark(end);
}

function singleItem(iter: Expr): Expr | null {
  if (iter.nodeType !== 'List' && iter.nodeType !== 'Tuple') return null;
  const [item] = iter.elts;
  return iter.elts.length === 1 && item !== undefined && item.nodeType !== 'Starred' ? item : null;
}

function iterator(u: Unit, { iter, is_async }: Generator): void {
  expression(u, iter);
  u.emit(is_async ? 'GET_AITER' : 'GET_ITER', iter);
}

function asyncClause(u: Unit, e: Any, index: number, depth: number): void {
  const generator = e.generators[index] as Generator;
  const [start, skip, except] = [u.label(), u.label(), u.label()];
  if (index > 0) iterator(u, generator);
  u.mark(start);
  u.asm.setup(except, false);
  u.emit('GET_ANEXT', e);
  sendLoop(u, e);
  u.asm.popBlock();
  assign(u, generator.target);
  clauseBody(u, e, index, depth + 1, skip, () => {
    u.mark(skip);
    u.jump('JUMP_FORWARD', start, resultPlace(e));
  });
  u.mark(except);
  u.emit('END_ASYNC_FOR', e);
}

/** The conditions of a clause, then the next clause or the result. */
function clauseBody(
  u: Unit,
  e: Any,
  index: number,
  depth: number,
  skip: ReturnType<Unit['label']>,
  close: () => void,
): void {
  const { ifs } = e.generators[index] as Generator;
  for (const test of ifs) jumpIf(u, test, skip, false);
  if (index + 1 < e.generators.length) clauses(u, e, index + 1, depth);
  else result(u, e, depth);
  close();
}

function resultPlace(e: Any): Place {
  if (e.nodeType !== 'DictComp') return e.elt;
  const { end_lineno, end_col_offset } = e.value;
  return { ...placeOf(e.key), end_lineno, end_col_offset };
}

function placeOf({ lineno, col_offset, end_lineno, end_col_offset }: Place): Place {
  return { lineno, col_offset, end_lineno, end_col_offset };
}

/** Adds one value to what lies under `depth` iterators, or yields it. */
function result(u: Unit, e: Any, depth: number): void {
  if (e.nodeType === 'DictComp') {
    expression(u, e.key);
    expression(u, e.value);
    u.emitArg('MAP_ADD', depth + 1, resultPlace(e));
    return;
  }
  expression(u, e.elt);
  if (e.nodeType === 'GeneratorExp') {
    u.emit('YIELD_VALUE', e.elt);
    u.emit('POP_TOP', e.elt);
    return;
  }
  u.emitArg(e.nodeType === 'ListComp' ? 'LIST_APPEND' : 'SET_ADD', depth + 1, e.elt);
}
