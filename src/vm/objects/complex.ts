/** complex: the object, constructor, arithmetic and methods. */
import type { Interpreter } from '../interpreter.ts';
import { floatDigits } from '../protocol/float-digits.ts';
import { formatComplex } from '../protocol/format-spec.ts';
import { callSpecial } from '../protocol/attribute.ts';
import { hashFloat } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { parseComplexText } from '../protocol/number-parse.ts';
import { settle } from '../protocol/settle.ts';
import { wait } from '../protocol/operators.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyFloat, PyObject, PyStr, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { OverflowError, raise, TypeError, ValueError, ZeroDivisionError } from './exception.ts';
import { plainFloat, realNumber } from './float.ts';
import { extraConsts } from './function.ts';
import { float, intFromBig, tuple } from './make.ts';
import { getter, method, staticMethod } from './native.ts';
import { complexType, NotImplemented, type PyType, typeOf } from './type.ts';

export class PyComplex extends PyObject {
  readonly real: number;
  readonly imag: number;
  constructor(type: PyType, real: number, imag: number) {
    super(type);
    this.real = real;
    this.imag = imag;
  }
}

export const complex = (real: number, imag: number) => new PyComplex(complexType, real, imag);

extraConsts.set('complex', (constant: { imag: number }) => complex(0, constant.imag));

// -- constructor -----------------------------------------------------------------------------------------------------

staticMethod(complexType, '__new__', '(real=, imag=)', (interp, args) => {
  const cls = classArgument(complexType, args);
  const [, real, imag] = args;
  return settle(construct(interp, cls, real, imag));
});

function* construct(interp: Interpreter, cls: PyType, real: Value | undefined, imag: Value | undefined): Resumable {
  if (imag === undefined) {
    if (real === undefined) return new PyComplex(cls, 0, 0);
    if (real instanceof PyComplex && real.type === cls) return real;
    const [re, im] = yield* wait(single(interp, real));
    return new PyComplex(cls, re, im);
  }
  const [re, reImag] = real === undefined ? [0, 0] : yield* wait(part(interp, real, 'real'));
  const [im, imImag] = yield* wait(part(interp, imag, 'imag'));
  return new PyComplex(cls, re - imImag, im + reImag);
}

type Parts = readonly [real: number, imag: number];

function single(interp: Interpreter, value: Value): Maybe<Parts> {
  if (typeof value === 'string' || value instanceof PyStr) {
    const parts = parseComplexText(typeof value === 'string' ? value : value.value);
    if (parts === undefined) throw raise(ValueError, 'complex() arg is a malformed string');
    return parts;
  }
  const found = number(interp, value);
  if (found !== undefined) return found;
  throw raise(TypeError, `complex() argument must be a string or a number, not ${typeOf(value).name}`);
}

function part(interp: Interpreter, value: Value, name: string): Maybe<Parts> {
  const found = typeof value === 'string' ? undefined : number(interp, value);
  if (found !== undefined) return found;
  throw raise(TypeError, `complex() argument '${name}' must be a real number, not ${typeOf(value).name}`);
}

function number(interp: Interpreter, value: Value): Maybe<Parts> | undefined {
  if (value instanceof PyComplex) return [value.real, value.imag];
  const asked = callSpecial(interp, value, '__complex__', []);
  if (asked !== undefined) return after(asked, checkComplex);
  const real = realNumber(interp, value);
  return real === undefined ? undefined : after(real, (re) => [re, 0] as Parts);
}

function checkComplex(value: Value): Parts {
  if (value instanceof PyComplex) return [value.real, value.imag];
  throw raise(TypeError, `__complex__ returned non-complex (type ${typeOf(value).name})`);
}

// -- arithmetic ------------------------------------------------------------------------------------------------------

/** A number as an operand: `imag` is null for real ones, which do not mix in a zero imaginary part. */
interface Operand {
  readonly real: number;
  readonly imag: number | null;
}

function operand(value: Value): Operand | undefined {
  if (value instanceof PyComplex) return value;
  const real = plainFloat(value);
  return real === undefined ? undefined : { real, imag: null };
}

type Operation = (a: Operand, b: Operand) => PyComplex;

function add(a: Operand, b: Operand): PyComplex {
  return complex(a.real + b.real, a.imag === null ? (b.imag ?? 0) : b.imag === null ? a.imag : a.imag + b.imag);
}

function subtract(a: Operand, b: Operand): PyComplex {
  const imag = a.imag === null ? -(b.imag ?? 0) : b.imag === null ? a.imag : a.imag - b.imag;
  return complex(a.real - b.real, imag);
}

