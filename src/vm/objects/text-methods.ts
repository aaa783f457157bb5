/**
 * The methods that str, bytes and bytearray have in common. All three are worked on as host strings (bytes with one unit a
 * byte); what differs, the words of the errors included, is in a `TextKind`.
 */
import type { Interpreter } from '../interpreter.ts';
import { charge } from '../lifetimes/weigh.ts';
import { asIndex } from '../protocol/arithmetic.ts';
import { codePointIndex, codePointLength, unitIndex } from '../protocol/code-points.ts';
import { after } from '../protocol/invoke.ts';
import { collect, looksIterable } from '../protocol/iteration.ts';
import {
  allCased,
  capitalizeText,
  everyChar,
  isTitleText,
  type LetterCase,
  swapCase,
  titleText,
} from '../protocol/letter-case.ts';
import { truth } from '../protocol/operators.ts';
import { sliceIndex } from '../protocol/slicing.ts';
import {
  countOf,
  expandTabs,
  firstIn,
  lastIn,
  replaceIn,
  splitAt,
  splitAtRight,
  stripMembers,
  zeroFill,
} from '../protocol/text-search.ts';
import {
  isAllSpace,
  splitLines,
  splitSpace,
  splitSpaceRight,
  trimSpaceEnd,
  trimSpaceStart,
  type WhiteSpace,
} from '../protocol/white-space.ts';
import type { Maybe } from '../resumable.ts';
import { PyTuple, type Value } from '../value.ts';
import { MemoryError, OverflowError, raise, TypeError, ValueError } from './exception.ts';
import { list, tuple } from './make.ts';
import { method } from './native.ts';
import { type PyType, typeOf } from './type.ts';

export interface TextKind {
  readonly type: PyType;
  /** `str` or `bytes`, in messages. */
  readonly word: string;
  readonly space: WhiteSpace;
  readonly cases: LetterCase;
  readonly notFound: string;
  /** The text of self or of an argument; undefined when it is of another kind. */
  readonly text: (value: Value) => string | undefined;
  readonly make: (text: string) => Value;
  /** What find, index and count look for. */
  readonly searched: (interp: Interpreter, name: string, value: Value) => string;
  /** The argument at `position` of `name`, which must be text. */
  readonly argument: (name: string, position: number, value: Value) => string;
  /** The argument of split, partition and strip, which must be text. */
  readonly separator: (name: string, value: Value) => string;
  readonly fill: (name: string, value: Value) => string;
  /** The TypeError for an item of join's iterable. */
  readonly badItem: (index: number, value: Value) => unknown;
}

const MOST_UNITS = 2 ** 29 - 24;

/** Gives a type the common methods. */
export function equipText(kind: TextKind): void {
  equipSearch(kind);
  equipCutting(kind);
  equipPadding(kind);
  equipCase(kind);
}

/** A count argument; -1 and below mean all. */
function countArgument(interp: Interpreter, value: Value): Maybe<number> {
  return after(asIndex(interp, value), (n) => (typeof n === 'number' ? n : n < 0n ? -1 : Number.MAX_SAFE_INTEGER));
}

// -- search ----------------------------------------------------------------------------------------------------------

/** text[start:stop] as unit positions; an array, because only that is told from a result that has to be waited for. */
type Range = readonly [from: number, to: number];

function rangeOf(interp: Interpreter, text: string, start: Value, stop: Value): Maybe<Range> {
  if (start === null && stop === null) return [0, text.length];
  const length = codePointLength(text);
  return after(boundOf(interp, start, length, 0, false), (from) =>
    after(boundOf(interp, stop, length, length, true), (to): Range => {
      const first = from > length ? text.length + 1 : unitIndex(text, from);
      return [first, unitIndex(text, to)];
    }),
  );
}

/** Only a stop is clamped to the end: a start behind it finds nothing, not even an empty text. */
function boundOf(interp: Interpreter, value: Value, length: number, missing: number, clamped: boolean): Maybe<number> {
  if (value === null) return missing;
  return after(sliceIndex(interp, value), (n) => {
    const at = Number(n);
    return at < 0 ? Math.max(0, at + length) : clamped ? Math.min(at, length) : at;
  });
}

type Search = (text: string, sub: string, from: number, to: number) => number;

function equipSearch(kind: TextKind): void {
  const find = (name: string, search: Search, required: boolean) =>
    method(kind.type, name, '(sub, start=None, end=None, /)', (interp, args) => {
      const [self, wanted, start, stop] = args as [Value, Value, Value, Value];
      const text = kind.text(self) as string;
      const sub = searchedBy(kind, interp, name, wanted);
      return after(rangeOf(interp, text, start, stop), ([from, to]) => {
        const at = search(text, sub(), from, to);
        if (at < 0 && required) throw raise(ValueError, kind.notFound);
        return at < 0 ? -1 : codePointIndex(text, at);
      });
    });
  find('find', firstIn, false);
  find('index', firstIn, true);
  find('rfind', lastIn, false);
  find('rindex', lastIn, true);
  method(kind.type, 'count', '(sub, start=None, end=None, /)', (interp, args) => {
    const [self, wanted, start, stop] = args as [Value, Value, Value, Value];
    const text = kind.text(self) as string;
    const sub = searchedBy(kind, interp, 'count', wanted);
    return after(rangeOf(interp, text, start, stop), ([from, to]) => countOf(text, sub(), from, to));
  });
  equipAffix(kind, 'startswith', (part, affix) => part.startsWith(affix));
  equipAffix(kind, 'endswith', (part, affix) => part.endsWith(affix));
}

