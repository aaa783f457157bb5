/** The digests of hashlib: MD5, SHA-1 and the SHA-2 family, as functions of all the bytes. Nothing here is fast or secret. */
import { rotateRight, WORD_64 } from './words.ts';

type Digest = (bytes: Uint8Array) => Uint8Array;

export interface Algorithm {
  readonly digest: Digest;
  readonly digestSize: number;
  readonly blockSize: number;
}

const rotateLeft = (x: number, by: number) => (x << by) | (x >>> (32 - by));
const rotate32 = (x: number, by: number) => (x >>> by) | (x << (32 - by));

/** The message with its 1 bit, zeros and its length in bits, a whole number of blocks. */
function padded(bytes: Uint8Array, block: number, lengthBytes: number, littleEndian: boolean): DataView {
  const total = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
  const all = new Uint8Array(total);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setBigUint64(total - 8, BigInt(bytes.length) * 8n, littleEndian);
  return view;
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

function md5(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 64, 8, true);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const [f, g] = md5Round(i, b, c, d);
      const sum = (a + f + (MD5_SINES[i] as number) + view.getUint32(at + 4 * g, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotateLeft(sum, MD5_SHIFTS[(i >> 4) * 4 + (i & 3)] as number)) | 0];
    }
    [a, b, c, d].forEach((word, i) => {
      state[i] = ((state[i] as number) + word) | 0;
    });
  }
  return wordsToBytes(state, true);
}

function md5Round(i: number, b: number, c: number, d: number): readonly [f: number, word: number] {
  if (i < 16) return [(b & c) | (~b & d), i];
  if (i < 32) return [(d & b) | (~d & c), (5 * i + 1) & 15];
  if (i < 48) return [b ^ c ^ d, (3 * i + 5) & 15];
  return [c ^ (b | ~d), (7 * i) & 15];
}

function sha1(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 64, 8, false);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 80; i++) words[i] = i < 16 ? view.getInt32(at + 4 * i) : rotateLeft(sha1Word(words, i), 1);
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const sum = (rotateLeft(a, 5) + sha1Round(i, b, c, d) + e + (words[i] as number)) | 0;
      [e, d, c, b, a] = [d, c, rotateLeft(b, 30), a, sum];
    }
    [a, b, c, d, e].forEach((word, i) => {
      state[i] = ((state[i] as number) + word) | 0;
    });
  }
  return wordsToBytes(state, false);
}

function sha1Word(words: Int32Array, i: number): number {
  return (words[i - 3] as number) ^ (words[i - 8] as number) ^ (words[i - 14] as number) ^ (words[i - 16] as number);
}

function sha1Round(i: number, b: number, c: number, d: number): number {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (i < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (i < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function wordsToBytes(words: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  for (const [i, word] of words.entries()) view.setInt32(4 * i, word, littleEndian);
  return new Uint8Array(view.buffer);
}

// -- SHA-2: the constants are the fractional parts of roots of the first primes

const PRIMES = firstPrimes(80);

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) if (primes.every((p) => n % p !== 0n)) primes.push(n);
  return primes;
}

/** The first 64 bits behind the point of the root of `n`, of degree 2 or 3. */
function rootFraction(n: bigint, degree: 2n | 3n): bigint {
  const scaled = n << (64n * degree);
  let low = 0n;
  let high = 1n << 72n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle - 1n;
  }
  return low & WORD_64;
}

const ROUND_64 = PRIMES.map((prime) => rootFraction(prime, 3n));
const ROUND_32 = ROUND_64.slice(0, 64).map((word) => Number(word >> 32n) | 0);
const START_64 = PRIMES.slice(0, 16).map((prime) => rootFraction(prime, 2n));
/** BLAKE2 starts from it too. */
export const SHA512_START = START_64.slice(0, 8);
const START_256 = SHA512_START.map((word) => Number(word >> 32n) | 0);
const START_224 = START_64.slice(8, 16).map((word) => Number(word & 0xffffffffn) | 0);

function sha256(start: readonly number[], size: number): Digest {
  return (bytes) => {
    const view = padded(bytes, 64, 8, false);
    const state = [...start];
    const words = new Int32Array(64);
    for (let at = 0; at < view.byteLength; at += 64) {
      for (let i = 0; i < 64; i++) words[i] = i < 16 ? view.getInt32(at + 4 * i) : sha256Word(words, i);
      sha256Block(state, words);
    }
    return wordsToBytes(state, false).slice(0, size);
  };
}

function sha256Word(words: Int32Array, i: number): number {
  const [x, y] = [words[i - 15] as number, words[i - 2] as number];
  const small = rotate32(x, 7) ^ rotate32(x, 18) ^ (x >>> 3);
  const large = rotate32(y, 17) ^ rotate32(y, 19) ^ (y >>> 10);
  return (words[i - 16] as number) + small + (words[i - 7] as number) + large;
}

function sha256Block(state: number[], words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate32(e, 6) ^ rotate32(e, 11) ^ rotate32(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND_32[i] as number) + (words[i] as number)) | 0;
    const s0 = rotate32(a, 2) ^ rotate32(a, 13) ^ rotate32(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] as number) + word) | 0;
  });
}

const rotate64 = (x: bigint, by: bigint) => rotateRight(x, by, 64n);

function sha512(start: readonly bigint[], size: number): Digest {
  return (bytes) => {
    const view = padded(bytes, 128, 16, false);
    const state = [...start];
    for (let at = 0; at < view.byteLength; at += 128) sha512Block(state, view, at);
    const out = new DataView(new ArrayBuffer(64));
    for (const [i, word] of state.entries()) out.setBigUint64(8 * i, word);
    return new Uint8Array(out.buffer).slice(0, size);
  };
}

function sha512Block(state: bigint[], view: DataView, at: number): void {
  const words: bigint[] = [];
  for (let i = 0; i < 80; i++) words.push(i < 16 ? view.getBigUint64(at + 8 * i) : sha512Word(words, i));
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let i = 0; i < 80; i++) {
    const s1 = rotate64(e, 14n) ^ rotate64(e, 18n) ^ rotate64(e, 41n);
    const t1 = (h + s1 + ((e & f) ^ (~e & WORD_64 & g)) + (ROUND_64[i] as bigint) + (words[i] as bigint)) & WORD_64;
    const s0 = rotate64(a, 28n) ^ rotate64(a, 34n) ^ rotate64(a, 39n);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & WORD_64;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & WORD_64, c, b, a, (t1 + t2) & WORD_64];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] as bigint) + word) & WORD_64;
  });
}

function sha512Word(words: readonly bigint[], i: number): bigint {
  const [x, y] = [words[i - 15] as bigint, words[i - 2] as bigint];
  const small = rotate64(x, 1n) ^ rotate64(x, 8n) ^ (x >> 7n);
  const large = rotate64(y, 19n) ^ rotate64(y, 61n) ^ (y >> 6n);
  return ((words[i - 16] as bigint) + small + (words[i - 7] as bigint) + large) & WORD_64;
}

/** By hashlib's names. */
export const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md5: { digest: md5, digestSize: 16, blockSize: 64 },
  sha1: { digest: sha1, digestSize: 20, blockSize: 64 },
  sha224: { digest: sha256(START_224, 28), digestSize: 28, blockSize: 64 },
  sha256: { digest: sha256(START_256, 32), digestSize: 32, blockSize: 64 },
  sha384: { digest: sha512(START_64.slice(8), 48), digestSize: 48, blockSize: 128 },
  sha512: { digest: sha512(SHA512_START, 64), digestSize: 64, blockSize: 128 },
};
