/**
 * Strings by code point. Host strings count UTF-16 units; Python counts code points. They differ only where a string has
 * surrogate pairs, so everything asks `isSimple` first and is then as quick as the host.
 */
const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/;

/** The long strings last looked at: loops over positions ask about the same one or two again and again. */
const asked = { text: '', simple: true, otherText: '', otherSimple: true };
const SHORT = 32;

/** True when units and code points are the same. */
export function isSimple(text: string): boolean {
  if (text.length < SHORT) return !PAIRS.test(text);
  if (asked.text === text) return asked.simple;
  if (asked.otherText === text) return asked.otherSimple;
  asked.otherText = asked.text;
  asked.otherSimple = asked.simple;
  asked.text = text;
  asked.simple = !PAIRS.test(text);
  return asked.simple;
}

/** The string last taken apart, and its code points. */
const taken: { text: string; chars: readonly string[] } = { text: '', chars: [] };

/** The code points, one string each. */
export function codePoints(text: string): readonly string[] {
  if (taken.text !== text) Object.assign(taken, { text, chars: Array.from(text) });
  return taken.chars;
}

/** len(text) */
export function codePointLength(text: string): number {
  return isSimple(text) ? text.length : codePoints(text).length;
}

/** The code points from `start` up to `stop`, both within the string. */
export function codePointSlice(text: string, start: number, stop: number): string {
  if (isSimple(text)) return text.slice(start, stop);
  return codePoints(text).slice(start, stop).join('');
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
