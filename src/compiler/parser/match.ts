/**
 * The parser's match statement and its patterns. `match` and `case` are ordinary names elsewhere.
 */
import type { Const } from '#bytecode';
import type { Expr, MatchCase, Pattern, Place, Stmt } from '../ast.ts';
import type { Cursor } from './cursor.ts';
import { expression, namedExpression, starNamedExpression } from './expressions.ts';
import { strings } from './fstrings.ts';
import { numberOf } from './literals.ts';
import { block, colon } from './statements.ts';
import { exprName } from './targets.ts';

/** Whether the word `match` here begins a statement: a colon outside brackets ends its line. */
export function isMatchStatement(p: Cursor): boolean {
  const next = p.peek(1);
  if (next.type === 'newline' || (next.type === 'op' && !'([{-+~*...'.includes(next.text))) return false;
  let depth = 0;
  for (let i = 1; ; i++) {
    const { type, text } = p.peek(i);
    if (type === 'newline' || type === 'end' || type === 'error') return false;
    if (text === '(' || text === '[' || text === '{') depth++;
    else if (text === ')' || text === ']' || text === '}') depth--;
    else if (text === ':' && depth === 0) return p.peek(i + 1).type === 'newline';
  }
}

export function matchStatement(p: Cursor): Stmt {
  const start = p.expect('match');
  const subject = subjectExpression(p);
  colon(p);
  p.advance();
  if (!p.at('indent')) {
    const message = `expected an indented block after 'match' statement on line ${start.lineno}`;
    throw p.indentation(message);
  }
  p.advance();
  const cases: MatchCase[] = [];
  while (p.is('case')) cases.push(matchCase(p));
  if (cases.length === 0 || !p.at('dedent')) throw p.invalid();
  p.advance();
  return { nodeType: 'Match', subject, cases, ...p.from(start) };
}

function subjectExpression(p: Cursor): Expr {
  const start = p.token;
  const first = starNamedExpression(p);
  if (!p.is(',')) {
    if (first.nodeType === 'Starred') throw p.invalid();
    return first;
  }
  const elts = [first];
  while (p.accept(',')) {
    if (p.is(':')) break;
    elts.push(starNamedExpression(p));
  }
  return { nodeType: 'Tuple', elts, ctx: 'Load', ...p.from(start) };
}

function matchCase(p: Cursor): MatchCase {
  const start = p.expect('case');
  const pattern = openPatterns(p);
  const guard = p.accept('if') ? namedExpression(p) : null;
  colon(p);
  return { pattern, guard, body: block(p, "'case' statement", start.lineno) };
}

/** Several patterns without brackets are a sequence. */
function openPatterns(p: Cursor): Pattern {
  const start = p.token;
  const first = maybeStar(p);
  if (!p.is(',')) {
    if (first.nodeType === 'MatchStar') throw p.invalid();
    return first;
  }
  const patterns = [first];
  while (p.accept(',')) {
    if (p.is(':') || p.is('if')) break;
    patterns.push(maybeStar(p));
  }
  return { nodeType: 'MatchSequence', patterns, ...p.from(start) };
}

function maybeStar(p: Cursor): Pattern {
  if (!p.is('*')) return asPattern(p);
  const start = p.advance();
  const name = p.name();
  return { nodeType: 'MatchStar', name: name === '_' ? null : name, ...p.from(start) };
}

function asPattern(p: Cursor): Pattern {
  const start = p.token;
  const pattern = orPattern(p);
  if (!p.accept('as')) return pattern;
  if (p.is('_')) throw p.error("cannot use '_' as a target");
  if (!p.isName() || ['(', '.', '['].includes(p.peek(1).text)) throw badTarget(p);
  const name = p.name();
  return { nodeType: 'MatchAs', pattern, name, ...p.from(start) };
}

function badTarget(p: Cursor) {
  const target = p.attempt(() => expression(p));
  return target === null ? p.invalid() : p.error(`cannot use ${exprName(target)} as pattern target`, target);
}

function orPattern(p: Cursor): Pattern {
  const start = p.token;
  const first = closedPattern(p);
  if (!p.is('|')) return first;
  const patterns = [first];
  while (p.accept('|')) patterns.push(closedPattern(p));
  return { nodeType: 'MatchOr', patterns, ...p.from(start) };
}

const SINGLETONS = new Map<string, Const>([
  ['None', { kind: 'none' }],
  ['True', { kind: 'true' }],
  ['False', { kind: 'false' }],
]);

function closedPattern(p: Cursor): Pattern {
  const start = p.token;
  if (start.type === 'number' || p.is('-')) return value(p, start, signedNumber(p));
  if (start.type === 'string' || start.type === 'fstring-start') return value(p, start, strings(p));
  if (p.is('(')) return groupPattern(p, start);
  if (p.is('[')) return sequencePattern(p, start);
  if (p.is('{')) return mappingPattern(p, start);
  const singleton = SINGLETONS.get(start.text);
  if (singleton !== undefined) {
    p.advance();
    return { nodeType: 'MatchSingleton', value: singleton, ...p.from(start) };
  }
  return namePattern(p, start);
}

