/**
 * The gamma and error functions of `math`, hyperbolic ones and their inverses, and sumprod. gamma is Lanczos' approximation with Boost's coefficients, as
 * CPython's is; the error functions are series and continued fractions in pairs of floats, so that they are rounded right.
 */
import {
  ADD,
  addPairs,
  binaryOp,
  dividePairs,
  exponentialOf,
  exponentialOfPair,
  float,
  floatPower,
  type Interpreter,
  iter,
  MUL,
  native,
  naturalLog,
  next,
  type Pair,
  PyFloat,
  type Resumable,
  raise,
  settle,
  timesPairs,
  twoProduct,
  type Value,
  ValueError,
  wait,
} from '#vm';

const G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const ABOVE = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
const BELOW = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

function lanczosSum(x: number): number {
  const [above, below] = x < 5 ? [ABOVE.toReversed(), BELOW.toReversed()] : [ABOVE, BELOW];
  const by = (sum: number) => (x < 5 ? sum * x : sum / x);
  const fold = (terms: readonly number[]) => terms.reduce((sum, term) => by(sum) + term, 0);
  return fold(above) / fold(below);
}

/** sin(pi x), exact where x is whole. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const n = Math.round(2 * y);
  const part = [
    () => Math.sin(Math.PI * y),
    () => Math.cos(Math.PI * (y - 0.5)),
    () => Math.sin(Math.PI * (1 - y)),
    () => -Math.cos(Math.PI * (y - 1.5)),
    () => Math.sin(Math.PI * (y - 2)),
  ][n] as () => number;
  return Math.sign(x) * part();
}

/** NaN where it has no value. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x === Number.NEGATIVE_INFINITY ? Number.NaN : x;
  if (Number.isInteger(x) && x <= 23) return x <= 0 ? Number.NaN : factorialBelow(x);
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Number.POSITIVE_INFINITY;
  const y = size + G_MINUS_HALF;
  const q = size > G_MINUS_HALF ? y - size : y - G_MINUS_HALF;
  const z = ((size > G_MINUS_HALF ? q - G_MINUS_HALF : q - size) * G) / y;
  const power = (exponent: number) => floatPower(y, exponent) as number;
  if (x < 0) {
    let r = ((-Math.PI / sinPi(size) / size) * exponentialOf(y)) / lanczosSum(size);
    r -= z * r;
    return size < 140 ? r / power(size - 0.5) : r / power(size / 2 - 0.25) / power(size / 2 - 0.25);
  }
  let r = lanczosSum(size) / exponentialOf(y);
  r += z * r;
  return size < 140 ? r * power(size - 0.5) : r * power(size / 2 - 0.25) * power(size / 2 - 0.25);
}

function factorialBelow(x: number): number {
  let result = 1;
  for (let k = 2; k < x; k++) result *= k;
  return result;
}

/** ln |gamma(x)|; NaN where it has no value. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.NaN : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -naturalLog(size);
  let r = naturalLog(lanczosSum(size)) - G;
  r += (size - 0.5) * (naturalLog(size + G - 0.5) - 1);
  return x < 0 ? 1.1447298858494002 - naturalLog(Math.abs(sinPi(size))) - naturalLog(size) - r : r;
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < Math.LN2 / 2) return 1 + Math.expm1(size) ** 2 / (2 * Math.expm1(size) + 2);
  if (size >= 22) return halfExponential(size);
  const grown = exponentialOf(size);
  return grown / 2 + 0.5 / grown;
}

export function sinh(x: number): number {
  const size = Math.abs(x);
  if (size >= 22) return Math.sign(x) * halfExponential(size);
  const grown = Math.expm1(size);
  if (size < 2 ** -28) return x;
  const twice = size < 1 ? 2 * grown - (grown * grown) / (grown + 1) : grown + grown / (grown + 1);
  return (Math.sign(x) * twice) / 2;
}

/** e^x / 2, also where e^x itself is out of range. */
function halfExponential(x: number): number {
  if (x < 709) return exponentialOf(x) / 2;
  const root = exponentialOf(x / 2);
  return (root / 2) * root;
}

/** The inverse of the hyperbolic sine, in the terms that lose least at its size. */
export function asinh(x: number): number {
  if (!Number.isFinite(x) || x === 0) return x;
  const size = Math.abs(x);
  return Math.sign(x) * inverseSinh(size);
}

