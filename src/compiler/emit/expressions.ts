/**
 * Expressions to instructions. Each leaves one value on the stack; the order of evaluation and the place each instruction
 * bears are CPython's, since tracebacks draw their carets from them. What takes a value is in targets.ts.
 */
import { assertNever } from '#base';
import { BINARY_OPS, COMPARE_OPS, type Const } from '#bytecode';
import type {
  Attribute,
  BoolOp,
  Compare,
  CompareOperator,
  Dict,
  Expr,
  FormattedValue,
  Interpolation,
  Place,
  Subscript,
  TemplateStr,
} from '../ast.ts';
import type { Label } from './assembler.ts';
import { callExpression, isSuperCall, loadSuperArguments } from './calls.ts';
import { comprehension } from './comprehensions.ts';
import { foldConstant, truthOf } from './constants.ts';
import { lambda } from './functions.ts';
import { awaitValue, yieldFrom, yieldValue } from './generators.ts';
import { loadName, storeName } from './names.ts';
import { warnCall, warnCompare, warnSubscript } from './suspicious.ts';
import type { Unit } from './unit.ts';

/** Pushes the value of `e`. */
export function expression(u: Unit, e: Expr): void {
  const constant = foldConstant(e);
  if (constant !== null) {
    u.loadConst(constant, e);
    return;
  }
  switch (e.nodeType) {
    case 'BoolOp':
      boolOp(u, e);
      return;
    case 'NamedExpr':
      expression(u, e.value);
      u.emitArg('COPY', 1, e);
      storeName(u, e.target.id, e.target);
      return;
    case 'BinOp':
      expression(u, e.left);
      expression(u, e.right);
      u.emitArg('BINARY_OP', BINARY_OPS.indexOf(e.op), e);
      return;
    case 'UnaryOp':
      if (e.op === 'not' && e.operand.nodeType === 'Compare' && e.operand.ops.length === 1) compare(u, e.operand, e);
      else expression(u, e.operand);
      u.emit(UNARY[e.op], e);
      return;
    case 'Lambda':
      lambda(u, e);
      return;
    case 'IfExp':
      conditional(u, e.test, e.body, e.orelse);
      return;
    case 'Dict':
      dict(u, e);
      return;
    case 'Set':
      display(u, e.elts, 'set', e);
      return;
    case 'List':
      display(u, e.elts, 'list', e);
      return;
    case 'Tuple':
      display(u, e.elts, 'tuple', e);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      comprehension(u, e);
      return;
    case 'Await':
      awaitValue(u, e);
      return;
    case 'Yield':
      yieldValue(u, e);
      return;
    case 'YieldFrom':
      yieldFrom(u, e);
      return;
    case 'Compare':
      compare(u, e);
      return;
    case 'Call':
      warnCall(u, e);
      callExpression(u, e);
      return;
    case 'JoinedStr':
      joined(u, e.values, e);
      return;
    case 'FormattedValue':
      formatted(u, e);
      return;
    case 'TemplateStr':
      template(u, e);
      return;
    case 'Interpolation':
      interpolation(u, e);
      return;
    case 'Attribute':
      attribute(u, e);
      return;
    case 'Subscript':
      subscript(u, e);
      return;
    case 'Name':
      loadName(u, e.id, e);
      return;
    case 'Slice':
      slice(u, e);
      return;
    case 'Starred':
      throw u.error("can't use starred expression here", e);
    case 'Constant':
      u.loadConst(e.value, e);
      return;
    default:
      assertNever(e, 'expression');
  }
}

const UNARY = { '-': 'UNARY_NEGATIVE', '+': 'UNARY_POSITIVE', '~': 'UNARY_INVERT', not: 'UNARY_NOT' } as const;

// -- truth

function boolOp(u: Unit, e: BoolOp): void {
  const end = u.label();
  const op = e.op === 'and' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP';
  e.values.forEach((value, i) => {
    expression(u, value);
    if (i < e.values.length - 1) u.jump(op, end, e);
  });
  u.mark(end);
}

