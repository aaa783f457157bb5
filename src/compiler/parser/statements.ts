/**
 * The parser's statements, along CPython's grammar.
 */
import type {
  AugAssign,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  Keyword,
  Module,
  Name,
  Operator,
  Place,
  Stmt,
  TypeParam,
  WithItem,
} from '../ast.ts';
import type { Refusal } from '../diagnostic.ts';
import { callArguments } from './calls.ts';
import type { Cursor } from './cursor.ts';
import {
  checkEqualSign,
  expression,
  forTarget,
  isParenthesized,
  namedExpression,
  starExpression,
  starExpressions,
  starExpressionsOrYield,
  startsExpression,
} from './expressions.ts';
import { typeAlias, typeParameters, withoutTypeParameters } from './generic.ts';
import { importFrom, importStatement } from './imports.ts';
import { isMatchStatement, matchStatement } from './match.ts';
import { closeBracket, splitString } from './meant.ts';
import { parameters } from './parameters.ts';
import { asTarget, exprName, isBare, isTarget, store, withContext } from './targets.ts';
import type { Token } from './token.ts';

/** A whole file. */
export function moduleBody(p: Cursor): Module {
  const body: Stmt[] = [];
  while (!p.at('end')) {
    if (p.at('newline')) p.advance();
    else statement(p, body);
  }
  return { body };
}

function statement(p: Cursor, out: Stmt[]): void {
  const compound = compoundStatement(p);
  if (compound === null) {
    simpleStatements(p, out);
    return;
  }
  out.push(...withoutTypeParameters(compound));
  if (!compound.nodeType.endsWith('FunctionDef')) p.lastCompound = Math.max(p.lastCompound, compound.lineno);
}

function simpleStatements(p: Cursor, out: Stmt[]): void {
  do {
    if (p.at('newline')) break;
    if (isTypeAlias(p)) out.push(...typeAlias(p));
    else out.push(simpleStatement(p));
  } while (p.accept(';'));
  if (!p.at('newline')) throw afterStatement(p, p.token);
  p.advance();
}

/** `type` is a keyword only before a name and `=` or `[`. */
function isTypeAlias(p: Cursor): boolean {
  return p.is('type') && p.peek(1).type === 'name' && ['=', '['].includes(p.peek(2).text);
}

/** What is wrong with more on the line than a statement. */
function afterStatement(p: Cursor, start: Token): Refusal {
  const split = p.previous === 'string' ? splitString(p) : null;
  // CPython has looked past the name for what makes a type alias.
  if (start.text === 'type' && p.isName() && p.peek(-1) === start) p.advance();
  // CPython has looked past a `not` for its `in` before it gives up.
  if (p.is('not')) p.advance();
  return split ?? p.invalid();
}

function compoundStatement(p: Cursor): Stmt | null {
  switch (p.token.text) {
    case 'if':
      return ifStatement(p, 'if');
    case 'while':
      return whileStatement(p);
    case 'for':
      return forStatement(p, p.token, false);
    case 'try':
      return tryStatement(p);
    case 'with':
      return withStatement(p, p.token, false);
    case 'def':
      return functionDef(p, p.token, [], false);
    case 'class':
      return classDef(p, []);
    case '@':
      return decorated(p);
    case 'async':
      return asyncStatement(p, []);
    case 'match':
      return isMatchStatement(p) ? matchStatement(p) : null;
    default:
      return null;
  }
}

// -- blocks

/** `:` and a block; `what` and `line` word the error when the block is not there. */
export function block(p: Cursor, what: string, line: number): Stmt[] {
  const body: Stmt[] = [];
  if (!p.at('newline')) {
    simpleStatements(p, body);
    return body;
  }
  p.advance();
  if (!p.at('indent')) {
    throw p.indentation(`expected an indented block after ${what} on line ${line}`);
  }
  p.advance();
  while (!p.at('dedent') && !p.at('end')) statement(p, body);
  if (p.at('dedent')) p.advance();
  return body;
}

/** A colon that CPython misses by name only at the end of the line. */
export function colon(p: Cursor): void {
  if (p.is(':')) p.advance();
  else if (p.at('newline')) throw p.error("expected ':'");
  else throw p.invalid();
}

