/** The builtins for somebody who sits at the program: input, exit, quit, breakpoint. */
import type { Interpreter } from '../interpreter.ts';
import { EOFError, RuntimeError, raise, SystemExit, TypeError } from '../objects/exception.ts';
import { method, native } from '../objects/native.ts';
import { builtinType } from '../objects/type.ts';
import { findAttr, getAttr } from '../protocol/attribute.ts';
import { invoke } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { str } from '../protocol/text.ts';
import type { Resumable } from '../resumable.ts';
import { PyObject, type Value } from '../value.ts';
import { replacedStream } from './standard-streams.ts';

export const input = native('input', "(prompt='', /)", (interp, [prompt]) =>
  settle(promptAndRead(interp, prompt as Value)),
);

function* promptAndRead(interp: Interpreter, prompt: Value): Resumable {
  const [stdin, stdout] = [replacedStream(interp, 'stdin'), replacedStream(interp, 'stdout')];
  if (stdin === null) throw raise(RuntimeError, 'lost sys.stdin');
  if (stdout === null) throw raise(RuntimeError, 'lost sys.stdout');
  const text = yield* wait(str(interp, prompt));
  if (stdout !== undefined) yield* printTo(interp, stdout, text);
  else if (text !== '') interp.host.write(1, text);
  const line = stdin === undefined ? interp.readLine() : yield* readLineOf(interp, stdin);
  if (line === '') throw raise(EOFError, 'EOF when reading a line');
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

function* printTo(interp: Interpreter, stdout: Value, text: string): Resumable<void> {
  if (text !== '') yield* wait(invoke(interp, yield* wait(getAttr(interp, stdout, 'write')), [text]));
  const flush = yield* wait(findAttr(interp, stdout, 'flush'));
  if (flush !== undefined) yield* wait(invoke(interp, flush, []));
}

function* readLineOf(interp: Interpreter, stdin: Value): Resumable<string> {
  const line = yield* wait(invoke(interp, yield* wait(getAttr(interp, stdin, 'readline')), []));
  if (typeof line === 'string') return line;
  throw raise(TypeError, 'object.readline() returned non-string');
}

const quitterType = builtinType('Quitter', 'native', undefined, '_sitebuiltins');

/** exit and quit: calling them ends the program, showing them says so. */
class PyQuitter extends PyObject {
  readonly name: string;
  constructor(name: string) {
    super(quitterType);
    this.name = name;
  }
}

method(quitterType, '__call__', '(code=None)', (_interp, [, code]) => {
  throw raise(SystemExit, code as Value);
});

method(quitterType, '__repr__', '(/)', (_interp, [self]) => {
  return `Use ${(self as PyQuitter).name}() or Ctrl-D (i.e. EOF) to exit`;
});

export const exit = new PyQuitter('exit');
export const quit = new PyQuitter('quit');

export const breakpoint = native('breakpoint', null, function* (interp, args, keywords) {
  const sys = yield* wait(
    (interp.importName as NonNullable<Interpreter['importName']>)('sys', 0, null, interp.builtins),
  );
  const hook = yield* wait(findAttr(interp, sys, 'breakpointhook'));
  if (hook === undefined) throw raise(RuntimeError, 'lost sys.breakpointhook');
  return yield* wait(invoke(interp, hook, args, keywords));
});
