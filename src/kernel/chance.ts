/**
 * Where an operating system is free to choose: which waiter goes first, how long a wake-up takes. The plain schedule takes
 * the first, and the usual time; another seed takes another legal one, the same each time.
 */
import type { VirtualNs } from '#trace';

export interface Chance {
  /** One of `count` candidates, in the order in which they came. */
  pick(count: number): number;
  /** About `usual` nanoseconds. */
  latency(usual: VirtualNs): VirtualNs;
}

export const PLAIN: Chance = {
  pick: () => 0,
  latency: (usual) => usual,
};

/** Marsaglia's xorshift on 32 bits: small, and good enough to shuffle by. */
export function seeded(seed: number): Chance {
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    pick: (count) => Math.floor(next() * count),
    latency: (usual) => Math.round(usual * (0.5 + next() * 2)),
  };
}
