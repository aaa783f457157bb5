/** bytes: constructor, indexing, operators and methods of its own. What it shares with str is in text-methods.ts. */
import { bytesRepr } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { charge } from '../lifetimes/weigh.ts';
import { asIndex, plainInt } from '../protocol/arithmetic.ts';
import { decodeBytes, encodeText } from '../protocol/codec-registry.ts';
import { hash } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { BYTES_CASE } from '../protocol/letter-case.ts';
import { wait } from '../protocol/operators.ts';
import { formatPercent } from '../protocol/percent.ts';
import { settle } from '../protocol/settle.ts';
import { badIndex, type Indices, indexNumber, isIndex, place, sliceIndices } from '../protocol/slicing.ts';
import { BYTES_SPACE, trimSpaceStart } from '../protocol/white-space.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyBytes, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import { byteOf, bytesOf, bytesOfClass, fromIterable, fromLatin1, latin1, needBytes, toBytes } from './bytes-like.ts';
import { MemoryError, OverflowError, PyThrow, raise, TypeError, ValueError } from './exception.ts';
import { holdsNothing, iteratorType, PyNativeIterator } from './iterator.ts';
import { bytes, tuple } from './make.ts';
import { COMPARE_METHODS, classMethod, method, staticMethod } from './native.ts';
import { PySlice } from './slice.ts';
import { nameArgument, plainStr } from './str.ts';
import { equipText, repeatText, type TextKind } from './text-methods.ts';
import { bytesType, NotImplemented, type PyType, typeOf } from './type.ts';

// -- constructor -----------------------------------------------------------------------------------------------------

staticMethod(bytesType, '__new__', '(source=, encoding=, errors=)', (interp, args) => {
  const cls = classArgument(bytesType, args);
  const [, source, encoding, errors] = args;
  if (cls === bytesType && source instanceof PyBytes && source.type === bytesType && encoding === undefined)
    return source;
  return after(bytesFrom(interp, 'bytes', source, encoding, errors), (made) => bytesOfClass(cls, made.bytes));
});

/** What bytes(…) and bytearray(…) make of their arguments. */
export function bytesFrom(
  interp: Interpreter,
  name: string,
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Maybe<PyBytes> {
  const text = plainStr(source);
  if (encoding !== undefined || errors !== undefined) {
    const codec = nameArgument(name, 'encoding', encoding, 'utf-8');
    const handler = nameArgument(name, 'errors', errors, 'strict');
    const what = encoding === undefined ? 'errors' : 'encoding';
    if (text === undefined) throw raise(TypeError, `${what} without a string argument`);
    if (encoding === undefined) throw raise(TypeError, 'string argument without an encoding');
    return encodeText(interp, text, codec, handler);
  }
  if (text !== undefined) throw raise(TypeError, 'string argument without an encoding');
  if (source === undefined) return bytes(new Uint8Array());
  const saysItself = name === 'bytes' && typeOf(source).lookup('__bytes__') !== undefined;
  if (bytesOf(source) === undefined && !saysItself && isIndex(source)) return settle(fromCount(interp, name, source));
  return name === 'bytes' || bytesOf(source) !== undefined
    ? toBytes(interp, source)
    : fromIterable(interp, source, 'bytearray');
}

/** So many zeros; what has a wrong `__index__` is asked for its items instead. */
function* fromCount(interp: Interpreter, name: string, source: Value): Resumable<PyBytes> {
  try {
    return zeros(interp, yield* wait(asIndex(interp, source)));
  } catch (error) {
    if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(TypeError)) throw error;
  }
  return yield* wait(fromIterable(interp, source, name));
}

const MOST_BYTES = 2 ** 31 - 1;

function zeros(interp: Interpreter, count: number | bigint): PyBytes {
  if (count < 0) throw raise(ValueError, 'negative count');
  if (typeof count === 'bigint') throw raise(OverflowError, "cannot fit 'int' into an index-sized integer");
  if (count > MOST_BYTES) throw raise(MemoryError);
  charge(interp, count);
  return bytes(new Uint8Array(count));
}

// -- what bytes and bytearray have in common -------------------------------------------------------------------------

