/**
 * str: constructor, indexing, operators and iteration. Methods that bytes has as well are in text-methods.ts, the
 * others in str-methods.ts. Instances of str itself are host strings.
 */
import { strRepr } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { codePointLength, codePointSlice, codePoints, isSimple } from '../protocol/code-points.ts';
import { decodeBytes } from '../protocol/codec-registry.ts';
import { formatStr } from '../protocol/format-spec.ts';
import { hashStr } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { codePointsLess } from '../protocol/operators.ts';
import { formatPercent } from '../protocol/percent.ts';
import { type Indices, indexNumber, isIndex, place, sliceIndices } from '../protocol/slicing.ts';
import { str } from '../protocol/text.ts';
import type { Maybe } from '../resumable.ts';
import { PyStr, type Value } from '../value.ts';
import { classArgument, shownType } from './arguments.ts';
import { bytesOf } from './bytes-like.ts';
import { raise, TypeError } from './exception.ts';
import { holdsNothing, iteratorType, PyNativeIterator } from './iterator.ts';
import { tuple } from './make.ts';
import { COMPARE_METHODS, method, staticMethod } from './native.ts';
import { PySlice } from './slice.ts';
import { repeatText } from './text-methods.ts';
import { NotImplemented, strType, typeOf } from './type.ts';

/** The host string of a str or an instance of a subclass; undefined for the rest. */
export function plainStr(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof PyStr ? value.value : undefined;
}

const text = (self: Value | undefined) => plainStr(self) as string;

// -- constructor -----------------------------------------------------------------------------------------------------

staticMethod(strType, '__new__', '(object=, encoding=, errors=)', (interp, args) => {
  const cls = classArgument(strType, args);
  const [, object, encoding, errors] = args;
  return after(fromArguments(interp, object, encoding, errors), (made) =>
    cls === strType ? made : new PyStr(cls, made),
  );
});

function fromArguments(
  interp: Interpreter,
  object: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Maybe<string> {
  const codec = nameArgument('str', 'encoding', encoding, 'utf-8');
  const handler = nameArgument('str', 'errors', errors, 'strict');
  if (encoding === undefined && errors === undefined) return object === undefined ? '' : str(interp, object);
  if (object === undefined) return '';
  if (plainStr(object) !== undefined) throw raise(TypeError, 'decoding str is not supported');
  const data = bytesOf(object);
  if (data === undefined) {
    throw raise(TypeError, `decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
  }
  return decodeBytes(interp, data, codec, handler);
}

/** An `encoding` or `errors` argument. */
export function nameArgument(name: string, parameter: string, value: Value | undefined, missing: string): string {
  if (value === undefined) return missing;
  const found = plainStr(value);
  if (found !== undefined) return found;
  throw raise(
    TypeError,
    `${name}() argument '${parameter}' must be str, not ${value === null && name !== 'str' ? 'None' : typeOf(value).name}`,
  );
}

// -- indexing and iteration ------------------------------------------------------------------------------------------

/** text[key] */
function strGetItem(interp: Interpreter, value: string, key: Value): Maybe<Value> {
  if (typeof key === 'number') return charAt(value, key);
  if (key instanceof PySlice) return after(sliceIndices(interp, key, codePointLength(value)), (at) => cut(value, at));
  if (!isIndex(key)) throw raise(TypeError, `string indices must be integers, not '${typeOf(key).name}'`);
  return after(indexNumber(interp, key), (index) => charAt(value, index));
}

function charAt(value: string, index: number): string {
  const message = 'string index out of range';
  if (isSimple(value)) return value[place(index, value.length, message)] as string;
  const chars = codePoints(value);
  return chars[place(index, chars.length, message)] as string;
}

function cut(value: string, [start, step, count]: Indices): string {
  if (step === 1) return codePointSlice(value, start, start + count);
  const chars = isSimple(value) ? value : codePoints(value);
  let result = '';
  for (let i = 0, from = start; i < count; i++, from += step) result += chars[from];
  return result;
}

const asciiIteratorType = iteratorType('str_ascii_iterator');
const strIteratorType = iteratorType('str_iterator');

method(strType, '__iter__', '(/)', (_interp, [self]) => {
  const chars = isSimple(text(self)) ? text(self) : codePoints(text(self));
  let next = 0;
  const type = /^[\0-\x7f]*$/.test(text(self)) ? asciiIteratorType : strIteratorType;
  const iterator = new PyNativeIterator(type, () => (next < chars.length ? chars[next++] : undefined), holdsNothing);
  iterator.remaining = () => chars.length - next;
  return iterator;
});

method(strType, '__len__', '(/)', (_interp, [self]) => codePointLength(text(self)));
method(strType, '__getitem__', '(key, /)', (interp, [self, key]) => strGetItem(interp, text(self), key as Value));

// -- operators -------------------------------------------------------------------------------------------------------

method(strType, '__add__', '(value, /)', (_interp, [self, other]) => {
  const right = plainStr(other);
  if (right !== undefined) return text(self) + right;
  throw raise(TypeError, `can only concatenate str (not "${typeOf(other as Value).name}") to str`);
});

for (const name of ['__mul__', '__rmul__']) {
  method(strType, name, '(value, /)', (interp, [self, times]) => repeatText(interp, text(self), times as Value));
}

method(strType, '__mod__', '(value, /)', (interp, [self, values]) =>
  formatPercent(interp, 'str', text(self), values as Value),
);
method(strType, '__rmod__', '(value, /)', (interp, [self, template]) => {
  const found = plainStr(template);
  return found === undefined ? NotImplemented : formatPercent(interp, 'str', found, self as Value);
});

method(strType, '__contains__', '(key, /)', (_interp, [self, part]) => {
  const found = plainStr(part);
  if (found !== undefined) return text(self).includes(found);
  throw raise(TypeError, `'in <string>' requires string as left operand, not ${typeOf(part as Value).name}`);
});

for (const [op, name] of COMPARE_METHODS.entries()) {
  method(strType, name, '(value, /)', (_interp, [self, other]) => {
    const right = plainStr(other);
    return right === undefined ? NotImplemented : compare(op, text(self), right);
  });
}

function compare(op: number, a: string, b: string): boolean {
  const order = a === b ? 0 : codePointsLess(a, b) ? -1 : 1;
  return [order < 0, order <= 0, order === 0, order !== 0, order > 0, order >= 0][op] as boolean;
}

method(strType, '__hash__', '(/)', (interp, [self]) => hashStr(interp, text(self)));
method(strType, '__repr__', '(/)', (_interp, [self]) => strRepr(text(self)));
method(strType, '__str__', '(/)', (_interp, [self]) => text(self));
/** What `__format__` was given. */
export function specText(spec: Value | undefined): string {
  const found = plainStr(spec);
  if (found !== undefined) return found;
  throw raise(TypeError, `__format__() argument must be str, not ${shownType(spec as Value)}`);
}

method(strType, '__format__', '(format_spec, /)', (interp, [self, spec]) =>
  spec === '' ? str(interp, self as Value) : formatStr(text(self), specText(spec), typeOf(self as Value).name),
);
method(strType, '__getnewargs__', '(/)', (_interp, [self]) => tuple([text(self)]));
