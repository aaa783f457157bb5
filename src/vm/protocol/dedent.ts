/** textwrap.dedent, for lines. */

/** Takes away the white space that all lines begin with; blank lines become empty. */
export function dedent(lines: readonly string[]): string[] {
  let margin: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const own = line.slice(0, line.length - line.trimStart().length);
    margin = margin === null ? own : commonStart(margin, own);
  }
  const cut = margin?.length ?? 0;
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(cut)));
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