function conditional(u: Unit, test: Expr, body: Expr, orelse: Expr): void {
  const otherwise = u.label();
  const end = u.label();
  jumpIf(u, test, otherwise, false);
  expression(u, body);
  u.jump('JUMP_FORWARD', end, null);
  u.mark(otherwise);
  expression(u, orelse);
  u.mark(end);
}

/** Jumps to `target` when the truth of `e` is `when`, else falls through. */
export function jumpIf(u: Unit, e: Expr, target: Label, when: boolean): void {
  const known = truthOf(e);
  if (known !== null) {
    u.emit('NOP', e);
    if (known === when) u.jump('JUMP_FORWARD', target, null);
    return;
  }
  if (e.nodeType === 'UnaryOp' && e.op === 'not') {
    jumpIf(u, e.operand, target, !when);
    return;
  }
  if (e.nodeType === 'BoolOp') {
    jumpIfBool(u, e, target, when);
    return;
  }
  if (e.nodeType === 'IfExp') {
    jumpIfConditional(u, e.test, e.body, e.orelse, target, when);
    return;
  }
  if (e.nodeType === 'Compare') {
    jumpIfCompare(u, e, target, when);
    return;
  }
  expression(u, e);
  u.jump(when ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target, e);
}

function jumpIfBool(u: Unit, e: BoolOp, target: Label, when: boolean): void {
  const short = e.op === 'or';
  const next = short === when ? target : u.label();
  e.values.forEach((value, i) => {
    if (i < e.values.length - 1) jumpIf(u, value, next, short);
    else jumpIf(u, value, target, when);
  });
  if (next !== target) u.mark(next);
}

function jumpIfConditional(u: Unit, test: Expr, body: Expr, orelse: Expr, target: Label, when: boolean): void {
  const otherwise = u.label();
  const end = u.label();
  jumpIf(u, test, otherwise, false);
  jumpIf(u, body, target, when);
  u.jump('JUMP_FORWARD', end, null);
  u.mark(otherwise);
  jumpIf(u, orelse, target, when);
  u.mark(end);
}

function jumpIfCompare(u: Unit, e: Compare, target: Label, when: boolean): void {
  warnCompare(u, e);
  if (e.ops.length > 1) {
    jumpIfChain(u, e, target, when);
    return;
  }
  const [op, right] = [e.ops[0] as CompareOperator, e.comparators[0] as Expr];
  expression(u, e.left);
  if ((op === 'is' || op === 'is not') && right.nodeType === 'Constant' && right.value.kind === 'none') {
    const ifNone = (op === 'is') === when;
    u.jump(ifNone ? 'POP_JUMP_IF_NONE' : 'POP_JUMP_IF_NOT_NONE', target, e);
    return;
  }
  comparand(u, op, right);
  compareOp(u, op, e);
  u.jump(when ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target, e);
}

function jumpIfChain(u: Unit, e: Compare, target: Label, when: boolean): void {
  const cleanup = u.label();
  const end = u.label();
  const last = e.ops.length - 1;
  expression(u, e.left);
  for (let i = 0; i < last; i++) {
    chainLink(u, e, i);
    u.jump('POP_JUMP_IF_FALSE', cleanup, e);
  }
  expression(u, e.comparators[last] as Expr);
  compareOp(u, e.ops[last] as CompareOperator, e);
  u.jump(when ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target, e);
  u.jump('JUMP_FORWARD', end, null);
  u.mark(cleanup);
  u.emit('POP_TOP', e);
  if (!when) u.jump('JUMP_FORWARD', target, null);
  u.mark(end);
}

// -- comparisons

