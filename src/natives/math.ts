/** The module `math`. Domain and range errors are CPython's. */
import {
  after,
  asIndex,
  binaryLog,
  binaryOp,
  callSpecial,
  collect,
  decimalLog,
  euclideanNorm,
  exponentialOf,
  float,
  floatPower,
  floatRepr,
  type Interpreter,
  intFromBig,
  MUL,
  native,
  naturalLog,
  OverflowError,
  PyFloat,
  PyInt,
  type Resumable,
  raise,
  settle,
  TRUEDIV,
  TypeError,
  timesPowerOfTwo,
  toFloat,
  tuple,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { toNumber } from './arguments.ts';
import { fma, lastPlace, ldexp, multiplyAdd, nearestRemainder, nextafter } from './math-digits.ts';
import { acosh, asinh, cosh, erf, erfc, gamma, logGamma, sinh, sumprod } from './math-special.ts';
import type { ModuleBuilder } from './modules.ts';
import { combinations, factorial, gcd, integerRoot, permutations } from './whole-numbers.ts';

const DEGREES = 180 / Math.PI;
const RADIANS = Math.PI / 180;
const NO_GAMMA = 'expected a noninteger or positive integer, got %';

type Int = number | bigint;

/** A function of one float. An infinite result of a finite argument is a range error, NaN of a number a domain error. */
function real(name: string, compute: (x: number) => number, complaint = 'math domain error'): Value {
  return native(name, '(x, /)', (interp, [x]) => settle(apply(interp, x as Value, compute, complaint)));
}

function* apply(interp: Interpreter, given: Value, compute: (x: number) => number, complaint: string): Resumable {
  const x = yield* toNumber(interp, given);
  const result = compute(x);
  if (Number.isNaN(result) && !Number.isNaN(x)) throw raise(ValueError, complaint.replace('%', floatRepr(x)));
  if (!Number.isFinite(result) && Number.isFinite(x)) {
    throw complaint.startsWith('expected') && complaint !== NO_GAMMA
      ? raise(ValueError, complaint.replace('%', floatRepr(x)))
      : raise(OverflowError, 'math range error');
  }
  return float(result);
}

/** A function of two floats. */
function real2(name: string, compute: (x: number, y: number) => number): Value {
  return native(name, '(x, y, /)', (interp, [x, y]) => settle(apply2(interp, x as Value, y as Value, compute)));
}

function* apply2(interp: Interpreter, a: Value, b: Value, compute: (x: number, y: number) => number): Resumable {
  const [x, y] = [yield* toNumber(interp, a), yield* toNumber(interp, b)];
  const result = compute(x, y);
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw raise(ValueError, 'math domain error');
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y))
    throw raise(OverflowError, 'math range error');
  return float(result);
}

/** isnan and the like. */
function test(name: string, holds: (x: number) => boolean): Value {
  return native(name, '(x, /)', (interp, [x]) => settle(holdsFor(interp, x as Value, holds)));
}

function* holdsFor(interp: Interpreter, x: Value, holds: (x: number) => boolean): Resumable {
  return holds(yield* toNumber(interp, x));
}

/** floor, ceil, trunc: the special method, else the float's own. */
function rounding(name: 'floor' | 'ceil' | 'trunc', compute: (x: number) => number): Value {
  return native(name, '(x, /)', (interp, [x]) => {
    const asked = x instanceof PyFloat ? undefined : callSpecial(interp, x as Value, `__${name}__`, []);
    if (asked !== undefined) return asked;
    if (name === 'trunc' && !(x instanceof PyFloat)) {
      throw raise(TypeError, `type ${typeOf(x as Value).name} doesn't define __trunc__ method`);
    }
    return settle(toWhole(interp, x as Value, compute));
  });
}

