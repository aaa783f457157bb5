/** The scanner of json: text to values, as CPython's C scanner, with its complaints and their places. */
import {
  dict,
  dictSet,
  float,
  type Interpreter,
  invoke,
  list,
  parseFloatText,
  parseInteger,
  RecursionError,
  type Resumable,
  raise,
  tuple,
  type Value,
  wait,
} from '#vm';

/** Functions of the program that see the values; null for none. */
export interface DecodeHooks {
  readonly strict: boolean;
  readonly objectHook: Value;
  readonly pairsHook: Value;
  readonly parseFloat: Value;
  readonly parseInt: Value;
  readonly parseConstant: Value;
}

/** What is wrong with the text, and where (UTF-16 index). */
export class JsonFault {
  readonly message: string;
  readonly at: number;
  constructor(message: string, at: number) {
    this.message = message;
    this.at = at;
  }
}

const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y;
const WORDS: Readonly<Record<string, Value>> = { null: null, true: true, false: false };
const CONSTANTS: Readonly<Record<string, number>> = { NaN: NaN, Infinity, '-Infinity': -Infinity };
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const DEEPEST = 5000;

export class JsonScanner {
  at = 0;
  private readonly interp: Interpreter;
  private readonly text: string;
  private readonly hooks: DecodeHooks;
  private depth = 0;

  constructor(interp: Interpreter, text: string, hooks: DecodeHooks) {
    this.interp = interp;
    this.text = text;
    this.hooks = hooks;
  }

  /** The value at `at`, which is moved behind it. Throws a JsonFault. */
  *value(): Resumable {
    const { text } = this;
    const char = text[this.at];
    if (char === '"') return this.string();
    if (char === '{') return yield* this.deeper('object', () => this.object());
    if (char === '[') return yield* this.deeper('array', () => this.array());
    for (const [word, value] of Object.entries(WORDS)) if (this.takes(word)) return value;
    const number = yield* this.number();
    if (number !== undefined) return number;
    for (const [word, value] of Object.entries(CONSTANTS)) {
      if (this.takes(word)) return yield* this.seen(this.hooks.parseConstant, word, () => float(value));
    }
    throw new JsonFault('Expecting value', this.at);
  }

  skip(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  private takes(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private *deeper(what: string, body: () => Resumable): Resumable {
    if (++this.depth > DEEPEST) {
      throw raise(
        RecursionError,
        `maximum recursion depth exceeded while decoding a JSON ${what} from a unicode string`,
      );
    }
    const value = yield* body();
    this.depth--;
    return value;
  }

  private *number(): Resumable<Value | undefined> {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    if (found === null) return undefined;
    this.at += found[0].length;
    const isWhole = found[2] === undefined && found[3] === undefined;
    if (isWhole) return yield* this.seen(this.hooks.parseInt, found[0], (text) => parseInteger(text, 10) as Value);
    return yield* this.seen(this.hooks.parseFloat, found[0], (text) => float(parseFloatText(text) as number));
  }

  /** What the program's function makes of a text, or we when it has none. */
  private *seen(hook: Value, text: string, plain: (text: string) => Value): Resumable {
    return hook === null ? plain(text) : yield* wait(invoke(this.interp, hook, [text]));
  }

  private *object(): Resumable {
    const { interp, text, hooks } = this;
    const pairs: [string, Value][] = [];
    this.at++;
    this.skip();
    if (text[this.at] !== '}') {
      for (;;) {
        if (text[this.at] !== '"') throw new JsonFault('Expecting property name enclosed in double quotes', this.at);
        const key = this.string();
        this.skip();
        if (text[this.at] !== ':') throw new JsonFault("Expecting ':' delimiter", this.at);
        this.at++;
        this.skip();
        pairs.push([key, yield* this.value()]);
        this.skip();
        if (text[this.at] === '}') break;
        if (this.comma('}')) throw new JsonFault('Illegal trailing comma before end of object', this.at);
      }
    }
    this.at++;
    if (hooks.pairsHook !== null) {
      return yield* wait(invoke(interp, hooks.pairsHook, [list(pairs.map((pair) => tuple(pair)))]));
    }
    const made = dict();
    for (const [key, value] of pairs) yield* wait(dictSet(interp, made, key, value));
    return hooks.objectHook === null ? made : yield* wait(invoke(interp, hooks.objectHook, [made]));
  }

  private *array(): Resumable {
    const items: Value[] = [];
    this.at++;
    this.skip();
    if (this.text[this.at] !== ']') {
      for (;;) {
        items.push(yield* this.value());
        this.skip();
        if (this.text[this.at] === ']') break;
        if (this.comma(']')) throw new JsonFault('Illegal trailing comma before end of array', this.at);
      }
    }
    this.at++;
    return list(items);
  }

  /** Passes a comma; true when the end follows, with `at` left on the comma. */
  private comma(end: string): boolean {
    const comma = this.at;
    if (this.text[comma] !== ',') throw new JsonFault("Expecting ',' delimiter", comma);
    this.at++;
    this.skip();
    if (this.text[this.at] !== end) return false;
    this.at = comma;
    return true;
  }

  /** The string that begins at `at`. */
  string(): string {
    const { text } = this;
    const begin = this.at++;
    let value = '';
    for (;;) {
      const char = text[this.at];
      if (char === undefined) throw new JsonFault('Unterminated string starting at', begin);
      if (char === '"') break;
      if (char === '\\') value += this.escape(begin);
      else {
        if (this.hooks.strict && char < ' ') throw new JsonFault('Invalid control character at', this.at);
        value += char;
        this.at++;
      }
    }
    this.at++;
    return value;
  }

  private escape(begin: number): string {
    const { text } = this;
    const char = text[this.at + 1];
    if (char === undefined) throw new JsonFault('Unterminated string starting at', begin);
    if (char === 'u') {
      const digits = text.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits) || text.length <= this.at + 6)
        throw new JsonFault('Invalid \\uXXXX escape', this.at + 1);
      this.at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const plain = ESCAPES[char];
    if (plain === undefined) throw new JsonFault('Invalid \\escape', this.at);
    this.at += 2;
    return plain;
  }
}
