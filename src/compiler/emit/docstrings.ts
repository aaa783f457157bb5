/**
 * Docstrings: the text that a body begins with, as the compiler of CPython 3.13 and later leaves it.
 */
import type { Stmt } from '../ast.ts';
import type { Unit } from './unit.ts';

/** The statements after the docstring, which the unit keeps. */
export function takeDocstring(u: Unit, body: readonly Stmt[]): readonly Stmt[] {
  const first = body[0];
  const text = first?.nodeType === 'Expr' && first.value.nodeType === 'Constant' ? first.value.value : null;
  if (text?.kind !== 'str') return body;
  u.docstring = cleaned(text.value);
  return body.slice(1);
}

/** Without the indentation that all lines but the first have in common. */
function cleaned(text: string): string {
  const [first = '', ...rest] = withoutTabs(text).split('\n');
  const margins = rest.filter((line) => indentOf(line) < line.length).map(indentOf);
  const margin = margins.length > 0 ? Math.min(...margins) : 0;
  const cut = rest.map((line) => line.slice(Math.min(margin, indentOf(line))));
  return [first.slice(indentOf(first)), ...cut].join('\n');
}

function indentOf(line: string): number {
  return (/^ */.exec(line) as RegExpExecArray)[0].length;
}

/** Tabs as blanks up to the next eighth column. */
function withoutTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let out = '';
  let column = 0;
  for (const c of text) {
    const width = c === '\t' ? 8 - (column % 8) : 1;
    out += c === '\t' ? ' '.repeat(width) : c;
    column = c === '\n' || c === '\r' ? 0 : column + width;
  }
  return out;
}
