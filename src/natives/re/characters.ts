/** Which characters a set matches: categories, ranges, and what counts as the same letter. */
import { type Category, FLAG, type Member } from './tree.ts';

export type Test = (code: number) => boolean;

const isAsciiWord: Test = (c) => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
const isAsciiDigit: Test = (c) => c >= 48 && c <= 57;
const isAsciiSpace: Test = (c) => c === 32 || (c >= 9 && c <= 13);
const WORD = /^[\p{L}\p{N}_]$/u;
const DIGIT = /^\p{Nd}$/u;
const SPACES = new Set([0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);

const isWord: Test = (c) => (c < 128 ? isAsciiWord(c) : WORD.test(String.fromCodePoint(c)));
const isDigit: Test = (c) => (c < 128 ? isAsciiDigit(c) : DIGIT.test(String.fromCodePoint(c)));
const isSpace: Test = (c) =>
  c < 128 ? isAsciiSpace(c) || (c >= 28 && c <= 31) : SPACES.has(c) || (c >= 0x2000 && c <= 0x200a);

/** The word test that \b goes by. */
export function wordTest(flags: number): Test {
  return flags & FLAG.UNICODE ? isWord : isAsciiWord;
}

function categoryTest(category: Category, flags: number): Test {
  const unicode = (flags & FLAG.UNICODE) !== 0;
  const lower = category.toLowerCase();
  const test =
    lower === 'd'
      ? unicode
        ? isDigit
        : isAsciiDigit
      : lower === 's'
        ? unicode
          ? isSpace
          : isAsciiSpace
        : wordTest(flags);
  return lower === category ? test : (c) => !test(c);
}

/** The one letter that stands for all forms of a letter. */
export function fold(code: number, unicode: boolean): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (!unicode) return code;
  const text = String.fromCodePoint(code);
  const upper = text.toUpperCase();
  const single = Array.from(upper).length === 1 ? upper : text;
  const lower = single.toLowerCase();
  return Array.from(lower).length === 1 ? (lower.codePointAt(0) as number) : code;
}

/** A test for a set; ASCII is looked up in a table. */
export function setTest(members: readonly Member[], negated: boolean, flags: number): Test {
  const ignoresCase = (flags & FLAG.IGNORECASE) !== 0;
  const unicode = (flags & FLAG.UNICODE) !== 0;
  const tests = members.map((member) => memberTest(member, flags));
  const plain: Test = (c) => tests.some((test) => test(c));
  const cased: Test = ignoresCase ? (c) => formsOf(c, unicode).some(plain) : plain;
  const wanted: Test = negated ? (c) => !cased(c) : cased;
  const table = Array.from({ length: 128 }, (_, c) => wanted(c));
  return (c) => (c < 128 ? (table[c] as boolean) : wanted(c));
}

function memberTest(member: Member, flags: number): Test {
  if ('category' in member) return categoryTest(member.category, flags);
  const { from, to } = member;
  return from === to ? (c) => c === from : (c) => c >= from && c <= to;
}

/** The letter in both cases, and others that count as the same. */
function formsOf(code: number, unicode: boolean): number[] {
  const folded = fold(code, unicode);
  if (!unicode) return folded >= 97 && folded <= 122 ? [code, folded, folded - 32] : [code];
  const upper = String.fromCodePoint(folded).toUpperCase();
  const capital = Array.from(upper).length === 1 ? (upper.codePointAt(0) as number) : folded;
  const forms = new Set([code, folded, capital, ...(SAME.get(folded) ?? [])]);
  return [...forms];
}

/** Letters with more than two forms: i and its Turkish ones, the long s, the Kelvin and Ångström signs, µ. */
const SAME: ReadonlyMap<number, readonly number[]> = new Map([
  [0x69, [0x130, 0x131]],
  [0x73, [0x17f]],
  [0x6b, [0x212a]],
  [0xe5, [0x212b]],
  [0x3bc, [0xb5]],
  [0x3c3, [0x3c2]],
]);
