/**
 * Strings by code point. Host strings count UTF-16 units; Python counts code points. They differ only where a string has
 * surrogate pairs, so everything asks `isSimple` first and is then as quick as the host.
 */
const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/;

/** True when units and code points are the same. */
export function isSimple(text: string): boolean {
  return !PAIRS.test(text);
}

/** len(text) */
export function codePointLength(text: string): number {
  if (isSimple(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The code points from `start` up to `stop`, both within the string. */
export function codePointSlice(text: string, start: number, stop: number): string {
  if (isSimple(text)) return text.slice(start, stop);
  return Array.from(text).slice(start, stop).join('');
}

/** The unit index of the code point at `index`; the string's length when it is past the end. */
export function unitIndex(text: string, index: number): number {
  if (isSimple(text)) return Math.min(index, text.length);
  let unit = 0;
  for (let i = 0; i < index && unit < text.length; i++) unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
  return unit;
}

/** The code-point index of a unit index. */
export function codePointIndex(text: string, unit: number): number {
  return isSimple(text) ? unit : codePointLength(text.slice(0, unit));
}
