/** functools.partial: native, because callbacks are unwrapped through it and calls of it are frequent. */
import {
  builtinType,
  classMethod,
  dict,
  exception,
  genericAlias,
  getter,
  type Interpreter,
  invoke,
  type Keywords,
  method,
  methodType,
  type PyDict,
  PyMethod,
  PyObject,
  PyThrow,
  type PyType,
  type Resumable,
  repr,
  staticMethod,
  TypeError,
  tuple,
  type Value,
  type Visit,
  wait,
} from '#vm';

export const partialType = builtinType('partial', 'native', undefined, 'functools');
partialType.hasDict = true;

export class PyPartial extends PyObject {
  func: Value;
  args: readonly Value[];
  keywords: Keywords;
  constructor(type: PyType, func: Value, args: readonly Value[], keywords: Keywords) {
    super(type);
    this.func = func;
    this.args = args;
    this.keywords = keywords;
  }

  override traverse(visit: Visit): void {
    visit(this.func);
    for (const value of this.args) visit(value);
    for (const value of this.keywords.values()) visit(value);
    super.traverse(visit);
  }
}

const NONE: Keywords = new Map();

staticMethod(partialType, '__new__', null, (_interp, args, keywords) => {
  const [cls, func, ...rest] = args;
  if (func === undefined) throw new PyThrow(exception(TypeError, "type 'partial' takes at least one argument"));
  const given = keywords ?? NONE;
  if (!(func instanceof PyPartial)) return new PyPartial(cls as PyType, func, rest, given);
  return new PyPartial(cls as PyType, func.func, [...func.args, ...rest], new Map([...func.keywords, ...given]));
});
method(partialType, '__call__', null, (interp, args, keywords) => {
  const self = args[0] as PyPartial;
  const merged = keywords === null ? self.keywords : new Map([...self.keywords, ...keywords]);
  return invoke(interp, self.func, [...self.args, ...args.slice(1)], merged.size === 0 ? null : merged);
});
/** Since 3.14 a partial found on a class binds to the instance, as a function does. */
method(partialType, '__get__', '(instance, owner=None, /)', (_interp, [self, instance]) =>
  instance === null ? (self as Value) : new PyMethod(methodType, self as Value, instance as Value),
);
getter<PyPartial>(partialType, 'func', (_interp, self) => self.func);
getter<PyPartial>(partialType, 'args', (_interp, self) => tuple(self.args));
getter<PyPartial>(partialType, 'keywords', (_interp, self) => keywordDict(self.keywords));
classMethod(partialType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);
method(partialType, '__repr__', '(/)', (interp, [self]) => reprPartial(interp, self as PyPartial));

function keywordDict(keywords: Keywords): PyDict {
  const made = dict();
  for (const [name, value] of keywords) made.setStr(name, value);
  return made;
}

function* reprPartial(interp: Interpreter, self: PyPartial): Resumable {
  const parts = [yield* wait(repr(interp, self.func))];
  for (const arg of self.args) parts.push(yield* wait(repr(interp, arg)));
  for (const [name, value] of self.keywords) parts.push(`${name}=${yield* wait(repr(interp, value))}`);
  const name = self.type.heap ? self.type.qualname : 'functools.partial';
  return `${name}(${parts.join(', ')})`;
}
