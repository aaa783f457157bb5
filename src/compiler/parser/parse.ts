/**
 * Text to syntax tree: the door of the parser. Line ends become `\n`, as in CPython; a byte order mark is the business of
 * whoever reads a file.
 */
import type { Expr, Module } from '../ast.ts';
import { type Complaint, Refusal } from '../diagnostic.ts';
import { Cursor } from './cursor.ts';
import { expression, expressions } from './expressions.ts';
import { moduleBody } from './statements.ts';
import type { Tokens } from './token.ts';
import { tokenize } from './tokens.ts';

/** The text with CPython's line ends. */
export function normalize(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Parses a whole (normalized) file; throws a Refusal. What is odd is added to `warnings`. */
export function parseModule(source: string, warnings: Complaint[]): Module {
  return parse(tokenize(source), warnings, moduleBody);
}

/** Parses a lone (normalized) expression, for eval(); throws a Refusal. */
export function parseExpression(source: string, warnings: Complaint[]): Expr {
  return parse(tokenize(source, false), warnings, (p) => {
    const tree = expressions(p);
    while (p.at('newline')) p.advance();
    // CPython has looked past a `not` for its `in` before it gives up.
    if (p.is('not')) p.advance();
    if (!p.at('end')) throw p.invalid();
    return tree;
  });
}

function parse<T>(tokens: Tokens, warnings: Complaint[], rule: (p: Cursor) => T): T {
  const cursor = new Cursor(tokens);
  try {
    const tree = rule(cursor);
    if (tokens.failure !== null) throw tokens.failure;
    if (tokens.unclosed !== null) throw tokens.unclosed;
    return tree;
  } catch (error) {
    throw error instanceof Refusal ? shown(weigh(error, tokens, cursor), tokens, cursor) : error;
  } finally {
    warnings.push(...cursor.warnings);
  }
}

/**
 * The error with the text that CPython shows of a string: the tokenizer its line without the end, the parser what the
 * tokenizer has in hand when it has not gone on to a later line. What follows an operand has been tried as another one.
 */
function shown(error: Refusal, { source, isFile, failure }: Tokens, cursor: Cursor): Refusal {
  if (error.complaint.shown !== null) return error;
  const { line } = error.complaint.span;
  const lines = source.split('\n');
  const text = lines[line - 1] ?? '';
  if (error.message === 'invalid syntax') cursor.attempt(() => operandsInARow(cursor));
  const onward = cursor.sawFailure ? (failure as Refusal).complaint.span.line : cursor.furthestEnd;
  if (source === '') return error.showing('');
  return error.showing(onward > line || (!isFile && line >= lines.length) ? text : `${text}\n`);
}

/** What follows an operand outside brackets, taken as operands. */
function operandsInARow(cursor: Cursor): void {
  while (cursor.endsOperand && !cursor.isBracketed) expression(cursor);
}

/** What the parser makes of a text that may be wrong. */
interface Examined {
  /** It is wrong only in that it ends too soon. */
  readonly unfinished: boolean;
  /** The line of the last compound statement before the error, 0 for none. */
  readonly lastCompound: number;
}

/** Parses a (normalized) file only to see how far it is right. */
export function examine(source: string): Examined {
  let cursor: Cursor | null = null;
  try {
    const tokens = tokenize(source);
    if (tokens.failure !== null) return { unfinished: false, lastCompound: 0 };
    cursor = new Cursor(tokens);
    moduleBody(cursor);
    return { unfinished: tokens.unclosed !== null, lastCompound: cursor.lastCompound };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { unfinished: cursor?.sawEnd ?? false, lastCompound: cursor?.lastCompound ?? 0 };
  }
}

/** The same of f-strings, within which no bracket counts as open either. */
const IN_FSTRING = /^(?:unterminated (?:triple-quoted )?)?[ft]-string/;

/** What the tokenizer tells only when the parser comes there; anything else it tells wherever it stands. */
const TOLD_IN_PLACE = /^(?:unindent|inconsistent|too many levels|unexpected (?:character|EOF))/;

/**
 * Which error CPython would tell. What is no token comes before the parser's complaints about what stands before it; and a
 * bracket that is never closed explains an error on a later line, or at the end of the text.
 */
function weigh(error: Refusal, tokens: Tokens, cursor: Cursor): Refusal {
  const { unclosed, failure } = tokens;
  if (failure !== null) {
    if (cursor.at('error') || cursor.sawFailure) return failure;
    if (/^unexpected (?:un)?indent/.test(error.message)) return error;
    if (IN_FSTRING.test(failure.message)) return error;
    if (!TOLD_IN_PLACE.test(failure.message)) return failure;
  }
  if (unclosed === null) return error;
  const later = cursor.furthestLine > unclosed.complaint.span.line;
  return later || cursor.metEnd ? unclosed : error;
}
