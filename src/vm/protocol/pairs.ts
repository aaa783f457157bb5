/**
 * Arithmetic in pairs of floats: a value and what rounding it lost, about 106 bits together. Dekker's and Knuth's.
 * https://doi.org/10.1007/BF01397083
 */

/** An unevaluated sum: the value rounded, and what that left out. */
export type Pair = readonly [high: number, low: number];

const SPLITTER = 134217729;

export function twoSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

export function twoProduct(a: number, b: number): Pair {
  const product = a * b;
  const [ah, al] = halves(a);
  const [bh, bl] = halves(b);
  return [product, ah * bh - product + ah * bl + al * bh + al * bl];
}

/** Two parts of 26 bits each. */
function halves(a: number): Pair {
  const scaled = SPLITTER * a;
  const high = scaled - (scaled - a);
  return [high, a - high];
}

export function add([ah, al]: Pair, [bh, bl]: Pair): Pair {
  const [sum, error] = twoSum(ah, bh);
  const [lowSum, lowError] = twoSum(al, bl);
  const [high, low] = twoSum(sum, error + lowSum);
  return twoSum(high, low + lowError);
}

export function times([ah, al]: Pair, [bh, bl]: Pair): Pair {
  const [product, error] = twoProduct(ah, bh);
  return twoSum(product, error + (ah * bl + al * bh));
}

export function timesNumber([ah, al]: Pair, b: number): Pair {
  const [product, error] = twoProduct(ah, b);
  return twoSum(product, error + al * b);
}

export function dividedBy([ah, al]: Pair, b: Pair): Pair {
  const quotient = ah / b[0];
  const rest = add([ah, al], timesNumber(b, -quotient));
  return twoSum(quotient, rest[0] / b[0]);
}
