/**
 * Functions: parameters, defaults, annotations, decorators, closures, and the frame around a body.
 */
import { CO } from '#bytecode';
import { type Arguments, type Expr, type FunctionDef, type Lambda, type Place, parametersOf } from '../ast.ts';
import { annotationsFunction } from './annotations.ts';
import { foldConstant } from './constants.ts';
import { takeDocstring } from './docstrings.ts';
import { expression } from './expressions.ts';
import { storeName } from './names.ts';
import { statements } from './statements.ts';
import { Unit } from './unit.ts';

/** SET_FUNCTION_ATTRIBUTE's flags. */
export const ATTRIBUTE = { DEFAULTS: 1, KWDEFAULTS: 2, CLOSURE: 8, ANNOTATE: 16 } as const;

/** `def` and `async def`. */
export function functionDef(u: Unit, s: FunctionDef): void {
  for (const decorator of s.decorator_list) expression(u, decorator);
  let attributes = defaults(u, s.args, s);
  if (annotationsFunction(u, s)) attributes |= ATTRIBUTE.ANNOTATE;
  const inner = new Unit(u.session, u.session.scopes.of(s), s.decorator_list[0]?.lineno ?? s.lineno);
  parameters(inner, s.args);
  if (s.nodeType === 'AsyncFunctionDef') inner.flags |= CO.COROUTINE;
  beginFrame(inner);
  const rest = takeDocstring(inner, s.body);
  statements(inner, rest);
  inner.loadNone(null);
  inner.emit('RETURN_VALUE', null);
  makeFunction(u, inner, attributes, s);
  applyDecorators(u, s.decorator_list);
  storeName(u, s.storeAs ?? s.name, s);
}

export function lambda(u: Unit, e: Lambda): void {
  const attributes = defaults(u, e.args, e);
  const inner = new Unit(u.session, u.session.scopes.of(e), e.lineno);
  parameters(inner, e.args);
  beginFrame(inner);
  expression(inner, e.body);
  inner.emit('RETURN_VALUE', e.body);
  makeFunction(u, inner, attributes, e);
}

/** Calls each decorator with what is on top, innermost first. */
export function applyDecorators(u: Unit, decorators: readonly Expr[]): void {
  for (const decorator of [...decorators].reverse()) u.emitArg('CALL', 0, decorator);
}

/** Pushes the defaults there are and tells which. */
function defaults(u: Unit, args: Arguments, at: Place): number {
  let attributes = 0;
  if (args.defaults.length > 0) {
    attributes |= ATTRIBUTE.DEFAULTS;
    defaultsTuple(u, args.defaults, at);
  }
  let count = 0;
  args.kwonlyargs.forEach((parameter, i) => {
    const value = args.kw_defaults[i];
    if (!value) return;
    u.loadConst({ kind: 'str', value: u.scope.mangle(parameter.arg) }, at);
    expression(u, value);
    count++;
  });
  if (count === 0) return attributes;
  u.emitArg('BUILD_MAP', count, at);
  return attributes | ATTRIBUTE.KWDEFAULTS;
}

function defaultsTuple(u: Unit, values: readonly Expr[], at: Place): void {
  const items = values.map(foldConstant);
  if (items.every((item) => item !== null)) {
    u.loadConst({ kind: 'tuple', items }, at);
    return;
  }
  for (const value of values) expression(u, value);
  u.emitArg('BUILD_TUPLE', values.length, at);
}

function parameters(u: Unit, args: Arguments): void {
  for (const { arg } of parametersOf(args)) u.local(u.scope.mangle(arg));
  u.argcount = args.posonlyargs.length + args.args.length;
  u.posonlyargcount = args.posonlyargs.length;
  u.kwonlyargcount = args.kwonlyargs.length;
  if (args.vararg !== null) u.flags |= CO.VARARGS;
  if (args.kwarg !== null) u.flags |= CO.VARKEYWORDS;
}

/** Sets the flags of generators, coroutines and async generators, and begins the frame. */
export function beginFrame(u: Unit): void {
  const { isGenerator, isCoroutine } = u.scope;
  if (isCoroutine && isGenerator) u.flags = (u.flags & ~CO.COROUTINE) | CO.ASYNC_GENERATOR;
  else if (isCoroutine) u.flags |= CO.COROUTINE;
  else if (isGenerator) u.flags |= CO.GENERATOR;
  const line = u.firstLine;
  const at = { lineno: line, col_offset: 0, end_lineno: line, end_col_offset: 0 };
  if (isGenerator || isCoroutine) u.emit('RETURN_GENERATOR', at);
  u.emitArg('RESUME', 0, at);
}

/** Pushes a function made of `inner`; `attributes` are on the stack, in the order of their flags. */
export function makeFunction(u: Unit, inner: Unit, attributes: number, at: Place): void {
  let all = attributes;
  if (inner.freevars.length > 0) {
    all |= ATTRIBUTE.CLOSURE;
    for (const name of inner.freevars) u.emitArg('LOAD_CLOSURE', u.asm.reachable ? u.deref(name) : 0, at);
    u.emitArg('BUILD_TUPLE', inner.freevars.length, at);
  }
  u.loadConst({ kind: 'code', code: inner.finish() }, at);
  u.emit('MAKE_FUNCTION', at);
  for (const flag of [ATTRIBUTE.CLOSURE, ATTRIBUTE.ANNOTATE, ATTRIBUTE.KWDEFAULTS, ATTRIBUTE.DEFAULTS]) {
    if (all & flag) u.emitArg('SET_FUNCTION_ATTRIBUTE', flag, at);
  }
}
