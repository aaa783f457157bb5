/**
 * Signatures of natives: Argument Clinic's notation, turned into a binder that checks the arguments of a call, puts them
 * in the order of the parameters and words the TypeErrors as CPython's getargs.c and call.c do, each in its own way for
 * functions with one argument, with none, with positional arguments only, and with keywords.
 * What this is not: the arguments of Python functions (binding.ts).
 */
import { invariant } from '#base';
import type { Keywords } from '../resumable.ts';
import { closest } from '../suggestion.ts';
import type { Value } from '../value.ts';
import { type PyThrow, raise, TypeError } from './exception.ts';
import { float, intFromBig, tuple } from './make.ts';
import { PyType, typeOf } from './type.ts';

/**
 * Binds the arguments of one call. The result has an entry for each parameter, in the order of the signature: its
 * default or `undefined` where it was left out, a tuple for `*args`; `**kwargs` has no entry and stays in `keywords`.
 * With `skipSelf` the first of `args` is no parameter and stays the first of the result. `args` is never changed, and
 * is the result itself when there is nothing to do. With `bound` the call is of a method that was taken from its object
 * before: then messages name the object's type, else that of the method.
 */
export type Binder = ((args: Value[], keywords: Keywords | null, skipSelf: boolean, bound?: boolean) => Value[]) & {
  readonly signature: Signature;
};

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly fallback: Value | undefined;
}

/** A parsed signature. */
export interface Signature {
  /** The name of the function, bare. */
  readonly name: string;
  /** The module that some messages name it by; null for the builtins. */
  module: string | null;
  /** The type whose method it is. */
  owner: string | null;
  /** A special method that CPython keeps in a slot of its type. */
  readonly slot: boolean;
  /** Positional-only ones, then those that take both, then keyword-only ones. */
  readonly parameters: readonly Parameter[];
  readonly positionalOnly: number;
  readonly positional: number;
  /** Required ones among the positional. */
  readonly least: number;
  readonly star: boolean;
  readonly doubleStar: boolean;
  /** Every keyword-only parameter has a default. */
  readonly keywordOnlyOptional: boolean;
}

/**
 * The binder for a function called `name`; `signature` as `(iterable, /, *, key=None, reverse=False)`. With `slot` it
 * words its errors as the wrappers of type slots do.
 */
export function binderOf(name: string, signature: string, slot = false): Binder {
  const parsed = parse(name, signature, slot);
  const { parameters, positional, least, keywordOnlyOptional, star } = parsed;
  const width = parameters.length;
  const withSignature = (
    bind: (args: Value[], keywords: Keywords | null, skipSelf: boolean, bound?: boolean) => Value[],
  ) => Object.assign(bind, { signature: parsed });
  if (star) {
    return withSignature((args, keywords, skipSelf, bound) => bindStar(parsed, args, keywords, skipSelf, bound));
  }
  return withSignature((args, keywords, skipSelf, bound) => {
    const skipped = skipSelf ? 1 : 0;
    const given = args.length - skipped;
    if (keywords === null || keywords.size === 0) {
      if (given === width && given === positional) return args;
      if (given >= least && given <= positional && keywordOnlyOptional) return fill(parameters, args, given);
    }
    return bind(parsed, args, keywords ?? NO_KEYWORDS, skipped, bound);
  });
}

const NO_KEYWORDS: Keywords = new Map();

function fill(parameters: readonly Parameter[], args: readonly Value[], given: number): Value[] {
  const bound = args.slice() as (Value | undefined)[];
  for (let i = given; i < parameters.length; i++) bound.push((parameters[i] as Parameter).fallback);
  return bound as Value[];
}

/** The way of functions that take keywords, and of those that must refuse what they were given. */
function bind(signature: Signature, args: Value[], keywords: Keywords, skipped: number, isBound = false): Value[] {
  const { parameters, positional, positionalOnly } = signature;
  const given = args.length - skipped;
  const self = skipped === 0 ? undefined : args[0];
  if (given < 0) throw unboundCall(signature);
  if (positionalOnly === parameters.length && !signature.doubleStar) {
    throw keywords.size > 0 ? noKeywords(signature, self, isBound) : wrongCount(signature, given, self, isBound);
  }
  checkCounts(signature, given, keywords.size, self);
  const bound: (Value | undefined)[] = args.slice(0, skipped);
  for (let i = 0; i < parameters.length; i++) {
    bound.push(i < given && i < positional ? args[i + skipped] : takeKeyword(signature, keywords, i, self));
  }
  if (keywords.size > 0 && !signature.doubleStar) checkKeywords(signature, keywords, given, self);
  return bound as Value[];
}

