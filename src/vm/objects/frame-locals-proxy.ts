/**
 * FrameLocalsProxy (PEP 667): the variables of a function's frame as a mapping that reads and writes them where they
 * are. Names that the function does not have are kept beside its variables. Module and class bodies need none: their
 * namespace is a mapping already.
 */
import { BINARY_OPS } from '#bytecode';
import type { PyFrame } from '../frame.ts';
import { localsDict } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import { getAttr } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { iter } from '../protocol/iteration.ts';
import { dictGet, dictSet } from '../protocol/mapping.ts';
import { binaryOp, compareOp, contains, getItem, wait } from '../protocol/operators.ts';
import { guardedRepr } from '../protocol/sequence.ts';
import { repr } from '../protocol/text.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyCell, type PyList, PyObject, type Value, type Visit } from '../value.ts';
import { PyDict } from './dict.ts';
import { exception, KeyError, PyThrow, raise, TypeError, ValueError } from './exception.ts';
import { reversedType } from './iterators.ts';
import { dict } from './make.ts';
import { method } from './native.ts';
import { builtinType, listType, NotImplemented, typeOf } from './type.ts';

const proxyType = builtinType('FrameLocalsProxy');
proxyType.dict.setStr('__hash__', null);

class PyFrameLocalsProxy extends PyObject {
  readonly frame: PyFrame;
  constructor(frame: PyFrame) {
    super(proxyType);
    this.frame = frame;
  }

  override traverse(visit: Visit): void {
    visit(this.frame);
  }
}

/** What `f_locals` is: the namespace of a body, a proxy for the variables of a function. */
export function shownLocals(frame: PyFrame): Value {
  return frame.locals === null ? new PyFrameLocalsProxy(frame) : localsDict(frame);
}

const frameOf = (self: Value | undefined) => (self as PyFrameLocalsProxy).frame;
const snapshot = (self: Value | undefined) => localsDict(frameOf(self));

/** Writes a variable of the function; false when it has none of that name. */
function assign({ code, regs }: PyFrame, name: Value, value: Value): boolean {
  if (typeof name !== 'string') return false;
  const { varnames, cellvars, freevars } = code.code;
  const cell = [...cellvars, ...freevars].indexOf(name);
  const held = cell < 0 ? undefined : regs[code.cellsAt + cell];
  const local = varnames.indexOf(name);
  if (held instanceof PyCell) held.value = value;
  else if (local >= 0) regs[local] = value;
  return cell >= 0 || local >= 0;
}

function isVariable({ code }: PyFrame, name: Value): boolean {
  const { varnames, cellvars, freevars } = code.code;
  return typeof name === 'string' && [...varnames, ...cellvars, ...freevars].includes(name);
}

function store(interp: Interpreter, self: Value | undefined, key: Value, value: Value): Maybe<Value> {
  const frame = frameOf(self);
  if (assign(frame, key, value)) return null;
  frame.extraLocals ??= dict();
  return after(dictSet(interp, frame.extraLocals, key, value), () => null);
}

method(proxyType, '__getitem__', '(key, /)', function* (interp, [self, key]) {
  const found = yield* wait(dictGet(interp, snapshot(self), key as Value));
  if (found !== undefined) return found;
  throw raise(KeyError, `local variable '${yield* wait(repr(interp, key as Value))}' is not defined`);
});
method(proxyType, '__setitem__', '(key, value, /)', (interp, [self, key, value]) =>
  store(interp, self, key as Value, value as Value),
);
method(proxyType, '__delitem__', '(key, /)', function* (interp, [self, key]) {
  yield* remove(interp, self, key as Value, undefined);
  return null;
});
method(proxyType, 'pop', '(key, default=, /)', (interp, [self, key, fallback]) =>
  remove(interp, self, key as Value, fallback),
);

