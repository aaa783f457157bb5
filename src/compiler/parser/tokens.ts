/**
 * The tokenizer: text to tokens, with Python's indentation and f-strings taken apart as CPython's does (FSTRING_START,
 * MIDDLE, END with the tokens of the replacement fields between them). What it cannot read ends its tokens; whether that or
 * what the parser says is told, is the parser's to weigh (parse.ts). See Lib/tokenize and PEP 701.
 */
import type { Place } from '../ast.ts';
import { type Complaint, Refusal, syntaxError, syntaxWarning } from '../diagnostic.ts';

export type TokenType =
  | 'name'
  | 'number'
  | 'string'
  | 'op'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'
  /** What could not be read. */
  | 'error'
  | 'fstring-start'
  | 'fstring-middle'
  | 'fstring-end';

export interface Token extends Place {
  readonly type: TokenType;
  /** The text of names, keywords, operators, numbers, strings; empty for the rest, so that it equals no keyword. */
  readonly text: string;
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
}

/** An open bracket. */
interface Bracket {
  readonly open: string;
  readonly at: Place;
}

/** An f-string being read. `fields` holds for each open replacement field the bracket depth it lives at. */
interface FString {
  readonly quote: string;
  readonly raw: boolean;
  readonly letter: string;
  readonly start: Token;
  readonly fields: { depth: number; inSpec: boolean }[];
}

export interface Tokens {
  readonly source: string;
  readonly isFile: boolean;
  readonly tokens: readonly Token[];
  /** The innermost bracket that is never closed. */
  readonly unclosed: Refusal | null;
  /** Why there are no more tokens: then the last one is an `error`. */
  readonly failure: Refusal | null;
  readonly warnings: readonly Complaint[];
}

/** Splits `source` (line ends already `\n`) into tokens; a last line without its end is whole in a file, not in a lone expression. */
export function tokenize(source: string, isFile = true): Tokens {
  return new Tokenizer(source, isFile).run();
}

const THREE = new Set(['**=', '//=', '>>=', '<<=', '...']);
const TWO = new Set([
  '**',
  '//',
  '>>',
  '<<',
  '<=',
  '>=',
  '==',
  '!=',
  '<>',
  '->',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  '@=',
  ':=',
]);
const ONE = '+-*/%@&|^~<>()[]{},:.;=!';
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const NAME_START = /[\p{ID_Start}_]/u;
const NAME_REST = /[\p{ID_Continue}]*/uy;
const PREFIX = /^(?:[rbuft]|br|rb|fr|rf|tr|rt)$/i;

/** How deep replacement fields may stand in format specs of each other. */
const MAX_NESTING = 3;

class Tokenizer {
  private readonly source: string;
  private readonly tokens: Token[] = [];
  private readonly warnings: Complaint[] = [];
  private readonly brackets: Bracket[] = [];
  private readonly fstrings: FString[] = [];
  private readonly indents = [0];
  private readonly altIndents = [0];
  private at = 0;
  private line = 1;
  private lineStart = 0;

  private readonly isFile: boolean;

  constructor(source: string, isFile: boolean) {
    this.source = source;
    this.isFile = isFile;
    if (source === '' && !isFile) this.line = 0;
  }

  run(): Tokens {
    const failure = this.readAll();
    const last = this.brackets.at(-1);
    const unclosed = last ? syntaxError(`'${last.open}' was never closed`, last.at).ending(0) : null;
    return {
      source: this.source,
      isFile: this.isFile,
      tokens: this.tokens,
      unclosed,
      failure,
      warnings: this.warnings,
    };
  }

  private readAll(): Refusal | null {
    try {
      this.indentation();
      while (this.at < this.source.length) this.step();
      this.finish();
      return null;
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      this.push('error', this.at, this.at);
      return failure;
    }
  }

  private step(): void {
    const f = this.fstrings.at(-1);
    if (f !== undefined && !this.inField(f)) this.fstringText(f);
    else this.token(f);
  }

  /** Whether the next token belongs to a replacement field's expression rather than to the string's own text. */
  private inField(f: FString): boolean {
    const field = f.fields.at(-1);
    return field !== undefined && !field.inSpec;
  }

