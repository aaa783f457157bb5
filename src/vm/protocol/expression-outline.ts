/**
 * What an expression is at its outermost: a binary operation, a call, a subscript, or something else, and where its
 * operator or bracket stands. Tracebacks need no more to place their marks, so this reads tokens and makes no tree.
 */

/** Offsets are in the text that was given, in UTF-16 units, ends exclusive. */
export type Outline =
  | { readonly kind: 'binary'; readonly start: number; readonly end: number }
  | { readonly kind: 'call' | 'subscript'; readonly start: number; readonly end: number; readonly plainName: boolean };

interface Token {
  readonly kind: 'name' | 'literal' | 'string' | 'group' | 'operator';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The outline of an expression that may go over several lines; null for other kinds and for what is no expression. */
export function outlineOf(text: string): Outline | null {
  const tokens = tokenize(text, 0, text.length);
  if (tokens === null || tokens.length < 2 || tokens.some(isLoose) || hasGap(tokens)) return null;
  return binaryOutline(text, tokens) ?? bracketOutline(tokens);
}

// -- shape -----------------------------------------------------------------------------------------------------------

/** Words that bind looser than any operator here, or that no expression has. */
const LOOSE_WORDS = new Set(
  (
    'and as assert async break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

const LEVELS: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
  '**': 7,
};
const POWER = 7;

function isLoose(token: Token): boolean {
  if (token.kind === 'name') return LOOSE_WORDS.has(token.text);
  return token.kind === 'operator' && token.text !== '.' && token.text !== '~' && !(token.text in LEVELS);
}

/** True for a token that an operand can end with. */
function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'operator' && token.text !== 'await';
}

/** Two operands side by side are a call, a subscript or joined strings, else no expression. */
function hasGap(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (!endsOperand(before) || token.kind === 'operator' || token.kind === 'group') return false;
    return !(token.kind === 'string' && before?.kind === 'string');
  });
}

function binaryOutline(text: string, tokens: readonly Token[]): Outline | null {
  let found = -1;
  let level = Number.POSITIVE_INFINITY;
  tokens.forEach((token, index) => {
    const own = token.kind === 'operator' ? LEVELS[token.text] : undefined;
    if (own === undefined || !endsOperand(tokens[index - 1])) return;
    if (own < level || (own === level && own !== POWER)) [found, level] = [index, own];
  });
  if (found < 0 || (level === POWER && isSign(tokens[0] as Token))) return null;
  const operator = tokens[found] as Token;
  const operand = tokens.slice(found + 1);
  if (operand.length === 0) return null;
  return { kind: 'binary', start: operator.start, end: operatorEnd(text, operator.start, operandStart(text, operand)) };
}

function isSign(token: Token): boolean {
  return token.kind === 'operator';
}

