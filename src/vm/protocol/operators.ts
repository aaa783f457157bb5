/**
 * Operators and the questions that Python asks by special methods: arithmetic with reflection, comparison, truth,
 * length, items, containment. Quick ways for numbers and strings first, then the rules of the data model.
 * https://docs.python.org/3/reference/datamodel.html#emulating-numeric-types
 */
import { BINARY_OPS, COMPARE_OPS } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { bytearrayType } from '../objects/bytearray.ts';
import { OverflowError, PyThrow, raise, TypeError, ValueError } from '../objects/exception.ts';
import { genericAlias } from '../objects/generic-alias.ts';
import { COMPARE_METHODS, PyNative } from '../objects/native.ts';
import { dictType, NotImplemented, PyType, tupleType, typeOf, typeType } from '../objects/type.ts';
import { isResumable, type Maybe, type Resumable } from '../resumable.ts';
import { PyFloat, PyList, PyTuple, type Value } from '../value.ts';
import { asIndex, floatBinary, intBinary, toFloat } from './arithmetic.ts';
import { callSpecial, findAttr } from './attribute.ts';
import { after, invoke } from './invoke.ts';
import { collect, iter, looksIterable, next } from './iteration.ts';

const SLOTS = [
  'add',
  'and',
  'floordiv',
  'lshift',
  'matmul',
  'mul',
  'mod',
  'or',
  'pow',
  'rshift',
  'sub',
  'truediv',
  'xor',
];
const FORWARD = SLOTS.map((name) => `__${name}__`);
const REFLECTED = SLOTS.map((name) => `__r${name}__`);
const IN_PLACE = SLOTS.map((name) => `__i${name}__`);
const INPLACE_FROM = SLOTS.length;
/** BINARY_OP's arguments for some of the operators. */
export const ADD = 0;
const MATMUL = 4;
export const MUL = 5;
const POW = 8;
const RSHIFT = 9;
export const TRUEDIV = 11;

const SWAPPED = [4, 5, 2, 3, 0, 1];
const EQ = 2;
const NE = 3;

/** a op b; `op` as BINARY_OP's argument, in-place forms included. */
export function binaryOp(interp: Interpreter, op: number, a: Value, b: Value): Maybe<Value> {
  const plain = op < INPLACE_FROM ? op : op - INPLACE_FROM;
  if (isInt(a)) {
    if (isInt(b)) return plain === MATMUL ? unsupported(op, a, b) : intBinary(plain, a, b);
    if (b instanceof PyFloat && !b.type.heap && FLOAT_OPS.has(plain)) return floatBinary(plain, toFloat(a), b.value);
  } else if (a instanceof PyFloat && !a.type.heap && FLOAT_OPS.has(plain)) {
    if (b instanceof PyFloat && !b.type.heap) return floatBinary(plain, a.value, b.value);
    if (typeof b === 'number') return floatBinary(plain, a.value, b);
  } else if (typeof a === 'string' && typeof b === 'string' && plain === ADD) return a + b;
  return op < INPLACE_FROM ? binarySlots(interp, plain, a, b, op) : inPlace(interp, plain, a, b, op);
}

const FLOAT_OPS = new Set([0, 2, 5, 6, 8, 10, 11]);

