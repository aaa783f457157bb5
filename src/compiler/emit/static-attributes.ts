/**
 * `__static_attributes__` of a class: the names that its methods assign on `self`.
 */
import type { Stmt } from '../ast.ts';

/** Names assigned through the first parameter in the functions of a class body, sorted. */
export function staticAttributes(body: readonly Stmt[]): string[] {
  const names = new Set<string>();
  for (const s of body) {
    if (s.nodeType === 'FunctionDef' || s.nodeType === 'AsyncFunctionDef') walk(s.body, names);
  }
  return [...names].sort();
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
  const isSelf = (value as Record<string, unknown> | undefined)?.id === 'self';
  if (nodeType === 'Attribute' && ctx === 'Store' && isSelf) names.add(attr as string);
  for (const key in node) walk((node as Record<string, unknown>)[key], names);
}
