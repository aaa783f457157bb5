/**
 * int: constructor, operators as special methods, methods. The operators themselves are in protocol/arithmetic.ts, where
 * the dispatch loop calls them directly; the methods here serve subclasses, bools, and calls by name.
 */
import { bytesRepr, strRepr } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import {
  asIndex,
  bitLength,
  divideHalfEven,
  type Int,
  intBinary,
  intDivMod,
  intPowerModulo,
  plainInt,
  toFloat,
} from '../protocol/arithmetic.ts';
import { callSpecial } from '../protocol/attribute.ts';
import { formatInt } from '../protocol/format-spec.ts';
import { hashInt } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { parseInteger } from '../protocol/number-parse.ts';
import { intText } from '../protocol/number-text.ts';
import { quickCompare } from '../protocol/operators.ts';
import { str } from '../protocol/text.ts';
import type { Maybe } from '../resumable.ts';
import { PyInt, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { bytesOf, latin1, PyMemoryView } from './bytes-like.ts';
import { raise, TypeError, ValueError } from './exception.ts';
import { float, intFromBig, tuple } from './make.ts';
import { COMPARE_METHODS, getter, method, staticMethod } from './native.ts';
import { plainStr, specText } from './str.ts';
import { intType, NotImplemented, typeOf } from './type.ts';

/** The host number of self. */
const int = (self: Value | undefined) => plainInt(self as Value) as Int;

// -- constructor -----------------------------------------------------------------------------------------------------

staticMethod(intType, '__new__', '(x=, /, base=)', (interp, args) => {
  const cls = classArgument(intType, args);
  const [, x, base] = args;
  return after(fromArguments(interp, x, base), (value) => (cls === intType ? value : new PyInt(cls, value)));
});

function fromArguments(interp: Interpreter, x: Value | undefined, base: Value | undefined): Maybe<Int> {
  if (base !== undefined) {
    if (x === undefined) throw raise(TypeError, 'int() missing string argument');
    return after(asIndex(interp, base), (radix) => {
      checkBase(radix);
      return fromText(x, radix, true);
    });
  }
  return x === undefined ? 0 : toInt(interp, x);
}

function checkBase(radix: Int): void {
  if (radix !== 0 && (radix < 2 || radix > 36)) throw raise(ValueError, 'int() base must be >= 2 and <= 36, or 0');
}

/** int(value) of one argument. */
export function toInt(interp: Interpreter, value: Value): Maybe<Int> {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'string') return fromText(value, 10, false);
  const asked = callSpecial(interp, value, '__int__', []);
  if (asked !== undefined) return after(asked, checkInt);
  if (typeOf(value).lookup('__index__') !== undefined) return asIndex(interp, value);
  return fromText(value, 10, false);
}

function checkInt(value: Value): Int {
  const plain = plainInt(value);
  if (plain !== undefined) return plain;
  throw raise(TypeError, `__int__ returned non-int (type ${typeOf(value).name})`);
}

function fromText(value: Value, radix: Int, explicit: boolean): Int {
  const text = explicit && value instanceof PyMemoryView ? undefined : textOf(value);
  if (text === undefined) {
    if (explicit) throw raise(TypeError, "int() can't convert non-string with explicit base");
    const wanted = 'a string, a bytes-like object or a real number';
    throw raise(TypeError, `int() argument must be ${wanted}, not '${typeOf(value).name}'`);
  }
  const parsed = parseInteger(text, Number(radix));
  if (parsed !== undefined) return parsed;
  const data = bytesOf(value);
  const shown = data === undefined ? strRepr(text) : bytesRepr(data);
  throw raise(ValueError, `invalid literal for int() with base ${radix}: ${shown.slice(0, 200)}`);
}

function textOf(value: Value): string | undefined {
  const data = bytesOf(value);
  return data === undefined ? plainStr(value) : latin1(data);
}

// -- operators -------------------------------------------------------------------------------------------------------

const OPERATORS: readonly (readonly [name: string, op: number])[] = [
  ['add', 0],
  ['and', 1],
  ['floordiv', 2],
  ['lshift', 3],
  ['mul', 5],
  ['mod', 6],
  ['or', 7],
  ['rshift', 9],
  ['sub', 10],
  ['truediv', 11],
  ['xor', 12],
];

