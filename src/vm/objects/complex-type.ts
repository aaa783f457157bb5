/** complex: its constructor, operators and methods. */
import type { Interpreter } from '../interpreter.ts';
import { callSpecial } from '../protocol/attribute.ts';
import {
  add,
  complexPower,
  divide,
  multiply,
  type Operand,
  type Operation,
  subtract,
} from '../protocol/complex-arithmetic.ts';
import { euclideanNorm } from '../protocol/elementary.ts';
import { floatDigits } from '../protocol/float-digits.ts';
import { formatComplex } from '../protocol/format-spec.ts';
import { hashFloat } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { parseComplexText } from '../protocol/number-parse.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { PyFloat, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { complex, PyComplex } from './complex.ts';
import { OverflowError, raise, TypeError, ValueError } from './exception.ts';
import { plainFloat, realNumber } from './float.ts';
import { extraConsts } from './function.ts';
import { float, intFromBig, tuple } from './make.ts';
import { classMethod, getter, method, staticMethod } from './native.ts';
import { plainStr, specText } from './str.ts';
import { complexType, NotImplemented, type PyType, typeOf } from './type.ts';

extraConsts.set('complex', (constant: { imag: number }) => complex(0, constant.imag));

// -- constructor -----------------------------------------------------------------------------------------------------

staticMethod(complexType, '__new__', '(real=, imag=)', (interp, args) => {
  const cls = classArgument(complexType, args);
  const [, real, imag] = args;
  return settle(construct(interp, cls, real, imag));
});

classMethod(complexType, 'from_number', '(number, /)', (interp, [cls, value]) =>
  settle(fromNumber(interp, cls as PyType, value as Value)),
);

/** Numbers only, no text; through the class where it is not complex itself. */
function* fromNumber(interp: Interpreter, cls: PyType, value: Value): Resumable {
  if (value instanceof PyComplex && value.type === complexType && cls === complexType) return value;
  const found = plainStr(value) !== undefined ? undefined : number(interp, value);
  if (found === undefined) throw raise(TypeError, `must be real number, not ${typeOf(value).name}`);
  const [re, im] = yield* wait(found);
  const made = new PyComplex(complexType, re, im ?? 0);
  return cls === complexType ? made : yield call(cls, [made]);
}

function* construct(interp: Interpreter, cls: PyType, real: Value | undefined, imag: Value | undefined): Resumable {
  if (imag === undefined) {
    if (real === undefined) return new PyComplex(cls, 0, 0);
    if (real instanceof PyComplex && real.type === cls) return real;
    const [re, im] = yield* wait(single(interp, real));
    return new PyComplex(cls, re, im ?? 0);
  }
  const [re, reImag] = real === undefined ? [0, null] : yield* wait(part(interp, real, 'real'));
  const [im, imImag] = yield* wait(part(interp, imag, 'imag'));
  return new PyComplex(cls, imImag === null ? re : re - imImag, reImag === null ? im : im + reImag);
}

/** `imag` is null for real numbers. */
type Parts = readonly [real: number, imag: number | null];

function single(interp: Interpreter, value: Value): Maybe<Parts> {
  const text = plainStr(value);
  if (text !== undefined) {
    const parts = parseComplexText(text);
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
  return real === undefined ? undefined : after(real, (re): Parts => [re, null]);
}

function checkComplex(value: Value): Parts {
  if (value instanceof PyComplex) return [value.real, value.imag];
  throw raise(TypeError, `__complex__ returned non-complex (type ${typeOf(value).name})`);
}

// -- operators -------------------------------------------------------------------------------------------------------

function operand(value: Value): Operand | undefined {
  if (value instanceof PyComplex) return value;
  const real = plainFloat(value);
  return real === undefined ? undefined : { real, imag: null };
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
  if (mod !== null && operand(a) !== undefined && operand(b) !== undefined) throw raise(ValueError, 'complex modulo');
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
  const size = euclideanNorm([self(z).real, self(z).imag]);
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
  spec === '' ? complexRepr(self(z)) : formatComplex(self(z).real, self(z).imag, specText(spec)),
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
