/** Tuples whose items have names, as CPython's struct sequences: sys.version_info and the like. */
import {
  builtinType,
  collect,
  dict,
  getter,
  type Interpreter,
  invoke,
  type Keywords,
  method,
  native,
  PyDict,
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
  method(type, '__reduce__', '()', (_interp, [self]) => {
    const { items, more } = self as PyNamedTuple;
    const rest = dict();
    hidden.forEach((field, index) => {
      rest.setStr(field, more[index] ?? null);
    });
    return tuple([type, tuple([tuple(items), rest])]);
  });
  method(type, '__replace__', null, (_interp, args, keywords) => replaced(args, keywords, [...fields, ...hidden]));
  method(type, '__repr__', '(/)', (interp, [self]) => reprNamed(interp, name, fields, self as PyTuple));
  if (closed) forbid(type, name);
  else equipConstructor(type, fields.length, hidden);
  return (values) => new PyNamedTuple(type, values.slice(0, fields.length), values.slice(fields.length));
}

function forbid(type: PyType, name: string): void {
  staticMethod(type, '__new__', null, () => {
    throw raise(TypeError, `cannot create '${name}' instances`);
  });
}

/** Another one of the same type with other values under some of the names. */
function replaced([self, ...rest]: readonly Value[], keywords: Keywords | null, names: readonly string[]): Value {
  const { type, items, more } = self as PyNamedTuple;
  if (rest.length > 0) throw raise(TypeError, '__replace__() takes no positional arguments');
  const strange = [...(keywords?.keys() ?? [])].filter((name) => !names.includes(name));
  if (strange.length > 0) {
    throw raise(TypeError, `Got unexpected field name(s): [${strange.map((name) => `'${name}'`).join(', ')}]`);
  }
  const values = names.map((name, index) => {
    const given = keywords?.get(name);
    return given === undefined ? ((items[index] ?? more[index - items.length] ?? null) as Value) : given;
  });
  return new PyNamedTuple(type, values.slice(0, items.length), values.slice(items.length));
}

function equipConstructor(type: PyType, least: number, hidden: readonly string[]): void {
  const most = least + hidden.length;
  const make = native('structseq', '(sequence, dict=None)', function* (interp, [sequence, rest]) {
    const isIterable = typeOf(sequence as Value).lookup('__iter__') !== undefined;
    if (!isIterable) throw raise(TypeError, 'constructor requires a sequence');
    const items = yield* wait(collect(interp, sequence as Value));
    if (items.length < least || items.length > most) throw wrongLength(type, items.length, least, most);
    if (rest !== null && !(rest instanceof PyDict)) {
      throw raise(TypeError, `${type.module}.${type.name}() takes a dict as second arg, if any`);
    }
    const more = hidden.map((name, index) => items[least + index] ?? rest?.getStr(name) ?? null);
    return new PyNamedTuple(type, items.slice(0, least), more);
  });
  staticMethod(type, '__new__', null, (interp, args, keywords) => invoke(interp, make, args.slice(1), keywords));
}

function wrongLength(type: PyType, given: number, least: number, most: number) {
  const bound = least === most ? 'a' : given < least ? 'an at least' : 'an at most';
  const wanted = given < least ? least : most;
  return raise(
    TypeError,
    `${type.module}.${type.qualname}() takes ${bound} ${wanted}-sequence (${given}-sequence given)`,
  );
}

function* reprNamed(interp: Interpreter, name: string, fields: readonly string[], self: PyTuple): Resumable {
  const parts: string[] = [];
  for (const [index, field] of fields.entries()) {
    parts.push(`${field}=${yield* wait(repr(interp, self.items[index] as Value))}`);
  }
  return `${name}(${parts.join(', ')})`;
}
