/**
 * Reads a regular expression, with the rules and complaints of CPython's re._parser.
 * https://docs.python.org/3/library/re.html#regular-expression-syntax
 */
import { characterNamed } from '#base';
import { TooLarge } from './program.ts';
import { type Category, FLAG, type Member, type Node, widthOf } from './tree.ts';

/** What is wrong with a pattern, and where (in code points); null for no place. */
export class PatternFault {
  readonly message: string;
  readonly at: number | null;
  constructor(message: string, at: number | null) {
    this.message = message;
    this.at = at;
  }
}

export interface Parsed {
  readonly tree: Node;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  readonly flags: number;
  /** What may mean something else in later versions of Python. */
  readonly doubts: readonly string[];
}

const LETTERS: Readonly<Record<string, number>> = {
  i: FLAG.IGNORECASE,
  L: FLAG.LOCALE,
  m: FLAG.MULTILINE,
  s: FLAG.DOTALL,
  x: FLAG.VERBOSE,
  a: FLAG.ASCII,
  u: FLAG.UNICODE,
};
const TYPE_FLAGS = FLAG.ASCII | FLAG.LOCALE | FLAG.UNICODE;
const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };
/** Set operations that Python may have one day. */
const OPERATORS: Readonly<Record<string, string>> = {
  '-': 'difference',
  '&': 'intersection',
  '~': 'symmetric difference',
  '|': 'union',
};
const MOST = Number.POSITIVE_INFINITY;
const LARGEST_COUNT = 4294967295;

export function parsePattern(source: readonly string[], flags: number, isBytes: boolean): Parsed {
  return new Parser(source, flags, isBytes).parse();
}

class Parser {
  private readonly source: readonly string[];
  private readonly isBytes: boolean;
  private flags: number;
  private at = 0;
  private groups = 1;
  private readonly names = new Map<string, number>();
  private readonly open = new Set<number>();
  private readonly widths = new Map<number, readonly [number, number]>();
  /** References to groups by number in conditions, to be checked at the end. */
  private readonly checks: [group: number, at: number][] = [];
  private lookbehinds = 0;
  private readonly doubts: string[] = [];

  constructor(source: readonly string[], flags: number, isBytes: boolean) {
    this.source = source;
    this.isBytes = isBytes;
    this.flags = this.fixed(flags);
  }

  parse(): Parsed {
    const tree = this.branches(0);
    if (this.peek() === ')') throw new PatternFault('unbalanced parenthesis', this.at);
    for (const [group, at] of this.checks) {
      if (group >= this.groups) throw new PatternFault(`invalid group reference ${group}`, at);
    }
    return { tree, groups: this.groups - 1, names: this.names, flags: this.flags, doubts: this.doubts };
  }

  private fixed(flags: number): number {
    if (this.isBytes) {
      if (flags & FLAG.UNICODE) throw new PatternFault('cannot use UNICODE flag with a bytes pattern', null);
      return flags;
    }
    if (flags & FLAG.LOCALE) throw new PatternFault('cannot use LOCALE flag with a str pattern', null);
    if (!(flags & FLAG.ASCII)) return flags | FLAG.UNICODE;
    if (flags & FLAG.UNICODE) throw new PatternFault('ASCII and UNICODE flags are incompatible', null);
    return flags;
  }

  private peek(): string | undefined {
    return this.source[this.at];
  }

  private take(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }

  /** Alternatives up to `)` or the end. */
  private branches(depth: number): Node {
    const choices = [this.sequence(depth)];
    while (this.take('|')) choices.push(this.sequence(depth));
    return choices.length === 1 ? (choices[0] as Node) : { kind: 'branch', choices };
  }

  private sequence(depth: number): Node {
    const items: Node[] = [];
    for (;;) {
      const char = this.peek();
      if (char === undefined || char === '|' || char === ')') break;
      if (this.flags & FLAG.VERBOSE && this.skipsVerbose()) continue;
      if ('*+?{'.includes(char)) {
        if (this.repeats(items)) continue;
      }
      const item = this.atom(depth, items.length === 0);
      if (item !== null) items.push(item);
    }
    return items.length === 1 ? (items[0] as Node) : { kind: 'sequence', items };
  }

