/**
 * A namespace for a body of code: a dict, or a mapping of any other class behind what looks like a dict to the frame.
 * What this is not: the mapping that programs see; `shownNamespace` gives that back.
 */
import { deleteItem, getItem, setItem } from '../protocol/operators.ts';
import type { Value } from '../value.ts';
import { PyDict } from './dict.ts';
import { method } from './native.ts';
import { builtinType } from './type.ts';

const mappedType = builtinType('mapped namespace');

class PyMappedNamespace extends PyDict {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super(mappedType);
    this.mapping = mapping;
  }
}

/** What a frame may have as its locals. */
export function namespaceOf(mapping: Value): PyDict {
  return mapping instanceof PyDict ? mapping : new PyMappedNamespace(mapping);
}

/** What the program gave. */
export function shownNamespace(namespace: PyDict): Value {
  return namespace instanceof PyMappedNamespace ? namespace.mapping : namespace;
}

const mappingOf = (self: Value | undefined) => (self as PyMappedNamespace).mapping;

method(mappedType, '__getitem__', '(key, /)', (interp, [self, key]) => getItem(interp, mappingOf(self), key as Value));
method(mappedType, '__setitem__', '(key, value, /)', (interp, [self, key, value]) =>
  setItem(interp, mappingOf(self), key as Value, value as Value),
);
method(mappedType, '__delitem__', '(key, /)', (interp, [self, key]) =>
  deleteItem(interp, mappingOf(self), key as Value),
);