/** The comparison that `not` negates stands where `not` stands: CPython makes one instruction of the two. */
function compare(u: Unit, e: Compare, at: Place = e): void {
  warnCompare(u, e);
  const last = e.ops.length - 1;
  const cleanup = u.label();
  const end = u.label();
  expression(u, e.left);
  for (let i = 0; i < last; i++) {
    chainLink(u, e, i);
    u.jump('JUMP_IF_FALSE_OR_POP', cleanup, e);
  }
  comparand(u, e.ops[last] as CompareOperator, e.comparators[last] as Expr);
  compareOp(u, e.ops[last] as CompareOperator, at);
  if (last === 0) return;
  u.jump('JUMP_FORWARD', end, null);
  u.mark(cleanup);
  u.emitArg('SWAP', 2, e);
  u.emit('POP_TOP', e);
  u.mark(end);
}

/** a -> b, a op b: the right side is kept for the next comparison. */
function chainLink(u: Unit, e: Compare, i: number): void {
  expression(u, e.comparators[i] as Expr);
  u.emitArg('SWAP', 2, e);
  u.emitArg('COPY', 2, e);
  compareOp(u, e.ops[i] as CompareOperator, e);
}

/** The right side; a display of constants after `in` is made once and for all. */
function comparand(u: Unit, op: CompareOperator, right: Expr): void {
  const constant = op === 'in' || op === 'not in' ? constantElements(right) : null;
  if (constant === null) expression(u, right);
  else u.loadConst({ kind: right.nodeType === 'Set' ? 'frozenset' : 'tuple', items: constant }, right);
}

/** The elements of a list or set display that are all constants, else null. */
export function constantElements(e: Expr): Const[] | null {
  if (e.nodeType !== 'List' && e.nodeType !== 'Set') return null;
  const items = e.elts.map(foldConstant);
  return items.every((item) => item !== null) && items.length > 0 ? items : null;
}

function compareOp(u: Unit, op: CompareOperator, at: Place): void {
  if (op === 'is' || op === 'is not') u.emitArg('IS_OP', op === 'is' ? 0 : 1, at);
  else if (op === 'in' || op === 'not in') u.emitArg('CONTAINS_OP', op === 'in' ? 0 : 1, at);
  else u.emitArg('COMPARE_OP', COMPARE_OPS.indexOf(op), at);
}

// -- displays

const BUILD = { list: 'BUILD_LIST', tuple: 'BUILD_TUPLE', set: 'BUILD_SET' } as const;

/** A list, tuple or set of `elts`, stars unpacked. */
export function display(u: Unit, elts: readonly Expr[], kind: 'list' | 'tuple' | 'set', at: Place): void {
  if (!elts.some((item) => item.nodeType === 'Starred')) {
    const constant = kind === 'list' && elts.length > 2 ? elts.map(foldConstant) : [null];
    if (constant.every((item) => item !== null)) {
      constantList(u, constant, at);
      return;
    }
    for (const item of elts) expression(u, item);
    u.emitArg(BUILD[kind], elts.length, at);
    return;
  }
  const [extend, add] =
    kind === 'set' ? (['SET_UPDATE', 'SET_ADD'] as const) : (['LIST_EXTEND', 'LIST_APPEND'] as const);
  const first = elts.findIndex((item) => item.nodeType === 'Starred');
  for (const item of elts.slice(0, first)) expression(u, item);
  u.emitArg(kind === 'set' ? 'BUILD_SET' : 'BUILD_LIST', first, at);
  for (const item of elts.slice(first)) {
    expression(u, item.nodeType === 'Starred' ? item.value : item);
    u.emitArg(item.nodeType === 'Starred' ? extend : add, 1, at);
  }
  if (kind === 'tuple') u.emit('LIST_TO_TUPLE', at);
}

/** Three constants or more: an empty list takes them from a tuple, as in CPython. */
function constantList(u: Unit, items: readonly Const[], at: Place): void {
  u.emitArg('BUILD_LIST', 0, at);
  u.loadConst({ kind: 'tuple', items }, at);
  u.emitArg('LIST_EXTEND', 1, at);
}