  private skipsVerbose(): boolean {
    const char = this.peek() as string;
    if (/[ \t\n\r\f\v]/.test(char)) {
      this.at++;
      return true;
    }
    if (char !== '#') return false;
    while (this.peek() !== undefined && this.peek() !== '\n') this.at++;
    return true;
  }

  /** A quantifier of the last item; false for a brace that is none. */
  private repeats(items: Node[]): boolean {
    const here = this.at;
    const bounds = this.bounds();
    if (bounds === null) return false;
    const body = items.pop();
    if (body === undefined || body.kind === 'at') throw new PatternFault('nothing to repeat', here);
    if (body.kind === 'repeat') throw new PatternFault('multiple repeat', here);
    const how = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy';
    items.push({ kind: 'repeat', min: bounds[0], max: bounds[1], how, body });
    return true;
  }

  private bounds(): readonly [number, number] | null {
    const here = this.at;
    const char = this.source[this.at++];
    if (char === '*') return [0, MOST];
    if (char === '+') return [1, MOST];
    if (char === '?') return [0, 1];
    const low = this.digits();
    const comma = this.take(',');
    const high = comma ? this.digits() : low;
    if (!this.take('}') || (low === '' && !comma)) {
      this.at = here;
      return null;
    }
    const [min, max] = [low === '' ? 0 : Number(low), high === '' ? MOST : Number(high)];
    if (min >= LARGEST_COUNT || (max !== MOST && max >= LARGEST_COUNT)) {
      throw new TooLarge('the repetition number is too large');
    }
    if (max < min) throw new PatternFault('min repeat greater than max repeat', here + 1);
    return [min, max];
  }

  private digits(): string {
    let text = '';
    while (/^\d$/.test(this.peek() ?? '')) text += this.source[this.at++];
    return text;
  }

  private literal(code: number): Node {
    return { kind: 'set', members: [{ from: code, to: code }], negated: false, flags: this.flags };
  }

  private atom(depth: number, isFirst: boolean): Node | null {
    const char = this.source[this.at++] as string;
    switch (char) {
      case '.':
        return { kind: 'any', flags: this.flags };
      case '^':
      case '$':
        return { kind: 'at', where: char, flags: this.flags };
      case '(':
        return this.group(depth, isFirst);
      case '[':
        return this.set();
      case '\\':
        return this.escape();
      default:
        return this.literal(char.codePointAt(0) as number);
    }
  }

  // -- groups

  private group(depth: number, isFirst: boolean): Node | null {
    const start = this.at - 1;
    if (!this.take('?')) return this.capture(null, start, depth);
    const char = this.source[this.at++];
    if (char === undefined) throw new PatternFault('unexpected end of pattern', this.at - 1);
    if (char === 'P') return this.pExtension(start, depth);
    if (char === ':') return this.closed(start, () => grouped(this.branches(depth + 1)));
    if (char === '>') return { kind: 'atomic', body: this.closed(start, () => this.branches(depth + 1)) };
    if (char === '#') return this.comment(start);
    if (char === '=' || char === '!') return this.look(false, char === '!', start, depth);
    if (char === '<') {
      const next = this.source[this.at++];
      if (next === undefined) throw new PatternFault('unexpected end of pattern', this.at - 1);
      if (next !== '=' && next !== '!') throw new PatternFault(`unknown extension ?<${next}`, this.at - 3);
      return this.look(true, next === '!', start, depth);
    }
    if (char === '(') return this.condition(start, depth);
    if (char in LETTERS || char === '-') return this.inlineFlags(char, start, depth, isFirst);
    throw new PatternFault(`unknown extension ?${char}`, this.at - 2);
  }

  private closed<T>(start: number, body: () => T): T {
    const before = this.flags;
    const made = body();
    if (!this.take(')')) throw new PatternFault('missing ), unterminated subpattern', start);
    this.flags = before;
    return made;
  }

