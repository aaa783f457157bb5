/**
 * The parser's calls: arguments in their order, and what is wrong with them.
 */
import { beginsAfter, type Call, type Expr, type Keyword, type Place } from '../ast.ts';
import type { Cursor } from './cursor.ts';
import { afterStar, expression, generators, isFor, walrus } from './expressions.ts';
import { forgotComma } from './meant.ts';
import type { Token } from './token.ts';

/** The call of `func`, from its opening parenthesis on. */
export function call(p: Cursor, start: Place, func: Expr): Call {
  const { args, keywords } = callArguments(p);
  return { nodeType: 'Call', func, args, keywords, ...p.from(start) };
}

/** `(…)` after a callable or a class name. */
export function callArguments(p: Cursor, ofClass = false): { args: Expr[]; keywords: Keyword[] } {
  const open = p.expect('(');
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let comma: Place = open;
  let misplaced: string | null = null;
  while (!p.is(')')) {
    const first = p.token;
    misplaced = argument(p, comma, args, keywords) ?? misplaced;
    if (ofClass && args.some((arg) => loneGenerators.has(arg))) throw p.error('invalid syntax', forAfter(p, first));
    if (p.is(')')) break;
    if (!p.is(',')) throw forgotComma(p, latest(args, keywords));
    comma = p.advance();
  }
  if (misplaced !== null) throw p.error(misplaced);
  p.expect(')');
  const only = args[0];
  if (only !== undefined && args.length === 1 && loneGenerators.has(only)) {
    args[0] = { ...only, ...p.from(open) };
  }
  return { args, keywords };
}

/** The argument that was written last. */
function latest(args: readonly Expr[], keywords: readonly Keyword[]): Expr | null {
  const arg = args.at(-1);
  const value = keywords.at(-1)?.value;
  if (arg === undefined || value === undefined) return arg ?? value ?? null;
  return beginsAfter(arg, value) ? arg : value;
}

/** Generator expressions that stand in a call without parentheses of their own. */
const loneGenerators = new WeakSet<Expr>();

/** Takes one argument; gives the complaint about one that stands too late, which is raised at the end of the call. */
function argument(p: Cursor, comma: Place, args: Expr[], keywords: Keyword[]): string | null {
  const start = p.token;
  if (p.accept('*')) {
    const value = afterStar(p, expression);
    if (keywords.some((k) => k.arg === null)) {
      while (p.accept(',') && p.accept('*')) expression(p);
      throw p.startingFrom('iterable argument unpacking follows keyword argument unpacking', comma);
    }
    args.push({ nodeType: 'Starred', value, ctx: 'Load', ...p.from(start) });
  } else if (p.accept('**')) {
    const value = expression(p);
    keywords.push({ nodeType: 'Keyword', arg: null, value, ...p.from(start) });
  } else if (p.at('name') && p.peek(1).text === '=') keywordArgument(p, keywords);
  else return positional(p, args, keywords);
  return null;
}

function keywordArgument(p: Cursor, keywords: Keyword[]): void {
  const start = p.token;
  if (['True', 'False', 'None'].includes(start.text)) {
    throw p.rangeError(`cannot assign to ${start.text}`, start, p.peek(1));
  }
  const arg = p.name();
  const equals = p.expect('=');
  if (p.is(',') || p.is(')')) throw p.rangeError('expected argument value expression', start, equals);
  const value = expression(p);
  if (p.is('for')) {
    throw p.rangeError("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, equals);
  }
  keywords.push({ nodeType: 'Keyword', arg, value, ...p.from(start) });
}

function positional(p: Cursor, args: Expr[], keywords: Keyword[]): string | null {
  const start = p.token;
  let value = expression(p);
  if (p.is(':=')) value = walrus(p, start, value);
  else if (p.is('=')) {
    throw p.rangeError('expression cannot contain assignment, perhaps you meant "=="?', value, p.token);
  }
  if (isFor(p)) {
    value = { nodeType: 'GeneratorExp', elt: value, generators: generators(p), ...p.from(start) };
    const alone = args.length === 0 && keywords.length === 0 && p.is(')');
    if (!alone) checkBareGenerator(p, value, args.length + keywords.length);
    loneGenerators.add(value);
  }
  args.push(value);
  if (keywords.length === 0) return null;
  const unpacking = keywords.some((k) => k.arg === null);
  return `positional argument follows keyword argument${unpacking ? ' unpacking' : ''}`;
}

/** The `for` of a generator expression that began at `first`. */
function forAfter(p: Cursor, first: Token): Token {
  for (let back = 0; ; back--) {
    const token = p.peek(back);
    if (token.text === 'for' || token === first) return token;
  }
}

/** `f(x for x in y, 1)` and `f(1, x for x in y)` need parentheses; `f(x for x in y, )` too. */
function checkBareGenerator(p: Cursor, value: Expr, before: number): void {
  if (before > 0 || p.is(',')) throw p.error('Generator expression must be parenthesized', value);
}
