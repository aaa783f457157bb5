/**
 * The parser's place in the token list, and its ways of failing. What cannot be parsed is thrown as a Refusal with
 * CPython's message at CPython's place; `attempt` goes back where the grammar needs a second look.
 */
import type { Place } from '../ast.ts';
import { type Complaint, Refusal, syntaxError } from '../diagnostic.ts';
import type { Token, Tokens, TokenType } from './token.ts';

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

export class Cursor {
  readonly source: string;
  private readonly isFile: boolean;
  readonly warnings: Complaint[];
  /** The current token. */
  token: Token;
  private readonly tokens: readonly Token[];
  /** Why the last attempt failed. */
  refusal: Refusal | null = null;
  /** The line of the last compound statement that has been parsed, 0 before the first; functions do not count. */
  lastCompound = 0;
  private index = 0;
  private furthest = 0;
  /** The last token taken that is not a line end or a change of indentation. */
  private last: Token;

  constructor(tokens: Tokens) {
    this.source = tokens.source;
    this.isFile = tokens.isFile;
    this.tokens = tokens.tokens;
    this.warnings = [...tokens.warnings];
    this.token = this.tokens[0] as Token;
    this.last = this.token;
  }

  /** A cursor over the next `length` tokens alone. */
  cut(length: number): Cursor {
    const end = { ...this.peek(length), type: 'end', text: '' } as const;
    const tokens = [...this.tokens.slice(this.index, this.index + length), end];
    return new Cursor({
      source: this.source,
      isFile: this.isFile,
      tokens,
      unclosed: null,
      failure: null,
      warnings: [],
    });
  }

  /** The token `distance` places further on. */
  peek(distance: number): Token {
    return this.tokens[Math.max(0, Math.min(this.index + distance, this.tokens.length - 1))] as Token;
  }

  /** Takes the current token. */
  advance(): Token {
    const token = this.token;
    if (token.type !== 'newline' && token.type !== 'indent' && token.type !== 'dedent') this.last = token;
    if (this.index < this.tokens.length - 1) this.token = this.tokens[++this.index] as Token;
    this.furthest = Math.max(this.furthest, this.index);
    return token;
  }

  /** Whether the current token is this operator or keyword. */
  is(text: string): boolean {
    return this.token.text === text;
  }

  /** Whether the current token is of this type. */
  at(type: TokenType): boolean {
    return this.token.type === type;
  }

  /** Takes the current token when it is `text`. */
  accept(text: string): boolean {
    if (this.token.text !== text) return false;
    this.advance();
    return true;
  }

  expect(text: string): Token {
    if (this.token.text !== text) throw this.invalid();
    return this.advance();
  }

  /** CPython's forced token: says what was expected. */
  force(text: string): Token {
    if (this.token.text !== text) throw this.error(`expected '${text}'`);
    return this.advance();
  }

  isName(): boolean {
    return this.token.type === 'name' && !KEYWORDS.has(this.token.text);
  }

  /** Takes an identifier; identifiers are compared in NFKC form. */
  name(): string {
    if (!this.isName()) throw this.invalid();
    return this.advance().text.normalize('NFKC');
  }

  isKeyword(): boolean {
    return this.token.type === 'name' && KEYWORDS.has(this.token.text);
  }

  /** From the beginning of `start` to the end of what has been taken. */
  from(start: Place): Place {
    return {
      lineno: start.lineno,
      col_offset: start.col_offset,
      end_lineno: this.last.end_lineno,
      end_col_offset: this.last.end_col_offset,
    };
  }

  /** The type of the token taken last. */
  get previous(): TokenType {
    return this.last.type;
  }

  /** Whether the token taken last may end an operand. */
  get endsOperand(): boolean {
    const { type, text } = this.last;
    return type === 'op' ? ')]}'.includes(text) : type !== 'name' || !KEYWORDS.has(text);
  }

