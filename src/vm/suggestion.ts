/**
 * "Did you mean": the closest of some names to a misspelt one, by the rules and limits of CPython's suggestions.c, so that
 * we suggest exactly when it does.
 */
const MOVE_COST = 2;
const CASE_COST = 1;
const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;

/** The candidate nearest to `name`, null when none is near enough. */
export function closest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MAX_CANDIDATES || name.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name || candidate.length > MAX_LENGTH) continue;
    const longest = Math.floor(((name.length + candidate.length + 3) * MOVE_COST) / 6);
    const distance = editDistance(name, candidate, Math.min(longest, bestDistance - 1));
    if (distance > longest || distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** Levenshtein distance in which a changed case costs less; more than `limit` is reported as `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE_COST);
  for (let i = 0; i < a.length; i++) {
    let diagonal = row[0] as number;
    row[0] = (i + 1) * MOVE_COST;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1] as number;
      const change = diagonal + substitutionCost(a[i] as string, b[j] as string);
      diagonal = above;
      row[j + 1] = Math.min(change, above + MOVE_COST, (row[j] as number) + MOVE_COST);
    }
  }
  return row[b.length] as number;
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}
