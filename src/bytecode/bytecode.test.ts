/** The opcode table and what is read from it, on code written by hand. */
import { describe, expect, test } from 'vitest';
import { type Code, disassemble, lineStarts, OP, OPCODES, type OpName, stackDepths, stackEffect } from './index.ts';

type Line = readonly [op: OpName, arg: number, line: number];

function code(lines: readonly Line[], more: Partial<Code> = {}): Code {
  return {
    name: 'f',
    qualname: 'f',
    filename: 't.py',
    origin: 'user',
    firstLine: 1,
    flags: 3,
    argcount: 0,
    posonlyargcount: 0,
    kwonlyargcount: 0,
    varnames: ['x'],
    cellvars: [],
    freevars: [],
    cellOfLocal: [],
    names: ['a'],
    consts: [{ kind: 'none' }],
    stackSize: 4,
    docstring: null,
    exceptionTable: [],
    instructions: Int32Array.from(lines.flatMap(([op, arg]) => [OP[op], arg])),
    positions: Int32Array.from(lines.flatMap(([, , line]) => [line, 0, line, 1])),
    ...more,
  };
}

const LOOP: readonly Line[] = [
  ['RESUME', 0, 1],
  ['LOAD_GLOBAL', 0, 2],
  ['GET_ITER', 0, 2],
  ['FOR_ITER', 6, 2],
  ['STORE_FAST', 0, 2],
  ['JUMP_BACKWARD', 3, 3],
  ['LOAD_CONST', 0, 3],
  ['RETURN_VALUE', 0, 3],
];

describe('the stack effect', () => {
  test('of every instruction is a number, jumping or not', () => {
    for (let op = 0; op < OPCODES.length; op++) {
      expect(Number.isInteger(stackEffect(op, 2))).toBe(true);
      expect(Number.isInteger(stackEffect(op, 2, true))).toBe(true);
    }
  });

  test.each<[OpName, number, number]>([
    ['CALL', 3, -4],
    ['CALL_KW', 3, -5],
    ['CALL_FUNCTION_EX', 0, -2],
    ['CALL_FUNCTION_EX', 1, -3],
    ['BUILD_MAP', 2, -3],
    ['BUILD_SLICE', 3, -2],
    ['UNPACK_EX', 1 | (2 << 8), 3],
    ['RAISE_VARARGS', 2, -2],
  ])('of %s %i is %i', (op, arg, effect) => expect(stackEffect(OP[op], arg)).toBe(effect));
});

describe('the depth of the stack', () => {
  test('is followed through a loop', () => {
    expect([...stackDepths(code(LOOP))]).toEqual([0, 0, 1, 1, 2, 1, 0, 1]);
  });

  test('is known in a handler', () => {
    const guarded = code(
      [
        ['LOAD_GLOBAL', 0, 1],
        ['RETURN_VALUE', 0, 1],
        ['PUSH_EXC_INFO', 0, 0],
        ['RERAISE', 0, 0],
      ],
      {
        exceptionTable: [{ start: 0, end: 1, target: 2, depth: 0, lasti: false }],
      },
    );
    expect([...stackDepths(guarded)]).toEqual([0, 1, 1, 2]);
  });

  test('must be the same on every way', () => {
    const bad = code([
      ['LOAD_CONST', 0, 1],
      ['POP_JUMP_IF_TRUE', 3, 1],
      ['LOAD_CONST', 0, 1],
      ['LOAD_CONST', 0, 1],
      ['RETURN_VALUE', 0, 1],
    ]);
    expect(() => stackDepths(bad)).toThrow('f: depth');
  });

  test('never goes below nothing', () => {
    expect(() =>
      stackDepths(
        code([
          ['POP_TOP', 0, 1],
          ['LOAD_CONST', 0, 1],
        ]),
      ),
    ).toThrow('f: stack empty at 1');
  });
});

describe('a line', () => {
  test('begins where control comes from another line, and where a loop comes round', () => {
    expect(lineStarts(code(LOOP))).toEqual([1, 3, 5, 6]);
  });
});

describe('the disassembler', () => {
  test('shows lines, jump targets and what arguments mean', () => {
    expect(disassemble(code(LOOP)).split('\n')).toEqual([
      'f: locals x; stack 4; flags optimized newlocals',
      '   1      0 RESUME 0',
      '   2      1 LOAD_GLOBAL a',
      '          2 GET_ITER',
      '     >>   3 FOR_ITER to 6',
      '          4 STORE_FAST x',
      '   3      5 JUMP_BACKWARD to 3',
      '     >>   6 LOAD_CONST None',
      '          7 RETURN_VALUE',
    ]);
  });
});
