/**
 * The parser's expressions: recursive descent along CPython's grammar (Grammar/python.gram), with its invalid_* rules
 * where a learner meets them.
 */
import type { CompareOperator, Constant, Expr, Generator, Operator, Place, Sequence, Slice } from '../ast.ts';
import type { Refusal } from '../diagnostic.ts';
import { call } from './calls.ts';
import type { Cursor } from './cursor.ts';
import { strings } from './fstrings.ts';
import { numberOf } from './literals.ts';
import { closeBracket, legacyStatement } from './meant.ts';
import { parameters } from './parameters.ts';
import { asTarget, exprName, store } from './targets.ts';
import type { Token } from './token.ts';

// -- tuples and stars

/** `star_expressions`: one expression, or several as a tuple. */
export function starExpressions(p: Cursor): Expr {
  return tupleOf(p, starExpression);
}

/** `star_expressions` or a yield, as on the right of `=`. */
export function starExpressionsOrYield(p: Cursor): Expr {
  return p.is('yield') ? yieldExpression(p) : starExpressions(p);
}

/** `expressions`: without stars. */
export function expressions(p: Cursor): Expr {
  return tupleOf(p, expression);
}

function tupleOf(p: Cursor, item: (p: Cursor) => Expr): Expr {
  const start = p.token;
  const first = item(p);
  if (!p.is(',')) return first;
  const elts = [first];
  while (p.accept(',')) {
    if (!startsExpression(p) && !p.is('*')) break;
    elts.push(item(p));
  }
  return { nodeType: 'Tuple', elts, ctx: 'Load', ...p.from(start) };
}

export function starExpression(p: Cursor): Expr {
  return p.is('*') ? starred(p) : expression(p);
}

function starred(p: Cursor, operand = (q: Cursor) => binary(q, 0)): Expr {
  const start = p.expect('*');
  const value = operand(p);
  return { nodeType: 'Starred', value, ctx: 'Load', ...p.from(start) };
}

/** `star_named_expression`: an element of a display. */
export function starNamedExpression(p: Cursor): Expr {
  return p.is('*') ? starred(p) : namedExpression(p);
}

/** An expression in which `:=` may stand bare. */
export function namedExpression(p: Cursor): Expr {
  const start = p.token;
  const value = expression(p);
  if (p.is(':=')) return walrus(p, start, value);
  if (p.is('=')) checkEqualSign(p, value, start);
  return value;
}

export function walrus(p: Cursor, start: Place, target: Expr): Expr {
  if (target.nodeType !== 'Name') {
    throw p.error(`cannot use assignment expressions with ${exprName(target)}`, target);
  }
  p.advance();
  const value = expression(p);
  return { nodeType: 'NamedExpr', target: { ...target, ctx: 'Store' }, value, ...p.from(start) };
}

/** `=` where a comparison was probably meant. */
export function checkEqualSign(p: Cursor, left: Expr, start: Token): void {
  if (!isOperand(left) || ['True', 'False', 'None'].includes(start.text)) return;
  const right = p.attempt(() => {
    p.expect('=');
    const value = binary(p, 0);
    if (p.is('=') || p.is(':=')) throw p.invalid();
    return value;
  });
  if (right === null) return;
  if (left.nodeType === 'Name') {
    throw p.rangeError("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", left, right);
  }
  throw p.error(`cannot assign to ${exprName(left)} here. Maybe you meant '==' instead of '='?`, left);
}

/** What may stand beside a comparison operator: `bitwise_or` that does not begin with a display. */
function isOperand(node: Expr): boolean {
  if (node.nodeType === 'UnaryOp') return node.op !== 'not';
  if (isParenthesized(node)) return true;
  const looser = ['BoolOp', 'Compare', 'IfExp', 'Lambda', 'NamedExpr'];
  return ![...looser, 'List', 'Tuple', 'GeneratorExp'].includes(node.nodeType);
}

// -- expression

