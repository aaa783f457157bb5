/**
 * Spoils the text of a program at random: deletes, doubles or swaps tokens, cuts it off anywhere, or puts a character in
 * that nobody expects. What comes out is hardly ever Python, and must run or be refused.
 */
import type { Dice } from './dice.ts';

const TOKEN = /\w+|\s+|[^\w\s]/gu;
const ODD = [
  '\t',
  '\f',
  '\r',
  '\\',
  '\u{a0}',
  '\u{200b}',
  'é',
  '日',
  '𝔘',
  '\u{1f600}',
  '\ud800',
  '"""',
  "'",
  '`',
  '$',
  '²',
  '\u{2028}',
];
const WORDS = [
  'await',
  'async',
  'yield',
  'return',
  'lambda',
  'def',
  'class',
  ':',
  '(',
  ')',
  '[',
  '}',
  '=',
  ':=',
  '*',
  '**',
  ',',
  '.',
  '@',
  'f"{',
  '0x',
  '1_',
  'match',
  'case',
  'if',
  'else',
  'not',
  'in',
  'import',
  'global x',
  'nonlocal x',
  '->',
  '!',
  'except*',
  'del',
  '...',
  '\n',
  '\n    ',
  ';',
  '#',
];

/** The text with one to three faults. */
export function spoil(source: string, dice: Dice): string {
  let text = source;
  for (let faults = dice.between(1, 3); faults > 0; faults--) text = spoilOnce(text, dice);
  return text;
}

function spoilOnce(text: string, dice: Dice): string {
  const tokens: readonly string[] = text.match(TOKEN) ?? [];
  if (tokens.length === 0) return text;
  const at = dice.below(tokens.length);
  const token = tokens[at] as string;
  const other = dice.below(tokens.length);
  return dice.weighted<() => string>([
    [4, () => tokens.toSpliced(at, 1).join('')],
    [2, () => tokens.toSpliced(at, 0, token).join('')],
    [
      3,
      () =>
        tokens
          .with(at, tokens[other] as string)
          .with(other, token)
          .join(''),
    ],
    [4, () => tokens.toSpliced(at, dice.below(2), ` ${dice.pick(WORDS)} `).join('')],
    [2, () => text.slice(0, dice.below(text.length))],
    [1, () => text.slice(dice.below(text.length))],
    [2, () => tokens.toSpliced(at, 0, dice.pick(ODD)).join('')],
    [1, () => tokens.toSpliced(at, dice.between(1, 6)).join('')],
  ])();
}
