export { CO, type Code, type Const, type ExceptionRow, type Origin, type Span, spanOf } from './code.ts';
export { type ArgKind, BINARY_OPS, COMPARE_OPS, OP, OPCODES, type OpInfo, type OpName, type Opcode } from './opcodes.ts';