function dict(u: Unit, e: Dict): void {
  let pending = 0;
  let made = false;
  const flush = () => {
    if (pending === 0 && made) return;
    u.emitArg('BUILD_MAP', pending, e);
    if (made) u.emitArg('DICT_UPDATE', 1, e);
    made = true;
    pending = 0;
  };
  e.keys.forEach((key, i) => {
    const value = e.values[i] as Expr;
    if (key === null) {
      flush();
      expression(u, value);
      u.emitArg('DICT_UPDATE', 1, e);
      return;
    }
    expression(u, key);
    expression(u, value);
    pending++;
    if (pending === 15) flush();
  });
  flush();
}

// -- attributes and items

/** CPython's place for an attribute or its call: on a chain over several lines it begins with the name. */
export function attributePlace(at: Place, e: Attribute): Place {
  if (at.lineno === e.end_lineno) return at;
  const { end_lineno, end_col_offset } = at;
  return { lineno: e.end_lineno, col_offset: e.end_col_offset - e.attr.length, end_lineno, end_col_offset };
}

function attribute(u: Unit, e: Attribute): void {
  if (isSuperCall(u, e.value)) {
    loadSuperArguments(u, e.value);
    u.emitName('LOAD_SUPER_ATTR', u.scope.mangle(e.attr), attributePlace(e, e));
    return;
  }
  expression(u, e.value);
  u.emitName('LOAD_ATTR', u.scope.mangle(e.attr), attributePlace(e, e));
}

function subscript(u: Unit, e: Subscript): void {
  warnSubscript(u, e);
  expression(u, e.value);
  expression(u, e.slice);
  u.emit('BINARY_SUBSCR', e);
}

function slice(u: Unit, e: Extract<Expr, { nodeType: 'Slice' }>): void {
  for (const part of [e.lower, e.upper]) {
    if (part === null) u.loadNone(e);
    else expression(u, part);
  }
  if (e.step !== null) expression(u, e.step);
  u.emitArg('BUILD_SLICE', e.step === null ? 2 : 3, e);
}

// -- f-strings

function joined(u: Unit, values: readonly Expr[], at: Place): void {
  if (values.length === 0) {
    u.loadConst({ kind: 'str', value: '' }, at);
    return;
  }
  for (const value of values) expression(u, value);
  if (values.length > 1) u.emitArg('BUILD_STRING', values.length, at);
}

const CONVERSIONS = { s: 1, r: 2, a: 3 } as const;

function formatted(u: Unit, e: FormattedValue): void {
  expression(u, e.value);
  if (e.conversion !== '') u.emitArg('CONVERT_VALUE', CONVERSIONS[e.conversion], e);
  if (e.format_spec === null) {
    u.emit('FORMAT_SIMPLE', e);
    return;
  }
  expression(u, e.format_spec);
  u.emit('FORMAT_WITH_SPEC', e);
}

// -- t-strings

/** Strings and interpolations take turns; where two interpolations meet there is an empty string. */
function template(u: Unit, e: TemplateStr): void {
  const strings = [''];
  for (const value of e.values) {
    if (value.nodeType === 'Interpolation') strings.push('');
    else if (value.value.kind === 'str') strings[strings.length - 1] += value.value.value;
  }
  for (const value of strings) u.loadConst({ kind: 'str', value }, e);
  u.emitArg('BUILD_TUPLE', strings.length, e);
  for (const value of e.values) if (value.nodeType === 'Interpolation') interpolation(u, value);
  u.emitArg('BUILD_TUPLE', strings.length - 1, e);
  u.emit('BUILD_TEMPLATE', e);
}

function interpolation(u: Unit, e: Interpolation): void {
  expression(u, e.value);
  u.loadConst({ kind: 'str', value: e.str }, e);
  if (e.format_spec !== null) expression(u, e.format_spec);
  const conversion = e.conversion === '' ? 0 : CONVERSIONS[e.conversion];
  u.emitArg('BUILD_INTERPOLATION', 2 * conversion + (e.format_spec === null ? 0 : 1), e);
}
