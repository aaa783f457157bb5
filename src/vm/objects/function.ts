/**
 * Python functions, their code objects as values, and bound methods. A code object is linked once: its constants
 * become values and its instructions a private copy, into which line tracing may be written.
 * How arguments reach parameters is in binding.ts.
 */

import { invariant } from '#base';
import { CO, type Code, type Const, lineStarts, OP } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { type PyCell, PyModule, PyObject, type PyTuple, type Value, type Visit } from '../value.ts';
import { PyDict } from './dict.ts';
import { bytes, float, tuple } from './make.ts';
import { builtinType, Ellipsis, type PyType } from './type.ts';

export const codeType = builtinType('code');
export const functionType = builtinType('function');
functionType.hasDict = true;
export const methodType = builtinType('method');

/** What an instruction remembers between runs: see the opcode that uses it. */
export class InlineCache {
  kind = 0;
  type: PyType | null = null;
  /** Of `classVersion`, or of a dict in which a name was absent. */
  version = -1;
  /** Of an entry in a dict, or of a slot. */
  index = -1;
  value: Value | undefined = undefined;
}

export class PyCode extends PyObject {
  readonly code: Code;
  readonly consts: Value[];
  /** Opcodes and arguments; INSTRUMENTED_LINE may stand in place of an opcode. */
  readonly ops: Int32Array;
  /** The opcodes that INSTRUMENTED_LINE replaced, by instruction; null when lines are not traced. */
  originals: Int32Array | null = null;
  readonly caches: (InlineCache | undefined)[];
  /** Parameters, cells, and the stack in one array: where each part begins. */
  readonly cellsAt: number;
  readonly stackAt: number;
  readonly frameSize: number;
  /** No *args, **kwargs or keyword-only parameters, and no cell starts from a parameter: the quick way to call. */
  readonly simple: boolean;
  readonly generatorLike: boolean;
  /** Whether its frames and lines are told to the tracer; null until it first runs. */
  traced: boolean | null = null;
  /** For whoever tells where the program is: the number of each instruction's place, -1 until it is known; null before. */
  places: Int32Array | null = null;

  constructor(code: Code) {
    super(codeType);
    this.code = code;
    this.consts = code.consts.map(linkConst);
    this.ops = code.instructions.slice();
    this.caches = new Array(code.instructions.length / 2);
    this.cellsAt = code.varnames.length;
    this.stackAt = this.cellsAt + code.cellvars.length + code.freevars.length;
    this.frameSize = this.stackAt + code.stackSize + 1;
    const rich = CO.VARARGS | CO.VARKEYWORDS;
    this.simple = (code.flags & rich) === 0 && code.kwonlyargcount === 0;
    this.generatorLike = (code.flags & (CO.GENERATOR | CO.COROUTINE | CO.ASYNC_GENERATOR)) !== 0;
  }

  /** Puts INSTRUMENTED_LINE at the first instruction of each line. Done once, before the code first runs. */
  traceLines(): void {
    if (this.originals !== null) return;
    const { ops } = this;
    const originals = new Int32Array(ops.length / 2);
    for (let i = 0; i < originals.length; i++) originals[i] = ops[2 * i] as number;
    for (const start of lineStarts(this.code)) ops[2 * start] = OP.INSTRUMENTED_LINE;
    this.originals = originals;
  }
}

function linkConst(constant: Const): Value {
  switch (constant.kind) {
    case 'none':
      return null;
    case 'true':
      return true;
    case 'false':
      return false;
    case 'ellipsis':
      return Ellipsis;
    case 'int':
    case 'str':
      return constant.value;
    case 'float':
      return float(constant.value);
    case 'bytes':
      return bytes(Uint8Array.from(constant.value));
    case 'tuple':
      return tuple(constant.items.map(linkConst));
    case 'code':
      return new PyCode(constant.code);
    default: {
      const link = extraConsts.get(constant.kind);
      invariant(link !== undefined, `no way to link a constant of kind ${constant.kind}`);
      return link(constant as never, linkConst);
    }
  }
}

/** Constants whose types live in files that need this one (complex, frozenset): they say how they are made. */
export const extraConsts = new Map<Const['kind'], (constant: never, link: (item: Const) => Value) => Value>();

export class PyFunction extends PyObject {
  code: PyCode;
  readonly globals: PyDict;
  readonly builtins: PyDict;
  name: string;
  qualname: string;
  module: Value;
  doc: Value;
  defaults: readonly Value[] = [];
  kwdefaults: PyDict | null = null;
  closure: readonly PyCell[] = [];
  /** The function that makes the annotations, or what has been assigned instead. */
  annotate: Value = null;
  annotations: Value | undefined = undefined;
  typeParams: PyTuple = tuple([]);

  constructor(code: PyCode, globals: PyDict, builtins: PyDict) {
    super(functionType);
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.name = code.code.name;
    this.qualname = code.code.qualname;
    this.module = globals.getStr('__name__') ?? null;
    this.doc = code.code.docstring;
  }

  override traverse(visit: Visit): void {
    visit(this.globals);
    visit(this.module);
    for (const value of this.defaults) visit(value);
    visit(this.kwdefaults);
    visit(this.doc);
    visit(this.dict);
    for (const shared of this.closure) visit(shared);
    visit(this.annotations);
    visit(this.annotate);
    visit(this.typeParams);
  }
}

/** A function together with the object it was found on. `type` is `method`, or builtin_function_or_method for natives. */
export class PyMethod extends PyObject {
  readonly func: Value;
  readonly self: Value;
  constructor(type: PyType, func: Value, self: Value) {
    super(type);
    this.func = func;
    this.self = self;
  }

  override traverse(visit: Visit): void {
    visit(this.func);
    visit(this.self);
  }
}

/** The names behind the globals: those that stand there as `__builtins__`, a dict or a module, else the interpreter's. */
export function builtinsOf(interp: Interpreter, globals: PyDict): PyDict {
  const own = globals.getStr('__builtins__');
  if (own instanceof PyModule) return own.dict;
  return own instanceof PyDict ? own : interp.builtins;
}
