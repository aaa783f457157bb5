/** float: constructor, operators as special methods, methods. */
import { floatRepr } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { asIndex, asRatio, floatBinary, floatDivMod, type Int, plainInt, toFloat } from '../protocol/arithmetic.ts';
import { callSpecial } from '../protocol/attribute.ts';
import { formatFloat } from '../protocol/format-spec.ts';
import { hashFloat } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { parseFloatText } from '../protocol/number-parse.ts';
import { roundHalfEven, roundTo } from '../protocol/number-text.ts';
import { quickCompare } from '../protocol/operators.ts';
import { repr, str } from '../protocol/text.ts';
import type { Maybe } from '../resumable.ts';
import { PyFloat, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { bytesOf, latin1 } from './bytes-like.ts';
import { OverflowError, raise, TypeError, ValueError } from './exception.ts';
import { float, intFromBig, tuple } from './make.ts';
import { COMPARE_METHODS, classMethod, getter, method, staticMethod } from './native.ts';
import { plainStr, specText } from './str.ts';
import { floatType, NotImplemented, typeOf } from './type.ts';

/** The host number of self. */
const num = (self: Value | undefined) => (self as PyFloat).value;

/** The host number of a float or an int, for arithmetic with floats; undefined for the rest. */
export function plainFloat(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const int = plainInt(value);
  return int === undefined ? undefined : toFloat(int);
}

// -- constructor -----------------------------------------------------------------------------------------------------

staticMethod(floatType, '__new__', '(x=, /)', (interp, args) => {
  const cls = classArgument(floatType, args);
  const [, x] = args;
  if (cls === floatType && x instanceof PyFloat && x.type === floatType) return x;
  return after(x === undefined ? 0 : fromValue(interp, x), (value) => new PyFloat(cls, value));
});

classMethod(floatType, 'from_number', '(number, /)', (interp, [cls, value]) => {
  const real = realNumber(interp, value as Value);
  if (real === undefined) throw raise(TypeError, `must be real number, not ${typeOf(value as Value).name}`);
  return after(real, (found) => new PyFloat(cls as never, found));
});

function fromValue(interp: Interpreter, value: Value): Maybe<number> {
  const real = realNumber(interp, value);
  if (real !== undefined) return real;
  const text = textOf(value);
  if (text === undefined) {
    throw raise(TypeError, `float() argument must be a string or a real number, not '${typeOf(value).name}'`);
  }
  const parsed = parseFloatText(text);
  if (parsed !== undefined) return parsed;
  return after(repr(interp, value), (shown) => {
    throw raise(ValueError, `could not convert string to float: ${shown}`);
  });
}

/** A number by `__float__` or `__index__`; undefined when it has neither. */
export function realNumber(interp: Interpreter, value: Value): Maybe<number> | undefined {
  const plain = plainFloat(value);
  if (plain !== undefined) return plain;
  const asked = callSpecial(interp, value, '__float__', []);
  if (asked !== undefined) return after(asked, (result) => checkFloat(value, result));
  if (typeOf(value).lookup('__index__') === undefined) return undefined;
  return after(asIndex(interp, value), toFloat);
}

function checkFloat(value: Value, result: Value): number {
  if (result instanceof PyFloat) return result.value;
  throw raise(TypeError, `${typeOf(value).name}.__float__ returned non-float (type ${typeOf(result).name})`);
}

function textOf(value: Value): string | undefined {
  const data = bytesOf(value);
  return data === undefined ? plainStr(value) : latin1(data);
}

// -- operators -------------------------------------------------------------------------------------------------------

for (const [name, op] of [
  ['add', 0],
  ['floordiv', 2],
  ['mul', 5],
  ['mod', 6],
  ['sub', 10],
  ['truediv', 11],
] as const) {
  method(floatType, `__${name}__`, '(value, /)', (_interp, [self, other]) => {
    const right = plainFloat(other as Value);
    return right === undefined ? NotImplemented : floatBinary(op, num(self), right);
  });
  method(floatType, `__r${name}__`, '(value, /)', (_interp, [self, other]) => {
    const left = plainFloat(other as Value);
    return left === undefined ? NotImplemented : floatBinary(op, left, num(self));
  });
}

method(floatType, '__divmod__', '(value, /)', (_interp, [self, other]) => divMod(self as Value, other as Value));
method(floatType, '__rdivmod__', '(value, /)', (_interp, [self, other]) => divMod(other as Value, self as Value));

function divMod(a: Value, b: Value): Value {
  const left = plainFloat(a);
  const right = plainFloat(b);
  if (left === undefined || right === undefined) return NotImplemented;
  return tuple(floatDivMod(left, right).map(float));
}

method(floatType, '__pow__', '(value, mod=None, /)', (_interp, [self, other, mod]) =>
  power(self as Value, other as Value, mod as Value),
);
method(floatType, '__rpow__', '(value, mod=None, /)', (_interp, [self, other, mod]) =>
  power(other as Value, self as Value, mod as Value),
);

function power(base: Value, exponent: Value, mod: Value): Value {
  const a = plainFloat(base);
  const b = plainFloat(exponent);
  if (a === undefined || b === undefined) return NotImplemented;
  if (mod !== null) throw raise(TypeError, 'pow() 3rd argument not allowed unless all arguments are integers');
  return floatBinary(8, a, b);
}

for (const [op, name] of COMPARE_METHODS.entries()) {
  method(floatType, name, '(value, /)', (_interp, [self, other]) => {
    const right = other instanceof PyFloat ? other.value : plainInt(other as Value);
    if (right === undefined) return NotImplemented;
    return quickCompare(op, float(num(self)), typeof right === 'bigint' ? right : float(right)) as boolean;
  });
}

method(floatType, '__neg__', '(/)', (_interp, [self]) => float(-num(self)));
method(floatType, '__pos__', '(/)', (_interp, [self]) => float(num(self)));
method(floatType, '__abs__', '(/)', (_interp, [self]) => float(Math.abs(num(self))));
method(floatType, '__bool__', '(/)', (_interp, [self]) => num(self) !== 0);
method(floatType, '__float__', '(/)', (_interp, [self]) => float(num(self)));
method(floatType, '__hash__', '(/)', (interp, [self]) => hashFloat(interp, self as PyFloat));
method(floatType, '__repr__', '(/)', (_interp, [self]) => floatRepr(num(self)));
method(floatType, '__format__', '(format_spec, /)', (interp, [self, spec]) =>
  spec === '' ? str(interp, self as Value) : formatFloat(num(self), specText(spec), typeOf(self as Value).name),
);

// -- to whole numbers ------------------------------------------------------------------------------------------------

/** An int from a float without a fraction; the errors of int(inf) and int(nan). */
function wholeNumber(value: number): Int {
  if (Number.isSafeInteger(value)) return value + 0;
  if (Number.isNaN(value)) throw raise(ValueError, 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw raise(OverflowError, 'cannot convert float infinity to integer');
  return intFromBig(BigInt(value));
}

for (const name of ['__int__', '__trunc__']) {
  method(floatType, name, '(/)', (_interp, [self]) => wholeNumber(Math.trunc(num(self))));
}
method(floatType, '__floor__', '(/)', (_interp, [self]) => wholeNumber(Math.floor(num(self))));
method(floatType, '__ceil__', '(/)', (_interp, [self]) => wholeNumber(Math.ceil(num(self))));

method(floatType, '__round__', '(ndigits=None, /)', (interp, [self, digits]) => {
  if (digits === null) return wholeNumber(roundHalfEven(num(self)));
  return after(asIndex(interp, digits as Value), (count) => float(rounded(num(self), Number(count))));
});

function rounded(value: number, digits: number): number {
  const result = roundTo(value, digits);
  if (Number.isFinite(value) && !Number.isFinite(result)) {
    throw raise(OverflowError, 'rounded value too large to represent');
  }
  return result;
}

// -- methods ---------------------------------------------------------------------------------------------------------

method(floatType, 'is_integer', '(/)', (_interp, [self]) => Number.isInteger(num(self)));
method(floatType, 'conjugate', '(/)', (_interp, [self]) => float(num(self)));
method(floatType, '__getnewargs__', '(/)', (_interp, [self]) => tuple([float(num(self))]));
getter(floatType, 'real', (_interp, self: PyFloat) => float(num(self)));
getter(floatType, 'imag', () => float(0));

method(floatType, 'as_integer_ratio', '(/)', (_interp, [self]) => {
  const value = num(self);
  if (Number.isNaN(value)) throw raise(ValueError, 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw raise(OverflowError, 'cannot convert Infinity to integer ratio');
  return tuple(asRatio(value).map(intFromBig));
});