  private token(f: FString | undefined): void {
    const c = this.source[this.at] as string;
    if (c === ' ' || c === '\t' || c === '\f') this.at++;
    else if (c === '\n') this.newline();
    else if (c === '#') this.comment();
    else if (c === '\\') this.continuation();
    else if (c === '"' || c === "'") this.string(this.at, c);
    else if ((c >= '0' && c <= '9') || (c === '.' && isDigit(this.source[this.at + 1]))) this.number();
    else if (c === '_' || NAME_START.test(this.codePoint())) this.name();
    else this.operator(f);
  }

  private codePoint(): string {
    return String.fromCodePoint(this.source.codePointAt(this.at) as number);
  }

  private place(start: number, end: number, line = this.line, lineStart = this.lineStart): Place {
    return {
      lineno: line,
      col_offset: start - lineStart,
      end_lineno: this.line,
      end_col_offset: end - this.lineStart,
    };
  }

  private push(type: TokenType, start: number, end: number, line = this.line, lineStart = this.lineStart): Token {
    const plain = type === 'name' || type === 'op' || type === 'number' || type === 'string';
    const text = plain ? this.source.slice(start, end) : '';
    const token = { type, text, start, end, ...this.place(start, end, line, lineStart) };
    this.tokens.push(token);
    return token;
  }

  // -- lines

  private newline(): void {
    const f = this.fstrings.at(-1);
    if (this.brackets.length === 0 && f === undefined) this.push('newline', this.at, this.at + 1);
    this.at++;
    this.line++;
    this.lineStart = this.at;
    if (this.brackets.length === 0 && f === undefined) this.indentation();
  }

  private comment(): void {
    const end = this.source.indexOf('\n', this.at);
    this.at = end < 0 ? this.source.length : end;
  }

  private continuation(): void {
    const next = this.source[this.at + 1];
    if (next === undefined && this.isFile) throw this.unexpectedEnd();
    if (next !== '\n') {
      const from = next === undefined ? this.at : this.at + 1;
      const at = this.place(from, from);
      throw syntaxError('unexpected character after line continuation character', at).ending(0);
    }
    if (this.at + 2 >= this.source.length) {
      throw this.unexpectedEnd();
    }
    this.at += 2;
    this.line++;
    this.lineStart = this.at;
  }

  private unexpectedEnd(): Refusal {
    return syntaxError('unexpected EOF while parsing', this.place(this.at + 1, this.at + 1)).ending(-1);
  }

  /** At the start of a line outside brackets: skips blank lines, then tells the change of indentation. */
  private indentation(): void {
    for (;;) {
      const { column, alt } = this.measureIndent();
      const c = this.source[this.at];
      if (c === undefined) return;
      if (c === '\n') {
        this.at++;
        this.line++;
        this.lineStart = this.at;
      } else if (c === '#') this.comment();
      else {
        this.indentTo(column, alt);
        return;
      }
    }
  }

  /** An indentation that goes on after a backslash is as deep as it was before the first one. */
  private measureIndent(): { column: number; alt: number } {
    let column = 0;
    let alt = 0;
    let continued = 0;
    for (;;) {
      const c = this.source[this.at];
      if (c === '\\') {
        continued ||= column;
        this.continuation();
        continue;
      }
      if (c === ' ') {
        column++;
        alt++;
      } else if (c === '\t') {
        column = (Math.floor(column / 8) + 1) * 8;
        alt++;
      } else if (c === '\f') {
        column = 0;
        alt = 0;
      } else return continued === 0 ? { column, alt } : { column: continued, alt: continued };
      this.at++;
    }
  }

  private indentTo(column: number, alt: number): void {
    const top = this.indents.at(-1) as number;
    if (column === top) {
      if (alt !== this.altIndents.at(-1)) throw this.tabError();
    } else if (column > top) {
      if (alt <= (this.altIndents.at(-1) as number)) throw this.tabError();
      if (this.indents.length >= 100) throw this.indentError('too many levels of indentation');
      this.indents.push(column);
      this.altIndents.push(alt);
      // CPython marks the last blank of the indentation.
      this.push('indent', this.at - 1, this.at);
    } else this.dedentTo(column, alt);
  }

