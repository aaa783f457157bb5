/** Long lists as text, piece by piece: the whole may be more than one text can hold. */

const ROWS = 10_000;

/** The rows with a comma and a line end between them. */
export function* pieces(rows: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  let between = '';
  for (const row of rows) {
    if (batch.push(row) < ROWS) continue;
    yield between + batch.join(',\n');
    between = ',\n';
    batch = [];
  }
  if (batch.length > 0) yield between + batch.join(',\n');
}