function ifStatement(p: Cursor, keyword: 'if' | 'elif'): Stmt {
  const start = p.expect(keyword);
  const test = namedExpression(p);
  colon(p);
  const body = block(p, `'${keyword}' statement`, start.lineno);
  const orelse = p.is('elif') ? [ifStatement(p, 'elif')] : elseBlock(p);
  return { nodeType: 'If', test, body, orelse, ...p.from(start) };
}

function elseBlock(p: Cursor): Stmt[] {
  if (!p.is('else')) return [];
  const start = p.advance();
  p.force(':');
  const body = block(p, "'else' statement", start.lineno);
  if (p.is('elif')) throw p.error("'elif' block follows an 'else' block");
  return body;
}

function whileStatement(p: Cursor): Stmt {
  const start = p.expect('while');
  const test = namedExpression(p);
  colon(p);
  const body = block(p, "'while' statement", start.lineno);
  const orelse = elseBlock(p);
  return { nodeType: 'While', test, body, orelse, ...p.from(start) };
}

function forStatement(p: Cursor, start: Place, isAsync: boolean): Stmt {
  const keyword = p.expect('for');
  const target = forTarget(p);
  p.expect('in');
  const iter = starExpressions(p);
  colon(p);
  const body = block(p, "'for' statement", keyword.lineno);
  const orelse = elseBlock(p);
  return { nodeType: isAsync ? 'AsyncFor' : 'For', target, iter, body, orelse, ...p.from(start) };
}

// -- with

function withStatement(p: Cursor, start: Place, isAsync: boolean): Stmt {
  const keyword = p.expect('with');
  const items = bestItems(p);
  colon(p);
  const body = block(p, "'with' statement", keyword.lineno);
  return { nodeType: isAsync ? 'AsyncWith' : 'With', items, body, ...p.from(start) };
}

/** Parentheses may be around the items or belong to the first; when neither reading goes through, the one that got further is told. */
function bestItems(p: Cursor): WithItem[] {
  if (!p.is('(')) return withItems(p);
  const inside = p.attempt(() => parenthesizedItems(p));
  if (inside !== null) return inside;
  const why = p.refusal as Refusal;
  const plain = p.attempt(() => {
    const items = withItems(p);
    if (!p.is(':')) throw p.at('newline') ? p.error("expected ':'") : p.invalid();
    return items;
  });
  if (plain !== null) return plain;
  const other = p.refusal as Refusal;
  throw other.isFurtherThan(why) ? other : why;
}

function parenthesizedItems(p: Cursor): WithItem[] {
  p.expect('(');
  const items = [withItem(p)];
  while (p.accept(',')) {
    if (p.is(')')) break;
    items.push(withItem(p));
  }
  const last = items.at(-1) as WithItem;
  closeBracket(p, ')', last.optional_vars ?? last.context_expr);
  if (!p.is(':')) throw p.at('newline') ? p.error("expected ':'") : p.invalid();
  return items;
}

function withItems(p: Cursor): WithItem[] {
  const items = [withItem(p)];
  while (p.accept(',')) items.push(withItem(p));
  return items;
}

function withItem(p: Cursor): WithItem {
  const context_expr = expression(p);
  if (!p.accept('as')) return { context_expr, optional_vars: null };
  const target = p.is('*') ? starExpressions(p) : expression(p);
  return { context_expr, optional_vars: store(asTarget(p, target, 'assign')) };
}

// -- try

function tryStatement(p: Cursor): Stmt {
  const start = p.expect('try');
  p.force(':');
  const body = block(p, "'try' statement", start.lineno);
  const handlers: ExceptHandler[] = [];
  let star: boolean | null = null;
  while (p.is('except')) {
    const isStar = p.peek(1).text === '*';
    if (star !== null && star !== isStar) {
      const last = isStar ? p.peek(1) : p.token;
      throw p.rangeError("cannot have both 'except' and 'except*' on the same 'try'", p.token, last);
    }
    star = isStar;
    handlers.push(exceptHandler(p, isStar));
  }
  const orelse = handlers.length > 0 ? elseBlock(p) : [];
  const finalbody = finallyBlock(p);
  if (handlers.length === 0 && finalbody.length === 0) throw p.error("expected 'except' or 'finally' block");
  return { nodeType: star ? 'TryStar' : 'Try', body, handlers, orelse, finalbody, ...p.from(start) };
}

