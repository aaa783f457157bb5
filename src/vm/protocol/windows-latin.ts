/** Windows' code page 1252: Latin-1 but for 0x80 to 0x9f, where it has quotes, dashes and the euro. */

/** The characters of bytes 0x80 to 0x9f; five bytes have none. */
const PLACES =
  '\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d  \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178';

/** The code point of a byte. */
export function fromWindows(byte: number): number | undefined {
  if (byte < 0x80 || byte > 0x9f) return byte;
  const char = PLACES[byte - 0x80] as string;
  return char === ' ' ? undefined : char.charCodeAt(0);
}

/** The byte of a code point. */
export function toWindows(code: number): number | undefined {
  if (code < 0x80 || (code > 0x9f && code < 0x100)) return code;
  const at = code < 0x100 ? -1 : PLACES.indexOf(String.fromCodePoint(code));
  return at < 0 ? undefined : 0x80 + at;
}
