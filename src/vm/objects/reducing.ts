/**
 * How an object is taken apart for copying: object's `__reduce_ex__`, `__reduce__` and `__getstate__`.
 * https://docs.python.org/3/library/pickle.html#object.__reduce_ex__
 */
import type { Interpreter } from '../interpreter.ts';
import { callSpecial, findAttr, getAttr, setAttr } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { collect, iter } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { call, type Keywords, type Maybe, type Resumable } from '../resumable.ts';
import { type PyInstance, PyList, PyObject, PyTuple, type Value } from '../value.ts';
import { bytearrayType } from './bytearray.ts';
import type { PyByteArray } from './bytes-like.ts';
import { PyMember } from './descriptors.ts';
import { PyDict } from './dict.ts';
import { BaseException, type PyException, type PyThrow, raise, TypeError } from './exception.ts';
import { methodType, type PyMethod } from './function.ts';
import { bytes, dict, list, tuple } from './make.ts';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  method,
  methodDescriptorType,
  methodWrapperType,
  native,
  PyNative,
  wrapperDescriptorType,
} from './native.ts';
import type { PySlice } from './slice.ts';
import { frozensetType, objectType, type PyType, setType, sliceType, typeOf } from './type.ts';

const NEW_PROTOCOL = 2;

/** copyreg.__newobj__ */
const newObject = inCopyreg('__newobj__', (interp, [cls, ...args]) => make(interp, cls as PyType, args));

/** copyreg.__newobj_ex__ */
const newObjectEx = inCopyreg('__newobj_ex__', (interp, [cls, args, keywords]) =>
  invoke(
    interp,
    (cls as PyType).lookup('__new__') as Value,
    [cls as PyType, ...(args as PyTuple).items],
    keywordsOf(keywords as PyDict),
  ),
);

function keywordsOf(given: PyDict): Keywords {
  return new Map(given.keys.flatMap((key, at) => (typeof key === 'string' ? [[key, given.values[at] as Value]] : [])));
}

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
  const keywordHook = yield* wait(findAttr(interp, self, '__getnewargs_ex__'));
  if (keywordHook !== undefined) return yield* reduceNewEx(interp, self, keywordHook);
  const argsHook = yield* wait(findAttr(interp, self, '__getnewargs__'));
  const args = argsHook === undefined ? undefined : yield call(argsHook, []);
  const holds = ['list', 'dict', 'object'].includes(type.layout);
  if (args === undefined && !holds) throw cannotPickle(type);
  const given = args instanceof PyTuple ? args.items : [];
  return tuple([newObject, tuple([type, ...given]), ...(yield* contentsOf(interp, self))]);
}

/** Types whose objects differ in size. */
const SIZED = new Set(['code', 'frame', 'memoryview']);

function cannotPickle({ name }: PyType): PyThrow {
  return raise(TypeError, SIZED.has(name) ? `cannot pickle ${name} objects` : `cannot pickle '${name}' object`);
}

function* reduceNewEx(interp: Interpreter, self: Value, hook: Value): Resumable {
  const asked = yield call(hook, []);
  const [args, keywords] = asked instanceof PyTuple ? asked.items : [];
  if (!(args instanceof PyTuple) || !(keywords instanceof PyDict)) {
    throw raise(TypeError, `__getnewargs_ex__ should return a tuple, not '${typeOf(asked).name}'`);
  }
  const contents = yield* contentsOf(interp, self);
  if (keywords.size === 0) return tuple([newObject, tuple([typeOf(self), ...args.items]), ...contents]);
  return tuple([newObjectEx, tuple([typeOf(self), args, keywords]), ...contents]);
}

/** What comes after the call that makes the copy: the state, and iterators over list items and dict pairs. */
function* contentsOf(interp: Interpreter, self: Value): Resumable<Value[]> {
  const state = yield call(yield* wait(getAttr(interp, self, '__getstate__')), []);
  const items = self instanceof PyList ? yield* wait(iter(interp, self)) : null;
  const pairs = self instanceof PyDict ? yield* pairsOf(interp, self) : null;
  return [state, items, pairs];
}

function* pairsOf(interp: Interpreter, self: PyDict): Resumable {
  const made = yield call(yield* wait(getAttr(interp, self, 'items')), []);
  return yield* wait(iter(interp, made));
}

function* reduceOld(self: Value): Resumable {
  const type = typeOf(self);
  const base = type.builtinBase;
  if (base !== objectType && base === type) throw raise(TypeError, `cannot pickle '${type.name}' object`);
  const copied = base === objectType ? null : yield call(base, [self]);
  const state = stateOf(self);
  const parts = tuple([type, base, copied]);
  return tuple(state === null ? [reconstructor, parts] : [reconstructor, parts, state]);
}

/** The instance dict, or None; with slots a tuple of that and a dict of theirs. */
export function stateOf(self: Value): Value {
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

/** `__reduce__` of containers that are made again from their items: `(type, ([item, …],), state)`. */
function reduceItems(interp: Interpreter, self: Value): Maybe<Value> {
  return after(collect(interp, self), (items) => tuple([typeOf(self), tuple([list([...items])]), stateOf(self)]));
}

for (const type of [setType, frozensetType]) {
  method(type, '__reduce__', '(/)', (interp, [self]) => reduceItems(interp, self as Value));
}

method(bytearrayType, '__reduce__', '(/)', (_interp, [self]) => {
  const copy = bytes((self as PyByteArray).data.slice());
  return tuple([typeOf(self as Value), tuple([copy]), stateOf(self as Value)]);
});

method(sliceType, '__reduce__', '(/)', (_interp, [self]) => {
  const { start, stop, step } = self as PySlice;
  return tuple([sliceType, tuple([start, stop, step])]);
});

method(BaseException, '__reduce__', '(/)', (_interp, [self]) => {
  const { type, args } = self as PyException;
  const state = stateOf(self as Value);
  return tuple(state === null ? [type, args] : [type, args, state]);
});

method(BaseException, '__setstate__', '(state, /)', function* (interp, [self, state]) {
  if (state === null) return null;
  if (!(state instanceof PyDict)) throw raise(TypeError, 'state is not a dictionary');
  for (const [at, key] of state.keys.entries()) {
    if (typeof key === 'string') yield* wait(setAttr(interp, self as Value, key, state.values[at] as Value));
  }
  return null;
});

/** A function of a module by its name; a bound one by what it is bound to. */
for (const type of [builtinFunctionType, methodWrapperType, methodType]) {
  method(type, '__reduce__', '(/)', (interp, [self]) => {
    if (self instanceof PyNative) return self.owner === null ? self.name : byAttribute(interp, self.owner, self.name);
    const { self: holder, func } = self as PyMethod;
    return after(getAttr(interp, func, '__name__'), (name) => byAttribute(interp, holder, name));
  });
}

for (const type of [methodDescriptorType, wrapperDescriptorType, classMethodDescriptorType]) {
  method(type, '__reduce__', '(/)', (interp, [self]) => {
    const { owner, name } = self as PyNative;
    return byAttribute(interp, owner, name);
  });
}

function byAttribute(interp: Interpreter, holder: Value, name: Value): Value {
  return tuple([interp.builtins.getStr('getattr') as Value, tuple([holder, name])]);
}
