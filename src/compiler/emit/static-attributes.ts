/**
 * `__static_attributes__` of a class: the names that its methods assign on `self`.
 */
import type { Stmt } from '../ast.ts';

/** Names assigned to attributes of `self` in the functions of a class body, sorted. */
export function staticAttributes(body: readonly Stmt[]): string[] {
  const names = new Set<string>();
  inFunctions(body, names);
  return [...names].sort();
}

/** The functions below `node`, lambdas too, classes excepted. */
function inFunctions(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { nodeType, body } = node as Record<string, unknown>;
  if (nodeType === 'ClassDef') return;
  const isFunction = nodeType === 'FunctionDef' || nodeType === 'AsyncFunctionDef' || nodeType === 'Lambda';
  if (isFunction) walk(body, names);
  else for (const inner of Object.values(node)) inFunctions(inner, names);
}

/** Goes through every node below `node`, classes excepted, for stores to `self.name`. */
function walk(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, names);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { nodeType, ctx, attr, value } = node as Record<string, unknown>;
  if (nodeType === undefined && !('target' in node || 'pattern' in node || 'context_expr' in node)) return;
  if (nodeType === 'ClassDef' || nodeType === 'Constant') return;
  if (nodeType === 'AugAssign') {
    // `self.name += 1` reads first, and does not count
    walk(value, names);
    return;
  }
  const isSelf = (value as Record<string, unknown> | undefined)?.id === 'self';
  if (nodeType === 'Attribute' && ctx === 'Store' && isSelf) names.add(attr as string);
  for (const key in node) walk((node as Record<string, unknown>)[key], names);
}