  private dedentTo(column: number, alt: number): void {
    if (!this.indents.includes(column)) {
      throw this.indentError('unindent does not match any outer indentation level');
    }
    while (column < (this.indents.at(-1) as number)) {
      this.indents.pop();
      this.altIndents.pop();
      this.push('dedent', this.at, this.at);
    }
    if (alt !== this.altIndents.at(-1)) throw this.tabError();
  }

  private lineEnd(): number {
    const end = this.source.indexOf('\n', this.lineStart);
    return end < 0 ? this.source.length : end;
  }

  /** An error of the tokenizer's own: it knows the line without its end. */
  private rangeError(message: string, at: Place): Refusal {
    return syntaxError(message, at).showing(this.source.split('\n')[at.lineno - 1] as string);
  }

  /** One that ends where it begins. */
  private tokenError(message: string, at: Place): Refusal {
    return this.rangeError(message, at).ending(at.col_offset + 1);
  }

  private indentError(message: string): Refusal {
    return syntaxError(message, this.place(this.lineEnd(), this.lineEnd()), 'IndentationError').ending(-1);
  }

  private tabError(): Refusal {
    const message = 'inconsistent use of tabs and spaces in indentation';
    return syntaxError(message, this.place(this.lineStart, this.lineStart), 'TabError').ending(0);
  }

  private finish(): void {
    const f = this.fstrings.at(-1);
    if (f !== undefined) throw this.endInFString(f);
    if (this.brackets.length === 0) {
      const last = this.tokens.at(-1);
      if (this.isFile && last !== undefined && last.type !== 'newline' && last.type !== 'dedent') {
        this.push('newline', this.at, this.at + 1);
      }
    }
    this.backToLastLine();
    if (this.brackets.length === 0) {
      for (let i = 1; i < this.indents.length; i++) this.push('dedent', this.at, this.at);
    }
    this.push('end', this.at, this.at);
  }

  /** What is missing at the end of the text is missed at the end of its last line. */
  private backToLastLine(): void {
    if (this.at !== this.lineStart || this.at === 0) return;
    this.line--;
    this.at--;
    this.lineStart = this.source.lastIndexOf('\n', this.at - 1) + 1;
  }

  // -- names and numbers

  private name(): void {
    const start = this.at;
    NAME_REST.lastIndex = start + this.codePoint().length;
    NAME_REST.exec(this.source);
    const end = NAME_REST.lastIndex;
    const next = this.source[end];
    if ((next === '"' || next === "'") && end - start <= 2 && PREFIX.test(this.source.slice(start, end))) {
      this.string(start, next);
      return;
    }
    if (next === '"' || next === "'") this.checkPrefix(start, end);
    this.at = end;
    this.push('name', start, end);
  }

  /** `ur"…"` and the like: letters that are prefixes each for itself and not together. */
  private checkPrefix(start: number, end: number): void {
    const word = this.source.slice(start, end).toLowerCase();
    if (!/^[rbuft]+$/.test(word) || new Set(word).size !== word.length) return;
    const pair = ['ub', 'ur', 'uf', 'ut', 'bf', 'bt', 'ft'].find(
      ([a, b]) => word.includes(`${a}`) && word.includes(`${b}`),
    );
    if (pair === undefined) return;
    throw this.rangeError(`'${pair[0]}' and '${pair[1]}' prefixes are incompatible`, this.place(start, end));
  }

  private number(): void {
    const start = this.at;
    const rest = this.source.slice(start, start + 2).toLowerCase();
    if (rest === '0x') this.radix(start, /[0-9a-f]/i, 'hexadecimal');
    else if (rest === '0o') this.radix(start, /[0-7]/, 'octal');
    else if (rest === '0b') this.radix(start, /[01]/, 'binary');
    else this.decimal(start);
  }

