/**
 * String expressions: one or more string and f-string tokens side by side become a Constant or a JoinedStr.
 */
import type { Constant, Expr, FormattedValue, JoinedStr, Place } from '../ast.ts';
import { unsupported } from '../diagnostic.ts';
import type { Cursor } from './cursor.ts';
import { starExpressionsOrYield, startsExpression } from './expressions.ts';
import { decodeBytes, decodeText, partsOf } from './literals.ts';
import { forgotComma } from './meant.ts';
import type { Token } from './tokens.ts';

/** All the neighbouring strings from here on, as one expression. */
export function strings(p: Cursor): Expr {
  const start = p.token;
  const values: Expr[] = [];
  const bytes: number[] = [];
  let kind: 'str' | 'bytes' | null = null;
  let joined = false;
  while (p.at('string') || p.at('fstring-start')) {
    const isBytes = p.at('string') && partsOf(p.token.text).bytes;
    if (kind !== null && (kind === 'bytes') !== isBytes) throw mixed(p);
    kind = isBytes ? 'bytes' : 'str';
    if (p.at('fstring-start')) {
      joined = true;
      fstring(p, values);
    } else if (isBytes) bytes.push(...bytesOf(p, p.advance()));
    else addText(values, textOf(p, p.token), p.advance());
  }
  const place = p.from(start);
  if (kind === 'bytes') return { nodeType: 'Constant', value: { kind, value: bytes }, ...place };
  if (joined) return { nodeType: 'JoinedStr', values, ...place };
  const only = values[0] as Constant | undefined;
  return { nodeType: 'Constant', value: only?.value ?? { kind: 'str', value: '' }, ...place };
}

function mixed(p: Cursor) {
  while (p.at('string') || p.at('fstring-start')) {
    if (p.at('string')) p.advance();
    else fstring(p, []);
  }
  return p.error('cannot mix bytes and nonbytes literals');
}

function bytesOf(p: Cursor, token: Token): number[] {
  const parts = partsOf(token.text);
  return decodeBytes(parts, { cursor: p, token, offset: token.start + parts.offset });
}

function textOf(p: Cursor, token: Token): string {
  const parts = partsOf(token.text);
  return parts.raw ? parts.body : decodeText(parts.body, { cursor: p, token, offset: token.start + parts.offset });
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

function fstring(p: Cursor, values: Expr[]): void {
  const start = p.advance();
  const prefix = p.source.slice(start.start, start.end).toLowerCase();
  if (/^[a-z]*t/.test(prefix)) {
    throw unsupported('A template string', 'Use an f-string instead.', start);
  }
  const raw = /^[a-z]*r/.test(prefix);
  while (!p.at('fstring-end')) part(p, values, raw, false);
  p.advance();
}

/** A stretch of text or a replacement field. */
function part(p: Cursor, values: Expr[], raw: boolean, spec: boolean): void {
  if (p.at('fstring-middle')) middle(p, values, raw, spec);
  else replacement(p, values, raw);
}

function middle(p: Cursor, values: Expr[], raw: boolean, spec: boolean): void {
  const token = p.advance();
  const written = p.source.slice(token.start, token.end);
  const source = spec ? written : written.replaceAll('{{', '{').replaceAll('}}', '}');
  addText(values, raw ? source : decodeText(source, { cursor: p, token, offset: token.start }), token);
}

function replacement(p: Cursor, values: Expr[], raw: boolean): void {
  const open = p.expect('{');
  for (const mark of ['}', '=', '!', ':']) {
    if (p.is(mark)) throw p.error(`f-string: valid expression required before '${mark}'`);
  }
  if (!startsExpression(p) && !p.is('*') && !p.is('yield')) {
    throw p.error("f-string: expecting a valid expression after '{'");
  }
  const value = starExpressionsOrYield(p);
  const debug = p.accept('=');
  const textEnd = p.token.start;
  const written = p.is('!') ? conversionOf(p) : '';
  if (debug) addText(values, p.source.slice(open.end, textEnd).replace(/(=\s*)#[^\n]*/, '$1'), open);
  const conversion = written === '' && debug && !p.is(':') ? 'r' : written;
  const format_spec = p.is(':') ? formatSpec(p, raw) : null;
  if (!p.is('}')) throw unfinished(p, value, debug, written, format_spec !== null);
  p.advance();
  values.push({ nodeType: 'FormattedValue', value, conversion, format_spec, ...p.from(open) } as FormattedValue);
}

function unfinished(p: Cursor, value: Expr, debug: boolean, conversion: string, spec: boolean) {
  const plain = !debug && conversion === '' && !spec;
  const forgotten = plain ? forgotComma(p, value) : p.error('invalid syntax');
  return forgotten.message === 'invalid syntax' ? p.error(expecting(debug, conversion, spec)) : forgotten;
}

function expecting(debug: boolean, conversion: string, spec: boolean): string {
  if (spec) return "f-string: expecting '}', or format specs";
  if (conversion !== '') return "f-string: expecting ':' or '}'";
  return debug ? "f-string: expecting '!', or ':', or '}'" : "f-string: expecting '=', or '!', or ':', or '}'";
}

function conversionOf(p: Cursor): string {
  const mark = p.advance();
  if (!p.isName() && !p.isKeyword()) {
    if (p.is('}') || p.is(':')) throw p.error('f-string: missing conversion character', p.token);
    throw p.error('f-string: invalid conversion character');
  }
  if (p.token.start !== mark.end) {
    throw p.rangeError('f-string: conversion type must come right after the exclamation mark', mark, p.token);
  }
  const text = p.token.text;
  if (!['s', 'r', 'a'].includes(text)) {
    throw p.error(`f-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`);
  }
  p.advance();
  return text;
}

function formatSpec(p: Cursor, raw: boolean): JoinedStr {
  const start = p.expect(':');
  const values: Expr[] = [];
  while (p.at('fstring-middle') || p.is('{')) part(p, values, raw, true);
  return { nodeType: 'JoinedStr', values, ...p.from(start) };
}
