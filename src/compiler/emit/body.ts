/**
 * What a module's or class's own statements annotate: the plain names, wherever in the body they stand.
 */
import type { Expr, Stmt } from '../ast.ts';

/** `name: annotation` of every simple annotated assignment of a body, in order, not looking into inner blocks. */
export function collectAnnotations(body: readonly Stmt[]): { name: string; value: Expr }[] {
  return body.flatMap((s) => {
    if (s.nodeType === 'AnnAssign') {
      return s.simple && s.target.nodeType === 'Name' ? [{ name: s.target.id, value: s.annotation }] : [];
    }
    return innerBodies(s).flatMap(collectAnnotations);
  });
}

function innerBodies(s: Stmt): (readonly Stmt[])[] {
  switch (s.nodeType) {
    case 'If':
    case 'While':
    case 'For':
    case 'AsyncFor':
      return [s.body, s.orelse];
    case 'With':
    case 'AsyncWith':
      return [s.body];
    case 'Try':
    case 'TryStar':
      return [s.body, ...s.handlers.map((handler) => handler.body), s.orelse, s.finalbody];
    case 'Match':
      return s.cases.map((item) => item.body);
    default:
      return [];
  }
}
