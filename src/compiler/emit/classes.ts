/**
 * Class statements: the body is a function that runs with the class's namespace as its locals.
 */
import type { ClassDef, Place } from '../ast.ts';
import { beginAnnotationTexts, bodyAnnotations } from './annotations.ts';
import { collectAnnotations } from './body.ts';
import { callArguments } from './calls.ts';
import { takeDocstring } from './docstrings.ts';
import { expression } from './expressions.ts';
import { applyDecorators, makeFunction } from './functions.ts';
import { storeName } from './names.ts';
import { statements } from './statements.ts';
import { staticAttributes } from './static-attributes.ts';
import { Unit } from './unit.ts';

export function classDef(u: Unit, s: ClassDef): void {
  for (const decorator of s.decorator_list) expression(u, decorator);
  u.emit('LOAD_BUILD_CLASS', s);
  u.emit('PUSH_NULL', s);
  makeFunction(u, body(u, s), 0, s);
  u.loadConst({ kind: 'str', value: s.name }, s);
  callArguments(u, 2, s.bases, s.keywords, s);
  applyDecorators(u, s.decorator_list);
  storeName(u, s.storeAs ?? s.name, s);
}

function body(u: Unit, s: ClassDef): Unit {
  const line = s.decorator_list[0]?.lineno ?? s.lineno;
  const at = { lineno: line, col_offset: 0, end_lineno: line, end_col_offset: 0 };
  const inner = new Unit(u.session, u.session.scopes.of(s), line);
  inner.emitArg('RESUME', 0, at);
  inner.emitName('LOAD_NAME', '__name__', at);
  inner.emitName('STORE_NAME', '__module__', at);
  attribute(inner, '__qualname__', inner.qualname, at);
  inner.loadConst({ kind: 'int', value: line }, at);
  inner.emitName('STORE_NAME', '__firstlineno__', at);
  if (inner.scope.needsClassDict) {
    inner.emit('LOAD_LOCALS', at);
    inner.emitArg('STORE_DEREF', inner.deref('__classdict__'), at);
  }
  const rest = takeDocstring(inner, s.body);
  if (inner.docstring !== null) attribute(inner, '__doc__', inner.docstring, s.body[0] as Place);
  const annotations = collectAnnotations(s.body);
  beginAnnotationTexts(inner, annotations, at);
  statements(inner, rest);
  if (bodyAnnotations(inner, annotations, at)) inner.emitName('STORE_NAME', '__annotate_func__', at);
  const items = staticAttributes(s.body).map((value) => ({ kind: 'str', value }) as const);
  inner.loadConst({ kind: 'tuple', items }, null);
  inner.emitName('STORE_NAME', '__static_attributes__', null);
  handOverCells(inner);
  return inner;
}

function attribute(u: Unit, name: string, value: string, at: Place): void {
  u.loadConst({ kind: 'str', value }, at);
  u.emitName('STORE_NAME', name, at);
}

/** Hands the cells that methods look at to the metaclass. */
function handOverCells(u: Unit): void {
  if (u.scope.needsClassDict) {
    u.emitArg('LOAD_CLOSURE', u.deref('__classdict__'), null);
    u.emitName('STORE_NAME', '__classdictcell__', null);
  }
  if (u.scope.needsClassCell) {
    u.emitArg('LOAD_CLOSURE', u.deref('__class__'), null);
    u.emitArg('COPY', 1, null);
    u.emitName('STORE_NAME', '__classcell__', null);
  } else u.loadNone(null);
  u.emit('RETURN_VALUE', null);
}
