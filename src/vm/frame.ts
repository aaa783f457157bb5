/**
 * Frames: one for each running or suspended call. A Python frame keeps its locals, cells and value stack in one array;
 * a native frame is a host generator in the middle of its work. They are linked innermost to outermost by `back`.
 */

import type { PyDict } from './objects/dict.ts';
import type { PyCode, PyFunction } from './objects/function.ts';
import type { PyGenerator } from './objects/generator.ts';
import { cell } from './objects/make.ts';
import { builtinType } from './objects/type.ts';
import type { Resumable } from './resumable.ts';
import { PyObject, type Value, type Visit } from './value.ts';

export type Frame = PyFrame | NativeFrame;

export const frameType = builtinType('frame');

export class PyFrame extends PyObject {
  readonly code: PyCode;
  readonly globals: PyDict;
  readonly builtins: PyDict;
  /** Mapping of the names of a module or class body; null in functions. */
  locals: PyDict | null;
  /** What has been put among the variables of a function by way of `f_locals`; null before. */
  extraLocals: PyDict | null = null;
  /** Locals, cells, then the stack. */
  readonly regs: (Value | undefined)[];
  /** Index in `regs` of the first free stack place. Only up to date while the frame does not run. */
  sp: number;
  /** Next instruction. Only up to date while the frame does not run, and during calls. */
  pc = 0;
  back: Frame | null = null;
  generator: PyGenerator | null = null;
  /** Of an `__init__` that was called by the class: the new instance, which is the result of the call; it must return None itself. */
  made: PyObject | null = null;
  /** Its calls, lines and end are told to the tracer. */
  traced = false;
  /** The line that the tracer was last told of; 0 after a jump back. */
  toldLine = 0;
  /** The tracer's id for this frame; 0 when it has none. */
  id = 0;
  readonly function: PyFunction | null;

  constructor(code: PyCode, globals: PyDict, builtins: PyDict, locals: PyDict | null, fn: PyFunction | null) {
    super(frameType);
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.function = fn;
    this.regs = new Array(code.frameSize);
    this.sp = code.stackAt;
    if (code.cellsAt !== code.stackAt) makeCells(this, fn);
  }

  /** The line it is at, from 1. */
  get line(): number {
    const at = Math.max(0, this.pc - 1) * 4;
    return this.code.code.positions[at] || this.code.code.firstLine;
  }

  override traverse(visit: Visit): void {
    for (let i = this.sp - 1; i >= 0; i--) visit(this.regs[i]);
    visit(this.locals);
    visit(this.extraLocals);
    visit(this.globals);
    visit(this.made);
    visit(this.function);
  }
}

/** Fresh cells for the variables that inner functions use, and the closure's cells after them. */
function makeCells(frame: PyFrame, fn: PyFunction | null): void {
  const { code, regs } = frame;
  let at = code.cellsAt;
  for (let i = 0; i < code.code.cellvars.length; i++) regs[at++] = cell();
  if (fn !== null) for (const shared of fn.closure) regs[at++] = shared;
}

/** What happens to the result of a native frame in the Python frame below it: see ops/finish.ts. */
export const FINISH = {
  PUSH: 0,
  DISCARD: 1,
  FOR_ITER: 2,
  FALSE_OR_POP: 3,
  TRUE_OR_POP: 4,
  NOT: 5,
  UNPACK: 6,
  UNPACK_EX: 7,
  SEND: 8,
  /** Pushed with NULL above it: something that is about to be called. */
  WITH_NULL: 9,
  /** An array, pushed in its order. */
  ALL: 10,
} as const;

export class NativeFrame {
  readonly body: Resumable<unknown>;
  readonly mode: number;
  readonly arg: number;
  readonly back: Frame | null;
  /** Native frames right under this one, which no Python frame counts. */
  readonly level: number;
  constructor(body: Resumable<unknown>, mode: number, arg: number, back: Frame | null) {
    this.body = body;
    this.mode = mode;
    this.arg = arg;
    this.back = back;
    this.level = back instanceof NativeFrame ? back.level + 1 : 0;
  }
}
