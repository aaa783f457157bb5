/**
 * "Did you mean 'for'?": a name that makes a SyntaxError and would not if it were the keyword that it looks like. Found
 * when the error is shown, as CPython 3.14 does, and with its limits.
 */
import type { SyntaxPort } from '../interpreter.ts';
import { closest } from '../suggestion.ts';
import { closeMatches } from './close-matches.ts';
import { dedent } from './dedent.ts';

const KEYWORDS = (
  'False None True and as assert async await break class continue def del elif else except finally for from ' +
  'global if import in is lambda nonlocal not or pass raise return try while with yield'
).split(' ');
const LONGEST_CODE = 1024;
const MOST_NAMES = 10;
const MOST_MATCHES = 3;
const ALIKE = 0.5;

export interface KeywordTypo {
  /** The line that it is on, and its columns there, from 0, end exclusive. */
  readonly text: string;
  readonly column: number;
  readonly endColumn: number;
  readonly keyword: string;
}

/**
 * The first name that could have been meant as a keyword, looked for from the last compound statement to line `last` of
 * the source; only on that line itself when the text is a file's.
 */
export function keywordTypo(syntax: SyntaxPort, source: string, last: number, isFile: boolean): KeywordTypo | null {
  const first = Math.max(1, syntax.lastCompoundLine(source));
  const lines = dedent(source.split('\n').slice(first - 1, last));
  if (lines.join('\n').length > LONGEST_CODE) return null;
  let left = MOST_NAMES;
  for (const name of syntax.namesOf(lines.join('\n'))) {
    if (KEYWORDS.includes(name.text) || (isFile && name.line !== last - first + 1)) continue;
    if (left-- <= 0) return null;
    const { column, endColumn } = name;
    const text = lines[name.line - 1] as string;
    const keyword = matchesOf(name.text).find((candidate) => {
      const changed = lines.slice();
      changed[name.line - 1] = text.slice(0, column) + candidate + text.slice(endColumn);
      return syntax.couldCompile(changed.join('\n'));
    });
    if (keyword !== undefined) return { text, column, endColumn, keyword };
  }
  return null;
}

function matchesOf(name: string): string[] {
  const near = closest(name, KEYWORDS);
  const alike = closeMatches(name, KEYWORDS, MOST_MATCHES, ALIKE);
  return (near === null ? alike : [near, ...alike]).slice(0, MOST_MATCHES);
}
