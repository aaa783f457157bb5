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
    String.raw`(?<string>[rbftuRBFTU]{0,2}(?:"""(?:\\[^]|[^\\])*?(?:"""|$)|'''(?:\\[^]|[^\\])*?(?:'''|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?))`,
    String.raw`(?<keyword>\b(?:${KEYWORDS})\b)`,
    String.raw`(?<number>\b\d[\d_.]*(?:e[+-]?\d+)?\b)`,
  ].join('|'),
  'g',
);

/** The pieces of each line. A text in triple quotes runs over lines. */
export function highlight(source: string): readonly (readonly Piece[])[] {
  let line: Piece[] = [];
  const lines = [line];
  for (const { ink, text } of piecesOf(source)) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push((line = []));
      if (part !== '') line.push({ ink, text: part });
    }
  }
  return lines;
}

function* piecesOf(source: string): Iterable<Piece> {
  let at = 0;
  for (const found of source.matchAll(TOKEN)) {
    if (found.index > at) yield { ink: 'plain', text: source.slice(at, found.index) };
    const ink = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as Ink;
    yield { ink, text: found[0] };
    at = found.index + found[0].length;
  }
  if (at < source.length) yield { ink: 'plain', text: source.slice(at) };
}
