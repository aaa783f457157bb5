/** A digest of a trace, to tell whether two runs were the same: FNV-1a over its file, in two lanes of 32 bits. */
import { encode } from './codec.ts';
import type { TraceStore } from './store.ts';

const PRIME = 0x01000193;

/** Sixteen hexadecimal digits. */
export function hashTrace(trace: TraceStore): string {
  let [a, b] = [0x811c9dc5, 0xc9dc5118];
  for (const byte of encode(trace)) {
    a = Math.imul(a ^ byte, PRIME);
    b = Math.imul(b ^ byte ^ (a >>> 24), PRIME);
  }
  return hex(a) + hex(b);
}

const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