/** What is searched for: strings are checked before the bounds, bytes after them. */
function searchedBy(kind: TextKind, interp: Interpreter, name: string, wanted: Value): () => string {
  if (kind.word === 'bytes') return () => kind.searched(interp, name, wanted);
  const sub = kind.searched(interp, name, wanted);
  return () => sub;
}

function equipAffix(kind: TextKind, name: string, test: (part: string, affix: string) => boolean): void {
  method(kind.type, name, '(prefix, start=None, end=None, /)', (interp, args) => {
    const [self, prefix, start, stop] = args as [Value, Value, Value, Value];
    const text = kind.text(self) as string;
    return after(rangeOf(interp, text, start, stop), ([from, to]) => {
      const affixes = affixesOf(kind, name, prefix);
      const part = text.slice(from, to);
      return from <= text.length && from <= to && affixes.some((affix) => test(part, affix()));
    });
  });
}

/** One affix or a tuple of them; those of a tuple are looked at one after the other, so a wrong one may go unseen. */
function affixesOf(kind: TextKind, name: string, value: Value): readonly (() => string)[] {
  if (value instanceof PyTuple) return value.items.map((item) => () => memberOf(kind, name, item));
  const text = kind.text(value);
  if (text !== undefined) return [() => text];
  const wanted = `${kind.word} or a tuple of ${kind.word}`;
  throw raise(TypeError, `${name} first arg must be ${wanted}, not ${typeOf(value).name}`);
}

function memberOf(kind: TextKind, name: string, item: Value): string {
  const text = kind.text(item);
  if (text !== undefined) return text;
  if (kind.word === 'bytes') throw raise(TypeError, `a bytes-like object is required, not '${typeOf(item).name}'`);
  throw raise(TypeError, `tuple for ${name} must only contain str, not ${typeOf(item).name}`);
}

// -- cutting and joining ---------------------------------------------------------------------------------------------

function equipCutting(kind: TextKind): void {
  const { type, make, space } = kind;
  const text = (self: Value | undefined) => kind.text(self as Value) as string;
  const split = (name: string, cut: typeof splitAt, words: typeof splitSpace) =>
    method(type, name, '(sep=None, maxsplit=-1)', (interp, [self, sep, most]) =>
      after(countArgument(interp, most as Value), (count) => {
        if (sep === null) return list(words(text(self), count, space).map(make));
        const separator = kind.separator(name, sep as Value);
        if (separator === '') throw raise(ValueError, 'empty separator');
        return list(cut(text(self), separator, count).map(make));
      }),
    );
  split('split', splitAt, splitSpace);
  split('rsplit', splitAtRight, splitSpaceRight);
  method(type, 'splitlines', '(keepends=False)', (interp, [self, keep]) =>
    after(truth(interp, keep as Value), (yes) => list(splitLines(text(self), yes, space).map(make))),
  );
  const strip = (name: string, left: boolean, right: boolean) =>
    method(type, name, '(chars=None, /)', (_interp, [self, chars]) => {
      if (chars !== null) return make(stripMembers(text(self), kind.separator(name, chars as Value), left, right));
      const begun = left ? trimSpaceStart(text(self), space) : text(self);
      return make(right ? trimSpaceEnd(begun, space) : begun);
    });
  strip('strip', true, true);
  strip('lstrip', true, false);
  strip('rstrip', false, true);
  equipPartition(kind);
  equipReplacing(kind);
}

function equipPartition(kind: TextKind): void {
  const { type, make } = kind;
  const partition = (name: string, last: boolean) =>
    method(type, name, '(sep, /)', (_interp, [self, sep]) => {
      const text = kind.text(self as Value) as string;
      const separator = kind.separator(name, sep as Value);
      if (separator === '') throw raise(ValueError, 'empty separator');
      const at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
      if (at < 0) return tuple((last ? ['', '', text] : [text, '', '']).map(make));
      return tuple([text.slice(0, at), separator, text.slice(at + separator.length)].map(make));
    });
  partition('partition', false);
  partition('rpartition', true);
}

