/**
 * The outermost code: a file, or a lone expression.
 */
import type { Code } from '#bytecode';
import type { Expr, Module, Place } from '../ast.ts';
import { beginAnnotationTexts, bodyAnnotations } from './annotations.ts';
import { collectAnnotations } from './body.ts';
import { takeDocstring } from './docstrings.ts';
import { expression } from './expressions.ts';
import { statements } from './statements.ts';
import { type Session, Unit } from './unit.ts';

const START: Place = { lineno: 0, col_offset: 0, end_lineno: 1, end_col_offset: 0 };

/** The code of a whole file. */
export function moduleCode(tree: Module, session: Session): Code {
  const u = new Unit(session, session.scopes.module, 1);
  u.emitArg('RESUME', 0, START);
  const rest = takeDocstring(u, tree.body);
  const annotations = collectAnnotations(tree.body);
  if (bodyAnnotations(u, annotations, { ...START, lineno: 1 })) u.emitName('STORE_NAME', '__annotate__', START);
  beginAnnotationTexts(u, annotations, START);
  if (u.docstring !== null) {
    const at = tree.body[0] as Place;
    u.loadConst({ kind: 'str', value: u.docstring }, at);
    u.emitName('STORE_NAME', '__doc__', at);
  }
  statements(u, rest);
  u.loadNone(null);
  u.emit('RETURN_VALUE', null);
  return u.finish();
}

/** Code that returns the value of one expression. */
export function expressionCode(tree: Expr, session: Session): Code {
  const u = new Unit(session, session.scopes.module, 1);
  u.emitArg('RESUME', 0, START);
  expression(u, tree);
  u.emit('RETURN_VALUE', null);
  return u.finish();
}
