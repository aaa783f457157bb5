/** Code objects as Python sees them: their attributes and text. */
import { CO, type Code, spanOf } from '#bytecode';
import type { Value } from '../value.ts';
import { readOnly } from './arguments.ts';
import { codeType, type PyCode } from './function.ts';
import { holdsNothing, iteratorType, PyNativeIterator } from './iterator.ts';
import { bytes, tuple } from './make.ts';
import { getter, method } from './native.ts';
import { addressText } from './object-type.ts';

const CODE_FIELDS: Readonly<Record<string, (self: PyCode) => Value>> = {
  co_name: ({ code }) => code.name,
  co_qualname: ({ code }) => code.qualname,
  co_filename: ({ code }) => code.filename,
  co_firstlineno: ({ code }) => code.firstLine,
  co_flags: ({ code }) => code.flags | (keepsDocstring(code) ? HAS_DOCSTRING : 0),
  co_argcount: ({ code }) => code.argcount,
  co_posonlyargcount: ({ code }) => code.posonlyargcount,
  co_kwonlyargcount: ({ code }) => code.kwonlyargcount,
  co_nlocals: ({ code }) => code.varnames.length,
  co_stacksize: ({ code }) => code.stackSize,
  co_varnames: ({ code }) => tuple(code.varnames),
  co_cellvars: ({ code }) => tuple(code.cellvars),
  co_freevars: ({ code }) => tuple(code.freevars),
  co_names: ({ code }) => tuple(code.names),
  co_consts: (self) => tuple(shownConsts(self)),
  co_code: () => bytes(new Uint8Array()),
};
for (const [name, read] of Object.entries(CODE_FIELDS)) {
  const isMade = ['co_varnames', 'co_cellvars', 'co_freevars'].includes(name);
  getter<PyCode>(codeType, name, (_interp, self) => read(self), isMade ? null : readOnly);
}

/** CPython's CO_HAS_DOCSTRING: then the docstring is the first constant. */
const HAS_DOCSTRING = 0x4000000;

function keepsDocstring({ docstring, flags }: Code): boolean {
  return docstring !== null && (flags & CO.OPTIMIZED) !== 0;
}

/** The constants as CPython has them: a function's docstring first. */
export function shownConsts({ code, consts }: PyCode): Value[] {
  if (!keepsDocstring(code)) return consts;
  return [code.docstring as string, ...consts.filter((value) => value !== code.docstring)];
}

const linesType = iteratorType('line_iterator');

/** Stretches of instructions with one line: (start, end, line), None for the line of artificial code. */
method(codeType, 'co_lines', '(/)', (_interp, [self]) => {
  const { positions, instructions } = (self as PyCode).code;
  const count = instructions.length / 2;
  let next = 0;
  const step = () => {
    if (next >= count) return undefined;
    const start = next++;
    const line = positions[4 * start] as number;
    while (next < count && positions[4 * next] === line) next++;
    return tuple([2 * start, 2 * next, line === 0 ? null : line]);
  };
  return new PyNativeIterator(linesType, step, holdsNothing);
});

const positionsType = iteratorType('positions_iterator');

/** For each instruction its line, last line, column and last column; None where it has no place. */
function positionsOf(code: Code): PyNativeIterator {
  let next = 0;
  return new PyNativeIterator(
    positionsType,
    () => {
      if (2 * next >= code.instructions.length) return undefined;
      const span = spanOf(code, next++);
      return tuple(span === null ? [null, null, null, null] : [span.line, span.endLine, span.column, span.endColumn]);
    },
    holdsNothing,
  );
}

method(codeType, 'co_positions', '(/)', (_interp, [self]) => positionsOf((self as PyCode).code));
method(codeType, '__repr__', '(/)', (interp, [self]) => {
  const { name, filename, firstLine } = (self as PyCode).code;
  return `<code object ${name} at ${addressText(interp, self as Value)}, file "${filename}", line ${firstLine}>`;
});
