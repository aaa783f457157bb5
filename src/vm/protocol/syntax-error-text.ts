/** How a SyntaxError is shown: its place, the line with marks under what is wrong, its message. */
import type { Interpreter } from '../interpreter.ts';
import type { PyException } from '../objects/exception.ts';
import { readField } from '../objects/exception-fields.ts';
import { PyTuple, type Value } from '../value.ts';
import { type KeywordTypo, keywordTypo } from './keyword-typo.ts';

/** The lines, each with its line end; `typeName` is how the class is called. */
export function syntaxErrorLines(interp: Interpreter, error: PyException, typeName: string): string[] {
  const filename = readField(error, 'filename');
  const line = readField(error, 'lineno');
  const head = line === null ? [] : [`  File "${filename || '<string>'}", line ${line}\n`];
  const suffix = line === null && filename !== null ? ` (${filename})` : '';
  const text = readField(error, 'text');
  const typo = typeof text === 'string' ? typoOf(interp, error) : null;
  const shown = typeof text === 'string' ? sourceLines(typo === null ? placeOf(error, text) : placeOfTypo(typo)) : [];
  return [...head, ...shown, `${typeName}: ${messageOf(error, typo)}${suffix}\n`];
}

function messageOf(error: PyException, typo: KeywordTypo | null): Value {
  if (typo !== null) return `invalid syntax. Did you mean '${typo.keyword}'?`;
  return readField(error, 'msg') || '<no detail available>';
}

// -- what is shown ---------------------------------------------------------------------------------------------------

/** A line and what is marked in it: columns from 1, the end exclusive; without a start nothing is marked. */
interface Shown {
  readonly text: string;
  readonly start: Value;
  readonly end: Value;
  readonly onOneLine: boolean;
}

function placeOf(error: PyException, text: string): Shown {
  const [start, end] = [readField(error, 'offset'), readField(error, 'end_offset')];
  return { text, start, end, onOneLine: readField(error, 'lineno') === readField(error, 'end_lineno') };
}

function placeOfTypo({ text, column, endColumn }: KeywordTypo): Shown {
  return { text: `${text}\n`, start: column + 1, end: endColumn + 1, onOneLine: true };
}

function sourceLines({ text, start, end, onOneLine }: Shown): string[] {
  const line = text.replace(/\n+$/, '');
  const code = line.replace(/^[ \n\f]+/, '');
  if (start === null) return [`    ${code}\n`];
  if (typeof start !== 'number') return [];
  const given = typeof end === 'number' && end !== 0 ? end : start;
  const [first, behind] = marked(text, line.length, start, onOneLine ? given : line.length + 1);
  const from = first - 1 - (line.length - code.length);
  if (from < 0) return [`    ${code}\n`];
  const blank = code.slice(0, from).replace(/\S/g, ' ').padEnd(from);
  return [`    ${code}\n`, `    ${blank}${'^'.repeat(behind - first)}\n`];
}

/** What is marked, kept inside the line. */
function marked(text: string, length: number, start: number, end: number): [start: number, end: number] {
  const first = text !== '' && start > text.length ? length + 1 : start;
  const behind = text !== '' && end > text.length ? length + 1 : end;
  return [first, first >= behind || behind < 0 ? first + 1 : behind];
}

// -- misspelt keywords -----------------------------------------------------------------------------------------------

/** The compiler leaves a tuple in `_metadata`; its last item is the source that it was given, None for a file. */
function typoOf(interp: Interpreter, error: PyException): KeywordTypo | null {
  const metadata = readField(error, '_metadata');
  const message = readField(error, 'msg');
  if (interp.syntax === null || !(metadata instanceof PyTuple) || typeof message !== 'string') return null;
  if (message !== 'invalid syntax' && !message.includes('Perhaps you forgot a comma')) return null;
  const given = metadata.items[2];
  const source =
    typeof given === 'string' ? given : interp.sources.get(String(readField(error, 'filename')))?.join('\n');
  const line = readField(error, 'lineno');
  if (source === undefined || typeof line !== 'number') return null;
  return keywordTypo(interp.syntax, source, line, typeof given !== 'string');
}
