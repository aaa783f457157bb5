/**
 * The parser's parameter lists, of `def` and of `lambda`.
 */
import { type Arg, type Arguments, beginsAfter, type Expr, type Place } from '../ast.ts';
import type { Cursor } from './cursor.ts';
import { expression, starNamedExpression } from './expressions.ts';
import { forgotComma } from './meant.ts';

interface Draft {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  defaults: Expr[];
  star: Place | null;
  /** Where a bare star with nothing after it is told: the star in a def, what follows in a lambda. */
  starError: Place | null;
  slash: boolean;
}

/** Parameters up to `close` (not taken): `)` of a def, `:` of a lambda, which has no annotations. */
export function parameters(p: Cursor, close: string, annotated: boolean): Arguments {
  const draft: Draft = {
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
    star: null,
    starError: null,
    slash: false,
  };
  while (!p.is(close)) {
    parameter(p, draft, close, annotated);
    if (!p.accept(',')) break;
  }
  if (draft.star !== null && draft.vararg === null && draft.kwonlyargs.length === 0) {
    throw p.error('named arguments must follow bare *', draft.starError ?? draft.star);
  }
  const { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults } = draft;
  return { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults };
}

function parameter(p: Cursor, draft: Draft, close: string, annotated: boolean): void {
  if (draft.kwarg !== null) throw p.error('arguments cannot follow var-keyword argument');
  if (p.is('/')) slash(p, draft);
  else if (p.is('**')) doubleStar(p, draft, annotated);
  else if (p.is('*')) star(p, draft, close, annotated);
  else named(p, draft, annotated);
  const given = latestExpression(draft);
  if (annotated && given !== null && !p.is(',') && !p.is(close)) throw forgotComma(p, given);
}

/** The default or annotation that was written last, of the last parameter. */
function latestExpression({ args, kwonlyargs, vararg, kwarg, defaults, kw_defaults }: Draft): Expr | null {
  const last = kwarg ?? kwonlyargs.at(-1) ?? vararg ?? args.at(-1);
  if (last === undefined) return null;
  const value = kwarg !== null || last === vararg ? null : kwonlyargs.length > 0 ? kw_defaults.at(-1) : defaults.at(-1);
  const isOwn = value !== undefined && value !== null && beginsAfter(value, last);
  return isOwn ? value : last.annotation;
}

function slash(p: Cursor, draft: Draft): void {
  if (draft.slash) throw p.error('/ may appear only once');
  if (draft.star !== null) throw p.error('/ must be ahead of *');
  if (draft.args.length === 0)
    throw p.peek(1).text === ',' ? p.error('at least one argument must precede /') : p.invalid();
  p.advance();
  draft.posonlyargs = draft.args;
  draft.args = [];
  draft.slash = true;
  if (p.is('*')) throw p.error('expected comma between / and *');
}

function star(p: Cursor, draft: Draft, close: string, annotated: boolean): void {
  if (draft.star !== null) throw p.error('* argument may appear only once');
  draft.star = p.advance();
  if (!annotated) draft.starError = p.is(',') ? p.peek(1) : p.token;
  if (p.is(',') || p.is(close)) return;
  draft.vararg = arg(p, annotated, true);
  if (p.is('=')) throw p.error('var-positional argument cannot have default value');
}

function doubleStar(p: Cursor, draft: Draft, annotated: boolean): void {
  p.advance();
  draft.kwarg = arg(p, annotated, false);
  if (p.is('=')) throw p.error('var-keyword argument cannot have default value');
}

function named(p: Cursor, draft: Draft, annotated: boolean): void {
  if (p.is('(')) throw parenthesizedParameter(p, annotated);
  const start = p.token;
  const parameter = arg(p, annotated, false);
  const value = p.is('=') ? defaultValue(p) : null;
  if (draft.star !== null) {
    draft.kwonlyargs.push(parameter);
    draft.kw_defaults.push(value);
    return;
  }
  draft.args.push(parameter);
  if (value !== null) draft.defaults.push(value);
  else if (draft.defaults.length > 0) {
    throw p.error('parameter without a default follows parameter with a default', p.from(start));
  }
}

function defaultValue(p: Cursor): Expr {
  const equals = p.advance();
  if (p.is(')') || p.is(',')) throw p.error('expected default value expression', equals);
  return expression(p);
}

function parenthesizedParameter(p: Cursor, annotated: boolean) {
  const what = annotated ? 'Function' : 'Lambda expression';
  const open = p.advance();
  while (p.isName() || p.is(',')) p.advance();
  if (!p.is(')') || p.previous === 'op') return p.invalid();
  return p.rangeError(`${what} parameters cannot be parenthesized`, open, p.token);
}

function arg(p: Cursor, annotated: boolean, stars: boolean): Arg {
  const start = p.token;
  const name = p.name();
  const annotation = annotated && p.accept(':') ? (stars ? starNamedExpression(p) : expression(p)) : null;
  return { nodeType: 'Arg', arg: name, annotation, ...p.from(start) };
}
