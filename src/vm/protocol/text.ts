/**
 * Values as text: repr, str, ascii, format. Plain values at once, the rest by their special methods.
 * https://docs.python.org/3/reference/datamodel.html#object.__repr__
 */
import { asciiOf, floatRepr, strRepr } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { objectType, typeOf } from '../objects/type.ts';
import type { Maybe } from '../resumable.ts';
import { PyFloat, PyStr, type Value } from '../value.ts';
import { callSpecial } from './attribute.ts';
import { formatFloat, formatInt, formatStr } from './format-spec.ts';
import { after } from './invoke.ts';
import { intText } from './number-text.ts';

/** repr(value) */
export function repr(interp: Interpreter, value: Value): Maybe<string> {
  switch (typeof value) {
    case 'string':
      return strRepr(value);
    case 'object':
      if (value === null) return 'None';
      if (value instanceof PyFloat && !value.type.heap) return floatRepr(value.value);
      return reprBySlot(interp, value);
    default:
      return plainText(value);
  }
}

function plainText(value: number | bigint | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return intText(value);
}

function reprBySlot(interp: Interpreter, value: Value): Maybe<string> {
  const asked = callSpecial(interp, value, '__repr__', []);
  if (asked === undefined) return `<${typeOf(value).name} object>`;
  return after(asked, (text) => checkText('__repr__', text));
}

/** str(value) */
export function str(interp: Interpreter, value: Value): Maybe<string> {
  switch (typeof value) {
    case 'string':
      return value;
    case 'object':
      return value === null ? 'None' : strBySlot(interp, value);
    default:
      return plainText(value);
  }
}

function strBySlot(interp: Interpreter, value: Value): Maybe<string> {
  const type = typeOf(value);
  const slot = type.lookup('__str__');
  if (slot === undefined || slot === objectType.dict.getStr('__str__')) {
    return after(callSpecial(interp, value, '__repr__', []) as Maybe<Value>, (text) => checkText('__str__', text));
  }
  return after(callSpecial(interp, value, '__str__', []) as Maybe<Value>, (text) => checkText('__str__', text));
}

function checkText(slot: string, text: Value): string {
  if (typeof text === 'string') return text;
  if (text instanceof PyStr) return text.value;
  throw raise(TypeError, `${slot} returned non-string (type ${typeOf(text).name})`);
}

/** ascii(value) */
export function ascii(interp: Interpreter, value: Value): Maybe<string> {
  return after(repr(interp, value), asciiOf);
}

/** format(value, spec) */
export function format(interp: Interpreter, value: Value, spec: string): Maybe<string> {
  switch (typeof value) {
    case 'string':
      return spec === '' ? value : formatStr(value, spec, 'str');
    case 'number':
    case 'bigint':
      return spec === '' ? intText(value) : formatInt(value, spec, 'int');
    default:
      if (value instanceof PyFloat && !value.type.heap) return formatFloat(value.value, spec, 'float');
      return formatBySlot(interp, value, spec);
  }
}

function formatBySlot(interp: Interpreter, value: Value, spec: string): Maybe<string> {
  const asked = callSpecial(interp, value, '__format__', [spec]);
  if (asked === undefined) return objectFormat(interp, value, spec);
  return after(asked, (text) => {
    if (typeof text === 'string') return text;
    if (text instanceof PyStr) return text.value;
    throw raise(TypeError, `__format__ must return a str, not ${typeOf(text).name}`);
  });
}

/** object.__format__: str() of the value; it knows no format. */
export function objectFormat(interp: Interpreter, value: Value, spec: string): Maybe<string> {
  if (spec === '') return str(interp, value);
  throw raise(TypeError, `unsupported format string passed to ${typeOf(value).name}.__format__`);
}
