/**
 * Upper, lower and title case, and the classes of characters that the `is…` methods ask for. The host knows Unicode's full
 * case mappings but no title case, so that is made of upper and lower case, with the few letters that have a third form.
 */
import { decimalValue } from './number-parse.ts';

/** What str and bytes understand differently: for bytes only ASCII has case. */
export interface LetterCase {
  readonly upper: (text: string) => string;
  readonly lower: (text: string) => string;
  readonly title: (char: string) => string;
  readonly isUpper: (char: string) => boolean;
  readonly isLower: (char: string) => boolean;
  readonly isTitle: (char: string) => boolean;
  readonly isAlpha: (char: string) => boolean;
  readonly isAlnum: (char: string) => boolean;
  readonly isDigit: (char: string) => boolean;
}

/** The title case of a letter, by any of its cases. */
const THIRD_FORMS = new Map([
  ['Ǆ', 'ǅ'],
  ['Ǉ', 'ǈ'],
  ['Ǌ', 'ǋ'],
  ['Ǳ', 'ǲ'],
]);

function titleChar(char: string): string {
  const upper = char.toUpperCase();
  const third = THIRD_FORMS.get(upper);
  if (third !== undefined) return third;
  // Georgian letters are their own title case
  if (/^[\u10d0-\u10ff]$/.test(char)) return char;
  if (upper.length > 1 && /^[\u1f80-\u1fff]$/.test(char)) return upper.replace(/\u0399$/, '\u0345').normalize('NFC');
  const [first, ...rest] = Array.from(upper);
  return first === '\u02bc' ? upper : (first ?? '') + rest.join('').toLowerCase();
}

/** A sigma at the end of a word has a lower case of its own. */
function lowerAt(chars: readonly string[], at: number, cases: LetterCase): string {
  const char = chars[at] as string;
  if (char !== 'Σ') return cases.lower(char);
  const around = (step: 1 | -1) => {
    let i = at + step;
    while (/\p{Case_Ignorable}/u.test(chars[i] ?? '')) i += step;
    return /\p{Cased}/u.test(chars[i] ?? '');
  };
  return around(-1) && !around(1) ? 'ς' : 'σ';
}

const DIGIT =
  /[\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]/u;
const IDEOGRAPH_NUMBER =
  /[\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e24\u4e5d\u4e8c\u4e94\u4e96\u4ebf-\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341-\u5345\u534c\u53c1-\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe-\u5eff\u5f0c-\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06\u7396\u767e\u8086\u842c\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd]/;

/** str.isdecimal() of a character */
export const isDecimalChar = (char: string) => decimalValue(char) !== undefined;
/** str.isdigit() of a character */
const isDigitChar = (char: string) => isDecimalChar(char) || DIGIT.test(char);
/** str.isnumeric() of a character */
export const isNumericChar = (char: string) => /\p{N}/u.test(char) || IDEOGRAPH_NUMBER.test(char);

const isAlphaChar = (char: string) => /\p{L}/u.test(char);

export const STR_CASE: LetterCase = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  title: titleChar,
  isUpper: (char) => /\p{Uppercase}/u.test(char),
  isLower: (char) => /\p{Lowercase}/u.test(char),
  isTitle: (char) => /\p{Lt}/u.test(char),
  isAlpha: isAlphaChar,
  isAlnum: (char) => isAlphaChar(char) || isDigitChar(char) || isNumericChar(char),
  isDigit: isDigitChar,
};

const asciiUpper = (text: string) => text.replace(/[a-z]+/g, (run) => run.toUpperCase());
const asciiLower = (text: string) => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());

export const BYTES_CASE: LetterCase = {
  upper: asciiUpper,
  lower: asciiLower,
  title: asciiUpper,
  isUpper: (char) => char >= 'A' && char <= 'Z',
  isLower: (char) => char >= 'a' && char <= 'z',
  isTitle: () => false,
  isAlpha: (char) => /[A-Za-z]/.test(char),
  isAlnum: (char) => /[A-Za-z0-9]/.test(char),
  isDigit: (char) => char >= '0' && char <= '9',
};

/** Letters lose their case for comparison: more than lower case, as ß is ss. */
export function caseFold(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  let result = '';
  for (const char of text) result += char === 'ı' ? char : char.toUpperCase().toLowerCase();
  return result;
}

/** The first letter of each word in title case, the others in lower case; a word ends where letters do. */
export function titleText(text: string, cases: LetterCase): string {
  let result = '';
  let inWord = false;
  const chars = Array.from(text);
  for (const [at, char] of chars.entries()) {
    result += inWord ? lowerAt(chars, at, cases) : cases.title(char);
    inWord = isCased(char, cases);
  }
  return result;
}

export function capitalizeText(text: string, cases: LetterCase): string {
  const chars = Array.from(text);
  return chars.map((char, at) => (at === 0 ? cases.title(char) : lowerAt(chars, at, cases))).join('');
}

export function swapCase(text: string, cases: LetterCase): string {
  let result = '';
  const chars = Array.from(text);
  for (const [at, char] of chars.entries()) {
    result += cases.isUpper(char) ? lowerAt(chars, at, cases) : cases.isLower(char) ? cases.upper(char) : char;
  }
  return result;
}

function isCased(char: string, cases: LetterCase): boolean {
  return cases.isUpper(char) || cases.isLower(char) || cases.isTitle(char);
}

/** True when there is a cased letter and none but of the kind that `wanted` accepts. */
export function allCased(text: string, cases: LetterCase, wanted: (char: string) => boolean): boolean {
  let found = false;
  for (const char of text) {
    if (wanted(char)) found = true;
    else if (isCased(char, cases)) return false;
  }
  return found;
}

/** str.istitle() */
export function isTitleText(text: string, cases: LetterCase): boolean {
  let found = false;
  let inWord = false;
  for (const char of text) {
    const head = cases.isUpper(char) || cases.isTitle(char);
    if (head ? inWord : cases.isLower(char) && !inWord) return false;
    inWord = head || cases.isLower(char);
    found ||= inWord;
  }
  return found;
}

/** True when the text is not empty and each of its code points passes. */
export function everyChar(text: string, test: (char: string) => boolean): boolean {
  for (const char of text) if (!test(char)) return false;
  return text !== '';
}
