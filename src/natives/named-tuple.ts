/** Tuples whose items have names, as CPython's struct sequences: sys.version_info and the like. */
import {
  builtinType,
  getter,
  type Interpreter,
  method,
  PyTuple,
  type Resumable,
  repr,
  tupleType,
  type Value,
  wait,
} from '#vm';

/** Makes the type; what it returns makes its instances. `name` is how they show themselves. */
export function namedTuple(name: string, fields: readonly string[]): (values: readonly Value[]) => PyTuple {
  const dot = name.lastIndexOf('.');
  const type = builtinType(name.slice(dot + 1), 'tuple', tupleType, name.slice(0, dot));
  fields.forEach((field, index) => {
    getter<PyTuple>(type, field, (_interp, self) => self.items[index] as Value);
  });
  method(type, '__repr__', '(/)', (interp, [self]) => reprNamed(interp, name, fields, self as PyTuple));
  return (values) => new PyTuple(type, values);
}

function* reprNamed(interp: Interpreter, name: string, fields: readonly string[], self: PyTuple): Resumable {
  const parts: string[] = [];
  for (const [index, field] of fields.entries()) {
    parts.push(`${field}=${yield* wait(repr(interp, self.items[index] as Value))}`);
  }
  return `${name}(${parts.join(', ')})`;
}