/** `expression`: conditional or lambda, or what is below them. */
export function expression(p: Cursor): Expr {
  if (p.is('lambda')) return lambda(p);
  const legacy = legacyStatement(p);
  if (legacy !== null) throw legacy;
  if (p.peek(1).text === 'if' && ['pass', 'break', 'continue'].includes(p.token.text)) throw statementBeforeIf(p);
  const start = p.token;
  const body = disjunction(p);
  if (!p.is('if')) return body;
  return conditional(p, start, body);
}

/** The rest of a conditional expression from `if` on. */
export function conditional(p: Cursor, start: Place, body: Expr): Expr {
  p.expect('if');
  const test = disjunction(p);
  if (!p.is('else')) {
    if (p.is(':')) throw p.invalid();
    throw p.rangeError("expected 'else' after 'if' expression", body, test);
  }
  p.advance();
  if (!startsExpression(p)) throw p.error("expected expression after 'else', but statement is given");
  const orelse = expression(p);
  return { nodeType: 'IfExp', test, body, orelse, ...p.from(start) };
}

/** `pass if a else b`. */
function statementBeforeIf(p: Cursor): Refusal {
  const statement = p.token;
  const isWhole = p.sees(() => {
    p.advance();
    p.advance();
    disjunction(p);
    p.expect('else');
    if (!p.isKeyword()) expression(p);
  });
  return isWhole ? p.error("expected expression before 'if', but statement is given", statement) : p.invalid();
}

function lambda(p: Cursor): Expr {
  const start = p.expect('lambda');
  const args = parameters(p, ':', false);
  const colon = p.expect(':');
  if (p.at('fstring-middle') || p.is('}')) {
    throw p.rangeError(`${p.openString}-string: lambda expressions are not allowed without parentheses`, start, colon);
  }
  const body = expression(p);
  return { nodeType: 'Lambda', args, body, ...p.from(start) };
}

/** `yield`, `yield value` or `yield from iterable`. */
function yieldExpression(p: Cursor): Expr {
  const start = p.expect('yield');
  if (p.accept('from')) {
    const value = expression(p);
    return { nodeType: 'YieldFrom', value, ...p.from(start) };
  }
  const value = startsExpression(p) || p.is('*') ? starExpressions(p) : null;
  return { nodeType: 'Yield', value, ...p.from(start) };
}

export function disjunction(p: Cursor): Expr {
  return boolean(p, 'or', conjunction);
}

function conjunction(p: Cursor): Expr {
  return boolean(p, 'and', inversion);
}

function boolean(p: Cursor, op: 'and' | 'or', operand: (p: Cursor) => Expr): Expr {
  const start = p.token;
  const first = operand(p);
  if (!p.is(op)) return first;
  const values = [first];
  while (p.accept(op)) values.push(operand(p));
  return { nodeType: 'BoolOp', op, values, ...p.from(start) };
}

function inversion(p: Cursor): Expr {
  const start = p.token;
  if (!p.accept('not')) return comparison(p);
  const operand = inversion(p);
  return { nodeType: 'UnaryOp', op: 'not', operand, ...p.from(start) };
}

function comparison(p: Cursor): Expr {
  const start = p.token;
  const left = binary(p, 0);
  let op = compareOperator(p);
  if (op === null) return left;
  const ops: CompareOperator[] = [];
  const comparators: Expr[] = [];
  for (; op !== null; op = compareOperator(p)) {
    ops.push(op);
    comparators.push(binary(p, 0));
  }
  return { nodeType: 'Compare', left, ops, comparators, ...p.from(start) };
}

/** Takes a comparison operator when there is one. */
function compareOperator(p: Cursor): CompareOperator | null {
  const { text } = p.token;
  switch (text) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
      p.advance();
      return text;
    case 'is':
      p.advance();
      return p.accept('not') ? 'is not' : 'is';
    case 'not':
      if (p.peek(1).text !== 'in') return null;
      p.advance();
      p.advance();
      return 'not in';
    default:
      return null;
  }
}