function* toWhole(interp: Interpreter, x: Value, compute: (x: number) => number): Resumable {
  const value = yield* toNumber(interp, x);
  if (Number.isNaN(value)) throw raise(ValueError, 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw raise(OverflowError, 'cannot convert float infinity to integer');
  const whole = compute(value);
  return Number.isSafeInteger(whole) ? whole + 0 : intFromBig(BigInt(whole));
}

/** A function of ints. */
function whole(name: string, signature: string, compute: (...values: bigint[]) => bigint): Value {
  return native(name, signature, (interp, args) => settle(applyWhole(interp, args, compute)));
}

function* applyWhole(interp: Interpreter, args: readonly Value[], compute: (...values: bigint[]) => bigint): Resumable {
  const values: bigint[] = [];
  for (const arg of args) if (arg !== undefined) values.push(BigInt(yield* wait(asIndex(interp, arg))));
  return intFromBig(compute(...values));
}

const perm = native('perm', '(n, k=None, /)', (interp, [n, k]) =>
  settle(applyWhole(interp, k === null ? [n as Value] : [n as Value, k as Value], permutations)),
);

function fold(name: string, start: bigint, join: (a: bigint, b: bigint) => bigint): Value {
  return native(name, null, (interp, args) => {
    return settle(applyWhole(interp, args, (...values) => values.reduce(join, start)));
  });
}

const absolute = (n: bigint) => (n < 0n ? -n : n);
const lcm = (a: bigint, b: bigint) => (a === 0n || b === 0n ? 0n : absolute(a * b) / gcd(a, b));

const log = native('log', '(x, base=, /)', (interp, [x, base]) => settle(logarithm(interp, x as Value, base)));

function* logarithm(interp: Interpreter, x: Value, base: Value | undefined): Resumable {
  const above = yield* logOf(interp, x, naturalLog);
  if (base === undefined) return float(above);
  const below = yield* logOf(interp, base, naturalLog);
  return binaryOp(interp, TRUEDIV, float(above), float(below)) as Value;
}

/** log2 and log10. */
function logarithmTo(name: string, compute: (x: number) => number): Value {
  return native(name, '(x, /)', (interp, [x]) => settle(logarithmOf(interp, x as Value, compute)));
}

function* logarithmOf(interp: Interpreter, x: Value, compute: (x: number) => number): Resumable {
  return float(yield* logOf(interp, x, compute));
}

/** The logarithm of a float, or of an int of any size. */
function* logOf(interp: Interpreter, x: Value, compute: (x: number) => number): Resumable<number> {
  const int = wholeOf(x);
  if (int !== null && int <= 0) throw raise(ValueError, 'expected a positive input');
  if (int !== null && int > Number.MAX_VALUE) return bigLog(BigInt(int), compute);
  const value = int === null ? yield* toNumber(interp, x) : Number(int);
  if (value <= 0) throw raise(ValueError, `expected a positive input, got ${floatRepr(value)}`);
  return compute(value);
}

function wholeOf(x: Value): Int | null {
  if (x instanceof PyInt) return x.value;
  return typeof x === 'number' || typeof x === 'bigint' ? x : typeof x === 'boolean' ? Number(x) : null;
}

/** As mantissa and power of two, as CPython does it. */
function bigLog(value: bigint, compute: (x: number) => number): number {
  const digits = value.toString(2).length;
  const mantissa = timesPowerOfTwo(toFloat(value >> BigInt(digits - 1000)), -1000);
  return multiplyAdd(compute(2), digits, compute(mantissa));
}

const isclose = native('isclose', '(a, b, *, rel_tol=1e-09, abs_tol=0.0)', (interp, args) =>
  settle(close(interp, args)),
);

function* close(interp: Interpreter, args: readonly Value[]): Resumable {
  const [a, b, relative, absoluteTolerance] = [
    yield* toNumber(interp, args[0] as Value),
    yield* toNumber(interp, args[1] as Value),
    yield* toNumber(interp, args[2] as Value),
    yield* toNumber(interp, args[3] as Value),
  ];
  if (relative < 0 || absoluteTolerance < 0) throw raise(ValueError, 'tolerances must be non-negative');
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const apart = Math.abs(b - a);
  return apart <= Math.abs(relative * b) || apart <= Math.abs(relative * a) || apart <= absoluteTolerance;
}

const hypot = native('hypot', null, (interp, args) => settle(hypotenuse(interp, args)));

function* hypotenuse(interp: Interpreter, args: readonly Value[]): Resumable {
  const numbers: number[] = [];
  for (const arg of args) numbers.push(yield* toNumber(interp, arg));
  return float(euclideanNorm(numbers));
}

const dist = native('dist', '(p, q, /)', (interp, [p, q]) => settle(distance(interp, p as Value, q as Value)));

function* distance(interp: Interpreter, p: Value, q: Value): Resumable {
  const [a, b] = [yield* wait(collect(interp, p)), yield* wait(collect(interp, q))];
  if (a.length !== b.length) throw raise(ValueError, 'both points must have the same number of dimensions');
  const apart: number[] = [];
  for (const [i, x] of a.entries()) apart.push((yield* toNumber(interp, x)) - (yield* toNumber(interp, b[i] as Value)));
  return float(euclideanNorm(apart));
}

const fsum = native('fsum', '(seq, /)', (interp, [seq]) => settle(exactSum(interp, seq as Value)));

/** Shewchuk's sum: partial sums that do not overlap, so that nothing is lost. What is not finite is summed for itself. */
function* exactSum(interp: Interpreter, seq: Value): Resumable {
  const partials: number[] = [];
  let special = 0;
  let infinities = 0;
  for (const item of yield* wait(collect(interp, seq))) {
    const value = yield* toNumber(interp, item);
    if (Number.isFinite(value)) addPartial(partials, value);
    else special += value;
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) infinities += value;
    if (!Number.isFinite(partials.at(-1) ?? 0)) throw raise(OverflowError, 'intermediate overflow in fsum');
  }
  if (special === 0) return float(rounded(partials));
  if (Number.isNaN(infinities)) throw raise(ValueError, '-inf + inf in fsum');
  return float(special);
}

