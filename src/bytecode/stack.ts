/**
 * What instructions do to the depth of the stack, read from the opcode table; the compiler sizes frames with it and the
 * tests check code objects against it.
 */
import type { Code } from './code.ts';
import { OP, OPCODES } from './opcodes.ts';

/** Change of depth by instruction `op` with argument `arg`, when it jumps (`jumped`) or when it falls through. */
export function stackEffect(op: number, arg: number, jumped = false): number {
  if (jumped && op === OP.FOR_ITER) return -1;
  const effect = OPCODES[op]?.effect;
  if (typeof effect === 'number') return effect;
  switch (op) {
    case OP.JUMP_IF_FALSE_OR_POP:
    case OP.JUMP_IF_TRUE_OR_POP:
      return jumped ? 0 : -1;
    case OP.BUILD_MAP:
      return 1 - 2 * arg;
    case OP.UNPACK_SEQUENCE:
      return arg - 1;
    case OP.UNPACK_EX:
      return (arg & 0xff) + (arg >> 8);
    case OP.CALL:
      return -1 - arg;
    case OP.CALL_KW:
      return -2 - arg;
    case OP.BUILD_INTERPOLATION:
      return -1 - (arg & 1);
    case OP.CALL_FUNCTION_EX:
      return -2 - (arg & 1);
    case OP.RAISE_VARARGS:
      return -arg;
    default:
      return 1 - arg; // BUILD_TUPLE and the other builders
  }
}

/** Whether control never goes from `op` to the instruction after it. */
export function endsBlock(op: number): boolean {
  return (
    op === OP.JUMP_FORWARD ||
    op === OP.JUMP_BACKWARD ||
    op === OP.RETURN_VALUE ||
    op === OP.RAISE_VARARGS ||
    op === OP.RERAISE
  );
}

/**
 * Depth of the stack before each instruction, -1 where none can get to; throws a sentence when two ways to an instruction
 * disagree or the stack runs empty.
 */
export function stackDepths(code: Code): Int32Array {
  const count = code.instructions.length / 2;
  const depths = new Int32Array(count).fill(-1);
  const todo: number[] = [];
  const reach = (index: number, depth: number) => {
    if (index >= count) throw new Error(`${code.qualname}: runs past the end`);
    if (depth < 0) throw new Error(`${code.qualname}: stack empty at ${index}`);
    if (depths[index] === depth) return;
    if (depths[index] !== -1) throw new Error(`${code.qualname}: depth ${depth} and ${depths[index]} at ${index}`);
    depths[index] = depth;
    todo.push(index);
  };
  reach(0, 0);
  for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
    follow(code, index, depths[index] as number, reach);
  }
  return depths;
}

function follow(code: Code, index: number, depth: number, reach: (index: number, depth: number) => void): void {
  const op = code.instructions[2 * index] as number;
  const arg = code.instructions[2 * index + 1] as number;
  if (OPCODES[op]?.arg === 'jump') reach(arg, depth + stackEffect(op, arg, true));
  if (!endsBlock(op)) reach(index + 1, depth + stackEffect(op, arg));
  const row = code.exceptionTable.find(({ start, end }) => index >= start && index < end);
  if (row !== undefined) reach(row.target, row.depth + (row.lasti ? 2 : 1));
}
