/** For the tests of the vm: runs a program's text with the builtins and nothing else: no modules, no clock, no traceback printer. */
import { compileModule } from '#compiler';
import { makeBuiltins } from './builtins/index.ts';
import { enterBody, makeBodyFrame } from './calls.ts';
import { runFiber } from './dispatch.ts';
import { Fiber } from './fiber.ts';
import { Interpreter, type Tracer } from './interpreter.ts';
import { PyCode } from './objects/function.ts';
import { dict } from './objects/make.ts';
import { native } from './objects/native.ts';
import { plainHost, UNLIMITED } from './plain-host.ts';
import { str } from './protocol/text.ts';
import { isResumable } from './resumable.ts';

export interface Ran {
  /** What it printed. */
  readonly output: string;
  /** `ZeroDivisionError: division by zero`, or null when it ended well. */
  readonly uncaught: string | null;
  readonly instructions: number;
  /** What the tracer was told, one line each; empty unless asked for. */
  readonly told: readonly string[];
  readonly interp: Interpreter;
}

export interface RunOptions {
  /** Instructions between two looks from outside. */
  readonly slice?: number;
  readonly trace?: boolean;
  readonly recursion?: number;
}

/** Runs `source` to its end. `pause(x)` in the program blocks its fiber; it is woken with x. */
export function runPython(source: string, { slice = 1e9, trace = false, recursion = 1000 }: RunOptions = {}): Ran {
  const printed: string[] = [];
  const told: string[] = [];
  const plain = plainHost((_stream, text) => void printed.push(text));
  const host = { ...plain, traces: () => trace, tracer: tracerInto(told) };
  const interp = new Interpreter(host, { ...UNLIMITED, recursion });
  makeBuiltins(interp);
  interp.builtins.setStr('pause', pause);
  const fiber = begin(interp, source);
  drive(interp, fiber, slice);
  return {
    output: printed.join(''),
    uncaught: describe(interp, fiber),
    instructions: interp.instructions,
    told,
    interp,
  };
}

const pause = native('pause', '(value, /)', function* (_interp, [value]) {
  return yield { op: 'block', wait: value };
});

function begin(interp: Interpreter, source: string): Fiber {
  const compiled = compileModule(source, 'program.py', 'user');
  if (!compiled.ok) throw new Error(`${compiled.diagnostic.class}: ${compiled.diagnostic.message}`);
  const fiber = new Fiber();
  const globals = dict();
  globals.setStr('__name__', '__main__');
  interp.fiber = fiber;
  enterBody(interp, fiber, makeBodyFrame(interp, new PyCode(compiled.code), globals, globals, null));
  return fiber;
}

function drive(interp: Interpreter, fiber: Fiber, slice: number): void {
  for (;;) {
    const end = runFiber(interp, fiber, slice);
    if (end === 'finished') return;
    if (end === 'blocked') fiber.wake(fiber.wait as never);
  }
}

function describe(interp: Interpreter, fiber: Fiber): string | null {
  const { uncaught } = fiber;
  if (uncaught === null) return null;
  const text = str(interp, uncaught);
  return `${uncaught.type.name}: ${isResumable(text) ? '…' : text}`;
}

function tracerInto(told: string[]): Tracer {
  const nameOf = (frame: unknown) => (frame as { code: PyCode }).code.code.qualname;
  return {
    framePushed: (_frame, call) => void told.push(`push ${call}`),
    framePopped: (frame, raised) => void told.push(`${raised ? 'raise from' : 'return from'} ${nameOf(frame)}`),
    coroutineCreated: (_made, call) => void told.push(`create ${call}`),
    frameResumed: (frame) => void told.push(`resume ${nameOf(frame)}`),
    frameSuspended: (frame) => void told.push(`suspend ${nameOf(frame)}`),
    lineReached: (frame, line) => void told.push(`line ${line} in ${nameOf(frame)}`),
    exceptionRaised: (_frame, raised) => void told.push(`raised ${raised.type.name}`),
  };
}
