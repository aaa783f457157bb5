/** The module `_sre`: patterns compiled and matched. What programs see of it is Python, in pylib/re/. */
import {
  builtinType,
  dict,
  type Interpreter,
  LimitReached,
  list,
  native,
  needBytes,
  OverflowError,
  PyObject,
  raise,
  tuple,
  type Value,
} from '#vm';
import type { ModuleBuilder } from '../modules.ts';
import { Matcher, type Text } from './match.ts';
import { PatternFault, parsePattern } from './parse.ts';
import { compileTree, type MatchProgram, TooLarge } from './program.ts';

const programType = builtinType('_sre.Program');

class PyProgram extends PyObject {
  readonly program: MatchProgram;
  constructor(program: MatchProgram) {
    super(programType);
    this.program = program;
  }
}

/** (program, groups, names, flags, doubts), or (message, position) of what is wrong. */
const compile = native('compile', '(pattern, flags, /)', (_interp, [pattern, flags]) => {
  const isBytes = typeof pattern !== 'string';
  const source = isBytes ? Array.from(needBytes(pattern as Value), (c) => String.fromCharCode(c)) : Array.from(pattern);
  try {
    const { tree, groups, names, flags: all, doubts } = parsePattern(source, Number(flags), isBytes);
    const named = dict();
    for (const [name, index] of names) named.setStr(name, index);
    return tuple([new PyProgram(compileTree(tree, groups)), groups, named, all, list([...doubts])]);
  } catch (fault) {
    if (fault instanceof TooLarge) throw raise(OverflowError, fault.message);
    if (!(fault instanceof PatternFault)) throw fault;
    return tuple([fault.message, fault.at]);
  }
});

/** Who goes through a text match by match asks for the same one each time. */
let last: { readonly text: string; readonly points: Uint32Array } = { text: '', points: new Uint32Array(0) };

/** The text as what the matcher goes through: code points, or bytes. */
function textOf(value: Value): Text {
  if (typeof value !== 'string') return needBytes(value);
  if (value !== last.text) last = { text: value, points: codePointsOf(value) };
  return last.points;
}

function codePointsOf(text: string): Uint32Array {
  const points = new Uint32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; length++) {
    const code = text.codePointAt(i) as number;
    points[length] = code;
    i += code > 0xffff ? 2 : 1;
  }
  return points.subarray(0, length);
}

/** What a step of the matcher counts as. */
const INSTRUCTIONS = 16;

/** Steps of the matcher count as instructions: a pattern that never ends runs into the limit like a loop. */
function counter(interp: Interpreter): (steps: number) => void {
  return (steps) => {
    interp.instructions += steps * INSTRUCTIONS;
    interp.steps += steps >> 3;
    if (interp.instructions < interp.limits.instructions) return;
    const { instructions } = interp.limits;
    throw new LimitReached(
      'instructions',
      `the limit of ${instructions} instructions was reached, in a regular expression`,
    );
  };
}

function spans({ slots, last }: Matcher, groups: number): Value {
  return tuple([...slots.subarray(0, 2 * (groups + 1)), last]);
}

/** Places of the groups and the group closed last, of one match; None when there is none. How: match, search, fullmatch. */
const run = native('run', '(program, text, pos, endpos, how, /)', (interp, [program, text, pos, endpos, how]) => {
  const { program: plain } = program as PyProgram;
  const matcher = new Matcher(plain, textOf(text as Value), Number(endpos), counter(interp));
  const start = Number(pos);
  if (start > Number(endpos)) return null;
  const found = how === 'search' ? matcher.search(start) >= 0 : matcher.matchAt(start, how === 'fullmatch');
  return found ? spans(matcher, plain.groups) : null;
});

/** The same of every match, one behind the other; at most `most` of them, all with 0. */
const scan = native('scan', '(program, text, pos, endpos, most, /)', (interp, [program, text, pos, endpos, most]) => {
  const { program: plain } = program as PyProgram;
  const end = Number(endpos);
  const matcher = new Matcher(plain, textOf(text as Value), end, counter(interp));
  const found: Value[] = [];
  let at = Number(pos);
  let notEmptyAt = -1;
  while (at <= end && (most === 0 || found.length < Number(most))) {
    if (matcher.search(at, notEmptyAt) < 0) break;
    found.push(spans(matcher, plain.groups));
    const start = matcher.slots[0] as number;
    at = matcher.slots[1] as number;
    notEmptyAt = at === start ? at : -1;
  }
  return list(found);
});

export const sre: ModuleBuilder = () => ({ compile, run, scan });
