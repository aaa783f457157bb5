/**
 * hash(): CPython's own numbers on a 64-bit machine for ints, floats, None, tuples, frozensets, ranges and slices. CPython
 * draws the hashes of strings by lot in each process; here they are always the same. Objects hash by their address.
 * https://docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types
 */
import type { Interpreter } from '../interpreter.ts';
import { latin1 } from '../objects/bytes-like.ts';
import { PyComplex } from '../objects/complex.ts';
import type { KeyHash } from '../objects/dict.ts';
import { PyThrow, raise, TypeError } from '../objects/exception.ts';
import { bytesType, Ellipsis, floatType, tupleType, typeOf } from '../objects/type.ts';
import { isResumable, type Maybe, type Resumable } from '../resumable.ts';
import { type PyBytes, PyFloat, PyInt, type PyObject, type PyTuple, type Value } from '../value.ts';
import { callSpecial } from './attribute.ts';
import { setWord, TupleHash, word, wordAsInt, wordOfInt, wordOfNumber } from './hash64.ts';
import { after } from './invoke.ts';

const MODULUS = (1n << 61n) - 1n;
const HASH_OF_INFINITY = 314159;
const HASH_OF_NONE = 0xfca86420;

/** hash(value); TypeError "unhashable type: …". */
export function hash(interp: Interpreter, value: Value): Maybe<number | bigint> {
  if (quickHash(interp, value, false)) return wordAsInt();
  const type = typeOf(value);
  if (type.lookup('__hash__') === null) throw raise(TypeError, `unhashable type: '${type.name}'`);
  const asked = callSpecial(interp, value, '__hash__', []);
  return asked === undefined ? identityHash(interp, value as PyObject) : after(asked, checkHash);
}

function checkHash(value: Value): number | bigint {
  if (value instanceof PyInt) return checkHash(value.value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    throw raise(TypeError, '__hash__ method should return an integer');
  }
  const fits = typeof value === 'number' || BigInt.asIntN(64, value) === value;
  if (fits) return value === -1 ? -2 : value;
  return hashInt(value);
}

/**
 * Leaves the hash of a value in `word`, when Python is not needed for it. With `stableOnly` only values whose hash is the
 * same in every CPython process count: no strings and no addresses.
 */
export function quickHash(interp: Interpreter, value: Value, stableOnly: boolean): boolean {
  switch (typeof value) {
    case 'number':
      wordOfNumber(value === -1 ? -2 : value);
      return true;
    case 'boolean':
      setWord(0, value ? 1 : 0);
      return true;
    case 'string':
      if (stableOnly) return false;
      wordOfText(interp, value);
      return true;
    case 'bigint':
      wordOfInt(hashInt(value));
      return true;
    default:
      if (value === null) return leave(HASH_OF_NONE);
      return quickHashOfObject(interp, value, stableOnly);
  }
}

function leave(value: number): true {
  wordOfNumber(value);
  return true;
}

function quickHashOfObject(interp: Interpreter, value: PyObject, stableOnly: boolean): boolean {
  const { type } = value;
  if (type === tupleType) return quickHashOfTuple(interp, value as PyTuple, stableOnly);
  if (type === bytesType && !stableOnly) {
    wordOfText(interp, latin1((value as PyBytes).bytes));
    return true;
  }
  const token = type.tokenOf(value);
  if (token === undefined || (stableOnly && token === value)) return false;
  if (token === value) wordOfInt(identityHash(interp, value));
  else if (value instanceof PyFloat) wordOfInt(hashFloat(interp, value));
  else if (value instanceof PyComplex) wordOfInt(hashFloat(interp, new PyFloat(floatType, value.real)));
  else return quickHash(interp, token as Value, stableOnly);
  return true;
}

function quickHashOfTuple(interp: Interpreter, value: PyTuple, stableOnly: boolean): boolean {
  const sum = new TupleHash();
  for (const item of value.items) {
    if (!quickHash(interp, item, stableOnly)) return false;
    sum.add();
  }
  sum.finish(value.items.length);
  return true;
}

/** The hash of a sequence of values as a tuple of them would have; `counted` false leaves the length out, as slices do. */
export function* hashItems(interp: Interpreter, items: readonly Value[], counted: boolean): Resumable<number | bigint> {
  const sum = new TupleHash();
  for (const item of items) {
    const hashed = hash(interp, item);
    wordOfInt(isResumable(hashed) ? yield* hashed : hashed);
    sum.add();
  }
  sum.finish(counted ? items.length : null);
  return wordAsInt();
}

