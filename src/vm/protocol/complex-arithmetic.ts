/** Arithmetic of complex numbers. A real operand does not mix in a zero imaginary part, which would spoil signs and infinities. */

import { complex, type PyComplex } from '../objects/complex.ts';
import { OverflowError, raise, ZeroDivisionError } from '../objects/exception.ts';
import { euclideanNorm, exponentialOf, naturalLog } from './elementary.ts';
import { floatPower } from './power.ts';

/** A number as an operand: `imag` is null for real ones, which do not mix in a zero imaginary part. */
export interface Operand {
  readonly real: number;
  readonly imag: number | null;
}

export type Operation = (a: Operand, b: Operand) => PyComplex;

export function add(a: Operand, b: Operand): PyComplex {
  return complex(a.real + b.real, a.imag === null ? (b.imag ?? 0) : b.imag === null ? a.imag : a.imag + b.imag);
}

export function subtract(a: Operand, b: Operand): PyComplex {
  const imag = a.imag === null ? -(b.imag ?? 0) : b.imag === null ? a.imag : a.imag - b.imag;
  return complex(a.real - b.real, imag);
}

export function multiply(a: Operand, b: Operand): PyComplex {
  if (a.imag === null) return complex(a.real * b.real, a.real * (b.imag ?? 0));
  if (b.imag === null) return complex(a.real * b.real, a.imag * b.real);
  return complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
}

/** By the larger part of the divisor, so that squares do not overflow. */
export function divide(a: Operand, b: Operand): PyComplex {
  const aImag = a.imag ?? 0;
  if (b.imag === null) {
    if (b.real === 0) throw raise(ZeroDivisionError, 'division by zero');
    return complex(a.real / b.real, aImag / b.real);
  }
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    if (b.real === 0) throw raise(ZeroDivisionError, 'division by zero');
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return complex((a.real + aImag * ratio) / denominator, (aImag - a.real * ratio) / denominator);
  }
  const ratio = b.real / b.imag;
  const denominator = b.real * ratio + b.imag;
  return complex((a.real * ratio + aImag) / denominator, (aImag * ratio - a.real) / denominator);
}

/** (a + b j) ** (c + d j) */
export function complexPower(a: number, b: number, c: number, d: number): PyComplex {
  if (c === 0 && d === 0) return complex(1, 0);
  if (a === 0 && b === 0) {
    if (d !== 0 || c < 0) throw raise(ZeroDivisionError, 'zero to a negative or complex power');
    return complex(0, 0);
  }
  if (d === 0 && Number.isInteger(c) && Math.abs(c) <= 100) return wholePower(complex(a, b), c);
  const size = euclideanNorm([a, b]);
  const angle = Math.atan2(b, a);
  const length = (floatPower(size, c) as number) * (d === 0 ? 1 : exponentialOf(-angle * d));
  const phase = angle * c + (d === 0 ? 0 : d * naturalLog(size));
  return checkRange(complex(length * Math.cos(phase), length * Math.sin(phase)));
}

function wholePower(base: PyComplex, exponent: number): PyComplex {
  if (exponent < 0) return divide(complex(1, 0), wholePower(base, -exponent));
  let result = complex(1, 0);
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return checkRange(result);
}

function checkRange(value: PyComplex): PyComplex {
  if (Number.isFinite(value.real) && Number.isFinite(value.imag)) return value;
  throw raise(OverflowError, 'complex exponentiation');
}
