import { expect, test } from 'vitest';
import { OP } from '../../src/bytecode/opcodes.ts';
import { withNumbers } from './inline-opcodes.ts';

test('opcodes become their numbers', () => {
  expect(withNumbers('case OP.NOP: return OP.LOAD_FAST;')).toBe(`case ${OP.NOP}: return ${OP.LOAD_FAST};`);
});

test('what is no opcode stays', () => {
  expect(withNumbers('OP.NO_SUCH_OPCODE; STOP.NOP; OPS[0]')).toBe(null);
});