/** CPython marks one character, and a second one that stands before the right operand. */
function operatorEnd(text: string, start: number, right: number): number {
  const second = text[start + 1];
  if (second === undefined || start + 1 >= right || /[\s\\#]/.test(second)) return start + 1;
  return start + 2;
}

/** Where the right operand begins: inside its parentheses, unless they are its own. */
function operandStart(text: string, tokens: readonly Token[]): number {
  const [first] = tokens as [Token];
  if (tokens.length > 1 || !first.text.startsWith('(')) return first.start;
  const inner = tokenize(text, first.start + 1, first.end - 1);
  if (inner === null || inner.length === 0) return first.start;
  if (inner.some((token) => token.text === ',' || token.text === 'for')) return first.start;
  return operandStart(text, inner);
}

function bracketOutline(tokens: readonly Token[]): Outline | null {
  const last = tokens.at(-1) as Token;
  const first = tokens[0] as Token;
  if (last.kind !== 'group' || last.text.startsWith('{') || !endsOperand(tokens.at(-2))) return null;
  if (first.kind === 'operator' || first.text === 'await') return null;
  const kind = last.text.startsWith('(') ? 'call' : 'subscript';
  return { kind, start: last.start, end: last.end, plainName: tokens.length === 2 && first.kind === 'name' };
}

// -- tokens ----------------------------------------------------------------------------------------------------------

const BLANK = /(?:\s|\\\r?\n|#[^\n]*)*/y;
const STRING_START = /([a-zA-Z]{0,2})("""|'''|"|')/y;
const WORD = /[\p{L}\p{Nl}_][\p{L}\p{M}\p{N}\p{Pc}]*/uy;
const NUMBER = /(?:\d|\.\d)(?:[eE][+-]?\d|[\w.])*/y;
const OPERATOR = /\.\.\.|\*\*=|\/\/=|<<=|>>=|:=|->|==|!=|<=|>=|\*\*|\/\/|<<|>>|[-+*/%@&|^]=|[-+*/%@&|^~<>.,:;=!]/y;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The tokens from `from` to `to`, a bracketed part being one; null when the text ends in the middle of something. */
function tokenize(text: string, from: number, to: number): Token[] | null {
  const tokens: Token[] = [];
  let at = from + (match(BLANK, text, from)?.[0].length ?? 0);
  while (at < to) {
    const token = tokenAt(text, at);
    if (token === null || token.end > to) return null;
    tokens.push(token);
    at = token.end + (match(BLANK, text, token.end)?.[0].length ?? 0);
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | null {
  const opening = text[at] as string;
  if (opening in CLOSING) return token('group', text, at, groupEnd(text, at));
  if (match(STRING_START, text, at) !== null) return token('string', text, at, stringEnd(text, at));
  const number = match(NUMBER, text, at);
  if (number !== null) return token('literal', text, at, at + number[0].length);
  const word = match(WORD, text, at);
  if (word !== null) return token('name', text, at, at + word[0].length);
  const operator = match(OPERATOR, text, at);
  if (operator === null) return null;
  return token(operator[0] === '...' ? 'literal' : 'operator', text, at, at + operator[0].length);
}

function token(kind: Token['kind'], text: string, start: number, end: number): Token | null {
  return end < 0 ? null : { kind, text: text.slice(start, end), start, end };
}

/** Behind the bracket that closes the one at `at`; -1 when there is none. */
function groupEnd(text: string, at: number): number {
  const closing = CLOSING[text[at] as string];
  for (let i = at + 1; i < text.length; ) {
    i += match(BLANK, text, i)?.[0].length ?? 0;
    if (text[i] === closing) return i + 1;
    const inner = i < text.length ? (tokenAt(text, i) ?? null) : null;
    if (inner === null) return -1;
    i = inner.end;
  }
  return -1;
}

/** Behind a string literal; the expressions in an f-string's braces may have the same quotes. */
function stringEnd(text: string, at: number): number {
  const [head, prefix = '', quote = ''] = match(STRING_START, text, at) as RegExpExecArray;
  const formatted = /[ft]/i.test(prefix);
  let i = at + head.length;
  while (i < text.length) {
    if (text.startsWith(quote, i)) return i + quote.length;
    if (text[i] === '\\') i += 2;
    else if (formatted && text[i] === '{' && text[i + 1] !== '{') {
      i = fieldEnd(text, i, quote);
      if (i < 0) return -1;
    } else i += formatted && text.startsWith('{{', i) ? 2 : 1;
  }
  return -1;
}

/** Behind a replacement field; what follows its colon is text with fields. */
function fieldEnd(text: string, at: number, quote: string): number {
  let i = at + 1;
  while (i < text.length && text[i] !== '}') {
    if (text[i] === ':') return specEnd(text, i + 1, quote);
    const inner = tokenAt(text, i);
    i = inner === null ? i + 1 : inner.end;
  }
  return i < text.length ? i + 1 : -1;
}

function specEnd(text: string, at: number, quote: string): number {
  let i = at;
  while (i < text.length && text[i] !== '}') {
    i = text[i] === '{' ? fieldEnd(text, i, quote) : i + 1;
    if (i < 0) return -1;
  }
  return i < text.length ? i + 1 : -1;
}
