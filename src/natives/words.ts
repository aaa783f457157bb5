/** What hash functions do with their words: turn them, and mix sixteen of them as a square. */

/** All bits of a word of 64. */
export const WORD_64 = (1n << 64n) - 1n;

/** A word of so many bits, turned to the right by up to as many. */
export function rotateRight(word: bigint, by: bigint, bits: bigint): bigint {
  return ((word >> by) | (word << (bits - by))) & ((1n << bits) - 1n);
}

export type Four = readonly [number, number, number, number];

/** Four fours of places in a square of 4 × 4 words: the k-th of the i-th where `place` says. */
export function fours(place: (i: number, k: number) => readonly [row: number, column: number]): Four[] {
  const at = (i: number, k: number) => {
    const [row, column] = place(i, k);
    return 4 * (row % 4) + (column % 4);
  };
  return [0, 1, 2, 3].map((i) => [at(i, 0), at(i, 1), at(i, 2), at(i, 3)] as const);
}
