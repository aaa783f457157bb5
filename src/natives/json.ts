/**
 * The module `_json`: the scanner and the encoder of the json package. The classes that programs see are Python, in
 * pylib/json/. https://docs.python.org/3/library/json.html
 */
import { codePointIndex, type Interpreter, native, type Resumable, tuple, unitIndex, type Value } from '#vm';
import { JsonFault, JsonScanner } from './json-decode.ts';
import { JsonEncoder, quote } from './json-encode.ts';
import type { ModuleBuilder } from './modules.ts';

/** (value, end), or (message, position, None) when the text is wrong. */
const decode = native(
  'decode',
  '(text, at, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /)',
  (interp, args) => scan(interp, args),
);

function* scan(interp: Interpreter, args: readonly Value[]): Resumable {
  const [
    given,
    at,
    strict,
    objectHook = null,
    pairsHook = null,
    parseFloat = null,
    parseInt = null,
    parseConstant = null,
  ] = args;
  const text = String(given);
  const scanner = new JsonScanner(interp, text, {
    strict: strict === true,
    objectHook,
    pairsHook,
    parseFloat,
    parseInt,
    parseConstant,
  });
  scanner.at = unitIndex(text, Number(at));
  try {
    const value = yield* scanner.value();
    return tuple([value, codePointIndex(text, scanner.at)]);
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return tuple([fault.message, codePointIndex(text, fault.at), null]);
  }
}

const encode = native(
  'encode',
  '(value, default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, item_separator, key_separator, /)',
  (interp, args) => {
    const [value, fallback, skipkeys, ensureAscii, checkCircular, allowNan, sortKeys, indent, item, key] = args;
    const encoder = new JsonEncoder(interp, {
      default: fallback as Value,
      skipkeys: skipkeys === true,
      ensureAscii: ensureAscii === true,
      checkCircular: checkCircular === true,
      allowNan: allowNan === true,
      sortKeys: sortKeys === true,
      indent: typeof indent === 'string' ? indent : null,
      itemSeparator: String(item),
      keySeparator: String(key),
    });
    return encoder.encode(value as Value);
  },
);

export const json: ModuleBuilder = () => ({
  decode,
  encode,
  encode_basestring: native('encode_basestring', '(text, /)', (_interp, [text]) => quote(String(text), false)),
  encode_basestring_ascii: native('encode_basestring_ascii', '(text, /)', (_interp, [text]) =>
    quote(String(text), true),
  ),
});
