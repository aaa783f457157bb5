/**
 * A traceback as data: for each frame that an exception passed through, where it was and the lines of source that it was
 * at. How entries look in print is in traceback-lines.ts.
 */
import { type Code, OP, spanOf } from '#bytecode';
import type { PyFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { PyDict } from '../objects/dict.ts';
import type { PyTraceback } from '../objects/exception.ts';
import { PyList, PyModule, PyTuple } from '../value.ts';

export interface TracebackEntry {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  /** In UTF-16 units, the end exclusive; null where only the line is known. */
  readonly columns: readonly [start: number, end: number] | null;
  /** The function's name, `<module>` for a module. */
  readonly name: string;
  /** The source from `line` to `endLine`, without white space at the ends of lines; empty strings where it is unknown. */
  readonly source: readonly string[];
}

/** tb_lineno */
export function lineAt(traceback: PyTraceback): number {
  const { code } = (traceback.frame as PyFrame).code;
  return spanOf(code, traceback.lasti)?.line ?? code.firstLine;
}

/** The entries of a traceback, outermost first; of those `limit` from the start, or from the end where it is negative. */
export function entriesOf(
  interp: Interpreter,
  traceback: PyTraceback | null,
  limit: number | null = null,
): TracebackEntry[] {
  const entries: TracebackEntry[] = [];
  for (let link = traceback; link !== null; link = link.next) entries.push(entryAt(interp, link));
  if (limit === null) return entries;
  return limit >= 0 ? entries.slice(0, limit) : entries.slice(limit);
}

function entryAt(interp: Interpreter, traceback: PyTraceback): TracebackEntry {
  const { code } = (traceback.frame as PyFrame).code;
  const span = spanOf(code, traceback.lasti);
  const line = span?.line ?? code.firstLine;
  const endLine = span?.endLine ?? line;
  const columns = span === null || hasNotBegun(code, traceback.lasti) ? null : ([span.column, span.endColumn] as const);
  return {
    file: code.filename,
    line,
    endLine,
    columns,
    name: code.name,
    source: sourceOf(interp, code.filename, line, endLine),
  };
}

/** A generator that has not begun stands at its first line, in no column. */
function hasNotBegun(code: Code, index: number): boolean {
  return code.instructions[2 * index] === OP.RETURN_GENERATOR;
}

/** What the program has put into `linecache.cache` for a name; undefined where there is nothing. */
function linesOfCache(interp: Interpreter, file: string): readonly string[] | undefined {
  const module = interp.modules.getStr('linecache');
  const cache = module instanceof PyModule ? module.dict.getStr('cache') : undefined;
  const entry = cache instanceof PyDict ? cache.getStr(file) : undefined;
  const lines = entry instanceof PyTuple ? entry.items[2] : undefined;
  return lines instanceof PyList ? lines.items.map(String) : undefined;
}

/** Lines of a file, as far as it is known. */
export function sourceOf(interp: Interpreter, file: string, line: number, endLine: number): string[] {
  const lines = linesOfCache(interp, file) ?? interp.sources.get(file) ?? interp.readSource(file);
  const found: string[] = [];
  for (let i = line; i <= endLine; i++) found.push((lines?.[i - 1] ?? '').trimEnd());
  return found;
}
