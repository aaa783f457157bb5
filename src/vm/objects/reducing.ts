/**
 * How an object is taken apart for copying: object's `__reduce_ex__`, `__reduce__` and `__getstate__`.
 * https://docs.python.org/3/library/pickle.html#object.__reduce_ex__
 */
import type { Interpreter } from '../interpreter.ts';
import { callSpecial, findAttr, getAttr } from '../protocol/attribute.ts';
import { invoke } from '../protocol/invoke.ts';
import { iter } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { call, type Maybe, type Resumable } from '../resumable.ts';
import { type PyInstance, PyList, PyObject, PyTuple, type Value } from '../value.ts';
import { PyMember } from './descriptors.ts';
import { PyDict } from './dict.ts';
import { raise, TypeError } from './exception.ts';
import { dict, tuple } from './make.ts';
import { method, native } from './native.ts';
import { objectType, type PyType, typeOf } from './type.ts';

const NEW_PROTOCOL = 2;

/** copyreg.__newobj__ */
const newObject = inCopyreg('__newobj__', (interp, [cls, ...args]) => make(interp, cls as PyType, args));

/** copyreg._reconstructor */
const reconstructor = inCopyreg('_reconstructor', (interp, [cls, base, state]) =>
  base === objectType ? make(interp, cls as PyType, []) : make(interp, cls as PyType, [state as Value]),
);

function inCopyreg(name: string, body: (interp: Interpreter, args: Value[]) => Maybe<Value>) {
  const made = native(name, null, body);
  made.module = 'copyreg';
  return made;
}

function make(interp: Interpreter, cls: PyType, args: Value[]): Maybe<Value> {
  return invoke(interp, cls.lookup('__new__') as Value, [cls, ...args]);
}

method(objectType, '__reduce_ex__', '(protocol, /)', (interp, [self, protocol]) => {
  const own = typeOf(self as Value).lookup('__reduce__');
  if (own !== objectType.dict.getStr('__reduce__'))
    return callSpecial(interp, self as Value, '__reduce__', []) as Value;
  return Number(protocol) >= NEW_PROTOCOL ? reduceNew(interp, self as Value) : reduceOld(self as Value);
});
method(objectType, '__reduce__', '(/)', (_interp, [self]) => reduceOld(self as Value));
method(objectType, '__getstate__', '(/)', (_interp, [self]) => stateOf(self as Value));

function* reduceNew(interp: Interpreter, self: Value): Resumable {
  const type = typeOf(self);
  const argsHook = yield* wait(findAttr(interp, self, '__getnewargs__'));
  const args = argsHook === undefined ? undefined : yield call(argsHook, []);
  const holds = ['list', 'dict', 'object'].includes(type.layout);
  if (args === undefined && !holds) throw raise(TypeError, `cannot pickle '${type.name}' object`);
  const given = args instanceof PyTuple ? args.items : [];
  const state = yield call(yield* wait(getAttr(interp, self, '__getstate__')), []);
  const items = self instanceof PyList ? yield* wait(iter(interp, self)) : null;
  const pairs = self instanceof PyDict ? yield* pairsOf(interp, self) : null;
  return tuple([newObject, tuple([type, ...given]), state, items, pairs]);
}

function* pairsOf(interp: Interpreter, self: PyDict): Resumable {
  const made = yield call(yield* wait(getAttr(interp, self, 'items')), []);
  return yield* wait(iter(interp, made));
}

function* reduceOld(self: Value): Resumable {
  const type = typeOf(self);
  const base = type.mro.find((one) => !one.heap) as PyType;
  if (base !== objectType && base === type) throw raise(TypeError, `cannot pickle '${type.name}' object`);
  const copied = base === objectType ? null : yield call(base, [self]);
  const state = stateOf(self);
  const parts = tuple([type, base, copied]);
  return tuple(state === null ? [reconstructor, parts] : [reconstructor, parts, state]);
}

/** The instance dict, or None; with slots a tuple of that and a dict of theirs. */
function stateOf(self: Value): Value {
  const own = self instanceof PyObject && self.dict !== null && self.dict.size > 0 ? self.dict : null;
  const copy = own === null ? null : dict();
  if (own !== null && copy !== null) own.copyInto(copy);
  const slots = slotsOf(self);
  return slots.size === 0 ? copy : tuple([copy, slots]);
}

function slotsOf(self: Value): PyDict {
  const found = dict();
  const values = (self as PyInstance | null)?.slots ?? [];
  for (const cls of typeOf(self).mro) {
    for (const member of cls.dict.values) {
      if (!(member instanceof PyMember)) continue;
      const value = values[member.index];
      if (value !== undefined) found.setStr(member.name, value);
    }
  }
  return found;
}
