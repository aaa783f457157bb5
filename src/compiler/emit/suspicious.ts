/**
 * Code that is valid and surely not meant: CPython's SyntaxWarnings about literals in odd places.
 */
import type { Assert, Call, Compare, Expr, Subscript } from '../ast.ts';
import type { Unit } from './unit.ts';

const LITERALS: Readonly<Record<string, string>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  JoinedStr: 'str',
  FormattedValue: 'str',
  TemplateStr: 'string.templatelib.Template',
  Lambda: 'function',
};

const CONSTANTS: Readonly<Record<string, string>> = {
  none: 'NoneType',
  true: 'bool',
  false: 'bool',
  ellipsis: 'ellipsis',
};

/** The type that a literal has, or null when `e` is none. */
function literalType(e: Expr): string | null {
  if (e.nodeType !== 'Constant') return LITERALS[e.nodeType] ?? null;
  return CONSTANTS[e.value.kind] ?? e.value.kind;
}

export function warnCall(u: Unit, e: Call): void {
  const type = e.func.nodeType === 'Lambda' ? null : literalType(e.func);
  if (type !== null) u.warn(`'${type}' object is not callable; perhaps you missed a comma?`, e.func);
}

export function warnCompare(u: Unit, e: Compare): void {
  let left = e.left;
  e.comparators.forEach((right, i) => {
    const op = e.ops[i];
    const literal = [left, right].find(isPlainLiteral);
    if ((op === 'is' || op === 'is not') && literal !== undefined) {
      const meant = op === 'is' ? '==' : '!=';
      u.warn(`"${op}" with '${literalType(literal)}' literal. Did you mean "${meant}"?`, e);
    }
    left = right;
  });
}

function isPlainLiteral(e: Expr): boolean {
  if (e.nodeType === 'Tuple') return e.elts.every((item) => item.nodeType === 'Constant');
  return e.nodeType === 'Constant' && CONSTANTS[e.value.kind] === undefined;
}

const NOT_SUBSCRIPTABLE = new Set([
  'NoneType',
  'bool',
  'ellipsis',
  'int',
  'float',
  'complex',
  'set',
  'generator',
  'function',
  'string.templatelib.Template',
]);

export function warnSubscript(u: Unit, e: Subscript): void {
  const type = literalType(e.value);
  if (type === null) return;
  if (NOT_SUBSCRIPTABLE.has(type)) {
    u.warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, e.value);
    return;
  }
  const index = literalType(e.slice);
  if (index === null || index === 'int' || index === 'bool' || type === 'dict') return;
  u.warn(`${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`, e.value);
}

export function warnAssert(u: Unit, s: Assert): void {
  if (s.test.nodeType === 'Tuple' && s.test.elts.length > 0) {
    u.warn('assertion is always true, perhaps remove parentheses?', s);
  }
}
