/**
 * sum(): ints exactly, floats and complex numbers with the error of each addition carried along, anything else by `+`.
 * https://github.com/python/cpython/blob/3.14/Python/bltinmodule.c
 */
import type { Interpreter } from '../interpreter.ts';
import { complex, PyComplex } from '../objects/complex.ts';
import { OverflowError, raise, TypeError } from '../objects/exception.ts';
import { float, intFromBig } from '../objects/make.ts';
import { native } from '../objects/native.ts';
import { bytesType, complexType, floatType, strType, typeOf } from '../objects/type.ts';
import { iter, next } from '../protocol/iteration.ts';
import { ADD, binaryOp, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import type { Resumable } from '../resumable.ts';
import { PyFloat, type Value } from '../value.ts';

/** A running sum of floats with what rounding has lost so far (Neumaier). */
class FloatSum {
  private high: number;
  private low = 0;
  constructor(start: number) {
    this.high = start;
  }

  add(value: number): void {
    const total = this.high + value;
    if (Math.abs(this.high) >= Math.abs(value)) this.low += this.high - total + value;
    else this.low += value - total + this.high;
    this.high = total;
  }

  get value(): number {
    return this.low !== 0 && Number.isFinite(this.low) ? this.high + this.low : this.high;
  }
}

function refuseText(start: Value): void {
  const type = typeOf(start);
  if (type.isSubtypeOf(strType)) throw raise(TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  if (type.isSubtypeOf(bytesType)) throw raise(TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  if (type.name === 'bytearray') throw raise(TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
}

export const sum = native('sum', '(iterable, /, start=0)', (interp, [iterable, start]) => {
  refuseText(start as Value);
  return settle(total(interp, iterable as Value, start as Value));
});

function isPlainFloat(value: Value): value is PyFloat {
  return value instanceof PyFloat && value.type === floatType;
}

function isPlainComplex(value: Value): value is PyComplex {
  return value instanceof PyComplex && value.type === complexType;
}

function plainInt(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? Number(value) : undefined;
}

function* total(interp: Interpreter, iterable: Value, start: Value): Resumable<Value> {
  const iterator = yield* wait(iter(interp, iterable));
  const take = () => wait(next(interp, iterator));
  let result = start;
  let item = yield* take();
  if (plainInt(result) !== undefined && typeof result !== 'boolean') {
    [result, item] = yield* addInts(result as number | bigint, item, take);
    if (item === undefined) return result;
    result = yield* wait(binaryOp(interp, ADD, result, item));
    item = yield* take();
  }
  if (isPlainFloat(result)) {
    [result, item] = yield* addFloats(result, item, take);
    if (item === undefined) return result;
    result = yield* wait(binaryOp(interp, ADD, result, item));
    item = yield* take();
  }
  if (isPlainComplex(result)) [result, item] = yield* addComplex(result, item, take);
  for (; item !== undefined; item = yield* take()) result = yield* wait(binaryOp(interp, ADD, result, item));
  return result;
}

type Take = () => Resumable<Value | undefined>;

/** Adds as long as ints come; then the first other item is given back, too. */
function* addInts(
  start: number | bigint,
  first: Value | undefined,
  take: Take,
): Resumable<[number | bigint, Value | undefined]> {
  let result = start;
  let item = first;
  while (item !== undefined) {
    const int = plainInt(item);
    if (int === undefined) break;
    result = addInt(result, int);
    item = yield* take();
  }
  return [result, item];
}

function addInt(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a + b;
    if (Number.isSafeInteger(result)) return result;
  }
  return intFromBig(BigInt(a) + BigInt(b));
}

/** Adds as long as floats and ints come. */
function* addFloats(start: PyFloat, first: Value | undefined, take: Take): Resumable<[Value, Value | undefined]> {
  const result = new FloatSum(start.value);
  let item = first;
  while (item !== undefined) {
    const real = realPart(item);
    if (real === undefined) break;
    result.add(real);
    item = yield* take();
  }
  return [float(result.value), item];
}

/** Adds as long as numbers come. */
function* addComplex(start: PyComplex, first: Value | undefined, take: Take): Resumable<[Value, Value | undefined]> {
  const [reals, imaginaries] = [new FloatSum(start.real), new FloatSum(start.imag)];
  let item = first;
  while (item !== undefined) {
    const real = isPlainComplex(item) ? item.real : realPart(item);
    if (real === undefined) break;
    reals.add(real);
    if (isPlainComplex(item)) imaginaries.add(item.imag);
    item = yield* take();
  }
  return [complex(reals.value, imaginaries.value), item];
}

/** A float or an int as a host number. */
function realPart(value: Value): number | undefined {
  if (isPlainFloat(value)) return value.value;
  const int = plainInt(value);
  return int === undefined ? undefined : asDouble(int);
}

function asDouble(value: number | bigint): number {
  const double = Number(value);
  if (Number.isFinite(double)) return double;
  throw raise(OverflowError, 'int too large to convert to float');
}
