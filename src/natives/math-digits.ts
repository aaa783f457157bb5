/** The functions of `math` that are about a float's own digits: its neighbours, and results that are rounded only once. */
import {
  asIndex,
  float,
  type Interpreter,
  native,
  OverflowError,
  PyInt,
  type Resumable,
  raise,
  settle,
  TypeError,
  timesPowerOfTwo,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { toNumber } from './arguments.ts';

const BITS = new DataView(new ArrayBuffer(8));
const SIGN = 2n ** 63n;

/** The place of a float in the order of all floats; those below 0 have places below 0. */
function placeOf(x: number): bigint {
  BITS.setFloat64(0, x);
  const bits = BITS.getBigInt64(0);
  return bits < 0n ? -(bits + SIGN) : bits;
}

function floatAt(place: bigint): number {
  BITS.setBigInt64(0, place < 0n ? -place - SIGN : place);
  return BITS.getFloat64(0);
}

/** The float so many places from `x` towards `y`. */
function stepTowards(x: number, y: number, steps: bigint): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return x + y;
  if (steps === 0n) return x;
  const [from, to] = [placeOf(x), placeOf(y)];
  const distance = to > from ? to - from : from - to;
  if (distance <= steps) return y;
  return floatAt(to > from ? from + steps : from - steps);
}

/** nextafter(x, y, /, *, steps=None). */
export const nextafter = native('nextafter', '(x, y, /, *, steps=None)', (interp, [x, y, steps]) =>
  settle(neighbour(interp, x as Value, y as Value, steps as Value)),
);

function* neighbour(interp: Interpreter, x: Value, y: Value, steps: Value): Resumable {
  const [from, to] = [yield* toNumber(interp, x), yield* toNumber(interp, y)];
  const count = steps === null ? 1n : BigInt(yield* wait(asIndex(interp, steps)));
  if (count < 0n) throw raise(ValueError, 'steps must be a non-negative integer');
  return float(stepTowards(from, to, count));
}

/** The distance from a float to the next one. */
export function lastPlace(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  const size = Math.abs(x);
  const above = stepTowards(size, Number.POSITIVE_INFINITY, 1n);
  return above === Number.POSITIVE_INFINITY ? size - stepTowards(size, 0, 1n) : above - size;
}

/** What is left of x when the multiple of y nearest to it is taken away: IEEE 754's remainder. NaN where there is none. */
export function nearestRemainder(x: number, y: number): number {
  if (Number.isFinite(x) && !Number.isFinite(y) && !Number.isNaN(y)) return x;
  const [size, step] = [Math.abs(x), Math.abs(y)];
  const below = size % step;
  const above = step - below;
  const rest = below < above ? below : below > above ? -above : below - 2 * ((0.5 * (size - below)) % step);
  return x < 0 || Object.is(x, -0) ? -rest : rest;
}

/** A float as mantissa × 2^exponent. */
function parts(x: number): readonly [mantissa: bigint, exponent: number] {
  BITS.setFloat64(0, x);
  const bits = BITS.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  return [x < 0 ? -mantissa : mantissa, Math.max(exponent, 1) - 1075];
}

/** The float nearest to mantissa × 2^exponent. */
function nearest(mantissa: bigint, exponent: number): number {
  const size = mantissa < 0n ? -mantissa : mantissa;
  const drop = Math.max(size.toString(2).length - 53, -1074 - exponent);
  if (drop <= 0) return timesPowerOfTwo(Number(mantissa), exponent);
  const kept = size >> BigInt(drop);
  const rest = size - (kept << BigInt(drop));
  const half = 1n << BigInt(drop - 1);
  const up = rest > half || (rest === half && kept % 2n === 1n);
  const rounded = timesPowerOfTwo(Number(up ? kept + 1n : kept), exponent + drop);
  return mantissa < 0n ? -rounded : rounded;
}

/** x × y + z of finite floats, rounded once. */
export function multiplyAdd(x: number, y: number, z: number): number {
  const [a, aExponent] = parts(x);
  const [b, bExponent] = parts(y);
  const [c, cExponent] = parts(z);
  const exponent = Math.min(aExponent + bExponent, cExponent);
  const sum = ((a * b) << BigInt(aExponent + bExponent - exponent)) + (c << BigInt(cExponent - exponent));
  return sum === 0n ? x * y + z : nearest(sum, exponent);
}

/** fma(x, y, z, /). */
export const fma = native('fma', '(x, y, z, /)', (interp, [x, y, z]) =>
  settle(fused(interp, x as Value, y as Value, z as Value)),
);

function* fused(interp: Interpreter, ...given: Value[]): Resumable {
  const numbers: number[] = [];
  for (const value of given) numbers.push(yield* toNumber(interp, value));
  const [x, y, z] = numbers as [number, number, number];
  const finite = numbers.every(Number.isFinite);
  const result = finite ? multiplyAdd(x, y, z) : Number.isFinite(x) && Number.isFinite(y) ? z : x * y + z;
  if (Number.isNaN(result) && !numbers.some(Number.isNaN)) throw raise(ValueError, 'invalid operation in fma');
  if (finite && !Number.isFinite(result)) throw raise(OverflowError, 'overflow in fma');
  return float(result);
}

/** ldexp(x, i, /). */
export const ldexp = native('ldexp', '(x, i, /)', (interp, [x, i]) => settle(scaled(interp, x as Value, i as Value)));

function* scaled(interp: Interpreter, x: Value, i: Value): Resumable {
  const value = yield* toNumber(interp, x);
  if (!isInt(i)) throw raise(TypeError, 'Expected an int as second argument to ldexp.');
  if (value === 0 || !Number.isFinite(value)) return float(value);
  const by = Math.max(-5000, Math.min(5000, Number(yield* wait(asIndex(interp, i)))));
  const [mantissa, exponent] = parts(value);
  const result = nearest(mantissa, exponent + by);
  if (!Number.isFinite(result)) throw raise(OverflowError, 'math range error');
  return float(result === 0 ? Math.sign(value) * 0 : result);
}

function isInt(value: Value): boolean {
  return ['number', 'bigint', 'boolean'].includes(typeof value) || value instanceof PyInt;
}
