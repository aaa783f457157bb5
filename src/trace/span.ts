/** A piece of source text that an event points to. Lines from 1, columns from 0 in UTF-16 units, end exclusive. */
export interface SourceSpan {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Library text is ours; user text is the learner's. */
  readonly library: boolean;
}
