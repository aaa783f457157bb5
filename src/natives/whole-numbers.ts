/** Exact arithmetic on whole numbers of any size, for `math`. */
import { MemoryError, OverflowError, raise, ValueError } from '#vm';

/** The largest argument for which anybody would wait. */
const LARGEST_FACTORIAL = 100_000n;
/** Of products: as far as anybody would wait. */
const MOST_BITS = 2n ** 26n;

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** Floor of the square root of a non-negative number, by Newton's method: each step doubles the digits that are known. */
export function integerRoot(n: bigint): bigint {
  if (n === 0n) return 0n;
  const half = (bitsOf(n) - 1) >> 1;
  let root = 1n;
  let known = 0;
  for (let shift = 31 - Math.clz32(half); shift >= 0; shift--) {
    const before = known;
    known = half >> shift;
    root = (root << BigInt(known - before - 1)) + (n >> BigInt(2 * half - before - known + 1)) / root;
  }
  return root * root > n ? root - 1n : root;
}

function bitsOf(n: bigint): number {
  const digits = n.toString(16);
  return 4 * digits.length - Math.clz32(Number.parseInt(digits[0] as string, 16)) + 28;
}

export function factorial(n: bigint): bigint {
  if (n < 0n) throw raise(ValueError, 'factorial() not defined for negative values');
  if (n > LARGEST_FACTORIAL) throw raise(OverflowError, 'factorial() argument should not exceed 100000 here');
  return range(1n, n);
}

/** The product of all whole numbers from `low` to `high`, halved so that the factors stay small. */
function range(low: bigint, high: bigint): bigint {
  if (low > high) return 1n;
  if (high - low < 8n) {
    let product = low;
    for (let n = low + 1n; n <= high; n++) product *= n;
    return product;
  }
  const middle = (low + high) >> 1n;
  return range(low, middle) * range(middle + 1n, high);
}

export function permutations(n: bigint, k?: bigint): bigint {
  if (k === undefined) return factorial(n);
  checkCounts(n, k);
  checkProduct(n, k);
  return k > n ? 0n : range(n - k + 1n, n);
}

export function combinations(n: bigint, k: bigint): bigint {
  checkCounts(n, k);
  if (k > n) return 0n;
  const least = k < n - k ? k : n - k;
  checkProduct(n, least);
  return range(n - least + 1n, n) / range(1n, least);
}

/** The product of so many factors, none larger than `n`, must fit. */
function checkProduct(n: bigint, factors: bigint): void {
  if (factors <= n && BigInt(bitsOf(n)) * factors > MOST_BITS) throw raise(MemoryError);
}

function checkCounts(n: bigint, k: bigint): void {
  if (n < 0n) throw raise(ValueError, 'n must be a non-negative integer');
  if (k < 0n) throw raise(ValueError, 'k must be a non-negative integer');
}
