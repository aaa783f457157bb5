/**
 * The tokenizer's place in the text, the tokens it has read so far, and its ways of failing: what the readers of
 * indentation, numbers, names and strings share. Knows of no token what it means.
 */
import type { Place } from '../ast.ts';
import { type Complaint, type Refusal, syntaxError } from '../diagnostic.ts';
import type { Token, TokenType } from './token.ts';

export class Scanner {
  readonly source: string;
  /** A lone expression is no file: its last line need not end. */
  readonly isFile: boolean;
  readonly tokens: Token[] = [];
  readonly warnings: Complaint[] = [];
  /** Offset of the next character. */
  at = 0;
  line = 1;
  /** Offset at which the line begins. */
  lineStart = 0;

  constructor(source: string, isFile: boolean) {
    this.source = source;
    this.isFile = isFile;
    if (source === '' && !isFile) this.line = 0;
  }

  codePoint(): string {
    return String.fromCodePoint(this.source.codePointAt(this.at) as number);
  }

  place(start: number, end: number, line = this.line, lineStart = this.lineStart): Place {
    return {
      lineno: line,
      col_offset: start - lineStart,
      end_lineno: this.line,
      end_col_offset: end - this.lineStart,
    };
  }

  push(type: TokenType, start: number, end: number, line = this.line, lineStart = this.lineStart): Token {
    const plain = type === 'name' || type === 'op' || type === 'number' || type === 'string';
    const text = plain ? this.source.slice(start, end) : '';
    const token = { type, text, start, end, ...this.place(start, end, line, lineStart) };
    this.tokens.push(token);
    return token;
  }

  // -- lines

  /** The place is behind a line's end, at `start`. */
  beginLine(start: number): void {
    this.line++;
    this.lineStart = start;
  }

  lineEnd(): number {
    const end = this.source.indexOf('\n', this.lineStart);
    return end < 0 ? this.source.length : end;
  }

  skipComment(): void {
    this.at = this.lineEnd();
  }

  /** A backslash at the end of a line. */
  skipContinuation(): void {
    const next = this.source[this.at + 1];
    if (next === undefined && this.isFile) throw this.unexpectedEnd();
    if (next !== '\n') {
      const from = next === undefined ? this.at : this.at + 1;
      const at = this.place(from, from);
      throw syntaxError('unexpected character after line continuation character', at).ending(0);
    }
    if (this.at + 2 >= this.source.length) throw this.unexpectedEnd();
    this.at += 2;
    this.beginLine(this.at);
  }

  private unexpectedEnd(): Refusal {
    return syntaxError('unexpected EOF while parsing', this.place(this.at + 1, this.at + 1)).ending(-1);
  }

  // -- failing

  /** An error of the tokenizer's own: it knows the line without its end. */
  rangeError(message: string, at: Place): Refusal {
    return syntaxError(message, at).showing(this.source.split('\n')[at.lineno - 1] as string);
  }

  /** One that ends where it begins. */
  tokenError(message: string, at: Place): Refusal {
    return this.rangeError(message, at).ending(at.col_offset + 1);
  }
}

export function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}
