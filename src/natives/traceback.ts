/**
 * The module `_traceback`: exceptions and stacks as the interpreter prints them, for `traceback`. An entry is a tuple of
 * file, line, end line, start column, end column, name and source; columns are None where only the line is known.
 */
import {
  after,
  currentFrame,
  entriesOf,
  exceptionOnly,
  formatEntries,
  formatException,
  type Interpreter,
  list,
  native,
  PyException,
  PyFrame,
  type PyList,
  PyTraceback,
  type PyTuple,
  type Resumable,
  raise,
  sourceOf,
  type TracebackEntry,
  TypeError,
  tuple,
  typeOf,
  type Value,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';

function asException(value: Value | undefined): PyException {
  if (value instanceof PyException) return value;
  throw raise(TypeError, `Exception expected for value, ${typeOf(value as Value).name} found`);
}

function* asList(lines: Resumable<string[]>): Resumable {
  return list(yield* lines);
}

/** The whole text of an exception, with its traceback and those that led to it. */
const format = native('format', '(exception, /)', (interp, [error]) =>
  after(formatException(interp, asException(error)), (text) => text),
);

/** The lines of an exception alone; names near a misspelt one are looked for in the frames of the traceback. */
const formatOnly = native('format_only', '(exception, traceback=None, /)', (interp, [error, traceback]) =>
  asList(exceptionOnly(interp, asException(error), traceback instanceof PyTraceback ? traceback : null)),
);

const entries = native('entries', '(traceback, /)', (interp, [traceback]) => {
  if (traceback !== null && !(traceback instanceof PyTraceback)) {
    throw raise(TypeError, `a traceback was expected, not ${typeOf(traceback as Value).name}`);
  }
  return list(entriesOf(interp, traceback).map(asTuple));
});

/** The entries of a frame and those that led to it, outermost first; without a frame those of whoever asks. */
const stack = native('stack', '(frame=None, /)', (interp, [frame]) => {
  const found: TracebackEntry[] = [];
  const start = frame instanceof PyFrame ? frame : currentFrame(interp);
  for (let at: PyFrame['back'] = start; at !== null; at = at.back) {
    if (at instanceof PyFrame) found.push(frameEntry(interp, at));
  }
  return list(found.reverse().map(asTuple));
});

function frameEntry(interp: Interpreter, frame: PyFrame): TracebackEntry {
  const { filename, name } = frame.code.code;
  const { line } = frame;
  return { file: filename, line, endLine: line, columns: null, name, source: sourceOf(interp, filename, line, line) };
}

function asTuple({ file, line, endLine, columns, name, source }: TracebackEntry): PyTuple {
  const [start, end] = columns ?? [null, null];
  return tuple([file, line, endLine, start, end, name, source.join('\n')]);
}

function asEntry(value: Value): TracebackEntry {
  const [file, line, endLine, start, end, name, source] = (value as PyTuple).items;
  const columns = typeof start === 'number' && typeof end === 'number' ? ([start, end] as const) : null;
  const lines = typeof source === 'string' ? source.split('\n') : [''];
  return {
    file: String(file),
    line: Number(line),
    endLine: Number(endLine),
    columns,
    name: String(name),
    source: lines,
  };
}

const formatEntriesNative = native('format_entries', '(entries, /)', (_interp, [given]) =>
  list(formatEntries((given as PyList).items.map(asEntry))),
);

/** The lines of a file that has been run, each with its end. */
const sourceLines = native('source_lines', '(filename, /)', (interp, [filename]) => {
  const lines = interp.sources.get(String(filename)) ?? [];
  return list(lines.map((line) => `${line.replace(/\n$/, '')}\n`));
});

export const traceback: ModuleBuilder = () => ({
  entries,
  format,
  format_entries: formatEntriesNative,
  format_only: formatOnly,
  source_lines: sourceLines,
  stack,
});
