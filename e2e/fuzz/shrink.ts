/**
 * Makes a program smaller that shows a difference: takes out statements with all that is in them, and unwraps blocks, as
 * long as the difference is still there. What stands before the line `BEGIN` is left as it is.
 */

/** Between what every program of a kind begins with and what is random. */
export const BEGIN = '# Random from here on';

/** So many attempts at most, because each may cost a tenth of a second. */
const PATIENCE = 600;

/** The smallest text found for which `differs` still says so. */
export function shrink(source: string, differs: (source: string) => boolean): string {
  let lines = source.split('\n').filter((line) => line.trim() !== '');
  const begin = lines.indexOf(BEGIN);
  let left = PATIENCE;
  const isSmaller = (candidate: readonly string[]) => left-- > 0 && differs(`${candidate.join('\n')}\n`);
  for (let shorter = true; shorter; ) {
    shorter = false;
    for (let at = lines.length - 1; at > begin; at--) {
      const found = smallerAt(lines, at).find(isSmaller);
      if (found === undefined) continue;
      lines = found;
      shorter = true;
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Without the statement at a line; with only what is in it; with its body emptied. */
function smallerAt(lines: readonly string[], at: number): string[][] {
  const line = lines[at];
  if (line === undefined) return [];
  const depth = depthOf(line);
  let end = at + 1;
  while (end < lines.length && depthOf(lines[end] as string) > depth) end++;
  const before = lines.slice(0, at);
  const after = lines.slice(end);
  const inside = lines.slice(at + 1, end);
  if (inside.length === 0) return [[...before, ...after], ...simpler(before, line, after)];
  return [
    [...before, ...after],
    [...before, ...inside.map((inner) => inner.slice(4)), ...after],
    ...(inside.length > 1 ? [[...before, line, `${' '.repeat(depth + 4)}pass`, ...after]] : []),
  ];
}

function simpler(before: readonly string[], line: string, after: readonly string[]): string[][] {
  if (line.trim() === 'pass') return [];
  return [[...before, `${' '.repeat(depthOf(line))}pass`, ...after]];
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}
