/** How a SyntaxError is shown: its place, the line with marks under what is wrong, its message. */
import type { PyException } from '../objects/exception.ts';
import { readField } from '../objects/exception-fields.ts';
import type { Value } from '../value.ts';

/** The lines, each with its line end; `typeName` is how the class is called. */
export function syntaxErrorLines(error: PyException, typeName: string): string[] {
  const filename = readField(error, 'filename');
  const line = readField(error, 'lineno');
  const message = readField(error, 'msg') || '<no detail available>';
  const head = line === null ? [] : [`  File "${filename || '<string>'}", line ${line}\n`];
  const suffix = line === null && filename !== null ? ` (${filename})` : '';
  const text = readField(error, 'text');
  const shown = typeof text === 'string' ? sourceLines(error, text) : [];
  return [...head, ...shown, `${typeName}: ${message}${suffix}\n`];
}

function sourceLines(error: PyException, text: string): string[] {
  const line = text.replace(/\n+$/, '');
  const code = line.replace(/^[ \n\f]+/, '');
  const offset = readField(error, 'offset');
  if (offset === null) return [`    ${code}\n`];
  if (typeof offset !== 'number') return [];
  const indent = line.length - code.length;
  const [start, end] = marked(error, text, line.length, offset);
  const from = start - 1 - indent;
  if (from < 0) return [`    ${code}\n`];
  const blank = code.slice(0, from).replace(/\S/g, ' ').padEnd(from);
  return [`    ${code}\n`, `    ${blank}${'^'.repeat(end - start)}\n`];
}

/** What is marked: columns from 1, the end exclusive, kept inside the line. */
function marked(error: PyException, text: string, length: number, offset: number): [start: number, end: number] {
  let start = offset;
  let end = length + 1;
  if (sameLine(readField(error, 'lineno'), readField(error, 'end_lineno'))) {
    const given = readField(error, 'end_offset');
    end = typeof given === 'number' && given !== 0 ? given : offset;
  }
  if (text !== '' && start > text.length) start = length + 1;
  if (text !== '' && end > text.length) end = length + 1;
  return [start, start >= end || end < 0 ? start + 1 : end];
}

function sameLine(line: Value, endLine: Value): boolean {
  return line === endLine;
}
