/** The module `_collections`: deque, defaultdict, OrderedDict, and the quick halves of Counter and namedtuple. */
import {
  ADD,
  AttributeError,
  after,
  binaryOp,
  builtinType,
  dictGet,
  dictSet,
  getAttr,
  getter,
  type Interpreter,
  invoke,
  iter,
  method,
  native,
  next,
  PyDict,
  PyObject,
  PyTuple,
  type PyType,
  type Resumable,
  raise,
  repr,
  setItem,
  staticMethod,
  TypeError,
  typeOf,
  type Value,
  type Visit,
  wait,
} from '#vm';
import { defaultdictType } from './defaultdict.ts';
import { dequeType } from './deque.ts';
import type { ModuleBuilder } from './modules.ts';
import { orderedDictType } from './ordered-dict.ts';

/** The property of a named tuple's field: an index and a docstring. */
class PyTupleGetter extends PyObject {
  readonly index: number;
  doc: Value;
  constructor(type: PyType, index: number, doc: Value) {
    super(type);
    this.index = index;
    this.doc = doc;
  }

  override traverse(visit: Visit): void {
    visit(this.doc);
    super.traverse(visit);
  }
}

const tupleGetterType = builtinType('_tuplegetter', 'native', undefined, 'collections');
staticMethod(tupleGetterType, '__new__', '(index, doc, /)', (_interp, [cls, index, doc]) => {
  return new PyTupleGetter(cls as PyType, index as number, doc as Value);
});
method(tupleGetterType, '__get__', '(instance, owner=None, /)', (_interp, [self, instance]) => {
  if (instance === null) return self as Value;
  if (instance instanceof PyTuple) return instance.items[(self as PyTupleGetter).index] as Value;
  const { index } = self as PyTupleGetter;
  const given = typeOf(instance as Value).name;
  throw raise(TypeError, `descriptor for index '${index}' for tuple subclasses doesn't apply to '${given}' object`);
});
for (const [name, signature, word] of [
  ['__set__', '(instance, value, /)', 'set'],
  ['__delete__', '(instance, /)', 'delete'],
] as const) {
  method(tupleGetterType, name, signature, () => {
    throw raise(AttributeError, `can't ${word} attribute`);
  });
}
method(tupleGetterType, '__repr__', '(/)', (interp, [self]) => {
  const { index, doc } = self as PyTupleGetter;
  return after(repr(interp, doc), (text) => `_tuplegetter(${index}, ${text})`);
});
getter<PyTupleGetter>(
  tupleGetterType,
  '__doc__',
  (_interp, self) => self.doc,
  (_interp, self, value) => {
    self.doc = value ?? null;
  },
);

/** Counts the items of an iterable into a mapping: in a dict directly, else by its methods. */
const countElements = native('_count_elements', '(mapping, iterable, /)', (interp, [mapping, iterable]) =>
  countAll(interp, mapping as Value, iterable as Value),
);

function* countAll(interp: Interpreter, mapping: Value, iterable: Value): Resumable {
  const iterator = yield* wait(iter(interp, iterable));
  const direct = mapping instanceof PyDict && isPlain(mapping.type);
  const get = direct ? null : yield* wait(getAttr(interp, mapping, 'get'));
  for (;;) {
    const item = yield* wait(next(interp, iterator));
    if (item === undefined) return null;
    if (item instanceof PyObject && item.type.lookup('__hash__') === null)
      throw raise(TypeError, `unhashable type: '${item.type.name}'`);
    const found = direct
      ? yield* wait(dictGet(interp, mapping, item))
      : yield* wait(invoke(interp, get as Value, [item, 0]));
    const count =
      typeof found === 'number' ? found + 1 : yield* wait(binaryOp(interp, ADD, found === undefined ? 0 : found, 1));
    yield* wait(direct ? dictSet(interp, mapping, item, count) : setItem(interp, mapping, item, count));
  }
}

/** Nothing of a dict subclass stands between its items and the storage. */
function isPlain(type: PyType): boolean {
  return ['get', '__setitem__'].every((name) => !(type.mro.find((base) => base.dict.hasStr(name)) as PyType).heap);
}

export const collections: ModuleBuilder = () => ({
  OrderedDict: orderedDictType,
  _count_elements: countElements,
  _tuplegetter: tupleGetterType,
  defaultdict: defaultdictType,
  deque: dequeType,
});
