/** Tokens: what the tokenizer makes of a text and the parser reads. How they are made is in tokens.ts. */
import type { Place } from '../ast.ts';
import type { Complaint, Refusal } from '../diagnostic.ts';

export type TokenType =
  | 'name'
  | 'number'
  | 'string'
  | 'op'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'
  /** What could not be read. */
  | 'error'
  | 'fstring-start'
  | 'fstring-middle'
  | 'fstring-end';

export interface Token extends Place {
  readonly type: TokenType;
  /** The text of names, keywords, operators, numbers, strings; empty for the rest, so that it equals no keyword. */
  readonly text: string;
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
}

export interface Tokens {
  readonly source: string;
  readonly isFile: boolean;
  readonly tokens: readonly Token[];
  /** The innermost bracket that is never closed. */
  readonly unclosed: Refusal | null;
  /** Why there are no more tokens: then the last one is an `error`. */
  readonly failure: Refusal | null;
  readonly warnings: readonly Complaint[];
}
