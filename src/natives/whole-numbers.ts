/** Exact arithmetic on whole numbers of any size, for `math`. */
import { OverflowError, raise, ValueError } from '#vm';

/** The largest argument for which anybody would wait. */
const LARGEST_FACTORIAL = 100_000n;

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** Floor of the square root of a non-negative number, by Newton's method. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
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
  return k > n ? 0n : range(n - k + 1n, n);
}

export function combinations(n: bigint, k: bigint): bigint {
  checkCounts(n, k);
  if (k > n) return 0n;
  const least = k < n - k ? k : n - k;
  return range(n - least + 1n, n) / range(1n, least);
}

function checkCounts(n: bigint, k: bigint): void {
  if (n < 0n) throw raise(ValueError, 'n must be a non-negative integer');
  if (k < 0n) throw raise(ValueError, 'k must be a non-negative integer');
}