/** Gives a bytes-like type its shared operators and methods; `make` makes an instance of the type from bytes. */
export function equipBytes(type: PyType, make: (data: Uint8Array) => Value): void {
  const data = (self: Value | undefined) => bytesOf(self) as Uint8Array;
  equipText(kindOf(type, make));
  method(type, '__len__', '(/)', (_interp, [self]) => data(self).length);
  method(type, '__getitem__', '(key, /)', (interp, [self, key]) =>
    bytesGetItem(interp, type.name, data(self), key as Value, make),
  );
  method(type, '__contains__', '(key, /)', (interp, [self, key]) => containsBytes(interp, data(self), key as Value));
  method(type, '__add__', '(value, /)', (_interp, [self, other]) => {
    const right = bytesOf(other);
    if (right !== undefined) return make(joined(data(self), right));
    throw raise(TypeError, `can't concat ${typeOf(other as Value).name} to ${type.name}`);
  });
  for (const name of ['__mul__', '__rmul__']) {
    method(type, name, '(value, /)', (interp, [self, times]) =>
      after(repeatText(interp, latin1(data(self)), times as Value), (text) => make(fromLatin1(text))),
    );
  }
  method(type, '__mod__', '(value, /)', (interp, [self, values]) =>
    after(formatPercent(interp, 'bytes', latin1(data(self)), values as Value), (text) => make(fromLatin1(text))),
  );
  method(type, '__rmod__', '(value, /)', (interp, [self, template]) => {
    const isOfKind = typeOf(template as Value).isSubtypeOf(type);
    if (!isOfKind) return NotImplemented;
    const format = latin1(data(template));
    return after(formatPercent(interp, 'bytes', format, self as Value), (text) => make(fromLatin1(text)));
  });
  for (const [op, name] of COMPARE_METHODS.entries()) {
    method(type, name, '(value, /)', (_interp, [self, other]) => {
      // bytes leave it to the others
      const right = type === bytesType && !(other instanceof PyBytes) ? undefined : bytesOf(other);
      return right === undefined ? NotImplemented : compare(op, data(self), right);
    });
  }
  method(type, 'decode', "(encoding='utf-8', errors='strict')", (interp, [self, encoding, errors]) => {
    const codec = nameArgument('decode', 'encoding', encoding, '');
    return decodeBytes(interp, data(self), codec, nameArgument('decode', 'errors', errors, ''));
  });
  method(type, 'hex', '(sep=, bytes_per_sep=1)', (interp, [self, sep, every]) =>
    after(asIndex(interp, every as Value), (count) => hexText(data(self), sep, Number(count))),
  );
  classMethod(type, 'fromhex', '(string, /)', (_interp, [, text]) => make(parseHex(text as Value)));
  method(type, 'translate', '(table, /, delete=)', (_interp, [self, table, gone]) =>
    make(translated(needBytes(self as Value), table as Value, gone)),
  );
  staticMethod(type, 'maketrans', '(frm, to, /)', (_interp, [from, to]) => tableOf(from as Value, to as Value));
}

/** bytes.translate(): each byte by a table of 256, those in `gone` left out. */
function translated(data: Uint8Array, table: Value, gone: Value | undefined): Uint8Array {
  const map = table === null ? null : needBytes(table);
  if (map !== null && map.length !== 256) throw raise(ValueError, 'translation table must be 256 characters long');
  const deleted = new Set(gone === undefined ? [] : needBytes(gone));
  const kept = data.filter((byte) => !deleted.has(byte));
  return map === null ? kept : kept.map((byte) => map[byte] as number);
}

