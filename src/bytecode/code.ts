/**
 * The code object: what the compiler makes and the vm runs, one for each function, class body, comprehension that
 * cannot be inlined, and module. Plain data: it can be printed, compared and sent to a worker. CPython's field names.
 */

/** CPython's co_flags, the ones that matter here. */
export const CO = {
  OPTIMIZED: 0x1,
  NEWLOCALS: 0x2,
  VARARGS: 0x4,
  VARKEYWORDS: 0x8,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
  METHOD: 0x8000000,
} as const;

/** A constant as the compiler knows it; the vm turns it into a value when it links the code. */
export type Const =
  | { readonly kind: 'none' | 'true' | 'false' | 'ellipsis' }
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly imag: number }
  | { readonly kind: 'str'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: readonly number[] }
  | { readonly kind: 'tuple' | 'frozenset'; readonly items: readonly Const[] }
  | { readonly kind: 'code'; readonly code: Code };

/**
 * Whose text it is: the learner's program; a library module; or what is Python here and C in CPython, whose frames no
 * traceback shows.
 */
export type Origin = 'user' | 'library' | 'builtin';

/** Where an instruction stands: lines from 1, columns from 0 in UTF-16 units, end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Instructions in [start, end) jump to `target` on an exception, with the stack cut to `depth`; `lasti` pushes the index first. */
export interface ExceptionRow {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly depth: number;
  readonly lasti: boolean;
}

export interface Code {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly origin: Origin;
  readonly firstLine: number;
  readonly flags: number;
  /** Positional parameters, positional-only ones included. */
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** Fast locals: parameters first (positional, keyword-only, *args, **kwargs), then the rest. */
  readonly varnames: readonly string[];
  /** Locals that inner functions use. A parameter may be both: then `cellOfLocal` says so. */
  readonly cellvars: readonly string[];
  /** Names that come from the enclosing functions, in the order of the closure tuple. */
  readonly freevars: readonly string[];
  /** For each cellvar the index in varnames of the parameter that it starts from, or -1. */
  readonly cellOfLocal: readonly number[];
  readonly names: readonly string[];
  readonly consts: readonly Const[];
  /** Opcode and argument by turns: instruction i is at 2i and 2i+1. */
  readonly instructions: Int32Array;
  /** Four numbers an instruction: line, column, end line, end column; all 0 where there is no place (artificial code). */
  readonly positions: Int32Array;
  /** Sorted so that the innermost row that covers an instruction comes first. */
  readonly exceptionTable: readonly ExceptionRow[];
  /** The deepest that the stack gets. */
  readonly stackSize: number;
  /** The docstring, when the body starts with one. */
  readonly docstring: string | null;
}

/** The span of instruction `index`, or null where the code is artificial. */
export function spanOf(code: Code, index: number): Span | null {
  const at = index * 4;
  const line = code.positions[at];
  if (!line) return null;
  return {
    line,
    column: code.positions[at + 1] as number,
    endLine: code.positions[at + 2] as number,
    endColumn: code.positions[at + 3] as number,
  };
}
