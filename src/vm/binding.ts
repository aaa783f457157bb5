/**
 * How arguments reach the parameters of a Python function, with CPython's TypeErrors.
 * https://docs.python.org/3/reference/expressions.html#calls
 * The quick way (positional arguments, right number) is in dispatch.ts.
 */
import { CO } from '#bytecode';
import type { PyFrame } from './frame.ts';
import { raise, TypeError } from './objects/exception.ts';
import type { PyFunction } from './objects/function.ts';
import { dict, tuple } from './objects/make.ts';
import type { Keywords } from './resumable.ts';
import { closest } from './suggestion.ts';
import type { PyCell, Value } from './value.ts';

/** Fills the locals of a new frame from a call. */
export function bindArguments(fn: PyFunction, frame: PyFrame, args: readonly Value[], keywords: Keywords | null): void {
  const { code } = fn.code;
  const { regs } = frame;
  const given = args.length;
  const positional = Math.min(given, code.argcount);
  for (let i = 0; i < positional; i++) regs[i] = args[i];
  const named = code.argcount + code.kwonlyargcount;
  if ((code.flags & CO.VARARGS) !== 0) regs[named] = tuple(args.slice(positional));
  const rest = (code.flags & CO.VARKEYWORDS) !== 0 ? dict() : null;
  if (rest !== null) regs[named + ((code.flags & CO.VARARGS) !== 0 ? 1 : 0)] = rest;
  if (keywords !== null) bindKeywords(fn, frame, keywords, rest);
  if (given > code.argcount && (code.flags & CO.VARARGS) === 0) throw tooMany(fn, frame, given);
  if (given < code.argcount) fillDefaults(fn, frame, given);
  if (code.kwonlyargcount > 0) fillKeywordOnly(fn, frame);
}

/** Parameters that inner functions use live in cells: moves their first values there. */
export function moveToCells(frame: PyFrame): void {
  const { code, regs } = frame;
  const from = code.code.cellOfLocal;
  for (let i = 0; i < from.length; i++) {
    const local = from[i] as number;
    if (local >= 0) (regs[code.cellsAt + i] as PyCell).value = regs[local];
  }
}

function bindKeywords(fn: PyFunction, frame: PyFrame, keywords: Keywords, rest: ReturnType<typeof dict> | null): void {
  const { code } = fn.code;
  const { regs } = frame;
  const named = code.argcount + code.kwonlyargcount;
  for (const [name, value] of keywords) {
    const at = code.varnames.indexOf(name);
    if (at >= code.posonlyargcount && at < named) {
      if (regs[at] !== undefined) throw raise(TypeError, `${fn.qualname}() got multiple values for argument '${name}'`);
      regs[at] = value;
    } else if (rest !== null) rest.setStr(name, value);
    else throw unexpected(fn, name, keywords);
  }
}

/** The keyword `name` has no parameter: what is said first of all is which of the keywords are for positions only. */
function unexpected(fn: PyFunction, name: string, keywords: Keywords) {
  const { code } = fn.code;
  const misplaced = code.varnames.slice(0, code.posonlyargcount).filter((each) => keywords.has(each));
  if (misplaced.length > 0) {
    const what = 'some positional-only arguments passed as keyword arguments';
    return raise(TypeError, `${fn.qualname}() got ${what}: '${misplaced.join(', ')}'`);
  }
  const possible = code.varnames.slice(code.posonlyargcount, code.argcount + code.kwonlyargcount);
  const near = closest(name, possible);
  const hint = near === null ? '' : `. Did you mean '${near}'?`;
  return raise(TypeError, `${fn.qualname}() got an unexpected keyword argument '${name}'${hint}`);
}

function fillDefaults(fn: PyFunction, frame: PyFrame, given: number): void {
  const { code } = fn.code;
  const { regs } = frame;
  const firstDefault = code.argcount - fn.defaults.length;
  const missing: string[] = [];
  for (let i = given; i < code.argcount; i++) {
    if (regs[i] !== undefined) continue;
    if (i >= firstDefault) regs[i] = fn.defaults[i - firstDefault];
    else missing.push(code.varnames[i] as string);
  }
  if (missing.length > 0) throw missingArguments(fn, 'positional', missing);
}

function fillKeywordOnly(fn: PyFunction, frame: PyFrame): void {
  const { code } = fn.code;
  const { regs } = frame;
  const missing: string[] = [];
  for (let i = code.argcount; i < code.argcount + code.kwonlyargcount; i++) {
    if (regs[i] !== undefined) continue;
    const name = code.varnames[i] as string;
    const value = fn.kwdefaults?.getStr(name);
    if (value === undefined) missing.push(name);
    else regs[i] = value;
  }
  if (missing.length > 0) throw missingArguments(fn, 'keyword-only', missing);
}

function missingArguments(fn: PyFunction, kind: string, names: readonly string[]) {
  const plural = names.length === 1 ? '' : 's';
  return raise(
    TypeError,
    `${fn.qualname}() missing ${names.length} required ${kind} argument${plural}: ${listed(names)}`,
  );
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop() as string;
  if (quoted.length === 0) return last;
  return quoted.length === 1 ? `${quoted[0]} and ${last}` : `${quoted.join(', ')}, and ${last}`;
}

function tooMany(fn: PyFunction, frame: PyFrame, given: number) {
  const { code } = fn.code;
  let keywordOnly = 0;
  for (let i = code.argcount; i < code.argcount + code.kwonlyargcount; i++)
    if (frame.regs[i] !== undefined) keywordOnly++;
  const most = code.argcount;
  const least = most - fn.defaults.length;
  const takes = fn.defaults.length > 0 ? `from ${least} to ${most}` : `${most}`;
  const plural = fn.defaults.length > 0 || most !== 1 ? 's' : '';
  const were = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  const counted =
    keywordOnly === 0
      ? `${given}`
      : `${given} positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`;
  return raise(TypeError, `${fn.qualname}() takes ${takes} positional argument${plural} but ${counted} ${were} given`);
}
