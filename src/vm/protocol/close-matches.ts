/** The words that look most like another: difflib.get_close_matches, by Ratcliff and Obershelp's way to compare. */

/** The best `count` of `candidates` that are at least `cutoff` alike, the most alike first. */
export function closeMatches(word: string, candidates: readonly string[], count: number, cutoff: number): string[] {
  const scored = candidates.map((candidate) => ({ candidate, score: similarity(candidate, word) }));
  const good = scored.filter(({ score }) => score >= cutoff);
  good.sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? 1 : -1));
  return good.slice(0, count).map(({ candidate }) => candidate);
}

/** Twice the characters in matching blocks, of all characters: 1 for equal texts, 0 for nothing in common. */
function similarity(a: string, b: string): number {
  return (2 * matching(a, b)) / (a.length + b.length);
}

/** Characters in the longest common block, and in those left and right of it. */
function matching(a: string, b: string): number {
  const [at, other, length] = longestBlock(a, b);
  if (length === 0) return 0;
  return length + matching(a.slice(0, at), b.slice(0, other)) + matching(a.slice(at + length), b.slice(other + length));
}

function longestBlock(a: string, b: string): [at: number, other: number, length: number] {
  let best: [number, number, number] = [0, 0, 0];
  let lengths: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const length = (lengths[j - 1] ?? 0) + 1;
      row[j] = length;
      if (length > best[2]) best = [i - length + 1, j - length + 1, length];
    }
    lengths = row;
  }
  return best;
}