  private radix(start: number, digit: RegExp, kind: string): void {
    let at = start + 2;
    for (;;) {
      if (this.source[at] === '_') at++;
      const c = this.source[at];
      if (c === undefined || !digit.test(c)) {
        if (isDigit(c)) throw this.tokenError(`invalid digit '${c}' in ${kind} literal`, this.place(at, at + 1));
        throw this.tokenError(`invalid ${kind} literal`, this.place(at - 1, at));
      }
      while (digit.test(this.source[at] ?? '')) at++;
      if (this.source[at] !== '_') break;
    }
    if (isDigit(this.source[at])) {
      throw this.tokenError(`invalid digit '${this.source[at]}' in ${kind} literal`, this.place(at, at + 1));
    }
    this.endNumber(start, at, kind);
  }

  private digits(at: number): number {
    for (;;) {
      while (isDigit(this.source[at])) at++;
      if (this.source[at] !== '_') return at;
      if (!isDigit(this.source[at + 1])) throw this.tokenError('invalid decimal literal', this.place(at, at + 1));
      at++;
    }
  }

  private decimal(start: number): void {
    let at = this.source[start] === '.' ? start : this.digits(start);
    const whole = at;
    if (this.source[at] === '.') at = isDigit(this.source[at + 1]) ? this.digits(at + 1) : at + 1;
    const exponent = /[eE][+-]?[0-9]/y;
    exponent.lastIndex = at;
    if (exponent.test(this.source)) at = this.digits(exponent.lastIndex - 1);
    else if (/^[eE][+-]/.test(this.source.slice(at, at + 2))) {
      throw this.tokenError('invalid decimal literal', this.place(at + 1, at + 2));
    }
    const imaginary = /[jJ]/.test(this.source[at] ?? '');
    if (at === whole && !imaginary) this.checkLeadingZeros(start, at);
    if (imaginary) this.endNumber(start, at + 1, 'imaginary');
    else this.endNumber(start, at, 'decimal');
  }

  private checkLeadingZeros(start: number, end: number): void {
    const zeros = /^0[0_]*/.exec(this.source.slice(start, end))?.[0].length ?? 0;
    if (zeros === 0 || zeros === end - start) return;
    const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    throw this.rangeError(message, this.place(start, start + zeros));
  }

  /** A number may run into a keyword (`1if x`), with a warning, but not into a name; letters beyond ASCII are the parser's. */
  private endNumber(start: number, end: number, kind: string): void {
    const word = /^(?:(?:and|else|for|not|or)(?![\w\x80-\uffff])|if|in|is)/.exec(this.source.slice(end, end + 5))?.[0];
    const next = this.source[end];
    if (word !== undefined) this.warnings.push(this.oddNumber(kind, this.place(end - 1, end)));
    else if (next !== undefined && /[A-Za-z_]/.test(next)) {
      throw this.tokenError(`invalid ${kind} literal`, this.place(end - 1, end));
    }
    this.at = end;
    this.push('number', start, end);
  }

  private oddNumber(kind: string, at: Place): Complaint {
    const { shown, endOffset } = this.tokenError('', at).complaint;
    return { ...syntaxWarning(`invalid ${kind} literal`, at), shown, endOffset };
  }

  // -- operators

  private operator(f: FString | undefined): void {
    const start = this.at;
    const field = f?.fields.at(-1);
    const here = field !== undefined && this.brackets.length === field.depth;
    const c = this.source[start] as string;
    if (here && f !== undefined && field !== undefined && this.fieldEnds(f, field, c)) return;
    const three = this.source.slice(start, start + 3);
    const two = three.slice(0, 2);
    const length = THREE.has(three) ? 3 : TWO.has(two) ? 2 : ONE.includes(c) || c === '$' || c === '?' ? 1 : 0;
    if (length === 0 && c !== '`') throw this.badCharacter();
    this.at = start + Math.max(1, length);
    if ('([{'.includes(c)) this.brackets.push({ open: c, at: this.place(start, start + 1) });
    else if (CLOSES[c] !== undefined) this.close(c, start, field?.depth ?? 0);
    this.push('op', start, this.at);
  }