/** The sum of partial sums, rounded once: where the highest two end in a tie, the third decides. */
function rounded(partials: readonly number[]): number {
  let high = partials.at(-1) ?? 0;
  for (let i = partials.length - 2; i >= 0; i--) {
    const before = high;
    const partial = partials[i] as number;
    high = before + partial;
    const low = partial - (high - before);
    if (low === 0) continue;
    const twice = 2 * low;
    const decides = low * Math.sign(partials[i - 1] ?? 0) > 0;
    return decides && high + twice - high === twice ? high + twice : high;
  }
  return high;
}

function addPartial(partials: number[], value: number): void {
  let x = value;
  let kept = 0;
  for (const partial of [...partials]) {
    const [big, small] = Math.abs(x) < Math.abs(partial) ? [partial, x] : [x, partial];
    const high = big + small;
    const low = small - (high - big);
    if (low !== 0) partials[kept++] = low;
    x = high;
  }
  partials.length = kept;
  partials.push(x);
}

const prod = native('prod', '(iterable, /, *, start=1)', (interp, [iterable, start]) => {
  return settle(product(interp, iterable as Value, start as Value));
});

function* product(interp: Interpreter, iterable: Value, start: Value): Resumable {
  let result = start;
  for (const item of yield* wait(collect(interp, iterable))) result = yield* wait(binaryOp(interp, MUL, result, item));
  return result;
}

const modf = native('modf', '(x, /)', (interp, [x]) => settle(parts(interp, x as Value)));

function* parts(interp: Interpreter, x: Value): Resumable {
  const value = yield* toNumber(interp, x);
  if (Number.isNaN(value)) return tuple([float(value), float(value)]);
  const wholePart = Math.trunc(value);
  return tuple([float(copySign(Number.isFinite(value) ? value - wholePart : 0, value)), float(wholePart)]);
}

const frexp = native('frexp', '(x, /)', (interp, [x]) => settle(mantissa(interp, x as Value)));

function* mantissa(interp: Interpreter, x: Value): Resumable {
  const value = yield* toNumber(interp, x);
  if (value === 0 || !Number.isFinite(value)) return tuple([float(value), 0]);
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(value))) + 1);
  let fraction = value * 2 ** -exponent;
  while (Math.abs(fraction) < 0.5) [fraction, exponent] = [fraction * 2, exponent - 1];
  while (Math.abs(fraction) >= 1) [fraction, exponent] = [fraction / 2, exponent + 1];
  return tuple([float(fraction), exponent]);
}

