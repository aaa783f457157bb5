/** Keys from passwords: PBKDF2 (RFC 8018) and scrypt (RFC 7914). Nothing here is fast or secret. */
import type { Algorithm } from './digests.ts';
import { fours } from './words.ts';

/** HMAC with one key. */
function hmac({ digest, blockSize }: Algorithm, key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const short = key.length > blockSize ? digest(key) : key;
  const pad = (byte: number) => Uint8Array.from({ length: blockSize }, (_, i) => (short[i] ?? 0) ^ byte);
  const [inner, outer] = [pad(0x36), pad(0x5c)];
  return (message) => digest(joined(outer, digest(joined(inner, message))));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** `length` bytes, each block of which takes `iterations` digests. */
export function pbkdf2(
  algorithm: Algorithm,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  const sign = hmac(algorithm, password);
  const out = new Uint8Array(Math.ceil(length / algorithm.digestSize) * algorithm.digestSize);
  for (let block = 1, at = 0; at < length; block++, at += algorithm.digestSize) {
    let u = sign(joined(salt, Uint8Array.of(block >>> 24, block >>> 16, block >>> 8, block)));
    const sum = u.slice();
    for (let i = 1; i < iterations; i++) {
      u = sign(u);
      for (let j = 0; j < sum.length; j++) sum[j] = (sum[j] as number) ^ (u[j] as number);
    }
    out.set(sum, at);
  }
  return out.slice(0, length);
}

/** The columns of the square, each from the diagonal on, then its rows. */
const QUARTERS = [...fours((i, k) => [i + k, i]), ...fours((i, k) => [i, i + k])];

function salsa(block: Uint32Array): void {
  const x = block.slice();
  const turn = (to: number, a: number, b: number, by: number) => {
    const sum = ((x[a] as number) + (x[b] as number)) | 0;
    x[to] = (x[to] as number) ^ ((sum << by) | (sum >>> (32 - by)));
  };
  for (let round = 0; round < 4; round++) {
    for (const [a, b, c, d] of QUARTERS) {
      turn(b, a, d, 7);
      turn(c, b, a, 9);
      turn(d, c, b, 13);
      turn(a, d, c, 18);
    }
  }
  for (let i = 0; i < 16; i++) block[i] = (block[i] as number) + (x[i] as number);
}

function mixBlocks(blocks: Uint32Array, r: number): Uint32Array {
  const out = new Uint32Array(blocks.length);
  const x = blocks.slice(-16);
  for (let i = 0; i < 2 * r; i++) {
    for (let j = 0; j < 16; j++) x[j] = (x[j] as number) ^ (blocks[16 * i + j] as number);
    salsa(x);
    out.set(x, 16 * ((i >> 1) + (i & 1 ? r : 0)));
  }
  return out;
}

function mixRoom(blocks: Uint32Array, n: number, r: number): Uint32Array {
  const room: Uint32Array[] = [];
  let x = blocks;
  for (let i = 0; i < n; i++) {
    room.push(x);
    x = mixBlocks(x, r);
  }
  for (let i = 0; i < n; i++) {
    const other = room[(x[16 * (2 * r - 1)] as number) & (n - 1)] as Uint32Array;
    x = mixBlocks(
      x.map((word, at) => word ^ (other[at] as number)),
      r,
    );
  }
  return x;
}

/** `length` bytes; needs room for 128 * n * r bytes. `sha256` is the algorithm of that name. */
export function scrypt(
  sha256: Algorithm,
  password: Uint8Array,
  salt: Uint8Array,
  { n, r, p, length }: { n: number; r: number; p: number; length: number },
): Uint8Array {
  const size = 128 * r;
  const bytes = pbkdf2(sha256, password, salt, 1, size * p);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < p; i++) {
    const words = Uint32Array.from({ length: size / 4 }, (_, at) => view.getUint32(i * size + 4 * at, true));
    mixRoom(words, n, r).forEach((word, at) => {
      view.setUint32(i * size + 4 * at, word, true);
    });
  }
  return pbkdf2(sha256, password, bytes, 1, length);
}
