/**
 * Entries of a traceback in print: the place, the source, and the marks under it that say which part of a line was being
 * worked out. The marks follow PEP 657 and what CPython has made of it since.
 */
import { dedent } from './dedent.ts';
import { displayWidth } from './display-width.ts';
import { type Outline, outlineOf } from './expression-outline.ts';
import type { TracebackEntry } from './traceback-entries.ts';

/** How often the same place is shown before the rest is counted. */
const REPEATS = 3;

/** The texts of entries, each with its line ends; a place that repeats is shown three times and then counted. */
export function formatEntries(entries: readonly TracebackEntry[]): string[] {
  const texts: string[] = [];
  let previous: TracebackEntry | null = null;
  let count = 0;
  for (const entry of entries) {
    if (previous === null || !samePlace(previous, entry)) {
      texts.push(...repeated(count));
      count = 0;
    }
    previous = entry;
    count++;
    if (count <= REPEATS) texts.push(formatEntry(entry));
  }
  return [...texts, ...repeated(count)];
}

function samePlace(a: TracebackEntry, b: TracebackEntry): boolean {
  return a.file === b.file && a.line === b.line && a.name === b.name;
}

function repeated(count: number): string[] {
  const more = count - REPEATS;
  return more <= 0 ? [] : [`  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`];
}

/** One entry: its place, and its source with marks where that is known. */
function formatEntry(entry: TracebackEntry): string {
  const head = `  File "${entry.file}", line ${entry.line}, in ${entry.name}\n`;
  const lines = dedent(entry.source);
  if (lines.every((line) => line === '')) return head;
  if (entry.columns === null) return `${head}    ${(entry.source[0] as string).trim()}\n`;
  const shown = dedent(markedLines(entry, lines, entry.columns));
  return head + shown.map((line) => `    ${line}\n`).join('');
}

// -- marks -----------------------------------------------------------------------------------------------------------

/** A place in the lines shown: which line, and which column of the screen. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is marked: all of it from `start` to `end`, and the operator or brackets within it. */
interface Marks {
  readonly start: number;
  readonly end: number;
  readonly inner: { readonly from: Place; readonly to: Place } | null;
}

function markedLines(entry: TracebackEntry, lines: readonly string[], columns: readonly [number, number]): string[] {
  const [first, last] = [lines[0] as string, lines.at(-1) as string];
  const cut = (entry.source[0] as string).length - first.length;
  const [start, end] = columns.map((column) => Math.max(0, column - cut)) as [number, number];
  const joined = lines.join('\n');
  const segment = joined.slice(start, joined.length - (last.length - end));
  const outline = outlineOf(segment);
  const inner =
    outline === null
      ? null
      : { from: place(lines, start, segment, outline.start), to: place(lines, start, segment, outline.end) };
  const marks = showsMarks(lines, start, end, outline)
    ? { start: displayWidth(first, start), end: displayWidth(last, end), inner }
    : null;
  return linesShown(lines, inner).flatMap((shown) => {
    if (typeof shown === 'string') return [shown];
    const line = lines[shown] as string;
    return marks === null ? [line] : [line, marksUnder(lines, shown, marks)];
  });
}

/** The place of an offset in the segment. */
function place(lines: readonly string[], start: number, segment: string, offset: number): Place {
  const before = segment.slice(0, offset).split('\n');
  const line = before.length - 1;
  const column = (before.at(-1) as string).length + (line === 0 ? start : 0);
  return { line, column: displayWidth(lines[line] as string, column) };
}

/** Which lines of a long piece are shown: the first, the last, those around the inner marks; and a word for the rest. */
function linesShown(lines: readonly string[], inner: Marks['inner']): (number | string)[] {
  const wanted = new Set([0, lines.length - 1]);
  for (const at of inner === null ? [] : [inner.from.line, inner.to.line]) {
    for (let i = at - 1; i <= at + 1; i++) if (i >= 0 && i < lines.length) wanted.add(i);
  }
  const shown: (number | string)[] = [];
  let previous = -1;
  for (const line of [...wanted].sort((a, b) => a - b)) {
    const gap = line - previous - 1;
    if (gap === 1) shown.push(line - 1);
    else if (gap > 1) shown.push(`...<${gap} lines>...`);
    shown.push(line);
    previous = line;
  }
  return shown;
}

function marksUnder(lines: readonly string[], index: number, marks: Marks): string {
  const line = lines[index] as string;
  const indent = line.length - line.trimStart().length;
  const width = index === lines.length - 1 ? marks.end : displayWidth(line, line.length);
  const from = Math.max(indent, index === 0 ? marks.start : 0);
  let text = ' '.repeat(Math.min(from, width));
  for (let column = from; column < width; column++) text += markAt(marks, index, column);
  return text;
}

function markAt({ inner }: Marks, line: number, column: number): string {
  if (inner === null) return '^';
  const { from, to } = inner;
  const behindStart = line > from.line || (line === from.line && column >= from.column);
  const beforeEnd = line < to.line || (line === to.line && column < to.column);
  return behindStart && beforeEnd ? '^' : '~';
}

/** Marks under a whole line would say nothing, unless they point at something within it. */
function showsMarks(lines: readonly string[], start: number, end: number, outline: Outline | null): boolean {
  if (outline !== null) return !isPlainCall(lines, start, end, outline);
  const before = (lines[0] as string).slice(0, start);
  const behind = (lines.at(-1) as string).slice(end);
  return before.trimStart() !== '' || behind.trimEnd() !== '';
}

/**
 * `return f(…)` and `name = …(…)`: the call is the line. CPython takes characters for bytes here, so that it misses the
 * lines that have others than ASCII before or in the call.
 */
function isPlainCall(lines: readonly string[], start: number, end: number, outline: Outline): boolean {
  const before = (lines[0] as string).slice(0, start);
  const last = lines.at(-1) as string;
  const behind = /^([\s)]*)(?:[;#].*)?$/.exec(last.slice(end));
  if (outline.kind !== 'call' || behind === null || !isAscii(before + last.slice(0, end))) return false;
  if (count(before, '(') !== count(behind[1] as string, ')')) return false;
  if (/^return\b[\s(]*$/.test(before)) return outline.plainName;
  return /^[A-Za-z_]\w*\s*=[\s(]*$/.test(before);
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