  private comment(start: number): null {
    for (;;) {
      const char = this.source[this.at++];
      if (char === undefined) throw new PatternFault('missing ), unterminated comment', start);
      if (char === ')') return null;
    }
  }

  private capture(name: string | null, start: number, depth: number): Node {
    const index = this.groups++;
    if (name !== null) {
      const known = this.names.get(name);
      if (known !== undefined) {
        const at = this.at - Array.from(name).length - 1;
        throw new PatternFault(`redefinition of group name '${name}' as group ${index}; was group ${known}`, at);
      }
      this.names.set(name, index);
    }
    this.open.add(index);
    const body = this.closed(start, () => this.branches(depth + 1));
    this.open.delete(index);
    this.widths.set(index, widthOf(body, this.widths));
    return { kind: 'group', index, body };
  }

  private pExtension(start: number, depth: number): Node {
    if (this.take('<')) {
      const name = this.until('>', 'group name');
      this.checkName(name);
      return this.capture(name, start, depth);
    }
    if (this.take('=')) {
      const name = this.until(')', 'group name');
      this.checkName(name);
      const group = this.names.get(name);
      const at = this.at - Array.from(name).length - 1;
      if (group === undefined) throw new PatternFault(`unknown group name '${name}'`, at);
      return this.reference(group, at);
    }
    const char = this.source[this.at];
    if (char === undefined) throw new PatternFault('unexpected end of pattern', this.at);
    throw new PatternFault(`unknown extension ?P${char}`, this.at - 2);
  }

  private until(end: string, what: string): string {
    const begin = this.at;
    let text = '';
    for (;;) {
      const char = this.source[this.at++];
      if (char === end) break;
      if (char === undefined) {
        if (text === '') throw new PatternFault(`missing ${what}`, begin);
        throw new PatternFault(`missing ${end}, unterminated name`, begin);
      }
      text += char;
    }
    if (text === '') throw new PatternFault(`missing ${what}`, begin);
    return text;
  }

