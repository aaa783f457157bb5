/**
 * `code.replace()`, and when two code objects are equal. What is only CPython's (its instructions and tables) cannot be
 * replaced. https://docs.python.org/3/library/types.html#types.CodeType
 */
import type { Code } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { asIndex } from '../protocol/arithmetic.ts';
import { hash } from '../protocol/hash.ts';
import { compareOp, truth, wait } from '../protocol/operators.ts';
import type { Keywords, Resumable } from '../resumable.ts';
import { PyTuple, type Value } from '../value.ts';
import { shownType } from './arguments.ts';
import { shownConsts } from './code-type.ts';
import { NotImplementedError, raise, TypeError, ValueError } from './exception.ts';
import { codeType, PyCode } from './function.ts';
import { tuple } from './make.ts';
import { method } from './native.ts';
import { plainStr } from './str.ts';
import { NotImplemented } from './type.ts';

const TEXTS = { co_name: 'name', co_qualname: 'qualname', co_filename: 'filename' } as const;
const NUMBERS = {
  co_argcount: 'argcount',
  co_posonlyargcount: 'posonlyargcount',
  co_kwonlyargcount: 'kwonlyargcount',
  co_flags: 'flags',
  co_firstlineno: 'firstLine',
  co_stacksize: 'stackSize',
} as const;
const NAMES = {
  co_names: 'names',
  co_varnames: 'varnames',
  co_freevars: 'freevars',
  co_cellvars: 'cellvars',
} as const;
const FIXED = ['co_code', 'co_linetable', 'co_exceptiontable', 'co_nlocals'];

function* replace(interp: Interpreter, self: PyCode, given: Value[], keywords: Keywords | null): Resumable {
  if (given.length > 0) throw raise(TypeError, 'replace() takes no positional arguments');
  const changed: Record<string, unknown> = { ...self.code };
  let consts = self.consts;
  for (const [name, value] of keywords ?? []) {
    if (Object.hasOwn(TEXTS, name)) changed[TEXTS[name as keyof typeof TEXTS]] = textOf(name, value);
    else if (Object.hasOwn(NUMBERS, name))
      changed[NUMBERS[name as keyof typeof NUMBERS]] = yield* numberOf(interp, name, value);
    else if (Object.hasOwn(NAMES, name))
      changed[NAMES[name as keyof typeof NAMES]] = namesOf(self, name as keyof typeof NAMES, value);
    else if (name === 'co_consts') consts = constsOf(self, itemsOf(name, value), changed);
    else if (FIXED.includes(name)) throw raise(NotImplementedError, `code.replace() cannot replace ${name} here`);
    else throw raise(TypeError, `replace() got an unexpected keyword argument '${name}'`);
  }
  const made = new PyCode(moved(changed as unknown as Code, self.code));
  made.consts.splice(0, made.consts.length, ...consts);
  return made;
}

function textOf(name: string, value: Value): string {
  const text = plainStr(value);
  if (text !== undefined) return text;
  throw raise(TypeError, `replace() argument '${name}' must be str, not ${shownType(value)}`);
}

function* numberOf(interp: Interpreter, name: string, value: Value): Resumable<number> {
  const number = Number(yield* wait(asIndex(interp, value)));
  if (number < 0) throw raise(ValueError, `${name} must be a positive integer`);
  return number;
}

function itemsOf(name: string, value: Value): readonly Value[] {
  if (value instanceof PyTuple) return value.items;
  throw raise(TypeError, `replace() argument '${name}' must be tuple, not ${shownType(value)}`);
}

/** As many names as before: the instructions count on them. */
function namesOf(self: PyCode, name: keyof typeof NAMES, value: Value): string[] {
  const names = itemsOf(name, value).map((item) => {
    const text = plainStr(item);
    if (text === undefined) throw raise(TypeError, `name tuples must contain only strings, not '${shownType(item)}'`);
    return text;
  });
  if (names.length >= self.code[NAMES[name]].length) return names;
  throw raise(ValueError, `code: ${name.slice(3)} is too small`);
}

/** The constants where the instructions look for them; a docstring in front of them is none of theirs. */
function constsOf(self: PyCode, items: readonly Value[], changed: Record<string, unknown>): Value[] {
  const before = shownConsts(self);
  if (before === self.consts) return [...items];
  if (typeof items[0] === 'string') changed.docstring = items[0];
  const byOld = new Map(before.map((value, i) => [value, items[i]]));
  return self.consts.map((value) => byOld.get(value) ?? value);
}

/** Lines are counted from the first one. */
function moved(code: Code, before: Code): Code {
  const by = code.firstLine - before.firstLine;
  if (by === 0) return code;
  const positions = before.positions.map((at, i) => (i % 2 === 0 && at !== 0 ? at + by : at));
  return { ...code, positions };
}

for (const name of ['replace', '__replace__']) {
  method(codeType, name, null, (interp, [self, ...given], keywords) =>
    replace(interp, self as PyCode, given, keywords),
  );
}

// -- equality

/** What has to be the same in equal code; the file need not. */
function partsOf(self: PyCode): Value[] {
  const { code } = self;
  const numbers = [code.firstLine, code.argcount, code.posonlyargcount, code.kwonlyargcount, code.flags];
  const names = [code.names, code.varnames, code.cellvars, code.freevars].map((each) => tuple(each));
  return [code.name, code.qualname, ...numbers, ...names];
}

function sameInstructions(a: Code, b: Code): boolean {
  const same = (x: Int32Array, y: Int32Array) => x === y || (x.length === y.length && x.every((n, i) => n === y[i]));
  return same(a.instructions, b.instructions) && same(a.positions, b.positions);
}

function* equal(interp: Interpreter, a: PyCode, b: PyCode): Resumable<boolean> {
  if (a === b) return true;
  if (!sameInstructions(a.code, b.code)) return false;
  const [left, right] = [a, b].map((each) => tuple([...partsOf(each), tuple(each.consts)]));
  return yield* wait(truth(interp, yield* wait(compareOp(interp, EQUAL, left as Value, right as Value))));
}

const EQUAL = 2;

method(codeType, '__eq__', '(value, /)', function* (interp, [self, other]) {
  return other instanceof PyCode ? yield* equal(interp, self as PyCode, other) : NotImplemented;
});
method(codeType, '__ne__', '(value, /)', function* (interp, [self, other]) {
  return other instanceof PyCode ? !(yield* equal(interp, self as PyCode, other)) : NotImplemented;
});
method(codeType, '__hash__', '(/)', (interp, [self]) => hash(interp, tuple(partsOf(self as PyCode))));