function finallyBlock(p: Cursor): Stmt[] {
  if (!p.is('finally')) return [];
  const start = p.advance();
  p.force(':');
  return block(p, "'finally' statement", start.lineno);
}

function exceptHandler(p: Cursor, star: boolean): ExceptHandler {
  const start = p.expect('except');
  if (star) p.advance();
  if (star && (p.is(':') || p.at('newline'))) throw p.error('expected one or more exception types');
  const type = p.is(':') || p.at('newline') ? null : exceptTypes(p);
  const name = type !== null && p.accept('as') ? exceptName(p, star, start) : null;
  if (name !== null && type?.nodeType === 'Tuple' && bareTuples.has(type)) {
    throw p.rangeError("multiple exception types must be parenthesized when using 'as'", type, p.from(type));
  }
  colon(p);
  const body = block(p, `'except${star ? '*' : ''}' statement`, start.lineno);
  return { nodeType: 'ExceptHandler', type, name, body, ...p.from(start) };
}

/** `except A, B:` without parentheses (PEP 758). */
const bareTuples = new WeakSet<Expr>();

function exceptTypes(p: Cursor): Expr {
  const start = p.token;
  const first = expression(p);
  if (!p.is(',')) return first;
  const elts = [first];
  while (p.accept(',')) {
    if (!startsExpression(p)) break;
    elts.push(expression(p));
  }
  const tuple: Expr = { nodeType: 'Tuple', elts, ctx: 'Load', ...p.from(start) };
  bareTuples.add(tuple);
  return tuple;
}

function exceptName(p: Cursor, star: boolean, start: Place): string {
  if (p.isName() && (p.peek(1).text === ':' || p.peek(1).type === 'newline')) return p.name();
  const target = p.attempt(() => expression(p));
  if (target === null || target.nodeType === 'Name') throw p.invalid();
  colon(p);
  block(p, `'except${star ? '*' : ''}' statement`, start.lineno);
  throw p.error(`cannot use except${star ? '*' : ''} statement with ${exprName(target)}`, target);
}

// -- functions and classes

function decorated(p: Cursor): Stmt {
  const decorators: Expr[] = [];
  while (p.accept('@')) {
    decorators.push(namedExpression(p));
    if (!p.at('newline')) throw p.invalid();
    p.advance();
  }
  if (p.is('def')) return functionDef(p, p.token, decorators, false);
  if (p.is('class')) return classDef(p, decorators);
  if (p.is('async')) return asyncStatement(p, decorators);
  throw p.invalid();
}

function asyncStatement(p: Cursor, decorators: Expr[]): Stmt {
  const start = p.expect('async');
  if (p.is('def')) return functionDef(p, start, decorators, true);
  if (decorators.length === 0 && p.is('for')) return forStatement(p, start, true);
  if (decorators.length === 0 && p.is('with')) return withStatement(p, start, true);
  throw p.invalid();
}

function functionDef(p: Cursor, start: Place, decorator_list: Expr[], isAsync: boolean): FunctionDef {
  const keyword = p.expect('def');
  const name = p.name();
  const type_params = functionTypeParameters(p);
  p.force('(');
  const args = parameters(p, ')', true);
  p.expect(')');
  const returns = returnAnnotation(p);
  p.force(':');
  const body = block(p, 'function definition', keyword.lineno);
  const nodeType = isAsync ? 'AsyncFunctionDef' : 'FunctionDef';
  return { nodeType, name, args, body, decorator_list, returns, type_params, ...p.from(start) };
}

/** What cannot be read as type parameters is told as the parenthesis that does not come. */
function functionTypeParameters(p: Cursor): readonly TypeParam[] {
  const params = p.attempt(() => typeParameters(p));
  if (params !== null) return params;
  const why = p.refusal as Refusal;
  throw /^(?:Type parameter list|cannot use)/.test(why.message) ? why : p.error("expected '('");
}