function isInt(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function inPlace(interp: Interpreter, plain: number, a: Value, b: Value, op: number): Maybe<Value> {
  const result = callSpecial(interp, a, IN_PLACE[plain] as string, [b]);
  if (result === undefined) return binarySlots(interp, plain, a, b, op);
  return after(result, (value) => (value === NotImplemented ? binarySlots(interp, plain, a, b, op) : value));
}

/** Left and right slots in Python's order: a subclass on the right goes first, and a sequence's concatenation last. */
function binarySlots(interp: Interpreter, plain: number, a: Value, b: Value, op: number): Maybe<Value> {
  const ta = typeOf(a);
  const tb = typeOf(b);
  const forward = ta.lookup(FORWARD[plain] as string);
  const reflected = ta === tb ? undefined : tb.lookup(REFLECTED[plain] as string);
  const attempts: Attempt[] = [];
  if (forward !== undefined) attempts.push([FORWARD[plain] as string, a, b]);
  if (reflected !== undefined) {
    const attempt: Attempt = [REFLECTED[plain] as string, b, a];
    const overrides = tb.isSubtypeOf(ta) && reflected !== ta.lookup(REFLECTED[plain] as string);
    const last = reflected instanceof PyNative && isSequenceOp(tb, plain);
    if (overrides || (isSequenceOp(ta, plain) && !last)) attempts.unshift(attempt);
    else attempts.push(attempt);
  }
  return tryEach(interp, attempts, 0, () => unsupported(op, a, b));
}

type Attempt = readonly [slot: string, self: Value, other: Value];

function isSequenceOp(type: PyType, plain: number): boolean {
  if (plain !== ADD && plain !== MUL) return false;
  const { layout } = type;
  if (layout === 'list' || layout === 'tuple' || layout === 'str' || layout === 'bytes') return true;
  return type.isSubtypeOf(bytearrayType);
}

function tryEach(interp: Interpreter, attempts: readonly Attempt[], from: number, give: () => Value): Maybe<Value> {
  for (let i = from; i < attempts.length; i++) {
    const [slot, self, other] = attempts[i] as Attempt;
    const result = callSpecial(interp, self, slot, [other]);
    if (result === undefined) continue;
    if (isResumable(result))
      return after(result, (value) => (value === NotImplemented ? tryEach(interp, attempts, i + 1, give) : value));
    if (result !== NotImplemented) return result;
  }
  return give();
}

function unsupported(op: number, a: Value, b: Value): never {
  const left = typeOf(a).name;
  const right = typeOf(b).name;
  const symbol = BINARY_OPS[op] as string;
  const shown = op === POW ? '** or pow()' : symbol;
  if (op === RSHIFT && left === 'builtin_function_or_method' && isPrint(a)) {
    const hint = `. Did you mean "print(<message>, file=<output_stream>)"?`;
    throw raise(TypeError, `unsupported operand type(s) for >>: '${left}' and '${right}'${hint}`);
  }
  throw raise(TypeError, `unsupported operand type(s) for ${shown}: '${left}' and '${right}'`);
}

function isPrint(value: Value): boolean {
  return (value as { name?: unknown }).name === 'print';
}

/** -a, +a, ~a by special method. */
export function unaryOp(interp: Interpreter, slot: '__neg__' | '__pos__' | '__invert__', a: Value): Maybe<Value> {
  const result = callSpecial(interp, a, slot, []);
  if (result !== undefined) return result;
  const symbol = slot === '__neg__' ? 'unary -' : slot === '__pos__' ? 'unary +' : 'unary ~';
  throw raise(TypeError, `bad operand type for ${symbol}: '${typeOf(a).name}'`);
}

/** a op b for the six comparisons; `op` as COMPARE_OP's argument. */
export function compareOp(interp: Interpreter, op: number, a: Value, b: Value): Maybe<Value> {
  const quick = quickCompare(op, a, b);
  if (quick !== undefined) return quick;
  const ta = typeOf(a);
  const tb = typeOf(b);
  const forward: Attempt = [COMPARE_METHODS[op] as string, a, b];
  const reflected: Attempt = [COMPARE_METHODS[SWAPPED[op] as number] as string, b, a];
  const rightFirst = ta !== tb && tb.isSubtypeOf(ta);
  const attempts = rightFirst ? [reflected, forward] : [forward, reflected];
  return tryEach(interp, attempts, 0, () => compareByIdentity(op, a, b));
}

/** Numbers and strings; undefined for the rest. */
export function quickCompare(op: number, a: Value, b: Value): boolean | undefined {
  if (typeof a === 'string')
    return typeof b === 'string' ? compareHost(op, a === b ? 0 : codePointsLess(a, b) ? -1 : 1) : undefined;
  const x = numberOf(a);
  if (x === undefined) return undefined;
  const y = numberOf(b);
  if (y === undefined) return undefined;
  switch (op) {
    case 0:
      return x < y;
    case 1:
      return x <= y;
    case 2:
      // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number that are the same integer are equal
      return x == y;
    case 3:
      // biome-ignore lint/suspicious/noDoubleEquals: as above
      return x != y;
    case 4:
      return x > y;
    default:
      return x >= y;
  }
}

function numberOf(value: Value): number | bigint | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return value instanceof PyFloat && !value.type.heap ? value.value : undefined;
  }
}