  /** Whether a bracket is open here. */
  get isBracketed(): boolean {
    const marks = this.tokens.slice(0, this.index).filter(({ type }) => type === 'op');
    const depth = (brackets: string) => marks.filter(({ text }) => brackets.includes(text)).length;
    return depth('([{') > depth(')]}');
  }

  /** The letter of the innermost f- or t-string that is open here. */
  get openString(): 'f' | 't' {
    let depth = 0;
    for (let at = this.index; at >= 0; at--) {
      const { type, start, end } = this.tokens[at] as Token;
      if (type === 'fstring-end') depth++;
      else if (type === 'fstring-start' && depth-- === 0) return /t/i.test(this.source.slice(start, end)) ? 't' : 'f';
    }
    return 'f';
  }

  /** Whether everything up to the end of the text has been looked at. */
  get sawEnd(): boolean {
    return this.tokens.slice(this.furthest).every(({ type }) => type === 'dedent' || type === 'end');
  }

  /** Whether the end of the text has been looked at, also in vain. */
  get metEnd(): boolean {
    return this.tokens[this.furthest]?.type === 'end';
  }

  /** Whether the parser has come to what is no token, also in vain. */
  get sawFailure(): boolean {
    return this.tokens[this.furthest]?.type === 'error';
  }

  /** The last line of which a token has been looked at, also in vain. */
  get furthestLine(): number {
    return (this.tokens[this.furthest] as Token).lineno;
  }

  /** The last line that the tokens looked at have a part of. */
  get furthestEnd(): number {
    return (this.tokens[this.furthest] as Token).end_lineno;
  }

  error(message: string, at: Place = this.token): Refusal {
    const error = syntaxError(message, at);
    if (at !== this.token || !this.isNowhere()) return error;
    // The end of a lone expression has no line end before it.
    return this.isFile ? error.ending(-1) : error.ending(-1).beginning(at.col_offset);
  }

  /** An IndentationError at the current token. */
  indentation(message: string): Refusal {
    const error = syntaxError(message, this.token, 'IndentationError');
    return this.isNowhere() ? error.ending(-1) : error;
  }

  /** Whether the current token has no place in a line, as CPython sees it. */
  private isNowhere(): boolean {
    return this.token.type === 'end' || this.token.type === 'dedent' || this.token.type === 'indent';
  }

  /** From `start` to as far as tokens have been looked at, less one column as CPython counts. */
  startingFrom(message: string, start: Place): Refusal {
    const last = this.tokens[this.furthest] as Token;
    return this.rangeError(message, start, { ...last, end_col_offset: last.end_col_offset - 1 });
  }

  /** From `a` to `b`. */
  rangeError(message: string, a: Place, b: Place): Refusal {
    const at = { ...a, end_lineno: b.end_lineno, end_col_offset: b.end_col_offset };
    return syntaxError(message, at);
  }

  /** The generic failure, at the current token. */
  invalid(): Refusal {
    const { type } = this.token;
    if (type === 'indent') return this.indentation('unexpected indent');
    if (type === 'dedent') return this.indentation('unexpected unindent');
    const error = syntaxError('invalid syntax', this.token);
    return type === 'end' ? error.ending(0).beginning(0) : error;
  }

  /** The result of `parse`, or null with the place unchanged when it refuses. */
  attempt<T>(parse: () => T): T | null {
    const { index, token, last } = this;
    const warned = this.warnings.length;
    try {
      return parse();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      this.refusal = refusal;
      this.index = index;
      this.token = token;
      this.last = last;
      this.warnings.length = warned;
      return null;
    }
  }

  /** Whether `parse` would succeed here; takes nothing. */
  sees(parse: () => unknown): boolean {
    const { index, token, last } = this;
    const warned = this.warnings.length;
    const seen = this.attempt(() => {
      parse();
      return true;
    });
    this.index = index;
    this.token = token;
    this.last = last;
    this.warnings.length = warned;
    return seen !== null;
  }
}
