/**
 * The tokenizer: text to tokens, with Python's indentation and f-strings taken apart as CPython's does (FSTRING_START,
 * MIDDLE, END with the tokens of the replacement fields between them). What it cannot read ends its tokens; whether that or
 * what the parser says is told, is the parser's to weigh (parse.ts). See Lib/tokenize and PEP 701.
 */
import type { Place } from '../ast.ts';
import { Refusal, syntaxError } from '../diagnostic.ts';
import { Indentation } from './indentation.ts';
import { readNumber } from './numbers.ts';
import { isDigit, Scanner } from './scanner.ts';
import type { Token, Tokens } from './token.ts';

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
const NAME_START = /[\p{XID_Start}_]/u;
const NAME_REST = /\p{XID_Continue}*/uy;
const PREFIX = /^(?:[rbuft]|br|rb|fr|rf|tr|rt)$/i;

/** How many brackets may be open, and how many f- and t-strings. */
const MAX_BRACKETS = 200;
const MAX_FSTRINGS = 150;
/** How deep replacement fields may stand in format specs of each other. */
const MAX_NESTING = 3;

class Tokenizer extends Scanner {
  private readonly indentation = new Indentation();
  private readonly brackets: Bracket[] = [];
  private readonly fstrings: FString[] = [];

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
      this.indentation.read(this);
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
    else if (c === '#') this.skipComment();
    else if (c === '\\') this.skipContinuation();
    else if (c === '"' || c === "'") this.string(this.at, c);
    else if ((c >= '0' && c <= '9') || (c === '.' && isDigit(this.source[this.at + 1]))) readNumber(this);
    else if (c === '_' || NAME_START.test(this.codePoint())) this.name();
    else this.operator(f);
  }

  // -- lines

  private newline(): void {
    const isEnd = this.brackets.length === 0 && this.fstrings.length === 0;
    if (isEnd) this.push('newline', this.at, this.at + 1);
    this.beginLine(++this.at);
    if (isEnd) this.indentation.read(this);
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
    if (this.brackets.length === 0) this.indentation.close(this);
    this.push('end', this.at, this.at);
  }

  /** What is missing at the end of the text is missed at the end of its last line. */
  private backToLastLine(): void {
    if (this.at !== this.lineStart || this.at === 0) return;
    this.line--;
    this.at--;
    this.lineStart = this.source.lastIndexOf('\n', this.at - 1) + 1;
  }

  // -- names

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
    if ('([{'.includes(c)) this.open(c, start);
    else if (CLOSES[c] !== undefined) this.close(c, start, field?.depth ?? 0);
    this.push('op', start, this.at);
  }

  private open(c: string, start: number): void {
    if (this.brackets.length >= MAX_BRACKETS) {
      throw this.tokenError('too many nested parentheses', this.place(start, start + 1));
    }
    this.brackets.push({ open: c, at: this.place(start, start + 1) });
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
      if (c === '\n') this.beginLine(at + 1);
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
    if (this.fstrings.length + 1 >= MAX_FSTRINGS) {
      throw this.tokenError('too many nested f-strings or t-strings', this.place(this.at - 1, this.at));
    }
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
    if (this.source[this.at] === '\n') this.beginLine(this.at + 1);
    this.at++;
  }

  /** The brace or quote that ended a stretch of text. */
  private fstringMark(f: FString): void {
    const c = this.source[this.at];
    const field = f.fields.at(-1);
    if (c === '{') {
      if (f.fields.length === MAX_NESTING) throw this.tooDeep(f);
      this.open('{', this.at);
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
