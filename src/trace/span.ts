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

/** Whether what a file has in the place of a span is one. */
export function isSpan(value: unknown): value is SourceSpan {
  const { file, library, line, column, endLine, endColumn } = (value ?? {}) as SourceSpan;
  const isPlaced = [line, column, endLine, endColumn].every((place) => typeof place === 'number');
  return isPlaced && typeof file === 'string' && typeof library === 'boolean';
}
