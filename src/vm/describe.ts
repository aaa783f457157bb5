/** Short texts for values and calls, made without running any Python: labels for the trace, not Python's repr. */
import { CO } from '#bytecode';
import type { PyFrame } from './frame.ts';
import { PyException } from './objects/exception.ts';
import { PyFunction } from './objects/function.ts';
import { PyType, typeOf } from './objects/type.ts';
import { PyFloat, PyInt, PyList, PyStr, PyTuple, type Value } from './value.ts';

const LONGEST = 40;

/** A value in a few characters. */
export function describeValue(value: Value): string {
  switch (typeof value) {
    case 'string':
      return clip(quote(value));
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      return value === null ? 'None' : clip(describeObject(value));
  }
}

function describeObject(value: Exclude<Value, null | boolean | number | bigint | string>): string {
  if (value instanceof PyFloat) return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
  if (value instanceof PyInt || value instanceof PyStr) return describeValue(value.value);
  if (value instanceof PyTuple)
    return `(${value.items.slice(0, 4).map(describeValue).join(', ')}${value.items.length === 1 ? ',' : ''})`;
  if (value instanceof PyList)
    return `[${value.items.slice(0, 4).map(describeValue).join(', ')}${value.items.length > 4 ? ', …' : ''}]`;
  if (value instanceof PyType || value instanceof PyFunction) return value.qualname;
  if (value instanceof PyException) return `${value.type.name}(${value.args.items.map(describeValue).join(', ')})`;
  return `<${typeOf(value).qualname}>`;
}

/** How a frame was called, as `chore('dishes', 30)`. Read from its parameters, before the body runs. */
export function describeCall(frame: PyFrame): string {
  const { code } = frame.code;
  if ((code.flags & CO.OPTIMIZED) === 0) return code.qualname;
  const count = code.argcount + code.kwonlyargcount + ((code.flags & CO.VARARGS) !== 0 ? 1 : 0);
  const shown: string[] = [];
  for (let i = 0; i < count; i++) {
    const value = frame.regs[i];
    if (value === undefined || (i === 0 && code.varnames[0] === 'self')) continue;
    const items = i >= code.argcount + code.kwonlyargcount && value instanceof PyTuple ? value.items : [value];
    for (const item of items) shown.push(describeValue(item));
  }
  return `${code.qualname}(${shown.join(', ')})`;
}

function quote(text: string): string {
  const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
  return escaped.includes("'") ? `"${escaped}"` : `'${escaped}'`;
}

function clip(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