function compareHost(op: number, order: number): boolean {
  switch (op) {
    case 0:
      return order < 0;
    case 1:
      return order <= 0;
    case 2:
      return order === 0;
    case 3:
      return order !== 0;
    case 4:
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Order of strings by code point: host order is by UTF-16 unit, which puts surrogates before U+E000. */
export function codePointsLess(a: string, b: string): boolean {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return fixSurrogate(x) < fixSurrogate(y);
  }
  return a.length < b.length;
}

function fixSurrogate(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function compareByIdentity(op: number, a: Value, b: Value): Value {
  if (op === EQ) return a === b;
  if (op === NE) return a !== b;
  const names = `'${typeOf(a).name}' and '${typeOf(b).name}'`;
  throw raise(TypeError, `'${COMPARE_OPS[op]}' not supported between instances of ${names}`);
}

/** a == b as containers ask it: the same object is equal to itself, whatever its class says. */
export function equals(interp: Interpreter, a: Value, b: Value): Maybe<boolean> {
  if (a === b) return true;
  const quick = quickCompare(EQ, a, b);
  if (quick !== undefined) return quick;
  return after(compareOp(interp, EQ, a, b), (value) => truth(interp, value));
}

/** a < b as sorting asks it. */
export function lessThan(interp: Interpreter, a: Value, b: Value): Maybe<boolean> {
  const quick = quickCompare(0, a, b);
  if (quick !== undefined) return quick;
  return after(compareOp(interp, 0, a, b), (value) => truth(interp, value));
}

/** bool(value) */
export function truth(interp: Interpreter, value: Value): Maybe<boolean> {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string':
      return value.length > 0;
    case 'bigint':
      return true;
    default:
      return value === null ? false : objectTruth(interp, value);
  }
}

function objectTruth(
  interp: Interpreter,
  value: Exclude<Value, null | boolean | number | bigint | string>,
): Maybe<boolean> {
  if (!value.type.heap) {
    if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
    if (value instanceof PyFloat) return value.value !== 0;
  }
  const asked = callSpecial(interp, value, '__bool__', []);
  if (asked !== undefined) return after(asked, checkBool);
  const counted = callSpecial(interp, value, '__len__', []);
  if (counted !== undefined)
    return after(
      after(counted, (n) => checkLength(interp, n)),
      (n) => n !== 0,
    );
  if (value.type.lookup('__bool__') === null) {
    throw raise(TypeError, `'${value.type.name}' cannot be interpreted as a boolean`);
  }
  return true;
}

function checkBool(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw raise(TypeError, `__bool__ should return bool, returned ${typeOf(value).name}`);
}

/** len(value) */
export function length(interp: Interpreter, value: Value): Maybe<number> {
  const counted = callSpecial(interp, value, '__len__', []);
  if (counted === undefined) throw raise(TypeError, `object of type '${typeOf(value).name}' has no len()`);
  return after(counted, (n) => checkLength(interp, n));
}

const LARGEST_INDEX = 2n ** 63n - 1n;

function checkLength(interp: Interpreter, value: Value): Maybe<number> {
  return after(asIndex(interp, value), (n) => {
    if (n < 0) throw raise(ValueError, '__len__() should return >= 0');
    if (n > LARGEST_INDEX) throw raise(OverflowError, "cannot fit 'int' into an index-sized integer");
    return Number(n);
  });
}

/** container[key] */
export function getItem(interp: Interpreter, container: Value, key: Value): Maybe<Value> {
  const result = callSpecial(interp, container, '__getitem__', [key]);
  if (result !== undefined) return result;
  if (container instanceof PyType) return classItem(interp, container, key);
  throw raise(TypeError, `'${typeOf(container).name}' object is not subscriptable`);
}

function classItem(interp: Interpreter, cls: PyType, key: Value): Maybe<Value> {
  if (cls === typeType) return genericAlias(cls, key);
  return after(findAttr(interp, cls, '__class_getitem__'), (found) => {
    if (found === undefined) throw raise(TypeError, `type '${cls.name}' is not subscriptable`);
    return invoke(interp, found, [key]);
  });
}

/** container[key] = value */
export function setItem(interp: Interpreter, container: Value, key: Value, value: Value): Maybe<Value> {
  const result = callSpecial(interp, container, '__setitem__', [key, value]);
  if (result !== undefined) return result;
  throw raise(TypeError, `'${typeOf(container).name}' object does not support item assignment`);
}

/** del container[key] */
export function deleteItem(interp: Interpreter, container: Value, key: Value): Maybe<Value> {
  const result = callSpecial(interp, container, '__delitem__', [key]);
  if (result !== undefined) return result;
  const type = typeOf(container);
  const isSequence = type.heap || type.lookup('__contains__') !== undefined || type.lookup('__getitem__') !== undefined;
  const does = isSequence && typeOf(key).lookup('__index__') !== undefined ? "doesn't" : 'does not';
  throw raise(TypeError, `'${type.name}' object ${does} support item deletion`);
}

/** item in container */
export function contains(interp: Interpreter, container: Value, item: Value): Maybe<boolean> {
  const asked = callSpecial(interp, container, '__contains__', [item]);
  if (asked !== undefined) return after(asked, (value) => truth(interp, value));
  const type = typeOf(container);
  if (type.lookup('__contains__') === null) throw raise(TypeError, `'${type.name}' object is not a container`);
  return search(interp, container, item);
}

function* search(interp: Interpreter, container: Value, item: Value): Resumable<boolean> {
  const iterator = yield* iterOrRefuse(interp, container);
  for (;;) {
    const value = yield* wait(next(interp, iterator));
    if (value === undefined) return false;
    if (yield* wait(equals(interp, value, item))) return true;
  }
}

function* iterOrRefuse(interp: Interpreter, container: Value): Resumable {
  try {
    return yield* wait(iter(interp, container));
  } catch (error) {
    if (!(error instanceof PyThrow) || !error.exception.type.isSubtypeOf(TypeError)) throw error;
    throw raise(TypeError, `argument of type '${typeOf(container).name}' is not a container or iterable`);
  }
}

/** Inside a host generator: the value of a result that may have to be waited for. */
export function* wait<T>(result: Maybe<T>): Resumable<T> {
  return isResumable(result) ? yield* result : result;
}

/** Unpacks an iterable into exactly `count` values, or with `extra` into at least that many; errors as UNPACK_SEQUENCE words them. */
export function unpack(interp: Interpreter, value: Value, count: number): Maybe<readonly Value[]> {
  if (value instanceof PyTuple && value.type.lookup('__iter__') === tupleType.dict.getStr('__iter__'))
    return checkCount(value.items, count, !value.type.heap);
  if (value instanceof PyList && !value.type.heap) return checkCount(value.items, count, true);
  if (!looksIterable(value)) {
    throw raise(TypeError, `cannot unpack non-iterable ${typeOf(value).name} object`);
  }
  if (typeOf(value) === dictType) {
    return after(collect(interp, value), (items) => checkCount(items, count, true));
  }
  return takeExactly(interp, value, count);
}

function* takeExactly(interp: Interpreter, value: Value, count: number): Resumable<readonly Value[]> {
  const iterator = yield* wait(iter(interp, value));
  const items: Value[] = [];
  while (items.length <= count) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) break;
    items.push(item);
  }
  return checkCount(items, count, false);
}

function checkCount(items: readonly Value[], count: number, known: boolean): readonly Value[] {
  if (items.length === count) return items;
  if (items.length < count) {
    throw raise(ValueError, `not enough values to unpack (expected ${count}, got ${items.length})`);
  }
  const got = known ? `, got ${items.length}` : '';
  throw raise(ValueError, `too many values to unpack (expected ${count}${got})`);
}

/** `a, *b, c = value`: the items before the star, a list, the items after. */
export function unpackEx(interp: Interpreter, value: Value, before: number, behind: number): Maybe<readonly Value[]> {
  if (!looksIterable(value)) {
    throw raise(TypeError, `cannot unpack non-iterable ${typeOf(value).name} object`);
  }
  return after(collect(interp, value), (items) => {
    if (items.length < before + behind) {
      throw raise(
        ValueError,
        `not enough values to unpack (expected at least ${before + behind}, got ${items.length})`,
      );
    }
    return items;
  });
}