  private close(c: string, start: number, floor: number): void {
    const at = this.place(start, start + 1);
    const open = this.brackets.at(-1);
    const inField = floor > 0 && this.brackets.length === floor;
    if (inField) throw this.tokenError(`${this.fstrings.at(-1)?.letter}-string: unmatched '${c}'`, at);
    if (open === undefined) throw this.tokenError(`unmatched '${c}'`, at);
    if (open.open !== CLOSES[c]) {
      const where = open.at.lineno === this.line ? '' : ` on line ${open.at.lineno}`;
      const message = `closing parenthesis '${c}' does not match opening parenthesis '${open.open}'${where}`;
      throw this.tokenError(message, at);
    }
    this.brackets.pop();
  }

  private badCharacter(): Refusal {
    const c = this.codePoint();
    const code = `U+${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
    const at = this.place(this.at, this.at + c.length);
    if (/[\p{C}\p{Z}]/u.test(c)) return this.tokenError(`invalid non-printable character ${code}`, at);
    return this.tokenError(`invalid character '${c}' (${code})`, at);
  }

  // -- strings

  private string(start: number, quoteChar: string): void {
    const prefix = this.source.slice(start, this.source.indexOf(quoteChar, start)).toLowerCase();
    const open = start + prefix.length;
    const quote = this.source.startsWith(quoteChar.repeat(3), open) ? quoteChar.repeat(3) : quoteChar;
    if (/[ft]/.test(prefix)) this.fstring(start, prefix, quote);
    else this.plainString(start, open + quote.length, quote);
  }

  private plainString(start: number, body: number, quote: string): void {
    const { line, lineStart } = this;
    let at = body;
    for (; !this.source.startsWith(quote, at); at++) {
      let c = this.source[at];
      if (c === '\\') c = this.source[++at];
      else if (c === '\n' && quote.length === 1) this.unterminated(start, quote, line, lineStart);
      if (c === undefined) this.unterminated(start, quote, line, lineStart);
      if (c === '\n') {
        this.line++;
        this.lineStart = at + 1;
      }
    }
    this.at = at + quote.length;
    this.push('string', start, this.at, line, lineStart);
  }

  private unterminated(start: number, quote: string, line: number, lineStart: number): never {
    const f = this.fstrings.at(-1);
    if (f?.quote === quote) throw this.tokenError(`${f.letter}-string: expecting '}'`, this.place(start, start + 1));
    const triple = quote.length === 3;
    const place = { lineno: line, col_offset: start - lineStart };
    const at = { ...place, end_lineno: line, end_col_offset: start - lineStart + 1 };
    // CPython counts the line after a final newline when a triple-quoted string runs off the end.
    const last =
      triple && this.at < this.lineStart && this.lineStart === this.source.length ? this.line - 1 : this.line;
    const kind = triple ? 'triple-quoted string' : 'string';
    const escaped = !triple && /\\['"]/.test(this.source.slice(start, this.lineEnd()));
    const more = escaped ? '; perhaps you escaped the end quote?' : '';
    throw this.tokenError(`unterminated ${kind} literal (detected at line ${last})${more}`, at);
  }

  // -- f-strings

  private fstring(start: number, prefix: string, quote: string): void {
    this.at = start + prefix.length + quote.length;
    const token = this.push('fstring-start', start, this.at);
    const letter = prefix.includes('t') ? 't' : 'f';
    this.fstrings.push({ quote, raw: prefix.includes('r'), letter, start: token, fields: [] });
  }

  /** Text of the string, or of a format spec, up to the next brace or the end. */
  private fstringText(f: FString): void {
    const { at: start, line, lineStart } = this;
    const spec = f.fields.at(-1);
    for (;;) {
      const c = this.source[this.at];
      if (c === undefined) throw this.endInFString(f);
      if (this.source.startsWith(f.quote, this.at)) break;
      if (c === '{' && (spec !== undefined || this.source[this.at + 1] !== '{')) break;
      if (c === '}' && (spec !== undefined || this.source[this.at + 1] !== '}')) break;
      if (c === '\n' && f.quote.length === 1) {
        if (spec === undefined) this.unterminatedFString(f);
        throw this.newlineInSpec(f);
      }
      this.skipText(f, c as string);
    }
    if (this.at > start) this.push('fstring-middle', start, this.at, line, lineStart);
    this.fstringMark(f);
  }

  private endInFString(f: FString): Refusal {
    return f.fields.at(-1)?.inSpec && f.quote.length === 1 ? this.newlineInSpec(f) : this.unterminatedFString(f);
  }

  private newlineInSpec(f: FString): Refusal {
    const message = `${f.letter}-string: newlines are not allowed in format specifiers for single quoted ${f.letter}-strings`;
    return this.tokenError(message, this.place(this.at, this.at + 1));
  }

  private skipText(f: FString, c: string): void {
    if (c === '{' || c === '}') this.at += 2;
    else if (c === '\\' && !f.raw && this.source.startsWith('N{', this.at + 1)) {
      this.at += 3;
      while (
        this.at < this.source.length &&
        !this.source.startsWith(f.quote, this.at) &&
        this.source[this.at] !== '}'
      ) {
        this.skipPlain();
      }
      if (this.source[this.at] === '}') this.at++;
    } else if (c === '\\' && !'{}'.includes(this.source[this.at + 1] ?? '{')) {
      this.at++;
      this.skipPlain();
    } else this.skipPlain();
  }

  private skipPlain(): void {
    if (this.source[this.at] === '\n') {
      this.line++;
      this.lineStart = this.at + 1;
    }
    this.at++;
  }

  /** The brace or quote that ended a stretch of text. */
  private fstringMark(f: FString): void {
    const c = this.source[this.at];
    const field = f.fields.at(-1);
    if (c === '{') {
      if (f.fields.length === MAX_NESTING) throw this.tooDeep(f);
      this.brackets.push({ open: '{', at: this.place(this.at, this.at + 1) });
      f.fields.push({ depth: this.brackets.length, inSpec: false });
      this.at++;
      this.push('op', this.at - 1, this.at);
    } else if (c === '}') {
      if (field === undefined) {
        throw this.tokenError(`${f.letter}-string: single '}' is not allowed`, this.place(this.at, this.at + 1));
      }
      this.endField(f);
    } else if (field !== undefined) this.expectingBrace(f);
    else this.endFString(f);
  }

  private tooDeep(f: FString): Refusal {
    return this.rangeError(`${f.letter}-string: expressions nested too deeply`, this.place(this.at - 1, this.at - 1));
  }

  private endFString(f: FString): void {
    this.at += f.quote.length;
    this.push('fstring-end', this.at - f.quote.length, this.at);
    this.fstrings.pop();
  }

  private endField(f: FString): void {
    f.fields.pop();
    this.brackets.pop();
    this.at++;
    this.push('op', this.at - 1, this.at);
  }

  /** Inside a field at its own depth, `}` ends it, `:` starts its spec, and a lone `!` or `=` stands for itself. */
  private fieldEnds(f: FString, field: { inSpec: boolean }, c: string): boolean {
    if (c === '}') this.endField(f);
    else if (c === ':') {
      field.inSpec = true;
      this.at++;
      this.push('op', this.at - 1, this.at);
    } else if (c === '!' && this.source[this.at + 1] !== '=') {
      this.at++;
      this.push('op', this.at - 1, this.at);
    } else return false;
    return true;
  }

  private expectingBrace(f: FString): never {
    throw syntaxError(`${f.letter}-string: expecting '}', or format specs`, this.place(this.at, this.at + 1));
  }

  private unterminatedFString(f: FString): never {
    const field = f.fields.at(-1);
    if (field !== undefined) {
      const open = this.brackets.at(-1) as Bracket;
      throw syntaxError(`'${open.open}' was never closed`, open.at).ending(0);
    }
    const kind = f.quote.length === 3 ? `triple-quoted ${f.letter}-string` : `${f.letter}-string`;
    const at = { ...f.start, end_lineno: f.start.lineno, end_col_offset: f.start.col_offset + 1 };
    throw this.tokenError(`unterminated ${kind} literal (detected at line ${this.line})`, at);
  }
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}
