/**
 * Questions about a text that CPython refuses, asked when the refusal is shown: which names it has, where the last
 * compound statement before the error begins, and whether a changed text would do.
 */
import { compileModule } from './compile.ts';
import { examine, normalize } from './parser/parse.ts';
import { tokenize } from './parser/tokens.ts';

/** A name or keyword in a text: lines from 1, columns from 0. */
export interface NameToken {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The names and keywords of a text in their order; none when it has what can be no token. */
export function namesOf(source: string): NameToken[] {
  const { tokens, failure } = tokenize(normalize(source));
  if (failure !== null) return [];
  const names = tokens.filter((token) => token.type === 'name');
  return names.map(({ text, lineno, col_offset, end_col_offset }) => {
    return { text, line: lineno, column: col_offset, endColumn: end_col_offset };
  });
}

/** True for a text that CPython would compile, or that it would if it went on. */
export function couldCompile(source: string): boolean {
  const compiled = compileModule(source, '<string>', 'user');
  return compiled.ok || compiled.diagnostic.kind === 'unsupported' || examine(normalize(source)).unfinished;
}

/** The line of the last compound statement before the text goes wrong, functions excepted; 0 for none. */
export function lastCompoundLine(source: string): number {
  return examine(normalize(source)).lastCompound;
}