function takeKeyword(
  signature: Signature,
  keywords: Keywords,
  index: number,
  self: Value | undefined,
): Value | undefined {
  const parameter = signature.parameters[index] as Parameter;
  const value = index < signature.positionalOnly ? undefined : keywords.get(parameter.name);
  if (value !== undefined) return value;
  if (!parameter.required) return parameter.fallback;
  throw raise(
    TypeError,
    `${plainName(signature, self)}() missing required argument '${parameter.name}' (pos ${index + 1})`,
  );
}

/** Functions with `*args`: all positional arguments behind the named ones go into the tuple, keywords to the rest. */
function bindStar(
  signature: Signature,
  args: Value[],
  keywords: Keywords | null,
  skipSelf: boolean,
  isBound = false,
): Value[] {
  const skipped = skipSelf ? 1 : 0;
  const { parameters, positional } = signature;
  const given = args.length - skipped;
  const self = skipSelf ? args[0] : undefined;
  const named = keywords ?? NO_KEYWORDS;
  if (given < 0) throw unboundCall(signature);
  if (given < signature.least && signature.positionalOnly === positional)
    throw wrongCount(signature, given, self, isBound);
  const bound: (Value | undefined)[] = args.slice(0, skipped);
  for (let i = 0; i < positional; i++)
    bound.push(i < given ? args[i + skipped] : takeKeyword(signature, named, i, self));
  bound.push(tuple(args.slice(skipped + positional)));
  for (let i = positional; i < parameters.length; i++) bound.push(takeKeyword(signature, named, i, self));
  if (named.size > 0 && !signature.doubleStar) {
    if (signature.positionalOnly === parameters.length) throw noKeywords(signature, self, isBound);
    checkKeywords(signature, named, given, self);
  }
  return bound as Value[];
}

// -- how CPython words it --------------------------------------------------------------------------------------------

function checkCounts(signature: Signature, given: number, named: number, self: Value | undefined): void {
  const { name, parameters, positional, positionalOnly, least } = signature;
  const fname = plainName(signature, self);
  if (SORTED.has(name) && given !== positional) throw raise(TypeError, `${fname} ${expected('', 1, given)}`);
  const width = parameters.length;
  if (given + named > width && !signature.doubleStar) {
    if (UNPACK_TUPLE_FIRST.has(fname) && named === 0)
      throw raise(TypeError, `${fname} ${expected('at most ', width, given)}`);
    const how = required(parameters) < width ? 'at most' : 'exactly';
    const kind = given === 0 ? 'keyword ' : '';
    throw raise(TypeError, `${fname}() takes ${how} ${width} ${kind}argument${s(width)} (${given + named} given)`);
  }
  if (given > positional) {
    if (positional === 0) throw raise(TypeError, `${fname}() takes no positional arguments`);
    const how = least < positional ? 'at most' : 'exactly';
    throw raise(
      TypeError,
      `${fname}() takes ${how} ${positional} positional argument${s(positional)} (${given} given)`,
    );
  }
  const leastOnly = required(parameters.slice(0, positionalOnly));
  if (given < leastOnly) {
    const how = leastOnly < positional ? 'at least' : 'exactly';
    throw raise(TypeError, `${fname}() takes ${how} ${leastOnly} positional argument${s(leastOnly)} (${given} given)`);
  }
}

/** sorted checks its one argument by itself and hands the keywords to list.sort. */
const SORTED = new Set(['sorted']);
/** Constructors whose quick call looks at the number of positional arguments before it looks at keywords. */
const UNPACK_TUPLE_FIRST = new Set(['int', 'str']);

function required(parameters: readonly Parameter[]): number {
  return parameters.filter((parameter) => parameter.required).length;
}

function checkKeywords(signature: Signature, keywords: Keywords, given: number, self: Value | undefined): void {
  const { parameters, positional, positionalOnly } = signature;
  const fname = SORTED.has(signature.name) ? 'sort' : plainName(signature, self);
  for (let i = positionalOnly; i < Math.min(given, positional); i++) {
    const { name } = parameters[i] as Parameter;
    if (keywords.has(name)) {
      throw raise(TypeError, `argument for ${fname}() given by name ('${name}') and position (${i + 1})`);
    }
  }
  const known = parameters.slice(positionalOnly).map((parameter) => parameter.name);
  for (const name of keywords.keys()) {
    if (known.includes(name)) continue;
    const near = closest(name, known);
    const hint = near === null ? '' : `. Did you mean '${near}'?`;
    throw raise(TypeError, `${fname}() got an unexpected keyword argument '${name}'${hint}`);
  }
}

function noKeywords(signature: Signature, self: Value | undefined, isBound: boolean): PyThrow {
  const { name } = signature;
  if (signature.slot) return raise(TypeError, `wrapper ${name}() takes no keyword arguments`);
  return raise(TypeError, `${qualifiedName(signature, self, isBound)}() takes no keyword arguments`);
}