/** Of an int, whatever class it is of. */
export function hashInt(value: number | bigint): number | bigint {
  if (value === -1) return -2;
  return typeof value === 'number' ? value : reduced(value < 0n, value < 0n ? -value : value);
}

/** The magnitude modulo 2^61 - 1, with its sign; never -1, which means an error to CPython. */
function reduced(negative: boolean, magnitude: bigint): number | bigint {
  const rest = magnitude % MODULUS;
  const signed = negative ? -rest : rest;
  if (signed === -1n) return -2;
  return signed >= -9007199254740991n && signed <= 9007199254740991n ? Number(signed) : signed;
}

/** Of a float, whatever class it is of: equal to the hash of the int or fraction that it equals. */
export function hashFloat(interp: Interpreter, float: PyFloat): number | bigint {
  const { value } = float;
  if (Number.isSafeInteger(value)) return hashInt(value + 0);
  if (Number.isNaN(value)) return identityHash(interp, float);
  if (!Number.isFinite(value)) return value > 0 ? HASH_OF_INFINITY : -HASH_OF_INFINITY;
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  // 2^61 is 1 modulo 2^61 - 1, so a negative exponent is as good as a positive one
  const shift = BigInt(((exponent % 61) + 61) % 61);
  return reduced(value < 0, BigInt(mantissa) << shift);
}

/** Of a string, whatever class it is of: the same in every run. */
export function hashStr(interp: Interpreter, text: string): number | bigint {
  wordOfText(interp, text);
  return wordAsInt();
}

function wordOfText(interp: Interpreter, text: string): void {
  interp.lots++;
  if (text === '') {
    setWord(0, 0);
    return;
  }
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) + i;
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 13), 0x297a2d39);
  setWord((b ^ (b >>> 16)) & 0xfffff, a ^ (a >>> 12));
}

/** object.__hash__: the address without the bits that are always 0. */
export function identityHash(interp: Interpreter, value: PyObject): number {
  interp.lots++;
  return Math.floor(addressOf(interp, value) / 16);
}

/** Of the object that constants may hold: they are hashed before there is an interpreter. */
const ADDRESS_OF_ELLIPSIS = 0x55d0c8a3f2e0;

/** id() of an object that is not a host primitive: given when first asked for, so equal in every run. */
export function addressOf(interp: Interpreter, value: PyObject): number {
  if (value === Ellipsis) return ADDRESS_OF_ELLIPSIS;
  const known = interp.addresses.get(value);
  if (known !== undefined) return known;
  const address = interp.nextAddress;
  interp.nextAddress += 0x30;
  interp.addresses.set(value, address);
  return address;
}

/** What a container calls the thing that it cannot hash; null when CPython does not say. */
export type Role = 'dict key' | 'set element' | null;

/** The hash of a key that has no token, for a dict or set to file it by. */
export function keyHash(interp: Interpreter, key: Value, role: Role): Maybe<KeyHash> {
  const { lots } = interp;
  if (quickHash(interp, key, false)) return filed(interp, lots);
  try {
    const hashed = hash(interp, key);
    return isResumable(hashed) ? keyHashLater(interp, hashed, lots, key, role) : filedInt(interp, hashed, lots);
  } catch (error) {
    throw blame(error, key, role);
  }
}

function* keyHashLater(
  interp: Interpreter,
  hashed: Resumable<number | bigint>,
  lots: number,
  key: Value,
  role: Role,
): Resumable<KeyHash> {
  try {
    return filedInt(interp, yield* hashed, lots);
  } catch (error) {
    throw blame(error, key, role);
  }
}

function filedInt(interp: Interpreter, hashed: number | bigint, lots: number): KeyHash {
  wordOfInt(hashed);
  return filed(interp, lots);
}

/** The hash in `word`. */
function filed(interp: Interpreter, lots: number): KeyHash {
  return [word.hi, word.lo, interp.lots !== lots];
}

function blame(error: unknown, key: Value, role: Role): unknown {
  if (role === null || !(error instanceof PyThrow) || error.exception.type !== TypeError) return error;
  const said = error.exception.args.items[0];
  const name = typeOf(key).name;
  return raise(TypeError, `cannot use '${name}' as a ${role} (${typeof said === 'string' ? said : ''})`);
}
