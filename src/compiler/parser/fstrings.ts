/**
 * String expressions: one or more string tokens side by side become a Constant, a JoinedStr or a TemplateStr.
 */
import type { Constant, Expr, FormattedValue, Interpolation, JoinedStr, Place, TemplateStr } from '../ast.ts';
import type { Refusal } from '../diagnostic.ts';
import type { Cursor } from './cursor.ts';
import { starExpressionsOrYield } from './expressions.ts';
import { decodeBytes, decodeText, partsOf } from './literals.ts';
import { forgotComma } from './meant.ts';
import type { Token } from './token.ts';

/** All the neighbouring strings from here on, as one expression. */
export function strings(p: Cursor): Expr {
  const start = p.token;
  if (atTemplate(p)) return templates(p);
  const values: Expr[] = [];
  const bytes: number[] = [];
  let kind: 'str' | 'bytes' | null = null;
  let joined = false;
  while (atText(p)) {
    const isBytes = p.at('string') && partsOf(p.token.text).bytes;
    if (kind !== null && (kind === 'bytes') !== isBytes) throw mixed(p);
    kind = isBytes ? 'bytes' : 'str';
    if (p.at('fstring-start')) {
      joined = true;
      fstring(p, values);
    } else if (isBytes) addBytes(p, p.advance(), bytes);
    else addText(values, textOf(p, p.token), p.advance());
  }
  if (atTemplate(p)) throw mixedTemplate(p, start);
  const place = p.from(start);
  if (kind === 'bytes') return { nodeType: 'Constant', value: { kind, value: bytes }, ...place };
  if (joined) return { nodeType: 'JoinedStr', values, ...place };
  const only = values[0] as Constant | undefined;
  return { nodeType: 'Constant', value: only?.value ?? { kind: 'str', value: '' }, ...place };
}

/** At a t-string. */
function atTemplate(p: Cursor): boolean {
  return p.at('fstring-start') && letterOf(p, p.token) === 't';
}

/** At a string that is no t-string. */
function atText(p: Cursor): boolean {
  return p.at('string') || (p.at('fstring-start') && !atTemplate(p));
}

function letterOf(p: Cursor, start: Token): 'f' | 't' {
  return /t/i.test(p.source.slice(start.start, start.end)) ? 't' : 'f';
}

function templates(p: Cursor): TemplateStr {
  const start = p.token;
  const values: Expr[] = [];
  while (atTemplate(p)) fstring(p, values);
  if (atText(p)) throw mixedTemplate(p, start);
  return { nodeType: 'TemplateStr', values: values as (Constant | Interpolation)[], ...p.from(start) };
}

function mixedTemplate(p: Cursor, start: Token) {
  const next = p.token;
  if (p.at('string')) p.advance();
  else fstring(p, []);
  const message = 'cannot mix t-string literals with string or bytes literals';
  return p.rangeError(message, start, p.from(next));
}

function mixed(p: Cursor) {
  while (atText(p)) {
    if (p.at('string')) p.advance();
    else fstring(p, []);
  }
  return p.error('cannot mix bytes and nonbytes literals');
}

function addBytes(p: Cursor, token: Token, bytes: number[]): void {
  const parts = partsOf(token.text);
  for (const byte of decodeBytes(parts, { cursor: p, token, column: token.col_offset + parts.shift })) bytes.push(byte);
}

function textOf(p: Cursor, token: Token): string {
  const parts = partsOf(token.text);
  return parts.raw ? parts.body : decodeText(parts.body, { cursor: p, token, column: token.col_offset + parts.shift });
}

/** Adds plain text, joined to plain text before it. */
function addText(values: Expr[], text: string, at: Place): void {
  const last = values.at(-1);
  if (last?.nodeType === 'Constant' && last.value.kind === 'str') {
    const value = { kind: 'str', value: last.value.value + text } as const;
    values[values.length - 1] = { ...last, value, end_lineno: at.end_lineno, end_col_offset: at.end_col_offset };
  } else if (text !== '') values.push(constant(text, at));
}

function constant(text: string, at: Place): Constant {
  const { lineno, col_offset, end_lineno, end_col_offset } = at;
  const value = { kind: 'str', value: text } as const;
  return { nodeType: 'Constant', value, lineno, col_offset, end_lineno, end_col_offset };
}

/** What kind of string a replacement field stands in. */
interface Kind {
  readonly letter: 'f' | 't';
  readonly raw: boolean;
}

function fstring(p: Cursor, values: Expr[]): void {
  const start = p.advance();
  const raw = /^[a-z]*r/i.test(p.source.slice(start.start, start.end));
  const kind = { letter: letterOf(p, start), raw };
  while (!p.at('fstring-end')) part(p, values, kind, false);
  p.advance();
}