  private checkName(name: string): void {
    const isIdentifier = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}_]*$/u.test(name);
    const at = this.at - Array.from(name).length - 1;
    if (!isIdentifier || (this.isBytes && !/^[\0-\x7f]*$/.test(name))) {
      throw new PatternFault(`bad character in group name '${name}'`, at);
    }
  }

  private reference(group: number, at: number): Node {
    if (this.open.has(group)) throw new PatternFault('cannot refer to an open group', at);
    if (this.lookbehinds > 0 && !this.widths.has(group)) {
      throw new PatternFault('cannot refer to group defined in the same lookbehind subpattern', at);
    }
    return { kind: 'reference', group, flags: this.flags };
  }

  private look(behind: boolean, negated: boolean, start: number, depth: number): Node {
    if (behind) this.lookbehinds++;
    const body = this.closed(start, () => this.branches(depth + 1));
    if (!behind) return { kind: 'look', back: 0, negated, body };
    this.lookbehinds--;
    const [back, most] = widthOf(body, this.widths);
    if (back !== most) throw new PatternFault('look-behind requires fixed-width pattern', null);
    return { kind: 'look', back, negated, body };
  }

  private condition(start: number, depth: number): Node {
    const name = this.until(')', 'group name');
    const at = this.at - Array.from(name).length - 1;
    let group: number;
    if (/^\d+$/.test(name)) {
      group = Number(name);
      if (group === 0) throw new PatternFault('bad group number', at);
      this.checks.push([group, at]);
    } else {
      this.checkName(name);
      const known = this.names.get(name);
      if (known === undefined) throw new PatternFault(`unknown group name '${name}'`, at);
      group = known;
    }
    return this.closed(start, () => {
      const yes = this.sequence(depth + 1);
      const no: Node = this.take('|') ? this.sequence(depth + 1) : { kind: 'sequence', items: [] };
      if (this.peek() === '|') throw new PatternFault('conditional backref with more than two branches', this.at);
      return { kind: 'condition', group, yes, no } as const;
    });
  }

  /** `(?aiLmsux)` at the start, or `(?aiLmsux-imsx:…)`. */
  private inlineFlags(first: string, start: number, depth: number, isFirst: boolean): Node | null {
    let char: string | undefined = first;
    let on = 0;
    let off = 0;
    while (char !== undefined && char in LETTERS) {
      on |= this.flagOf(char, on);
      char = this.source[this.at++];
    }
    if (char === ')') {
      if (!isFirst || depth > 0 || start !== 0) {
        throw new PatternFault('global flags not at the start of the expression', start);
      }
      if (on & TYPE_FLAGS) this.flags &= ~TYPE_FLAGS;
      this.flags |= on;
      return null;
    }
    if (char === '-') {
      char = this.source[this.at++];
      if (char === undefined) throw new PatternFault('missing flag', this.at - 1);
      if (!(char in LETTERS))
        throw new PatternFault(/^[a-zA-Z]$/.test(char) ? 'unknown flag' : 'missing flag', this.at - 1);
      while (char !== undefined && char in LETTERS) {
        const flag = LETTERS[char] as number;
        if (flag & TYPE_FLAGS) {
          throw new PatternFault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", this.at);
        }
        off |= flag;
        char = this.source[this.at++];
      }
    }
    if (char === undefined) throw new PatternFault('missing -, : or )', this.at - 1);
    if (char !== ':') {
      const message = /^[a-zA-Z]$/.test(char) ? 'unknown flag' : off ? 'missing :' : 'missing -, : or )';
      throw new PatternFault(message, this.at - 1);
    }
    if (on & off) throw new PatternFault('bad inline flags: flag turned on and off', this.at - 1);
    return this.closed(start, () => {
      if (on & TYPE_FLAGS) this.flags &= ~TYPE_FLAGS;
      this.flags = (this.flags | on) & ~off;
      return grouped(this.branches(depth + 1));
    });
  }

  private flagOf(char: string, on: number): number {
    const flag = LETTERS[char] as number;
    if (this.isBytes && char === 'u') {
      throw new PatternFault("bad inline flags: cannot use 'u' flag with a bytes pattern", this.at);
    }
    if (!this.isBytes && char === 'L') {
      throw new PatternFault("bad inline flags: cannot use 'L' flag with a str pattern", this.at);
    }
    if (flag & TYPE_FLAGS && on & TYPE_FLAGS & ~flag) {
      throw new PatternFault("bad inline flags: flags 'a', 'u' and 'L' are incompatible", this.at);
    }
    return flag;
  }

  // -- sets and escapes

  private set(): Node {
    const start = this.at - 1;
    const negated = this.take('^');
    const members: Member[] = [];
    if (this.peek() === '[') this.doubts.push(`Possible nested set at position ${this.at}`);
    const first = this.at;
    for (;;) {
      const begin = this.at;
      const char = this.source[this.at++];
      if (char === undefined) throw new PatternFault('unterminated character set', start);
      if (char === ']' && begin !== first) break;
      const doubt = members.length > 0 && this.peek() === char ? OPERATORS[char] : undefined;
      if (doubt !== undefined) this.doubts.push(`Possible set ${doubt} at position ${begin}`);
      const low = char === '\\' ? this.setEscape() : point(char);
      if (this.peek() !== '-') {
        members.push(low);
        continue;
      }
      this.at++;
      const end = this.source[this.at];
      if (end === undefined) throw new PatternFault('unterminated character set', start);
      if (end === ']') {
        members.push(low, point('-'));
        this.at++;
        break;
      }
      this.at++;
      const high = end === '\\' ? this.setEscape() : point(end);
      const shown = this.source.slice(begin, this.at).join('');
      if (!('from' in low) || !('from' in high) || high.from < low.from) {
        throw new PatternFault(`bad character range ${shown}`, begin);
      }
      members.push({ from: low.from, to: high.from });
    }
    return { kind: 'set', members, negated, flags: this.flags };
  }

  private setEscape(): Member {
    const here = this.at - 1;
    const char = this.source[this.at++];
    if (char === undefined) throw new PatternFault('bad escape (end of pattern)', here);
    if ('dDsSwW'.includes(char)) return { category: char as Category };
    const octal = /^[0-7]$/.test(char) ? this.octal(here, char) : null;
    const code = octal ?? this.codeEscape(char, here);
    return { from: code, to: code };
  }

  private octal(here: number, first: string): number {
    let digits = first;
    while (digits.length < 3 && /^[0-7]$/.test(this.peek() ?? '')) digits += this.source[this.at++];
    const code = Number.parseInt(digits, 8);
    if (code > 0o377) {
      throw new PatternFault(`octal escape value \\${digits} outside of range 0-0o377`, here);
    }
    return code;
  }

  private escape(): Node {
    const here = this.at - 1;
    const char = this.source[this.at++];
    if (char === undefined) throw new PatternFault('bad escape (end of pattern)', here);
    const { flags } = this;
    if (char === 'A' || char === 'b' || char === 'B') return { kind: 'at', where: char, flags };
    if (char === 'Z' || char === 'z') return { kind: 'at', where: 'Z', flags };
    if ('dDsSwW'.includes(char)) {
      return { kind: 'set', members: [{ category: char as Category }], negated: false, flags };
    }
    if (char === '0') return this.literal(this.octalZero());
    if (/^[1-9]$/.test(char)) return this.numbered(char, here);
    return this.literal(this.codeEscape(char, here));
  }

  private octalZero(): number {
    let digits = '0';
    while (digits.length < 3 && /^[0-7]$/.test(this.peek() ?? '')) digits += this.source[this.at++];
    return Number.parseInt(digits, 8);
  }

  private numbered(first: string, here: number): Node {
    let digits = first;
    if (/^\d$/.test(this.peek() ?? '')) {
      const second = this.source[this.at] as string;
      const third = this.source[this.at + 1] ?? '';
      if (/^[0-3]$/.test(first) && /^[0-7]$/.test(second) && /^[0-7]$/.test(third)) {
        this.at += 2;
        return this.literal(Number.parseInt(first + second + third, 8));
      }
      if (/^[4-7]$/.test(first) && /^[0-7]$/.test(second) && /^[0-7]$/.test(third)) {
        throw new PatternFault(`octal escape value \\${first}${second}${third} outside of range 0-0o377`, here);
      }
      digits += second;
      this.at++;
    }
    const group = Number(digits);
    if (group >= this.groups) throw new PatternFault(`invalid group reference ${group}`, here + 1);
    return this.reference(group, here);
  }

  private codeEscape(char: string, here: number): number {
    if (char === 'x') return this.hex(2, 'x', here);
    if (!this.isBytes && char === 'u') return this.hex(4, 'u', here);
    if (!this.isBytes && char === 'U') return this.hex(8, 'U', here);
    const known = ESCAPES[char];
    if (known !== undefined) return known;
    if (char === 'N' && !this.isBytes) return this.named(here);
    if (/^[a-zA-Z0-9]$/.test(char)) throw new PatternFault(`bad escape \\${char}`, here);
    return char.codePointAt(0) as number;
  }

  /** `\N{…}`. */
  private named(here: number): number {
    if (!this.take('{')) throw new PatternFault('missing {', here + 2);
    const name = this.until('}', 'character name');
    const code = characterNamed(name);
    if (code === undefined) throw new PatternFault(`undefined character name '${name}'`, here);
    return code;
  }

  private hex(count: number, letter: string, here: number): number {
    let digits = '';
    while (digits.length < count && /^[0-9a-fA-F]$/.test(this.peek() ?? '')) digits += this.source[this.at++];
    if (digits.length < count) throw new PatternFault(`incomplete escape \\${letter}${digits}`, here);
    const code = Number.parseInt(digits, 16);
    if (code > 0x10ffff) throw new PatternFault(`bad escape \\${letter}${digits}`, here);
    return code;
  }
}

/** What stands in parentheses can be repeated even where it could not without them. */
function grouped(body: Node): Node {
  return body.kind === 'repeat' || body.kind === 'at' ? { kind: 'sequence', items: [body] } : body;
}

function point(char: string): Member {
  const code = char.codePointAt(0) as number;
  return { from: code, to: code };
}