/** Takes a name away that is no variable of the function; `fallback` where there is none. */
function* remove(interp: Interpreter, self: Value | undefined, key: Value, fallback: Value | undefined): Resumable {
  const frame = frameOf(self);
  if (isVariable(frame, key)) throw raise(ValueError, 'cannot remove local variables from FrameLocalsProxy');
  const extra = frame.extraLocals;
  const found = extra === null ? undefined : yield* wait(dictGet(interp, extra, key));
  if (found === undefined && fallback === undefined) throw new PyThrow(exception(KeyError, key));
  if (found === undefined || extra === null) return fallback as Value;
  return yield* wait(invoke(interp, yield* wait(getAttr(interp, extra, 'pop')), [key]));
}

method(proxyType, 'get', '(key, default=None, /)', function* (interp, [self, key, fallback]) {
  return (yield* wait(dictGet(interp, snapshot(self), key as Value))) ?? (fallback as Value);
});
method(proxyType, 'setdefault', '(key, default=None, /)', function* (interp, [self, key, fallback]) {
  const found = yield* wait(dictGet(interp, snapshot(self), key as Value));
  if (found !== undefined) return found;
  yield* wait(store(interp, self, key as Value, fallback as Value));
  return fallback as Value;
});
method(proxyType, 'update', '(other, /)', function* (interp, [self, other]) {
  yield* update(interp, self, other as Value);
  return null;
});

function* update(interp: Interpreter, self: Value | undefined, other: Value): Resumable<void> {
  const source = other instanceof PyFrameLocalsProxy ? snapshot(other) : other;
  if (typeOf(source).lookup('keys') === undefined)
    throw raise(TypeError, 'update() argument must be dict or another FrameLocalsProxy');
  const keys = (yield* wait(invoke(interp, listType, [source]))) as PyList;
  for (const key of keys.items) yield* wait(store(interp, self, key, yield* wait(getItem(interp, source, key))));
}

method(proxyType, 'copy', '(/)', (_interp, [self]) => snapshot(self));
for (const name of ['keys', 'values', 'items']) {
  method(proxyType, name, '(/)', function* (interp, [self]) {
    const view = yield* wait(invoke(interp, yield* wait(getAttr(interp, snapshot(self), name)), []));
    return yield* wait(invoke(interp, listType, [view]));
  });
}
method(proxyType, '__contains__', '(key, /)', (interp, [self, key]) => contains(interp, snapshot(self), key as Value));
method(proxyType, '__len__', '(/)', (_interp, [self]) => snapshot(self).size);
method(proxyType, '__iter__', '(/)', (interp, [self]) => iter(interp, snapshot(self)));
method(proxyType, '__reversed__', '(/)', (interp, [self]) => invoke(interp, reversedType, [snapshot(self)]));
method(proxyType, '__repr__', '(/)', (interp, [self]) =>
  guardedRepr(interp, self as PyObject, '{...}', () => text(interp, self)),
);

function* text(interp: Interpreter, self: Value | undefined): Resumable<string> {
  return yield* wait(repr(interp, snapshot(self)));
}

// -- with other mappings

const OR = BINARY_OPS.indexOf('|');
const plain = (value: Value | undefined) => (value instanceof PyFrameLocalsProxy ? snapshot(value) : (value as Value));
const isDict = (value: Value | undefined) => value instanceof PyDict || value instanceof PyFrameLocalsProxy;

method(proxyType, '__or__', '(value, /)', (interp, [self, other]) =>
  isDict(other) ? binaryOp(interp, OR, snapshot(self), plain(other)) : NotImplemented,
);
method(proxyType, '__ror__', '(value, /)', (interp, [self, other]) =>
  isDict(other) ? binaryOp(interp, OR, plain(other), snapshot(self)) : NotImplemented,
);
method(proxyType, '__ior__', '(value, /)', function* (interp, [self, other]) {
  if (!isDict(other)) return NotImplemented;
  yield* update(interp, self, other as Value);
  return self as Value;
});
const [EQUAL, UNEQUAL] = [2, 3];
for (const [name, op] of [
  ['__eq__', EQUAL],
  ['__ne__', UNEQUAL],
] as const) {
  method(proxyType, name, '(value, /)', (interp, [self, other]) => {
    if (other instanceof PyFrameLocalsProxy) return (other.frame === frameOf(self)) === (op === EQUAL);
    return other instanceof PyDict ? compareOp(interp, op as number, snapshot(self), other) : NotImplemented;
  });
}