function returnAnnotation(p: Cursor): Expr | null {
  if (!p.is('->')) return null;
  const arrow = p.advance();
  if (!startsExpression(p)) throw p.error("expected ':'", arrow);
  return expression(p);
}

function classDef(p: Cursor, decorator_list: Expr[]): ClassDef {
  const start = p.expect('class');
  const name = p.name();
  const type_params = typeParameters(p);
  let bases: readonly Expr[] = [];
  let keywords: readonly Keyword[] = [];
  if (p.is('(')) ({ args: bases, keywords } = callArguments(p, true));
  colon(p);
  const body = block(p, 'class definition', start.lineno);
  return { nodeType: 'ClassDef', name, bases, keywords, body, decorator_list, type_params, ...p.from(start) };
}

// -- simple statements

function simpleStatement(p: Cursor): Stmt {
  const start = p.token;
  switch (start.text) {
    case 'pass':
    case 'break':
    case 'continue':
      p.advance();
      return {
        nodeType: start.text === 'pass' ? 'Pass' : start.text === 'break' ? 'Break' : 'Continue',
        ...p.from(start),
      };
    case 'return':
      return returnStatement(p);
    case 'raise':
      return raiseStatement(p);
    case 'global':
    case 'nonlocal':
      return globalStatement(p);
    case 'del':
      return deleteStatement(p);
    case 'assert':
      return assertStatement(p);
    case 'import':
      return importStatement(p);
    case 'from':
      return importFrom(p);
    default:
      return expressionStatement(p);
  }
}

function atEnd(p: Cursor): boolean {
  return p.at('newline') || p.is(';');
}

function returnStatement(p: Cursor): Stmt {
  const start = p.expect('return');
  const value = atEnd(p) ? null : starExpressions(p);
  return { nodeType: 'Return', value, ...p.from(start) };
}

function raiseStatement(p: Cursor): Stmt {
  const start = p.expect('raise');
  const exc = atEnd(p) ? null : expression(p);
  let cause: Expr | null = null;
  if (exc !== null && p.accept('from')) cause = expression(p);
  return { nodeType: 'Raise', exc, cause, ...p.from(start) };
}

function globalStatement(p: Cursor): Stmt {
  const start = p.advance();
  const names = [p.name()];
  while (p.accept(',')) names.push(p.name());
  return { nodeType: start.text === 'global' ? 'Global' : 'Nonlocal', names, ...p.from(start) };
}

function deleteStatement(p: Cursor): Stmt {
  const start = p.expect('del');
  const targets = [starExpression(p)];
  while (p.accept(',')) {
    if (atEnd(p)) break;
    targets.push(starExpression(p));
  }
  for (const target of targets) asTarget(p, target, 'delete');
  if (!atEnd(p)) throw p.invalid();
  return { nodeType: 'Delete', targets: targets.map((target) => withContext(target, 'Del')), ...p.from(start) };
}

function assertStatement(p: Cursor): Stmt {
  const start = p.expect('assert');
  const test = expression(p);
  const msg = p.accept(',') ? expression(p) : null;
  return { nodeType: 'Assert', test, msg, ...p.from(start) };
}

// -- expressions and assignments

const AUGMENTED = /^(?:\+|-|\*|@|\/|%|&|\||\^|<<|>>|\*\*|\/\/)=$/;

function expressionStatement(p: Cursor): Stmt {
  const start = p.token;
  const unfinished = matchWithoutColon(p);
  if (unfinished !== null) throw unfinished;
  const value = starExpressionsOrYield(p);
  if (p.is(':=') && value.nodeType !== 'Name') {
    throw p.error(`cannot use assignment expressions with ${exprName(value)}`, value);
  }
  if (p.is('=')) return assignment(p, start, value);
  if (p.is(':')) return annotated(p, start, value);
  if (AUGMENTED.test(p.token.text)) return augmented(p, start, value);
  if (!atEnd(p)) throw afterStatement(p, start);
  return { nodeType: 'Expr', value, ...p.from(start) };
}