function value(p: Cursor, start: Place, node: Expr): Pattern {
  return { nodeType: 'MatchValue', value: node, ...p.from(start) };
}

/** `1`, `-1`, `1 + 2j`. */
function signedNumber(p: Cursor): Expr {
  const start = p.token;
  const left = signed(p);
  if (!p.is('+') && !p.is('-')) return left;
  const op = p.advance().text as '+' | '-';
  const real = left.nodeType === 'UnaryOp' ? left.operand : left;
  const right = numberAtom(p);
  if (real.nodeType === 'Constant' && real.value.kind === 'complex') {
    throw p.error('real number required in complex literal', left);
  }
  if (right.nodeType !== 'Constant' || right.value.kind !== 'complex') {
    throw p.error('imaginary number required in complex literal', right);
  }
  return { nodeType: 'BinOp', left, op, right, ...p.from(start) };
}

function signed(p: Cursor): Expr {
  const start = p.token;
  if (!p.accept('-')) return numberAtom(p);
  const operand = numberAtom(p);
  return { nodeType: 'UnaryOp', op: '-', operand, ...p.from(start) };
}

function numberAtom(p: Cursor): Expr {
  const start = p.token;
  if (start.type !== 'number') throw p.invalid();
  p.advance();
  return { nodeType: 'Constant', value: numberOf(start), ...p.from(start) };
}

function namePattern(p: Cursor, start: Place): Pattern {
  const node = dotted(p, start);
  if (p.is('(')) return classPattern(p, start, node);
  if (node.nodeType !== 'Name') return value(p, start, node);
  return { nodeType: 'MatchAs', pattern: null, name: node.id === '_' ? null : node.id, ...p.from(start) };
}

function dotted(p: Cursor, start: Place): Expr {
  const id = p.name();
  let node: Expr = { nodeType: 'Name', id, ctx: 'Load', ...p.from(start) };
  while (p.accept('.')) {
    const attr = p.name();
    node = { nodeType: 'Attribute', value: node, attr, ctx: 'Load', ...p.from(start) };
  }
  return node;
}

function groupPattern(p: Cursor, start: Place): Pattern {
  p.expect('(');
  const patterns = listOfPatterns(p, ')');
  const only = patterns.items[0];
  if (only !== undefined && patterns.items.length === 1 && !patterns.comma && only.nodeType !== 'MatchStar')
    return only;
  return { nodeType: 'MatchSequence', patterns: patterns.items, ...p.from(start) };
}

function sequencePattern(p: Cursor, start: Place): Pattern {
  p.expect('[');
  const { items } = listOfPatterns(p, ']');
  return { nodeType: 'MatchSequence', patterns: items, ...p.from(start) };
}

function listOfPatterns(p: Cursor, close: string): { items: Pattern[]; comma: boolean } {
  const items: Pattern[] = [];
  let comma = false;
  while (!p.is(close)) {
    items.push(maybeStar(p));
    comma = p.accept(',');
    if (!comma) break;
  }
  p.expect(close);
  return { items, comma: comma || items.length > 1 };
}

function mappingPattern(p: Cursor, start: Place): Pattern {
  p.expect('{');
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  while (!p.is('}')) {
    if (rest !== null) throw p.invalid();
    if (p.accept('**')) rest = restName(p);
    else {
      keys.push(mappingKey(p));
      p.expect(':');
      patterns.push(asPattern(p));
    }
    if (!p.accept(',')) break;
  }
  p.expect('}');
  return { nodeType: 'MatchMapping', keys, patterns, rest, ...p.from(start) };
}

function restName(p: Cursor): string {
  if (p.is('_')) throw p.invalid();
  return p.name();
}

function mappingKey(p: Cursor): Expr {
  const start = p.token;
  if (start.type === 'number' || p.is('-')) return signedNumber(p);
  if (start.type === 'string' || start.type === 'fstring-start') return strings(p);
  const singleton = SINGLETONS.get(start.text);
  if (singleton === undefined) {
    const key = dotted(p, start);
    if (key.nodeType === 'Name') throw p.invalid();
    return key;
  }
  p.advance();
  return { nodeType: 'Constant', value: singleton, ...p.from(start) };
}

function classPattern(p: Cursor, start: Place, cls: Expr): Pattern {
  p.expect('(');
  const patterns: Pattern[] = [];
  const kwd_attrs: string[] = [];
  const kwd_patterns: Pattern[] = [];
  while (!p.is(')')) {
    if (p.isName() && p.peek(1).text === '=') {
      kwd_attrs.push(p.name());
      p.expect('=');
      kwd_patterns.push(asPattern(p));
    } else {
      const pattern = asPattern(p);
      if (kwd_attrs.length > 0) throw p.error('positional patterns follow keyword patterns', pattern);
      patterns.push(pattern);
    }
    if (!p.accept(',')) break;
  }
  p.expect(')');
  return { nodeType: 'MatchClass', cls, patterns, kwd_attrs, kwd_patterns, ...p.from(start) };
}
