/**
 * 64-bit words as pairs of 32-bit halves: what CPython's hashes are made of. Results are left in `word`, because a pair
 * for each step would be garbage and a bigint slower still. What this is not: hashing of values (hash.ts).
 */

/** The last result; both halves are unsigned. */
export const word = { hi: 0, lo: 0 };

export function setWord(hi: number, lo: number): void {
  word.hi = hi >>> 0;
  word.lo = lo >>> 0;
}

/** A whole number up to 2^53 in size as a two's complement word. */
export function wordOfNumber(value: number): void {
  setWord(Math.floor(value / 4294967296), value);
}

/** word = a * b */
function multiply(ahi: number, alo: number, bhi: number, blo: number): void {
  const a0 = alo & 0xffff;
  const a1 = alo >>> 16;
  const b0 = blo & 0xffff;
  const b1 = blo >>> 16;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  const carry = a1 * b1 + (middle >>> 16) + (other >>> 16);
  setWord(carry + Math.imul(ahi, blo) + Math.imul(alo, bhi), (other << 16) | (low & 0xffff));
}

/** The word as a signed number, a bigint when it does not fit. */
export function wordAsInt(): number | bigint {
  const signedHi = word.hi | 0;
  if (signedHi >= -0x200000 && signedHi < 0x200000) {
    const value = signedHi * 4294967296 + word.lo;
    if (Number.isSafeInteger(value)) return value;
  }
  return (BigInt(signedHi) << 32n) | BigInt(word.lo);
}

/** Of an int that fits in 64 bits. */
export function wordOfInt(value: number | bigint): void {
  if (typeof value === 'number') wordOfNumber(value);
  else setWord(Number((value >> 32n) & 0xffffffffn), Number(value & 0xffffffffn));
}

/** CPython's hash of a tuple: xxHash over the hashes of the items. https://github.com/Cyan4973/xxHash */
export class TupleHash {
  private hi = 0x27d4eb2f;
  private lo = 0x165667c5;

  /** Takes in the hash in `word`. */
  add(): void {
    multiply(word.hi, word.lo, 0xc2b2ae3d, 0x27d4eb4f);
    const lo = this.lo + word.lo;
    const hi = this.hi + word.hi + (lo > 0xffffffff ? 1 : 0);
    multiply((hi << 31) | (lo >>> 1), (lo << 31) | (hi >>> 1), 0x9e3779b1, 0x85ebca87);
    this.hi = word.hi;
    this.lo = word.lo;
  }

  /** Leaves the hash in `word`; `count` is null where CPython leaves the length out (slices). */
  finish(count: number | null): void {
    if (count === null) setWord(this.hi, this.lo);
    else {
      // count + (PRIME_5 ^ 3527539), as `acc += len ^ (PRIME_5 ^ 3527539)`
      const mixedLo = (count ^ 0x165667c5 ^ 3527539) >>> 0;
      const lo = this.lo + mixedLo;
      setWord(this.hi + 0x27d4eb2f + (lo > 0xffffffff ? 1 : 0), lo);
    }
    if (word.hi === 0xffffffff && word.lo === 0xffffffff) wordOfNumber(1546275796);
  }
}
