/** collections.defaultdict: a dict that asks a factory for missing values. */
import {
  after,
  builtinType,
  classArgument,
  dictSet,
  dictType,
  getter,
  guardedRepr,
  type Interpreter,
  invoke,
  iter,
  KeyError,
  type Keywords,
  method,
  NotImplemented,
  PyDict,
  type PyNative,
  PyObject,
  type Resumable,
  raise,
  repr,
  staticMethod,
  TypeError,
  tuple,
  typeOf,
  type Value,
  type Visit,
  wait,
} from '#vm';

export const defaultdictType = builtinType('defaultdict', 'dict', dictType, 'collections');

class PyDefaultDict extends PyDict {
  factory: Value = null;

  override traverse(visit: Visit): void {
    visit(this.factory);
    super.traverse(visit);
  }
}

const self = (value: Value | undefined) => value as PyDefaultDict;
const inherited = (name: string) => dictType.dict.getStr(name) as PyNative;

staticMethod(
  defaultdictType,
  '__new__',
  null,
  (_interp, args) => new PyDefaultDict(classArgument(defaultdictType, args)),
);

method(defaultdictType, '__init__', null, (interp, [dict, factory = null, ...rest], keywords) => {
  if (factory !== null && typeOf(factory).lookup('__call__') === undefined)
    throw raise(TypeError, 'first argument must be callable or None');
  self(dict).factory = factory;
  return invoke(interp, inherited('__init__'), [dict as Value, ...rest], keywords);
});

getter<PyDefaultDict>(
  defaultdictType,
  'default_factory',
  (_interp, dict) => dict.factory,
  (_interp, dict, value) => {
    dict.factory = value ?? null;
  },
);

method(defaultdictType, '__missing__', '(key, /)', (interp, [dict, key]) => {
  const { factory } = self(dict);
  if (factory === null) throw raise(KeyError, key as Value);
  return after(invoke(interp, factory, []), (value) =>
    after(dictSet(interp, self(dict), key as Value, value), () => value),
  );
});

method(defaultdictType, '__repr__', '(/)', (interp, [dict]) => reprDefault(interp, self(dict)));

function* reprDefault(interp: Interpreter, dict: PyDefaultDict): Resumable {
  const base = yield* wait(invoke(interp, inherited('__repr__'), [dict]));
  const { factory } = dict;
  const text = () => wait(repr(interp, factory));
  const shown = yield* wait(factory instanceof PyObject ? guardedRepr(interp, factory, '...', text) : text());
  return `${dict.type.qualname}(${shown}, ${base})`;
}

for (const name of ['copy', '__copy__']) {
  method(defaultdictType, name, '()', (interp, [dict]) => copyOf(interp, self(dict), null));
}

/** Another one of the same class and factory, made by calling the class. */
function copyOf(interp: Interpreter, dict: PyDefaultDict, keywords: Keywords | null) {
  return invoke(interp, dict.type, [dict.factory, dict], keywords);
}

method(defaultdictType, '__reduce__', '()', function* (interp, [value]) {
  const dict = self(value);
  const items = yield* wait(invoke(interp, inherited('items'), [dict]));
  const args = dict.factory === null ? [] : [dict.factory];
  return tuple([dict.type, tuple(args), null, null, yield* wait(iter(interp, items))]);
});

method(defaultdictType, '__or__', '(value, /)', (interp, [left, right]) => {
  if (!(right instanceof PyDict)) return NotImplemented;
  return after(copyOf(interp, self(left), null), (made) => updated(interp, made, right));
});

method(defaultdictType, '__ror__', '(value, /)', (interp, [right, left]) => {
  if (!(left instanceof PyDict)) return NotImplemented;
  const dict = self(right);
  return after(invoke(interp, dict.type, [dict.factory, left]), (made) => updated(interp, made, dict));
});

function updated(interp: Interpreter, made: Value, source: Value) {
  return after(invoke(interp, inherited('update'), [made, source]), () => made);
}
