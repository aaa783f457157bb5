/**
 * Annotations are not evaluated where they stand: they are compiled into an `__annotate__` function that makes the dict
 * when somebody asks for it (PEP 649). With `from __future__ import annotations` they are their own text.
 */
import { COMPARE_OPS } from '#bytecode';
import type { Arg, Arguments, Expr, FunctionDef, Place } from '../ast.ts';
import { expression } from './expressions.ts';
import { beginFrame, makeFunction } from './functions.ts';
import { Unit } from './unit.ts';

interface Annotation {
  readonly name: string;
  readonly value: Expr;
}

/** Pushes the `__annotate__` function of a function's parameters; false when nothing is annotated. */
export function annotationsFunction(u: Unit, s: FunctionDef): boolean {
  const all: Annotation[] = [];
  for (const { arg, annotation } of asAnnotated(s.args)) {
    if (annotation !== null) all.push({ name: arg, value: annotation });
  }
  if (s.returns !== null) all.push({ name: 'return', value: s.returns });
  return annotate(u, s.args, all, s);
}

/** The parameters in the order of `__annotations__`. */
function asAnnotated({ posonlyargs, args, vararg, kwonlyargs, kwarg }: Arguments): Arg[] {
  return [...args, ...posonlyargs, vararg, ...kwonlyargs, kwarg].filter((one): one is Arg => one !== null);
}

/** Pushes the `__annotate__` function of a class or module body; false when nothing is annotated. */
export function bodyAnnotations(u: Unit, all: readonly Annotation[], at: Place): boolean {
  return annotate(u, u.scope, all, at);
}

function annotate(u: Unit, owner: object, all: readonly Annotation[], at: Place): boolean {
  const scope = u.session.scopes.annotationsOf(owner);
  if (scope === null || all.length === 0) return false;
  const inner = new Unit(u.session, scope, u, at.lineno);
  inner.local('format');
  inner.argcount = inner.posonlyargcount = 1;
  beginFrame(inner);
  refuseFormats(inner, at);
  for (const { name, value } of all) {
    inner.loadConst({ kind: 'str', value: inner.scope.mangle(name) }, at);
    annotationValue(inner, value);
  }
  inner.emitArg('BUILD_MAP', all.length, at);
  inner.emit('RETURN_VALUE', at);
  makeFunction(u, inner, 0, at);
  return true;
}

/** Only the formats VALUE (1) and VALUE_WITH_FAKE_GLOBALS (2) are understood. */
function refuseFormats(u: Unit, at: Place): void {
  const fine = u.label();
  u.emitArg('LOAD_FAST', 0, at);
  u.loadConst({ kind: 'int', value: 2 }, at);
  u.emitArg('COMPARE_OP', COMPARE_OPS.indexOf('>'), at);
  u.jump('POP_JUMP_IF_FALSE', fine, at);
  u.emitName('LOAD_GLOBAL', 'NotImplementedError', at);
  u.emitArg('RAISE_VARARGS', 1, at);
  u.mark(fine);
}

function annotationValue(u: Unit, value: Expr): void {
  if (u.session.futureAnnotations) {
    u.loadConst({ kind: 'str', value: sourceText(u, value) }, value);
    return;
  }
  if (value.nodeType !== 'Starred') {
    expression(u, value);
    return;
  }
  // *args: *Ts
  expression(u, value.value);
  u.emitArg('UNPACK_SEQUENCE', 1, value);
}

/** The annotation as it is written, on one line. */
function sourceText(u: Unit, e: Expr): string {
  const lines = u.session.source.split('\n').slice(e.lineno - 1, e.end_lineno);
  const last = lines.length - 1;
  lines[last] = (lines[last] as string).slice(0, e.end_col_offset);
  lines[0] = (lines[0] as string).slice(e.col_offset);
  return lines.map((line) => line.trim()).join(' ');
}
