/**
 * The little Markdown that lessons are written in: paragraphs, lists, headings, code blocks; in a line `code`,
 * *emphasis* and **strong**. It becomes data, which the page draws. Not a Markdown parser: what is not listed here is
 * text.
 */

/** A piece of a line. */
export interface Inline {
  readonly style: 'plain' | 'code' | 'emphasis' | 'strong';
  readonly text: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** The blocks of a text, in order. */
export function proseOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const pieces = markdown.replaceAll('\r\n', '\n').split(/^```[^\n]*\n([\s\S]*?)^```[ \t]*$/m);
  pieces.forEach((piece, i) => {
    if (i % 2 === 1) blocks.push({ kind: 'code', text: piece.replace(/\n$/, '') });
    else for (const part of piece.split(/\n[ \t]*\n/)) if (part.trim() !== '') blocks.push(blockOf(part.trim()));
  });
  return blocks;
}

function blockOf(text: string): Block {
  if (text.startsWith('#')) return { kind: 'heading', inlines: inlinesOf(joined(text.replace(/^#+\s*/, ''))) };
  if (/^[-*] /.test(text)) {
    const items = text.split(/\n[ \t]*[-*] /).map((item, i) => (i === 0 ? item.slice(2) : item));
    return { kind: 'list', items: items.map((item) => inlinesOf(joined(item))) };
  }
  return { kind: 'paragraph', inlines: inlinesOf(joined(text)) };
}

/** Lines of one block are one text. */
function joined(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

const MARKED = /`([^`]+)`|\*\*(.+?)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*/g;

/** A line cut where its style changes. */
export function inlinesOf(text: string): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  const plain = (to: number) => {
    if (to > at) inlines.push({ style: 'plain', text: text.slice(at, to) });
  };
  for (const match of text.matchAll(MARKED)) {
    plain(match.index);
    const [all, code, strong, emphasis] = match;
    if (code !== undefined) inlines.push({ style: 'code', text: code });
    else if (strong !== undefined) inlines.push({ style: 'strong', text: strong.replaceAll('`', '') });
    else if (emphasis !== undefined) inlines.push({ style: 'emphasis', text: emphasis });
    at = match.index + all.length;
  }
  plain(text.length);
  return inlines;
}
