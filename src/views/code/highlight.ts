/** Colours for Python text, line by line: enough to read by; the editor has the real grammar. */
export type Ink = 'keyword' | 'string' | 'number' | 'comment' | 'plain';

export interface Piece {
  readonly ink: Ink;
  readonly text: string;
}

const KEYWORDS =
  'False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match|case|nonlocal|not|or|pass|raise|return|try|while|with|yield';
const TOKEN = new RegExp(
  [
    '(?<comment>#.*)',
    String.raw`(?<string>(?:[rbfRBF]{0,2})(?:"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?))`,
    String.raw`(?<keyword>\b(?:${KEYWORDS})\b)`,
    String.raw`(?<number>\b\d[\d_.]*(?:e[+-]?\d+)?\b)`,
  ].join('|'),
  'g',
);
const TRIPLE = /("""|''')/g;

/** The pieces of each line. Text in triple quotes runs over lines. */
export function highlight(source: string): readonly (readonly Piece[])[] {
  let open: string | null = null;
  return source.split('\n').map((line) => {
    const pieces: Piece[] = [];
    let rest = line;
    if (open !== null) {
      const end = rest.indexOf(open);
      if (end < 0) return [{ ink: 'string', text: rest }];
      pieces.push({ ink: 'string', text: rest.slice(0, end + 3) });
      rest = rest.slice(end + 3);
      open = null;
    }
    const quotes = [...rest.matchAll(TRIPLE)];
    if (quotes.length % 2 === 1) {
      const last = quotes.at(-1) as RegExpMatchArray;
      open = last[1] as string;
      return [...pieces, ...linePieces(rest.slice(0, last.index)), { ink: 'string', text: rest.slice(last.index) }];
    }
    return [...pieces, ...linePieces(rest)];
  });
}

function linePieces(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of line.matchAll(TOKEN)) {
    if (found.index > at) pieces.push({ ink: 'plain', text: line.slice(at, found.index) });
    const ink = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as Ink;
    pieces.push({ ink, text: found[0] });
    at = found.index + found[0].length;
  }
  if (at < line.length) pieces.push({ ink: 'plain', text: line.slice(at) });
  return pieces;
}
