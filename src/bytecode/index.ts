export { CO, type Code, type Const, type ExceptionRow, type Origin, type Span, spanOf } from './code.ts';
export { constText } from './const-text.ts';
export { disassemble } from './disassemble.ts';
export { lineStarts } from './lines.ts';
export {
  BINARY_OPS,
  COMPARE_OPS,
  OP,
  OPCODES,
  type Opcode,
  type OpName,
} from './opcodes.ts';
export { pack, unpack } from './pack.ts';
export {
  asciiOf,
  bytearrayText,
  bytesRepr,
  floatRepr,
  hexEscape,
  isPrintableChar,
  nonFinite,
  strRepr,
} from './repr.ts';
export { endsBlock, stackDepths, stackEffect } from './stack.ts';