/** Left-associative binary operators, loosest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];

/** `bitwise_or` and everything that binds tighter. */
export function binary(p: Cursor, level: number): Expr {
  const operators = LEVELS[level];
  if (operators === undefined) return factor(p);
  const start = p.token;
  let left = binary(p, level + 1);
  while (operators.includes(p.token.text)) {
    const op = p.advance().text as Operator;
    const right = binary(p, level + 1);
    left = { nodeType: 'BinOp', left, op, right, ...p.from(start) };
  }
  return left;
}

function factor(p: Cursor): Expr {
  const start = p.token;
  if (!p.is('-') && !p.is('+') && !p.is('~')) return power(p);
  const op = p.advance().text as '-' | '+' | '~';
  const operand = factor(p);
  return { nodeType: 'UnaryOp', op, operand, ...p.from(start) };
}

function power(p: Cursor): Expr {
  const start = p.token;
  const left = awaitPrimary(p);
  if (!p.accept('**')) return left;
  const right = factor(p);
  return { nodeType: 'BinOp', left, op: '**', right, ...p.from(start) };
}

function awaitPrimary(p: Cursor): Expr {
  const start = p.token;
  if (!p.accept('await')) return primary(p);
  const value = primary(p);
  return { nodeType: 'Await', value, ...p.from(start) };
}

// -- primaries

/** An atom and its `.name`, `(…)` and `[…]`. */
export function primary(p: Cursor): Expr {
  const start = p.token;
  let value = atom(p);
  for (;;) {
    if (p.accept('.')) {
      const attr = p.name();
      value = { nodeType: 'Attribute', value, attr, ctx: 'Load', ...p.from(start) };
    } else if (p.is('(')) value = call(p, start, value);
    else if (p.accept('[')) value = subscript(p, start, value);
    else return value;
  }
}

function subscript(p: Cursor, start: Place, value: Expr): Expr {
  const inner = p.token;
  const first = sliceItem(p);
  let slice = first;
  if (p.is(',') || first.nodeType === 'Starred') {
    const elts = [first];
    while (p.accept(',')) {
      if (p.is(']')) break;
      elts.push(sliceItem(p));
    }
    slice = { nodeType: 'Tuple', elts, ctx: 'Load', ...p.from(inner) };
  }
  closeBracket(p, ']', slice);
  return { nodeType: 'Subscript', value, slice, ctx: 'Load', ...p.from(start) };
}

function sliceItem(p: Cursor): Expr {
  const start = p.token;
  if (p.is('*')) return starred(p, (q) => afterStar(q, (r) => binary(r, 0)));
  const lower = p.is(':') ? null : namedExpression(p);
  if (lower !== null && (!p.is(':') || isBareWalrus(lower))) return lower;
  p.expect(':');
  const upper = p.is(':') || p.is(']') || p.is(',') ? null : expression(p);
  const step = p.accept(':') && !p.is(']') && !p.is(',') ? expression(p) : null;
  return { nodeType: 'Slice', lower, upper, step, ...p.from(start) } satisfies Slice;
}

function isBareWalrus(node: Expr): boolean {
  return node.nodeType === 'NamedExpr' && !isParenthesized(node);
}

/** What follows a star in a call or a subscript. */
export function afterStar(p: Cursor, operand: (p: Cursor) => Expr): Expr {
  const value = p.attempt(() => operand(p));
  if (value !== null) return value;
  const why = p.refusal as Refusal;
  throw why.message === 'invalid syntax' ? p.error('Invalid star expression') : why;
}

// -- atoms

function atom(p: Cursor): Expr {
  const { token } = p;
  switch (token.type) {
    case 'number':
      p.advance();
      return { nodeType: 'Constant', value: numberOf(token), ...p.from(token) };
    case 'string':
    case 'fstring-start':
      return strings(p);
    case 'name':
      return nameAtom(p);
    default:
      return bracketAtom(p);
  }
}

const SINGLETONS = new Map<string, 'none' | 'true' | 'false'>([
  ['None', 'none'],
  ['True', 'true'],
  ['False', 'false'],
]);