for (const [name, op] of OPERATORS) {
  method(intType, `__${name}__`, '(value, /)', (_interp, [self, other]) => {
    const right = plainInt(other as Value);
    return right === undefined ? NotImplemented : intBinary(op, int(self), right);
  });
  method(intType, `__r${name}__`, '(value, /)', (_interp, [self, other]) => {
    const left = plainInt(other as Value);
    return left === undefined ? NotImplemented : intBinary(op, left, int(self));
  });
}

method(intType, '__pow__', '(value, mod=None, /)', (_interp, [self, other, mod]) =>
  power(self as Value, other as Value, mod as Value),
);
method(intType, '__rpow__', '(value, mod=None, /)', (_interp, [self, other, mod]) =>
  power(other as Value, self as Value, mod as Value),
);

function power(base: Value, exponent: Value, mod: Value): Value {
  const a = plainInt(base);
  const b = plainInt(exponent);
  const modulus = mod === null ? null : plainInt(mod);
  if (a === undefined || b === undefined || modulus === undefined) return NotImplemented;
  return modulus === null ? intBinary(8, a, b) : intPowerModulo(a, b, modulus);
}

method(intType, '__divmod__', '(value, /)', (_interp, [self, other]) => {
  const right = plainInt(other as Value);
  return right === undefined ? NotImplemented : tuple(intDivMod(int(self), right));
});
method(intType, '__rdivmod__', '(value, /)', (_interp, [self, other]) => {
  const left = plainInt(other as Value);
  return left === undefined ? NotImplemented : tuple(intDivMod(left, int(self)));
});

for (const [op, name] of COMPARE_METHODS.entries()) {
  method(intType, name, '(value, /)', (_interp, [self, other]) => {
    const right = plainInt(other as Value);
    return right === undefined ? NotImplemented : (quickCompare(op, int(self), right) as boolean);
  });
}

method(intType, '__neg__', '(/)', (_interp, [self]) => intBinary(10, 0, int(self)));
method(intType, '__abs__', '(/)', (_interp, [self]) => (int(self) < 0 ? intBinary(10, 0, int(self)) : int(self)));
method(intType, '__invert__', '(/)', (_interp, [self]) => intBinary(10, -1, int(self)));
method(intType, '__bool__', '(/)', (_interp, [self]) => int(self) !== 0);
method(intType, '__float__', '(/)', (_interp, [self]) => float(toFloat(int(self))));
method(intType, '__hash__', '(/)', (_interp, [self]) => hashInt(int(self)));
method(intType, '__repr__', '(/)', (_interp, [self]) => intText(int(self)));
method(intType, '__format__', '(format_spec, /)', (interp, [self, spec]) =>
  spec === '' ? str(interp, self as Value) : formatInt(int(self), specText(spec), typeOf(self as Value).name),
);
for (const name of ['__pos__', '__int__', '__index__', '__trunc__', '__floor__', '__ceil__', 'conjugate']) {
  method(intType, name, '(/)', (_interp, [self]) => int(self));
}

method(intType, '__round__', '(ndigits=None, /)', (interp, [self, digits]) => {
  if (digits === null) return int(self);
  return after(asIndex(interp, digits as Value), (count) => (count >= 0 ? int(self) : roundInt(int(self), -count)));
});

/** To a multiple of 10^zeros, ties to even. */
function roundInt(value: Int, zeros: Int): Int {
  if (zeros > 100_000) return 0;
  const unit = 10n ** BigInt(zeros);
  return intFromBig(divideHalfEven(BigInt(value), unit) * unit);
}

// -- methods ---------------------------------------------------------------------------------------------------------

method(intType, 'bit_length', '(/)', (_interp, [self]) => bitLength(int(self)));
method(intType, 'bit_count', '(/)', (_interp, [self]) => {
  const bits = BigInt(int(self)).toString(2);
  return bits.length - bits.replaceAll('1', '').length;
});
method(intType, 'as_integer_ratio', '(/)', (_interp, [self]) => tuple([int(self), 1]));
method(intType, 'is_integer', '(/)', () => true);
method(intType, '__getnewargs__', '(/)', (_interp, [self]) => tuple([int(self)]));

getter(intType, 'real', (_interp, self: Value) => int(self));
getter(intType, 'imag', () => 0);
getter(intType, 'numerator', (_interp, self: Value) => int(self));
getter(intType, 'denominator', () => 1);
