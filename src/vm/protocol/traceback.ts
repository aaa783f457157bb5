/**
 * Exceptions in print: what CPython writes for one that nobody has caught, and what the traceback module gives. The
 * exception with those that led to it, its traceback, its notes, and what is in a group.
 */
import type { Interpreter } from '../interpreter.ts';
import { BaseExceptionGroup, type PyException, PyThrow, type PyTraceback, SyntaxError } from '../objects/exception.ts';
import { groupItems } from '../objects/exception-group.ts';
import type { PyType } from '../objects/type.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyList, PyTuple, type Value } from '../value.ts';
import { findAttr } from './attribute.ts';
import { suggestionFor } from './name-suggestion.ts';
import { wait } from './operators.ts';
import { settle } from './settle.ts';
import { syntaxErrorLines } from './syntax-error-text.ts';
import { repr, str } from './text.ts';
import { entriesOf } from './traceback-entries.ts';
import { formatEntries } from './traceback-lines.ts';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
const HEAD = 'Traceback (most recent call last):\n';
/** Groups in groups deeper than this, and more exceptions in one than this, are left out. */
const GROUP_DEPTH = 10;
const GROUP_WIDTH = 15;

/** Everything about an exception, as it is printed when it ends a program. Does not raise. */
export function formatException(interp: Interpreter, error: PyException): Maybe<string> {
  return settle(wholeText(interp, error));
}

/**
 * The same in pieces, each ending with a line end: without `chain` only the exception itself; of each traceback only
 * `limit` entries, from the start, or from the end where it is negative.
 */
export function* exceptionLines(
  interp: Interpreter,
  error: PyException,
  chain: boolean,
  limit: number | null,
): Resumable<string[]> {
  const printer = new Printer(chain);
  printer.print(yield* describeAll(interp, error, limit));
  return printer.texts;
}

/**
 * The message lines of an exception alone: class and text, or the layout of a SyntaxError, and the notes. Names near a
 * misspelt one are looked for in the frames of `traceback`.
 */
export function* exceptionOnly(
  interp: Interpreter,
  error: PyException,
  traceback: PyTraceback | null,
): Resumable<string[]> {
  const typeName = nameOf(error.type);
  const isSyntaxError = error.type.isSubtypeOf(SyntaxError);
  const lines = isSyntaxError
    ? syntaxErrorLines(interp, error, typeName)
    : [yield* lastLine(interp, error, typeName, traceback)];
  return [...lines, ...(yield* noteLines(interp, error))];
}

function* wholeText(interp: Interpreter, error: PyException): Resumable<string> {
  return (yield* exceptionLines(interp, error, true, null)).join('');
}

// -- what is said of one exception -----------------------------------------------------------------------------------

/** The class as a traceback calls it. */
export function nameOf(type: PyType): string {
  const own = type.dict.getStr('__module__');
  if (own !== undefined && typeof own !== 'string') return `<unknown>.${type.qualname}`;
  return type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
}

function* lastLine(
  interp: Interpreter,
  error: PyException,
  typeName: string,
  traceback: PyTraceback | null,
): Resumable<string> {
  const text =
    (yield* safely(str(interp, error), '<exception str() failed>')) + (yield* suggestionFor(interp, error, traceback));
  return text === '' ? `${typeName}\n` : `${typeName}: ${text}\n`;
}

/** A text, or what stands for it when making it raised. */
function* safely(text: Maybe<string>, instead: string): Resumable<string> {
  try {
    return yield* wait(text);
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    return instead;
  }
}

function* noteLines(interp: Interpreter, error: PyException): Resumable<string[]> {
  const notes = (yield* wait(findAttr(interp, error, '__notes__'))) ?? null;
  if (notes === null) return [];
  if (!(notes instanceof PyList) && !(notes instanceof PyTuple)) {
    return [`${yield* safely(repr(interp, notes), '<__notes__ repr() failed>')}\n`];
  }
  const lines: string[] = [];
  for (const note of notes.items as readonly Value[]) {
    const text = yield* safely(str(interp, note), '<note str() failed>');
    lines.push(...text.split('\n').map((line) => `${line}\n`));
  }
  return lines;
}

// -- an exception with all that belongs to it ------------------------------------------------------------------------

/** One exception, ready for print. */
interface Described {
  readonly stack: readonly string[];
  readonly lines: readonly string[];
  readonly suppressContext: boolean;
  cause: Described | null;
  context: Described | null;
  /** What is in a group; null for an exception that is none. */
  items: Described[] | null;
}

