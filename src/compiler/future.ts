/**
 * `from __future__ import …`: which features a file asks for. All but `annotations` are always on.
 */
import type { Alias, ImportFrom, Module, Stmt } from './ast.ts';
import { syntaxError } from './diagnostic.ts';

const FEATURES = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'generator_stop',
  'annotations',
]);

/** Whether annotations are to stay text; throws for unknown features and for imports that come too late. */
export function futureAnnotations(tree: Module): boolean {
  let annotations = false;
  let early = true;
  tree.body.forEach((s, i) => {
    if (!isFuture(s)) early &&= i === 0 && isDocstring(s);
    else if (!early) throw syntaxError('from __future__ imports must occur at the beginning of the file', s);
    else for (const alias of s.names) annotations = checkFeature(alias) || annotations;
  });
  return annotations;
}

function isFuture(s: Stmt): s is ImportFrom {
  return s.nodeType === 'ImportFrom' && s.module === '__future__' && s.level === 0;
}

function isDocstring(s: Stmt): boolean {
  return s.nodeType === 'Expr' && s.value.nodeType === 'Constant' && s.value.value.kind === 'str';
}

function checkFeature(alias: Alias): boolean {
  const { name } = alias;
  if (name === 'braces') throw syntaxError('not a chance', alias);
  if (!FEATURES.has(name)) throw syntaxError(`future feature ${name} is not defined`, alias);
  return name === 'annotations';
}
