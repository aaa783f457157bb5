/** The builtins for somebody who sits at the program: input, exit, quit, breakpoint. */
import type { Interpreter } from '../interpreter.ts';
import { noKeywords } from '../objects/arguments.ts';
import { EOFError, NotImplementedError, raise, SystemExit } from '../objects/exception.ts';
import { method, native } from '../objects/native.ts';
import { builtinType } from '../objects/type.ts';
import { after } from '../protocol/invoke.ts';
import { str } from '../protocol/text.ts';
import { PyObject, type Value } from '../value.ts';

export const input = native('input', "(prompt='', /)", (interp, [prompt]) =>
  after(str(interp, prompt as Value), (text) => readLine(interp, text)),
);

function readLine(interp: Interpreter, prompt: string): string {
  if (prompt !== '') interp.host.write(1, prompt);
  const line = interp.readLine?.() ?? null;
  if (line === null) throw raise(EOFError, 'EOF when reading a line');
  return line;
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

export const breakpoint = native('breakpoint', null, (_interp, _args, keywords) => {
  noKeywords('breakpoint', keywords);
  throw raise(NotImplementedError, 'breakpoint() has no debugger here: step through the run instead');
});