/** A stretch of text or a replacement field. */
function part(p: Cursor, values: Expr[], kind: Kind, spec: boolean): void {
  if (p.at('fstring-middle')) middle(p, values, kind.raw, spec);
  else replacement(p, values, kind, spec);
}

function middle(p: Cursor, values: Expr[], raw: boolean, spec: boolean): void {
  const token = p.advance();
  const written = p.source.slice(token.start, token.end);
  const source = spec ? written : written.replaceAll('{{', '{').replaceAll('}}', '}');
  addText(
    values,
    raw
      ? source
      : decodeText(source, {
          cursor: p,
          token: p.token,
          column: p.token.col_offset + 1,
          next: p.source[token.end],
        }),
    token,
  );
}

function replacement(p: Cursor, values: Expr[], kind: Kind, spec: boolean): void {
  const open = p.expect('{');
  const string = `${kind.letter}-string`;
  for (const mark of ['}', '=', '!', ':']) {
    if (p.is(mark)) throw p.error(`${string}: valid expression required before '${mark}'`);
  }
  const value = p.attempt(() => starExpressionsOrYield(p));
  if (value === null) throw badValue(p, string);
  const debug = p.accept('=');
  const text = withoutComments(p.source.slice(open.end, p.token.start));
  const written = p.is('!') ? conversionOf(p, string) : '';
  if (debug) addText(values, text, open);
  const conversion = written === '' && debug && !p.is(':') ? 'r' : written;
  const format_spec = p.is(':') ? formatSpec(p, kind) : null;
  if (!p.is('}')) throw unfinished(p, value, string, expected(debug, written, format_spec !== null));
  p.advance();
  const field = { value, conversion, format_spec, ...p.from(open) };
  if (kind.letter === 'f' || spec) values.push({ nodeType: 'FormattedValue', ...field } as FormattedValue);
  else values.push({ nodeType: 'Interpolation', str: text.replace(/[\s=]+$/, ''), ...field } as Interpolation);
}

/** What stands in a field is no expression: the complaint is about what follows the longest expression that begins it. */
function badValue(p: Cursor, string: string): Refusal {
  const refusal = p.refusal as Refusal;
  if (refusal.message !== 'invalid syntax') return refusal;
  for (let length = fieldLength(p); length > 0; length--) {
    const part = p.cut(length);
    const whole = part.sees(() => {
      starExpressionsOrYield(part);
      if (!part.at('end')) throw part.invalid();
    });
    if (whole) return p.error(`${string}: expecting ${PLAIN}`, p.peek(length));
  }
  return p.error(`${string}: expecting a valid expression after '{'`);
}

function fieldLength(p: Cursor): number {
  let length = 0;
  while (!['newline', 'end', 'error', 'fstring-end'].includes(p.peek(length).type)) length++;
  return length;
}

/** The text of a replacement field; what looks like a comment inside quotes is none. */
function withoutComments(text: string): string {
  return text.replace(/\\.|(["'])(?:\\.|(?!\1).)*\1?|#[^\n]*/gs, (found) => (found.startsWith('#') ? '' : found));
}

function unfinished(p: Cursor, value: Expr, string: string, expected: string) {
  const plain = expected === PLAIN;
  const forgotten = plain ? forgotComma(p, value) : p.error('invalid syntax');
  return forgotten.message === 'invalid syntax' ? p.error(`${string}: expecting ${expected}`) : forgotten;
}

const PLAIN = "'=', or '!', or ':', or '}'";

function expected(debug: boolean, conversion: string, spec: boolean): string {
  if (spec) return "'}', or format specs";
  if (conversion !== '') return "':' or '}'";
  return debug ? "'!', or ':', or '}'" : PLAIN;
}

function conversionOf(p: Cursor, string: string): string {
  const mark = p.advance();
  if (!p.isName() && !p.isKeyword()) {
    if (p.is('}') || p.is(':')) throw p.error(`${string}: missing conversion character`, p.token);
    throw p.error(`${string}: invalid conversion character`);
  }
  if (p.token.start !== mark.end) {
    throw p.rangeError(`${string}: conversion type must come right after the exclamation mark`, mark, p.token);
  }
  const text = p.token.text;
  if (!['s', 'r', 'a'].includes(text)) {
    throw p.error(`${string}: invalid conversion character '${text}': expected 's', 'r', or 'a'`);
  }
  p.advance();
  return text;
}

function formatSpec(p: Cursor, kind: Kind): JoinedStr {
  const start = p.expect(':');
  const values: Expr[] = [];
  while (p.at('fstring-middle') || p.is('{')) part(p, values, kind, true);
  return { nodeType: 'JoinedStr', values, ...p.from(start) };
}
