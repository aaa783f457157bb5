/** Texts that have to fit into a width. */

/** The text, cut with an ellipsis where it is wider than so many pixels. */
export function fitting(text: string, width: number): string {
  const most = Math.max(4, Math.floor(width / 6.2));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
