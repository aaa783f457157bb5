/**
 * White space and ends of lines as Python counts them: in strings (the host's \s differs in a few) and in bytes, which are
 * here host strings with one unit a byte.
 */
export interface WhiteSpace {
  readonly one: RegExp;
  readonly leading: RegExp;
  readonly words: RegExp;
  readonly lineEnds: RegExp;
}

function whiteSpace(members: string, lineEnds: RegExp): WhiteSpace {
  return {
    one: new RegExp(`[${members}]`),
    leading: new RegExp(`^[${members}]+`),
    words: new RegExp(`[^${members}]+`, 'g'),
    lineEnds,
  };
}

export const STR_SPACE = whiteSpace(
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000',
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these controls end lines
  /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/g,
);
export const BYTES_SPACE = whiteSpace('\\t-\\r ', /\r\n|[\n\r]/g);

/** str.isspace() */
export function isAllSpace(text: string, space = STR_SPACE): boolean {
  return text !== '' && text.match(space.words) === null;
}

export function trimSpaceStart(text: string, space = STR_SPACE): string {
  return text.replace(space.leading, '');
}

/** From the end by hand: a regular expression would try every run of spaces on its way. */
export function trimSpaceEnd(text: string, space = STR_SPACE): string {
  let end = text.length;
  while (end > 0 && space.one.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** str.strip() */
export function trimSpace(text: string, space = STR_SPACE): string {
  return trimSpaceEnd(trimSpaceStart(text, space), space);
}

/** str.split() with at most `most` cuts, -1 for all. */
export function splitSpace(text: string, most: number, space = STR_SPACE): string[] {
  if (most < 0) return text.match(space.words) ?? [];
  const parts: string[] = [];
  let rest = trimSpaceStart(text, space);
  while (rest !== '' && parts.length < most) {
    const end = rest.search(space.one);
    parts.push(end < 0 ? rest : rest.slice(0, end));
    rest = end < 0 ? '' : trimSpaceStart(rest.slice(end), space);
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** str.rsplit() with at most `most` cuts, -1 for all. */
export function splitSpaceRight(text: string, most: number, space = STR_SPACE): string[] {
  if (most < 0) return text.match(space.words) ?? [];
  const parts: string[] = [];
  let rest = trimSpaceEnd(text, space);
  while (rest !== '' && parts.length < most) {
    let start = rest.length;
    while (start > 0 && !space.one.test(rest[start - 1] as string)) start--;
    parts.push(rest.slice(start));
    rest = trimSpaceEnd(rest.slice(0, start), space);
  }
  if (rest !== '') parts.push(rest);
  return parts.reverse();
}

/** str.splitlines(): lines, with their ends when `keep`. */
export function splitLines(text: string, keep: boolean, space = STR_SPACE): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const end of text.matchAll(space.lineEnds)) {
    lines.push(text.slice(start, keep ? end.index + end[0].length : end.index));
    start = end.index + end[0].length;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}
