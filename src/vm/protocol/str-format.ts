/**
 * str.format and str.format_map: replacement fields with attributes, items, conversions and nested specifications. An
 * f-string is compiled and never comes here.
 * https://docs.python.org/3/library/string.html#format-string-syntax
 */
import type { Interpreter } from '../interpreter.ts';
import { IndexError, KeyError, raise, ValueError } from '../objects/exception.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { getAttr } from './attribute.ts';
import { getItem, wait } from './operators.ts';
import { settle } from './settle.ts';
import { ascii, format, repr, str } from './text.ts';

/** Where the fields get their values. */
export interface FieldSource {
  /** null for format_map, which has none. */
  readonly args: readonly Value[] | null;
  readonly named: (name: string) => Maybe<Value | undefined>;
}

/** One piece: literal text, and the field behind it. */
interface Piece {
  readonly literal: string;
  readonly field: Field | null;
}

interface Field {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
}

/** Counts `{}` fields; the two ways of numbering do not mix. */
interface Numbering {
  state: 'open' | 'automatic' | 'manual';
  next: number;
}

/** text.format(…) */
export function formatFields(interp: Interpreter, text: string, source: FieldSource): Maybe<string> {
  return settle(expand(interp, text, source, { state: 'open', next: 0 }, 2));
}

function* expand(
  interp: Interpreter,
  text: string,
  source: FieldSource,
  numbering: Numbering,
  depth: number,
): Resumable<string> {
  if (depth === 0) throw raise(ValueError, 'Max string recursion exceeded');
  let result = '';
  for (const { literal, field } of pieces(text)) {
    result += literal;
    if (field === null) continue;
    const value = yield* converted(interp, yield* fieldValue(interp, field.name, source, numbering), field.conversion);
    const spec = field.spec.includes('{')
      ? yield* expand(interp, field.spec, source, numbering, depth - 1)
      : field.spec;
    result += yield* wait(format(interp, value, spec));
  }
  return result;
}

function* converted(interp: Interpreter, value: Value, conversion: string): Resumable {
  switch (conversion) {
    case '':
      return value;
    case 'r':
      return yield* wait(repr(interp, value));
    case 's':
      return yield* wait(str(interp, value));
    case 'a':
      return yield* wait(ascii(interp, value));
    default: {
      const code = conversion.codePointAt(0) as number;
      const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
      throw raise(ValueError, `Unknown conversion specifier ${shown}`);
    }
  }
}

// -- the value of a field --------------------------------------------------------------------------------------------

function* fieldValue(interp: Interpreter, name: string, source: FieldSource, numbering: Numbering): Resumable {
  const end = name.search(/[.[]/);
  const first = end < 0 ? name : name.slice(0, end);
  let value = yield* firstValue(first, source, numbering);
  let rest = end < 0 ? '' : name.slice(end);
  while (rest !== '') {
    const step = accessor(rest);
    value = yield* wait(step.item ? getItem(interp, value, keyOf(step.name)) : getAttr(interp, value, step.name));
    rest = rest.slice(step.length);
  }
  return value;
}

function* firstValue(name: string, source: FieldSource, numbering: Numbering): Resumable {
  const index = name === '' ? automatic(numbering) : numberOf(name);
  if (index === null) {
    const found = yield* wait(source.named(name));
    if (found === undefined) throw raise(KeyError, name);
    return found;
  }
  if (name !== '') manual(numbering);
  if (source.args === null) throw raise(ValueError, 'Format string contains positional fields');
  const value = source.args[index];
  if (value !== undefined) return value;
  throw raise(IndexError, `Replacement index ${index} out of range for positional args tuple`);
}

function numberOf(text: string): number | null {
  if (!/^\d+$/.test(text)) return null;
  const value = Number(text);
  if (value > Number.MAX_SAFE_INTEGER) throw raise(ValueError, 'Too many decimal digits in format string');
  return value;
}

function automatic(numbering: Numbering): number {
  if (numbering.state === 'manual') {
    throw raise(ValueError, 'cannot switch from manual field specification to automatic field numbering');
  }
  numbering.state = 'automatic';
  return numbering.next++;
}

function manual(numbering: Numbering): void {
  if (numbering.state === 'automatic') {
    throw raise(ValueError, 'cannot switch from automatic field numbering to manual field specification');
  }
  numbering.state = 'manual';
}

function keyOf(text: string): Value {
  return numberOf(text) ?? text;
}

/** `.name` or `[key]` at the beginning of `rest`. */
function accessor(rest: string): { item: boolean; name: string; length: number } {
  if (rest[0] === '.') {
    const found = /^\.([^.[]*)/.exec(rest) as RegExpExecArray;
    return notEmpty({ item: false, name: found[1] as string, length: found[0].length });
  }
  if (rest[0] !== '[') throw raise(ValueError, "Only '.' or '[' may follow ']' in format field specifier");
  const close = rest.indexOf(']');
  if (close < 0) throw raise(ValueError, "Missing ']' in format string");
  return notEmpty({ item: true, name: rest.slice(1, close), length: close + 1 });
}

function notEmpty<T extends { name: string }>(step: T): T {
  if (step.name === '') throw raise(ValueError, 'Empty attribute in format string');
  return step;
}

// -- the pieces of the text ------------------------------------------------------------------------------------------

function* pieces(text: string): Generator<Piece, void> {
  let at = 0;
  while (at < text.length) {
    const brace = text.slice(at).search(/[{}]/);
    if (brace < 0) return yield { literal: text.slice(at), field: null };
    const found = at + brace;
    const char = text[found] as string;
    if (text[found + 1] === char) {
      yield { literal: text.slice(at, found + 1), field: null };
      at = found + 2;
      continue;
    }
    if (char === '}' || found + 1 === text.length) {
      throw raise(ValueError, `Single '${char}' encountered in format string`);
    }
    const [field, end] = readField(text, found + 1);
    yield { literal: text.slice(at, found), field };
    at = end;
  }
}

/** The field whose inside begins at `start`, and where the text goes on. */
function readField(text: string, start: number): [field: Field, end: number] {
  const nameEnd = fieldNameEnd(text, start);
  const name = text.slice(start, nameEnd);
  const char = text[nameEnd];
  if (char === undefined) throw raise(ValueError, "expected '}' before end of string");
  if (char === '}') return [{ name, conversion: '', spec: '' }, nameEnd + 1];
  let at = nameEnd + 1;
  let conversion = '';
  if (char === '!') {
    if (at >= text.length) throw raise(ValueError, 'end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(text.codePointAt(at) as number);
    at += conversion.length;
    if (text[at] === '}') return [{ name, conversion, spec: '' }, at + 1];
    if (at < text.length && text[at] !== ':') throw raise(ValueError, "expected ':' after conversion specifier");
    at++;
  }
  const end = specEnd(text, at);
  return [{ name, conversion, spec: text.slice(at, end) }, end + 1];
}

function fieldNameEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !'}:!'.includes(text[at] as string)) {
    if (text[at] === '{') throw raise(ValueError, "unexpected '{' in field name");
    if (text[at] === '[') while (at < text.length && text[at] !== ']') at++;
    else at++;
  }
  return at;
}

function specEnd(text: string, start: number): number {
  let open = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') open++;
    else if (text[at] === '}' && --open === 0) return at;
  }
  throw raise(ValueError, "unmatched '{' in format spec");
}
