/**
 * Where lines begin: the instructions at which a line tracer speaks up. An instruction begins its line when no
 * instruction that leads to it stands on the same one, or when a loop jumps back to it.
 */
import type { Code } from './code.ts';
import { OP, OPCODES } from './opcodes.ts';
import { endsBlock } from './stack.ts';

/** Indexes of the instructions that begin a line, ascending. */
export function lineStarts(code: Code): number[] {
  const count = code.instructions.length / 2;
  const continued = new Uint8Array(count);
  const again = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const op = code.instructions[2 * i] as number;
    const arg = code.instructions[2 * i + 1] as number;
    if (op === OP.JUMP_BACKWARD) again[arg] = 1;
    else if (OPCODES[op]?.arg === 'jump' && lineFrom(code, i) === lineOf(code, arg)) continued[arg] = 1;
    if (!endsBlock(op) && lineFrom(code, i) === lineOf(code, i + 1)) continued[i + 1] = 1;
  }
  const starts: number[] = [];
  for (let i = 0; i < count; i++) {
    if (lineFrom(code, i) !== 0 && (again[i] === 1 || continued[i] === 0)) starts.push(i);
  }
  return starts;
}

function lineOf(code: Code, index: number): number {
  return code.positions[4 * index] as number;
}

/** The start of a frame is the call's business: it stands on no line. */
function lineFrom(code: Code, index: number): number {
  const op = code.instructions[2 * index] as number;
  return op === OP.RESUME || op === OP.RETURN_GENERATOR ? 0 : lineOf(code, index);
}