function nameAtom(p: Cursor): Expr {
  const start = p.token;
  const kind = SINGLETONS.get(start.text);
  if (kind !== undefined) {
    p.advance();
    return { nodeType: 'Constant', value: { kind }, ...p.from(start) } satisfies Constant;
  }
  const id = p.name();
  return { nodeType: 'Name', id, ctx: 'Load', ...p.from(start) };
}

function bracketAtom(p: Cursor): Expr {
  if (p.is('(')) return parenthesized(p);
  if (p.is('[')) return list(p);
  if (p.is('{')) return braces(p);
  const start = p.token;
  if (!p.accept('...')) throw p.invalid();
  return { nodeType: 'Constant', value: { kind: 'ellipsis' }, ...p.from(start) };
}

/** Nodes that were written inside parentheses of their own; only what the grammar asks about is kept. */
const parenthesizedNodes = new WeakSet<Expr>();

/** Whether the expression had parentheses around it (tuples, whose parentheses belong to them, not counted). */
export function isParenthesized(node: Expr): boolean {
  return parenthesizedNodes.has(node);
}

function parenthesized(p: Cursor): Expr {
  const start = p.expect('(');
  if (p.accept(')')) return { nodeType: 'Tuple', elts: [], ctx: 'Load', ...p.from(start) };
  if (p.is('yield')) {
    const value = yieldExpression(p);
    p.expect(')');
    parenthesizedNodes.add(value);
    return value;
  }
  const first = starNamedExpression(p);
  if (isFor(p)) return generatorExpression(p, start, first);
  if (!p.is(',')) return group(p, first);
  const elts = [first, ...moreElements(p, ')')];
  closeBracket(p, ')', elts.at(-1) as Expr);
  return { nodeType: 'Tuple', elts, ctx: 'Load', ...p.from(start) };
}

function group(p: Cursor, value: Expr): Expr {
  if (value.nodeType === 'Starred') {
    closeBracket(p, ')', value);
    throw p.error('cannot use starred expression here', value);
  }
  closeBracket(p, ')', value);
  parenthesizedNodes.add(value);
  return value;
}

function generatorExpression(p: Cursor, start: Place, elt: Expr): Expr {
  checkStarElement(p, elt);
  const gens = generators(p);
  p.expect(')');
  return { nodeType: 'GeneratorExp', elt, generators: gens, ...p.from(start) };
}

function checkStarElement(p: Cursor, elt: Expr): void {
  if (elt.nodeType === 'Starred') throw p.error('iterable unpacking cannot be used in comprehension', elt);
}

function moreElements(p: Cursor, close: string): Expr[] {
  const elts: Expr[] = [];
  while (p.accept(',')) {
    if (p.is(close) || isFor(p)) break;
    elts.push(starNamedExpression(p));
  }
  return elts;
}

function list(p: Cursor): Expr {
  const start = p.expect('[');
  if (p.accept(']')) return { nodeType: 'List', elts: [], ctx: 'Load', ...p.from(start) } satisfies Sequence;
  const first = starNamedExpression(p);
  if (isFor(p)) {
    checkStarElement(p, first);
    const gens = generators(p);
    p.expect(']');
    return { nodeType: 'ListComp', elt: first, generators: gens, ...p.from(start) };
  }
  const comma = p.token;
  const elts = [first, ...moreElements(p, ']')];
  if (isFor(p)) throw unparenthesizedTarget(p, first, elts.at(1) === undefined ? comma : (elts.at(-1) as Expr));
  closeBracket(p, ']', elts.at(-1) as Expr);
  return { nodeType: 'List', elts, ctx: 'Load', ...p.from(start) };
}

function unparenthesizedTarget(p: Cursor, first: Expr, last: Place) {
  return p.rangeError('did you forget parentheses around the comprehension target?', first, last);
}

