/** The builtins about single values: numbers, characters and their texts. Importing this gives the scalar types their methods. */

import type { Interpreter } from '../interpreter.ts';
import { shownType } from '../objects/arguments.ts';
import '../objects/bool.ts';
import '../objects/bytes.ts';
import '../objects/complex-type.ts';
import '../objects/float-hex.ts';
import '../objects/float.ts';
import '../objects/int-bytes.ts';
import '../objects/int.ts';
import '../objects/singletons.ts';
import '../objects/str-methods.ts';
import '../objects/str.ts';
import { bytearrayType } from '../objects/bytearray.ts';
import { bytesOf } from '../objects/bytes-like.ts';
import { raise, TypeError, ValueError } from '../objects/exception.ts';
import { memoryviewType } from '../objects/memoryview.ts';
import { native } from '../objects/native.ts';
import { plainStr } from '../objects/str.ts';
import {
  boolType,
  bytesType,
  complexType,
  floatType,
  intType,
  NotImplemented,
  strType,
  typeOf,
} from '../objects/type.ts';
import { asIndex, type Int } from '../protocol/arithmetic.ts';
import { callSpecial } from '../protocol/attribute.ts';
import { codePointLength } from '../protocol/code-points.ts';
import { after } from '../protocol/invoke.ts';
import { binaryOp } from '../protocol/operators.ts';
import { ascii, format, repr } from '../protocol/text.ts';
import type { Maybe } from '../resumable.ts';
import type { Value } from '../value.ts';

const POWER = 8;

const abs = native('abs', '(number, /)', (interp, [value]) => {
  const asked = callSpecial(interp, value as Value, '__abs__', []);
  if (asked !== undefined) return asked;
  throw raise(TypeError, `bad operand type for abs(): '${typeOf(value as Value).name}'`);
});

const asciiBuiltin = native('ascii', '(obj, /)', (interp, [value]) => ascii(interp, value as Value));
const reprBuiltin = native('repr', '(obj, /)', (interp, [value]) => repr(interp, value as Value));

const formatBuiltin = native('format', "(value, format_spec='', /)", (interp, [value, spec]) => {
  const text = plainStr(spec);
  if (text !== undefined) return format(interp, value as Value, text);
  throw raise(TypeError, `format() argument 2 must be str, not ${shownType(spec as Value)}`);
});

/** bin, oct and hex. */
function inRadix(name: string, radix: number, prefix: string) {
  return native(name, '(number, /)', (interp, [value]) =>
    after(asIndex(interp, value as Value), (n) => (n < 0 ? '-' : '') + prefix + magnitude(n).toString(radix)),
  );
}

function magnitude(value: Int): Int {
  return value < 0 ? -value : value;
}

const chr = native('chr', '(i, /)', (interp, [value]) =>
  after(asIndex(interp, value as Value), (code) => {
    if (code < 0 || code > 0x10ffff) throw raise(ValueError, 'chr() arg not in range(0x110000)');
    return String.fromCodePoint(Number(code));
  }),
);

const ord = native('ord', '(character, /)', (_interp, [value]) => {
  const text = plainStr(value);
  const data = bytesOf(value);
  if (text === undefined && data === undefined) {
    throw raise(TypeError, `ord() expected string of length 1, but ${typeOf(value as Value).name} found`);
  }
  const length = text === undefined ? (data as Uint8Array).length : codePointLength(text);
  if (length !== 1) throw raise(TypeError, `ord() expected a character, but string of length ${length} found`);
  return text === undefined ? ((data as Uint8Array)[0] as number) : (text.codePointAt(0) as number);
});

const divmod = native('divmod', '(x, y, /)', (interp, [x, y]) => {
  const [a, b] = [x as Value, y as Value];
  return inTurn(
    interp,
    [
      [a, '__divmod__', b],
      [b, '__rdivmod__', a],
    ],
    0,
    () => {
      const types = `'${typeOf(a).name}' and '${typeOf(b).name}'`;
      throw raise(TypeError, `unsupported operand type(s) for divmod(): ${types}`);
    },
  );
});

type Attempt = readonly [self: Value, slot: string, other: Value];

/** The first of the special methods that does not say NotImplemented. */
function inTurn(interp: Interpreter, attempts: readonly Attempt[], at: number, give: () => Value): Maybe<Value> {
  const attempt = attempts[at];
  if (attempt === undefined) return give();
  const [self, slot, other] = attempt;
  const asked = callSpecial(interp, self, slot, [other]) ?? NotImplemented;
  return after(asked, (value) => (value === NotImplemented ? inTurn(interp, attempts, at + 1, give) : value));
}

const pow = native('pow', '(base, exp, mod=None)', (interp, args) => {
  const [base, exp, mod] = args as [Value, Value, Value];
  if (mod === null) return binaryOp(interp, POWER, base, exp);
  return after(callSpecial(interp, base, '__pow__', [exp, mod]) ?? NotImplemented, (value) => {
    if (value !== NotImplemented) return value;
    return after(callSpecial(interp, exp, '__rpow__', [base, mod]) ?? NotImplemented, (other) => {
      if (other !== NotImplemented) return other;
      const types = args.map((arg) => `'${typeOf(arg).name}'`).join(', ');
      throw raise(TypeError, `unsupported operand type(s) for ** or pow(): ${types}`);
    });
  });
});

const round = native('round', '(number, ndigits=None)', (interp, args) => {
  const [value, digits] = args as [Value, Value];
  const asked = callSpecial(interp, value, '__round__', digits === null ? [] : [digits]);
  if (asked !== undefined) return asked;
  throw raise(TypeError, `type ${typeOf(value).name} doesn't define __round__ method`);
});

/** By name, for the builtins module. */
export const scalarBuiltins: Readonly<Record<string, Value>> = {
  abs,
  ascii: asciiBuiltin,
  bin: inRadix('bin', 2, '0b'),
  bool: boolType,
  bytearray: bytearrayType,
  bytes: bytesType,
  chr,
  complex: complexType,
  divmod,
  float: floatType,
  format: formatBuiltin,
  hex: inRadix('hex', 16, '0x'),
  int: intType,
  memoryview: memoryviewType,
  oct: inRadix('oct', 8, '0o'),
  ord,
  pow,
  repr: reprBuiltin,
  round,
  str: strType,
};