function multiply(a: Operand, b: Operand): PyComplex {
  if (a.imag === null) return complex(a.real * b.real, a.real * (b.imag ?? 0));
  if (b.imag === null) return complex(a.real * b.real, a.imag * b.real);
  return complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
}

/** By the larger part of the divisor, so that squares do not overflow. */
function divide(a: Operand, b: Operand): PyComplex {
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
  const size = Math.hypot(a, b);
  const angle = Math.atan2(b, a);
  const length = size ** c * (d === 0 ? 1 : Math.exp(-angle * d));
  const phase = angle * c + (d === 0 ? 0 : d * Math.log(size));
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

for (const [name, operation] of [
  ['add', add],
  ['sub', subtract],
  ['mul', multiply],
  ['truediv', divide],
] as readonly (readonly [string, Operation])[]) {
  method(complexType, `__${name}__`, '(value, /)', (_interp, [a, b]) => apply(operation, a as Value, b as Value));
  method(complexType, `__r${name}__`, '(value, /)', (_interp, [a, b]) => apply(operation, b as Value, a as Value));
}

function apply(operation: Operation, a: Value, b: Value): Value {
  const left = operand(a);
  const right = operand(b);
  return left === undefined || right === undefined ? NotImplemented : operation(left, right);
}

method(complexType, '__pow__', '(value, mod=None, /)', (_interp, [a, b, mod]) => power(a as Value, b as Value, mod));
method(complexType, '__rpow__', '(value, mod=None, /)', (_interp, [a, b, mod]) => power(b as Value, a as Value, mod));

function power(a: Value, b: Value, mod: Value | undefined): Value {
  if (mod !== null) throw raise(ValueError, 'complex modulo');
  return apply((left, right) => complexPower(left.real, left.imag ?? 0, right.real, right.imag ?? 0), a, b);
}

for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(complexType, name, '(value, /)', (_interp, [self, other]) => {
    const right = operand(other as Value);
    if (right === undefined) return NotImplemented;
    const left = self as PyComplex;
    return (left.real === right.real && left.imag === (right.imag ?? 0)) === wanted;
  });
}

// -- methods ---------------------------------------------------------------------------------------------------------

const self = (value: Value | undefined) => value as PyComplex;

method(complexType, '__neg__', '(/)', (_interp, [z]) => complex(-self(z).real, -self(z).imag));
method(complexType, '__pos__', '(/)', (_interp, [z]) => complex(self(z).real, self(z).imag));
method(complexType, '__bool__', '(/)', (_interp, [z]) => self(z).real !== 0 || self(z).imag !== 0);
method(complexType, '__complex__', '(/)', (_interp, [z]) => complex(self(z).real, self(z).imag));
method(complexType, 'conjugate', '(/)', (_interp, [z]) => complex(self(z).real, -self(z).imag));
method(complexType, '__getnewargs__', '(/)', (_interp, [z]) => tuple([float(self(z).real), float(self(z).imag)]));
method(complexType, '__abs__', '(/)', (_interp, [z]) => {
  const size = Math.hypot(self(z).real, self(z).imag);
  const finite = Number.isFinite(self(z).real) && Number.isFinite(self(z).imag);
  if (finite && !Number.isFinite(size)) throw raise(OverflowError, 'absolute value too large');
  return float(size);
});
method(complexType, '__hash__', '(/)', (interp, [z]) => {
  const real = BigInt(hashFloat(interp, new PyFloat(complexType, self(z).real)));
  const imag = BigInt(hashFloat(interp, new PyFloat(complexType, self(z).imag)));
  const sum = BigInt.asIntN(64, real + 1000003n * imag);
  return sum === -1n ? -2 : intFromBig(sum);
});
method(complexType, '__format__', '(format_spec, /)', (_interp, [z, spec]) =>
  spec === '' ? complexRepr(self(z)) : formatComplex(self(z).real, self(z).imag, spec as string),
);
method(complexType, '__repr__', '(/)', (_interp, [z]) => complexRepr(self(z)));

function complexRepr({ real, imag }: PyComplex): string {
  const shown = `${signed(imag)}j`;
  if (real === 0 && !Object.is(real, -0)) return shown;
  return `(${signed(real)}${/^-/.test(shown) ? '' : '+'}${shown})`;
}

function signed(value: number): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + floatDigits(value, 'r', 0, false);
}

getter(complexType, 'real', (_interp, z: PyComplex) => float(z.real));
getter(complexType, 'imag', (_interp, z: PyComplex) => float(z.imag));