/** The wrong number of arguments for a function that takes positional ones only. */
function wrongCount(signature: Signature, given: number, self: Value | undefined, isBound: boolean): PyThrow {
  const { name, least, positional, star } = signature;
  const most = star ? Number.POSITIVE_INFINITY : positional;
  const bound = least === most ? '' : given < least ? 'at least ' : 'at most ';
  const counted = expected(bound, given < least ? least : most, given);
  if (signature.slot) return raise(TypeError, slotCount(signature, counted, given));
  if (!star && least === most && most <= 1 && !CONSTRUCTORS.has(name)) {
    const takes = most === 0 ? 'no arguments' : 'exactly one argument';
    return raise(TypeError, `${qualifiedName(signature, self, isBound)}() takes ${takes} (${given} given)`);
  }
  return raise(TypeError, `${plainName(signature, self)} ${counted}`);
}

function slotCount({ name, positional }: Signature, counted: string, given: number): string {
  if (name === '__pow__' || name === '__rpow__') return `expected 1 or 2 arguments, got ${given}`;
  return positional > 1 ? `${name} ${counted}` : counted;
}

function expected(bound: string, count: number, given: number): string {
  return `expected ${bound}${count} argument${s(count)}, got ${given}`;
}

function unboundCall(signature: Signature): PyThrow {
  const { name } = signature;
  if (name === '__new__') return raise(TypeError, `${name}(): not enough arguments`);
  return raise(TypeError, `unbound method ${name}() needs an argument`);
}

const CONSTRUCTORS = new Set(['__new__', '__init__']);
/** The name in most messages: the bare one, and the type's for its constructor. */
function plainName(signature: Signature, self: Value | undefined): string {
  const { name } = signature;
  if (!CONSTRUCTORS.has(name) || self === undefined) return name;
  const type = self instanceof PyType && name === '__new__' ? self : typeOf(self);
  return type.builtinBase.qualname;
}

/** The name of a method together with its type's, as a call on an instance has it; that of a function with its module's. */
function qualifiedName(signature: Signature, self: Value | undefined, isBound: boolean): string {
  const { name, module, owner: own } = signature;
  if (self === undefined && module !== null) return `${module}.${name}`;
  if (self === undefined || CONSTRUCTORS.has(name)) return plainName(signature, self);
  const type = self instanceof PyType && self.lookup(name) !== undefined ? self : typeOf(self);
  if (isBound || own !== null) return `${isBound ? type.qualname : own}.${name}`;
  const owner = type.mro.find((base) => !base.heap && base.dict.hasStr(name)) ?? type.builtinBase;
  return `${owner.qualname}.${name}`;
}

function s(count: number): string {
  return count === 1 ? '' : 's';
}

// -- the notation ----------------------------------------------------------------------------------------------------

function parse(name: string, text: string, slot: boolean): Signature {
  const parts = split(text.trim().replace(/^\(/, '').replace(/\)$/, ''));
  const slash = parts.indexOf('/');
  const star = parts.findIndex((part) => /^\*(?!\*)/.test(part));
  const named = parts.filter((part) => part !== '/' && !part.startsWith('*'));
  const parameters = named.map(parseParameter);
  const before = (at: number) => parts.slice(0, at).filter((part) => part !== '/').length;
  const doubleStar = parts.some((part) => part.startsWith('**'));
  const positional = star < 0 ? parameters.length : before(star);
  return {
    name,
    module: null,
    owner: null,
    slot: slot && !CONSTRUCTORS.has(name),
    parameters,
    positionalOnly: slash < 0 ? 0 : before(slash),
    positional,
    least: required(parameters.slice(0, positional)),
    star: star >= 0 && parts[star] !== '*',
    doubleStar,
    keywordOnlyOptional: required(parameters.slice(positional)) === 0,
  };
}

/** Splits at commas that are not inside quotes. */
function split(text: string): string[] {
  const parts = text.match(/(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^,'"])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function parseParameter(text: string): Parameter {
  const at = text.indexOf('=');
  if (at < 0) return { name: text, required: true, fallback: undefined };
  return { name: text.slice(0, at).trim(), required: false, fallback: parseDefault(text.slice(at + 1).trim()) };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\\\': '\\', "\\'": "'", '\\"': '"' };

function parseDefault(text: string): Value | undefined {
  if (text === '') return undefined;
  if (text === 'None') return null;
  if (text === 'True' || text === 'False') return text === 'True';
  if (/^["']/.test(text)) return text.slice(1, -1).replace(/\\./g, (escape) => ESCAPES[escape] ?? escape);
  if (/^-?\d+$/.test(text)) return intFromBig(BigInt(text));
  const number = Number(text);
  invariant(!Number.isNaN(number), `a default that is no literal: ${text}`);
  return float(number);
}