/** An exception is told once, however many others lead to it. */
function* describeAll(interp: Interpreter, error: PyException, limit: number | null): Resumable<Described> {
  const seen = new Set<PyException>();
  const whole = yield* describe(interp, error, limit, seen);
  const open: [Described, PyException][] = [[whole, error]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [described, exception] = next;
    const { cause, context, suppressContext } = exception;
    if (cause !== null && !seen.has(cause)) described.cause = yield* describe(interp, cause, limit, seen);
    if (described.cause === null && !suppressContext && context !== null && !seen.has(context)) {
      described.context = yield* describe(interp, context, limit, seen);
    }
    const inner = exception.type.isSubtypeOf(BaseExceptionGroup) ? groupItems(exception) : null;
    if (inner !== null) {
      described.items = [];
      for (const item of inner) described.items.push(yield* describe(interp, item, limit, seen));
    }
    if (described.cause !== null) open.push([described.cause, cause as PyException]);
    if (described.context !== null) open.push([described.context, context as PyException]);
    for (const [index, item] of (inner ?? []).entries()) open.push([described.items?.[index] as Described, item]);
  }
  return whole;
}

function* describe(
  interp: Interpreter,
  error: PyException,
  limit: number | null,
  seen: Set<PyException>,
): Resumable<Described> {
  seen.add(error);
  const stack = formatEntries(entriesOf(interp, error.traceback, limit));
  const lines = yield* exceptionOnly(interp, error, error.traceback);
  return { stack, lines, suppressContext: error.suppressContext, cause: null, context: null, items: null };
}

// -- print -----------------------------------------------------------------------------------------------------------

/** Collects the pieces of the text; inside a group each line stands behind a margin. */
class Printer {
  readonly texts: string[] = [];
  private readonly chain: boolean;
  private depth = 0;
  /** The innermost group so far has still to draw the line under its last exception. */
  private open = false;

  constructor(chain: boolean) {
    this.chain = chain;
  }

  /** The exceptions that led to it, the first of them first, and then itself. */
  print(whole: Described): void {
    const links: { said: string | null; item: Described }[] = [];
    for (let item: Described | null = whole; item !== null; ) {
      const next: Described | null = this.chain ? (item.cause ?? (item.suppressContext ? null : item.context)) : null;
      links.push({ said: next === null ? null : next === item.cause ? CAUSE : CONTEXT, item });
      item = next;
    }
    for (const { said, item } of links.reverse()) {
      if (said !== null) this.emit([said]);
      if (item.items === null) this.printSingle(item);
      else if (this.depth > GROUP_DEPTH) this.emit([`... (max_group_depth is ${GROUP_DEPTH})\n`]);
      else this.printGroup(item, item.items);
    }
  }

  private printSingle(item: Described): void {
    if (item.stack.length > 0) this.emit([HEAD, ...item.stack]);
    this.emit(item.lines);
  }

  private printGroup(group: Described, items: readonly Described[]): void {
    const outermost = this.depth === 0;
    if (outermost) this.depth = 1;
    if (group.stack.length > 0) {
      this.emit([`Exception Group ${HEAD}`], outermost ? '+' : '|');
      this.emit(group.stack);
    }
    this.emit(group.lines);
    const count = Math.min(items.length, GROUP_WIDTH + 1);
    this.open = false;
    for (let i = 0; i < count; i++) this.printItem(items, i, i === count - 1);
    if (outermost) this.depth = 0;
  }

  private printItem(items: readonly Described[], index: number, last: boolean): void {
    if (last) this.open = true;
    const left = items.length - GROUP_WIDTH;
    const shown = index < GROUP_WIDTH;
    const title = shown ? `${index + 1}` : '...';
    this.texts.push(`${this.indent()}${index === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`);
    this.depth++;
    if (shown) this.print(items[index] as Described);
    else this.emit([`and ${left} more exception${left === 1 ? '' : 's'}\n`]);
    if (last && this.open) {
      this.texts.push(`${this.indent()}+------------------------------------\n`);
      this.open = false;
    }
    this.depth--;
  }

  private indent(): string {
    return ' '.repeat(2 * this.depth);
  }

  private emit(texts: readonly string[], margin = '|'): void {
    const before = this.depth === 0 ? '' : `${this.indent()}${margin} `;
    for (const text of texts) this.texts.push(text.replace(/[^\n]*\n/g, (line) => before + line));
  }
}