function inverseSinh(x: number): number {
  if (x >= 2 ** 28) return naturalLog(x) + Math.LN2;
  if (x > 2) return naturalLog(2 * x + 1 / (Math.sqrt(x * x + 1) + x));
  return x < 2 ** -28 ? x : Math.log1p(x + (x * x) / (Math.sqrt(x * x + 1) + 1));
}

/** The inverse of the hyperbolic cosine; NaN below 1. */
export function acosh(x: number): number {
  if (!(x >= 1) || x === Number.POSITIVE_INFINITY) return x < 1 ? Number.NaN : x;
  if (x >= 2 ** 28) return naturalLog(x) + Math.LN2;
  if (x > 2) return naturalLog(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  return Math.log1p(x - 1 + Math.sqrt(2 * (x - 1) + (x - 1) ** 2));
}

/** 2 / sqrt(pi) and 1 / sqrt(pi). */
const TWO_PER_ROOT_PI: Pair = [1.1283791670955126, 1.533545961316588e-17];
const PER_ROOT_PI: Pair = [0.5641895835477563, 7.66772980658294e-18];

/** erf by its series; for sizes below 3. */
function errorSeries(x: number): Pair {
  const square = twoProduct(x, -x);
  let power: Pair = [x, 0];
  let sum: Pair = [x, 0];
  for (let n = 1; n < 120 && Math.abs(power[0]) > 1e-40; n++) {
    power = dividePairs(timesPairs(power, square), [n, 0]);
    sum = addPairs(sum, dividePairs(power, [2 * n + 1, 0]));
  }
  return timesPairs(sum, TWO_PER_ROOT_PI);
}

/** 1 - erf(x) for large x: Laplace's continued fraction. */
function errorTail(x: number): number {
  if (x > 27.3) return 0;
  let fraction: Pair = [x, 0];
  for (let k = 160; k >= 1; k--) fraction = addPairs([x, 0], dividePairs([k / 2, 0], fraction));
  const [high, low] = twoProduct(x, -x);
  return exponentialOfPair([high, low], dividePairs(PER_ROOT_PI, fraction));
}

export function erf(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Math.sign(x);
  const size = Math.abs(x);
  if (size < 1e-150) return x * 1.1283791670955126;
  if (size < 3) return errorSeries(x)[0];
  return Math.sign(x) * (1 - errorTail(size));
}

export function erfc(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : x > 0 ? 0 : 2;
  if (x < -3) return 2 - errorTail(-x);
  if (x > 2.5) return errorTail(x);
  const [high, low] = errorSeries(x);
  return addPairs([1, 0], [-high, -low])[0];
}

// -- sumprod

export const sumprod = native('sumprod', '(p, q, /)', (interp, [p, q]) =>
  settle(sumOfProducts(interp, p as Value, q as Value)),
);

/** Runs of whole numbers and of floats are summed exactly; what is neither by the operators. */
function* sumOfProducts(interp: Interpreter, p: Value, q: Value): Resumable {
  const left = yield* wait(iter(interp, p));
  const right = yield* wait(iter(interp, q));
  let total: Value = 0;
  let run: Pair[] = [];
  for (;;) {
    const a = yield* wait(next(interp, left));
    const b = yield* wait(next(interp, right));
    if ((a === undefined) !== (b === undefined)) throw raise(ValueError, 'Inputs are not the same length');
    const product = a === undefined || b === undefined ? null : floatProduct(a, b);
    if (product !== null) {
      run.push(product);
      continue;
    }
    if (run.length > 0) total = yield* wait(binaryOp(interp, ADD, total, float(exactTotal(run))));
    run = [];
    if (a === undefined || b === undefined) return total;
    const plain: Value = yield* wait(binaryOp(interp, MUL, a, b));
    total = yield* wait(binaryOp(interp, ADD, total, plain));
  }
}

/** The product of two numbers of which one at least is a float, exactly; null for others. */
function floatProduct(a: Value, b: Value): Pair | null {
  if (!(a instanceof PyFloat) && !(b instanceof PyFloat)) return null;
  const [x, y] = [plainNumber(a), plainNumber(b)];
  return x === null || y === null ? null : twoProduct(x, y);
}

function plainNumber(value: Value): number | null {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : null;
}

function exactTotal(products: readonly Pair[]): number {
  let sum: Pair = [0, 0];
  let rough = 0;
  for (const product of products) {
    rough += product[0];
    sum = addPairs(sum, product);
  }
  return Number.isFinite(rough) && Number.isFinite(sum[0]) ? sum[0] : rough;
}
