/**
 * repr() of strings, bytes and floats, for constants as well as for values. Of texts: which quotes, and what is escaped.
 * CPython escapes what is not printable: controls, separators other than the space, unassigned, private and surrogate
 * code points.
 */
const NOT_PRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;
/** Anything that may need an escape, so that most strings are done after one look. */
const SUSPECT = /[^ -&(-[\]-~]/;

/** repr(text) */
export function strRepr(text: string): string {
  if (!SUSPECT.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = quote;
  for (const char of text) result += char === quote ? `\\${char}` : escapeChar(char);
  return result + quote;
}

function escapeChar(char: string): string {
  const simple = SIMPLE.get(char);
  if (simple !== undefined) return simple;
  const code = char.codePointAt(0) as number;
  if (code >= 0x20 && code < 0x7f) return char;
  return code < 0x80 || !isPrintableChar(char) ? hexEscape(code) : char;
}

const SIMPLE = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** A character by its number, as an escape in a literal has it: with x, u or U and two, four or eight digits. */
export function hexEscape(code: number): string {
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

/** str.isprintable() of one code point. */
export function isPrintableChar(char: string): boolean {
  return char === ' ' || !NOT_PRINTABLE.test(char);
}

/** A repr with everything outside ASCII escaped. */
export function asciiOf(text: string): string {
  let result = '';
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    result += code < 0x80 ? char : hexEscape(code);
  }
  return result;
}

/** repr(data) */
export function bytesRepr(data: Uint8Array): string {
  const { text, quote } = quoted(data);
  return `b${quote}${quote === "'" ? text.replaceAll("'", "\\'") : text}${quote}`;
}

/** What a bytearray shows between its brackets: it escapes apostrophes whatever the quotes are. */
export function bytearrayText(data: Uint8Array): string {
  const { text, quote } = quoted(data);
  return `b${quote}${text.replaceAll("'", "\\'")}${quote}`;
}

function quoted(data: Uint8Array): { text: string; quote: string } {
  let text = '';
  for (const byte of data) text += byteText(byte);
  return { text, quote: text.includes("'") && !text.includes('"') ? '"' : "'" };
}

function byteText(byte: number): string {
  const char = String.fromCharCode(byte);
  const simple = SIMPLE.get(char);
  if (simple !== undefined) return simple;
  return byte >= 0x20 && byte < 0x7f ? char : hexEscape(byte);
}

/** repr(x) of a float. */
export function floatRepr(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e16) return Number.isInteger(value) ? `${value}.0` : String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (!Number.isFinite(value)) return nonFinite(value);
  return pythonExponent(value.toExponential());
}

/** inf, -inf, nan */
export function nonFinite(value: number): string {
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}

/** `1e-7` as Python writes it: `1e-07`. */
function pythonExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