function tableOf(from: Value, to: Value): Value {
  const [a, b] = [needBytes(from), needBytes(to)];
  if (a.length !== b.length) throw raise(ValueError, 'maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const [i, byte] of a.entries()) table[byte] = b[i] as number;
  return bytes(table);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function kindOf(type: PyType, make: (data: Uint8Array) => Value): TextKind {
  const textOf = (value: Value) => {
    const found = bytesOf(value);
    return found === undefined ? undefined : latin1(found);
  };
  return {
    type,
    word: 'bytes',
    space: BYTES_SPACE,
    cases: BYTES_CASE,
    notFound: 'subsection not found',
    text: textOf,
    make: (text) => make(fromLatin1(text)),
    searched: (_interp, _name, value) => {
      const code = plainInt(value);
      if (code !== undefined) return String.fromCharCode(byteOf(code, 'byte'));
      const found = textOf(value);
      if (found !== undefined) return found;
      throw raise(TypeError, `argument should be integer or bytes-like object, not '${typeOf(value).name}'`);
    },
    argument: (_name, _position, value) => latin1(needBytes(value)),
    separator: (_name, value) => latin1(needBytes(value)),
    fill: (name, value) => {
      const found = textOf(value);
      if (found?.length === 1) return found;
      const shown = found === undefined ? typeOf(value).name : `a bytes object of length ${found.length}`;
      const colon = found === undefined ? '' : ':';
      throw raise(TypeError, `${name}()${colon} argument 2 must be a byte string of length 1, not ${shown}`);
    },
    badItem: (index, value) =>
      raise(TypeError, `sequence item ${index}: expected a bytes-like object, ${typeOf(value).name} found`),
  };
}

/** data[key]: an int, or for a slice what `make` makes of it. */
function bytesGetItem(
  interp: Interpreter,
  name: string,
  data: Uint8Array,
  key: Value,
  make: (data: Uint8Array) => Value,
): Maybe<Value> {
  if (key instanceof PySlice) return after(sliceIndices(interp, key, data.length), (at) => make(cut(data, at)));
  if (!isIndex(key)) throw badIndex(name === 'bytes' ? 'byte' : name, key);
  const message = name === 'bytes' ? 'index out of range' : `${name} index out of range`;
  return after(indexNumber(interp, key), (index) => data[place(index, data.length, message)] as number);
}

function cut(data: Uint8Array, [start, step, count]: Indices): Uint8Array {
  if (step === 1) return data.slice(start, start + count);
  return Uint8Array.from({ length: count }, (_, i) => data[start + i * step] as number);
}

function containsBytes(interp: Interpreter, data: Uint8Array, key: Value): Maybe<boolean> {
  if (bytesOf(key) === undefined && isIndex(key)) {
    return after(asIndex(interp, key), (code) => data.includes(byteOf(code, 'byte')));
  }
  return latin1(data).includes(latin1(needBytes(key)));
}

function compare(op: number, a: Uint8Array, b: Uint8Array): boolean {
  const left = latin1(a);
  const right = latin1(b);
  return [left < right, left <= right, left === right, left !== right, left > right, left >= right][op] as boolean;
}

// -- hexadecimal -----------------------------------------------------------------------------------------------------

/** data.hex(sep, every): groups are counted from the right, from the left when `every` is negative. */
export function hexText(data: Uint8Array, sep: Value | undefined, every: number): string {
  const pairs = Array.from(data, (byte) => byte.toString(16).padStart(2, '0'));
  if (sep === undefined || every === 0) return pairs.join('');
  const separator = separatorOf(sep);
  const size = Math.abs(every);
  const first = every > 0 ? pairs.length % size || size : size;
  const groups = [pairs.slice(0, first).join('')];
  for (let i = first; i < pairs.length; i += size) groups.push(pairs.slice(i, i + size).join(''));
  return groups.join(separator);
}

function separatorOf(sep: Value): string {
  const text = plainStr(sep) ?? (sep instanceof PyBytes ? latin1(sep.bytes) : undefined);
  if (text === undefined) {
    const type = typeOf(sep);
    if (type.lookup('__len__') === undefined) throw raise(TypeError, `object of type '${type.name}' has no len()`);
    throw raise(TypeError, 'sep must be str or bytes.');
  }
  if (text.length !== 1) throw raise(ValueError, 'sep must be length 1.');
  if (text > '\x7f') throw raise(ValueError, 'sep must be ASCII.');
  return text;
}

function parseHex(value: Value): Uint8Array {
  const data = bytesOf(value);
  const text = plainStr(value) ?? (data === undefined ? undefined : latin1(data));
  if (text === undefined) {
    throw raise(TypeError, `fromhex() argument must be str or bytes-like, not ${typeOf(value).name}`);
  }
  const found: number[] = [];
  let rest = trimSpaceStart(text, BYTES_SPACE);
  while (rest !== '') {
    const pair = rest.slice(0, 2);
    if (!/^[0-9a-f]{2}$/i.test(pair)) throw badHex(text, rest);
    found.push(Number.parseInt(pair, 16));
    rest = trimSpaceStart(rest.slice(2), BYTES_SPACE);
  }
  return Uint8Array.from(found);
}

function badHex(text: string, rest: string) {
  if (/^[0-9a-f]$/i.test(rest)) {
    return raise(ValueError, 'fromhex() arg must contain an even number of hexadecimal digits');
  }
  const at = text.length - rest.length + (/^[0-9a-f]/i.test(rest) ? 1 : 0);
  return raise(ValueError, `non-hexadecimal number found in fromhex() arg at position ${at}`);
}

// -- bytes alone -----------------------------------------------------------------------------------------------------

equipBytes(bytesType, bytes);

const bytesIteratorType = iteratorType('bytes_iterator');

method(bytesType, '__iter__', '(/)', (_interp, [self]) =>
  overBytes(bytesIteratorType, () => bytesOf(self) as Uint8Array),
);

/** An iterator over the bytes as ints; asks for them anew each time, as a bytearray may change. */
export function overBytes(type: PyType, data: () => Uint8Array): PyNativeIterator {
  let next = 0;
  const iterator = new PyNativeIterator(type, () => data()[next++], holdsNothing);
  iterator.remaining = () => Math.max(0, data().length - next);
  return iterator;
}

method(bytesType, '__hash__', '(/)', (interp, [self]) => hash(interp, bytes(bytesOf(self) as Uint8Array)));
method(bytesType, '__repr__', '(/)', (_interp, [self]) => bytesRepr(bytesOf(self) as Uint8Array));
method(bytesType, '__bytes__', '(/)', (_interp, [self]) => bytes(bytesOf(self) as Uint8Array));
method(bytesType, '__getnewargs__', '(/)', (_interp, [self]) => tuple([bytes(bytesOf(self) as Uint8Array)]));
