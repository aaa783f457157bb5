/**
 * await, yield and yield from.
 */
import { CO } from '#bytecode';
import type { Await, Place, Yield } from '../ast.ts';
import { expression } from './expressions.ts';
import type { Unit } from './unit.ts';

/** Waits for the awaitable on top: receiver -> result. `reason` is 0, or 1 and 2 after __aenter__ and __aexit__. */
export function awaitTop(u: Unit, reason: 0 | 1 | 2, at: Place): void {
  u.emitArg('GET_AWAITABLE', reason, at);
  sendLoop(u, at);
}

/** Delegates to the iterator on top until it ends. */
export function sendLoop(u: Unit, at: Place): void {
  u.loadNone(at);
  u.emit('SEND', at);
}

export function awaitValue(u: Unit, e: Await): void {
  if (!u.scope.isFunctionLike) throw u.error("'await' outside function", e).fromSymbols();
  if (!u.isAsync && u.scope.kind !== 'comprehension') throw u.error("'await' outside async function", e).fromSymbols();
  expression(u, e.value);
  awaitTop(u, 0, e);
}

export function yieldValue(u: Unit, e: Yield): void {
  checkYield(u, e);
  if (e.value === null) u.loadNone(e);
  else expression(u, e.value);
  u.emit('YIELD_VALUE', e);
}

export function yieldFrom(u: Unit, e: Await): void {
  checkYield(u, e, 'yield from');
  if (u.flags & CO.ASYNC_GENERATOR) throw u.error("'yield from' inside async function", e);
  expression(u, e.value);
  u.emit('GET_YIELD_FROM_ITER', e);
  sendLoop(u, e);
}

function checkYield(u: Unit, at: Place, word = 'yield'): void {
  if (!u.scope.isFunctionLike) throw u.error(`'${word}' outside function`, at);
}