/** `match x` with no block after it: it can only have been meant as a statement. */
function matchWithoutColon(p: Cursor) {
  const { type, lineno } = p.peek(1);
  if (!p.is('match') || p.peek(1).lineno !== lineno || !['name', 'number', 'string'].includes(type)) return null;
  return p.attempt(() => {
    p.advance();
    starExpressions(p);
    if (p.at('newline')) return p.error("expected ':'");
    return p.accept(':') ? p.invalid() : null;
  });
}

function assignment(p: Cursor, start: Token, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first;
  while (p.is('=')) {
    if (targets.length === 1) checkComparison(p, first, value);
    checkAssignable(p, value, targets.length === 0 ? start : null);
    targets.push(store(value));
    p.advance();
    value = starExpressionsOrYield(p);
  }
  if (p.is(':') && targets.length === 1) throw p.invalid();
  if (!atEnd(p)) throw afterStatement(p, start);
  return { nodeType: 'Assign', targets, value, ...p.from(start) };
}

function checkAssignable(p: Cursor, target: Expr, first: Token | null): void {
  if ((target.nodeType === 'Yield' || target.nodeType === 'YieldFrom') && !isParenthesized(target)) {
    throw p.error('assignment to yield expression not possible', target);
  }
  if (isTarget(target)) return;
  const last = target.nodeType === 'Tuple' && isBare(target) ? (target.elts.at(-1) as Expr) : target;
  if (first !== null && last.nodeType !== 'Starred') checkEqualSign(p, last, first);
  asTarget(p, target, 'assign');
}

/** `a = b == c = d`: the first `=` was probably meant to be `==`. */
function checkComparison(p: Cursor, first: Expr, value: Expr): void {
  const left = leftmostOperand(value);
  if (first.nodeType !== 'Name' || left === null || left === value) return;
  throw p.rangeError("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", first, left);
}

/** What stands before the first `and`, `or`, comparison or `if`; null when that begins with a keyword. */
function leftmostOperand(e: Expr): Expr | null {
  if (isParenthesized(e)) return e;
  if (e.nodeType === 'Compare') return e.left;
  if (e.nodeType === 'BoolOp') return leftmostOperand(e.values[0] as Expr);
  if (e.nodeType === 'IfExp') return leftmostOperand(e.body);
  return e.nodeType === 'Lambda' || (e.nodeType === 'UnaryOp' && e.op === 'not') ? null : e;
}

function annotated(p: Cursor, start: Token, target: Expr): Stmt {
  const fits = target.nodeType === 'Name' || target.nodeType === 'Attribute' || target.nodeType === 'Subscript';
  if (p.peek(1).type === 'newline') {
    if (fits) p.advance();
    throw p.invalid();
  }
  if (target.nodeType === 'List' || target.nodeType === 'Tuple') {
    const at = target.nodeType === 'Tuple' && isBare(target) ? (target.elts[0] as Expr) : target;
    throw p.error(`only single target (not ${exprName(target)}) can be annotated`, at);
  }
  if (!fits)
    throw ['Yield', 'YieldFrom', 'Starred'].includes(target.nodeType)
      ? p.invalid()
      : p.error('illegal target for annotation', target);
  p.expect(':');
  const annotation = expression(p);
  const value = p.accept('=') ? starExpressionsOrYield(p) : null;
  const simple = target.nodeType === 'Name' && !isParenthesized(target);
  if (!atEnd(p)) throw afterStatement(p, start);
  return { nodeType: 'AnnAssign', target: store(target) as Name, annotation, value, simple, ...p.from(start) };
}

function augmented(p: Cursor, start: Token, target: Expr): Stmt {
  const fits = target.nodeType === 'Name' || target.nodeType === 'Attribute' || target.nodeType === 'Subscript';
  if (!fits) {
    throw p.error(`'${exprName(target)}' is an illegal expression for augmented assignment`, target);
  }
  const op = p.advance().text.slice(0, -1) as Operator;
  const value = starExpressionsOrYield(p);
  if (!atEnd(p)) throw afterStatement(p, start);
  return { nodeType: 'AugAssign', target: store(target) as AugAssign['target'], op, value, ...p.from(start) };
}