function copySign(x: number, y: number): number {
  const size = Math.abs(x);
  return y < 0 || Object.is(y, -0) ? -size : size;
}

/** `pow`: as `**`, but for what it says where there is no result. */
function power(x: number, y: number): number {
  if (x === 0 && y < 0) return y === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : Number.NaN;
  const huge = Math.abs(x) !== 1 && Math.abs(x ** y) === Number.POSITIVE_INFINITY;
  return huge ? x ** y : (floatPower(x, y) ?? Number.NaN);
}

const isqrt = native('isqrt', '(n, /)', (interp, [n]) =>
  after(asIndex(interp, n as Value), (value: Int) => {
    if (value < 0) throw raise(ValueError, 'isqrt() argument must be nonnegative');
    return intFromBig(integerRoot(BigInt(value)));
  }),
);

export const math: ModuleBuilder = () => ({
  acos: real('acos', Math.acos, 'expected a number in range from -1 up to 1, got %'),
  acosh: real('acosh', acosh, 'expected argument value not less than 1, got %'),
  asin: real('asin', Math.asin, 'expected a number in range from -1 up to 1, got %'),
  asinh: real('asinh', asinh),
  atan: real('atan', Math.atan),
  atan2: real2('atan2', Math.atan2),
  atanh: real('atanh', Math.atanh, 'expected a number between -1 and 1, got %'),
  cbrt: real('cbrt', Math.cbrt),
  ceil: rounding('ceil', Math.ceil),
  comb: whole('comb', '(n, k, /)', combinations),
  copysign: real2('copysign', copySign),
  cos: real('cos', Math.cos, 'expected a finite input, got %'),
  cosh: real('cosh', cosh),
  degrees: real('degrees', (x) => x * DEGREES),
  dist,
  e: float(Math.E),
  erf: real('erf', erf),
  erfc: real('erfc', erfc),
  exp: real('exp', exponentialOf),
  exp2: real('exp2', (x) => (x >= 1024 ? Number.POSITIVE_INFINITY : (floatPower(2, x) as number))),
  expm1: real('expm1', Math.expm1),
  fabs: real('fabs', Math.abs),
  factorial: whole('factorial', '(n, /)', factorial),
  floor: rounding('floor', Math.floor),
  fma,
  fmod: real2('fmod', (x, y) => x % y),
  frexp,
  fsum,
  gamma: real('gamma', gamma, NO_GAMMA),
  gcd: fold('gcd', 0n, gcd),
  hypot,
  inf: float(Number.POSITIVE_INFINITY),
  isclose,
  isfinite: test('isfinite', Number.isFinite),
  isinf: test('isinf', (x) => !Number.isFinite(x) && !Number.isNaN(x)),
  isnan: test('isnan', Number.isNaN),
  isqrt,
  lcm: fold('lcm', 1n, lcm),
  ldexp,
  lgamma: real('lgamma', logGamma, NO_GAMMA),
  log,
  log10: logarithmTo('log10', decimalLog),
  log1p: real('log1p', Math.log1p, 'expected argument value > -1, got %'),
  log2: logarithmTo('log2', binaryLog),
  modf,
  nan: float(Number.NaN),
  nextafter,
  perm,
  pi: float(Math.PI),
  pow: real2('pow', power),
  prod,
  radians: real('radians', (x) => x * RADIANS),
  remainder: real2('remainder', nearestRemainder),
  sin: real('sin', Math.sin, 'expected a finite input, got %'),
  sinh: real('sinh', sinh),
  sqrt: real('sqrt', Math.sqrt, 'expected a nonnegative input, got %'),
  sumprod,
  tan: real('tan', Math.tan, 'expected a finite input, got %'),
  tanh: real('tanh', Math.tanh),
  tau: float(2 * Math.PI),
  trunc: rounding('trunc', Math.trunc),
  ulp: real('ulp', lastPlace),
});
