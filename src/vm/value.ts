/**
 * What a Python value is on the host. Small immutable values are host primitives, so that arithmetic, attribute names
 * and dict keys cost what they cost in JavaScript; everything else is a `PyObject`. Whatever is neither a primitive nor
 * a `PyObject` is not a Python value (see resumable.ts).
 *
 *   None -> null            bool -> boolean          str -> string (code-point semantics)
 *   int  -> number while |n| <= 2^53-1, bigint beyond; never a bigint that fits, never -0
 *   float -> PyFloat (boxed: 1 and 1.0 must differ)
 *
 * Host `undefined` is "no value": an unset local, CPython's NULL on the stack, the end of an iterator.
 */
import type { PyDict } from './objects/dict.ts';
import type { PyType } from './objects/type.ts';

export type Value = null | boolean | number | bigint | string | PyObject;

/** Is shown everything that an object holds a reference to, in the order in which it lets go of it when it dies. */
export type Visit = (held: Value | undefined) => void;

/** Everything that is not a host primitive. `dict` is the instance dict where the type has one. */
export class PyObject {
  type: PyType;
  dict: PyDict | null = null;
  /** Where it was in the order in which objects were found when what is alive was looked for last: see lifetimes/reach.ts. */
  foundAt = 0;
  constructor(type: PyType) {
    this.type = type;
  }

  /** CPython's tp_traverse: classes that hold more values say so, see lifetimes/. */
  traverse(visit: Visit): void {
    visit(this.dict);
    if (this.type.heap) visit(this.type);
  }
}

/** float, and instances of its subclasses. */
export class PyFloat extends PyObject {
  readonly value: number;
  constructor(type: PyType, value: number) {
    super(type);
    this.value = value;
  }
}

/** An instance of a subclass of int (plain ints are host numbers). */
export class PyInt extends PyObject {
  readonly value: number | bigint;
  constructor(type: PyType, value: number | bigint) {
    super(type);
    this.value = value;
  }
}

/** An instance of a subclass of str (plain strings are host strings). */
export class PyStr extends PyObject {
  readonly value: string;
  constructor(type: PyType, value: string) {
    super(type);
    this.value = value;
  }
}

export class PyTuple extends PyObject {
  readonly items: readonly Value[];
  constructor(type: PyType, items: readonly Value[]) {
    super(type);
    this.items = items;
  }

  override traverse(visit: Visit): void {
    for (let i = this.items.length - 1; i >= 0; i--) visit(this.items[i]);
    super.traverse(visit);
  }
}

export class PyList extends PyObject {
  items: Value[];
  /** See objects/list-room.ts; -1 when it is not known. */
  room = -1;
  constructor(type: PyType, items: Value[]) {
    super(type);
    this.items = items;
  }

  override traverse(visit: Visit): void {
    for (let i = this.items.length - 1; i >= 0; i--) visit(this.items[i]);
    super.traverse(visit);
  }
}

export class PyBytes extends PyObject {
  readonly bytes: Uint8Array;
  constructor(type: PyType, bytes: Uint8Array) {
    super(type);
    this.bytes = bytes;
  }
}

/** Where a variable that is shared with inner functions lives. */
export class PyCell extends PyObject {
  value: Value | undefined = undefined;

  override traverse(visit: Visit): void {
    visit(this.value);
  }
}

/** An instance of a class that needs no more than its dict and slots. */
export class PyInstance extends PyObject {
  /** Values of `__slots__`, by the index in the slot descriptor. */
  slots: (Value | undefined)[] | null = null;

  override traverse(visit: Visit): void {
    if (this.slots !== null) for (const held of this.slots) visit(held);
    super.traverse(visit);
  }
}

export class PyModule extends PyObject {
  declare dict: PyDict;
  constructor(type: PyType, dict: PyDict) {
    super(type);
    this.dict = dict;
  }
}
