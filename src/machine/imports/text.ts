/** Text to code: of modules and of what exec and eval are given; and the SyntaxError for text that is not Python. */
import type { Code } from '#bytecode';
import { type Compiled, compileExpression, compileModule, type Diagnostic } from '#compiler';
import { FileFault, type FileTree } from '#kernel';
import {
  decodeSource,
  exception,
  IndentationError,
  type Interpreter,
  type PyException,
  PyThrow,
  type PyType,
  RecursionError,
  type Resumable,
  SyntaxError,
  SyntaxWarning,
  TabError,
  tellWarnings,
  tuple,
  type Value,
} from '#vm';
import { Unsupported } from '../ended.ts';

/** Compiles the text of a file. */
export function* compileFile(interp: Interpreter, source: string, filename: string): Resumable<Code> {
  return yield* codeOrRaise(interp, compileModule(source, filename, 'user'), null);
}

/** Compiles what exec and eval were given. */
export function* compileTextOrRaise(
  interp: Interpreter,
  source: string,
  filename: string,
  mode: 'exec' | 'eval',
): Resumable<Code> {
  const compiled = mode === 'exec' ? compileModule(source, filename, 'user') : compileExpression(source, filename);
  return yield* codeOrRaise(interp, compiled, source);
}

function* codeOrRaise(interp: Interpreter, compiled: Compiled, source: string | null): Resumable<Code> {
  yield* warn(interp, compiled, source);
  if (compiled.ok) return compiled.code;
  if (compiled.diagnostic.kind === 'unsupported') throw new Unsupported(compiled.diagnostic);
  throw new PyThrow(syntaxError(interp, compiled.diagnostic, source));
}

/** Tells what the compiler found odd; a filter may make an error of it. */
function* warn(interp: Interpreter, compiled: Compiled, source: string | null): Resumable<void> {
  for (const warning of compiled.warnings) {
    try {
      const { message, file, span } = warning;
      yield* tellWarnings(interp, 'warn_explicit', [message, SyntaxWarning, file, span.line]);
    } catch (thrown) {
      if (!(thrown instanceof PyThrow) || !thrown.exception.type.isSubtypeOf(SyntaxWarning)) throw thrown;
      const message = warning.message.replace(' Such sequences will not work in the future.', '');
      throw new PyThrow(syntaxError(interp, { ...warning, message, class: 'SyntaxError' }, source));
    }
  }
}

/** A line of a file with its end, null when there is none. */
function lineOf(lines: readonly string[] | undefined, number: number): string | null {
  const line = lines?.[number - 1];
  return line === undefined ? null : number === lines?.length ? line : `${line}\n`;
}

/** A source text as lines, for tracebacks. */
export function linesOf(source: string): string[] {
  return source.split(/\r\n?|\n/);
}

/** The lines of a file of the computer's; undefined where it is none, or no text. */
export function linesOfFile(files: FileTree, path: string): string[] | undefined {
  try {
    const node = files.find(path);
    return node.kind === 'file' ? linesOf(decodeSource(node.data.slice(0, node.size), path)) : undefined;
  } catch (error) {
    if (error instanceof FileFault || error instanceof PyThrow) return undefined;
    throw error;
  }
}

const SYNTAX_ERRORS: Readonly<Record<string, PyType>> = { SyntaxError, IndentationError, TabError };

/** A column of the host's text as Python counts it, from 1. */
function columnOf({ text }: Diagnostic, column: number): number {
  const before = text.slice(0, column);
  return [...before].length + Math.max(0, column - before.length) + 1;
}

const PLACE = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'];

/** The exception for a diagnostic, hardly ever no SyntaxError; `source` is the whole text, null when it is that of a file. */
export function syntaxError(interp: Interpreter, diagnostic: Diagnostic, source: string | null): PyException {
  const { span, file, message } = diagnostic;
  if (diagnostic.class === 'RecursionError') return exception(RecursionError, message);
  const text = lineOf(interp.sources.get(file), span.line) ?? diagnostic.shown;
  const offset = diagnostic.offset ?? columnOf(diagnostic, span.column);
  const endOffset = diagnostic.endOffset ?? columnOf(diagnostic, span.endColumn);
  const type = SYNTAX_ERRORS[diagnostic.class] ?? SyntaxError;
  const values = [file, span.line, offset, text, span.endLine, endOffset];
  const error = diagnostic.bare ? exception(type, message) : exception(type, message, tuple(values));
  if (diagnostic.bare) for (const [i, name] of PLACE.entries()) error.fields.set(name, values[i] as Value);
  error.fields.set('_metadata', tuple([0, 0, source]));
  return error;
}
