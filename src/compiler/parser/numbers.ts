/** The tokenizer's numbers: where one ends, and what is wrong with it. Their values are in literals.ts. */
import type { Place } from '../ast.ts';
import { type Complaint, syntaxWarning } from '../diagnostic.ts';
import { isDigit, type Scanner } from './scanner.ts';

/** Reads the number that begins here. */
export function readNumber(s: Scanner): void {
  const prefix = s.source.slice(s.at, s.at + 2).toLowerCase();
  if (prefix === '0x') radix(s, /[0-9a-f]/i, 'hexadecimal');
  else if (prefix === '0o') radix(s, /[0-7]/, 'octal');
  else if (prefix === '0b') radix(s, /[01]/, 'binary');
  else decimal(s);
}

function radix(s: Scanner, digit: RegExp, kind: string): void {
  let at = s.at + 2;
  for (;;) {
    if (s.source[at] === '_') at++;
    const c = s.source[at];
    if (c === undefined || !digit.test(c)) {
      if (isDigit(c)) throw s.tokenError(`invalid digit '${c}' in ${kind} literal`, s.place(at, at + 1));
      throw s.tokenError(`invalid ${kind} literal`, s.place(at - 1, at));
    }
    while (digit.test(s.source[at] ?? '')) at++;
    if (s.source[at] !== '_') break;
  }
  if (isDigit(s.source[at])) {
    throw s.tokenError(`invalid digit '${s.source[at]}' in ${kind} literal`, s.place(at, at + 1));
  }
  endNumber(s, at, kind);
}

/** The end of the decimal digits from `at` on. */
function digits(s: Scanner, from: number): number {
  for (let at = from; ; at++) {
    while (isDigit(s.source[at])) at++;
    if (s.source[at] !== '_') return at;
    if (!isDigit(s.source[at + 1])) throw s.tokenError('invalid decimal literal', s.place(at, at + 1));
  }
}

function decimal(s: Scanner): void {
  const start = s.at;
  let at = s.source[start] === '.' ? start : digits(s, start);
  const whole = at;
  if (s.source[at] === '.') at = isDigit(s.source[at + 1]) ? digits(s, at + 1) : at + 1;
  const exponent = /[eE][+-]?[0-9]/y;
  exponent.lastIndex = at;
  if (exponent.test(s.source)) at = digits(s, exponent.lastIndex - 1);
  else if (/^[eE][+-]/.test(s.source.slice(at, at + 2))) {
    throw s.tokenError('invalid decimal literal', s.place(at + 1, at + 2));
  }
  const imaginary = /[jJ]/.test(s.source[at] ?? '');
  if (at === whole && !imaginary) checkLeadingZeros(s, at);
  if (imaginary) endNumber(s, at + 1, 'imaginary');
  else endNumber(s, at, 'decimal');
}

function checkLeadingZeros(s: Scanner, end: number): void {
  const zeros = /^0[0_]*/.exec(s.source.slice(s.at, end))?.[0].length ?? 0;
  if (zeros === 0 || zeros === end - s.at) return;
  const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
  throw s.rangeError(message, s.place(s.at, s.at + zeros));
}

/** A number may run into a keyword (`1if x`), with a warning, but not into a name; letters beyond ASCII are the parser's. */
function endNumber(s: Scanner, end: number, kind: string): void {
  const word = /^(?:(?:and|else|for|not|or)(?![\w\x80-\uffff])|if|in|is)/.exec(s.source.slice(end, end + 5))?.[0];
  const next = s.source[end];
  if (word !== undefined) s.warnings.push(oddNumber(s, kind, s.place(end - 1, end)));
  else if (next !== undefined && /[A-Za-z_]/.test(next)) {
    throw s.tokenError(`invalid ${kind} literal`, s.place(end - 1, end));
  }
  s.push('number', s.at, end);
  s.at = end;
}

function oddNumber(s: Scanner, kind: string, at: Place): Complaint {
  const { shown, endOffset } = s.tokenError('', at).complaint;
  return { ...syntaxWarning(`invalid ${kind} literal`, at), shown, endOffset };
}
