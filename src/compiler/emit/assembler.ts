/**
 * Collects the instructions of one code object: labels, positions, the exception table and the stack's depth, in one
 * pass. Instructions that nothing can reach are never kept, so callers may emit as the grammar goes. Knows nothing of
 * Python's statements; what a code object is about beside its instructions is in unit.ts.
 */
import { invariant } from '#base';
import { type ExceptionRow, endsBlock, OP, OPCODES, type OpName, stackEffect } from '#bytecode';
import type { Place } from '../ast.ts';

/** A place in the code that may not be known yet. */
export interface Label {
  /** Instruction index, -1 until marked. */
  index: number;
  /** Depth of the stack there, -1 until something leads there. */
  depth: number;
  /** Place of the first instruction that jumps there; nowhere for handlers. */
  place: Place;
}

/** What catches an exception. */
interface Handler {
  readonly label: Label;
  readonly depth: number;
  readonly lasti: boolean;
}

interface Assembled {
  readonly instructions: Int32Array;
  readonly positions: Int32Array;
  readonly exceptionTable: readonly ExceptionRow[];
  readonly stackSize: number;
}

const NOPLACE: Place = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

export class Assembler {
  private readonly ops: number[] = [];
  private readonly args: (number | Label)[] = [];
  private readonly places: Place[] = [];
  private readonly handlers: (Handler | null)[] = [];
  private readonly labels: Label[] = [];
  private active: Handler[] = [];
  private depth = 0;
  private deepest = 0;
  /** What artificial code inherits. */
  private place = NOPLACE;
  /** Whether the next instruction can be reached. */
  reachable = true;

  label(): Label {
    return { index: -1, depth: -1, place: NOPLACE };
  }

  /**
   * Adds an instruction. `at` is null for artificial code, which takes the place of the instruction that leads to it, so
   * that it never begins a line of its own.
   */
  emit(name: OpName, arg: number | Label, at: Place | null): void {
    if (!this.reachable) return;
    const op = OP[name];
    const target = typeof arg === 'number' ? null : arg;
    this.ops.push(op);
    this.args.push(arg);
    this.place = at ?? this.place;
    this.places.push(this.place);
    const handler = this.active.at(-1) ?? null;
    this.handlers.push(handler);
    if (handler !== null) this.lead(handler.label, handler.depth + (handler.lasti ? 2 : 1), NOPLACE);
    const number = target === null ? (arg as number) : 0;
    if (target !== null) this.lead(target, this.depth + stackEffect(op, number, true), this.place);
    this.depth += stackEffect(op, number);
    this.deepest = Math.max(this.deepest, this.depth);
    invariant(this.depth >= 0, `the stack runs empty at ${name}`);
    if (endsBlock(op)) this.reachable = false;
  }

  private lead(label: Label, depth: number, place: Place): void {
    invariant(label.depth === -1 || label.depth === depth, `a label is reached with depth ${label.depth} and ${depth}`);
    if (label.depth === -1) label.place = place;
    label.depth = depth;
    this.deepest = Math.max(this.deepest, depth);
  }

  /** The label stands for the next instruction. */
  mark(label: Label): void {
    if (this.reachable) this.lead(label, this.depth, this.place);
    else this.place = label.place;
    label.index = this.ops.length;
    this.labels.push(label);
    if (label.depth === -1) return;
    this.depth = label.depth;
    this.reachable = true;
  }

  /** From here on exceptions go to `label`, with the stack cut to its present depth (less `below`). */
  setup(label: Label, lasti: boolean, below = 0): void {
    this.active.push({ label, depth: this.depth - below, lasti });
  }

  /** Ends the innermost `setup`. */
  popBlock(): void {
    const handler = this.active.pop();
    invariant(handler !== undefined, 'no exception handler to end');
  }

  /** Runs `emit`, which may end blocks on a way out, and gives the blocks back for the code after it. */
  leaving(emit: () => void): void {
    const { active, depth } = this;
    this.active = [...active];
    emit();
    this.active = active;
    if (this.reachable) this.depth = depth;
  }

  /** The finished tables. */
  finish(): Assembled {
    this.threadJumps();
    const kept = this.keptIndexes();
    const at = (label: Label) => kept.mapped[label.index] as number;
    const count = kept.indexes.length;
    const instructions = new Int32Array(2 * count);
    const positions = new Int32Array(4 * count);
    kept.indexes.forEach((old, index) => {
      const arg = this.args[old] as number | Label;
      instructions[2 * index] = this.ops[old] as number;
      instructions[2 * index + 1] = typeof arg === 'number' ? arg : at(arg);
      if (typeof arg !== 'number') this.direct(instructions, index);
      const { lineno, col_offset, end_lineno, end_col_offset } = this.places[old] as Place;
      positions.set([lineno, col_offset, end_lineno, end_col_offset], 4 * index);
    });
    return { instructions, positions, exceptionTable: this.rows(kept.indexes, at), stackSize: this.deepest };
  }

  /** A plain jump to where it came from polls; the compiler does not tell the two apart. */
  private direct(instructions: Int32Array, index: number): void {
    const backward = (instructions[2 * index + 1] as number) <= index;
    if (backward && instructions[2 * index] === OP.JUMP_FORWARD) instructions[2 * index] = OP.JUMP_BACKWARD;
  }

  /** Jumps to plain jumps go where those go, as long as they stay forward. */
  private threadJumps(): void {
    for (let i = 0; i < this.ops.length; i++) {
      if (OPCODES[this.ops[i] as number]?.arg !== 'jump' || this.ops[i] === OP.FOR_ITER) continue;
      let label = this.args[i] as Label;
      for (let hops = 0; hops < 8; hops++) {
        const next = this.args[label.index];
        const isJump = this.ops[label.index] === OP.JUMP_FORWARD && typeof next === 'object';
        if (!isJump || (next.index <= i && this.ops[i] !== OP.JUMP_FORWARD) || next.depth !== label.depth) break;
        label = next;
      }
      this.args[i] = label;
    }
  }

  /** Without the NOPs that hold no line of their own; `mapped` gives the new index of every old one. */
  private keptIndexes(): { indexes: number[]; mapped: number[] } {
    const indexes: number[] = [];
    const mapped: number[] = [];
    const targets = new Set(this.args.map((arg) => (typeof arg === 'number' ? -1 : arg.index)));
    for (let i = 0; i < this.ops.length; i++) {
      mapped.push(indexes.length);
      if (this.ops[i] !== OP.NOP || !this.isRedundant(i, targets)) indexes.push(i);
    }
    mapped.push(indexes.length);
    return { indexes, mapped };
  }

  private isRedundant(i: number, targets: ReadonlySet<number>): boolean {
    if (i + 1 >= this.ops.length) return false;
    const line = (this.places[i] as Place).lineno;
    if (this.places[i + 1]?.lineno === line) return true;
    return !targets.has(i) && i > 0 && this.places[i - 1]?.lineno === line && !endsBlock(this.ops[i - 1] as number);
  }

  private rows(indexes: readonly number[], at: (label: Label) => number): ExceptionRow[] {
    const rows: ExceptionRow[] = [];
    let open: Handler | null = null;
    let start = 0;
    for (let i = 0; i <= indexes.length; i++) {
      const handler = i < indexes.length ? (this.handlers[indexes[i] as number] as Handler | null) : null;
      if (handler === open) continue;
      if (open !== null) rows.push({ start, end: i, target: at(open.label), depth: open.depth, lasti: open.lasti });
      open = handler;
      start = i;
    }
    return rows;
  }
}
