/**
 * The stack as a list of places, innermost first, for those who keep where something was made. A native that CPython has
 * as Python functions says so, and they are listed in its place.
 */
import { type Frame, NativeFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/** One frame: its file, its line from 1, the name of its function. */
export interface StackEntry {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  /** The line itself, where it cannot be read from the file. */
  readonly text: string | null;
}

const inPlace = new WeakMap<object, readonly StackEntry[]>();

/** Says which frames CPython has where `body` runs, innermost first. */
export function standsFor<T extends object>(body: T, entries: readonly StackEntry[]): T {
  inPlace.set(body, entries);
  return body;
}

/** The frames that tracebacks show, at most `limit`, the innermost first. */
export function stackEntries({ fiber }: Interpreter, limit: number): StackEntry[] {
  const found: StackEntry[] = [];
  for (let frame: Frame | null = fiber.top; frame !== null && found.length < limit; frame = frame.back) {
    if (frame instanceof NativeFrame) found.push(...(inPlace.get(frame.body) ?? []));
    else if (frame.code.code.origin !== 'builtin') {
      const { filename, name } = frame.code.code;
      found.push({ file: filename, line: frame.line, name, text: null });
    }
  }
  return found.slice(0, limit);
}
