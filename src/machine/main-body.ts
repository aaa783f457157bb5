/**
 * What the main thread does from its first instruction to the exit of the process: runs the program's module, prints the
 * traceback of what it did not catch, reports what asyncio has left over. Written as one native, so that all of it can
 * call Python.
 */
import type { Compiled, Diagnostic } from '#compiler';
import { flushStandard, runExitFunctions } from '#natives';
import {
  clearModule,
  formatException,
  type Interpreter,
  invoke,
  KeyboardInterrupt,
  PyCode,
  type PyException,
  PyModule,
  PyThrow,
  type Resumable,
  SystemExit,
  str,
  tellUnraisable,
  wait,
} from '#vm';
import { EXIT } from './ended.ts';
import { syntaxError } from './imports/text.ts';
import { writtenToday } from './old-ways.ts';

/** How the program ended, filled in by the body. */
export interface MainOutcome {
  code: number;
  /** By which it ends itself, 0 for none. */
  signal: number;
  raised: boolean;
  /** How what has raised is written today; empty mostly. */
  today: string;
}

const SIGINT = 2;
/** What CPython exits with when it cannot write what was printed. */
const NOT_FLUSHED = 120;

/** Runs a compiled program in its module. */
export function mainBody(interp: Interpreter, module: PyModule, compiled: Compiled, outcome: MainOutcome): Resumable {
  return around(interp, outcome, function* () {
    for (const warning of compiled.warnings) interp.host.write(2, warningText(warning));
    if (!compiled.ok) throw new PyThrow(syntaxError(interp, compiled.diagnostic, null));
    yield { op: 'exec', code: new PyCode(compiled.code), globals: module.dict, locals: module.dict, closure: null };
    return null;
  });
}

/** The same from where a program has forked: its frames are there already, and return here. */
export function forkedBody(interp: Interpreter, outcome: MainOutcome): Resumable {
  const body = around(interp, outcome, function* () {
    yield { op: 'rest' };
    return null;
  });
  body.next(null);
  return body;
}

function* around(interp: Interpreter, outcome: MainOutcome, run: () => Resumable): Resumable {
  const module = interp.modules.getStr('__main__');
  if (interp.host.isDirect?.('stdin') === false || interp.host.isDirect?.('stdout') === false)
    yield* openStreams(interp);
  yield* guarded(interp, outcome, run);
  yield* guarded(interp, outcome, () => joinThreads(interp));
  yield* guarded(interp, outcome, () => runExitFunctions(interp));
  const flushed = yield* flushStandard(interp, false);
  if (module instanceof PyModule) yield* clearModule(interp, module.dict);
  if (!(yield* flushStandard(interp, true)) || !flushed) outcome.code = NOT_FLUSHED;
  return null;
}

/** Streams that lead elsewhere are needed as objects, so there has to be `sys`. */
function* openStreams(interp: Interpreter): Resumable {
  const importName = interp.importName as NonNullable<Interpreter['importName']>;
  return yield* wait(importName('sys', 0, null, interp.builtins));
}

/** CPython's wait_for_thread_shutdown(): the threads that are not daemons are waited for. What goes wrong changes nothing. */
function* joinThreads(interp: Interpreter): Resumable {
  const threading = interp.modules.getStr('threading');
  const shutdown = threading instanceof PyModule ? threading.dict.getStr('_shutdown') : undefined;
  if (shutdown === undefined) return null;
  yield* tellUnraisable(interp, 'Exception ignored on threading shutdown', undefined, function* () {
    yield* wait(invoke(interp, shutdown, []));
  });
  return null;
}

/** A SyntaxWarning as the `warnings` module prints it. */
function warningText(warning: Diagnostic): string {
  return `${warning.file}:${warning.span.line}: ${warning.class}: ${warning.message}\n  ${warning.text.trim()}\n`;
}

/** Runs `body`; an exception that comes out of it ends the program as CPython ends it. */
function* guarded(interp: Interpreter, outcome: MainOutcome, body: () => Resumable): Resumable<void> {
  try {
    yield* body();
  } catch (error) {
    if (!(error instanceof PyThrow)) throw error;
    yield* endBy(interp, outcome, error.exception);
  }
}

function* endBy(interp: Interpreter, outcome: MainOutcome, error: PyException): Resumable<void> {
  if (error.type.isSubtypeOf(SystemExit)) {
    outcome.code = yield* exitCode(interp, error);
    return;
  }
  const isInterrupt = error.type.isSubtypeOf(KeyboardInterrupt);
  outcome.code = isInterrupt ? EXIT.interrupted : EXIT.raised;
  if (isInterrupt) outcome.signal = SIGINT;
  outcome.raised = true;
  outcome.today = writtenToday(error);
  yield* report(interp, error);
}

/** sys.excepthook prints it; what goes wrong in one of the program's is told too. */
function* report(interp: Interpreter, error: PyException): Resumable<void> {
  const sys = interp.modules.getStr('sys');
  const hook = sys instanceof PyModule ? sys.dict.getStr('excepthook') : undefined;
  try {
    if (hook !== undefined) yield* wait(invoke(interp, hook, [error.type, error, error.traceback]));
    else interp.host.write(2, yield* wait(formatException(interp, error)));
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    const failure = yield* wait(formatException(interp, thrown.exception));
    const original = yield* wait(formatException(interp, error));
    interp.host.write(2, `Error in sys.excepthook:\n${failure}\nOriginal exception was:\n${original}`);
  }
}

/** SystemExit's code: none or None is 0, a number itself, anything else is printed. */
function* exitCode(interp: Interpreter, error: PyException): Resumable<number> {
  const code = error.fields.get('code') ?? error.args.items[0] ?? null;
  if (code === null) return 0;
  if (typeof code === 'number') return code & 0xff;
  if (typeof code === 'boolean') return code ? 1 : 0;
  interp.host.write(2, `${yield* wait(str(interp, code))}\n`);
  return 1;
}
