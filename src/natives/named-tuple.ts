/** Tuples whose items have names, as CPython's struct sequences: sys.version_info and the like. */
import {
  builtinType,
  collect,
  getter,
  type Interpreter,
  invoke,
  method,
  native,
  PyTuple,
  type PyType,
  type Resumable,
  raise,
  readOnly,
  repr,
  staticMethod,
  TypeError,
  tuple,
  tupleType,
  typeOf,
  type Value,
  wait,
} from '#vm';

interface Options {
  /** Programs cannot make any. */
  readonly closed?: boolean;
  /** Names behind those that are items too. */
  readonly hidden?: readonly string[];
}

class PyNamedTuple extends PyTuple {
  /** The values of the hidden names. */
  readonly more: readonly Value[];
  constructor(type: PyType, items: readonly Value[], more: readonly Value[]) {
    super(type, items);
    this.more = more;
  }
}

/** Makes the type; what it returns makes its instances, of the values of all names. `name` is how they show themselves. */
export function namedTuple(
  name: string,
  fields: readonly string[],
  { closed = false, hidden = [] }: Options = {},
): (values: readonly Value[]) => PyTuple {
  const dot = name.lastIndexOf('.');
  const type = builtinType(name.slice(dot + 1), 'tuple', tupleType, name.slice(0, dot));
  fields.forEach((field, index) => {
    getter<PyTuple>(type, field, (_interp, self) => self.items[index] as Value, readOnly);
  });
  hidden.forEach((field, index) => {
    getter<PyNamedTuple>(type, field, (_interp, self) => self.more[index] ?? null, readOnly);
  });
  type.dict.setStr('n_fields', fields.length + hidden.length);
  type.dict.setStr('n_sequence_fields', fields.length);
  type.dict.setStr('n_unnamed_fields', 0);
  type.dict.setStr('__match_args__', tuple(fields.slice()));
  method(type, '__repr__', '(/)', (interp, [self]) => reprNamed(interp, name, fields, self as PyTuple));
  if (closed) forbid(type, name);
  else equipConstructor(type, fields.length, fields.length + hidden.length);
  return (values) => new PyNamedTuple(type, values.slice(0, fields.length), values.slice(fields.length));
}

function forbid(type: PyType, name: string): void {
  staticMethod(type, '__new__', null, () => {
    throw raise(TypeError, `cannot create '${name}' instances`);
  });
}

function equipConstructor(type: PyType, least: number, most: number): void {
  const make = native('structseq', '(sequence, dict=None)', function* (interp, [sequence]) {
    const isIterable = typeOf(sequence as Value).lookup('__iter__') !== undefined;
    if (!isIterable) throw raise(TypeError, 'constructor requires a sequence');
    const items = yield* wait(collect(interp, sequence as Value));
    if (items.length < least || items.length > most) throw wrongLength(type, items.length, least, most);
    return new PyNamedTuple(type, items.slice(0, least), items.slice(least));
  });
  staticMethod(type, '__new__', null, (interp, args, keywords) => invoke(interp, make, args.slice(1), keywords));
}

function wrongLength(type: PyType, given: number, least: number, most: number) {
  const bound = least === most ? 'a' : given < least ? 'an at least' : 'an at most';
  const wanted = given < least ? least : most;
  return raise(TypeError, `${type.module}.${type.name}() takes ${bound} ${wanted}-sequence (${given}-sequence given)`);
}

function* reprNamed(interp: Interpreter, name: string, fields: readonly string[], self: PyTuple): Resumable {
  const parts: string[] = [];
  for (const [index, field] of fields.entries()) {
    parts.push(`${field}=${yield* wait(repr(interp, self.items[index] as Value))}`);
  }
  return `${name}(${parts.join(', ')})`;
}
