/**
 * For tests: the same program run by CPython (Pyodide) and by the vm with its builtins, with no modules but those of the
 * interpreter itself. What is compared is all that it prints, the traceback of what it does not catch included.
 */
import type { Code } from '#bytecode';
import { compileExpression, compileModule, couldCompile, type Diagnostic, lastCompoundLine, namesOf } from '#compiler';
import { makeBuiltins } from './builtins/index.ts';
import { runFiber } from './dispatch.ts';
import { Fiber } from './fiber.ts';
import { Interpreter } from './interpreter.ts';
import { startNative } from './native-frames.ts';
import { exception, IndentationError, PyThrow, SyntaxError, TabError } from './objects/exception.ts';
import { PyCode } from './objects/function.ts';
import { dict, tuple } from './objects/make.ts';
import { plainHost, UNLIMITED } from './plain-host.ts';
import { wait } from './protocol/operators.ts';
import { formatException } from './protocol/traceback.ts';
import type { Resumable } from './resumable.ts';

const FILE = 'program.py';

/** Run in CPython: what each of SOURCES prints. */
export const PROGRAM_ORACLE = `
import contextlib, io, json, linecache, sys, traceback, warnings
warnings.simplefilter('ignore')
def depth(frame): return 0 if frame is None else 1 + depth(frame.f_back)
def run(source):
    linecache.cache['${FILE}'] = (len(source), None, source.splitlines(True), '${FILE}')
    printed = io.StringIO()
    sys.setrecursionlimit(200 + depth(sys._getframe()))
    with contextlib.redirect_stdout(printed):
        try: exec(compile(source, '${FILE}', 'exec'), {'__name__': '__main__'})
        except BaseException as error:
            error.__traceback__ = error.__traceback__.tb_next
            printed.write(''.join(traceback.format_exception(error)))
    sys.setrecursionlimit(1000)
    return printed.getvalue()
json.dumps([run(source) for source in SOURCES])`;

/** What the vm prints for a program. */
export function runHere(source: string): string {
  const printed: string[] = [];
  const host = plainHost((stream, text) => {
    if (stream === 1) printed.push(text);
  });
  const interp = new Interpreter(host, { ...UNLIMITED, recursion: 200 });
  makeBuiltins(interp);
  interp.compileText = (text, filename, mode) => compiling(text, filename, mode);
  interp.syntax = { namesOf, couldCompile, lastCompoundLine };
  const fiber = new Fiber();
  interp.fiber = fiber;
  startNative(fiber, main(interp, source, printed));
  while (runFiber(interp, fiber, 1e9) !== 'finished') fiber.wake(null);
  return printed.join('');
}

function* main(interp: Interpreter, source: string, printed: string[]): Resumable {
  try {
    interp.sources.set(FILE, source.split('\n'));
    const globals = dict();
    globals.setStr('__name__', '__main__');
    const code = new PyCode(compileText(source, FILE, 'exec'));
    yield { op: 'exec', code, globals, locals: globals, closure: null };
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    printed.push(yield* wait(formatException(interp, thrown.exception)));
  }
  return null;
}

function* compiling(source: string, filename: string, mode: 'exec' | 'eval'): Resumable<Code> {
  yield* [];
  return compileText(source, filename, mode);
}

const CLASSES = { SyntaxError, IndentationError, TabError };

function compileText(source: string, filename: string, mode: 'exec' | 'eval') {
  const compiled = mode === 'exec' ? compileModule(source, filename, 'user') : compileExpression(source, filename);
  if (compiled.ok) return compiled.code;
  throw new PyThrow(syntaxError(compiled.diagnostic, source));
}

function syntaxError({ class: name, message, span, file, text, offset, endOffset }: Diagnostic, source: string) {
  const place = [
    file,
    span.line,
    offset ?? span.column + 1,
    `${text}\n`,
    span.endLine,
    endOffset ?? span.endColumn + 1,
  ];
  const error = exception(CLASSES[name as keyof typeof CLASSES], message, tuple(place));
  error.fields.set('_metadata', tuple([0, 0, source]));
  return error;
}

/** Texts with the addresses of objects taken out: those are nobody's to compare. */
export function withoutAddresses(text: string): string {
  return text.replace(/0x[0-9a-f]{5,}/g, '0x…');
}
