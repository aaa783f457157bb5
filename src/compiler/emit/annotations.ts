/**
 * Annotations are not evaluated where they stand: they are compiled into an `__annotate__` function that makes the dict
 * when somebody asks for it (PEP 649). With `from __future__ import annotations` they are their own text.
 */
import { COMPARE_OPS } from '#bytecode';
import type { Arg, Arguments, Expr, FunctionDef, Place } from '../ast.ts';
import { unparse } from '../unparse.ts';
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

/** Pushes the `__annotate__` function of a class or module body; false when nothing is annotated, or where texts are kept. */
export function bodyAnnotations(u: Unit, all: readonly Annotation[], at: Place): boolean {
  return !u.session.futureAnnotations && annotate(u, u.scope, all, at);
}

/** Where annotations are texts a body fills a dict of them as it goes: makes the dict. */
export function beginAnnotationTexts(u: Unit, all: readonly Annotation[], at: Place): void {
  if (!u.session.futureAnnotations || all.length === 0) return;
  u.emitArg('BUILD_MAP', 0, at);
  u.emitName('STORE_NAME', '__annotations__', at);
}

/** Puts the text of a name's annotation into the dict of its body. */
export function storeAnnotationText(u: Unit, name: string, value: Expr): void {
  if (!u.session.futureAnnotations || u.scope.isFunctionLike) return;
  u.loadConst({ kind: 'str', value: unparse(value) }, value);
  u.emitName('LOAD_NAME', '__annotations__', value);
  u.loadConst({ kind: 'str', value: u.scope.mangle(name) }, value);
  u.emit('STORE_SUBSCR', value);
}

function annotate(u: Unit, owner: object, all: readonly Annotation[], at: Place): boolean {
  const scope = u.session.scopes.annotationsOf(owner);
  if (scope === null || all.length === 0) return false;
  const inner = new Unit(u.session, scope, at.lineno);
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
    u.loadConst({ kind: 'str', value: unparse(value) }, value);
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
