/** The methods of str: those it shares with bytes, and those of its own. */
import { isPrintableChar } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { plainInt } from '../protocol/arithmetic.ts';
import { codePointLength } from '../protocol/code-points.ts';
import { encodeText } from '../protocol/codec-registry.ts';
import { caseFold, everyChar, isDecimalChar, isNumericChar, STR_CASE } from '../protocol/letter-case.ts';
import { dictSet } from '../protocol/mapping.ts';
import { getItem, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { formatFields } from '../protocol/str-format.ts';
import { STR_SPACE } from '../protocol/white-space.ts';
import type { Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { shownType } from './arguments.ts';
import { PyDict } from './dict.ts';
import { LookupError, PyThrow, raise, TypeError, ValueError } from './exception.ts';
import { dict } from './make.ts';
import { method, staticMethod } from './native.ts';
import { nameArgument, plainStr } from './str.ts';
import { equipText } from './text-methods.ts';
import { dictType, strType, typeOf } from './type.ts';

const text = (self: Value | undefined) => plainStr(self) as string;

/** The TypeError for an argument that is no str. */
function notStr(prefix: string, value: Value) {
  return raise(TypeError, `${prefix}must be str, not ${shownType(value)}`);
}

function need(value: Value, prefix: string): string {
  const found = plainStr(value);
  if (found === undefined) throw notStr(prefix, value);
  return found;
}

equipText({
  type: strType,
  word: 'str',
  space: STR_SPACE,
  cases: STR_CASE,
  notFound: 'substring not found',
  text: plainStr,
  make: (made) => made,
  searched: (_interp, name, value) => need(value, `${name}() argument 1 `),
  argument: (name, position, value) => need(value, `${name}() argument ${position === 0 ? '' : `${position} `}`),
  separator: (name, value) => {
    const found = plainStr(value);
    if (found !== undefined) return found;
    if (name.endsWith('strip')) throw raise(TypeError, `${name} arg must be None or str`);
    throw raise(TypeError, `must be str${name.endsWith('split') ? ' or None' : ''}, not ${typeOf(value).name}`);
  },
  fill: (_name, value) => {
    const found = plainStr(value);
    if (found === undefined) {
      throw raise(TypeError, `The fill character must be a unicode character, not ${typeOf(value).name}`);
    }
    if (codePointLength(found) === 1) return found;
    throw raise(TypeError, 'The fill character must be exactly one character long');
  },
  badItem: (index, value) =>
    raise(TypeError, `sequence item ${index}: expected str instance, ${typeOf(value).name} found`),
});

method(strType, 'casefold', '(/)', (_interp, [self]) => caseFold(text(self)));
method(strType, 'isdecimal', '(/)', (_interp, [self]) => everyChar(text(self), isDecimalChar));
method(strType, 'isnumeric', '(/)', (_interp, [self]) => everyChar(text(self), isNumericChar));
method(strType, 'isidentifier', '(/)', (_interp, [self]) => /^[\p{XIDS}_]\p{XIDC}*$/u.test(text(self)));
method(strType, 'isprintable', '(/)', (_interp, [self]) => text(self) === '' || everyChar(text(self), isPrintableChar));

method(strType, 'encode', "(encoding='utf-8', errors='strict')", (interp, [self, encoding, errors]) => {
  const codec = nameArgument('encode', 'encoding', encoding, '');
  return encodeText(interp, text(self), codec, nameArgument('encode', 'errors', errors, ''));
});

method(strType, 'format', '(*args, **kwargs)', (interp, [self, args], keywords) =>
  formatFields(interp, text(self), {
    args: (args as unknown as { items: readonly Value[] }).items,
    named: (name) => keywords?.get(name),
  }),
);

method(strType, 'format_map', '(mapping, /)', (interp, [self, mapping]) =>
  formatFields(interp, text(self), { args: null, named: (name) => getItem(interp, mapping as Value, name) }),
);

// -- translate -------------------------------------------------------------------------------------------------------

method(strType, 'translate', '(table, /)', (interp, [self, table]) =>
  settle(translate(interp, text(self), table as Value)),
);

function* translate(interp: Interpreter, source: string, table: Value): Resumable<string> {
  const known = new Map<string, string>();
  let result = '';
  for (const char of source) {
    let by = known.get(char);
    if (by === undefined) {
      by = yield* translated(interp, char, table);
      known.set(char, by);
    }
    result += by;
  }
  return result;
}

function* translated(interp: Interpreter, char: string, table: Value): Resumable<string> {
  try {
    return mapped(yield* wait(getItem(interp, table, char.codePointAt(0) as number)));
  } catch (error) {
    if (error instanceof PyThrow && error.exception.type.isSubtypeOf(LookupError)) return char;
    throw error;
  }
}

function mapped(value: Value): string {
  if (value === null) return '';
  const replacement = plainStr(value);
  if (replacement !== undefined) return replacement;
  const code = plainInt(value);
  if (code === undefined) throw raise(TypeError, 'character mapping must return integer, None or str');
  if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(Number(code));
  throw raise(ValueError, 'character mapping must be in range(0x110000)');
}

staticMethod(strType, 'maketrans', '(x, y=, z=, /)', (interp, [from, to, without]) => {
  if (to === undefined) return settle(tableFromDict(interp, from as Value));
  const targets = need(to, 'maketrans() argument 2 ');
  const removed = without === undefined ? '' : need(without, 'maketrans() argument 3 ');
  return tableFromTexts(from as Value, targets, removed);
});

function* tableFromDict(interp: Interpreter, source: Value): Resumable {
  if (!(source instanceof PyDict) || !source.type.isSubtypeOf(dictType)) {
    throw raise(TypeError, 'if you give only one argument to maketrans it must be a dict');
  }
  const table = dict();
  for (let i = 0; i < source.keys.length; i++) {
    const key = source.keys[i];
    if (key !== undefined) yield* wait(dictSet(interp, table, tableKey(key), source.values[i] as Value));
  }
  return table;
}

function tableKey(key: Value): Value {
  const found = plainStr(key);
  if (found === undefined) {
    if (plainInt(key) !== undefined) return key;
    throw raise(TypeError, 'keys in translate table must be strings or integers');
  }
  if (codePointLength(found) === 1) return found.codePointAt(0) as number;
  throw raise(ValueError, 'string keys in translate table must be of length 1');
}

function tableFromTexts(from: Value, to: string, removed: string): Value {
  const sources = plainStr(from);
  if (sources === undefined) {
    throw raise(TypeError, 'first maketrans argument must be a string if there is a second argument');
  }
  const targets = Array.from(to);
  if (codePointLength(sources) !== targets.length) {
    throw raise(ValueError, 'the first two maketrans arguments must have equal length');
  }
  const entries = new Map<number, Value>();
  Array.from(sources).forEach((char, i) => {
    entries.set(char.codePointAt(0) as number, (targets[i] as string).codePointAt(0) as number);
  });
  for (const char of removed) entries.set(char.codePointAt(0) as number, null);
  const table = dict();
  for (const [code, by] of entries) table.append(code, code, by);
  return table;
}
