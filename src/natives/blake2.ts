/** BLAKE2b and BLAKE2s (RFC 7693) as functions of all the bytes. Nothing here is fast or secret. */
import { SHA512_START } from './digests.ts';
import { type Four, fours, rotateRight } from './words.ts';

interface Variant {
  /** Bits of a word. */
  readonly bits: bigint;
  readonly rounds: number;
  readonly rotations: readonly [bigint, bigint, bigint, bigint];
  readonly start: readonly bigint[];
}

const VARIANTS: Readonly<Record<string, Variant>> = {
  blake2b: { bits: 64n, rounds: 12, rotations: [32n, 24n, 16n, 63n], start: SHA512_START },
  blake2s: { bits: 32n, rounds: 10, rotations: [16n, 12n, 8n, 7n], start: SHA512_START.map((word) => word >> 32n) },
};

/** Which words of the message a round mixes, two for each step. */
const ORDERS = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
].map((order) => [...order].map((digit) => Number.parseInt(digit, 16)));

/** The columns of the square, then its diagonals. */
const STEPS = [...fours((i, k) => [k, i]), ...fours((i, k) => [k, i + k])];

const mask = ({ bits }: Variant): bigint => (1n << bits) - 1n;

function mix(variant: Variant, v: bigint[], [a, b, c, d]: Four, x: bigint, y: bigint): void {
  const all = mask(variant);
  const turn = (word: bigint, by: bigint) => rotateRight(word, by, variant.bits);
  const [r1, r2, r3, r4] = variant.rotations;
  const at = (index: number) => v[index] as bigint;
  v[a] = (at(a) + at(b) + x) & all;
  v[d] = turn(at(d) ^ at(a), r1);
  v[c] = (at(c) + at(d)) & all;
  v[b] = turn(at(b) ^ at(c), r2);
  v[a] = (at(a) + at(b) + y) & all;
  v[d] = turn(at(d) ^ at(a), r3);
  v[c] = (at(c) + at(d)) & all;
  v[b] = turn(at(b) ^ at(c), r4);
}

function compress(variant: Variant, state: bigint[], block: readonly bigint[], count: bigint, ends: bigint[]): void {
  const all = mask(variant);
  const v = [...state, ...variant.start];
  v[12] = (v[12] as bigint) ^ (count & all);
  v[13] = (v[13] as bigint) ^ (count >> variant.bits);
  v[14] = (v[14] as bigint) ^ (ends[0] as bigint);
  v[15] = (v[15] as bigint) ^ (ends[1] as bigint);
  for (let round = 0; round < variant.rounds; round++) {
    const order = ORDERS[round % 10] as readonly number[];
    STEPS.forEach((step, i) => {
      mix(variant, v, step, block[order[2 * i] as number] as bigint, block[order[2 * i + 1] as number] as bigint);
    });
  }
  for (let i = 0; i < 8; i++) state[i] = (state[i] as bigint) ^ (v[i] as bigint) ^ (v[i + 8] as bigint);
}

function wordsOf(bytes: Uint8Array, size: number): bigint[] {
  const words: bigint[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    let word = 0n;
    for (let i = size - 1; i >= 0; i--) word = (word << 8n) | BigInt(bytes[at + i] as number);
    words.push(word);
  }
  return words;
}

/**
 * The digest. `parameters` is the parameter block of the standard, with the size of the digest in its first byte; `data`
 * begins with the key in a block of its own, where there is one. `lastNode` is for trees.
 */
export function blake2(name: string, parameters: Uint8Array, data: Uint8Array, lastNode: boolean): Uint8Array {
  const variant = VARIANTS[name] as Variant;
  const size = Number(variant.bits) / 8;
  const blockSize = 16 * size;
  const all = mask(variant);
  const asked = wordsOf(parameters, size);
  const state = variant.start.map((word, i) => word ^ (asked[i] as bigint));
  const blocks = Math.max(1, Math.ceil(data.length / blockSize));
  for (let i = 0; i < blocks; i++) {
    const block = new Uint8Array(blockSize);
    block.set(data.subarray(i * blockSize, (i + 1) * blockSize));
    const isLast = i === blocks - 1;
    const count = BigInt(isLast ? data.length : (i + 1) * blockSize);
    compress(variant, state, wordsOf(block, size), count, [isLast ? all : 0n, isLast && lastNode ? all : 0n]);
  }
  const out = new Uint8Array(8 * size);
  state.forEach((word, i) => {
    for (let j = 0; j < size; j++) out[i * size + j] = Number((word >> BigInt(8 * j)) & 0xffn);
  });
  return out.slice(0, parameters[0]);
}
