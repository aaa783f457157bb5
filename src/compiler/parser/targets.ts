/**
 * What may stand on the left of `=`, after `for`, `as` and `del`: the parser reads an expression first and turns it
 * into a target here, or says why it is none.
 */
import type { Expr, Sequence } from '../ast.ts';
import type { Cursor } from './cursor.ts';

const NAMES: Readonly<Record<Expr['nodeType'], string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  FormattedValue: 'f-string expression',
  TemplateStr: 't-string expression',
  Interpolation: 't-string expression',
  Constant: 'literal',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
  Slice: 'slice',
};

/** CPython's word for a kind of expression. */
export function exprName(node: Expr): string {
  if (node.nodeType !== 'Constant') return NAMES[node.nodeType];
  switch (node.value.kind) {
    case 'none':
      return 'None';
    case 'true':
      return 'True';
    case 'false':
      return 'False';
    case 'ellipsis':
      return 'ellipsis';
    default:
      return 'literal';
  }
}

/** The first part of `node` that cannot be assigned to (or deleted), or null. */
function badPart(node: Expr, use: Use): Expr | null {
  switch (node.nodeType) {
    case 'List':
    case 'Tuple':
      for (const item of node.elts) {
        const bad = badPart(item, use);
        if (bad !== null) return bad;
      }
      return null;
    case 'Starred':
      return use === 'delete' ? node : badPart(node.value, use);
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    case 'Compare':
      if (use !== 'for') return node;
      return node.ops[0] === 'in' ? badPart(node.left, use) : null;
    default:
      return node;
  }
}

/** What a target is for. */
type Use = 'assign' | 'delete' | 'for';

/** A tuple without parentheses begins where its first element does. */
export function isBare(tuple: Sequence): boolean {
  const [first] = tuple.elts;
  return first !== undefined && first.col_offset === tuple.col_offset && first.lineno === tuple.lineno;
}

/** Whether `node` can be assigned to. */
export function isTarget(node: Expr): boolean {
  return badPart(node, 'assign') === null;
}

/** Gives `node` back when it is a target; otherwise throws CPython's message. */
export function asTarget(p: Cursor, node: Expr, use: Use): Expr {
  const bad = badPart(node, use);
  if (bad !== null) throw p.error(`cannot ${use === 'delete' ? 'delete' : 'assign to'} ${exprName(bad)}`, bad);
  if (use === 'for' && !isTarget(node)) throw p.invalid();
  return node;
}

/** The same target with a Store context throughout. */
export function store(node: Expr): Expr {
  return withContext(node, 'Store');
}

/** The same target with the context `ctx` throughout. */
export function withContext(node: Expr, ctx: 'Store' | 'Del'): Expr {
  switch (node.nodeType) {
    case 'List':
    case 'Tuple':
      return { ...node, elts: node.elts.map((item) => withContext(item, ctx)), ctx };
    case 'Starred':
      return { ...node, value: withContext(node.value, ctx), ctx };
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return { ...node, ctx };
    default:
      return node;
  }
}