function braces(p: Cursor): Expr {
  const start = p.expect('{');
  if (p.accept('}')) return { nodeType: 'Dict', keys: [], values: [], ...p.from(start) };
  if (p.is('**')) return dict(p, start, null);
  const first = starNamedExpression(p);
  if (p.is(':') && isBareWalrus(first)) throw p.invalid();
  if (p.is(':') && first.nodeType !== 'Starred') return dict(p, start, first);
  if (isFor(p)) {
    checkStarElement(p, first);
    const gens = generators(p);
    p.expect('}');
    return { nodeType: 'SetComp', elt: first, generators: gens, ...p.from(start) };
  }
  const comma = p.token;
  const elts = [first, ...moreElements(p, '}')];
  if (isFor(p)) throw unparenthesizedTarget(p, first, elts.at(1) === undefined ? comma : (elts.at(-1) as Expr));
  closeBracket(p, '}', elts.at(-1) as Expr);
  return { nodeType: 'Set', elts, ...p.from(start) };
}

function dict(p: Cursor, start: Place, firstKey: Expr | null): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  const stars = p.token;
  dictEntry(p, firstKey, keys, values);
  if (isFor(p) && firstKey === null) throw p.error('dict unpacking cannot be used in dict comprehension', stars);
  if (isFor(p)) return dictComprehension(p, start, keys[0] as Expr, values[0] as Expr);
  while (p.accept(',')) {
    if (p.is('}')) break;
    dictEntry(p, p.is('**') ? null : expression(p), keys, values);
  }
  closeBracket(p, '}', values.at(-1) as Expr);
  return { nodeType: 'Dict', keys, values, ...p.from(start) };
}

function dictEntry(p: Cursor, key: Expr | null, keys: (Expr | null)[], values: Expr[]): void {
  keys.push(key);
  if (key === null) {
    p.expect('**');
    values.push(binary(p, 0));
    return;
  }
  if (!p.is(':')) throw p.error("':' expected after dictionary key", lastColumn(key)).ending(0);
  const colon = p.advance();
  if (p.is('}') || p.is(',')) throw p.error("expression expected after dictionary key and ':'", colon);
  const star = p.token;
  if (p.is('*') && starred(p)) throw p.startingFrom('cannot use a starred expression in a dictionary value', star);
  values.push(expression(p));
}

function lastColumn(e: Expr): Place {
  const { end_lineno, end_col_offset } = e;
  return { lineno: end_lineno, col_offset: end_col_offset - 1, end_lineno, end_col_offset };
}

function dictComprehension(p: Cursor, start: Place, key: Expr, value: Expr): Expr {
  const gens = generators(p);
  p.expect('}');
  return { nodeType: 'DictComp', key, value, generators: gens, ...p.from(start) };
}

// -- comprehensions

export function isFor(p: Cursor): boolean {
  return p.is('for') || (p.is('async') && p.peek(1).text === 'for');
}

export function generators(p: Cursor): Generator[] {
  const all: Generator[] = [];
  while (isFor(p)) {
    const is_async = p.accept('async');
    p.expect('for');
    const target = forTarget(p);
    if (!p.is('in')) throw p.error("'in' expected after for-loop variables", p.token);
    p.advance();
    const iter = disjunction(p);
    const ifs: Expr[] = [];
    while (p.accept('if')) ifs.push(disjunction(p));
    all.push({ target, iter, ifs, is_async });
  }
  return all;
}

/** `star_targets` before `in`. */
export function forTarget(p: Cursor): Expr {
  const target = tupleOf(p, (q) => (q.is('*') ? starred(q) : binary(q, 0)));
  return store(asTarget(p, target, 'for'));
}

/** Whether an expression may begin with the current token. */
export function startsExpression(p: Cursor): boolean {
  const { type, text } = p.token;
  if (type === 'number' || type === 'string' || type === 'fstring-start') return true;
  if (type === 'op') return ['(', '[', '{', '-', '+', '~', '...'].includes(text);
  return p.isName() || ['None', 'True', 'False', 'not', 'lambda', 'await'].includes(text);
}
