/** Cutting and replacing in host strings, by Python's rules for counts and empty patterns. Positions are in units. */

/** text.split(separator, most); -1 for all. */
export function splitAt(text: string, separator: string, most: number): string[] {
  const parts = text.split(separator);
  if (most < 0 || parts.length <= most + 1) return parts;
  return [...parts.slice(0, most), parts.slice(most).join(separator)];
}

/** text.rsplit(separator, most); -1 for all. */
export function splitAtRight(text: string, separator: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (most < 0 || parts.length < most) {
    const at = rest.lastIndexOf(separator);
    if (at < 0) break;
    parts.push(rest.slice(at + separator.length));
    rest = rest.slice(0, at);
  }
  parts.push(rest);
  return parts.reverse();
}

/** How often `sub` is found in text[from:to] without overlap; an empty one is found around each code point. */
export function countOf(text: string, sub: string, from: number, to: number): number {
  if (from > to) return 0;
  const part = text.slice(from, to);
  return sub === '' ? Array.from(part).length + 1 : part.split(sub).length - 1;
}

/** Where `sub` first lies in text[from:to], or -1. */
export function firstIn(text: string, sub: string, from: number, to: number): number {
  if (from > to) return -1;
  const at = text.indexOf(sub, from);
  return at < 0 || at + sub.length > to ? -1 : at;
}

/** Where `sub` last lies in text[from:to], or -1. */
export function lastIn(text: string, sub: string, from: number, to: number): number {
  if (from > to || sub.length > to) return -1;
  const at = text.lastIndexOf(sub, to - sub.length);
  return at < from ? -1 : at;
}

/** text.replace(old, by, most); -1 for all. */
export function replaceIn(text: string, old: string, by: string, most: number): string {
  if (most === 0) return text;
  if (old === '') return replaceBetween(text, by, most);
  return most < 0 ? text.split(old).join(by) : splitAt(text, old, most).join(by);
}

function replaceBetween(text: string, by: string, most: number): string {
  const chars = Array.from(text);
  let result = '';
  let left = most < 0 ? chars.length + 1 : most;
  for (const char of chars) result += (left-- > 0 ? by : '') + char;
  return left > 0 ? result + by : result;
}

/** Without the characters of `members` at the ends asked for. */
export function stripMembers(text: string, members: string, left: boolean, right: boolean): string {
  const chars = Array.from(text);
  const set = new Set(members);
  let start = 0;
  let stop = chars.length;
  while (left && start < stop && set.has(chars[start] as string)) start++;
  while (right && stop > start && set.has(chars[stop - 1] as string)) stop--;
  return chars.slice(start, stop).join('');
}

/** text.expandtabs(size) */
export function expandTabs(text: string, size: number): string {
  let column = 0;
  let result = '';
  for (const char of text) {
    if (char === '\t') {
      const width = size > 0 ? size - (column % size) : 0;
      result += ' '.repeat(width);
      column += width;
    } else {
      result += char;
      column = char === '\n' || char === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

/** text.zfill(width): zeros behind the sign. */
export function zeroFill(text: string, missing: number): string {
  if (missing <= 0) return text;
  const sign = /^[+-]/.test(text) ? 1 : 0;
  return text.slice(0, sign) + '0'.repeat(missing) + text.slice(sign);
}
