/** Keccak, the sponge of SHA-3 and SHAKE, as a function of all the bytes. Nothing here is fast or secret. */
import { rotateRight, WORD_64 } from './words.ts';

const rotateLeft = (x: bigint, by: number): bigint => rotateRight(x, BigInt(64 - by), 64n);

/** The constants of the 24 rounds, from the shift register of the standard. */
const ROUND_CONSTANTS: readonly bigint[] = makeRoundConstants();

function makeRoundConstants(): bigint[] {
  const constants: bigint[] = [];
  let register = 1;
  for (let round = 0; round < 24; round++) {
    let constant = 0n;
    for (let j = 0; j < 7; j++) {
      if (register & 1) constant |= 1n << BigInt(2 ** j - 1);
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
    }
    constants.push(constant);
  }
  return constants;
}

/** One permutation of the 25 lanes; lane (x, y) is at x + 5 * y. */
function permute(lanes: bigint[]): void {
  for (const constant of ROUND_CONSTANTS) {
    mixColumns(lanes);
    const moved = rotatedAndMoved(lanes);
    for (let at = 0; at < 25; at++) {
      const row = at - (at % 5);
      const [next, afterNext] = [moved[row + ((at + 1) % 5)] as bigint, moved[row + ((at + 2) % 5)] as bigint];
      lanes[at] = (moved[at] as bigint) ^ ((next ^ WORD_64) & afterNext);
    }
    lanes[0] = (lanes[0] as bigint) ^ constant;
  }
}

function mixColumns(lanes: bigint[]): void {
  const parity = [0, 1, 2, 3, 4].map((x) => {
    let sum = 0n;
    for (let y = 0; y < 25; y += 5) sum ^= lanes[x + y] as bigint;
    return sum;
  });
  for (let at = 0; at < 25; at++) {
    const x = at % 5;
    lanes[at] = (lanes[at] as bigint) ^ (parity[(x + 4) % 5] as bigint) ^ rotateLeft(parity[(x + 1) % 5] as bigint, 1);
  }
}

function rotatedAndMoved(lanes: readonly bigint[]): bigint[] {
  const moved = [...lanes];
  let [x, y] = [1, 0];
  for (let step = 0; step < 24; step++) {
    const by = (((step + 1) * (step + 2)) / 2) % 64;
    moved[y + 5 * ((2 * x + 3 * y) % 5)] = rotateLeft(lanes[x + 5 * y] as bigint, by);
    [x, y] = [y, (2 * x + 3 * y) % 5];
  }
  return moved;
}

/**
 * The first `length` bytes that the sponge gives for `data`. `rate` is in bytes; `suffix` are the bits that tell the
 * functions apart with the first bit of the padding: 6 for SHA-3, 0x1f for SHAKE.
 */
export function keccak(rate: number, suffix: number, data: Uint8Array, length: number): Uint8Array {
  const padded = new Uint8Array((Math.floor(data.length / rate) + 1) * rate);
  padded.set(data);
  padded[data.length] = suffix;
  padded[padded.length - 1] = (padded[padded.length - 1] as number) | 0x80;
  const view = new DataView(padded.buffer);
  const lanes = new Array<bigint>(25).fill(0n);
  for (let at = 0; at < padded.length; at += rate) {
    for (let lane = 0; lane < rate / 8; lane++) {
      lanes[lane] = (lanes[lane] as bigint) ^ view.getBigUint64(at + 8 * lane, true);
    }
    permute(lanes);
  }
  return squeeze(lanes, rate, length);
}

function squeeze(lanes: bigint[], rate: number, length: number): Uint8Array {
  const out = new Uint8Array(Math.ceil(length / rate) * rate);
  const view = new DataView(out.buffer);
  for (let at = 0; at < out.length; at += rate) {
    if (at > 0) permute(lanes);
    for (let lane = 0; lane < rate / 8; lane++) view.setBigUint64(at + 8 * lane, lanes[lane] as bigint, true);
  }
  return out.slice(0, length);
}
