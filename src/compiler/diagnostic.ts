/**
 * What the compiler answers when a text cannot be run: a mistake that CPython reports too (`syntax`, with CPython's
 * class and message), or Python that is not supported here (`unsupported`, with a hint). `Refusal` carries one to the
 * door, where it becomes a value; it never leaves the room.
 */
import type { Span } from '#bytecode';
import type { Place } from './ast.ts';

export interface Diagnostic {
  readonly kind: 'syntax' | 'unsupported';
  /** SyntaxError, IndentationError, TabError, RecursionError or SyntaxWarning. */
  readonly class: string;
  readonly message: string;
  readonly hint: string | null;
  readonly file: string;
  readonly span: Span;
  /** The whole line of the source where the span begins. */
  readonly text: string;
  /** What a SyntaxError says of its text when that is of no file: None once the text was parsed. */
  readonly shown: string | null;
  /** What a SyntaxError has as `offset` and `end_offset` where those are not the ends of its span. */
  readonly offset: number | null;
  readonly endOffset: number | null;
  /** Its place is not among the arguments of the SyntaxError: the symbol table was told apart from it. */
  readonly bare?: true;
}

/** A diagnostic before the door has added the file and the source line. */
export type Complaint = Omit<Diagnostic, 'file' | 'text'>;

export class Refusal extends Error {
  readonly complaint: Complaint;

  constructor(complaint: Complaint) {
    super(complaint.message);
    this.complaint = complaint;
  }

  /** Whether it is about a place behind that of the other. */
  isFurtherThan(other: Refusal): boolean {
    const [a, b] = [this.complaint.span, other.complaint.span];
    return a.line > b.line || (a.line === b.line && a.column > b.column);
  }

  /** The same, told by the parser or the tokenizer, which know the text. */
  showing(shown: string): Refusal {
    return new Refusal({ ...this.complaint, shown });
  }

  /** The same, from the symbol table. */
  fromSymbols(): Refusal {
    return new Refusal({ ...this.complaint, bare: true });
  }

  /** The same, with a beginning that is not that of the span. */
  beginning(offset: number): Refusal {
    return new Refusal({ ...this.complaint, offset });
  }

  /** The same, with an end that is not that of the span. */
  ending(endOffset: number): Refusal {
    return new Refusal({ ...this.complaint, endOffset });
  }
}

const UNSHOWN = { shown: null, offset: null, endOffset: null };

/** The span of a node. */
function spanOfPlace(at: Place): Span {
  return { line: at.lineno, column: at.col_offset, endLine: at.end_lineno, endColumn: at.end_col_offset };
}

/** To be thrown: `message` is CPython's, word for word. */
export function syntaxError(message: string, at: Place, name = 'SyntaxError'): Refusal {
  return new Refusal({ kind: 'syntax', class: name, message, hint: null, span: spanOfPlace(at), ...UNSHOWN });
}

/** To be thrown: valid Python that cannot be run here. */
export function unsupported(what: string, hint: string, at: Place): Refusal {
  return new Refusal({
    kind: 'unsupported',
    class: 'SyntaxError',
    message: `${what} is not supported here`,
    hint,
    span: spanOfPlace(at),
    ...UNSHOWN,
  });
}

/** To be thrown where the host's own stack has run out: the text is nested deeper than CPython would follow too. */
export function tooDeep(): Refusal {
  const at = { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 };
  return syntaxError('maximum recursion depth exceeded during compilation', at, 'RecursionError');
}

/** A warning that CPython prints when it compiles this place. */
export function syntaxWarning(message: string, at: Place): Complaint {
  return { kind: 'syntax', class: 'SyntaxWarning', message, hint: null, span: spanOfPlace(at), ...UNSHOWN };
}
