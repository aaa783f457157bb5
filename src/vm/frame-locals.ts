/** The variables of a frame by name, as f_locals and locals() show them. */
import { PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import type { PyDict } from './objects/dict.ts';
import { dict } from './objects/make.ts';
import { PyCell, type Value } from './value.ts';

/** The variables that have values, in the order of f_locals: locals, cells, then those of enclosing functions. */
export function localsOf(frame: PyFrame): Map<string, Value> {
  const found = new Map<string, Value>();
  if (frame.locals !== null) {
    for (const name of textKeys(frame.locals)) found.set(name, frame.locals.getStr(name) as Value);
    return found;
  }
  const { code } = frame.code;
  const names = [...code.varnames, ...code.cellvars, ...code.freevars];
  names.forEach((name, index) => {
    const held = frame.regs[index];
    const value = index >= code.varnames.length && held instanceof PyCell ? held.value : held;
    if (value !== undefined) found.set(name, value);
  });
  if (frame.extraLocals !== null) {
    for (const name of textKeys(frame.extraLocals)) found.set(name, frame.extraLocals.getStr(name) as Value);
  }
  return found;
}

/** What locals() gives: the namespace itself in a module or class body, a snapshot in a function. */
export function localsDict(frame: PyFrame): PyDict {
  if (frame.locals !== null && !isInComprehension(frame)) return frame.locals;
  const snapshot = dict();
  for (const [name, value] of frame.locals === null ? localsOf(frame) : fastLocals(frame)) snapshot.setStr(name, value);
  return snapshot;
}

/** The variables of a comprehension that runs inside a module's or class's own frame. */
function fastLocals(frame: PyFrame): [string, Value][] {
  return frame.code.code.varnames.flatMap((name, index): [string, Value][] => {
    const value = frame.regs[index];
    return value === undefined ? [] : [[name, value]];
  });
}

function isInComprehension(frame: PyFrame): boolean {
  return frame.code.code.varnames.length > 0 && fastLocals(frame).length > 0;
}

/** The keys of a namespace that are strings. */
export function textKeys(namespace: PyDict): string[] {
  return namespace.keys.filter((key): key is string => typeof key === 'string');
}

/** The innermost Python frame: for a native, the one that called it. Null outside of all programs. */
export function currentFrame(interp: Interpreter): PyFrame | null {
  let { top } = interp.fiber;
  while (top !== null && !(top instanceof PyFrame)) top = top.back;
  return top;
}
