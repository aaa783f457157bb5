/**
 * The parser's import statements.
 */
import type { Alias, Stmt } from '../ast.ts';
import type { Cursor } from './cursor.ts';
import { expression } from './expressions.ts';
import { exprName } from './targets.ts';

function dottedName(p: Cursor): string {
  let name = p.name();
  while (p.accept('.')) name += `.${p.name()}`;
  return name;
}

function alias(p: Cursor, read: (p: Cursor) => string): Alias {
  const start = p.token;
  const name = read(p);
  const asname = p.accept('as') ? importTarget(p) : null;
  return { nodeType: 'Alias', name, asname, ...p.from(start) };
}

function importTarget(p: Cursor): string {
  if (p.isName() && !['.', '(', '['].includes(p.peek(1).text)) return p.name();
  const target = p.attempt(() => expression(p));
  if (target === null || target.nodeType === 'Name') throw p.invalid();
  throw p.error(`cannot use ${exprName(target)} as import target`, target);
}

/** `import a.b as c, …` */
export function importStatement(p: Cursor): Stmt {
  const start = p.expect('import');
  if (p.at('newline')) throw noNames(p);
  const names = [alias(p, dottedName)];
  while (p.accept(',')) names.push(alias(p, dottedName));
  if (p.accept('from')) {
    dottedName(p);
    throw p.error("Did you mean to use 'from ... import ...' instead?", p.from(start));
  }
  return { nodeType: 'Import', names, ...p.from(start) };
}

function noNames(p: Cursor) {
  return p.startingFrom("Expected one or more names after 'import'", p.token);
}

/** `from a import b as c, …` */
export function importFrom(p: Cursor): Stmt {
  const start = p.expect('from');
  let level = 0;
  for (; p.is('.') || p.is('...'); level += p.advance().text.length);
  const module = level > 0 && p.is('import') ? null : dottedName(p);
  p.expect('import');
  const names = importedNames(p);
  return { nodeType: 'ImportFrom', module, names, level, ...p.from(start) };
}

function importedNames(p: Cursor): Alias[] {
  if (p.at('newline')) throw noNames(p);
  if (p.is('*')) {
    const star = p.advance();
    return [{ nodeType: 'Alias', name: '*', asname: null, ...p.from(star) }];
  }
  const open = p.accept('(');
  const names = [alias(p, (q) => q.name())];
  while (p.accept(',')) {
    if (open && p.is(')')) break;
    if (!open && p.at('newline')) {
      throw p.error('trailing comma not allowed without surrounding parentheses');
    }
    names.push(alias(p, (q) => q.name()));
  }
  if (open) p.expect(')');
  return names;
}
