/**
 * The tokenizer's indentation: the columns of the blocks that are open, and the tokens where that changes. Tabs are counted
 * to the next eighth column and, a second time, as one: where the two disagree, tabs and spaces are mixed.
 */
import { type Refusal, syntaxError } from '../diagnostic.ts';
import type { Scanner } from './scanner.ts';

/** A depth counted both ways. */
interface Column {
  readonly column: number;
  readonly alt: number;
}

/** How many blocks may stand in each other, the file itself counted. */
const MAX_INDENTS = 100;

export class Indentation {
  private readonly open: Column[] = [{ column: 0, alt: 0 }];

  private get top(): Column {
    return this.open.at(-1) as Column;
  }

  /** At the start of a line outside brackets: skips blank lines, then tells the change of indentation. */
  read(s: Scanner): void {
    for (;;) {
      const column = measure(s);
      const c = s.source[s.at];
      // Blanks at the end of a file are a blank line; a lone expression has no line that could end.
      if (c === undefined && (s.isFile || column.column === 0)) return;
      if (c === '\n') s.beginLine(++s.at);
      else if (c === '#') s.skipComment();
      else {
        this.changeTo(s, column);
        return;
      }
    }
  }

  /** Ends all blocks. */
  close(s: Scanner): void {
    for (let i = 1; i < this.open.length; i++) s.push('dedent', s.at, s.at);
  }

  private changeTo(s: Scanner, { column, alt }: Column): void {
    const { top } = this;
    if (column < top.column) {
      this.dedentTo(s, column);
      if (alt !== this.top.alt) throw tabError(s);
    } else if (column === top.column) {
      if (alt !== top.alt) throw tabError(s);
    } else {
      if (alt <= top.alt) throw tabError(s);
      if (this.open.length >= MAX_INDENTS) throw tooManyLevels(s);
      this.open.push({ column, alt });
      // CPython marks the last blank of the indentation.
      s.push('indent', Math.max(s.lineStart, s.at - 1), s.at);
    }
  }

  private dedentTo(s: Scanner, column: number): void {
    if (!this.open.some((block) => block.column === column)) {
      const at = s.place(s.lineEnd(), s.lineEnd());
      throw syntaxError('unindent does not match any outer indentation level', at, 'IndentationError').ending(-1);
    }
    while (column < this.top.column) {
      this.open.pop();
      s.push('dedent', s.at, s.at);
    }
  }
}

/** An indentation that goes on after a backslash is as deep as it was before the first one. */
function measure(s: Scanner): Column {
  let column = 0;
  let alt = 0;
  let continued = 0;
  for (;;) {
    const c = s.source[s.at];
    if (c === '\\') {
      continued ||= column;
      s.skipContinuation();
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
    s.at++;
  }
}

function tabError(s: Scanner): Refusal {
  const message = 'inconsistent use of tabs and spaces in indentation';
  return syntaxError(message, s.place(s.lineStart, s.lineStart), 'TabError').ending(0);
}

function tooManyLevels(s: Scanner): Refusal {
  const at = s.place(s.lineStart, s.lineStart);
  return syntaxError('too many levels of indentation', at, 'IndentationError').ending(0);
}
