import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../objects/complex-type.ts';
import { floatRepr } from '#bytecode';
import { bareInterpreter, raised } from '../objects/bare-interpreter.ts';
import { intFromBig } from '../objects/make.ts';
import type { PyFloat, Value } from '../value.ts';
import { asRatio, bitLength, divideHalfEven, floatBinary, intBinary, intDivMod, ratioToNumber } from './arithmetic.ts';
import { parseFloatText, parseInteger } from './number-parse.ts';
import { fixedDigits, intText } from './number-text.ts';
import { floatPower } from './power.ts';
import { repr } from './text.ts';

const seed = 1991;
const ADD = 0;
const MULTIPLY = 5;
const POWER = 8;
const SUBTRACT = 10;
const DIVIDE = 11;

const anyInt = fc
  .oneof(fc.maxSafeInteger().map(BigInt), fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }), fc.integer().map(BigInt))
  .map(intFromBig);
const nonZero = anyInt.filter((n) => n !== 0);
const anyFloat = fc.double({ noNaN: true });

/** A number is a host number exactly when it fits, and never -0. */
function isCanonical(value: Value): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  return typeof value === 'bigint' && !Number.isSafeInteger(Number(value));
}

test(`sums, differences and products are exact and in the one form an int has (seed ${seed})`, () => {
  const property = fc.property(anyInt, anyInt, (a, b) => {
    const results = [intBinary(ADD, a, b), intBinary(SUBTRACT, a, b), intBinary(MULTIPLY, a, b)];
    const exact = [BigInt(a) + BigInt(b), BigInt(a) - BigInt(b), BigInt(a) * BigInt(b)];
    expect(results.map((n) => BigInt(n as number))).toEqual(exact);
    expect(results.every(isCanonical)).toBe(true);
  });
  fc.assert(property, { seed });
});

test(`quotient times divisor plus rest is the dividend, and the rest has the divisor's sign (seed ${seed})`, () => {
  const property = fc.property(anyInt, nonZero, (a, b) => {
    const [quotient, rest] = intDivMod(a, b);
    expect(BigInt(quotient) * BigInt(b) + BigInt(rest)).toBe(BigInt(a));
    expect(rest === 0 || rest < 0 === b < 0).toBe(true);
    expect([quotient, rest].every(isCanonical)).toBe(true);
  });
  fc.assert(property, { seed });
});

test(`an int's digits read back give the int, in every base (seed ${seed})`, () => {
  const property = fc.property(anyInt, fc.integer({ min: 2, max: 36 }), (n, base) => {
    expect(parseInteger(n.toString(base), base)).toBe(n);
    expect(parseInteger(intText(n), 10)).toBe(n);
  });
  fc.assert(property, { seed });
});

test(`a float's repr read back gives the float (seed ${seed})`, () => {
  const property = fc.property(anyFloat, (x) => {
    expect(parseFloatText(floatRepr(x))).toBe(x);
  });
  fc.assert(property, { seed });
});

test(`a float's exact fraction divided gives the float (seed ${seed})`, () => {
  const property = fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
    expect(ratioToNumber(...asRatio(x)) + 0).toBe(x + 0);
  });
  fc.assert(property, { seed });
});

test(`fixed digits are the nearest ones, ties to even (seed ${seed})`, () => {
  const places = fc.integer({ min: 0, max: 8 });
  const property = fc.property(fc.integer({ min: -(2 ** 20), max: 2 ** 20 }), places, (n, digits) => {
    const value = n / 64;
    const [over, under] = asRatio(Math.abs(value));
    const nearest = divideHalfEven(over * 10n ** BigInt(digits), under);
    expect(BigInt(fixedDigits(value, digits).replace('.', ''))).toBe(nearest);
  });
  fc.assert(property, { seed });
});

test(`whole powers of floats are the exact power rounded once (seed ${seed})`, () => {
  const property = fc.property(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 0, max: 60 }), (base, exponent) => {
    expect(floatPower(base, exponent)).toBe(Number(BigInt(base) ** BigInt(exponent)));
  });
  fc.assert(property, { seed });
});

test('bit lengths agree with binary digits around every power of two', () => {
  for (let bits = 0; bits < 200; bits++) {
    const power = 2n ** BigInt(bits);
    for (const n of [power - 1n, power, power + 1n]) {
      expect(bitLength(intFromBig(n))).toBe(n === 0n ? 0 : n.toString(2).length);
    }
  }
});

test('results too large for any memory are refused at once', () => {
  expect(raised(() => intBinary(POWER, 10, 10 ** 10))).toBe('MemoryError: ');
  expect(raised(() => intBinary(3, 1, 2 ** 40))).toBe('MemoryError: ');
  expect(raised(() => intBinary(3, 1, 2n ** 70n))).toBe('OverflowError: too many digits in integer');
});

test('int / int is rounded once even where neither int fits a float', () => {
  const quotient = intBinary(DIVIDE, 10n ** 400n, 3n * 10n ** 399n) as PyFloat;
  expect(quotient.value).toBe(10 / 3);
});

test('a negative base with a broken exponent gives a complex number', () => {
  const { interp } = bareInterpreter();
  expect(repr(interp, floatBinary(POWER, -4, 0.5))).toBe('(1.2246467991473532e-16+2j)');
});
