/**
 * What was probably meant: CPython's guesses about a missing comma and a quote that ended a string too early.
 */
import type { Expr } from '../ast.ts';
import type { Refusal } from '../diagnostic.ts';
import type { Cursor } from './cursor.ts';
import { conditional, disjunction, expression, starExpressions, startsExpression } from './expressions.ts';
import { isBare } from './targets.ts';

/** Takes the closing bracket, or says what is likely wrong. */
export function closeBracket(p: Cursor, close: string, before: Expr): void {
  if (p.is(close)) p.advance();
  else throw forgotComma(p, before);
}

export function forgotComma(p: Cursor, before: Expr | null) {
  const at = p.token;
  if (before === null || at.type === 'end' || !startsExpression(p)) return p.invalid();
  const soft = before.nodeType === 'Name' && ['print', 'exec', 'match', 'case', 'type', '_'].includes(before.id);
  if (soft || (before.nodeType === 'Name' && at.type === 'string')) return p.invalid();
  const left = tail(before);
  const split = isText(left) ? splitString(p) : null;
  if (split !== null) return split;
  const next = longestOperand(p);
  if (next === null) return p.invalid();
  return p.rangeError('invalid syntax. Perhaps you forgot a comma?', left, next);
}

/** The expression here, or what of it stands before an `if` that goes wrong. */
function longestOperand(p: Cursor): Expr | null {
  const start = p.token;
  if (p.is('lambda')) return p.attempt(() => expression(p));
  const body = p.attempt(() => disjunction(p));
  return body !== null && p.is('if') ? (p.attempt(() => conditional(p, start, body)) ?? body) : body;
}

/** The last operand that CPython would have tried with what follows. */
function tail(e: Expr): Expr {
  if (e.nodeType === 'IfExp') return tail(e.orelse);
  if (e.nodeType === 'Tuple' && isBare(e)) return tail(e.elts.at(-1) as Expr);
  return e.nodeType === 'Lambda' ? tail(e.body) : e.nodeType === 'Starred' ? tail(e.value) : e;
}

function isText(e: Expr): boolean {
  return e.nodeType === 'JoinedStr' || (e.nodeType === 'Constant' && e.value.kind === 'str');
}

/** `"a" b "c"`: a quote inside a string has ended it. */
export function splitString(p: Cursor) {
  let names = 0;
  while (p.peek(names).type === 'name' && p.peek(names).text !== 'if') names++;
  if (names === 0 || p.peek(names).type !== 'string') return null;
  return p.rangeError('invalid syntax. Is this intended to be part of the string?', p.token, p.peek(names - 1));
}

/** `print x` and `exec x` of Python 2. */
export function legacyStatement(p: Cursor): Refusal | null {
  const word = p.token.text;
  if ((word !== 'print' && word !== 'exec') || p.peek(1).lineno !== p.token.lineno) return null;
  const { type } = p.peek(1);
  const follows = type === 'name' || type === 'string' || type === 'number' || type === 'fstring-start';
  if (!follows || ['in', 'is', 'if', 'and', 'or', 'not', 'for', 'else', 'as'].includes(p.peek(1).text)) return null;
  const range = p.attempt(() => {
    const name = p.advance();
    starExpressions(p);
    return p.from(name);
  });
  if (range === null && p.refusal?.message !== 'invalid syntax') return p.refusal;
  return range && p.error(`Missing parentheses in call to '${word}'. Did you mean ${word}(...)?`, range);
}