function equipReplacing(kind: TextKind): void {
  const { type, make } = kind;
  const text = (self: Value | undefined) => kind.text(self as Value) as string;
  const signature = kind.word === 'str' ? '(old, new, /, count=-1)' : '(old, new, count=-1, /)';
  method(type, 'replace', signature, (interp, [self, old, by, most]) => {
    const from = kind.argument('replace', 1, old as Value);
    const to = kind.argument('replace', 2, by as Value);
    return after(countArgument(interp, most as Value), (count) => make(replaceIn(text(self), from, to, count)));
  });
  method(type, 'removeprefix', '(prefix, /)', (_interp, [self, prefix]) => {
    const affix = kind.argument('removeprefix', 0, prefix as Value);
    return make(text(self).startsWith(affix) ? text(self).slice(affix.length) : text(self));
  });
  method(type, 'removesuffix', '(suffix, /)', (_interp, [self, suffix]) => {
    const affix = kind.argument('removesuffix', 0, suffix as Value);
    return make(affix !== '' && text(self).endsWith(affix) ? text(self).slice(0, -affix.length) : text(self));
  });
  method(type, 'join', '(iterable, /)', (interp, [self, iterable]) => {
    if (!looksIterable(iterable as Value)) throw raise(TypeError, 'can only join an iterable');
    return after(collect(interp, iterable as Value), (found) => make(joinItems(kind, text(self), found)));
  });
}

function joinItems(kind: TextKind, separator: string, items: readonly Value[]): string {
  let result = '';
  for (let i = 0; i < items.length; i++) {
    const part = kind.text(items[i] as Value);
    if (part === undefined) throw kind.badItem(i, items[i] as Value);
    result += i === 0 ? part : separator + part;
  }
  return result;
}

// -- padding ---------------------------------------------------------------------------------------------------------

function equipPadding(kind: TextKind): void {
  const { type, make } = kind;
  const text = (self: Value | undefined) => kind.text(self as Value) as string;
  const justify = (name: string, leftOf: (missing: number, width: number) => number) =>
    method(type, name, '(width, fillchar=, /)', (interp, [self, width, fillchar]) =>
      after(widthOf(interp, width as Value), (wide) => {
        const fill = fillchar === undefined ? ' ' : kind.fill(name, fillchar);
        const missing = wide - codePointLength(text(self));
        if (missing <= 0) return make(text(self));
        const left = leftOf(missing, wide);
        return make(fill.repeat(left) + text(self) + fill.repeat(missing - left));
      }),
    );
  justify('ljust', () => 0);
  justify('rjust', (missing) => missing);
  justify('center', (missing, width) => Math.floor(missing / 2) + (missing & width & 1));
  method(type, 'zfill', '(width, /)', (interp, [self, width]) =>
    after(widthOf(interp, width as Value), (wide) => make(zeroFill(text(self), wide - codePointLength(text(self))))),
  );
  method(type, 'expandtabs', '(tabsize=8)', (interp, [self, size]) =>
    after(widthOf(interp, size as Value), (width) => make(expandTabs(text(self), width))),
  );
}

function widthOf(interp: Interpreter, value: Value): Maybe<number> {
  return after(asIndex(interp, value), (n) => {
    if (typeof n === 'bigint') throw raise(OverflowError, 'Python int too large to convert to C ssize_t');
    if (n > MOST_UNITS) throw raise(MemoryError);
    return n;
  });
}

/** text × times, for `*`; negative counts as none. */
export function repeatText(interp: Interpreter, text: string, times: Value): Maybe<string> {
  if (typeof times !== 'number' && typeOf(times).lookup('__index__') === undefined) {
    throw raise(TypeError, `can't multiply sequence by non-int of type '${typeOf(times).name}'`);
  }
  return after(asIndex(interp, times), (n) => {
    if (typeof n === 'bigint') throw raise(OverflowError, "cannot fit 'int' into an index-sized integer");
    if (n * text.length > MOST_UNITS) throw raise(MemoryError);
    if (n <= 0) return '';
    charge(interp, n * text.length);
    return text.repeat(n);
  });
}

// -- case and classes ------------------------------------------------------------------------------------------------

function equipCase(kind: TextKind): void {
  const { type, make, cases } = kind;
  const change = (name: string, changed: (text: string) => string) =>
    method(type, name, '(/)', (_interp, [self]) => make(changed(kind.text(self as Value) as string)));
  const ask = (name: string, test: (text: string) => boolean) =>
    method(type, name, '(/)', (_interp, [self]) => test(kind.text(self as Value) as string));
  change('upper', cases.upper);
  change('lower', cases.lower);
  change('title', (text) => titleText(text, cases));
  change('capitalize', (text) => capitalizeText(text, cases));
  change('swapcase', (text) => swapCase(text, cases));
  ask('isalpha', (text) => everyChar(text, cases.isAlpha));
  ask('isalnum', (text) => everyChar(text, cases.isAlnum));
  ask('isdigit', (text) => everyChar(text, cases.isDigit));
  ask('isspace', (text) => isAllSpace(text, kind.space));
  ask('isupper', (text) => allCased(text, cases, cases.isUpper));
  ask('islower', (text) => allCased(text, cases, cases.isLower));
  ask('istitle', (text) => isTitleText(text, cases));
  ask('isascii', (text) => /^[\0-\x7f]*$/.test(text));
}
