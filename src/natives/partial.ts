/** functools.partial: native, because callbacks are unwrapped through it and calls of it are frequent. */
import {
  builtinType,
  classMethod,
  dict,
  equipDict,
  genericAlias,
  getter,
  guardedRepr,
  type Interpreter,
  invoke,
  type Keywords,
  type Maybe,
  method,
  methodType,
  PyDict,
  PyMethod,
  PyObject,
  PyTuple,
  type PyType,
  type Resumable,
  raise,
  readOnly,
  repr,
  staticMethod,
  TypeError,
  tuple,
  typeOf,
  type Value,
  type Visit,
  wait,
} from '#vm';

export const partialType = builtinType('partial', 'native', undefined, 'functools');
partialType.hasDict = true;
equipDict(partialType);

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

const placeholderType = builtinType('_PlaceholderType', 'native', undefined, 'functools');
placeholderType.subclassable = false;
/** Keeps a place among the arguments of a partial for one that the call gives. */
export const placeholder = new PyObject(placeholderType);
staticMethod(placeholderType, '__new__', '()', () => placeholder);
method(placeholderType, '__repr__', '(/)', () => 'Placeholder');
method(placeholderType, '__reduce__', '()', () => 'Placeholder');

const isPlace = (value: Value) => value === placeholder;

staticMethod(partialType, '__new__', null, (_interp, args, keywords) => {
  const [cls, func, ...rest] = args;
  if (func === undefined) throw raise(TypeError, "type 'partial' takes at least one argument");
  if (typeOf(func).lookup('__call__') === undefined) throw raise(TypeError, 'the first argument must be callable');
  if (rest.length > 0 && rest.at(-1) === placeholder) throw raise(TypeError, 'trailing Placeholders are not allowed');
  const given = keywords ?? NONE;
  if ([...given.values()].some(isPlace)) throw raise(TypeError, 'Placeholder cannot be passed as a keyword argument');
  if (!(func instanceof PyPartial) || func.dict !== null) return new PyPartial(cls as PyType, func, rest, given);
  return new PyPartial(cls as PyType, func.func, filled(func.args, rest), new Map([...func.keywords, ...given]));
});

/** The arguments with their places taken by the first of `rest`, the others behind; places may be left. */
function filled(args: readonly Value[], rest: readonly Value[]): Value[] {
  let used = 0;
  const made = args.map((arg) => (isPlace(arg) && used < rest.length ? (rest[used++] as Value) : arg));
  return [...made, ...rest.slice(used)];
}

method(partialType, '__call__', null, (interp, args, keywords) => {
  const self = args[0] as PyPartial;
  const merged = keywords === null ? self.keywords : new Map([...self.keywords, ...keywords]);
  const given = args.slice(1);
  const places = self.args.includes(placeholder) ? self.args.filter(isPlace).length : 0;
  if (given.length < places) {
    const wanted = `expected at least ${places}, got ${given.length}`;
    throw raise(TypeError, `missing positional arguments in 'partial' call; ${wanted}`);
  }
  const all = places === 0 ? [...self.args, ...given] : filled(self.args, given);
  return invoke(interp, self.func, all, merged.size === 0 ? null : merged);
});
/** Since 3.14 a partial found on a class binds to the instance, as a function does. */
method(partialType, '__get__', '(instance, owner=None, /)', (_interp, [self, instance]) =>
  instance === null ? (self as Value) : new PyMethod(methodType, self as Value, instance as Value),
);
getter<PyPartial>(partialType, 'func', (_interp, self) => self.func, readOnly);
getter<PyPartial>(partialType, 'args', (_interp, self) => tuple(self.args), readOnly);
getter<PyPartial>(partialType, 'keywords', (_interp, self) => keywordDict(self.keywords), readOnly);
classMethod(partialType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);
method(partialType, '__repr__', '(/)', (interp, [self]) => reprPartial(interp, self as PyPartial));

function keywordDict(keywords: Keywords): PyDict {
  const made = dict();
  for (const [name, value] of keywords) made.setStr(name, value);
  return made;
}

method(partialType, '__reduce__', '()', (_interp, [value]) => {
  const { type, func, args, keywords, dict: own } = value as PyPartial;
  return tuple([type, tuple([func]), tuple([func, tuple(args), keywordDict(keywords), own])]);
});
method(partialType, '__setstate__', '(state, /)', (_interp, [value, state]) => {
  const [func, args, keywords, own] = state instanceof PyTuple ? state.items : [];
  if (func === undefined || !(args instanceof PyTuple)) throw raise(TypeError, 'invalid partial state');
  const self = value as PyPartial;
  self.func = func;
  self.args = args.items;
  self.keywords = keywords instanceof PyDict ? keywordsOf(keywords) : NONE;
  self.dict = own instanceof PyDict ? own : null;
  return null;
});

export function keywordsOf(given: PyDict): Keywords {
  const made = new Map<string, Value>();
  given.keys.forEach((key, at) => {
    if (typeof key === 'string') made.set(key, given.values[at] as Value);
  });
  return made;
}

function reprPartial(interp: Interpreter, self: PyPartial): Maybe<string> {
  return guardedRepr(interp, self, '...', () => partialText(interp, self));
}

function* partialText(interp: Interpreter, self: PyPartial): Resumable<string> {
  const parts = [yield* wait(repr(interp, self.func))];
  for (const arg of self.args) parts.push(yield* wait(repr(interp, arg)));
  for (const [name, value] of self.keywords) parts.push(`${name}=${yield* wait(repr(interp, value))}`);
  return `${self.type.heap ? `${text(self.type.dict.getStr('__module__'))}.${self.type.qualname}` : 'functools.partial'}(${parts.join(', ')})`;
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
